// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/MachineDefaults.h"
#include "tests/integration/libvirt/SessionTest.h"
#include "tests/support/contracts/MachineCreatorContract.h"

#include <QImage>
#include <QProcess>
#include <QTcpServer>

#include <unistd.h>

using namespace boxyard;
using namespace boxyard::tests;

// One guest through its life: forwards that answer, hot-plug, saved state, snapshot, shut-down.
class tst_GuestLife final : public QObject {
    Q_OBJECT

    std::unique_ptr<Session> m_session;
    QString m_uuid;

    bool answers(quint16 port, int timeoutMs = 40000) {
        return QTest::qWaitFor([port] { return bannerOf(port).startsWith("SSH-2.0"); }, timeoutMs);
    }
    machine::MachineDetails details(const QString& uuid = {}) {
        const auto answer =
            contracts::answerOf(m_session->service().details(m_session->id(uuid.isEmpty() ? m_uuid : uuid)), 20000);
        if (!answer)
            QTest::qFail(qPrintable(contracts::why(answer)), __FILE__, __LINE__);
        return answer.value_or(machine::MachineDetails{});
    }
    QStringList health(const QString& uuid = {}) {
        const auto rules =
            contracts::answerOf(m_session->service().forwards(m_session->id(uuid.isEmpty() ? m_uuid : uuid)), 20000);
        QStringList list;
        for (const PortRule& rule : rules.value_or(QList<PortRule>{}))
            list.append(QString::number(rule.hostPort) + QLatin1Char(' ') + portHealthName(rule.health));
        return list;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(!guestFolder().isEmpty(), "run this by tests/support/session-home");
        libvirt::Hypervisor::initialize();
        m_session = std::make_unique<Session>();
        QVERIFY(m_session->online());
        const QString disk = imagesFolder() + QLatin1String("/life.qcow2");
        run(QStringLiteral("qemu-img"), {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                                         QStringLiteral("qcow2"), disk, QStringLiteral("64M")});
        m_uuid = defineGuest({QStringLiteral("life"), {}, true, 1, 2, 192, {disk}});
        if (QFile filler(qEnvironmentVariable("BOXYARD_SMALL_FOLDER") + QLatin1String("/filler"));
            filler.open(QIODevice::WriteOnly))
            filler.write(QByteArray(40 * 1024 * 1024, 'x'));
        QTRY_VERIFY(m_session->state(m_uuid) == ResourceState::Stopped);
    }
    void cleanup() {
        if (QTest::currentTestFailed())
            for (const Job* job : m_session->jobs.jobs())
                if (job->state() == Job::State::Failed)
                    qWarning().noquote() << job->title() << job->error().summary << job->error().detail;
    }

    void aForwardIsThereFromTheStart() {
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22")}));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
        QVERIFY(answers(29010));
        QCOMPARE(inGuest(29010, QStringLiteral("nproc")), QStringLiteral("1"));
        QCOMPARE(health(), QStringList{QStringLiteral("29010 listening")});
        const auto row = contracts::findResource(m_session->provider(), m_uuid);
        QCOMPARE(row->ports.size(), 1);
        QVERIFY(row->actions.testFlag(Action::Console) && row->actions.testFlag(Action::Ssh));
    }
    void aForwardIsAddedWhileItRuns() {
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22"), QStringLiteral("29011:22")}));
        QVERIFY(answers(29011, 5000));
        QCOMPARE(health(), (QStringList{QStringLiteral("29010 listening"), QStringLiteral("29011 listening")}));
    }
    void aTakenPortChangesNothing() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29012));
        const auto before = details().xml;
        const auto set = m_session->setForwards(
            m_uuid, {QStringLiteral("29010:22"), QStringLiteral("29013:22"), QStringLiteral("29012:22")});
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Busy);
        QVERIFY(set.error().summary.contains(QLatin1String("holder")));
        QCOMPARE(details().xml, before);
        QCOMPARE(health(), (QStringList{QStringLiteral("29010 listening"), QStringLiteral("29011 listening")}));
        QVERIFY(bannerOf(29013).isEmpty());
    }
    // The trial says free and QEMU says no: what was done live is taken back.
    void qemusRefusalIsTakenBack() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29014));
        JobList jobs;
        libvirt::Hypervisor blind(kSession, {}, jobs);
        blind.provider().open();
        QTRY_COMPARE(blind.provider().availability().state, Availability::State::Online);
        const QList<PortRule> rules{*PortRule::parse(QStringLiteral("29010:22")),
                                    *PortRule::parse(QStringLiteral("29015:22")),
                                    *PortRule::parse(QStringLiteral("29014:22"))};
        const auto set = contracts::resultOf(blind.service().setForwards(m_session->id(m_uuid), rules), 20000);
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Busy);
        QVERIFY(set.error().summary.contains(QLatin1String("29014")));
        QVERIFY(bannerOf(29015).isEmpty());
        QVERIFY(answers(29011, 5000));
        QCOMPARE(health(), (QStringList{QStringLiteral("29010 listening"), QStringLiteral("29011 listening")}));
    }
    void aForwardIsRemovedWhileItRuns() {
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22")}));
        QVERIFY(bannerOf(29011).isEmpty());
        QVERIFY(answers(29010, 5000));
    }
    void theScreenCanBeTakenAndOpened() {
        const auto picture = contracts::answerOf(m_session->service().screenshot(m_session->id(m_uuid)), 10000);
        BOXYARD_VERIFY_OK(picture);
        QVERIFY(picture->startsWith("\x89PNG"));
        QVERIFY(QImage::fromData(*picture).width() > 100);
        QVERIFY(details().graphicsByFd);
        const auto descriptor = contracts::answerOf(m_session->service().openGraphics(m_session->id(m_uuid)), 10000);
        BOXYARD_VERIFY_OK(descriptor);
        QVERIFY(*descriptor >= 0);
        QCOMPARE(::close(*descriptor), 0);
        BOXYARD_VERIFY_OK(
            contracts::answerOf(m_session->service().sendKeys(m_session->id(m_uuid), {0x1d, 0x38, 0xe053}), 10000));
        QVERIFY(
            !contracts::answerOf(m_session->service().sendKeys(m_session->id(m_uuid), QList<uint>(17, 0x1e)), 10000));
    }
    void theAgentIsSeen() {
        QTRY_VERIFY_WITH_TIMEOUT(details().agentConnected, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(
            contracts::findResource(m_session->provider(), m_uuid)->addresses.contains(QStringLiteral("10.0.2.15")),
            20000);
    }
    void itsLoadIsMeasured() {
        QSignalSpy samples(&m_session->provider(), &ResourceProvider::sampled);
        m_session->provider().watch({m_session->id(m_uuid)});
        QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 2, 15000);
        const auto sample = samples.last().first().value<QList<LoadSample>>().first();
        QVERIFY(sample.cpu >= 0 && sample.cpu <= 1);
        QVERIFY(sample.networkBytesPerSecond >= 0);
        QVERIFY(!sample.memoryTotal.isNull());
        m_session->provider().watch({});
    }
    void pausesAndGoesOn() {
        BOXYARD_VERIFY_OK(m_session->perform(Action::Pause, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Paused);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Resume, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
    }
    void aSavedStateKeepsItsForwards() {
        BOXYARD_VERIFY_OK(m_session->perform(Action::SaveState, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Saved);
        ActionOptions rename;
        rename.newName = QStringLiteral("other");
        QCOMPARE(m_session->perform(Action::Rename, m_uuid, rename).error().kind, ErrorKind::Busy);
        QVERIFY(bannerOf(29010).isEmpty());
        // A rule added while it is saved is there after the restore.
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22"), QStringLiteral("29016:22")}));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
        QVERIFY(answers(29010, 10000));
        QVERIFY(answers(29016, 10000));
    }
    void aSnapshotRevertKeepsTheRules() {
        virsh({QStringLiteral("snapshot-create-as"), m_uuid, QStringLiteral("before")});
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22"), QStringLiteral("29017:22")}));
        const auto before = details();
        machine::MachineConfig edited = before.configured;
        edited.notes.group = QStringLiteral("kept");
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(m_uuid), before.configured, edited), 30000));
        QTRY_COMPARE(contracts::findResource(m_session->provider(), m_uuid)->group, QStringLiteral("kept"));
        virsh({QStringLiteral("snapshot-revert"), m_uuid, QStringLiteral("before")});
        QTRY_COMPARE_WITH_TIMEOUT(
            health(), (QStringList{QStringLiteral("29010 listening"), QStringLiteral("29017 listening")}), 15000);
        QTRY_COMPARE(contracts::findResource(m_session->provider(), m_uuid)->group, QStringLiteral("kept"));
        QVERIFY(answers(29017, 10000));
        virsh({QStringLiteral("snapshot-delete"), m_uuid, QStringLiteral("before")});
    }
    // A rule that was removed after the snapshot is not wanted any more, also when it was the last one.
    void aSnapshotRevertBringsNoRemovedRuleBack() {
        virsh({QStringLiteral("snapshot-create-as"), m_uuid, QStringLiteral("ruled")});
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {}));
        const auto noted = details();
        machine::MachineConfig edited = noted.configured;
        edited.notes = {};
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(m_uuid), noted.configured, edited), 30000));
        QTRY_VERIFY(contracts::findResource(m_session->provider(), m_uuid)->group.isEmpty());
        virsh({QStringLiteral("snapshot-revert"), m_uuid, QStringLiteral("ruled")});
        QTRY_COMPARE_WITH_TIMEOUT(health(), QStringList(), 15000);
        QVERIFY(bannerOf(29010).isEmpty() && bannerOf(29017).isEmpty());
        virsh({QStringLiteral("snapshot-delete"), m_uuid, QStringLiteral("ruled")});
        BOXYARD_VERIFY_OK(m_session->setForwards(m_uuid, {QStringLiteral("29010:22"), QStringLiteral("29017:22")}));
        QVERIFY(answers(29010, 10000));
    }
    // After the snapshot: QEMU cannot load one that was taken with a hot-plugged CPU.
    void aCpuIsAddedLive() {
        const auto before = details();
        machine::MachineConfig edited = before.configured;
        edited.cpus = 2;
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(m_uuid), before.configured, edited), 30000));
        QTRY_COMPARE(contracts::findResource(m_session->provider(), m_uuid)->cpus, 2);
        QCOMPARE(details().configured.cpus, 2);
        // A guest has to switch a new CPU on; distributions do it by udev.
        QCOMPARE(inGuest(29010, QStringLiteral("echo 1 > /sys/devices/system/cpu/cpu1/online; nproc")),
                 QStringLiteral("2"));
    }
    void theBalloonGivesMemoryBack() {
        const auto before = details();
        machine::MachineConfig edited = before.configured;
        edited.memory = ByteSize::fromMiB(128);
        edited.maxMemory = ByteSize::fromMiB(192);
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(m_uuid), before.configured, edited), 30000));
        QTRY_COMPARE_WITH_TIMEOUT(contracts::findResource(m_session->provider(), m_uuid)->memory,
                                  ByteSize::fromMiB(128), 15000);
        QCOMPARE(details().configured.memory, ByteSize::fromMiB(128));
    }
    // The disk lies where there is little room, and the guest fills it.
    void aDiskIsAddedLiveAndAFullOneIsSaid() {
        const QString folder = qEnvironmentVariable("BOXYARD_SMALL_FOLDER");
        QVERIFY2(!folder.isEmpty(), "session-home.sh has a small file system when root calls it");
        const auto before = details();
        machine::MachineConfig edited = before.configured;
        machine::DiskConfig disk;
        disk.source = folder + QLatin1String("/small.qcow2");
        disk.format = QStringLiteral("qcow2");
        run(QStringLiteral("qemu-img"), {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                                         QStringLiteral("qcow2"), disk.source, QStringLiteral("64M")});
        edited.disks.append(disk);
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(m_uuid), before.configured, edited), 30000));
        QCOMPARE(details().configured.disks.size(), 2);
        QCOMPARE(details().running->disks.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(inGuest(29010, QStringLiteral("cat /sys/block/vdb/size || true")),
                                  QStringLiteral("131072"), 15000);
        inGuest(29010, QStringLiteral("dd if=/dev/zero of=/dev/vdb bs=1M count=32 >/dev/null 2>&1 </dev/null &"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(m_uuid), ResourceState::Paused, 30000);
        const auto problem = contracts::findResource(m_session->provider(), m_uuid)->problem;
        QVERIFY(problem && problem->kind == ErrorKind::NoSpace && problem->summary.contains(QLatin1String("life")));
        QVERIFY(QFile::remove(folder + QLatin1String("/filler")));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Resume, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
        QVERIFY(!contracts::findResource(m_session->provider(), m_uuid)->problem);
        // Out it goes with the guest's consent only: at the next start.
        const auto now = details();
        BOXYARD_VERIFY_OK(contracts::resultOf(
            m_session->service().save(m_session->id(m_uuid), now.configured, before.configured), 30000));
        QCOMPARE(details().configured.disks.size(), 1);
        QCOMPARE(details().running->disks.size(), 2);
    }
    void restartsWhenAsked() {
        BOXYARD_VERIFY_OK(m_session->perform(Action::Restart, m_uuid));
        QVERIFY(answers(29010));
    }
    void resetsAtOnce() {
        const QString bootId = QStringLiteral("cat /proc/sys/kernel/random/boot_id");
        const QString before = inGuest(29010, bootId);
        QVERIFY(!before.isEmpty());
        BOXYARD_VERIFY_OK(m_session->perform(Action::Reset, m_uuid));
        QVERIFY(answers(29010));
        QVERIFY(inGuest(29010, bootId) != before);
    }
    void shutsDownWhenAsked() {
        QTRY_VERIFY_WITH_TIMEOUT(!inGuest(29010, QStringLiteral("pidof acpid || true")).isEmpty(), 20000);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Stop, m_uuid));
        QCOMPARE(m_session->state(m_uuid), ResourceState::Stopped);
    }
    void aTakenPortStopsTheStartAndCanBeLeftOut() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29017));
        const auto refused = m_session->perform(Action::Start, m_uuid);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(refused.error().summary.contains(QLatin1String("29017")));
        QVERIFY(refused.error().summary.contains(QLatin1String("holder")));
        QCOMPARE(m_session->state(m_uuid), ResourceState::Stopped);
        ActionOptions without;
        without.skipConflictingPorts = true;
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, m_uuid, without));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
        QVERIFY(answers(29010));
        QCOMPARE(health(), (QStringList{QStringLiteral("29010 listening"), QStringLiteral("29017 conflict")}));
        QCOMPARE(machine::allForwards(details().configured).size(), 2);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Kill, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Stopped);
        QVERIFY(details().persistent);
    }
    void qemusRefusalAtTheStartNamesTheRule() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29017));
        JobList jobs;
        libvirt::Hypervisor blind(kSession, {}, jobs);
        blind.provider().open();
        QTRY_COMPARE(blind.provider().availability().state, Availability::State::Online);
        const auto refused = contracts::resultOf(blind.provider().perform(Action::Start, m_session->id(m_uuid)), 30000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(refused.error().summary.contains(QLatin1String("29017")));
        QVERIFY(refused.error().detail.contains(QLatin1String("host forwarding rule")));
        // Without them it starts, however many QEMU refuses one after the other; the definition keeps them.
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 29010));
        ActionOptions without;
        without.skipConflictingPorts = true;
        BOXYARD_VERIFY_OK(
            contracts::resultOf(blind.provider().perform(Action::Start, m_session->id(m_uuid), without), 30000));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Running);
        QCOMPARE(machine::allForwards(details().configured).size(), 2);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Kill, m_uuid));
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Stopped);
        QVERIFY(details().persistent);
    }
    // libvirt says nothing when QEMU dies while somebody else starts it.
    void aStartOfOthersThatFailsIsSeen() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29017));
        QProcess start;
        start.start(QStringLiteral("virsh"),
                    {QStringLiteral("-q"), QStringLiteral("-c"), kSession, QStringLiteral("start"), m_uuid});
        QVERIFY(QTest::qWaitFor(
            [this] {
                m_session->provider().refresh();
                return m_session->state(m_uuid) == ResourceState::Starting;
            },
            20000));
        QVERIFY(start.waitForFinished(20000));
        QVERIFY(start.exitCode() != 0);
        QTRY_COMPARE(m_session->state(m_uuid), ResourceState::Stopped);
    }
    void aMadeMachineThatDoesNotStartIsStopped() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, 29018));
        JobList jobs;
        libvirt::Hypervisor blind(kSession, {}, jobs);
        blind.provider().open();
        QTRY_COMPARE(blind.provider().availability().state, Availability::State::Online);
        const auto creator = blind.creator();
        ResourceId made;
        const auto started = contracts::onLane({creator.get(), true, 60000}, [&]() -> Result<> {
            BOXYARD_TRY_AS(host, creator->host());
            machine::MachineConfig config =
                machine::newMachine(QStringLiteral("unlucky"), machine::OsFamily::Linux, host);
            config.memory = ByteSize::fromMiB(64);
            config.maxMemory = {};
            config.networks.first().forwards = {*PortRule::parse(QStringLiteral("29018:22"))};
            BOXYARD_TRY_AS(id, creator->define(config));
            made = id;
            return creator->start(id);
        });
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Busy);
        QVERIFY(started.error().summary.contains(QLatin1String("29018")));
        QTRY_COMPARE(m_session->state(made.key), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(contracts::onLane({creator.get()}, [&] { return creator->undefine(made); }));
        QTRY_COMPARE(m_session->state(made.key), ResourceState::Unknown);
    }
    // A guest that gives no CPU back keeps them until its next start; the rest of the save is done.
    void fewerCpusWaitForTheNextStart() {
        const QString deaf = defineGuest({QStringLiteral("keeper"), {}, false, 2, 4});
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, deaf));
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Running);
        const auto before = details(deaf);
        machine::MachineConfig edited = before.configured;
        edited.cpus = 1;
        edited.autostart = true;
        machine::DiskConfig disk;
        disk.source = imagesFolder() + QLatin1String("/prepared.qcow2");
        disk.format = QStringLiteral("qcow2");
        disk.bus = machine::DiskBus::Sata; // joins at the next start
        run(QStringLiteral("qemu-img"), {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                                         QStringLiteral("qcow2"), disk.source, QStringLiteral("8M")});
        edited.disks.append(disk);
        // A rule of an adapter that comes with the next start is no conflict.
        machine::NetworkConfig adapter;
        adapter.subnet = QStringLiteral("10.0.9.0/24");
        adapter.forwards = {*PortRule::parse(QStringLiteral("29019:22"))};
        edited.networks.append(adapter);
        BOXYARD_VERIFY_OK(
            contracts::resultOf(m_session->service().save(m_session->id(deaf), before.configured, edited), 30000));
        const auto after = details(deaf);
        QCOMPARE(after.configured.cpus, 1);
        QVERIFY(after.configured.autostart);
        QCOMPARE(after.configured.disks.size(), 1);
        QCOMPARE(after.running->cpus, 2);
        QVERIFY(after.running->disks.isEmpty());
        QCOMPARE(health(deaf), QStringList{QStringLiteral("29019 unknown")});
        BOXYARD_VERIFY_OK(m_session->perform(Action::Kill, deaf));
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Delete, deaf));
    }
    void aGuestThatDoesNotListenIsSaid() {
        const QString deaf = defineGuest({QStringLiteral("deaf"), {}, false});
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, deaf));
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Running);
        m_session->hypervisor->setPatience(std::chrono::milliseconds(1500));
        Job* stop = m_session->provider().perform(Action::Stop, m_session->id(deaf));
        QCOMPARE(m_session->state(deaf), ResourceState::Stopping);
        const auto asked = contracts::resultOf(stop, 10000);
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::Busy);
        QVERIFY(asked.error().summary.contains(QLatin1String("deaf")));
        QCOMPARE(m_session->state(deaf), ResourceState::Running);
        m_session->hypervisor->setPatience(std::chrono::seconds(90));
        Job* restart = m_session->provider().perform(Action::Restart, m_session->id(deaf));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Kill, deaf));
        QTRY_COMPARE(m_session->state(deaf), ResourceState::Stopped);
        QTRY_COMPARE_WITH_TIMEOUT(restart->state(), Job::State::Failed, 5000); // off, and nobody waits for its restart
        QVERIFY(restart->error().summary.contains(QLatin1String("deaf")));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Delete, deaf));
    }
};

QTEST_GUILESS_MAIN(tst_GuestLife)
#include "tst_GuestLife.moc"
