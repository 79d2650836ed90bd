// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::containers;
using namespace std::chrono_literals;

namespace {

QByteArray ok(const QByteArray& body, const QByteArray& more = {}) {
    return "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nServer: Docker/20.10\r\n" + more +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// Something that listens and misbehaves: each request is answered by what the test says.
class Misbehaving : public QObject {
public:
    using Reply = std::function<void(QLocalSocket*, const QByteArray& path)>;
    explicit Misbehaving(Reply reply) : m_reply(std::move(reply)) {
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            auto* socket = m_server.nextPendingConnection();
            ++connections;
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                m_reply(socket, request.split(' ').value(1));
            });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        });
        m_server.listen(m_folder.filePath(QStringLiteral("s")));
    }
    [[nodiscard]] Endpoint endpoint() const {
        Endpoint endpoint;
        endpoint.url = QStringLiteral("unix://") + m_folder.filePath(QStringLiteral("s"));
        endpoint.patience = 300ms;
        return endpoint;
    }
    int connections = 0;

private:
    QTemporaryDir m_folder;
    QLocalServer m_server;
    Reply m_reply;
};

// A well-behaved beginning, so that what comes after it can go wrong.
bool introduce(QLocalSocket* socket, const QByteArray& path) {
    if (path == "/_ping")
        socket->write(ok("OK"));
    else if (path == "/version")
        socket->write(ok("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}"));
    else
        return false;
    socket->disconnectFromServer();
    return true;
}

void sendEvents(QLocalSocket* socket) { socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"); }

using Talk = void (*)(QLocalSocket*, const QByteArray&);

} // namespace

Q_DECLARE_METATYPE(Talk)

class tst_HostileEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoEngineIsSaid_data() {
        QTest::addColumn<Talk>("talk");
        QTest::newRow("garbage") << Talk(
            [](QLocalSocket* s, const QByteArray&) { s->write(QByteArray(5000, '\x07')); });
        QTest::newRow("half a head") << Talk([](QLocalSocket* s, const QByteArray&) {
            s->write("HTTP/1.1 200 OK\r\nContent-Le");
            s->disconnectFromServer();
        });
        QTest::newRow("half a head and silence")
            << Talk([](QLocalSocket* s, const QByteArray&) { s->write("HTTP/1.1 200 OK\r\nContent-Le"); });
        QTest::newRow("silence") << Talk([](QLocalSocket*, const QByteArray&) {});
        QTest::newRow("closes at once") << Talk([](QLocalSocket* s, const QByteArray&) { s->abort(); });
        QTest::newRow("headers without end") << Talk([](QLocalSocket* s, const QByteArray&) {
            s->write("HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(100000));
        });
        QTest::newRow("less body than it said") << Talk([](QLocalSocket* s, const QByteArray&) {
            s->write("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 500\r\n\r\nOK");
            s->disconnectFromServer();
        });
        QTest::newRow("less body than it said, and silence") << Talk([](QLocalSocket* s, const QByteArray&) {
            s->write("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 500\r\n\r\nOK");
        });
        QTest::newRow("another web server") << Talk(
            [](QLocalSocket* s, const QByteArray&) { s->write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>"); });
        QTest::newRow("a version from long ago") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (p == "/_ping")
                s->write("HTTP/1.1 200 OK\r\nApi-Version: 1.24\r\nContent-Length: 2\r\n\r\nOK");
            else
                s->write(ok("{\"Version\":\"1.12\",\"MinAPIVersion\":\"1.12\"}"));
        });
        QTest::newRow("a version from the future") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (p == "/_ping")
                s->write("HTTP/1.1 200 OK\r\nApi-Version: 1.99\r\nContent-Length: 2\r\n\r\nOK");
            else
                s->write(ok("{\"Version\":\"99\",\"MinAPIVersion\":\"1.70\"}"));
        });
        QTest::newRow("a version that is no JSON") << Talk(
            [](QLocalSocket* s, const QByteArray& p) { s->write(p == "/_ping" ? ok("OK") : ok("{\"Version\":")); });
        QTest::newRow("a list that is none") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (!introduce(s, p)) {
                if (p.contains("/events"))
                    sendEvents(s);
                else
                    s->write(ok("{\"message\":\"no list\"}"));
            }
        });
        QTest::newRow("a list a thousand levels deep") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (!introduce(s, p)) {
                if (p.contains("/events"))
                    sendEvents(s);
                else
                    s->write(ok(QByteArray(200000, '[')));
            }
        });
        QTest::newRow("a list without end") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (introduce(s, p))
                return;
            if (p.contains("/events")) {
                sendEvents(s);
                return;
            }
            s->write("HTTP/1.1 200 OK\r\n\r\n[");
            QObject::connect(s, &QLocalSocket::bytesWritten, s, [s] {
                if (s->bytesToWrite() < 1000000)
                    s->write(QByteArray(4000000, ' '));
            });
        });
        QTest::newRow("an event without end") << Talk([](QLocalSocket* s, const QByteArray& p) {
            if (introduce(s, p))
                return;
            if (p.contains("/events"))
                s->write("HTTP/1.1 200 OK\r\n\r\n{\"" + QByteArray(3000000, 'x'));
            else
                s->write(ok("[]"));
        });
    }
    void whatIsNoEngineIsSaid() {
        QFETCH(Talk, talk);
        Misbehaving server(talk);
        JobList jobs;
        Engine engine(server.endpoint(), jobs);
        QSignalSpy changes(&engine.provider(), &ResourceProvider::availabilityChanged);
        const auto offline = [&changes] {
            for (const auto& change : changes)
                if (change.first().value<Availability>().state == Availability::State::Offline)
                    return true;
            return false;
        };
        engine.provider().open();
        QTRY_VERIFY_WITH_TIMEOUT(offline(), 10000);
        for (const auto& change : std::as_const(changes)) {
            const auto availability = change.first().value<Availability>();
            if (availability.state != Availability::State::Offline)
                continue;
            QVERIFY(availability.error && !availability.error->summary.isEmpty());
            QVERIFY(availability.nextTry.isValid());
        }
        QVERIFY(engine.provider().resources().isEmpty());
        if (qstrcmp(QTest::currentDataTag(), "garbage") != 0 && qstrcmp(QTest::currentDataTag(), "silence") != 0)
            return;
        // It tries again by itself.
        const int before = server.connections;
        QTRY_VERIFY_WITH_TIMEOUT(server.connections > before, 5000);
    }

    void oneBadRowSpoilsNothing() {
        Misbehaving server([](QLocalSocket* s, const QByteArray& p) {
            if (introduce(s, p))
                return;
            if (p.contains("/events")) {
                sendEvents(s);
                s->write("6\r\nnot on\r\n4\r\ne {\n\r\n");
            } else if (p.contains("/containers/json")) {
                s->write(ok(
                    "[7,null,\"x\",{},{\"Id\":5},{\"Id\":\"aa\",\"Names\":null,\"Ports\":[3,{\"PublicPort\":99999999,"
                    "\"PrivatePort\":-1,\"Type\":\"tcp\"}],\"Labels\":[],\"State\":7,\"NetworkSettings\":null},"
                    "{\"Id\":\"bb\",\"Names\":[\"/good\"],\"State\":\"running\"}]"));
            } else {
                s->write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
            }
        });
        JobList jobs;
        Engine engine(server.endpoint(), jobs);
        engine.provider().open();
        QTRY_COMPARE(engine.provider().availability().state, Availability::State::Online);
        QCOMPARE(engine.provider().resources().size(), 2);
    }

    void noSocketAndNobodyThere() {
        QTemporaryDir folder;
        Endpoint endpoint;
        endpoint.url = QStringLiteral("unix://") + folder.filePath(QStringLiteral("none.sock"));
        JobList jobs;
        Engine engine(endpoint, jobs);
        engine.provider().open();
        QTRY_COMPARE(engine.provider().availability().state, Availability::State::Offline);
        QCOMPARE(engine.provider().availability().error->kind, ErrorKind::Unreachable);
        QVERIFY(engine.provider().availability().error->hint.contains(QLatin1String("socket")));
    }

    void aSocketPathThatIsTooLong() {
        Endpoint endpoint;
        endpoint.url = QStringLiteral("unix:///tmp/") + QString(200, QLatin1Char('x'));
        JobList jobs;
        Engine engine(endpoint, jobs);
        engine.provider().open();
        QTRY_COMPARE(engine.provider().availability().state, Availability::State::Offline);
        QCOMPARE(engine.provider().availability().error->kind, ErrorKind::InvalidInput);
    }

    void anEngineOverTheNetworkThatIsNotThere() {
        Endpoint endpoint;
        endpoint.url = QStringLiteral("tcp://127.0.0.1:1");
        JobList jobs;
        Engine engine(endpoint, jobs);
        engine.provider().open();
        QTRY_COMPARE(engine.provider().availability().state, Availability::State::Offline);
        QCOMPARE(engine.provider().availability().error->kind, ErrorKind::Unreachable);
        QVERIFY(engine.provider().availability().error->summary.contains(QLatin1String("127.0.0.1")));
    }
};

QTEST_GUILESS_MAIN(tst_HostileEngine)
#include "tst_HostileEngine.moc"
