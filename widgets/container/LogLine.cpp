// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogLine.h"

#include <QDate>

#include <algorithm>
#include <cstring>

namespace boxyard::widgets {

namespace {

constexpr qsizetype kLevelWithin = 96; // level words stand near the front

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int number(const char* at, int digits) {
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        if (!isDigit(at[i]))
            return -1;
        value = value * 10 + (at[i] - '0');
    }
    return value;
}

// Days since the epoch (the civil calendar, by the usual shift of the year to March).
qint64 daysOf(int year, int month, int day) {
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = y / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

bool isWordChar(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool hasWord(QByteArrayView line, const char* word) {
    const auto length = qsizetype(std::strlen(word));
    for (qsizetype at = line.indexOf(QByteArrayView(word, length)); at >= 0;
         at = line.indexOf(QByteArrayView(word, length), at + 1)) {
        const bool startsHere = at == 0 || !isWordChar(line[at - 1]);
        const bool endsHere = at + length >= line.size() || !isWordChar(line[at + length]);
        if (startsHere && endsHere)
            return true;
    }
    return false;
}

// The index after an escape sequence that starts at line[at].
qsizetype afterEscape(QByteArrayView line, qsizetype at) {
    if (at + 1 >= line.size())
        return line.size();
    const char kind = line[at + 1];
    qsizetype i = at + 2;
    if (kind == '[') {
        while (i < line.size() && !(line[i] >= 0x40 && line[i] <= 0x7e))
            ++i;
        return qMin(i + 1, line.size());
    }
    if (kind == ']') { // ends with BEL or ESC backslash
        while (i < line.size() && line[i] != '\a' && !(line[i] == '\x1b' && i + 1 < line.size() && line[i + 1] == '\\'))
            ++i;
        return qMin(i + (i < line.size() && line[i] == '\x1b' ? 2 : 1), line.size());
    }
    if (kind == '(' || kind == ')') // character sets: one more
        return qMin(at + 3, line.size());
    return qMin(i, line.size());
}

} // namespace

qint64 takeTimestamp(QByteArrayView& line) {
    // 2024-05-14T09:12:41[.fraction](Z|±hh:mm) and a blank
    const char* s = line.data();
    if (line.size() < 21 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':')
        return -1;
    const int year = number(s, 4), month = number(s + 5, 2), day = number(s + 8, 2);
    const int hour = number(s + 11, 2), minute = number(s + 14, 2), second = number(s + 17, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0)
        return -1;
    qsizetype i = 19;
    int milliseconds = 0;
    if (s[i] == '.') {
        int digits = 0;
        for (++i; i < line.size() && isDigit(s[i]); ++i, ++digits)
            if (digits < 3)
                milliseconds = milliseconds * 10 + (s[i] - '0');
        for (; digits < 3; ++digits)
            milliseconds *= 10;
    }
    qint64 offset = 0;
    if (i < line.size() && s[i] == 'Z') {
        ++i;
    } else if (i + 6 <= line.size() && (s[i] == '+' || s[i] == '-')) {
        const int hours = number(s + i + 1, 2), minutes = number(s + i + 4, 2);
        if (hours < 0 || minutes < 0)
            return -1;
        offset = (hours * 60ll + minutes) * (s[i] == '+' ? 60000 : -60000);
        i += 6;
    } else {
        return -1;
    }
    if (i < line.size() && s[i] != ' ')
        return -1;
    line = line.sliced(qMin(i + 1, line.size()));
    return ((daysOf(year, month, day) * 24 + hour) * 60 + minute) * 60000 + second * 1000 + milliseconds - offset;
}

QByteArray plainLine(QByteArrayView line) {
    while (!line.isEmpty() && (line.back() == '\r' || line.back() == '\n'))
        line.chop(1);
    if (const qsizetype back = line.lastIndexOf('\r'); back >= 0)
        line = line.sliced(back + 1);
    const auto odd = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    if (std::none_of(line.begin(), line.end(), odd)) // nearly always
        return line.toByteArray();
    QByteArray plain;
    plain.reserve(line.size());
    for (qsizetype i = 0; i < line.size();) {
        if (line[i] == '\x1b') {
            i = afterEscape(line, i);
            continue;
        }
        if (!odd(line[i]))
            plain.append(line[i]);
        ++i;
    }
    return plain;
}

LogTone toneOf(QByteArrayView line, bool stderrStream) {
    const QByteArrayView front = line.first(qMin(kLevelWithin, line.size()));
    for (const char* word :
         {"ERROR", "FATAL", "PANIC", "CRITICAL", "CRIT", "EMERG", "error", "fatal", "panic", "Error"})
        if (hasWord(front, word))
            return LogTone::Error;
    for (const char* word : {"WARN", "WARNING", "warn", "warning", "Warning"})
        if (hasWord(front, word))
            return LogTone::Warning;
    return stderrStream ? LogTone::Stderr : LogTone::Normal;
}

} // namespace boxyard::widgets
