// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Ssh.h"

#include "backend/core/Tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace boxyard::host {

namespace {

QString folderFrom(const char* variable, const QString& fallback) {
    const QString set = qEnvironmentVariable(variable);
    return (set.startsWith(QLatin1Char('/')) ? set : QDir::homePath() + fallback) + QStringLiteral("/boxyard");
}

QString userConfigPath(const QString& given) {
    return given.isEmpty() ? QDir::homePath() + QStringLiteral("/.ssh/config") : given;
}

// ssh_config(5) takes a value with blanks in double quotes and knows no way to write one with a quote in it.
QString configValue(QString value) {
    value.remove(QLatin1Char('"')).remove(QLatin1Char('\n')).remove(QLatin1Char('\r'));
    return value.contains(QLatin1Char(' ')) ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

// Patterns and lists would make one entry match other hosts.
QString hostWord(const QString& name) {
    static const QRegularExpression foreign(QStringLiteral("[^\\w.-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString word = name;
    word.replace(foreign, QStringLiteral("-"));
    while (word.startsWith(QLatin1Char('-')))
        word.remove(0, 1);
    return word.isEmpty() ? QStringLiteral("machine") : word;
}

Error notWritten(const QString& path, const QString& detail) {
    return {ErrorKind::PermissionDenied, Tr::tr("The file %1 could not be written.").arg(path),
            Tr::tr("Check that the folder belongs to you and has room."), detail};
}

} // namespace

QString knownHostsPath() {
    const QString folder = folderFrom("XDG_STATE_HOME", QStringLiteral("/.local/state"));
    QDir().mkpath(folder);
    return folder + QStringLiteral("/known_hosts");
}

QString sshConfigPath() {
    return folderFrom("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QStringLiteral("/ssh_config");
}

QString sshConfigText(const QList<SshHostEntry>& entries) {
    QString text = QStringLiteral("# Written by Boxyard; changes made here are lost.\n");
    for (const SshHostEntry& entry : entries) {
        const SshTarget& target = entry.target;
        text += QStringLiteral("\nHost %1\n    HostName %2\n    Port %3\n")
                    .arg(hostWord(entry.name),
                         isAllNetworks(target.host) ? QStringLiteral("127.0.0.1") : configValue(target.host))
                    .arg(target.port);
        if (!target.user.isEmpty())
            text += QStringLiteral("    User %1\n").arg(configValue(target.user));
        if (!target.keyFile.isEmpty())
            text += QStringLiteral("    IdentityFile %1\n").arg(configValue(target.keyFile));
        if (!target.hostKeyAlias.isEmpty())
            text +=
                QStringLiteral("    HostKeyAlias %1\n    UserKnownHostsFile %2\n    StrictHostKeyChecking accept-new\n")
                    .arg(configValue(target.hostKeyAlias),
                         configValue(target.knownHostsFile.isEmpty() ? knownHostsPath() : target.knownHostsFile));
    }
    return text;
}

Result<> writeSshConfig(const QList<SshHostEntry>& entries) {
    const QString path = sshConfigPath();
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(notWritten(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // ssh refuses what others may write
    file.write(sshConfigText(entries).toUtf8());
    if (!file.commit())
        return failure(notWritten(path, file.errorString()));
    return {};
}

bool sshConfigIncluded(const QString& userConfig) {
    QFile file(userConfigPath(userConfig));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression form(QStringLiteral("^\\s*Include[\\s=]+\"?([^\"]*)\"?\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    while (!file.atEnd()) {
        const auto match = form.match(QString::fromUtf8(file.readLine()).trimmed());
        QString included = match.captured(1);
        if (included.startsWith(QLatin1String("~/")))
            included.replace(0, 1, QDir::homePath());
        if (included == sshConfigPath())
            return true;
    }
    return false;
}

Result<> includeSshConfig(const QString& userConfig) {
    if (sshConfigIncluded(userConfig))
        return {};
    const QString path = userConfigPath(userConfig);
    QByteArray before;
    if (QFile old(path); old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return failure(notWritten(path, old.errorString()));
        before = old.readAll();
    } else {
        QDir().mkpath(QFileInfo(path).path());
        QFile::setPermissions(QFileInfo(path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // A link (a dotfiles folder) is written through, not replaced.
    QSaveFile file(QFileInfo(path).isSymLink() ? QFileInfo(path).canonicalFilePath() : path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(notWritten(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // At the top: behind a Host line it would belong to that host only.
    file.write("Include " + configValue(sshConfigPath()).toUtf8() + "\n\n" + before);
    if (!file.commit())
        return failure(notWritten(path, file.errorString()));
    return {};
}

} // namespace boxyard::host
