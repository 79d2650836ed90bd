// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/JsonView.h"

#include "widgets/common/Button.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {
constexpr int kMostMarks = 500;
}

JsonView::JsonView(QWidget* parent)
    : QWidget(parent), m_find(new SearchField(QString(), this)),
      m_copy(new Button(QStringLiteral("copy"), QString(), Button::Look::Secondary, this)),
      m_text(new QPlainTextEdit(this)) {
    m_find->setObjectName(QStringLiteral("jsonSearch"));
    m_copy->setObjectName(QStringLiteral("jsonCopy"));
    m_text->setObjectName(QStringLiteral("json"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monoFont(font()));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_find, 1);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_find, &QLineEdit::textChanged, this, &JsonView::mark);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { step(true); });
    connect(m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    retranslate();
}

void JsonView::retranslate() {
    m_find->setPrompt(tr("Find in the JSON"));
    m_find->setAccessibleName(tr("Find in the JSON"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the JSON"));
    m_text->setAccessibleName(tr("What the engine says, as JSON"));
}

void JsonView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark(m_find->text());
}

void JsonView::setJson(const QJsonObject& json) {
    const QString shown = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    if (shown == m_text->toPlainText())
        return;
    m_text->setPlainText(shown);
    mark(m_find->text());
}

QString JsonView::text() const { return m_text->toPlainText(); }

void JsonView::mark(const QString& text) {
    QList<QTextEdit::ExtraSelection> marks;
    if (!text.isEmpty()) {
        const Theme& theme = Theme::of(palette());
        for (QTextCursor at = m_text->document()->find(text); !at.isNull() && marks.size() < kMostMarks;
             at = m_text->document()->find(text, at)) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = at;
            selection.format.setBackground(
                Theme::mix(theme.base, theme.toneGlyph(Tone::Attention), theme.dark ? 0.35 : 0.30));
            marks.append(selection);
        }
        if (!marks.isEmpty()) {
            QTextCursor first = marks.constFirst().cursor;
            first.setPosition(first.selectionStart());
            m_text->setTextCursor(first);
        }
    }
    m_text->setExtraSelections(marks);
}

void JsonView::step(bool forward) {
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    const auto flags = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (m_text->find(wanted, flags))
        return;
    m_text->moveCursor(forward ? QTextCursor::Start : QTextCursor::End); // around the end
    m_text->find(wanted, flags);
}

} // namespace boxyard::widgets
