// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeLog.h"

namespace boxyard::app {

namespace {
constexpr qint64 kWindow = 4 * 1024 * 1024;
constexpr qint64 kBatch = 1024 * 1024;
} // namespace

FakeLogStream::FakeLogStream(const FakeLogSource& source, const containers::LogOptions& options, QObject* parent)
    : LogStream(parent), m_source(source), m_options(options) {
    if (options.since.isValid())
        m_source.past.removeIf([&](const FakeLogLine& line) { return line.at < options.since; });
    if (options.tail >= 0 && m_source.past.size() > options.tail)
        m_read = m_source.past.size() - options.tail;
    m_pump.setInterval(17);
    connect(&m_pump, &QTimer::timeout, this, &FakeLogStream::pump);
    connect(&m_talk, &QTimer::timeout, this, &FakeLogStream::say);
    m_pump.start();
}

void FakeLogStream::append(const FakeLogLine& line) {
    QByteArray bytes;
    if (m_options.timestamps)
        bytes = line.at.toString(Qt::ISODateWithMs).toUtf8() + ' ';
    bytes += line.text + '\n';
    m_waiting += bytes.size();
    // Neighbours of one stream travel together, as in the engine's frames.
    if (!m_batch.isEmpty() && m_batch.constLast().stream == line.stream)
        m_batch.last().bytes += bytes;
    else
        m_batch.append({line.stream, bytes});
}

void FakeLogStream::pump() {
    if (m_over || m_waiting >= kWindow)
        return;
    const qint64 stop = m_waiting + kBatch;
    while (m_waiting < stop && m_read < m_source.past.size())
        append(m_source.past.at(m_read++));
    while (m_waiting < stop && m_read >= m_source.past.size() && m_source.next && m_said < m_source.flood)
        append(m_source.next(m_said++));
    if (!m_batch.isEmpty())
        Q_EMIT arrived(std::exchange(m_batch, {}));
    if (m_read < m_source.past.size() || (m_source.next && m_said < m_source.flood))
        return;
    m_pump.stop();
    if (!m_options.follow)
        end({});
    else if (m_source.next)
        m_talk.start(m_source.every);
}

void FakeLogStream::say() {
    append(m_source.next(m_said++));
    if (!m_pump.isActive())
        m_pump.start();
}

void FakeLogStream::consumed(qint64 bytes) { m_waiting = qMax<qint64>(0, m_waiting - bytes); }

void FakeLogStream::end(const Result<>& result) {
    if (m_over)
        return;
    m_over = true;
    m_pump.stop();
    m_talk.stop();
    Q_EMIT ended(result);
}

} // namespace boxyard::app
