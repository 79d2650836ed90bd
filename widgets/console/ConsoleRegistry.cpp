// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleRegistry.h"

#include "backend/core/ResourceSet.h"
#include "widgets/console/ConsoleWindow.h"

namespace boxyard::widgets {

ConsoleRegistry::ConsoleRegistry(ResourceSet* resources) {
    if (resources == nullptr)
        return;
    for (ResourceProvider* provider : resources->providers())
        follow(provider);
    connect(resources, &ResourceSet::providerAdded, this, &ConsoleRegistry::follow);
    connect(resources, &ResourceSet::providerRemoved, this, [this](const ResourceProvider* provider) {
        disconnect(provider, nullptr, this, nullptr);
        const QList<ResourceId> ids = m_controllers.keys();
        for (const ResourceId& id : ids)
            if (id.provider == provider->id())
                forget(id, false);
    });
}

ConsoleRegistry::~ConsoleRegistry() = default;

void ConsoleRegistry::follow(ResourceProvider* provider) {
    if (provider->kind() != ResourceKind::Machine)
        return;
    connect(provider, &ResourceProvider::upserted, this,
            [this, provider](const QList<Resource>& some) { tell(provider, some); });
    connect(provider, &ResourceProvider::reset, this,
            [this, provider](const QList<Resource>& all) { tell(provider, all); });
    connect(provider, &ResourceProvider::availabilityChanged, this,
            [this, provider] { tell(provider, provider->resources()); });
    connect(provider, &ResourceProvider::removed, this, [this](const QList<ResourceId>& ids) {
        for (const ResourceId& id : ids)
            forget(id, true);
    });
}

void ConsoleRegistry::forget(const ResourceId& id, bool deleted) {
    const auto controller = m_controllers.value(id).lock();
    if (!controller)
        return;
    Resource gone = controller->resource();
    gone.actions = {};
    if (deleted)
        gone.state = ResourceState::Stopped;
    controller->update(gone, deleted);
}

void ConsoleRegistry::tell(const ResourceProvider* provider, const QList<Resource>& some) {
    const bool reachable = provider->availability().state == Availability::State::Online;
    for (const Resource& resource : some) {
        if (const auto controller = m_controllers.value(resource.id).lock())
            controller->update(resource, reachable);
    }
}

std::shared_ptr<ConsoleController> ConsoleRegistry::controller(const Resource& resource, const ConsoleHooks& hooks) {
    if (auto known = m_controllers.value(resource.id).lock())
        return known;
    ConsoleHooks own = hooks;
    own.registry.reset(); // the registry must not live as long as its controllers by itself
    auto made = std::make_shared<ConsoleController>(resource, own);
    m_controllers.insert(resource.id, made);
    return made;
}

void ConsoleRegistry::setWindow(const ResourceId& id, ConsoleWindow* window) {
    if (window == nullptr)
        m_windows.remove(id);
    else
        m_windows.insert(id, window);
    Q_EMIT windowChanged(id);
}

ConsoleWindow* ConsoleRegistry::window(const ResourceId& id) const { return m_windows.value(id); }

} // namespace boxyard::widgets
