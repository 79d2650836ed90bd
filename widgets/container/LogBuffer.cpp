// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogBuffer.h"

#include <algorithm>

namespace boxyard::widgets {

namespace {
constexpr qsizetype kBlockText = 256 * 1024;
constexpr qsizetype kLongestLine = 8 * 1024; // a longer one goes on in the next
} // namespace

struct LogBuffer::Block {
    struct Entry {
        quint32 start;
        LogTone tone;
        qint64 time;
    };
    qint64 first = 0;
    QByteArray text;
    std::vector<Entry> lines;
    [[nodiscard]] qint64 bytes() const {
        return qint64(text.capacity()) + qint64(lines.capacity() * sizeof(Entry)) + qint64(sizeof(Block));
    }
};

LogBuffer::LogBuffer(qint64 capacity, QObject* parent)
    : QObject(parent), m_capacity(qMax<qint64>(capacity, 2 * kBlockText)) {}

LogBuffer::~LogBuffer() = default;

qint64 LogBuffer::firstLine() const { return m_blocks.empty() ? m_end : m_blocks.front()->first; }

qint64 LogBuffer::endLine() const { return m_end; }

void LogBuffer::take(QByteArrayView raw, bool stderrStream, bool timestamps) {
    const qint64 time = timestamps ? takeTimestamp(raw) : -1;
    m_hasTimes = m_hasTimes || time >= 0;
    const QByteArray text = plainLine(raw);
    const LogTone tone = toneOf(text, stderrStream);
    QByteArrayView rest(text);
    do { // at least once: an empty line is a line
        const QByteArrayView part = rest.first(qMin(rest.size(), kLongestLine));
        rest = rest.sliced(part.size());
        if (m_blocks.empty() || m_blocks.back()->text.size() + part.size() > kBlockText) {
            auto block = std::make_unique<Block>();
            block->first = m_end;
            block->text.reserve(kBlockText);
            block->lines.reserve(2048);
            m_bytes += block->bytes();
            m_blocks.push_back(std::move(block));
        }
        Block& block = *m_blocks.back();
        const qint64 before = block.bytes();
        block.lines.push_back({quint32(block.text.size()), tone, time});
        block.text.append(part);
        m_bytes += block.bytes() - before;
        m_longest = qMax(m_longest, int(part.size()));
        ++m_end;
    } while (!rest.isEmpty());
}

void LogBuffer::append(const QList<containers::LogChunk>& chunks, bool timestamps) {
    const qint64 endBefore = m_end;
    m_partialTimestamps = timestamps;
    for (const containers::LogChunk& chunk : chunks) {
        const bool stderrStream = chunk.stream == containers::LogChunk::Stream::Err;
        QByteArray& partial = m_partial[stderrStream ? 1 : 0];
        QByteArrayView rest(chunk.bytes);
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            if (partial.isEmpty()) {
                take(rest.first(end), stderrStream, timestamps);
            } else {
                partial.append(rest.first(end));
                take(partial, stderrStream, timestamps);
                partial.clear();
            }
            rest = rest.sliced(end + 1);
        }
        partial.append(rest);
        while (partial.size() > kLongestLine) { // a line without end must not collect without end
            take(QByteArrayView(partial).first(kLongestLine), stderrStream, timestamps);
            partial.remove(0, kLongestLine);
        }
    }
    const qint64 firstBefore = firstLine();
    trim();
    if (m_end != endBefore)
        Q_EMIT appended();
    if (firstLine() != firstBefore)
        Q_EMIT dropped();
}

void LogBuffer::flush() {
    const qint64 before = m_end;
    for (int stream = 0; stream < 2; ++stream)
        if (!m_partial[stream].isEmpty()) {
            take(m_partial[stream], stream == 1, m_partialTimestamps);
            m_partial[stream].clear();
        }
    if (m_end != before)
        Q_EMIT appended();
}

void LogBuffer::trim() {
    while (m_bytes > m_capacity && m_blocks.size() > 1) {
        m_bytes -= m_blocks.front()->bytes();
        m_blocks.pop_front();
    }
}

void LogBuffer::clear() {
    m_blocks.clear();
    m_partial[0].clear();
    m_partial[1].clear();
    m_bytes = 0;
    m_end = 0;
    m_longest = 0;
    m_hasTimes = false;
    Q_EMIT cleared();
}

LogLine LogBuffer::line(qint64 number) const {
    if (number < firstLine() || number >= m_end)
        return {};
    const auto after = std::upper_bound(m_blocks.cbegin(), m_blocks.cend(), number,
                                        [](qint64 wanted, const auto& block) { return wanted < block->first; });
    const Block& block = **std::prev(after);
    const auto index = size_t(number - block.first);
    const Block::Entry& entry = block.lines[index];
    const qsizetype end = index + 1 < block.lines.size() ? qsizetype(block.lines[index + 1].start) : block.text.size();
    return {entry.time, entry.tone, block.text.mid(entry.start, end - entry.start)};
}

} // namespace boxyard::widgets
