// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Chip.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace boxyard::widgets {

Chip::Chip(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

QFont Chip::chipFont() const {
    QFont small = smallFont(font());
    small.setWeight(QFont::Medium);
    return small;
}

void Chip::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    setHidden(text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(chipFont());
    return {metrics.horizontalAdvance(m_text) + 20, metrics.height() + 4};
}

void Chip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintBox(painter, QRectF(rect()), theme.iconSquare, {}, height() / 2.0);
    painter.setFont(chipFont());
    painter.setPen(theme.accentText);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace boxyard::widgets
