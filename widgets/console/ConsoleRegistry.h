// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/ConsoleController.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace boxyard {
class ResourceProvider;
}

namespace boxyard::widgets {

class ConsoleWindow;

// Which consoles there are: one controller per machine while anybody holds it, and the window of those that are
// detached. Tells controllers of changes of their machine, for windows have no page that would. Owned by the hooks; GUI
// thread.
class ConsoleRegistry final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleRegistry)
public:
    explicit ConsoleRegistry(ResourceSet* resources);
    ~ConsoleRegistry() override;
    [[nodiscard]] std::shared_ptr<ConsoleController> controller(const Resource& resource, const ConsoleHooks& hooks);
    void setWindow(const ResourceId& id, ConsoleWindow* window);
    [[nodiscard]] ConsoleWindow* window(const ResourceId& id) const;

Q_SIGNALS:
    void windowChanged(const boxyard::ResourceId& id);

private:
    void follow(ResourceProvider* provider);
    // The machine was deleted, or only its connection was removed and it may run on.
    void forget(const ResourceId& id, bool deleted);
    void tell(const ResourceProvider* provider, const QList<Resource>& some);
    QHash<ResourceId, std::weak_ptr<ConsoleController>> m_controllers;
    QHash<ResourceId, QPointer<ConsoleWindow>> m_windows;
};

} // namespace boxyard::widgets
