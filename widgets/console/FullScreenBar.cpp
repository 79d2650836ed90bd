// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/FullScreenBar.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

FullScreenBar::FullScreenBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("fullScreenBar"));
    setAutoFillBackground(false);
    m_title = new ElidedLabel(this);
    m_leave = new Button(QStringLiteral("fit"), tr("Leave full screen"), Button::Look::Flat, this);
    m_leave->setObjectName(QStringLiteral("leaveFullScreen"));
    m_leave->setAccessibleName(tr("Leave full screen"));
    m_close = new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this);
    m_close->setObjectName(QStringLiteral("closeFullScreen"));
    m_close->setAccessibleName(tr("Close the console"));
    m_close->setToolTip(tr("Close the console; the machine runs on"));
    for (Button* button : {m_leave, m_close})
        button->setFocusPolicy(Qt::NoFocus);
    connect(m_leave, &Button::clicked, this, &FullScreenBar::leaveRequested);
    connect(m_close, &Button::clicked, this, &FullScreenBar::closeRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 6);
    row->addWidget(m_title, 1);
    row->addWidget(m_leave);
    row->addWidget(m_close);
}

void FullScreenBar::setTitle(const QString& title) { m_title->setText(title); }

QSize FullScreenBar::sizeHint() const { return {440, layout()->sizeHint().height()}; }

void FullScreenBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(palette());
    QPainterPath path; // square at the screen's edge, round below
    path.addRoundedRect(QRectF(rect()).adjusted(0.5, -10, -0.5, -0.5), 8, 8);
    painter.setPen(theme.border);
    painter.setBrush(theme.window);
    painter.drawPath(path);
}

} // namespace boxyard::widgets
