// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

// Takes a second to listen, then introduces itself; its events never end.
constexpr char kSlowPodman[] = R"(for word in "$@"; do case $word in unix:*) socket=${word#unix://};; esac; done
exec python3 -c '
import socket, sys, time
time.sleep(1)
server = socket.socket(socket.AF_UNIX)
server.bind(sys.argv[1])
server.listen()
kept = []
for turn in range(50):
    client = server.accept()[0]
    request = client.recv(4096)
    if not request:
        continue
    head = b"HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nServer: Libpod/4.3\r\n"
    if b"/events" in request:
        client.sendall(head + b"\r\n")
        kept.append(client)
    else:
        client.sendall(head + b"Content-Length: 2\r\n\r\n" + (b"[]" if b"containers" in request else b"{}"))
        client.close()
' "$socket"
)";

} // namespace

// What is said when a socket does not answer: each engine's own advice, and the words of a service that does not start.
class tst_SocketAdvice : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");

    // Why an engine at this URL is offline.
    Availability offline(const QString& url, int timeoutMs = 5000) {
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = url;
        Engine engine(endpoint, jobs);
        engine.provider().open();
        const auto isOffline = [&] { return engine.provider().availability().state == Availability::State::Offline; };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isOffline(), timeoutMs); }();
        return engine.provider().availability();
    }
    // A program of the test's own, first in the path.
    void install(const QByteArray& script, const QString& name = QStringLiteral("podman")) {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("bin")));
        QFile program(m_folder.filePath(QStringLiteral("bin/") + name));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script);
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", QFile::encodeName(m_folder.filePath(QStringLiteral("bin"))) + ':' + m_path);
    }

private Q_SLOTS:
    void cleanup() { qputenv("PATH", m_path); }

    void eachEngineHasItsOwnAdvice_data() {
        QTest::addColumn<QString>("socket");
        QTest::addColumn<bool>("listens");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("other");
        for (const bool listens : {false, true}) {
            const char* how = listens ? "nobody listens" : "there is none";
            QTest::addRow("podman, %s", how) << QStringLiteral("podman/podman.sock") << listens
                                             << QStringLiteral("podman") << QStringLiteral("docker");
            QTest::addRow("docker, %s", how)
                << QStringLiteral("docker.sock") << listens << QStringLiteral("docker") << QStringLiteral("podman");
        }
    }
    void eachEngineHasItsOwnAdvice() {
        QFETCH(QString, socket);
        QFETCH(bool, listens);
        QFETCH(QString, name);
        QFETCH(QString, other);
        const QString path = m_folder.filePath(socket);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile::remove(path);
        if (listens) { // a socket whose program is gone
            const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
            QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
            ::close(fd);
        }
        const Availability seen = offline(QStringLiteral("unix://") + path);
        QVERIFY(seen.error);
        const QString hint = seen.error->hint;
        QVERIFY2(hint.contains(name) && !hint.contains(other), qPrintable(hint));
        QCOMPARE(hint.contains(QLatin1String("systemctl")), QFileInfo::exists(QStringLiteral("/run/systemd/system")));
    }

    void aPodmanThatDoesNotStartSaysWhy() {
        install("echo 'Error: cannot find newuidmap: exec: \"newuidmap\": not found' >&2\nexit 125\n");
        QElapsedTimer clock;
        clock.start();
        const Availability seen = offline(QStringLiteral("podman:") + m_folder.filePath(QStringLiteral("a/p.sock")));
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(seen.error);
        QCOMPARE(seen.error->summary, QStringLiteral("Podman's service did not start."));
        QVERIFY2(seen.error->detail.contains(QLatin1String("newuidmap")), qPrintable(seen.error->detail));
        QVERIFY(seen.error->hint.contains(QLatin1String("podman info")));
        // Each try is a process: not one every half a second.
        QVERIFY(seen.since.secsTo(seen.nextTry) >= 60);
    }

    void requestsShareALogin_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("shared");
        QTest::newRow("ours") << QByteArray("user me\ncontrolmaster false\n") << true;
        QTest::newRow("as the user has arranged it") << QByteArray("user me\ncontrolpath /tmp/own-%C\n") << false;
    }
    void requestsShareALogin() {
        QFETCH(QByteArray, settings);
        QFETCH(bool, shared);
        // An ssh that writes down what it is asked, makes its socket, and reaches nobody.
        const QByteArray log = QFile::encodeName(m_folder.filePath(QStringLiteral("ssh.log")));
        QFile::remove(QString::fromLocal8Bit(log));
        install("echo \"$*\" >>" + log + "\n[ \"$1\" != -G ] || { echo '" + settings +
                    "'; exit; }\n"
                    "for word in \"$@\"; do case $word in ControlPath=*) touch \"${word#ControlPath=}\";; esac; done\n"
                    "exit 255\n",
                QStringLiteral("ssh"));
        offline(QStringLiteral("ssh://me@lab"));
        QFile file(QString::fromLocal8Bit(log));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QVERIFY2(lines.first().startsWith("-G -l me -- lab"), lines.first().constData());
        QVERIFY2(lines.at(1).contains("BatchMode=yes") && lines.at(1).endsWith("docker system dial-stdio"),
                 lines.at(1).constData());
        QCOMPARE(lines.at(1).contains("ControlMaster=auto"), shared);
        QCOMPARE(lines.size() > 2, shared);
        if (!shared)
            return;
        const QByteArray path = lines.at(1).mid(lines.at(1).indexOf("ControlPath=") + 12).split(' ').first();
        // What is lost is not used again, and at the end nothing stays.
        QVERIFY2(lines.at(2).startsWith("-O stop -o ControlPath=" + path), lines.at(2).constData());
        QVERIFY2(lines.last().startsWith("-O exit -o ControlPath=" + path), lines.last().constData());
        QVERIFY(path.size() < 108 - 17);
        QVERIFY(!QFileInfo(QString::fromLocal8Bit(path)).dir().exists());
    }

    void aPodmanThatIsSlowIsWaitedFor() {
        install(kSlowPodman);
        JobList jobs;
        Endpoint endpoint;
        endpoint.url = QStringLiteral("podman:") + m_folder.filePath(QStringLiteral("b/p.sock"));
        endpoint.patience = std::chrono::milliseconds(500); // an engine's, not that of who starts it
        Engine engine(endpoint, jobs);
        QSignalSpy changes(&engine.provider(), &ResourceProvider::availabilityChanged);
        engine.provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(engine.provider().availability().state, Availability::State::Online, 8000);
        QCOMPARE(engine.service().engine().kind, EngineKind::Podman);
        for (const auto& change : std::as_const(changes))
            QVERIFY(change.first().value<Availability>().state != Availability::State::Offline);
    }
};

QTEST_GUILESS_MAIN(tst_SocketAdvice)
#include "tst_SocketAdvice.moc"
