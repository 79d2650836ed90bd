// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/StateBadge.h"

#include <QEvent>
#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kGlyph = 12;
constexpr int kGap = 8;

} // namespace

StateBadge::StateBadge(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void StateBadge::setLook(const StateLook& look) {
    m_look = look;
    if (!m_look.word.isEmpty())
        m_look.word[0] = m_look.word.at(0).toUpper();
    setAccessibleName(m_look.word);
    updateGeometry();
    update();
}

void StateBadge::setMedium(bool medium) {
    m_medium = medium;
    updateGeometry();
}

QFont StateBadge::wordFont() const { return m_medium ? mediumFont(font()) : font(); }

QSize StateBadge::sizeHint() const {
    const QFontMetrics metrics(wordFont());
    return {kGlyph + kGap + metrics.horizontalAdvance(m_look.word) + 1, qMax(kGlyph, metrics.height())};
}

QSize StateBadge::minimumSizeHint() const { return {qMin(80, sizeHint().width()), sizeHint().height()}; }

void StateBadge::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintStateGlyph(painter, QRectF(0, (height() - kGlyph) / 2.0, kGlyph, kGlyph), m_look.glyph,
                    theme.toneGlyph(m_look.tone));
    painter.setFont(wordFont());
    painter.setPen(theme.toneText(m_look.tone));
    const QRect box = rect().adjusted(kGlyph + kGap, 0, 0, 0);
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(wordFont()).elidedText(m_look.word, Qt::ElideRight, box.width()));
}

void StateBadge::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
