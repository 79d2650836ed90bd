// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogSearch.h"

#include "widgets/container/LogBuffer.h"

#include <QElapsedTimer>

#include <algorithm>

namespace boxyard::widgets {

namespace {
constexpr int kSlice = 6; // ms, well within a frame
}

LogSearch::LogSearch(LogBuffer& buffer, QObject* parent) : QObject(parent), m_buffer(buffer) {
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogSearch::step);
    connect(&buffer, &LogBuffer::appended, this, [this] {
        if (!m_text.isEmpty())
            m_timer.start();
    });
    connect(&buffer, &LogBuffer::dropped, this, &LogSearch::forgetDropped);
    connect(&buffer, &LogBuffer::cleared, this, &LogSearch::restart);
}

void LogSearch::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    restart();
}

void LogSearch::restart() {
    m_hits.clear();
    m_next = m_buffer.firstLine();
    if (m_text.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
    Q_EMIT changed();
}

bool LogSearch::isDone() const { return m_text.isEmpty() || m_next >= m_buffer.endLine(); }

void LogSearch::step() {
    QElapsedTimer clock;
    clock.start();
    const qsizetype before = m_hits.size();
    m_next = qMax(m_next, m_buffer.firstLine());
    while (m_next < m_buffer.endLine() && clock.elapsed() < kSlice) {
        for (int i = 0; i < 256 && m_next < m_buffer.endLine(); ++i, ++m_next)
            if (QString::fromUtf8(m_buffer.line(m_next).text).contains(m_text, Qt::CaseInsensitive))
                m_hits.append(m_next);
    }
    if (isDone())
        m_timer.stop();
    if (m_hits.size() != before || isDone())
        Q_EMIT changed();
}

void LogSearch::forgetDropped() {
    const auto kept = std::lower_bound(m_hits.begin(), m_hits.end(), m_buffer.firstLine());
    if (kept == m_hits.begin())
        return;
    m_hits.erase(m_hits.begin(), kept);
    Q_EMIT changed();
}

qint64 LogSearch::next(qint64 line) const {
    if (m_hits.isEmpty())
        return -1;
    const auto it = std::upper_bound(m_hits.cbegin(), m_hits.cend(), line);
    return it == m_hits.cend() ? m_hits.first() : *it;
}

qint64 LogSearch::previous(qint64 line) const {
    if (m_hits.isEmpty())
        return -1;
    const auto it = std::lower_bound(m_hits.cbegin(), m_hits.cend(), line);
    return it == m_hits.cbegin() ? m_hits.last() : *std::prev(it);
}

qint64 LogSearch::ordinal(qint64 line) const {
    const auto it = std::lower_bound(m_hits.cbegin(), m_hits.cend(), line);
    return it != m_hits.cend() && *it == line ? it - m_hits.cbegin() + 1 : 0;
}

} // namespace boxyard::widgets
