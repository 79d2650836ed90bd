// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"
#include "backend/core/Resource.h"

#include <QObject>

#include <algorithm>

namespace boxyard {

// The host's port map, kept current while somebody looks at it. GUI thread. Implementations: host::HostPortMap, the
// demo's fake.
class PortMapSource : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortMapSource)
public:
    explicit PortMapSource(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] virtual QList<PortMapEntry> entries() const = 0;
    virtual void refresh() = 0;
    // Rules whose health is shown now: only these are probed (connect and banner, every few seconds). Empty = none.
    virtual void watchHealth(const QList<ResourceId>& owners) = 0;
    // Health and healthText of the rule as last observed.
    [[nodiscard]] virtual PortRule observed(const ResourceId& owner, const PortRule& rule) const = 0;
    // Who holds or wants this host side; empty = nobody known.
    [[nodiscard]] virtual QString holderOf(const PortRule& rule, const ResourceId& except) const = 0;
    // The next free unprivileged host port at or above rule.hostPort (0 = a good one for its guest port). 0 = none.
    [[nodiscard]] virtual quint16 freePort(const PortRule& rule) const = 0;
    // The same beside rules that the map does not know yet.
    [[nodiscard]] quint16 freePortBeside(const QList<PortRule>& others, PortRule rule) const {
        const auto clashes = [&](const PortRule& other) { return other.clashesWith(rule); };
        do {
            rule.hostPort = freePort(rule);
        } while (rule.hostPort != 0 && std::any_of(others.begin(), others.end(), clashes) && ++rule.hostPort != 0);
        return rule.hostPort;
    }

Q_SIGNALS:
    void changed();
    void healthChanged(const boxyard::ResourceId& owner);
};

} // namespace boxyard
