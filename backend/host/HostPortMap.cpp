// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/HostPortMap.h"

#include "backend/core/Tr.h"

#include <QSet>

#include <algorithm>

namespace boxyard::host {

namespace {

constexpr int kTickMs = 2000;
constexpr int kSoonMs = 50;
constexpr int kLateMs = 10000;
constexpr qint64 kProbeEveryMs = 5000;
constexpr std::chrono::milliseconds kProbeLimit{1500};

bool isRunning(const Resource& resource) { return resource.state == ResourceState::Running; }

} // namespace

HostPortMap::HostPortMap(ResourceSet& resources, QObject* parent)
    : PortMapSource(parent), m_resources(resources), m_lane(QStringLiteral("port-map")),
      m_probeLane(QStringLiteral("port-probe")) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &HostPortMap::refresh);
    m_soon.setInterval(kSoonMs);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        rebuild();
        // A machine that starts or stops moves sockets as well.
        if (!m_watched.isEmpty())
            refresh();
        else if (m_known && !m_late.isActive())
            m_late.start();
    });
    m_late.setInterval(kLateMs);
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &HostPortMap::refresh);
    const QList<ResourceProvider*> providers = resources.providers();
    for (ResourceProvider* provider : providers)
        attach(provider);
    connect(&resources, &ResourceSet::providerAdded, this, &HostPortMap::attach);
    connect(&resources, &ResourceSet::providerRemoved, this, [this] { m_soon.start(); });
    rebuild();
}

HostPortMap::~HostPortMap() = default;

void HostPortMap::attach(ResourceProvider* provider) {
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(provider, &ResourceProvider::reset, this, later);
    connect(provider, &ResourceProvider::upserted, this, later);
    connect(provider, &ResourceProvider::removed, this, later);
    later();
}

void HostPortMap::refresh() {
    m_late.stop();
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_lane.run([] { return listeners(); }).then(this, [this](const Result<QList<Listener>>& result) {
        m_reading = false;
        if (result) {
            m_listeners = *result;
            m_known = true;
            m_bound.clear();
            for (const Listener& listener : *result) {
                PortRule place;
                place.protocol = listener.protocol;
                place.hostAddress = listener.address;
                place.hostPort = listener.port;
                m_bound.insert(listener.port, place);
            }
        }
        rebuild();
        probe();
        if (std::exchange(m_readAgain, false))
            refresh();
    });
}

// What runs on other computers holds its ports there. Read once each: a provider copies its rows for whoever asks.
QList<Resource> HostPortMap::resourcesHere() const {
    QList<Resource> here;
    const QList<ResourceProvider*> providers = m_resources.providers();
    for (const ResourceProvider* provider : providers)
        if (provider->host().isEmpty())
            here += provider->resources();
    return here;
}

void HostPortMap::rebuild() {
    const auto nameOf = [this](const QString& id) {
        const ResourceProvider* provider = m_resources.provider(id);
        return provider ? provider->name() : QString();
    };
    const QList<Resource> resources = resourcesHere();
    QSet<ResourceId> running;
    for (const Resource& resource : resources)
        if (isRunning(resource))
            running.insert(resource.id);
    QList<PortMapEntry> entries = portMap(resources, m_listeners, nameOf);
    for (PortMapEntry& entry : entries)
        if (entry.owner != PortMapEntry::Owner::Process) {
            const ResourceKind kind =
                entry.owner == PortMapEntry::Owner::Machine ? ResourceKind::Machine : ResourceKind::Container;
            const ResourceId owner{entry.ownerProvider, kind, entry.ownerId};
            entry.rule = seen(owner, running.contains(owner), entry.rule, &entry);
        }
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    m_entryAt.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_entryAt.insert(m_entries.at(i).rule.hostPort, i);
    Q_EMIT changed();
}

void HostPortMap::watchHealth(const QList<ResourceId>& owners) {
    if (owners == m_watched)
        return;
    m_watched = owners;
    if (owners.isEmpty()) {
        m_tick.stop();
        return;
    }
    m_tick.start();
    refresh();
}

void HostPortMap::probe() {
    if (m_probing || m_watched.isEmpty())
        return;
    QList<PortRule> rules;
    QList<ResourceId> owners;
    const QSet<ResourceId> watched(m_watched.cbegin(), m_watched.cend());
    const QList<Resource> resources = resourcesHere();
    for (const Resource& resource : resources) {
        const ResourceId& id = resource.id;
        if (!isRunning(resource) || !watched.contains(id))
            continue;
        for (const PortRule& rule : resource.ports) {
            if (!rule.enabled || rule.protocol != Protocol::Tcp || rule.hostPort == 0)
                continue;
            const PortMapEntry* entry = entryFor(id, rule);
            const auto known = m_health.constFind(keyOf(id, rule));
            const bool fresh = known != m_health.constEnd() && known->since.elapsed() < kProbeEveryMs;
            if (fresh || (entry && entry->state == PortMapEntry::State::Conflict)) // somebody else would answer
                continue;
            rules.append(rule);
            owners.append(id);
        }
    }
    if (rules.isEmpty())
        return;
    m_probing = true;
    m_probeLane.run([rules]() -> Result<QList<ProbeAnswer>> { return probePorts(rules, kProbeLimit); })
        .then(this, [this, rules, owners](const Result<QList<ProbeAnswer>>& answers) {
            m_probing = false;
            if (!answers)
                return;
            QList<ResourceId> touched;
            for (qsizetype i = 0; i < rules.size(); ++i) {
                Health& health = m_health[keyOf(owners.at(i), rules.at(i))];
                const bool differs =
                    health.answer.health != answers->at(i).health || health.answer.text != answers->at(i).text;
                health.answer = answers->at(i);
                health.since.start();
                if (differs && !touched.contains(owners.at(i)))
                    touched.append(owners.at(i));
            }
            if (touched.isEmpty())
                return;
            rebuild();
            for (const ResourceId& owner : std::as_const(touched))
                Q_EMIT healthChanged(owner);
        });
}

QString HostPortMap::keyOf(const ResourceId& owner, const PortRule& rule) const {
    return owner.provider + QLatin1Char('\n') + owner.key + QLatin1Char('\n') + rule.toText();
}

const PortMapEntry* HostPortMap::entryFor(const ResourceId& owner, const PortRule& rule) const {
    const auto [begin, end] = m_entryAt.equal_range(rule.hostPort);
    const auto it = std::find_if(begin, end, [&](qsizetype index) {
        const PortMapEntry& entry = m_entries.at(index);
        return entry.owner != PortMapEntry::Owner::Process && entry.ownerId == owner.key &&
               entry.ownerProvider == owner.provider && entry.rule.sameHostSide(rule);
    });
    return it == end ? nullptr : &m_entries.at(*it);
}

bool HostPortMap::isElsewhere(const ResourceId& owner) const {
    const ResourceProvider* provider = m_resources.provider(owner.provider);
    return provider && !provider->host().isEmpty();
}

PortRule HostPortMap::observed(const ResourceId& owner, const PortRule& rule) const {
    if (isElsewhere(owner)) {
        PortRule elsewhere = rule;
        elsewhere.health = rule.enabled ? PortHealth::Unknown : PortHealth::Off;
        elsewhere.healthText.clear();
        return elsewhere;
    }
    const auto resource = m_resources.find(owner);
    return seen(owner, resource && isRunning(*resource), rule, entryFor(owner, rule));
}

PortRule HostPortMap::seen(const ResourceId& owner, bool running, const PortRule& rule,
                           const PortMapEntry* entry) const {
    const auto say = [&rule](PortHealth health, const QString& text) {
        PortRule told = rule;
        told.health = health;
        told.healthText = text;
        return told;
    };
    if (!rule.enabled)
        return say(PortHealth::Off, Tr::tr("Switched off"));
    if (!running)
        return say(PortHealth::Off, {});
    if (entry && entry->state == PortMapEntry::State::Conflict)
        return say(PortHealth::Conflict, entry->conflictsWith.join(QLatin1String(", ")));
    const auto [begin, end] = m_bound.equal_range(rule.hostPort);
    const bool bound = std::any_of(begin, end, [&](const PortRule& place) { return place.clashesWith(rule); });
    if (const auto known = m_health.constFind(keyOf(owner, rule)); known != m_health.constEnd()) {
        const PortHealth health = known->answer.health;
        if (health == PortHealth::Answering || health == PortHealth::Refused ||
            (health == PortHealth::Listening && bound))
            return say(health, known->answer.text);
    }
    if (!m_known)
        return say(PortHealth::Unknown, {});
    return bound ? say(PortHealth::Listening, {})
                 : say(PortHealth::Unknown, Tr::tr("Nothing listens on this port of the host."));
}

QString HostPortMap::holderOf(const PortRule& rule, const ResourceId& except) const {
    return isElsewhere(except) ? QString() : host::holderOf(rule, m_entries, except.key);
}

quint16 HostPortMap::freePort(const PortRule& rule) const { return host::freePort(rule, m_entries); }

} // namespace boxyard::host
