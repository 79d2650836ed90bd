// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Style.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace boxyard::widgets {

namespace {

constexpr int kScrollBar = 10;
constexpr int kCheck = 16;
constexpr int kCheckHalf = kCheck / 2;

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

void paintCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme) {
    const QRectF box(option.rect.center().x() - kCheckHalf + 0.5, option.rect.center().y() - kCheckHalf + 0.5, kCheck,
                     kCheck);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partial = has(option, QStyle::State_NoChange);
    if (on || partial) {
        paintBox(painter, box, enabled ? theme.primary : theme.disabledText, {}, kCheckRadius);
        const QColor mark = enabled ? theme.primaryText : theme.base;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(mark, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.translate(snapped(painter, box).topLeft());
        if (on)
            painter.drawPolyline(QPolygonF({QPointF(4, 8.3), QPointF(6.8, 11), QPointF(12, 5.3)}));
        else
            painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
        painter.restore();
    } else {
        const QColor fill = has(option, QStyle::State_Sunken) ? Theme::mix(theme.field, theme.text, 0.10) : theme.field;
        paintBox(painter, box, fill, enabled ? theme.toneGlyph(Tone::Neutral) : theme.border, kCheckRadius);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintBox(painter, box.adjusted(-3, -3, 3, 3), {}, theme.focusRing, kCheckRadius + 2, 2);
}

void paintRadioButton(QPainter& painter, const QStyleOption& option, const Theme& theme) {
    const QRectF box(option.rect.center().x() - kCheckHalf + 0.5, option.rect.center().y() - kCheckHalf + 0.5, kCheck,
                     kCheck);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On)) {
        paintBox(painter, box, enabled ? theme.primary : theme.disabledText, {}, kCheck / 2.0);
        paintBox(painter, box.adjusted(5, 5, -5, -5), theme.primaryText, {}, 3);
    } else {
        paintBox(painter, box, theme.field, enabled ? theme.toneGlyph(Tone::Neutral) : theme.border, kCheck / 2.0);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintBox(painter, box.adjusted(-3, -3, 3, 3), {}, theme.focusRing, kCheck / 2.0 + 3, 2);
}

// A plain QPushButton or QToolButton: ours are Buttons, but dialogs of Qt (file chooser) have theirs.
void paintPlainButton(QPainter& painter, const QStyleOption& option, const Theme& theme, bool flat) {
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QRectF rect(option.rect);
    if (!flat)
        paintBox(painter, rect, theme.button, theme.border, kControlRadius);
    if (down || over)
        paintBox(painter, rect, down ? theme.pressed : theme.hover, {}, kControlRadius);
    if (enabled && has(option, QStyle::State_HasFocus))
        paintBox(painter, rect, {}, theme.focusRing, kControlRadius, 2);
}

bool isInsideCompound(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

} // namespace

void paintField(QPainter& painter, const QRectF& rect, const Theme& theme, bool enabled, bool focused,
                const QWidget* widget) {
    const Tone tone = fieldTone(widget);
    QColor edge = theme.border;
    double width = 1;
    if (enabled && focused) {
        edge = tone == Tone::Problem ? theme.toneText(tone) : theme.focusRing;
        width = 2;
    } else if (enabled && (tone == Tone::Problem || tone == Tone::Attention)) {
        edge = theme.toneText(tone);
    }
    paintBox(painter, rect, enabled ? theme.field : theme.subtle, edge, kControlRadius, width);
}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || widget->inherits("QAbstractSpinBox") || widget->inherits("QAbstractButton"))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->inherits("QComboBoxPrivateContainer") || qobject_cast<QMenu*>(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
    }
}

// Elements that are one look each: fields, boxes, buttons. False = not one of them.
bool Style::drawControlPrimitive(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                                 const QWidget* widget, const Theme& theme) const {
    switch (element) {
    case PE_PanelLineEdit:
        if (isInsideCompound(widget))
            return true;
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option); frame && frame->lineWidth > 0)
            paintField(painter, QRectF(option.rect), theme, has(option, State_Enabled), has(option, State_HasFocus),
                       widget);
        return true;
    case PE_IndicatorCheckBox:
        paintCheckBox(painter, option, theme);
        return true;
    case PE_IndicatorItemViewItemCheck: {
        QStyleOption plain(option);
        plain.state.setFlag(State_HasFocus, false);
        paintCheckBox(painter, plain, theme);
        return true;
    }
    case PE_IndicatorRadioButton:
        paintRadioButton(painter, option, theme);
        return true;
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
        paintPlainButton(painter, option, theme, button && button->features.testFlag(QStyleOptionButton::Flat));
        return true;
    }
    case PE_PanelButtonTool:
        paintPlainButton(painter, option, theme, true);
        return true;
    case PE_IndicatorBranch:
        if (has(option, State_Children))
            paintChevron(painter, QRectF(option.rect).center(),
                         has(option, State_Open) ? Direction::Down : Direction::Right, theme.muted);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
        paintChevron(painter, QRectF(option.rect).center(), Direction::Down, theme.muted);
        return true;
    case PE_IndicatorArrowUp:
        paintChevron(painter, QRectF(option.rect).center(), Direction::Up, theme.muted);
        return true;
    case PE_IndicatorArrowRight:
        paintChevron(painter, QRectF(option.rect).center(), Direction::Right, theme.muted);
        return true;
    case PE_IndicatorArrowLeft:
        paintChevron(painter, QRectF(option.rect).center(), Direction::Left, theme.muted);
        return true;
    default:
        return false;
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Theme& theme = Theme::of(option->palette);
    if (drawControlPrimitive(element, *option, *painter, widget, theme))
        return;
    const QRectF rect(option->rect);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow:
        return; // surfaces are flat
    case PE_FrameFocusRect:
        if (has(*option, State_KeyboardFocusChange) || (widget && qobject_cast<const QAbstractItemView*>(widget)))
            paintBox(*painter, rect, {}, theme.focusRing, kControlRadius, 2);
        return;
    case PE_PanelMenu:
        paintBox(*painter, rect, theme.base, theme.border, kTileRadius);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView*>(widget) && !widget->inherits("QComboBoxListView"))
            paintBox(*painter, rect, {}, theme.border, 2); // the viewport's corners are square
        return;
    case PE_PanelItemViewItem:
        if (has(*option, State_Selected))
            paintBox(*painter, rect, has(*option, State_Active) ? theme.selection : theme.selectionInactive, {},
                     kControlRadius);
        else if (has(*option, State_MouseOver) && has(*option, State_Enabled))
            paintBox(*painter, rect, theme.hover, {}, kControlRadius);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.toolTipBase());
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && !combo->editable) {
            QRect text = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            if (!combo->currentIcon.isNull()) {
                const QRect iconRect(text.left(), text.center().y() - 7, 16, 16);
                combo->currentIcon.paint(painter, iconRect, Qt::AlignCenter,
                                         has(*option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
                text.setLeft(text.left() + 24);
            }
            painter->setPen(has(*option, State_Enabled) ? theme.text : theme.disabledText);
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                              option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()));
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuItem(*item, *painter, theme);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(*tab, *painter, theme);
            return;
        }
        break;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(*header, *painter, theme);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const int range = bar->maximum - bar->minimum;
            const double part = range > 0 ? double(bar->progress - bar->minimum) / range : 0.3;
            const QRectF box(option->rect.x(), QRectF(option->rect).center().y() - 3, option->rect.width(), 6);
            paintBar(*painter, box, theme.pressed, theme.curve, part);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    const Theme& theme = Theme::of(option->palette);
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            drawSpinBox(*spin, *painter, widget, theme);
            return;
        }
    } else if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            drawComboBox(*combo, *painter, widget, theme);
            return;
        }
    } else if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*slider, *painter, theme);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents && !isInsideCompound(widget)) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(7, 2, -7, -2);
    }
    if (element == SE_ItemViewItemFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    const int control = option ? option->fontMetrics.height() + 14 : 30;
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 18, qMax(control, size.height())};
    case CT_SpinBox:
        return {size.width() + 36, control};
    case CT_ComboBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {qMax(base.width(), size.width() + 44), control};
    }
    case CT_PushButton:
        return {qMax(64, size.width() + 22), control};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 6, qMax(base.height(), kCheck + 8)};
    }
    case CT_TabBarTab:
        return {size.width(), option ? option->fontMetrics.height() + 20 : 36};
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), option ? option->fontMetrics.height() + 10 : 26};
    }
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 36, qMax(base.height(), option ? option->fontMetrics.height() + 10 : 26)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kCheck;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 7;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 5;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_TabBarTabHSpace:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_UnderlineShortcut: // while Alt is held in a sheet
        return widget && widget->window()->property("underlinesMnemonics").toBool() ? 1 : 0;
    case SH_Menu_KeyboardSearch: // typing goes to the entry that begins so, in every language
        return 1;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    case SH_Widget_Animation_Duration:
        return 0; // motion that delays nothing, and no timers while idle
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace boxyard::widgets
