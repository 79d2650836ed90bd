// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Resource.h"

namespace boxyard {

size_t qHash(const ResourceId& id, size_t seed) noexcept { return qHashMulti(seed, id.provider, int(id.kind), id.key); }

QString resourceStateName(ResourceState state) {
    switch (state) {
    case ResourceState::Running:
        return QStringLiteral("running");
    case ResourceState::Paused:
        return QStringLiteral("paused");
    case ResourceState::Stopped:
        return QStringLiteral("stopped");
    case ResourceState::Starting:
        return QStringLiteral("starting");
    case ResourceState::Stopping:
        return QStringLiteral("stopping");
    case ResourceState::Saved:
        return QStringLiteral("saved");
    case ResourceState::Crashed:
        return QStringLiteral("crashed");
    case ResourceState::Created:
        return QStringLiteral("created");
    case ResourceState::Restarting:
        return QStringLiteral("restarting");
    case ResourceState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace boxyard
