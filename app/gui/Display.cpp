// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Display.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>

#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace boxyard::app {

namespace {

// Through the library that Qt's own X connection uses, so that cookies and forwarded displays count as they will there.
bool xAnswers() {
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return false;
    void* library = ::dlopen("libxcb.so.1", RTLD_NOW);
    if (!library)
        return true; // Qt will say what it lacks
    const auto connect = reinterpret_cast<void* (*)(const char*, int*)>(::dlsym(library, "xcb_connect"));
    const auto failed = reinterpret_cast<int (*)(void*)>(::dlsym(library, "xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<void (*)(void*)>(::dlsym(library, "xcb_disconnect"));
    if (!connect || !failed || !disconnect)
        return true;
    void* connection = connect(nullptr, nullptr);
    const bool answers = failed(connection) == 0;
    disconnect(connection);
    return answers; // the library stays: Qt loads it next
}

bool waylandAnswers() {
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (name.isEmpty())
        return false;
    const QString path = QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).filePath(name);
    const QByteArray bytes = QFile::encodeName(path);
    sockaddr_un address{};
    if (size_t(bytes.size()) >= sizeof address.sun_path)
        return false;
    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, bytes.constData(), size_t(bytes.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool answers = fd >= 0 && ::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    if (fd >= 0)
        ::close(fd);
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms"));
    return answers && !plugins.entryList({QStringLiteral("libqwayland-*.so")}, QDir::Files).isEmpty();
}

} // namespace

bool canShowWindows() {
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"))
        return true; // offscreen and the like need nobody
    if (!platform.startsWith("wayland") && xAnswers())
        return true;
    if (platform.startsWith("xcb") || !waylandAnswers())
        return false;
    qputenv("QT_QPA_PLATFORM", "wayland");
    return true;
}

} // namespace boxyard::app
