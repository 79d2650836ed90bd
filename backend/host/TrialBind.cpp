// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortMap.h"

#include "backend/core/Tr.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QThread>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace boxyard::host {

namespace {

constexpr int kUnprivileged = 1024;
constexpr int kTries = 4000;

// 0 = it can be bound, else errno.
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
    if (rule.protocol == Protocol::Tcp) // as QEMU does, so that connections that linger are no obstacle
        ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&storage), length) != 0)
        return errno;
    // a socket that is bound but not listened on shows only here
    return rule.protocol == Protocol::Tcp && ::listen(fd, 1) != 0 ? errno : 0;
}

bool onGuiThread() {
    const auto* app = QCoreApplication::instance();
    return app && QThread::currentThread() == app->thread();
}

quint16 goodPortFor(quint16 guestPort) {
    static constexpr std::array kKnown{std::pair{22, 2222},    std::pair{80, 8080}, std::pair{443, 8443},
                                       std::pair{3389, 13389}, std::pair{21, 2121}, std::pair{25, 2525},
                                       std::pair{53, 5353}};
    for (const auto& [guest, host] : kKnown)
        if (guest == guestPort)
            return quint16(host);
    return guestPort >= kUnprivileged ? guestPort : quint16(8000 + guestPort);
}

} // namespace

Result<> tryBind(const PortRule& rule) {
    if (rule.hostPort == 0)
        return {};
    switch (const int error = bindError(rule)) {
    case 0:
        return {};
    case EADDRINUSE: {
        QString holder;
        if (!onGuiThread())
            if (const auto all = listeners())
                holder = holderOf(rule, portMap({}, *all));
        return failure(ErrorKind::Busy,
                       holder.isEmpty() ? Tr::tr("Port %1 is in use.").arg(rule.hostPort)
                                        : Tr::tr("Port %1 is used by %2.").arg(rule.hostPort).arg(holder),
                       Tr::tr("Choose another port, or stop what uses it."));
    }
    case EACCES:
    case EPERM:
        return failure(ErrorKind::PermissionDenied, Tr::tr("Port %1 is for the administrator only.").arg(rule.hostPort),
                       Tr::tr("Choose a port from 1024 on."));
    case EADDRNOTAVAIL:
        return failure(ErrorKind::NotFound, Tr::tr("This computer has no address %1.").arg(rule.hostAddress),
                       Tr::tr("Use 127.0.0.1 for this computer only, or 0.0.0.0 for all networks."));
    default:
        return failure(ErrorKind::Internal, Tr::tr("Port %1 could not be tried.").arg(rule.hostPort), {},
                       QString::fromLocal8Bit(std::strerror(error)));
    }
}

quint16 freePort(const PortRule& rule, const QList<PortMapEntry>& map) {
    PortRule tried = rule;
    const int wanted = rule.hostPort != 0 ? rule.hostPort : goodPortFor(rule.guestPort);
    int port = std::max(wanted, kUnprivileged);
    for (int tries = 0; tries < kTries && port <= 65535; ++tries, ++port) {
        tried.hostPort = quint16(port);
        const bool taken = std::any_of(map.begin(), map.end(), [&](const PortMapEntry& entry) {
            return entry.rule.enabled && entry.rule.clashesWith(tried);
        });
        if (!taken && bindError(tried) == 0)
            return quint16(port);
    }
    return 0;
}

} // namespace boxyard::host
