// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortMap.h"

#include "backend/core/HostPorts.h"
#include "backend/core/Tr.h"

#include <QCoreApplication>
#include <QThread>

#include <cerrno>
#include <cstring>

namespace boxyard::host {

namespace {

bool onGuiThread() {
    const auto* app = QCoreApplication::instance();
    return app && QThread::currentThread() == app->thread();
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
    QList<PortRule> taken;
    for (const PortMapEntry& entry : map)
        if (entry.rule.enabled)
            taken.append(entry.rule);
    return freeHostPort(rule, taken);
}

} // namespace boxyard::host
