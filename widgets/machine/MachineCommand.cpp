// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/MachineCommand.h"

#include "backend/core/ShellWord.h"

#include <algorithm>

namespace boxyard::widgets {

namespace {

QString wordFor(const Resource& machine, const QList<Resource>& all) {
    const QString& name = machine.name;
    const auto named = std::count_if(all.cbegin(), all.cend(), [&](const Resource& one) { return one.name == name; });
    const bool plain = !name.isEmpty() && !name.startsWith(QLatin1Char('-')) && !name.contains(QLatin1Char(':'));
    return named <= 1 && plain ? name : machine.id.key;
}

} // namespace

QStringList connectionsToName(const MachineHooks& hooks, const QStringList& providers) {
    const bool understood = providers.size() == 1 && (!hooks.isOnlyDefault || hooks.isOnlyDefault(providers.first()));
    return understood ? QStringList() : providers;
}

QString machineCommand(const MachineHooks& hooks, const QString& verb, const QList<Resource>& machines) {
    QStringList providers;
    for (const Resource& machine : machines)
        if (!providers.contains(machine.id.provider))
            providers.append(machine.id.provider);
    QList<Resource> all;
    for (const QString& id : std::as_const(providers))
        if (const ResourceProvider* provider = hooks.resources ? hooks.resources(id) : nullptr)
            all += provider->resources();
    QStringList words{QStringLiteral("boxyard")};
    const QStringList connections = connectionsToName(hooks, providers);
    for (const QString& uri : connections)
        words << QStringLiteral("--connect") << shellWord(uri);
    words << verb;
    for (const Resource& machine : machines)
        words << shellWord(wordFor(machine, all));
    return words.join(QLatin1Char(' '));
}

} // namespace boxyard::widgets
