// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/Resource.h"

#include <QObject>
#include <QSet>

namespace boxyard {

// Whether a provider's list can be believed. An engine that is down is never an empty list: its last known resources
// stay, and the error says why.
struct Availability {
    enum class State { Connecting, Online, Offline };
    State state = State::Connecting;
    std::optional<Error> error; // why Offline
    QDateTime since;            // UTC
    QDateTime nextTry;          // when it tries again by itself; invalid = it does not
    friend bool operator==(const Availability&, const Availability&) = default;
};

// Choices that go with an action.
struct ActionOptions {
    QString newName;                   // Rename
    bool withVolumes = false;          // containers, Delete: anonymous volumes too
    bool force = false;                // containers, Delete: also while running
    QStringList deleteFiles;           // machines, Delete: the disk files that go; the others stay
    bool skipConflictingPorts = false; // machines, Start: leave out the forwards that cannot be bound
};

// Everything of one kind from one engine: a libvirt connection's machines or a container engine's containers.
// Lives on the GUI thread; answers come from events. Implementations: libvirt, containers, FakeProvider.
class ResourceProvider : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourceProvider)
public:
    explicit ResourceProvider(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] virtual QString id() const = 0; // stable: "qemu:///session", "unix:///run/docker.sock"
    [[nodiscard]] virtual ResourceKind kind() const = 0;
    [[nodiscard]] virtual QString name() const = 0; // "QEMU (session)", "Docker", "Podman (rootless)"
    [[nodiscard]] virtual QString host() const = 0; // empty = this computer, else the host's name
    [[nodiscard]] virtual Availability availability() const = 0;
    [[nodiscard]] virtual QList<Resource> resources() const = 0;

    // Connects, or tries again at once; later reconnects by itself with a growing delay.
    virtual void open() = 0;
    // Reads everything again (F5).
    virtual void refresh() = 0;
    // Does it and reports as a job; the state follows by events. Unknown ids and impossible actions fail the job.
    virtual Job* perform(Action action, const ResourceId& id, const ActionOptions& options = {}) = 0;
    // Whose load is shown now: only these are measured, at most every two seconds. Empty = nothing is measured.
    virtual void watch(const QSet<ResourceId>& visible) = 0;

Q_SIGNALS:
    void reset(const QList<boxyard::Resource>& all);
    void upserted(const QList<boxyard::Resource>& some);
    void removed(const QList<boxyard::ResourceId>& some);
    void availabilityChanged(const boxyard::Availability& availability);
    void sampled(const QList<boxyard::LoadSample>& samples);
};

} // namespace boxyard
