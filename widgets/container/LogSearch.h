// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

namespace boxyard::widgets {

class LogBuffer;

// Finds the lines of a buffer that contain a text, whatever their case, a few milliseconds at a time and as lines
// arrive. GUI thread; the buffer outlives it.
class LogSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSearch)
public:
    explicit LogSearch(LogBuffer& buffer, QObject* parent = nullptr);
    void setText(const QString& text); // empty = no search
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] qint64 count() const { return m_hits.size(); }
    [[nodiscard]] bool isDone() const;
    // The hit after or before that line, around the ends; −1 = none.
    [[nodiscard]] qint64 next(qint64 line) const;
    [[nodiscard]] qint64 previous(qint64 line) const;
    // 1 for the first hit; 0 when that line is none.
    [[nodiscard]] qint64 ordinal(qint64 line) const;

Q_SIGNALS:
    void changed();

private:
    void step();
    void restart();
    void forgetDropped();
    LogBuffer& m_buffer;
    QString m_text;
    QList<qint64> m_hits; // ascending
    qint64 m_next = 0;    // the next line to look at
    QTimer m_timer;
};

} // namespace boxyard::widgets
