// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskImage.h"
#include "backend/core/Job.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace boxyard::appliance {

inline constexpr std::size_t kDiskAlignment = 4096;

// A new file that is being written, under a temporary name, past the page cache where the file system can.
class OutputFile final {
    Q_DISABLE_COPY_MOVE(OutputFile)
public:
    // Fails with AlreadyExists rather than overwrite, NoSpace, PermissionDenied.
    static Result<std::unique_ptr<OutputFile>> create(const QString& path, unsigned mode = 0644);
    ~OutputFile();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] int fd() const { return m_fd; }
    // All of it or an error. Direct when data, size and offset are aligned. Thread-safe.
    Result<> write(const void* data, std::size_t size, quint64 offset);
    Result<> resize(quint64 size);
    // Waits until the data is on the disk; a cancelled job does not wait on.
    Result<> sync(const JobContext& job);

private:
    explicit OutputFile(QString path) : m_path(std::move(path)) {}
    [[nodiscard]] Error writeError(int why) const;
    QString m_path;
    int m_fd = -1;
    int m_directFd = -1;
    std::atomic<bool> m_direct{false};
};

// Takes the units of a guest's disk in any order and makes an image of them. write is thread-safe.
class DiskSink {
    Q_DISABLE_COPY_MOVE(DiskSink)
public:
    DiskSink() = default;
    virtual ~DiskSink() = default;
    // count units that lie one after the other in data; units says which they are. Units never written read as zeros.
    virtual Result<> write(const uchar* data, const quint32* units, std::size_t count) = 0;
    // Writes what makes it an image: tables, then the header last.
    virtual Result<> finish() = 0;
};

// A qcow2 version 3 with clusters of the unit's size, or a raw image with holes. extents says which units may come.
Result<std::unique_ptr<DiskSink>> makeQcow2Sink(OutputFile& file, quint64 capacity, quint32 unit,
                                                const std::vector<DiskExtent>& extents);
Result<std::unique_ptr<DiskSink>> makeRawSink(OutputFile& file, quint64 capacity, quint32 unit);

// Reads, unpacks and writes all of an image with one thread per core and two more. progress is told bytes of the
// package. Stops within a batch (1 MiB) when the job is cancelled.
Result<> copyDisk(const DiskImage& image, DiskSink& sink, const JobContext& job,
                  const std::function<void(quint64)>& progress);

} // namespace boxyard::appliance
