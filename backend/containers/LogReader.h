// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineClient.h"
#include "backend/containers/LogDemuxer.h"

namespace boxyard::containers {

// The engine's side of one log: asks whether it has a terminal, reads, takes the frames apart, hands whole lines on at
// most sixty times a second, and stops reading while too much waits to be shown. Lives on the engine's thread.
class LogReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogReader)
public:
    LogReader(EngineClient& client, const QString& id, const LogOptions& options);
    ~LogReader() override;
    void start();
    void consumed(qint64 bytes);

Q_SIGNALS:
    void arrived(const QList<boxyard::containers::LogChunk>& chunks);
    void ended(const boxyard::Result<>& result);

private:
    void onInspected(const Result<HttpReply>& reply);
    void open(bool raw);
    void onBytes(QByteArrayView bytes);
    void flush(bool all);
    void end(const Result<>& result);

    EngineClient& m_client;
    QString m_id;
    LogOptions m_options;
    QString m_what;
    HttpCall* m_call = nullptr;
    HttpReply m_refusal;
    std::unique_ptr<LogDemuxer> m_demuxer;
    QList<LogChunk> m_ready;
    QList<LogChunk> m_partial; // lines without an end yet; at most one per stream
    qint64 m_waiting = 0;      // handed on and not yet consumed, or about to be handed on
    QTimer m_timer;
    bool m_ended = false;
};

} // namespace boxyard::containers
