// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstddef>
#include <memory>

namespace boxyard::appliance {

// An open file that closes itself.
class FileHandle final {
    Q_DISABLE_COPY_MOVE(FileHandle)
public:
    explicit FileHandle(int fd) : m_fd(fd) {}
    ~FileHandle();
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};
using FilePtr = std::shared_ptr<const FileHandle>;

// What the last failed system call says, as an Error about that file.
[[nodiscard]] Error systemError(const QString& summary, int errnoValue);
// Opens a regular file for reading; never waits on a pipe, refuses devices and folders. followLinks = false refuses a
// symbolic link as the last component.
Result<FilePtr> openForReading(const QString& path, bool followLinks = true);
Result<quint64> sizeOf(const FileHandle& file);

// A read-only run of bytes: a member inside an archive, a file, or chunks put together. A cheap value; reading is
// thread-safe and never moves a file position.
class ByteSource final {
public:
    struct Segment {
        FilePtr file;
        quint64 offset = 0;
        quint64 size = 0;
    };

    ByteSource() = default;
    ByteSource(QString name, FilePtr file, quint64 offset, quint64 size);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] const QList<Segment>& segments() const { return m_segments; }
    void append(const ByteSource& next);
    void rename(const QString& name) { m_name = name; }
    // The first bytes of this source; size beyond the end is cut.
    [[nodiscard]] ByteSource slice(quint64 offset, quint64 size) const;

    // Reads exactly size bytes or fails: InvalidInput past the end or when the file has shrunk meanwhile.
    Result<> read(quint64 offset, void* out, std::size_t size) const;
    Result<QByteArray> read(quint64 offset, std::size_t size) const;
    // Up to limit bytes from the start.
    Result<QByteArray> head(std::size_t limit) const;

private:
    QString m_name;
    QList<Segment> m_segments;
    quint64 m_size = 0;
};

} // namespace boxyard::appliance
