// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/SearchField.h"

#include "widgets/common/Button.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kIconInset = 8;
constexpr int kTextInset = 28;
constexpr int kClear = 22;

} // namespace

SearchField::SearchField(const QString& prompt, QWidget* parent) : QLineEdit(parent) {
    setTextMargins(kTextInset, 0, kClear, 0);
    setAcceptDrops(false); // a file that is dropped here is meant for the window
    auto* clear = new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this);
    clear->setObjectName(QStringLiteral("clearSearch"));
    clear->setAccessibleName(tr("Empty the search"));
    clear->setFocusPolicy(Qt::NoFocus);
    clear->setCursor(Qt::ArrowCursor);
    clear->hide();
    m_clear = clear;
    connect(clear, &Button::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString& text) { clear->setVisible(!text.isEmpty()); });
    setPrompt(prompt);
}

void SearchField::setPrompt(const QString& prompt, const QString& brief) {
    m_prompt = prompt;
    m_brief = brief;
    setAccessibleName(prompt);
    fitPrompt();
}

void SearchField::fitPrompt() {
    const bool fits = fontMetrics().horizontalAdvance(m_prompt) + kTextInset + kClear + 8 <= width();
    setPlaceholderText(fits || m_brief.isEmpty() ? m_prompt : m_brief);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT escapePressed();
        else
            clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT downPressed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QPixmap glass = iconPixmap(QStringLiteral("search"), 16, devicePixelRatioF(), Theme::of(palette()).muted);
    painter.drawPixmap(QPointF(kIconInset, std::floor((height() - 16) / 2.0)), glass);
}

void SearchField::resizeEvent(QResizeEvent* event) {
    fitPrompt();
    QLineEdit::resizeEvent(event);
    m_clear->setGeometry(width() - kClear - 4, (height() - kClear) / 2, kClear, kClear);
}

} // namespace boxyard::widgets
