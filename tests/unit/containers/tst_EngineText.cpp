// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/ApiError.h"
#include "backend/containers/EngineClient.h"
#include "backend/containers/EngineText.h"
#include "backend/containers/RegistryAuth.h"
#include "backend/containers/SshTransport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

class tst_EngineText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void imagesAsPeopleWriteThem() {
        QCOMPARE(familiarImage(QStringLiteral("docker.io/library/postgres:16")), QStringLiteral("postgres:16"));
        QCOMPARE(familiarImage(QStringLiteral("docker.io/boxyard/busybox:1")), QStringLiteral("boxyard/busybox:1"));
        QCOMPARE(familiarImage(QStringLiteral("localhost/mine:2")), QStringLiteral("localhost/mine:2"));
        QCOMPARE(familiarImage(QStringLiteral("sha256:") + QString(64, QLatin1Char('a'))),
                 QString(12, QLatin1Char('a')));
    }
    void referencesComeApart() {
        using Pair = std::pair<QString, QString>;
        QCOMPARE(splitReference(QStringLiteral("postgres")),
                 Pair(QStringLiteral("postgres"), QStringLiteral("latest")));
        QCOMPARE(splitReference(QStringLiteral("localhost:5000/a/b")),
                 Pair(QStringLiteral("localhost:5000/a/b"), QStringLiteral("latest")));
        QCOMPARE(splitReference(QStringLiteral("localhost:5000/a:7")),
                 Pair(QStringLiteral("localhost:5000/a"), QStringLiteral("7")));
        QCOMPARE(splitReference(QStringLiteral("a@sha256:12")), Pair(QStringLiteral("a"), QStringLiteral("sha256:12")));
        QCOMPARE(registryOf(QStringLiteral("postgres")), QStringLiteral("docker.io"));
        QCOMPARE(registryOf(QStringLiteral("me/thing")), QStringLiteral("docker.io"));
        QCOMPARE(registryOf(QStringLiteral("localhost/thing")), QStringLiteral("localhost"));
        QCOMPARE(registryOf(QStringLiteral("quay.io/a/b:1")), QStringLiteral("quay.io"));
    }
    void timesOfBothEngines() {
        const QDateTime moment = engineTime(QStringLiteral("2026-11-21T11:30:09.686621812Z"));
        QCOMPARE(moment.toString(Qt::ISODateWithMs), QStringLiteral("2026-11-21T11:30:09.686Z"));
        QCOMPARE(engineTime(QStringLiteral("2026-11-21T13:30:09.5+02:00")).toString(Qt::ISODate),
                 QStringLiteral("2026-11-21T11:30:09Z"));
        QVERIFY(!engineTime(QStringLiteral("0001-01-01T00:00:00Z")).isValid());
        QVERIFY(!engineTime(QStringLiteral("yesterday")).isValid());
    }
    void exitCodesInWords() {
        QCOMPARE(exitText(137, true), QStringLiteral("out of memory (137)"));
        QCOMPARE(exitText(137, false), QStringLiteral("killed (137)"));
        QCOMPARE(exitText(3, false), QStringLiteral("failed with code 3"));
        QCOMPARE(exitText(135, false), QStringLiteral("ended by signal 7 (135)"));
    }
    void errorsAreUnderstood_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, int status, const char* body, ErrorKind kind, const char* part) {
            QTest::newRow(name) << status << QByteArray(body) << kind << QString::fromLatin1(part);
        };
        row("docker: name in use", 409,
            "{\"message\":\"Conflict. The container name \\\"/web\\\" is already in use by container \\\"12\\\".\"}",
            ErrorKind::AlreadyExists, "name is taken");
        row("podman: name in use", 500,
            "{\"cause\":\"that name is already in use\",\"message\":\"creating container storage: the container name "
            "\\\"web\\\" is already in use by 12. You have to remove that container to be able to reuse that name: "
            "that name is already in use\",\"response\":500}",
            ErrorKind::AlreadyExists, "name is taken");
        row("docker: port", 500,
            "{\"message\":\"driver failed programming external connectivity on endpoint web (12): Bind for "
            "127.0.0.1:8080 failed: port is already allocated\"}",
            ErrorKind::Busy, "port 8080");
        row("podman: port", 500,
            "{\"cause\":\"exit status 1\",\"message\":\"rootlessport listen tcp 127.0.0.1:8080: bind: address already "
            "in use\",\"response\":500}",
            ErrorKind::Busy, "port 8080");
        row("docker: image", 404, "{\"message\":\"No such image: none:1\"}", ErrorKind::NotFound, "image");
        row("docker: remove of a running one", 409,
            "{\"message\":\"You cannot remove a running container 12. Stop the container before attempting removal or "
            "force remove\"}",
            ErrorKind::Busy, "in use");
        row("podman: remove of a running one", 500,
            "{\"cause\":\"container state improper\",\"message\":\"cannot remove container 12 as it is running - "
            "running or paused containers cannot be removed without force: container state "
            "improper\",\"response\":500}",
            ErrorKind::Busy, "in use");
        row("podman: pause without control groups", 500,
            "{\"message\":\"cannot pause the container without a cgroup; can not pause rootless containers with cgroup "
            "V1\"}",
            ErrorKind::Unsupported, "cannot do it");
        row("no login", 500,
            "{\"message\":\"Head \\\"http://localhost:5001/v2/a/manifests/1\\\": no basic auth credentials\"}",
            ErrorKind::PermissionDenied, "login");
        row("no space", 500, "{\"message\":\"write /var/lib/docker/tmp: no space left on device\"}", ErrorKind::NoSpace,
            "disk is full");
        row("plain text", 400, "client version 1.10 is too old", ErrorKind::InvalidInput, "too old");
        row("nothing at all", 503, "", ErrorKind::Internal, "could not");
    }
    void errorsAreUnderstood() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, part);
        HttpReply reply;
        reply.head.status = status;
        reply.body = body;
        const Error error = apiError(reply, QStringLiteral("The container could not be changed"));
        QVERIFY2(error.kind == kind, qPrintable(errorKindName(error.kind) + error.summary));
        QVERIFY2(error.summary.contains(part), qPrintable(error.summary));
        QVERIFY(error.summary.endsWith(QLatin1Char('.')));
    }
    void loginsAreFound() {
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), home.path());
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral(".docker")));
        QFile file(home.filePath(QStringLiteral(".docker/config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"auths\":{\"localhost:5001\":{\"auth\":\"YWxpY2U6c2U6Y3JldA==\"},\"https://index.docker.io/v1/"
                   "\":{\"identitytoken\":\"tok\"}}}");
        file.close();
        const auto login = [&](const char* reference) {
            return QJsonDocument::fromJson(QByteArray::fromBase64(registryAuth(QLatin1String(reference), environment),
                                                                  QByteArray::Base64UrlEncoding))
                .object();
        };
        QCOMPARE(login("localhost:5001/a:1").value(QLatin1String("username")).toString(), QStringLiteral("alice"));
        QCOMPARE(login("localhost:5001/a:1").value(QLatin1String("password")).toString(), QStringLiteral("se:cret"));
        QCOMPARE(login("postgres").value(QLatin1String("identitytoken")).toString(), QStringLiteral("tok"));
        QVERIFY(registryAuth(QStringLiteral("quay.io/a"), environment).isEmpty());
    }
    void sshLines() {
        QCOMPARE(SshTransport::commandLine(QStringLiteral("ssh://me@lab:2222")).mid(5),
                 QStringList({QStringLiteral("-T"), QStringLiteral("-l"), QStringLiteral("me"), QStringLiteral("-p"),
                              QStringLiteral("2222"), QStringLiteral("--"), QStringLiteral("lab"),
                              QStringLiteral("docker"), QStringLiteral("system"), QStringLiteral("dial-stdio")}));
        QVERIFY(SshTransport::commandLine(QStringLiteral("ssh://lab/run/podman/it's.sock"))
                    .last()
                    .contains(QStringLiteral("podman --url 'unix:///run/podman/it'\\''s.sock'")));
    }
};

QTEST_GUILESS_MAIN(tst_EngineText)
#include "tst_EngineText.moc"
