// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Connection.h"
#include "backend/libvirt/MachineActions.h"
#include "backend/libvirt/MachineProvider.h"
#include "backend/machine/MachineService.h"

namespace boxyard::libvirt {

// The depth of one connection's machines. GUI thread; asks on the connection's lanes. Owned by Hypervisor.
class MachineServiceImpl final : public machine::MachineService {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MachineServiceImpl)
public:
    MachineServiceImpl(Connection& connection, MachineProvider& machines, const machine::HostHooks& hooks,
                       JobList& jobs, QObject* parent);

    [[nodiscard]] QString provider() const override { return m_connection.uri().text; }
    Async<machine::MachineDetails> details(const ResourceId& id) override;
    Async<machine::HostCapabilities> host() override;
    Job* save(const ResourceId& id, const machine::MachineConfig& original,
              const machine::MachineConfig& edited) override;
    Job* setForwards(const ResourceId& id, const QList<PortRule>& rules) override;
    Async<QList<PortRule>> forwards(const ResourceId& id) override;
    Async<machine::DeletionPlan> planDeletion(const ResourceId& id) override;
    Async<QByteArray> screenshot(const ResourceId& id) override;
    Async<int> openGraphics(const ResourceId& id) override;
    Async<> sendKeys(const ResourceId& id, const QList<uint>& codes) override;

private:
    // Runs f(target) on the lane, or answers at once with why there is no connection.
    template <typename F>
    auto ask(Lane& lane, const ResourceId& id, F f)
        -> Async<typename std::invoke_result_t<F, const ActionTarget&>::value_type>;
    Job* startJob(const QString& title, const ResourceId& id, std::function<Result<>(const ActionTarget&)> work);
    [[nodiscard]] Result<ActionTarget> targetOf(const ResourceId& id) const;

    Connection& m_connection;
    MachineProvider& m_machines;
    machine::HostHooks m_hooks;
    JobList& m_jobs;
};

} // namespace boxyard::libvirt
