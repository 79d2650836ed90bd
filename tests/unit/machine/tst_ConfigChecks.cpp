// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ConfigDiff.h"
#include "backend/machine/MachineDefaults.h"
#include "backend/machine/Validation.h"

#include <QTest>

#include <algorithm>

using namespace boxyard;
using namespace boxyard::machine;

namespace {

HostCapabilities host() {
    HostCapabilities h;
    h.cpus = 4;
    h.memory = ByteSize::fromGiB(8);
    h.memoryAvailable = ByteSize::fromGiB(6);
    h.efi = h.secureBoot = h.tpm = true;
    return h;
}

MachineConfig machineNamed(const char* name) { return newMachine(QLatin1String(name), OsFamily::Linux, host()); }

QString findings(const MachineConfig& config) {
    QStringList list;
    for (const Finding& finding : validate(config, host()))
        list << (finding.level == Finding::Level::Refused ? QStringLiteral("refused ") : QStringLiteral("warned ")) +
                    finding.field;
    return list.join(QLatin1String(", "));
}

std::optional<ConfigChange> change(const MachineConfig& from, const MachineConfig& to) {
    const QList<ConfigChange> all = diff(from, to, from);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

} // namespace

class tst_ConfigChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreFine() {
        for (int family = 0; family < 5; ++family)
            QCOMPARE(findings(newMachine(QStringLiteral("a"), OsFamily(family), host())), QString());
    }

    void limitsAreKnown() {
        MachineConfig c = machineNamed("a");
        c.cpus = 5;
        c.maxCpus = 0;
        QCOMPARE(findings(c), QStringLiteral("warned cpus"));
        c.cpus = 256;
        QCOMPARE(findings(c), QStringLiteral("refused cpus"));
        c.cpus = 0;
        QCOMPARE(findings(c), QStringLiteral("refused cpus"));
        c = machineNamed("a");
        c.memory = ByteSize::fromMiB(15);
        QCOMPARE(findings(c), QStringLiteral("refused memory"));
        c.memory = ByteSize::fromGiB(7);
        QCOMPARE(findings(c), QStringLiteral("warned memory"));
        c = machineNamed("a");
        c.chipset = Chipset::Pc;
        c.firmware = Firmware::EfiSecure;
        QCOMPARE(findings(c), QStringLiteral("refused firmware"));
    }

    void adaptersAndRules() {
        MachineConfig c = machineNamed("a");
        c.networks[0].mac = QStringLiteral("52:54:00:00:00:01");
        c.networks.append(c.networks.at(0));
        QCOMPARE(findings(c), QStringLiteral("refused networks.1"));
        c.networks[1].mac = QStringLiteral("53:54:00:00:00:01"); // a group's
        QCOMPARE(findings(c), QStringLiteral("refused networks.1"));
        c = machineNamed("a");
        auto& rules = c.networks[0].forwards;
        rules = {*PortRule::parse(QStringLiteral("2222:22")), *PortRule::parse(QStringLiteral("tcp:0.0.0.0:2222-:80"))};
        QCOMPARE(findings(c), QStringLiteral("refused networks.0.forwards.1"));
        rules[1].enabled = false;
        QCOMPARE(findings(c), QString());
        rules = {*PortRule::parse(QStringLiteral("tcp::8080-192.168.5.5:80"))};
        QCOMPARE(findings(c), QStringLiteral("refused networks.0.forwards.0"));
        c.networks[0].subnet = QStringLiteral("192.168.5.0/24");
        QCOMPARE(findings(c), QString());
        rules = {*PortRule::parse(QStringLiteral("80:80"))};
        QCOMPARE(findings(c), QStringLiteral("warned networks.0.forwards.0"));
        rules = {*PortRule::parse(QStringLiteral("tcp:[::1]:8080-:80"))};
        QCOMPARE(findings(c), QStringLiteral("refused networks.0.forwards.0"));
    }

    void names_data() {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("made");
        QTest::newRow("plain") << QStringLiteral("Ubuntu-22.04_a") << QStringLiteral("Ubuntu-22.04_a");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd");
        QTest::newRow("blank and tags") << QStringLiteral("my <b>VM</b>\n") << QStringLiteral("my-b-VM-b");
        QTest::newRow("direction mark") << QStringLiteral("a\u202Eb") << QStringLiteral("ab");
        QTest::newRow("nothing left") << QStringLiteral("///") << QStringLiteral("machine");
        QTest::newRow("Korean") << QStringLiteral("내 머신") << QStringLiteral("내-머신");
        QTest::newRow("long") << QString(300, QLatin1Char('x')) << QString(64, QLatin1Char('x'));
    }
    void names() {
        QFETCH(QString, foreign);
        QFETCH(QString, made);
        QCOMPARE(sanitizedMachineName(foreign), made);
        QVERIFY(isValidMachineName(made));
        QCOMPARE(isValidMachineName(foreign), foreign == made);
    }

    void differencesSayWhatIsLive() {
        MachineConfig from = machineNamed("a");
        from.cpus = 2;
        from.maxCpus = 8;
        from.memory = ByteSize::fromGiB(2);
        from.maxMemory = ByteSize::fromGiB(4);
        MachineConfig to = from;
        from.networks[0].mac = to.networks[0].mac = QStringLiteral("52:54:00:00:00:01");
        QVERIFY(diff(from, to, from).isEmpty());
        to.cpus = 4;
        QCOMPARE(change(from, to)->option, QStringLiteral("--cpus 4"));
        QVERIFY(change(from, to)->live);
        QVERIFY(!diff(from, to, std::nullopt).first().live);
        to.cpus = 1;
        QVERIFY(!change(from, to)->live);
        to = from;
        to.memory = ByteSize::fromGiB(3);
        QVERIFY(change(from, to)->live);
        QCOMPARE(change(from, to)->option, QStringLiteral("--memory 3072M"));
        to.memory = ByteSize::fromGiB(5);
        QVERIFY(!change(from, to)->live);
        to = from;
        to.networks[0].linkUp = false;
        QVERIFY(change(from, to)->live);
        to = from;
        to.networks[0].forwards << *PortRule::parse(QStringLiteral("2222:22"));
        QVERIFY(change(from, to)->live);
        to = from;
        to.name = QStringLiteral("it's");
        QCOMPARE(change(from, to)->option, QStringLiteral("--name 'it'\\''s'"));
        to = from;
        to.firmware = Firmware::Efi;
        QVERIFY(!change(from, to)->live);
    }

    // What the command line says for a change makes the same change.
    void differencesSayTheirOption() {
        MachineConfig from = machineNamed("a");
        DiskConfig disk;
        disk.target = QStringLiteral("sda");
        disk.source = QStringLiteral("/a.qcow2");
        disk.bus = DiskBus::Sata;
        DiskConfig drive = disk;
        drive.target = QStringLiteral("sdb");
        drive.source = QStringLiteral("/cd one.iso");
        drive.device = DiskDevice::CdRom;
        from.disks = {disk, drive};
        const auto optionOf = [&](const std::function<void(MachineConfig&)>& edit) {
            MachineConfig to = from;
            edit(to);
            return change(from, to)->option;
        };
        QCOMPARE(optionOf([](MachineConfig& to) { to.firmware = Firmware::EfiSecure; }),
                 QStringLiteral("--firmware efi-secure"));
        QCOMPARE(optionOf([](MachineConfig& to) { to.disks[1].source.clear(); }), QStringLiteral("--cdrom none"));
        QCOMPARE(optionOf([](MachineConfig& to) { to.disks[1].source = QStringLiteral("/b c.iso"); }),
                 QStringLiteral("--cdrom '/b c.iso'"));
        QCOMPARE(optionOf([](MachineConfig& to) { to.disks.removeFirst(); }), QStringLiteral("--remove-disk sda"));
        const auto added = [&](DiskBus bus) {
            return optionOf([&](MachineConfig& to) {
                DiskConfig fresh;
                fresh.capacity = ByteSize::fromGiB(20);
                fresh.bus = bus;
                to.disks << fresh;
            });
        };
        QCOMPARE(added(DiskBus::Sata), QStringLiteral("--add-disk 20480M"));
        QVERIFY2(added(DiskBus::Usb).isEmpty(), "the command line puts it beside the others");
        QCOMPARE(optionOf([](MachineConfig& to) { to.networks.clear(); }), QStringLiteral("--network none"));
        QCOMPARE(optionOf([](MachineConfig& to) {
                     to.networks[0].mode = NetworkMode::Bridge;
                     to.networks[0].source = QStringLiteral("br0");
                 }),
                 QStringLiteral("--network bridge:br0"));
        from.networks << from.networks[0];
        from.networks[1].alias = QStringLiteral("net1");
        QVERIFY2(optionOf([](MachineConfig& to) { to.networks[0].mode = NetworkMode::Isolated; }).isEmpty(),
                 "its option is for all adapters");
    }

    // What is live is a matter of what runs, which may have less room than the next start.
    void whatRunsDecidesWhatIsLive() {
        MachineConfig from = machineNamed("a");
        from.cpus = 2;
        from.maxCpus = 8;
        from.memory = from.maxMemory = ByteSize::fromGiB(4);
        from.networks[0].mac = QStringLiteral("52:54:00:00:00:01");
        MachineConfig running = from;
        running.maxCpus = 2;
        running.memory = running.maxMemory = ByteSize::fromGiB(2);
        const auto live = [&](const MachineConfig& to) { return diff(from, to, running).first().live; };
        MachineConfig to = from;
        to.cpus = 4;
        QVERIFY(!live(to));
        running.maxCpus = 4;
        QVERIFY(live(to));
        to = from;
        to.memory = ByteSize::fromGiB(3);
        QVERIFY(!live(to));
        running.maxMemory = ByteSize::fromGiB(4);
        QVERIFY(live(to));
        running.balloon = false;
        QVERIFY(!live(to));
        to = from;
        to.networks[0].forwards = {*PortRule::parse(QStringLiteral("2222:22"))};
        QVERIFY(live(to));
        running.networks[0].mode = NetworkMode::Isolated;
        QVERIFY(!live(to));
        running.networks.clear();
        to = from;
        to.networks[0].linkUp = false;
        QVERIFY(!live(to));
    }

    // New disks join at once where QEMU has a place for them; out they go at the next start.
    void disksJoinAtOnceAndLeaveLater() {
        MachineConfig from = machineNamed("a");
        from.usbController.clear();
        DiskConfig disk;
        disk.source = QStringLiteral("/images/a.qcow2");
        MachineConfig to = from;
        const auto live = [&](DiskBus bus) {
            disk.bus = bus;
            to.disks = from.disks + QList<DiskConfig>{disk};
            return diff(from, to, from).first().live;
        };
        QVERIFY(live(DiskBus::Virtio));
        QVERIFY(!live(DiskBus::Sata));
        QVERIFY(!live(DiskBus::Usb));
        QVERIFY(!live(DiskBus::Scsi));
        from.usbController = QStringLiteral("qemu-xhci");
        to.usbController = from.usbController;
        QVERIFY(live(DiskBus::Usb));
        DiskConfig first;
        first.target = QStringLiteral("sda");
        first.source = QStringLiteral("/images/first.qcow2");
        first.bus = DiskBus::Scsi;
        from.disks.append(first);
        QVERIFY(live(DiskBus::Scsi));
        disk.device = DiskDevice::CdRom;
        QVERIFY(!live(DiskBus::Scsi));
        to = from;
        to.disks.removeLast();
        QVERIFY(!diff(from, to, from).first().live);
    }

    void rulesCanBeCheckedAlone() {
        MachineConfig c = machineNamed("a");
        c.networks[0].forwards = {*PortRule::parse(QStringLiteral("tcp:[::1]:2222-:22")),
                                  *PortRule::parse(QStringLiteral("tcp::2223-192.168.5.5:22")),
                                  *PortRule::parse(QStringLiteral("2224:22"))};
        c.name.clear(); // not a rule's matter
        const QList<Finding> findings = validateForwards(c);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.at(0).field, QStringLiteral("networks.0.forwards.0"));
        QCOMPARE(findings.at(1).field, QStringLiteral("networks.0.forwards.1"));
    }
};

QTEST_GUILESS_MAIN(tst_ConfigChecks)
#include "tst_ConfigChecks.moc"
