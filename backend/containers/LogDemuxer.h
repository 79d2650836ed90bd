// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/core/Result.h"

namespace boxyard::containers {

// Takes the engine's framed log apart: 8 bytes of head (stream, 0, 0, 0, length big-endian), then the bytes. With a
// terminal there are no frames (raw). Pure; bounded: bytes of a frame are handed on as they come.
class LogDemuxer final {
public:
    explicit LogDemuxer(bool raw) : m_raw(raw) {}
    // The error is InvalidInput: a stream or a length that cannot be.
    Result<QList<LogChunk>> feed(QByteArrayView bytes);
    // Whether the bytes so far ended with a whole frame.
    [[nodiscard]] bool isAtBoundary() const { return m_left == 0 && m_head.isEmpty(); }

private:
    bool m_raw = false;
    QByteArray m_head;
    qint64 m_left = 0;
    LogChunk::Stream m_stream = LogChunk::Stream::Out;
};

} // namespace boxyard::containers
