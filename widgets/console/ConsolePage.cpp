// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsolePage.h"

#include "widgets/console/ConsolePane.h"
#include "widgets/console/ConsoleRegistry.h"
#include "widgets/console/ConsoleView.h"
#include "widgets/console/ConsoleWindow.h"

#include <QVBoxLayout>

namespace boxyard::widgets {

ConsolePage::ConsolePage(const Resource& resource, const ConsoleHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_hooks(hooks) {
    setObjectName(QStringLiteral("consolePage"));
    const auto controller = hooks.registry->controller(resource, hooks);
    m_pane = new ConsolePane(controller, hooks.prompter, ConsoleToolBar::Place::Page, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    setFocusProxy(m_pane->view());
    const ResourceId id = resource.id;
    connect(m_pane, &ConsolePane::actionRequested, this,
            [this, id](Action action) { Q_EMIT actionRequested(action, id); });
    connect(m_pane, &ConsolePane::detachRequested, this, [this] { detach(false); });
    connect(m_pane, &ConsolePane::fullScreenRequested, this, [this] { detach(true); });
    connect(m_pane, &ConsolePane::bringBackRequested, this, [this, id] {
        if (ConsoleWindow* window = m_hooks.registry->window(id))
            window->close();
    });
    connect(hooks.registry.get(), &ConsoleRegistry::windowChanged, this, [this, id](const ResourceId& changed) {
        if (changed == id)
            m_pane->setElsewhere(m_hooks.registry->window(id) != nullptr);
    });
    m_pane->setElsewhere(hooks.registry->window(id) != nullptr);
}

void ConsolePage::update(const Resource& resource, bool reachable) { m_pane->controller().update(resource, reachable); }

void ConsolePage::setActive(bool active) {
    m_pane->setActive(active);
    if (active)
        m_pane->view()->setFocus();
}

void ConsolePage::detach(bool fullScreen) {
    ConsoleWindow* window = openConsoleWindow(m_pane->controller().resource(), m_hooks);
    if (fullScreen)
        window->setFullScreen(true);
}

} // namespace boxyard::widgets
