// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineProvider.h"

#include "backend/core/Tr.h"

namespace boxyard::containers {

namespace {

QString titleOf(Action action, const QString& name) {
    switch (action) {
    case Action::Start:
        return Tr::tr("Starting %1").arg(name);
    case Action::Stop:
        return Tr::tr("Stopping %1").arg(name);
    case Action::Restart:
        return Tr::tr("Restarting %1").arg(name);
    case Action::Kill:
        return Tr::tr("Killing %1").arg(name);
    case Action::Pause:
        return Tr::tr("Pausing %1").arg(name);
    case Action::Resume:
        return Tr::tr("Resuming %1").arg(name);
    case Action::Delete:
        return Tr::tr("Deleting %1").arg(name);
    case Action::Rename:
        return Tr::tr("Renaming %1").arg(name);
    default:
        return Tr::tr("Changing %1").arg(name);
    }
}

const Actions kEngineActions = Action::Start | Action::Stop | Action::Restart | Action::Kill | Action::Pause |
                               Action::Resume | Action::Delete | Action::Rename;

} // namespace

EngineProvider::EngineProvider(const Endpoint& endpoint, JobList& jobs, EngineWorker* worker, QObject* parent)
    : ResourceProvider(parent), m_endpoint(endpoint), m_jobs(jobs), m_worker(worker) {
    m_info.endpoint = endpoint.url;
    m_info.label = endpoint.label;
    if (m_info.label.isEmpty())
        m_info.label =
            endpoint.url.contains(QLatin1String("podman")) ? QStringLiteral("Podman") : QStringLiteral("Docker");
    m_availability.since = QDateTime::currentDateTimeUtc();
    connect(&worker->watcher(), &EngineWatcher::infoChanged, this, [this](const EngineInfo& info) {
        m_info = info;
        Q_EMIT infoChanged(info);
    });
    connect(&worker->watcher(), &EngineWatcher::availabilityChanged, this, [this](const Availability& availability) {
        m_availability = availability;
        Q_EMIT availabilityChanged(availability);
    });
    connect(&worker->watcher(), &EngineWatcher::reset, this, &EngineProvider::onReset);
    connect(&worker->watcher(), &EngineWatcher::changed, this, &EngineProvider::onChanged);
    connect(&worker->sampler(), &StatsSampler::sampled, this, &ResourceProvider::sampled);
}

QString EngineProvider::name() const { return m_info.label; }

QString EngineProvider::host() const { return hostOf(m_endpoint.url); }

void EngineProvider::open() { QMetaObject::invokeMethod(&m_worker->watcher(), &EngineWatcher::open); }

void EngineProvider::refresh() { QMetaObject::invokeMethod(&m_worker->watcher(), &EngineWatcher::refresh); }

void EngineProvider::onReset(const QList<Resource>& all) {
    m_resources.clear();
    for (const Resource& resource : all)
        m_resources.insert(resource.id.key, resource);
    Q_EMIT reset(all);
}

void EngineProvider::onChanged(const QList<Resource>& some, const QList<ResourceId>& gone) {
    for (const ResourceId& id : gone)
        m_resources.remove(id.key);
    for (const Resource& resource : some)
        m_resources.insert(resource.id.key, resource);
    if (!gone.isEmpty())
        Q_EMIT removed(gone);
    if (!some.isEmpty())
        Q_EMIT upserted(some);
}

Result<> EngineProvider::check(Action action, const ResourceId& id, const ActionOptions& options) const {
    const auto it = m_resources.constFind(id.key);
    if (it == m_resources.constEnd())
        return failure(ErrorKind::NotFound, Tr::tr("There is no such container on %1.").arg(name()),
                       Tr::tr("It may have been deleted meanwhile."), id.key);
    if (!kEngineActions.testFlag(action))
        return failure(ErrorKind::Unsupported,
                       Tr::tr("Containers cannot do that: “%1” was not changed.").arg(it->name));
    if (m_availability.state != Availability::State::Online)
        return failure(ErrorKind::Unreachable,
                       Tr::tr("%1 is not reachable: “%2” was not changed.").arg(name(), it->name),
                       m_availability.error ? m_availability.error->hint : QString(),
                       m_availability.error ? m_availability.error->summary : QString());
    if (action == Action::Rename && options.newName.trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, Tr::tr("The container “%1” needs a new name.").arg(it->name));
    return {};
}

QString EngineProvider::nameOf(const ResourceId& id) const {
    const QString known = m_resources.value(id.key).name;
    return known.isEmpty() ? id.key.left(12) : known;
}

Job* EngineProvider::perform(Action action, const ResourceId& id, const ActionOptions& options) {
    const QString name = nameOf(id);
    Job* job = m_jobs.add(titleOf(action, name), id, false);
    job->setMinor(true);
    job->begin();
    const AsyncAnswer<> answer;
    answer.async().then(job, [job](const Result<>& result) { job->finish(result); });
    if (const auto allowed = check(action, id, options); !allowed) {
        answer.give(allowed);
        return job;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), action, key = id.key, name, options, answer] {
        worker->act(action, key, name, options, answer);
    });
    return job;
}

void EngineProvider::watch(const QSet<ResourceId>& visible) {
    QStringList ids;
    for (const ResourceId& id : visible)
        if (id.provider == m_endpoint.url)
            ids.append(id.key);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), ids] { worker->sampler().watch(ids); });
}

} // namespace boxyard::containers
