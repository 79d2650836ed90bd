// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/DiskImage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace boxyard::libvirt {

namespace {

constexpr quint32 kQcow2Magic = 0x514649fb;
constexpr quint32 kLongestName = 1023; // qcow2 specification, "backing_file_size"
constexpr int kLongestChain = 64;
constexpr qsizetype kHeaderSize = 32;

// What a qcow2 header names as its backing file may be a path, "file:path" or a "json:" description.
QString localPath(const QString& name, const QString& folder) {
    QString path = name;
    if (name.startsWith(QLatin1String("json:"))) {
        const QJsonObject object = QJsonDocument::fromJson(name.mid(5).toUtf8()).object();
        path = object.value(QLatin1String("file.filename")).toString();
        if (path.isEmpty())
            path = object.value(QLatin1String("file")).toObject().value(QLatin1String("filename")).toString();
        if (path.isEmpty())
            path = object.value(QLatin1String("filename")).toString();
    } else if (name.startsWith(QLatin1String("file:"))) {
        path = name.mid(5);
    } else if (name.section(QLatin1Char('/'), 0, 0).contains(QLatin1Char(':'))) {
        return {}; // nbd:, rbd:, https: …: nothing on this computer's disks
    }
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return {};
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace

DiskImageInfo readDiskImage(const QString& path) {
    DiskImageInfo info;
    // Without waiting: the name may be a pipe or a device.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status = {};
    if (fd < 0) {
        info.exists = ::stat(QFile::encodeName(path).constData(), &status) == 0;
        info.allocation = ByteSize(info.exists ? qint64(status.st_blocks) * 512 : 0);
        info.capacity = ByteSize(info.exists ? qint64(status.st_size) : 0);
        return info;
    }
    QByteArray header(kHeaderSize, '\0');
    if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        info.exists = true;
        info.allocation = ByteSize(qint64(status.st_blocks) * 512);
        info.capacity = ByteSize(qint64(status.st_size));
        const bool isQcow2 = ::pread(fd, header.data(), kHeaderSize, 0) == kHeaderSize &&
                             qFromBigEndian<quint32>(header.constData()) == kQcow2Magic;
        if (isQcow2) {
            const auto offset = qFromBigEndian<quint64>(header.constData() + 8);
            const auto size = qFromBigEndian<quint32>(header.constData() + 16);
            info.capacity = ByteSize(qint64(qFromBigEndian<quint64>(header.constData() + 24)));
            if (size > 0 && size <= kLongestName && offset >= kHeaderSize && offset < quint64(status.st_size)) {
                QByteArray name(qsizetype(size), '\0');
                if (::pread(fd, name.data(), size, off_t(offset)) == ssize_t(size))
                    info.backingFile = localPath(QFile::decodeName(name), QFileInfo(path).absolutePath());
            }
        }
    }
    ::close(fd);
    return info;
}

QStringList backingChain(const QString& path) {
    QStringList chain;
    QString next = path;
    while (!next.isEmpty() && chain.size() < kLongestChain) {
        const QString canonical = QFileInfo(next).canonicalFilePath();
        const QString name = canonical.isEmpty() ? next : canonical;
        if (chain.contains(name))
            break;
        chain.append(name);
        next = readDiskImage(name).backingFile;
    }
    return chain;
}

} // namespace boxyard::libvirt
