// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/HttpParser.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::containers;

namespace {

struct Outcome {
    int status = 0;
    QByteArray body;
    QByteArray rest; // what belongs to the upgraded stream
    bool done = false;
    bool upgraded = false;
    bool failed = false;
    QByteArray type;
};

// Feeds the answer in pieces of the given size and ends the stream.
Outcome parse(const QByteArray& answer, qsizetype piece, bool head = false, bool close = true) {
    HttpParser parser(head);
    Outcome outcome;
    parser.onHead = [&](const HttpHead& said) {
        outcome.status = said.status;
        outcome.upgraded = said.upgraded;
        outcome.type = said.headers.value("content-type");
    };
    parser.onBody = [&](QByteArrayView bytes) { outcome.body.append(bytes.data(), bytes.size()); };
    for (qsizetype at = 0; at < answer.size(); at += piece) {
        const QByteArray part = answer.mid(at, piece);
        if (parser.isDone()) {
            outcome.rest += part;
            continue;
        }
        const auto taken = parser.feed(part);
        if (!taken) {
            outcome.failed = true;
            return outcome;
        }
        outcome.rest += part.mid(*taken);
    }
    if (close && !parser.finish())
        outcome.failed = true;
    outcome.done = parser.isDone();
    return outcome;
}

} // namespace

class tst_HttpParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("a length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << 200
                                  << QByteArray("hello") << QByteArray();
        QTest::newRow("chunks with an extension")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")
            << 200 << QByteArray("hello") << QByteArray();
        QTest::newRow("chunks with a trailer")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-End: yes\r\n\r\n")
            << 200 << QByteArray("hello") << QByteArray();
        QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << 200 << QByteArray("hello")
                                       << QByteArray();
        QTest::newRow("nothing inside") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray()
                                        << QByteArray();
        QTest::newRow("not modified") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << 304 << QByteArray()
                                      << QByteArray();
        QTest::newRow("an upgrade")
            << QByteArray("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nraw bytes") << 101
            << QByteArray() << QByteArray("raw bytes");
        QTest::newRow("an interim answer")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") << 200
            << QByteArray("ok") << QByteArray();
        QTest::newRow("a plain error")
            << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nNot Found")
            << 404 << QByteArray("Not Found") << QByteArray();
    }
    void answers() {
        QFETCH(QByteArray, answer);
        for (qsizetype piece = 1; piece <= answer.size(); ++piece) {
            const Outcome outcome = parse(answer, piece);
            QVERIFY2(!outcome.failed && outcome.done, qPrintable(QString::number(piece)));
            QTEST(outcome.status, "status");
            QTEST(outcome.body, "body");
            QTEST(outcome.rest, "rest");
        }
    }
    void aHeadHasNoBody() {
        const Outcome outcome = parse("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", 7, true);
        QVERIFY(outcome.done && !outcome.failed);
        QVERIFY(outcome.body.isEmpty());
    }
    void refused_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01 what is this\r\n\r\n");
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("less than it said") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
        QTest::newRow("a length that is none") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        QTest::newRow("a chunk cut off") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
        QTest::newRow("a chunk's size that is none")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("a head without end") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(300000, 'x');
        QTest::newRow("headers without end") << "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(50000);
        QTest::newRow("a chunk line without end")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;" + QByteArray(300000, 'x');
        QTest::newRow("nothing at all") << QByteArray();
    }
    void refused() {
        QFETCH(QByteArray, answer);
        for (const qsizetype piece : {qsizetype(13), qsizetype(4096), qsizetype(1000000)})
            QVERIFY(parse(answer, piece).failed);
    }
    void aLargeBodyIsHandedOnAsItComes() {
        HttpParser parser;
        qint64 all = 0;
        qsizetype largest = 0;
        parser.onBody = [&](QByteArrayView bytes) {
            all += bytes.size();
            largest = qMax(largest, bytes.size());
        };
        QVERIFY(parser.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2000000\r\n"));
        const QByteArray block(1 << 20, 'b');
        for (int i = 0; i < 32; ++i)
            QVERIFY(parser.feed(block));
        QCOMPARE(all, qint64(32) << 20);
        QVERIFY(largest <= 128 * 1024);
    }
};

QTEST_GUILESS_MAIN(tst_HttpParser)
#include "tst_HttpParser.moc"
