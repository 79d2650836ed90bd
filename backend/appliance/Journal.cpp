// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Journal.h"

#include "backend/appliance/ByteSource.h"
#include "backend/core/Logging.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace boxyard::appliance {

namespace {

const QString kSuffix = QStringLiteral(".journal");
const QString kUnborn = QStringLiteral(".new"); // until it is locked
constexpr int kAttempts = 5;

QString key(const char* name) { return QLatin1String(name); }

// What a killed import left, as its journal tells.
struct Leftover {
    struct Final {
        QString path, machine;
        quint64 device = 0, inode = 0;
    };
    QStringList temporaries;
    QList<Final> finals;
    QString provider; // set = machines may have been defined

    static Leftover read(const QByteArray& text) {
        Leftover out;
        const QList<QByteArray> lines = text.split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object(); // a cut last line is empty
            if (object.contains(key("temporary")))
                out.temporaries.append(object.value(key("temporary")).toString());
            if (object.contains(key("final")))
                out.finals.append({object.value(key("final")).toString(), object.value(key("machine")).toString(),
                                   object.value(key("device")).toString().toULongLong(),
                                   object.value(key("inode")).toString().toULongLong()});
            if (object.contains(key("provider")))
                out.provider = object.value(key("provider")).toString();
        }
        return out;
    }
};

void removeFile(const QString& path) {
    struct stat info {};
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &info) == 0 && S_ISREG(info.st_mode) && ::unlink(name.constData()) == 0)
        qCInfo(lcAppliance) << "removed what a killed import left:" << path;
}

bool isStill(const Leftover::Final& file) {
    struct stat info {};
    return ::lstat(QFile::encodeName(file.path).constData(), &info) == 0 && S_ISREG(info.st_mode) &&
           quint64(info.st_dev) == file.device && quint64(info.st_ino) == file.inode;
}

// True when nothing is left to do for it.
bool cleanUp(const Leftover& leftover, const MachineExists& exists) {
    for (const QString& path : leftover.temporaries)
        removeFile(path);
    QHash<QString, bool> known;
    for (const Leftover::Final& file : leftover.finals) {
        if (leftover.provider.isEmpty() || known.contains(file.machine))
            continue;
        if (!exists)
            return false;
        const auto answer = exists(leftover.provider, file.machine);
        if (!answer)
            return false;
        known.insert(file.machine, *answer);
    }
    for (const Leftover::Final& file : leftover.finals)
        if (!known.value(file.machine, false) && isStill(file))
            removeFile(file.path);
    return true;
}

} // namespace

QString journalFolder() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.startsWith(QLatin1Char('/')))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/boxyard/imports");
}

Result<std::unique_ptr<Journal>> Journal::begin() {
    const QString folder = journalFolder();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::PermissionDenied, Tr::tr("The folder %1 cannot be made.").arg(folder));
    int error = 0;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::unique_ptr<Journal> journal(new Journal);
        const QString name = folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
        // Made and locked under another name: who cleans up then takes it for an abandoned one at most before it has
        // become a journal, and another is made.
        const QByteArray unborn = QFile::encodeName(name + kUnborn);
        journal->m_fd = ::open(unborn.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_APPEND, 0600);
        if (journal->m_fd >= 0 && ::flock(journal->m_fd, LOCK_EX | LOCK_NB) == 0 &&
            ::rename(unborn.constData(), QFile::encodeName(name + kSuffix).constData()) == 0) {
            journal->m_path = name + kSuffix;
            return journal;
        }
        error = errno;
        ::unlink(unborn.constData());
        journal->leave();
        if (error != EWOULDBLOCK && error != ENOENT)
            break;
    }
    return failure(systemError(Tr::tr("The journal of the import cannot be written in %1.").arg(folder), error));
}

Journal::~Journal() { close(); }

void Journal::close() {
    if (m_fd < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    leave();
}

void Journal::leave() {
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

Result<> Journal::append(const QJsonObject& line) {
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (::write(m_fd, text.constData(), std::size_t(text.size())) != text.size() || ::fdatasync(m_fd) != 0)
        return failure(systemError(Tr::tr("The journal of the import cannot be written."), errno));
    return {};
}

Result<> Journal::willWrite(const QString& temporaryPath) { return append({{key("temporary"), temporaryPath}}); }

Result<> Journal::willRename(const QString& finalPath, const QString& machine, int fd) {
    struct stat info {};
    if (::fstat(fd, &info) != 0)
        return failure(systemError(Tr::tr("%1 cannot be written.").arg(finalPath), errno));
    // Numbers of 64 bits do not fit JSON's.
    return append({{key("final"), finalPath},
                   {key("machine"), machine},
                   {key("device"), QString::number(quint64(info.st_dev))},
                   {key("inode"), QString::number(quint64(info.st_ino))}});
}

Result<> Journal::willDefine(const QString& provider) { return append({{key("provider"), provider}}); }

void removeLeftovers(const MachineExists& exists) {
    const QDir folder(journalFolder());
    const QStringList journals =
        folder.entryList({QLatin1Char('*') + kSuffix, QLatin1Char('*') + kUnborn}, QDir::Files);
    for (const QString& name : journals) {
        const QString path = folder.filePath(name);
        const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (fd < 0)
            continue;
        if (::flock(fd, LOCK_EX | LOCK_NB) == 0) {
            QFile file;
            const QByteArray text = file.open(fd, QIODevice::ReadOnly) ? file.read(16 * 1024 * 1024) : QByteArray();
            if (cleanUp(Leftover::read(text), exists))
                ::unlink(QFile::encodeName(path).constData());
        }
        ::close(fd);
    }
}

} // namespace boxyard::appliance
