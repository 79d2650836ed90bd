// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Doctor.h"

#include <QRegularExpression>
#include <QTest>

#include <cerrno>
#include <thread>

using namespace boxyard;
using namespace boxyard::host;
using Level = DoctorFinding::Level;

namespace {

DoctorWorld goodWorld() {
    DoctorWorld world;
    world.kvm = [] { return KvmVerdict{true, {}}; };
    world.findProgram = [](const QString& name) {
        return name.startsWith(QLatin1Char('/')) ? QString() : QLatin1String("/usr/bin/") + name;
    };
    world.exists = [](const QString&) { return true; };
    world.read = [](const QString&) { return QByteArray("me:100000:65536\n"); };
    world.connectSocket = [](const QString&) { return 0; };
    world.freeSpace = [](const QString&) { return ByteSize::fromGiB(100); };
    world.mayWrite = [](const QString&) { return true; };
    world.groups = QStringList{QStringLiteral("kvm"), QStringLiteral("libvirt")};
    world.userName = QStringLiteral("me");
    world.runtimeDir = QStringLiteral("/run/user/1000");
    world.display = QStringLiteral(":0");
    world.imagesFolder = QStringLiteral("/images");
    world.terminal = QStringLiteral("xterm");
    world.packages = QStringLiteral("apt");
    return world;
}

DoctorFinding find(const DoctorWorld& world, const char* code) {
    for (const DoctorFinding& finding : runDoctor(world))
        if (finding.code == QLatin1String(code))
            return finding;
    return {};
}

} // namespace

class tst_Doctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodComputerIsWell() {
        for (const DoctorFinding& finding : runDoctor(goodWorld())) {
            QVERIFY2(finding.level == Level::Ok || finding.code == QLatin1String("docker-forward"),
                     qPrintable(finding.code));
            QVERIFY(!finding.subject.isEmpty() && !finding.text.isEmpty());
        }
    }

    void aKvmThatOnlyRootMayOpenIsSaid() {
        DoctorWorld world = goodWorld();
        world.kvmClosedToLibvirt = true;
        QVERIFY(find(world, "kvm-libvirt").code.isEmpty()); // a user's own libvirt does not care
        world.isRoot = true;
        QCOMPARE(find(world, "kvm-libvirt").level, Level::Warning);
        QCOMPARE(find(world, "kvm-libvirt").command, QStringLiteral("chgrp kvm /dev/kvm && chmod 660 /dev/kvm"));
    }

    void aFolderThatMayNotBeWrittenIsSaid() {
        DoctorWorld closed = goodWorld();
        closed.mayWrite = [](const QString& folder) { return folder.isEmpty(); };
        QCOMPARE(find(closed, "space").level, Level::Error);
        QVERIFY(find(closed, "space").command.startsWith(QLatin1String("ls -ld ")));
    }

    void everyTroubleHasItsRemedy() {
        DoctorWorld bad = goodWorld();
        bad.kvm = [] { return KvmVerdict{false, QStringLiteral("No.")}; };
        bad.findProgram = [](const QString&) { return QString(); };
        bad.exists = [](const QString&) { return false; };
        bad.freeSpace = [](const QString&) { return ByteSize::fromMiB(10); };
        bad.display.clear();
        bad.terminal.clear();
        int errors = 0;
        for (const DoctorFinding& finding : runDoctor(bad)) {
            errors += finding.level == Level::Error ? 1 : 0;
            if (finding.level == Level::Error || finding.level == Level::Warning)
                QVERIFY2(!finding.remedy.isEmpty(), qPrintable(finding.code));
        }
        QCOMPARE(errors, 3); // QEMU, libvirt, space
        QCOMPARE(find(bad, "qemu").command, QStringLiteral("sudo apt install qemu-system-x86"));
        bad.packages = QStringLiteral("dnf");
        bad.isRoot = true;
        QCOMPARE(find(bad, "qemu").command, QStringLiteral("dnf install qemu-kvm"));
    }

    void groupsAreExplained() {
        DoctorWorld world = goodWorld();
        world.connectSocket = [](const QString&) { return EACCES; };
        world.kvm = [] { return KvmVerdict{false, QStringLiteral("Denied.")}; };
        world.groups.clear();
        QCOMPARE(find(world, "docker").level, Level::Warning);
        QCOMPARE(find(world, "docker").command, QStringLiteral("sudo usermod -aG docker me"));
        QCOMPARE(find(world, "kvm").command, QStringLiteral("sudo usermod -aG kvm me"));
        QCOMPARE(find(world, "group-libvirt").command, QStringLiteral("sudo usermod -aG libvirt me"));
        world.connectSocket = [](const QString&) { return ECONNREFUSED; };
        QCOMPARE(find(world, "docker").command, QStringLiteral("sudo systemctl start docker"));
        const auto without = [&world](const QStringList& missing) {
            world.exists = [missing](const QString& path) { return !missing.contains(path); };
        };
        without({QStringLiteral("/run/systemd/system")});
        QCOMPARE(find(world, "docker").command, QStringLiteral("sudo service docker start"));
        QCOMPARE(find(world, "group-libvirt").command, QStringLiteral("sudo service libvirtd restart"));
        without({QStringLiteral("/run/systemd/system"), QStringLiteral("/etc/init.d/docker"),
                 QStringLiteral("/etc/init.d/libvirtd")});
        QCOMPARE(find(world, "docker").command, QStringLiteral("sudo dockerd"));
        QCOMPARE(find(world, "group-libvirt").command, QStringLiteral("sudo libvirtd -d"));
        world.read = [](const QString&) { return QByteArray("meme:1:2\n"); };
        QCOMPARE(find(world, "subuid").level, Level::Warning);
    }

    void theRealComputerIsExamined() {
        QList<DoctorFinding> findings;
        qputenv("BOXYARD_KVM", "no");
        std::thread([&] { findings = runDoctor(thisComputer(QStringLiteral("/nonexistent"))); }).join();
        QVERIFY(findings.size() >= 10);
        static const QRegularExpression word(QStringLiteral("^[a-z-]+$"));
        for (const DoctorFinding& finding : std::as_const(findings))
            QVERIFY(word.match(finding.code).hasMatch() && !doctorLevelName(finding.level).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_Doctor.moc"
