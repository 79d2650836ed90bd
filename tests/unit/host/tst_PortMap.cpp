// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortMap.h"

#include <QScopeGuard>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::host;
using Owner = PortMapEntry::Owner;
using State = PortMapEntry::State;

namespace {

Resource resource(const char* name, ResourceKind kind, ResourceState state, const QStringList& rules) {
    Resource one;
    one.id = {QStringLiteral("provider"), kind, QLatin1String("id-") + QLatin1String(name)};
    one.name = QLatin1String(name);
    one.state = state;
    for (const QString& rule : rules)
        one.ports << *PortRule::parse(rule);
    return one;
}

Listener listener(const char* address, quint16 port, const char* program, qint64 pid = 5) {
    return {Protocol::Tcp, QLatin1String(address), port, pid, QLatin1String(program)};
}

// A socket that listens on 127.0.0.1, on a port the kernel picks.
struct Taken {
    int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    quint16 port = 0;
    Taken() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(fd, reinterpret_cast<const sockaddr*>(&address), length) == 0 && ::listen(fd, 4) == 0 &&
            ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) == 0)
            port = ntohs(address.sin_port);
    }
    ~Taken() { ::close(fd); }
    Taken(const Taken&) = delete;
    Taken& operator=(const Taken&) = delete;
};

} // namespace

class tst_PortMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKernelsTablesAreRead() {
        QList<quint64> inodes;
        const auto v4 = parseSocketTable(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
            "   0: 0100007F:08AE 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12345 1 0 100 "
            "0 0 10 0\n"
            "   1: 0100007F:1F90 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 12346 1 0 100 "
            "0 0 10 0\n"
            "garbage\n   2: zz:zz 0 0A\n",
            Protocol::Tcp, &inodes);
        QCOMPARE(v4.size(), 1);
        QCOMPARE(v4.at(0).address, QStringLiteral("127.0.0.1"));
        QCOMPARE(v4.at(0).port, quint16(2222));
        QCOMPARE(inodes, QList<quint64>{12345});
        const auto v6 =
            parseSocketTable("   0: 00000000000000000000000001000000:0016 00000000000000000000000000000000:0000 0A "
                             "00000000:00000000 00:00000000 00000000 0 0 1 1\n",
                             Protocol::Tcp);
        QCOMPARE(v6.at(0).address, QStringLiteral("::1"));
    }

    void ownListenersAreSeen() {
        const Taken taken;
        QVERIFY(taken.port != 0);
        Result<QList<Listener>> all;
        std::thread([&] { all = listeners(); }).join();
        QVERIFY(all);
        const auto it = std::find_if(all->begin(), all->end(), [&](const Listener& one) {
            return one.port == taken.port && one.protocol == Protocol::Tcp;
        });
        QVERIFY(it != all->end());
        QCOMPARE(it->pid, qint64(::getpid()));
        QCOMPARE(it->program, QStringLiteral("tst_PortMap"));
    }

    void qemusSocketIsTheMachines() {
        const auto map =
            portMap({resource("vm", ResourceKind::Machine, ResourceState::Running, {QStringLiteral("2222:22")})},
                    {listener("127.0.0.1", 2222, "qemu-system-x86")});
        QCOMPARE(map.size(), 1);
        QCOMPARE(map.at(0).owner, Owner::Machine);
        QCOMPARE(map.at(0).state, State::Listening);
    }

    void foreignSocketsConflict() {
        const auto map = portMap(
            {resource("vm", ResourceKind::Machine, ResourceState::Stopped,
                      {QStringLiteral("8080:80"), QStringLiteral("2222:22")})},
            {listener("0.0.0.0", 8080, "nginx"), listener("127.0.0.1", 22, "sshd"), listener("::", 8080, "nginx")});
        QCOMPARE(map.size(), 4);
        QCOMPARE(map.at(0).state, State::Conflict); // conflicts come first
        QCOMPARE(map.at(0).ownerName, QStringLiteral("vm"));
        QCOMPARE(map.at(0).conflictsWith, QStringList{QStringLiteral("nginx")});
        QCOMPARE(map.at(1).rule.hostPort, quint16(22));
        QCOMPARE(map.at(2).state, State::Reserved);
        QCOMPARE(map.at(3).conflictsWith, QStringList{QStringLiteral("vm")});
    }

    void whoHasThePortKeepsIt() {
        const auto map =
            portMap({resource("on", ResourceKind::Machine, ResourceState::Running, {QStringLiteral("2222:22")}),
                     resource("off", ResourceKind::Machine, ResourceState::Stopped, {QStringLiteral("2222:22")})},
                    {listener("127.0.0.1", 2222, "")});
        QCOMPARE(map.size(), 2);
        QCOMPARE(map.at(0).ownerName, QStringLiteral("off"));
        QCOMPARE(map.at(0).state, State::Conflict);
        QCOMPARE(map.at(1).state, State::Listening);
    }

    void switchedOffRulesKeepTheirRow() {
        Resource vm = resource("vm", ResourceKind::Machine, ResourceState::Running, {QStringLiteral("8080:80")});
        vm.ports[0].enabled = false;
        const auto map = portMap({vm}, {listener("0.0.0.0", 8080, "nginx")});
        QCOMPARE(map.size(), 2);
        QCOMPARE(map.at(0).state, State::Reserved);
        QVERIFY(map.at(1).conflictsWith.isEmpty());
    }

    void theHolderIsNamed() {
        Resource web = resource("web", ResourceKind::Container, ResourceState::Running, {QStringLiteral("8080:80")});
        web.group = QStringLiteral("shop");
        const auto map = portMap({web}, {listener("127.0.0.1", 22, "sshd"), listener("127.0.0.1", 23, "", 0)},
                                 [](const QString&) { return QStringLiteral("Docker"); });
        const auto rule = [](const char* text) { return *PortRule::parse(QLatin1String(text)); };
        QCOMPARE(holderOf(rule("8080:1"), map), QStringLiteral("container web (Docker, shop)"));
        QCOMPARE(holderOf(rule("8080:1"), map, QStringLiteral("id-web")), QString());
        QCOMPARE(holderOf(rule("22:1"), map), QStringLiteral("program sshd"));
        QCOMPARE(holderOf(rule("23:1"), map), QStringLiteral("another program"));
        QCOMPARE(holderOf(rule("24:1"), map), QString());
    }

    void whoListensIsNamedBeforeWhoOnlyKeepsThePort() {
        const QStringList port{QStringLiteral("8080:80")};
        const Resource off = resource("off", ResourceKind::Machine, ResourceState::Stopped, port);
        const Resource one = resource("one", ResourceKind::Machine, ResourceState::Running, port);
        const Resource two = resource("two", ResourceKind::Container, ResourceState::Running, port);
        const PortRule wanted = *PortRule::parse(QStringLiteral("8080:1"));
        // both of the running want it, so neither counts as listening; the one that is off comes first in the list
        QCOMPARE(holderOf(wanted, portMap({off, one, two}, {})), QStringLiteral("machine one"));
        QCOMPARE(holderOf(wanted, portMap({off}, {})), QStringLiteral("machine off"));
        QCOMPARE(holderOf(wanted, portMap({off, one}, {listener("127.0.0.1", 8080, "nginx")})),
                 QStringLiteral("program nginx"));
    }

    void aTrialBindTells() {
        const Taken taken;
        PortRule rule = *PortRule::parse(QStringLiteral("1:22"));
        rule.hostPort = taken.port;
        Result<> busy;
        std::thread([&] { busy = tryBind(rule); }).join();
        QCOMPARE(int(busy.error().kind), int(ErrorKind::Busy));
        QVERIFY(busy.error().summary.contains(QLatin1String("program tst_PortMap")));
        rule.hostAddress = QStringLiteral("203.0.113.77");
        QCOMPARE(int(tryBind(rule).error().kind), int(ErrorKind::NotFound));
        rule.hostAddress = QStringLiteral("127.0.0.1");
        const quint16 free = freePort(rule, {});
        QVERIFY(free > taken.port || free == 0);
        rule.hostPort = free;
        QVERIFY(tryBind(rule));
        QVERIFY(tryBind(rule)); // nothing is left behind
    }

    void freePortsRespectTheMap() {
        PortRule ssh = *PortRule::parse(QStringLiteral("auto:22"));
        const quint16 first = freePort(ssh, {});
        QVERIFY(first >= 2222);
        const auto map = portMap(
            {resource("off", ResourceKind::Machine, ResourceState::Stopped, {QStringLiteral("%1:22").arg(first)})}, {});
        QVERIFY(freePort(ssh, map) > first);
        ssh.hostPort = 80;
        QVERIFY(freePort(ssh, {}) >= 1024);
    }
};

QTEST_GUILESS_MAIN(tst_PortMap)
#include "tst_PortMap.moc"
