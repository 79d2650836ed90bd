// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"
#include "tests/support/contracts/ContainerServiceContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"
#include "tests/support/engine-fake/FakeEngine.h"

using namespace boxyard;
using namespace boxyard::containers;

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
};

QTEST_GUILESS_MAIN(tst_EngineOnFake)
#include "tst_EngineOnFake.moc"
