// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DomainXml.h"
#include "backend/machine/MachineDefaults.h"
#include "backend/machine/OsNames.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

#include <pugixml.hpp>

using namespace boxyard;
using namespace boxyard::machine;

namespace {

HostCapabilities someHost(bool kvm) {
    HostCapabilities host;
    host.cpus = 8;
    host.memory = ByteSize::fromGiB(16);
    host.kvm = kvm;
    host.efi = host.secureBoot = host.tpm = true;
    return host;
}

MachineConfig someMachine(OsFamily family, const HostCapabilities& host) {
    MachineConfig config = newMachine(QStringLiteral("new"), family, host);
    config.accelerator.clear();
    DiskConfig disk;
    disk.bus = defaultDiskBus(family);
    disk.source = QStringLiteral("/srv/o'dd & \"name\".qcow2");
    disk.format = QStringLiteral("qcow2");
    DiskConfig cd;
    cd.device = DiskDevice::CdRom;
    cd.source = QStringLiteral("/srv/a.iso");
    cd.format = QStringLiteral("raw");
    config.disks = {disk, cd};
    return config;
}

QString validationError(const QString& xml) {
    QTemporaryFile file;
    if (!file.open())
        return QStringLiteral("no temporary file");
    file.write(xml.toUtf8());
    file.flush();
    QProcess check;
    check.start(QStringLiteral("virt-xml-validate"), {file.fileName(), QStringLiteral("domain")});
    if (!check.waitForFinished() || check.exitStatus() != QProcess::NormalExit)
        return QStringLiteral("virt-xml-validate does not run");
    return check.exitCode() == 0 ? QString()
                                 : QString::fromUtf8(check.readAllStandardError() + check.readAllStandardOutput());
}

pugi::xml_document loaded(const QString& xml) {
    pugi::xml_document document;
    document.load_string(xml.toUtf8().constData());
    return document;
}

} // namespace

class tst_DomainXml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newDomainsKeepLibvirtsSchema_data() {
        QTest::addColumn<int>("family");
        QTest::addColumn<bool>("kvm");
        QTest::addColumn<int>("firmware");
        for (int family = 0; family < 5; ++family)
            for (bool kvm : {false, true})
                for (int firmware = 0; firmware < (family == int(OsFamily::OldWindows) ? 1 : 3); ++firmware)
                    QTest::addRow("family %d kvm %d firmware %d", family, kvm, firmware) << family << kvm << firmware;
    }
    void newDomainsKeepLibvirtsSchema() {
        QFETCH(int, family);
        QFETCH(bool, kvm);
        QFETCH(int, firmware);
        const HostCapabilities host = someHost(kvm);
        MachineConfig config = someMachine(OsFamily(family), host);
        static const QStringList ids{QStringLiteral("debian12"), QStringLiteral("win11"), QStringLiteral("winxp"),
                                     QStringLiteral("freebsd14.0"), QString()};
        config.osId = ids.at(family);
        config.firmware = Firmware(firmware);
        config.tpm = firmware == 2;
        config.networks[0].forwards << *PortRule::parse(QStringLiteral("2222:22"));
        config.networks[0].placement.rootSlot = 3;
        NetworkConfig second;
        second.placement.hotplugSlot = 33;
        NetworkConfig third;
        third.mode = NetworkMode::Isolated;
        config.networks << second << third;
        config.notes.group = QStringLiteral("lab");
        const auto xml = newDomain(config, host);
        QVERIFY2(xml, qPrintable(xml ? QString() : xml.error().summary));
        QCOMPARE(validationError(*xml), QString());
        const MachineConfig read = *readDomain(*xml);
        QCOMPARE(read.accelerator, kvm ? QStringLiteral("kvm") : QStringLiteral("qemu"));
        QCOMPARE(read.firmware, config.firmware);
        QCOMPARE(read.tpm, config.tpm);
        QCOMPARE(read.osId, config.osId);
        QCOMPARE(read.cpus, config.cpus);
        QCOMPARE(read.memory, config.memory);
        QCOMPARE(read.disks.at(0).source, config.disks.at(0).source);
        QCOMPARE(read.networks.at(0).guestName, QStringLiteral("enp0s3"));
        QCOMPARE(read.networks.at(0).forwards.size(), 1);
        QCOMPARE(read.networks.at(2).mode, NetworkMode::Isolated);
        QCOMPARE(read.notes, config.notes);
        if (config.chipset == Chipset::Q35)
            QCOMPARE(read.networks.at(1).guestName, QStringLiteral("ens33"));
    }

    void aNewDomainHasEverythingThatTheProgramLeansOn() {
        const QString xml = *newDomain(someMachine(OsFamily::Linux, someHost(true)), someHost(true));
        const pugi::xml_document document = loaded(xml);
        const auto devices = document.child("domain").child("devices");
        int ports = 0;
        for (const auto& controller : devices.children("controller"))
            ports += std::string_view(controller.attribute("model").value()) == "pcie-root-port" ? 1 : 0;
        QVERIFY(ports >= 10);
        QVERIFY(devices.find_child_by_attribute("controller", "model", "pcie-root"));
        QVERIFY(devices.find_child_by_attribute("controller", "model", "virtio-scsi"));
        QCOMPARE(devices.child("graphics").child("listen").attribute("type").value(), "none");
        QCOMPARE(devices.child("graphics").child("image").attribute("compression").value(), "off");
        QCOMPARE(devices.child("graphics").child("streaming").attribute("mode").value(), "off");
        QVERIFY(devices.find_child_by_attribute("channel", "type", "spicevmc"));
        QCOMPARE(devices.child("disk").child("driver").attribute("discard").value(), "unmap");
        QCOMPARE(devices.child("disk").child("boot").attribute("order").value(), "1");
        QCOMPARE(document.child("domain").child("cpu").attribute("mode").value(), "host-passthrough");
        QVERIFY(!xml.contains(QLatin1String("type='null'"))); // brings libvirt 9.0 down
    }

    void q35HasNoIde() {
        MachineConfig config = someMachine(OsFamily::Linux, someHost(false));
        config.disks[0].bus = DiskBus::Ide;
        QCOMPARE(readDomain(*newDomain(config, someHost(false)))->disks.at(0).bus, DiskBus::Sata);
        config.chipset = Chipset::Pc;
        QCOMPARE(readDomain(*newDomain(config, someHost(false)))->disks.at(0).bus, DiskBus::Ide);
    }

    void ownScsiControllersAreMade() {
        MachineConfig config = someMachine(OsFamily::Windows, someHost(false));
        config.disks[0].bus = DiskBus::Scsi;
        config.disks[0].controllerModel = QStringLiteral("lsisas1068");
        config.disks.insert(1, config.disks.at(0));
        const MachineConfig read = *readDomain(*newDomain(config, someHost(false)));
        QCOMPARE(read.disks.at(0).controllerModel, QStringLiteral("lsisas1068"));
        QCOMPARE(read.disks.at(1).controllerModel, QStringLiteral("lsisas1068"));
        QVERIFY(read.disks.at(0).slot != read.disks.at(1).slot);
        QVERIFY(read.disks.at(0).target != read.disks.at(1).target);
    }

    void secondNatAdapterHasItsOwnNetwork() {
        MachineConfig config = someMachine(OsFamily::Linux, someHost(false));
        config.networks << NetworkConfig{};
        QCOMPARE(readDomain(*newDomain(config, someHost(false)))->networks.at(1).subnet, QStringLiteral("10.0.3.0/24"));
    }

    void foreignTextCannotLeaveItsPlace() {
        MachineConfig config = someMachine(OsFamily::Linux, someHost(false));
        const QString evil = QStringLiteral("'/><qemu:commandline xmlns:qemu=\"x\"><!--\x01 ]]>&#0;");
        config.name = config.title = config.description = config.notes.group = config.disks[0].source = evil;
        config.networks[0].model = config.sound = config.video = evil;
        const auto xml = newDomain(config, someHost(false));
        QVERIFY(xml);
        const pugi::xml_document document = loaded(*xml);
        QVERIFY(!document.child("domain").child("qemu:commandline"));
        QString expected = evil;
        QCOMPARE(readDomain(*xml)->disks.at(0).source, expected.remove(QChar(1)));
    }

    void otherProcessorsAreRefused() {
        MachineConfig config = someMachine(OsFamily::Linux, someHost(false));
        config.architecture = QStringLiteral("riscv64");
        QCOMPARE(int(newDomain(config, someHost(false)).error().kind), int(ErrorKind::Unsupported));
    }

    void hostileXmlIsRefused_data() {
        QTest::addColumn<QString>("xml");
        QTest::newRow("empty") << QString();
        QTest::newRow("document type") << QStringLiteral("<!DOCTYPE domain [<!ENTITY a 'b'>]><domain type='kvm'/>");
        QTest::newRow("another element") << QStringLiteral("<network/>");
        QTest::newRow("cut off") << QStringLiteral("<domain type='kvm'><name>a");
        QTest::newRow("deep") << QStringLiteral("<a>").repeated(100000);
        QTest::newRow("unknown entity") << QStringLiteral("<domain>&xxe;</domain>");
    }
    void hostileXmlIsRefused() {
        QFETCH(QString, xml);
        const auto config = readDomain(xml);
        QVERIFY(!config);
        QCOMPARE(int(config.error().kind), int(ErrorKind::InvalidInput));
    }

    void systemNamesGoBothWays() {
        for (const char* id : {"ubuntu22.04", "debian12", "win10", "win2k19", "rhel9.2", "fedora38", "centos-stream9",
                               "archlinux", "rocky9"})
            QCOMPARE(osIdOfUrl(osUrl(QLatin1String(id))), QLatin1String(id));
        const std::pair<const char*, const char*> unknown[] = {{"http://haiku-os.org/haiku/r1beta5", "haikur1beta5"},
                                                               {"http://haiku-os.org/haiku/r1beta5/", "haikur1beta5"},
                                                               {"http://1", "1"},
                                                               {"toy", "toy"},
                                                               {"/", ""},
                                                               {"", ""}};
        for (const auto& [url, id] : unknown)
            QCOMPARE(osIdOfUrl(QLatin1String(url)), QLatin1String(id));
        QCOMPARE(osDisplayName(QStringLiteral("win2k12r2")), QStringLiteral("Windows Server 2012 R2"));
        QCOMPARE(osDisplayName(QStringLiteral("ubuntu22.04")), QStringLiteral("Ubuntu 22.04"));
        QCOMPARE(osDisplayName(QStringLiteral("linux2022")), QStringLiteral("Linux"));
        QCOMPARE(osFamilyOf(QStringLiteral("win2k12")), OsFamily::Windows);
        QCOMPARE(osFamilyOf(QStringLiteral("win2k8r2")), OsFamily::OldWindows);
        QCOMPARE(osFamilyOf(QStringLiteral("freebsd14.0")), OsFamily::Bsd);
        QCOMPARE(osFamilyOf(QStringLiteral("ubuntu22.04")), OsFamily::Linux);
    }

    void liveDevicesCarryOnlyTheirChange() {
        const QString live = QStringLiteral(
            "<domain type='qemu' id='1'><devices><disk type='file' device='cdrom'><driver name='qemu' type='raw'/>"
            "<source file='/a.iso' index='3'/><target dev='sda' bus='sata'/><readonly/><alias name='sata0-0-0'/></disk>"
            "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/><alias "
            "name='net0'/></interface>"
            "</devices></domain>");
        QCOMPARE(*liveNetworkXml(live, QStringLiteral("52:54:00:00:00:01"), false),
                 QStringLiteral("<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/><link "
                                "state='down'/><alias name='net0'/></interface>"));
        DiskConfig medium;
        medium.target = QStringLiteral("sda");
        medium.source = QStringLiteral("/b.iso");
        QVERIFY(liveMediumXml(live, medium)->contains(QLatin1String("file='/b.iso'")));
        medium.source.clear();
        QVERIFY(!liveMediumXml(live, medium)->contains(QLatin1String("<source")));
        QCOMPARE(int(liveNetworkXml(live, QStringLiteral("52:54:00:00:00:02"), true).error().kind),
                 int(ErrorKind::NotFound));
        QCOMPARE(liveNetdevId(live, QStringLiteral("52:54:00:00:00:01")), QStringLiteral("hostnet0"));
    }
};

QTEST_GUILESS_MAIN(tst_DomainXml)
#include "tst_DomainXml.moc"
