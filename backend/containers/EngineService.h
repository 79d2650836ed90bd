// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineProvider.h"
#include "backend/core/Lane.h"
#include "backend/core/PortMapSource.h"

namespace boxyard::containers {

// Depth of one engine's containers and images. GUI thread; the work is done by tasks on the engine's thread.
class EngineService final : public ContainerService {
    Q_OBJECT
public:
    EngineService(EngineProvider& provider, JobList& jobs, Lane& files, EngineWorker* worker, QObject* parent);

    [[nodiscard]] QString provider() const override { return m_provider.id(); }
    [[nodiscard]] EngineInfo engine() const override { return m_provider.info(); }
    Async<ContainerDetails> inspect(const ResourceId& id) override;
    LogStream* logs(const ResourceId& id, const LogOptions& options, QObject* parent) override;
    Async<QList<ImageSummary>> images() override;
    Async<ImageDetails> imageDetails(const QString& reference) override;
    Job* pull(const QString& reference) override;
    Job* run(const RunSpec& spec) override;
    [[nodiscard]] QString runCommand(const RunSpec& spec) const override;

    void setPortMap(PortMapSource* map) { m_portMap = map; }

private:
    EngineProvider& m_provider;
    JobList& m_jobs;
    Lane& m_files;
    QPointer<EngineWorker> m_worker;
    QPointer<PortMapSource> m_portMap;
};

} // namespace boxyard::containers
