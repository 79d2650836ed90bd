// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live map over a provider made here and sockets of our own.
#include "backend/host/HostPortMap.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::host;

namespace {

class OneProvider final : public ResourceProvider {
    Q_OBJECT
public:
    explicit OneProvider(const QString& name = QStringLiteral("p"), const QString& place = {})
        : m_id(name), m_place(place) {}
    QList<Resource> list;
    mutable int reads = 0;
    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] ResourceKind kind() const override { return ResourceKind::Container; } // our own process is no QEMU
    [[nodiscard]] QString name() const override { return QStringLiteral("Engine"); }
    [[nodiscard]] QString host() const override { return m_place; }
    [[nodiscard]] Availability availability() const override { return {}; }
    [[nodiscard]] QList<Resource> resources() const override {
        ++reads;
        return list;
    }
    void open() override {}
    void refresh() override {}
    Job* perform(Action, const ResourceId&, const ActionOptions&) override { return nullptr; }
    void watch(const QSet<ResourceId>&) override {}

private:
    QString m_id, m_place;
};

// Accepts, says its word (or closes at once) and counts.
class Server {
public:
    explicit Server(const QByteArray& word) : m_word(word) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), length) == 0 && ::listen(m_fd, 8) == 0 &&
            ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &length) == 0)
            port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~Server() {
        m_stop = true;
        m_thread.join();
        ::close(m_fd);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    quint16 port = 0;
    std::atomic<int> connections{0};

private:
    void serve() {
        while (!m_stop) {
            pollfd waiting{m_fd, POLLIN, 0};
            if (::poll(&waiting, 1, 50) != 1)
                continue;
            const int client = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
            ++connections;
            if (!m_word.isEmpty()) [[maybe_unused]]
                const ssize_t sent = ::send(client, m_word.constData(), std::size_t(m_word.size()), MSG_NOSIGNAL);
            ::close(client);
        }
    }
    int m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QByteArray m_word;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

QList<ProbeAnswer> probed(const QList<PortRule>& rules) {
    QList<ProbeAnswer> answers;
    std::thread([&] { answers = probePorts(rules, std::chrono::milliseconds(700)); }).join();
    return answers;
}

PortRule ruleTo(quint16 port, quint16 guest = 22);

Resource runningContainer(quint16 port) {
    Resource web;
    web.id = {QStringLiteral("p"), ResourceKind::Container, QStringLiteral("web")};
    web.name = QStringLiteral("web");
    web.state = ResourceState::Running;
    web.ports << ruleTo(port);
    return web;
}

PortRule ruleTo(quint16 port, quint16 guest) {
    PortRule rule;
    rule.hostPort = port;
    rule.guestPort = guest;
    return rule;
}

} // namespace

class tst_HostPortMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void probesTellServersApart() {
        const Server ssh("SSH-2.0-OpenSSH_8.9p1 Ubuntu-3ubuntu0.1\r\n"), shut("");
        const auto answers = probed({ruleTo(ssh.port), ruleTo(shut.port), ruleTo(1)});
        QCOMPARE(answers.at(0).health, PortHealth::Answering);
        QCOMPARE(answers.at(0).text, QStringLiteral("OpenSSH 8.9"));
        QCOMPARE(answers.at(1).health, PortHealth::Refused);
        QCOMPARE(answers.at(2).health, PortHealth::Unknown);
    }

    void bannersAreNamed() {
        QCOMPARE(serviceOf("SSH-2.0-dropbear_2022.83\r\n"), QStringLiteral("Dropbear 2022.83"));
        QCOMPARE(serviceOf("SSH-2.0-OpenSSH_for_Windows_9.5\r\n"), QStringLiteral("OpenSSH 9.5"));
        QCOMPARE(serviceOf("HTTP/1.0 404 Not Found\r\n"), QStringLiteral("HTTP"));
        QCOMPARE(serviceOf("RFB 003.008\n"), QStringLiteral("VNC"));
        QVERIFY(!serviceOf(QByteArray(400, '\x01')).contains(QChar(1)));
    }

    void healthFollowsWhatAnswersAndIsNotAskedTooOften() {
        const Server ssh("SSH-2.0-OpenSSH_9.2\r\n");
        prctl(PR_SET_NAME, "docker-proxy"); // what /proc says of who listens
        const auto nameBack = qScopeGuard([] { prctl(PR_SET_NAME, "tst_HostPortMap"); });
        OneProvider provider;
        const Resource web = runningContainer(ssh.port);
        provider.list << web;
        ResourceSet set;
        set.add(&provider);
        HostPortMap map(set);
        QSignalSpy healthy(&map, &PortMapSource::healthChanged);
        map.watchHealth({web.id});
        QTRY_COMPARE(healthy.size(), 1);
        const PortRule seen = map.observed(web.id, web.ports.at(0));
        QCOMPARE(seen.health, PortHealth::Answering);
        QCOMPARE(seen.healthText, QStringLiteral("OpenSSH 9.2"));
        QSignalSpy changed(&map, &PortMapSource::changed);
        for (int i = 0; i < 3; ++i) {
            provider.list << runningContainer(quint16(ssh.port + 1 + i));
            provider.list.last().id.key += QString::number(i);
            Q_EMIT provider.upserted(provider.list);
            QTRY_COMPARE(changed.size(), i + 1);
        }
        QCOMPARE(ssh.connections.load(), 1); // at most one in five seconds
    }

    void aConflictIsNotProbed() {
        const Server ssh("SSH-2.0-OpenSSH_9.2\r\n");
        OneProvider provider;
        const Resource web = runningContainer(ssh.port);
        provider.list << web;
        ResourceSet set;
        set.add(&provider);
        HostPortMap map(set);
        QCOMPARE(map.observed(web.id, web.ports.at(0)).health, PortHealth::Unknown);
        QSignalSpy healthy(&map, &PortMapSource::healthChanged);
        // The listener is this test's own program, no engine's, which would be a conflict: nobody is asked then.
        map.watchHealth({web.id});
        QTRY_COMPARE(map.observed(web.id, web.ports.at(0)).health, PortHealth::Conflict);
        QCOMPARE(ssh.connections.load(), 0);
        QVERIFY(map.holderOf(web.ports.at(0), web.id).contains(QLatin1String("tst_HostPortMap")));
        provider.list[0].ports[0].enabled = false;
        Q_EMIT provider.upserted(provider.list);
        QCOMPARE(map.observed(web.id, provider.list[0].ports[0]).health, PortHealth::Off);
        provider.list[0].state = ResourceState::Stopped;
        QCOMPARE(map.observed(web.id, web.ports.at(0)).health, PortHealth::Off);
    }

    void eventsRebuildTheMap() {
        OneProvider provider;
        ResourceSet set;
        HostPortMap map(set);
        QSignalSpy changed(&map, &PortMapSource::changed);
        set.add(&provider);
        Resource web;
        web.id = {QStringLiteral("p"), ResourceKind::Container, QStringLiteral("web")};
        web.name = QStringLiteral("web");
        web.state = ResourceState::Stopped;
        web.ports << ruleTo(4711, 80);
        provider.list << web;
        Q_EMIT provider.upserted({web});
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(map.entries().first().ownerNote, QStringLiteral("Engine"));
        QVERIFY(map.freePort(ruleTo(4711, 80)) != 4711);
    }

    // Each reading of a provider's rows copies them all: one per event, however many rules there are.
    void manyRulesAreReadOnce() {
        OneProvider provider;
        for (int i = 0; i < 1000; ++i) {
            provider.list << runningContainer(quint16(20000 + i));
            provider.list.last().id.key = QStringLiteral("web%1").arg(i);
        }
        ResourceSet set;
        set.add(&provider);
        HostPortMap map(set);
        QCOMPARE(map.entries().size(), 1000);
        QSignalSpy changed(&map, &PortMapSource::changed);
        provider.reads = 0;
        provider.list[500].state = ResourceState::Stopped;
        Q_EMIT provider.upserted({provider.list.at(500)});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(provider.reads, 1);
        QCOMPARE(map.observed(provider.list.at(500).id, provider.list.at(500).ports.at(0)).health, PortHealth::Off);
        QCOMPARE(map.observed(provider.list.at(501).id, provider.list.at(501).ports.at(0)).health, PortHealth::Unknown);
    }

    // What runs on another computer holds its ports there.
    void portsOfOtherComputersAreNotOurs() {
        const Server here("SSH-2.0-OpenSSH_9.2\r\n");
        OneProvider near, far(QStringLiteral("far"), QStringLiteral("lab"));
        Resource theirs = runningContainer(here.port);
        theirs.id.provider = QStringLiteral("far");
        theirs.name = QStringLiteral("far-web");
        theirs.ports << ruleTo(47113, 80);
        far.list << theirs;
        Resource ours = runningContainer(47113);
        near.list << ours;
        ResourceSet set;
        set.add(&far);
        set.add(&near);
        HostPortMap map(set);
        map.watchHealth({theirs.id, ours.id});
        const auto isKnown = [&] { return !map.holderOf(ruleTo(here.port), {}).isEmpty(); };
        QTRY_VERIFY(isKnown());
        const QList<PortMapEntry> entries = map.entries();
        for (const PortMapEntry& entry : entries) {
            QVERIFY2(entry.ownerProvider != QLatin1String("far"), qPrintable(entry.rule.toText()));
            QVERIFY(!entry.conflictsWith.contains(QStringLiteral("far-web")));
        }
        QVERIFY2(map.holderOf(ruleTo(here.port), {}).contains(QLatin1String("tst_HostPortMap")),
                 qPrintable(map.holderOf(ruleTo(here.port), {})));
        QVERIFY(map.holderOf(ruleTo(47113), ours.id).isEmpty());
        QVERIFY(map.holderOf(ruleTo(here.port), theirs.id).isEmpty()); // who asks for a rule of that computer
        QCOMPARE(map.observed(theirs.id, theirs.ports.at(0)).health, PortHealth::Unknown);
        QCOMPARE(map.observed(theirs.id, theirs.ports.at(0)).healthText, QString());
        QCOMPARE(here.connections.load(), 0); // nor is it asked whether they answer
    }

    // Reading all processes' sockets is for who looks.
    void whatNobodyWatchesIsReadSeldom() {
        OneProvider provider;
        provider.list << runningContainer(4712);
        ResourceSet set;
        set.add(&provider);
        HostPortMap map(set);
        QSignalSpy changed(&map, &PortMapSource::changed);
        map.refresh();
        QTRY_VERIFY(!changed.isEmpty()); // nothing listens there: that is known now
        const Server late("");
        changed.clear();
        provider.list[0].name = QStringLiteral("renamed");
        Q_EMIT provider.upserted(provider.list);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY2(!changed.wait(500), "the sockets were read though nobody watches");
        QVERIFY(map.holderOf(ruleTo(late.port), {}).isEmpty());
        map.watchHealth({provider.list.at(0).id});
        const auto isKnown = [&] { return !map.holderOf(ruleTo(late.port), {}).isEmpty(); };
        QTRY_VERIFY(isKnown());
    }

    void itMayGoWhileItReads() {
        ResourceSet set;
        for (int i = 0; i < 5; ++i) {
            HostPortMap map(set);
            map.refresh();
            map.refresh();
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(set.providers().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_HostPortMap)
#include "tst_HostPortMap.moc"
