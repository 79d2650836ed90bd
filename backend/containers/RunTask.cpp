// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/RunTask.h"

#include "backend/containers/ApiError.h"
#include "backend/containers/EngineText.h"
#include "backend/core/HostPorts.h"
#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cerrno>

namespace boxyard::containers {

using namespace std::chrono_literals;

RunTask::RunTask(EngineWorker& worker, Lane& files, const RunSpec& spec, const QStringList& holders,
                 const JobContext& job)
    : QObject(&worker), m_worker(worker), m_client(worker.client()), m_files(files), m_spec(spec), m_holders(holders),
      m_job(job), m_what(spec.name.isEmpty() ? Tr::tr("A container from %1 could not be run").arg(spec.image)
                                             : Tr::tr("The container “%1” could not be run").arg(spec.name)) {
    connect(&worker, &EngineWorker::windingUp, this, &RunTask::abandon);
}

void RunTask::start() {
    if (m_spec.image.trimmed().isEmpty()) {
        fail({ErrorKind::InvalidInput,
              Tr::tr("A container needs an image."),
              Tr::tr("Name one, for instance nginx:1.27."),
              {}});
        return;
    }
    m_spec.image = m_spec.image.trimmed();
    m_client.ready(this, [this](const Result<>& ready) {
        if (!ready) {
            fail(explained(ready.error(), m_what));
            return;
        }
        for (const auto& checked : {settlePorts(), checkFolders()}) {
            if (!checked) {
                fail(checked.error());
                return;
            }
        }
        lookForImage();
    });
}

Error RunTask::portTaken(const PortRule& rule, const QString& holder) const {
    const QString place = QStringLiteral("%1:%2").arg(rule.hostAddress).arg(rule.hostPort);
    const QString reason = holder.isEmpty() ? Tr::tr("port %1 of this computer is in use").arg(place)
                                            : Tr::tr("port %1 of this computer is in use by %2").arg(place, holder);
    return {ErrorKind::Busy,
            Tr::tr("%1: %2.").arg(m_what, reason),
            Tr::tr("Choose another host port, or stop what uses this one."),
            {}};
}

Result<> RunTask::settlePorts() {
    if (!hostOf(m_client.endpoint().url).isEmpty())
        return {}; // another computer's ports cannot be tried from here
    QList<PortRule> taken;
    for (const Resource& other : m_worker.watcher().known())
        taken += other.ports;
    for (qsizetype i = 0; i < m_spec.ports.size(); ++i) {
        PortRule& rule = m_spec.ports[i];
        if (rule.hostPort == 0)
            rule.hostPort = freeHostPort(rule, taken);
        taken.append(rule);
        // Only a holder counts: what may not be bound by us may well be by the engine.
        if (bindError(rule) != EADDRINUSE)
            continue;
        QString holder = m_holders.value(i);
        for (const Resource& other : m_worker.watcher().known())
            for (const PortRule& port : other.ports)
                if (holder.isEmpty() && other.state == ResourceState::Running && port.clashesWith(rule))
                    holder = Tr::tr("the container %1").arg(other.name);
        return failure(portTaken(rule, holder));
    }
    return {};
}

// Podman would make a folder that is missing, as root perhaps; Docker says so late.
Result<> RunTask::checkFolders() const {
    if (!hostOf(m_client.endpoint().url).isEmpty())
        return {};
    for (const Mount& mount : m_spec.mounts)
        if (mount.type == QLatin1String("bind") && !QFileInfo::exists(mount.source))
            return failure(ErrorKind::NotFound, Tr::tr("%1: the folder %2 does not exist.").arg(m_what, mount.source),
                           Tr::tr("Create it first, or choose another."));
    return {};
}

void RunTask::send(const HttpRequest& request, Next next) {
    if (isCancelled()) {
        fail(cancelledError());
        return;
    }
    HttpRequest patient = request;
    patient.headTimeout = patient.idleTimeout = 5min;
    const auto answer = [this, next = std::move(next)](const Result<HttpReply>& reply) {
        if (!reply)
            fail(explained(reply.error(), m_what));
        else if (!m_error)
            next(*reply);
    };
    m_client.call(patient, this, answer, m_making ? EngineClient::Turn::Action : EngineClient::Turn::Question);
}

void RunTask::lookForImage() {
    HttpRequest request;
    request.target = m_client.target(QStringLiteral("/images/%1/json").arg(m_spec.image));
    send(request, [this](const HttpReply& reply) {
        if (reply.isOk())
            lookForVolumes();
        else if (reply.head.status == 404)
            pull();
        else
            fail(apiError(reply, m_what));
    });
}

void RunTask::pull() {
    m_pulled = true;
    auto* task = new PullTask(m_client, m_files, m_spec.image, m_job, this);
    connect(task, &PullTask::finished, this, [this, task](const Result<>& result) {
        task->deleteLater();
        if (result)
            lookForVolumes();
        else
            fail(result.error());
    });
    task->start();
}

void RunTask::lookForVolumes() {
    m_job.setStage(Tr::tr("Creating"));
    m_job.setProgress(0, 0);
    m_volumesToCheck.clear();
    for (const Mount& mount : std::as_const(m_spec.mounts))
        if (mount.type == QLatin1String("volume") && !mount.source.isEmpty())
            m_volumesToCheck.append(mount.source);
    auto step = std::make_shared<std::function<void()>>();
    *step = [this, weak = std::weak_ptr(step)] {
        if (m_volumesToCheck.isEmpty()) {
            create();
            return;
        }
        const QString volume = m_volumesToCheck.takeFirst();
        HttpRequest request;
        request.target = m_client.target(QStringLiteral("/volumes/%1").arg(volume));
        send(request, [this, volume, again = weak.lock()](const HttpReply& reply) {
            if (reply.head.status == 404)
                m_newVolumes.append(volume); // comes into being with the container, and goes with it if that fails
            (*again)();
        });
    };
    (*step)();
}

QJsonArray RunTask::mountsJson() const {
    QJsonArray list;
    for (const Mount& mount : m_spec.mounts) {
        const QString type = mount.type.isEmpty() ? QStringLiteral("volume") : mount.type;
        QJsonObject one{{QStringLiteral("Type"), type},
                        {QStringLiteral("Target"), mount.destination},
                        {QStringLiteral("ReadOnly"), mount.readOnly}};
        if (type != QLatin1String("tmpfs"))
            one.insert(QStringLiteral("Source"), mount.source);
        list.append(one);
    }
    return list;
}

QJsonObject RunTask::body() const {
    QJsonObject exposed;
    QJsonObject bindings;
    for (const PortRule& rule : m_spec.ports) {
        const QString key = QStringLiteral("%1/%2").arg(rule.guestPort).arg(protocolName(rule.protocol));
        exposed.insert(key, QJsonObject());
        QJsonArray all = bindings.value(key).toArray();
        all.append(
            QJsonObject{{QStringLiteral("HostIp"), rule.hostAddress},
                        {QStringLiteral("HostPort"), rule.hostPort ? QString::number(rule.hostPort) : QString()}});
        bindings.insert(key, all);
    }
    QJsonObject host{{QStringLiteral("PortBindings"), bindings},
                     {QStringLiteral("RestartPolicy"), QJsonObject{{QStringLiteral("Name"), m_spec.restartPolicy}}}};
    if (!m_spec.memoryLimit.isNull())
        host.insert(QStringLiteral("Memory"), m_spec.memoryLimit.bytes());
    if (m_spec.cpuLimit > 0)
        host.insert(QStringLiteral("NanoCpus"), qRound64(m_spec.cpuLimit * 1e9));
    if (!m_spec.mounts.isEmpty())
        host.insert(QStringLiteral("Mounts"), mountsJson());
    QJsonObject all{{QStringLiteral("Image"), m_spec.image},
                    {QStringLiteral("ExposedPorts"), exposed},
                    {QStringLiteral("HostConfig"), host},
                    {QStringLiteral("Labels"), QJsonObject{{Leftovers::labelName(), m_run}}},
                    {QStringLiteral("Tty"), m_spec.tty},
                    {QStringLiteral("OpenStdin"), m_spec.tty}};
    if (m_client.isPodman())
        all.insert(QStringLiteral("StopTimeout"), 10); // without it Podman's Docker dialect takes 0 and kills at once
    if (!m_spec.environment.isEmpty())
        all.insert(QStringLiteral("Env"), QJsonArray::fromStringList(m_spec.environment));
    if (!m_spec.command.isEmpty())
        all.insert(QStringLiteral("Cmd"), QJsonArray::fromStringList(m_spec.command));
    return all;
}

void RunTask::create() {
    QUrlQuery query;
    if (!m_spec.name.isEmpty())
        query.addQueryItem(QStringLiteral("name"), QString::fromLatin1(QUrl::toPercentEncoding(m_spec.name)));
    m_making = true;
    m_begun = QDateTime::currentDateTimeUtc();
    send(EngineClient::jsonPost(m_client.target(QStringLiteral("/containers/create"), query), body()),
         [this](const HttpReply& reply) {
             m_making = false;
             const Error refused = reply.isOk() ? Error() : apiError(reply, m_what);
             if (!reply.isOk()) {
                 // The image may have gone since it was looked for.
                 if (reply.head.status == 404 && refused.kind == ErrorKind::NotFound && !m_pulled)
                     pull();
                 else
                     fail(refused);
                 return;
             }
             m_container = QJsonDocument::fromJson(reply.body).object().value(QLatin1String("Id")).toString();
             m_making = true;
             begin();
         });
}

void RunTask::begin() {
    m_job.setStage(Tr::tr("Starting"));
    send(EngineClient::jsonPost(m_client.target(QStringLiteral("/containers/%1/start").arg(m_container))),
         [this](const HttpReply& reply) {
             if (!reply.isOk()) {
                 fail(apiError(reply, m_what));
                 return;
             }
             if (isCancelled()) {
                 fail(cancelledError());
                 return;
             }
             m_job.setTarget({m_client.endpoint().url, ResourceKind::Container, m_container});
             m_worker.watcher().touch(m_container);
             Q_EMIT finished({});
         });
}

void RunTask::fail(const Error& error) {
    if (m_error)
        return;
    m_error = error;
    if (!m_container.isEmpty())
        removeContainer();
    else if (m_making && !error.isCancelled())
        leaveBehind(); // whether it was made is not known
    else
        Q_EMIT finished(failure(*m_error));
}

void RunTask::removeContainer() {
    m_client.call(
        m_client.removal(m_container), this,
        [this](const Result<HttpReply>& reply) {
            if (reply && (reply->isOk() || reply->head.status == 404))
                removeVolumes();
            else
                leaveBehind();
        },
        EngineClient::Turn::AtOnce);
}

void RunTask::removeVolumes() {
    if (m_newVolumes.isEmpty()) {
        Q_EMIT finished(failure(*m_error));
        return;
    }
    HttpRequest request;
    request.method = "DELETE";
    request.target = m_client.target(QStringLiteral("/volumes/%1").arg(m_newVolumes.takeFirst()));
    m_client.call(
        request, this, [this](const Result<HttpReply>&) { removeVolumes(); }, EngineClient::Turn::AtOnce);
}

void RunTask::leaveBehind() {
    m_worker.leftovers().remember({m_run, m_spec.name, m_begun, m_newVolumes});
    const QString hint = Tr::tr(
        "The half-made container may still be there: while Boxyard runs, it deletes it when the engine is back.");
    m_error->hint = m_error->hint.isEmpty() ? hint : m_error->hint + QLatin1Char(' ') + hint;
    Q_EMIT finished(failure(*m_error));
}

void RunTask::abandon() {
    m_abandoned = true;
    if (!m_making)
        fail(cancelledError()); // else the engine's answer says what there is to remove
}

} // namespace boxyard::containers
