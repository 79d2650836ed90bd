// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ConfigDiff.h"

#include "backend/machine/DeviceXml.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <algorithm>

namespace boxyard::machine {

namespace {

QString yesNo(bool value) { return value ? Tr::tr("yes") : Tr::tr("no"); }

QString orNone(const QString& text) { return text.isEmpty() ? Tr::tr("none") : text; }

QString firmwareName(Firmware firmware) {
    switch (firmware) {
    case Firmware::Efi:
        return Tr::tr("UEFI");
    case Firmware::EfiSecure:
        return Tr::tr("UEFI with Secure Boot");
    case Firmware::Bios:
        break;
    }
    return Tr::tr("BIOS");
}

QString modeName(const NetworkConfig& network) {
    switch (network.mode) {
    case NetworkMode::Nat:
        return Tr::tr("NAT");
    case NetworkMode::Network:
        return Tr::tr("Network %1").arg(network.source);
    case NetworkMode::Bridge:
        return Tr::tr("Bridge %1").arg(network.source);
    case NetworkMode::Isolated:
        return Tr::tr("Not connected");
    case NetworkMode::Other:
        break;
    }
    return Tr::tr("Other");
}

ByteSize most(const MachineConfig& config) { return std::max(config.memory, config.maxMemory); }

QString newDiskText(const DiskConfig& disk) {
    if (!disk.source.isEmpty())
        return disk.source;
    return disk.capacity.isNull() ? Tr::tr("an empty drive") : Tr::tr("a new one of %1").arg(disk.capacity.toText());
}

QString sizeWord(ByteSize size) {
    return size.mib() * 1024 * 1024 == size.bytes() ? QStringLiteral("%1M").arg(size.mib())
                                                    : QString::number(size.bytes());
}

QString ruleText(const PortRule& rule) {
    const QString text = rule.toText();
    return rule.enabled ? text : Tr::tr("%1 (off)").arg(text);
}

class Differ {
public:
    Differ(const MachineConfig& from, const MachineConfig& to, const std::optional<MachineConfig>& running)
        : m_from(from), m_to(to), m_running(running) {}

    QList<ConfigChange> run() {
        general();
        processor();
        disks();
        networks();
        devices();
        return m_changes;
    }

private:
    void add(const QString& setting, const QString& before, const QString& after, bool live = false,
             const QString& option = {}) {
        if (before != after)
            m_changes.append({setting, before, after, option, live && m_running.has_value()});
    }

    void general() {
        add(Tr::tr("Name"), m_from.name, m_to.name, false, QStringLiteral("--name ") + shellWord(m_to.name));
        add(Tr::tr("Title"), m_from.title, m_to.title, true);
        add(Tr::tr("Notes"), m_from.description, m_to.description, true);
        add(Tr::tr("Group"), m_from.notes.group, m_to.notes.group, true,
            QStringLiteral("--group ") + shellWord(m_to.notes.group));
        add(Tr::tr("Operating system"), m_from.osId, m_to.osId, true);
        add(Tr::tr("SSH user"), m_from.notes.sshUser, m_to.notes.sshUser, true,
            QStringLiteral("--ssh-user ") + shellWord(m_to.notes.sshUser));
        add(Tr::tr("SSH key"), m_from.notes.sshKeyFile, m_to.notes.sshKeyFile, true,
            QStringLiteral("--ssh-key ") + shellWord(m_to.notes.sshKeyFile));
        add(Tr::tr("Start with the computer"), yesNo(m_from.autostart), yesNo(m_to.autostart), true,
            m_to.autostart ? QStringLiteral("--autostart on") : QStringLiteral("--autostart off"));
    }

    void processor() {
        // QEMU takes CPUs in up to the maximum it was started with; out they only go with the guest's help
        const bool cpusLive =
            m_running && m_to.cpus >= m_running->cpus && m_to.cpus <= std::max(m_running->cpus, m_running->maxCpus);
        const QString cpus = QStringLiteral("--cpus %1").arg(m_to.cpus);
        add(Tr::tr("CPUs"), QString::number(m_from.cpus), QString::number(m_to.cpus), cpusLive, cpus);
        // The options raise the most by themselves where it must be raised.
        const int mostCpus = std::max(m_to.cpus, m_to.maxCpus);
        add(Tr::tr("Most CPUs"), QString::number(std::max(m_from.cpus, m_from.maxCpus)), QString::number(mostCpus),
            false, mostCpus == std::max(m_to.cpus, m_from.maxCpus) ? cpus : QString());
        const bool memoryLive = m_running && m_running->balloon && m_to.memory <= most(*m_running);
        const QString memory = QStringLiteral("--memory ") + sizeWord(m_to.memory);
        add(Tr::tr("Memory size"), m_from.memory.toText(), m_to.memory.toText(), memoryLive, memory);
        add(Tr::tr("Most memory"), most(m_from).toText(), most(m_to).toText(), false,
            most(m_to) == std::max(m_to.memory, m_from.maxMemory) ? memory : QString());
        add(Tr::tr("Memory balloon"), yesNo(m_from.balloon), yesNo(m_to.balloon));
        add(Tr::tr("CPU model"), orNone(m_from.cpuModel), orNone(m_to.cpuModel));
        add(Tr::tr("Nested virtualization"), yesNo(m_from.nestedVirtualization), yesNo(m_to.nestedVirtualization));
        add(Tr::tr("Hypervisor"), m_from.accelerator, m_to.accelerator);
        add(Tr::tr("Firmware"), firmwareName(m_from.firmware), firmwareName(m_to.firmware), false,
            m_to.firmware == Firmware::Bios  ? QStringLiteral("--firmware bios")
            : m_to.firmware == Firmware::Efi ? QStringLiteral("--firmware efi")
                                             : QStringLiteral("--firmware efi-secure"));
        add(Tr::tr("TPM"), yesNo(m_from.tpm), yesNo(m_to.tpm));
        add(Tr::tr("Clock"), m_from.clock == ClockOffset::Utc ? Tr::tr("UTC") : Tr::tr("Local time"),
            m_to.clock == ClockOffset::Utc ? Tr::tr("UTC") : Tr::tr("Local time"));
        add(Tr::tr("Boot order"), m_from.bootDevices.join(QLatin1String(", ")),
            m_to.bootDevices.join(QLatin1String(", ")));
    }

    static const DiskConfig* find(const QList<DiskConfig>& list, const QString& target) {
        const auto it = std::find_if(list.begin(), list.end(), [&](const DiskConfig& d) { return d.target == target; });
        return it == list.end() || target.isEmpty() ? nullptr : &*it;
    }
    static const NetworkConfig* find(const QList<NetworkConfig>& list, const QString& alias) {
        const auto it =
            std::find_if(list.begin(), list.end(), [&](const NetworkConfig& n) { return n.alias == alias; });
        return it == list.end() || alias.isEmpty() ? nullptr : &*it;
    }

    void disks() {
        for (const DiskConfig& from : m_from.disks) {
            const DiskConfig* to = find(m_to.disks, from.target);
            if (!to) {
                add(Tr::tr("Disk %1").arg(from.target), orNone(from.source), Tr::tr("removed"), false,
                    QStringLiteral("--remove-disk ") + shellWord(from.target));
                continue;
            }
            const bool removable = from.device != DiskDevice::Disk;
            const bool there = m_running && find(m_running->disks, from.target);
            add(removable ? Tr::tr("Medium in %1").arg(from.target) : Tr::tr("Disk %1: file").arg(from.target),
                orNone(from.source), orNone(to->source), removable && there, mediumOption(*to));
            add(Tr::tr("Disk %1: format").arg(from.target), from.format, to->format);
            add(Tr::tr("Disk %1: bus").arg(from.target), busName(from.bus), busName(to->bus));
            add(Tr::tr("Disk %1: controller").arg(from.target), orNone(from.controllerModel),
                orNone(to->controllerModel));
            add(Tr::tr("Disk %1: boot order").arg(from.target), QString::number(from.bootOrder),
                QString::number(to->bootOrder));
            add(Tr::tr("Disk %1: read only").arg(from.target), yesNo(from.readOnly), yesNo(to->readOnly));
        }
        for (const DiskConfig& to : m_to.disks)
            if (!find(m_from.disks, to.target))
                add(Tr::tr("Disk"), Tr::tr("none"), newDiskText(to), m_running && joinsLive(to, *m_running),
                    addedOption(to));
    }
    // The command line speaks of the first CD drive, and puts a new disk where the first one is.
    [[nodiscard]] QString mediumOption(const DiskConfig& drive) const {
        const auto first = std::find_if(m_to.disks.begin(), m_to.disks.end(),
                                        [](const DiskConfig& d) { return d.device == DiskDevice::CdRom; });
        if (first == m_to.disks.end() || !(*first == drive))
            return {};
        return QStringLiteral("--cdrom ") + (drive.source.isEmpty() ? QStringLiteral("none") : shellWord(drive.source));
    }
    [[nodiscard]] QString addedOption(const DiskConfig& disk) const {
        if (disk.device == DiskDevice::CdRom)
            return disk.source.isEmpty() ? QString() : mediumOption(disk);
        if (disk.device != DiskDevice::Disk || disk.readOnly)
            return {};
        const auto first = std::find_if(m_to.disks.begin(), m_to.disks.end(),
                                        [](const DiskConfig& d) { return d.device == DiskDevice::Disk; });
        const DiskBus bus = first->target.isEmpty()      ? DiskConfig().bus
                            : first->bus == DiskBus::Ide ? DiskBus::Sata
                                                         : first->bus;
        if (disk.bus != bus)
            return {};
        return QStringLiteral("--add-disk ") +
               (disk.source.isEmpty() ? sizeWord(disk.capacity) : shellWord(disk.source));
    }
    // Its option is for all adapters at once.
    [[nodiscard]] QString networkOption() const {
        if (m_to.networks.isEmpty())
            return QStringLiteral("--network none");
        const NetworkConfig& only = m_to.networks.first();
        if (m_to.networks.size() != 1 || m_from.networks.size() != 1)
            return {};
        switch (only.mode) {
        case NetworkMode::Nat:
            return QStringLiteral("--network nat");
        case NetworkMode::Network:
            return QStringLiteral("--network ") + shellWord(QStringLiteral("network:") + only.source);
        case NetworkMode::Bridge:
            return QStringLiteral("--network ") + shellWord(QStringLiteral("bridge:") + only.source);
        case NetworkMode::Isolated:
        case NetworkMode::Other:
            break;
        }
        return {};
    }
    // The adapter as it runs, by its address: the alias may be of the next start.
    [[nodiscard]] const NetworkConfig* runningNic(const NetworkConfig& nic) const {
        if (!m_running || nic.mac.isEmpty())
            return nullptr;
        const auto it =
            std::find_if(m_running->networks.begin(), m_running->networks.end(),
                         [&](const NetworkConfig& n) { return n.mac.compare(nic.mac, Qt::CaseInsensitive) == 0; });
        return it == m_running->networks.end() ? nullptr : &*it;
    }

    void networks() {
        for (qsizetype i = 0; i < m_from.networks.size(); ++i) {
            const NetworkConfig& from = m_from.networks.at(i);
            const NetworkConfig* to = find(m_to.networks, from.alias);
            const QString name = Tr::tr("Network adapter %1").arg(i + 1);
            if (!to) {
                add(name, modeName(from), Tr::tr("removed"), false, networkOption());
                continue;
            }
            add(Tr::tr("%1: connected to").arg(name), modeName(from), modeName(*to), false, networkOption());
            add(Tr::tr("%1: model").arg(name), from.model, to->model);
            add(Tr::tr("%1: MAC address").arg(name), from.mac, to->mac);
            add(Tr::tr("%1: cable").arg(name), from.linkUp ? Tr::tr("plugged in") : Tr::tr("unplugged"),
                to->linkUp ? Tr::tr("plugged in") : Tr::tr("unplugged"), runningNic(*to) != nullptr);
            add(Tr::tr("%1: network").arg(name), from.subnet, to->subnet);
            const NetworkConfig* now = runningNic(*to);
            forwards(from.forwards, to->forwards, now && now->mode == NetworkMode::Nat);
        }
        for (const NetworkConfig& to : m_to.networks)
            if (!find(m_from.networks, to.alias)) {
                add(Tr::tr("Network adapter"), Tr::tr("none"), modeName(to));
                forwards({}, to.forwards, false);
            }
    }
    void forwards(const QList<PortRule>& from, const QList<PortRule>& to, bool live) {
        const auto same = [](const PortRule& a, const PortRule& b) {
            return a.sameHostSide(b) && a.guestAddress == b.guestAddress && a.guestPort == b.guestPort &&
                   a.enabled == b.enabled && a.name == b.name;
        };
        const auto in = [&](const PortRule& rule, const QList<PortRule>& list) {
            return std::any_of(list.begin(), list.end(), [&](const PortRule& other) { return same(rule, other); });
        };
        for (const PortRule& rule : from)
            if (!in(rule, to))
                add(Tr::tr("Port forward"), ruleText(rule), Tr::tr("removed"), live);
        for (const PortRule& rule : to)
            if (!in(rule, from))
                add(Tr::tr("Port forward"), Tr::tr("none"), ruleText(rule), live);
    }

    void devices() {
        add(Tr::tr("Graphics card"), orNone(m_from.video), orNone(m_to.video));
        add(Tr::tr("SPICE display"), yesNo(m_from.hasSpice), yesNo(m_to.hasSpice));
        add(Tr::tr("Sound"), orNone(m_from.sound), orNone(m_to.sound));
        add(Tr::tr("USB controller"), orNone(m_from.usbController), orNone(m_to.usbController));
        add(Tr::tr("Tablet"), yesNo(m_from.tablet), yesNo(m_to.tablet));
        add(Tr::tr("Serial console"), yesNo(m_from.serialConsole), yesNo(m_to.serialConsole));
        add(Tr::tr("Guest agent channels"), yesNo(m_from.agentChannels), yesNo(m_to.agentChannels));
        add(Tr::tr("Random numbers"), yesNo(m_from.rng), yesNo(m_to.rng));
    }

    const MachineConfig& m_from;
    const MachineConfig& m_to;
    const std::optional<MachineConfig>& m_running;
    QList<ConfigChange> m_changes;
};

} // namespace

QList<ConfigChange> diff(const MachineConfig& from, const MachineConfig& to,
                         const std::optional<MachineConfig>& running) {
    return Differ(from, to, running).run();
}

bool joinsLive(const DiskConfig& disk, const MachineConfig& running) {
    if (disk.device != DiskDevice::Disk)
        return false;
    const auto scsi = [](const DiskConfig& one) {
        return one.controllerModel.isEmpty() ? QStringLiteral("virtio-scsi") : one.controllerModel;
    };
    switch (disk.bus) {
    case DiskBus::Virtio:
        return true;
    case DiskBus::Usb:
        return !running.usbController.isEmpty();
    case DiskBus::Scsi: // where its controller is there for sure
        return std::any_of(running.disks.begin(), running.disks.end(), [&](const DiskConfig& other) {
            return other.bus == DiskBus::Scsi && scsi(other) == scsi(disk);
        });
    default:
        return false;
    }
}

} // namespace boxyard::machine
