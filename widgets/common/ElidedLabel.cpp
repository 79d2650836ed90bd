// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/ElidedLabel.h"

#include <QEvent>
#include <QPainter>

namespace boxyard::widgets {

ElidedLabel::ElidedLabel(QWidget* parent) : ElidedLabel(QString(), parent) {}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    const QString line = text.simplified();
    if (line == m_text)
        return;
    m_text = line;
    setAccessibleName(line);
    updateGeometry();
    refreshToolTip();
    update();
}

void ElidedLabel::setTone(Tone tone) {
    m_tone = tone;
    m_toned = true;
    update();
}

void ElidedLabel::setMuted(bool muted) {
    m_tone = Tone::Neutral;
    m_toned = muted;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    m_mode = mode;
    update();
}

void ElidedLabel::setWholeOnly(bool wholeOnly) {
    m_wholeOnly = wholeOnly;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished();
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    ensurePolished();
    return {qMin(fontMetrics().averageCharWidth() * 4, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    if (m_wholeOnly && fontMetrics().horizontalAdvance(m_text) > width())
        return;
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.setPen(!isEnabled() ? theme.disabledText : m_toned ? theme.toneText(m_tone) : theme.text);
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine, fontMetrics().elidedText(m_text, m_mode, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshToolTip();
}

void ElidedLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
    QWidget::changeEvent(event);
}

void ElidedLabel::refreshToolTip() {
    const bool cut = fontMetrics().horizontalAdvance(m_text) > width();
    setToolTip(cut ? m_text.toHtmlEscaped() : QString());
}

} // namespace boxyard::widgets
