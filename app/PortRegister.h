// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"
#include "backend/core/ResourceSet.h"

#include <QHash>
#include <QMutex>

namespace boxyard::app {

// Which machines and containers of this computer want which of its ports: kept by events on the GUI thread, read on lanes
// by the hooks that explain a busy port before a start or an import.
class PortRegister final {
public:
    // Keeps itself current with the set for as long as context lives.
    static std::shared_ptr<PortRegister> follow(ResourceSet& resources, QObject* context);
    // Ok when the host side can be bound now. Busy with the holder named otherwise. Without exceptUuid (a machine that is
    // still to be made) what stopped machines keep counts as well. Blocks for a moment; any thread but the GUI's.
    Result<> check(const PortRule& rule, const QString& exceptUuid) const;

private:
    void put(const Resource& resource);
    void forget(const ResourceId& id);
    void forgetAll(const QString& provider);
    [[nodiscard]] QList<Resource> all() const;

    mutable QMutex m_mutex;
    QHash<ResourceId, Resource> m_byId; // only those with ports
};

} // namespace boxyard::app
