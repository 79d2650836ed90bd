// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ResourceModel.h"

#include <QWidget>

class QMenu;

namespace boxyard::widgets {

class Button;
class ChipBar;
class PanelView;
class SearchField;

// Search line, chips, view options and the tree.
class SidePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidePanel)
public:
    SidePanel(ResourceModel& model, QWidget* parent);
    [[nodiscard]] PanelView* view() const { return m_view; }
    [[nodiscard]] SearchField* search() const { return m_search; }
    void find(const QString& text);    // focus and text
    bool select(const ResourceId& id); // false when it is not known yet
    void saveLayout() const;
    void loadLayout();
    void resetLayout();
    [[nodiscard]] QSize minimumSizeHint() const override { return {216, 200}; }
    [[nodiscard]] QSize sizeHint() const override { return {356, 600}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void applyFilter();
    void showOptions();
    void addColumns(QMenu* menu);
    ResourceModel& m_model;
    SearchField* m_search = nullptr;
    ChipBar* m_chips = nullptr;
    Button* m_options = nullptr;
    PanelView* m_view = nullptr;
    class QLabel* m_nothing = nullptr;
};

} // namespace boxyard::widgets
