// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DeviceXml.h"

#include "backend/machine/XmlTree.h"

#include <array>

namespace boxyard::machine {

namespace {

struct BusWord {
    DiskBus bus;
    const char* name;
    const char* prefix;
};
constexpr std::array kBuses{BusWord{DiskBus::Ide, "ide", "hd"},   BusWord{DiskBus::Sata, "sata", "sd"},
                            BusWord{DiskBus::Scsi, "scsi", "sd"}, BusWord{DiskBus::Virtio, "virtio", "vd"},
                            BusWord{DiskBus::Usb, "usb", "sd"},   BusWord{DiskBus::Nvme, "nvme", "nvme"},
                            BusWord{DiskBus::Floppy, "fdc", "fd"}};

const BusWord& wordOf(DiskBus bus) {
    for (const BusWord& word : kBuses)
        if (word.bus == bus)
            return word;
    return kBuses.front();
}

// 0 → "a", 25 → "z", 26 → "aa"
QString letters(int n) {
    QString text;
    for (++n; n > 0; n = (n - 1) / 26)
        text.prepend(QChar(char16_t('a' + (n - 1) % 26)));
    return text;
}

QString deviceName(DiskDevice device) {
    switch (device) {
    case DiskDevice::CdRom:
        return QStringLiteral("cdrom");
    case DiskDevice::Floppy:
        return QStringLiteral("floppy");
    case DiskDevice::Disk:
        break;
    }
    return QStringLiteral("disk");
}

} // namespace

QString busName(DiskBus bus) { return QLatin1String(wordOf(bus).name); }

std::optional<DiskBus> busOf(const QString& name) {
    for (const BusWord& word : kBuses)
        if (name == QLatin1String(word.name))
            return word.bus;
    return std::nullopt;
}

DiskBus usableBus(DiskBus bus, Chipset chipset) {
    if (bus == DiskBus::Nvme || (bus == DiskBus::Ide && chipset == Chipset::Q35))
        return DiskBus::Sata;
    return bus;
}

QString freeTarget(DiskBus bus, const QSet<QString>& used) {
    for (int n = 0;; ++n)
        if (const QString name = QLatin1String(wordOf(bus).prefix) + letters(n); !used.contains(name))
            return name;
}

QString sourceAttribute(const QString& sourceType) {
    if (sourceType.isEmpty() || sourceType == QLatin1String("file"))
        return QStringLiteral("file");
    if (sourceType == QLatin1String("block"))
        return QStringLiteral("dev");
    if (sourceType == QLatin1String("dir"))
        return QStringLiteral("dir");
    return {};
}

QString driverElement(const DiskConfig& disk) {
    const QString format = disk.format.isEmpty() ? QStringLiteral("raw") : disk.format;
    const bool discards = disk.device == DiskDevice::Disk && format == QLatin1String("qcow2");
    return QStringLiteral("<driver name='qemu' type='%1'%2/>")
        .arg(xmlEscaped(format), discards ? QStringLiteral(" discard='unmap'") : QString());
}

QString driveAddress(const DriveSlot& slot) {
    return QStringLiteral("<address type='drive' controller='%1' bus='%2' target='%3' unit='%4'/>")
        .arg(slot.controller)
        .arg(slot.bus)
        .arg(slot.target)
        .arg(slot.unit);
}

QString pciAddress(int bus, int slot) {
    return QStringLiteral("<address type='pci' domain='0x0000' bus='0x%1' slot='0x%2' function='0x0'/>")
        .arg(bus, 2, 16, QLatin1Char('0'))
        .arg(slot, 2, 16, QLatin1Char('0'));
}

QString diskElement(const DiskConfig& disk) {
    const QString type = disk.sourceType.isEmpty() ? QStringLiteral("file") : disk.sourceType;
    QStringList lines;
    lines << QStringLiteral("<disk type='%1' device='%2'>").arg(xmlEscaped(type), deviceName(disk.device));
    lines << QLatin1String("  ") + driverElement(disk);
    if (const QString attribute = sourceAttribute(type); !attribute.isEmpty() && !disk.source.isEmpty())
        lines << QStringLiteral("  <source %1='%2'/>").arg(attribute, xmlEscaped(disk.source));
    lines << QStringLiteral("  <target dev='%1' bus='%2'/>").arg(xmlEscaped(disk.target), busName(disk.bus));
    if (disk.readOnly || disk.device == DiskDevice::CdRom)
        lines << QStringLiteral("  <readonly/>");
    if (disk.bootOrder > 0)
        lines << QStringLiteral("  <boot order='%1'/>").arg(disk.bootOrder);
    if (disk.slot && disk.bus != DiskBus::Virtio && disk.bus != DiskBus::Usb)
        lines << QLatin1String("  ") + driveAddress(*disk.slot);
    lines << QStringLiteral("</disk>");
    return lines.join(QLatin1Char('\n'));
}

QString interfaceType(NetworkMode mode) {
    switch (mode) {
    case NetworkMode::Nat:
        return QStringLiteral("user");
    case NetworkMode::Network:
        return QStringLiteral("network");
    case NetworkMode::Bridge:
        return QStringLiteral("bridge");
    // type='null' brings libvirt 9.0's daemon down; a tunnel to the port that discards reaches nobody either
    case NetworkMode::Isolated:
        return QStringLiteral("udp");
    case NetworkMode::Other:
        break;
    }
    return {};
}

QString networkSource(const NetworkConfig& network) {
    if (network.mode == NetworkMode::Network)
        return QStringLiteral("<source network='%1'/>")
            .arg(xmlEscaped(network.source.isEmpty() ? QStringLiteral("default") : network.source));
    if (network.mode == NetworkMode::Bridge)
        return QStringLiteral("<source bridge='%1'/>").arg(xmlEscaped(network.source));
    if (network.mode == NetworkMode::Isolated)
        return QStringLiteral(
            "<source address='127.0.0.1' port='9'>\n  <local address='127.0.0.1' port='0'/>\n</source>");
    return {};
}

QString modelName(const QString& model) { return model.isEmpty() ? QStringLiteral("virtio") : model; }

QString subnetElement(const QString& subnet) {
    if (subnet.isEmpty())
        return {};
    return QStringLiteral("<ip family='ipv4' address='%1' prefix='%2'/>")
        .arg(xmlEscaped(subnet.section(QLatin1Char('/'), 0, 0)), xmlEscaped(subnet.section(QLatin1Char('/'), 1, 1)));
}

QString networkElement(const NetworkConfig& network, const QString& pci) {
    const QString type = network.mode == NetworkMode::Other ? QStringLiteral("user") : interfaceType(network.mode);
    QStringList lines{QStringLiteral("<interface type='%1'>").arg(type)};
    if (!network.mac.isEmpty())
        lines << QStringLiteral("  <mac address='%1'/>").arg(xmlEscaped(network.mac));
    if (QString source = networkSource(network); !source.isEmpty())
        lines << QLatin1String("  ") + source.replace(QLatin1Char('\n'), QLatin1String("\n  "));
    lines << QStringLiteral("  <model type='%1'/>").arg(xmlEscaped(modelName(network.model)));
    if (network.mode == NetworkMode::Nat && !network.subnet.isEmpty())
        lines << QLatin1String("  ") + subnetElement(network.subnet);
    if (!network.linkUp)
        lines << QStringLiteral("  <link state='down'/>");
    if (network.alias.startsWith(QLatin1String("ua-")) &&
        (network.mode == NetworkMode::Nat || !network.alias.startsWith(QLatin1String("ua-bxnat"))))
        lines << QStringLiteral("  <alias name='%1'/>").arg(xmlEscaped(network.alias));
    if (!pci.isEmpty())
        lines << QLatin1String("  ") + pci;
    lines << QStringLiteral("</interface>");
    return lines.join(QLatin1Char('\n'));
}

QString guestNameFor(const PciPlacement& placement) {
    if (placement.rootSlot)
        return QStringLiteral("enp0s%1").arg(*placement.rootSlot);
    if (placement.hotplugSlot)
        return QStringLiteral("ens%1").arg(*placement.hotplugSlot);
    return {};
}

} // namespace boxyard::machine
