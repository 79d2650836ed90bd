// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/Job.h"
#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceSet.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineCreator.h"
#include "backend/machine/MachineService.h"

#include <QObject>

namespace boxyard::app {

// Everything both front ends work with: providers, their depth, jobs, ports. The real one talks to libvirt and the
// engines, the demo's to fakes. GUI thread; made and owned by main.
class Yard : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Yard)
public:
    explicit Yard(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] virtual ResourceSet& resources() = 0;
    [[nodiscard]] virtual JobList& jobs() = 0;
    [[nodiscard]] virtual PortMapSource& ports() = 0;
    // Connects what is asked for, once; further calls add what was left out. Providers announce themselves.
    virtual void open(bool machines, bool containers) = 0;
    // Connections and engines the user added to the defaults: new ones open, ones that are gone are closed.
    virtual void setAdded(const QStringList& uris) { Q_UNUSED(uris) }
    // Null for a provider that is none of that kind.
    [[nodiscard]] virtual machine::MachineService* machineService(const QString& provider) = 0;
    [[nodiscard]] virtual std::shared_ptr<machine::MachineCreator> machineCreator(const QString& provider) = 0;
    [[nodiscard]] virtual containers::ContainerService* containerService(const QString& provider) = 0;
    // The lane for work of that provider that takes its time (disks, copies), and the one of imports alone.
    [[nodiscard]] virtual Lane* transferLane(const QString& provider) = 0;
    [[nodiscard]] virtual Lane* importLane(const QString& provider) = 0;
    // A lane for short questions that may block: files, plans, the doctor.
    [[nodiscard]] virtual Lane& questionLane() = 0;
    // Where new machines go: the first connection that is online, else the first. Empty = there is none.
    [[nodiscard]] QString machineHome();
    // Whether that home may still become another: the first connection that does not fail is still being made.
    [[nodiscard]] bool isSettling(ResourceKind kind);
    // Where new containers go, the same way.
    [[nodiscard]] QString containerHome();
    // No engine is still being looked for: what is Connecting now is all there may be.
    [[nodiscard]] virtual bool isSettled() const = 0;
    [[nodiscard]] virtual const machine::HostHooks& hooks() const = 0;
    // Whether `boxyard` opens this connection and no other unless it is told to.
    [[nodiscard]] virtual bool isOnlyDefault(const QString& provider) const = 0;

Q_SIGNALS:
    void settled();

private:
    QString homeOf(ResourceKind kind);
};

} // namespace boxyard::app
