// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/FakeContainerService.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakePortMap.h"

namespace boxyard::app {

// What stands in the demonstration's yard; each fills one fake.
void fillMachines(FakeProvider& rows, MachineStore& store, FakeMachineService& service);
void fillContainers(FakeProvider& rows, FakeContainerService& service);
void fillLostHost(FakeProvider& machines, FakeProvider& containers);
void fillPorts(FakePortMap& ports, const FakeProvider& machines, const FakeProvider& containers);
// An import under way, a pull, and some history.
void fillJobs(JobList& jobs, FakeProvider& machines, MachineStore& store, FakeContainerService& containers,
              QObject* owner);

} // namespace boxyard::app
