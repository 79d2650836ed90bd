// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/MachineStore.h"
#include "backend/core/PortMapSource.h"
#include "backend/machine/MachineService.h"

namespace boxyard::app {

// The depth of a fake hypervisor's machines: definitions in a MachineStore, what runs beside what is configured, live
// forwards with conflicts. Answers come later, as from a lane. GUI thread.
class FakeMachineService final : public machine::MachineService {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeMachineService)
public:
    // All outlive it; ports may be null: then only the machines' own rules clash.
    FakeMachineService(MachineStore& store, FakeProvider& rows, JobList& jobs, const PortMapSource* ports,
                       QObject* parent = nullptr);

    [[nodiscard]] QString provider() const override { return m_store.provider(); }
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

    // The engine's side.
    void setAgentConnected(const ResourceId& id, bool connected);
    void setUsedBy(const QString& path, const QStringList& machines) { m_usedBy.insert(path, machines); }
    // A screen for consoles; without one they say that the demonstration has none.
    void setGraphics(std::function<Async<int>()> connect) { m_graphics = std::move(connect); }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] QList<uint> keysSent(const ResourceId& id) const { return m_keys.value(id.key); }

private:
    std::function<Async<int>()> m_graphics;
    template <typename T>
    Async<T> later(std::function<Result<T>()> f);
    Job* jobLater(const QString& title, const ResourceId& id, std::function<Result<>()> f);
    [[nodiscard]] bool isLive(const ResourceId& id) const;
    Result<machine::MachineConfig> configOf(const ResourceId& id) const;
    Result<machine::MachineDetails> read(const ResourceId& id);
    Result<> write(const ResourceId& id, const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> writeForwards(const ResourceId& id, QList<PortRule> rules);
    Result<machine::DeletionPlan> plan(const ResourceId& id) const;
    void follow(const QList<Resource>& rows);
    void showRow(const ResourceId& id, const machine::MachineConfig& config);
    void remove(const ResourceId& id, const ActionOptions& options);

    MachineStore& m_store;
    FakeProvider& m_rows;
    JobList& m_jobs;
    const PortMapSource* m_ports;
    QHash<QString, machine::MachineConfig> m_running;
    QHash<QString, bool> m_agents;
    QHash<QString, QStringList> m_usedBy;
    QHash<QString, QList<uint>> m_keys;
    std::chrono::milliseconds m_delay{60};
};

} // namespace boxyard::app
