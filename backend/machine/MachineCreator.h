// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/Resource.h"
#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

// Makes machines on one connection. Every call blocks and belongs on a lane; thread-safe. What create and import build
// on: whoever calls removes the files it made itself when a later step fails.
// Implementations: libvirt::Creator, FakeMachineCreator.
class MachineCreator {
public:
    virtual ~MachineCreator() = default;

    [[nodiscard]] virtual QString provider() const = 0;
    virtual Result<HostCapabilities> host() = 0;
    // The folder where disks go by default ("~/.local/share/libvirt/images"); made when it does not exist.
    virtual Result<QString> imagesFolder() = 0;
    virtual Result<bool> nameTaken(const QString& name) = 0;
    // The first free one of "ubuntu", "ubuntu-2", …
    virtual Result<QString> freeName(const QString& wanted) = 0;
    virtual Result<bool> macTaken(const QString& mac) = 0;
    // An empty qcow2 disk; fails with AlreadyExists rather than overwrite.
    virtual Result<> createDisk(const QString& path, ByteSize capacity) = 0;
    // Defines the machine (XML by DomainXml, defaults by MachineDefaults). Fails with AlreadyExists for a taken name.
    virtual Result<ResourceId> define(const MachineConfig& config) = 0;
    virtual Result<> start(const ResourceId& id) = 0;
    // Takes a definition back, its NVRAM and state with it; disks are the caller's.
    virtual Result<> undefine(const ResourceId& id) = 0;
    // Makes files that were written by us usable for QEMU (a system connection's libvirt-qemu user).
    virtual Result<> adoptFiles(const QStringList& paths) = 0;
    // Files it made or adopted were removed again: whoever lists them is told.
    virtual void filesGone(const QStringList& paths) { Q_UNUSED(paths) }
};

} // namespace boxyard::machine
