// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeProvider.h"

#include "backend/core/Tr.h"

#include <QRandomGenerator>

#include <algorithm>

namespace boxyard::app {

namespace {

using State = ResourceState;

QString titleOf(Action action, const QString& name) {
    switch (action) {
    case Action::Start:
        return Tr::tr("Starting %1").arg(name);
    case Action::Stop:
        return Tr::tr("Stopping %1").arg(name);
    case Action::Restart:
        return Tr::tr("Restarting %1").arg(name);
    case Action::Reset:
        return Tr::tr("Resetting %1").arg(name);
    case Action::Kill:
        return Tr::tr("Powering off %1").arg(name);
    case Action::Pause:
        return Tr::tr("Pausing %1").arg(name);
    case Action::Resume:
        return Tr::tr("Resuming %1").arg(name);
    case Action::SaveState:
        return Tr::tr("Saving the state of %1").arg(name);
    case Action::Delete:
        return Tr::tr("Deleting %1").arg(name);
    case Action::Rename:
        return Tr::tr("Renaming %1").arg(name);
    default:
        return name;
    }
}

bool isLive(State state) {
    return state == State::Running || state == State::Paused || state == State::Starting || state == State::Stopping ||
           state == State::Restarting;
}

} // namespace

Actions actionsFor(ResourceKind kind, State state) {
    const bool machine = kind == ResourceKind::Machine;
    Actions actions = machine ? Actions(Action::Configure) : Actions(Action::Logs);
    switch (state) {
    case State::Running:
        actions |= Action::Stop | Action::Restart | Action::Kill | Action::Pause;
        actions |= machine ? Action::Reset | Action::SaveState | Action::Console | Action::Ssh
                           : Actions(Action::Rename) | Action::Delete;
        break;
    case State::Paused:
        actions |= Action::Resume | Action::Kill;
        actions |= machine ? Action::Console | Action::SaveState : Action::Stop | Action::Delete;
        break;
    case State::Starting:
    case State::Stopping:
    case State::Restarting:
        actions |= Action::Kill;
        if (machine)
            actions |= Action::Console;
        break;
    case State::Stopped:
    case State::Saved:
    case State::Crashed:
    case State::Created:
        actions |= Action::Start | Action::Delete | Action::Rename;
        break;
    case State::Unknown:
        break;
    }
    return actions;
}

void FakeProvider::Table::put(const Resource& resource) {
    const auto it = index.constFind(resource.id);
    if (it != index.cend()) {
        list[*it] = resource;
        return;
    }
    index.insert(resource.id, list.size());
    list.append(resource);
}

bool FakeProvider::Table::remove(const ResourceId& id) {
    const auto it = index.constFind(id);
    if (it == index.cend())
        return false;
    list.removeAt(*it);
    reindex();
    return true;
}

void FakeProvider::Table::reindex() {
    index.clear();
    index.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i)
        index.insert(list.at(i).id, i);
}

FakeProvider::FakeProvider(Identity identity, JobList& jobs, QObject* parent)
    : ResourceProvider(parent), m_identity(std::move(identity)), m_jobs(jobs) {
    m_availability.since = QDateTime::currentDateTimeUtc();
    m_sampleTimer.setInterval(2000);
    m_retryTimer.setSingleShot(true);
    connect(&m_sampleTimer, &QTimer::timeout, this, &FakeProvider::takeSamples);
    connect(&m_retryTimer, &QTimer::timeout, this, &FakeProvider::open);
}

ResourceId FakeProvider::idOf(const QString& key) const { return {m_identity.id, m_identity.kind, key}; }

void FakeProvider::later(std::chrono::milliseconds delay, std::function<void()> f) {
    QTimer::singleShot(delay, this, std::move(f));
}

void FakeProvider::setAvailability(const Availability& availability) {
    if (m_availability == availability)
        return;
    m_availability = availability;
    Q_EMIT availabilityChanged(m_availability);
}

void FakeProvider::open() {
    m_retryTimer.stop();
    if (isOnline())
        return;
    Availability connecting = m_availability;
    connecting.state = Availability::State::Connecting;
    connecting.nextTry = {};
    setAvailability(connecting);
    later(m_delay / 3, [this] {
        if (m_availability.state != Availability::State::Connecting)
            return;
        if (m_reachable)
            setOnline();
        else
            setOffline(m_why, m_retryAfter);
    });
}

void FakeProvider::refresh() {
    if (!isOnline()) {
        open();
        return;
    }
    m_known = m_world;
    Q_EMIT reset(m_known.list);
}

void FakeProvider::setOnline() {
    m_reachable = true;
    m_retryTimer.stop();
    Availability online;
    online.state = Availability::State::Online;
    online.since = QDateTime::currentDateTimeUtc();
    m_known = m_world;
    Q_EMIT reset(m_known.list); // who hears that it is online finds the list
    setAvailability(online);
    watch(m_watched);
}

void FakeProvider::setOffline(const Error& why, std::chrono::seconds retryAfter) {
    const bool again = m_availability.error.has_value(); // it has been away all the time, not only since this try
    Availability offline;
    offline.state = Availability::State::Offline;
    offline.error = why;
    offline.since = again ? m_availability.since : QDateTime::currentDateTimeUtc();
    m_reachable = false;
    m_why = why;
    m_retryAfter = retryAfter;
    m_sampleTimer.stop();
    if (retryAfter.count() > 0)
        offline.nextTry = QDateTime::currentDateTimeUtc().addSecs(retryAfter.count());
    setAvailability(offline);
    scheduleRetry(retryAfter);
}

void FakeProvider::scheduleRetry(std::chrono::seconds after) {
    if (after.count() > 0)
        m_retryTimer.start(std::chrono::duration_cast<std::chrono::milliseconds>(after));
}

void FakeProvider::setReachable(bool reachable, const Error& why) {
    m_reachable = reachable;
    m_why = why;
}

void FakeProvider::setLastSeen(const QList<Resource>& rows, const Error& why, const QDateTime& since,
                               std::chrono::seconds retryAfter) {
    setAll(rows);
    m_known = m_world;
    m_reachable = false;
    m_why = why;
    m_retryAfter = retryAfter;
    Availability offline;
    offline.state = Availability::State::Offline;
    offline.error = why;
    offline.since = since;
    offline.nextTry = QDateTime::currentDateTimeUtc().addSecs(retryAfter.count());
    setAvailability(offline);
    Q_EMIT reset(m_known.list);
    scheduleRetry(retryAfter);
}

void FakeProvider::putAll(const QList<Resource>& resources) {
    QList<Resource> told;
    for (Resource resource : resources) {
        resource.actions = actionsFor(m_identity.kind, resource.state);
        m_world.put(resource);
        told.append(resource);
    }
    if (!isOnline() || told.isEmpty())
        return;
    for (const Resource& resource : std::as_const(told))
        m_known.put(resource);
    Q_EMIT upserted(told);
}

void FakeProvider::setAll(const QList<Resource>& resources) {
    m_world.list = resources;
    for (Resource& resource : m_world.list)
        resource.actions = actionsFor(m_identity.kind, resource.state);
    m_world.reindex();
    if (isOnline())
        refresh();
}

void FakeProvider::drop(const ResourceId& id) {
    if (!m_world.remove(id) || !isOnline())
        return;
    m_known.remove(id);
    Q_EMIT removed({id});
}

std::optional<Resource> FakeProvider::find(const ResourceId& id) const {
    const auto it = m_world.index.constFind(id);
    return it == m_world.index.cend() ? std::nullopt : std::optional(m_world.list.at(*it));
}

std::optional<Resource> FakeProvider::findByName(const QString& name) const {
    for (const Resource& resource : m_world.list)
        if (resource.name == name)
            return resource;
    return std::nullopt;
}

void FakeProvider::change(const ResourceId& id, const std::function<void(Resource&)>& edit) {
    if (auto resource = find(id)) {
        edit(*resource);
        put(*resource);
    }
}

void FakeProvider::settle(const ResourceId& id, State state) {
    change(id, [state](Resource& resource) {
        if (resource.state != state)
            resource.since = QDateTime::currentDateTimeUtc();
        resource.state = state;
        if (state == State::Running && resource.problem && resource.health.isEmpty())
            resource.problem.reset();
        if (state != State::Running)
            resource.health.clear();
    });
}

Result<> FakeProvider::refuse(Action action, const ResourceId& id, const ActionOptions& options) const {
    if (!isOnline())
        return failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_identity.name),
                       Tr::tr("Try again once it is back."), m_why.detail);
    const auto resource = find(id);
    if (!resource)
        return failure(ErrorKind::NotFound, Tr::tr("%1 has nothing of this name any more.").arg(m_identity.name));
    const bool forced = action == Action::Delete && options.force;
    if (!resource->actions.testFlag(action) && !forced)
        return failure(ErrorKind::Busy, Tr::tr("This cannot be done with %1 now.").arg(resource->name), {},
                       QStringLiteral("state: ") + resourceStateName(resource->state));
    if (action == Action::Delete && isLive(resource->state) && !options.force)
        return failure(ErrorKind::Busy, Tr::tr("%1 is running.").arg(resource->name), Tr::tr("Stop it first."));
    if (action == Action::Rename) {
        if (options.newName.trimmed().isEmpty())
            return failure(ErrorKind::InvalidInput, Tr::tr("%1 needs a name.").arg(resource->name));
        const auto holder = findByName(options.newName);
        if (holder && holder->id != id)
            return failure(ErrorKind::AlreadyExists, Tr::tr("The name %1 is taken.").arg(options.newName));
    }
    if (action == Action::Start && m_startGuard)
        return m_startGuard(*resource, options);
    return {};
}

Job* FakeProvider::perform(Action action, const ResourceId& id, const ActionOptions& options) {
    const auto resource = find(id);
    Job* job = m_jobs.add(titleOf(action, resource ? resource->name : id.key), id, false);
    job->setMinor(true);
    QPointer<Job> guarded(job);
    later(std::chrono::milliseconds(0), [this, guarded, action, id, options] {
        if (!guarded)
            return;
        guarded->begin();
        if (const auto refused = refuse(action, id, options); !refused) {
            guarded->finish(refused);
            return;
        }
        if (m_failures.contains(int(action))) {
            guarded->finish(failure(m_failures.take(int(action))));
            return;
        }
        carryOut(guarded, action, id, options);
    });
    return job;
}

void FakeProvider::carryOut(Job* job, Action action, const ResourceId& id, const ActionOptions& options) {
    // The state it passes through, the one it ends in, and how long that takes.
    const auto pass = [this, id, guarded = QPointer<Job>(job)](std::optional<State> through, State end,
                                                               std::chrono::milliseconds delay) {
        if (through)
            settle(id, *through);
        later(delay, [this, id, guarded, through, end] {
            const auto now = find(id); // somebody may have killed or deleted it meanwhile
            if (now && (!through || now->state == *through))
                settle(id, end);
            if (guarded)
                guarded->finish({});
        });
    };
    const auto quick = m_delay / 4;
    switch (action) {
    case Action::Start:
        return pass(State::Starting, State::Running, m_delay);
    case Action::Stop:
        return pass(State::Stopping, State::Stopped, m_delay);
    case Action::Restart:
        if (m_identity.kind == ResourceKind::Container)
            return pass(State::Restarting, State::Running, m_delay);
        return pass(std::nullopt, State::Running, quick);
    case Action::Reset:
        return pass(std::nullopt, State::Running, quick);
    case Action::Kill:
        return pass(std::nullopt, State::Stopped, quick);
    case Action::Pause:
        return pass(std::nullopt, State::Paused, quick);
    case Action::Resume:
        return pass(std::nullopt, State::Running, quick);
    case Action::SaveState:
        return pass(State::Stopping, State::Saved, m_delay);
    case Action::Rename:
        change(id, [&](Resource& resource) { resource.name = options.newName; });
        Q_EMIT renamed(id, options.newName);
        break;
    case Action::Delete:
        Q_EMIT deleted(id, options);
        drop(id);
        break;
    default:
        break;
    }
    job->finish({});
}

void FakeProvider::watch(const QSet<ResourceId>& visible) {
    m_watched = visible;
    if (visible.isEmpty() || !isOnline()) {
        m_sampleTimer.stop();
    } else if (!m_sampleTimer.isActive()) {
        m_sampleTimer.start();
        later(std::chrono::milliseconds(0), [this] { takeSamples(); });
    }
}

void FakeProvider::setLoad(const ResourceId& id, double cpu, ByteSize memory, double jitter) {
    m_loads.insert(id, {cpu, memory, jitter, cpu});
}

void FakeProvider::takeSamples() {
    QList<LoadSample> samples;
    auto* random = QRandomGenerator::global();
    for (const ResourceId& id : std::as_const(m_watched)) {
        const auto resource = find(id);
        if (!resource || resource->state != State::Running)
            continue;
        Load& load = m_loads[id];
        // A walk that is drawn back to its usual value, with a burst now and then.
        const double step = (random->generateDouble() - 0.5) * load.jitter * (load.cpu + 0.02);
        const double burst = random->bounded(12) == 0 ? load.jitter * load.cpu * 3 : 0;
        load.now = std::clamp((load.now < 0 ? load.cpu : load.now) * 0.7 + load.cpu * 0.3 + step + burst, 0.0, 1.0);
        LoadSample sample;
        sample.id = id;
        sample.cpu = load.now;
        sample.memoryTotal = resource->memory;
        sample.memoryUsed = ByteSize(qint64(double(load.memory.bytes()) * (1.0 + load.now * 0.05)));
        sample.diskBytesPerSecond = load.now * 4e6 * random->generateDouble();
        sample.networkBytesPerSecond = 2e3 + load.now * 3e5 * random->generateDouble();
        samples.append(sample);
    }
    if (!samples.isEmpty())
        Q_EMIT sampled(samples);
}

} // namespace boxyard::app
