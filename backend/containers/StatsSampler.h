// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWatcher.h"

namespace boxyard::containers {

// Measures the containers somebody looks at, while they run: Docker by one stream each (at most 20), Podman by one
// stream for all. Nothing is open while nobody looks. Lives on the engine's thread.
class StatsSampler final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatsSampler)
public:
    StatsSampler(EngineClient& client, EngineWatcher& watcher, QObject* parent);
    void watch(const QStringList& ids);

Q_SIGNALS:
    void sampled(const QList<boxyard::LoadSample>& samples);

private:
    struct Reading {
        qint64 cpuNanos = -1;
        qint64 atMs = 0;
        qint64 diskBytes = 0;
        qint64 networkBytes = 0;
        int cpus = 1;
        ByteSize used;
        ByteSize total;
    };
    void follow();
    void open(const QString& key, const HttpRequest& request);
    void close(const QString& key);
    void onLine(const QByteArray& line);
    void onPodman(const QJsonArray& list);
    static Reading readDocker(const QJsonObject& stats);
    void take(const QString& id, const Reading& reading);
    void tell();

    EngineClient& m_client;
    EngineWatcher& m_watcher;
    QStringList m_watched;
    QHash<QString, HttpCall*> m_streams; // Docker: by id; Podman: one under "*"
    QHash<QString, QByteArray> m_buffers;
    QHash<QString, Reading> m_readings;
    QHash<QString, LoadSample> m_samples;
    QStringList m_together; // Podman: whom the one stream measures
    QTimer m_timer;
    QTimer m_reopen;
};

} // namespace boxyard::containers
