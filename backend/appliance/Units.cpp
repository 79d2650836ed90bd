// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Units.h"

#include <QHash>
#include <QStringList>

#include <cmath>

namespace boxyard::appliance {

namespace {

std::optional<qint64> factor(const QString& text) {
    const QStringList power = text.split(QLatin1Char('^'));
    bool ok = false;
    const qint64 base = power.at(0).toLongLong(&ok);
    if (!ok || base < 1 || power.size() > 2)
        return std::nullopt;
    qint64 exponent = 1;
    if (power.size() == 2) {
        exponent = power.at(1).toLongLong(&ok);
        if (!ok || exponent < 0 || exponent > 62)
            return std::nullopt;
    }
    const double value = std::pow(double(base), double(exponent));
    return value <= 4.6e18 ? std::optional<qint64>(qint64(value)) : std::nullopt;
}

} // namespace

std::optional<qint64> bytesPerUnit(const QString& units, qint64 fallback) {
    QString text = units.toLower();
    text.remove(QLatin1Char(' ')).remove(QLatin1Char('\t'));
    if (text.isEmpty())
        return fallback;
    constexpr qint64 k = 1024;
    static const QHash<QString, qint64> words{{QStringLiteral("byte"), 1},
                                              {QStringLiteral("bytes"), 1},
                                              {QStringLiteral("b"), 1},
                                              {QStringLiteral("kb"), k},
                                              {QStringLiteral("kib"), k},
                                              {QStringLiteral("kilobytes"), k},
                                              {QStringLiteral("kilobyte"), k},
                                              {QStringLiteral("mb"), k * k},
                                              {QStringLiteral("mib"), k * k},
                                              {QStringLiteral("megabytes"), k * k},
                                              {QStringLiteral("megabyte"), k * k},
                                              {QStringLiteral("gb"), k * k * k},
                                              {QStringLiteral("gib"), k * k * k},
                                              {QStringLiteral("gigabytes"), k * k * k},
                                              {QStringLiteral("gigabyte"), k * k * k},
                                              {QStringLiteral("tb"), k * k * k * k},
                                              {QStringLiteral("terabytes"), k * k * k * k}};
    if (const auto known = words.constFind(text); known != words.constEnd())
        return *known;
    const QStringList parts = text.split(QLatin1Char('*'));
    if (parts.at(0) != QLatin1String("byte") && parts.at(0) != QLatin1String("bytes"))
        return std::nullopt;
    double product = 1;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto value = factor(parts.at(i));
        if (!value)
            return std::nullopt;
        product *= double(*value);
    }
    return product <= 4.6e18 ? std::optional<qint64>(qint64(product)) : std::nullopt;
}

std::optional<qint64> bytesOf(const QString& number, const QString& units, qint64 fallbackUnit) {
    const auto unit = bytesPerUnit(units, fallbackUnit);
    bool ok = false;
    const qint64 whole = number.trimmed().toLongLong(&ok);
    if (!unit)
        return std::nullopt;
    if (ok) {
        if (whole < 0 || (*unit > 0 && whole > (qint64(1) << 62) / *unit))
            return std::nullopt;
        return whole * *unit;
    }
    const double decimal = number.trimmed().toDouble(&ok);
    const double bytes = decimal * double(*unit);
    if (!ok || !(bytes >= 0) || bytes > 4.6e18)
        return std::nullopt;
    return qint64(bytes);
}

} // namespace boxyard::appliance
