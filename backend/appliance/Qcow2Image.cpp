// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskImage.h"
#include "backend/core/Tr.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace boxyard::appliance {

namespace {

constexpr quint64 kOffsetMask = 0x00fffffffffffe00ULL;
constexpr quint64 kCompressed = quint64(1) << 62;

// A qcow2 without ties to any other file. docs/interop/qcow2.txt of QEMU. Big endian.
class Qcow2Image final : public DiskImage {
public:
    explicit Qcow2Image(const ByteSource& source) : DiskImage(QStringLiteral("qcow2"), source) {}

    Result<> open() {
        BOXYARD_TRY_AS(header, m_source.read(0, std::size_t(std::min<quint64>(112, m_source.size()))));
        if (header.size() < 72)
            return damage(QStringLiteral("The header is cut off."));
        header.append(QByteArray(112 - header.size(), '\0'));
        const auto u32 = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
        const auto u64 = [&](int at) { return qFromBigEndian<quint64>(header.constData() + at); };
        m_version = u32(4);
        if (m_version != 2 && m_version != 3)
            return damage(QStringLiteral("Version %1.").arg(m_version));
        if (u64(8) != 0)
            return failure(
                ErrorKind::InvalidInput,
                Tr::tr("The disk image “%1” wants to read another file of this computer.").arg(m_source.name()),
                Tr::tr("It has a backing file. Flatten it with “qemu-img convert” where it was made."));
        if (u32(32) != 0)
            return failure(ErrorKind::Unsupported, Tr::tr("The disk image “%1” is encrypted.").arg(m_source.name()),
                           Tr::tr("Decrypt it where it was made."));
        if (m_version == 3) {
            BOXYARD_TRY(checkFeatures(u64(72)));
        }
        const quint32 bits = u32(20);
        if (bits < 12 || bits > 21)
            return damage(QStringLiteral("Clusters of 2^%1 bytes.").arg(bits));
        BOXYARD_TRY(setGeometry(u64(24), quint32(1) << bits));
        return readTables(u32(36), u64(40), bits);
    }

    Result<> decode(const DiskExtent& extent, const uchar* data, uchar* out, Inflater& inflater) const override {
        if (!std::binary_search(m_packed.begin(), m_packed.end(), extent.unit)) {
            std::memcpy(out, data, extent.fileLength);
            std::memset(out + extent.fileLength, 0, m_unit - extent.fileLength);
            return {};
        }
        std::size_t written = 0;
        const auto status = inflater.deflate({data, extent.fileLength}, {out, m_unit}, written);
        if (status != Inflater::Status::Ok || written != m_unit)
            return damage(QStringLiteral("The cluster at %1 cannot be unpacked.").arg(extent.file));
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> damage(const QString& detail) const {
        return failure(damagedImage(m_source.name(), detail));
    }

    Result<> checkFeatures(quint64 incompatible) const {
        if (incompatible & (quint64(1) << 2))
            return failure(
                ErrorKind::InvalidInput,
                Tr::tr("The disk image “%1” wants to read another file of this computer.").arg(m_source.name()),
                Tr::tr("It has an external data file. Flatten it with “qemu-img convert” where it was made."));
        if (incompatible & 2)
            return damage(QStringLiteral("It is marked corrupt."));
        if (incompatible & ~quint64(1))
            return failure(
                ErrorKind::Unsupported,
                Tr::tr("The disk image “%1” uses features of qcow2 that are not known here.").arg(m_source.name()),
                Tr::tr("Convert it with “qemu-img convert -O qcow2” where it was made."),
                QStringLiteral("incompatible_features %1").arg(incompatible, 0, 16));
        return {};
    }

    Result<> readTables(quint32 l1Size, quint64 l1At, quint32 bits) {
        const quint64 perTable = m_unit / 8;
        const quint64 units = (m_capacity + m_unit - 1) / m_unit;
        const quint64 tables = (units + perTable - 1) / perTable;
        if (l1Size < tables || tables * 8 > m_source.size() + 4096 || tables > 4 * 1024 * 1024)
            return damage(QStringLiteral("A table of %1 entries.").arg(l1Size));
        BOXYARD_TRY_AS(l1, m_source.read(l1At, std::size_t(tables * 8)));
        BOXYARD_TRY(checkTables(l1, tables));
        for (quint64 t = 0; t < tables; ++t) {
            const quint64 at = qFromBigEndian<quint64>(l1.constData() + t * 8) & kOffsetMask;
            if (at == 0)
                continue;
            BOXYARD_TRY_AS(l2, m_source.read(at, m_unit));
            for (quint64 i = 0; i < perTable && t * perTable + i < units; ++i)
                BOXYARD_TRY(
                    addCluster(qFromBigEndian<quint64>(l2.constData() + i * 8), quint32(t * perTable + i), bits));
        }
        std::sort(m_extents.begin(), m_extents.end(), [](auto& a, auto& b) { return a.file < b.file; });
        return checkOverlaps();
    }

    // Before any table is read: a few bytes that name one table over and over must not cost hours and all of the memory.
    Result<> checkTables(const QByteArray& l1, quint64 tables) const {
        std::vector<quint64> seen;
        for (quint64 t = 0; t < tables; ++t) {
            const quint64 at = qFromBigEndian<quint64>(l1.constData() + t * 8) & kOffsetMask;
            if (at % m_unit != 0 || at >= m_source.size())
                return damage(QStringLiteral("Table %1 lies at %2.").arg(t).arg(at));
            if (at != 0)
                seen.push_back(at);
        }
        std::sort(seen.begin(), seen.end());
        if (std::adjacent_find(seen.begin(), seen.end()) != seen.end())
            return damage(QStringLiteral("Two tables share a place."));
        return {};
    }

    Result<> addCluster(quint64 entry, quint32 unit, quint32 bits) {
        if (entry & kCompressed) {
            const quint32 x = 62 - (bits - 8);
            const quint64 at = entry & ((quint64(1) << x) - 1);
            const quint64 more = (entry >> x) & ((quint64(1) << (62 - x)) - 1);
            const quint64 length = (more + 1) * 512 - (at & 511);
            if (at >= m_source.size())
                return damage(QStringLiteral("Cluster %1 lies at %2, past the end.").arg(unit).arg(at));
            m_packed.push_back(unit); // units come in ascending order
            m_extents.push_back({at, quint32(std::min(length, m_source.size() - at)), unit});
            return {};
        }
        const quint64 at = entry & kOffsetMask;
        if (at == 0 || (m_version == 3 && (entry & 1)))
            return {};
        if (at % m_unit != 0 || at >= m_source.size())
            return damage(QStringLiteral("Cluster %1 lies at %2.").arg(unit).arg(at));
        m_extents.push_back({at, quint32(std::min<quint64>(m_unit, m_source.size() - at)), unit});
        return {};
    }

    Result<> checkOverlaps() const {
        quint64 lastPlain = ~quint64(0);
        for (const DiskExtent& extent : m_extents) {
            if (std::binary_search(m_packed.begin(), m_packed.end(), extent.unit))
                continue;
            if (extent.file == lastPlain)
                return damage(QStringLiteral("Two clusters share the place %1.").arg(extent.file));
            lastPlain = extent.file;
        }
        return {};
    }

    quint32 m_version = 3;
    std::vector<quint32> m_packed; // compressed clusters, sorted
};

} // namespace

Result<DiskImagePtr> openQcow2(const ByteSource& source) {
    auto image = std::make_shared<Qcow2Image>(source);
    BOXYARD_TRY(image->open());
    return DiskImagePtr(image);
}

} // namespace boxyard::appliance
