// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Scout.h"

#include "backend/containers/Endpoints.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>

namespace boxyard::containers {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kLocalPatience = 3s;
constexpr std::chrono::milliseconds kAfterChange = 150ms;

bool isPodmanUrl(const QString& url) { return url.contains(QLatin1String("podman")); }

} // namespace

Scout::Scout(const QProcessEnvironment& environment) : m_environment(environment), m_folders(this), m_again(this) {
    m_again.setSingleShot(true);
    m_again.setInterval(kAfterChange);
    connect(&m_again, &QTimer::timeout, this, &Scout::look);
    connect(&m_folders, &QFileSystemWatcher::directoryChanged, &m_again, qOverload<>(&QTimer::start));
}

void Scout::watchFolders() {
    const QStringList watched = m_folders.directories();
    const QStringList folders = socketFolders(m_environment);
    for (const QString& folder : folders)
        if (!watched.contains(folder))
            m_folders.addPath(folder);
}

void Scout::look() {
    watchFolders();
    const QList<Endpoint> endpoints = possibleEndpoints(m_environment);
    for (const Endpoint& endpoint : endpoints) {
        if (m_announced.contains(endpoint.url) || m_asking.contains(endpoint.url))
            continue;
        if (endpoint.url.startsWith(QLatin1String("ssh:")))
            announce(endpoint); // slow to ask; it shows by itself how it goes
        else
            ask(endpoint);
    }
    done();
}

void Scout::ask(const Endpoint& endpoint) {
    m_asking.insert(endpoint.url);
    auto candidate = std::make_shared<Candidate>();
    candidate->endpoint = endpoint;
    Endpoint quick = endpoint;
    quick.patience = kLocalPatience;
    candidate->client = new EngineClient(quick, this);
    if (const QString path = socketPath(endpoint.url); !path.isEmpty())
        candidate->owner = QString::number(QFileInfo(path).ownerId());
    candidate->client->negotiate(this,
                                 [this, candidate](const Result<EngineInfo>& info) { onAnswer(candidate, info); });
}

void Scout::onAnswer(const CandidatePtr& candidate, const Result<EngineInfo>& info) {
    if (!info) {
        candidate->client->deleteLater();
        m_asking.remove(candidate->endpoint.url);
        onAbsent(candidate->endpoint, info.error());
        done();
        return;
    }
    candidate->info = *info;
    compare(candidate);
}

void Scout::onAbsent(const Endpoint& endpoint, const Error& error) {
    if (!endpoint.guessed) {
        announce(endpoint); // somebody has asked for it: its banner says what is wrong
        return;
    }
    // Podman's socket without a service is nothing wrong: the service is started on demand. Docker's is worth a word.
    if (!isPodmanUrl(endpoint.url) || error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Unsupported)
        announce(endpoint);
}

// Two sockets of different owners are two engines. What may be the same engine behind two names is asked for its id.
void Scout::compare(const CandidatePtr& candidate) {
    CandidatePtr other;
    for (const CandidatePtr& one : std::as_const(m_engines)) {
        const bool differs =
            one->info.kind != candidate->info.kind ||
            (!one->owner.isEmpty() && !candidate->owner.isEmpty() && one->owner != candidate->owner) ||
            (!one->engineId.isEmpty() && !candidate->engineId.isEmpty() && one->engineId != candidate->engineId);
        if (!differs)
            other = one;
    }
    if (other && (other->engineId.isEmpty() || candidate->engineId.isEmpty())) {
        identify(other, [this, other, candidate] { identify(candidate, [this, candidate] { compare(candidate); }); });
        return;
    }
    m_asking.remove(candidate->endpoint.url);
    if (!other) {
        m_engines.append(candidate);
        candidate->endpoint.label = candidate->endpoint.guessed ? candidate->info.label : candidate->endpoint.label;
        announce(candidate->endpoint);
    } else {
        m_announced.insert(candidate->endpoint.url); // known under another name
        candidate->client->deleteLater();
    }
    done();
}

void Scout::identify(const CandidatePtr& candidate, std::function<void()> next) {
    if (!candidate->engineId.isEmpty()) {
        next();
        return;
    }
    HttpRequest request;
    request.target = candidate->client->target(QStringLiteral("/info"));
    request.headTimeout = request.idleTimeout = kLocalPatience;
    candidate->client->call(request, this, [candidate, next = std::move(next)](const Result<HttpReply>& reply) {
        const QJsonObject info = reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
        // Podman makes its id up anew each time: there its place says who it is.
        const QString id = info.value(QLatin1String("ID")).toString();
        const QString place = info.value(QLatin1String("Name")).toString() + QLatin1Char(' ') +
                              info.value(QLatin1String("DockerRootDir")).toString();
        candidate->engineId = candidate->info.kind == EngineKind::Podman || id.isEmpty() ? place : id;
        if (info.isEmpty())
            candidate->engineId = candidate->endpoint.url;
        next();
    });
}

void Scout::announce(const Endpoint& endpoint) {
    if (m_announced.contains(endpoint.url))
        return;
    m_announced.insert(endpoint.url);
    Q_EMIT found(endpoint);
}

// A podman program whose service nobody has started: it is started when something connects.
void Scout::offerPodman() {
    const bool answered = std::any_of(m_engines.cbegin(), m_engines.cend(), [](const CandidatePtr& one) {
        return one->info.kind == EngineKind::Podman && socketPath(one->endpoint.url) == podmanSocketPath();
    });
    if (answered || QStandardPaths::findExecutable(QStringLiteral("podman")).isEmpty())
        return;
    Endpoint endpoint;
    endpoint.url = QStringLiteral("podman:");
    endpoint.label = QStringLiteral("Podman");
    // The socket it makes is then no other engine.
    m_announced.insert(QStringLiteral("unix://") + podmanSocketPath());
    announce(endpoint);
}

void Scout::done() {
    if (m_settled || !m_asking.isEmpty())
        return;
    m_settled = true;
    offerPodman();
    Q_EMIT settled();
}

} // namespace boxyard::containers
