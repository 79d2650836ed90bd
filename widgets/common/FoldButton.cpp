// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FoldButton.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace boxyard::widgets {

FoldButton::FoldButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FoldButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 34, fontMetrics().height() + 10};
}

void FoldButton::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    if (underMouse())
        paintBox(painter, QRectF(rect()), theme.hover, {}, kControlRadius);
    if (hasFocus())
        paintBox(painter, QRectF(rect()), {}, theme.focusRing, kControlRadius, 2);
    paintChevron(painter, QPointF(9, height() / 2.0), isChecked() ? Direction::Down : Direction::Right, theme.text);
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(23, 0, -8, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 31));
}

} // namespace boxyard::widgets
