// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWorker.h"
#include "backend/containers/PullTask.h"

namespace boxyard::containers {

// Runs a container: ports, image (pulled when absent), create, start. Whatever fails or is cancelled, the container and
// the volumes it brought into being go again. Lives on the engine's thread.
class RunTask final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunTask)
public:
    // holders: who else has each port of the spec, as far as known; same order as spec.ports.
    RunTask(EngineWorker& worker, Lane& files, const RunSpec& spec, const QStringList& holders, const JobContext& job);
    void start();

Q_SIGNALS:
    void finished(const boxyard::Result<>& result);

private:
    using Next = std::function<void(const HttpReply&)>;
    Result<> settlePorts();
    Result<> checkFolders() const;
    Error portTaken(const PortRule& rule, const QString& holder) const;
    void lookForImage();
    void pull();
    void lookForVolumes();
    void create();
    void begin();
    void send(const HttpRequest& request, Next next);
    void fail(const Error& error);
    void cleanUp();
    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] QJsonArray mountsJson() const;

    EngineWorker& m_worker;
    EngineClient& m_client;
    Lane& m_files;
    RunSpec m_spec;
    QStringList m_holders;
    JobContext m_job;
    QString m_what;
    QString m_container;
    QStringList m_newVolumes;
    QStringList m_volumesToCheck;
    std::optional<Error> m_error;
    bool m_pulled = false;
};

} // namespace boxyard::containers
