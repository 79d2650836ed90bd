// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Ssh.h"
#include "backend/host/Terminal.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::host;

namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& text, bool executable = false) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

template <typename F>
auto offThread(F f) {
    decltype(f()) result;
    std::thread([&] { result = f(); }).join();
    return result;
}

// A port of this computer that is taken and does not listen yet; 0 when there is none.
struct Bound {
    int fd = -1;
    quint16 port = 0;
};
Bound boundSocket() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&address), length) != 0 ||
        ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return {};
    return {fd, ntohs(address.sin_port)};
}

} // namespace

class tst_Ssh : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_STATE_HOME", (m_home->path() + QStringLiteral("/state dir")).toUtf8());
        qputenv("XDG_CONFIG_HOME", (m_home->path() + QStringLiteral("/config")).toUtf8());
        for (const char* name : {"TERMINAL", "BOXYARD_TERMINAL", "XDG_CURRENT_DESKTOP"})
            qunsetenv(name);
    }

    void commandsAreForSshAndForPeople() {
        SshTarget target;
        target.host = QStringLiteral("0.0.0.0");
        target.port = 2222;
        target.user = QStringLiteral("student");
        target.hostKeyAlias = hostKeyAliasFor(QStringLiteral("abc"));
        QCOMPARE(sshCommandText(target), QStringLiteral("ssh -p 2222 student@127.0.0.1"));
        const QStringList arguments = sshArguments(target, {QStringLiteral("nproc")});
        QVERIFY(arguments.contains(QStringLiteral("HostKeyAlias=boxyard-abc")));
        QVERIFY(arguments.contains(QStringLiteral("StrictHostKeyChecking=accept-new")));
        QCOMPARE(arguments.mid(arguments.size() - 3),
                 (QStringList{QStringLiteral("--"), QStringLiteral("127.0.0.1"), QStringLiteral("nproc")}));
        target.user = QStringLiteral("x; rm -rf /\n");
        QVERIFY(sshCommandText(target).contains(QLatin1String("'x; rm")));
    }

    void sshItselfUnderstandsTheArguments() {
        SshTarget target;
        target.port = 2222;
        target.user = QStringLiteral("student");
        target.hostKeyAlias = QStringLiteral("boxyard-abc");
        QProcess ssh;
        ssh.start(QStringLiteral("ssh"), QStringList{QStringLiteral("-G")} + sshArguments(target));
        QVERIFY(ssh.waitForFinished());
        const QByteArray options = ssh.readAllStandardOutput();
        QVERIFY2(options.contains("\nhostkeyalias boxyard-abc\n"), options.constData());
        QVERIFY(options.contains("port 2222\n"));
        QVERIFY(options.contains("stricthostkeychecking accept-new"));
        QVERIFY(options.contains(knownHostsPath().toUtf8()));
    }

    void theBannerIsWaitedFor() {
        const Bound bound = boundSocket();
        const int fd = bound.fd;
        const quint16 port = bound.port;
        QVERIFY(port != 0);
        const auto nobody = offThread(
            [&] { return waitForSshBanner(QStringLiteral("127.0.0.1"), port, std::chrono::milliseconds(300)); });
        QCOMPARE(int(nobody.error().kind), int(ErrorKind::Unreachable));
        QCOMPARE(::listen(fd, 4), 0);
        std::thread server([&] {
            ::close(::accept(fd, nullptr, nullptr)); // as QEMU's NAT does while the guest boots
            const int client = ::accept(fd, nullptr, nullptr);
            const char words[] = "hello\r\nSSH-2.0-OpenSSH_9.2\r\n";
            [[maybe_unused]] const ssize_t sent = ::send(client, words, sizeof words - 1, MSG_NOSIGNAL);
            ::close(client);
        });
        const auto banner =
            offThread([&] { return waitForSshBanner(QStringLiteral("0.0.0.0"), port, std::chrono::seconds(20)); });
        server.join();
        ::close(fd);
        QVERIFY(banner);
        QCOMPARE(*banner, QStringLiteral("SSH-2.0-OpenSSH_9.2"));
    }

    void aJobSaysWhatIsWaitedFor() {
        const Bound bound = boundSocket();
        const int fd = bound.fd;
        const quint16 port = bound.port;
        QVERIFY(port != 0);
        Lane lane(QStringLiteral("test"));
        JobList jobs;
        Job* job = jobs.start(lane, QStringLiteral("SSH"), {}, true, [port](JobContext& context) -> Result<> {
            BOXYARD_TRY(waitForSshBanner(QStringLiteral("127.0.0.1"), port, std::chrono::seconds(20), &context));
            return {};
        });
        QTRY_COMPARE(job->stage(), QStringLiteral("waiting until port %1 is open").arg(port));
        QCOMPARE(::listen(fd, 4), 0);
        QTRY_VERIFY(job->stage().contains(QLatin1String("SSH server")));
        const int client = ::accept(fd, nullptr, nullptr);
        const char words[] = "SSH-2.0-OpenSSH_9.2\r\n";
        QCOMPARE(::send(client, words, sizeof words - 1, MSG_NOSIGNAL), ssize_t(sizeof words - 1));
        QTRY_COMPARE(job->state(), Job::State::Succeeded);
        ::close(client);
        ::close(fd);
    }

    void hostKeysAreForgotten() {
        put(knownHostsPath(),
            "boxyard-a ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE7Y1mGq3X9CH9l2u1Yz4Zc3eR6n1B5mYb5mQ4hJ7y2P\n"
            "boxyard-b ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE7Y1mGq3X9CH9l2u1Yz4Zc3eR6n1B5mYb5mQ4hJ7y2P\n");
        QVERIFY(offThread([] { return forgetHostKey(QStringLiteral("boxyard-a")); }));
        QVERIFY(!contents(knownHostsPath()).contains("boxyard-a "));
        QVERIFY(contents(knownHostsPath()).contains("boxyard-b "));
        QVERIFY(offThread([] { return forgetHostKey(QStringLiteral("boxyard-none")); }));
    }

    void hostEntriesAreIncludedOnce() {
        SshHostEntry entry{QStringLiteral("my *evil\nProxyCommand x"), {}};
        entry.target.port = 2222;
        entry.target.user = QStringLiteral("me");
        entry.target.keyFile = QStringLiteral("/keys/a b");
        entry.target.hostKeyAlias = QStringLiteral("boxyard-x");
        QVERIFY(writeSshConfig({entry}));
        const QByteArray text = contents(sshConfigPath());
        QVERIFY(text.contains("Host my-evil-ProxyCommand-x\n"));
        QVERIFY(text.contains("IdentityFile \"/keys/a b\"\n"));
        QVERIFY(!text.contains("\nProxyCommand"));
        QCOMPARE(int(QFile::permissions(sshConfigPath()) & (QFile::ReadGroup | QFile::ReadOther)), 0);
        const QString user = m_home->path() + QStringLiteral("/.ssh/config");
        QVERIFY(!sshConfigIncluded(user));
        QDir().mkpath(m_home->path() + QStringLiteral("/.ssh"));
        put(user, "Host work\n    Port 7\n");
        QVERIFY(includeSshConfig(user));
        QVERIFY(includeSshConfig(user));
        QVERIFY(sshConfigIncluded(user));
        const QByteArray config = contents(user);
        QCOMPARE(config.count("Include"), 1);
        QVERIFY(config.startsWith("Include ") && config.endsWith("Host work\n    Port 7\n"));
    }

    void theTerminalIsFoundAndToldRightly() {
        const QString bin = m_home->path() + QStringLiteral("/bin");
        QDir().mkpath(bin);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", bin.toUtf8());
        QVERIFY(!findTerminal());
        for (const char* name : {"xterm", "konsole", "gnome-terminal", "tilix"})
            put(bin + QLatin1Char('/') + QLatin1String(name), "#!/bin/sh\n", true);
        QVERIFY(QFile::link(bin + QStringLiteral("/tilix"), bin + QStringLiteral("/x-terminal-emulator")));
        QCOMPARE(findTerminal()->name, QStringLiteral("Tilix"));
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        QCOMPARE(findTerminal()->name, QStringLiteral("Konsole"));
        qputenv("TERMINAL", "xterm");
        const TerminalProgram xterm = *findTerminal();
        QCOMPARE(xterm.name, QStringLiteral("xterm"));
        const ProcessSpec spec = terminalCommand(xterm, {QStringLiteral("ssh"), QStringLiteral("a b")});
        QCOMPARE(spec.arguments.mid(0, 3),
                 (QStringList{QStringLiteral("-e"), QStringLiteral("sh"), QStringLiteral("-c")}));
        QVERIFY(spec.arguments.last().startsWith(QLatin1String("ssh 'a b' || ")));
        const ProcessSpec one = terminalCommand(terminalFor(bin + QStringLiteral("/tilix")), {QStringLiteral("ssh")});
        QCOMPARE(one.arguments.size(), 2);
        QVERIFY(findPutty().isEmpty());
        put(bin + QStringLiteral("/putty"), "#!/bin/sh\n", true);
        QVERIFY(puttyCommand(findPutty(), {}).arguments.contains(QStringLiteral("127.0.0.1")));
        qputenv("PATH", path);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(tst_Ssh)
#include "tst_Ssh.moc"
