// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdio>

namespace boxyard::app {

// What the command line writes, and whether it arrived. Callable from any thread.

void write(FILE* file, const QByteArray& bytes);
void write(FILE* file, const QString& text);
// Why standard output could not be written, as errno says it; 0 = all of it was.
[[nodiscard]] int outputError();
// Nobody reads standard output any more: what has no end of its own ends.
[[nodiscard]] bool readerGone();

// Foreign text for a terminal: control characters would move the cursor, direction marks would lie about the order.
// lines keeps line ends and tabs.
[[nodiscard]] QString printable(QString text, bool lines = false);
// Columns of the terminal behind a descriptor; 0 = it is none.
[[nodiscard]] int terminalWidth(int fd);
// How many columns a terminal gives the text: Korean and Chinese take two, combining marks none.
[[nodiscard]] int displayWidth(const QString& text);
// Cut to so many columns, with an ellipsis where something is missing.
[[nodiscard]] QString fitted(const QString& text, int columns);
// The text in lines of at most so many columns, broken at spaces; a longer word stays whole.
[[nodiscard]] QStringList wrapped(const QString& text, int columns);
enum class LastColumn { Cut, Wrapped }; // wrapped: for sentences; a command ("$ …") stays in one piece, to be copied
// The lines of a table, head first. Where they are wider than the limit (0 = none) the widest columns give way, so that a
// long name leaves the others their place.
[[nodiscard]] QStringList tableLines(const QStringList& head, const QList<QStringList>& rows, int limit,
                                     LastColumn last = LastColumn::Cut);

} // namespace boxyard::app
