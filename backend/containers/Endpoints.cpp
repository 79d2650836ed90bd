// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Endpoints.h"

#include "backend/containers/Transport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

namespace boxyard::containers {

namespace {

constexpr qint64 kMostFile = 1024 * 1024;

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(qMin(file.size(), kMostFile)) : QByteArray();
}
QJsonObject json(const QString& path) { return QJsonDocument::fromJson(content(path)).object(); }

struct Places {
    explicit Places(const QProcessEnvironment& environment)
        : env(environment), home(environment.value(QStringLiteral("HOME"), QDir::homePath())),
          runtime(environment.value(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/run/user/%1").arg(::getuid()))),
          dockerConfig(environment.value(QStringLiteral("DOCKER_CONFIG"), home + QStringLiteral("/.docker"))) {}
    const QProcessEnvironment& env;
    QString home, runtime, dockerConfig;
};

void addCertificates(Endpoint& endpoint, const QString& folder) {
    endpoint.tls = true;
    const auto file = [&folder](const char* name) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(name);
        return QFile::exists(path) ? path : QString();
    };
    endpoint.caFile = file("ca.pem");
    endpoint.certFile = file("cert.pem");
    endpoint.keyFile = file("key.pem");
}

// One docker context; nothing for "default", which has no file, and for contexts without a host.
std::optional<Endpoint> context(const Places& places, const QString& name) {
    const QString id = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    const QJsonObject meta = json(places.dockerConfig + QStringLiteral("/contexts/meta/%1/meta.json").arg(id));
    const QString host = meta.value(QLatin1String("Endpoints"))
                             .toObject()
                             .value(QLatin1String("docker"))
                             .toObject()
                             .value(QLatin1String("Host"))
                             .toString();
    if (host.isEmpty())
        return std::nullopt;
    Endpoint endpoint;
    endpoint.url = host;
    endpoint.label = name;
    endpoint.guessed = false;
    const QString certificates = places.dockerConfig + QStringLiteral("/contexts/tls/%1/docker").arg(id);
    if (QFileInfo(certificates).isDir())
        addCertificates(endpoint, certificates);
    return endpoint;
}

Endpoint named(const QString& url, const Places& places) {
    Endpoint endpoint;
    endpoint.url = url;
    endpoint.guessed = false;
    if (url.startsWith(QLatin1String("tcp:")) && !places.env.value(QStringLiteral("DOCKER_TLS_VERIFY")).isEmpty())
        addCertificates(endpoint, places.env.value(QStringLiteral("DOCKER_CERT_PATH"), places.dockerConfig));
    return endpoint;
}

QList<Endpoint> fromDocker(const Places& places) {
    QList<Endpoint> list;
    if (const QString host = places.env.value(QStringLiteral("DOCKER_HOST")); !host.isEmpty())
        list.append(named(host, places));
    const QString current = places.env.value(
        QStringLiteral("DOCKER_CONTEXT"),
        json(places.dockerConfig + QStringLiteral("/config.json")).value(QLatin1String("currentContext")).toString());
    if (list.isEmpty())
        if (const auto endpoint = context(places, current))
            list.append(*endpoint);
    // Other contexts only where no computer has to be reached and nobody asked for a password.
    const QDir meta(places.dockerConfig + QStringLiteral("/contexts/meta"));
    const QStringList folders = meta.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& folder : folders) {
        const QString name =
            json(meta.filePath(folder) + QStringLiteral("/meta.json")).value(QLatin1String("Name")).toString();
        if (auto endpoint = context(places, name); endpoint && !socketPath(endpoint->url).isEmpty()) {
            endpoint->guessed = true;
            list.append(*endpoint);
        }
    }
    return list;
}

// The keys of containers.conf that name podman's connections; no more of TOML than these files use.
QHash<QString, QString> engineSettings(const Places& places) {
    QHash<QString, QString> values;
    QStringList files{QStringLiteral("/usr/share/containers/containers.conf"),
                      QStringLiteral("/etc/containers/containers.conf"),
                      places.home + QStringLiteral("/.config/containers/containers.conf")};
    if (places.env.contains(QStringLiteral("CONTAINERS_CONF")))
        files = QStringList{places.env.value(QStringLiteral("CONTAINERS_CONF"))};
    for (const QString& path : std::as_const(files)) {
        QString section;
        const QList<QByteArray> lines = content(path).split('\n');
        for (const QByteArray& raw : lines) {
            const QString line = QString::fromUtf8(raw).trimmed();
            if (line.startsWith(QLatin1Char('[')))
                section = line.section(QLatin1Char(']'), 0, 0).mid(1).remove(QLatin1Char('"'));
            const QString value = line.section(QLatin1Char('='), 1).trimmed();
            const QChar quote = value.isEmpty() ? QChar() : value.front();
            const qsizetype end = value.indexOf(quote, 1);
            if (!section.startsWith(QLatin1String("engine")) || line.startsWith(QLatin1Char('#')) || end < 1 ||
                (quote != QLatin1Char('"') && quote != QLatin1Char('\'')))
                continue;
            const QString key = section + QLatin1Char('.') + line.section(QLatin1Char('='), 0, 0).trimmed();
            values.insert(key, value.mid(1, end - 1));
        }
    }
    return values;
}

QList<Endpoint> fromPodman(const Places& places) {
    QList<Endpoint> list;
    const auto add = [&list](const QString& url, const QString& label) {
        if (url.isEmpty())
            return;
        Endpoint endpoint;
        endpoint.url = url;
        endpoint.label = label;
        endpoint.guessed = false;
        list.append(endpoint);
    };
    add(places.env.value(QStringLiteral("CONTAINER_HOST")), {});
    if (!list.isEmpty())
        return list;
    const QString path = places.env.value(QStringLiteral("PODMAN_CONNECTIONS_CONF"),
                                          places.home + QStringLiteral("/.config/containers/podman-connections.json"));
    const QJsonObject connection = json(path).value(QLatin1String("Connection")).toObject();
    const QString chosen = connection.value(QLatin1String("Default")).toString();
    add(connection.value(QLatin1String("Connections"))
            .toObject()
            .value(chosen)
            .toObject()
            .value(QLatin1String("URI"))
            .toString(),
        chosen);
    const QHash<QString, QString> settings = engineSettings(places);
    const QString active = settings.value(QStringLiteral("engine.active_service"));
    if (list.isEmpty() && !active.isEmpty())
        add(settings.value(QStringLiteral("engine.service_destinations.%1.uri").arg(active)), active);
    return list;
}

QStringList usualSockets(const Places& places) {
    return {QStringLiteral("/var/run/docker.sock"),
            places.runtime + QStringLiteral("/docker.sock"),
            places.home + QStringLiteral("/.docker/desktop/docker.sock"),
            places.home + QStringLiteral("/.docker/run/docker.sock"),
            places.runtime + QStringLiteral("/podman/podman.sock"),
            QStringLiteral("/run/podman/podman.sock")};
}

// Device and inode of a socket, so that links and second names count once; the URL itself for others.
QString identity(const Endpoint& endpoint) {
    const QString path = socketPath(endpoint.url);
    struct stat status {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &status) != 0)
        return endpoint.url;
    return QStringLiteral("%1:%2").arg(status.st_dev).arg(status.st_ino);
}

} // namespace

Endpoint namedEndpoint(const QString& url) {
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    return named(url, Places(environment));
}

QStringList socketFolders(const QProcessEnvironment& environment) {
    QStringList folders;
    const QStringList sockets = usualSockets(Places(environment));
    for (const QString& socket : sockets) {
        // A folder that does not exist yet is waited for in the one above.
        QString folder = QFileInfo(socket).absolutePath();
        if (!QFileInfo(folder).isDir())
            folder = QFileInfo(folder).absolutePath();
        if (QFileInfo(folder).isDir() && !folders.contains(folder))
            folders.append(folder);
    }
    return folders;
}

QList<Endpoint> possibleEndpoints(const QProcessEnvironment& environment) {
    const Places places(environment);
    QList<Endpoint> all = fromDocker(places) + fromPodman(places);
    const QStringList sockets = usualSockets(places);
    for (const QString& socket : sockets) {
        // A folder that may not be entered hides its sockets: they are nobody's business then.
        if (!QFileInfo::exists(socket))
            continue;
        Endpoint endpoint;
        endpoint.url = QStringLiteral("unix://") + socket;
        endpoint.label = socket.contains(QLatin1String("podman")) ? QStringLiteral("Podman") : QStringLiteral("Docker");
        all.append(endpoint);
    }
    QList<Endpoint> once;
    QSet<QString> seen;
    for (const Endpoint& endpoint : std::as_const(all)) {
        const QString who = identity(endpoint);
        if (seen.contains(who))
            continue;
        seen.insert(who);
        once.append(endpoint);
    }
    return once;
}

} // namespace boxyard::containers
