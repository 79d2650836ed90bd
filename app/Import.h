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
// Starts the import as a job on the connection's transfer lane. GUI thread.
// provider must be a machine provider of the yard.
Job* startImport(Yard& yard, const QString& provider, const appliance::ImportPlan& plan,
                 const appliance::ImportChoices& choices);

} // namespace boxyard::app
