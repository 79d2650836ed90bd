// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "widgets/container/LogLine.h"

#include <QObject>

#include <deque>
#include <memory>
#include <vector>

namespace boxyard::widgets {

// The newest lines of a log, in a ring of blocks of at most a fixed size: however much arrives, it does not grow
// beyond that. Lines are numbered from the first that ever arrived; firstLine() grows when old blocks are let go.
// GUI thread.
class LogBuffer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogBuffer)
public:
    static constexpr qint64 kDefaultCapacity = 48ll * 1024 * 1024;
    explicit LogBuffer(qint64 capacity = kDefaultCapacity, QObject* parent = nullptr);
    ~LogBuffer() override;

    // timestamps: whether the engine put its time before each line; it is taken off and kept beside.
    void append(const QList<containers::LogChunk>& chunks, bool timestamps);
    void flush(); // what has come without a line end becomes a line
    void clear();

    [[nodiscard]] qint64 firstLine() const;
    [[nodiscard]] qint64 endLine() const; // one past the last
    [[nodiscard]] qint64 lineCount() const { return endLine() - firstLine(); }
    [[nodiscard]] LogLine line(qint64 number) const;           // empty outside
    [[nodiscard]] qint64 bytesKept() const { return m_bytes; } // text and index
    [[nodiscard]] qint64 capacity() const { return m_capacity; }
    [[nodiscard]] bool hasDropped() const { return firstLine() > 0; }
    [[nodiscard]] int longestLine() const { return m_longest; } // bytes
    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }

Q_SIGNALS:
    void appended();
    void dropped(); // the oldest lines went
    void cleared();

private:
    struct Block;
    void take(QByteArrayView raw, bool stderrStream, bool timestamps);
    void trim();

    std::deque<std::unique_ptr<Block>> m_blocks;
    QByteArray m_partial[2];
    bool m_partialTimestamps = false;
    qint64 m_capacity;
    qint64 m_bytes = 0;
    qint64 m_end = 0;
    int m_longest = 0;
    bool m_hasTimes = false;
};

} // namespace boxyard::widgets
