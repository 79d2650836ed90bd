// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortProbe.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace boxyard::host {

namespace {

constexpr qsizetype kBannerMost = 512;

bool asksForHead(quint16 guestPort) {
    static constexpr std::array<quint16, 6> kWeb{80, 3000, 5000, 8000, 8080, 8888};
    return std::find(kWeb.begin(), kWeb.end(), guestPort) != kWeb.end();
}

// One connection in progress.
struct Attempt {
    int fd = -1;
    bool connected = false;
    bool done = false;
    QByteArray banner;
    ProbeAnswer answer;
    bool web = false;

    Attempt() = default;
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;
    Attempt(Attempt&& other) noexcept
        : fd(std::exchange(other.fd, -1)), connected(other.connected), done(other.done),
          banner(std::move(other.banner)), answer(std::move(other.answer)), web(other.web) {}
    Attempt& operator=(Attempt&&) = delete;
    ~Attempt() {
        if (fd >= 0)
            ::close(fd);
    }

    void end(PortHealth health, const QString& text) {
        done = true;
        answer = {health, text};
    }
    void refusedByHost() { end(PortHealth::Unknown, Tr::tr("Nothing listens on this port of the host.")); }
    void refusedByGuest() { end(PortHealth::Refused, Tr::tr("Nothing listens in the guest.")); }
};

Attempt begin(const PortRule& rule) {
    Attempt attempt;
    attempt.web = asksForHead(rule.guestPort);
    const QByteArray host =
        (isAllNetworks(rule.hostAddress) ? QStringLiteral("127.0.0.1") : rule.hostAddress).toLatin1();
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const bool isV4 = inet_pton(AF_INET, host.constData(), &v4.sin_addr) == 1;
    if (!isV4 && inet_pton(AF_INET6, host.constData(), &v6.sin6_addr) != 1) {
        attempt.refusedByHost();
        return attempt;
    }
    v4.sin_family = AF_INET;
    v6.sin6_family = AF_INET6;
    v4.sin_port = v6.sin6_port = htons(rule.hostPort);
    attempt.fd = ::socket(isV4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int result = attempt.fd < 0 ? -1
                       : isV4         ? ::connect(attempt.fd, reinterpret_cast<const sockaddr*>(&v4), sizeof v4)
                                      : ::connect(attempt.fd, reinterpret_cast<const sockaddr*>(&v6), sizeof v6);
    if (attempt.fd < 0 || (result != 0 && errno != EINPROGRESS))
        attempt.refusedByHost();
    return attempt;
}

void advance(Attempt& attempt) {
    if (!attempt.connected) {
        int error = 0;
        socklen_t length = sizeof error;
        ::getsockopt(attempt.fd, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0)
            return attempt.refusedByHost();
        attempt.connected = true;
        if (attempt.web) {
            constexpr char kHead[] = "HEAD / HTTP/1.0\r\n\r\n";
            [[maybe_unused]] const ssize_t sent =
                ::send(attempt.fd, kHead, sizeof kHead - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
        }
        return;
    }
    char bytes[kBannerMost];
    const ssize_t count = ::recv(attempt.fd, bytes, sizeof bytes, MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) { // QEMU's NAT takes every connection and closes it when the guest refuses
        if (attempt.banner.isEmpty())
            return attempt.refusedByGuest();
        return attempt.end(PortHealth::Answering, serviceOf(attempt.banner));
    }
    attempt.banner.append(bytes, qsizetype(count));
    if (attempt.banner.contains('\n') || attempt.banner.size() >= kBannerMost)
        attempt.end(PortHealth::Answering, serviceOf(attempt.banner));
}

} // namespace

QList<ProbeAnswer> probePorts(const QList<PortRule>& rules, std::chrono::milliseconds limit) {
    BOXYARD_NOT_GUI_THREAD();
    std::vector<Attempt> attempts;
    attempts.reserve(std::size_t(rules.size()));
    for (const PortRule& rule : rules)
        attempts.push_back(begin(rule));
    QElapsedTimer clock;
    clock.start();
    while (true) {
        std::vector<pollfd> waiting;
        std::vector<Attempt*> whose;
        for (Attempt& attempt : attempts)
            if (!attempt.done) {
                waiting.push_back({attempt.fd, short(attempt.connected ? POLLIN : POLLOUT), 0});
                whose.push_back(&attempt);
            }
        const qint64 left = limit.count() - clock.elapsed();
        if (waiting.empty() || left <= 0)
            break;
        if (::poll(waiting.data(), waiting.size(), int(left)) <= 0)
            continue;
        for (std::size_t i = 0; i < waiting.size(); ++i)
            if (waiting[i].revents != 0)
                advance(*whose[i]);
    }
    QList<ProbeAnswer> answers;
    for (Attempt& attempt : attempts) {
        if (!attempt.done) // bound, and nobody says anything: a server that waits, or a guest that is not up yet
            attempt.answer = attempt.banner.isEmpty() ? ProbeAnswer{PortHealth::Listening, {}}
                                                      : ProbeAnswer{PortHealth::Answering, serviceOf(attempt.banner)};
        answers.append(attempt.answer);
    }
    return answers;
}

QString serviceOf(const QByteArray& banner) {
    const QString line =
        QString::fromLatin1(banner.left(banner.indexOf('\n') < 0 ? banner.size() : banner.indexOf('\n'))).trimmed();
    static const QRegularExpression ssh(
        QStringLiteral("^SSH-[0-9.]+-([A-Za-z]+)_(?:for_Windows_)?([0-9]+(?:\\.[0-9]+)*)"));
    if (const auto match = ssh.match(line); match.hasMatch())
        return (match.captured(1) == QLatin1String("dropbear") ? QStringLiteral("Dropbear") : match.captured(1)) +
               QLatin1Char(' ') + match.captured(2);
    if (line.startsWith(QLatin1String("SSH-")))
        return QStringLiteral("SSH");
    if (line.startsWith(QLatin1String("HTTP/")))
        return QStringLiteral("HTTP");
    if (line.startsWith(QLatin1String("RFB ")))
        return QStringLiteral("VNC");
    if (line.startsWith(QLatin1String("220")))
        return line.contains(QLatin1String("SMTP")) ? QStringLiteral("SMTP") : QStringLiteral("FTP");
    if (line.startsWith(QLatin1String("+OK")))
        return QStringLiteral("POP3");
    if (line.startsWith(QLatin1String("* OK")))
        return QStringLiteral("IMAP");
    if (banner.contains("mysql_native_password") || banner.contains("MariaDB"))
        return QStringLiteral("MySQL");
    QString printable; // plain text from outside: what can be shown of it
    for (QChar c : line.left(40))
        if (c.isPrint())
            printable += c;
    return printable.isEmpty() ? Tr::tr("answers") : printable;
}

} // namespace boxyard::host
