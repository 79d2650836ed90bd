// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/containers/HttpCall.h"
#include "backend/containers/SshMaster.h"

#include <QJsonDocument>
#include <QQueue>
#include <QUrlQuery>

namespace boxyard::containers {

struct HttpReply {
    HttpHead head;
    QByteArray body;
    [[nodiscard]] bool isOk() const { return (head.status >= 200 && head.status < 300) || head.status == 304; }
};

// Speaks the Engine API to one endpoint: negotiates the version, queues requests, keeps bodies within limits. Lives on
// the engine's thread.
class EngineClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineClient)
public:
    EngineClient(const Endpoint& endpoint, QObject* parent);
    ~EngineClient() override;

    using Answer = std::function<void(const Result<HttpReply>&)>;
    // Whom a request waits behind: others of its kind. Actions may take minutes each; questions never wait for them, and
    // AtOnce waits for nobody.
    enum class Turn { Question, Action, AtOnce };

    // Asks who is there and agrees on a version of the API (1.41 … 1.48). Everything else comes after this.
    void negotiate(QObject* receiver, std::function<void(const Result<EngineInfo>&)> answer);
    // The same when nobody has asked yet, else at once.
    void ready(QObject* receiver, std::function<void(const Result<>&)> answer);
    [[nodiscard]] const EngineInfo& info() const { return m_info; }
    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }
    [[nodiscard]] bool isPodman() const { return m_info.kind == EngineKind::Podman; }

    // "/v1.41" + path + "?" + query, as the request's target.
    [[nodiscard]] QByteArray target(const QString& path, const QUrlQuery& query = {}) const;
    // Podman's own paths, "/v4.0.0/libpod" + path.
    static QByteArray libpodTarget(const QString& path, const QUrlQuery& query = {});
    // The request that deletes a container by force, at once, with its nameless volumes or without.
    [[nodiscard]] HttpRequest removal(const QString& container, bool withVolumes = true) const;
    static HttpRequest jsonPost(const QByteArray& target, const QJsonObject& body = {});

    // One answer as a whole, at most 64 MiB. The answer is dropped when the receiver dies. A reply with an error
    // status is a value: the asker knows what it means.
    void call(const HttpRequest& request, QObject* receiver, Answer answer, Turn turn = Turn::Question);
    // A body without end. The caller sets the callbacks, starts it and owns it by parent.
    HttpCall* stream(const HttpRequest& request, QObject* parent);
    // How many requests of a kind are underway at most: a login over SSH carries ten connections.
    [[nodiscard]] int mostAtOnce(int usual, int overSsh) const { return m_login ? overSsh : usual; }
    // The connection is lost: over SSH the next request logs in anew.
    void forgetConnection();

private:
    struct Waiting {
        HttpRequest request;
        QPointer<QObject> receiver;
        Answer answer;
    };
    struct Line {
        QQueue<Waiting> waiting;
        int active = 0;
    };
    void next(Line& line);
    void run(const Waiting& waiting, Line* line);
    void onPing(const Result<HttpReply>& ping, const QPointer<QObject>& receiver,
                const std::function<void(const Result<EngineInfo>&)>& answer);
    Result<EngineInfo> agree(const HttpReply& ping, const Result<HttpReply>& version) const;

    Endpoint reachable();

    Endpoint m_endpoint;
    std::unique_ptr<SshMaster> m_login; // null = not over SSH
    EngineInfo m_info;
    Line m_questions;
    Line m_actions;
};

// The body as an object or a list; InvalidInput when it is none.
[[nodiscard]] Result<QJsonDocument> parseJson(const QByteArray& body);

} // namespace boxyard::containers
