// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"

namespace boxyard::widgets {

// A disk or adapter in the words of the overview. Plain text.
struct DeviceText {
    QString iconName;
    QString name;
    QString about;
};
[[nodiscard]] DeviceText describeDisk(const machine::DiskConfig& disk);
[[nodiscard]] DeviceText describeAdapter(const machine::NetworkConfig& network);

} // namespace boxyard::widgets
