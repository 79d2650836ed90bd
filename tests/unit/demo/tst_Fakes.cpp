// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/Demo.h"
#include "app/demo/FakeContainerService.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakePortMap.h"
#include "backend/core/Lane.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard;
using namespace boxyard::app;

namespace {

// The answer of an Async, waited for in the event loop.
template <typename T>
Result<T> answerOf(const Async<T>& async) {
    QObject receiver;
    std::optional<Result<T>> answer;
    async.then(&receiver, [&](const Result<T>& result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5000))
        return failure(ErrorKind::Internal, QStringLiteral("no answer"));
    return *answer;
}

bool ends(const Job* job) {
    return QTest::qWaitFor([job] { return !job->isActive(); }, 10000);
}

ResourceId idByName(Demo& demo, const QString& name) {
    for (const Resource& row : demo.resources().all())
        if (row.name == name)
            return row.id;
    return {};
}

} // namespace

class TestFakes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKnownBeforeOpen();
    void startPassesThroughStarting();
    void impossibleActionsFailTheJob();
    void offlineKeepsTheRows();
    void aLostHostFailsEveryTry();
    void loadIsMeasuredOnlyWhileWatched();
    void aTakenPortIsExplainedAtTheStart();
    void savesMergeAndClash();
    void forwardsChangeLive();
    void screenshotsArePictures();
    void deletionTakesTheDefinition();
    void creatorMakesRealDisks();
    void runPullsAndChoosesPorts();
    void runOfATakenPortNamesTheHolder();
    void cancelledPullsLeaveNothing();
    void logsKeepTheirWindow();
    void aLogEndsWithItsContainer();
    void theYardIsLively();
    void tenThousandRows();
};

void TestFakes::nothingIsKnownBeforeOpen() {
    Demo demo;
    QVERIFY(demo.hypervisor().resources().isEmpty());
    QCOMPARE(demo.hypervisor().availability().state, Availability::State::Connecting);
    QSignalSpy resets(&demo.hypervisor(), &ResourceProvider::reset);
    demo.hypervisor().open();
    QTRY_COMPARE(resets.count(), 1);
    QCOMPARE(demo.hypervisor().resources().size(), 4);
}

void TestFakes::startPassesThroughStarting() {
    Demo demo;
    demo.open();
    demo.hypervisor().setDelay(std::chrono::milliseconds(40));
    const ResourceId kali = idByName(demo, QStringLiteral("kali"));
    QList<ResourceState> states;
    connect(&demo.hypervisor(), &ResourceProvider::upserted, this, [&](const QList<Resource>& rows) {
        for (const Resource& row : rows)
            if (row.id == kali)
                states.append(row.state);
    });
    Job* job = demo.hypervisor().perform(Action::Start, kali);
    QCOMPARE(demo.resources().find(kali)->state, ResourceState::Saved); // not guessed
    QVERIFY(ends(job));
    QCOMPARE(job->state(), Job::State::Succeeded);
    QCOMPARE(states, (QList<ResourceState>{ResourceState::Starting, ResourceState::Running}));
}

void TestFakes::impossibleActionsFailTheJob() {
    Demo demo;
    demo.open();
    FakeProvider& rows = demo.hypervisor();
    Job* unknown = rows.perform(Action::Start, rows.idOf(QStringLiteral("nobody")));
    Job* again = rows.perform(Action::Start, idByName(demo, QStringLiteral("ubuntu")));
    ActionOptions rename;
    rename.newName = QStringLiteral("ubuntu");
    Job* taken = rows.perform(Action::Rename, idByName(demo, QStringLiteral("kali")), rename);
    QVERIFY(ends(unknown) && ends(again) && ends(taken));
    QCOMPARE(unknown->error().kind, ErrorKind::NotFound);
    QCOMPARE(again->error().kind, ErrorKind::Busy);
    QCOMPARE(taken->error().kind, ErrorKind::AlreadyExists);
    rows.failNext(Action::Start, {ErrorKind::NoSpace, QStringLiteral("full"), {}, {}});
    Job* failing = rows.perform(Action::Start, idByName(demo, QStringLiteral("kali")));
    QVERIFY(ends(failing));
    QCOMPARE(failing->error().kind, ErrorKind::NoSpace);
}

void TestFakes::offlineKeepsTheRows() {
    Demo demo;
    demo.open();
    FakeProvider& engine = demo.engine();
    const qsizetype before = engine.resources().size();
    engine.setOffline({ErrorKind::Unreachable, QStringLiteral("gone"), {}, {}});
    QCOMPARE(engine.availability().state, Availability::State::Offline);
    QCOMPARE(engine.resources().size(), before);
    engine.drop(idByName(demo, QStringLiteral("redis"))); // behind its back
    QCOMPARE(engine.resources().size(), before);
    Job* job = engine.perform(Action::Stop, idByName(demo, QStringLiteral("web")));
    QVERIFY(ends(job));
    QCOMPARE(job->error().kind, ErrorKind::Unreachable);
    engine.setOnline();
    QCOMPARE(engine.resources().size(), before - 1);
}

void TestFakes::aLostHostFailsEveryTry() {
    Demo demo;
    ResourceProvider* lost = nullptr;
    for (ResourceProvider* provider : demo.resources().providers())
        if (provider->host() == QLatin1String("lab-server") && provider->kind() == ResourceKind::Machine)
            lost = provider;
    QVERIFY(lost);
    const QDateTime since = lost->availability().since; // NOLINT(clang-analyzer-core.CallAndMessage): verified above
    QCOMPARE(lost->resources().size(), 1);
    lost->open();
    QCOMPARE(lost->availability().state, Availability::State::Connecting);
    QTRY_COMPARE(lost->availability().state, Availability::State::Offline);
    QCOMPARE(lost->availability().since, since); // it has been away since then, not since this try
    QVERIFY(lost->availability().nextTry > QDateTime::currentDateTimeUtc());
}

void TestFakes::loadIsMeasuredOnlyWhileWatched() {
    Demo demo;
    demo.open();
    FakeProvider& rows = demo.hypervisor();
    rows.setSampling(std::chrono::milliseconds(10));
    QSignalSpy samples(&rows, &ResourceProvider::sampled);
    const ResourceId ubuntu = idByName(demo, QStringLiteral("ubuntu"));
    rows.watch({ubuntu, idByName(demo, QStringLiteral("kali"))});
    QTRY_VERIFY(samples.count() >= 3);
    for (const auto& one : std::as_const(samples)) {
        const auto list = one.at(0).value<QList<LoadSample>>();
        QCOMPARE(list.size(), 1); // what does not run has no load
        QCOMPARE(list.at(0).id, ubuntu);
        QVERIFY(list.at(0).cpu >= 0 && list.at(0).cpu <= 1);
    }
    rows.watch({});
    samples.clear();
    QVERIFY(!QTest::qWaitFor([&] { return samples.count() > 0; }, 60));
}

void TestFakes::aTakenPortIsExplainedAtTheStart() {
    Demo demo;
    demo.open();
    const ResourceId win11 = idByName(demo, QStringLiteral("win11"));
    Job* job = demo.hypervisor().perform(Action::Start, win11);
    QVERIFY(ends(job));
    QCOMPARE(job->error().kind, ErrorKind::Busy);
    QVERIFY(job->error().summary.contains(QStringLiteral("web")));
    ActionOptions without;
    without.skipConflictingPorts = true;
    Job* second = demo.hypervisor().perform(Action::Start, win11, without);
    QVERIFY(ends(second));
    QCOMPARE(second->state(), Job::State::Succeeded);
}

void TestFakes::savesMergeAndClash() {
    Demo demo;
    demo.open();
    auto* service = demo.machineService(demo.hypervisor().id());
    const ResourceId ubuntu = idByName(demo, QStringLiteral("ubuntu"));
    const auto details = answerOf(service->details(ubuntu));
    QVERIFY(details && details->running);
    const machine::MachineConfig original = details->configured;
    machine::MachineConfig more = original;
    more.cpus = 4;
    QVERIFY(ends(service->save(ubuntu, original, more)));
    machine::MachineConfig text = original; // somebody who still shows the old one, in another place
    text.description = QStringLiteral("new");
    Job* merged = service->save(ubuntu, original, text);
    machine::MachineConfig clash = original;
    clash.cpus = 3;
    Job* refused = service->save(ubuntu, original, clash);
    QVERIFY(ends(merged) && ends(refused));
    QCOMPARE(merged->state(), Job::State::Succeeded);
    QCOMPARE(refused->error().kind, ErrorKind::Busy);
    const auto after = answerOf(service->details(ubuntu));
    QCOMPARE(after->configured.cpus, 4);
    QCOMPARE(after->running->cpus, 4); // below its hot-plug ceiling: live
    QCOMPARE(after->configured.description, QStringLiteral("new"));
    QCOMPARE(demo.resources().find(ubuntu)->cpus, 4);
}

void TestFakes::forwardsChangeLive() {
    Demo demo;
    demo.open();
    auto* service = demo.machineService(demo.hypervisor().id());
    const ResourceId ubuntu = idByName(demo, QStringLiteral("ubuntu"));
    PortRule http;
    http.guestPort = 8080;
    http.hostPort = 8080;
    Job* busy = service->setForwards(ubuntu, {http});
    QVERIFY(ends(busy));
    QCOMPARE(busy->error().kind, ErrorKind::Busy);
    http.hostPort = 0;
    Job* fine = service->setForwards(ubuntu, {http});
    QVERIFY(ends(fine));
    QCOMPARE(fine->state(), Job::State::Succeeded);
    const auto rules = answerOf(service->forwards(ubuntu));
    QVERIFY(rules && rules->size() == 1);
    QCOMPARE(rules->at(0).hostPort, 8081);
    QCOMPARE(rules->at(0).health, PortHealth::Listening);
}

void TestFakes::screenshotsArePictures() {
    Demo demo;
    demo.open();
    auto* service = demo.machineService(demo.hypervisor().id());
    const auto png = answerOf(service->screenshot(idByName(demo, QStringLiteral("ubuntu"))));
    QVERIFY(png);
    QCOMPARE(QImage::fromData(*png).size(), QSize(720, 450));
    QVERIFY(!answerOf(service->screenshot(idByName(demo, QStringLiteral("win11")))));
    const auto graphics = answerOf(service->openGraphics(idByName(demo, QStringLiteral("ubuntu"))));
    QVERIFY(!graphics);
    QCOMPARE(graphics.error().kind, ErrorKind::Unsupported);
}

void TestFakes::deletionTakesTheDefinition() {
    Demo demo;
    demo.open();
    auto* service = demo.machineService(demo.hypervisor().id());
    const ResourceId kali = idByName(demo, QStringLiteral("kali"));
    const auto plan = answerOf(service->planDeletion(kali));
    QVERIFY(plan);
    QCOMPARE(plan->items.size(), 2); // its disk and its saved state
    QVERIFY(ends(demo.hypervisor().perform(Action::Delete, kali)));
    QVERIFY(!demo.resources().find(kali));
    QCOMPARE(answerOf(service->details(kali)).error().kind, ErrorKind::NotFound);
}

void TestFakes::creatorMakesRealDisks() {
    Demo demo(Demo::Filling::Empty);
    demo.open();
    Lane lane(QStringLiteral("creator"));
    auto& creator = demo.creator();
    const auto made = answerOf(lane.run([&creator]() -> Result<ResourceId> {
        BOXYARD_TRY_AS(folder, creator.imagesFolder());
        BOXYARD_TRY_AS(name, creator.freeName(QStringLiteral("box")));
        machine::MachineConfig config;
        config.name = name;
        config.disks.resize(1);
        config.disks[0].source = folder + QStringLiteral("/box.qcow2");
        BOXYARD_TRY(creator.createDisk(config.disks[0].source, ByteSize::fromGiB(3)));
        BOXYARD_TRY_AS(id, creator.define(config));
        BOXYARD_TRY(creator.start(id));
        return id;
    }));
    QVERIFY(made);
    QTRY_VERIFY(demo.resources().find(*made));
    QTRY_COMPARE(demo.resources().find(*made)->state, ResourceState::Running);
    QVERIFY(*creator.nameTaken(QStringLiteral("box")));
    QCOMPARE(*creator.freeName(QStringLiteral("box")), QStringLiteral("box-2"));
    QFile disk(*creator.imagesFolder() + QStringLiteral("/box.qcow2"));
    QVERIFY(disk.open(QIODevice::ReadOnly));
    QCOMPARE(disk.read(4), QByteArray("QFI\xfb", 4));
    QCOMPARE(creator.createDisk(disk.fileName(), ByteSize::fromGiB(1)).error().kind, ErrorKind::AlreadyExists);
}

void TestFakes::runPullsAndChoosesPorts() {
    Demo demo;
    demo.open();
    demo.containers().setDelay(std::chrono::milliseconds(2));
    auto* service = demo.containerService(demo.engine().id());
    containers::RunSpec spec;
    spec.image = QStringLiteral("mariadb:11");
    spec.ports.resize(1);
    spec.ports[0].guestPort = 3306;
    QCOMPARE(answerOf(service->imageDetails(spec.image)).error().kind, ErrorKind::NotFound);
    Job* job = service->run(spec);
    QVERIFY(ends(job));
    QVERIFY2(job->state() == Job::State::Succeeded, qPrintable(job->error().summary));
    const auto row = demo.resources().find(job->target());
    QVERIFY(row);
    QCOMPARE(row->name, QStringLiteral("mariadb"));
    QCOMPARE(row->state, ResourceState::Running);
    QCOMPARE(row->ports.at(0).hostAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(row->ports.at(0).hostPort, 3306);
    QVERIFY(answerOf(service->imageDetails(spec.image)));
    QVERIFY(!answerOf(service->inspect(row->id))->raw.isEmpty());
}

void TestFakes::runOfATakenPortNamesTheHolder() {
    Demo demo;
    demo.open();
    auto* service = demo.containerService(demo.engine().id());
    containers::RunSpec spec;
    spec.image = QStringLiteral("postgres:16");
    spec.ports.resize(1);
    spec.ports[0].guestPort = 5432;
    spec.ports[0].hostPort = 5432;
    const qsizetype before = demo.engine().resources().size();
    Job* job = service->run(spec);
    QVERIFY(ends(job));
    QCOMPARE(job->error().kind, ErrorKind::Busy);
    QVERIFY(job->error().summary.contains(QStringLiteral("postgres")));
    QCOMPARE(demo.engine().resources().size(), before);
}

void TestFakes::cancelledPullsLeaveNothing() {
    Demo demo;
    demo.open();
    demo.containers().setDelay(std::chrono::milliseconds(5));
    auto* service = demo.containerService(demo.engine().id());
    Job* job = service->pull(QStringLiteral("mariadb:11"));
    QTRY_VERIFY(job->done() > 0);
    job->cancel();
    QVERIFY(ends(job));
    QCOMPARE(job->state(), Job::State::Cancelled);
    QVERIFY(!answerOf(service->imageDetails(QStringLiteral("mariadb:11"))));
}

void TestFakes::logsKeepTheirWindow() {
    Demo demo;
    demo.open();
    const ResourceId web = idByName(demo, QStringLiteral("web"));
    FakeLogSource source;
    source.flood = 1'000'000;
    source.next = [](qint64) { return FakeLogLine{{}, containers::LogChunk::Stream::Out, QByteArray(99, 'x')}; };
    demo.containers().setLog(web, source);
    containers::LogOptions options;
    options.follow = true;
    QObject owner;
    auto* stream = demo.containers().logs(web, options, &owner);
    qint64 bytes = 0;
    connect(stream, &containers::LogStream::arrived, this, [&](const QList<containers::LogChunk>& chunks) {
        for (const auto& chunk : chunks)
            bytes += chunk.bytes.size();
    });
    QTRY_VERIFY(bytes >= 4 * 1024 * 1024);
    const qint64 paused = bytes;
    QVERIFY(!QTest::qWaitFor([&] { return bytes > paused; }, 100)); // nobody took them
    QVERIFY(paused < 6 * 1024 * 1024);
    stream->consumed(paused);
    QTRY_VERIFY(bytes > paused);
}

void TestFakes::aLogEndsWithItsContainer() {
    Demo demo;
    demo.open();
    const ResourceId web = idByName(demo, QStringLiteral("web"));
    containers::LogOptions options;
    options.follow = true;
    QObject owner;
    auto* stream = demo.containers().logs(web, options, &owner);
    QSignalSpy ended(stream, &containers::LogStream::ended);
    demo.engine().setDelay(std::chrono::milliseconds(10));
    demo.engine().perform(Action::Stop, web);
    QTRY_COMPARE(ended.count(), 1);
}

void TestFakes::theYardIsLively() {
    Demo demo;
    demo.open();
    QCOMPARE(demo.jobs().active().size(), 2);
    demo.ports().refresh();
    const QList<PortMapEntry> map = demo.ports().entries();
    QCOMPARE(map.at(0).state, PortMapEntry::State::Conflict);
    QCOMPARE(map.at(0).rule.hostPort, 8080);
    QVERIFY(map.at(0).conflictsWith.contains(QStringLiteral("win11")));
    QVERIFY(demo.resources().find(idByName(demo, QStringLiteral("api")))->problem);
}

void TestFakes::tenThousandRows() {
    JobList jobs;
    FakeProvider provider({QStringLiteral("bench:"), ResourceKind::Machine, QStringLiteral("Bench"), {}}, jobs);
    QList<Resource> rows;
    for (int i = 0; i < 10000; ++i) {
        Resource row;
        row.id = provider.idOf(QString::number(i));
        row.name = QStringLiteral("machine-%1").arg(i);
        row.state = ResourceState::Stopped;
        rows.append(row);
    }
    QSignalSpy resets(&provider, &ResourceProvider::reset);
    provider.setAll(rows);
    provider.setOnline();
    QCOMPARE(resets.count(), 1);
    QCOMPARE(provider.resources().size(), 10000);
    QSignalSpy upserts(&provider, &ResourceProvider::upserted);
    for (int i = 0; i < 10000; ++i)
        provider.change(provider.idOf(QString::number(i)), [](Resource& row) { row.state = ResourceState::Running; });
    QCOMPARE(upserts.count(), 10000);
}

QTEST_MAIN(TestFakes)
#include "tst_Fakes.moc"
