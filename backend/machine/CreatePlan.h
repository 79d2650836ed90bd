// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/machine/MachineCreator.h"
#include "backend/machine/MachineDefaults.h"

#include <functional>

namespace boxyard::machine {

// What the user asked for on the create sheet or by flags of `boxyard create`. Everything has a working default.
struct CreateRequest {
    QString name; // empty = a free one, made of the file's name
    OsFamily family = OsFamily::Linux;
    QString osId;                     // libosinfo's short id, when it is known; decides the family then
    QString iso;                      // absolute path of an installation medium, or empty
    QString disk;                     // absolute path of an existing image that is used where it lies, or empty
    int cpus = 0;                     // 0 = the default
    ByteSize memory;                  // null = the default
    ByteSize diskSize;                // of a new disk, null = the family's default; not used with disk
    bool newDisk = true;              // false = no disk at all when there is no existing one
    QString folder;                   // where the new disk goes; empty = the connection's images folder
    std::optional<Firmware> firmware; // not set = the family's default on that host
    std::optional<bool> tpm;
    QList<PortRule> forwards; // host port 0 = a free one
    bool start = false;
};

// Says which host port a rule with port 0 gets; 0 = none is free. Called on the lane.
using PortPicker = std::function<quint16(const PortRule&)>;

// "linux", "windows", "windows-old", "bsd", "other": what `--os` takes beside libosinfo's ids.
[[nodiscard]] QString osFamilyId(OsFamily family);
[[nodiscard]] OsFamily osFamilyFromText(const QString& text);
// The family that a file's name speaks of ("Win11_23H2.iso"), Linux where it says nothing.
[[nodiscard]] OsFamily guessFamily(const QString& fileName);
// "debian-12.5.0-amd64-netinst.iso" → "debian-12": a short valid machine name.
[[nodiscard]] QString proposedName(const QString& fileName);
[[nodiscard]] ByteSize defaultDiskSize(OsFamily family);
// libvirt's name of an image's format by its first bytes: "qcow2", "vmdk", "vdi", "vpc", "vhdx", else "raw". Blocks.
Result<QString> imageFormat(const QString& path);

// What would be created on that host, complete but for the new disk's file. Fails with InvalidInput for what cannot work.
Result<MachineConfig> plannedMachine(const CreateRequest& request, const HostCapabilities& host);

// Makes the disk, defines the machine and starts it when asked. Blocks: the work of a job. On failure or cancel the new
// disk and the definition are taken back; existing images are never touched.
Result<ResourceId> createMachine(const CreateRequest& request, MachineCreator& creator, JobContext& job,
                                 const PortPicker& pickPort = {});
// Disks that are added to a machine: a disk without a source gets a new file of its capacity beside the machine's others,
// an image without a format is looked at. Blocks. On failure nothing new stays.
Result<QList<DiskConfig>> prepareDisks(const QList<DiskConfig>& disks, const QString& machineName,
                                       MachineCreator& creator);
// The command line that does the same.
// connection: named when it is not the one the command line takes by itself.
[[nodiscard]] QString createCommand(const CreateRequest& request, const QString& connection = {});

} // namespace boxyard::machine
