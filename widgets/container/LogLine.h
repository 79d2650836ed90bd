// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>

namespace boxyard::widgets {

// How serious a log line says it is, or which stream it came by.
enum class LogTone : quint8 { Normal, Error, Warning, Stderr };

// One line of a log as it is kept: without time stamp, escape sequences and control characters.
struct LogLine {
    qint64 time = -1; // ms since the epoch, UTC; −1 = unknown
    LogTone tone = LogTone::Normal;
    QByteArray text; // UTF-8 by habit, not by promise
};

// Takes the engine's time stamp (RFC 3339 with any fraction, then a blank) off the front of a line; −1 = there is none.
[[nodiscard]] qint64 takeTimestamp(QByteArrayView& line);
// Without terminal escape sequences (ECMA-48: CSI, OSC and the short ones), control characters but tab, and what a
// carriage return has overwritten.
[[nodiscard]] QByteArray plainLine(QByteArrayView line);
// By the level words that programs write near the front of a line.
[[nodiscard]] LogTone toneOf(QByteArrayView line, bool stderrStream);

} // namespace boxyard::widgets
