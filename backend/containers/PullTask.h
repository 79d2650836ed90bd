// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineClient.h"
#include "backend/core/Job.h"
#include "backend/core/Lane.h"

#include <QHash>

namespace boxyard::containers {

// Pulls one image: login, download with progress, errors that come in the middle of a stream that began well. Lives on
// the engine's thread; deletes itself never: its owner does. Cancelling closes the connection, and the engine stops.
class PullTask final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PullTask)
public:
    PullTask(EngineClient& client, Lane& files, const QString& reference, const JobContext& job, QObject* parent);
    void start();

Q_SIGNALS:
    void finished(const boxyard::Result<>& result);

private:
    struct Layer {
        qint64 done = 0;
        qint64 total = 0;
    };
    void request(const QByteArray& auth);
    void onBytes(QByteArrayView bytes);
    void onLine(const QByteArray& line);
    void onEnd(const Result<>& result);
    void finish(const Result<>& result);

    EngineClient& m_client;
    Lane& m_files;
    QString m_reference;
    JobContext m_job;
    QString m_what;
    HttpCall* m_call = nullptr;
    HttpReply m_reply; // the head, and the body of a refusal
    QByteArray m_buffer;
    QString m_error;
    QHash<QString, Layer> m_layers;
    QTimer m_watch;
    bool m_done = false;
};

} // namespace boxyard::containers
