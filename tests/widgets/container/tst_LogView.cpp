// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/container/Yard.h"
#include "widgets/container/LogBuffer.h"
#include "widgets/container/LogReader.h"
#include "widgets/container/LogSearch.h"
#include "widgets/container/LogView.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>

using namespace boxyard;
using namespace boxyard::widgets;
using containers::LogChunk;

namespace {

constexpr auto kOut = LogChunk::Stream::Out;
constexpr auto kErr = LogChunk::Stream::Err;
constexpr qint64 kMiB = 1024 * 1024;

QByteArray numbered(int from, int count) {
    QByteArray text;
    for (int i = from; i < from + count; ++i)
        text +=
            "line " + QByteArray::number(i) + " of a log that says the same things over and over again, all day long\n";
    return text;
}

QStringList textsOf(const LogBuffer& buffer) {
    QStringList lines;
    for (qint64 i = buffer.firstLine(); i < buffer.endLine(); ++i)
        lines.append(QString::fromUtf8(buffer.line(i).text));
    return lines;
}

} // namespace

class TestLogView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesAreJoinedAcrossChunks();
    void streamsDoNotMix();
    void escapesAreTakenOut_data();
    void escapesAreTakenOut();
    void timestampsAreTakenOff_data();
    void timestampsAreTakenOff();
    void levelsAreSeen_data();
    void levelsAreSeen();
    void aLineWithoutEndIsCut();
    void aHundredMegabytesStayWithinTheCap();
    void searchFindsAndGoesAround();
    void searchFollowsWhatArrivesAndForgetsWhatGoes();
    void followsUntilScrolledAway();
    void scrolledLinesStayWhereTheyAre();
    void selectionIsCopied();
    void wrappedLinesAreReachable();
    void markupIsShownAsItIs();
    void aFloodThroughTheReader();
};

void TestLogView::linesAreJoinedAcrossChunks() {
    LogBuffer buffer;
    buffer.append({{kOut, "one\ntw"}, {kOut, "o\nthr"}}, false);
    QCOMPARE(textsOf(buffer), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    buffer.flush();
    QCOMPARE(textsOf(buffer).constLast(), QStringLiteral("thr"));
    buffer.append({{kOut, "\n\n"}}, false);
    QCOMPARE(buffer.lineCount(), 5); // empty lines are lines
    buffer.clear();
    QCOMPARE(buffer.lineCount(), 0);
}

void TestLogView::streamsDoNotMix() {
    LogBuffer buffer;
    buffer.append({{kOut, "out "}, {kErr, "err "}, {kOut, "goes on\n"}, {kErr, "too\n"}}, false);
    QCOMPARE(textsOf(buffer), (QStringList{QStringLiteral("out goes on"), QStringLiteral("err too")}));
    QCOMPARE(buffer.line(0).tone, LogTone::Normal);
    QCOMPARE(buffer.line(1).tone, LogTone::Stderr);
}

void TestLogView::escapesAreTakenOut_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("plain text") << QByteArray("a\tb") << QByteArray("a\tb");
    QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m text") << QByteArray("red text");
    QTest::newRow("a window title") << QByteArray("\x1b]0;title\aafter") << QByteArray("after");
    QTest::newRow("a link") << QByteArray("\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\") << QByteArray("text");
    QTest::newRow("progress that overwrites itself") << QByteArray("10 %\r20 %\r30 %") << QByteArray("30 %");
    QTest::newRow("a Windows line end") << QByteArray("text\r") << QByteArray("text");
    QTest::newRow("an escape cut off") << QByteArray("text\x1b[3") << QByteArray("text");
    QTest::newRow("a lone escape") << QByteArray("text\x1b") << QByteArray("text");
    QTest::newRow("a bell and a null") << QByteArray("a\a\0b", 4) << QByteArray("ab");
}

void TestLogView::escapesAreTakenOut() {
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, plain);
    QCOMPARE(plainLine(raw), plain);
}

void TestLogView::timestampsAreTakenOff_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QByteArray>("rest");
    const qint64 at = QDateTime({2024, 5, 14}, {9, 12, 41}, Qt::UTC).toMSecsSinceEpoch();
    QTest::newRow("nanoseconds") << QByteArray("2024-05-14T09:12:41.123456789Z text") << at + 123 << QByteArray("text");
    QTest::newRow("seconds") << QByteArray("2024-05-14T09:12:41Z text") << at << QByteArray("text");
    QTest::newRow("one digit") << QByteArray("2024-05-14T09:12:41.5Z text") << at + 500 << QByteArray("text");
    QTest::newRow("an offset") << QByteArray("2024-05-14T11:12:41+02:00 text") << at << QByteArray("text");
    QTest::newRow("an empty line") << QByteArray("2024-05-14T09:12:41.000Z ") << at << QByteArray("");
    QTest::newRow("none") << QByteArray("a line of more than twenty-one bytes") << qint64(-1)
                          << QByteArray("a line of more than twenty-one bytes");
    QTest::newRow("short") << QByteArray("2024") << qint64(-1) << QByteArray("2024");
    QTest::newRow("cut off") << QByteArray("2024-05-14T09:12:41.1234") << qint64(-1)
                             << QByteArray("2024-05-14T09:12:41.1234");
    QTest::newRow("before the epoch") << QByteArray("1969-12-31T23:59:59Z text") << qint64(-1000) << QByteArray("text");
}

void TestLogView::timestampsAreTakenOff() {
    QFETCH(QByteArray, line);
    QFETCH(qint64, time);
    QFETCH(QByteArray, rest);
    QByteArrayView view(line);
    QCOMPARE(takeTimestamp(view), time);
    QCOMPARE(view.toByteArray(), rest);
}

void TestLogView::levelsAreSeen_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("tone");
    QTest::newRow("ERROR") << QByteArray("ERROR relation does not exist") << int(LogTone::Error);
    QTest::newRow("level=error") << QByteArray("time=1 level=error msg=x") << int(LogTone::Error);
    QTest::newRow("warning") << QByteArray("[warn] disk is nearly full") << int(LogTone::Warning);
    QTest::newRow("part of a word") << QByteArray("the ERRORS are 0, TERROR too") << int(LogTone::Normal);
    QTest::newRow("far behind") << QByteArray(200, 'x') + " ERROR" << int(LogTone::Normal);
}

void TestLogView::levelsAreSeen() {
    QFETCH(QByteArray, line);
    QFETCH(int, tone);
    QCOMPARE(int(toneOf(line, false)), tone);
}

void TestLogView::aLineWithoutEndIsCut() {
    LogBuffer buffer(2 * kMiB);
    for (int i = 0; i < 40; ++i)
        buffer.append({{kOut, QByteArray(256 * 1024, 'x')}}, true);
    QVERIFY(buffer.lineCount() > 0);
    QVERIFY(buffer.longestLine() <= 8 * 1024);
    QVERIFY2(buffer.bytesKept() <= 3 * kMiB, qPrintable(QString::number(buffer.bytesKept())));
}

void TestLogView::aHundredMegabytesStayWithinTheCap() {
    LogBuffer buffer(16 * kMiB);
    LogView view(buffer);
    view.resize(800, 500);
    view.show();
    const QByteArray block = numbered(0, 12000); // about a mebibyte
    QElapsedTimer clock;
    qint64 slowest = 0;
    qint64 fed = 0;
    for (; fed < 100 * kMiB; fed += block.size()) {
        clock.start();
        buffer.append({{kOut, block}}, false);
        slowest = qMax(slowest, clock.elapsed());
    }
    QVERIFY2(buffer.bytesKept() <= buffer.capacity() + kMiB, qPrintable(QString::number(buffer.bytesKept())));
    QVERIFY(buffer.hasDropped());
    QVERIFY2(slowest < 1000, qPrintable(QString::number(slowest)));
    QCOMPARE(QString::fromUtf8(buffer.line(buffer.endLine() - 1).text).left(10), QStringLiteral("line 11999"));
    clock.start();
    const QImage picture = view.grab().toImage(); // only what is on screen is laid out
    QVERIFY(!picture.isNull());
    QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(view.visibleText().contains(QStringLiteral("line 11999")));
}

void TestLogView::searchFindsAndGoesAround() {
    LogBuffer buffer;
    buffer.append({{kOut, numbered(0, 3000)}, {kOut, "Ärger hier\n"}}, false);
    LogSearch search(buffer);
    search.setText(QStringLiteral("LINE 29"));
    QTRY_VERIFY(search.isDone());
    QCOMPARE(search.count(), 111); // 29, 290…299, 2900…2999
    QCOMPARE(search.next(-1), 29);
    QCOMPARE(search.next(29), 290);
    QCOMPARE(search.previous(29), 2999);
    QCOMPARE(search.next(2999), 29);
    QCOMPARE(search.ordinal(290), 2);
    search.setText(QStringLiteral("ärger"));
    QTRY_COMPARE(search.count(), 1);
    search.setText(QStringLiteral("not there"));
    QTRY_VERIFY(search.isDone());
    QCOMPARE(search.next(0), -1);
    search.setText({});
    QCOMPARE(search.count(), 0);
}

void TestLogView::searchFollowsWhatArrivesAndForgetsWhatGoes() {
    LogBuffer buffer(kMiB);
    LogSearch search(buffer);
    search.setText(QStringLiteral("line 1 "));
    buffer.append({{kOut, numbered(0, 5)}}, false);
    QTRY_COMPARE(search.count(), 1);
    for (int i = 0; i < 4; ++i)
        buffer.append({{kOut, numbered(1000, 12000)}}, false);
    QVERIFY(buffer.firstLine() > 1);
    QTRY_VERIFY(search.isDone());
    QCOMPARE(search.count(), 0);
}

void TestLogView::followsUntilScrolledAway() {
    LogBuffer buffer;
    LogView view(buffer);
    view.resize(600, 300);
    view.show();
    buffer.append({{kOut, numbered(0, 500)}}, false);
    QVERIFY(view.isFollowing());
    QVERIFY(view.visibleText().contains(QStringLiteral("line 499")));
    QSignalSpy following(&view, &LogView::followingChanged);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(following.count(), 1);
    QVERIFY(!view.isFollowing());
    buffer.append({{kOut, numbered(500, 10)}}, false);
    QCOMPARE(view.topLine(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    buffer.append({{kOut, numbered(510, 10)}}, false);
    QVERIFY(view.visibleText().contains(QStringLiteral("line 519")));
}

void TestLogView::scrolledLinesStayWhereTheyAre() {
    LogBuffer buffer(kMiB);
    LogView view(buffer);
    view.resize(600, 300);
    view.show();
    buffer.append({{kOut, numbered(0, 6000)}}, false);
    view.verticalScrollBar()->setValue(5000);
    const qint64 top = view.topLine();
    buffer.append({{kOut, numbered(6000, 6000)}}, false);
    QVERIFY(buffer.firstLine() > 0);
    QCOMPARE(view.topLine(), qMax(top, buffer.firstLine()));
}

void TestLogView::selectionIsCopied() {
    LogBuffer buffer;
    LogView view(buffer);
    view.resize(600, 300);
    view.show();
    buffer.append({{kOut, "first line\nsecond\nthird one\n"}}, false);
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("first line\nsecond\nthird one"));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(40, 8));
    QCOMPARE(view.selectedText(), QStringLiteral("first line"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(view.selectedText().endsWith(QStringLiteral("third one")));
}

void TestLogView::wrappedLinesAreReachable() {
    LogBuffer buffer;
    LogView view(buffer);
    view.resize(300, 200);
    view.show();
    view.setWrapping(true);
    for (int i = 0; i < 50; ++i)
        buffer.append({{kOut, QByteArray(400, 'w') + QByteArray::number(i) + '\n'}}, false);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(view.verticalScrollBar()->maximum() > 40); // a line takes several rows, so fewer lines fit
    QVERIFY(view.visibleText().endsWith(QStringLiteral("49")));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.topLine(), 0);
}

void TestLogView::markupIsShownAsItIs() {
    LogBuffer buffer;
    LogView view(buffer);
    view.resize(600, 200);
    view.show();
    buffer.append({{kOut, "<b>bold</b> \xe2\x80\xae"
                          "abc \xff\xfe\n"}},
                  false);
    QVERIFY(view.visibleText().startsWith(QStringLiteral("<b>bold</b>")));
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.accessibleName(), QStringLiteral("Log"));
}

void TestLogView::aFloodThroughTheReader() {
    Yard yard;
    const Resource web = yard.named(QStringLiteral("web"));
    app::FakeLogSource source;
    source.flood = 250'000;
    source.next = [](qint64 i) {
        return app::FakeLogLine{{}, kOut, "line " + QByteArray::number(i) + QByteArray(90, '.')};
    };
    yard.demo.containers().setLog(web.id, source);
    LogReader reader(yard.hooks.service, -1, 8 * kMiB, nullptr);
    reader.setResource(web, true);
    reader.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(reader.buffer().endLine() >= source.flood, 30000);
    QVERIFY(reader.buffer().bytesKept() <= 9 * kMiB);
    reader.setActive(false); // nobody looks: nothing is read
    QVERIFY(!reader.isReading());
}

QTEST_MAIN(TestLogView)
#include "tst_LogView.moc"
