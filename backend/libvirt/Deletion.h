// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/MachineActions.h"
#include "backend/machine/MachineService.h"

namespace boxyard::libvirt {

// Which files belong to the machine, how big they are and which other machines need them, backing files included.
// Reads every definition of the connection. Blocks: for lanes.
Result<machine::DeletionPlan> planDeletion(const ActionTarget& target);

// Removes the definition with its NVRAM, saved state, TPM state and snapshots' metadata, then of the plan's deletable
// files those that are named; other names are refused before anything is done. Busy while it runs, unless force.
Result<> deleteMachine(const ActionTarget& target, const QStringList& files, bool force);
// Removes only the definition and what libvirt keeps with it.
Result<> undefineMachine(const ActionTarget& target);

} // namespace boxyard::libvirt
