// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/HostPorts.h"
#include "backend/core/ServiceStart.h"

#include <QScopeGuard>
#include <QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace boxyard;

// What is asked of this computer by several rooms: its ports, and how its services are started.
class tst_HostPorts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodPortsAreUnprivileged() {
        QCOMPARE(goodHostPort(22), quint16(2222));
        QCOMPARE(goodHostPort(80), quint16(8080));
        QCOMPARE(goodHostPort(443), quint16(8443));
        QCOMPARE(goodHostPort(81), quint16(8081));
        QCOMPARE(goodHostPort(5432), quint16(5432));
        QCOMPARE(goodHostPort(65535), quint16(65535));
    }

    void whatIsHeldIsNotChosen() {
        // A port that this test holds, and by which it finds the others.
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto closer = qScopeGuard([fd] { ::close(fd); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), length), 0);
        QCOMPARE(::listen(fd, 1), 0);
        QCOMPARE(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length), 0);
        PortRule rule;
        rule.hostPort = ntohs(address.sin_port);
        rule.guestPort = 80;
        QCOMPARE(bindError(rule), EADDRINUSE);
        rule.hostAddress = QStringLiteral("0.0.0.0");
        QCOMPARE(bindError(rule), EADDRINUSE);
        rule.protocol = Protocol::Udp;
        QCOMPARE(bindError(rule), 0);
        rule.protocol = Protocol::Tcp;
        rule.hostAddress = QStringLiteral("192.0.2.1");
        QCOMPARE(bindError(rule), EADDRNOTAVAIL);
        rule.hostAddress = QStringLiteral("127.0.0.1");
        const quint16 free = freeHostPort(rule, {});
        QVERIFY(free == 0 || free > rule.hostPort);
        // What others want is left to them.
        PortRule low;
        low.guestPort = 80;
        const quint16 first = freeHostPort(low, {});
        QVERIFY(first >= 8080);
        PortRule kept = low;
        kept.hostPort = first;
        QVERIFY(freeHostPort(low, {kept}) > first);
        low.hostPort = 80;
        QVERIFY(freeHostPort(low, {}) >= 1024);
    }

    void servicesAreStartedAsItIsDoneHere() {
        const Service docker{QStringLiteral("docker"), QStringLiteral("docker"), QStringLiteral("dockerd"), false};
        QCOMPARE(startCommand(docker, {true, true, false}), QStringLiteral("sudo systemctl start docker"));
        QCOMPARE(startCommand(docker, {true, true, true}), QStringLiteral("systemctl start docker"));
        QCOMPARE(startCommand(docker, {false, true, false}), QStringLiteral("sudo service docker start"));
        QCOMPARE(startCommand(docker, {false, false, false}), QStringLiteral("sudo dockerd"));
        const Service podman{QStringLiteral("podman.socket"), {}, QStringLiteral("podman system service"), true};
        QCOMPARE(startCommand(podman, {true, false, false}), QStringLiteral("systemctl --user start podman.socket"));
        QCOMPARE(startCommand(podman, {false, true, false}), QStringLiteral("podman system service"));
        QVERIFY(!startCommand(docker).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_HostPorts)
#include "tst_HostPorts.moc"
