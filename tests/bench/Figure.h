// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>

// What the benches share: one line per figure with its goal, and the rule that goals are those of release builds.
namespace boxyard::bench {

#ifdef QT_NO_DEBUG
constexpr double kRoom = 1;
#else
constexpr double kRoom = 6; // checked builds get room for their checks
#endif

inline double median(QList<double> values) {
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 != 0 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

inline double worst(const QList<double>& values) { return *std::max_element(values.begin(), values.end()); }

// Prints the figure beside its goal; whether it is met.
[[nodiscard]] inline bool figure(const QString& what, double value, const char* unit, double goal) {
    const bool met = value <= goal * kRoom;
    std::printf("%-66s %9.2f %-3s  goal ≤ %g: %s\n", qPrintable(what), value, unit, goal, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

// Prints median and worst of a series; whether the median meets the goal.
[[nodiscard]] inline bool series(const QString& what, const QList<double>& values, const char* unit, double goal) {
    const double middle = median(values);
    const bool met = middle <= goal * kRoom;
    std::printf("%-54s median %7.2f %s, worst %7.2f %s of %2d  goal ≤ %g: %s\n", qPrintable(what), middle, unit,
                worst(values), unit, int(values.size()), goal, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

// What this process holds in memory; −1 when the system does not say.
inline double residentMiB() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("VmRSS:"))
            return double(line.mid(6).trimmed().split(' ').first().toLongLong()) / 1024.0;
    return -1;
}

} // namespace boxyard::bench
