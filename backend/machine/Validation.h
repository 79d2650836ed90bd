// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

// What is wrong or doubtful in a configuration on that host.
struct Finding {
    enum class Level { Warning, Refused };
    Level level = Level::Warning;
    QString field; // "name", "cpus", "memory", "disks.0", "networks.0.forwards.1": which editor shows it
    QString text;  // a sentence
};

[[nodiscard]] QList<Finding> validate(const MachineConfig& config, const HostCapabilities& host);
// The same of its port forwards alone: these need no host.
[[nodiscard]] QList<Finding> validateForwards(const MachineConfig& config);
// Why a changed configuration cannot be had: the first thing refused in it that was not refused before as well, which is
// no fault of the change. Empty = it can.
[[nodiscard]] QString newRefusal(const MachineConfig& before, const MachineConfig& after, const HostCapabilities& host);
// What is wrong with the address of an adapter, as a sentence; empty = nothing, as with an empty address.
[[nodiscard]] QString macProblem(const QString& mac);
// [A-Za-z0-9._-] and other letters, 1…64 characters, no slash, no control or direction marks, not starting with a dot.
[[nodiscard]] bool isValidMachineName(const QString& name);
// The nearest valid name to foreign text; never empty.
[[nodiscard]] QString sanitizedMachineName(const QString& foreign);

} // namespace boxyard::machine
