// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/MachineDefaults.h"
#include "tests/integration/libvirt/SessionTest.h"
#include "tests/support/contracts/MachineCreatorContract.h"

#include <QFileInfo>

#include <unistd.h>

using namespace boxyard;
using namespace boxyard::tests;

// Root without systemd: the system's libvirt is started when it is first wanted, and a machine boots there.
class tst_SystemAsRoot final : public QObject {
    Q_OBJECT

    JobList m_jobs;
    std::unique_ptr<libvirt::Hypervisor> m_hypervisor;

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(int(::geteuid()), 0);
        QVERIFY(!QFileInfo::exists(QStringLiteral("/run/libvirt/libvirt-sock")));
        libvirt::Hypervisor::initialize();
    }
    void rootHasOneDefaultConnection() {
        QCOMPARE(libvirt::Hypervisor::defaultUris(), QStringList{QStringLiteral("qemu:///system")});
        QVERIFY(!QFileInfo::exists(QStringLiteral("/run/libvirt/libvirt-sock"))); // asking starts nothing
    }
    // Who names another daemon's socket wants that daemon.
    void anotherSocketStartsNoSystemDaemon() {
        libvirt::Hypervisor other(QStringLiteral("qemu:///system?socket=/nowhere/libvirt-sock"), hooksByTrial(),
                                  m_jobs);
        other.provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(other.provider().availability().state, Availability::State::Offline, 15000);
        QVERIFY(!QFileInfo::exists(QStringLiteral("/run/libvirt/libvirt-sock")));
    }
    void theDaemonIsStartedOnDemand() {
        m_hypervisor =
            std::make_unique<libvirt::Hypervisor>(libvirt::Hypervisor::defaultUris().first(), hooksByTrial(), m_jobs);
        m_hypervisor->provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(m_hypervisor->provider().availability().state, Availability::State::Online, 30000);
    }
    void aMachineBootsThere() {
        const auto creator = m_hypervisor->creator();
        QString image;
        const auto made = contracts::onLane({creator.get(), true, 90000}, [&]() -> Result<ResourceId> {
            BOXYARD_TRY_AS(host, creator->host());
            BOXYARD_TRY_AS(folder, creator->imagesFolder());
            image = folder + QLatin1String("/root.raw");
            QFile::copy(guestFolder() + QLatin1String("/disk.raw"), image);
            BOXYARD_TRY(creator->adoptFiles({image}));
            machine::MachineConfig config = machine::newMachine(QStringLiteral("root"), machine::OsFamily::Linux, host);
            config.memory = ByteSize::fromMiB(192);
            config.maxMemory = {};
            machine::DiskConfig drive;
            drive.source = image;
            drive.format = QStringLiteral("raw");
            config.disks = {drive};
            config.networks.first().forwards = {*PortRule::parse(QStringLiteral("29040:22"))};
            BOXYARD_TRY_AS(id, creator->define(config));
            BOXYARD_TRY(creator->start(id));
            return id;
        });
        BOXYARD_VERIFY_OK(made);
        QCOMPARE(QFileInfo(image).absolutePath(), QStringLiteral("/var/lib/libvirt/images"));
        QTRY_VERIFY_WITH_TIMEOUT(bannerOf(29040).startsWith("SSH-2.0"), 90000);
        ActionOptions options;
        options.force = true;
        options.deleteFiles = {image};
        QTRY_VERIFY(contracts::findResource(m_hypervisor->provider(), made->key));
        BOXYARD_VERIFY_OK(contracts::resultOf(m_hypervisor->provider().perform(Action::Delete, *made, options), 30000));
        QVERIFY(!QFileInfo::exists(image));
    }
};

QTEST_GUILESS_MAIN(tst_SystemAsRoot)
#include "tst_SystemAsRoot.moc"
