// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ByteSource.h"

#include "backend/core/Tr.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace boxyard::appliance {

FileHandle::~FileHandle() {
    if (m_fd >= 0)
        ::close(m_fd);
}

Error systemError(const QString& summary, int errnoValue) {
    Error error{ErrorKind::Internal, summary, {}, QString::fromLocal8Bit(std::strerror(errnoValue))};
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        error.kind = ErrorKind::NotFound;
        error.hint = Tr::tr("Look whether it was moved or renamed.");
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.kind = ErrorKind::PermissionDenied;
        error.hint = Tr::tr("Look at the permissions of the file and its folder.");
        break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        error.kind = ErrorKind::NoSpace;
        error.hint = Tr::tr("Make room there or choose another folder.");
        break;
    case ELOOP:
    case ENAMETOOLONG:
        error.kind = ErrorKind::InvalidInput;
        break;
    case EEXIST:
        error.kind = ErrorKind::AlreadyExists;
        break;
    default:
        break;
    }
    return error;
}

Result<FilePtr> openForReading(const QString& path, bool followLinks) {
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followLinks ? 0 : O_NOFOLLOW);
    const int fd = ::open(QFile::encodeName(path).constData(), flags);
    if (fd < 0)
        return failure(systemError(Tr::tr("%1 cannot be opened.").arg(path), errno));
    auto file = std::make_shared<const FileHandle>(fd);
    struct stat info {};
    if (::fstat(fd, &info) != 0)
        return failure(systemError(Tr::tr("%1 cannot be read.").arg(path), errno));
    if (!S_ISREG(info.st_mode))
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 is not a file.").arg(path),
                       Tr::tr("Choose an .ova or .ovf file."));
    return FilePtr(file);
}

Result<quint64> sizeOf(const FileHandle& file) {
    struct stat info {};
    if (::fstat(file.fd(), &info) != 0)
        return failure(systemError(Tr::tr("A file cannot be read."), errno));
    return quint64(info.st_size);
}

ByteSource::ByteSource(QString name, FilePtr file, quint64 offset, quint64 size)
    : m_name(std::move(name)), m_segments{{std::move(file), offset, size}}, m_size(size) {}

void ByteSource::append(const ByteSource& next) {
    m_segments += next.m_segments;
    m_size += next.m_size;
}

ByteSource ByteSource::slice(quint64 offset, quint64 size) const {
    ByteSource part;
    part.m_name = m_name;
    for (const Segment& segment : m_segments) {
        if (size == 0)
            break;
        if (offset >= segment.size) {
            offset -= segment.size;
            continue;
        }
        const quint64 taken = std::min(segment.size - offset, size);
        part.m_segments.append({segment.file, segment.offset + offset, taken});
        part.m_size += taken;
        size -= taken;
        offset = 0;
    }
    return part;
}

Result<> ByteSource::read(quint64 offset, void* out, std::size_t size) const {
    if (offset > m_size || size > m_size - offset)
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 ends too early.").arg(m_name),
                       Tr::tr("The file is damaged or was not downloaded completely."));
    auto* to = static_cast<char*>(out);
    for (const Segment& segment : m_segments) {
        if (size == 0)
            break;
        if (offset >= segment.size) {
            offset -= segment.size;
            continue;
        }
        quint64 left = std::min<quint64>(segment.size - offset, size);
        quint64 at = segment.offset + offset;
        while (left > 0) {
            const ssize_t got = ::pread(segment.file->fd(), to, left, off_t(at));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return failure(systemError(Tr::tr("%1 cannot be read.").arg(m_name), errno));
            if (got == 0)
                return failure(ErrorKind::InvalidInput, Tr::tr("%1 became shorter while it was read.").arg(m_name));
            to += got;
            at += quint64(got);
            left -= quint64(got);
            size -= std::size_t(got);
        }
        offset = 0;
    }
    return {};
}

Result<QByteArray> ByteSource::read(quint64 offset, std::size_t size) const {
    if (offset > m_size || size > m_size - offset) // before the memory is asked for
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 ends too early.").arg(m_name),
                       Tr::tr("The file is damaged or was not downloaded completely."));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    BOXYARD_TRY(read(offset, bytes.data(), size));
    return bytes;
}

Result<QByteArray> ByteSource::head(std::size_t limit) const {
    return read(0, std::size_t(std::min<quint64>(limit, m_size)));
}

} // namespace boxyard::appliance
