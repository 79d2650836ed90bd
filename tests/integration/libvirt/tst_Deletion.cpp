// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Deletion.h"
#include "backend/libvirt/Opening.h"
#include "backend/machine/MachineDefaults.h"
#include "tests/integration/libvirt/SessionTest.h"
#include "tests/support/contracts/MachineCreatorContract.h"

#include <QFileInfo>

using namespace boxyard;
using namespace boxyard::tests;

// What goes and what stays when a machine is deleted.
class tst_Deletion final : public QObject {
    Q_OBJECT

    std::unique_ptr<Session> m_session;

    static QString disk(const QString& name, const QString& backing = {}) {
        const QString path = imagesFolder() + QLatin1Char('/') + name;
        QStringList arguments{QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                              QStringLiteral("qcow2")};
        if (!backing.isEmpty())
            arguments += {QStringLiteral("-b"), backing, QStringLiteral("-F"), QStringLiteral("qcow2")};
        run(QStringLiteral("qemu-img"), arguments + QStringList{path, QStringLiteral("16M")});
        return path;
    }
    machine::DeletionPlan plan(const QString& uuid) {
        const auto answer = contracts::answerOf(m_session->service().planDeletion(m_session->id(uuid)), 20000);
        if (!answer)
            QTest::qFail(qPrintable(contracts::why(answer)), __FILE__, __LINE__);
        return answer.value_or(machine::DeletionPlan{});
    }
    static std::optional<machine::DeletionItem> item(const machine::DeletionPlan& plan, const QString& what,
                                                     const QString& path = {}) {
        for (const auto& candidate : plan.items)
            if (candidate.what == what && (path.isEmpty() || candidate.path == path))
                return candidate;
        return std::nullopt;
    }
    Result<> remove(const QString& uuid, const QStringList& files, bool force = false) {
        ActionOptions options;
        options.deleteFiles = files;
        options.force = force;
        return m_session->perform(Action::Delete, uuid, options);
    }

private Q_SLOTS:
    void initTestCase() {
        libvirt::Hypervisor::initialize();
        m_session = std::make_unique<Session>();
        QVERIFY(m_session->online());
    }

    void aSharedBaseIsNeverDeleted() {
        const QString base = disk(QStringLiteral("base.qcow2"));
        const QString one = disk(QStringLiteral("one.qcow2"), base);
        const QString two = disk(QStringLiteral("two.qcow2"), QStringLiteral("base.qcow2"));
        const QString first = defineGuest({QStringLiteral("first"), {}, false, 1, 1, 64, {one}});
        const QString second = defineGuest({QStringLiteral("second"), {}, false, 1, 1, 64, {two}});
        QTRY_COMPARE(m_session->state(first), ResourceState::Stopped);
        QTRY_COMPARE(m_session->state(second), ResourceState::Stopped);
        const auto planned = plan(first);
        const auto own = item(planned, QStringLiteral("disk"), one);
        QVERIFY(own && own->deletable && own->usedBy.isEmpty() && !own->size.isNull());
        const auto shared = item(planned, QStringLiteral("disk"), base);
        QVERIFY(shared && !shared->deletable);
        QCOMPARE(shared->usedBy, QStringList{QStringLiteral("second")});
        const auto refused = remove(first, {one, base});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(refused.error().summary.contains(QLatin1String("second")));
        QCOMPARE(m_session->state(first), ResourceState::Stopped); // nothing was done
        const auto foreign = remove(first, {QStringLiteral("/etc/passwd")});
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().kind, ErrorKind::InvalidInput);
        BOXYARD_VERIFY_OK(remove(first, {one}));
        QVERIFY(!QFileInfo::exists(one) && QFileInfo::exists(base) && QFileInfo::exists(two));
        BOXYARD_VERIFY_OK(remove(second, {}));
        QVERIFY(QFileInfo::exists(two));
    }
    // A disk may be named by its pool: it is the machine's own, and its backing file is needed, all the same.
    void volumesOfPoolsCount() {
        virsh({QStringLiteral("pool-define-as"), QStringLiteral("stock"), QStringLiteral("dir"),
               QStringLiteral("--target"), imagesFolder()});
        const QString base = disk(QStringLiteral("rock.qcow2"));
        const QString overlay = disk(QStringLiteral("sand.qcow2"), base);
        const QString plain = defineGuest({QStringLiteral("plain"), {}, false, 1, 1, 64, {base}});
        const QString pooled = defineGuest({QStringLiteral("pooled"), {}, false, 1, 1, 64});
        QFile device(QDir::homePath() + QLatin1String("/volume.xml"));
        QVERIFY(device.open(QIODevice::WriteOnly));
        device.write("<disk type='volume' device='disk'><driver name='qemu' type='qcow2'/>"
                     "<source pool='stock' volume='sand.qcow2'/><target dev='vda' bus='virtio'/></disk>");
        device.close();
        virsh({QStringLiteral("pool-start"), QStringLiteral("stock")});
        virsh({QStringLiteral("attach-device"), pooled, device.fileName(), QStringLiteral("--config")});
        QTRY_COMPARE(m_session->state(plain), ResourceState::Stopped);
        QTRY_COMPARE(m_session->state(pooled), ResourceState::Stopped);
        // The pool is on, and then off, as it is after a reboot without autostart.
        for (const bool active : {true, false}) {
            if (!active)
                virsh({QStringLiteral("pool-destroy"), QStringLiteral("stock")});
            const auto needed = item(plan(plain), QStringLiteral("disk"), base);
            QVERIFY(needed && !needed->deletable);
            QCOMPARE(needed->usedBy, QStringList{QStringLiteral("pooled")});
            const auto own = item(plan(pooled), QStringLiteral("disk"), overlay);
            QVERIFY(own && own->deletable && own->usedBy.isEmpty());
        }
        BOXYARD_VERIFY_OK(remove(pooled, {overlay}));
        QVERIFY(!QFileInfo::exists(overlay) && QFileInfo::exists(base));
        BOXYARD_VERIFY_OK(remove(plain, {base}));
        virsh({QStringLiteral("pool-undefine"), QStringLiteral("stock")});
    }
    // Another host's files cannot be read: what builds on what is asked of its pools.
    void aSharedBaseOfAnotherHostIsSeen() {
        const QString folder = imagesFolder() + QLatin1String("/far");
        QDir().mkpath(folder);
        const QString base = disk(QStringLiteral("far/base.qcow2"));
        const QString middle = disk(QStringLiteral("far/middle.qcow2"), QStringLiteral("base.qcow2"));
        const QString top = disk(QStringLiteral("far/top.qcow2"), middle);
        virsh({QStringLiteral("pool-create-as"), QStringLiteral("far"), QStringLiteral("dir"),
               QStringLiteral("--target"), folder});
        const QString owner = defineGuest({QStringLiteral("far-owner"), {}, false, 1, 1, 64, {base}});
        const QString builder = defineGuest({QStringLiteral("far-builder"), {}, false, 1, 1, 64, {top}});
        libvirt::ConnectionUri uri = libvirt::ConnectionUri::parse(kSession);
        const auto planThere = [&](const QString& uuid) {
            return contracts::onLane({}, [&]() -> Result<machine::DeletionPlan> {
                BOXYARD_TRY_AS(connection, libvirt::openFurtherConnection(uri));
                libvirt::ActionTarget target{uri, uuid, {}, {}, connection};
                target.uri.local = false;
                return libvirt::planDeletion(target);
            });
        };
        const auto planned = planThere(owner);
        BOXYARD_VERIFY_OK(planned);
        const auto shared = item(*planned, QStringLiteral("disk"), base);
        QVERIFY(shared && !shared->deletable);
        QCOMPARE(shared->usedBy, QStringList{QStringLiteral("far-builder")});
        const auto own = planThere(builder);
        BOXYARD_VERIFY_OK(own);
        QVERIFY(item(*own, QStringLiteral("disk"), top)->deletable);
        QVERIFY(item(*own, QStringLiteral("disk"), middle)->deletable);
        QVERIFY(!item(*own, QStringLiteral("disk"), base)->deletable);
        for (const char* name : {"far-owner", "far-builder"})
            virsh({QStringLiteral("undefine"), QLatin1String(name)});
        virsh({QStringLiteral("pool-destroy"), QStringLiteral("far")});
    }
    void whatARunningMachineWasGivenCounts() {
        const QString image = disk(QStringLiteral("lent.qcow2"));
        const QString owner = defineGuest({QStringLiteral("owner"), {}, false, 1, 1, 64, {image}});
        const QString borrower = defineGuest({QStringLiteral("borrower"), {}, false, 1, 1, 64});
        QTRY_COMPARE(m_session->state(owner), ResourceState::Stopped);
        QTRY_COMPARE(m_session->state(borrower), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, borrower));
        virsh({QStringLiteral("attach-disk"), borrower, image, QStringLiteral("vdb"), QStringLiteral("--targetbus"),
               QStringLiteral("virtio"), QStringLiteral("--driver"), QStringLiteral("qemu"),
               QStringLiteral("--subdriver"), QStringLiteral("qcow2"), QStringLiteral("--live")});
        const auto lent = item(plan(owner), QStringLiteral("disk"), image);
        QVERIFY(lent && !lent->deletable);
        QCOMPARE(lent->usedBy, QStringList{QStringLiteral("borrower")});
        BOXYARD_VERIFY_OK(remove(borrower, {}, true));
        BOXYARD_VERIFY_OK(remove(owner, {image}));
    }
    void aRunningMachineIsNotDeletedByAccident() {
        const QString uuid = defineGuest({QStringLiteral("busy"), {}, false, 1, 1, 64});
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Stopped);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Running);
        QVERIFY(plan(uuid).running);
        const auto refused = remove(uuid, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        BOXYARD_VERIFY_OK(remove(uuid, {}, true));
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Unknown);
    }
    void savedStateAndSnapshotsGoWithTheMachine() {
        const QString image = disk(QStringLiteral("states.qcow2"));
        const QString uuid = defineGuest({QStringLiteral("states"), {}, false, 1, 1, 64, {image}});
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Stopped);
        virsh({QStringLiteral("snapshot-create-as"), uuid, QStringLiteral("one")});
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Running);
        BOXYARD_VERIFY_OK(m_session->perform(Action::SaveState, uuid));
        QTRY_COMPARE(m_session->state(uuid), ResourceState::Saved);
        const auto planned = plan(uuid);
        QCOMPARE(planned.snapshots, 1);
        const auto saved = item(planned, QStringLiteral("saved state"));
        QVERIFY(saved && saved->alwaysGoes && !saved->size.isNull());
        BOXYARD_VERIFY_OK(remove(uuid, {image}));
        QVERIFY(!QFileInfo::exists(saved->path) && !QFileInfo::exists(image));
    }
    // What an import wrote for the machine goes with it; a CD of the user's stays.
    void theCdOfTheSettingsGoesWithTheDisks() {
        const auto creator = m_session->hypervisor->creator();
        const auto discOf = [](const QString& name) {
            const QString path = imagesFolder() + QLatin1Char('/') + name;
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(65536, 'x')) != 65536)
                qFatal("cannot write a disc");
            return path;
        };
        const QString image = disk(QStringLiteral("told.qcow2"));
        const QString settings = discOf(QStringLiteral("told-ovf-env.iso"));
        const QString system = discOf(QStringLiteral("system.iso"));
        const auto define = [&](const QString& name, const QStringList& discs, const QString& hard) {
            return contracts::onLane({creator.get(), true, 60000}, [&]() -> Result<ResourceId> {
                BOXYARD_TRY_AS(host, creator->host());
                auto config = machine::newMachine(name, machine::OsFamily::Linux, host);
                config.disks = {machine::DiskConfig()};
                config.disks[0].source = hard;
                config.disks[0].format = QStringLiteral("qcow2");
                for (const QString& disc : discs) {
                    machine::DiskConfig drive;
                    drive.device = machine::DiskDevice::CdRom;
                    drive.bus = machine::DiskBus::Sata;
                    drive.format = QStringLiteral("raw");
                    drive.source = disc;
                    drive.readOnly = true;
                    config.disks.append(drive);
                }
                return creator->define(config);
            });
        };
        const auto made = define(QStringLiteral("told"), {settings, system}, image);
        BOXYARD_VERIFY_OK(made);
        QTRY_COMPARE(m_session->state(made->key), ResourceState::Stopped);
        const auto other = define(QStringLiteral("reader"), {settings}, disk(QStringLiteral("reader.qcow2")));
        BOXYARD_VERIFY_OK(other);
        QTRY_COMPARE(m_session->state(other->key), ResourceState::Stopped);
        const auto shared = item(plan(made->key), QStringLiteral("disk"), settings);
        QVERIFY(shared && !shared->deletable);
        QCOMPARE(shared->usedBy, QStringList{QStringLiteral("reader")});
        BOXYARD_VERIFY_OK(remove(other->key, {}));
        QTRY_COMPARE(m_session->state(other->key), ResourceState::Unknown);
        const auto planned = plan(made->key);
        const auto own = item(planned, QStringLiteral("disk"), settings);
        QVERIFY(own && own->deletable && !own->alwaysGoes && !own->size.isNull());
        QVERIFY(!item(planned, QStringLiteral("disk"), system));
        BOXYARD_VERIFY_OK(remove(made->key, {image, settings}));
        QVERIFY(!QFileInfo::exists(image) && !QFileInfo::exists(settings) && QFileInfo::exists(system));
    }
    // Made as the program makes it: UEFI with its variables and a TPM, from the test guest's disk.
    void firmwareVariablesAndTpmGoWithTheMachine() {
        const auto creator = m_session->hypervisor->creator();
        const QString image = imagesFolder() + QLatin1String("/uefi.qcow2");
        run(QStringLiteral("qemu-img"), {QStringLiteral("convert"), QStringLiteral("-O"), QStringLiteral("qcow2"),
                                         guestFolder() + QLatin1String("/disk.raw"), image});
        const auto made = contracts::onLane({creator.get(), true, 60000}, [&]() -> Result<ResourceId> {
            BOXYARD_TRY_AS(host, creator->host());
            machine::MachineConfig config = machine::newMachine(QStringLiteral("uefi"), machine::OsFamily::Linux, host);
            config.firmware = machine::Firmware::Efi;
            config.tpm = true;
            config.memory = ByteSize::fromMiB(256);
            config.maxMemory = {};
            machine::DiskConfig drive;
            drive.source = image;
            drive.format = QStringLiteral("qcow2");
            config.disks = {drive};
            config.networks.first().forwards = {*PortRule::parse(QStringLiteral("29030:22"))};
            BOXYARD_TRY_AS(id, creator->define(config));
            BOXYARD_TRY(creator->start(id));
            return id;
        });
        BOXYARD_VERIFY_OK(made);
        QTRY_COMPARE(m_session->state(made->key), ResourceState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(bannerOf(29030).startsWith("SSH-2.0"), 90000);
        QCOMPARE(inGuest(29030, QStringLiteral("ls -d /sys/firmware/efi")), QStringLiteral("/sys/firmware/efi"));
        const auto planned = plan(made->key);
        const auto nvram = item(planned, QStringLiteral("nvram"));
        QVERIFY(nvram && nvram->alwaysGoes && QFileInfo::exists(nvram->path));
        const auto tpm = item(planned, QStringLiteral("tpm"));
        QVERIFY(tpm && tpm->alwaysGoes && QFileInfo::exists(tpm->path));
        BOXYARD_VERIFY_OK(remove(made->key, {image}, true));
        QVERIFY(!QFileInfo::exists(nvram->path) && !QFileInfo::exists(tpm->path) && !QFileInfo::exists(image));
    }
};

QTEST_GUILESS_MAIN(tst_Deletion)
#include "tst_Deletion.moc"
