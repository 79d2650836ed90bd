// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace boxyard::app {

// A provider whose engine is a list in memory. It behaves as the real ones do: nothing is known before open(), actions
// are jobs and the state follows by events some time later, a lost engine leaves its last known rows. GUI thread.
class FakeProvider final : public ResourceProvider {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeProvider)
public:
    struct Identity {
        QString id;
        ResourceKind kind = ResourceKind::Machine;
        QString name;
        QString host; // empty = this computer
    };
    FakeProvider(Identity identity, JobList& jobs, QObject* parent = nullptr);

    [[nodiscard]] QString id() const override { return m_identity.id; }
    [[nodiscard]] ResourceKind kind() const override { return m_identity.kind; }
    [[nodiscard]] QString name() const override { return m_identity.name; }
    [[nodiscard]] QString host() const override { return m_identity.host; }
    [[nodiscard]] Availability availability() const override { return m_availability; }
    [[nodiscard]] QList<Resource> resources() const override { return m_known.list; }
    void open() override;
    void refresh() override;
    Job* perform(Action action, const ResourceId& id, const ActionOptions& options = {}) override;
    void watch(const QSet<ResourceId>& visible) override;

    // The engine's side: what virsh, docker or the guest would do behind the program's back.
    [[nodiscard]] ResourceId idOf(const QString& key) const;
    void put(const Resource& resource) { putAll({resource}); }
    void putAll(const QList<Resource>& resources);
    void drop(const ResourceId& id);
    [[nodiscard]] std::optional<Resource> find(const ResourceId& id) const;
    [[nodiscard]] std::optional<Resource> findByName(const QString& name) const;
    // Applies a change to one resource and tells of it; nothing happens for an unknown one.
    void change(const ResourceId& id, const std::function<void(Resource&)>& edit);
    // The engine's list, announced at once, however long: for benches.
    void setAll(const QList<Resource>& resources);

    // The engine goes away: rows stay as last known, every try fails until setReachable(true) or setOnline().
    // retryAfter zero = it does not try by itself.
    void setOffline(const Error& why, std::chrono::seconds retryAfter = std::chrono::seconds(0));
    void setOnline();
    // Whether open() finds the engine when it tries; a failing engine stays offline with why.
    void setReachable(bool reachable, const Error& why = {});
    // The rows that were known before the engine went away, with when that was.
    void setLastSeen(const QList<Resource>& rows, const Error& why, const QDateTime& since,
                     std::chrono::seconds retryAfter);

    // The next such action on anything fails.
    void failNext(Action action, const Error& error) { m_failures.insert(int(action), error); }
    // Asked before something starts: a failure ends the job.
    void setStartGuard(std::function<Result<>(const Resource&, const ActionOptions&)> guard) {
        m_startGuard = std::move(guard);
    }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setSampling(std::chrono::milliseconds every) { m_sampleTimer.setInterval(every); }
    // What it uses about: share of its CPUs and memory. Unset = quiet.
    void setLoad(const ResourceId& id, double cpu, ByteSize memory, double jitter = 0.3);

Q_SIGNALS:
    void deleted(const boxyard::ResourceId& id, const boxyard::ActionOptions& options);
    void renamed(const boxyard::ResourceId& id, const QString& name);

private:
    struct Table { // rows in order, found by id
        QList<Resource> list;
        QHash<ResourceId, qsizetype> index;
        void put(const Resource& resource);
        bool remove(const ResourceId& id);
        void reindex();
    };
    struct Load {
        double cpu = 0.01;
        ByteSize memory;
        double jitter = 0.3;
        double now = -1;
    };
    [[nodiscard]] bool isOnline() const { return m_availability.state == Availability::State::Online; }
    [[nodiscard]] Result<> refuse(Action action, const ResourceId& id, const ActionOptions& options) const;
    void carryOut(Job* job, Action action, const ResourceId& id, const ActionOptions& options);
    void settle(const ResourceId& id, ResourceState state);
    void later(std::chrono::milliseconds delay, std::function<void()> f);
    void setAvailability(const Availability& availability);
    void scheduleRetry(std::chrono::seconds after);
    void takeSamples();

    Identity m_identity;
    JobList& m_jobs;
    Availability m_availability;
    Table m_world; // what the engine has
    Table m_known; // what the program has been told
    QHash<int, Error> m_failures;
    QHash<ResourceId, Load> m_loads;
    QSet<ResourceId> m_watched;
    QTimer m_sampleTimer;
    QTimer m_retryTimer;
    std::chrono::milliseconds m_delay{900};
    std::chrono::seconds m_retryAfter{0};
    bool m_reachable = true;
    Error m_why;
    std::function<Result<>(const Resource&, const ActionOptions&)> m_startGuard;
};

// What can be done with a resource of this kind in this state.
[[nodiscard]] Actions actionsFor(ResourceKind kind, ResourceState state);

} // namespace boxyard::app
