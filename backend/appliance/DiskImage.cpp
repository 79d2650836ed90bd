// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskImage.h"

#include "backend/core/ByteSize.h"
#include "backend/core/Tr.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <libdeflate.h>

namespace boxyard::appliance {

Inflater::Inflater() : m_state(libdeflate_alloc_decompressor()) {}

Inflater::~Inflater() { libdeflate_free_decompressor(m_state); }

namespace {
Inflater::Status statusOf(libdeflate_result result) {
    switch (result) {
    case LIBDEFLATE_SUCCESS:
        return Inflater::Status::Ok;
    case LIBDEFLATE_INSUFFICIENT_SPACE:
        return Inflater::Status::TooLarge;
    default:
        return Inflater::Status::Damaged;
    }
}
} // namespace

Inflater::Status Inflater::zlib(std::span<const uchar> in, std::span<uchar> out, std::size_t& written) {
    return statusOf(libdeflate_zlib_decompress(m_state, in.data(), in.size(), out.data(), out.size(), &written));
}

Inflater::Status Inflater::deflate(std::span<const uchar> in, std::span<uchar> out, std::size_t& written) {
    std::size_t used = 0;
    return statusOf(
        libdeflate_deflate_decompress_ex(m_state, in.data(), in.size(), out.data(), out.size(), &used, &written));
}

Error damagedImage(const QString& name, const QString& detail) {
    return {ErrorKind::InvalidInput, Tr::tr("The disk image “%1” is damaged or was made to mislead.").arg(name),
            Tr::tr("Download or export it again."), detail};
}

Error tooLarge(const QString& name) {
    return {ErrorKind::InvalidInput,
            Tr::tr("The disk “%1” claims to be larger than 64 TiB.").arg(name),
            Tr::tr("Such a disk cannot be imported."),
            {}};
}

Result<> DiskImage::setGeometry(quint64 capacity, quint32 unit) {
    if (capacity == 0)
        return failure(damagedImage(m_source.name(), QStringLiteral("The disk has no size.")));
    if (capacity > kMaxCapacity)
        return failure(tooLarge(m_source.name()));
    if (unit < 4096 || unit > 2 * 1024 * 1024 || !std::has_single_bit(unit) || capacity / unit >= 0xffffffffULL)
        return failure(damagedImage(m_source.name(), QStringLiteral("Units of %1 bytes.").arg(unit)));
    m_capacity = capacity;
    m_unit = unit;
    return {};
}

Result<QByteArray> DiskImage::readGuest(quint64 offset, quint32 size) const {
    QByteArray bytes(qsizetype(size), '\0');
    if (offset >= m_capacity)
        return bytes;
    Inflater inflater;
    std::vector<uchar> unit(m_unit);
    const quint64 first = offset / m_unit;
    const quint64 last = (offset + size - 1) / m_unit;
    for (const DiskExtent& extent : m_extents) {
        if (extent.unit < first || extent.unit > last)
            continue;
        BOXYARD_TRY_AS(data, m_source.read(extent.file, extent.fileLength));
        BOXYARD_TRY(decode(extent, reinterpret_cast<const uchar*>(data.constData()), unit.data(), inflater));
        const quint64 start = quint64(extent.unit) * m_unit;
        const quint64 from = std::max(start, offset);
        const quint64 to = std::min(start + m_unit, offset + size);
        std::memcpy(bytes.data() + (from - offset), unit.data() + (from - start), to - from);
    }
    return bytes;
}

} // namespace boxyard::appliance
