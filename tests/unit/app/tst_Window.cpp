// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window and a console's window from their start to their end.
#include "app/gui/Composer.h"
#include "app/gui/HostPage.h"
#include "app/gui/Window.h"
#include "tests/support/fakes/NoPrompter.h"
#include "tests/unit/app/ConnectionYard.h"
#include "widgets/common/FactList.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/console/ConsoleWindow.h"
#include "widgets/main/MainWindow.h"
#include "widgets/main/TaskBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::widgets;
using boxyard::test::ConnectionYard;

namespace {

template <typename T>
QList<T*> open() {
    QList<T*> found;
    const QList<QWidget*> all = QApplication::topLevelWidgets();
    for (QWidget* widget : all)
        if (auto* one = qobject_cast<T*>(widget); one && one->isVisible())
            found.append(one);
    return found;
}

// Runs the window and what the test does in it; a test that fails in between ends it.
int run(ConnectionYard& yard, const app::WindowStart& start, const std::function<void()>& within) {
    QTimer::singleShot(0, &yard, [&] {
        within();
        if (QTest::currentTestFailed())
            QCoreApplication::exit(99);
    });
    return app::runWindow(yard, start);
}

// What is written to standard error while it lives.
class StandardError {
public:
    StandardError() : m_before(::dup(STDERR_FILENO)) {
        if (m_file.open())
            ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardError() {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    StandardError(const StandardError&) = delete;
    StandardError& operator=(const StandardError&) = delete;
    QString text() {
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll());
    }

private:
    QTemporaryFile m_file;
    int m_before;
};

struct Import {
    std::atomic<bool> goOn{true};
    std::atomic<bool> takenBack{false};
    Job* job = nullptr;

    Import(ConnectionYard& yard, const QString& title) {
        job = yard.jobs().start(*yard.transfer, title, {}, true, [this](JobContext& context) -> Result<> {
            while (goOn) {
                if (const Result<> ok = context.checkpoint(); !ok) {
                    takenBack = true;
                    return ok;
                }
                std::this_thread::yield();
            }
            return {};
        });
    }
};

} // namespace

class tst_Window final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("boxyard-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_Window"));
    }
    void init() { QSettings().clear(); }

    void closingAsksWhatBecomesOfAnImport() {
        ConnectionYard yard;
        std::optional<Import> import;
        QElapsedTimer clock;
        const int status = run(yard, {}, [&] {
            QTRY_COMPARE(open<MainWindow>().size(), 1);
            MainWindow* window = open<MainWindow>().constFirst();
            import.emplace(yard, QStringLiteral("Importing kali.ova"));
            QTRY_COMPARE(import->job->state(), Job::State::Running);
            QTest::keyClick(window, Qt::Key_Q, Qt::ControlModifier);
            QVERIFY(window->isVisible());
            QVERIFY(!window->close());
            QVERIFY(import->job->isActive());
            auto* banner = window->findChild<MessageBanner*>(QStringLiteral("windowBanner"));
            QVERIFY(banner->isVisible());
            QCOMPARE(banner->text(), QStringLiteral("Importing kali.ova still runs."));
            auto* action = banner->findChild<QAbstractButton*>(QStringLiteral("bannerAction"));
            QCOMPARE(action->text(), QStringLiteral("Cancel it and quit"));
            clock.start();
            action->click();
        });
        QCOMPARE(status, 0);
        QVERIFY(import->takenBack);
        QCOMPARE(import->job->state(), Job::State::Cancelled);
        yard.transfer.reset();
        QVERIFY(!Lane::anyAbandoned());
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void whatEndsMeanwhileIsNotAskedAbout() {
        ConnectionYard yard;
        std::optional<Import> import;
        const int status = run(yard, {}, [&] {
            QTRY_COMPARE(open<MainWindow>().size(), 1);
            MainWindow* window = open<MainWindow>().constFirst();
            import.emplace(yard, QStringLiteral("Importing kali.ova"));
            QTRY_COMPARE(import->job->state(), Job::State::Running);
            QVERIFY(!window->close());
            auto* banner = window->findChild<MessageBanner*>(QStringLiteral("windowBanner"));
            QVERIFY(banner->isVisible());
            import->goOn = false;
            QTRY_VERIFY(!banner->isVisible());
            Job* minor = yard.jobs().add(QStringLiteral("Starting kali"), {}, true);
            minor->setMinor(true);
            minor->begin();
            QObject::connect(minor, &Job::changed, minor, [minor] { minor->finish(failure(cancelledError())); });
            QVERIFY(window->close());
        });
        QCOMPARE(status, 0);
        QCOMPARE(import->job->state(), Job::State::Succeeded);
        QVERIFY(yard.jobs().active().isEmpty());
    }

    void aConsoleOpensOnceAndStays() {
        ConnectionYard yard;
        const Resource ubuntu = yard.here.put(QStringLiteral("ubuntu"));
        app::WindowStart start;
        start.consoleOf = QStringLiteral("ubuntu");
        const int status = run(yard, start, [&] {
            yard.here.rows.setOnline();
            QTRY_VERIFY(yard.set.find(ubuntu.id));
            QVERIFY(open<ConsoleWindow>().isEmpty()); // the other connection may have one of that name
            yard.there.rows.setOnline();
            QTRY_COMPARE(open<ConsoleWindow>().size(), 1);
            const QPointer<ConsoleWindow> window = open<ConsoleWindow>().constFirst();
            for (int i = 0; i < 3; ++i) {
                yard.there.rows.setOffline({ErrorKind::Unreachable, QStringLiteral("gone"), {}, {}});
                yard.there.rows.setOnline();
                QTRY_COMPARE(yard.there.rows.availability().state, Availability::State::Online);
            }
            yard.here.rows.drop(ubuntu.id);
            yard.there.rows.setOffline({ErrorKind::Unreachable, QStringLiteral("gone"), {}, {}});
            QTRY_VERIFY(!yard.set.find(ubuntu.id));
            QCOMPARE(open<ConsoleWindow>(), QList<ConsoleWindow*>{window});
            window->close();
        });
        QCOMPARE(status, 0);
    }

    void aConsoleIsFoundByTheBeginningOfItsId() {
        ConnectionYard yard;
        const Resource ubuntu = yard.there.put(QStringLiteral("ubuntu"));
        app::WindowStart start;
        start.consoleOf = ubuntu.id.key.left(8);
        const int status = run(yard, start, [&] {
            yard.here.rows.setOffline({ErrorKind::Unreachable, QStringLiteral("not here"), {}, {}});
            yard.there.rows.setOnline();
            QTRY_COMPARE(open<ConsoleWindow>().size(), 1);
            open<ConsoleWindow>().constFirst()->close();
        });
        QCOMPARE(status, 0);
    }

    void twoOfOneNameAreListed() {
        ConnectionYard yard;
        yard.here.put(QStringLiteral("ubuntu"));
        yard.there.put(QStringLiteral("ubuntu"));
        app::WindowStart start;
        start.consoleOf = QStringLiteral("ubuntu");
        StandardError said;
        const int status = run(yard, start, [&] {
            yard.here.rows.setOnline();
            yard.there.rows.setOnline();
        });
        QCOMPARE(status, 2);
        const QString text = said.text();
        QVERIFY2(text.contains(QLatin1String("qemu:///session")) && text.contains(QLatin1String("qemu+ssh://lab")),
                 qPrintable(text));
    }

    void aConnectionThatRefusesSaysWhy() {
        ConnectionYard yard;
        app::WindowStart start;
        start.consoleOf = QStringLiteral("ubuntu");
        StandardError said;
        const int status = run(yard, start, [&] {
            yard.here.rows.setOffline({ErrorKind::PermissionDenied, QStringLiteral("The socket refused."), {}, {}});
            yard.there.rows.setOffline({ErrorKind::Unreachable, QStringLiteral("No route."), {}, {}});
        });
        QCOMPARE(status, 1);
        QVERIFY2(said.text().contains(QLatin1String("The socket refused.")), qPrintable(said.text()));
    }

    // Whoever reads a connection's machines copies them all: not once for each event of a storm.
    void manyEventsAreReadOnce() {
        class Counted final : public ResourceProvider {
        public:
            mutable int reads = 0;
            [[nodiscard]] QString id() const override { return QStringLiteral("counted"); }
            [[nodiscard]] ResourceKind kind() const override { return ResourceKind::Machine; }
            [[nodiscard]] QString name() const override { return QStringLiteral("Counted"); }
            [[nodiscard]] QString host() const override { return {}; }
            [[nodiscard]] Availability availability() const override {
                return {Availability::State::Online, std::nullopt, {}, {}};
            }
            [[nodiscard]] QList<Resource> resources() const override {
                ++reads;
                return QList<Resource>(reads);
            }
            void open() override {}
            void refresh() override {}
            Job* perform(Action, const ResourceId&, const ActionOptions&) override { return nullptr; }
            void watch(const QSet<ResourceId>&) override {}
        } provider;
        ConnectionYard yard;
        yard.set.add(&provider);
        const app::HostPage page(yard, {}, nullptr);
        const auto* facts = page.findChild<FactList*>();
        const QString before = facts->value(provider.id());
        provider.reads = 100;
        for (int i = 0; i < 1000; ++i)
            Q_EMIT provider.upserted({});
        QTRY_VERIFY(facts->value(provider.id()) != before);
        QVERIFY2(provider.reads < 110, qPrintable(QString::number(provider.reads))); // the port map reads as well
        yard.set.remove(&provider);
    }

    void aRemovedConnectionIsNotSpokenOf() {
        ConnectionYard yard;
        test::NoPrompter prompter;
        app::Composer composer(yard, prompter);
        MainWindow window(composer.windowHooks());
        composer.attach(&window);
        app::HostPage page(yard, composer.portsHooks(), nullptr);
        yard.here.rows.setOnline();
        yard.there.rows.setOnline();
        const auto* facts = page.findChild<FactList*>();
        const auto* tasks = window.findChild<TaskBar*>();
        QTRY_COMPARE(tasks->idleText(), QStringLiteral("Connected: QEMU (session), lab"));
        QTRY_VERIFY(!facts->value(yard.there.rows.id()).isEmpty());
        yard.set.remove(&yard.there.rows);
        QTRY_COMPARE(tasks->idleText(), QStringLiteral("Connected: QEMU (session)"));
        QVERIFY(facts->value(yard.there.rows.id()).isEmpty());
        QVERIFY(!facts->value(yard.here.rows.id()).isEmpty());
    }
};

QTEST_MAIN(tst_Window)
#include "tst_Window.moc"
