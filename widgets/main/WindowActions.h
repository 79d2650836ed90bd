// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/WindowHooks.h"
#include "widgets/models/ResourceModel.h"

#include <QObject>

class QFrame;
class QMenu;
class QWidget;

namespace boxyard::widgets {

// What can be done from the window: menus, and the way of an action to its provider, sheet or page. Failures of
// several are gathered and told together, per item. GUI thread, owned by the window.
class WindowActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)
public:
    WindowActions(const WindowHooks& hooks, ResourceModel& model, QObject* parent);
    void perform(Action action, const QList<ResourceId>& ids);
    void openOrStart(const ResourceId& id); // Enter, double click: what runs is opened, what does not is started
    void importFile();
    void choose(const QString& choice); // "import", "create", "run"
    QMenu* newMenu(QWidget* parent);
    QMenu* mainMenu(QWidget* parent);
    // null = nothing to offer; deletes itself
    QMenu* menuFor(const QList<ResourceId>& ids, QWidget* parent);
    QMenu* stopMenuFor(const QList<ResourceId>& ids, QWidget* parent);
    QFrame* historyFrame(QWidget* parent); // a popup with the task history, null without one

Q_SIGNALS:
    void pageRequested(const boxyard::ResourceId& id, const QString& pageId);
    void performRequested(boxyard::Action action, const QList<boxyard::ResourceId>& ids);
    void failed(const boxyard::Error& error);
    void restoreLayoutRequested();

private:
    struct Batch;
    void fillNewMenu(QMenu& menu);
    void fillMainMenu(QMenu& menu, QWidget* window);
    QMenu* menuOf(const QList<Action>& actions, const QList<ResourceId>& ids, QWidget* parent);
    void follow(Job* job, const QString& name, const std::shared_ptr<Batch>& batch);
    const WindowHooks& m_hooks;
    ResourceModel& m_model;
};

} // namespace boxyard::widgets
