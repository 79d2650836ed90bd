// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRegion>
#include <QTimer>

namespace boxyard::console {

// Gathers what the server has drawn: the first rectangle is told at once, those of the next 8 ms together. A busy
// screen is painted at most 125 times a second, a still one without delay. GUI thread, owned by the display channel.
class DirtyPacer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DirtyPacer)
public:
    explicit DirtyPacer(QObject* parent = nullptr);
    void add(const QRect& rect);
    void clear();

Q_SIGNALS:
    void due(const QRegion& region);

private:
    void flush();
    QTimer m_timer;
    QRegion m_region;
    QRect m_bounds; // used instead of the region once that has grown ragged
    int m_count = 0;
};

} // namespace boxyard::console
