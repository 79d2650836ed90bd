// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "backend/appliance/Importer.h"

namespace boxyard::app {

// Where appliance and hypervisor meet: both front ends import through these.

// Reads the appliance and fits it to the connection's host. Blocks: for lanes.
Result<appliance::ImportPlan> planFor(machine::MachineCreator& creator, const machine::HostHooks& hooks,
                                      const QString& file, const appliance::PlanOptions& options);
// The second half of it: a plan that was read already. folder: where the disks go, empty = the connection's images folder.
Result<appliance::ImportPlan> fittedPlan(machine::MachineCreator& creator, const machine::HostHooks& hooks,
                                         const appliance::ImportPlan& plan, const QString& folder = {});
// What the user chose that cannot be on that host fails with InvalidInput, what is doubtful becomes a notice of the plan.
// What the appliance itself brought was judged with the plan.
Result<> judgeChoices(appliance::ImportPlan& plan, const appliance::ImportChoices& choices,
                      machine::MachineCreator& creator);
// Starts the import as a job on the connection's transfer lane. GUI thread.
// provider must be a machine provider of the yard.
Job* startImport(Yard& yard, const QString& provider, const appliance::ImportPlan& plan,
                 const appliance::ImportChoices& choices);

} // namespace boxyard::app
