// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace boxyard::machine {

enum class Firmware { Bios, Efi, EfiSecure };
enum class Chipset { Pc, Q35 };
enum class DiskBus { Ide, Sata, Scsi, Virtio, Usb, Nvme, Floppy };
[[nodiscard]] QString diskBusText(DiskBus bus); // "SATA", "virtio": as people call it
enum class DiskDevice { Disk, CdRom, Floppy };
enum class NetworkMode { Nat, Network, Bridge, Isolated, Other };
enum class ClockOffset { Utc, LocalTime };

// A place on a bus, as libvirt's <address type='drive'> says it.
struct DriveSlot {
    int controller = 0;
    int bus = 0;
    int target = 0;
    int unit = 0;
    friend bool operator==(const DriveSlot&, const DriveSlot&) = default;
};

// Where an adapter must sit so that the guest keeps its name: enp0s3 (pcieSlot 3 on the root bus) or ens33/ens192
// (hotplugSlot 33/192, VMware's pciSlotNumber). See docs/DESIGN.md "Adapter names". Neither set = libvirt chooses.
struct PciPlacement {
    std::optional<int> rootSlot;
    std::optional<int> hotplugSlot;
    friend bool operator==(const PciPlacement&, const PciPlacement&) = default;
};

struct DiskConfig {
    DiskDevice device = DiskDevice::Disk;
    QString target;     // "vda"; empty for a new disk = chosen on writing
    QString source;     // absolute path; empty = no medium
    QString sourceType; // libvirt's: "file", "block", "network", "volume" … (empty = file); others are kept as they are
    QString format;     // "qcow2", "raw"; always written, never probed
    DiskBus bus = DiskBus::Virtio;
    QString controllerModel; // "virtio-scsi", "lsisas1068", "vmpvscsi" …; empty = the bus's default
    std::optional<DriveSlot> slot;
    int bootOrder = 0; // 0 = not in the boot order
    bool readOnly = false;
    ByteSize capacity;   // what the guest sees; observed, not stored in the XML
    ByteSize allocation; // what it takes on the host; observed, not stored
    friend bool operator==(const DiskConfig&, const DiskConfig&) = default;
};

struct NetworkConfig {
    QString alias; // "ua-bxnat0" for NAT adapters with rules, else libvirt's "net0"; stable identity in an edit
    NetworkMode mode = NetworkMode::Nat;
    QString source;                           // network or bridge name
    QString model = QStringLiteral("virtio"); // "virtio", "e1000", "e1000e", "vmxnet3", "rtl8139", "pcnet" …
    QString mac;                              // "52:54:00:…"; empty = libvirt chooses
    bool linkUp = true;
    PciPlacement placement;
    QString guestName;        // "enp0s3" when the placement keeps it; derived
    QString subnet;           // NAT: the guest's network, "10.0.3.0/24"; empty = QEMU's own, 10.0.2.0/24
    QList<PortRule> forwards; // NAT only; kept in metadata, compiled into the XML (ForwardCompiler.h)
    friend bool operator==(const NetworkConfig&, const NetworkConfig&) = default;
};

// What Boxyard remembers of a machine in <metadata>, in a namespace of its own (BoxyardMetadata.h).
struct MachineNotes {
    QString group;
    QString sshUser;
    QString sshKeyFile;
    QString origin; // "Imported from ubuntu.ova on 2026-05-14"
    friend bool operator==(const MachineNotes&, const MachineNotes&) = default;
};

// What a machine is, as far as Boxyard edits it. A value: editors take one and give one back. Everything of the
// domain's XML that is not said here stays in the XML untouched (DomainXml.h). docs: formatdomain of libvirt.
struct MachineConfig {
    QString uuid; // empty = new
    QString name;
    QString title;
    QString description; // the user's notes, libvirt's <description>
    QString osId;        // libosinfo's short id, "ubuntu22.04", "win10"; empty = unknown
    QString osName;      // for people: "Ubuntu 22.04"
    QString architecture = QStringLiteral("x86_64");
    QString accelerator; // "kvm", "qemu"; empty for a new machine = what the host can (MachineDefaults.h)
    Chipset chipset = Chipset::Q35;
    Firmware firmware = Firmware::Bios;
    int cpus = 2;
    int maxCpus = 0;  // vCPU hot-plug ceiling; 0 = same as cpus
    QString cpuModel; // "host-passthrough", "host-model", a model's name; empty = the default
    bool nestedVirtualization = false;
    ByteSize memory = ByteSize::fromMiB(2048); // what the guest has (balloon target)
    ByteSize maxMemory;                        // what it starts with at most; null = same as memory
    bool balloon = true;                       // "Give memory back when the guest does not need it"
    ClockOffset clock = ClockOffset::Utc;
    bool tpm = false;
    bool autostart = false;
    QList<DiskConfig> disks;
    QList<NetworkConfig> networks;
    QString video = QStringLiteral("virtio"); // "virtio", "qxl", "vga"
    bool hasSpice = true;
    bool tablet = true;
    QString sound;                                       // "ich9", "ac97"; empty = none
    QString usbController = QStringLiteral("qemu-xhci"); // empty = none
    bool serialConsole = true;
    bool agentChannels = true; // guest agent and spicevmc
    bool rng = true;
    QStringList bootDevices; // "hd", "cdrom", "network" where <os><boot> is used; empty with per-device order
    MachineNotes notes;
    friend bool operator==(const MachineConfig&, const MachineConfig&) = default;
};

// All forwards of all NAT adapters, each with its adapter's alias filled in.
[[nodiscard]] QList<PortRule> allForwards(const MachineConfig& config);

} // namespace boxyard::machine
