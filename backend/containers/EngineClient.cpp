// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineClient.h"

#include "backend/containers/ApiError.h"
#include "backend/core/Tr.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QVersionNumber>

namespace boxyard::containers {

namespace {

constexpr int kMostActive = 16; // of a kind at the same time
constexpr int kMostOverSsh = 3;
constexpr qsizetype kMostBody = 64 * 1024 * 1024;
const QVersionNumber kOldest(1, 41);
const QVersionNumber kNewest(1, 48);

QByteArray withQuery(const QString& path, const QUrlQuery& query) {
    QByteArray bytes = QUrl::toPercentEncoding(path, "/:@");
    if (!query.isEmpty())
        bytes += '?' + query.toString(QUrl::FullyEncoded).toUtf8().replace('+', "%2B");
    return bytes;
}

// Whose service it is shows in the owner of its socket; asking podman itself takes it a third of a second.
bool isRootless(const QString& url) {
    const QFileInfo socket(socketPath(url));
    return socket.exists() && socket.ownerId() != 0;
}

} // namespace

Result<QJsonDocument> parseJson(const QByteArray& body) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::InvalidInput, Tr::tr("The container engine gave an answer that cannot be read."),
                       Tr::tr("Something else than a container engine may listen there."), error.errorString());
    return document;
}

EngineClient::EngineClient(const Endpoint& endpoint, QObject* parent) : QObject(parent), m_endpoint(endpoint) {
    m_info.endpoint = endpoint.url;
    m_info.label = endpoint.label;
    if (endpoint.url.startsWith(QLatin1String("ssh:")))
        m_login = std::make_unique<SshMaster>(endpoint.url);
}

EngineClient::~EngineClient() = default;

QByteArray EngineClient::target(const QString& path, const QUrlQuery& query) const {
    return "/v" + m_info.apiVersion.toLatin1() + withQuery(path, query);
}

QByteArray EngineClient::libpodTarget(const QString& path, const QUrlQuery& query) {
    return "/v4.0.0/libpod" + withQuery(path, query);
}

HttpRequest EngineClient::jsonPost(const QByteArray& target, const QJsonObject& body) {
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    if (!body.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

HttpRequest EngineClient::removal(const QString& container, bool withVolumes) const {
    const QString path = QStringLiteral("/containers/%1").arg(container);
    const QString volumes = withVolumes ? QStringLiteral("true") : QStringLiteral("false");
    QUrlQuery query{{QStringLiteral("force"), QStringLiteral("true")}};
    HttpRequest request;
    request.method = "DELETE";
    if (isPodman()) { // in Docker's dialect it waits ten seconds for what does not leave by itself
        query.addQueryItem(QStringLiteral("volumes"), volumes);
        query.addQueryItem(QStringLiteral("timeout"), QStringLiteral("0"));
        request.target = libpodTarget(path, query);
    } else {
        query.addQueryItem(QStringLiteral("v"), volumes);
        request.target = target(path, query);
    }
    return request;
}

void EngineClient::call(const HttpRequest& request, QObject* receiver, Answer answer, Turn turn) {
    if (turn == Turn::AtOnce) {
        run({request, receiver, std::move(answer)}, nullptr);
        return;
    }
    Line& line = turn == Turn::Action ? m_actions : m_questions;
    line.waiting.enqueue({request, receiver, std::move(answer)});
    next(line);
}

Endpoint EngineClient::reachable() {
    Endpoint endpoint = m_endpoint;
    if (m_login)
        endpoint.controlPath = m_login->path();
    return endpoint;
}

void EngineClient::forgetConnection() {
    if (m_login)
        m_login->retire();
}

HttpCall* EngineClient::stream(const HttpRequest& request, QObject* parent) {
    HttpRequest patient = request;
    patient.idleTimeout = std::chrono::milliseconds(0);
    return new HttpCall(reachable(), patient, parent);
}

void EngineClient::ready(QObject* receiver, std::function<void(const Result<>&)> answer) {
    if (!m_info.apiVersion.isEmpty()) {
        answer({});
        return;
    }
    negotiate(receiver, [answer = std::move(answer)](const Result<EngineInfo>& info) {
        answer(info ? Result<>() : Result<>(failure(info.error())));
    });
}

void EngineClient::next(Line& line) {
    while (line.active < mostAtOnce(kMostActive, kMostOverSsh) && !line.waiting.isEmpty()) {
        const Waiting waiting = line.waiting.dequeue();
        if (waiting.receiver)
            run(waiting, &line);
    }
}

void EngineClient::run(const Waiting& waiting, Line* line) {
    if (line)
        ++line->active;
    auto* call = new HttpCall(reachable(), waiting.request, this);
    auto reply = std::make_shared<HttpReply>();
    auto finish = [this, line, call, reply, receiver = waiting.receiver,
                   answer = waiting.answer](const Result<>& result) {
        call->onEnd = [](const Result<>&) {};
        call->deleteLater();
        call->setParent(nullptr);
        if (line)
            --line->active;
        const QPointer<EngineClient> alive(this);
        if (receiver)
            answer(result ? Result<HttpReply>(std::move(*reply)) : Result<HttpReply>(failure(result.error())));
        if (alive && line)
            next(*line);
    };
    call->onHead = [reply](const HttpHead& head) { reply->head = head; };
    call->onBody = [call, reply](QByteArrayView bytes) {
        reply->body.append(bytes.data(), bytes.size());
        if (reply->body.size() <= kMostBody)
            return;
        reply->body.clear();
        call->setPaused(true);
        // Not from within the call's own reading; and what it still hands on is dropped as it came.
        QMetaObject::invokeMethod(
            call,
            [call] {
                if (call->onEnd)
                    call->onEnd(failure(ErrorKind::InvalidInput,
                                        Tr::tr("The container engine's answer is larger than it can be."),
                                        Tr::tr("Something else than a container engine may listen there.")));
            },
            Qt::QueuedConnection);
    };
    // The function object must outlive its own replacement in finish.
    call->onEnd = [finish](const Result<>& result) mutable {
        auto once = std::move(finish);
        once(result);
    };
    call->start();
}

void EngineClient::negotiate(QObject* receiver, std::function<void(const Result<EngineInfo>&)> answer) {
    HttpRequest ping;
    ping.target = "/_ping";
    ping.headTimeout = ping.idleTimeout = m_endpoint.patience;
    call(
        ping, receiver,
        [this, guarded = QPointer<QObject>(receiver), answer = std::move(answer)](const Result<HttpReply>& reply) {
            onPing(reply, guarded, answer);
        },
        Turn::AtOnce);
}

void EngineClient::onPing(const Result<HttpReply>& ping, const QPointer<QObject>& receiver,
                          const std::function<void(const Result<EngineInfo>&)>& answer) {
    if (!ping) {
        answer(failure(ping.error()));
        return;
    }
    if (!ping->isOk() || !ping->head.headers.contains("api-version")) {
        Error error =
            apiError(*ping, Tr::tr("What answers at %1 is not a working container engine").arg(m_endpoint.url));
        error.kind = ping->isOk() ? ErrorKind::InvalidInput : ErrorKind::Unreachable;
        answer(failure(error));
        return;
    }
    HttpRequest version;
    version.target = "/version";
    version.headTimeout = version.idleTimeout = m_endpoint.patience;
    call(
        version, receiver,
        [this, head = *ping, answer](const Result<HttpReply>& reply) {
            Result<EngineInfo> agreed = agree(head, reply);
            if (agreed)
                m_info = *agreed;
            answer(agreed);
        },
        Turn::AtOnce);
}

Result<EngineInfo> EngineClient::agree(const HttpReply& ping, const Result<HttpReply>& version) const {
    if (!version)
        return failure(version.error());
    EngineInfo info = m_info;
    const QByteArray server = ping.head.headers.value("server");
    info.kind = server.startsWith("Libpod") || ping.head.headers.contains("libpod-api-version") ? EngineKind::Podman
                                                                                                : EngineKind::Docker;
    BOXYARD_TRY_AS(document, parseJson(version->body));
    const QJsonObject said = document.object();
    info.version = said.value(QLatin1String("Version")).toString();
    info.rootless = isRootless(m_endpoint.url);
    const auto newest = QVersionNumber::fromString(QString::fromLatin1(ping.head.headers.value("api-version")));
    const auto oldest = QVersionNumber::fromString(said.value(QLatin1String("MinAPIVersion")).toString());
    const auto agreed = qMin(newest, kNewest);
    if (newest < kOldest)
        return failure(ErrorKind::Unsupported, Tr::tr("The container engine at %1 is too old.").arg(m_endpoint.url),
                       Tr::tr("Docker 20.10 or newer is needed, or Podman 4."), info.version);
    if (oldest > kNewest)
        return failure(ErrorKind::Unsupported,
                       Tr::tr("The container engine at %1 is newer than Boxyard can speak to.").arg(m_endpoint.url),
                       Tr::tr("A newer Boxyard is needed."), info.version);
    info.apiVersion = agreed.toString();
    const QString name = info.kind == EngineKind::Podman ? QStringLiteral("Podman") : QStringLiteral("Docker");
    const QString host = hostOf(m_endpoint.url);
    info.label = info.rootless ? Tr::tr("%1 (rootless)").arg(name) : name;
    if (!host.isEmpty())
        info.label = Tr::tr("%1 on %2").arg(info.label, host);
    return info;
}

} // namespace boxyard::containers
