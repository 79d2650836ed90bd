// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceProvider.h"
#include "backend/machine/CreatePlan.h"
#include "backend/machine/MachineService.h"
#include "widgets/common/Prompter.h"

#include <functional>

namespace boxyard::widgets {

// What the machine feature asks of the rest of the program; filled by app/. A hook that is empty hides what needs it.
// The pointers outlive every page. GUI thread.
struct MachineHooks {
    std::function<machine::MachineService*(const QString& provider)> service;
    JobList* jobs = nullptr;
    PortMapSource* ports = nullptr;
    Prompter* prompter = nullptr;
    // The ssh command as the user would type it; empty = the machine has no rule for it.
    std::function<QString(const Resource&)> sshCommand;
    // A PNG of the screen as it is now.
    std::function<Async<QByteArray>(const ResourceId&)> screenshot;
    // Whether `boxyard` opens this connection and no other unless it is told to; unset = it does.
    std::function<bool(const QString& provider)> isOnlyDefault;
    // The provider of that id, for actions with their options.
    std::function<ResourceProvider*(const QString& provider)> resources;
    // prepareDisks() on a lane of that provider: new disks get files, formats of foreign ones are read.
    std::function<Async<QList<machine::DiskConfig>>(const QString& provider, const QString& machineName,
                                                    const QList<machine::DiskConfig>&)>
        prepareDisks;
    // Removes disk files that prepareDisks made, after the save that needed them failed.
    std::function<void(const QStringList& paths)> discardDisks;
    // MachineCreator::freeName on a lane of that provider.
    std::function<Async<QString>(const QString& provider, const QString& wanted)> freeName;
    // Creates a machine by createMachine() on a lane of that provider.
    std::function<Job*(const QString& provider, const machine::CreateRequest&)> create;
};

} // namespace boxyard::widgets
