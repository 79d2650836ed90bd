// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"
#include "backend/machine/MachineConfig.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace boxyard::appliance {

// One line to the user about the appliance. code is stable and documented in the man page.
struct Notice {
    enum class Level { Info, Warning, Error };
    Level level = Level::Info;
    QString code;    // "port-rebound", "shared-folder-dropped"
    QString subject; // machine, disk or member it is about
    QString text;    // a translated sentence
    QString remedy;  // what can be done, may be empty
    friend bool operator==(const Notice&, const Notice&) = default;
};

enum class Verdict { Ok, Warnings, Refused };
enum class Writer { Generic, VirtualBox, VMware, OVirt, Xen, HyperV };
enum class ManifestStatus { Absent, NotChecked, Verified, Mismatch, Incomplete };

// The format of a CD that is in no package: it is written by the import and tells the guest its settings.
inline constexpr QLatin1String kEnvironmentFormat("ovf-env");

// A disk of the appliance and where it would go. config.disks[n] of its machine is this disk's place in the guest.
struct PlannedDisk {
    int configIndex = 0; // into PlannedMachine::config.disks
    QString member;      // file in the package, empty = a blank disk
    QString format; // by magic: "vmdk-stream", "vmdk-sparse", "raw", "qcow2", "iso", "vhd", …; kEnvironmentFormat
    ByteSize capacity;
    ByteSize fileSize; // in the package
    ByteSize needed;   // estimated size on the host after the import
};

struct PlannedMachine {
    QString originalName;
    machine::MachineConfig config; // valid name; sources empty until the import places them
    QString osSource;              // where the OS was learnt: "vbox:OSType", "vmw:osType", "cim", "description", "disk"
    QString firmwareSource;        // "vbox:Machine", "vmw:Config", "disk", "default"
    QList<PlannedDisk> disks;
};

// A setting the guest is told at its start. Keys are whole: "class.key.instance". DSP0243 §9.5.1.
struct ProductProperty {
    QString key, type, defaultValue, label, description;
    bool required = false; // may not be empty
    bool password = false;
    bool userSets = true; // others keep their default
};
struct DeploymentConfiguration {
    QString id, label, description;
    bool isDefault = false;
};

// A single disk or CD image (ImageCheck.h) and the other files it would make QEMU open.
struct ImageFacts {
    QString format;    // "qcow2", "vmdk", "vhd", "vhdx", "vdi", "raw", "iso"
    ByteSize capacity; // what the guest sees; null = unknown
    ByteSize fileSize;
    bool hasBackingFile = false;
    bool hasDataFile = false;
    QString backingFile, dataFile; // as the image says them; empty = unreadable or none
    bool encrypted = false;
    int snapshots = 0; // inside the image
};

// What reading the headers of an appliance tells: no disk data was read. A value; shown by the sheet and `check`.
struct ImportPlan {
    QString file;   // absolute path
    QString format; // "ova", "ovf"; "disk", "iso" for a single image
    Writer writer = Writer::Generic;
    QString writerText; // "VirtualBox 6.1"
    QString ovfVersion; // "1.0"
    QList<PlannedMachine> machines;
    QString manifestAlgorithm; // "SHA256", empty = no manifest
    ManifestStatus manifest = ManifestStatus::Absent;
    bool hasSignature = false; // a .cert lies in the package; it is not checked
    QStringList eulas;
    QList<DeploymentConfiguration> configurations;
    QString configuration;             // the one this plan was made for
    QList<ProductProperty> properties; // each key once
    QStringList products;
    QList<Notice> notices;
    ByteSize needed; // all disks together
    std::optional<ImageFacts> image;

    [[nodiscard]] Verdict verdict() const; // Refused when any notice is an error
};

// What the user decided on the sheet or by flags.
struct ImportChoices {
    // One per planned machine, in order: the edited configuration. Empty = as planned.
    QList<machine::MachineConfig> configs;
    QList<bool> include; // which machines; empty = all
    QString folder;      // where disks go, absolute; empty = the connection's images folder
    QString diskFormat = QStringLiteral("qcow2");
    bool acceptEula = false;
    bool ignoreManifest = false;
    bool start = false;
    QHash<QString, QString> properties; // values by key; those left out keep their default
};

// The first setting that the user must give and has not; null = none.
[[nodiscard]] const ProductProperty* missingProperty(const ImportPlan& plan, const QHash<QString, QString>& values);

} // namespace boxyard::appliance
