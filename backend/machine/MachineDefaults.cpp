// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/MachineDefaults.h"

#include "backend/core/Tr.h"

#include <algorithm>
#include <array>

namespace boxyard::machine {

OsFamily osFamilyOf(const QString& osId) {
    static constexpr std::array kOld{"win2k",    "winxp", "winvista", "win7",  "win2k3", "win2k8",
                                     "win2k8r2", "win95", "win98",    "winme", "winnt"};
    static constexpr std::array kBsd{"freebsd",  "openbsd", "netbsd",  "dragonfly",
                                     "ghostbsd", "truenas", "pfsense", "opnsense"};
    static constexpr std::array kOther{"msdos", "freedos", "solaris", "opensolaris", "macos",
                                       "haiku", "reactos", "netware", "os2"};
    if (osId.isEmpty())
        return OsFamily::Other;
    if (osId.startsWith(QLatin1String("win"))) {
        for (const char* name : kOld) // "win2k" itself, and "win2k8r2", but not "win2k12"
            if (osId == QLatin1String(name) ||
                (osId.startsWith(QLatin1String("win2k3")) && qstrcmp(name, "win2k3") == 0))
                return OsFamily::OldWindows;
        return OsFamily::Windows;
    }
    for (const char* name : kBsd)
        if (osId.startsWith(QLatin1String(name)))
            return OsFamily::Bsd;
    for (const char* name : kOther)
        if (osId.startsWith(QLatin1String(name)))
            return OsFamily::Other;
    return OsFamily::Linux;
}

QString osFamilyName(OsFamily family) {
    switch (family) {
    case OsFamily::Linux:
        return Tr::tr("Linux");
    case OsFamily::Windows:
        return Tr::tr("Windows");
    case OsFamily::OldWindows:
        return Tr::tr("Windows 7 or older");
    case OsFamily::Bsd:
        return Tr::tr("BSD");
    case OsFamily::Other:
        break;
    }
    return Tr::tr("Another system");
}

DiskBus defaultDiskBus(OsFamily family) {
    switch (family) {
    case OsFamily::Linux:
    case OsFamily::Bsd:
        return DiskBus::Virtio;
    case OsFamily::OldWindows:
        return DiskBus::Ide;
    case OsFamily::Windows:
    case OsFamily::Other:
        break;
    }
    return DiskBus::Sata;
}

QString defaultNicModel(OsFamily family) {
    switch (family) {
    case OsFamily::Linux:
    case OsFamily::Bsd:
        return QStringLiteral("virtio");
    case OsFamily::OldWindows:
        return QStringLiteral("e1000");
    case OsFamily::Windows:
    case OsFamily::Other:
        break;
    }
    return QStringLiteral("e1000e");
}

MachineConfig newMachine(const QString& name, OsFamily family, const HostCapabilities& host) {
    MachineConfig config;
    config.name = name;
    const bool old = family == OsFamily::OldWindows;
    const bool windows = old || family == OsFamily::Windows;
    config.chipset = old ? Chipset::Pc : Chipset::Q35;
    config.firmware = family == OsFamily::Windows && host.efi ? Firmware::Efi : Firmware::Bios;
    config.accelerator = host.kvm ? QStringLiteral("kvm") : QStringLiteral("qemu");
    config.cpus = std::clamp(2, 1, std::max(1, host.cpus));
    const int ceiling = config.chipset == Chipset::Q35 ? host.maxVcpusQ35 : host.maxVcpusPc;
    config.maxCpus = std::clamp(host.cpus, config.cpus, std::max(config.cpus, std::min(ceiling, 255)));
    if (config.maxCpus == config.cpus)
        config.maxCpus = 0;
    // Half of the host at most, unless that is too little to boot anything.
    const ByteSize wanted = ByteSize::fromMiB(family == OsFamily::Windows ? 4096 : old ? 1024 : 2048);
    const ByteSize half(host.memory.bytes() / 2);
    config.memory = host.memory.isNull()
                        ? wanted
                        : std::clamp(wanted, ByteSize::fromMiB(512), std::max(half, ByteSize::fromMiB(512)));
    config.memory = ByteSize::fromMiB(config.memory.mib());
    config.clock = windows ? ClockOffset::LocalTime : ClockOffset::Utc;
    config.video = family == OsFamily::Linux ? QStringLiteral("virtio")
                   : windows                 ? QStringLiteral("qxl")
                                             : QStringLiteral("vga");
    config.sound = old ? QStringLiteral("ac97") : QStringLiteral("ich9");
    config.usbController = old ? QStringLiteral("ich9-ehci1") : QStringLiteral("qemu-xhci");
    NetworkConfig network;
    network.alias = QStringLiteral("net0");
    network.model = defaultNicModel(family);
    config.networks.append(network);
    return config;
}

} // namespace boxyard::machine
