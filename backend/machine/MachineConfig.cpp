// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/MachineConfig.h"

#include "backend/core/Tr.h"

namespace boxyard::machine {

QString diskBusText(DiskBus bus) {
    switch (bus) {
    case DiskBus::Ide:
        return QStringLiteral("IDE");
    case DiskBus::Sata:
        return QStringLiteral("SATA");
    case DiskBus::Scsi:
        return QStringLiteral("SCSI");
    case DiskBus::Virtio:
        return QStringLiteral("virtio");
    case DiskBus::Usb:
        return QStringLiteral("USB");
    case DiskBus::Nvme:
        return QStringLiteral("NVMe");
    case DiskBus::Floppy:
        break;
    }
    return Tr::tr("floppy");
}

QList<PortRule> allForwards(const MachineConfig& config) {
    QList<PortRule> rules;
    for (const NetworkConfig& network : config.networks)
        for (PortRule rule : network.forwards) {
            rule.adapter = network.alias;
            rules.append(rule);
        }
    return rules;
}

} // namespace boxyard::machine
