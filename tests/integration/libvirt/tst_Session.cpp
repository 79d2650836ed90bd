// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Connection.h"
#include "backend/libvirt/Opening.h"
#include "tests/integration/libvirt/SessionTest.h"
#include "tests/support/contracts/MachineCreatorContract.h"

#include <QFileInfo>
#include <QSemaphore>

#include <csignal>

using namespace boxyard;
using namespace boxyard::tests;

// The connection, what others do beside us, and the contracts, over a real session daemon.
class tst_Session final : public QObject {
    Q_OBJECT

    std::unique_ptr<Session> m_session;

    static qint64 daemonPid() {
        QFile file(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/libvirt/libvirtd.pid"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }
    // Its first QEMU waits while the gate is there, and writes its number into it.
    static void waitAtGate(const QString& uuid, const QString& gate) {
        const QString program = gate + QLatin1String("-qemu");
        QFile script(program);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(QStringLiteral("#!/bin/sh\ncase \"$*\" in *guest=*) mkdir '%1.once' && echo $$ >'%1' && while [ "
                                    "-e '%1' ]; do :; done;; "
                                    "esac\nexec /usr/bin/qemu-system-x86_64 \"$@\"\n")
                         .arg(gate)
                         .toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        const QString xml = virsh({QStringLiteral("dumpxml"), QStringLiteral("--inactive"), uuid});
        QFile definition(gate + QLatin1String(".xml"));
        QVERIFY(definition.open(QIODevice::WriteOnly));
        definition.write(QString(xml).replace(QLatin1String("/usr/bin/qemu-system-x86_64"), program).toUtf8());
        definition.close();
        virsh({QStringLiteral("define"), definition.fileName()});
    }
    static qint64 pidAt(const QString& gate) {
        QFile file(gate);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }
    std::optional<Resource> row(const QString& uuid) { return contracts::findResource(m_session->provider(), uuid); }

private Q_SLOTS:
    void initTestCase() {
        libvirt::Hypervisor::initialize();
        m_session = std::make_unique<Session>();
        QVERIFY(m_session->online());
    }

    // Comes first: nothing has made a pool here yet.
    void readingTheHostMakesNothing() {
        const auto host = contracts::answerOf(m_session->service().host(), 30000);
        BOXYARD_VERIFY_OK(host);
        QVERIFY(virsh({QStringLiteral("pool-list"), QStringLiteral("--all"), QStringLiteral("--name")}).isEmpty());
        QVERIFY(host->imagesFolder.endsWith(QLatin1String("/libvirt/images"))); // where it would be
        QVERIFY(!host->imagesFree.isNull());
    }

    void keepsTheProvidersPromises() {
        const QString uuid = defineGuest({QStringLiteral("contract-provider"), {}, false});
        JobList jobs;
        libvirt::Hypervisor hypervisor(kSession, hooksByTrial(), jobs);
        contracts::checkMachineProvider({&hypervisor.provider(), &jobs, uuid, 30000});
    }
    void keepsTheServicesPromises() {
        const QString uuid = defineGuest({QStringLiteral("contract-service"), {}, false});
        QTRY_VERIFY(row(uuid));
        contracts::checkMachineService({&m_session->service(), m_session->id(uuid), QStringLiteral("29001"), 30000});
        virsh({QStringLiteral("undefine"), uuid});
    }
    void keepsTheCreatorsPromises() {
        contracts::checkMachineCreator({m_session->hypervisor->creator().get(), true, 60000});
    }

    void defaultUrisLeadSomewhere() { QVERIFY(libvirt::Hypervisor::defaultUris().contains(kSession)); }

    // What virsh does is seen within a second, also where libvirt sends no event.
    void changesOfOthersAppearAtOnce() {
        const QString disk = imagesFolder() + QLatin1String("/foreign.qcow2");
        run(QStringLiteral("qemu-img"), {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                                         QStringLiteral("qcow2"), disk, QStringLiteral("8M")});
        const QString uuid = defineGuest({QStringLiteral("foreign"), {}, false, 1, 4, 128, {disk}});
        QTRY_VERIFY_WITH_TIMEOUT(row(uuid), 1000);
        QSignalSpy details(&m_session->service(), &machine::MachineService::detailsChanged);
        virsh({QStringLiteral("setvcpus"), uuid, QStringLiteral("3"), QStringLiteral("--config")});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->cpus, 3, 1000);
        QVERIFY(!details.isEmpty());
        virsh({QStringLiteral("setmem"), uuid, QStringLiteral("96M"), QStringLiteral("--config")});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->memory, ByteSize::fromMiB(96), 1000);
        details.clear();
        virsh({QStringLiteral("autostart"), uuid});
        QTRY_VERIFY_WITH_TIMEOUT(!details.isEmpty(), 1000);
        virsh({QStringLiteral("start"), uuid});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->state, ResourceState::Running, 1000);
        virsh({QStringLiteral("suspend"), uuid});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->state, ResourceState::Paused, 1000);
        virsh({QStringLiteral("destroy"), uuid});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->state, ResourceState::Stopped, 1000);
        virsh({QStringLiteral("domrename"), uuid, QStringLiteral("foreign-2")});
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->name, QStringLiteral("foreign-2"), 1000);
        details.clear();
        virsh({QStringLiteral("snapshot-create-as"), uuid, QStringLiteral("one")});
        QTRY_VERIFY_WITH_TIMEOUT(!details.isEmpty(), 1000);
        virsh({QStringLiteral("undefine"), uuid, QStringLiteral("--snapshots-metadata")});
        QTRY_VERIFY_WITH_TIMEOUT(!row(uuid), 1000);
    }

    void aKilledDaemonLosesNothing() {
        const QString uuid = defineGuest({QStringLiteral("survivor"), {}, false});
        QTRY_VERIFY(row(uuid));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
        QTRY_COMPARE(row(uuid)->state, ResourceState::Running);
        const auto before = m_session->provider().resources().size();
        QSignalSpy removed(&m_session->provider(), &ResourceProvider::removed);
        Job* restart = m_session->provider().perform(Action::Restart, m_session->id(uuid)); // nobody listens
        // Asked on the same lane, so it was asked to restart when this is answered.
        BOXYARD_VERIFY_OK(contracts::answerOf(m_session->service().planDeletion(m_session->id(uuid)), 20000));
        QCOMPARE(restart->state(), Job::State::Running);
        QVERIFY(daemonPid() > 0);
        QCOMPARE(::kill(pid_t(daemonPid()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->provider().availability().state, Availability::State::Offline, 5000);
        QVERIFY(m_session->provider().availability().error);
        QVERIFY(m_session->provider().availability().nextTry.isValid());
        QCOMPARE(m_session->provider().resources().size(), before);
        QCOMPARE(restart->state(), Job::State::Failed);
        QCOMPARE(restart->error().kind, ErrorKind::Unreachable);
        Job* job = m_session->provider().perform(Action::Pause, m_session->id(uuid));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QCOMPARE(job->error().kind, ErrorKind::Unreachable);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->provider().availability().state, Availability::State::Online, 15000);
        QCOMPARE(row(uuid)->state, ResourceState::Running);
        QVERIFY(removed.isEmpty());
        virsh({QStringLiteral("suspend"), uuid}); // events are there again
        QTRY_COMPARE_WITH_TIMEOUT(row(uuid)->state, ResourceState::Paused, 1000);
        BOXYARD_VERIFY_OK(m_session->perform(Action::Delete, uuid, [] {
            ActionOptions options;
            options.force = true;
            return options;
        }()));
        QTRY_VERIFY(!row(uuid));
    }

    // libvirtd dies while QEMU comes up: the row ends at what is true, and the machine can be used again.
    void aDaemonKilledInAStartLeavesTheTruth_data() {
        QTest::addColumn<bool>("comesUp");
        QTest::newRow("QEMU comes up all the same") << true;
        QTest::newRow("QEMU dies as well") << false;
    }
    void aDaemonKilledInAStartLeavesTheTruth() {
        QFETCH(bool, comesUp);
        const QString gate = QDir::homePath() + QLatin1String(comesUp ? "/gate-up" : "/gate-down");
        const QString uuid = defineGuest({QStringLiteral("midway"), {}, false, 1, 1, 64});
        QTRY_VERIFY(row(uuid));
        waitAtGate(uuid, gate);
        Job* start = m_session->provider().perform(Action::Start, m_session->id(uuid));
        QTRY_VERIFY_WITH_TIMEOUT(pidAt(gate) > 0, 20000);
        QCOMPARE(row(uuid)->state, ResourceState::Starting);
        QCOMPARE(::kill(pid_t(daemonPid()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(start->state(), Job::State::Failed, 10000);
        QCOMPARE(start->error().kind, ErrorKind::Unreachable);
        QVERIFY(start->error().summary.contains(QLatin1String("midway")) && !start->error().hint.isEmpty());
        const auto qemu = pid_t(pidAt(gate));
        if (comesUp)
            QVERIFY(QFile::remove(gate));
        else
            QCOMPARE(::kill(qemu, SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->provider().availability().state, Availability::State::Online, 20000);
        const auto settled = [&] {
            const QString truth = virsh({QStringLiteral("domstate"), uuid});
            const auto now = row(uuid);
            return now && (truth == QLatin1String("running")
                               ? comesUp && now->state == ResourceState::Running
                               : truth == QLatin1String("shut off") &&
                                     (now->state == ResourceState::Stopped || now->state == ResourceState::Crashed));
        };
        QVERIFY2(QTest::qWaitFor(settled, 20000), qPrintable(resourceStateName(row(uuid)->state)));
        if (row(uuid)->state != ResourceState::Running) {
            ::kill(qemu, SIGKILL); // nobody's any more
            BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
            QTRY_COMPARE(row(uuid)->state, ResourceState::Running);
        }
        ActionOptions options;
        options.force = true;
        BOXYARD_VERIFY_OK(m_session->perform(Action::Delete, uuid, options));
        QTRY_VERIFY(!row(uuid));
    }

    // One QEMU that does not answer is that machine's trouble: the rows of the others follow what happens.
    void aHungQemuHoldsNobodyUp() {
        const QString hung = defineGuest({QStringLiteral("hung"), {}, false, 1, 1, 64});
        const QString lively = defineGuest({QStringLiteral("lively"), {}, false, 1, 1, 64});
        for (const QString& uuid : {hung, lively}) {
            QTRY_VERIFY(row(uuid));
            BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
        }
        QFile file(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/libvirt/qemu/run/hung.pid"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pid = pid_t(file.readAll().trimmed().toLongLong());
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        m_session->provider().watch({m_session->id(hung)});
        const auto picture = m_session->service().screenshot(m_session->id(hung));
        const auto forwards = m_session->service().forwards(m_session->id(hung));
        virsh({QStringLiteral("suspend"), lively});
        const bool followed = QTest::qWaitFor([&] { return row(lively)->state == ResourceState::Paused; }, 1000);
        ::kill(pid, SIGCONT);
        QVERIFY2(followed, "the list waited for a machine that hangs");
        m_session->provider().watch({});
        QVERIFY(contracts::answerOf(forwards, 20000));
        for (const QString& uuid : {hung, lively}) {
            virsh({QStringLiteral("destroy"), uuid});
            virsh({QStringLiteral("undefine"), uuid});
        }
    }
    // libvirt before 10.0 ends the program when a connection breaks in which two threads wait: no two ever share one.
    void eachLaneHasAConnectionOfItsOwn_data() {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("apart");
        QTest::newRow("QEMU") << kSession << true;
        QTest::newRow("the test driver, each connection of which is another world")
            << QStringLiteral("test:///default") << false;
    }
    void eachLaneHasAConnectionOfItsOwn() {
        QFETCH(QString, uri);
        QFETCH(bool, apart);
        libvirt::ConnectionAccess access(uri);
        Lane one(QStringLiteral("one"));
        Lane other(QStringLiteral("other"));
        const auto ofLane = [&](Lane& lane) {
            const auto answer = contracts::answerOf(lane.run([&]() -> Result<quintptr> {
                BOXYARD_TRY_AS(handle, access.handle());
                if (virConnectIsAlive(handle.get()) != 1)
                    return failure(ErrorKind::Unreachable, QStringLiteral("dead"));
                return quintptr(handle.get());
            }),
                                                    20000);
            return answer ? *answer : quintptr(0);
        };
        const auto open = [&] {
            const auto list = contracts::answerOf(one.run([&] {
                return libvirt::openConnection(access.uri(), std::make_shared<libvirt::EventRelay>(nullptr));
            }),
                                                  20000);
            if (list)
                libvirt::closeAll(access.exchange(*list));
            return list ? quintptr(list->get()) : quintptr(0);
        };
        QCOMPARE(ofLane(one), quintptr(0)); // nothing is open
        const quintptr list = open();
        QVERIFY(list);
        const quintptr first = ofLane(one);
        const quintptr second = ofLane(other);
        QVERIFY(first && second);
        QCOMPARE(first != list && second != list && first != second, apart);
        QCOMPARE(ofLane(one), first);
        QCOMPARE(ofLane(other), second);
        libvirt::closeAll(access.exchange(nullptr));
        QCOMPARE(ofLane(one), quintptr(0)); // with the list's connection all are gone
        QVERIFY(open());
        QVERIFY(ofLane(one));
        libvirt::closeAll(access.exchange(nullptr));
    }
    // An import may take an hour; what else the connection does goes on meanwhile.
    void anImportHoldsNobodyUp() {
        const QString uuid = defineGuest({QStringLiteral("beside"), {}, false, 1, 1, 64});
        QTRY_VERIFY(row(uuid));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Start, uuid));
        QSemaphore gate;
        const auto import = m_session->hypervisor->importLane().run([&]() -> Result<> {
            gate.acquire();
            return {};
        });
        const auto saved = m_session->perform(Action::SaveState, uuid, {}, 15000);
        gate.release();
        BOXYARD_VERIFY_OK(saved);
        QCOMPARE(row(uuid)->state, ResourceState::Saved);
        BOXYARD_VERIFY_OK(contracts::answerOf(import, 5000));
        virsh({QStringLiteral("undefine"), uuid, QStringLiteral("--managed-save")});
    }

    void severalAtOnce() {
        QStringList uuids;
        for (int i = 0; i < 4; ++i)
            uuids.append(defineGuest({QStringLiteral("many-%1").arg(i), {}, false, 1, 1, 64}));
        for (const QString& uuid : uuids)
            QTRY_VERIFY(row(uuid));
        QList<Job*> jobs;
        for (const QString& uuid : uuids)
            jobs.append(m_session->provider().perform(Action::Start, m_session->id(uuid)));
        QCOMPARE(row(uuids.last())->state, ResourceState::Starting);
        for (Job* job : jobs)
            BOXYARD_VERIFY_OK(contracts::resultOf(job, 60000));
        for (const QString& uuid : uuids) {
            QTRY_COMPARE(row(uuid)->state, ResourceState::Running);
            virsh({QStringLiteral("destroy"), uuid});
            virsh({QStringLiteral("undefine"), uuid});
        }
    }

    void namesArePlainText() {
        const QString uuid = defineGuest({QStringLiteral("it's &lt;b&gt;bold&lt;b&gt; \u202Ereversed"), {}, false});
        QTRY_VERIFY(row(uuid));
        QCOMPARE(row(uuid)->name, QStringLiteral("it's <b>bold<b> \u202Ereversed"));
        ActionOptions options;
        options.newName = QStringLiteral("bad/name");
        auto renamed = m_session->perform(Action::Rename, uuid, options);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, ErrorKind::InvalidInput);
        options.newName = QString(300, QLatin1Char('x'));
        renamed = m_session->perform(Action::Rename, uuid, options);
        QVERIFY(!renamed);
        const QString other = defineGuest({QStringLiteral("other"), {}, false});
        QTRY_VERIFY(row(other));
        options.newName = QStringLiteral("other");
        renamed = m_session->perform(Action::Rename, uuid, options);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, ErrorKind::AlreadyExists);
        options.newName = QString(40, QLatin1Char('y'));
        BOXYARD_VERIFY_OK(m_session->perform(Action::Rename, uuid, options));
        QTRY_COMPARE(row(uuid)->name, options.newName);
        virsh({QStringLiteral("undefine"), uuid});
        virsh({QStringLiteral("undefine"), other});
    }

    void imagesFolderIsAPool() {
        const auto creator = m_session->hypervisor->creator();
        const auto folder = contracts::onLane({creator.get()}, [&] { return creator->imagesFolder(); });
        BOXYARD_VERIFY_OK(folder);
        QVERIFY(QFileInfo(*folder).isDir());
        QVERIFY(virsh({QStringLiteral("pool-list"), QStringLiteral("--name")}).contains(QLatin1String("default")));
        const auto host = contracts::answerOf(m_session->service().host(), 30000);
        BOXYARD_VERIFY_OK(host);
        QVERIFY(host->session && host->local && host->efi && host->tpm);
        QVERIFY(!host->kvm && !host->kvmReason.isEmpty());
        QVERIFY(host->maxVcpusQ35 >= 16);
        QVERIFY(!host->libvirtVersion.isEmpty() && !host->qemuVersion.isEmpty());
        QVERIFY(!host->imagesFree.isNull());
        QCOMPARE(host->imagesFolder, *folder);
    }

    // A daemon that hangs is said, and the window's thread stays free; when it goes on, so do we.
    void aHungDaemonIsSaid() {
        const auto pid = pid_t(daemonPid());
        QVERIFY(pid > 0);
        JobList jobs;
        auto hypervisor = std::make_unique<libvirt::Hypervisor>(kSession, hooksByTrial(), jobs);
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        hypervisor->provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(hypervisor->provider().availability().state, Availability::State::Offline, 14000);
        const auto error = hypervisor->provider().availability().error;
        ::kill(pid, SIGCONT);
        QVERIFY(error && error->kind == ErrorKind::Unreachable);
        QTRY_COMPARE_WITH_TIMEOUT(hypervisor->provider().availability().state, Availability::State::Online, 20000);
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
