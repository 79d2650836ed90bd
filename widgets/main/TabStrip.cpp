// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/TabStrip.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kGap = 25;

} // namespace

TabStrip::TabStrip(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

QFont TabStrip::chosenFont() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize TabStrip::tabSizeHint(int index) const {
    // Measured at the chosen weight, or the tabs would jump.
    return {QFontMetrics(chosenFont()).horizontalAdvance(tabText(index)) + kGap, fontMetrics().height() + 20};
}

void TabStrip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const QFont bold = chosenFont();
    for (int i = 0; i < count(); ++i) {
        const bool chosen = i == currentIndex();
        const QRect tab = tabRect(i);
        const int width = QFontMetrics(bold).horizontalAdvance(tabText(i));
        const QRect text(tab.left(), tab.top(), width, tab.height() - 1);
        painter.setFont(chosen ? bold : font());
        painter.setPen(chosen || !isTabEnabled(i) ? theme.text : theme.muted);
        if (tab.contains(mapFromGlobal(QCursor::pos())) && underMouse())
            painter.setPen(theme.text);
        painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, tabText(i));
        if (!chosen)
            continue;
        painter.fillRect(snapped(painter, QRectF(text.left(), height() - 2, width, 2)), theme.focusRing);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            QRectF ring = QRectF(text).adjusted(-6, 5, 6, -6);
            ring.setLeft(qMax(0.0, ring.left())); // the first one stands at the edge
            paintBox(painter, ring, {}, theme.focusRing, kControlRadius, 2);
        }
    }
}

} // namespace boxyard::widgets
