// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/Lane.h"

#include <QPointer>

#include <memory>

class QSaveFile;

namespace boxyard::widgets {

// Writes a container's whole log to a file, as a job: from the engine, not from the screen. The file appears when it is
// complete. GUI thread, writes on a lane of its own; owned by the job, outlives the page.
class LogSaver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSaver)
public:
    static Job* save(containers::ContainerService& service, const Resource& container, const QString& path,
                     bool timestamps, JobList& jobs);
    ~LogSaver() override;

private:
    LogSaver(const QString& path, Job* job);
    void write(const QList<containers::LogChunk>& chunks);
    void finish(const Result<>& result);

    Job* m_job;
    std::shared_ptr<QSaveFile> m_file; // touched on the lane only
    QString m_path;
    QPointer<containers::LogStream> m_stream;
    qint64 m_written = 0;
    bool m_over = false;
    Lane m_lane;
};

} // namespace boxyard::widgets
