// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Tr.h"
#include "backend/libvirt/Deletion.h"
#include "backend/libvirt/MachineProvider.h"

namespace boxyard::libvirt {

namespace {

QString titleOf(Action action, const QString& name) {
    switch (action) {
    case Action::Start:
        return Tr::tr("Starting “%1”").arg(name);
    case Action::Stop:
        return Tr::tr("Shutting down “%1”").arg(name);
    case Action::Restart:
        return Tr::tr("Restarting “%1”").arg(name);
    case Action::Reset:
        return Tr::tr("Resetting “%1”").arg(name);
    case Action::Kill:
        return Tr::tr("Powering off “%1”").arg(name);
    case Action::Pause:
        return Tr::tr("Pausing “%1”").arg(name);
    case Action::Resume:
        return Tr::tr("Resuming “%1”").arg(name);
    case Action::SaveState:
        return Tr::tr("Saving the state of “%1”").arg(name);
    case Action::Delete:
        return Tr::tr("Deleting “%1”").arg(name);
    case Action::Rename:
        return Tr::tr("Renaming “%1”").arg(name);
    default:
        return name;
    }
}

bool isRunningState(ResourceState state) {
    return state == ResourceState::Running || state == ResourceState::Paused || state == ResourceState::Stopping ||
           state == ResourceState::Starting;
}

Error cannotNow(Action action, const Resource& resource) {
    if (action == Action::Start && isRunningState(resource.state))
        return {ErrorKind::Busy, Tr::tr("“%1” is already running.").arg(resource.name), {}, {}};
    if (action == Action::Rename)
        return {ErrorKind::Busy,
                Tr::tr("“%1” cannot be renamed while it runs or has a saved state.").arg(resource.name),
                Tr::tr("Shut it down first."),
                {}};
    if (!isRunningState(resource.state))
        return {ErrorKind::Busy, Tr::tr("“%1” is not running.").arg(resource.name), {}, {}};
    return {ErrorKind::Busy, Tr::tr("This cannot be done with “%1” in its present state.").arg(resource.name), {}, {}};
}

// How an action ended and what the machine is now.
struct Outcome {
    Result<> result;
    std::optional<DomainSummary> now;
};

} // namespace

Job* MachineProvider::perform(Action action, const ResourceId& id, const ActionOptions& options) {
    const auto entry = m_entries.constFind(id.key);
    if (entry == m_entries.constEnd() || id.provider != this->id())
        return refuse(titleOf(action, id.key), id,
                      {ErrorKind::NotFound, Tr::tr("This machine does not exist any more."), {}, {}});
    const Resource& resource = entry->resource;
    const QString title = titleOf(action, resource.name);
    if (const auto open = m_connection.listHandle(); !open)
        return refuse(title, id, m_connection.availability().error.value_or(open.error()));
    if (!resource.actions.testFlag(action))
        return refuse(title, id, cannotNow(action, resource));
    return performKnown(action, targetOf(*entry), options);
}

Job* MachineProvider::performKnown(Action action, const ActionTarget& target, const ActionOptions& options) {
    Lane& lane = m_connection.actions(target.uuid);
    const QString title = titleOf(action, target.name);
    const auto simple = [&](Result<> (*verb)(const ActionTarget&)) {
        return run(lane, title, target, false, std::nullopt,
                   [verb](const ActionTarget& t, JobContext&) { return verb(t); });
    };
    switch (action) {
    case Action::Start:
        return run(lane, title, target, false, ResourceState::Starting,
                   [skip = options.skipConflictingPorts](const ActionTarget& t, JobContext&) {
                       return startMachine(t, skip);
                   });
    case Action::Stop:
    case Action::Restart:
        return askAndWait(title, target, action == Action::Restart);
    case Action::Reset:
        return simple(resetMachine);
    case Action::Kill:
        return simple(powerOff);
    case Action::Pause:
        return simple(pauseMachine);
    case Action::Resume:
        return simple(resumeMachine);
    case Action::SaveState: {
        Job* job = run(m_connection.transfer(), title, target, true, ResourceState::Stopping, saveMachine);
        job->setMinor(false);
        return job;
    }
    case Action::Rename:
        return run(
            lane, title, target, false, std::nullopt,
            [newName = options.newName](const ActionTarget& t, JobContext&) { return renameMachine(t, newName); });
    case Action::Delete: {
        Job* job = run(lane, title, target, false, std::nullopt,
                       [files = options.deleteFiles, force = options.force](const ActionTarget& t, JobContext&) {
                           return deleteMachine(t, files, force);
                       });
        job->setMinor(false);
        return job;
    }
    default:
        return refuse(title, idOf(target.uuid),
                      {ErrorKind::Unsupported, Tr::tr("This is not something libvirt does."), {}, {}});
    }
}

Job* MachineProvider::refuse(const QString& title, const ResourceId& id, const Error& error) {
    Job* job = m_jobs.add(title, id, false);
    job->setMinor(true);
    // Later, so that whoever asked can listen first.
    QMetaObject::invokeMethod(
        job, [job, error] { job->finish(Result<>(failure(error))); }, Qt::QueuedConnection);
    return job;
}

Job* MachineProvider::run(Lane& lane, const QString& title, const ActionTarget& target, bool canCancel,
                          std::optional<ResourceState> underWay, const Work& work) {
    if (underWay)
        setUnderWay(target.uuid, underWay);
    Job* job = m_jobs.add(title, idOf(target.uuid), canCancel);
    job->setMinor(true);
    job->begin();
    m_connection
        .run(lane,
             [target, work, context = job->context()](const ConnectHandle& connection) mutable -> Result<Outcome> {
                 BOXYARD_TRY(context.checkpoint());
                 Outcome outcome;
                 outcome.result = work(target.by(connection), context);
                 if (const auto now = readDomainSummary(connection.get(), target.uri, target.uuid))
                     outcome.now = *now;
                 return outcome;
             })
        .then(job, [job, provider = QPointer(this), uuid = target.uuid](const Result<Outcome>& outcome) {
            if (provider)
                provider->endAction(uuid, outcome ? outcome->now : std::nullopt);
            job->finish(outcome ? outcome->result : Result<>(failure(outcome.error())));
        });
    return job;
}

Job* MachineProvider::askAndWait(const QString& title, const ActionTarget& target, bool restart) {
    Job* job = m_jobs.add(title, idOf(target.uuid), true);
    job->setMinor(true);
    job->begin();
    if (!restart)
        setUnderWay(target.uuid, ResourceState::Stopping);
    connect(job, &Job::finished, this, [this, uuid = target.uuid] { endAction(uuid, std::nullopt); });
    const bool observable = !restart || m_connection.uri().isQemu(); // other drivers do not say when a restart is done
    m_connection
        .run(m_connection.actions(target.uuid),
             [target, restart](const ConnectHandle& connection) {
                 return restart ? askToReboot(target.by(connection)) : askToShutDown(target.by(connection));
             })
        .then(job, [this, job, target, restart, observable](const Result<>& asked) {
            if (!asked || !observable)
                job->finish(asked);
        });
    if (observable)
        waitForPower(job, target.uuid, target.name, restart);
    return job;
}

// The guest answers when it likes: the job ends when the machine is off or its reboot was seen, when the user gives up,
// when the connection is lost, or with Busy when the time is over.
void MachineProvider::waitForPower(Job* job, const QString& uuid, const QString& machineName, bool restart) {
    auto* wait = new QTimer(job);
    connect(job, &Job::finished, wait, &QObject::deleteLater);
    const auto look = [this, job, uuid, machineName, restart] {
        const auto entry = m_entries.constFind(uuid);
        const bool gone = entry == m_entries.constEnd();
        if (!gone && isRunningState(entry->resource.state))
            return;
        job->finish(!restart ? Result<>()
                             : failure(gone ? ErrorKind::NotFound : ErrorKind::Busy,
                                       Tr::tr("“%1” went off instead of restarting.").arg(machineName),
                                       gone ? QString() : Tr::tr("Start it again.")));
    };
    connect(this, &ResourceProvider::upserted, wait, look);
    connect(this, &ResourceProvider::removed, wait, look);
    connect(this, &ResourceProvider::reset, wait, look);
    connect(this, &MachineProvider::rebooted, wait, [job, uuid](const QString& which) {
        if (which == uuid)
            job->finish({});
    });
    connect(this, &ResourceProvider::availabilityChanged, wait, [job](const Availability& now) {
        if (now.state == Availability::State::Offline)
            job->finish(Result<>(failure(now.error.value_or(cancelledError()))));
    });
    connect(this, &MachineProvider::leaving, job, [job] { job->finish(Result<>(failure(cancelledError()))); });
    JobContext context = job->context();
    context.onCancel([guard = QPointer<Job>(job)] {
        if (guard)
            QMetaObject::invokeMethod(
                guard, [guard] { guard->finish(Result<>(failure(cancelledError()))); }, Qt::QueuedConnection);
    });
    wait->setSingleShot(true);
    connect(wait, &QTimer::timeout, job, [job, machineName, restart] {
        job->finish(Result<>(failure(ErrorKind::Busy,
                                     restart ? Tr::tr("“%1” did not restart when asked.").arg(machineName)
                                             : Tr::tr("“%1” is still running.").arg(machineName),
                                     restart ? Tr::tr("Its system did not react. Reset it?")
                                             : Tr::tr("Its system did not react to the power button. Power off?"))));
    });
    wait->start(m_patience);
}

} // namespace boxyard::libvirt
