// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Handles.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineConfig.h"

#include <functional>
#include <vector>

namespace boxyard::libvirt {

// Applies to a running machine what QEMU can change at once: CPUs up to the maximum, the balloon, media, links, title,
// forwards and new disks; diff() says the same beforehand. Remembers how to take each step back. One edit, on a lane.
class LiveChange final {
    Q_DISABLE_COPY_MOVE(LiveChange)
public:
    LiveChange(virDomainPtr domain, const machine::HostHooks& hooks) : m_domain(domain), m_hooks(hooks) {}
    // next: the definition that edited becomes. After a failure, takeBack().
    Result<> apply(const machine::MachineConfig& original, const machine::MachineConfig& edited, const QString& next);
    void onTakeBack(std::function<void()> undo) { m_undo.push_back(std::move(undo)); }
    void takeBack(); // the last step first

private:
    Result<> applyCpus(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyMemory(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyMedia(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyLinks(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyTexts(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyForwards(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> applyDisks(const machine::MachineConfig& original, const machine::MachineConfig& edited);
    Result<> updateDevice(const Result<QString>& now, const Result<QString>& before, const QString& summary);

    virDomainPtr m_domain;
    machine::HostHooks m_hooks;
    QString m_name;
    QString m_xml;  // what runs
    QString m_next; // what the next start takes
    machine::MachineConfig m_running;
    std::vector<std::function<void()>> m_undo;
};

} // namespace boxyard::libvirt
