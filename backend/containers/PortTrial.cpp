// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/PortTrial.h"

#include <QHostAddress>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace boxyard::containers {

namespace {

bool binds(int family, const sockaddr* address, socklen_t size, bool tcp) {
    const int fd = ::socket(family, (tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return true; // no such family here: nothing is in the way
    const int on = 1;
    if (tcp)
        ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on,
                     sizeof on); // as engines do: connections that linger are no listeners
    const bool good = ::bind(fd, address, size) == 0 && (!tcp || ::listen(fd, 1) == 0);
    const int why = errno;
    ::close(fd);
    // Only a holder counts: what may not be bound by us may well be by the engine.
    return good || why != EADDRINUSE;
}

} // namespace

bool isPortFree(const PortRule& rule) {
    const bool tcp = rule.protocol == Protocol::Tcp;
    const QHostAddress host(isAllNetworks(rule.hostAddress) ? QStringLiteral("0.0.0.0") : rule.hostAddress);
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(rule.hostPort);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), address.sin6_addr.s6_addr);
        return binds(AF_INET6, reinterpret_cast<const sockaddr*>(&address), sizeof address, tcp);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(rule.hostPort);
    address.sin_addr.s_addr = htonl(host.toIPv4Address());
    return binds(AF_INET, reinterpret_cast<const sockaddr*>(&address), sizeof address, tcp);
}

quint16 chooseFreePort(const PortRule& rule, const QList<PortRule>& taken) {
    const int wanted = rule.guestPort == 80    ? 8080
                       : rule.guestPort == 443 ? 8443
                       : rule.guestPort < 1024 ? rule.guestPort + 8000
                                               : rule.guestPort;
    PortRule trial = rule;
    for (int port = wanted; port < 65536; ++port) {
        trial.hostPort = quint16(port);
        bool free = true;
        for (const PortRule& other : taken)
            free = free && !other.clashesWith(trial);
        if (free && isPortFree(trial))
            return trial.hostPort;
    }
    return 0;
}

} // namespace boxyard::containers
