// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/DeviceText.h"

#include "backend/core/Tr.h"

#include <QFileInfo>

namespace boxyard::widgets {

using machine::DiskDevice;
using machine::NetworkMode;

DeviceText describeDisk(const machine::DiskConfig& disk) {
    const QString file = disk.source.isEmpty() ? QString() : QFileInfo(disk.source).completeBaseName();
    if (disk.device != DiskDevice::Disk) {
        const QString medium = disk.source.isEmpty() ? Tr::tr("empty") : QFileInfo(disk.source).fileName();
        return {QStringLiteral("volume"),
                disk.device == DiskDevice::CdRom ? Tr::tr("CD drive") : Tr::tr("Floppy drive"), medium};
    }
    QStringList about;
    if (!disk.capacity.isNull())
        about.append(disk.capacity.toText());
    if (!disk.allocation.isNull())
        about.append(Tr::tr("%1 used").arg(disk.allocation.toText()));
    about.append(machine::diskBusText(disk.bus));
    return {QStringLiteral("disk"), file.isEmpty() ? disk.target : file, about.join(QStringLiteral(", "))};
}

DeviceText describeAdapter(const machine::NetworkConfig& network) {
    QStringList about;
    switch (network.mode) {
    case NetworkMode::Nat:
        about.append(Tr::tr("NAT"));
        break;
    case NetworkMode::Network:
        about.append(Tr::tr("Virtual network %1").arg(network.source));
        break;
    case NetworkMode::Bridge:
        about.append(Tr::tr("Bridge %1").arg(network.source));
        break;
    case NetworkMode::Isolated:
        about.append(Tr::tr("Isolated"));
        break;
    case NetworkMode::Other:
        about.append(Tr::tr("Set up elsewhere"));
        break;
    }
    if (!network.guestName.isEmpty())
        about.append(Tr::tr("keeps the guest's adapter name %1").arg(network.guestName));
    else
        about.append(network.model);
    if (!network.linkUp)
        about.append(Tr::tr("cable pulled"));
    return {QStringLiteral("network"), network.guestName.isEmpty() ? Tr::tr("Adapter") : network.guestName,
            about.join(QStringLiteral(", "))};
}

} // namespace boxyard::widgets
