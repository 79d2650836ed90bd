// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWorker.h"

namespace boxyard::containers {

// One engine's containers for the panel. GUI thread; everything arrives by queued signals of the worker.
class EngineProvider final : public ResourceProvider {
    Q_OBJECT
public:
    EngineProvider(const Endpoint& endpoint, JobList& jobs, EngineWorker* worker, QObject* parent);

    [[nodiscard]] QString id() const override { return m_endpoint.url; }
    [[nodiscard]] ResourceKind kind() const override { return ResourceKind::Container; }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString host() const override;
    [[nodiscard]] Availability availability() const override { return m_availability; }
    [[nodiscard]] QList<Resource> resources() const override { return m_resources.values(); }
    [[nodiscard]] EngineInfo info() const { return m_info; }
    // For sentences: its name, else its short id.
    [[nodiscard]] QString nameOf(const ResourceId& id) const;

    void open() override;
    void refresh() override;
    Job* perform(Action action, const ResourceId& id, const ActionOptions& options) override;
    void watch(const QSet<ResourceId>& visible) override;

Q_SIGNALS:
    void infoChanged(const boxyard::containers::EngineInfo& info);

private:
    void onReset(const QList<Resource>& all);
    void onChanged(const QList<Resource>& some, const QList<ResourceId>& gone);
    Result<> check(Action action, const ResourceId& id, const ActionOptions& options) const;

    Endpoint m_endpoint;
    JobList& m_jobs;
    QPointer<EngineWorker> m_worker;
    EngineInfo m_info;
    Availability m_availability;
    QHash<QString, Resource> m_resources;
};

} // namespace boxyard::containers
