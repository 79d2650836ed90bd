// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineWorker.h"

#include "backend/containers/ApiError.h"
#include "backend/containers/RunTask.h"
#include "backend/core/Tr.h"

namespace boxyard::containers {

using namespace std::chrono_literals;

namespace {

// Stopping waits for the program inside, as long as its own patience says.
constexpr std::chrono::milliseconds kActionTimeout = 10min;
constexpr std::chrono::milliseconds kFarewell = 3s;

QString complaintOf(Action action, const QString& name) {
    switch (action) {
    case Action::Start:
        return Tr::tr("The container “%1” could not be started").arg(name);
    case Action::Stop:
        return Tr::tr("The container “%1” could not be stopped").arg(name);
    case Action::Restart:
        return Tr::tr("The container “%1” could not be restarted").arg(name);
    case Action::Kill:
        return Tr::tr("The container “%1” could not be killed").arg(name);
    case Action::Pause:
        return Tr::tr("The container “%1” could not be paused").arg(name);
    case Action::Resume:
        return Tr::tr("The container “%1” could not be resumed").arg(name);
    case Action::Delete:
        return Tr::tr("The container “%1” could not be deleted").arg(name);
    case Action::Rename:
        return Tr::tr("The container “%1” could not be renamed").arg(name);
    default:
        return Tr::tr("The container “%1” was not changed").arg(name);
    }
}

QString verbOf(Action action) {
    switch (action) {
    case Action::Start:
        return QStringLiteral("start");
    case Action::Stop:
        return QStringLiteral("stop");
    case Action::Restart:
        return QStringLiteral("restart");
    case Action::Kill:
        return QStringLiteral("kill");
    case Action::Pause:
        return QStringLiteral("pause");
    case Action::Resume:
        return QStringLiteral("unpause");
    case Action::Rename:
        return QStringLiteral("rename");
    default:
        return {};
    }
}

} // namespace

EngineWorker::EngineWorker(const Endpoint& endpoint)
    : m_client(endpoint, this), m_watcher(m_client, this), m_sampler(m_client, m_watcher, this),
      m_leftovers(m_client, m_watcher, this) {}

EngineWorker::~EngineWorker() = default;

void EngineWorker::windUp() {
    Q_EMIT windingUp();
    const auto leave = [this] {
        if (findChildren<RunTask*>(QString(), Qt::FindDirectChildrenOnly).isEmpty())
            thread()->quit();
    };
    const QList<RunTask*> tasks = findChildren<RunTask*>(QString(), Qt::FindDirectChildrenOnly);
    for (RunTask* task : tasks)
        connect(task, &QObject::destroyed, this, leave, Qt::QueuedConnection);
    QTimer::singleShot(kFarewell, this, [this] { thread()->quit(); });
    leave();
}

void EngineWorker::act(Action action, const QString& id, const QString& name, const ActionOptions& options,
                       const AsyncAnswer<>& answer) {
    const QString what = complaintOf(action, name);
    HttpRequest request;
    QUrlQuery query;
    if (action == Action::Delete) {
        if (options.force) {
            request = m_client.removal(id, options.withVolumes);
        } else {
            query.addQueryItem(QStringLiteral("v"),
                               options.withVolumes ? QStringLiteral("true") : QStringLiteral("false"));
            request.method = "DELETE";
            request.target = m_client.target(QStringLiteral("/containers/%1").arg(id), query);
        }
        request.headTimeout = request.idleTimeout = kActionTimeout;
        send(request, id, what, answer, EngineClient::Turn::Action);
        return;
    }
    request.method = "POST";
    request.headTimeout = request.idleTimeout = kActionTimeout;
    if (action == Action::Rename)
        query.addQueryItem(QStringLiteral("name"), QString::fromLatin1(QUrl::toPercentEncoding(options.newName)));
    request.target = m_client.target(QStringLiteral("/containers/%1/%2").arg(id, verbOf(action)), query);
    const bool mustWake =
        action == Action::Stop && m_client.isPodman() && m_watcher.known().value(id).state == ResourceState::Paused;
    if (!mustWake) {
        // What does not stop is killed: that waits behind no stop.
        send(request, id, what, answer,
             action == Action::Kill ? EngineClient::Turn::AtOnce : EngineClient::Turn::Action);
        return;
    }
    // Podman does not stop what is paused.
    HttpRequest wake = request;
    wake.target = m_client.target(QStringLiteral("/containers/%1/unpause").arg(id));
    m_client.call(
        wake, this,
        [this, request, id, what, answer](const Result<HttpReply>&) {
            send(request, id, what, answer, EngineClient::Turn::Action);
        },
        EngineClient::Turn::Action);
}

void EngineWorker::send(const HttpRequest& request, const QString& id, const QString& what, const AsyncAnswer<>& answer,
                        EngineClient::Turn turn) {
    const auto done = [this, id, what, answer](const Result<HttpReply>& reply) {
        m_watcher.touch(id);
        if (!reply)
            answer.give(failure(explained(reply.error(), what)));
        else if (!reply->isOk())
            answer.give(failure(apiError(*reply, what)));
        else
            answer.give({});
    };
    m_client.call(request, this, done, turn);
}

void EngineWorker::ask(const QString& path, const QUrlQuery& query, const QString& what,
                       std::function<void(const Result<QJsonDocument>&)> answer) {
    m_client.ready(this, [this, path, query, what, answer = std::move(answer)](const Result<>& ready) {
        if (!ready) {
            answer(failure(explained(ready.error(), what)));
            return;
        }
        HttpRequest request;
        request.target = m_client.target(path, query);
        m_client.call(request, this, [what, answer](const Result<HttpReply>& reply) {
            if (!reply)
                answer(failure(explained(reply.error(), what)));
            else if (!reply->isOk())
                answer(failure(apiError(*reply, what)));
            else
                answer(parseJson(reply->body));
        });
    });
}

} // namespace boxyard::containers
