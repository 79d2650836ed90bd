// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/Demo.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakeProvider.h"
#include "backend/machine/ColdRestart.h"
#include "backend/machine/CreatePlan.h"
#include "backend/machine/ForwardList.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard;
using namespace boxyard::app;
using machine::DiskConfig;

namespace {

Result<> refusal(const char* what) {
    return failure(ErrorKind::Internal, QStringLiteral("the %1 was refused").arg(QLatin1String(what)));
}

// The demo's creator with a moment of trouble before one of its steps.
class Troubled final : public machine::MachineCreator {
public:
    explicit Troubled(machine::MachineCreator& calm) : m_calm(calm) {}
    std::function<Result<>()> beforeDisk, beforeAdopting, beforeDefining, beforeStarting, beforeUndefining;

    [[nodiscard]] QString provider() const override { return m_calm.provider(); }
    Result<machine::HostCapabilities> host() override { return m_calm.host(); }
    Result<QString> imagesFolder() override { return m_calm.imagesFolder(); }
    Result<bool> nameTaken(const QString& name) override { return m_calm.nameTaken(name); }
    Result<QString> freeName(const QString& wanted) override { return m_calm.freeName(wanted); }
    Result<bool> macTaken(const QString& mac) override { return m_calm.macTaken(mac); }
    Result<> createDisk(const QString& path, ByteSize capacity) override {
        BOXYARD_TRY(trouble(beforeDisk));
        return m_calm.createDisk(path, capacity);
    }
    Result<ResourceId> define(const machine::MachineConfig& config) override {
        BOXYARD_TRY(trouble(beforeDefining));
        return m_calm.define(config);
    }
    Result<> start(const ResourceId& id) override {
        BOXYARD_TRY(trouble(beforeStarting));
        return m_calm.start(id);
    }
    Result<> undefine(const ResourceId& id) override {
        BOXYARD_TRY(trouble(beforeUndefining));
        return m_calm.undefine(id);
    }
    Result<> adoptFiles(const QStringList& paths) override {
        BOXYARD_TRY(trouble(beforeAdopting));
        return m_calm.adoptFiles(paths);
    }

private:
    static Result<> trouble(const std::function<Result<>()>& f) { return f ? f() : Result<>(); }
    machine::MachineCreator& m_calm;
};

} // namespace

// What fails half-way leaves nothing: creating, adding disks, changing forwards, restarting.
class tst_Undoing : public QObject {
    Q_OBJECT
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Troubled> m_creator;

    [[nodiscard]] QStringList files() const {
        return QDir(*m_creator->imagesFolder()).entryList(QDir::Files | QDir::Hidden);
    }
    Result<> create(bool start) {
        machine::CreateRequest request;
        request.name = QStringLiteral("fresh");
        request.diskSize = ByteSize::fromGiB(1);
        request.start = start;
        Lane lane(QStringLiteral("transfer"));
        Job* job = m_demo->jobs().start(lane, QStringLiteral("Creating"), {}, true, [&](JobContext& context) {
            const auto made = machine::createMachine(request, *m_creator, context);
            return made ? Result<>() : Result<>(failure(made.error()));
        });
        if (!QTest::qWaitFor([job] { return !job->isActive(); }, 10000))
            return refusal("waiting");
        return job->state() == Job::State::Succeeded ? Result<>() : Result<>(failure(job->error()));
    }
    Result<QList<DiskConfig>> prepare(const QList<DiskConfig>& disks) {
        Lane lane(QStringLiteral("control"));
        return lane.run([&] { return machine::prepareDisks(disks, QStringLiteral("vm"), *m_creator); }).wait();
    }
    [[nodiscard]] ResourceId running() const {
        for (const Resource& row : m_demo->hypervisor().resources())
            if (row.state == ResourceState::Running)
                return row.id;
        return {};
    }
    [[nodiscard]] ResourceState state(const ResourceId& id) const { return m_demo->hypervisor().find(id)->state; }

private Q_SLOTS:
    void init() {
        m_demo = std::make_unique<Demo>();
        m_demo->hypervisor().setDelay(std::chrono::milliseconds(10));
        m_demo->machines().setDelay(std::chrono::milliseconds(10));
        m_demo->open();
        m_creator = std::make_unique<Troubled>(m_demo->creator());
        QTRY_VERIFY(!m_demo->hypervisor().resources().isEmpty());
    }

    void aFailedCreationLeavesNothing_data() {
        QTest::addColumn<int>("step");
        QTest::newRow("the disk") << 0;
        QTest::newRow("giving it to QEMU") << 1;
        QTest::newRow("the definition") << 2;
        QTest::newRow("the start") << 3;
    }
    void aFailedCreationLeavesNothing() {
        QFETCH(int, step);
        const QStringList before = files();
        auto& moment = step == 0   ? m_creator->beforeDisk
                       : step == 1 ? m_creator->beforeAdopting
                       : step == 2 ? m_creator->beforeDefining
                                   : m_creator->beforeStarting;
        moment = [] { return refusal("step"); };
        const Result<> made = create(true);
        QVERIFY(!made);
        QCOMPARE(made.error().summary, QStringLiteral("the step was refused"));
        QCOMPARE(files(), before);
        QCOMPARE(*m_creator->nameTaken(QStringLiteral("fresh")), false);
        moment = {};
        QVERIFY(create(true)); // and nothing stands in the way of the next try
        QCOMPARE(files().size(), before.size() + 1);
    }

    void aNameThatIsTakenMeanwhileIsNotTouched() {
        const QStringList before = files();
        m_creator->beforeDefining = [this]() -> Result<> {
            machine::MachineConfig other;
            other.name = QStringLiteral("fresh");
            BOXYARD_TRY(m_demo->creator().define(other));
            return {};
        };
        const Result<> made = create(false);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(files(), before);
        QCOMPARE(*m_creator->nameTaken(QStringLiteral("fresh")), true); // the other's
    }

    void aMachineThatCannotBeTakenBackKeepsItsDisk() {
        const QStringList before = files();
        m_creator->beforeStarting = [] { return refusal("start"); };
        m_creator->beforeUndefining = [] { return refusal("undefining"); };
        QVERIFY(!create(true));
        QCOMPARE(files().size(), before.size() + 1);
        QCOMPARE(*m_creator->nameTaken(QStringLiteral("fresh")), true);
    }

    void disksThatCouldNotAllBeMadeAreNone() {
        const QStringList before = files();
        DiskConfig first, second;
        first.capacity = second.capacity = ByteSize::fromMiB(8);
        int calls = 0;
        m_creator->beforeDisk = [&calls] { return ++calls == 2 ? refusal("second") : Result<>(); };
        QVERIFY(!prepare({first, second}));
        QCOMPARE(calls, 2);
        QCOMPARE(files(), before);
        DiskConfig missing;
        missing.source = QStringLiteral("/nowhere/disk.img");
        const auto absent = prepare({first, missing}); // after the first was made
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::NotFound);
        QCOMPARE(files(), before);
        m_creator->beforeDisk = {};
        m_creator->beforeAdopting = [] { return refusal("adopting"); };
        QVERIFY(!prepare({first, second}));
        QCOMPARE(files(), before);
        m_creator->beforeAdopting = {};
        const auto both = prepare({first, second});
        QVERIFY(both);
        QVERIFY(both->at(0).source != both->at(1).source);
        QCOMPARE(files().size(), before.size() + 2);
    }

    void aForwardThatIsRefusedGoesBack() {
        const ResourceId id = running();
        machine::ForwardList list(&m_demo->machines(), id);
        const QList<PortRule> before = m_demo->hypervisor().find(id)->ports;
        list.update(before);
        QSignalSpy failed(&list, &machine::ForwardList::failed);
        PortRule twice;
        twice.hostPort = 45678;
        twice.guestPort = 80;
        list.add(twice);
        QCOMPARE(list.rules().size(), before.size() + 1); // shown at once
        QTRY_VERIFY(!list.isSaving());
        QCOMPARE(failed.size(), 0);
        list.add(twice);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().value<Error>().summary.isEmpty());
        QCOMPARE(list.rules().size(), before.size() + 1);
        list.remove(int(before.size()));
        QTRY_VERIFY(!list.isSaving());
        QCOMPARE(list.rules().size(), before.size());
        machine::ForwardList lost(nullptr, id);
        QSignalSpy told(&lost, &machine::ForwardList::failed);
        lost.add(twice);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<Error>().kind, ErrorKind::Unreachable);
        QVERIFY(lost.rules().isEmpty());
    }

    void aColdRestartStopsAndStarts() {
        const ResourceId id = running();
        QPointer<machine::ColdRestart> restart = new machine::ColdRestart(&m_demo->hypervisor(), id);
        QSignalSpy restarted(restart, &machine::ColdRestart::restarted);
        QTRY_COMPARE(restarted.size(), 1);
        QTRY_COMPARE(state(id), ResourceState::Running);
        QTRY_VERIFY(!restart);
    }

    void aGuestThatDoesNotStopIsNotStartedLater() {
        const ResourceId id = running();
        m_demo->hypervisor().failNext(Action::Stop, refusal("stop").error());
        QPointer<machine::ColdRestart> restart = new machine::ColdRestart(&m_demo->hypervisor(), id);
        QTRY_VERIFY(!restart);
        QCOMPARE(state(id), ResourceState::Running);
        m_demo->hypervisor().perform(Action::Kill, id);
        QTRY_COMPARE(state(id), ResourceState::Stopped);
        QVERIFY(!QTest::qWaitFor([&] { return state(id) != ResourceState::Stopped; }, 200));
    }

    void aMachineThatIsDeletedMeanwhileEndsTheRestart() {
        const ResourceId id = running();
        QPointer<machine::ColdRestart> restart = new machine::ColdRestart(&m_demo->hypervisor(), id);
        m_demo->hypervisor().drop(id);
        QTRY_VERIFY(!restart);
    }
};

QTEST_GUILESS_MAIN(tst_Undoing)
#include "tst_Undoing.moc"
