// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/RegistryAuth.h"

#include "backend/containers/EngineText.h"
#include "backend/core/Logging.h"
#include "backend/core/ProcessRunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <unistd.h>

namespace boxyard::containers {

namespace {

const QString kHub = QStringLiteral("https://index.docker.io/v1/");

// Where a registry's entry may stand, best first.
QStringList keysFor(const QString& registry) {
    if (registry == QLatin1String("docker.io"))
        return {kHub, registry, QStringLiteral("index.docker.io")};
    return {registry, QStringLiteral("https://") + registry, QStringLiteral("http://") + registry};
}

QStringList files(const QProcessEnvironment& environment) {
    const QString home = environment.value(QStringLiteral("HOME"), QDir::homePath());
    QStringList list;
    if (environment.contains(QStringLiteral("REGISTRY_AUTH_FILE")))
        list.append(environment.value(QStringLiteral("REGISTRY_AUTH_FILE")));
    list.append(environment.value(QStringLiteral("DOCKER_CONFIG"), home + QStringLiteral("/.docker")) +
                QStringLiteral("/config.json"));
    if (environment.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        list.append(environment.value(QStringLiteral("XDG_RUNTIME_DIR")) + QStringLiteral("/containers/auth.json"));
    list.append(QStringLiteral("/run/containers/%1/auth.json").arg(::getuid()));
    list.append(home + QStringLiteral("/.config/containers/auth.json"));
    return list;
}

QByteArray header(const QJsonObject& login) {
    return QJsonDocument(login).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
}

QByteArray fromEntry(const QJsonObject& entry, const QString& server) {
    if (const QString token = entry.value(QLatin1String("identitytoken")).toString(); !token.isEmpty())
        return header({{QStringLiteral("identitytoken"), token}, {QStringLiteral("serveraddress"), server}});
    const QString login =
        QString::fromUtf8(QByteArray::fromBase64(entry.value(QLatin1String("auth")).toString().toLatin1()));
    const qsizetype colon = login.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return {};
    return header({{QStringLiteral("username"), login.left(colon)},
                   {QStringLiteral("password"), login.mid(colon + 1)},
                   {QStringLiteral("serveraddress"), server}});
}

QByteArray fromHelper(const QString& helper, const QString& server, const QProcessEnvironment& environment) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.-]+$"));
    if (!plain.match(helper).hasMatch())
        return {};
    ProcessSpec spec;
    spec.program = QStringLiteral("docker-credential-") + helper;
    spec.arguments = QStringList{QStringLiteral("get")};
    spec.environment = environment;
    spec.input = server.toUtf8();
    const auto output = runProcess(spec);
    if (!output || output->exitCode != 0) {
        qCInfo(lcContainers) << spec.program << "gave no login for" << server;
        return {};
    }
    const QJsonObject said = QJsonDocument::fromJson(output->out).object();
    const QString user = said.value(QLatin1String("Username")).toString();
    const QString secret = said.value(QLatin1String("Secret")).toString();
    if (secret.isEmpty())
        return {};
    if (user == QLatin1String("<token>"))
        return header({{QStringLiteral("identitytoken"), secret}, {QStringLiteral("serveraddress"), server}});
    return header({{QStringLiteral("username"), user},
                   {QStringLiteral("password"), secret},
                   {QStringLiteral("serveraddress"), server}});
}

QByteArray fromFile(const QJsonObject& config, const QString& registry, const QProcessEnvironment& environment) {
    const QStringList keys = keysFor(registry);
    const QJsonObject helpers = config.value(QLatin1String("credHelpers")).toObject();
    const QJsonObject auths = config.value(QLatin1String("auths")).toObject();
    for (const QString& key : keys)
        if (const QString helper = helpers.value(key).toString(); !helper.isEmpty())
            return fromHelper(helper, key, environment);
    for (const QString& key : keys)
        if (const QByteArray found = fromEntry(auths.value(key).toObject(), key); !found.isEmpty())
            return found;
    const QString store = config.value(QLatin1String("credsStore")).toString();
    return store.isEmpty() ? QByteArray() : fromHelper(store, keys.first(), environment);
}

} // namespace

QByteArray registryAuth(const QString& reference, const QProcessEnvironment& environment) {
    const QStringList all = files(environment);
    for (const QString& path : all) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
        if (const QByteArray found = fromFile(config, registryOf(reference), environment); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace boxyard::containers
