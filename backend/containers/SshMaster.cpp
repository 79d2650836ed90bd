// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/SshMaster.h"

#include "backend/containers/SshTransport.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/un.h>

namespace boxyard::containers {

namespace {

constexpr int kPatience = 2000; // ms
// ssh binds its socket under a name with 17 more characters, and renames it.
constexpr qsizetype kLongestPath = qsizetype(sizeof(sockaddr_un::sun_path)) - 1 - 17;

// ssh's own account of what the user's configuration says about this host.
bool hasOwnControlPath(const QString& url) {
    QStringList line = SshTransport::words(url);
    line.insert(1, QStringLiteral("-G"));
    QProcess ssh;
    ssh.start(line.first(), line.mid(1), QIODevice::ReadOnly);
    if (!ssh.waitForFinished(kPatience))
        return false;
    const QList<QByteArray> settings = ssh.readAllStandardOutput().split('\n');
    return std::any_of(settings.begin(), settings.end(), [](const QByteArray& setting) {
        return setting.startsWith("controlpath ") && setting != "controlpath none";
    });
}

} // namespace

SshMaster::~SshMaster() {
    tell(QStringLiteral("exit"));
    if (m_folder)
        QFile::remove(m_path); // it goes a moment later, and must not do so while the folder is being removed
}

QString SshMaster::path() {
    if (std::exchange(m_known, true))
        return m_path;
    if (hasOwnControlPath(m_url))
        return m_path;
    const QStringList places{qEnvironmentVariable("XDG_RUNTIME_DIR"), QDir::tempPath(), QStringLiteral("/tmp")};
    for (const QString& place : places) {
        const QString name = place + QStringLiteral("/boxyard-XXXXXX");
        if (place.isEmpty() || QFile::encodeName(name).size() + 2 > kLongestPath)
            continue;
        m_folder = std::make_unique<QTemporaryDir>(name);
        if (m_folder->isValid())
            return m_path = m_folder->filePath(QStringLiteral("s"));
    }
    return m_path;
}

void SshMaster::retire() { tell(QStringLiteral("stop")); }

void SshMaster::tell(const QString& order) const {
    if (m_path.isEmpty() || !QFile::exists(m_path))
        return;
    QStringList line = SshTransport::words(m_url);
    line.insert(1, QStringLiteral("-O"));
    line.insert(2, order);
    line.insert(3, QStringLiteral("-o"));
    line.insert(4, QStringLiteral("ControlPath=") + m_path);
    QProcess ssh;
    ssh.start(line.first(), line.mid(1), QIODevice::ReadOnly);
    ssh.waitForFinished(kPatience);
}

} // namespace boxyard::containers
