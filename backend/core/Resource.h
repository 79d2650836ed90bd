// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"
#include "backend/core/Result.h"

#include <QDateTime>
#include <QFlags>
#include <QHash>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace boxyard {

enum class ResourceKind { Machine, Container };

// Names one machine or container for ever: provider is ResourceProvider::id(), key the UUID or the container's full id.
struct ResourceId {
    QString provider;
    ResourceKind kind = ResourceKind::Machine;
    QString key;

    [[nodiscard]] bool isNull() const { return key.isEmpty(); }
    friend bool operator==(const ResourceId&, const ResourceId&) = default;
};
size_t qHash(const ResourceId& id, size_t seed = 0) noexcept;

// One set of states for both worlds; an exited container is Stopped.
enum class ResourceState { Unknown, Running, Paused, Stopped, Starting, Stopping, Saved, Crashed, Created, Restarting };
// "running" … "unknown", as the command line prints it (CLI.md).
[[nodiscard]] QString resourceStateName(ResourceState state);

// One set of verbs for both worlds. Stop asks the guest (machine: ACPI shut down; container: stop), Kill does not ask
// (machine: power off; container: kill). Restart is the polite one, Reset the button on the box.
enum class Action {
    Start = 1 << 0,
    Stop = 1 << 1,
    Restart = 1 << 2,
    Reset = 1 << 3,
    Kill = 1 << 4,
    Pause = 1 << 5,
    Resume = 1 << 6,
    SaveState = 1 << 7,
    Delete = 1 << 8,
    Rename = 1 << 9,
    Console = 1 << 10,
    Ssh = 1 << 11,
    Logs = 1 << 12,
    Configure = 1 << 13,
};
Q_DECLARE_FLAGS(Actions, Action)
Q_DECLARE_OPERATORS_FOR_FLAGS(Actions)

// What the panel shows of a machine or a container: a value, made on a lane, shown on the GUI thread.
struct Resource {
    ResourceId id;
    QString name;
    ResourceState state = ResourceState::Unknown;
    std::optional<Error> problem; // set when something about it needs attention (unhealthy, port conflict, crashed)
    Actions actions;              // what can be done with it now
    int cpus = 0;                 // 0 = unknown or unlimited
    ByteSize memory;              // null = unknown or unlimited
    QString image;                // containers: the image as people write it, "postgres:16"
    QString os;                   // machines: the operating system's name, empty = unknown
    QStringList addresses;        // the guest's own addresses
    QList<PortRule> ports;        // forwards or published ports
    QString group;                // compose project, pod or the user's group
    QString groupKind;            // "compose", "pod" or empty for a group of the user's
    QStringList labels;           // "key=value", searched by the filter line
    QString health;               // containers: "healthy", "unhealthy", "starting" or empty
    QDateTime since;              // since when it is in this state, UTC; invalid = unknown

    friend bool operator==(const Resource&, const Resource&) = default;
};

// One measurement of what runs. Rates are since the sample before; −1 = unknown.
struct LoadSample {
    ResourceId id;
    double cpu = -1; // 0…1 of the CPUs it has (containers without a limit: of the host's)
    ByteSize memoryUsed;
    ByteSize memoryTotal;
    double diskBytesPerSecond = -1;
    double networkBytesPerSecond = -1;
};

} // namespace boxyard

Q_DECLARE_METATYPE(boxyard::ResourceId)
Q_DECLARE_METATYPE(boxyard::Resource)
