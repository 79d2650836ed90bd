// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/GuestSystem.h"
#include "backend/appliance/Importer.h"
#include "backend/appliance/Manifest.h"
#include "backend/appliance/PlanJson.h"
#include "backend/appliance/Units.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::machine;

namespace {

ImportPlan planOf(const char* name, const QString& configuration = {}) {
    PlanOptions options;
    options.descriptorOnly = true;
    options.configuration = configuration;
    const auto plan = planImport(QStringLiteral(BOXYARD_TEST_DATA "/ok-%1.ovf").arg(QLatin1String(name)), options);
    return plan ? *plan : ImportPlan{};
}

MachineConfig configOf(const char* name, const QString& configuration = {}) {
    const ImportPlan plan = planOf(name, configuration);
    return plan.machines.isEmpty() ? MachineConfig{} : plan.machines.constFirst().config;
}

QStringList codesOf(const ImportPlan& plan) {
    QStringList codes;
    for (const Notice& notice : plan.notices)
        codes.append(notice.code);
    return codes;
}

} // namespace

// What of an appliance is taken over into a machine, and what the user is told.
class tst_Mapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void virtualBoxMachineIsTheTruth() {
        const ImportPlan plan = planOf("virtualbox-everything");
        QCOMPARE(plan.writer, Writer::VirtualBox);
        const MachineConfig config = plan.machines.constFirst().config;
        QCOMPARE(config.cpus, 3);
        QCOMPARE(config.memory, ByteSize::fromMiB(1536));
        QCOMPARE(config.firmware, Firmware::Efi);
        QCOMPARE(plan.machines.constFirst().firmwareSource, QStringLiteral("vbox:Machine"));
        QCOMPARE(config.chipset, Chipset::Q35);
        QVERIFY(config.tpm);
        QVERIFY(config.nestedVirtualization);
        QCOMPARE(config.sound, QStringLiteral("ac97"));
        QCOMPARE(config.disks.constFirst().bus, DiskBus::Sata);
        QCOMPARE(config.disks.constFirst().slot->unit, 2);
        QCOMPARE(config.networks.size(), 3);
        const NetworkConfig nat = config.networks.at(0);
        QCOMPARE(nat.model, QStringLiteral("e1000"));
        QCOMPARE(nat.mac, QStringLiteral("08:00:27:aa:bb:01"));
        QCOMPARE(nat.guestName, QStringLiteral("enp0s3"));
        QCOMPARE(nat.forwards.size(), 2);
        QCOMPARE(nat.forwards.at(0).toText(), QStringLiteral("tcp:127.0.0.1:2222-:22"));
        QCOMPARE(nat.forwards.at(1).toText(), QStringLiteral("udp:127.0.0.1:5353-10.0.2.15:53"));
        QCOMPARE(config.networks.at(1).mode, NetworkMode::Isolated);
        QCOMPARE(config.networks.at(1).guestName, QStringLiteral("enp0s8"));
        QCOMPARE(config.networks.at(2).mode, NetworkMode::Nat);
        QCOMPARE(config.networks.at(2).model, QStringLiteral("pcnet"));
        const QStringList codes = codesOf(plan);
        for (const char* code : {"forward-local-only", "forward-invalid", "bridge-to-nat", "network-isolated",
                                 "shared-folder-dropped", "serial-host-path-dropped", "tpm-state"})
            QVERIFY2(codes.contains(QLatin1String(code)), code);
        const QByteArray json = QJsonDocument(planToJson(plan)).toJson();
        QVERIFY(!json.contains("/home/somebody") && !json.contains("/dev/ttyS0"));
    }

    void vmwareKeepsNameFirmwareAndBus() {
        const MachineConfig config = configOf("vmware-pvscsi-vmxnet3-ens192");
        QCOMPARE(config.firmware, Firmware::EfiSecure);
        QCOMPARE(config.disks.constFirst().bus, DiskBus::Scsi);
        QCOMPARE(config.disks.constFirst().controllerModel, QStringLiteral("virtio-scsi"));
        QCOMPARE(config.networks.constFirst().model, QStringLiteral("virtio"));
        QCOMPARE(config.networks.constFirst().guestName, QStringLiteral("ens192"));
        QCOMPARE(config.networks.constFirst().placement.hotplugSlot, std::optional<int>(192));
        QCOMPARE(config.osId, QStringLiteral("debian12"));
    }

    void busesFollowWhatTheGuestCanBootFrom_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("chipset");
        QTest::addColumn<int>("bus");
        QTest::addColumn<QString>("model");
        const auto row = [](const char* name, Chipset chipset, DiskBus bus, const char* model = "") {
            QTest::newRow(name) << QString::fromLatin1(name) << int(chipset) << int(bus) << QString::fromLatin1(model);
        };
        row("windows10-nvme", Chipset::Q35, DiskBus::Sata);
        row("windows-xp-ide", Chipset::Pc, DiskBus::Ide);
        row("windows7-lsisas", Chipset::Q35, DiskBus::Scsi, "lsisas1068");
        row("linux-ide", Chipset::Pc, DiskBus::Ide);
        row("plain", Chipset::Q35, DiskBus::Sata);
        row("ovirt", Chipset::Q35, DiskBus::Virtio);
        row("xen-no-controllers", Chipset::Q35, DiskBus::Sata);
    }
    void busesFollowWhatTheGuestCanBootFrom() {
        QFETCH(QString, name);
        const MachineConfig config = configOf(name.toLatin1().constData());
        QVERIFY(!config.disks.isEmpty());
        QTEST(int(config.chipset), "chipset");
        QTEST(int(config.disks.constFirst().bus), "bus");
        QTEST(config.disks.constFirst().controllerModel, "model");
        QCOMPARE(config.disks.constFirst().bootOrder, 1);
    }

    void memoryUnits() {
        for (int i = 0; i < 6; ++i)
            QCOMPARE(configOf(qPrintable(QStringLiteral("units-%1").arg(i))).memory, ByteSize::fromGiB(1));
        QCOMPARE(bytesOf(QStringLiteral("3"), QStringLiteral("byte * 2 ^ 30"), 1),
                 std::optional<qint64>(qint64(3) << 30));
        QCOMPARE(bytesOf(QStringLiteral("1"), QStringLiteral("furlongs"), 1), std::optional<qint64>());
        QCOMPARE(bytesOf(QStringLiteral("99999999999"), QStringLiteral("GB"), 1), std::optional<qint64>());
    }

    void configurations() {
        QCOMPARE(configOf("configurations").cpus, 4);
        QCOMPARE(configOf("configurations", QStringLiteral("small")).cpus, 1);
        QCOMPARE(configOf("configurations").memory, ByteSize::fromMiB(512)); // the range is no memory
        PlanOptions options;
        options.descriptorOnly = true;
        options.configuration = QStringLiteral("huge");
        QCOMPARE(planImport(QStringLiteral(BOXYARD_TEST_DATA "/ok-configurations.ovf"), options).error().kind,
                 ErrorKind::NotFound);
    }

    void versionsAndEncodings() {
        QCOMPARE(planOf("ovf09").ovfVersion, QStringLiteral("0.9"));
        QCOMPARE(planOf("ovf20").ovfVersion, QStringLiteral("2.0"));
        QCOMPARE(planOf("plain").ovfVersion, QStringLiteral("1.0"));
        for (const char* name : {"ovf09", "ovf20", "utf8-bom", "declares-utf16", "comment-first", "utf16le"}) {
            const MachineConfig config = configOf(name);
            QCOMPARE(config.cpus, 2);
            QCOMPARE(config.disks.size(), 1);
            QCOMPARE(config.networks.size(), 1);
        }
        QCOMPARE(planOf("utf16le").machines.constFirst().originalName, QStringLiteral("Prüfstand Тест 測試"));
        QCOMPARE(planOf("collection").machines.size(), 2);
        QCOMPARE(planOf("eula-strings").eulas, QStringList{QStringLiteral("The English licence")});
        QCOMPARE(planOf("capacity-from-property").machines.constFirst().disks.constFirst().capacity,
                 ByteSize::fromGiB(20));
        QCOMPARE(configOf("ovirt").cpus, 4);
    }

    void systemsAreRecognised_data() {
        QTest::addColumn<QString>("vbox");
        QTest::addColumn<QString>("vmw");
        QTest::addColumn<int>("cim");
        QTest::addColumn<QString>("osId");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* vbox, const char* vmw, int cim, const char* id, GuestSystem::Kind kind) {
            QTest::newRow(qPrintable(QStringLiteral("%1/%2/%3").arg(QLatin1String(vbox), QLatin1String(vmw)).arg(cim)))
                << QString::fromLatin1(vbox) << QString::fromLatin1(vmw) << cim << QString::fromLatin1(id) << int(kind);
        };
        using Kind = GuestSystem::Kind;
        row("Ubuntu22_LTS_64", "", 0, "", Kind::Linux);
        row("Debian12_64", "", 0, "debian12", Kind::Linux);
        row("Windows11_64", "", 1, "win11", Kind::WindowsModern);
        row("WindowsXP", "", 0, "winxp", Kind::WindowsOld);
        row("", "windows9_64Guest", 1, "win10", Kind::WindowsModern);
        row("", "windows2019srvNext_64Guest", 112, "win2k22", Kind::WindowsModern);
        row("", "windows9Server64Guest", 112, "win2k16", Kind::WindowsModern);
        row("", "rhel8_64Guest", 0, "rhel8.0", Kind::Linux);
        row("", "vmwarePhoton64Guest", 36, "linux2022", Kind::Linux);
        row("", "other26xLinux64Guest", 0, "linux2022", Kind::Linux);
        row("", "", 103, "win2k8r2", Kind::WindowsMiddle);
        row("", "", 42, "", Kind::Bsd);
        row("MacOS_64", "", 0, "", Kind::Mac);
        row("", "otherGuest", 1, "", Kind::Unknown);
    }
    void systemsAreRecognised() {
        QFETCH(QString, vbox);
        QFETCH(QString, vmw);
        QFETCH(int, cim);
        OvfSystem system;
        system.vboxOsType = vbox;
        system.vmwOsType = vmw;
        system.cimOs = cim;
        const GuestSystem guest = identifyGuest(system);
        QTEST(guest.osId, "osId");
        QTEST(int(guest.kind), "kind");
    }

    void manifests() {
        const auto manifest = Manifest::parse(
            "SHA1(a.ovf)= 992888D1F63470A51A1A552414DAA396B23BE641\r\n\nSHA256 (b (1).vmdk) = " + QByteArray(64, 'a') +
            "\nSHA512(c)=" + QByteArray(128, 'b'));
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->find(QStringLiteral("a.ovf"))->hex, QByteArray("992888d1f63470a51a1a552414daa396b23be641"));
        QVERIFY(manifest->find(QStringLiteral("b (1).vmdk")).has_value());
        QVERIFY(manifest->find(QStringLiteral("B%20(1).vmdk")).has_value());
        QVERIFY(!manifest->find(QStringLiteral("b(1).vmdk")).has_value());
        QCOMPARE(manifest->find(QStringLiteral("c"))->kind, DigestKind::Sha512);
        QVERIFY(!Manifest::parse("garbage").has_value());
        QVERIFY(!Manifest::parse("SHA1(a)= " + QByteArray(40, 'a') + "\nSHA1(a)= " + QByteArray(40, 'b')).has_value());
    }

    void hostChangesAreNotices() {
        testing::RecordingCreator creator(QDir::tempPath());
        creator.names = {QStringLiteral("guest")};
        creator.macs = {QStringLiteral("08:00:27:aa:bb:01")};
        creator.capabilities.tpm = false;
        creator.capabilities.cpus = 2;
        ImportPlan plan = planOf("virtualbox-everything");
        const auto holder = [](const PortRule& rule) {
            return rule.hostPort == 2222 ? QStringLiteral("sshd") : QString();
        };
        const auto fitted = fitToHost(plan, creator, holder);
        QVERIFY(fitted.has_value());
        const MachineConfig config = fitted->machines.constFirst().config;
        QCOMPARE(config.name, QStringLiteral("guest-2"));
        QVERIFY(config.networks.at(0).mac.isEmpty());
        QCOMPARE(config.networks.at(0).forwards.at(0).hostPort, quint16(2223));
        QCOMPARE(config.accelerator, QStringLiteral("qemu"));
        QVERIFY(!config.tpm);
        const QStringList codes = codesOf(*fitted);
        for (const char* code : {"name-taken", "mac-taken", "port-rebound", "tpm-missing", "cpus-many", "no-kvm"})
            QVERIFY2(codes.contains(QLatin1String(code)), code);
    }

    void theCommandSaysTheSame() {
        ImportPlan plan = planOf("virtualbox-everything");
        plan.file = QStringLiteral("/tmp/my box.ova");
        MachineConfig config = plan.machines.constFirst().config;
        config.cpus = 2;
        PortRule rule;
        rule.hostPort = 8080;
        rule.guestPort = 80;
        config.networks[0].forwards.append(rule);
        ImportChoices choices;
        choices.configs = {config};
        choices.start = true;
        QCOMPARE(importCommand(plan, choices).text,
                 QStringLiteral("boxyard import '/tmp/my box.ova' --name guest --cpus 2 --memory 1536M --forward "
                                "tcp:127.0.0.1:8080-:80 --start"));
        QVERIFY(importCommand(plan, choices, QStringLiteral("qemu+ssh://lab/system"))
                    .text.startsWith(QLatin1String("boxyard --connect qemu+ssh://lab/system import ")));
    }

    // What it cannot say would be left out: another machine than the sheet's.
    void aCommandThatCouldNotSayItAllIsNone_data() {
        QTest::addColumn<std::function<void(MachineConfig&)>>("change");
        const auto row = [](const char* name, const std::function<void(MachineConfig&)>& change) {
            QTest::newRow(name) << change;
        };
        row("firmware", [](MachineConfig& c) { c.firmware = Firmware::Bios; });
        row("bus", [](MachineConfig& c) { c.disks[0].bus = DiskBus::Usb; });
        row("model", [](MachineConfig& c) { c.networks[0].model = QStringLiteral("rtl8139"); });
        row("address", [](MachineConfig& c) { c.networks[0].mac = QStringLiteral("52:54:00:00:00:01"); });
        row("sound", [](MachineConfig& c) { c.sound = QStringLiteral("sb16"); });
        row("USB", [](MachineConfig& c) { c.usbController = QStringLiteral("piix3-uhci"); });
        row("a forward less", [](MachineConfig& c) { c.networks[0].forwards.removeFirst(); });
        row("a forward off", [](MachineConfig& c) { c.networks[0].forwards[0].enabled = false; });
        row("the second adapter", [](MachineConfig& c) { c.networks[1].mode = NetworkMode::Nat; });
        row("no network", [](MachineConfig& c) { c.networks[0].mode = NetworkMode::Isolated; });
    }
    void aCommandThatCouldNotSayItAllIsNone() {
        QFETCH(std::function<void(MachineConfig&)>, change);
        ImportPlan plan = planOf("virtualbox-everything");
        QVERIFY(!plan.machines.constFirst().config.networks.constFirst().forwards.isEmpty());
        MachineConfig config = plan.machines.constFirst().config;
        ImportChoices choices;
        choices.configs = {config};
        QVERIFY(!importCommand(plan, choices).text.isEmpty());
        QVERIFY(importCommand(plan, choices).note.isEmpty());
        change(config);
        choices.configs = {config};
        QCOMPARE(importCommand(plan, choices).text, QString());
        QVERIFY(!importCommand(plan, choices).note.isEmpty()); // the reason stands in its place
    }

    // Of several machines the command line takes all, as they are planned.
    void theCommandOfSeveralMachines() {
        const ImportPlan plan = planOf("collection");
        ImportChoices planned;
        for (const PlannedMachine& machine : plan.machines)
            planned.configs.append(machine.config);
        planned.include = {true, true};
        QVERIFY(!importCommand(plan, planned).text.isEmpty());
        QList<ImportChoices> others(4, planned);
        others[0].configs[1].name = QStringLiteral("lab");
        others[1].configs[1].cpus += 1;
        others[2].configs[0].memory = ByteSize::fromMiB(333);
        others[3].include = {true, false};
        for (const ImportChoices& choices : qAsConst(others)) {
            QVERIFY(importCommand(plan, choices).text.isEmpty());
            QVERIFY(!importCommand(plan, choices).note.isEmpty());
        }
    }

    void aPasswordIsNotShown() {
        ImportPlan plan = planOf("plain");
        plan.properties = {{QStringLiteral("secret"), {}, {}, {}, {}, true, true, true},
                           {QStringLiteral("host"), {}, {}, {}, {}, false, false, true}};
        ImportChoices choices;
        choices.properties = {{QStringLiteral("secret"), QStringLiteral("hunter2")},
                              {QStringLiteral("host"), QStringLiteral("lab")}};
        const ImportCommand command = importCommand(plan, choices);
        QVERIFY2(command.text.endsWith(QStringLiteral("--property host=lab --property 'secret=…'")),
                 qPrintable(command.text));
        QVERIFY(!command.text.contains(QLatin1String("hunter2")));
        QVERIFY(!command.note.isEmpty());
    }

    void settingsComeOnACd() {
        const ImportPlan plan = planOf("properties");
        QCOMPARE(plan.properties.size(), 3);
        const ProductProperty host = plan.properties.at(0);
        QCOMPARE(host.key, QStringLiteral("com.example.host.1"));
        QCOMPARE(host.defaultValue, QStringLiteral("small.lab")); // of the default configuration
        QVERIFY(host.userSets && !host.required);
        QVERIFY(plan.properties.at(1).password && plan.properties.at(1).required);
        QVERIFY(!plan.properties.at(2).userSets);
        QCOMPARE(missingProperty(plan, {})->key, QStringLiteral("secret"));
        QVERIFY(!missingProperty(plan, {{QStringLiteral("secret"), QStringLiteral("x")}}));
        QCOMPARE(planOf("properties", QStringLiteral("large")).properties.at(0).defaultValue,
                 QStringLiteral("large.lab"));
        const PlannedMachine machine = plan.machines.constFirst();
        QCOMPARE(machine.disks.size(), 2);
        QCOMPARE(machine.disks.at(1).format, QString(kEnvironmentFormat));
        QCOMPARE(machine.config.disks.at(machine.disks.at(1).configIndex).device, DiskDevice::CdRom);
        const auto notice = std::find_if(plan.notices.begin(), plan.notices.end(),
                                         [](const Notice& n) { return n.code == QLatin1String("properties-on-cd"); });
        QVERIFY(notice != plan.notices.end());
        QCOMPARE(notice->level, Notice::Level::Warning); // it asks VMware's tools, which are not there
        QVERIFY(!QJsonDocument(planToJson(plan)).toJson().contains("hunter2"));
        PlanOptions options;
        options.descriptorOnly = true;
        options.properties = {{QStringLiteral("size"), QStringLiteral("9")}};
        const auto sized = planImport(QStringLiteral(BOXYARD_TEST_DATA "/ok-capacity-from-property.ovf"), options);
        QCOMPARE(sized->machines.constFirst().disks.constFirst().capacity, ByteSize::fromGiB(9));
    }
};

QTEST_GUILESS_MAIN(tst_Mapping)
#include "tst_Mapping.moc"
