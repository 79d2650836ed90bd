// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/ErrorDetails.h"

#include "widgets/common/Button.h"
#include "widgets/common/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace boxyard::widgets {

ErrorDetails::ErrorDetails(QWidget* parent) : QWidget(parent) {}

// Most details are never asked for, and a text with a font of its own costs more memory than the rest of a banner.
void ErrorDetails::showEvent(QShowEvent* event) {
    if (!m_text)
        build();
    QWidget::showEvent(event);
}

void ErrorDetails::build() {
    m_text = new QPlainTextEdit(this);
    m_copy = new Button(QStringLiteral("copy"), QString(), Button::Look::Flat, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    m_text->setObjectName(QStringLiteral("errorDetail"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monoFont(font()));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_copy->setObjectName(QStringLiteral("copyDetail"));
    connect(m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(detail()); });
    m_text->setAccessibleName(tr("Details"));
    m_copy->setAccessibleName(tr("Copy the details"));
    m_copy->setToolTip(tr("Copy the details"));
    fill();
    m_text->show(); // Qt has shown the children of this by now
    m_copy->show();
}

void ErrorDetails::fill() {
    m_text->setPlainText(m_detail);
    const int lines = qBound(2, int(m_detail.count(QLatin1Char('\n'))) + 2, 8);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * lines + 8);
}

void ErrorDetails::setDetail(const QString& detail) {
    m_detail = detail;
    if (m_text)
        fill();
}

} // namespace boxyard::widgets
