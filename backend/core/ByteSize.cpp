// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ByteSize.h"

#include "backend/core/Tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace boxyard {

QString ByteSize::toText() const {
    static const char* const units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    if (m_bytes < 1024)
        return Tr::tr("%n bytes", nullptr, int(m_bytes));
    double value = double(m_bytes) / 1024;
    int unit = 0;
    while (value >= 1023.95 && unit < 5) {
        value /= 1024;
        ++unit;
    }
    const double rounded = std::round(value * 10) / 10;
    const bool whole = std::abs(rounded - std::round(rounded)) < 0.05 || rounded >= 100;
    return QLocale().toString(rounded, 'f', whole ? 0 : 1) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

Result<ByteSize> ByteSize::parse(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d+(?:\\.\\d+)?)\\s*([kmgtpe]?)(i?b)?\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    const auto wrong = [&] {
        return failure(ErrorKind::InvalidInput, Tr::tr("“%1” is not a size.").arg(text),
                       Tr::tr("Write a size like 2G, 2048M or 2GiB."));
    };
    if (!match.hasMatch())
        return wrong();
    static const QString letters = QStringLiteral("kmgtpe");
    const QString letter = match.captured(2).toLower();
    const int power = letter.isEmpty() ? 0 : int(letters.indexOf(letter)) + 1;
    bool ok = false;
    const QString number = match.captured(1);
    if (!number.contains(QLatin1Char('.'))) { // exactly, to the last byte
        const qint64 count = number.toLongLong(&ok);
        if (!ok || count > (std::numeric_limits<qint64>::max() >> (10 * power)))
            return wrong();
        return ByteSize(count * (qint64(1) << (10 * power)));
    }
    const double value = number.toDouble(&ok) * std::pow(1024.0, power);
    if (!ok || value >= 9.2e18)
        return wrong();
    return ByteSize(qint64(std::llround(value)));
}

} // namespace boxyard
