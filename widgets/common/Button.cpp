// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Button.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QStyle>

namespace boxyard::widgets {

namespace {

constexpr int kGap = 8;
constexpr int kChevron = 16;
constexpr int kMinimumWidth = 64;

} // namespace

Button::Button(const QString& text, Look look, QWidget* parent) : Button(QString(), text, look, parent) {}

Button::Button(const QString& iconName, const QString& text, Look look, QWidget* parent)
    : QPushButton(text, parent), m_look(look), m_iconName(iconName) {
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setLook(Look look) {
    m_look = look;
    updateGeometry();
    update();
}

void Button::setDense(bool dense) {
    m_dense = dense;
    updateGeometry();
}

void Button::setIconName(const QString& name) {
    if (m_iconName == name)
        return;
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setChevron(bool shown) {
    m_chevron = shown;
    updateGeometry();
    update();
}

void Button::setBadge(bool shown) {
    m_badge = shown;
    update();
}

QFont Button::contentFont() const {
    QFont content = font();
    if (m_look == Look::Primary || m_look == Look::DangerFilled)
        content.setWeight(QFont::DemiBold);
    return content;
}

int Button::padding() const { return m_look == Look::Link ? 10 : 12; }

QSize Button::sizeHint() const {
    ensurePolished();
    const QFontMetrics metrics(contentFont());
    const int height = fontMetrics().height() + (m_dense ? 10 : 14);
    int width = 0;
    if (!m_iconName.isEmpty())
        width += boxyard::widgets::iconSize(fontMetrics());
    if (!text().isEmpty())
        width += metrics.size(Qt::TextShowMnemonic, text()).width() + (width > 0 ? kGap : 0);
    const bool chevron = m_chevron || menu();
    if (chevron && !text().isEmpty())
        width += kChevron;
    if (chevron && text().isEmpty() && m_iconName.isEmpty())
        return {kChevron + 6, height}; // the arrow alone, beside the button it belongs to
    if (text().isEmpty())
        return {qMax(height, width + 14), height};
    width += 2 * padding();
    const bool framed = m_look != Look::Flat && m_look != Look::Link;
    return {framed ? qMax(kMinimumWidth, width) : width, height};
}

void Button::paintSurface(QPainter& painter, const Theme& theme) const {
    const QRectF box(rect());
    const bool enabled = isEnabled();
    const bool over = enabled && underMouse();
    const bool down = isDown() || isChecked() || (menu() && menu()->isVisible());
    switch (m_look) {
    case Look::Primary:
    case Look::DangerFilled: {
        const bool danger = m_look == Look::DangerFilled;
        QColor fill = danger ? theme.dangerFill : theme.primary;
        if (over || down)
            fill = danger ? theme.dangerHover : theme.primaryHover;
        if (!enabled)
            fill = Theme::mix(theme.base, theme.text, 0.10);
        paintBox(painter, box, fill, {}, kControlRadius);
        if (enabled && hasFocus())
            paintBox(painter, box.adjusted(2, 2, -2, -2), {}, theme.primaryText, kControlRadius - 2, 1.5);
        return;
    }
    case Look::Secondary:
    case Look::Danger:
        paintBox(painter, box, enabled ? theme.button : Theme::mix(theme.base, theme.text, theme.dark ? 0.03 : 0.02),
                 theme.border, kControlRadius);
        break;
    case Look::Flat:
    case Look::Link:
        break;
    }
    if (enabled && (over || down))
        paintBox(painter, box, down ? theme.pressed : theme.hover, {}, kControlRadius);
    if (enabled && hasFocus())
        paintBox(painter, box, {}, theme.focusRing, kControlRadius, 2);
}

QColor Button::contentColour(const Theme& theme) const {
    if (!isEnabled())
        return theme.disabledText;
    switch (m_look) {
    case Look::Primary:
    case Look::DangerFilled:
        return theme.primaryText;
    case Look::Link:
        return theme.accentText;
    case Look::Danger:
        return theme.toneText(Tone::Problem);
    case Look::Secondary:
    case Look::Flat:
        break;
    }
    return theme.text;
}

void Button::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintSurface(painter, theme);
    const QColor colour = contentColour(theme);
    painter.setFont(contentFont());
    const QFontMetrics metrics(painter.font());
    const int glyph = m_iconName.isEmpty() ? 0 : boxyard::widgets::iconSize(fontMetrics());
    const QString label = text();
    const bool alone = m_chevron && label.isEmpty() && m_iconName.isEmpty();
    const int chevron = (m_chevron || menu()) && !label.isEmpty() ? kChevron : 0;
    const int gap = glyph > 0 && !label.isEmpty() ? kGap : 0;
    const int room = width() - glyph - gap - chevron - 8;
    const QString shown =
        label.isEmpty() ? label : metrics.elidedText(label, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int textWidth = shown.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, shown).width();
    double x = (width() - glyph - gap - textWidth - chevron) / 2.0;
    if (glyph > 0) {
        const QPointF at(std::floor(x), std::floor((height() - glyph) / 2.0));
        painter.drawPixmap(
            at, iconPixmap(m_iconName, glyph, devicePixelRatioF(), isEnabled() ? colour : theme.disabledIcon));
        x += glyph + gap;
    }
    painter.setPen(colour);
    painter.drawText(QRectF(x, 0, textWidth + 1, height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
                         (style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) ? Qt::TextShowMnemonic
                                                                                          : Qt::TextHideMnemonic),
                     shown);
    if (chevron > 0)
        paintChevron(painter, QPointF(x + textWidth + chevron - 5, height() / 2.0 + 0.5), Direction::Down,
                     isEnabled() ? theme.muted : theme.disabledIcon, 7);
    if (alone)
        paintChevron(painter, QPointF(width() / 2.0, height() / 2.0 + 0.5), Direction::Down,
                     isEnabled() ? theme.muted : theme.disabledIcon, 7);
    if (m_badge)
        paintBox(painter, QRectF(width() - 11, 5, 6, 6), theme.toneGlyph(Tone::Accent), {}, 3);
}

} // namespace boxyard::widgets
