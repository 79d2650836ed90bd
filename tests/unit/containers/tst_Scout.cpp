// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Scout.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

QByteArray ok(const QByteArray& body) {
    return "HTTP/1.1 200 OK\r\nApi-Version: 1.44\r\nServer: Docker/25\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// As much of an engine as introduces itself.
class Introducing : public QLocalServer {
public:
    explicit Introducing(const QString& path) {
        connect(this, &QLocalServer::newConnection, this, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [socket] {
                const QByteArray target = socket->readAll().split(' ').value(1);
                if (target == "/_ping")
                    socket->write(ok("OK"));
                else if (target == "/version")
                    socket->write(ok("{\"Version\":\"25.0\",\"MinAPIVersion\":\"1.24\"}"));
                else
                    socket->write(ok("{\"ID\":\"the-same\",\"Name\":\"here\"}"));
            });
        });
        listen(path);
    }
};

} // namespace

class tst_Scout : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    QProcessEnvironment environment() const {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        return environment;
    }
    static QStringList urls(const QSignalSpy& found) {
        QStringList list;
        for (const auto& call : found)
            list.append(call.first().value<Endpoint>().url);
        return list;
    }

private Q_SLOTS:
    void aSocketThatAppearsLaterIsFound() {
        Scout scout(environment());
        QSignalSpy found(&scout, &Scout::found);
        QSignalSpy settled(&scout, &Scout::settled);
        scout.look();
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 10000);
        const QString path = m_home.filePath(QStringLiteral("docker.sock"));
        const QString url = QStringLiteral("unix://") + path;
        QVERIFY(!urls(found).contains(url));
        Introducing server(path);
        QTRY_COMPARE(urls(found).count(url), 1);
        QCOMPARE(settled.size(), 1);
    }

    void oneEngineBehindTwoSocketsCountsOnce() {
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral(".docker/run")));
        Introducing first(m_home.filePath(QStringLiteral("docker.sock")));
        Introducing second(m_home.filePath(QStringLiteral(".docker/run/docker.sock")));
        Scout scout(environment());
        QSignalSpy found(&scout, &Scout::found);
        QSignalSpy settled(&scout, &Scout::settled);
        scout.look();
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 10000);
        const QStringList ours = urls(found).filter(m_home.path());
        QCOMPARE(ours.size(), 1);
    }

    void whereOneMayNotGoInIsSaid() {
        QFile::setPermissions(m_home.path(), QFile::Permissions(0x7755));
        const QString path = m_home.filePath(QStringLiteral("docker.sock"));
        Introducing server(path);
        ::chmod(QFile::encodeName(path).constData(), 0);
        const uid_t me = ::geteuid();
        if (me == 0)
            QCOMPARE(::seteuid(65534), 0); // root may go in everywhere
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = QStringLiteral("unix://") + path;
        {
            Engine engine(endpoint, jobs);
            engine.provider().open();
            QTRY_COMPARE(engine.provider().availability().state, Availability::State::Offline);
            const Error error = *engine.provider().availability().error;
            if (me == 0)
                QCOMPARE(::seteuid(me), 0);
            QCOMPARE(error.kind, ErrorKind::PermissionDenied);
            QVERIFY(error.hint.contains(QLatin1String("group")));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Scout)
#include "tst_Scout.moc"
