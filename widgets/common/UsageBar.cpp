// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/UsageBar.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace boxyard::widgets {

UsageBar::UsageBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void UsageBar::setUsage(double used, double selected) {
    if (qFuzzyCompare(1 + used, 1 + m_used) && qFuzzyCompare(1 + selected, 1 + m_selected))
        return;
    m_used = used;
    m_selected = selected;
    update();
}

void UsageBar::setBarHeight(int height) {
    m_height = height;
    update();
}

void UsageBar::setTooMuch(bool tooMuch) {
    m_tooMuch = tooMuch;
    update();
}

void UsageBar::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const QColor grey = Theme::mix(theme.window, theme.text, 0.45);
    const QColor chosen = m_tooMuch ? theme.toneGlyph(Tone::Attention) : theme.primary;
    paintBar(painter, QRectF(0, (height() - m_height) / 2.0, width(), m_height), theme.pressed, grey, m_used, chosen,
             m_selected);
}

} // namespace boxyard::widgets
