// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

Result<> verifyFully(PreparedPlan& prepared, const JobContext* job) {
    ImportPlan& plan = prepared.plan;
    NoticeList notices(plan.notices);
    QSet<QString> done;
    for (const auto& list : qAsConst(prepared.disks))
        for (const DiskFacts& facts : list) {
            if (facts.member.isEmpty() || done.contains(facts.member))
                continue;
            done.insert(facts.member);
            if (prepared.hasManifest && prepared.manifest.covers(facts.member)) {
                const auto entry = prepared.manifest.entry(facts.member);
                BOXYARD_TRY_AS(hex, hashOf(facts.source, entry.kind, job));
                if (hex != entry.hex) {
                    plan.manifest = ManifestStatus::Mismatch;
                    notices.error(
                        QStringLiteral("manifest-mismatch"), facts.member,
                        Tr::tr("“%1” is not what the manifest says: it was changed or damaged.").arg(facts.member),
                        Tr::tr("Download it again, or import it without checking."));
                }
            }
            if (!facts.image)
                continue;
            if (const auto read = readAllUnits(*facts.image, job); !read) {
                if (read.error().isCancelled())
                    return read;
                notices.error(QStringLiteral("disk-damaged"), facts.member, read.error().summary, read.error().hint);
            }
        }
    if (plan.manifest == ManifestStatus::NotChecked)
        plan.manifest = ManifestStatus::Verified;
    return {};
}

} // namespace boxyard::appliance
