// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"
#include "backend/machine/XmlText.h"

namespace boxyard::machine {

// Pieces that reading, writing and editing a domain share. Internal to backend/machine.
inline constexpr char kPcNoHotplugNames[] = "PIIX4_PM.acpi-root-pci-hotplug=off";
inline constexpr char kQ35NoHotplugBridges[] = "ICH9-LPC.acpi-pci-hotplug-with-bridge-support=off";

[[nodiscard]] ByteSize memoryOf(const XmlTree& tree, int node);
[[nodiscard]] DiskBus diskBusOf(const XmlTree& tree, int disk);
[[nodiscard]] Firmware firmwareOf(const XmlTree& tree);
[[nodiscard]] Chipset chipsetOf(const XmlTree& tree);
[[nodiscard]] PciPlacement placementOf(const XmlTree& tree, int device);

// Puts an adapter where its guest knows it (docs/DESIGN.md "Adapter names"): on the root bus, or behind a root port of
// its own that has VMware's number.
void placeAdapter(XmlText& text, int interfaceNode, const PciPlacement& placement);
// Whether the target name ("sda") is none of its bus.
[[nodiscard]] bool diskTargetMisfits(const DiskConfig& disk);
// The metadata a configuration stands for.
struct BoxyardMetadata;
[[nodiscard]] BoxyardMetadata metadataOf(const MachineConfig& config);

} // namespace boxyard::machine
