// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/Geometry.h"

#include <QtMath>

#include <algorithm>

namespace boxyard::console {

namespace {
QSize inDevicePixels(QSize view, qreal ratio) { return {qRound(view.width() * ratio), qRound(view.height() * ratio)}; }
} // namespace

Geometry::Geometry(QSize picture, QSize view, qreal devicePixelRatio, Scaling scaling, QPoint offset)
    : m_picture(picture), m_ratio(devicePixelRatio) {
    const QSize device = inDevicePixels(view, devicePixelRatio);
    if (picture.isEmpty() || device.isEmpty())
        return;
    if (scaling == Scaling::Original) {
        m_range = QSize(std::max(0, picture.width() - device.width()), std::max(0, picture.height() - device.height()));
        const QPoint origin(m_range.width() > 0 ? -std::clamp(offset.x(), 0, m_range.width())
                                                : (device.width() - picture.width()) / 2,
                            m_range.height() > 0 ? -std::clamp(offset.y(), 0, m_range.height())
                                                 : (device.height() - picture.height()) / 2);
        m_target = QRect(origin, picture);
        return;
    }
    m_factor = std::min(qreal(device.width()) / picture.width(), qreal(device.height()) / picture.height());
    // A whole factor keeps letters crisp; it is taken when that costs no more than a tenth of the room.
    const qreal whole = std::floor(m_factor);
    if (whole >= 1 && m_factor - whole < whole * 0.1)
        m_factor = whole;
    const QSize size(std::max(1, qRound(picture.width() * m_factor)), std::max(1, qRound(picture.height() * m_factor)));
    m_target = QRect(QPoint((device.width() - size.width()) / 2, (device.height() - size.height()) / 2), size);
}

QRectF Geometry::logicalTarget() const {
    return {m_target.x() / m_ratio, m_target.y() / m_ratio, m_target.width() / m_ratio, m_target.height() / m_ratio};
}

bool Geometry::isWhole() const { return qFuzzyCompare(m_factor, std::round(m_factor)); }

QPoint Geometry::toGuest(QPointF position) const {
    if (isNull())
        return {};
    const qreal x = (position.x() * m_ratio - m_target.x()) * m_picture.width() / m_target.width();
    const qreal y = (position.y() * m_ratio - m_target.y()) * m_picture.height() / m_target.height();
    return {std::clamp(qFloor(x), 0, m_picture.width() - 1), std::clamp(qFloor(y), 0, m_picture.height() - 1)};
}

bool Geometry::contains(QPointF position) const { return logicalTarget().contains(position); }

QRegion Geometry::toView(const QRegion& guest) const {
    QRegion view;
    if (isNull())
        return view;
    const int grow = isWhole() ? 0 : 1;
    for (const QRect& rect : guest) {
        const QRect r = rect.adjusted(-grow, -grow, grow, grow);
        const qreal sx = qreal(m_target.width()) / m_picture.width() / m_ratio;
        const qreal sy = qreal(m_target.height()) / m_picture.height() / m_ratio;
        const QRectF scaled(m_target.x() / m_ratio + r.x() * sx, m_target.y() / m_ratio + r.y() * sy, r.width() * sx,
                            r.height() * sy);
        view += scaled.toAlignedRect();
    }
    return view;
}

QSize Geometry::guestSizeFor(QSize view, qreal devicePixelRatio) {
    const QSize device = inDevicePixels(view, devicePixelRatio);
    return {std::max(320, device.width() & ~1), std::max(200, device.height() & ~1)};
}

} // namespace boxyard::console
