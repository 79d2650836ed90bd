// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/WindowHooks.h"
#include "widgets/models/ResourceModel.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace boxyard::widgets {

class EmptyState;
class MessageBanner;
class PromiseView;
class ProviderView;
class ResourceView;
class SelectionView;

// The right side: the page of what is selected, a summary of several, a host or an engine, or three choices where
// there is nothing yet. Parts are made when first shown.
class DetailStack final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailStack)
public:
    DetailStack(const WindowHooks& hooks, ResourceModel& model, QWidget* parent);
    [[nodiscard]] ResourceView* resourceView() const { return m_resource; }
    [[nodiscard]] MessageBanner* banner() const { return m_banner; }
    bool mayLeave();
    void showSelection(const QList<ResourceId>& ids, const ResourceNode* branch);

Q_SIGNALS:
    void actionRequested(boxyard::Action action, const QList<boxyard::ResourceId>& ids);
    void resourceRequested(const boxyard::ResourceId& id);
    void choiceMade(const QString& id); // "import", "create", "run"

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showHost();
    void showEmpty();
    void showTroubles();
    void showWidget(QWidget* widget);
    const WindowHooks& m_hooks;
    ResourceModel& m_model;
    MessageBanner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    ResourceView* m_resource = nullptr;
    SelectionView* m_selection = nullptr;
    ProviderView* m_provider = nullptr;
    PromiseView* m_promise = nullptr;
    QWidget* m_host = nullptr;
    EmptyState* m_empty = nullptr;
    QList<QPointer<ResourceProvider>> m_silent; // told of on the empty page
};

} // namespace boxyard::widgets
