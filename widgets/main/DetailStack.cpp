// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/DetailStack.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Theme.h"
#include "widgets/main/NoticeArea.h"
#include "widgets/main/PromiseView.h"
#include "widgets/main/ProviderView.h"
#include "widgets/main/ResourceView.h"
#include "widgets/main/SelectionView.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace boxyard::widgets {

DetailStack::DetailStack(const WindowHooks& hooks, ResourceModel& model, QWidget* parent)
    : QWidget(parent), m_hooks(hooks), m_model(model), m_banner(new MessageBanner(this)),
      m_stack(new QStackedWidget(this)), m_resource(new ResourceView(hooks, model, m_stack)) {
    setObjectName(QStringLiteral("detail"));
    m_banner->setObjectName(QStringLiteral("windowBanner"));
    m_banner->setClosable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new NoticeArea(m_banner, this));
    column->addWidget(m_stack, 1);
    m_stack->addWidget(new QWidget(m_stack)); // nothing yet: the providers have not told
    m_stack->addWidget(m_resource);
    connect(m_resource, &ResourceView::actionRequested, this, &DetailStack::actionRequested);
    connect(m_resource, &ResourceView::resourceRequested, this, &DetailStack::resourceRequested);
}

bool DetailStack::mayLeave() { return m_stack->currentWidget() != m_resource || m_resource->mayLeave(); }

void DetailStack::showSelection(const QList<ResourceId>& ids, const ResourceNode* branch) {
    if (ids.size() == 1) {
        m_resource->show(ids.first());
        m_stack->setCurrentWidget(m_resource);
        return;
    }
    m_resource->leave();
    if (ids.size() > 1) {
        if (!m_selection) {
            m_selection = new SelectionView(m_model, m_stack);
            connect(m_selection, &SelectionView::actionRequested, this, &DetailStack::actionRequested);
            connect(m_selection, &SelectionView::resourceRequested, this, &DetailStack::resourceRequested);
        }
        m_selection->setIds(ids);
        showWidget(m_selection);
        return;
    }
    if (branch && branch->type == ResourceNode::Type::Note) {
        if (!m_provider)
            m_provider = new ProviderView(m_hooks.resources, m_stack);
        m_provider->setProvider(branch->provider);
        showWidget(m_provider);
        return;
    }
    if (branch && branch->type == ResourceNode::Type::Promised) {
        if (!m_promise)
            m_promise = new PromiseView(m_stack);
        m_promise->setPromise(branch->title, branch->job);
        showWidget(m_promise);
        return;
    }
    if (m_model.count() == 0 && m_model.isSettled())
        showEmpty();
    else if (m_model.count() > 0)
        showHost();
}

void DetailStack::showHost() {
    if (!m_host && m_hooks.hostPage)
        m_host = m_hooks.hostPage(m_stack);
    if (m_host)
        showWidget(m_host);
    else
        m_stack->setCurrentIndex(0);
}

void DetailStack::showEmpty() {
    if (!m_empty) {
        m_empty = new EmptyState(tr("What would you like to run?"),
                                 tr("Machines and containers share one panel, with their ports in one list."), m_stack);
        m_empty->setObjectName(QStringLiteral("emptyState"));
        m_empty->addChoice(QStringLiteral("import"), QStringLiteral("import"), tr("Import an appliance"),
                           tr("An .ova or .ovf file from VirtualBox, VMware or a course"),
                           QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText));
        m_empty->addChoice(QStringLiteral("create"), QStringLiteral("machine"), tr("Create a machine"),
                           tr("From an installer or a disk you have"),
                           QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText));
        m_empty->addChoice(QStringLiteral("run"), QStringLiteral("container"), tr("Run a container"),
                           tr("Type an image name such as nginx, the form fills itself"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N).toString(QKeySequence::NativeText));
        m_empty->setFootnote(tr("Or drop a file anywhere in this window: %1")
                                 .arg(QStringLiteral(".ova, .ovf, .qcow2, .vmdk, .vdi, .iso, .vv")));
        connect(m_empty, &EmptyState::chosen, this, &DetailStack::choiceMade);
        connect(m_empty, &EmptyState::tryAgainRequested, this, [this](int index) {
            if (m_silent.at(index))
                m_silent.at(index)->open();
        });
    }
    showTroubles();
    const bool fresh = m_stack->currentWidget() != m_empty;
    showWidget(m_empty);
    const QWidget* focused = window()->focusWidget();
    if (fresh && (!focused || focused->objectName() == QLatin1String("panel")))
        m_empty->setFocus(); // Enter imports
}

// Why nothing can be run yet: of each kind that nobody answers for, the first reason.
void DetailStack::showTroubles() {
    m_silent.clear();
    QList<Error> why;
    const QList<ResourceProvider*> providers = m_hooks.resources.providers();
    for (const ResourceKind kind : {ResourceKind::Machine, ResourceKind::Container}) {
        ResourceProvider* silent = nullptr;
        bool online = false;
        for (ResourceProvider* provider : providers) {
            if (provider->kind() != kind)
                continue;
            const Availability availability = provider->availability();
            online = online || availability.state == Availability::State::Online;
            if (!silent && availability.state == Availability::State::Offline && availability.error)
                silent = provider;
        }
        if (online || !silent)
            continue;
        m_silent.append(silent);
        why.append(*silent->availability().error);
    }
    m_empty->setTroubles(why);
}

void DetailStack::showWidget(QWidget* widget) {
    if (m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
}

void DetailStack::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), Theme::of(palette()).base);
}

} // namespace boxyard::widgets
