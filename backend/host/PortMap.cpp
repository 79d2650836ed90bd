// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortMap.h"

#include "backend/core/Tr.h"

#include <QHash>
#include <QMultiHash>

#include <algorithm>
#include <array>

namespace boxyard::host {

namespace {

// What binds ports on behalf of machines and containers. Names are cut at 15 characters by the kernel.
bool bindsForOthers(const QString& program, PortMapEntry::Owner owner) {
    static constexpr std::array kMachine{"qemu", "passt"};
    static constexpr std::array kContainer{"docker-proxy", "rootlessport", "conmon",      "slirp4netns", "pasta",
                                           "netavark",     "podman",       "rootlesskit", "exe",         "dockerd"};
    const auto begins = [&](const char* name) { return program.startsWith(QLatin1String(name)); };
    if (owner == PortMapEntry::Owner::Machine)
        return std::any_of(kMachine.begin(), kMachine.end(), begins);
    return std::any_of(kContainer.begin(), kContainer.end(), begins);
}

bool isOn(ResourceState state) {
    return state == ResourceState::Running || state == ResourceState::Paused || state == ResourceState::Starting ||
           state == ResourceState::Stopping || state == ResourceState::Restarting;
}

PortMapEntry entryOf(const Resource& resource, const PortRule& rule, const ProviderName& providerName) {
    PortMapEntry entry;
    entry.rule = rule;
    entry.owner =
        resource.id.kind == ResourceKind::Machine ? PortMapEntry::Owner::Machine : PortMapEntry::Owner::Container;
    entry.ownerName = resource.name;
    entry.ownerId = resource.id.key;
    entry.ownerProvider = resource.id.provider;
    entry.ownerRuns = rule.enabled && isOn(resource.state);
    entry.state = entry.ownerRuns ? PortMapEntry::State::Listening : PortMapEntry::State::Reserved;
    if (entry.owner == PortMapEntry::Owner::Machine) {
        entry.ownerNote = rule.name;
    } else {
        QStringList notes;
        if (const QString engine = providerName ? providerName(resource.id.provider) : QString(); !engine.isEmpty())
            notes << engine;
        if (!resource.group.isEmpty())
            notes << resource.group;
        entry.ownerNote = notes.join(QLatin1String(", "));
        entry.ownerAddress = resource.addresses.value(0);
    }
    return entry;
}

PortMapEntry entryOf(const Listener& listener) {
    PortMapEntry entry;
    entry.rule.protocol = listener.protocol;
    entry.rule.hostAddress = listener.address;
    entry.rule.hostPort = listener.port;
    entry.rule.guestPort = 0;
    entry.owner = PortMapEntry::Owner::Process;
    entry.ownerName = listener.program;
    entry.ownerNote = Tr::tr("program");
    entry.pid = listener.pid;
    return entry;
}

PortRule ruleOf(const Listener& listener) {
    PortRule rule;
    rule.protocol = listener.protocol;
    rule.hostAddress = listener.address;
    rule.hostPort = listener.port;
    return rule;
}

bool sameOwner(const PortMapEntry& a, const PortMapEntry& b) {
    return a.owner == b.owner && a.ownerId == b.ownerId && a.ownerProvider == b.ownerProvider;
}

QString displayName(const PortMapEntry& entry) {
    return entry.ownerName.isEmpty() ? Tr::tr("another program") : entry.ownerName;
}

// The rule gets a wider address than one row can say only once: 0.0.0.0 and :: of one program are one row.
QList<Listener> merged(const QList<Listener>& listeners) {
    QList<Listener> list;
    QMultiHash<quint16, qsizetype> byPort;
    for (const Listener& one : listeners) {
        const auto [begin, end] = byPort.equal_range(one.port);
        const bool twin = std::any_of(begin, end, [&](qsizetype index) {
            const Listener& other = list.at(index);
            return other.protocol == one.protocol && other.pid == one.pid && other.program == one.program &&
                   (other.address == one.address || (isAllNetworks(other.address) && isAllNetworks(one.address)));
        });
        if (twin)
            continue;
        byPort.insert(one.port, list.size());
        list.append(one);
    }
    return list;
}

void note(PortMapEntry& entry, const PortMapEntry& other, bool conflict) {
    if (conflict)
        entry.state = PortMapEntry::State::Conflict;
    if (const QString name = displayName(other); !entry.conflictsWith.contains(name))
        entry.conflictsWith << name;
}

// Only rules of one port can clash: thousands of machines are no reason to compare each with each.
using RulesByPort = QHash<quint16, QList<qsizetype>>;

// Of two that want one port, who has it keeps it; of two that only might want it at the same time, both are told.
void markRuleConflicts(QList<PortMapEntry>& rules, const QList<qsizetype>& ofOnePort) {
    for (qsizetype i = 0; i < ofOnePort.size(); ++i)
        for (qsizetype j = i + 1; j < ofOnePort.size(); ++j) {
            PortMapEntry& a = rules[ofOnePort.at(i)];
            PortMapEntry& b = rules[ofOnePort.at(j)];
            if (!a.rule.enabled || !b.rule.enabled || sameOwner(a, b) || !a.rule.clashesWith(b.rule))
                continue;
            const bool aHolds = a.state == PortMapEntry::State::Listening && b.state != PortMapEntry::State::Listening;
            const bool bHolds = b.state == PortMapEntry::State::Listening && a.state != PortMapEntry::State::Listening;
            note(a, b, !aHolds);
            note(b, a, !bHolds);
        }
}

} // namespace

QList<PortMapEntry> portMap(const QList<Resource>& resources, const QList<Listener>& listeners,
                            const ProviderName& providerName) {
    QList<PortMapEntry> map;
    for (const Resource& resource : resources)
        for (const PortRule& rule : resource.ports)
            if (rule.hostPort != 0)
                map.append(entryOf(resource, rule, providerName));
    const QList<Listener> others = merged(listeners);
    RulesByPort rules;
    QList<bool> wasListening;
    for (const PortMapEntry& entry : std::as_const(map)) {
        rules[entry.rule.hostPort].append(wasListening.size());
        wasListening << (entry.state == PortMapEntry::State::Listening);
    }
    for (const QList<qsizetype>& ofOnePort : std::as_const(rules))
        markRuleConflicts(map, ofOnePort);
    for (const Listener& listener : others) {
        const PortRule place = ruleOf(listener);
        PortMapEntry process = entryOf(listener);
        const QList<qsizetype> wanted = rules.value(listener.port);
        const bool owned = std::any_of(wanted.begin(), wanted.end(), [&](qsizetype i) {
            return wasListening.at(i) && map.at(i).rule.enabled && map.at(i).rule.clashesWith(place) &&
                   (listener.program.isEmpty() || bindsForOthers(listener.program, map.at(i).owner));
        });
        if (owned)
            continue;
        for (const qsizetype i : wanted)
            if (map.at(i).rule.enabled && map.at(i).rule.clashesWith(place)) {
                note(map[i], process, true);
                note(process, map.at(i), false);
            }
        map.append(process);
    }
    std::stable_sort(map.begin(), map.end(), [](const PortMapEntry& a, const PortMapEntry& b) {
        const bool conflictA = a.state == PortMapEntry::State::Conflict,
                   conflictB = b.state == PortMapEntry::State::Conflict;
        if (conflictA != conflictB)
            return conflictA;
        return a.rule.hostPort < b.rule.hostPort;
    });
    return map;
}

QString holderOf(const PortRule& rule, const QList<PortMapEntry>& map, const QString& exceptOwnerId) {
    const PortMapEntry* holder = portHolder(rule, map, exceptOwnerId);
    if (!holder)
        return {};
    switch (holder->owner) {
    case PortMapEntry::Owner::Machine:
        return Tr::tr("machine %1").arg(holder->ownerName);
    case PortMapEntry::Owner::Container:
        return holder->ownerNote.isEmpty() ? Tr::tr("container %1").arg(holder->ownerName)
                                           : Tr::tr("container %1 (%2)").arg(holder->ownerName, holder->ownerNote);
    case PortMapEntry::Owner::Process:
        break;
    }
    return holder->ownerName.isEmpty() ? Tr::tr("another program") : Tr::tr("program %1").arg(holder->ownerName);
}

} // namespace boxyard::host
