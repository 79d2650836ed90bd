// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/GzipUnpacker.h"

#include "backend/appliance/PlanJson.h"
#include "backend/core/Tr.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

namespace boxyard::appliance {

namespace {

constexpr std::size_t kStep = 256 * 1024;
constexpr quint64 kReserve = 64 * 1024 * 1024; // of free space that stays free

class Unpacker {
public:
    using Progress = std::function<void(quint64)>;
    // Takes what was unpacked and where it belongs.
    using Taker = std::function<Result<>(const unsigned char* data, std::size_t size, quint64 at)>;
    Unpacker(const DiskFacts& facts, const JobContext* job, Progress progress)
        : m_facts(facts), m_job(job), m_progress(std::move(progress)) {}
    ~Unpacker() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Unpacker)

    Result<quint64> run(quint64 limit, const Taker& take) {
        if (inflateInit2(&m_stream, 15 + 16) != Z_OK)
            return failure(ErrorKind::Internal, Tr::tr("“%1” cannot be unpacked.").arg(m_facts.member));
        std::vector<unsigned char> in(kStep);
        std::vector<unsigned char> out(kStep);
        quint64 written = 0;
        int status = Z_OK;
        for (quint64 at = 0; at < m_facts.source.size();) {
            if (m_job) {
                BOXYARD_TRY(m_job->checkpoint());
            }
            const auto size = std::size_t(std::min<quint64>(kStep, m_facts.source.size() - at));
            BOXYARD_TRY(m_facts.source.read(at, in.data(), size));
            at += size;
            m_stream.next_in = in.data();
            m_stream.avail_in = uInt(size);
            bool full = true; // of what came out: there may be more
            while (full && beginsAnother(status)) {
                m_stream.next_out = out.data();
                m_stream.avail_out = uInt(out.size());
                status = inflate(&m_stream, Z_NO_FLUSH);
                if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                    return failure(damagedImage(m_facts.member, QStringLiteral("gzip")));
                const std::size_t got = out.size() - m_stream.avail_out;
                if (written + got > limit)
                    return failure(ErrorKind::InvalidInput,
                                   Tr::tr("“%1” unpacks to far more than it should.").arg(m_facts.member),
                                   Tr::tr("Do not trust where it comes from."));
                BOXYARD_TRY(take(out.data(), got, written));
                written += got;
                full = m_stream.avail_out == 0 || status == Z_STREAM_END;
            }
            if (m_progress)
                m_progress(size);
        }
        if (status != Z_STREAM_END)
            return failure(damagedImage(m_facts.member, QStringLiteral("gzip ends too early")));
        return written;
    }

private:
    // Files put together with “cat” are one file: behind the end of one the next may begin. RFC 1952 §2.2.
    bool beginsAnother(int& status) {
        if (status != Z_STREAM_END)
            return true;
        if (m_stream.avail_in == 0 || *m_stream.next_in != 0x1f || inflateReset(&m_stream) != Z_OK)
            return false;
        status = Z_OK;
        return true;
    }

    const DiskFacts& m_facts;
    const JobContext* m_job;
    Progress m_progress;
    z_stream m_stream{};
};

Result<> put(int fd, const QString& member, const unsigned char* data, std::size_t size, quint64 at) {
    while (size > 0) {
        const ssize_t got = ::pwrite(fd, data, size, off_t(at));
        if (got <= 0)
            return failure(
                systemError(Tr::tr("There is no room left to unpack “%1”.").arg(member), got == 0 ? ENOSPC : errno));
        data += got;
        size -= std::size_t(got);
        at += quint64(got);
    }
    return {};
}

quint64 promisedMost(const DiskFacts& facts) {
    return facts.capacity > 0 ? facts.capacity + facts.capacity / 8 + kReserve : ~quint64(0);
}

} // namespace

Result<ByteSource> unpackGzip(const DiskFacts& facts, const QString& folder, const JobContext& job,
                              const std::function<void(quint64)>& progress) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0)
        return failure(systemError(Tr::tr("“%1” cannot be unpacked in %2.").arg(facts.member, folder), errno));
    auto file = std::make_shared<const FileHandle>(fd);
    const auto free = freeSpace(folder);
    const quint64 room = free ? quint64(std::max<qint64>(free->bytes() - qint64(kReserve), 0)) : ~quint64(0);
    const auto take = [&](const unsigned char* data, std::size_t size, quint64 at) {
        return put(fd, facts.member, data, size, at);
    };
    BOXYARD_TRY_AS(size, Unpacker(facts, &job, progress).run(std::min(room, promisedMost(facts)), take));
    return ByteSource(facts.member, file, 0, size);
}

Result<> checkGzip(const DiskFacts& facts, const JobContext* job) {
    const auto drop = [](const unsigned char*, std::size_t, quint64) { return Result<>(); };
    BOXYARD_TRY(Unpacker(facts, job, {}).run(promisedMost(facts), drop));
    return {};
}

} // namespace boxyard::appliance
