// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ImportPlan.h"

#include <QHash>

#include <optional>

namespace boxyard::appliance {

// What an OVF descriptor says, independent of its version and dialect (DSP0243; 0.9, 1.x, 2.0, oVirt). Plain values;
// nothing is judged here except what cannot be understood at all.
struct OvfFile {
    QString id, href, compression;
    qint64 size = -1;
    qint64 chunkSize = 0;
};

struct OvfDisk {
    QString id, fileRef, format, parentRef, vboxUuid;
    QString capacity, units; // as written; may be "${property}"
    QString populatedSize;
    QString bus;            // oVirt's disk-interface: "VirtIO", "IDE"
    QString volumeFormat;   // oVirt's: "RAW", "COW"
    bool directLun = false; // oVirt: no image in the package
};

// One Item, StorageItem or EthernetPortItem: a CIM resource allocation setting.
struct OvfItem {
    QString instanceId, parent, address, addressOnParent, quantity, reservation, units, elementName, description;
    QString macAddress;         // oVirt's MACAddress
    QString device, deviceType; // oVirt's Device and Type
    QStringList subTypes;       // a list is alternatives
    QStringList hostResources, connections, configurations;
    QString bound;                  // "min", "max", "normal": a range, not a device
    QHash<QString, QString> config; // vmw:Config
    QString hostCapacity;           // vCloud: disk size without a disk section, MiB
    int type = -1;
    int cpuSockets = 0, cpusPerSocket = 0;
    bool required = true;
    bool connected = true;
};

struct VboxForward {
    QString name, hostAddress, guestAddress;
    int protocol = 1; // 1 TCP, 0 UDP
    int hostPort = 0, guestPort = 0;
};
struct VboxAdapter {
    int slot = 0;
    QString mac, type, attachment, network; // attachment: "NAT", "BridgedInterface", "HostOnlyInterface", …, ""
    bool enabled = false, cable = true;
    QList<VboxForward> forwards;
};
struct VboxAttachment {
    QString controllerName, controllerType; // "PIIX4", "AHCI", "LsiLogic", …
    QString deviceType, image;              // "HardDisk", "DVD", "Floppy"; uuid without braces
    int controllerIndex = 0, port = 0, device = 0;
};
// VirtualBox's own configuration inside its exports: where present, the truth.
struct VboxMachine {
    QString version, name, osType, description, firmware, chipset, tpmType, audioController;
    int cpus = 0;
    qint64 memoryMiB = 0;
    bool utc = false, hasClock = false, audioEnabled = false, nestedVirtualization = false;
    bool secureBoot = false;
    int sharedFolders = 0, hostSerialPorts = 0;
    QStringList usb;       // "OHCI", "EHCI", "XHCI"
    QStringList bootOrder; // "HardDisk", "DVD", "Network", "Floppy"
    QList<VboxAdapter> adapters;
    QList<VboxAttachment> attachments;
};

struct OvfSystem {
    QString id, name, annotation, osDescription, osVersion, vboxOsType, vmwOsType;
    int cimOs = 0;
    QStringList systemTypes; // "virtualbox-2.2", "vmx-13"
    QList<OvfItem> items;
    QHash<QString, QString> config; // vmw:Config and vmw:ExtraConfig of the hardware section
    QStringList transports;         // how it wants to be told its settings: "iso", "com.vmware.guestInfo"
    int collection = 0;             // which collection it lies in directly; 0 = none
    bool hasHardware = false;
    QStringList unknownRequired; // sections that must be understood and are not
    std::optional<VboxMachine> vbox;
};

// A setting, and the systems it is for: those from a number up to before another one.
struct OvfProperty : ProductProperty {
    QHash<QString, QString> configured; // defaults of single configurations
    QString value;                      // what the guest is told; chosen by the planner
    qsizetype from = 0, to = 0;
    [[nodiscard]] bool isFor(qsizetype system) const { return system >= from && system < to; }
};

struct OvfEnvelope {
    QString version; // "0.9", "1.0", "2.0"
    Writer writer = Writer::Generic;
    QString writerText;
    QList<OvfFile> files;
    QList<OvfDisk> disks;
    QStringList networks;
    QList<OvfSystem> systems;
    QStringList eulas, products;
    QList<DeploymentConfiguration> configurations;
    QList<OvfProperty> properties;
    QStringList unknownRequired;
};

// Reads a descriptor. InvalidInput with the reason for what is no OVF or is hostile.
Result<OvfEnvelope> readDescriptor(const QByteArray& bytes);

} // namespace boxyard::appliance
