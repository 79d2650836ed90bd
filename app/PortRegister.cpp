// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PortRegister.h"

#include "backend/core/Tr.h"
#include "backend/host/PortMap.h"

namespace boxyard::app {

std::shared_ptr<PortRegister> PortRegister::follow(ResourceSet& resources, QObject* context) {
    auto self = std::make_shared<PortRegister>();
    const auto attach = [self, context](ResourceProvider* provider) {
        if (!provider->host().isEmpty())
            return; // another computer's ports
        const QString id = provider->id();
        QObject::connect(provider, &ResourceProvider::reset, context, [self, id](const QList<Resource>& list) {
            self->forgetAll(id);
            for (const Resource& resource : list)
                self->put(resource);
        });
        QObject::connect(provider, &ResourceProvider::upserted, context, [self](const QList<Resource>& list) {
            for (const Resource& resource : list)
                self->put(resource);
        });
        QObject::connect(provider, &ResourceProvider::removed, context, [self](const QList<ResourceId>& list) {
            for (const ResourceId& gone : list)
                self->forget(gone);
        });
    };
    const QList<ResourceProvider*> providers = resources.providers();
    for (ResourceProvider* provider : providers)
        attach(provider);
    QObject::connect(&resources, &ResourceSet::providerAdded, context, attach);
    QObject::connect(&resources, &ResourceSet::providerRemoved, context,
                     [self, context](const ResourceProvider* provider) {
                         QObject::disconnect(provider, nullptr, context, nullptr);
                         self->forgetAll(provider->id());
                     });
    return self;
}

Result<> PortRegister::check(const PortRule& rule, const QString& exceptUuid) const {
    const QList<Resource> known = all();
    if (exceptUuid.isEmpty())
        for (const Resource& resource : known)
            for (const PortRule& other : resource.ports)
                if (other.enabled && other.clashesWith(rule))
                    return failure(ErrorKind::Busy,
                                   Tr::tr("Port %1 is kept for %2.").arg(rule.hostPort).arg(resource.name),
                                   Tr::tr("Choose another port."));
    Result<> free = host::tryBind(rule);
    if (free || free.error().kind != ErrorKind::Busy)
        return free;
    const auto listening = host::listeners();
    const QList<PortMapEntry> map = host::portMap(known, listening ? *listening : QList<host::Listener>());
    const QString holder = host::holderOf(rule, map, exceptUuid);
    if (!holder.isEmpty())
        free.error().summary = Tr::tr("Port %1 is used by %2.").arg(rule.hostPort).arg(holder);
    return free;
}

void PortRegister::put(const Resource& resource) {
    const QMutexLocker lock(&m_mutex);
    if (resource.ports.isEmpty())
        m_byId.remove(resource.id);
    else
        m_byId.insert(resource.id, resource);
}

void PortRegister::forget(const ResourceId& id) {
    const QMutexLocker lock(&m_mutex);
    m_byId.remove(id);
}

void PortRegister::forgetAll(const QString& provider) {
    const QMutexLocker lock(&m_mutex);
    m_byId.removeIf([&](const auto& entry) { return entry.key().provider == provider; });
}

QList<Resource> PortRegister::all() const {
    const QMutexLocker lock(&m_mutex);
    return m_byId.values();
}

} // namespace boxyard::app
