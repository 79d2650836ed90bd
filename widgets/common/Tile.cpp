// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Tile.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Sparkline.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

namespace {

constexpr int kInset = 12;
constexpr int kCurve = 34;
constexpr qsizetype kKept = 60;

} // namespace

Tile::Tile(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retell();
}

void Tile::setName(const QString& name) {
    m_name = name;
    retell();
}

void Tile::setValue(const QString& value, const QString& unit) {
    if (value == m_value && unit == m_unit)
        return;
    m_value = value;
    m_unit = unit;
    retell();
}

void Tile::append(float fraction) {
    m_curve.append(fraction);
    if (m_curve.size() > kKept)
        m_curve.removeFirst();
    update();
}

void Tile::setCurve(const QList<float>& fractions) {
    m_curve = fractions.mid(qMax<qsizetype>(0, fractions.size() - kKept));
    update();
}

void Tile::retell() {
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_name, m_value, m_unit));
    updateGeometry();
    update();
}

QSize Tile::sizeHint() const {
    const int text = QFontMetrics(smallFont(font())).height() + QFontMetrics(tileFont(font())).height();
    return {170, 9 + text + 2 + kCurve + 4};
}

QSize Tile::minimumSizeHint() const {
    const int value = QFontMetrics(tileFont(font())).horizontalAdvance(m_value);
    const int name = QFontMetrics(smallFont(font())).horizontalAdvance(m_name);
    return {qMax(96, qMax(value, name) + 2 * kInset), sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const QRectF box(rect());
    paintBox(painter, box, theme.base, {}, kTileRadius);
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(box.adjusted(1, 1, -1, -1), kTileRadius - 1, kTileRadius - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(clip);
    paintSparkline(painter, QRectF(1, box.height() - kCurve - 1, box.width() - 2, kCurve), m_curve, theme, 1.5, false);
    painter.restore();
    paintBox(painter, box, {}, theme.line, kTileRadius);

    const QFont small = smallFont(font());
    const QFontMetrics smallMetrics(small);
    painter.setFont(small);
    painter.setPen(theme.muted);
    const int inner = width() - 2 * kInset;
    painter.drawText(QRect(kInset, 9, inner, smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(m_name, Qt::ElideRight, inner));
    const QFont bold = tileFont(font());
    const QFontMetrics boldMetrics(bold);
    const QRect line(kInset, 9 + smallMetrics.height(), inner, boldMetrics.height());
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, boldMetrics.elidedText(m_value, Qt::ElideRight, inner));
    const int used = boldMetrics.horizontalAdvance(m_value) + 6;
    if (used + smallMetrics.horizontalAdvance(m_unit) <= inner) {
        painter.setFont(small);
        painter.setPen(theme.muted);
        painter.drawText(line.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_unit);
    }
}

} // namespace boxyard::widgets
