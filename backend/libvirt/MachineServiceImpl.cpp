// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/MachineServiceImpl.h"

#include "backend/core/Tr.h"
#include "backend/libvirt/Definition.h"
#include "backend/libvirt/Deletion.h"
#include "backend/libvirt/DomainDetails.h"
#include "backend/libvirt/HostReader.h"

namespace boxyard::libvirt {

MachineServiceImpl::MachineServiceImpl(Connection& connection, MachineProvider& machines,
                                       const machine::HostHooks& hooks, JobList& jobs, QObject* parent)
    : MachineService(parent), m_connection(connection), m_machines(machines), m_hooks(hooks), m_jobs(jobs) {
    connect(&machines, &MachineProvider::detailsChanged, this, &MachineService::detailsChanged);
}

Result<ActionTarget> MachineServiceImpl::targetOf(const ResourceId& id) const {
    BOXYARD_TRY(m_connection.listHandle());
    const auto known = m_machines.find(id.key);
    if (!known)
        return failure(ErrorKind::NotFound, Tr::tr("This machine does not exist any more."));
    return ActionTarget{m_connection.uri(), id.key, known->name, m_hooks};
}

template <typename F>
auto MachineServiceImpl::ask(Lane& lane, const ResourceId& id, F f)
    -> Async<typename std::invoke_result_t<F, const ActionTarget&>::value_type> {
    using T = typename std::invoke_result_t<F, const ActionTarget&>::value_type;
    const auto target = targetOf(id);
    if (!target)
        return Async<T>::ready(Result<T>(failure(target.error())));
    return m_connection.run(lane, [target = *target, f = std::move(f)](const ConnectHandle& connection) {
        return f(target.by(connection));
    });
}

Async<machine::MachineDetails> MachineServiceImpl::details(const ResourceId& id) {
    return ask(m_connection.questions(), id, readDetails);
}

Async<machine::HostCapabilities> MachineServiceImpl::host() {
    // Asking QEMU what it can and trying KVM takes its time once: not on the lane that keeps the list current.
    return m_connection.run(m_connection.actions({}),
                            [uri = m_connection.uri(), hooks = m_hooks](const ConnectHandle& connection) {
                                return readHost(connection.get(), uri, hooks);
                            });
}

Job* MachineServiceImpl::startJob(const QString& title, const ResourceId& id,
                                  std::function<Result<>(const ActionTarget&)> work) {
    const auto target = targetOf(id);
    Job* job = m_jobs.start(m_connection.actions(id.key), title, id, false,
                            [target, access = m_connection.access(), work = std::move(work)](JobContext&) -> Result<> {
                                if (!target)
                                    return failure(target.error());
                                BOXYARD_TRY_AS(connection, access->handle());
                                return work(target->by(connection));
                            });
    job->setMinor(true);
    // libvirt sends no event for a change at the next start.
    connect(job, &Job::finished, &m_machines, [this, uuid = id.key] { m_machines.reread(uuid); });
    return job;
}

Job* MachineServiceImpl::save(const ResourceId& id, const machine::MachineConfig& original,
                              const machine::MachineConfig& edited) {
    return startJob(
        Tr::tr("Saving the settings of “%1”").arg(original.name), id,
        [original, edited](const ActionTarget& target) { return saveDefinition(target, original, edited); });
}

Job* MachineServiceImpl::setForwards(const ResourceId& id, const QList<PortRule>& rules) {
    const auto known = m_machines.find(id.key);
    return startJob(Tr::tr("Changing the port forwards of “%1”").arg(known ? known->name : id.key), id,
                    [rules](const ActionTarget& target) { return replaceForwards(target, rules); });
}

Async<QList<PortRule>> MachineServiceImpl::forwards(const ResourceId& id) {
    return ask(m_connection.questions(), id, observedForwards);
}

Async<machine::DeletionPlan> MachineServiceImpl::planDeletion(const ResourceId& id) {
    return ask(m_connection.actions(id.key), id, libvirt::planDeletion);
}

Async<QByteArray> MachineServiceImpl::screenshot(const ResourceId& id) {
    return ask(m_connection.questions(), id, takeScreenshot);
}

Async<int> MachineServiceImpl::openGraphics(const ResourceId& id) {
    return ask(m_connection.questions(), id, openGraphicsSocket);
}

Async<> MachineServiceImpl::sendKeys(const ResourceId& id, const QList<uint>& codes) {
    return ask(m_connection.questions(), id, [codes](const ActionTarget& target) { return pressKeys(target, codes); });
}

} // namespace boxyard::libvirt
