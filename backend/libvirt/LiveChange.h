// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Handles.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineConfig.h"

#include <functional>
#include <optional>
#include <vector>

namespace boxyard::libvirt {

// Applies to a running machine what QEMU can change at once: CPUs up to the maximum, the balloon, media, links, title
// and forwards. Remembers how to take each step back. One edit, on a lane.
class LiveChange final {
    Q_DISABLE_COPY_MOVE(LiveChange)
public:
    LiveChange(virDomainPtr domain, const machine::HostHooks& hooks) : m_domain(domain), m_hooks(hooks) {}
    Result<> apply(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    void takeBack();
    // What the guest did not go along with; it takes effect at the next start.
    [[nodiscard]] const std::optional<Error>& deferred() const { return m_deferred; }

private:
    Result<> applyCpus(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyMemory(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyMedia(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyLinks(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyTexts(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyForwards(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> updateDevice(const Result<QString>& now, const Result<QString>& before, const QString& summary);

    virDomainPtr m_domain;
    machine::HostHooks m_hooks;
    QString m_name;
    QString m_xml; // what runs
    machine::MachineConfig m_running;
    std::vector<std::function<void()>> m_undo;
    std::optional<Error> m_deferred;
};

} // namespace boxyard::libvirt
