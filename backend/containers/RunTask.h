// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWorker.h"
#include "backend/containers/PullTask.h"

#include <QUuid>

namespace boxyard::containers {

// Runs a container: ports, image (pulled when absent), create, start. Whatever fails or is cancelled, the container and
// the volumes it brought into being go again: at once, or, where the engine is gone, when it is back. Lives on the
// engine's thread.
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
    void abandon();
    void removeContainer();
    void removeVolumes();
    void leaveBehind();
    [[nodiscard]] bool isCancelled() const { return m_abandoned || m_job.isCancelled(); }
    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] QJsonArray mountsJson() const;

    EngineWorker& m_worker;
    EngineClient& m_client;
    Lane& m_files;
    RunSpec m_spec;
    QStringList m_holders;
    JobContext m_job;
    QString m_what;
    QDateTime m_begun;                                                  // of the container's making
    QString m_run = QUuid::createUuid().toString(QUuid::WithoutBraces); // marks what this run makes
    QString m_container;
    QStringList m_newVolumes;
    QStringList m_volumesToCheck;
    std::optional<Error> m_error;
    bool m_pulled = false;
    bool m_making = false; // the engine has been asked for the container
    bool m_abandoned = false;
};

} // namespace boxyard::containers
