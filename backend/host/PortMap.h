// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"
#include "backend/core/PortRule.h"
#include "backend/core/Resource.h"

namespace boxyard::host {

// Another program's listening socket on this computer, from /proc.
struct Listener {
    Protocol protocol = Protocol::Tcp;
    QString address;
    quint16 port = 0;
    qint64 pid = 0;       // 0 = not readable
    QString program;      // "sshd"; empty = not readable
};

// All listening TCP and bound UDP sockets, IPv4 and IPv6. Blocks (reads /proc): for lanes.
Result<QList<Listener>> listeners();
// The host's map: the rules of all resources merged with the listeners; conflicts first, then by port. Pure.
QList<PortMapEntry> portMap(const QList<Resource>& resources, const QList<Listener>& listeners);
// A trial bind: free now? Blocks for microseconds. The error is Busy (text names the holder when it is readable),
// PermissionDenied (a port below 1024) or NotFound (no such address on this computer).
Result<> tryBind(const PortRule& rule);
// Who holds or wants this host side: "container web (Docker, shop)", "program sshd"; empty = nobody. Pure.
QString holderOf(const PortRule& rule, const QList<PortMapEntry>& map, const QString& exceptOwnerId = {});
// The first free port at or above wanted that neither the map nor a trial bind refuses; unprivileged. 0 = none.
quint16 freePort(const PortRule& rule, const QList<PortMapEntry>& map);

} // namespace boxyard::host
