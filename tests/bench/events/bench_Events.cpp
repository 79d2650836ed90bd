// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An event's way through the real libvirt and the real Docker to the painted row, in a panel of ten thousand rows: from
// the moment somebody else asks for the change until the row stands on the screen with it.
#include "backend/containers/Engine.h"
#include "tests/bench/Figure.h"
#include "tests/bench/events/PanelStage.h"
#include "tests/integration/containers/EngineFixture.h"
#include "tests/integration/libvirt/SessionTest.h"
#include "widgets/common/Theme.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

using namespace boxyard;
using namespace boxyard::bench;

namespace {

constexpr int kFakes = 9998;
constexpr int kRounds = 24;
constexpr double kGoal = 100; // ms

// The second client of Docker: it keeps its connection and never makes the program wait.
class SecondClient {
public:
    explicit SecondClient(const QString& path) { m_socket.connectToServer(path); }
    [[nodiscard]] bool isConnected() { return m_socket.waitForConnected(5000); }
    void post(const QString& path) {
        m_socket.readAll();
        m_socket.write("POST /v1.41" + path.toUtf8() +
                       " HTTP/1.1\r\nHost: engine\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n");
        m_socket.flush();
    }

private:
    QLocalSocket m_socket;
};

// Somewhere else in the rhythm of everybody's timers each time.
int pause(int round) { return 250 + 37 * (round % 7); }

} // namespace

class bench_Events final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        widgets::Theme::apply(widgets::Theme::Mode::Light);
    }

    void machines() {
        libvirt::Hypervisor::initialize();
        const QString uuid = tests::defineGuest({QStringLiteral("a-guest"), {}, false, 1, 1, 64});
        const QString other = tests::defineGuest({QStringLiteral("b-guest"), {}, false, 1, 1, 64});
        tests::virsh({QStringLiteral("start"), uuid});
        tests::Session session; // the stage, which knows its provider, goes first
        PanelStage stage(kFakes);
        stage.add(session.provider());
        QTRY_VERIFY_WITH_TIMEOUT(stage.named(QStringLiteral("a-guest")), 20000);
        QCOMPARE(stage.model().count(), kFakes + 2);
        // One virsh for all: another client, connected already.
        QProcess second;
        second.start(QStringLiteral("virsh"), {QStringLiteral("-q"), QStringLiteral("-c"), tests::kSession});
        QVERIFY(second.waitForStarted());
        const auto tell = [&second](const QString& words) {
            second.write(words.toUtf8() + '\n');
            second.waitForBytesWritten(1000);
        };
        stage.scrollTo(session.id(uuid));
        QList<double> states;
        for (int i = -2; i < kRounds; ++i) { // the first two warm everything up
            const bool suspend = i % 2 == 0;
            const ResourceState wanted = suspend ? ResourceState::Paused : ResourceState::Running;
            const double took = stage.untilPainted(
                session.id(uuid), [wanted](const Resource& row) { return row.state == wanted; },
                [&] { tell((suspend ? QStringLiteral("suspend ") : QStringLiteral("resume ")) + uuid); });
            QVERIFY2(took >= 0, second.readAllStandardError().constData());
            if (i >= 0)
                states.append(took);
            stage.rest(pause(i + 2));
        }
        stage.scrollTo(session.id(other));
        QList<double> names;
        for (int i = 0; i < kRounds; ++i) {
            const QString name = i % 2 == 0 ? QStringLiteral("c-guest") : QStringLiteral("b-guest");
            const double took = stage.untilPainted(
                session.id(other), [&name](const Resource& row) { return row.name == name; },
                [&] { tell(QStringLiteral("domrename %1 %2").arg(other, name)); });
            QVERIFY2(took >= 0, second.readAllStandardError().constData());
            names.append(took);
            stage.rest(pause(i));
        }
        second.closeWriteChannel();
        second.waitForFinished(5000);
        tests::virsh({QStringLiteral("destroy"), uuid});
        const QString among = QStringLiteral(" (%1 rows)").arg(stage.model().count());
        bool met = series(QStringLiteral("libvirt: suspended or resumed") + among, states, "ms", kGoal);
        met = series(QStringLiteral("libvirt: renamed") + among, names, "ms", kGoal) && met;
        QVERIFY(met);
    }

    void containers() {
        test::EngineFixture f;
        QVERIFY2(f.start(), qPrintable(f.real.lastOutput()));
        const QStringList sleeper{QStringLiteral("sleep"), QStringLiteral("100000")};
        const QString id = f.create(QStringLiteral("a-container"), sleeper);
        const QString other = f.create(QStringLiteral("b-container"), sleeper);
        QVERIFY(f.startOutside(id) < 305);
        PanelStage stage(kFakes);
        containers::Endpoint endpoint;
        endpoint.url = f.real.url();
        endpoint.guessed = false;
        f.client = std::make_unique<containers::Engine>(endpoint, f.jobs);
        stage.add(f.provider());
        QTRY_VERIFY_WITH_TIMEOUT(stage.named(QStringLiteral("a-container")), 20000);
        QCOMPARE(stage.model().count(), kFakes + 2);
        SecondClient second(f.real.folder() + QStringLiteral("/engine.sock"));
        QVERIFY(second.isConnected());
        const ResourceId row{f.provider().id(), ResourceKind::Container, id};
        stage.scrollTo(row);
        QList<double> states;
        for (int i = -2; i < kRounds; ++i) {
            const bool suspend = i % 2 == 0;
            const ResourceState wanted = suspend ? ResourceState::Paused : ResourceState::Running;
            const double took = stage.untilPainted(
                row, [wanted](const Resource& now) { return now.state == wanted; },
                [&] {
                    second.post(QStringLiteral("/containers/%1/%2")
                                    .arg(id, suspend ? QStringLiteral("pause") : QStringLiteral("unpause")));
                });
            QVERIFY(took >= 0);
            if (i >= 0)
                states.append(took);
            stage.rest(pause(i + 2));
        }
        const ResourceId stopped{f.provider().id(), ResourceKind::Container, other};
        stage.scrollTo(stopped);
        QList<double> names;
        for (int i = 0; i < kRounds; ++i) {
            const QString name = i % 2 == 0 ? QStringLiteral("c-container") : QStringLiteral("b-container");
            const double took = stage.untilPainted(
                stopped, [&name](const Resource& now) { return now.name == name; },
                [&] { second.post(QStringLiteral("/containers/%1/rename?name=%2").arg(other, name)); });
            QVERIFY(took >= 0);
            names.append(took);
            stage.rest(pause(i));
        }
        const QString among = QStringLiteral(" (%1 rows)").arg(stage.model().count());
        f.removeOutside(id);
        bool met = series(QStringLiteral("Docker: paused or resumed") + among, states, "ms", kGoal);
        met = series(QStringLiteral("Docker: renamed") + among, names, "ms", kGoal) && met;
        QVERIFY(met);
    }
};

QTEST_MAIN(bench_Events)
#include "bench_Events.moc"
