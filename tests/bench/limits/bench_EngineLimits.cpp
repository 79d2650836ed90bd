// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the containers' side promises in time, on a real Docker: a cancel of a pull, and a window that stays free and
// small while a hundred megabytes of log are followed in it.
#include "tests/bench/Figure.h"
#include "tests/integration/containers/EngineFixture.h"
#include "widgets/common/Theme.h"
#include "widgets/container/LogPage.h"
#include "widgets/container/LogView.h"

#include <QSettings>
#include <QStandardPaths>

using namespace boxyard;
using namespace boxyard::bench;
using namespace boxyard::widgets;

namespace {

constexpr double kCancelGoal = 200; // ms
constexpr double kPauseGoal = 150;  // ms
constexpr double kGrowthGoal = 64;  // MiB
constexpr qint64 kLogBytes = 100000000;

// The longest time in which the GUI thread did not come round to a timer of 5 ms.
class Heart final : public QObject {
public:
    Heart() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = qMax(m_longest, elapsed()); });
        m_timer.start(5);
        m_clock.start();
    }
    double longest() { return qMax(m_longest, elapsed()); }

private:
    double elapsed() {
        const qint64 now = m_clock.nsecsElapsed();
        return double(now - std::exchange(m_last, now)) / 1e6;
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    double m_longest = 0;
};

} // namespace

class bench_EngineLimits final : public QObject {
    Q_OBJECT
    test::EngineFixture f;

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        QSettings().setValue(QStringLiteral("log/tail"), -1); // from the beginning
        Theme::apply(Theme::Mode::Light);
        QVERIFY2(f.start(), qPrintable(f.real.lastOutput()));
        f.connectClient();
        QTRY_VERIFY2_WITH_TIMEOUT(f.isOnline(), qPrintable(f.whyOffline()), 10000);
    }

    void aLogIsFollowed() {
        const QString program = QStringLiteral("yes 'a line of a log, as long as lines of logs are wont to be, "
                                               "0123456789 0123456789 0123456' | head -c %1; echo; echo the last line")
                                    .arg(kLogBytes);
        const QString id = f.create(QStringLiteral("flood"), {QStringLiteral("sh"), QStringLiteral("-c"), program});
        QTRY_VERIFY(f.named(QStringLiteral("flood")));
        ContainerHooks hooks;
        hooks.service = [this](const QString&) { return &f.service(); };
        LogPage page(*f.named(QStringLiteral("flood")), hooks, nullptr);
        connect(&f.provider(), &ResourceProvider::upserted, &page, [&](const QList<Resource>& some) {
            for (const Resource& one : some)
                if (one.id.key == id)
                    page.update(one, true);
        });
        page.resize(900, 640);
        page.show();
        page.setActive(true);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto* view = page.findChild<LogView*>();
        QVERIFY(view && view->isFollowing());
        const double before = residentMiB();
        QVERIFY(f.startOutside(id) < 305);
        Heart heart;
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(QLatin1String("the last line")), 120000);
        const double seconds = double(clock.elapsed()) / 1000;
        const double longest = heart.longest();
        const double grown = residentMiB() - before;
        const QString what = QStringLiteral("100 MB of log followed to its end in %1 s: ").arg(seconds, 0, 'f', 1);
        bool met = figure(what + QStringLiteral("longest pause"), longest, "ms", kPauseGoal);
        met = figure(what + QStringLiteral("memory grown"), grown, "MiB", kGrowthGoal) && met;
        page.setActive(false);
        f.removeOutside(id);
        QVERIFY(met);
    }

    void aPullIsCancelled() {
        QVERIFY2(f.real.startRegistry(5000), qPrintable(f.real.lastOutput()));
        const QString trouble = f.offerBigImage();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const QString reference = QStringLiteral("localhost:5000/big:1");
        QList<double> times;
        for (const int after : {0, 10, 30, 60, 100, 150, 200, 300, 20, 50, 120, 250}) {
            Job* job = f.service().pull(reference);
            QElapsedTimer clock;
            double took = -1;
            connect(job, &Job::finished, this,
                    [&] { took = clock.isValid() ? double(clock.nsecsElapsed()) / 1e6 : -1; });
            QTimer::singleShot(after, Qt::PreciseTimer, job, [&] {
                clock.start();
                job->cancel();
            });
            QTRY_VERIFY_WITH_TIMEOUT(!job->isActive(), 20000);
            if (job->state() == Job::State::Cancelled)
                times.append(took);
            job->disconnect(this);
            f.forgetImage(reference);
        }
        QVERIFY2(times.size() >= 8, "the pulls ended before they were cancelled");
        QVERIFY(figure(QStringLiteral("cancel of a pull, the longest of %1, median %2 ms")
                           .arg(times.size())
                           .arg(median(times), 0, 'f', 1),
                       worst(times), "ms", kCancelGoal));
    }
};

QTEST_MAIN(bench_EngineLimits)
#include "bench_EngineLimits.moc"
