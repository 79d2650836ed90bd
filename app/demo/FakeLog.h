// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"

#include <QTimer>

#include <functional>

namespace boxyard::app {

// One line of a fake container's log.
struct FakeLogLine {
    QDateTime at; // UTC
    containers::LogChunk::Stream stream = containers::LogChunk::Stream::Out;
    QByteArray text; // without its line end
};

// What a container has said and will say. next(i) makes the i-th line from now on; null = it says nothing more.
struct FakeLogSource {
    QList<FakeLogLine> past;
    std::function<FakeLogLine(qint64)> next;
    std::chrono::milliseconds every{1500};
    qint64 flood = 0; // so many further lines at once, as fast as they are taken: for tests of large logs
};

// A stream over a FakeLogSource that keeps the promises of LogStream: at most sixty batches a second, and it pauses
// while 4 MiB wait to be taken. GUI thread.
class FakeLogStream final : public containers::LogStream {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeLogStream)
public:
    FakeLogStream(const FakeLogSource& source, const containers::LogOptions& options, QObject* parent);
    void consumed(qint64 bytes) override;
    // The container or the engine went away.
    void end(const Result<>& result);

private:
    void pump();
    void append(const FakeLogLine& line);
    void say();

    FakeLogSource m_source;
    containers::LogOptions m_options;
    QList<containers::LogChunk> m_batch;
    QTimer m_pump;
    QTimer m_talk;
    qsizetype m_read = 0;
    qint64 m_said = 0;
    qint64 m_waiting = 0;
    bool m_over = false;
};

} // namespace boxyard::app
