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

// What changes from one to the other, in the order of the settings page. running is what the machine has now, null when
// it is off: it decides what can be live.
[[nodiscard]] QList<ConfigChange> diff(const MachineConfig& from, const MachineConfig& to,
                                       const std::optional<MachineConfig>& running);
// Whether a new disk joins that running machine at once, rather than at its next start. A disk that leaves always waits:
// the guest may be using it.
[[nodiscard]] bool joinsLive(const DiskConfig& disk, const MachineConfig& running);

} // namespace boxyard::machine
