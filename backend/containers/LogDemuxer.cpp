// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/LogDemuxer.h"

#include "backend/core/Tr.h"

#include <QtEndian>

namespace boxyard::containers {

namespace {

constexpr qsizetype kHeadSize = 8;
constexpr qint64 kMostFrame = 16 * 1024 * 1024;

void append(QList<LogChunk>& list, LogChunk::Stream stream, QByteArrayView bytes) {
    if (!list.isEmpty() && list.last().stream == stream)
        list.last().bytes.append(bytes.data(), bytes.size());
    else
        list.append({stream, bytes.toByteArray()});
}

} // namespace

Result<QList<LogChunk>> LogDemuxer::feed(QByteArrayView bytes) {
    QList<LogChunk> list;
    if (m_raw) {
        if (!bytes.isEmpty())
            append(list, LogChunk::Stream::Out, bytes);
        return list;
    }
    while (!bytes.isEmpty()) {
        if (m_left > 0) {
            const qsizetype part = qsizetype(qMin<qint64>(m_left, bytes.size()));
            append(list, m_stream, bytes.first(part));
            bytes = bytes.sliced(part);
            m_left -= part;
            continue;
        }
        const qsizetype part = qMin(kHeadSize - m_head.size(), bytes.size());
        m_head.append(bytes.data(), part);
        bytes = bytes.sliced(part);
        if (m_head.size() < kHeadSize)
            break;
        const int stream = uchar(m_head.at(0));
        m_left = qFromBigEndian<quint32>(m_head.constData() + 4);
        if (stream > 3 || m_head.at(1) != 0 || m_head.at(2) != 0 || m_head.at(3) != 0 || m_left > kMostFrame)
            return failure(ErrorKind::InvalidInput, Tr::tr("The log is not in the form that the engine announced."), {},
                           QString::fromLatin1(m_head.toHex(' ')));
        // 3 carries the engine's own errors.
        m_stream = stream >= 2 ? LogChunk::Stream::Err : LogChunk::Stream::Out;
        m_head.clear();
    }
    return list;
}

} // namespace boxyard::containers
