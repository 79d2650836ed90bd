// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/HostPorts.h"

#include <QMultiHash>
#include <QScopeGuard>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace boxyard {

namespace {

constexpr int kUnprivileged = 1024;
constexpr int kTries = 4000;

} // namespace

quint16 goodHostPort(quint16 guestPort) {
    static constexpr std::array kKnown{std::pair{22, 2222},    std::pair{80, 8080}, std::pair{443, 8443},
                                       std::pair{3389, 13389}, std::pair{21, 2121}, std::pair{25, 2525},
                                       std::pair{53, 5353}};
    for (const auto& [guest, host] : kKnown)
        if (guest == guestPort)
            return quint16(host);
    return guestPort >= kUnprivileged ? guestPort : quint16(8000 + guestPort);
}

int bindError(const PortRule& rule) {
    sockaddr_storage storage{};
    socklen_t length = 0;
    const QByteArray text =
        (isAllNetworks(rule.hostAddress) && rule.hostAddress != QLatin1String("::") ? QStringLiteral("0.0.0.0")
                                                                                    : rule.hostAddress)
            .toLatin1();
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (inet_pton(AF_INET, text.constData(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(rule.hostPort);
        std::memcpy(&storage, &v4, length = sizeof v4);
    } else if (inet_pton(AF_INET6, text.constData(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(rule.hostPort);
        std::memcpy(&storage, &v6, length = sizeof v6);
    } else {
        return EADDRNOTAVAIL;
    }
    const int type = rule.protocol == Protocol::Tcp ? SOCK_STREAM : SOCK_DGRAM;
    const int fd = ::socket(storage.ss_family, type | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    const auto closer = qScopeGuard([fd] { ::close(fd); });
    const int on = 1;
    if (rule.protocol == Protocol::Tcp) // as QEMU and the engines do, so that connections that linger are no obstacle
        ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&storage), length) != 0)
        return errno;
    // a socket that is bound but not listened on shows only here
    return rule.protocol == Protocol::Tcp && ::listen(fd, 1) != 0 ? errno : 0;
}

quint16 freeHostPort(const PortRule& rule, const QList<PortRule>& taken) {
    QMultiHash<quint16, PortRule> byPort;
    for (const PortRule& other : taken)
        byPort.insert(other.hostPort, other);
    PortRule tried = rule;
    const int first = std::max<int>(rule.hostPort != 0 ? rule.hostPort : goodHostPort(rule.guestPort), kUnprivileged);
    for (int port = first; port < std::min(first + kTries, 65536); ++port) {
        tried.hostPort = quint16(port);
        const auto [begin, end] = byPort.equal_range(tried.hostPort);
        const bool clashes = std::any_of(begin, end, [&](const PortRule& other) { return other.clashesWith(tried); });
        if (!clashes && bindError(tried) == 0)
            return tried.hostPort;
    }
    return 0;
}

} // namespace boxyard
