// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Output.h"

#include <QList>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <iterator>
#include <numeric>
#include <sys/ioctl.h>
#include <unistd.h>

namespace boxyard::app {

namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 6; // a column says nothing below it
constexpr int kSentence = 24; // nor does a sentence

std::atomic<int> g_outputError{0};
std::atomic<bool> g_readerGone{false};

// Unicode's East Asian Width, classes W and F, in the blocks that fonts of terminals have.
bool isWide(char32_t c) {
    static constexpr std::pair<char32_t, char32_t> kRanges[] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

int columnsOf(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

} // namespace

void write(FILE* file, const QByteArray& bytes) {
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file) == size_t(bytes.size());
    if (std::fflush(file) == 0 && whole)
        return;
    const int error = errno ? errno : EIO;
    int none = 0;
    if (file == stdout && error == EPIPE)
        g_readerGone = true; // it has read enough, which is no failure
    else if (file == stdout)
        g_outputError.compare_exchange_strong(none, error);
}

void write(FILE* file, const QString& text) { write(file, text.toUtf8()); }

int outputError() { return g_outputError; }

bool readerGone() { return g_readerGone; }

QString printable(QString text, bool lines) {
    for (QChar& c : text) {
        if (lines && (c == QLatin1Char('\n') || c == QLatin1Char('\t')))
            continue;
        if (c.category() == QChar::Other_Control || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
            (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200E || c.unicode() == 0x200F ||
            c.unicode() == 0x061C)
            c = QLatin1Char(' ');
    }
    return text;
}

int terminalWidth(int fd) {
    winsize size{};
    if (isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
        return size.ws_col;
    return 0;
}

int displayWidth(const QString& text) {
    const QList<uint> points = text.toUcs4();
    return std::accumulate(points.cbegin(), points.cend(), 0, [](int sum, uint c) { return sum + columnsOf(c); });
}

QString fitted(const QString& text, int columns) {
    if (displayWidth(text) <= columns)
        return text;
    QString cut;
    int used = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        used += columnsOf(c);
        if (used > columns - 1)
            break;
        cut += QString::fromUcs4(&c, 1);
    }
    return cut + QChar(0x2026);
}

QStringList wrapped(const QString& text, int columns) {
    QStringList lines;
    QString line;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!line.isEmpty() && displayWidth(line) + 1 + displayWidth(word) > columns) {
            lines.append(line);
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    lines.append(line);
    return lines;
}

QStringList tableLines(const QStringList& head, const QList<QStringList>& rows, int limit, LastColumn last) {
    QList<QStringList> cells;
    QList<int> widths(head.size(), 0);
    for (const QStringList& row : QList<QStringList>{head} + rows) {
        QStringList clean;
        for (const QString& cell : row)
            clean.append(printable(cell));
        for (qsizetype i = 0; i < clean.size(); ++i)
            widths[i] = std::max(widths.at(i), displayWidth(clean.at(i)));
        cells.append(clean);
    }
    const bool wraps = limit > 0 && last == LastColumn::Wrapped;
    int total = std::accumulate(widths.cbegin(), widths.cend(), kGap * int(head.size() - 1));
    for (; limit > 0 && !wraps && total > limit; --total) {
        const auto widest = std::max_element(widths.rbegin(), widths.rend()); // of equal ones the last gives way
        if (*widest <= kNarrowest)
            break;
        --*widest;
    }
    const int room = std::max(kSentence, limit - (total - widths.constLast()));
    QStringList lines;
    for (const QStringList& row : std::as_const(cells)) {
        QString line;
        for (qsizetype i = 0; i + 1 < row.size(); ++i) {
            const QString cell = fitted(row.at(i), widths.at(i));
            line += cell + QString(widths.at(i) - displayWidth(cell) + kGap, QLatin1Char(' '));
        }
        const bool whole = !wraps || row.constLast().startsWith(QLatin1String("$ "));
        const QStringList parts =
            whole ? QStringList{wraps ? row.constLast() : fitted(row.constLast(), widths.constLast())}
                  : wrapped(row.constLast(), room);
        for (const QString& part : parts) {
            QString one = line + part;
            while (one.endsWith(QLatin1Char(' ')))
                one.chop(1);
            lines.append(one);
            line = QString(displayWidth(line), QLatin1Char(' '));
        }
    }
    return lines;
}

} // namespace boxyard::app
