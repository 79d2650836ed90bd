// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Sparkline.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

namespace {

constexpr qsizetype kKept = 60;

} // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, const QList<float>& values, const Theme& theme,
                    double lineWidth, bool baseline) {
    if (baseline)
        paintHairline(painter, rect.left(), rect.right(), rect.bottom(), theme.border);
    if (values.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = lineWidth / 2 + 0.5;
    const double height = rect.height() - 2 * inset;
    const auto y = [&](float value) { return rect.bottom() - inset - height * qBound(0.0, double(value), 1.0); };
    const double step = rect.width() / double(qMax<qsizetype>(values.size() - 1, 1));
    QPolygonF curve;
    curve.reserve(values.size() + 1);
    for (qsizetype i = 0; i < values.size(); ++i)
        curve.append(QPointF(rect.left() + step * double(i), y(values.at(i))));
    if (values.size() == 1)
        curve.append(QPointF(rect.right(), y(values.first())));
    QPolygonF area = curve;
    area.append(QPointF(curve.last().x(), rect.bottom()));
    area.append(QPointF(curve.first().x(), rect.bottom()));
    QLinearGradient fade(rect.topLeft(), rect.bottomLeft());
    QColor top = theme.curve;
    top.setAlphaF(0.26F);
    QColor bottom = theme.curve;
    bottom.setAlphaF(0.05F);
    fade.setColorAt(0, top);
    fade.setColorAt(1, bottom);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fade);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.curve, lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(curve);
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(const QList<float>& values) {
    m_values = values.mid(qMax<qsizetype>(0, values.size() - kKept));
    update();
}

void Sparkline::append(float value) {
    m_values.append(value);
    if (m_values.size() > kKept)
        m_values.removeFirst();
    update();
}

void Sparkline::clear() {
    m_values.clear();
    update();
}

void Sparkline::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paintSparkline(painter, QRectF(rect()), m_values, Theme::of(palette()), 1.5, false);
}

} // namespace boxyard::widgets
