// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogReader.h"

namespace boxyard::widgets {

using containers::LogChunk;
using containers::LogStream;

LogReader::LogReader(Service service, int tail, qint64 capacity, QObject* parent)
    : QObject(parent), m_service(std::move(service)), m_buffer(capacity), m_tail(tail) {}

void LogReader::setResource(const Resource& resource, bool reachable) {
    const bool other = resource.id != m_id;
    const bool back = reachable && !m_reachable;
    const bool started = resource.state == ResourceState::Running && m_state != ResourceState::Running &&
                         m_state != ResourceState::Paused;
    m_id = resource.id;
    m_state = resource.state;
    m_reachable = reachable;
    if (!reachable) {
        stop(); // what has been read stays to be looked at
        return;
    }
    if (m_active && (other || back || (started && !m_stream)))
        begin();
}

void LogReader::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    if (active && m_reachable && !m_id.isNull())
        begin();
    else if (!active)
        stop();
}

void LogReader::setTail(int tail) {
    if (tail == m_tail)
        return;
    m_tail = tail;
    if (m_active && m_reachable)
        begin();
}

void LogReader::stop() {
    delete m_stream.data();
    m_stream = nullptr;
}

void LogReader::begin() {
    stop();
    m_buffer.clear();
    m_error.reset();
    containers::ContainerService* service = m_service ? m_service(m_id.provider) : nullptr;
    if (!service)
        return;
    // Always with the engine's times: they are kept beside the lines and shown or not.
    containers::LogOptions options;
    options.follow = true;
    options.tail = m_tail;
    options.timestamps = true;
    LogStream* stream = service->logs(m_id, options, this);
    m_stream = stream;
    connect(stream, &LogStream::arrived, this, [this, stream](const QList<LogChunk>& chunks) {
        if (stream != m_stream)
            return;
        m_buffer.append(chunks, true);
        qint64 bytes = 0;
        for (const LogChunk& chunk : chunks)
            bytes += chunk.bytes.size();
        stream->consumed(bytes);
    });
    connect(stream, &LogStream::ended, this, [this, stream](const Result<>& result) {
        if (stream == m_stream)
            ended(result);
    });
    Q_EMIT stateChanged();
}

void LogReader::ended(const Result<>& result) {
    m_buffer.flush();
    m_stream->deleteLater();
    m_stream = nullptr;
    if (!result && !result.error().isCancelled())
        m_error = result.error();
    Q_EMIT stateChanged();
}

} // namespace boxyard::widgets
