// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ByteSource.h"

#include <memory>
#include <span>
#include <vector>

struct libdeflate_decompressor;

namespace boxyard::appliance {

// libdeflate's working memory: one per thread.
class Inflater final {
    Q_DISABLE_COPY_MOVE(Inflater)
public:
    enum class Status { Ok, TooLarge, Damaged };
    Inflater();
    ~Inflater();
    // Into exactly the room given; written says how much came out.
    Status zlib(std::span<const uchar> in, std::span<uchar> out, std::size_t& written);
    Status deflate(std::span<const uchar> in, std::span<uchar> out,
                   std::size_t& written); // in may be longer than needed

private:
    libdeflate_decompressor* m_state;
};

// Where one unit of the guest's disk lies in the image.
struct DiskExtent {
    quint64 file = 0;       // offset in the image
    quint32 fileLength = 0; // bytes there, at least as many as the unit needs
    quint32 unit = 0;       // guest offset ÷ unit size
};

// A disk image of a package, opened after its headers and tables were checked to stay inside the file. Foreign input.
// Units that are not listed read as zeros. Thread-safe after opening.
class DiskImage {
    Q_DISABLE_COPY_MOVE(DiskImage)
public:
    virtual ~DiskImage() = default;

    [[nodiscard]] QString format() const { return m_format; }
    [[nodiscard]] quint64 capacity() const { return m_capacity; }
    [[nodiscard]] quint32 unitSize() const { return m_unit; } // a power of two, 4 KiB … 2 MiB
    [[nodiscard]] const ByteSource& source() const { return m_source; }
    [[nodiscard]] const std::vector<DiskExtent>& extents() const { return m_extents; } // in file order
    // Turns the bytes at an extent (fileLength of them) into unitSize() bytes of the guest's disk. InvalidInput for
    // data that contradicts the tables or is damaged.
    virtual Result<> decode(const DiskExtent& extent, const uchar* data, uchar* out, Inflater& inflater) const = 0;
    // What stands at that place of the guest's disk; for looking into it, not for copying.
    Result<QByteArray> readGuest(quint64 offset, quint32 size) const;

protected:
    DiskImage(QString format, ByteSource source) : m_source(std::move(source)), m_format(std::move(format)) {}
    // Limits that hold for every format: 64 TiB, units that can be counted.
    Result<> setGeometry(quint64 capacity, quint32 unit);

    ByteSource m_source;
    std::vector<DiskExtent> m_extents;
    QString m_format;
    quint64 m_capacity = 0;
    quint32 m_unit = 64 * 1024;
};
using DiskImagePtr = std::shared_ptr<const DiskImage>;

// An Error about damage in that image.
[[nodiscard]] Error damagedImage(const QString& name, const QString& detail);
// Larger than any disk that is taken.
constexpr quint64 kMaxCapacity = quint64(64) << 40;
[[nodiscard]] Error tooLarge(const QString& name);

// The readers. Each checks everything it will rely on.
Result<DiskImagePtr> openVmdk(const ByteSource& source);
Result<DiskImagePtr> openQcow2(const ByteSource& source);
Result<DiskImagePtr> openVhd(const ByteSource& source);
Result<DiskImagePtr> openRaw(const ByteSource& source);

} // namespace boxyard::appliance
