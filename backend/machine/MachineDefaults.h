// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

enum class OsFamily { Linux, Windows, OldWindows, Bsd, Other };
[[nodiscard]] OsFamily osFamilyOf(const QString& osId);
[[nodiscard]] QString osFamilyName(OsFamily family); // translated

// A new machine with working defaults for the family on that host: q35, virtio where the system has it, tablet, SPICE
// with nothing listening, agent channels, RNG, one NAT adapter. No disk yet.
[[nodiscard]] MachineConfig newMachine(const QString& name, OsFamily family, const HostCapabilities& host);
// The disk bus, adapter model, video and sound a family is given.
[[nodiscard]] DiskBus defaultDiskBus(OsFamily family);
[[nodiscard]] QString defaultNicModel(OsFamily family);

} // namespace boxyard::machine
