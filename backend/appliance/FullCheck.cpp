// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/GzipUnpacker.h"
#include "backend/appliance/Planner.h"
#include "backend/core/Tr.h"

#include <QSet>

namespace boxyard::appliance {

namespace {

constexpr std::size_t kStep = 1024 * 1024;

Result<QByteArray> hashOf(const ByteSource& source, DigestKind kind, const JobContext* job) {
    Digest digest(kind);
    std::vector<char> buffer(kStep);
    for (quint64 at = 0; at < source.size(); at += kStep) {
        if (job) {
            BOXYARD_TRY(job->checkpoint());
        }
        const auto size = std::size_t(std::min<quint64>(kStep, source.size() - at));
        BOXYARD_TRY(source.read(at, buffer.data(), size));
        digest.add(buffer.data(), size);
    }
    return digest.finish();
}

// Each file of the package once.
class FullCheck {
public:
    FullCheck(PreparedPlan& prepared, const JobContext* job)
        : m_prepared(prepared), m_notices(prepared.plan.notices), m_job(job) {}

    Result<> run() {
        for (const auto& list : qAsConst(m_prepared.disks))
            for (const DiskFacts& facts : list) {
                for (const ByteSource& file : facts.files)
                    BOXYARD_TRY(checkHash(file));
                if (facts.files.isEmpty() || m_disks.contains(facts.member))
                    continue;
                m_disks.insert(facts.member);
                BOXYARD_TRY(checkData(facts));
            }
        // Every file that is used is covered, else the plan would say “incomplete”, and each was read just now.
        if (m_prepared.plan.manifest == ManifestStatus::NotChecked)
            m_prepared.plan.manifest = ManifestStatus::Verified;
        return {};
    }

private:
    Result<> checkHash(const ByteSource& file) {
        const auto entry = m_prepared.manifest.find(file.name());
        if (!m_prepared.hasManifest || !entry || m_files.contains(file.name()))
            return {};
        m_files.insert(file.name());
        BOXYARD_TRY_AS(hex, hashOf(file, entry->kind, m_job));
        if (hex == entry->hex)
            return {};
        m_prepared.plan.manifest = ManifestStatus::Mismatch;
        m_notices.error(QStringLiteral("manifest-mismatch"), file.name(),
                        Tr::tr("“%1” is not what the manifest says: it was changed or damaged.").arg(file.name()),
                        Tr::tr("Download it again, or import it without checking."));
        return {};
    }

    Result<> checkData(const DiskFacts& facts) {
        Result<> read;
        if (facts.packed)
            read = checkGzip(facts, m_job);
        else if (facts.image)
            read = readAllUnits(*facts.image, m_job);
        if (read)
            return {};
        if (read.error().isCancelled())
            return read;
        m_notices.error(QStringLiteral("disk-damaged"), facts.member, read.error().summary, read.error().hint);
        return {};
    }

    PreparedPlan& m_prepared;
    NoticeList m_notices;
    const JobContext* m_job;
    QSet<QString> m_files, m_disks;
};

} // namespace

Result<> readAllUnits(const DiskImage& image, const JobContext* job) {
    Inflater inflater;
    std::vector<uchar> in;
    std::vector<uchar> out(image.unitSize());
    for (const DiskExtent& extent : image.extents()) {
        if (job) {
            BOXYARD_TRY(job->checkpoint());
        }
        in.resize(std::max<std::size_t>(in.size(), extent.fileLength));
        BOXYARD_TRY(image.source().read(extent.file, in.data(), extent.fileLength));
        BOXYARD_TRY(image.decode(extent, in.data(), out.data(), inflater));
    }
    return {};
}

Result<> verifyFully(PreparedPlan& prepared, const JobContext* job) { return FullCheck(prepared, job).run(); }

} // namespace boxyard::appliance
