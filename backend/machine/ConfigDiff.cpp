// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ConfigDiff.h"

#include "backend/machine/DeviceXml.h"

#include "backend/core/Tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace boxyard::machine {

namespace {

QString yesNo(bool value) { return value ? Tr::tr("yes") : Tr::tr("no"); }

QString orNone(const QString& text) { return text.isEmpty() ? Tr::tr("none") : text; }

QString quoted(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9._/:@%+=,-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    QString inner = text;
    return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

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

QString ruleText(const PortRule& rule) {
    const QString text = rule.toText();
    return rule.enabled ? text : Tr::tr("%1 (off)").arg(text);
}

class Differ {
public:
    Differ(const MachineConfig& from, const MachineConfig& to, bool running)
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
            m_changes.append({setting, before, after, option, live && m_running});
    }

    void general() {
        add(Tr::tr("Name"), m_from.name, m_to.name, false, QStringLiteral("--name ") + quoted(m_to.name));
        add(Tr::tr("Title"), m_from.title, m_to.title, true);
        add(Tr::tr("Notes"), m_from.description, m_to.description, true);
        add(Tr::tr("Group"), m_from.notes.group, m_to.notes.group, true,
            QStringLiteral("--group ") + quoted(m_to.notes.group));
        add(Tr::tr("Operating system"), m_from.osId, m_to.osId, true);
        add(Tr::tr("SSH user"), m_from.notes.sshUser, m_to.notes.sshUser, true);
        add(Tr::tr("SSH key"), m_from.notes.sshKeyFile, m_to.notes.sshKeyFile, true);
        add(Tr::tr("Start with the computer"), yesNo(m_from.autostart), yesNo(m_to.autostart), true,
            m_to.autostart ? QStringLiteral("--autostart on") : QStringLiteral("--autostart off"));
    }

    void processor() {
        // QEMU takes CPUs in up to the maximum it was started with; out they only go with the guest's help
        const bool cpusLive = m_to.cpus > m_from.cpus && m_to.cpus <= std::max(m_from.cpus, m_from.maxCpus);
        add(Tr::tr("CPUs"), QString::number(m_from.cpus), QString::number(m_to.cpus), cpusLive,
            QStringLiteral("--cpus %1").arg(m_to.cpus));
        add(Tr::tr("Most CPUs"), QString::number(std::max(m_from.cpus, m_from.maxCpus)),
            QString::number(std::max(m_to.cpus, m_to.maxCpus)));
        const bool memoryLive = m_from.balloon && m_to.memory <= most(m_from);
        QString size = m_to.memory.mib() * 1024 * 1024 == m_to.memory.bytes()
                           ? QStringLiteral("%1M").arg(m_to.memory.mib())
                           : QString::number(m_to.memory.bytes());
        add(Tr::tr("Memory size"), m_from.memory.toText(), m_to.memory.toText(), memoryLive,
            QStringLiteral("--memory ") + size);
        add(Tr::tr("Most memory"), most(m_from).toText(), most(m_to).toText());
        add(Tr::tr("Memory balloon"), yesNo(m_from.balloon), yesNo(m_to.balloon));
        add(Tr::tr("CPU model"), orNone(m_from.cpuModel), orNone(m_to.cpuModel));
        add(Tr::tr("Nested virtualization"), yesNo(m_from.nestedVirtualization), yesNo(m_to.nestedVirtualization));
        add(Tr::tr("Hypervisor"), m_from.accelerator, m_to.accelerator);
        add(Tr::tr("Firmware"), firmwareName(m_from.firmware), firmwareName(m_to.firmware));
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
                add(Tr::tr("Disk %1").arg(from.target), orNone(from.source), Tr::tr("removed"), hotpluggable(from));
                continue;
            }
            const bool removable = from.device != DiskDevice::Disk;
            add(removable ? Tr::tr("Medium in %1").arg(from.target) : Tr::tr("Disk %1: file").arg(from.target),
                orNone(from.source), orNone(to->source), removable);
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
                add(Tr::tr("Disk"), Tr::tr("none"), orNone(to.source), hotpluggable(to));
    }
    static bool hotpluggable(const DiskConfig& disk) {
        return disk.device == DiskDevice::Disk &&
               (disk.bus == DiskBus::Virtio || disk.bus == DiskBus::Scsi || disk.bus == DiskBus::Usb);
    }

    void networks() {
        for (qsizetype i = 0; i < m_from.networks.size(); ++i) {
            const NetworkConfig& from = m_from.networks.at(i);
            const NetworkConfig* to = find(m_to.networks, from.alias);
            const QString name = Tr::tr("Network adapter %1").arg(i + 1);
            if (!to) {
                add(name, modeName(from), Tr::tr("removed"));
                continue;
            }
            add(Tr::tr("%1: connected to").arg(name), modeName(from), modeName(*to));
            add(Tr::tr("%1: model").arg(name), from.model, to->model);
            add(Tr::tr("%1: MAC address").arg(name), from.mac, to->mac);
            add(Tr::tr("%1: cable").arg(name), from.linkUp ? Tr::tr("plugged in") : Tr::tr("unplugged"),
                to->linkUp ? Tr::tr("plugged in") : Tr::tr("unplugged"), true);
            add(Tr::tr("%1: network").arg(name), from.subnet, to->subnet);
            forwards(from.forwards, to->forwards);
        }
        for (const NetworkConfig& to : m_to.networks)
            if (!find(m_from.networks, to.alias)) {
                add(Tr::tr("Network adapter"), Tr::tr("none"), modeName(to));
                forwards({}, to.forwards);
            }
    }
    void forwards(const QList<PortRule>& from, const QList<PortRule>& to) {
        const auto same = [](const PortRule& a, const PortRule& b) {
            return a.sameHostSide(b) && a.guestAddress == b.guestAddress && a.guestPort == b.guestPort &&
                   a.enabled == b.enabled && a.name == b.name;
        };
        const auto in = [&](const PortRule& rule, const QList<PortRule>& list) {
            return std::any_of(list.begin(), list.end(), [&](const PortRule& other) { return same(rule, other); });
        };
        for (const PortRule& rule : from)
            if (!in(rule, to))
                add(Tr::tr("Port forward"), ruleText(rule), Tr::tr("removed"), true);
        for (const PortRule& rule : to)
            if (!in(rule, from))
                add(Tr::tr("Port forward"), Tr::tr("none"), ruleText(rule), true);
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
    bool m_running;
    QList<ConfigChange> m_changes;
};

} // namespace

QList<ConfigChange> diff(const MachineConfig& from, const MachineConfig& to, bool running) {
    return Differ(from, to, running).run();
}

} // namespace boxyard::machine
