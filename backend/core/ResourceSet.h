// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"

#include <QList>
#include <QObject>

namespace boxyard {

// Every provider of the program, in order: what panel, command line and port map read. Owned by app/; GUI thread.
class ResourceSet final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourceSet)
public:
    explicit ResourceSet(QObject* parent = nullptr) : QObject(parent) {}
    void add(ResourceProvider* provider); // not owned
    void remove(ResourceProvider* provider);
    [[nodiscard]] QList<ResourceProvider*> providers() const { return m_providers; }
    [[nodiscard]] ResourceProvider* provider(const QString& id) const;
    [[nodiscard]] std::optional<Resource> find(const ResourceId& id) const;
    [[nodiscard]] QList<Resource> all() const;

Q_SIGNALS:
    void providerAdded(boxyard::ResourceProvider* provider);
    void providerRemoved(boxyard::ResourceProvider* provider);

private:
    QList<ResourceProvider*> m_providers;
};

} // namespace boxyard
