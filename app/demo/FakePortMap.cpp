// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakePortMap.h"

#include "backend/core/HostPorts.h"
#include "backend/core/Tr.h"

#include <algorithm>

namespace boxyard::app {

namespace {

bool runs(const Resource& resource) {
    return resource.state == ResourceState::Running || resource.state == ResourceState::Paused ||
           resource.state == ResourceState::Starting || resource.state == ResourceState::Stopping ||
           resource.state == ResourceState::Restarting;
}

QString describe(const PortMapEntry& entry) {
    switch (entry.owner) {
    case PortMapEntry::Owner::Machine:
        return Tr::tr("machine %1").arg(entry.ownerName);
    case PortMapEntry::Owner::Container:
        return entry.ownerNote.isEmpty() ? Tr::tr("container %1").arg(entry.ownerName)
                                         : Tr::tr("container %1 (%2)").arg(entry.ownerName, entry.ownerNote);
    case PortMapEntry::Owner::Process:
        break;
    }
    return entry.ownerName.isEmpty() ? Tr::tr("another program") : Tr::tr("program %1").arg(entry.ownerName);
}

} // namespace

FakePortMap::FakePortMap(ResourceSet& resources, QObject* parent) : PortMapSource(parent), m_resources(resources) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &FakePortMap::refresh);
    connect(&resources, &ResourceSet::providerAdded, this, &FakePortMap::follow);
    for (ResourceProvider* provider : resources.providers())
        follow(provider);
}

void FakePortMap::follow(ResourceProvider* provider) {
    const auto soon = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(provider, &ResourceProvider::reset, this, soon);
    connect(provider, &ResourceProvider::upserted, this, soon);
    connect(provider, &ResourceProvider::removed, this, soon);
    soon();
}

QList<PortMapEntry> FakePortMap::gather() const {
    QList<PortMapEntry> list = m_processes;
    for (const ResourceProvider* provider : m_resources.providers()) {
        if (!provider->host().isEmpty())
            continue; // another computer's ports
        for (const Resource& resource : provider->resources())
            for (const PortRule& rule : resource.ports) {
                PortMapEntry entry;
                entry.rule = rule;
                const bool machine = resource.id.kind == ResourceKind::Machine;
                entry.owner = machine ? PortMapEntry::Owner::Machine : PortMapEntry::Owner::Container;
                entry.ownerName = resource.name;
                entry.ownerId = resource.id.key;
                entry.ownerProvider = resource.id.provider;
                entry.ownerAddress = machine ? QString() : resource.addresses.value(0);
                if (machine)
                    entry.ownerNote = rule.name;
                else
                    entry.ownerNote = resource.group.isEmpty()
                                          ? provider->name()
                                          : provider->name() + QStringLiteral(", ") + resource.group;
                entry.ownerRuns = runs(resource) && rule.enabled;
                entry.state = entry.ownerRuns ? PortMapEntry::State::Listening : PortMapEntry::State::Reserved;
                list.append(entry);
            }
    }
    return list;
}

void FakePortMap::refresh() {
    QList<PortMapEntry> list = gather();
    // The one that listens holds the port; who also wants it is named there and has no row of its own unless it wants
    // another address.
    for (PortMapEntry& entry : list)
        for (const PortMapEntry& other : std::as_const(list))
            if (&entry != &other && entry.ownerId != other.ownerId && other.rule.enabled && entry.rule.enabled &&
                entry.rule.clashesWith(other.rule) && entry.state != PortMapEntry::State::Reserved)
                entry.conflictsWith.append(other.ownerName);
    for (PortMapEntry& entry : list)
        if (!entry.conflictsWith.isEmpty())
            entry.state = PortMapEntry::State::Conflict;
    std::stable_sort(list.begin(), list.end(), [](const PortMapEntry& a, const PortMapEntry& b) {
        const bool conflictA = a.state == PortMapEntry::State::Conflict;
        const bool conflictB = b.state == PortMapEntry::State::Conflict;
        return conflictA != conflictB ? conflictA : a.rule.hostPort < b.rule.hostPort;
    });
    if (list == m_entries)
        return;
    m_entries = list;
    Q_EMIT changed();
}

void FakePortMap::watchHealth(const QList<ResourceId>& owners) {
    QTimer::singleShot(200, this, [this, owners] {
        for (const ResourceId& owner : owners)
            Q_EMIT healthChanged(owner);
    });
}

PortRule FakePortMap::observed(const ResourceId& owner, const PortRule& rule) const {
    PortRule seen = rule;
    const auto resource = m_resources.find(owner);
    if (!rule.enabled || !resource || !runs(*resource)) {
        seen.health = PortHealth::Off;
        return seen;
    }
    if (const QString holder = runningHolderOf(rule, owner); !holder.isEmpty()) {
        seen.health = PortHealth::Conflict;
        seen.healthText = holder;
        return seen;
    }
    seen.health = PortHealth::Listening;
    for (const Probe& probe : m_probes)
        if (probe.owner == owner && probe.guestPort == rule.guestPort) {
            seen.health = probe.health;
            seen.healthText = probe.text;
        }
    return seen;
}

QString FakePortMap::holderOf(const PortRule& rule, const ResourceId& except) const {
    const QList<PortMapEntry> all = gather();
    const PortMapEntry* holder = portHolder(rule, all, except.key);
    return holder ? describe(*holder) : QString();
}

QString FakePortMap::runningHolderOf(const PortRule& rule, const ResourceId& except) const {
    for (const PortMapEntry& entry : gather())
        if (entry.state == PortMapEntry::State::Listening && entry.rule.clashesWith(rule) &&
            entry.ownerId != except.key)
            return describe(entry);
    return {};
}

quint16 FakePortMap::freePort(const PortRule& rule) const {
    const int start = goodHostPort(rule.hostPort != 0 ? rule.hostPort : rule.guestPort);
    const QList<PortMapEntry> all = gather();
    for (int port = start; port <= 65535; ++port) {
        PortRule tried = rule;
        tried.hostPort = quint16(port);
        // Switched-off rules keep their port too.
        if (std::none_of(all.cbegin(), all.cend(), [&](const auto& entry) { return entry.rule.clashesWith(tried); }))
            return tried.hostPort;
    }
    return 0;
}

void FakePortMap::addProcess(const QString& program, const QString& address, quint16 port, qint64 pid,
                             Protocol protocol) {
    PortMapEntry entry;
    entry.rule.hostAddress = address;
    entry.rule.hostPort = port;
    entry.rule.protocol = protocol;
    entry.ownerName = program;
    entry.ownerNote = Tr::tr("program");
    entry.pid = pid;
    m_processes.append(entry);
    m_timer.start();
}

void FakePortMap::setHealth(const ResourceId& owner, quint16 guestPort, PortHealth health, const QString& text) {
    m_probes.append({owner, guestPort, health, text});
    Q_EMIT healthChanged(owner);
}

} // namespace boxyard::app
