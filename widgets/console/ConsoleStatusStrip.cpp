// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleStatusStrip.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

namespace boxyard::widgets {

namespace {
constexpr int kMargin = 16;
constexpr int kGap = 8;
constexpr int kItemGap = 24;
constexpr int kCapPadding = 10;
} // namespace

ConsoleStatusStrip::ConsoleStatusStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("consoleStatus"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(smallFont(font()));
}

void ConsoleStatusStrip::setScreen(const QString& text) {
    m_screen = text;
    told();
}

void ConsoleStatusStrip::setAgent(const QString& text) {
    m_agent = text;
    told();
}

void ConsoleStatusStrip::setKeyboard(const QString& before, const QString& keys, const QString& after) {
    m_before = before;
    m_keys = keys;
    m_after = after;
    told();
}

void ConsoleStatusStrip::told() {
    setAccessibleName(text());
    update();
}

QString ConsoleStatusStrip::text() const {
    QStringList parts;
    for (const QString& part : {m_screen, m_agent, m_before, m_keys, m_after}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QLatin1Char(' '));
}

QSize ConsoleStatusStrip::sizeHint() const { return {200, fontMetrics().height() + 16}; }

void ConsoleStatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.base);
    paintHairline(painter, 0, width(), 0, theme.line);
    const QFontMetrics metrics = fontMetrics();
    const int icon = iconSize(metrics);
    painter.setPen(theme.muted);
    // From the right: the keyboard matters most, what does not fit beside it goes.
    int right = width() - kMargin;
    const auto putRight = [&](const QString& text) {
        const int wide = metrics.horizontalAdvance(text);
        right -= wide;
        painter.drawText(QRect(right, 1, wide + 1, height() - 1), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    if (!m_after.isEmpty()) {
        putRight(m_after);
        right -= kGap;
    }
    if (!m_keys.isEmpty()) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int wide = QFontMetrics(bold).horizontalAdvance(m_keys) + 2 * kCapPadding;
        right -= wide;
        const QRectF cap(right, (height() - metrics.height() - 4) / 2.0 + 0.5, wide, metrics.height() + 4);
        paintBox(painter, snapped(painter, cap), theme.button, theme.border, kCheckRadius);
        painter.setFont(bold);
        painter.setPen(theme.text);
        painter.drawText(cap, Qt::AlignCenter, m_keys);
        painter.setFont(font());
        painter.setPen(theme.muted);
        right -= kGap;
    }
    if (!m_before.isEmpty())
        putRight(m_before);
    int left = kMargin;
    const auto putLeft = [&](const QString& iconName, const QString& text) {
        const int wide = icon + kGap + metrics.horizontalAdvance(text);
        if (text.isEmpty() || left + wide > right - kItemGap)
            return;
        painter.drawPixmap(QPoint(left, (height() + 1 - icon) / 2),
                           iconPixmap(iconName, icon, devicePixelRatioF(), theme.muted));
        painter.drawText(QRect(left + icon + kGap, 1, wide, height() - 1), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += wide + kItemGap;
    };
    putLeft(QStringLiteral("machine"), m_screen);
    putLeft(QStringLiteral("info"), m_agent);
}

} // namespace boxyard::widgets
