// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Doctor.h"

#include "backend/host/Terminal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <unistd.h>

namespace boxyard::host {

namespace {

int connectSocket(const QString& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (std::size_t(name.size()) >= sizeof address.sun_path)
        return ENAMETOOLONG;
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return errno;
    const int result = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const int error = result == 0 || errno == EAGAIN ? 0 : errno; // EAGAIN: there, with a full queue
    ::close(fd);
    return error;
}

QString nearest(const QString& folder) {
    QString at = folder;
    while (!QFileInfo::exists(at) && at.size() > 1)
        at = QFileInfo(at).path();
    return at;
}

ByteSize freeSpace(const QString& folder) {
    const QString at = nearest(folder);
    struct statvfs info {}; // not QStorageInfo: in a chroot the mount table does not name the root
    if (::statvfs(QFile::encodeName(at).constData(), &info) != 0)
        return {};
    return ByteSize(qint64(info.f_bavail) * qint64(info.f_frsize));
}

QStringList groupNames() {
    std::array<gid_t, 256> ids{};
    const int count = ::getgroups(int(ids.size()), ids.data());
    QStringList names;
    for (int i = 0; i < count; ++i)
        if (const group* entry = ::getgrgid(ids.at(std::size_t(i))))
            names << QString::fromLocal8Bit(entry->gr_name);
    return names;
}

QString packageTool() {
    for (const char* tool : {"apt", "dnf", "pacman", "zypper"})
        if (!QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            return QLatin1String(tool);
    return {};
}

// Distributions name the user of the system's QEMU so.
bool kvmClosedToLibvirt() {
    struct stat device {};
    const passwd* user = ::getpwnam("libvirt-qemu");
    if (!user)
        user = ::getpwnam("qemu");
    if (!user || ::stat("/dev/kvm", &device) != 0)
        return false;
    std::array<gid_t, 64> ids{};
    int count = int(ids.size());
    if (::getgrouplist(user->pw_name, user->pw_gid, ids.data(), &count) < 0)
        return false;
    constexpr mode_t kAll = S_IROTH | S_IWOTH;
    constexpr mode_t kGroup = S_IRGRP | S_IWGRP;
    const bool member = std::find(ids.begin(), ids.begin() + count, device.st_gid) != ids.begin() + count;
    return device.st_uid != user->pw_uid && (device.st_mode & kAll) != kAll &&
           (!member || (device.st_mode & kGroup) != kGroup);
}

} // namespace

DoctorWorld thisComputer(const QString& program, const QString& imagesFolder) {
    DoctorWorld world;
    world.kvm = [program] { return probeKvm(program); };
    world.findProgram = [](const QString& name) { return QStandardPaths::findExecutable(name); };
    world.exists = [](const QString& path) { return QFileInfo::exists(path); };
    world.read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    world.connectSocket = connectSocket;
    world.freeSpace = freeSpace;
    world.mayWrite = [](const QString& folder) {
        return ::access(QFile::encodeName(nearest(folder)).constData(), W_OK | X_OK) == 0;
    };
    world.groups = groupNames();
    if (const passwd* user = ::getpwuid(::getuid()))
        world.userName = QString::fromLocal8Bit(user->pw_name);
    world.isRoot = ::geteuid() == 0;
    world.kvmClosedToLibvirt = kvmClosedToLibvirt();
    world.runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR", QStringLiteral("/run/user/%1").arg(::getuid()));
    world.display = qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY"));
    world.imagesFolder = !imagesFolder.isEmpty() ? imagesFolder
                         : world.isRoot          ? QStringLiteral("/var/lib/libvirt/images")
                                        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                              QStringLiteral("/libvirt/images");
    if (const auto terminal = findTerminal())
        world.terminal = terminal->name;
    world.packages = packageTool();
    return world;
}

} // namespace boxyard::host
