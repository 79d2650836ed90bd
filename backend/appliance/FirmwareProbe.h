// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskImage.h"
#include "backend/machine/MachineConfig.h"

#include <optional>

namespace boxyard::appliance {

// What a disk starts with, told from its partition table: an EFI system partition without boot code for a BIOS means
// EFI, boot code means BIOS. nullopt = it does not tell.
[[nodiscard]] std::optional<machine::Firmware> probeFirmware(const DiskImage& disk);

} // namespace boxyard::appliance
