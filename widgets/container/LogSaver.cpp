// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogSaver.h"

#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QSaveFile>

namespace boxyard::widgets {

using containers::LogChunk;
using containers::LogStream;

namespace {

ErrorKind kindOf(const QSaveFile& file) {
    switch (file.error()) {
    case QFileDevice::PermissionsError:
    case QFileDevice::OpenError:
        return ErrorKind::PermissionDenied;
    case QFileDevice::ResourceError:
    case QFileDevice::WriteError:
        return ErrorKind::NoSpace;
    default:
        return ErrorKind::Internal;
    }
}

Result<> writeFailure(const QSaveFile& file) {
    return failure(kindOf(file), Tr::tr("The log could not be written to %1.").arg(file.fileName()),
                   Tr::tr("Choose another folder."), file.errorString());
}

} // namespace

LogSaver::LogSaver(const QString& path, Job* job)
    : QObject(job), m_job(job), m_file(std::make_shared<QSaveFile>(path)), m_path(path),
      m_lane(QStringLiteral("log-saver")) {}

LogSaver::~LogSaver() = default;

Job* LogSaver::save(containers::ContainerService& service, const Resource& container, const QString& path,
                    bool timestamps, JobList& jobs) {
    Job* job = jobs.add(Tr::tr("Saving the log of %1").arg(container.name), container.id, true);
    auto* saver = new LogSaver(path, job);
    job->begin();
    containers::LogOptions options;
    options.timestamps = timestamps;
    LogStream* stream = service.logs(container.id, options, saver);
    saver->m_stream = stream;
    connect(stream, &LogStream::arrived, saver, [saver](const QList<LogChunk>& chunks) { saver->write(chunks); });
    connect(stream, &LogStream::ended, saver, [saver](const Result<>& result) { saver->finish(result); });
    connect(stream, &QObject::destroyed, saver, [saver] { saver->finish(failure(cancelledError())); });
    connect(job, &Job::changed, saver, [saver] {
        if (saver->m_job->context().isCancelled())
            saver->finish(failure(cancelledError()));
    });
    saver->m_lane
        .run([file = saver->m_file]() -> Result<> {
            return file->open(QIODevice::WriteOnly) ? Result<>() : writeFailure(*file);
        })
        .then(saver, [saver](const Result<>& opened) {
            if (!opened)
                saver->finish(opened);
        });
    return job;
}

void LogSaver::write(const QList<LogChunk>& chunks) {
    if (m_over)
        return;
    m_lane
        .run([file = m_file, chunks]() -> Result<qint64> {
            qint64 bytes = 0;
            for (const LogChunk& chunk : chunks) {
                if (file->write(chunk.bytes) != chunk.bytes.size())
                    return failure(writeFailure(*file).error());
                bytes += chunk.bytes.size();
            }
            return bytes;
        })
        .then(this, [this](const Result<qint64>& written) {
            if (!written)
                return finish(failure(written.error()));
            m_written += *written;
            m_job->context().setStage(Tr::tr("%1 written").arg(ByteSize(m_written).toText()));
            if (m_stream)
                m_stream->consumed(*written);
        });
}

void LogSaver::finish(const Result<>& result) {
    if (m_over)
        return;
    m_over = true;
    if (m_stream)
        m_stream->deleteLater();
    const bool keep = result.has_value();
    m_lane
        .run([file = m_file, keep]() -> Result<> {
            if (!keep) {
                file->cancelWriting();
                return {};
            }
            return file->commit() ? Result<>() : writeFailure(*file);
        })
        .then(this, [this, result](const Result<>& closed) {
            m_job->finish(result ? closed : result);
            deleteLater();
        });
}

} // namespace boxyard::widgets
