// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/DirtyPacer.h"

namespace boxyard::console {

namespace {
constexpr int kPaceMilliseconds = 8;
// QRegion::operator+= costs more with every part; beyond this many the bounding box is cheaper to paint.
constexpr int kMostParts = 64;
} // namespace

DirtyPacer::DirtyPacer(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kPaceMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &DirtyPacer::flush);
}

void DirtyPacer::add(const QRect& rect) {
    if (rect.isEmpty())
        return;
    if (!m_timer.isActive()) {
        m_timer.start();
        Q_EMIT due(QRegion(rect));
        return;
    }
    m_bounds = m_bounds.united(rect);
    if (++m_count <= kMostParts)
        m_region += rect;
}

void DirtyPacer::clear() {
    m_timer.stop();
    m_region = {};
    m_bounds = {};
    m_count = 0;
}

void DirtyPacer::flush() {
    if (m_bounds.isEmpty())
        return;
    const QRegion region = m_count > kMostParts ? QRegion(m_bounds) : m_region;
    clear();
    m_timer.start();
    Q_EMIT due(region);
}

} // namespace boxyard::console
