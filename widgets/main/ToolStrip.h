// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

#include <QWidget>

class QMenu;

namespace boxyard::widgets {

class Button;

// The tool bar: New and Import at the left, the verbs of the selection from the page's left edge, more and menu at the
// right. Verbs that do not fit go into the more menu.
class ToolStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToolStrip)
public:
    explicit ToolStrip(QWidget* parent);
    void setNewMenu(QMenu* menu);
    void setMainMenu(QMenu* menu);
    void setPageEdge(int x); // where the page begins
    // What can be done with the selection: the kind of all (nullopt = mixed or none), what each can.
    void setSelection(int count, std::optional<ResourceKind> kind, Actions possible);
    [[nodiscard]] Button* importButton() const { return m_import; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

Q_SIGNALS:
    void importRequested();
    void triggered(boxyard::Action action);
    void moreRequested(const QPoint& globalPosition);
    void stopMenuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void place();
    void orderTabs();
    Button* verb(Action action);
    Button* m_new = nullptr;
    Button* m_import = nullptr;
    Button* m_more = nullptr;
    Button* m_menu = nullptr;
    Button* m_stopMenu = nullptr; // the arrow beside Stop
    QList<Button*> m_verbs;
    int m_pageEdge = 356;
    std::optional<ResourceKind> m_kind;
    int m_count = 0;
};

} // namespace boxyard::widgets
