// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Endpoints.h"
#include "backend/containers/Transport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

class tst_Endpoints : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    QProcessEnvironment environment() const {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.filePath(QStringLiteral("run")));
        environment.insert(QStringLiteral("CONTAINERS_CONF"), m_home.filePath(QStringLiteral("containers.conf")));
        return environment;
    }
    void write(const QString& path, const QByteArray& content) const {
        QVERIFY(QDir().mkpath(QFileInfo(m_home.filePath(path)).absolutePath()));
        QFile file(m_home.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QStringList urls(const QList<Endpoint>& endpoints) {
        QStringList list;
        for (const Endpoint& endpoint : endpoints)
            list.append(endpoint.url);
        return list;
    }

private Q_SLOTS:
    void theEnvironmentComesFirst() {
        auto surroundings = environment();
        surroundings.insert(QStringLiteral("DOCKER_HOST"), QStringLiteral("tcp://lab:2376"));
        surroundings.insert(QStringLiteral("DOCKER_TLS_VERIFY"), QStringLiteral("1"));
        surroundings.insert(QStringLiteral("DOCKER_CERT_PATH"), m_home.filePath(QStringLiteral("certs")));
        surroundings.insert(QStringLiteral("CONTAINER_HOST"), QStringLiteral("ssh://me@lab/run/podman.sock"));
        write(QStringLiteral("certs/ca.pem"), "x");
        const auto list = possibleEndpoints(surroundings);
        QCOMPARE(list.value(0).url, QStringLiteral("tcp://lab:2376"));
        QCOMPARE(list.value(0).caFile, m_home.filePath(QStringLiteral("certs/ca.pem")));
        QVERIFY(!list.value(0).guessed);
        QVERIFY(urls(list).contains(QStringLiteral("ssh://me@lab/run/podman.sock")));
    }
    void theCurrentContextIsTakenAndOthersOnlyWhenLocal() {
        const auto meta = [this](const char* name, const char* host) {
            const QString id = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
            write(QStringLiteral(".docker/contexts/meta/%1/meta.json").arg(id),
                  QByteArray("{\"Name\":\"") + name + "\",\"Endpoints\":{\"docker\":{\"Host\":\"" + host + "\"}}}");
        };
        meta("lab", "ssh://lab");
        meta("far", "tcp://far:2375");
        meta("near", "unix:///tmp/near.sock");
        write(QStringLiteral(".docker/config.json"), "{\"currentContext\":\"lab\"}");
        const QStringList found = urls(possibleEndpoints(environment()));
        QCOMPARE(found.value(0), QStringLiteral("ssh://lab"));
        QVERIFY(!found.contains(QStringLiteral("tcp://far:2375")));
        QVERIFY(found.contains(QStringLiteral("unix:///tmp/near.sock")));
    }
    void podmansActiveConnection() {
        write(
            QStringLiteral("containers.conf"),
            "[engine]\nactive_service = \"box\"\n[engine.service_destinations]\n[engine.service_destinations.box]\nuri "
            "= \"ssh://u@box:22/run/podman/podman.sock\"\n");
        QVERIFY(
            urls(possibleEndpoints(environment())).contains(QStringLiteral("ssh://u@box:22/run/podman/podman.sock")));
    }
    void oneSocketBehindTwoNamesCountsOnce() {
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("run/podman"))));
        QLocalServer server;
        QVERIFY(server.listen(m_home.filePath(QStringLiteral("run/podman/podman.sock"))));
        QVERIFY(QFile::link(m_home.filePath(QStringLiteral("run/podman/podman.sock")),
                            m_home.filePath(QStringLiteral("run/docker.sock"))));
        const QStringList found = urls(possibleEndpoints(environment()));
        const QString first = QStringLiteral("unix://") + m_home.filePath(QStringLiteral("run/docker.sock"));
        QVERIFY(found.contains(first));
        QVERIFY(!found.contains(QStringLiteral("unix://") + m_home.filePath(QStringLiteral("run/podman/podman.sock"))));
        QVERIFY(socketFolders(environment()).contains(m_home.filePath(QStringLiteral("run"))));
    }
    void urlsAreUnderstood() {
        QCOMPARE(socketPath(QStringLiteral("unix:///run/docker.sock")), QStringLiteral("/run/docker.sock"));
        QCOMPARE(socketPath(QStringLiteral("/run/docker.sock")), QStringLiteral("/run/docker.sock"));
        QVERIFY(socketPath(QStringLiteral("tcp://lab:2375")).isEmpty());
        QCOMPARE(hostOf(QStringLiteral("ssh://me@lab/x")), QStringLiteral("lab"));
        QVERIFY(hostOf(QStringLiteral("unix:///run/docker.sock")).isEmpty());
        QCOMPARE(socketPath(QStringLiteral("podman:/tmp/own.sock")), QStringLiteral("/tmp/own.sock"));
    }
    void thisComputerByAnyName() {
        for (const char* url :
             {"tcp://localhost:2375", "tcp://127.0.0.1:2375", "tcp://127.9.9.9:2375", "tcp://[::1]:2375",
              "https://LOCALHOST:2376", "ssh://me@localhost", "ssh://127.0.0.1:22"})
            QVERIFY2(hostOf(QLatin1String(url)).isEmpty(), url);
        for (const char* url :
             {"tcp://lab:2375", "tcp://10.0.0.7:2375", "tcp://128.0.0.1:2375", "tcp://localhost.lab:2375"})
            QVERIFY2(!hostOf(QLatin1String(url)).isEmpty(), url);
        // Another port of this computer leads on to another one: a machine's, a tunnel's.
        QCOMPARE(hostOf(QStringLiteral("ssh://me@127.0.0.1:2222")), QStringLiteral("127.0.0.1"));
    }
};

QTEST_GUILESS_MAIN(tst_Endpoints)
#include "tst_Endpoints.moc"
