// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskImage.h"
#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace boxyard::appliance {

namespace {

constexpr quint64 kSector = 512;
constexpr quint64 kAtEnd = ~quint64(0); // gdOffset: the footer says where
constexpr quint32 kFlagZeroGrain = 1u << 2;
constexpr quint32 kFlagCompressed = 1u << 16;
constexpr quint32 kGrainMarker = 12; // LBA and size before the data

// SparseExtentHeader of VMware's "Virtual Disk Format 5.0", §"Hosted Sparse Extent Header". Little endian.
struct Header {
    quint32 version, flags, tableEntries;
    quint64 capacity, grain, descriptorAt, descriptorSize, directoryAt;
    quint16 compression;

    static Header from(const QByteArray& b) {
        const auto* p = b.constData();
        const auto u32 = [&](int at) { return qFromLittleEndian<quint32>(p + at); };
        const auto u64 = [&](int at) { return qFromLittleEndian<quint64>(p + at); };
        return {
            u32(4), u32(8), u32(44), u64(12), u64(20), u64(28), u64(36), u64(56), qFromLittleEndian<quint16>(p + 77)};
    }
};

class VmdkImage final : public DiskImage {
public:
    explicit VmdkImage(const ByteSource& source) : DiskImage(QStringLiteral("vmdk-stream"), source) {}

    Result<> open() {
        BOXYARD_TRY_AS(bytes, m_source.read(0, 512));
        m_header = Header::from(bytes);
        if (m_header.directoryAt == kAtEnd) {
            BOXYARD_TRY(readFooter());
        }
        m_compressed = (m_header.flags & kFlagCompressed) != 0;
        if (!m_compressed)
            m_format = QStringLiteral("vmdk-sparse");
        BOXYARD_TRY(checkHeader());
        BOXYARD_TRY(setGeometry(m_header.capacity * kSector, quint32(m_header.grain * kSector)));
        BOXYARD_TRY(checkDescriptor());
        BOXYARD_TRY(readTables());
        return checkGrains();
    }

    Result<> decode(const DiskExtent& extent, const uchar* data, uchar* out, Inflater& inflater) const override {
        if (!m_compressed) {
            std::memcpy(out, data, extent.fileLength);
            std::memset(out + extent.fileLength, 0, m_unit - extent.fileLength);
            return {};
        }
        const quint64 lba = qFromLittleEndian<quint64>(data);
        const quint32 size = qFromLittleEndian<quint32>(data + 8);
        if (lba != quint64(extent.unit) * m_header.grain)
            return damage(QStringLiteral("The grain at %1 says it is sector %2, the table says %3.")
                              .arg(extent.file)
                              .arg(lba)
                              .arg(quint64(extent.unit) * m_header.grain));
        if (size == 0 || size > extent.fileLength - kGrainMarker)
            return damage(QStringLiteral("The grain at %1 claims %2 bytes.").arg(extent.file).arg(size));
        std::size_t written = 0;
        switch (inflater.zlib({data + kGrainMarker, size}, {out, m_unit}, written)) {
        case Inflater::Status::Ok:
            break;
        case Inflater::Status::TooLarge:
            return damage(QStringLiteral("The grain at %1 unpacks to more than its size.").arg(extent.file));
        case Inflater::Status::Damaged:
            return damage(QStringLiteral("The grain at %1 cannot be unpacked.").arg(extent.file));
        }
        const quint64 wanted = std::min<quint64>(m_unit, m_capacity - quint64(extent.unit) * m_unit);
        if (written < wanted)
            return damage(QStringLiteral("The grain at %1 is too short.").arg(extent.file));
        std::memset(out + written, 0, m_unit - written);
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> damage(const QString& detail) const {
        return failure(damagedImage(m_source.name(), detail));
    }

    // The footer is a copy of the header one sector before the end-of-stream marker.
    Result<> readFooter() {
        if (m_source.size() < 3 * kSector)
            return damage(QStringLiteral("No room for a footer."));
        BOXYARD_TRY_AS(footer, m_source.read(m_source.size() / kSector * kSector - 2 * kSector, 512));
        if (!footer.startsWith("KDMV"))
            return damage(QStringLiteral("The footer is missing."));
        const Header header = Header::from(footer);
        if (header.capacity != m_header.capacity || header.grain != m_header.grain ||
            header.tableEntries != m_header.tableEntries || header.directoryAt == kAtEnd)
            return damage(QStringLiteral("The footer contradicts the header."));
        m_header.directoryAt = header.directoryAt;
        return {};
    }

    Result<> checkHeader() const {
        if (m_header.version < 1 || m_header.version > 3)
            return failure(ErrorKind::Unsupported, Tr::tr("The disk image “%1” is VMDK version %2, which is not known.")
                                                       .arg(m_source.name())
                                                       .arg(m_header.version));
        if (m_header.grain < 8 || m_header.grain > 2048 || !std::has_single_bit(m_header.grain))
            return damage(QStringLiteral("Grains of %1 sectors.").arg(m_header.grain));
        if (m_header.tableEntries < 1 || m_header.tableEntries > 4096 || !std::has_single_bit(m_header.tableEntries))
            return damage(QStringLiteral("%1 entries in a grain table.").arg(m_header.tableEntries));
        if (m_compressed && m_header.compression != 1)
            return damage(QStringLiteral("Compression %1.").arg(m_header.compression));
        if (m_header.capacity > (quint64(1) << 40))
            return failure(tooLarge(m_source.name()));
        return {};
    }

    Result<> checkDescriptor() const {
        if (m_header.descriptorAt == 0 || m_header.descriptorSize == 0)
            return {};
        if (m_header.descriptorSize > 2048 || m_header.descriptorAt > m_source.size() / kSector)
            return damage(QStringLiteral("The embedded descriptor is not where it should be."));
        BOXYARD_TRY_AS(text,
                       m_source.read(m_header.descriptorAt * kSector, std::size_t(m_header.descriptorSize * kSector)));
        const QString descriptor = QString::fromLatin1(text);
        static const QRegularExpression parent(QStringLiteral("parentCID\\s*=\\s*\"?([0-9a-fA-F]+)"));
        static const QRegularExpression type(QStringLiteral("createType\\s*=\\s*\"([^\"]*)\""));
        const QString cid = parent.match(descriptor).captured(1).toLower();
        if ((!cid.isEmpty() && cid != QLatin1String("ffffffff")) ||
            descriptor.contains(QLatin1String("parentFileNameHint")))
            return failure(ErrorKind::Unsupported,
                           Tr::tr("The disk image “%1” holds only the changes to another one.").arg(m_source.name()),
                           Tr::tr("Export the machine without snapshots."));
        const QString kind = type.match(descriptor).captured(1);
        if (!kind.isEmpty() && kind != QLatin1String("streamOptimized") && kind != QLatin1String("monolithicSparse"))
            return failure(ErrorKind::Unsupported,
                           Tr::tr("The disk image “%1” is of the kind “%2”, which cannot be read.")
                               .arg(m_source.name(), kind.left(60)),
                           Tr::tr("Convert it with “qemu-img convert -O vmdk -o subformat=streamOptimized”."));
        return {};
    }

    Result<> readTables() {
        const quint64 perTable = m_header.grain * m_header.tableEntries;
        const quint64 tables = (m_header.capacity + perTable - 1) / perTable;
        const quint64 grains = (m_header.capacity + m_header.grain - 1) / m_header.grain;
        const quint64 sectors = m_source.size() / kSector;
        // Tables that a file of this size cannot justify would only fill memory.
        if (tables * 4 > m_source.size() / 16 + 16 * 1024 * 1024)
            return damage(QStringLiteral("A grain directory of %1 entries.").arg(tables));
        if (m_header.directoryAt == 0 || m_header.directoryAt > sectors)
            return damage(QStringLiteral("The grain directory lies at sector %1.").arg(m_header.directoryAt));
        BOXYARD_TRY_AS(directory, m_source.read(m_header.directoryAt * kSector, std::size_t(tables * 4)));
        const quint64 tableBytes = quint64(m_header.tableEntries) * 4;
        BOXYARD_TRY(checkDirectory(directory, tables, tableBytes, sectors));
        for (quint64 t = 0; t < tables; ++t) {
            const quint32 at = qFromLittleEndian<quint32>(directory.constData() + t * 4);
            if (at == 0)
                continue;
            BOXYARD_TRY_AS(table, m_source.read(at * kSector, std::size_t(tableBytes)));
            BOXYARD_TRY(readTable(table, t * m_header.tableEntries, grains, sectors));
        }
        return {};
    }

    // Before any table is read: a few bytes that name one table over and over must not cost hours and all of the memory.
    Result<> checkDirectory(const QByteArray& directory, quint64 tables, quint64 tableBytes, quint64 sectors) const {
        std::vector<quint32> places;
        for (quint64 t = 0; t < tables; ++t) {
            const quint32 at = qFromLittleEndian<quint32>(directory.constData() + t * 4);
            if (at == 0)
                continue;
            if (at >= sectors || at * kSector + tableBytes > m_source.size())
                return damage(QStringLiteral("Grain table %1 lies at sector %2, past the end.").arg(t).arg(at));
            places.push_back(at);
        }
        std::sort(places.begin(), places.end());
        const quint64 room = (tableBytes + kSector - 1) / kSector;
        const auto close =
            std::adjacent_find(places.begin(), places.end(), [room](quint32 a, quint32 b) { return b - a < room; });
        if (close != places.end())
            return damage(QStringLiteral("Two grain tables share the place %1.").arg(*close));
        return {};
    }

    Result<> readTable(const QByteArray& table, quint64 firstGrain, quint64 grains, quint64 sectors) {
        for (quint32 i = 0; i < m_header.tableEntries && firstGrain + i < grains; ++i) {
            const quint32 at = qFromLittleEndian<quint32>(table.constData() + i * 4);
            if (at == 0 || (at == 1 && (m_header.flags & kFlagZeroGrain)))
                continue;
            if (at >= sectors)
                return damage(QStringLiteral("Grain %1 lies at sector %2, past the end.").arg(firstGrain + i).arg(at));
            if (m_extents.size() >= sectors) // each takes one at least
                return damage(QStringLiteral("More grains than there is room for."));
            m_extents.push_back({at * kSector, 0, quint32(firstGrain + i)});
        }
        return {};
    }

    // Sorts the grains by place, gives each the room up to the next, and refuses what overlaps.
    Result<> checkGrains() {
        std::sort(m_extents.begin(), m_extents.end(), [](auto& a, auto& b) { return a.file < b.file; });
        const quint64 most = m_compressed ? 2 * quint64(m_unit) + kSector : m_unit;
        for (std::size_t i = 0; i < m_extents.size(); ++i) {
            const quint64 end = i + 1 < m_extents.size() ? m_extents[i + 1].file : m_source.size();
            const quint64 room = std::min(end - m_extents[i].file, most);
            const bool lastPart = i + 1 == m_extents.size() && !m_compressed && room >= roomOfLast(m_extents[i]);
            if (room == 0 || (m_compressed && room <= kGrainMarker) || (!m_compressed && room < m_unit && !lastPart))
                return damage(QStringLiteral("Two grains overlap at %1.").arg(m_extents[i].file));
            m_extents[i].fileLength = quint32(room);
        }
        return {};
    }

    // The last grain of a disk whose size is no multiple of a grain may be cut.
    [[nodiscard]] quint64 roomOfLast(const DiskExtent& extent) const {
        return std::min<quint64>(m_unit, m_capacity - quint64(extent.unit) * m_unit);
    }

    Header m_header{};
    bool m_compressed = false;
};

} // namespace

Result<DiskImagePtr> openVmdk(const ByteSource& source) {
    auto image = std::make_shared<VmdkImage>(source);
    BOXYARD_TRY(image->open());
    return DiskImagePtr(image);
}

} // namespace boxyard::appliance
