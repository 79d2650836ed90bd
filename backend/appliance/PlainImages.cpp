// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskImage.h"
#include "backend/core/Tr.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace boxyard::appliance {

namespace {

constexpr quint32 kUnit = 64 * 1024;

// Bytes of a disk one after the other; holes of a sparse file are left out.
class RawImage final : public DiskImage {
public:
    RawImage(const QString& format, const ByteSource& source) : DiskImage(format, source) {}

    Result<> open(quint64 capacity) {
        BOXYARD_TRY(setGeometry((capacity + 511) / 512 * 512, kUnit));
        const bool oneFile = m_source.segments().size() == 1;
        quint64 dataEnd = oneFile ? 0 : capacity;
        for (quint64 at = 0; at < capacity; at += kUnit) {
            if (at >= dataEnd) {
                const quint64 data = nextData(at, capacity);
                if (data >= capacity)
                    break;
                at = data / kUnit * kUnit;
                dataEnd = std::max(holeAfter(data, capacity), at + kUnit);
            }
            m_extents.push_back({at, quint32(std::min<quint64>(kUnit, capacity - at)), quint32(at / kUnit)});
        }
        return {};
    }

    Result<> decode(const DiskExtent& extent, const uchar* data, uchar* out, Inflater& inflater) const override {
        Q_UNUSED(inflater)
        std::memcpy(out, data, extent.fileLength);
        std::memset(out + extent.fileLength, 0, m_unit - extent.fileLength);
        return {};
    }

private:
    [[nodiscard]] quint64 nextData(quint64 at, quint64 capacity) const {
        const auto& segment = m_source.segments().constFirst();
        const off_t found = ::lseek(segment.file->fd(), off_t(segment.offset + at), SEEK_DATA);
        if (found < 0)
            return errno == ENXIO ? capacity : at;
        return std::max(quint64(found) - segment.offset, at);
    }
    [[nodiscard]] quint64 holeAfter(quint64 at, quint64 capacity) const {
        const auto& segment = m_source.segments().constFirst();
        const off_t found = ::lseek(segment.file->fd(), off_t(segment.offset + at), SEEK_HOLE);
        return found < 0 ? capacity : std::min(quint64(found) - segment.offset, capacity);
    }
};

// Microsoft's VHD, dynamic kind ("Virtual Hard Disk Image Format Specification"). Big endian.
class DynamicVhd final : public DiskImage {
public:
    explicit DynamicVhd(const ByteSource& source) : DiskImage(QStringLiteral("vhd"), source) {}

    Result<> open(quint64 capacity, quint64 headerAt) {
        BOXYARD_TRY(setGeometry(capacity, kUnit));
        BOXYARD_TRY_AS(header, m_source.read(headerAt, 1024));
        const quint64 tableAt = qFromBigEndian<quint64>(header.constData() + 16);
        const quint32 entries = qFromBigEndian<quint32>(header.constData() + 28);
        const quint32 block = qFromBigEndian<quint32>(header.constData() + 32);
        if (!header.startsWith("cxsparse") || block < kUnit || block > 256u * 1024 * 1024 || block % kUnit != 0 ||
            quint64(entries) * block < capacity || quint64(entries) * 4 > m_source.size())
            return failure(damagedImage(m_source.name(), QStringLiteral("The dynamic header.")));
        BOXYARD_TRY_AS(table, m_source.read(tableAt, std::size_t(entries) * 4));
        const quint64 bitmap = (block / 512 / 8 + 511) / 512 * 512;
        BOXYARD_TRY(checkTable(table, entries, (bitmap + block) / 512));
        for (quint32 i = 0; i < entries; ++i) {
            const quint32 at = qFromBigEndian<quint32>(table.constData() + qsizetype(i) * 4);
            if (at != 0xffffffffu)
                BOXYARD_TRY(addBlock(quint64(at) * 512, bitmap, quint64(i) * block, block));
        }
        std::sort(m_extents.begin(), m_extents.end(), [](auto& a, auto& b) { return a.file < b.file; });
        for (std::size_t i = 1; i < m_extents.size(); ++i)
            if (m_extents[i].file < m_extents[i - 1].file + kUnit)
                return failure(damagedImage(m_source.name(), QStringLiteral("Two blocks overlap.")));
        return {};
    }

    // Sectors whose bit is not set were never written and read as zeros.
    Result<> decode(const DiskExtent& extent, const uchar* data, uchar* out, Inflater& inflater) const override {
        Q_UNUSED(inflater)
        std::memset(out, 0, m_unit);
        std::memcpy(out, data, extent.fileLength);
        const auto holes = std::lower_bound(m_holes.begin(), m_holes.end(), std::pair(extent.unit, 0u));
        for (auto hole = holes; hole != m_holes.end() && hole->first == extent.unit; ++hole)
            std::memset(out + std::size_t(hole->second) * 512, 0, 512);
        return {};
    }

private:
    // Before any block is looked at: a few bytes that name one block over and over must not fill the memory.
    Result<> checkTable(const QByteArray& table, quint32 entries, quint64 sectors) const {
        std::vector<quint32> places;
        for (quint32 i = 0; i < entries; ++i)
            if (const quint32 at = qFromBigEndian<quint32>(table.constData() + qsizetype(i) * 4); at != 0xffffffffu)
                places.push_back(at);
        std::sort(places.begin(), places.end());
        if (std::adjacent_find(places.begin(), places.end(),
                               [sectors](quint32 a, quint32 b) { return b - a < sectors; }) != places.end())
            return failure(damagedImage(m_source.name(), QStringLiteral("Two blocks overlap.")));
        return {};
    }

    Result<> addBlock(quint64 at, quint64 bitmapSize, quint64 guest, quint32 block) {
        if (guest >= m_capacity)
            return {};
        BOXYARD_TRY_AS(bitmap, m_source.read(at, std::size_t(bitmapSize)));
        for (quint64 part = 0; part < block && guest + part < m_capacity; part += kUnit) {
            const quint64 file = at + bitmapSize + part;
            if (file >= m_source.size())
                return failure(damagedImage(m_source.name(), QStringLiteral("A block lies past the end.")));
            const auto unit = quint32((guest + part) / kUnit);
            quint32 written = 0;
            std::vector<std::pair<quint32, quint32>> holes;
            for (quint32 s = 0; s < kUnit / 512; ++s) {
                const quint64 bit = part / 512 + s;
                const bool set = (uchar(bitmap.at(qsizetype(bit / 8))) >> (7 - bit % 8)) & 1;
                written += set ? 1 : 0;
                if (!set)
                    holes.emplace_back(unit, s);
            }
            if (written == 0)
                continue;
            m_holes.insert(m_holes.end(), holes.begin(), holes.end());
            m_extents.push_back({file, quint32(std::min<quint64>(kUnit, m_source.size() - file)), unit});
        }
        return {};
    }

    std::vector<std::pair<quint32, quint32>> m_holes; // unit, sector; sorted because the table is walked in order
};

} // namespace

Result<DiskImagePtr> openRaw(const ByteSource& source) {
    auto image = std::make_shared<RawImage>(QStringLiteral("raw"), source);
    BOXYARD_TRY(image->open(source.size()));
    return DiskImagePtr(image);
}

Result<DiskImagePtr> openVhd(const ByteSource& source) {
    if (source.size() < 1024)
        return failure(damagedImage(source.name(), QStringLiteral("Too small.")));
    BOXYARD_TRY_AS(footer, source.read(source.size() - 512, 512));
    if (!footer.startsWith("conectix"))
        return failure(damagedImage(source.name(), QStringLiteral("The footer is missing.")));
    const quint64 capacity = qFromBigEndian<quint64>(footer.constData() + 48);
    const quint32 kind = qFromBigEndian<quint32>(footer.constData() + 60);
    if (kind == 2) {
        if (capacity > source.size() - 512)
            return failure(damagedImage(source.name(), QStringLiteral("The disk is larger than the file.")));
        auto image = std::make_shared<RawImage>(QStringLiteral("vhd"), source.slice(0, capacity));
        BOXYARD_TRY(image->open(capacity));
        return DiskImagePtr(image);
    }
    if (kind == 4)
        return failure(ErrorKind::Unsupported,
                       Tr::tr("The disk image “%1” holds only the changes to another one.").arg(source.name()),
                       Tr::tr("Export the machine without snapshots."));
    if (kind != 3)
        return failure(damagedImage(source.name(), QStringLiteral("Kind %1.").arg(kind)));
    auto image = std::make_shared<DynamicVhd>(source);
    BOXYARD_TRY(image->open(capacity, qFromBigEndian<quint64>(footer.constData() + 16)));
    return DiskImagePtr(image);
}

} // namespace boxyard::appliance
