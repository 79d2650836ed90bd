// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QString>

namespace boxyard {

// A number of bytes. Units are powers of 1024 throughout the program.
class ByteSize {
public:
    constexpr ByteSize() = default;
    constexpr explicit ByteSize(qint64 bytes) : m_bytes(bytes) {}
    static constexpr ByteSize fromKiB(qint64 n) { return ByteSize(n * 1024); }
    static constexpr ByteSize fromMiB(qint64 n) { return ByteSize(n * 1024 * 1024); }
    static constexpr ByteSize fromGiB(qint64 n) { return ByteSize(n * 1024 * 1024 * 1024); }

    [[nodiscard]] constexpr qint64 bytes() const { return m_bytes; }
    [[nodiscard]] constexpr qint64 kib() const { return m_bytes / 1024; }
    [[nodiscard]] constexpr qint64 mib() const { return m_bytes / (1024 * 1024); }
    [[nodiscard]] constexpr bool isNull() const { return m_bytes == 0; }

    // "2 GiB", "1.5 GiB", "768 MiB", "12 bytes": as short as it can be said.
    [[nodiscard]] QString toText() const;
    // "2G", "2048M", "2GiB", "512 MB", plain bytes; powers of 1024. Fails with InvalidInput; never negative, never overflows.
    static Result<ByteSize> parse(const QString& text);

    friend constexpr auto operator<=>(ByteSize, ByteSize) = default;
    friend constexpr ByteSize operator+(ByteSize a, ByteSize b) { return ByteSize(a.m_bytes + b.m_bytes); }
    friend constexpr ByteSize operator-(ByteSize a, ByteSize b) { return ByteSize(a.m_bytes - b.m_bytes); }

private:
    qint64 m_bytes = 0;
};

} // namespace boxyard
