// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Connection.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineCreator.h"

namespace boxyard::libvirt {

// Makes machines on one connection. Every call blocks and belongs on a lane; thread-safe. Shared: a task that cannot
// be interrupted may still use it when the Hypervisor is gone.
class Creator final : public machine::MachineCreator {
    Q_DISABLE_COPY_MOVE(Creator)
public:
    Creator(std::shared_ptr<const ConnectionAccess> connection, const machine::HostHooks& hooks)
        : m_connection(std::move(connection)), m_hooks(hooks) {}

    [[nodiscard]] QString provider() const override { return m_connection->uri().text; }
    Result<machine::HostCapabilities> host() override;
    Result<QString> imagesFolder() override;
    Result<bool> nameTaken(const QString& name) override;
    Result<QString> freeName(const QString& wanted) override;
    Result<bool> macTaken(const QString& mac) override;
    Result<> createDisk(const QString& path, ByteSize capacity) override;
    Result<ResourceId> define(const machine::MachineConfig& config) override;
    Result<> start(const ResourceId& id) override;
    Result<> undefine(const ResourceId& id) override;
    Result<> adoptFiles(const QStringList& paths) override;
    void filesGone(const QStringList& paths) override;

private:
    Result<> checkNew(virConnectPtr connection, const machine::MachineConfig& config);

    std::shared_ptr<const ConnectionAccess> m_connection;
    machine::HostHooks m_hooks;
};

} // namespace boxyard::libvirt
