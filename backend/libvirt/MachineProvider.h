// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"
#include "backend/libvirt/ConfigWatcher.h"
#include "backend/libvirt/Connection.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/LoadSampler.h"
#include "backend/libvirt/MachineActions.h"

#include <QHash>

#include <chrono>

namespace boxyard::libvirt {

// The machines of one connection: keeps their list current by events and by the watched folders, and carries actions
// out. GUI thread; owned by Hypervisor. On loss of the connection the rows stay.
class MachineProvider final : public ResourceProvider {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MachineProvider)
public:
    MachineProvider(Connection& connection, const machine::HostHooks& hooks, JobList& jobs, QObject* parent);

    ~MachineProvider() override; // requests under way end as cancelled

    [[nodiscard]] QString id() const override { return m_connection.uri().text; }
    [[nodiscard]] ResourceKind kind() const override { return ResourceKind::Machine; }
    [[nodiscard]] QString name() const override { return m_connection.uri().displayName(); }
    [[nodiscard]] QString host() const override { return m_connection.uri().host; }
    [[nodiscard]] Availability availability() const override { return m_connection.availability(); }
    [[nodiscard]] QList<Resource> resources() const override;
    void open() override { m_connection.open(); }
    void refresh() override;
    Job* perform(Action action, const ResourceId& id, const ActionOptions& options) override;
    void watch(const QSet<ResourceId>& visible) override { m_sampler.watch(visible); }

    // How long a guest may take to shut down or restart before the job says that it still runs.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    // Reads this machine again, soon: after what libvirt sends no event for.
    void reread(const QString& uuid);
    [[nodiscard]] std::optional<Resource> find(const QString& uuid) const;

Q_SIGNALS:
    void detailsChanged(const boxyard::ResourceId& id);
    void rebooted(const QString& uuid);
    void leaving();

private:
    struct Entry {
        Resource resource; // as libvirt has it
        QByteArray memory; // DomainSummary::memory
    };
    struct Batch {
        QList<DomainSummary> read;
        QStringList gone;
    };
    void readAll();
    void readPending();
    void followStarts();
    void takeAll(const QList<DomainSummary>& all);
    void take(const Batch& batch, const QSet<QString>& asked);
    void endAction(const QString& uuid, const std::optional<DomainSummary>& now);
    void put(const DomainSummary& summary);
    void onEvent(const LibvirtEvent& event);
    void noteSnapshotRevert(const LibvirtEvent& event);
    void onFilesChanged(const QSet<QString>& names);
    void restoreMemory(const QString& uuid);
    void reconcile(const QString& uuid);
    void askAddresses(const QString& uuid);
    // What is shown: a job under way is a state of its own.
    [[nodiscard]] Resource shown(const Entry& entry) const;
    void setUnderWay(const QString& uuid, std::optional<ResourceState> state);
    [[nodiscard]] ResourceId idOf(const QString& uuid) const { return {id(), ResourceKind::Machine, uuid}; }

    using Work = std::function<Result<>(const ActionTarget&, JobContext&)>;
    Job* run(Lane& lane, const QString& title, const ActionTarget& target, bool canCancel,
             std::optional<ResourceState> underWay, const Work& work);
    Job* askAndWait(const QString& title, const ActionTarget& target, bool restart);
    void waitForPower(Job* job, const QString& uuid, const QString& machineName, bool restart);
    Job* refuse(const QString& title, const ResourceId& id, const Error& error);
    Job* performKnown(Action action, const ActionTarget& target, const ActionOptions& options);

    [[nodiscard]] ActionTarget targetOf(const Entry& entry) const {
        return {m_connection.uri(), entry.resource.id.key, entry.resource.name, m_hooks};
    }

    Connection& m_connection;
    machine::HostHooks m_hooks;
    JobList& m_jobs;
    ConfigWatcher m_watcher;
    LoadSampler m_sampler;
    QHash<QString, Entry> m_entries;
    QHash<QString, ResourceState> m_underWay;
    QSet<QString> m_pending;   // to be read again
    QSet<QString> m_reverting; // a snapshot revert is going on: the definition read now is not the user's last word
    bool m_reading = false;
    QTimer m_followStarts;
    std::chrono::milliseconds m_patience{90000};
};

} // namespace boxyard::libvirt
