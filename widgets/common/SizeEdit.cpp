// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/SizeEdit.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

namespace boxyard::widgets {

SizeEdit::SizeEdit(Unit unit, QWidget* parent) : QAbstractSpinBox(parent), m_unit(unit) {
    setFocusPolicy(Qt::StrongFocus);
    lineEdit()->setText(textOf(m_value));
    connect(lineEdit(), &QLineEdit::textEdited, this, &SizeEdit::readText);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        if (m_valid)
            lineEdit()->setText(textOf(m_value));
    });
}

QString SizeEdit::textOf(ByteSize value) const {
    const ByteSize gib = ByteSize::fromGiB(1);
    if (m_unit == Unit::GiB && value.bytes() % gib.bytes() == 0)
        return tr("%1 GiB").arg(value.bytes() / gib.bytes());
    return tr("%1 MiB").arg(value.mib());
}

void SizeEdit::setValue(ByteSize value) {
    take(value);
    lineEdit()->setText(textOf(m_value));
    readText(); // a value from outside can be what makes the field valid
}

void SizeEdit::setRange(ByteSize minimum, ByteSize maximum) {
    m_minimum = minimum;
    m_maximum = maximum;
    readText();
}

QString SizeEdit::problem() const {
    return m_valid ? QString()
                   : tr("Between %1 and %2, for example 2 GiB or 1536 MiB").arg(m_minimum.toText(), m_maximum.toText());
}

void SizeEdit::readText() {
    const QString text = lineEdit()->text().trimmed();
    bool bare = false;
    const double number = locale().toDouble(text, &bare);
    const Result<ByteSize> parsed =
        bare && number >= 0 && number < 1e9
            ? Result<ByteSize>(ByteSize(qint64(
                  number * double(m_unit == Unit::GiB ? ByteSize::fromGiB(1).bytes() : ByteSize::fromMiB(1).bytes()))))
            : ByteSize::parse(text);
    const bool valid = parsed && *parsed >= m_minimum && *parsed <= m_maximum;
    if (valid != m_valid) {
        m_valid = valid;
        setFieldTone(this, valid ? Tone::Neutral : Tone::Problem, problem());
        Q_EMIT validChanged(valid);
    }
    if (valid)
        take(*parsed);
}

void SizeEdit::take(ByteSize value) {
    if (value == m_value)
        return;
    m_value = value;
    Q_EMIT valueChanged(value);
}

void SizeEdit::stepBy(int steps) {
    const bool large = m_unit == Unit::GiB || m_value >= ByteSize::fromGiB(16);
    const qint64 step = (large ? ByteSize::fromGiB(1) : ByteSize::fromMiB(256)).bytes();
    const qint64 next = (m_value.bytes() / step + steps) * step;
    setValue(ByteSize(qBound(m_minimum.bytes(), next, m_maximum.bytes())));
    readText();
    lineEdit()->selectAll();
}

QAbstractSpinBox::StepEnabled SizeEdit::stepEnabled() const {
    StepEnabled steps;
    steps.setFlag(StepUpEnabled, m_value < m_maximum);
    steps.setFlag(StepDownEnabled, m_value > m_minimum);
    return steps;
}

QSize SizeEdit::sizeHint() const {
    ensurePolished();
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize content(fontMetrics().horizontalAdvance(QStringLiteral("000000 MiB")), fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

void SizeEdit::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void SizeEdit::focusOutEvent(QFocusEvent* event) {
    if (m_valid)
        lineEdit()->setText(textOf(m_value));
    QAbstractSpinBox::focusOutEvent(event);
}

} // namespace boxyard::widgets
