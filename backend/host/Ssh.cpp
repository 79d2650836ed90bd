// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Ssh.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace boxyard::host {

namespace {

constexpr int kStepMs = 200;

QString reachable(const QString& address) {
    if (address == QLatin1String("::"))
        return QStringLiteral("::1");
    return isAllNetworks(address) ? QStringLiteral("127.0.0.1") : address;
}

// Waits for readiness, for at most the given time; false = not ready, or gone.
bool ready(int fd, short what, int ms) {
    pollfd waiting{fd, what, 0};
    return ::poll(&waiting, 1, ms) == 1;
}

int connectTo(const QString& address, quint16 port) {
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const QByteArray host = reachable(address).toLatin1();
    const bool isV4 = inet_pton(AF_INET, host.constData(), &v4.sin_addr) == 1;
    if (!isV4 && inet_pton(AF_INET6, host.constData(), &v6.sin6_addr) != 1)
        return -1;
    v4.sin_family = AF_INET;
    v6.sin6_family = AF_INET6;
    v4.sin_port = v6.sin6_port = htons(port);
    const int fd = ::socket(isV4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int result = fd < 0 ? -1
                       : isV4 ? ::connect(fd, reinterpret_cast<const sockaddr*>(&v4), sizeof v4)
                              : ::connect(fd, reinterpret_cast<const sockaddr*>(&v6), sizeof v6);
    if (fd >= 0 && result != 0 && errno != EINPROGRESS) {
        ::close(fd);
        return -1;
    }
    return fd;
}

// One connection: the server's first line, or nothing. Servers may say other lines before it (RFC 4253, 4.2).
QString readBanner(int fd, const QElapsedTimer& clock, qint64 until, const JobContext* job) {
    QByteArray said;
    while (clock.elapsed() < until && !(job && job->isCancelled()) && said.size() < 4096) {
        if (!ready(fd, POLLIN, kStepMs))
            continue;
        char bytes[512];
        const ssize_t count = ::recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (count <= 0)
            return {};
        said.append(bytes, qsizetype(count));
        for (qsizetype start = 0, end = 0; (end = said.indexOf('\n', start)) >= 0; start = end + 1)
            if (const QByteArray line = said.mid(start, end - start).trimmed(); line.startsWith("SSH-"))
                return QString::fromLatin1(line);
    }
    return {};
}

} // namespace

QString hostKeyAliasFor(const QString& uuid) { return QLatin1String("boxyard-") + uuid; }

QStringList sshArguments(const SshTarget& target, const QStringList& command) {
    QStringList arguments;
    const auto option = [&](const QString& text) { arguments << QStringLiteral("-o") << text; };
    if (!target.hostKeyAlias.isEmpty()) {
        option(QLatin1String("HostKeyAlias=") + target.hostKeyAlias);
        const QString file = target.knownHostsFile.isEmpty() ? knownHostsPath() : target.knownHostsFile;
        // blanks would make two files of one
        option(QStringLiteral("UserKnownHostsFile=\"%1\"").arg(file));
        option(QStringLiteral("StrictHostKeyChecking=accept-new"));
    }
    if (!target.keyFile.isEmpty())
        arguments << QStringLiteral("-i") << target.keyFile;
    arguments << QStringLiteral("-p") << QString::number(target.port);
    if (!target.user.isEmpty())
        arguments << QStringLiteral("-l") << target.user;
    arguments << QStringLiteral("--") << reachable(target.host);
    return arguments + command;
}

QString sshCommandText(const SshTarget& target) {
    QStringList words{QStringLiteral("ssh")};
    if (!target.keyFile.isEmpty())
        words << QStringLiteral("-i") << shellWord(target.keyFile);
    if (target.port != 22)
        words << QStringLiteral("-p") << QString::number(target.port);
    const QString host = reachable(target.host);
    words << shellWord(target.user.isEmpty() ? host : target.user + QLatin1Char('@') + host);
    return words.join(QLatin1Char(' '));
}

Result<QString> waitForSshBanner(const QString& address, quint16 port, std::chrono::milliseconds timeout,
                                 JobContext* job) {
    BOXYARD_NOT_GUI_THREAD();
    QElapsedTimer clock;
    clock.start();
    bool everConnected = false;
    if (job)
        job->setStage(Tr::tr("waiting until port %1 is open").arg(port));
    while (clock.elapsed() < timeout.count()) {
        if (job)
            BOXYARD_TRY(job->checkpoint());
        const int fd = connectTo(address, port);
        const auto closer = qScopeGuard([fd] {
            if (fd >= 0)
                ::close(fd);
        });
        if (fd >= 0 && ready(fd, POLLOUT, kStepMs)) {
            int error = 0;
            socklen_t length = sizeof error;
            ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
            if (error == 0) {
                everConnected = true;
                if (job) // QEMU opens the port long before the guest has started
                    job->setStage(Tr::tr("port %1 is open, waiting for the guest's SSH server").arg(port));
                // a guest that was not up when the connection was made never answers on it: try anew now and then
                const qint64 until = std::min<qint64>(timeout.count(), clock.elapsed() + 5000);
                if (const QString banner = readBanner(fd, clock, until, job); !banner.isEmpty())
                    return banner;
            }
        }
        ::poll(nullptr, 0, kStepMs);
    }
    if (job)
        BOXYARD_TRY(job->checkpoint());
    return failure(ErrorKind::Unreachable,
                   everConnected ? Tr::tr("No SSH server answers in the guest on port %1.").arg(port)
                                 : Tr::tr("Nothing listens on %1, port %2.").arg(reachable(address)).arg(port),
                   everConnected
                       ? Tr::tr("Wait until the system has started, and check that an SSH server is installed in it.")
                       : Tr::tr("Check that the machine runs and that its SSH rule is switched on."));
}

Result<> forgetHostKey(const QString& hostKeyAlias, const QString& knownHostsFile) {
    BOXYARD_NOT_GUI_THREAD();
    const QString path = knownHostsFile.isEmpty() ? knownHostsPath() : knownHostsFile;
    if (!QFileInfo::exists(path))
        return {};
    ProcessSpec spec;
    spec.program = QStringLiteral("ssh-keygen");
    spec.arguments = {QStringLiteral("-q"), QStringLiteral("-f"), path, QStringLiteral("-R"), hostKeyAlias};
    BOXYARD_TRY_AS(output, runProcess(spec));
    if (output.exitCode != 0 && !output.err.contains("not found in"))
        return failure(ErrorKind::Internal, Tr::tr("The host key of %1 could not be removed.").arg(hostKeyAlias), {},
                       QString::fromLocal8Bit(output.err));
    return {};
}

Result<bool> hostKeyChanged(const SshTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    ProcessSpec find;
    find.program = QStringLiteral("ssh-keygen");
    find.arguments = {QStringLiteral("-F"), target.hostKeyAlias, QStringLiteral("-f"),
                      target.knownHostsFile.isEmpty() ? knownHostsPath() : target.knownHostsFile};
    BOXYARD_TRY_AS(known, runProcess(find));
    ProcessSpec scan;
    scan.program = QStringLiteral("ssh-keyscan");
    scan.arguments = {QStringLiteral("-T"), QStringLiteral("5"), QStringLiteral("-p"), QString::number(target.port),
                      reachable(target.host)};
    const auto keysIn = [](const QByteArray& text) { // "host type key" lines → "type key"
        QHash<QByteArray, QByteArray> keys;
        const QList<QByteArray> lines = text.split('\n');
        for (const QByteArray& line : lines)
            if (const QList<QByteArray> words = line.simplified().split(' ');
                words.size() >= 3 && !line.startsWith('#'))
                keys.insert(words.at(1), words.at(2));
        return keys;
    };
    const auto before = keysIn(known.out);
    if (before.isEmpty())
        return false;
    BOXYARD_TRY_AS(scanned, runProcess(scan));
    const auto now = keysIn(scanned.out);
    for (auto it = now.begin(); it != now.end(); ++it)
        if (before.contains(it.key()))
            return before.value(it.key()) != it.value();
    return false;
}

} // namespace boxyard::host
