// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/ResourceProvider.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/Handles.h"
#include "backend/machine/HostHooks.h"

namespace boxyard::libvirt {

// What an action works on: values, and on a lane that lane's connection.
struct ActionTarget {
    ConnectionUri uri;
    QString uuid;
    QString name;
    machine::HostHooks hooks;
    ConnectHandle connection = nullptr;
    [[nodiscard]] ActionTarget by(const ConnectHandle& lanes) const { return {uri, uuid, name, hooks, lanes}; }
};

// The verbs, as plain functions for lanes. Each says in its error what failed on which machine.
// Starts or restores it; the forwards' ports are tried first, on this computer. Busy names the holder and the rule.
Result<> startMachine(const ActionTarget& target, bool skipConflictingPorts);
// Asks the guest; success says that it was asked, not that it obeys.
Result<> askToShutDown(const ActionTarget& target);
Result<> askToReboot(const ActionTarget& target);
Result<> resetMachine(const ActionTarget& target);
Result<> powerOff(const ActionTarget& target);
Result<> pauseMachine(const ActionTarget& target);
Result<> resumeMachine(const ActionTarget& target);
// Cancelling aborts the save, and the machine runs on.
Result<> saveMachine(const ActionTarget& target, JobContext& job);
Result<> renameMachine(const ActionTarget& target, const QString& newName);

} // namespace boxyard::libvirt
