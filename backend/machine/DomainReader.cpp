// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/BoxyardMetadata.h"
#include "backend/machine/DeviceXml.h"
#include "backend/machine/DomainParts.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/ForwardCompiler.h"
#include "backend/machine/OsNames.h"
#include "backend/machine/QemuNamespace.h"

#include "backend/core/Tr.h"

#include <QHash>

#include <algorithm>

namespace boxyard::machine {

namespace {

int toNumber(const QString& text) {
    bool ok = false;
    const int value = text.toInt(&ok, text.startsWith(QLatin1String("0x")) ? 16 : 10);
    return ok ? value : 0;
}

void readMemory(const XmlTree& tree, MachineConfig& config) {
    const ByteSize boot = memoryOf(tree, tree.child(0, QLatin1String("memory")));
    const int current = tree.child(0, QLatin1String("currentMemory"));
    config.memory = current < 0 ? boot : memoryOf(tree, current);
    if (config.memory > boot)
        config.memory = boot; // as libvirt does
    if (config.memory != boot)
        config.maxMemory = boot;
}

void readCpus(const XmlTree& tree, MachineConfig& config) {
    const int node = tree.child(0, QLatin1String("vcpu"));
    const int maximum = node < 0 ? 1 : std::max(1, toNumber(tree.text(node)));
    const int current = toNumber(tree.attribute(node, QLatin1String("current")));
    config.cpus = current > 0 && current <= maximum ? current : maximum;
    config.maxCpus = maximum == config.cpus ? 0 : maximum;
    const int cpu = tree.child(0, QLatin1String("cpu"));
    const QString mode = tree.attribute(cpu, QLatin1String("mode"));
    if (mode.isEmpty() || mode == QLatin1String("custom"))
        config.cpuModel = tree.text(tree.child(cpu, QLatin1String("model")));
    else
        config.cpuModel = mode;
    for (int feature : tree.children(cpu, QLatin1String("feature"))) {
        const QString name = tree.attribute(feature, QLatin1String("name"));
        const QString policy = tree.attribute(feature, QLatin1String("policy"));
        if (name == QLatin1String("vmx") || name == QLatin1String("svm"))
            config.nestedVirtualization = config.nestedVirtualization || policy.isEmpty() ||
                                          policy == QLatin1String("require") || policy == QLatin1String("force");
    }
}

std::optional<DriveSlot> readDriveSlot(const XmlTree& tree, int disk) {
    const int address = tree.child(disk, QLatin1String("address"));
    if (tree.attribute(address, QLatin1String("type")) != QLatin1String("drive"))
        return std::nullopt;
    const auto number = [&](const char* name) { return toNumber(tree.attribute(address, QLatin1String(name))); };
    return DriveSlot{number("controller"), number("bus"), number("target"), number("unit")};
}

QString scsiModel(const XmlTree& tree, int controller) {
    for (int node : tree.children(tree.child(0, QLatin1String("devices")), QLatin1String("controller")))
        if (tree.attribute(node, QLatin1String("type")) == QLatin1String("scsi") &&
            toNumber(tree.attribute(node, QLatin1String("index"))) == controller)
            return tree.attribute(node, QLatin1String("model"));
    return {};
}

DiskConfig readDisk(const XmlTree& tree, int node) {
    DiskConfig disk;
    const QString device = tree.attribute(node, QLatin1String("device"));
    if (device == QLatin1String("cdrom"))
        disk.device = DiskDevice::CdRom;
    else if (device == QLatin1String("floppy"))
        disk.device = DiskDevice::Floppy;
    const QString type = tree.attribute(node, QLatin1String("type"));
    disk.sourceType = type == QLatin1String("file") ? QString() : type;
    const int source = tree.child(node, QLatin1String("source"));
    if (const QString attribute = sourceAttribute(type); !attribute.isEmpty())
        disk.source = tree.attribute(source, QLatin1String(attribute.toLatin1()));
    else if (source >= 0)
        disk.source = tree.attribute(source, QLatin1String(type == QLatin1String("volume") ? "volume" : "name"));
    disk.format = tree.attribute(tree.child(node, QLatin1String("driver")), QLatin1String("type"));
    const int target = tree.child(node, QLatin1String("target"));
    disk.target = tree.attribute(target, QLatin1String("dev"));
    disk.bus = diskBusOf(tree, node);
    disk.slot = readDriveSlot(tree, node);
    if (disk.bus == DiskBus::Scsi)
        disk.controllerModel = scsiModel(tree, disk.slot ? disk.slot->controller : 0);
    disk.bootOrder = toNumber(tree.attribute(tree.child(node, QLatin1String("boot")), QLatin1String("order")));
    disk.readOnly = disk.device == DiskDevice::CdRom || tree.child(node, QLatin1String("readonly")) >= 0;
    return disk;
}

NetworkMode modeOf(const XmlTree& tree, int node) {
    const QString type = tree.attribute(node, QLatin1String("type"));
    for (NetworkMode mode : {NetworkMode::Nat, NetworkMode::Network, NetworkMode::Bridge})
        if (type == interfaceType(mode))
            return mode;
    const int source = tree.child(node, QLatin1String("source"));
    const bool discarded = type == interfaceType(NetworkMode::Isolated) &&
                           tree.attribute(source, QLatin1String("address")) == QLatin1String("127.0.0.1") &&
                           tree.attribute(source, QLatin1String("port")) == QLatin1String("9");
    return discarded || type == QLatin1String("null") ? NetworkMode::Isolated : NetworkMode::Other;
}

NetworkConfig readNetwork(const XmlTree& tree, int node, qsizetype index) {
    NetworkConfig network;
    network.alias = aliasOf(tree, node, index);
    network.mode = modeOf(tree, node);
    const int source = tree.child(node, QLatin1String("source"));
    for (const char* name : {"network", "bridge", "dev"})
        if (network.source.isEmpty())
            network.source = tree.attribute(source, QLatin1String(name));
    network.model = tree.attribute(tree.child(node, QLatin1String("model")), QLatin1String("type"));
    network.mac = tree.attribute(tree.child(node, QLatin1String("mac")), QLatin1String("address"));
    network.linkUp =
        tree.attribute(tree.child(node, QLatin1String("link")), QLatin1String("state")) != QLatin1String("down");
    network.placement = placementOf(tree, node);
    network.guestName = guestNameFor(network.placement);
    for (int ip : tree.children(node, QLatin1String("ip")))
        if (network.mode == NetworkMode::Nat && tree.attribute(ip, QLatin1String("family")) != QLatin1String("ipv6"))
            network.subnet =
                tree.attribute(ip, QLatin1String("address")) + QLatin1Char('/') +
                (tree.hasAttribute(ip, QLatin1String("prefix")) ? tree.attribute(ip, QLatin1String("prefix"))
                                                                : QStringLiteral("24"));
    return network;
}

// Rules without an adapter belong to the first NAT adapter; those of an adapter that is gone to nobody.
void distributeForwards(const QList<PortRule>& forwards, QList<NetworkConfig>& networks) {
    for (PortRule rule : forwards)
        for (NetworkConfig& network : networks)
            if (network.mode == NetworkMode::Nat && (rule.adapter.isEmpty() || rule.adapter == network.alias)) {
                rule.adapter = network.alias;
                network.forwards.append(rule);
                break;
            }
}

void readDevices(const XmlTree& tree, MachineConfig& config) {
    const int devices = tree.child(0, QLatin1String("devices"));
    for (int node : tree.children(devices, QLatin1String("disk")))
        config.disks.append(readDisk(tree, node));
    for (int node : tree.children(devices, QLatin1String("interface")))
        config.networks.append(readNetwork(tree, node, config.networks.size()));
    config.video = tree.attribute(tree.child(tree.child(devices, QLatin1String("video")), QLatin1String("model")),
                                  QLatin1String("type"));
    config.hasSpice = false;
    for (int node : tree.children(devices, QLatin1String("graphics")))
        config.hasSpice = config.hasSpice || tree.attribute(node, QLatin1String("type")) == QLatin1String("spice");
    config.tablet = false;
    for (int node : tree.children(devices, QLatin1String("input")))
        config.tablet = config.tablet || tree.attribute(node, QLatin1String("type")) == QLatin1String("tablet");
    config.sound = tree.attribute(tree.child(devices, QLatin1String("sound")), QLatin1String("model"));
    config.usbController.clear();
    for (int node : tree.children(devices, QLatin1String("controller")))
        if (tree.attribute(node, QLatin1String("type")) == QLatin1String("usb") && config.usbController.isEmpty())
            config.usbController = tree.attribute(node, QLatin1String("model"));
    if (config.usbController == QLatin1String("none"))
        config.usbController.clear();
    config.serialConsole = tree.child(devices, QLatin1String("serial")) >= 0;
    config.agentChannels = false;
    for (int node : tree.children(devices, QLatin1String("channel")))
        config.agentChannels =
            config.agentChannels || tree.attribute(tree.child(node, QLatin1String("target")), QLatin1String("name")) ==
                                        QLatin1String("org.qemu.guest_agent.0");
    config.rng = tree.child(devices, QLatin1String("rng")) >= 0;
    config.tpm = tree.child(devices, QLatin1String("tpm")) >= 0;
    config.balloon = tree.attribute(tree.child(devices, QLatin1String("memballoon")), QLatin1String("model")) !=
                     QLatin1String("none");
}

} // namespace

ByteSize memoryOf(const XmlTree& tree, int node) {
    static const QHash<QString, qint64> units{
        {QStringLiteral("b"), 1},
        {QStringLiteral("bytes"), 1},
        {QStringLiteral("KB"), 1000},
        {QStringLiteral("k"), 1024},
        {QStringLiteral("KiB"), 1024},
        {QStringLiteral("MB"), 1000000},
        {QStringLiteral("M"), 1024 * 1024},
        {QStringLiteral("MiB"), 1024 * 1024},
        {QStringLiteral("GB"), 1000000000},
        {QStringLiteral("G"), 1024 * 1024 * 1024},
        {QStringLiteral("GiB"), 1024 * 1024 * 1024},
        {QStringLiteral("TB"), 1000000000000},
        {QStringLiteral("T"), qint64(1) << 40},
        {QStringLiteral("TiB"), qint64(1) << 40},
    };
    const qint64 factor = units.value(tree.attribute(node, QLatin1String("unit")), 1024);
    const qint64 count = tree.text(node).toLongLong();
    return count <= 0 || count > (qint64(1) << 62) / factor ? ByteSize() : ByteSize(count * factor);
}

DiskBus diskBusOf(const XmlTree& tree, int disk) {
    const int target = tree.child(disk, QLatin1String("target"));
    if (const auto bus = busOf(tree.attribute(target, QLatin1String("bus"))))
        return *bus;
    const QString name = tree.attribute(target, QLatin1String("dev")); // libvirt guesses by the name as well
    if (name.startsWith(QLatin1String("vd")))
        return DiskBus::Virtio;
    if (name.startsWith(QLatin1String("sd")))
        return DiskBus::Scsi;
    return name.startsWith(QLatin1String("fd")) ? DiskBus::Floppy : DiskBus::Ide;
}

Firmware firmwareOf(const XmlTree& tree) {
    const int os = tree.child(0, QLatin1String("os"));
    const int loader = tree.child(os, QLatin1String("loader"));
    const bool efi = tree.attribute(os, QLatin1String("firmware")) == QLatin1String("efi") ||
                     tree.attribute(loader, QLatin1String("type")) == QLatin1String("pflash");
    if (!efi)
        return Firmware::Bios;
    bool secure = tree.attribute(loader, QLatin1String("secure")) == QLatin1String("yes");
    for (int feature : tree.children(tree.child(os, QLatin1String("firmware")), QLatin1String("feature")))
        if (tree.attribute(feature, QLatin1String("name")) == QLatin1String("secure-boot"))
            secure = tree.attribute(feature, QLatin1String("enabled")) == QLatin1String("yes");
    return secure ? Firmware::EfiSecure : Firmware::Efi;
}

Chipset chipsetOf(const XmlTree& tree) {
    const QString machine = tree.attribute(tree.find(QLatin1String("os/type")), QLatin1String("machine"));
    return machine.contains(QLatin1String("q35")) || machine.startsWith(QLatin1String("virt")) ? Chipset::Q35
                                                                                               : Chipset::Pc;
}

PciPlacement placementOf(const XmlTree& tree, int device) {
    const int address = tree.child(device, QLatin1String("address"));
    if (tree.attribute(address, QLatin1String("type")) != QLatin1String("pci"))
        return {};
    PciPlacement placement;
    const int bus = toNumber(tree.attribute(address, QLatin1String("bus")));
    const int slot = toNumber(tree.attribute(address, QLatin1String("slot")));
    if (bus == 0) {
        // On the pc machine every adapter sits on the root bus; its name is kept only where hot-plug names are off.
        bool named = chipsetOf(tree) == Chipset::Q35;
        for (const auto& option : QemuNamespace::options(tree, QLatin1String("-global")))
            named = named || option.value == QLatin1String(kPcNoHotplugNames);
        if (named)
            placement.rootSlot = slot;
        return placement;
    }
    const QString port = QemuNamespace::property(tree, QStringLiteral("pci.%1").arg(bus), QLatin1String("slot"));
    if (!port.isEmpty())
        placement.hotplugSlot = toNumber(port);
    return placement;
}

Result<MachineConfig> readDomain(const QString& xml) {
    BOXYARD_TRY_AS(tree, XmlTree::parse(xml));
    if (tree.node(0).local != QLatin1String("domain"))
        return failure(ErrorKind::InvalidInput, Tr::tr("This is not the definition of a machine."), {},
                       tree.node(0).name);
    MachineConfig config;
    config.accelerator = tree.attribute(0, QLatin1String("type"));
    config.uuid = tree.text(tree.child(0, QLatin1String("uuid")));
    config.name = tree.text(tree.child(0, QLatin1String("name")));
    config.title = tree.text(tree.child(0, QLatin1String("title")));
    config.description = tree.text(tree.child(0, QLatin1String("description")));
    const int os = tree.child(0, QLatin1String("os"));
    if (const QString arch = tree.attribute(tree.child(os, QLatin1String("type")), QLatin1String("arch"));
        !arch.isEmpty())
        config.architecture = arch;
    config.chipset = chipsetOf(tree);
    config.firmware = firmwareOf(tree);
    for (int boot : tree.children(os, QLatin1String("boot")))
        config.bootDevices << tree.attribute(boot, QLatin1String("dev"));
    readCpus(tree, config);
    readMemory(tree, config);
    if (tree.attribute(tree.child(0, QLatin1String("clock")), QLatin1String("offset")) == QLatin1String("localtime"))
        config.clock = ClockOffset::LocalTime;
    readDevices(tree, config);
    const BoxyardMetadata metadata = readMetadata(tree);
    config.notes = metadata.notes;
    config.osId = osIdOfUrl(libosinfoUrl(tree));
    if (config.osId.isEmpty())
        config.osId = metadata.osId;
    config.osName = metadata.osName.isEmpty() ? osDisplayName(config.osId) : metadata.osName;
    distributeForwards(metadata.forwards, config.networks);
    return config;
}

} // namespace boxyard::machine
