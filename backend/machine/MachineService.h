// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/Resource.h"
#include "backend/machine/ConfigDiff.h"
#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"

#include <QByteArray>
#include <QObject>

namespace boxyard::machine {

// One machine in depth. running is what QEMU has now, configured what the next start takes; equal while it is off.
struct MachineDetails {
    ResourceId id;
    MachineConfig configured;
    std::optional<MachineConfig> running;
    QString xml; // the configured domain XML as libvirt gave it
    bool persistent = true;
    bool hasSavedState = false;
    int snapshotCount = 0;
    bool agentConnected = false;
    bool graphicsByFd = false; // SPICE that hands out file descriptors (a local connection)
    bool usesGl = false;
};

// A file or state that goes or may go with a machine.
struct DeletionItem {
    QString path;
    QString what; // "disk", "nvram", "saved state", "tpm", "snapshot", translated by the caller by this word
    ByteSize size;
    QStringList usedBy; // other machines (also through backing files) that need it: never deleted then
    bool deletable = true;
    bool alwaysGoes = false; // NVRAM, saved state, TPM: libvirt takes them with the definition
};
struct DeletionPlan {
    QString name;
    bool running = false;
    int snapshots = 0;
    QList<DeletionItem> items;
};

// Depth of machines for the pages: what ResourceProvider does not say. One per libvirt connection. GUI thread; the
// answers come from lanes. Implementations: libvirt::MachineServiceImpl, FakeMachineService.
class MachineService : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MachineService)
public:
    explicit MachineService(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] virtual QString provider() const = 0; // ResourceProvider::id() it belongs to
    virtual Async<MachineDetails> details(const ResourceId& id) = 0;
    virtual Async<HostCapabilities> host() = 0;

    // Saves the difference between original and edited: one definition, live where QEMU can (diff() says which).
    // Busy when the machine was changed by somebody else meanwhile in the same places.
    virtual Job* save(const ResourceId& id, const MachineConfig& original, const MachineConfig& edited) = 0;
    // Replaces the forwards of the machine, live and configured. Fails with Busy and the holder's name for a taken port.
    virtual Job* setForwards(const ResourceId& id, const QList<PortRule>& rules) = 0;
    // The forwards with what QEMU really has bound now.
    virtual Async<QList<PortRule>> forwards(const ResourceId& id) = 0;

    virtual Async<DeletionPlan> planDeletion(const ResourceId& id) = 0; // perform(Delete, …deleteFiles) carries it out
    virtual Async<QByteArray> screenshot(const ResourceId& id) = 0;     // PNG
    // A connected SPICE channel for the console. The receiver owns the descriptor.
    virtual Async<int> openGraphics(const ResourceId& id) = 0;
    // Set-1 scan codes, pressed together and released.
    virtual Async<> sendKeys(const ResourceId& id, const QList<uint>& codes) = 0;

Q_SIGNALS:
    // Something of this machine's depth changed (definition, devices, agent, balloon): ask details() again.
    void detailsChanged(const boxyard::ResourceId& id);
};

} // namespace boxyard::machine
