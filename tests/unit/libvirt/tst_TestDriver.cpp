// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Hypervisor.h"
#include "tests/support/contracts/MachineCreatorContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace boxyard;
using libvirt::Hypervisor;

namespace {

const QString kIdle = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kForeign = QStringLiteral("22222222-2222-4222-8222-222222222222");
const QString kSaved = QStringLiteral("33333333-3333-4333-8333-333333333333");

QString nodeUri() { return QStringLiteral("test://" BOXYARD_TEST_DATA "/node.xml"); }

} // namespace

// The whole of Hypervisor over libvirt's test driver, which lives in this process.
class tst_TestDriver final : public QObject {
    Q_OBJECT

    void openAndWait(Hypervisor& hypervisor) {
        hypervisor.provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(hypervisor.provider().availability().state, Availability::State::Online, 15000);
    }

private Q_SLOTS:
    void initTestCase() { Hypervisor::initialize(); }

    void keepsTheProvidersPromises() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        contracts::checkMachineProvider({&hypervisor.provider(), &jobs, kIdle});
    }
    void keepsTheServicesPromises() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        contracts::checkMachineService(
            {&hypervisor.service(), {nodeUri(), ResourceKind::Machine, kIdle}, QStringLiteral("29001")});
    }
    void keepsTheCreatorsPromises() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        contracts::checkMachineCreator({hypervisor.creator().get(), false}); // its pools have no files
    }
    void listsWhatOthersMade() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        QCOMPARE(hypervisor.provider().resources().size(), 3);
        const auto idle = contracts::findResource(hypervisor.provider(), kIdle);
        QCOMPARE(idle->state, ResourceState::Stopped);
        QCOMPARE(idle->cpus, 1);
        QCOMPARE(idle->memory, ByteSize::fromMiB(256));
        const auto foreign = contracts::findResource(hypervisor.provider(), kForeign);
        QCOMPARE(foreign->name, QStringLiteral("foreign <b> \"box\""));
        QCOMPARE(foreign->state, ResourceState::Running);
        QCOMPARE(foreign->cpus, 2);
        QVERIFY(!foreign->actions.testFlag(Action::Ssh)); // no NAT adapter
        const auto saved = contracts::findResource(hypervisor.provider(), kSaved);
        QCOMPARE(saved->state, ResourceState::Saved);
        QVERIFY(saved->actions.testFlag(Action::Start));
        QVERIFY(!saved->actions.testFlag(Action::Rename));
    }
    void anEditKeepsForeignMetadata() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        const ResourceId id{nodeUri(), ResourceKind::Machine, kForeign};
        const auto before = contracts::answerOf(hypervisor.service().details(id), 5000);
        BOXYARD_VERIFY_OK(before);
        machine::MachineConfig edited = before->configured;
        edited.notes.group = QStringLiteral("web");
        const auto saved = contracts::resultOf(hypervisor.service().save(id, before->configured, edited), 5000);
        BOXYARD_VERIFY_OK(saved);
        const auto after = contracts::answerOf(hypervisor.service().details(id), 5000);
        BOXYARD_VERIFY_OK(after);
        QVERIFY(after->xml.contains(QLatin1String("color='blue'")) ||
                after->xml.contains(QLatin1String("color=\"blue\"")));
        QTRY_COMPARE(contracts::findResource(hypervisor.provider(), kForeign)->group, QStringLiteral("web"));
    }
    void severalAtOnceFailOneByOne() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        ResourceProvider& provider = hypervisor.provider();
        Job* idle = provider.perform(Action::Start, {provider.id(), ResourceKind::Machine, kIdle});
        Job* running = provider.perform(Action::Start, {provider.id(), ResourceKind::Machine, kForeign});
        QTRY_VERIFY(!idle->isActive() && !running->isActive());
        QCOMPARE(idle->state(), Job::State::Succeeded);
        QCOMPARE(running->state(), Job::State::Failed);
        QCOMPARE(running->error().kind, ErrorKind::Busy);
        QVERIFY(running->error().summary.contains(QLatin1String("foreign <b>")));
    }
    void shutDownEndsWhenTheMachineIsOff() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        ResourceProvider& provider = hypervisor.provider();
        Job* stop = provider.perform(Action::Stop, {provider.id(), ResourceKind::Machine, kForeign});
        QTRY_VERIFY(!stop->isActive());
        QCOMPARE(stop->state(), Job::State::Succeeded);
        QCOMPARE(contracts::stateOf(provider, kForeign), ResourceState::Stopped);
    }
    void startNamesWhoHoldsThePort() {
        JobList jobs;
        machine::HostHooks hooks;
        std::atomic<int> taken{29002};
        hooks.portFree = [&taken](const PortRule& rule, const QString&) -> Result<> {
            if (rule.hostPort == taken)
                return failure(ErrorKind::Busy, QStringLiteral("Port 29002 is used by container web."));
            return {};
        };
        Hypervisor hypervisor(nodeUri(), hooks, jobs);
        openAndWait(hypervisor);
        const ResourceId id{nodeUri(), ResourceKind::Machine, kIdle};
        const auto refused = contracts::resultOf(
            hypervisor.service().setForwards(id, {*PortRule::parse(QStringLiteral("29002:22"))}), 5000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(refused.error().summary.contains(QLatin1String("container web")));
        const auto free = contracts::resultOf(
            hypervisor.service().setForwards(id, {*PortRule::parse(QStringLiteral("29003:22"))}), 5000);
        BOXYARD_VERIFY_OK(free);
        QTRY_COMPARE(contracts::findResource(hypervisor.provider(), kIdle)->ports.size(), 1);
        taken = 29003; // since the rule was made
        const auto start = contracts::resultOf(hypervisor.provider().perform(Action::Start, id, {}), 5000);
        QVERIFY(!start);
        QCOMPARE(start.error().kind, ErrorKind::Busy);
        QVERIFY(start.error().summary.contains(QLatin1String("container web")));
        QCOMPARE(contracts::stateOf(hypervisor.provider(), kIdle), ResourceState::Stopped);
        taken = 0;
        BOXYARD_VERIFY_OK(contracts::resultOf(hypervisor.provider().perform(Action::Start, id, {}), 5000));
        // This driver says nothing about what is bound: that is no conflict.
        const auto rules = contracts::answerOf(hypervisor.service().forwards(id), 5000);
        BOXYARD_VERIFY_OK(rules);
        QCOMPARE(rules->size(), 1);
        QCOMPARE(rules->first().health, PortHealth::Unknown);
    }
    void whatCannotBeOpenedIsOfflineWithAReason() {
        JobList jobs;
        Hypervisor hypervisor(QStringLiteral("test:///nowhere/at-all.xml"), {}, jobs);
        hypervisor.provider().open();
        QTRY_COMPARE(hypervisor.provider().availability().state, Availability::State::Offline);
        const Availability now = hypervisor.provider().availability();
        QVERIFY(now.error && !now.error->summary.isEmpty());
        QVERIFY(now.nextTry > QDateTime::currentDateTimeUtc().addSecs(-2));
        Job* job = hypervisor.provider().perform(Action::Start, {hypervisor.uri(), ResourceKind::Machine, kIdle});
        QTRY_VERIFY(!job->isActive());
        QCOMPARE(job->state(), Job::State::Failed);
        const auto host = contracts::answerOf(hypervisor.service().host(), 5000);
        QVERIFY(!host);
        QCOMPARE(host.error().kind, ErrorKind::Unreachable);
    }
    // A connection that goes while it is asked leaves no answer behind and no crash.
    void mayGoWhileItWorks() {
        JobList jobs;
        for (int i = 0; i < 20; ++i) {
            Hypervisor hypervisor(nodeUri(), {}, jobs);
            hypervisor.provider().open();
            if (i % 3 == 0)
                QTRY_COMPARE(hypervisor.provider().availability().state, Availability::State::Online);
            const ResourceId id{nodeUri(), ResourceKind::Machine, kIdle};
            hypervisor.provider().perform(Action::Start, id);
            hypervisor.provider().perform(Action::Stop, {nodeUri(), ResourceKind::Machine, kForeign});
            bool answered = false;
            hypervisor.service().details(id).then(&hypervisor, [&](const auto&) { answered = true; });
            hypervisor.provider().watch({id});
        }
        for (Job* job : jobs.jobs())
            QTRY_VERIFY(!job->isActive());
    }
    // A long job of a connection that is removed ends with it, and what it still holds answers.
    void aLongJobEndsWithItsConnection() {
        JobList jobs;
        auto hypervisor = std::make_unique<Hypervisor>(nodeUri(), machine::HostHooks(), jobs);
        openAndWait(*hypervisor);
        const auto creator = hypervisor->creator();
        QSemaphore started;
        Job* job = jobs.start(hypervisor->transferLane(), QStringLiteral("Importing"), {}, true,
                              [&](JobContext& context) -> Result<> {
                                  started.release();
                                  while (!context.isCancelled())
                                      std::this_thread::yield();
                                  return context.checkpoint();
                              });
        started.acquire();
        QElapsedTimer clock;
        clock.start();
        hypervisor.reset();
        QVERIFY2(clock.elapsed() < 500, "the window would stand still");
        QVERIFY(!Lane::anyAbandoned());
        QTRY_COMPARE(job->state(), Job::State::Cancelled);
        const auto late = contracts::onLane({}, [&] { return creator->nameTaken(QStringLiteral("a")); });
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Unreachable);
    }
    void thousandMachinesAreListedQuickly() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("many.xml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<node>");
        for (int i = 0; i < 1000; ++i)
            file.write(
                QStringLiteral(
                    "<domain type='test'><name>vm%1</name><memory>65536</memory><vcpu>1</vcpu><os><type>hvm</type></os>"
                    "<devices><interface type='user'/></devices></domain>")
                    .arg(i)
                    .toUtf8());
        file.write("</node>");
        file.close();
        JobList jobs;
        Hypervisor hypervisor(QStringLiteral("test://") + file.fileName(), {}, jobs);
        QSignalSpy resets(&hypervisor.provider(), &ResourceProvider::reset);
        QElapsedTimer clock;
        clock.start();
        openAndWait(hypervisor);
        const qint64 took = clock.elapsed();
        QCOMPARE(hypervisor.provider().resources().size(), 1000);
        QCOMPARE(resets.count(), 1);
        qInfo("1,000 machines in %lld ms, with libvirt's own reading of the file", took);
        clock.restart();
        hypervisor.provider().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(resets.count(), 2, 15000);
        qInfo("read again in %lld ms", clock.elapsed());
        QVERIFY2(clock.elapsed() < 15000, "a list of 1,000 must not take seconds, not even under sanitizers");
    }
    void loadIsMeasuredOnlyWhileWatched() {
        JobList jobs;
        Hypervisor hypervisor(nodeUri(), {}, jobs);
        openAndWait(hypervisor);
        QSignalSpy samples(&hypervisor.provider(), &ResourceProvider::sampled);
        const ResourceId id{nodeUri(), ResourceKind::Machine, kForeign};
        hypervisor.provider().watch({id});
        QTRY_VERIFY(!samples.isEmpty());
        const auto list = samples.first().first().value<QList<LoadSample>>();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().id, id);
        hypervisor.provider().watch({});
    }
};

QTEST_GUILESS_MAIN(tst_TestDriver)
#include "tst_TestDriver.moc"
