// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/WindowHooks.h"

#include <QMainWindow>

#include <memory>

namespace boxyard::widgets {

class DetailStack;
class SidePanel;
class TaskBar;
class ToolStrip;

// The window: tool bar, side panel, detail area, task bar. Composes and routes; each part does its own work. GUI
// thread, owned by app/.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(const WindowHooks& hooks, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Selects it in the panel (waits for it when its provider has not told of it yet) and opens that tab.
    void select(const ResourceId& id, const QString& pageId = {});
    [[nodiscard]] QList<ResourceId> selection() const;
    // A failure: a banner at the top of the detail area, unless a page or sheet on the screen says the same.
    void showError(const Error& error);
    // What the task bar says while nothing runs: "KVM is ready. Docker 24.0 and Podman 4.3 answer."
    void setIdleText(const QString& text);
    void restoreLayout(); // back to the first start's

Q_SIGNALS:
    void fileDropped(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    void build();
    void connectParts();
    void addShortcuts();
    void onSelectionChanged();
    void perform(Action action, const QList<ResourceId>& ids);
    void showMenu(const QList<ResourceId>& ids, const QPoint& globalPosition);
    void retitle();
    [[nodiscard]] bool isSaidElsewhere(const QString& text) const;
    [[nodiscard]] bool isFilteredAway() const;
    void reselect();
    void tellVisibility();
    [[nodiscard]] QList<Job*> worthAsking() const;
    bool mayEndJobs();
    void leave();
    WindowHooks m_hooks;
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::widgets
