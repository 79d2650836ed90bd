// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceSet.h"

#include <QTimer>

namespace boxyard::app {

// The port map of a computer that is made up: the rules of a ResourceSet and the listeners it was told of. Binds
// nothing. GUI thread.
class FakePortMap final : public PortMapSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakePortMap)
public:
    explicit FakePortMap(ResourceSet& resources, QObject* parent = nullptr);

    [[nodiscard]] QList<PortMapEntry> entries() const override { return m_entries; }
    void refresh() override;
    void watchHealth(const QList<ResourceId>& owners) override;
    [[nodiscard]] PortRule observed(const ResourceId& owner, const PortRule& rule) const override;
    [[nodiscard]] QString holderOf(const PortRule& rule, const ResourceId& except) const override;
    [[nodiscard]] quint16 freePort(const PortRule& rule) const override;

    // Who has it bound now, so that a start would fail.
    [[nodiscard]] QString runningHolderOf(const PortRule& rule, const ResourceId& except) const;
    // Another program's listener.
    void addProcess(const QString& program, const QString& address, quint16 port, qint64 pid,
                    Protocol protocol = Protocol::Tcp);
    // What a probe of this guest port finds.
    void setHealth(const ResourceId& owner, quint16 guestPort, PortHealth health, const QString& text);

private:
    struct Probe {
        ResourceId owner;
        quint16 guestPort = 0;
        PortHealth health = PortHealth::Unknown;
        QString text;
    };
    void follow(ResourceProvider* provider);
    [[nodiscard]] QList<PortMapEntry> gather() const;

    ResourceSet& m_resources;
    QList<PortMapEntry> m_processes;
    QList<PortMapEntry> m_entries;
    QList<Probe> m_probes;
    QTimer m_timer; // many changes at once become one refresh
};

} // namespace boxyard::app
