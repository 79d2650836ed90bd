// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine-fake/FakeEngine.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace boxyard::test {

namespace {

const QString kNever = QStringLiteral("0001-01-01T00:00:00Z");

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); }
QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
QByteArray json(const QJsonArray& array) { return QJsonDocument(array).toJson(QJsonDocument::Compact); }
QJsonObject inner(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toObject(); }

} // namespace

FakeEngine::FakeEngine(const QString& image) : m_image(image) {
    connect(&m_server, &QLocalServer::newConnection, this, &FakeEngine::onConnection);
    m_server.listen(m_folder.filePath(QStringLiteral("engine.sock")));
}

QString FakeEngine::add(const QString& name, const QString& state) {
    Container container;
    container.id = QStringLiteral("%1").arg(m_next++, 64, 16, QLatin1Char('0'));
    container.name = name;
    container.state = state;
    container.spec.insert(QStringLiteral("Image"), m_image);
    container.started = container.finished = state == QLatin1String("created") ? kNever : now();
    m_containers.insert(container.id, container);
    tell(container.id, "create");
    return container.id;
}

void FakeEngine::release() {
    m_heldVerb.clear();
    const auto held = std::exchange(m_held, {});
    for (const auto& [socket, request] : held)
        if (socket)
            onRequest(socket, request);
}

void FakeEngine::die() {
    const auto sockets = m_server.findChildren<QLocalSocket*>();
    m_server.close();
    for (QLocalSocket* socket : sockets)
        socket->abort();
    m_listeners.clear();
    m_followers.clear();
    m_death = Death::None;
}

void FakeEngine::comeBack() { m_server.listen(m_folder.filePath(QStringLiteral("engine.sock"))); }

QString FakeEngine::stateOf(const QString& name) const {
    for (const Container& one : m_containers)
        if (one.name == name)
            return one.state;
    return {};
}

void FakeEngine::onConnection() {
    auto* socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        const QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
        socket->setProperty("bytes", bytes);
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype length = bytes.indexOf("Content-Length: ");
        const qsizetype size = length < 0 || length > end ? 0 : bytes.mid(length + 16, 10).split('\r').first().toInt();
        if (bytes.size() < end + 4 + size)
            return;
        const QList<QByteArray> line = bytes.left(bytes.indexOf('\r')).split(' ');
        const QUrl url = QUrl::fromEncoded(line.value(1));
        Request request{line.first(), url.path(), QUrlQuery(url), bytes.mid(end + 4)};
        if (request.path.startsWith(QLatin1String("/v1.")))
            request.path = request.path.mid(request.path.indexOf(QLatin1Char('/'), 1));
        onRequest(socket, request);
    });
}

void FakeEngine::answer(QLocalSocket* socket, int status, const QByteArray& body) {
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " Said\r\nApi-Version: 1.44\r\nServer: Docker/25.0 (fake)\r\nContent-Type: "
                  "application/json\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromServer();
}

void FakeEngine::refuse(QLocalSocket* socket, int status, const QString& message) {
    answer(socket, status, json(QJsonObject{{QStringLiteral("message"), message}}));
}

void FakeEngine::onRequest(QLocalSocket* socket, const Request& request) {
    if (!m_heldVerb.isEmpty() && request.path.section(QLatin1Char('/'), -1) == m_heldVerb) {
        m_held.append({socket, request});
        return;
    }
    if (request.path == QLatin1String("/_ping")) {
        answer(socket, 200, "OK");
    } else if (request.path == QLatin1String("/version")) {
        answer(socket, 200,
               json(QJsonObject{{QStringLiteral("Version"), QStringLiteral("25.0")},
                                {QStringLiteral("MinAPIVersion"), QStringLiteral("1.24")}}));
    } else if (request.path == QLatin1String("/events")) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        m_listeners.append(socket);
    } else if (request.path == QLatin1String("/images/json")) {
        answer(socket, 200,
               json(QJsonArray{QJsonObject{{QStringLiteral("Id"), QStringLiteral("sha256:aa")},
                                           {QStringLiteral("RepoTags"), QJsonArray{m_image}},
                                           {QStringLiteral("Size"), 5}}}));
    } else if (request.path == QStringLiteral("/images/%1/json").arg(m_image)) {
        answer(socket, 200,
               json(QJsonObject{{QStringLiteral("Id"), QStringLiteral("sha256:aa")},
                                {QStringLiteral("Config"), QJsonObject{}}}));
    } else if (request.path.startsWith(QLatin1String("/images/")) && request.method == "GET") {
        refuse(socket, 404, QStringLiteral("No such image"));
    } else if (request.path == QLatin1String("/images/create")) {
        refuse(socket, 404,
               QStringLiteral("manifest for %1 not found: manifest unknown")
                   .arg(request.query.queryItemValue(QStringLiteral("fromImage"))));
    } else if (request.path.startsWith(QLatin1String("/volumes/"))) {
        onVolumes(socket, request);
    } else if (!onContainers(socket, request)) {
        refuse(socket, 404, QStringLiteral("page not found"));
    }
}

void FakeEngine::onVolumes(QLocalSocket* socket, const Request& request) {
    const QString name = request.path.section(QLatin1Char('/'), 2);
    if (!m_volumes.contains(name)) {
        refuse(socket, 404, QStringLiteral("get %1: no such volume").arg(name));
    } else if (request.method == "DELETE") {
        m_volumes.removeOne(name);
        answer(socket, 204);
    } else {
        answer(socket, 200, json(QJsonObject{{QStringLiteral("Name"), name}}));
    }
}

void FakeEngine::list(QLocalSocket* socket, const Request& request) {
    const QString filters = request.query.queryItemValue(QStringLiteral("filters"), QUrl::FullyDecoded);
    const QJsonArray wanted =
        QJsonDocument::fromJson(filters.toUtf8()).object().value(QLatin1String("label")).toArray();
    QJsonArray rows;
    for (const Container& one : std::as_const(m_containers)) {
        const QJsonObject labels = inner(one.spec, "Labels");
        const bool has = std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue& label) {
            const QString key = label.toString().section(QLatin1Char('='), 0, 0);
            return labels.value(key).toString() == label.toString().section(QLatin1Char('='), 1);
        });
        if (has)
            rows.append(listRow(one));
    }
    answer(socket, 200, json(rows));
}

bool FakeEngine::onContainers(QLocalSocket* socket, const Request& request) {
    const QStringList parts = request.path.mid(1).split(QLatin1Char('/'));
    if (parts.value(0) != QLatin1String("containers"))
        return false;
    if (parts.value(1) == QLatin1String("json")) {
        list(socket, request);
        return true;
    }
    if (parts.value(1) == QLatin1String("create")) {
        create(socket, request);
        return true;
    }
    Container* container = find(parts.value(1));
    if (!container)
        refuse(socket, 404, QStringLiteral("No such container: ") + parts.value(1));
    else
        onAction(socket, *container, request.method == "DELETE" ? QStringLiteral("delete") : parts.value(2), request);
    return true;
}

void FakeEngine::onAction(QLocalSocket* socket, Container& container, const QString& verb, const Request& request) {
    const bool runs = container.state == QLatin1String("running");
    const bool paused = container.state == QLatin1String("paused");
    if (verb == QLatin1String("json")) {
        answer(socket, 200, json(inspect(container)));
    } else if (verb == QLatin1String("stats")) {
        ++m_statsStreams;
        socket->write("HTTP/1.1 200 OK\r\n\r\n{\"read\":\"" + now().toLatin1() + "\"}\n");
        socket->disconnectFromServer();
    } else if (verb == QLatin1String("logs")) {
        log(socket, container, request.query.queryItemValue(QStringLiteral("follow")) == QLatin1String("true"));
    } else if (verb == QLatin1String("start")) {
        container.started = runs ? container.started : now();
        if (!runs)
            change(container, QStringLiteral("running"), "start");
        answer(socket, runs ? 304 : 204);
    } else if (verb == QLatin1String("kill") && !runs && !paused) {
        refuse(socket, 409, QStringLiteral("Cannot kill container: it is not running"));
    } else if (verb == QLatin1String("kill") || verb == QLatin1String("stop")) {
        container.finished = now();
        if (runs || paused)
            change(container, QStringLiteral("exited"), "die");
        answer(socket, 204);
    } else if (verb == QLatin1String("restart")) {
        container.started = now();
        change(container, QStringLiteral("running"), "restart");
        answer(socket, 204);
    } else if (verb == QLatin1String("pause") || verb == QLatin1String("unpause")) {
        const bool pause = verb == QLatin1String("pause");
        if (pause ? !runs : !paused) {
            refuse(socket, 409,
                   pause ? QStringLiteral("Container %1 is not running").arg(container.id)
                         : QStringLiteral("Container %1 is not paused").arg(container.id));
            return;
        }
        change(container, pause ? QStringLiteral("paused") : QStringLiteral("running"), pause ? "pause" : "unpause");
        answer(socket, 204);
    } else if (verb == QLatin1String("rename")) {
        container.name = request.query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
        tell(container.id, "rename");
        answer(socket, 204);
    } else if (verb == QLatin1String("delete")) {
        if (runs && request.query.queryItemValue(QStringLiteral("force")) != QLatin1String("true")) {
            refuse(socket, 409, QStringLiteral("You cannot remove a running container"));
            return;
        }
        const QString id = container.id;
        m_containers.remove(id);
        tell(id, "destroy");
        answer(socket, 204);
    } else {
        refuse(socket, 404, QStringLiteral("page not found"));
    }
}

void FakeEngine::create(QLocalSocket* socket, const Request& request) {
    const QString name = request.query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    if (find(name)) {
        refuse(socket, 409,
               QStringLiteral("Conflict. The container name \"/%1\" is already in use by container").arg(name));
        return;
    }
    const QJsonObject spec = QJsonDocument::fromJson(request.body).object();
    const QJsonArray mounts = inner(spec, "HostConfig").value(QLatin1String("Mounts")).toArray();
    for (const auto& mount : mounts)
        if (mount.toObject().value(QLatin1String("Type")).toString() == QLatin1String("volume"))
            m_volumes.append(mount.toObject().value(QLatin1String("Source")).toString());
    if (m_death == Death::BeforeTheContainer) {
        die();
        return;
    }
    const QString id = add(name, QStringLiteral("created"));
    m_containers[id].spec = spec;
    if (m_death == Death::BeforeTheAnswer) {
        die();
        return;
    }
    answer(socket, 201, json(QJsonObject{{QStringLiteral("Id"), id}}));
    if (m_death == Death::AfterTheAnswer) {
        socket->flush();
        die();
    }
}

void FakeEngine::log(QLocalSocket* socket, const Container& container, bool follow) {
    socket->write("HTTP/1.1 200 OK\r\n\r\n");
    socket->write(QByteArray("\x01\0\0\0\0\0\0\x06", 8) + "hello\n");
    if (follow && container.state == QLatin1String("running"))
        m_followers[container.id].append(socket);
    else
        socket->disconnectFromServer();
}

void FakeEngine::change(Container& container, const QString& state, const char* event) {
    container.state = state;
    tell(container.id, event);
    if (state != QLatin1String("exited"))
        return;
    const auto followers = m_followers.take(container.id);
    for (const auto& socket : followers)
        if (socket)
            socket->disconnectFromServer();
}

void FakeEngine::tell(const QString& id, const char* event) {
    const QByteArray line = json(QJsonObject{{QStringLiteral("Type"), QStringLiteral("container")},
                                             {QStringLiteral("Action"), QLatin1String(event)},
                                             {QStringLiteral("Actor"), QJsonObject{{QStringLiteral("ID"), id}}}});
    for (const auto& socket : std::as_const(m_listeners))
        if (socket)
            socket->write(line + '\n');
}

FakeEngine::Container* FakeEngine::find(const QString& idOrName) {
    for (Container& one : m_containers)
        if (one.id == idOrName || one.name == idOrName)
            return &one;
    return nullptr;
}

QJsonObject FakeEngine::listRow(const Container& container) const {
    return {{QStringLiteral("Id"), container.id},
            {QStringLiteral("Names"), QJsonArray{QLatin1Char('/') + container.name}},
            {QStringLiteral("Image"), container.spec.value(QLatin1String("Image"))},
            {QStringLiteral("State"), container.state},
            {QStringLiteral("Ports"), QJsonArray{}},
            {QStringLiteral("Labels"), inner(container.spec, "Labels")}};
}

QJsonObject FakeEngine::inspect(const Container& container) const {
    return {{QStringLiteral("Id"), container.id},
            {QStringLiteral("Name"), QString(QLatin1Char('/') + container.name)},
            {QStringLiteral("State"), QJsonObject{{QStringLiteral("Status"), container.state},
                                                  {QStringLiteral("StartedAt"), container.started},
                                                  {QStringLiteral("FinishedAt"), container.finished}}},
            {QStringLiteral("Config"), container.spec},
            {QStringLiteral("HostConfig"), inner(container.spec, "HostConfig")},
            {QStringLiteral("NetworkSettings"),
             QJsonObject{{QStringLiteral("Ports"), inner(inner(container.spec, "HostConfig"), "PortBindings")}}}};
}

} // namespace boxyard::test
