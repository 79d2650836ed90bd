// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/Validation.h"

#include "backend/core/Tr.h"

#include <QHash>
#include <QRegularExpression>

#include <arpa/inet.h>

#include <algorithm>
#include <optional>

namespace boxyard::machine {

namespace {

constexpr qsizetype kMaxName = 64;
constexpr int kPrivileged = 1024;

class Findings {
public:
    void warn(const QString& field, const QString& text) { m_list.append({Finding::Level::Warning, field, text}); }
    void refuse(const QString& field, const QString& text) { m_list.append({Finding::Level::Refused, field, text}); }
    [[nodiscard]] QList<Finding> list() const { return m_list; }

private:
    QList<Finding> m_list;
};

std::optional<quint32> ipv4(const QString& text) {
    in_addr address{};
    if (inet_pton(AF_INET, text.toLatin1().constData(), &address) != 1)
        return std::nullopt;
    return ntohl(address.s_addr);
}

bool isIpv6(const QString& text) {
    in6_addr address{};
    return inet_pton(AF_INET6, text.toLatin1().constData(), &address) == 1;
}

bool isNameChar(QChar c) {
    if (c.unicode() < 0x80)
        return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('_') || c == QLatin1Char('-');
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

void checkName(const MachineConfig& config, Findings& out) {
    if (config.name.isEmpty())
        out.refuse(QStringLiteral("name"), Tr::tr("The machine needs a name."));
    else if (!isValidMachineName(config.name))
        out.refuse(QStringLiteral("name"), Tr::tr("A name has letters, digits, dots, dashes and underscores, 64 at "
                                                  "most, and does not begin with a dot."));
}

void checkCpus(const MachineConfig& config, const HostCapabilities& host, Findings& out) {
    const QString field = QStringLiteral("cpus");
    const int limit = config.chipset == Chipset::Q35 ? host.maxVcpusQ35 : host.maxVcpusPc;
    const int most = std::max(config.cpus, config.maxCpus);
    if (config.cpus < 1)
        out.refuse(field, Tr::tr("A machine needs at least one CPU."));
    else if (most > limit)
        out.refuse(field, Tr::tr("This machine type takes %n CPUs at most.", nullptr, limit));
    else if (config.cpus > host.cpus)
        out.warn(field, Tr::tr("The host has only %n CPUs. More make the machine slower.", nullptr, host.cpus));
    if (config.maxCpus != 0 && config.maxCpus < config.cpus)
        out.refuse(field, Tr::tr("The machine cannot have more CPUs than its maximum."));
}

void checkMemory(const MachineConfig& config, const HostCapabilities& host, Findings& out) {
    const QString field = QStringLiteral("memory");
    const ByteSize most = std::max(config.memory, config.maxMemory);
    if (config.memory < ByteSize::fromMiB(16))
        out.refuse(field, Tr::tr("A machine needs at least 16 MiB of memory."));
    else if (!host.memory.isNull() && most > host.memory)
        out.warn(field, Tr::tr("The host has only %1 of memory.").arg(host.memory.toText()));
    else if (!host.memoryAvailable.isNull() && config.memory > host.memoryAvailable)
        out.warn(field, Tr::tr("Only %1 of the host's memory is free now.").arg(host.memoryAvailable.toText()));
    if (!config.maxMemory.isNull() && config.maxMemory < config.memory)
        out.refuse(field, Tr::tr("The machine cannot have more memory than its maximum."));
}

void checkFirmware(const MachineConfig& config, const HostCapabilities& host, Findings& out) {
    const QString field = QStringLiteral("firmware");
    if (config.firmware == Firmware::EfiSecure && config.chipset != Chipset::Q35)
        out.refuse(field, Tr::tr("Secure Boot needs the machine type Q35."));
    else if (config.firmware == Firmware::EfiSecure && !host.secureBoot)
        out.warn(field, Tr::tr("The host has no UEFI firmware with Secure Boot."));
    else if (config.firmware != Firmware::Bios && !host.efi)
        out.warn(field, Tr::tr("The host has no UEFI firmware for machines. Install the package ovmf."));
    if (config.tpm && !host.tpm)
        out.warn(QStringLiteral("tpm"),
                 Tr::tr("The host has no software TPM. Install the packages swtpm and swtpm-tools."));
    if (config.accelerator == QLatin1String("kvm") && !host.kvm)
        out.warn(QStringLiteral("accelerator"),
                 host.kvmReason.isEmpty() ? Tr::tr("KVM cannot be used on this host.") : host.kvmReason);
}

void checkDisks(const MachineConfig& config, Findings& out) {
    QHash<QString, int> targets, sources;
    for (qsizetype i = 0; i < config.disks.size(); ++i) {
        const DiskConfig& disk = config.disks.at(i);
        const QString field = QStringLiteral("disks.%1").arg(i);
        if (!disk.target.isEmpty() && targets.contains(disk.target))
            out.refuse(field, Tr::tr("Two disks are called %1.").arg(disk.target));
        targets.insert(disk.target, int(i));
        const bool toBeMade = disk.target.isEmpty() && !disk.capacity.isNull(); // gets its file when it is made
        if (disk.device == DiskDevice::Disk && disk.source.isEmpty() && disk.sourceType.isEmpty() && !toBeMade)
            out.refuse(
                field,
                Tr::tr("Disk %1 has no file.").arg(disk.target.isEmpty() ? QString::number(i + 1) : disk.target));
        if (!disk.source.isEmpty() && !disk.readOnly && disk.device == DiskDevice::Disk) {
            if (sources.contains(disk.source))
                out.refuse(field, Tr::tr("The file %1 is used for two disks.").arg(disk.source));
            sources.insert(disk.source, int(i));
        }
        if (disk.bus == DiskBus::Ide && config.chipset == Chipset::Q35)
            out.refuse(field, Tr::tr("The machine type Q35 has no IDE. Choose SATA."));
    }
}

void checkHostSide(const PortRule& rule, const QString& field, Findings& out) {
    if (rule.guestPort == 0)
        out.refuse(field, Tr::tr("The rule needs a port in the guest."));
    if (isIpv6(rule.hostAddress) || isIpv6(rule.guestAddress))
        out.refuse(field, Tr::tr("QEMU's NAT forwards IPv4 addresses only."));
    else if (!isAllNetworks(rule.hostAddress) && !ipv4(rule.hostAddress))
        out.refuse(field, Tr::tr("“%1” is not an IPv4 address of this computer.").arg(rule.hostAddress));
    if (rule.enabled && rule.hostPort > 0 && rule.hostPort < kPrivileged)
        out.warn(field,
                 Tr::tr("Ports below 1024 are for the administrator: port %1 may be refused.").arg(rule.hostPort));
}

void checkGuestSide(const PortRule& rule, const NetworkConfig& network, const QString& field, Findings& out) {
    if (rule.guestAddress.isEmpty() || isIpv6(rule.guestAddress))
        return;
    const QString subnet = network.subnet.isEmpty() ? QStringLiteral("10.0.2.0/24") : network.subnet;
    const auto guest = ipv4(rule.guestAddress);
    const auto base = ipv4(subnet.section(QLatin1Char('/'), 0, 0));
    const int prefix = std::clamp(subnet.section(QLatin1Char('/'), 1, 1).toInt(), 0, 32);
    const quint32 mask = prefix == 0 ? 0 : ~quint32(0) << (32 - prefix);
    if (!guest)
        out.refuse(field, Tr::tr("“%1” is not an IPv4 address of the guest.").arg(rule.guestAddress));
    else if (base && (*guest & mask) != (*base & mask))
        out.refuse(field,
                   Tr::tr("The guest's address %1 is not in the adapter's network %2.").arg(rule.guestAddress, subnet));
}

void checkForwards(const MachineConfig& config, Findings& out) {
    QList<PortRule> seen;
    for (qsizetype i = 0; i < config.networks.size(); ++i) {
        const NetworkConfig& network = config.networks.at(i);
        if (network.mode != NetworkMode::Nat)
            continue;
        for (qsizetype j = 0; j < network.forwards.size(); ++j) {
            const PortRule& rule = network.forwards.at(j);
            const QString place = QStringLiteral("networks.%1.forwards.%2").arg(i).arg(j);
            checkHostSide(rule, place, out);
            checkGuestSide(rule, network, place, out);
            if (rule.enabled &&
                std::any_of(seen.begin(), seen.end(), [&](const PortRule& other) { return other.clashesWith(rule); }))
                out.refuse(place, Tr::tr("Two rules of this machine want port %1.").arg(rule.hostPort));
            if (rule.enabled)
                seen.append(rule);
        }
    }
}

void checkNetworks(const MachineConfig& config, const HostCapabilities& host, Findings& out) {
    QStringList macs;
    QList<PortRule> seen;
    for (qsizetype i = 0; i < config.networks.size(); ++i) {
        const NetworkConfig& network = config.networks.at(i);
        const QString field = QStringLiteral("networks.%1").arg(i);
        const QString mac = network.mac.toLower();
        if (const QString problem = macProblem(mac); !problem.isEmpty())
            out.refuse(field, problem);
        else if (!mac.isEmpty() && macs.contains(mac))
            out.refuse(field, Tr::tr("Two adapters have the MAC address %1.").arg(network.mac));
        macs << mac;
        if (network.mode == NetworkMode::Bridge && network.source.isEmpty())
            out.refuse(field, Tr::tr("A bridged adapter needs a bridge."));
        if (network.mode == NetworkMode::Network && host.session)
            out.warn(field, Tr::tr("Virtual networks belong to the system connection; this machine may not start."));
    }
}

} // namespace

bool isValidMachineName(const QString& name) {
    return !name.isEmpty() && name.size() <= kMaxName && !name.startsWith(QLatin1Char('.')) &&
           std::all_of(name.begin(), name.end(), isNameChar) && name.isValidUtf16();
}

QString sanitizedMachineName(const QString& foreign) {
    QString name;
    for (QChar c : foreign.normalized(QString::NormalizationForm_C)) {
        if (isNameChar(c))
            name += c;
        else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control &&
                 !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    name.truncate(kMaxName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return isValidMachineName(name) ? name : QStringLiteral("machine");
}

QString macProblem(const QString& mac) {
    static const QRegularExpression form(QStringLiteral("^([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}\\z"));
    if (mac.isEmpty())
        return {}; // the hypervisor chooses one
    if (!form.match(mac).hasMatch())
        return Tr::tr("“%1” is not a MAC address such as 52:54:00:12:34:56.").arg(mac);
    if ((mac.left(2).toUInt(nullptr, 16) & 1) != 0)
        return Tr::tr("%1 is the address of a group, not of an adapter.").arg(mac);
    return {};
}

QList<Finding> validate(const MachineConfig& config, const HostCapabilities& host) {
    Findings out;
    checkName(config, out);
    checkCpus(config, host, out);
    checkMemory(config, host, out);
    checkFirmware(config, host, out);
    checkDisks(config, out);
    checkNetworks(config, host, out);
    checkForwards(config, out);
    return out.list();
}

QList<Finding> validateForwards(const MachineConfig& config) {
    Findings out;
    checkForwards(config, out);
    return out.list();
}

QString newRefusal(const MachineConfig& before, const MachineConfig& after, const HostCapabilities& host) {
    const QList<Finding> old = validate(before, host);
    const QList<Finding> found = validate(after, host);
    for (const Finding& finding : found)
        if (finding.level == Finding::Level::Refused &&
            std::none_of(old.begin(), old.end(), [&finding](const Finding& known) {
                return known.field == finding.field && known.text == finding.text;
            }))
            return finding.text;
    return {};
}

} // namespace boxyard::machine
