// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Endpoints.h"
#include "backend/containers/Engine.h"
#include "tests/support/engine-fake/FakeEngine.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

// What an administrator makes for an engine: an authority and what it signed, with openssl as the books say.
class Authority {
public:
    Authority(const QString& folder, const QString& name) : m_folder(folder + QLatin1Char('/') + name) {
        QDir().mkpath(m_folder);
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                 "ca.key", "-out", "ca.pem", "-days", "30", "-subj", "/CN=authority"});
    }
    // cert.pem and key.pem of a folder of that name; beside them the authority's ca.pem.
    QString sign(const QString& name, const char* alternative, const char* days = "30") const {
        const QString folder = m_folder + QLatin1Char('/') + name;
        QDir().mkpath(folder);
        const QByteArray at = name.toUtf8();
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                 at + "/key.pem", "-out", "request", "-subj", "/CN=somebody", "-addext",
                 QByteArray("subjectAltName=") + alternative});
        openssl({"x509", "-req", "-in", "request", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
                 days, "-copy_extensions", "copy", "-out", at + "/cert.pem"});
        QFile::copy(m_folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/ca.pem"));
        return folder;
    }

private:
    void openssl(const QList<QByteArray>& words) const {
        QStringList arguments;
        for (const QByteArray& word : words)
            arguments.append(QString::fromUtf8(word));
        QProcess program;
        program.setWorkingDirectory(m_folder);
        program.start(QStringLiteral("openssl"), arguments);
        QVERIFY(program.waitForFinished(20000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    }
    QString m_folder;
};

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// dockerd --tlsverify as seen from outside: who shows no certificate of the authority gets no further.
class TlsFront {
public:
    TlsFront(const QString& engineUrl, const QString& certificates) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificates + QStringLiteral("/cert.pem")));
        tls.setPrivateKey(QSslKey(content(certificates + QStringLiteral("/key.pem")), QSsl::Ec));
        tls.setCaCertificates(QSslCertificate::fromPath(certificates + QStringLiteral("/ca.pem")));
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, engineUrl] {
            QTcpSocket* outside = m_server.nextPendingConnection();
            auto* inside = new QLocalSocket(outside);
            QObject::connect(outside, &QIODevice::readyRead, inside, [=] { inside->write(outside->readAll()); });
            QObject::connect(inside, &QIODevice::readyRead, outside, [=] { outside->write(inside->readAll()); });
            QObject::connect(inside, &QLocalSocket::disconnected, outside, &QTcpSocket::disconnectFromHost);
            QObject::connect(outside, &QTcpSocket::disconnected, outside, &QObject::deleteLater);
            inside->connectToServer(engineUrl.mid(7));
            inside->write(outside->readAll());
        });
    }
    [[nodiscard]] QString url() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_server.serverPort()); }

private:
    QSslServer m_server;
};

// A server that says why it lets nobody in, as dockerd does and Qt's does not.
class StrictServer {
public:
    explicit StrictServer(const QString& certificates) {
        QTcpServer place; // a port that is free now
        place.listen(QHostAddress::LocalHost);
        m_port = place.serverPort();
        place.close();
        m_program.setWorkingDirectory(certificates);
        m_program.start(QStringLiteral("openssl"),
                        {QStringLiteral("s_server"), QStringLiteral("-accept"),
                         QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-cert"),
                         QStringLiteral("cert.pem"), QStringLiteral("-key"), QStringLiteral("key.pem"),
                         QStringLiteral("-CAfile"), QStringLiteral("ca.pem"), QStringLiteral("-Verify"),
                         QStringLiteral("1"), QStringLiteral("-verify_return_error"), QStringLiteral("-quiet")});
    }
    ~StrictServer() {
        m_program.kill();
        m_program.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(StrictServer)
    [[nodiscard]] bool listens() const {
        return QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress::LocalHost, m_port);
                return socket.waitForConnected(200);
            },
            10000);
    }
    [[nodiscard]] QString url() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_port); }

private:
    quint16 m_port = 0;
    QProcess m_program;
};

Endpoint endpointOf(const QString& url, const QString& certificates) {
    Endpoint endpoint;
    endpoint.url = url;
    endpoint.guessed = false;
    endpoint.tls = true;
    endpoint.caFile = certificates + QStringLiteral("/ca.pem");
    endpoint.certFile = certificates + QStringLiteral("/cert.pem");
    endpoint.keyFile = certificates + QStringLiteral("/key.pem");
    return endpoint;
}

} // namespace

class tst_Tls : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::FakeEngine> m_fake;
    std::unique_ptr<Authority> m_ours, m_other;
    QString m_server, m_client;

    void isOnline(Engine& engine) {
        engine.provider().open();
        (void)QTest::qWaitFor([&] { return engine.provider().availability().state != Availability::State::Connecting; },
                              15000);
        const Availability now = engine.provider().availability();
        QVERIFY2(now.state == Availability::State::Online,
                 now.error ? qPrintable(now.error->summary + now.error->detail) : "no answer");
    }
    // The reason it gives for not being online.
    Error refusal(const Endpoint& endpoint) {
        JobList jobs;
        Engine engine(endpoint, jobs);
        engine.provider().open();
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(engine.provider().availability().state, Availability::State::Offline, 10000);
        }();
        return engine.provider().availability().error.value_or(Error());
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QSslSocket::supportsSsl());
        m_ours = std::make_unique<Authority>(m_folder.path(), QStringLiteral("ours"));
        m_other = std::make_unique<Authority>(m_folder.path(), QStringLiteral("other"));
        m_server = m_ours->sign(QStringLiteral("server"), "IP:127.0.0.1");
        m_client = m_ours->sign(QStringLiteral("client"), "DNS:client");
        m_fake = std::make_unique<test::FakeEngine>(QStringLiteral("some/image:1"));
        m_fake->add(QStringLiteral("web"));
    }

    void theRightCertificatesOpenIt() {
        TlsFront front(m_fake->url(), m_server);
        JobList jobs;
        Engine engine(endpointOf(front.url(), m_client), jobs);
        isOnline(engine);
        QCOMPARE(engine.provider().resources().size(), 1);
        QCOMPARE(engine.provider().host(), QString()); // of this computer
    }

    void dockersContextHasItsOwnCertificates() {
        TlsFront front(m_fake->url(), m_server);
        const QByteArray name = "lab";
        const QString id = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
        const QString docker = m_folder.filePath(QStringLiteral("docker"));
        const QString tls = docker + QStringLiteral("/contexts/tls/%1/docker").arg(id);
        QVERIFY(QDir().mkpath(docker + QStringLiteral("/contexts/meta/") + id));
        QVERIFY(QDir().mkpath(tls));
        for (const char* file : {"/ca.pem", "/cert.pem", "/key.pem"})
            QVERIFY(QFile::copy(m_client + QLatin1String(file), tls + QLatin1String(file)));
        QFile meta(docker + QStringLiteral("/contexts/meta/%1/meta.json").arg(id));
        QVERIFY(meta.open(QIODevice::WriteOnly));
        meta.write("{\"Name\":\"lab\",\"Endpoints\":{\"docker\":{\"Host\":\"" + front.url().toUtf8() + "\"}}}");
        meta.close();
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("DOCKER_CONFIG"), docker);
        environment.insert(QStringLiteral("DOCKER_CONTEXT"), QStringLiteral("lab"));
        const Endpoint found = possibleEndpoints(environment).value(0);
        QCOMPARE(found.url, front.url());
        QVERIFY(found.tls);
        JobList jobs;
        Engine engine(found, jobs);
        isOnline(engine);
    }

    void theNamedEngineTakesDockersVariables() {
        TlsFront front(m_fake->url(), m_server);
        qputenv("DOCKER_TLS_VERIFY", "1");
        qputenv("DOCKER_CERT_PATH", m_client.toUtf8());
        const Endpoint named = namedEndpoint(front.url());
        const Endpoint local = namedEndpoint(m_fake->url());
        qputenv("DOCKER_CERT_PATH", "/nowhere");
        const Endpoint bare = namedEndpoint(front.url());
        qunsetenv("DOCKER_TLS_VERIFY");
        qunsetenv("DOCKER_CERT_PATH");
        QVERIFY(named.tls && !local.tls);
        QCOMPARE(named.keyFile, m_client + QStringLiteral("/key.pem"));
        // Encryption that was asked for is never left out, only because its files are missing.
        QVERIFY(bare.tls && bare.caFile.isEmpty());
        QCOMPARE(refusal(bare).kind, ErrorKind::PermissionDenied);
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("hint");
        QTest::newRow("the engine's authority is another")
            << m_other->sign(QStringLiteral("server"), "IP:127.0.0.1") << m_client << QStringLiteral("authority")
            << QStringLiteral("ca.pem");
        QTest::newRow("its certificate has run out")
            << m_ours->sign(QStringLiteral("old"), "IP:127.0.0.1", "-1") << m_client
            << QStringLiteral("not valid today") << QStringLiteral("clock");
        QTest::newRow("it is for another host")
            << m_ours->sign(QStringLiteral("elsewhere"), "DNS:elsewhere.example") << m_client
            << QStringLiteral("another name") << QStringLiteral("127.0.0.1");
    }
    void whatTheEngineRefusesIsSaid_data() {
        QTest::addColumn<QString>("client");
        // The engine trusts ours, this computer trusts ours, but shows a certificate of the other authority.
        const QString stranger = m_other->sign(QStringLiteral("stranger"), "DNS:client");
        QFile::remove(stranger + QStringLiteral("/ca.pem"));
        QFile::copy(m_client + QStringLiteral("/ca.pem"), stranger + QStringLiteral("/ca.pem"));
        QTest::newRow("ours is of another authority") << stranger;
        const QString nameless = m_ours->sign(QStringLiteral("nameless"), "DNS:client");
        QFile::remove(nameless + QStringLiteral("/cert.pem"));
        QTest::newRow("we have none") << nameless;
    }
    void whatTheEngineRefusesIsSaid() {
        QFETCH(QString, client);
        StrictServer server(m_server);
        QVERIFY(server.listens());
        Endpoint endpoint = endpointOf(server.url(), client);
        if (!QFile::exists(endpoint.certFile))
            endpoint.certFile = endpoint.keyFile = QString();
        const Error error = refusal(endpoint);
        QVERIFY2(error.kind == ErrorKind::PermissionDenied, qPrintable(error.summary + error.detail));
        QVERIFY2(error.summary.contains(QLatin1String("does not accept")), qPrintable(error.summary + error.detail));
        QVERIFY(error.hint.contains(QLatin1String("cert.pem")));
    }
    void whatIsWrongIsSaid() {
        QFETCH(QString, server);
        QFETCH(QString, client);
        QFETCH(QString, summary);
        QFETCH(QString, hint);
        TlsFront front(m_fake->url(), server);
        const Error error = refusal(endpointOf(front.url(), client));
        QCOMPARE(error.kind, ErrorKind::PermissionDenied);
        QVERIFY2(error.summary.contains(summary), qPrintable(error.summary + error.detail));
        QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
        QVERIFY(!error.detail.isEmpty());
    }

    void oneSpeaksTlsAndTheOtherDoesNot() {
        TlsFront front(m_fake->url(), m_server);
        Endpoint plain;
        plain.url = front.url();
        const Error unencrypted = refusal(plain);
        QVERIFY(!unencrypted.summary.isEmpty());
        QTcpServer bare; // answers as a server of plain HTTP does to a TLS greeting
        QObject::connect(&bare, &QTcpServer::newConnection, &bare, [&bare] {
            QTcpSocket* socket = bare.nextPendingConnection();
            QObject::connect(socket, &QIODevice::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(bare.listen(QHostAddress::LocalHost));
        const Error error = refusal(endpointOf(QStringLiteral("tcp://127.0.0.1:%1").arg(bare.serverPort()), m_client));
        QVERIFY(!error.summary.isEmpty() && !error.hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_Tls.moc"
