// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/Demo.h"

#include "app/demo/DemoYard.h"
#include "app/demo/FakeMachineCreator.h"
#include "backend/core/Tr.h"

namespace boxyard::app {

using containers::EngineInfo;
using containers::EngineKind;

namespace {
const QString kHypervisor = QStringLiteral("qemu:///session");
const QString kEngine = QStringLiteral("unix:///run/docker.sock");
const QString kLostHypervisor = QStringLiteral("qemu+ssh://lab-server/system");
const QString kLostEngine = QStringLiteral("ssh://lab-server");
const QString kLostHost = QStringLiteral("lab-server");
} // namespace

// In the order in which they need each other; torn down backwards.
struct Demo::Parts {
    explicit Parts(JobList* borrowed) : jobs(borrowed ? *borrowed : ownJobs) {}

    JobList ownJobs;
    JobList& jobs;
    ResourceSet set;
    FakeProvider hypervisor{{kHypervisor, ResourceKind::Machine, QStringLiteral("QEMU (session)"), {}}, jobs};
    FakeProvider engine{{kEngine, ResourceKind::Container, QStringLiteral("Docker"), {}}, jobs};
    FakeProvider lostHypervisor{{kLostHypervisor, ResourceKind::Machine, QStringLiteral("QEMU"), kLostHost}, jobs};
    FakeProvider lostEngine{{kLostEngine, ResourceKind::Container, QStringLiteral("Docker"), kLostHost}, jobs};
    FakePortMap ports{set};
    MachineStore store{hypervisor};
    MachineStore lostStore{lostHypervisor};
    FakeMachineService machines{store, hypervisor, jobs, &ports};
    FakeMachineService lostMachines{lostStore, lostHypervisor, jobs, nullptr};
    FakeContainerService containers{engine, jobs, &ports,
                                    EngineInfo{kEngine, EngineKind::Docker, false, QStringLiteral("24.0.7"),
                                               QStringLiteral("1.43"), QStringLiteral("Docker")}};
    FakeContainerService lostContainers{
        lostEngine, jobs, nullptr,
        EngineInfo{kLostEngine, EngineKind::Docker, false, {}, {}, QStringLiteral("Docker")}};
    FakeMachineCreator creator{store, hypervisor};
    bool lively = false;
};

Demo::Demo(Filling filling, JobList* jobs, QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>(jobs)) {
    Parts& p = *m_parts;
    p.set.add(&p.hypervisor);
    p.set.add(&p.engine);
    // What a start runs into: somebody else holds a port of the machine.
    p.hypervisor.setStartGuard([ports = &p.ports](const Resource& row, const ActionOptions& options) -> Result<> {
        for (const PortRule& rule : row.ports) {
            const QString holder = rule.enabled ? ports->runningHolderOf(rule, row.id) : QString();
            if (!holder.isEmpty() && !options.skipConflictingPorts)
                return failure(ErrorKind::Busy, Tr::tr("The port %1 is used by %2.").arg(rule.hostPort).arg(holder),
                               Tr::tr("Start without it, or choose another port."));
        }
        return {};
    });
    if (filling == Filling::Empty)
        return;
    p.lively = true;
    p.set.add(&p.lostHypervisor);
    p.set.add(&p.lostEngine);
    fillMachines(p.hypervisor, p.store, p.machines);
    fillContainers(p.engine, p.containers);
    fillLostHost(p.lostHypervisor, p.lostEngine);
    fillPorts(p.ports, p.hypervisor, p.engine);
}

Demo::~Demo() = default;

void Demo::open() {
    Parts& p = *m_parts;
    p.hypervisor.setOnline();
    p.engine.setOnline();
    if (p.lively)
        fillJobs(p.jobs, p.hypervisor, p.store, p.containers, this);
}

ResourceSet& Demo::resources() { return m_parts->set; }

JobList& Demo::jobs() { return m_parts->jobs; }

machine::MachineService* Demo::machineService(const QString& provider) const {
    for (FakeMachineService* service : {&m_parts->machines, &m_parts->lostMachines})
        if (service->provider() == provider)
            return service;
    return nullptr;
}

containers::ContainerService* Demo::containerService(const QString& provider) const {
    for (FakeContainerService* service : {&m_parts->containers, &m_parts->lostContainers})
        if (service->provider() == provider)
            return service;
    return nullptr;
}

machine::MachineCreator& Demo::creator() { return m_parts->creator; }

PortMapSource& Demo::ports() { return m_parts->ports; }

FakeProvider& Demo::hypervisor() { return m_parts->hypervisor; }

FakeProvider& Demo::engine() { return m_parts->engine; }

FakeMachineService& Demo::machines() { return m_parts->machines; }

FakeContainerService& Demo::containers() { return m_parts->containers; }

FakePortMap& Demo::portMap() { return m_parts->ports; }

} // namespace boxyard::app
