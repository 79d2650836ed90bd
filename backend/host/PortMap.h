// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"
#include "backend/core/PortRule.h"
#include "backend/core/Resource.h"

#include <functional>

namespace boxyard::host {

// Another program's listening socket on this computer, from /proc.
struct Listener {
    Protocol protocol = Protocol::Tcp;
    QString address;
    quint16 port = 0;
    qint64 pid = 0;  // 0 = not readable
    QString program; // "sshd"; empty = not readable
    friend bool operator==(const Listener&, const Listener&) = default;
};

// All listening TCP and bound UDP sockets, IPv4 and IPv6. Blocks (reads /proc): for lanes.
Result<QList<Listener>> listeners();
// One of /proc/net's tables: tcp, tcp6, udp, udp6. The pid is not known yet; inodes name the sockets, in the same order.
// Pure.
QList<Listener> parseSocketTable(const QByteArray& table, Protocol protocol, QList<quint64>* inodes = nullptr);
using ProviderName = std::function<QString(const QString& providerId)>;
// The host's map: the rules of all resources merged with the listeners; conflicts first, then by port. Rules of what is
// off are Reserved, switched-off rules keep their row; QEMU's and the engine's own sockets are their owner's. Pure.
QList<PortMapEntry> portMap(const QList<Resource>& resources, const QList<Listener>& listeners,
                            const ProviderName& providerName = {});
// A trial bind: free now? Blocks for microseconds. The error is Busy (text names the holder when it is readable),
// PermissionDenied (a port below 1024) or NotFound (no such address on this computer).
Result<> tryBind(const PortRule& rule);
// Who holds or wants this host side: "container web (Docker, shop)", "program sshd"; empty = nobody. Pure.
QString holderOf(const PortRule& rule, const QList<PortMapEntry>& map, const QString& exceptOwnerId = {});
// The first free port at or above wanted that neither the map nor a trial bind refuses; unprivileged. 0 = none.
quint16 freePort(const PortRule& rule, const QList<PortMapEntry>& map);

} // namespace boxyard::host
