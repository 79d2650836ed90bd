// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Style.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace boxyard::widgets {

namespace {

constexpr int kSpinButtons = 24;
constexpr int kMenuInset = 12;

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    const QRect& rect = option->rect;
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kSpinButtons;
        QRect result = rect;
        switch (part) {
        case SC_SpinBoxFrame:
            break;
        case SC_SpinBoxEditField:
            result = rect.adjusted(8, 1, -(buttons > 0 ? buttons : 8), -1);
            break;
        case SC_SpinBoxUp:
            result = QRect(rect.right() - buttons + 1, rect.top(), buttons, rect.height() / 2);
            break;
        case SC_SpinBoxDown:
            result = QRect(rect.right() - buttons + 1, rect.top() + rect.height() / 2, buttons,
                           rect.height() - rect.height() / 2);
            break;
        default:
            return {};
        }
        return visualRect(option->direction, rect, result);
    }
    if (control == CC_ComboBox) {
        QRect result = rect;
        if (part == SC_ComboBoxEditField)
            result = rect.adjusted(10, 1, -28, -1);
        else if (part == SC_ComboBoxArrow)
            result = QRect(rect.right() - 27, rect.top(), 28, rect.height());
        else if (part == SC_ComboBoxListBoxPopup)
            result = rect;
        return visualRect(option->direction, rect, result);
    }
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider)
            return {};
        const bool across = slider->orientation == Qt::Horizontal;
        const int length = across ? rect.width() : rect.height();
        const qint64 range = qint64(slider->maximum) - slider->minimum;
        int size = length;
        if (range > 0)
            size =
                qBound(qMin(32, length), int(qint64(length) * slider->pageStep / (range + slider->pageStep)), length);
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - size,
                                               slider->upsideDown);
        QRect result = rect;
        if (part == SC_ScrollBarSlider)
            result = across ? QRect(rect.x() + at, rect.y(), size, rect.height())
                            : QRect(rect.x(), rect.y() + at, rect.width(), size);
        else if (part == SC_ScrollBarSubPage)
            result =
                across ? QRect(rect.x(), rect.y(), at, rect.height()) : QRect(rect.x(), rect.y(), rect.width(), at);
        else if (part == SC_ScrollBarAddPage)
            result = across ? QRect(rect.x() + at + size, rect.y(), length - at - size, rect.height())
                            : QRect(rect.x(), rect.y() + at + size, rect.width(), length - at - size);
        return visualRect(option->direction, rect, result);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget,
                        const Theme& theme) const {
    const bool enabled = option.state.testFlag(State_Enabled);
    if (option.frame)
        paintField(painter, QRectF(option.rect), theme, enabled, option.state.testFlag(State_HasFocus), widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, Direction direction, double shift) {
        const QRectF box(subControlRect(CC_SpinBox, &option, part, widget));
        const bool can = enabled && option.stepEnabled.testFlag(flag);
        const bool over = can && option.activeSubControls.testFlag(part) && option.state.testFlag(State_MouseOver);
        const QColor colour = !can ? theme.disabledIcon : over ? theme.text : theme.muted;
        paintChevron(painter, QPointF(box.center().x() - 1, QRectF(option.rect).center().y() + shift), direction,
                     colour, 7);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Direction::Up, -4.75);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Direction::Down, 4.75);
}

void Style::drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget,
                         const Theme& theme) const {
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focused = option.state.testFlag(State_HasFocus);
    const QRectF rect(option.rect);
    if (option.editable) {
        paintField(painter, rect, theme, enabled, focused, widget);
    } else {
        const Tone tone = fieldTone(widget);
        const bool marked = tone == Tone::Attention || tone == Tone::Problem;
        paintBox(painter, rect, enabled ? theme.button : theme.subtle, marked ? theme.toneText(tone) : theme.border,
                 kControlRadius);
        if (enabled && (option.state.testFlag(State_Sunken) || option.state.testFlag(State_On)))
            paintBox(painter, rect, theme.pressed, {}, kControlRadius);
        else if (enabled && option.state.testFlag(State_MouseOver))
            paintBox(painter, rect, theme.hover, {}, kControlRadius);
        if (enabled && focused)
            paintBox(painter, rect, {}, theme.focusRing, kControlRadius, 2);
    }
    const QRectF arrow(subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget));
    paintChevron(painter, QPointF(arrow.center().x(), rect.center().y()), Direction::Down,
                 enabled ? theme.muted : theme.disabledIcon);
}

void Style::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const Theme& theme) const {
    if (option.maximum <= option.minimum)
        return;
    QRectF slider(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, nullptr));
    slider.adjust(2.5, 2.5, -2.5, -2.5);
    const bool over = option.state.testFlag(State_MouseOver) || option.state.testFlag(State_Sunken);
    const QColor colour = Theme::mix(theme.window, theme.text, over ? 0.45 : 0.27);
    paintBox(painter, slider, colour, {}, qMin(slider.width(), slider.height()) / 2);
}

void Style::drawMenuItem(const QStyleOptionMenuItem& option, QPainter& painter, const Theme& theme) const {
    const QRectF rect(option.rect);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintHairline(painter, rect.left() + 6, rect.right() - 6, std::floor(rect.center().y()), theme.line);
        return;
    }
    const bool enabled = option.state.testFlag(State_Enabled);
    if (enabled && option.state.testFlag(State_Selected))
        paintBox(painter, rect, theme.selection, {}, kControlRadius);
    const QColor colour = enabled ? theme.text : theme.disabledText;
    double x = rect.left() + 8;
    const QRectF sign(x, rect.center().y() - 8, 16, 16);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            painter.drawPixmap(sign.topLeft(), iconPixmap(QStringLiteral("check"), 16,
                                                          painter.device()->devicePixelRatioF(), theme.accentText));
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, sign.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (option.menuHasCheckableItems || option.maxIconWidth > 0)
        x += 24;
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRectF text(x, rect.top(), rect.right() - x - kMenuInset, rect.height());
    painter.setFont(option.font);
    painter.setPen(colour);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(enabled ? theme.muted : theme.disabledText);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QPointF(rect.right() - 12, rect.center().y()), Direction::Right, theme.muted, 7);
}

void Style::drawTab(const QStyleOptionTab& option, QPainter& painter, const Theme& theme) const {
    const bool selected = option.state.testFlag(State_Selected);
    QFont font = painter.font();
    if (selected)
        font.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(font);
    painter.setPen(selected ? theme.text : theme.muted);
    const QRectF rect(option.rect);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextHideMnemonic, option.text);
    const double width = QFontMetricsF(font).horizontalAdvance(option.text);
    const QRectF under(rect.center().x() - width / 2, rect.bottom() - 2, width, 2);
    if (selected)
        painter.fillRect(snapped(painter, under), theme.focusRing);
    if (option.state.testFlag(State_HasFocus))
        paintBox(painter, rect.adjusted(2, 5, -2, -5), {}, theme.focusRing, kControlRadius, 2);
    painter.restore();
}

void Style::drawHeader(const QStyleOptionHeader& option, QPainter& painter, const Theme& theme) const {
    painter.save();
    painter.setFont(smallFont(painter.font()));
    painter.setPen(theme.muted);
    const QRectF rect(option.rect);
    const QRectF text = rect.adjusted(8, 0, -4, 0);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(text, int(option.textAlignment) | Qt::AlignVCenter,
                     metrics.elidedText(option.text, Qt::ElideRight, text.width()));
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const double x = qMin(text.left() + metrics.horizontalAdvance(option.text) + 10, rect.right() - 8);
        paintChevron(painter, QPointF(x, rect.center().y()),
                     option.sortIndicator == QStyleOptionHeader::SortUp ? Direction::Up : Direction::Down, theme.muted,
                     6);
    }
    // The line is as long as those under the rows: it begins and ends with the text.
    const bool first =
        option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    paintHairline(painter, rect.left() + (first ? 8 : 0), rect.right() + 1 - (last ? 8 : 0), rect.bottom() - 1,
                  theme.line);
    painter.restore();
}

} // namespace boxyard::widgets
