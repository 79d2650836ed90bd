// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

// Reads a domain's XML (formatdomain of libvirt). What it does not know stays in the text. Fails with InvalidInput.
Result<MachineConfig> readDomain(const QString& xml);
// A new domain's XML with everything working: hot-plug room, channels, tablet, RNG, SPICE that listens on nothing.
Result<QString> newDomain(const MachineConfig& config, const HostCapabilities& host);
// The same text with only what differs between original and edited changed: bytes outside the change stay as they are.
Result<QString> editDomain(const QString& xml, const MachineConfig& original, const MachineConfig& edited);
// The text with the given forwards (by host side) left out of what QEMU is told; the metadata keeps them. For "start
// without it".
Result<QString> withoutForwards(const QString& xml, const QList<PortRule>& rules);
// The metadata of from (group, forwards, notes) written into to, and its forwards compiled: what a snapshot revert took back.
Result<QString> carryMetadata(const QString& from, const QString& to);

// The text with its forwards compiled anew from its metadata, for when others changed its adapters; the same text when
// nothing is to be done.
Result<QString> reconcileForwards(const QString& xml);

// The QEMU netdev id that carries the forwards of this adapter: "bxnat0" for alias "ua-bxnat0"; empty when the domain
// text does not have one (then "host" + alias serves until the next start).
QString netdevId(const QString& xml, const QString& alias);
// The netdev a running NAT adapter's forwards go to: its "bxnat0", else libvirt's own "hostnet0"; empty = no NAT.
QString liveNetdevId(const QString& runningXml, const QString& mac);
// The disk element with that target, as the text has it.
Result<QString> diskXml(const QString& xml, const QString& target);
// An adapter, or a drive with another medium (disk.target says which), of the running XML as virDomainUpdateDeviceFlags
// wants it: everything else as it is.
Result<QString> liveNetworkXml(const QString& runningXml, const QString& mac, bool linkUp);
Result<QString> liveMediumXml(const QString& runningXml, const DiskConfig& disk);

} // namespace boxyard::machine
