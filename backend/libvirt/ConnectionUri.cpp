// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/ConnectionUri.h"

#include "backend/core/Tr.h"

#include <QUrl>

namespace boxyard::libvirt {

ConnectionUri ConnectionUri::parse(const QString& uri) {
    const QUrl url(uri);
    ConnectionUri result;
    result.text = uri;
    result.driver = url.scheme().section(QLatin1Char('+'), 0, 0);
    const QString transport = url.scheme().section(QLatin1Char('+'), 1);
    result.host = url.host();
    result.session = url.path() == QLatin1String("/session");
    result.system = url.path() == QLatin1String("/system");
    result.local = result.host.isEmpty() && (transport.isEmpty() || transport == QLatin1String("unix"));
    return result;
}

QString ConnectionUri::displayName() const {
    if (driver == QLatin1String("test"))
        return Tr::tr("Test driver");
    const QString program = isQemu() ? QStringLiteral("QEMU") : driver.toUpper();
    if (session)
        return Tr::tr("%1 (session)").arg(program);
    if (system)
        return Tr::tr("%1 (system)").arg(program);
    return program;
}

} // namespace boxyard::libvirt
