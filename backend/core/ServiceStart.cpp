// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ServiceStart.h"

#include <QFileInfo>

#include <unistd.h>

namespace boxyard {

QString startCommand(const Service& service) {
    return startCommand(
        service, {QFileInfo::exists(QStringLiteral("/run/systemd/system")),
                  !service.script.isEmpty() && QFileInfo::exists(QStringLiteral("/etc/init.d/") + service.script),
                  ::geteuid() == 0});
}

QString startCommand(const Service& service, const ServiceStarters& starters) {
    const QString rights = service.ofUser || starters.root ? QString() : QStringLiteral("sudo ");
    if (starters.systemd)
        return rights +
               (service.ofUser ? QStringLiteral("systemctl --user start ") : QStringLiteral("systemctl start ")) +
               service.unit;
    if (starters.script && !service.ofUser)
        return QStringLiteral("%1service %2 start").arg(rights, service.script);
    return rights + service.command;
}

} // namespace boxyard
