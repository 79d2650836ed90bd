// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/containers/EngineFixture.h"
#include "tests/support/contracts/ContainerServiceContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"

using namespace boxyard;
using namespace boxyard::test;

// The promises of the interfaces, kept by real engines.
class tst_EngineContract : public QObject {
    Q_OBJECT
    EngineFixture f;
    QString m_key;

    contracts::ProviderCase providerCase() {
        contracts::ProviderCase one;
        one.provider = &f.provider();
        one.jobs = &f.jobs;
        one.stoppedKey = m_key;
        one.timeoutMs = 20000;
        one.renamesWhileRunning = true;
        one.canPause = !f.isRootless();
        return one;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(f.start(), qPrintable(f.real.lastOutput()));
        m_key = f.create(QStringLiteral("subject"), {QStringLiteral("sleep"), QStringLiteral("1000")});
        QVERIFY(!m_key.isEmpty());
        f.startOutside(m_key);
        f.real.api("POST", QStringLiteral("/containers/%1/kill").arg(m_key));
        endpoint.url = f.real.url();
        f.client = std::make_unique<containers::Engine>(endpoint, f.jobs);
    }
    void theProviderKeepsItsPromises() { contracts::checkMachineProvider(providerCase()); }
    void theServiceKeepsItsPromises() {
        contracts::ContainerCase one;
        one.service = &f.service();
        one.provider = &f.provider();
        one.image = QStringLiteral("boxyard/busybox:1");
        one.command = QStringList{QStringLiteral("sleep"), QStringLiteral("60")};
        one.absentImage = QStringLiteral("localhost:5009/boxyard/absent:1");
        one.guestPort = 8000;
        one.limits = !f.isRootless();
        contracts::checkContainerService(one);
    }

private:
    containers::Endpoint endpoint;
};

QTEST_GUILESS_MAIN(tst_EngineContract)
#include "tst_EngineContract.moc"
