// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/BoxyardMetadata.h"
#include "backend/machine/DeviceXml.h"
#include "backend/machine/DomainParts.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/ForwardCompiler.h"
#include "backend/machine/MachineDefaults.h"
#include "backend/machine/OsNames.h"
#include "backend/machine/QemuNamespace.h"

#include "backend/core/Tr.h"

#include <QHash>
#include <QStringBuilder>

#include <algorithm>

namespace boxyard::machine {

namespace {

constexpr int kRootPorts = 12; // libvirt.md: room for what is plugged in later

bool isWindows(const MachineConfig& config) {
    const OsFamily family = osFamilyOf(config.osId);
    return family == OsFamily::Windows || family == OsFamily::OldWindows;
}

QString osElement(const MachineConfig& config) {
    const QString machine = config.chipset == Chipset::Q35 ? QStringLiteral("q35") : QStringLiteral("pc");
    const QString type =
        QStringLiteral("    <type arch='%1' machine='%2'>hvm</type>\n").arg(xmlEscaped(config.architecture), machine);
    if (config.firmware == Firmware::Bios)
        return QStringLiteral("  <os>\n") % type % QStringLiteral("  </os>\n");
    const QString choice = config.firmware == Firmware::EfiSecure ? QStringLiteral("yes") : QStringLiteral("no");
    return QStringLiteral("  <os firmware='efi'>\n") % type %
           QStringLiteral("    <firmware>\n      <feature enabled='%1' name='enrolled-keys'/>\n"
                          "      <feature enabled='%1' name='secure-boot'/>\n    </firmware>\n  </os>\n")
               .arg(choice);
}

QString featuresElement(const MachineConfig& config, bool kvm) {
    QString text = QStringLiteral("  <features>\n    <acpi/>\n    <apic/>\n");
    if (isWindows(config) && kvm)
        text += QLatin1String("    <hyperv mode='custom'>\n      <relaxed state='on'/>\n      <vapic state='on'/>\n"
                              "      <spinlocks state='on' retries='8191'/>\n    </hyperv>\n");
    text += QLatin1String("    <vmport state='off'/>\n");
    if (config.firmware == Firmware::EfiSecure)
        text += QLatin1String("    <smm state='on'/>\n");
    return text % QLatin1String("  </features>\n");
}

QString cpuElement(const MachineConfig& config, bool kvm, int maximum) {
    QString content;
    if (isWindows(config)) // client editions use two sockets at most
        content += QStringLiteral("    <topology sockets='1' dies='1' cores='%1' threads='1'/>\n").arg(maximum);
    const QString model = config.cpuModel.isEmpty()
                              ? (kvm ? QStringLiteral("host-passthrough") : QStringLiteral("maximum"))
                              : config.cpuModel;
    QString mode = model;
    const bool passes = model == QLatin1String("host-passthrough") || model == QLatin1String("maximum");
    if (model == QLatin1String("host-passthrough") && !kvm)
        mode = QStringLiteral("maximum"); // QEMU cannot hand through what it does not run on
    if (passes)
        return content.isEmpty()
                   ? QStringLiteral("  <cpu mode='%1' check='none' migratable='on'/>\n").arg(mode)
                   : QStringLiteral("  <cpu mode='%1' check='none' migratable='on'>\n%2  </cpu>\n").arg(mode, content);
    if (model == QLatin1String("host-model"))
        return QStringLiteral("  <cpu mode='host-model' check='partial'>\n%1  </cpu>\n").arg(content);
    return QStringLiteral("  <cpu mode='custom' match='exact' check='partial'>\n    <model "
                          "fallback='allow'>%1</model>\n%2  </cpu>\n")
        .arg(xmlEscaped(model), content);
}

QString clockElement(const MachineConfig& config, bool kvm) {
    QString text =
        QStringLiteral("  <clock offset='%1'>\n    <timer name='rtc' tickpolicy='catchup'/>\n"
                       "    <timer name='pit' tickpolicy='delay'/>\n    <timer name='hpet' present='no'/>\n")
            .arg(config.clock == ClockOffset::LocalTime ? QStringLiteral("localtime") : QStringLiteral("utc"));
    if (isWindows(config) && kvm)
        text += QLatin1String("    <timer name='hypervclock' present='yes'/>\n");
    return text % QLatin1String("  </clock>\n");
}

QString headElements(const MachineConfig& config, bool kvm, int maximum) {
    QString text = QStringLiteral("<domain type='%1'>\n  <name>%2</name>\n")
                       .arg(kvm ? QStringLiteral("kvm") : QStringLiteral("qemu"), xmlEscaped(config.name));
    if (!config.uuid.isEmpty())
        text += QStringLiteral("  <uuid>%1</uuid>\n").arg(xmlEscaped(config.uuid));
    const ByteSize boot = std::max(config.maxMemory, config.memory);
    text += QStringLiteral("  <memory unit='KiB'>%1</memory>\n  <currentMemory unit='KiB'>%2</currentMemory>\n")
                .arg(boot.kib())
                .arg(config.memory.kib());
    text += maximum > config.cpus
                ? QStringLiteral("  <vcpu placement='static' current='%1'>%2</vcpu>\n").arg(config.cpus).arg(maximum)
                : QStringLiteral("  <vcpu placement='static'>%1</vcpu>\n").arg(maximum);
    return text % osElement(config) % featuresElement(config, kvm) % cpuElement(config, kvm, maximum) %
           clockElement(config, kvm) %
           QLatin1String("  <on_poweroff>destroy</on_poweroff>\n  <on_reboot>restart</on_reboot>\n"
                         "  <on_crash>destroy</on_crash>\n  <pm>\n    <suspend-to-mem enabled='no'/>\n"
                         "    <suspend-to-disk enabled='no'/>\n  </pm>\n");
}

struct Devices {
    QStringList elements;
    void add(const QString& element) { elements << element; }
    void add(const char* element) { elements << QLatin1String(element); }
};

void addUsb(Devices& devices, const QString& model) {
    if (model.isEmpty()) {
        devices.add("<controller type='usb' index='0' model='none'/>");
    } else if (model == QLatin1String("ich9-ehci1") || model == QLatin1String("ehci")) {
        devices.add("<controller type='usb' index='0' model='ich9-ehci1'/>");
        for (int n = 1; n <= 3; ++n)
            devices.add(
                QStringLiteral("<controller type='usb' index='0' model='ich9-uhci%1'>\n  <master startport='%2'/>\n"
                               "</controller>")
                    .arg(n)
                    .arg((n - 1) * 2));
    } else if (model == QLatin1String("qemu-xhci") || model == QLatin1String("nec-xhci")) {
        devices.add(QStringLiteral("<controller type='usb' index='0' model='%1' ports='15'/>").arg(model));
    } else {
        devices.add(QStringLiteral("<controller type='usb' index='0' model='%1'/>").arg(xmlEscaped(model)));
    }
}

void addControllers(Devices& devices, const MachineConfig& config, const QStringList& scsiModels) {
    addUsb(devices, config.usbController);
    for (qsizetype i = 0; i < scsiModels.size(); ++i)
        devices.add(
            QStringLiteral("<controller type='scsi' index='%1' model='%2'/>").arg(i).arg(xmlEscaped(scsiModels.at(i))));
    if (config.chipset == Chipset::Q35) {
        devices.add("<controller type='pci' index='0' model='pcie-root'/>");
        for (int n = 1; n <= kRootPorts; ++n)
            devices.add(QStringLiteral("<controller type='pci' index='%1' model='pcie-root-port'/>").arg(n));
    }
    if (config.agentChannels)
        devices.add("<controller type='virtio-serial' index='0'/>");
}

void addScreen(Devices& devices, const MachineConfig& config) {
    if (config.hasSpice)
        devices.add("<graphics type='spice'>\n  <listen type='none'/>\n  <image compression='off'/>\n"
                    "  <streaming mode='off'/>\n</graphics>");
    const QString video = config.video.isEmpty() ? QStringLiteral("none") : config.video;
    if (video == QLatin1String("qxl"))
        devices.add(
            "<video>\n  <model type='qxl' ram='65536' vram='65536' vgamem='16384' heads='1' primary='yes'/>\n</video>");
    else if (video == QLatin1String("none"))
        devices.add("<video>\n  <model type='none'/>\n</video>");
    else
        devices.add(
            QStringLiteral("<video>\n  <model type='%1' heads='1' primary='yes'/>\n</video>").arg(xmlEscaped(video)));
    if (!config.sound.isEmpty()) {
        devices.add(QStringLiteral("<sound model='%1'/>").arg(xmlEscaped(config.sound)));
        devices.add(QStringLiteral("<audio id='1' type='%1'/>")
                        .arg(config.hasSpice ? QStringLiteral("spice") : QStringLiteral("none")));
    }
}

void addChannels(Devices& devices, const MachineConfig& config) {
    if (config.serialConsole) {
        devices.add("<serial type='pty'>\n  <target type='isa-serial' port='0'/>\n</serial>");
        devices.add("<console type='pty'>\n  <target type='serial' port='0'/>\n</console>");
    }
    if (config.agentChannels) {
        devices.add("<channel type='unix'>\n  <target type='virtio' name='org.qemu.guest_agent.0'/>\n</channel>");
        if (config.hasSpice)
            devices.add("<channel type='spicevmc'>\n  <target type='virtio' name='com.redhat.spice.0'/>\n</channel>");
    }
    if (config.tablet && !config.usbController.isEmpty())
        devices.add("<input type='tablet' bus='usb'/>");
    devices.add("<input type='mouse' bus='ps2'/>");
    devices.add("<input type='keyboard' bus='ps2'/>");
    if (config.tpm)
        devices.add("<tpm model='tpm-crb'>\n  <backend type='emulator' version='2.0'/>\n</tpm>");
}

void addRest(Devices& devices, const MachineConfig& config) {
    if (config.hasSpice && !config.usbController.isEmpty()) {
        devices.add("<redirdev bus='usb' type='spicevmc'/>");
        devices.add("<redirdev bus='usb' type='spicevmc'/>");
    }
    devices.add(config.balloon
                    ? "<memballoon model='virtio' freePageReporting='on'>\n  <stats period='5'/>\n</memballoon>"
                    : "<memballoon model='none'/>");
    if (config.rng)
        devices.add("<rng model='virtio'>\n  <backend model='random'>/dev/urandom</backend>\n</rng>");
}

// Buses that the machine has, names, SCSI controllers and, where nobody said one, a boot order: disks before CDs.
QList<DiskConfig> settledDisks(const MachineConfig& config, QStringList& scsiModels) {
    QList<DiskConfig> disks = config.disks;
    scsiModels = {QStringLiteral("virtio-scsi")};
    QSet<QString> used;
    for (const DiskConfig& disk : std::as_const(disks))
        used.insert(disk.target);
    QHash<QString, int> units;
    const bool ordered = std::any_of(disks.begin(), disks.end(), [](const DiskConfig& d) { return d.bootOrder > 0; });
    for (DiskConfig& disk : disks) {
        disk.bus = disk.device == DiskDevice::Floppy ? DiskBus::Floppy : usableBus(disk.bus, config.chipset);
        if (disk.device == DiskDevice::CdRom && disk.bus == DiskBus::Virtio)
            disk.bus = config.chipset == Chipset::Q35 ? DiskBus::Sata : DiskBus::Ide;
        if (disk.target.isEmpty() || diskTargetMisfits(disk))
            disk.target = freeTarget(disk.bus, used);
        used.insert(disk.target);
        if (disk.bus != config.disks.at(&disk - disks.data()).bus)
            disk.slot.reset(); // the place was one of the other bus
        const QString model = disk.controllerModel;
        if (disk.bus == DiskBus::Scsi && !model.isEmpty() && model != QLatin1String("virtio-scsi")) {
            if (!scsiModels.contains(model))
                scsiModels << model;
            if (!disk.slot) {
                disk.slot = DriveSlot{0, 0, 0, units.value(model)};
                ++units[model];
            }
            disk.slot->controller = int(scsiModels.indexOf(model));
        }
    }
    int order = 0;
    for (DiskDevice device : {DiskDevice::Disk, DiskDevice::CdRom, DiskDevice::Floppy})
        for (DiskConfig& disk : disks)
            if (!ordered && disk.device == device)
                disk.bootOrder = ++order;
    return disks;
}

// Two NAT adapters in one subnet break each other's routes in the guest.
QList<NetworkConfig> settledNetworks(const MachineConfig& config) {
    QList<NetworkConfig> networks = config.networks;
    int nat = 0;
    for (NetworkConfig& network : networks) {
        if (network.mode != NetworkMode::Nat)
            continue;
        if (network.subnet.isEmpty() && nat > 0)
            network.subnet = QStringLiteral("10.0.%1.0/24").arg(nat + 2);
        ++nat;
    }
    return networks;
}

} // namespace

bool diskTargetMisfits(const DiskConfig& disk) {
    const QString prefix = freeTarget(disk.bus, {}).chopped(1);
    return !disk.target.startsWith(prefix);
}

BoxyardMetadata metadataOf(const MachineConfig& config) {
    BoxyardMetadata metadata;
    metadata.notes = config.notes;
    if (osUrl(config.osId).isEmpty())
        metadata.osId = config.osId;
    if (config.osName != osDisplayName(config.osId))
        metadata.osName = config.osName;
    for (const NetworkConfig& network : config.networks)
        if (network.mode == NetworkMode::Nat)
            for (PortRule rule : network.forwards) {
                rule.adapter = network.alias;
                metadata.forwards.append(rule);
            }
    return metadata;
}

void placeAdapter(XmlText& text, int interfaceNode, const PciPlacement& placement) {
    if (!placement.rootSlot && !placement.hotplugSlot)
        return;
    const Chipset chipset = chipsetOf(text.tree());
    if (const int old = text.tree().child(interfaceNode, QLatin1String("address")); old >= 0)
        text.remove(old);
    const int slot = placement.rootSlot ? *placement.rootSlot : *placement.hotplugSlot;
    QemuNamespace qemu(text);
    const auto global = [&](const char* value) {
        for (const auto& option : QemuNamespace::options(text.tree(), QLatin1String("-global")))
            if (option.value == QLatin1String(value))
                return;
        qemu.addOption(QLatin1String("-global"), QLatin1String(value));
    };
    if (placement.rootSlot || chipset == Chipset::Pc) {
        if (slot < 1 || slot > 30)
            return; // no such slot on the root bus
        text.insert(interfaceNode, pciAddress(0, slot));
        if (placement.rootSlot && chipset == Chipset::Pc)
            global(kPcNoHotplugNames);
        return;
    }
    const int devices = text.tree().node(interfaceNode).parent;
    int port = 0;
    for (int controller : text.tree().children(devices, QLatin1String("controller")))
        if (text.tree().attribute(controller, QLatin1String("type")) == QLatin1String("pci"))
            port = std::max(port, text.tree().attribute(controller, QLatin1String("index")).toInt());
    ++port;
    text.insert(interfaceNode, pciAddress(port, 0));
    text.insert(devices, QStringLiteral("<controller type='pci' index='%1' model='pcie-root-port'/>").arg(port),
                {QLatin1String("controller")});
    global(kQ35NoHotplugBridges);
    qemu.setProperty(QStringLiteral("pci.%1").arg(port), QLatin1String("slot"), QLatin1String("unsigned"),
                     QString::number(slot));
}

Result<QString> newDomain(const MachineConfig& wanted, const HostCapabilities& host) {
    MachineConfig config = wanted;
    if (config.architecture != QLatin1String("x86_64") && config.architecture != QLatin1String("i686"))
        return failure(
            ErrorKind::Unsupported,
            Tr::tr("Boxyard cannot make a machine with a %1 processor.").arg(config.architecture),
            Tr::tr("It makes machines with x86_64 and i686 processors; others can be managed once they exist."));
    const bool kvm = config.accelerator.isEmpty() ? host.kvm : config.accelerator == QLatin1String("kvm");
    const int maximum = std::max(config.maxCpus, config.cpus);
    QStringList scsiModels;
    config.disks = settledDisks(config, scsiModels);
    config.networks = settledNetworks(config);
    Devices devices;
    addControllers(devices, config, scsiModels);
    for (const DiskConfig& disk : std::as_const(config.disks))
        devices.add(diskElement(disk));
    for (const NetworkConfig& network : std::as_const(config.networks))
        devices.add(networkElement(network, {}));
    addChannels(devices, config);
    addScreen(devices, config);
    addRest(devices, config);
    QString body = headElements(config, kvm, maximum) % QLatin1String("  <devices>\n");
    for (QString element : std::as_const(devices.elements))
        body += QLatin1String("    ") % element.replace(QLatin1Char('\n'), QLatin1String("\n    ")) % QLatin1Char('\n');
    body += QLatin1String("  </devices>\n</domain>\n");
    BOXYARD_TRY_AS(text, XmlText::parse(body));
    const QList<QLatin1String> behind{QLatin1String("name"), QLatin1String("uuid"), QLatin1String("title")};
    text.setChildText(0, QLatin1String("title"), config.title, behind);
    text.setChildText(0, QLatin1String("description"), config.description, behind);
    const auto interfaceAt = [&](qsizetype i) {
        return text.tree().children(text.tree().find(QLatin1String("devices")), QLatin1String("interface")).at(i);
    };
    for (qsizetype i = config.networks.size() - 1; i >= 0; --i)
        placeAdapter(text, interfaceAt(i), config.networks.at(i).placement);
    for (qsizetype i = 0; i < config.networks.size(); ++i)
        if (config.networks.at(i).mode == NetworkMode::Nat && !config.networks.at(i).forwards.isEmpty())
            config.networks[i].alias = ensureAlias(text, interfaceAt(i));
    writeLibosinfo(text, osUrl(config.osId));
    writeMetadata(text, metadataOf(config));
    compileForwards(text);
    return text.result();
}

} // namespace boxyard::machine
