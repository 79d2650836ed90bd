// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

// One readable line of difference between two configurations.
struct ConfigChange {
    QString setting; // translated: "CPUs", "Memory size", "Disk vda: bus"
    QString before;
    QString after;
    QString option;    // what the command line says for it, "--cpus 4"; empty = no option yet
    bool live = false; // applies at once to a running machine
};

// What changes from one to the other, in the order of the settings page. running says whether live lines may be live.
[[nodiscard]] QList<ConfigChange> diff(const MachineConfig& from, const MachineConfig& to, bool running);

} // namespace boxyard::machine
