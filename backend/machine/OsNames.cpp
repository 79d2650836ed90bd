// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/OsNames.h"

#include <array>

namespace boxyard::machine {

namespace {

struct Family {
    const char* prefix; // of the short id, before the version
    const char* url;    // of the long id, with the part before the version
    const char* name;
};

// Longer prefixes before those they begin with.
constexpr std::array kFamilies{
    Family{"almalinux", "http://almalinux.org/almalinux/", "AlmaLinux"},
    Family{"alpinelinux", "http://alpinelinux.org/alpinelinux/", "Alpine Linux"},
    Family{"altlinux", "http://altlinux.org/alt/", "ALT Linux"},
    Family{"archlinux", "http://archlinux.org/archlinux/", "Arch Linux"},
    Family{"centos-stream", "http://centos.org/centos-stream/", "CentOS Stream "},
    Family{"centos", "http://centos.org/centos/", "CentOS"},
    Family{"debian", "http://debian.org/debian/", "Debian"},
    Family{"fedora", "http://fedoraproject.org/fedora/", "Fedora"},
    Family{"freebsd", "http://freebsd.org/freebsd/", "FreeBSD"},
    Family{"freedos", "http://freedos.org/freedos/", "FreeDOS"},
    Family{"gentoo", "http://gentoo.org/gentoo/", "Gentoo"},
    Family{"linux", "http://libosinfo.org/linux/", "Linux"},
    Family{"msdos", "http://microsoft.com/msdos/", "MS-DOS"},
    Family{"netbsd", "http://netbsd.org/netbsd/", "NetBSD"},
    Family{"nixos", "http://nixos.org/nixos/", "NixOS"},
    Family{"openbsd", "http://openbsd.org/openbsd/", "OpenBSD"},
    Family{"opensuse", "http://opensuse.org/opensuse/", "openSUSE"},
    Family{"ol", "http://oracle.com/ol/", "Oracle Linux"},
    Family{"rhel", "http://redhat.com/rhel/", "Red Hat Enterprise Linux"},
    Family{"rocky", "http://rockylinux.org/rocky/", "Rocky Linux"},
    Family{"slackware", "http://slackware.com/slackware/", "Slackware"},
    Family{"sles", "http://suse.com/sles/", "SUSE Linux Enterprise Server"},
    Family{"sled", "http://suse.com/sled/", "SUSE Linux Enterprise Desktop"},
    Family{"solaris", "http://oracle.com/solaris/", "Solaris"},
    Family{"ubuntu", "http://ubuntu.com/ubuntu/", "Ubuntu"},
    Family{"win", "http://microsoft.com/win/", "Windows"},
};

const Family* familyOf(const QString& osId) {
    for (const Family& family : kFamilies)
        if (osId.startsWith(QLatin1String(family.prefix)))
            return &family;
    return nullptr;
}

QString windowsName(const QString& version) {
    if (version.startsWith(QLatin1String("2k")) && version.size() > 3) {
        const QString year = version.mid(2);
        const bool second = year.endsWith(QLatin1String("r2"));
        const QString digits = (second ? year.chopped(2) : year).rightJustified(2, QLatin1Char('0'));
        return QStringLiteral("Windows Server 20%1%2").arg(digits, second ? QStringLiteral(" R2") : QString());
    }
    if (version == QLatin1String("2k3") || version == QLatin1String("2k8"))
        return QStringLiteral("Windows Server 200") + version.back();
    if (version == QLatin1String("2k"))
        return QStringLiteral("Windows 2000");
    if (version == QLatin1String("xp"))
        return QStringLiteral("Windows XP");
    if (version == QLatin1String("vista"))
        return QStringLiteral("Windows Vista");
    return QStringLiteral("Windows %1").arg(version);
}

} // namespace

QString osUrl(const QString& osId) {
    const Family* family = familyOf(osId);
    if (!family)
        return {};
    QString version = osId.mid(qsizetype(qstrlen(family->prefix)));
    if (version.isEmpty())
        version = QStringLiteral("rolling");
    return QLatin1String(family->url) + version;
}

QString osIdOfUrl(const QString& url) {
    for (const Family& family : kFamilies)
        if (url.startsWith(QLatin1String(family.url))) {
            const QString version = url.mid(qsizetype(qstrlen(family.url)));
            return QLatin1String(family.prefix) + (version == QLatin1String("rolling") ? QString() : version);
        }
    // Unknown ones are ".../family/version". Asked for every machine: no regular expression.
    const QStringView path = QStringView(url).chopped(url.endsWith(QLatin1Char('/')) ? 1 : 0);
    const qsizetype second = path.lastIndexOf(QLatin1Char('/'));
    const qsizetype first = second > 0 ? path.lastIndexOf(QLatin1Char('/'), second - 1) : -1;
    const QStringView family = path.mid(first + 1, second - first - 1), version = path.mid(second + 1);
    if (first >= 0 && !version.isEmpty() && !family.isEmpty() && family[0].isLetter())
        return family.toString() + version.toString();
    return url.section(QLatin1Char('/'), -1);
}

QString osDisplayName(const QString& osId) {
    const Family* family = familyOf(osId);
    if (!family || osId.isEmpty())
        return osId;
    const QString version = osId.mid(qsizetype(qstrlen(family->prefix)));
    if (qstrcmp(family->prefix, "win") == 0)
        return windowsName(version);
    const QString name = QString(QLatin1String(family->name)).trimmed();
    // linux2022 and its kin are libosinfo's "some Linux of that year"
    if (version.isEmpty() || version == QLatin1String("-unknown") || qstrcmp(family->prefix, "linux") == 0)
        return name;
    return name + QLatin1Char(' ') + version;
}

} // namespace boxyard::machine
