// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"
#include "backend/containers/Leftovers.h"
#include "tests/support/contracts/ContainerServiceContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"
#include "tests/support/engine-fake/FakeEngine.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

const QString kImage = QStringLiteral("contract/image:1");

// An engine that is none, and who talks to it.
struct Stage {
    Stage() {
        Endpoint endpoint;
        endpoint.url = fake.url();
        engine = std::make_unique<Engine>(endpoint, jobs);
        engine->provider().open();
    }
    [[nodiscard]] bool isOnline() const {
        return engine->provider().availability().state == Availability::State::Online;
    }
    [[nodiscard]] ResourceId idOf(const QString& key) const { return {fake.url(), ResourceKind::Container, key}; }
    test::FakeEngine fake{kImage};
    JobList jobs;
    std::unique_ptr<Engine> engine;
};

RunSpec specOf(const QString& name) {
    RunSpec spec;
    spec.image = kImage;
    spec.name = name;
    spec.mounts = {{QStringLiteral("volume"), QStringLiteral("data"), QStringLiteral("/data"), false}};
    return spec;
}

} // namespace

// The same promises as with real engines, against one that is none and speaks Docker 25.
class tst_EngineOnFake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theProviderKeepsItsPromises() {
        test::FakeEngine fake(QStringLiteral("contract/image:1"));
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = fake.url();
        contracts::ProviderCase one;
        one.stoppedKey = fake.add(QStringLiteral("subject"));
        Engine engine(endpoint, jobs);
        one.provider = &engine.provider();
        one.jobs = &jobs;
        one.renamesWhileRunning = true;
        contracts::checkMachineProvider(one);
    }
    void theServiceKeepsItsPromises() {
        test::FakeEngine fake(QStringLiteral("contract/image:1"));
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = fake.url();
        Engine engine(endpoint, jobs);
        engine.provider().open();
        QTRY_COMPARE(engine.provider().availability().state, Availability::State::Online);
        QCOMPARE(engine.service().engine().apiVersion, QStringLiteral("1.44"));
        contracts::ContainerCase one;
        one.service = &engine.service();
        one.provider = &engine.provider();
        one.image = QStringLiteral("contract/image:1");
        one.absentImage = QStringLiteral("contract/absent:1");
        one.guestPort = 8000;
        contracts::checkContainerService(one);
    }
    void slowStopsHoldNobodyElseUp() {
        Stage stage;
        QStringList ids;
        for (int i = 0; i < 50; ++i)
            ids.append(stage.fake.add(QStringLiteral("slow-%1").arg(i), QStringLiteral("running")));
        QTRY_VERIFY(stage.isOnline());
        QTRY_COMPARE(stage.engine->provider().resources().size(), 50);
        stage.fake.hold(QStringLiteral("stop"));
        QList<Job*> stops;
        for (const QString& id : std::as_const(ids))
            stops.append(stage.engine->provider().perform(Action::Stop, stage.idOf(id), {}));
        QTRY_VERIFY(stage.fake.heldRequests() >= 16);
        BOXYARD_VERIFY_OK(contracts::answerOf(stage.engine->service().inspect(stage.idOf(ids.first())), 1000));
        // What does not stop is killed.
        BOXYARD_VERIFY_OK(
            contracts::resultOf(stage.engine->provider().perform(Action::Kill, stage.idOf(ids.last()), {}), 1000));
        // Who comes later shows as well.
        stage.fake.add(QStringLiteral("late"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.engine->provider().resources().size() == 51, 1000);
        stage.fake.release();
        for (Job* stop : std::as_const(stops))
            BOXYARD_VERIFY_OK(contracts::resultOf(stop, 5000));
    }
    void aLoadThatBreaksOffIsMeasuredAgain() {
        Stage stage;
        const ResourceId id = stage.idOf(stage.fake.add(QStringLiteral("busy"), QStringLiteral("running")));
        QTRY_VERIFY(stage.isOnline());
        stage.engine->provider().watch({id});
        QTRY_COMPARE(stage.fake.statsStreams(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(stage.fake.statsStreams(), 2, 8000);
    }
    void theHalfMadeGoesWhenTheEngineIsBack_data() {
        QTest::addColumn<int>("death");
        QTest::newRow("the answer came") << int(test::FakeEngine::Death::AfterTheAnswer);
        QTest::newRow("the answer was lost") << int(test::FakeEngine::Death::BeforeTheAnswer);
        QTest::newRow("only its volume was made") << int(test::FakeEngine::Death::BeforeTheContainer);
    }
    void theHalfMadeGoesWhenTheEngineIsBack() {
        QFETCH(int, death);
        Stage stage;
        stage.fake.add(QStringLiteral("bystander"));
        QTRY_VERIFY(stage.isOnline());
        stage.fake.dieInCreate(test::FakeEngine::Death(death));
        Job* job = stage.engine->service().run(specOf(QStringLiteral("half")));
        const auto result = contracts::resultOf(job, 5000);
        QVERIFY(!result);
        QVERIFY2(result.error().hint.contains(QLatin1String("half-made")), qPrintable(result.error().hint));
        QCOMPARE(stage.fake.stateOf(QStringLiteral("half")).isEmpty(),
                 death == int(test::FakeEngine::Death::BeforeTheContainer));
        QCOMPARE(stage.fake.volumes(), QStringList{QStringLiteral("data")});
        QTRY_VERIFY(!stage.isOnline());
        stage.fake.comeBack();
        QTRY_VERIFY(stage.fake.stateOf(QStringLiteral("half")).isEmpty());
        QTRY_VERIFY(stage.fake.volumes().isEmpty());
        QTRY_VERIFY(stage.isOnline());
        QTRY_COMPARE(stage.engine->provider().resources().size(), 1);
        // The name is free again.
        BOXYARD_VERIFY_OK(contracts::resultOf(stage.engine->service().run(specOf(QStringLiteral("half"))), 5000));
        QCOMPARE(stage.fake.stateOf(QStringLiteral("half")), QStringLiteral("running"));
    }
    void theHalfMadeInAStorageIsKnownByItsNameAndTime() {
        // As Podman 4 lists it.
        const auto row = [](const char* id, const char* name, const char* state, const char* created) {
            return QJsonObject{{QStringLiteral("Id"), QLatin1String(id)},
                               {QStringLiteral("Names"), QJsonArray{QLatin1String(name)}},
                               {QStringLiteral("State"), QLatin1String(state)},
                               {QStringLiteral("Labels"), QJsonValue::Null},
                               {QStringLiteral("Created"), QLatin1String(created)}};
        };
        const auto list = [row](const char* state, const char* name) {
            return QJsonArray{row("aa", "other", "storage", "2026-01-02T03:04:06Z"),
                              row("9076", name, state, "2026-01-02T03:04:05.636219809Z")};
        };
        const auto at = [](int second) { return QDateTime({2026, 1, 2}, QTime(3, 4, second), Qt::UTC); };
        const auto found = [](const QJsonArray& rows, const QDateTime& begun) {
            return containers::Leftovers::inStorage(rows, {QStringLiteral("run"), QStringLiteral("half"), begun, {}});
        };
        QCOMPARE(found(list("storage", "half"), at(5)), QStringLiteral("9076"));
        QCOMPARE(found(list("storage", "half"), at(6)), QString()); // older than the run: another's
        QCOMPARE(found(list("storage", "halves"), at(5)), QString());
        QCOMPARE(found(list("running", "half"), at(5)), QString());
        QCOMPARE(found({}, at(5)), QString());
    }
    void cancelledWhileItStarts() {
        Stage stage;
        QTRY_VERIFY(stage.isOnline());
        stage.fake.hold(QStringLiteral("start"));
        Job* job = stage.engine->service().run(specOf(QStringLiteral("cancelled")));
        QTRY_COMPARE(stage.fake.heldRequests(), 1);
        job->cancel();
        stage.fake.release();
        QTRY_VERIFY(!job->isActive());
        QCOMPARE(job->state(), Job::State::Cancelled);
        QVERIFY(stage.fake.stateOf(QStringLiteral("cancelled")).isEmpty());
        QVERIFY(stage.fake.volumes().isEmpty());
    }
    void leavingWhileItStartsLeavesNothing() {
        // The engine has a thread of its own: this one waits in the destructor.
        QThread thread;
        thread.start();
        auto* place = new QObject;
        place->moveToThread(&thread);
        std::unique_ptr<test::FakeEngine> fake;
        const auto there = [place](const auto& f) {
            QMetaObject::invokeMethod(place, f, Qt::BlockingQueuedConnection);
        };
        there([&] { fake = std::make_unique<test::FakeEngine>(kImage); });
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = fake->url();
        auto engine = std::make_unique<Engine>(endpoint, jobs);
        engine->provider().open();
        QTRY_COMPARE(engine->provider().availability().state, Availability::State::Online);
        there([&] { fake->hold(QStringLiteral("start")); });
        Job* job = engine->service().run(specOf(QStringLiteral("half")));
        qsizetype held = 0;
        const auto isHeld = [&] {
            there([&] { held = fake->heldRequests(); });
            return held == 1;
        };
        QTRY_VERIFY(isHeld());
        QMetaObject::invokeMethod(place, [&] { QTimer::singleShot(100, place, [&] { fake->release(); }); });
        engine.reset();
        QString state;
        QStringList volumes;
        there([&] {
            state = fake->stateOf(QStringLiteral("half"));
            volumes = fake->volumes();
            fake.reset();
        });
        thread.quit();
        thread.wait();
        delete place;
        QCOMPARE(state, QString());
        QCOMPARE(volumes, QStringList());
        QTRY_VERIFY(!job->isActive());
        QCOMPARE(job->state(), Job::State::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_EngineOnFake)
#include "tst_EngineOnFake.moc"
