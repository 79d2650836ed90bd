// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DeviceXml.h"
#include "backend/machine/DomainEditor.h"
#include "backend/machine/DomainParts.h"
#include "backend/machine/ForwardCompiler.h"

#include "backend/core/Tr.h"

#include <algorithm>

namespace boxyard::machine {

namespace {

const DiskConfig* diskOf(const MachineConfig& config, const QString& target) {
    for (const DiskConfig& disk : config.disks)
        if (disk.target == target)
            return &disk;
    return nullptr;
}

const NetworkConfig* networkOf(const MachineConfig& config, const QString& alias) {
    for (const NetworkConfig& network : config.networks)
        if (network.alias == alias)
            return &network;
    return nullptr;
}

Error changedMeanwhile(const QString& what) {
    return {ErrorKind::Busy,
            Tr::tr("%1 was changed by another program meanwhile.").arg(what),
            Tr::tr("Close the settings and open them again."),
            {}};
}

} // namespace

int DomainEditor::diskNode(const QString& target) const {
    for (int node : m_text.tree().children(devices(), QLatin1String("disk")))
        if (m_text.tree().attribute(m_text.tree().child(node, QLatin1String("target")), QLatin1String("dev")) == target)
            return node;
    return -1;
}

QSet<QString> DomainEditor::targets() const {
    QSet<QString> names;
    for (int node : m_text.tree().children(devices(), QLatin1String("disk")))
        names.insert(m_text.tree().attribute(m_text.tree().child(node, QLatin1String("target")), QLatin1String("dev")));
    return names;
}

Result<> DomainEditor::disks() {
    if (!changed(&MachineConfig::disks))
        return {};
    for (const DiskConfig& from : m_original.disks) {
        const DiskConfig* to = diskOf(m_edited, from.target);
        if (to && *to == from)
            continue;
        const int node = diskNode(from.target);
        if (node < 0)
            return failure(changedMeanwhile(Tr::tr("Disk %1").arg(from.target)));
        if (to)
            BOXYARD_TRY(changeDisk(from, *to));
        else
            m_text.remove(node);
    }
    for (const DiskConfig& disk : m_edited.disks)
        if (disk.target.isEmpty() || !diskOf(m_original, disk.target))
            addDisk(disk);
    return {};
}

Result<> DomainEditor::changeDisk(const DiskConfig& from, const DiskConfig& to) {
    const auto node = [&] { return diskNode(from.target); };
    BOXYARD_TRY(changeSource(from, to));
    if (from.bootOrder != to.bootOrder) {
        const int boot = m_text.tree().child(node(), QLatin1String("boot"));
        if (to.bootOrder > 0)
            setPart(
                node(), QLatin1String("boot"), QLatin1String("order"), QString::number(to.bootOrder),
                {QLatin1String("driver"), QLatin1String("source"), QLatin1String("target"), QLatin1String("readonly")});
        else if (boot >= 0)
            m_text.remove(boot);
    }
    if (from.readOnly != to.readOnly) {
        const int flag = m_text.tree().child(node(), QLatin1String("readonly"));
        if (to.readOnly && flag < 0)
            m_text.insert(node(), QStringLiteral("<readonly/>"), {QLatin1String("target")});
        else if (!to.readOnly && flag >= 0)
            m_text.remove(flag);
    }
    if (from.device != to.device)
        m_text.setAttribute(node(), QLatin1String("device"),
                            to.device == DiskDevice::CdRom    ? QStringLiteral("cdrom")
                            : to.device == DiskDevice::Floppy ? QStringLiteral("floppy")
                                                              : QStringLiteral("disk"));
    if (from.bus != to.bus || from.controllerModel != to.controllerModel || from.slot != to.slot)
        moveDisk(to);
    return {};
}

Result<> DomainEditor::changeSource(const DiskConfig& from, const DiskConfig& to) {
    const auto node = [&] { return diskNode(from.target); };
    const QString type = to.sourceType.isEmpty() ? QStringLiteral("file") : to.sourceType;
    if (from.source != to.source || from.sourceType != to.sourceType) {
        const QString attribute = sourceAttribute(type);
        if (attribute.isEmpty() && !to.source.isEmpty())
            return failure(ErrorKind::Unsupported,
                           Tr::tr("The medium of disk %1 lies where Boxyard cannot change it.").arg(from.target),
                           Tr::tr("Change it with virsh edit."), type);
        for (const char* chain : {"mirror", "backingStore"}) // belongs to the old image
            if (const int old = m_text.tree().child(node(), QLatin1String(chain)); old >= 0)
                m_text.remove(old);
        if (from.sourceType != to.sourceType)
            m_text.setAttribute(node(), QLatin1String("type"), type);
        const int source = m_text.tree().child(node(), QLatin1String("source"));
        if (source >= 0 && (to.source.isEmpty() || from.sourceType != to.sourceType))
            m_text.remove(source);
        if (!to.source.isEmpty())
            setPart(node(), QLatin1String("source"), QLatin1String(attribute.toLatin1()), to.source,
                    {QLatin1String("driver")});
    }
    if (from.format != to.format) {
        const int driver = m_text.tree().child(node(), QLatin1String("driver"));
        if (driver < 0)
            m_text.insert(node(), driverElement(to), {}, true);
        else
            m_text.setAttribute(driver, QLatin1String("type"), to.format.isEmpty() ? QStringLiteral("raw") : to.format);
    }
    return {};
}

// To another bus or place: a name of that bus, no old address, no tuning that only the old bus had.
void DomainEditor::moveDisk(const DiskConfig& to) {
    const DiskBus bus = usableBus(to.bus, chipsetOf(m_text.tree()));
    QSet<QString> used = targets();
    used.remove(to.target);
    DiskConfig placed = to;
    placed.bus = bus;
    if (diskTargetMisfits(placed) || used.contains(placed.target))
        placed.target = freeTarget(bus, used);
    const int node = diskNode(to.target);
    if (const int address = m_text.tree().child(node, QLatin1String("address")); address >= 0)
        m_text.remove(address);
    if (const int driver = m_text.tree().child(node, QLatin1String("driver")); driver >= 0 && bus != DiskBus::Virtio)
        for (const char* name :
             {"iothread", "queues", "queue_size", "ioeventfd", "event_idx", "packed", "ats", "iommu"})
            m_text.removeAttribute(driver, QLatin1String(name));
    const int target = m_text.tree().child(node, QLatin1String("target"));
    m_text.setAttribute(target, QLatin1String("dev"), placed.target);
    m_text.setAttribute(target, QLatin1String("bus"), busName(bus));
    const bool own = bus == DiskBus::Scsi;
    int controller = 0;
    if (own)
        controller = scsiController(to.controllerModel.isEmpty() ? QStringLiteral("virtio-scsi") : to.controllerModel);
    const bool sameBus = placed.target == to.target; // a slot of the old bus says nothing on the new one
    if ((to.slot && sameBus && bus != DiskBus::Virtio && bus != DiskBus::Usb) || controller > 0) {
        DriveSlot slot = to.slot && sameBus ? *to.slot : DriveSlot{};
        if (own)
            slot.controller = controller;
        m_text.insert(diskNode(placed.target), driveAddress(slot));
    }
}

int DomainEditor::scsiController(const QString& model) {
    int next = 0;
    for (int node : m_text.tree().children(devices(), QLatin1String("controller"))) {
        if (m_text.tree().attribute(node, QLatin1String("type")) != QLatin1String("scsi"))
            continue;
        const int index = m_text.tree().attribute(node, QLatin1String("index")).toInt();
        if (m_text.tree().attribute(node, QLatin1String("model")) == model)
            return index;
        next = std::max(next, index + 1);
    }
    m_text.insert(devices(),
                  QStringLiteral("<controller type='scsi' index='%1' model='%2'/>").arg(next).arg(xmlEscaped(model)),
                  {QLatin1String("emulator"), QLatin1String("disk"), QLatin1String("controller")});
    return next;
}

void DomainEditor::addDisk(DiskConfig disk) {
    disk.bus = disk.device == DiskDevice::Floppy ? DiskBus::Floppy : usableBus(disk.bus, chipsetOf(m_text.tree()));
    if (disk.device == DiskDevice::CdRom && disk.bus == DiskBus::Virtio)
        disk.bus = chipsetOf(m_text.tree()) == Chipset::Q35 ? DiskBus::Sata : DiskBus::Ide;
    QSet<QString> used = targets();
    for (const DiskConfig& before : m_original.disks) // what runs has these until its next start
        used.insert(before.target);
    if (disk.target.isEmpty() || diskTargetMisfits(disk) || used.contains(disk.target))
        disk.target = freeTarget(disk.bus, used);
    if (disk.bus == DiskBus::Scsi) {
        const int controller =
            scsiController(disk.controllerModel.isEmpty() ? QStringLiteral("virtio-scsi") : disk.controllerModel);
        if (disk.slot)
            disk.slot->controller = controller;
        else if (controller > 0)
            disk.slot = DriveSlot{controller, 0, 0, 0};
    }
    m_text.insert(devices(), diskElement(disk), {QLatin1String("emulator"), QLatin1String("disk")});
}

int DomainEditor::interfaceNode(const NetworkConfig& network) const {
    const QList<int> nodes = m_text.tree().children(devices(), QLatin1String("interface"));
    const auto macOf = [&](int node) {
        return m_text.tree().attribute(m_text.tree().child(node, QLatin1String("mac")), QLatin1String("address"));
    };
    for (qsizetype i = 0; i < nodes.size(); ++i) // the alias tells, unless adapters before it have gone
        if (aliasOf(m_text.tree(), nodes.at(i), i) == network.alias &&
            (network.mac.isEmpty() || macOf(nodes.at(i)).compare(network.mac, Qt::CaseInsensitive) == 0))
            return nodes.at(i);
    for (int node : nodes)
        if (!network.mac.isEmpty() && macOf(node).compare(network.mac, Qt::CaseInsensitive) == 0)
            return node;
    return -1;
}

bool DomainEditor::isNew(const NetworkConfig& network) const {
    return network.alias.isEmpty() || !networkOf(m_original, network.alias);
}

Result<> DomainEditor::networks() {
    if (!changed(&MachineConfig::networks))
        return {};
    for (const NetworkConfig& from : m_original.networks) {
        const NetworkConfig* to = networkOf(m_edited, from.alias);
        if (!to || *to == from)
            continue;
        const int node = interfaceNode(from);
        if (node < 0)
            return failure(changedMeanwhile(Tr::tr("Network adapter %1").arg(from.mac)));
        changeNetwork(node, from, *to);
    }
    for (qsizetype i = m_original.networks.size() - 1; i >= 0; --i) // from the end: "net1" is a place
        if (const NetworkConfig& from = m_original.networks.at(i); !networkOf(m_edited, from.alias)) {
            const int node = interfaceNode(from);
            if (node < 0)
                return failure(changedMeanwhile(Tr::tr("Network adapter %1").arg(from.mac)));
            m_text.remove(node);
        }
    for (const NetworkConfig& network : m_edited.networks) {
        if (!isNew(network))
            continue;
        m_text.insert(devices(), networkElement(network, {}),
                      {QLatin1String("emulator"), QLatin1String("disk"), QLatin1String("controller"),
                       QLatin1String("interface")});
        const int added = m_text.tree().children(devices(), QLatin1String("interface")).last();
        placeAdapter(m_text, added, network.placement);
    }
    return {};
}

void DomainEditor::changeNetwork(int node, const NetworkConfig& from, const NetworkConfig& to) {
    // Attributes first: they move no node; then parts from the adapter's end to its beginning are looked up anew.
    if (from.mode != to.mode || from.source != to.source)
        changeMode(node, to);
    if (const int model = m_text.tree().child(node, QLatin1String("model"));
        from.model != to.model && to.model.isEmpty() && model >= 0)
        m_text.remove(model); // libvirt chooses
    else if (from.model != to.model)
        setPart(node, QLatin1String("model"), QLatin1String("type"), modelName(to.model),
                {QLatin1String("mac"), QLatin1String("source"), QLatin1String("target")});
    if (from.mac != to.mac) {
        const int mac = m_text.tree().child(node, QLatin1String("mac"));
        if (to.mac.isEmpty()) {
            if (mac >= 0)
                m_text.remove(mac);
        } else if (mac >= 0) {
            m_text.setAttribute(mac, QLatin1String("address"), to.mac);
        } else {
            m_text.insert(node, QStringLiteral("<mac address='%1'/>").arg(xmlEscaped(to.mac)), {}, true);
        }
    }
    if (from.linkUp != to.linkUp) {
        const int link = m_text.tree().child(node, QLatin1String("link"));
        if (!to.linkUp)
            setPart(node, QLatin1String("link"), QLatin1String("state"), QStringLiteral("down"),
                    {QLatin1String("mac"), QLatin1String("source"), QLatin1String("target"), QLatin1String("model"),
                     QLatin1String("ip")});
        else if (link >= 0)
            m_text.remove(link);
    }
    if (to.mode == NetworkMode::Nat && from.subnet != to.subnet) {
        for (int ip : m_text.tree().children(node, QLatin1String("ip")))
            if (m_text.tree().attribute(ip, QLatin1String("family")) != QLatin1String("ipv6")) {
                m_text.remove(ip);
                break;
            }
        if (!to.subnet.isEmpty())
            m_text.insert(node, subnetElement(to.subnet),
                          {QLatin1String("mac"), QLatin1String("source"), QLatin1String("model")});
    }
    if (from.placement != to.placement) {
        if (const int address = m_text.tree().child(node, QLatin1String("address")); address >= 0)
            m_text.remove(address);
        placeAdapter(m_text, node, to.placement);
    }
}

void DomainEditor::changeMode(int node, const NetworkConfig& to) {
    if (to.mode == NetworkMode::Other)
        return; // what it is, is only known to the XML
    const QString type = interfaceType(to.mode);
    if (m_text.tree().attribute(node, QLatin1String("type")) != type) {
        m_text.setAttribute(node, QLatin1String("type"), type);
        for (const char* name : {"portForward", "backend", "ip", "route", "virtualport", "target"}) {
            QList<int> old = m_text.tree().children(node, QLatin1String(name));
            std::reverse(old.begin(), old.end());
            for (int part : std::as_const(old))
                m_text.remove(part);
        }
    }
    const QString source = networkSource(to);
    const int old = m_text.tree().child(node, QLatin1String("source"));
    if (source.isEmpty()) {
        if (old >= 0)
            m_text.remove(old);
    } else if (old >= 0) {
        m_text.replace(old, source);
    } else {
        m_text.insert(node, source, {QLatin1String("mac")}, true);
    }
    if (to.mode == NetworkMode::Nat)
        return;
    // wired to the netdev of its forwards, it would stay there whatever its type says
    const int alias = m_text.tree().child(node, QLatin1String("alias"));
    if (m_text.tree().attribute(alias, QLatin1String("name")).startsWith(QLatin1String("ua-bxnat")))
        m_text.remove(alias);
}

void DomainEditor::gadgets() {
    video();
    sound();
    usb();
    if (changed(&MachineConfig::tpm)) {
        if (m_edited.tpm)
            m_text.insert(devices(),
                          QStringLiteral("<tpm model='tpm-crb'>\n  <backend type='emulator' version='2.0'/>\n</tpm>"),
                          {QLatin1String("channel"), QLatin1String("input")});
        else
            dropAll(QLatin1String("tpm"));
    }
    if (changed(&MachineConfig::rng)) {
        if (m_edited.rng)
            m_text.insert(
                devices(),
                QStringLiteral("<rng model='virtio'>\n  <backend model='random'>/dev/urandom</backend>\n</rng>"));
        else
            dropAll(QLatin1String("rng"));
    }
    if (changed(&MachineConfig::balloon)) {
        dropAll(QLatin1String("memballoon"));
        m_text.insert(
            devices(),
            m_edited.balloon
                ? QStringLiteral(
                      "<memballoon model='virtio' freePageReporting='on'>\n  <stats period='5'/>\n</memballoon>")
                : QStringLiteral("<memballoon model='none'/>"));
    }
    if (changed(&MachineConfig::agentChannels)) {
        QList<int> channels = m_text.tree().children(devices(), QLatin1String("channel"));
        std::reverse(channels.begin(), channels.end());
        for (int channel : std::as_const(channels)) {
            const QString name =
                m_text.tree().attribute(m_text.tree().child(channel, QLatin1String("target")), QLatin1String("name"));
            if (name == QLatin1String("org.qemu.guest_agent.0") || name == QLatin1String("com.redhat.spice.0"))
                m_text.remove(channel);
        }
        if (m_edited.agentChannels) {
            m_text.insert(
                devices(),
                QStringLiteral(
                    "<channel type='unix'>\n  <target type='virtio' name='org.qemu.guest_agent.0'/>\n</channel>"));
            if (m_edited.hasSpice)
                m_text.insert(
                    devices(),
                    QStringLiteral(
                        "<channel type='spicevmc'>\n  <target type='virtio' name='com.redhat.spice.0'/>\n</channel>"));
        }
    }
    if (changed(&MachineConfig::serialConsole)) {
        dropAll(QLatin1String("console"));
        dropAll(QLatin1String("serial"));
        if (m_edited.serialConsole)
            m_text.insert(devices(),
                          QStringLiteral("<serial type='pty'>\n  <target port='0'/>\n</serial>\n<console type='pty'>\n"
                                         "  <target type='serial' port='0'/>\n</console>"));
    }
}

void DomainEditor::video() {
    if (changed(&MachineConfig::hasSpice)) {
        if (m_edited.hasSpice) {
            m_text.insert(
                devices(),
                QStringLiteral("<graphics type='spice'>\n  <listen type='none'/>\n  <image compression='off'/>\n"
                               "  <streaming mode='off'/>\n</graphics>"),
                {QLatin1String("input"), QLatin1String("graphics")});
        } else {
            QList<int> nodes = m_text.tree().children(devices(), QLatin1String("graphics"));
            std::reverse(nodes.begin(), nodes.end());
            for (int node : std::as_const(nodes))
                if (m_text.tree().attribute(node, QLatin1String("type")) == QLatin1String("spice"))
                    m_text.remove(node);
        }
    }
    if (!changed(&MachineConfig::video))
        return;
    const int node = m_text.tree().child(devices(), QLatin1String("video"));
    const int model = m_text.tree().child(node, QLatin1String("model"));
    if (model < 0) {
        m_text.insert(devices(),
                      QStringLiteral("<video>\n  <model type='%1' heads='1' primary='yes'/>\n</video>")
                          .arg(xmlEscaped(m_edited.video)),
                      {QLatin1String("graphics"), QLatin1String("sound"), QLatin1String("audio")});
        return;
    }
    for (const char* name : {"ram", "vram", "vram64", "vgamem", "blob"}) // sizes that only the old card had
        m_text.removeAttribute(model, QLatin1String(name));
    if (const int acceleration = m_text.tree().child(model, QLatin1String("acceleration")); acceleration >= 0)
        m_text.remove(acceleration);
    m_text.setAttribute(model, QLatin1String("type"), m_edited.video);
}

void DomainEditor::sound() {
    if (!changed(&MachineConfig::sound))
        return;
    const int node = m_text.tree().child(devices(), QLatin1String("sound"));
    if (m_edited.sound.isEmpty()) {
        dropAll(QLatin1String("sound"));
    } else if (node >= 0) {
        m_text.setAttribute(node, QLatin1String("model"), m_edited.sound);
    } else {
        const bool hasAudio = m_text.tree().child(devices(), QLatin1String("audio")) >= 0;
        m_text.insert(devices(), QStringLiteral("<sound model='%1'/>").arg(xmlEscaped(m_edited.sound)),
                      {QLatin1String("graphics")});
        if (!hasAudio && m_edited.hasSpice)
            m_text.insert(devices(), QStringLiteral("<audio id='1' type='spice'/>"), {QLatin1String("sound")});
    }
}

void DomainEditor::usb() {
    const bool controllerChanged = changed(&MachineConfig::usbController);
    if (controllerChanged) {
        QList<int> nodes = m_text.tree().children(devices(), QLatin1String("controller"));
        std::reverse(nodes.begin(), nodes.end());
        for (int node : std::as_const(nodes))
            if (m_text.tree().attribute(node, QLatin1String("type")) == QLatin1String("usb"))
                m_text.remove(node);
        const QString model = m_edited.usbController.isEmpty() ? QStringLiteral("none") : m_edited.usbController;
        m_text.insert(devices(), QStringLiteral("<controller type='usb' index='0' model='%1'/>").arg(xmlEscaped(model)),
                      {QLatin1String("emulator"), QLatin1String("disk"), QLatin1String("controller")});
    }
    if (!changed(&MachineConfig::tablet))
        return;
    if (m_edited.tablet) {
        m_text.insert(devices(), QStringLiteral("<input type='tablet' bus='usb'/>"),
                      {QLatin1String("channel"), QLatin1String("input")});
        return;
    }
    QList<int> inputs = m_text.tree().children(devices(), QLatin1String("input"));
    std::reverse(inputs.begin(), inputs.end());
    for (int input : std::as_const(inputs))
        if (m_text.tree().attribute(input, QLatin1String("type")) == QLatin1String("tablet"))
            m_text.remove(input);
}

} // namespace boxyard::machine
