// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FactList.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace boxyard::widgets {

namespace {

// A command in a quiet box with its copy button.
class CommandBox final : public QWidget {
public:
    CommandBox(const QString& copyName, QWidget* parent) : QWidget(parent), text(new ElidedLabel(this)) {
        text->setFont(monoFont(font()));
        auto* copy = new Button(QStringLiteral("copy"), QString(), Button::Look::Flat, this);
        copy->setDense(true);
        copy->setObjectName(QStringLiteral("copy"));
        copy->setAccessibleName(copyName);
        copy->setToolTip(copyName);
        QObject::connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text->text()); });
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(10, 0, 2, 0);
        row->setSpacing(4);
        row->addWidget(text, 1);
        row->addWidget(copy);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    ElidedLabel* text;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        paintBox(painter, QRectF(rect()), theme.subtle, theme.line, kControlRadius);
    }
};

} // namespace

// One row's widgets; a QObject so that it goes with its list.
class FactRow final : public QObject {
public:
    using QObject::QObject;
    ElidedLabel* label = nullptr;
    QWidget* field = nullptr;
    ElidedLabel* value = nullptr; // inside field, or field itself
    int index = 0;
};

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

FactRow& FactList::row(const QString& id, const QString& label) {
    FactRow*& found = m_rows[id];
    if (!found) {
        found = new FactRow(this);
        found->index = m_grid->rowCount();
        found->label = new ElidedLabel(this);
        found->label->setMuted(true);
        found->label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        m_grid->addWidget(found->label, found->index, 0, Qt::AlignVCenter);
        m_grid->setRowMinimumHeight(found->index, fontMetrics().height() + 12);
    }
    found->label->setText(label);
    found->label->setMinimumWidth(found->label->sizeHint().width());
    return *found;
}

void FactList::setFact(const QString& id, const QString& label, const QString& value) {
    FactRow& fact = row(id, label);
    if (!fact.value) {
        fact.value = new ElidedLabel(this);
        fact.field = fact.value;
        m_grid->addWidget(fact.field, fact.index, 1, Qt::AlignVCenter);
    }
    fact.value->setText(value);
    fact.value->setAccessibleDescription(label);
    fact.label->setVisible(!value.isEmpty());
    fact.field->setVisible(!value.isEmpty());
    m_grid->setRowMinimumHeight(fact.index, value.isEmpty() ? 0 : fontMetrics().height() + 12);
}

void FactList::setCommand(const QString& id, const QString& label, const QString& command, const QString& copyName) {
    FactRow& fact = row(id, label);
    if (!fact.value) {
        auto* box = new CommandBox(copyName, this);
        fact.field = box;
        fact.value = box->text;
        m_grid->addWidget(box, fact.index, 1, Qt::AlignVCenter);
    }
    fact.value->setText(command);
    fact.label->setVisible(!command.isEmpty());
    fact.field->setVisible(!command.isEmpty());
    m_grid->setRowMinimumHeight(fact.index, command.isEmpty() ? 0 : fontMetrics().height() + 12);
}

void FactList::setWidget(const QString& id, const QString& label, QWidget* widget) {
    FactRow& fact = row(id, label);
    if (fact.field && fact.field != widget)
        delete fact.field;
    fact.value = nullptr;
    fact.field = widget;
    m_grid->addWidget(widget, fact.index, 1, Qt::AlignVCenter);
}

void FactList::removeFact(const QString& id) {
    FactRow* fact = m_rows.take(id);
    if (!fact)
        return;
    m_grid->setRowMinimumHeight(fact->index, 0);
    delete fact->label;
    delete fact->field;
    delete fact;
}

int FactList::labelWidth() const {
    int width = 0;
    for (const FactRow* fact : m_rows)
        width = qMax(width, fact->label->sizeHint().width());
    return width;
}

void FactList::setLabelWidth(int width) { m_grid->setColumnMinimumWidth(0, width); }

QString FactList::value(const QString& id) const {
    const FactRow* fact = m_rows.value(id);
    return fact && fact->value ? fact->value->text() : QString();
}

void FactList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        for (const FactRow* fact : std::as_const(m_rows))
            fact->label->setMinimumWidth(fact->label->sizeHint().width());
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
