// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/FakeProvider.h"
#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

#include <QMutex>
#include <QTemporaryDir>

namespace boxyard::app {

// The definitions behind a fake hypervisor, shared by its service (GUI thread) and its creator (lanes). Thread-safe;
// the provider's rows follow on the GUI thread.
class MachineStore final {
    Q_DISABLE_COPY_MOVE(MachineStore)
public:
    explicit MachineStore(FakeProvider& provider);

    [[nodiscard]] QString provider() const { return m_provider; }
    [[nodiscard]] ResourceId idOf(const QString& uuid) const { return {m_provider, ResourceKind::Machine, uuid}; }
    [[nodiscard]] machine::HostCapabilities host() const;
    void setHost(const machine::HostCapabilities& host);
    [[nodiscard]] QString imagesFolder() const { return m_images.path(); }

    // AlreadyExists for a taken name or UUID; gives an empty UUID, MAC or target its value.
    Result<machine::MachineConfig> define(machine::MachineConfig config);
    Result<> redefine(const machine::MachineConfig& config);
    Result<> undefine(const QString& uuid);
    void rename(const QString& uuid, const QString& name);
    [[nodiscard]] std::optional<machine::MachineConfig> find(const QString& uuid) const;
    [[nodiscard]] QList<machine::MachineConfig> all() const;
    [[nodiscard]] bool nameTaken(const QString& name) const;
    [[nodiscard]] bool macTaken(const QString& mac) const;

    // The row of a machine that was just defined: off, with its facts.
    [[nodiscard]] static Resource rowOf(const ResourceId& id, const machine::MachineConfig& config);

private:
    const QString m_provider;
    QTemporaryDir m_images;
    mutable QMutex m_mutex;
    QHash<QString, machine::MachineConfig> m_configs;
    machine::HostCapabilities m_host;
};

} // namespace boxyard::app
