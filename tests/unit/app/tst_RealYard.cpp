// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connections that the user adds and removes, on libvirt's test driver.
#include "app/PortRegister.h"
#include "app/RealYard.h"
#include "tests/unit/app/ConnectionYard.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

using namespace boxyard;
using app::RealYard;

namespace {
const QString kUri = QStringLiteral("test:///default");
const QString kEngine = QStringLiteral("unix:///nowhere/engine.sock");

Availability::State stateOf(RealYard& yard, const QString& id) {
    const ResourceProvider* provider = yard.resources().provider(id);
    return provider ? provider->availability().state : Availability::State::Offline;
}
} // namespace

class tst_RealYard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereIsNotAddedAgain() {
        RealYard yard({kUri}, {kEngine});
        yard.open(true, true);
        QTRY_COMPARE(stateOf(yard, kUri), Availability::State::Online);
        yard.setAdded({kUri, kEngine});
        QCOMPARE(yard.resources().providers().size(), 2);
        yard.setAdded({}); // what was there before stays
        QCOMPARE(yard.resources().providers().size(), 2);
        QVERIFY(yard.machineService(kUri) && yard.containerService(kEngine));
    }

    void whatWasAddedIsRemoved() {
        RealYard yard({}, {});
        yard.setAdded({kUri, kEngine});
        QTRY_COMPARE(stateOf(yard, kUri), Availability::State::Online);
        yard.setAdded({kUri});
        QCOMPARE(yard.resources().providers().size(), 1);
        yard.setAdded({});
        QVERIFY(yard.resources().providers().isEmpty());
        QVERIFY(!yard.machineService(kUri) && !yard.containerService(kEngine));
        yard.setAdded({kUri});
        QTRY_COMPARE(stateOf(yard, kUri), Availability::State::Online);
    }

    // A plan and an import go on when their connection is removed, and nobody waits for them.
    void whatWorksWithARemovedConnectionEndsFirst() {
        RealYard yard({}, {});
        yard.setAdded({kUri});
        QTRY_COMPARE(stateOf(yard, kUri), Availability::State::Online);
        QSemaphore go;
        const auto creator = yard.machineCreator(kUri);
        const auto work = [&go, creator]() -> Result<bool> {
            go.acquire();
            return creator->nameTaken(QStringLiteral("test"));
        };
        const Async<bool> plan = yard.questionLane().run(work);
        const Async<bool> import = yard.importLane(kUri)->run(work);
        QElapsedTimer clock;
        clock.start();
        yard.setAdded({});
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(yard.resources().providers().isEmpty());
        go.release(2);
        QTRY_VERIFY(plan.isFinished() && import.isFinished());
        QVERIFY(import.wait().value());
        QVERIFY(!Lane::anyAbandoned());
    }

    void aRemovedConnectionKeepsNoPorts() {
        test::ConnectionYard yard;
        PortRule rule;
        rule.hostPort = 20220;
        rule.guestPort = 22;
        const auto ports = app::PortRegister::follow(yard.set, &yard);
        yard.here.put(QStringLiteral("kali"), ResourceState::Stopped, {rule});
        yard.here.rows.setOnline();
        const auto answer = [&] { return yard.questions.run([ports, rule] { return ports->check(rule, {}); }).wait(); };
        QTRY_VERIFY(!yard.here.rows.resources().isEmpty());
        QVERIFY(answer().error().summary.contains(QLatin1String("kali")));
        yard.set.remove(&yard.here.rows);
        yard.here.put(QStringLiteral("other"), ResourceState::Stopped, {rule}); // its events are nobody's any more
        QVERIFY(answer());
    }

    // What runs on another computer holds its ports there.
    void portsOfOtherComputersAreNotKept() {
        test::ConnectionYard yard;
        PortRule rule;
        rule.hostPort = 20221;
        rule.guestPort = 22;
        const auto ports = app::PortRegister::follow(yard.set, &yard);
        yard.there.put(QStringLiteral("far"), ResourceState::Running, {rule});
        yard.there.rows.setOnline();
        QTRY_VERIFY(!yard.there.rows.resources().isEmpty());
        const auto answer = yard.questions.run([ports, rule] { return ports->check(rule, {}); }).wait();
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().summary));
    }
};

QTEST_GUILESS_MAIN(tst_RealYard)
#include "tst_RealYard.moc"
