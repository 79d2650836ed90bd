// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/ConfigWatcher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>

namespace boxyard::libvirt {

namespace {

// libvirt writes to a new file and moves it; events of the connection for the same change come in between.
constexpr auto kSettle = std::chrono::milliseconds(120);
constexpr uint32_t kMask = IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ONLYDIR;

} // namespace

QString ConfigWatcher::configFolder(const ConnectionUri& uri) {
    if (!uri.isQemu() || !uri.local)
        return {};
    if (uri.session)
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1String("/libvirt/qemu");
    const QString system = QStringLiteral("/etc/libvirt/qemu");
    return uri.system && QFileInfo(system).isReadable() ? system : QString();
}

QString ConfigWatcher::stateFolder(const ConnectionUri& uri) {
    return uri.system ? QStringLiteral("/var/lib/libvirt/qemu") : configFolder(uri);
}

ConfigWatcher::ConfigWatcher(const ConnectionUri& uri, QObject* parent) : QObject(parent), m_uri(uri) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, [this] { Q_EMIT changed(std::exchange(m_names, {})); });
}

ConfigWatcher::~ConfigWatcher() {
    delete m_notifier;
    if (m_inotify >= 0)
        ::close(m_inotify);
}

void ConfigWatcher::start() {
    const QString config = configFolder(m_uri);
    if (config.isEmpty())
        return;
    if (m_inotify < 0) {
        m_inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        if (m_inotify < 0)
            return;
        m_notifier = new QSocketNotifier(m_inotify, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &ConfigWatcher::read);
    }
    const QString state = stateFolder(m_uri);
    watch(config);
    watch(config + QLatin1String("/autostart"));
    if (state != config)
        watch(state);
    watch(state + QLatin1String("/save"));
    const QString snapshots = state + QLatin1String("/snapshot");
    watch(snapshots);
    const QStringList machines = QDir(snapshots).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : machines)
        watch(snapshots + QLatin1Char('/') + name);
}

void ConfigWatcher::watch(const QString& folder) {
    const int id =
        inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), kMask); // the same id again when known
    if (id >= 0)
        m_folders.insert(id, folder);
}

void ConfigWatcher::read() {
    alignas(inotify_event) std::array<char, 16384> buffer;
    while (true) {
        const ssize_t size = ::read(m_inotify, buffer.data(), buffer.size());
        if (size <= 0)
            return;
        for (ssize_t at = 0; at + ssize_t(sizeof(inotify_event)) <= size;) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* name = buffer.data() + at + sizeof event;
            if (event.mask & IN_IGNORED)
                m_folders.remove(event.wd);
            else if (event.len > 0)
                note(event.wd, QFile::decodeName(QByteArray(name)));
            at += ssize_t(sizeof event) + ssize_t(event.len);
        }
    }
}

// …/NAME.xml, autostart/NAME.xml, save/NAME.save, snapshot/NAME/SNAPSHOT.xml; new folders are watched from then on.
void ConfigWatcher::note(int watchId, const QString& file) {
    const QString folder = m_folders.value(watchId);
    const QString last = folder.section(QLatin1Char('/'), -1);
    const QString parent = folder.section(QLatin1Char('/'), -2, -2);
    if (file.endsWith(QLatin1String(".new")) || folder.isEmpty())
        return;
    if (parent == QLatin1String("snapshot")) {
        m_names.insert(last);
    } else if (last == QLatin1String("snapshot")) {
        watch(folder + QLatin1Char('/') + file);
        m_names.insert(file);
    } else if (file.endsWith(QLatin1String(".xml")) || file.endsWith(QLatin1String(".save"))) {
        m_names.insert(file.left(file.lastIndexOf(QLatin1Char('.'))));
    } else if (file == QLatin1String("autostart") || file == QLatin1String("save") ||
               file == QLatin1String("snapshot")) {
        // Made for something that is in it already.
        const QString made = folder + QLatin1Char('/') + file;
        watch(made);
        const QStringList present = QDir(made).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        for (const QString& name : present)
            m_names.insert(name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".save"))
                               ? name.left(name.lastIndexOf(QLatin1Char('.')))
                               : name);
        if (file == QLatin1String("snapshot"))
            for (const QString& name : present)
                watch(made + QLatin1Char('/') + name);
    } else {
        return;
    }
    if (!m_names.isEmpty() && !m_settle.isActive())
        m_settle.start();
}

} // namespace boxyard::libvirt
