// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace boxyard::widgets {

// Tabs without boxes: the chosen one is semi-bold with a line that sits on the hairline below. A QTabBar for its
// keyboard and its accessibility; it paints itself.
class TabStrip final : public QTabBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TabStrip)
public:
    explicit TabStrip(QWidget* parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont chosenFont() const;
};

} // namespace boxyard::widgets
