// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/MachineActions.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::libvirt {

// A machine's configured definition, with what the XML does not say (autostart).
Result<machine::MachineConfig> configuredMachine(virDomainPtr domain, const QString& xml);
Result<> defineText(virConnectPtr connection, const QString& xml, const QString& name);

// Saves the difference between original and edited: what QEMU can at once first, then one definition; when one step
// fails those before are taken back. Busy when somebody else changed the same settings meanwhile.
Result<> saveDefinition(const ActionTarget& target, const machine::MachineConfig& original,
                        const machine::MachineConfig& edited);

// Replaces the forwards, live and configured, or changes nothing. Rules without an adapter go to the first NAT adapter,
// host port 0 picks a free one.
Result<> replaceForwards(const ActionTarget& target, const QList<PortRule>& rules);
// Moves the rules' state from what is configured to what QEMU has bound.
Result<QList<PortRule>> observedForwards(const ActionTarget& target);

// Writes Boxyard's metadata of an earlier definition into the present one, and its forwards into what runs.
Result<> writeMemoryBack(virConnectPtr connection, const QString& uuid, const QString& earlierXml,
                         const machine::HostHooks& hooks);

// Compiles the forwards of the definition anew where its adapters do not fit them any more; else does nothing.
Result<> reconcileDefinition(virConnectPtr connection, const QString& uuid);

} // namespace boxyard::libvirt
