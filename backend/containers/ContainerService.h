// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/core/Job.h"

#include <QObject>

namespace boxyard::containers {

// A running log. Deleting it ends the stream on the engine's side. GUI thread; chunks are batched (≤ 60 a second), and
// reading pauses while more than 4 MiB wait to be taken, so that a flood neither freezes nor bloats.
class LogStream : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogStream)
public:
    explicit LogStream(QObject* parent = nullptr) : QObject(parent) {}
    // Says that the chunks given so far were shown, so that more may be read.
    virtual void consumed(qint64 bytes) = 0;

Q_SIGNALS:
    void arrived(const QList<boxyard::containers::LogChunk>& chunks);
    void ended(const boxyard::Result<>& result);
};

// Depth of containers for the pages: what ResourceProvider does not say. One per engine. GUI thread.
// Implementations: EngineService, FakeContainerService.
class ContainerService : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerService)
public:
    explicit ContainerService(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] virtual QString provider() const = 0; // ResourceProvider::id() it belongs to
    [[nodiscard]] virtual EngineInfo engine() const = 0;
    virtual Async<ContainerDetails> inspect(const ResourceId& id) = 0;
    virtual LogStream* logs(const ResourceId& id, const LogOptions& options, QObject* parent) = 0;
    virtual Async<QList<ImageSummary>> images() = 0;
    virtual Async<ImageDetails> imageDetails(const QString& reference) = 0; // NotFound = not on this computer
    // Pull with progress; cancel closes the connection and the engine stops.
    virtual Job* pull(const QString& reference) = 0;
    // Pull when absent, choose free ports, create, start: one job. Nothing stays when a step fails.
    virtual Job* run(const RunSpec& spec) = 0;
    // The command a person would type for the same.
    [[nodiscard]] virtual QString runCommand(const RunSpec& spec) const = 0;

Q_SIGNALS:
    void detailsChanged(const boxyard::ResourceId& id);
};

} // namespace boxyard::containers
