// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Yard.h"

namespace boxyard::app {

QString Yard::homeOf(ResourceKind kind) {
    QString first;
    const QList<ResourceProvider*> providers = resources().providers();
    for (const ResourceProvider* provider : providers) {
        if (provider->kind() != kind)
            continue;
        if (provider->availability().state == Availability::State::Online)
            return provider->id();
        if (first.isEmpty())
            first = provider->id();
    }
    return first;
}

bool Yard::isSettling(ResourceKind kind) {
    const QList<ResourceProvider*> providers = resources().providers();
    for (const ResourceProvider* provider : providers) {
        if (provider->kind() != kind)
            continue;
        if (provider->availability().state != Availability::State::Offline)
            return provider->availability().state == Availability::State::Connecting;
    }
    return false;
}

QString Yard::machineHome() { return homeOf(ResourceKind::Machine); }

QString Yard::containerHome() { return homeOf(ResourceKind::Container); }

} // namespace boxyard::app
