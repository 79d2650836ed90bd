// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QRectF>
#include <QRegion>
#include <QSize>

namespace boxyard::console {

// Fit: the whole picture, with its proportions, by a whole factor where one fits. Original: one guest pixel is one
// device pixel. FollowWindow: the guest is asked for the window's size; until it answers, as Fit.
enum class Scaling { Fit, Original, FollowWindow };

// Where a guest's picture lies in a view, and the way back for the pointer. All in device pixels, so that fractional
// pixel ratios stay crisp; a value, computed anew whenever one of its inputs changes.
class Geometry final {
public:
    Geometry() = default;
    // view in logical pixels; offset in device pixels is how far an Original picture larger than the view is scrolled.
    Geometry(QSize picture, QSize view, qreal devicePixelRatio, Scaling scaling, QPoint offset = {});

    [[nodiscard]] bool isNull() const { return m_target.isEmpty(); }
    [[nodiscard]] QRect target() const { return m_target; } // device pixels
    [[nodiscard]] QRectF logicalTarget() const;
    [[nodiscard]] qreal factor() const { return m_factor; } // device pixels per guest pixel
    [[nodiscard]] bool isWhole() const;                     // no smoothing needed
    // How far it can be scrolled, in device pixels.
    [[nodiscard]] QSize scrollRange() const { return m_range; }
    // Logical view position to guest pixel, clamped into the picture.
    [[nodiscard]] QPoint toGuest(QPointF position) const;
    [[nodiscard]] bool contains(QPointF position) const;
    // The logical view region that a changed guest region touches, grown by a pixel where it is scaled.
    [[nodiscard]] QRegion toView(const QRegion& guest) const;
    // What to ask a guest for that shall fill the view: even, at least 320 × 200.
    static QSize guestSizeFor(QSize view, qreal devicePixelRatio);

private:
    QSize m_picture;
    QRect m_target;
    QSize m_range;
    qreal m_factor = 1;
    qreal m_ratio = 1;
};

} // namespace boxyard::console
