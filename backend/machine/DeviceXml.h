// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"

#include <QSet>

namespace boxyard::machine {

// libvirt's words for single devices, shared by new domains, edits and hot-plug.
[[nodiscard]] QString busName(DiskBus bus); // "virtio"
[[nodiscard]] std::optional<DiskBus> busOf(const QString& name);
[[nodiscard]] DiskBus usableBus(DiskBus bus, Chipset chipset);            // q35 has no IDE, libvirt 9 has no NVMe
[[nodiscard]] QString freeTarget(DiskBus bus, const QSet<QString>& used); // "vda"
[[nodiscard]] QString sourceAttribute(const QString& sourceType);         // "file", "dev"; empty = not one path
[[nodiscard]] QString driverElement(const DiskConfig& disk);
[[nodiscard]] QString driveAddress(const DriveSlot& slot);
[[nodiscard]] QString pciAddress(int bus, int slot);
// disk.target must be set. slot as it shall stand in the XML.
[[nodiscard]] QString diskElement(const DiskConfig& disk);
// pci: an <address> element or empty.
[[nodiscard]] QString networkElement(const NetworkConfig& network, const QString& pci);
[[nodiscard]] QString networkSource(const NetworkConfig& network); // empty where the mode has none
[[nodiscard]] QString interfaceType(NetworkMode mode);             // "user"; empty for Other
[[nodiscard]] QString modelName(const QString& model);             // "virtio" … as libvirt wants it
[[nodiscard]] QString subnetElement(const QString& subnet);        // "<ip family='ipv4' …/>" or empty
// "enp0s3", "ens33": the name systemd gives an adapter in this place; empty = libvirt's choice.
[[nodiscard]] QString guestNameFor(const PciPlacement& placement);

} // namespace boxyard::machine
