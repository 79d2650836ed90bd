// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/SystemDaemon.h"

#include "backend/core/Logging.h"
#include "backend/core/ProcessRunner.h"
#include "backend/core/Tr.h"

#include <QFile>
#include <QStandardPaths>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace boxyard::libvirt {

namespace {

QString daemonPath(const QString& name) {
    return QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                                 QStringLiteral("/sbin"), QStringLiteral("/usr/bin")});
}

Result<> startDaemon(const QString& name) {
    const auto cannot = [&](const QString& detail) {
        return failure(ErrorKind::Unreachable, Tr::tr("The system's libvirt could not be started."),
                       Tr::tr("Start %1 by hand and look at what it says.").arg(name), detail);
    };
    ProcessSpec spec;
    spec.program = daemonPath(name);
    spec.arguments = {QStringLiteral("-d")};
    const auto output = runProcess(spec);
    if (!output)
        return cannot(output.error().detail);
    if (output->exitCode != 0)
        return cannot(QString::fromLocal8Bit(output->err));
    qCInfo(lcLibvirt) << "started" << spec.program;
    return {};
}

} // namespace

QStringList SystemDaemon::sockets() {
    return {QStringLiteral("/run/libvirt/libvirt-sock"), QStringLiteral("/run/libvirt/virtqemud-sock")};
}

bool SystemDaemon::isConnectable(const QString& socket) {
    const QByteArray path = QFile::encodeName(socket);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return false;
    const bool answered =
        ::connect(fd, static_cast<const sockaddr*>(static_cast<const void*>(&address)), sizeof address) == 0 ||
        errno == EAGAIN || errno == EINPROGRESS;
    ::close(fd);
    return answered;
}

bool SystemDaemon::isConnectable() {
    for (const QString& socket : sockets())
        if (isConnectable(socket))
            return true;
    return false;
}

bool SystemDaemon::isInstalled() {
    if (::geteuid() == 0 || !qEnvironmentVariableIsEmpty("LIBVIRTD_PATH"))
        return true;
    for (const char* name : {"libvirtd", "virtqemud"})
        if (!daemonPath(QLatin1String(name)).isEmpty() ||
            !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty())
            return true;
    // One that somebody else keeps, perhaps from outside a container.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR", QStringLiteral("/run/user/%1").arg(::getuid()));
    return QFile::exists(runtime + QLatin1String("/libvirt/libvirt-sock")) ||
           QFile::exists(runtime + QLatin1String("/libvirt/virtqemud-sock"));
}

Result<> SystemDaemon::ensureRunning() {
    if (::geteuid() != 0 || QFile::exists(QStringLiteral("/run/systemd/system")) || isConnectable())
        return {};
    if (daemonPath(QStringLiteral("libvirtd")).isEmpty() || daemonPath(QStringLiteral("virtlogd")).isEmpty())
        return failure(ErrorKind::Unreachable, Tr::tr("libvirt is not installed."),
                       Tr::tr("Install it: apt install libvirt-daemon-system qemu-system-x86"));
    if (!isConnectable(QStringLiteral("/run/libvirt/virtlogd-sock")))
        BOXYARD_TRY(startDaemon(QStringLiteral("virtlogd")));
    return startDaemon(QStringLiteral("libvirtd"));
}

} // namespace boxyard::libvirt
