// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/LogDemuxer.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

QByteArray frame(char stream, const QByteArray& bytes) {
    QByteArray head(8, '\0');
    head[0] = stream;
    const auto size = quint32(bytes.size());
    for (int i = 0; i < 4; ++i)
        head[4 + i] = char((size >> (24 - 8 * i)) & 0xff);
    return head + bytes;
}

} // namespace

class tst_LogDemuxer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesComeApartHoweverTheyAreCut() {
        const QByteArray all =
            frame(1, "out\n") + frame(2, "err\n") + frame(1, {}) + frame(1, "more\n") + frame(3, "of the engine\n");
        for (qsizetype piece = 1; piece <= all.size(); ++piece) {
            LogDemuxer demuxer(false);
            QByteArray out;
            QByteArray err;
            for (qsizetype at = 0; at < all.size(); at += piece) {
                const auto chunks = demuxer.feed(QByteArrayView(all).sliced(at, qMin(piece, all.size() - at)));
                QVERIFY(chunks);
                for (const LogChunk& chunk : *chunks)
                    (chunk.stream == LogChunk::Stream::Out ? out : err) += chunk.bytes;
            }
            QCOMPARE(out, QByteArray("out\nmore\n"));
            QCOMPARE(err, QByteArray("err\nof the engine\n"));
            QVERIFY(demuxer.isAtBoundary());
        }
    }
    void aTerminalHasNoFrames() {
        LogDemuxer demuxer(true);
        const auto chunks = demuxer.feed("\x01 plain");
        QVERIFY(chunks);
        QCOMPARE(chunks->first().bytes, QByteArray("\x01 plain"));
    }
    void whatCannotBeIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an unknown stream") << frame(7, "x");
        QTest::newRow("text") << QByteArray("a plain log line\n");
        QTest::newRow("a frame of 256 MiB") << QByteArray("\x01\0\0\0\x10\0\0\0", 8);
    }
    void whatCannotBeIsRefused() {
        QFETCH(QByteArray, bytes);
        LogDemuxer demuxer(false);
        const auto chunks = demuxer.feed(bytes);
        QVERIFY(!chunks);
        QCOMPARE(chunks.error().kind, ErrorKind::InvalidInput);
    }
    void aFrameThatIsCutOffShows() {
        LogDemuxer demuxer(false);
        QVERIFY(demuxer.feed(frame(1, "hello").first(10)));
        QVERIFY(!demuxer.isAtBoundary());
    }
};

QTEST_GUILESS_MAIN(tst_LogDemuxer)
#include "tst_LogDemuxer.moc"
