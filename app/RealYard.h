// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "backend/containers/Engine.h"
#include "backend/host/HostPortMap.h"
#include "backend/libvirt/Hypervisor.h"

#include <QSet>

#include <memory>
#include <vector>

namespace boxyard::app {

class PortRegister;

// The yard of this computer: libvirt connections, container engines, the host's ports. Owned by main; GUI thread.
class RealYard final : public Yard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RealYard)
public:
    // Empty lists = the defaults: session and system connection, and what discovery finds.
    RealYard(const QStringList& connections, const QStringList& engines, QObject* parent = nullptr);
    ~RealYard() override;

    [[nodiscard]] ResourceSet& resources() override { return m_resources; }
    [[nodiscard]] JobList& jobs() override { return m_jobs; }
    [[nodiscard]] PortMapSource& ports() override { return *m_ports; }
    void open(bool machines, bool containers) override;
    void setAdded(const QStringList& uris) override;
    [[nodiscard]] machine::MachineService* machineService(const QString& provider) override;
    [[nodiscard]] std::shared_ptr<machine::MachineCreator> machineCreator(const QString& provider) override;
    [[nodiscard]] containers::ContainerService* containerService(const QString& provider) override;
    [[nodiscard]] Lane* transferLane(const QString& provider) override;
    [[nodiscard]] Lane* importLane(const QString& provider) override;
    [[nodiscard]] Lane& questionLane() override { return m_questions; }
    [[nodiscard]] bool isSettled() const override { return m_settled; }
    [[nodiscard]] const machine::HostHooks& hooks() const override { return m_hooks; }
    [[nodiscard]] bool isOnlyDefault(const QString& provider) const override {
        return m_defaults == QStringList{provider};
    }

private:
    void openMachines();
    void cleanUpAfterKills(libvirt::Hypervisor& connection);
    void openContainers();
    void addHypervisor(const QString& uri);
    void addEngine(const containers::Endpoint& endpoint);
    void removeAdded(const QString& uri);
    void retire(std::unique_ptr<libvirt::Hypervisor> connection);
    [[nodiscard]] libvirt::Hypervisor* hypervisor(const QString& provider) const;

    QStringList m_connections;
    QStringList m_engineUrls;
    QStringList m_defaults; // what the command line opens unless it is told; empty when this start was told
    QSet<QString> m_own;    // providers that are there whether they were added or not
    JobList m_jobs;         // outlives what starts jobs
    ResourceSet m_resources;
    std::shared_ptr<PortRegister> m_register; // shared with hooks that run on lanes
    machine::HostHooks m_hooks;
    std::unique_ptr<host::HostPortMap> m_ports;
    std::vector<std::unique_ptr<libvirt::Hypervisor>> m_hypervisors;
    std::vector<std::unique_ptr<libvirt::Hypervisor>> m_leaving; // removed, and something still works with them
    std::vector<std::unique_ptr<containers::Engine>> m_engines;
    std::unique_ptr<containers::Discovery> m_discovery;
    QStringList m_added;
    bool m_machinesOpened = false;
    bool m_settled = false;
    Lane m_questions; // works with all of the above
};

} // namespace boxyard::app
