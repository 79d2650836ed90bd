// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/PageHead.h"

#include "widgets/common/Paint.h"

#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kSquare = 42;
constexpr int kText = 54;
constexpr int kGlyph = 12;

} // namespace

PageHead::PageHead(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("pageHead"));
}

void PageHead::setIcon(const QString& iconName) {
    m_icon = iconName;
    update();
}

void PageHead::setTitle(const QString& title) {
    const QString line = title.simplified();
    if (line == m_title)
        return;
    m_title = line;
    retell();
}

void PageHead::setState(const StateLook& look, const QString& sentence) {
    if (sentence == m_sentence && look.glyph == m_look.glyph && look.tone == m_look.tone)
        return;
    m_look = look;
    m_sentence = sentence;
    retell();
}

void PageHead::setFacts(const QStringList& facts) {
    if (facts == m_facts)
        return;
    m_facts = facts;
    retell();
}

void PageHead::retell() {
    setAccessibleName(m_title);
    setAccessibleDescription((QStringList{m_sentence} + m_facts).join(QStringLiteral(", ")));
    setToolTip(QFontMetrics(titleFont(font())).horizontalAdvance(m_title) > width() - kText ? m_title.toHtmlEscaped()
                                                                                            : QString());
    update();
}

QSize PageHead::sizeHint() const {
    return {400, qMax(kSquare, QFontMetrics(titleFont(font())).height() + fontMetrics().height() + 1)};
}

void PageHead::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintIconSquare(painter, QRectF(0, 0, kSquare, kSquare), m_icon, theme, Tone::Accent);
    const QFont title = titleFont(font());
    const QFontMetrics titleMetrics(title);
    const int room = width() - kText;
    painter.setFont(title);
    painter.setPen(theme.text);
    painter.drawText(QRect(kText, 0, room, titleMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     titleMetrics.elidedText(m_title, Qt::ElideRight, room));
    QRect line(kText, titleMetrics.height() + 1, room, fontMetrics().height());
    int x = line.left();
    if (!m_sentence.isEmpty()) {
        paintStateGlyph(painter, QRectF(x, line.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph), m_look.glyph,
                        theme.toneGlyph(m_look.tone));
        x += kGlyph + 8;
        const QFont medium = mediumFont(font());
        painter.setFont(medium);
        painter.setPen(theme.toneText(m_look.tone));
        const QFontMetrics metrics(medium);
        painter.drawText(QRect(x, line.top(), line.right() - x, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_sentence, Qt::ElideRight, line.right() - x));
        x += metrics.horizontalAdvance(m_sentence);
    }
    painter.setFont(font());
    painter.setPen(theme.muted);
    for (const QString& fact : std::as_const(m_facts)) {
        const QString part = x > line.left() ? QStringLiteral("  ·  ") + fact : fact;
        const int wide = fontMetrics().horizontalAdvance(part);
        if (x + wide > line.right())
            break;
        painter.drawText(QRect(x, line.top(), wide + 1, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        x += wide;
    }
}

} // namespace boxyard::widgets
