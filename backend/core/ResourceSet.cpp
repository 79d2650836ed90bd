// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ResourceSet.h"

namespace boxyard {

void ResourceSet::add(ResourceProvider* provider) {
    m_providers.append(provider);
    connect(provider, &QObject::destroyed, this, [this, provider] { m_providers.removeOne(provider); });
    Q_EMIT providerAdded(provider);
}

void ResourceSet::remove(ResourceProvider* provider) {
    if (m_providers.removeOne(provider)) {
        disconnect(provider, nullptr, this, nullptr);
        Q_EMIT providerRemoved(provider);
    }
}

ResourceProvider* ResourceSet::provider(const QString& id) const {
    for (ResourceProvider* provider : m_providers)
        if (provider->id() == id)
            return provider;
    return nullptr;
}

std::optional<Resource> ResourceSet::find(const ResourceId& id) const {
    if (const ResourceProvider* owner = provider(id.provider))
        for (const Resource& resource : owner->resources())
            if (resource.id == id)
                return resource;
    return std::nullopt;
}

QList<Resource> ResourceSet::all() const {
    QList<Resource> list;
    for (const ResourceProvider* provider : m_providers)
        list += provider->resources();
    return list;
}

} // namespace boxyard
