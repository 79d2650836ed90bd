// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace boxyard::appliance {

// Bytes of one unit of DSP0004 ("byte * 2^20", with any blanks, "byte*1024*1024") or of an older spelling
// ("MegaBytes", "GB"). Empty text gives the fallback; nullopt = not a unit of bytes.
[[nodiscard]] std::optional<qint64> bytesPerUnit(const QString& units, qint64 fallback);
// A whole or decimal number times its unit; nullopt for what is no number, negative or beyond 2^62.
[[nodiscard]] std::optional<qint64> bytesOf(const QString& number, const QString& units, qint64 fallbackUnit);

} // namespace boxyard::appliance
