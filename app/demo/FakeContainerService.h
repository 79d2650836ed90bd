// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/FakeLog.h"
#include "app/demo/FakeProvider.h"
#include "backend/containers/ContainerService.h"
#include "backend/core/PortMapSource.h"

namespace boxyard::app {

// The depth of a fake engine's containers: details, logs that go on, images here and in a registry, pulls that take
// their time and can be cancelled, runs that pull, choose ports and undo themselves. GUI thread.
class FakeContainerService final : public containers::ContainerService {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeContainerService)
public:
    // All outlive it; ports may be null: then only this engine's containers clash.
    FakeContainerService(FakeProvider& rows, JobList& jobs, const PortMapSource* ports,
                         const containers::EngineInfo& engine, QObject* parent = nullptr);
    ~FakeContainerService() override; // what is under way ends as cancelled

    [[nodiscard]] QString provider() const override { return m_rows.id(); }
    [[nodiscard]] containers::EngineInfo engine() const override { return m_engine; }
    Async<containers::ContainerDetails> inspect(const ResourceId& id) override;
    containers::LogStream* logs(const ResourceId& id, const containers::LogOptions& options, QObject* parent) override;
    Async<QList<containers::ImageSummary>> images() override;
    Async<containers::ImageDetails> imageDetails(const QString& reference) override;
    Job* pull(const QString& reference) override;
    Job* run(const containers::RunSpec& spec) override;
    [[nodiscard]] QString runCommand(const containers::RunSpec& spec) const override;

    // The engine's side.
    void addImage(const containers::ImageDetails& details, ByteSize size, const QDateTime& created);
    void addToRegistry(const containers::ImageDetails& details, ByteSize size); // can be pulled
    void setDetails(const containers::ContainerDetails& details);
    void setLog(const ResourceId& id, const FakeLogSource& source);
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

private:
    struct Image {
        containers::ImageDetails details;
        ByteSize size;
        QDateTime created;
    };
    template <typename T>
    Async<T> later(std::function<Result<T>()> f);
    void then(Job* job, std::chrono::milliseconds delay, std::function<void()> f);
    [[nodiscard]] Result<Resource> rowOf(const ResourceId& id) const;
    Result<containers::ContainerDetails> read(const ResourceId& id) const;
    void pullStep(Job* job, const Image& image, int step, std::function<void(const Result<>&)> done);
    void fetch(Job* job, const QString& reference, std::function<void(const Result<>&)> done);
    Result<> create(Job* job, containers::RunSpec spec);
    Result<> choosePorts(containers::RunSpec& spec) const;
    [[nodiscard]] QString freeName(const QString& image) const;

    FakeProvider& m_rows;
    JobList& m_jobs;
    const PortMapSource* m_ports;
    containers::EngineInfo m_engine;
    QHash<QString, Image> m_images;
    QHash<QString, Image> m_registry;
    QHash<QString, containers::ContainerDetails> m_details;
    QHash<QString, FakeLogSource> m_logs;
    QList<QPointer<Job>> m_underWay;
    std::chrono::milliseconds m_delay{50};
};

// "postgres" means "postgres:latest".
[[nodiscard]] QString fullReference(const QString& reference);

} // namespace boxyard::app
