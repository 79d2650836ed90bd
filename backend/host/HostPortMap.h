// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Lane.h"
#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceSet.h"
#include "backend/host/PortMap.h"
#include "backend/host/PortProbe.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMultiHash>
#include <QTimer>

namespace boxyard::host {

// This computer's port map: what its providers say, merged with /proc, and whether the watched rules answer. Reads on
// request and, while somebody watches, after events of the resources and every two seconds: no event tells of other
// programs' sockets. Unwatched, events lead to a reading every ten seconds at most. At most one probe per rule and five seconds. GUI thread; the work is done on two lanes of its own.
class HostPortMap final : public PortMapSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostPortMap)
public:
    explicit HostPortMap(ResourceSet& resources, QObject* parent = nullptr);
    ~HostPortMap() override;

    [[nodiscard]] QList<PortMapEntry> entries() const override { return m_entries; }
    void refresh() override;
    void watchHealth(const QList<ResourceId>& owners) override;
    [[nodiscard]] PortRule observed(const ResourceId& owner, const PortRule& rule) const override;
    [[nodiscard]] QString holderOf(const PortRule& rule, const ResourceId& except) const override;
    [[nodiscard]] quint16 freePort(const PortRule& rule) const override;

private:
    struct Health {
        ProbeAnswer answer;
        QElapsedTimer since; // the last probe
    };
    void attach(ResourceProvider* provider);
    void rebuild();
    [[nodiscard]] QList<Resource> resourcesHere() const;
    [[nodiscard]] bool isElsewhere(const ResourceId& owner) const; // on another computer
    void probe();
    [[nodiscard]] QString keyOf(const ResourceId& owner, const PortRule& rule) const;
    [[nodiscard]] const PortMapEntry* entryFor(const ResourceId& owner, const PortRule& rule) const;
    [[nodiscard]] PortRule seen(const ResourceId& owner, bool running, const PortRule& rule,
                                const PortMapEntry* entry) const;

    ResourceSet& m_resources;
    Lane m_lane;
    Lane m_probeLane;
    QTimer m_tick;
    QTimer m_soon; // several events, one rebuild
    QTimer m_late; // events that nobody watches, one reading
    QList<Listener> m_listeners;
    QMultiHash<quint16, PortRule> m_bound; // the same by port, as places
    QList<PortMapEntry> m_entries;
    QMultiHash<quint16, qsizetype> m_entryAt; // by host port
    QList<ResourceId> m_watched;
    QHash<QString, Health> m_health;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_probing = false;
    bool m_known = false; // the listeners have been read once
};

} // namespace boxyard::host
