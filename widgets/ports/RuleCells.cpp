// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ports/RuleCells.h"

#include "backend/core/PortRule.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace boxyard::widgets {

CellEdit::CellEdit(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    setTextMargins(4, 0, 4, 0);
    setMinimumWidth(40);
    setAcceptDrops(false); // files are for the window
    applyTheme();
}

void CellEdit::applyTheme() {
    QPalette colours = palette();
    const Theme& theme = Theme::of(parentWidget() ? parentWidget()->palette() : colours);
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, m_muted ? theme.muted : theme.text);
    setPalette(colours);
}

void CellEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::StyleChange)
        applyTheme();
}

void CellEdit::setProblem(bool problem) {
    m_problem = problem;
    update();
}

void CellEdit::setMuted(bool muted) {
    if (m_muted == muted)
        return;
    m_muted = muted;
    applyTheme();
}

void CellEdit::show(const QString& text) {
    if (hasFocus() && isModified())
        return;
    m_shown = text;
    if (QLineEdit::text() != text)
        setText(text);
    setCursorPosition(0);
}

void CellEdit::paintEvent(QPaintEvent* event) {
    const Theme& theme = Theme::of(parentWidget()->palette());
    QPainter painter(this);
    if (hasFocus() || m_problem || (underMouse() && !isReadOnly())) {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = hasFocus() || m_problem;
        paintBox(painter, QRectF(rect()).adjusted(0, 2, 0, -2), theme.field,
                 m_problem    ? theme.toneGlyph(Tone::Problem)
                 : hasFocus() ? theme.focusRing
                              : theme.border,
                 kControlRadius, strong ? 2 : 1);
    }
    if (paintElidedText(painter, *this))
        return;
    painter.end();
    QLineEdit::paintEvent(event);
}

void CellEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        setText(m_shown);
        setModified(false);
        selectAll();
        Q_EMIT escaped();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

ReachCell::ReachCell(QWidget* parent) : QAbstractButton(parent) {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ReachCell::setAddress(const QString& hostAddress, bool muted) {
    m_all = isAllNetworks(hostAddress);
    m_muted = muted;
    setText(reachText(hostAddress));
    setAccessibleName(tr("Reachable from: %1").arg(text()));
    setToolTip(m_all ? tr("%1: everybody who reaches this computer reaches the guest.").arg(text())
                     : text().toHtmlEscaped());
    update();
}

QSize ReachCell::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + (m_all ? 32 : 8), fontMetrics().height() + 10};
}

void ReachCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(palette());
    const QRectF box = QRectF(rect()).adjusted(0, 1, 0, -1);
    if (underMouse() && isEnabled())
        paintBox(painter, box, theme.hover, {}, kControlRadius);
    if (hasFocus())
        paintBox(painter, box, {}, theme.focusRing, kControlRadius, 2);
    const QColor colour = m_muted ? theme.muted : m_all ? theme.toneText(Tone::Attention) : theme.text;
    int x = 6;
    if (m_all) {
        painter.drawPixmap(QPointF(x, std::floor((height() - 16) / 2.0)),
                           iconPixmap(QStringLiteral("network"), 16, devicePixelRatioF(), colour));
        x += 24;
    }
    painter.setPen(colour);
    const QRect room = rect().adjusted(x, 0, -2, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace boxyard::widgets
