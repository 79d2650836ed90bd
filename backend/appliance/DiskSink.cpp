// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskSink.h"

#include "backend/core/Tr.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <condition_variable>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace boxyard::appliance {

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& path, unsigned mode) {
    std::unique_ptr<OutputFile> file(new OutputFile(path));
    const QByteArray name = QFile::encodeName(path);
    file->m_fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (file->m_fd < 0)
        return failure(file->writeError(errno));
    file->m_directFd = ::open(name.constData(), O_WRONLY | O_DIRECT | O_CLOEXEC | O_NOFOLLOW);
    file->m_direct = file->m_directFd >= 0;
    return file;
}

OutputFile::~OutputFile() {
    if (m_fd >= 0)
        ::close(m_fd);
    if (m_directFd >= 0)
        ::close(m_directFd);
}

Error OutputFile::writeError(int why) const {
    return systemError(why == ENOSPC || why == EDQUOT ? Tr::tr("There is no room left for %1.").arg(m_path)
                                                      : Tr::tr("%1 cannot be written.").arg(m_path),
                       why);
}

Result<> OutputFile::write(const void* data, std::size_t size, quint64 offset) {
    const auto* from = static_cast<const char*>(data);
    while (size > 0) {
        const bool aligned = reinterpret_cast<quintptr>(from) % kDiskAlignment == 0 && size % kDiskAlignment == 0 &&
                             offset % kDiskAlignment == 0;
        const bool direct = m_direct && aligned;
        const ssize_t put = ::pwrite(direct ? m_directFd : m_fd, from, size, off_t(offset));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0 && errno == EINVAL && direct) {
            m_direct = false; // this file system says yes on opening and no on writing
            continue;
        }
        if (put <= 0)
            return failure(writeError(put == 0 ? ENOSPC : errno));
        from += put;
        size -= std::size_t(put);
        offset += quint64(put);
    }
    return {};
}

Result<> OutputFile::resize(quint64 size) {
    if (::ftruncate(m_fd, off_t(size)) != 0)
        return failure(writeError(errno));
    return {};
}

Result<> OutputFile::sync(const JobContext& job) {
    struct Answer {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<int> error;
    };
    const auto answer = std::make_shared<Answer>();
    const int copy = ::fcntl(m_fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return failure(writeError(errno));
    // fsync cannot be interrupted: a cancelled import leaves it to end by itself on a file that has no name any more.
    std::thread([answer, copy] {
        const int error = ::fsync(copy) == 0 ? 0 : errno;
        ::close(copy);
        const std::lock_guard lock(answer->mutex);
        answer->error = error;
        answer->done.notify_all();
    }).detach();
    std::unique_lock lock(answer->mutex);
    while (!answer->error) {
        answer->done.wait_for(lock, std::chrono::milliseconds(50));
        if (job.isCancelled())
            return failure(cancelledError());
    }
    if (*answer->error != 0)
        return failure(writeError(*answer->error));
    return {};
}

namespace {

// QEMU's docs/interop/qcow2.txt. Data clusters in the order they come, tables behind them, the header last.
class Qcow2Sink final : public DiskSink {
public:
    Qcow2Sink(OutputFile& file, quint64 capacity, quint32 unit) : m_file(file), m_capacity(capacity), m_unit(unit) {}

    Result<> open(const std::vector<DiskExtent>& extents) {
        m_perTable = m_unit / 8;
        const quint64 units = (m_capacity + m_unit - 1) / m_unit;
        const quint64 tables = (units + m_perTable - 1) / m_perTable;
        if (tables > 4 * 1024 * 1024) // QEMU takes 32 MiB of first-level table
            return failure(ErrorKind::Unsupported,
                           Tr::tr("The disk is too large for a qcow2 image made of units of %1 bytes.").arg(m_unit));
        m_tables.resize(tables);
        for (const DiskExtent& extent : extents)
            if (auto& table = m_tables.at(extent.unit / m_perTable); table.empty())
                table.resize(m_perTable);
        return {};
    }

    Result<> write(const uchar* data, const quint32* units, std::size_t count) override {
        const quint64 first = m_next.fetch_add(count);
        for (std::size_t i = 0; i < count; ++i)
            m_tables[units[i] / m_perTable][units[i] % m_perTable] = quint32(first + i);
        return m_file.write(data, count * m_unit, first * m_unit);
    }

    Result<> finish() override {
        BOXYARD_TRY(writeTables());
        const quint64 l1At = m_next;
        const quint64 l1Clusters = std::max<quint64>(1, (m_l1.size() * 8 + m_unit - 1) / m_unit);
        m_next += l1Clusters;
        QByteArray l1(qsizetype(l1Clusters * m_unit), '\0');
        for (std::size_t i = 0; i < m_l1.size(); ++i)
            qToBigEndian<quint64>(m_l1[i], l1.data() + i * 8);
        BOXYARD_TRY(m_file.write(l1.constData(), std::size_t(l1.size()), l1At * m_unit));
        const quint64 tableAt = m_next;
        quint64 blocks = 0;
        quint64 tableClusters = 0;
        countRefcounts(blocks, tableClusters);
        BOXYARD_TRY(writeRefcounts(tableAt, tableClusters, blocks));
        BOXYARD_TRY(m_file.resize((tableAt + tableClusters + blocks) * m_unit));
        return writeHeader(l1At, tableAt, tableClusters);
    }

private:
    static constexpr quint64 kCopied = quint64(1) << 63;

    Result<> writeTables() {
        QByteArray cluster(qsizetype(m_unit), '\0');
        m_l1.resize(m_tables.size());
        for (std::size_t t = 0; t < m_tables.size(); ++t) {
            const auto& table = m_tables[t];
            if (std::all_of(table.begin(), table.end(), [](quint32 c) { return c == 0; }))
                continue;
            for (quint64 i = 0; i < m_perTable; ++i)
                qToBigEndian<quint64>(table[i] ? quint64(table[i]) * m_unit | kCopied : 0, cluster.data() + i * 8);
            const quint64 at = m_next++;
            m_l1[t] = at * m_unit | kCopied;
            BOXYARD_TRY(m_file.write(cluster.constData(), m_unit, at * m_unit));
        }
        return {};
    }

    // The refcount structures count themselves, so their number is found step by step.
    void countRefcounts(quint64& blocks, quint64& tableClusters) const {
        const quint64 perBlock = m_unit / 2;
        for (quint64 total = m_next;;) {
            blocks = (total + perBlock - 1) / perBlock;
            tableClusters = (blocks * 8 + m_unit - 1) / m_unit;
            const quint64 next = m_next + blocks + tableClusters;
            if (next == total)
                return;
            total = next;
        }
    }

    Result<> writeRefcounts(quint64 tableAt, quint64 tableClusters, quint64 blocks) {
        const quint64 total = tableAt + tableClusters + blocks;
        QByteArray table(qsizetype(tableClusters * m_unit), '\0');
        QByteArray block(qsizetype(m_unit), '\0');
        const quint64 perBlock = m_unit / 2;
        for (quint64 b = 0; b < blocks; ++b) {
            const quint64 at = tableAt + tableClusters + b;
            qToBigEndian<quint64>(at * m_unit, table.data() + b * 8);
            for (quint64 i = 0; i < perBlock; ++i)
                qToBigEndian<quint16>(b * perBlock + i < total ? 1 : 0, block.data() + i * 2);
            BOXYARD_TRY(m_file.write(block.constData(), m_unit, at * m_unit));
        }
        return m_file.write(table.constData(), std::size_t(table.size()), tableAt * m_unit);
    }

    Result<> writeHeader(quint64 l1At, quint64 tableAt, quint64 tableClusters) {
        QByteArray header(qsizetype(m_unit), '\0');
        char* h = header.data();
        std::copy_n("QFI\xfb", 4, h);
        qToBigEndian<quint32>(3, h + 4);
        qToBigEndian<quint32>(quint32(std::countr_zero(m_unit)), h + 20);
        qToBigEndian<quint64>(m_capacity, h + 24);
        qToBigEndian<quint32>(quint32(m_l1.size()), h + 36);
        qToBigEndian<quint64>(l1At * m_unit, h + 40);
        qToBigEndian<quint64>(tableAt * m_unit, h + 48);
        qToBigEndian<quint32>(quint32(tableClusters), h + 56);
        qToBigEndian<quint32>(4, h + 96);    // refcounts of 16 bits
        qToBigEndian<quint32>(104, h + 100); // header length
        return m_file.write(header.constData(), m_unit, 0);
    }

    OutputFile& m_file;
    quint64 m_capacity;
    quint32 m_unit;
    quint64 m_perTable = 0;
    std::atomic<quint64> m_next{1}; // cluster 0 is the header
    std::vector<std::vector<quint32>> m_tables;
    std::vector<quint64> m_l1;
};

class RawSink final : public DiskSink {
public:
    RawSink(OutputFile& file, quint64 capacity, quint32 unit) : m_file(file), m_capacity(capacity), m_unit(unit) {}

    Result<> write(const uchar* data, const quint32* units, std::size_t count) override {
        for (std::size_t i = 0; i < count;) {
            std::size_t run = 1;
            while (i + run < count && units[i + run] == units[i] + run)
                ++run;
            BOXYARD_TRY(m_file.write(data + i * m_unit, run * m_unit, quint64(units[i]) * m_unit));
            i += run;
        }
        return {};
    }
    Result<> finish() override { return m_file.resize(m_capacity); }

private:
    OutputFile& m_file;
    quint64 m_capacity;
    quint32 m_unit;
};

struct AlignedDelete {
    void operator()(uchar* p) const { std::free(p); }
};
using AlignedBuffer = std::unique_ptr<uchar, AlignedDelete>;

AlignedBuffer alignedBuffer(std::size_t size) {
    return AlignedBuffer(static_cast<uchar*>(std::aligned_alloc(kDiskAlignment, size)));
}

bool isZero(const uchar* data, std::size_t size) {
    static constexpr uchar kZeros[16] = {};
    return std::memcmp(data, kZeros, sizeof kZeros) == 0 &&
           std::memcmp(data, data + sizeof kZeros, size - sizeof kZeros) == 0;
}

// The threads of one disk and what they share.
class CopyCrew {
public:
    CopyCrew(const DiskImage& image, DiskSink& sink, const JobContext& job,
             const std::function<void(quint64)>& progress)
        : m_image(image), m_sink(sink), m_job(job), m_progress(progress),
          m_batch(std::max<std::size_t>(1, 1024 * 1024 / image.unitSize())) {}

    Result<> run() {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const std::size_t batches = m_image.extents().size() / m_batch + 1;
        std::vector<std::jthread> crew;
        for (std::size_t i = 0; i < std::min<std::size_t>(std::min(cores, 30u) + 2, batches); ++i)
            crew.emplace_back([this] { work(); });
        crew.clear(); // joins
        BOXYARD_TRY(m_job.checkpoint());
        if (m_error)
            return failure(*m_error);
        return {};
    }

private:
    void work() {
        Inflater inflater;
        std::vector<uchar> in;
        const AlignedBuffer out = alignedBuffer(m_batch * m_image.unitSize());
        std::vector<quint32> units(m_batch);
        while (!m_stop) {
            const std::size_t first = m_next.fetch_add(m_batch);
            if (first >= m_image.extents().size())
                return;
            const std::size_t count = std::min(m_batch, m_image.extents().size() - first);
            const auto done =
                m_job.isCancelled() ? Result<>(m_job.checkpoint()) : one(first, count, inflater, in, out.get(), units);
            if (!done) {
                const std::lock_guard lock(m_mutex);
                if (!m_error)
                    m_error = done.error();
                m_stop = true;
                return;
            }
        }
    }

    Result<> one(std::size_t first, std::size_t count, Inflater& inflater, std::vector<uchar>& in, uchar* out,
                 std::vector<quint32>& units) {
        const auto* extents = m_image.extents().data() + first;
        const quint64 start = extents[0].file;
        quint64 end = start;
        quint64 sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            end = std::max(end, extents[i].file + extents[i].fileLength);
            sum += extents[i].fileLength;
        }
        const bool together = end - start <= 2 * sum + 65536; // one read even over small gaps
        if (together) {
            in.resize(std::max<std::size_t>(in.size(), end - start));
            BOXYARD_TRY(m_image.source().read(start, in.data(), end - start));
        }
        const quint32 unit = m_image.unitSize();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const uchar* data = in.data() + (together ? extents[i].file - start : 0);
            if (!together) {
                in.resize(std::max<std::size_t>(in.size(), extents[i].fileLength));
                data = in.data();
                BOXYARD_TRY(m_image.source().read(extents[i].file, in.data(), extents[i].fileLength));
            }
            BOXYARD_TRY(m_image.decode(extents[i], data, out + kept * unit, inflater));
            if (!isZero(out + kept * unit, unit))
                units[kept++] = extents[i].unit;
        }
        if (kept > 0)
            BOXYARD_TRY(m_sink.write(out, units.data(), kept));
        if (m_progress)
            m_progress(sum);
        return {};
    }

    const DiskImage& m_image;
    DiskSink& m_sink;
    const JobContext& m_job;
    const std::function<void(quint64)>& m_progress;
    const std::size_t m_batch;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace

Result<std::unique_ptr<DiskSink>> makeQcow2Sink(OutputFile& file, quint64 capacity, quint32 unit,
                                                const std::vector<DiskExtent>& extents) {
    auto sink = std::make_unique<Qcow2Sink>(file, (capacity + 511) / 512 * 512, unit);
    BOXYARD_TRY(sink->open(extents));
    return std::unique_ptr<DiskSink>(std::move(sink));
}

Result<std::unique_ptr<DiskSink>> makeRawSink(OutputFile& file, quint64 capacity, quint32 unit) {
    BOXYARD_TRY(file.resize(capacity));
    return std::unique_ptr<DiskSink>(std::make_unique<RawSink>(file, capacity, unit));
}

Result<> copyDisk(const DiskImage& image, DiskSink& sink, const JobContext& job,
                  const std::function<void(quint64)>& progress) {
    return CopyCrew(image, sink, job, progress).run();
}

} // namespace boxyard::appliance
