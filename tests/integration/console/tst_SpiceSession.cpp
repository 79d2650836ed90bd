// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SpiceSession against a real SPICE server on a unix socket.
#include "backend/console/Geometry.h"
#include "backend/console/ProcessSetup.h"
#include "backend/console/SpiceSession.h"
#include "tests/support/spice/SpiceStage.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::console;
using boxyard::test::SpiceStage;

namespace {
// The stage's test picture.
bool isTestPicture(const QImage& picture, QSize size) {
    if (picture.size() != size)
        return false;
    for (int y = 0; y < size.height(); y += 7)
        for (int x = 0; x < size.width(); x += 5)
            if ((picture.pixel(x, y) & 0xffffffU) != ((unsigned(x) & 255U) << 16 | (unsigned(y) & 255U) << 8 | 0x80U))
                return false;
    return true;
}

SpiceSession::FdOpener openerOf(const SpiceStage& stage) {
    return [&stage] { return stage.openFd(); };
}

int openDescriptors() {
    int count = 0;
    for (int fd = 0; fd < 256; ++fd)
        count += ::fcntl(fd, F_GETFD) != -1;
    return count;
}
} // namespace

class SpiceSessionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void firstPictureByDescriptors();
    void firstPictureByAddress();
    void answersMayComeLater();
    void oneRefusedDescriptorIsAnError();
    void descriptorAfterCloseIsClosed();
    void secondHeadDoesNotWin();
    void drawnRectanglesArrive();
    void resizeStorm();
    void primaryDestroyedWhileLooking();
    void keysArriveAsScanCodes();
    void locksFollowBothWays();
    void pointerInBothModes();
    void wheelAndButtons();
    void cursorShapes();
    void agentComesAndGoes();
    void dumbAgentCannotResize();
    void secondViewerTakesOverWithoutAFight();
    void killedServerIsGone();
    void closedServerByAddressIsClosed();
    void nobodyListens();
    void passwordIsAskedFor();
    void closeAtEveryStage_data();
    void closeAtEveryStage();
    void closeFromASlot();
    void deletedWithPendingDescriptors();
};

void SpiceSessionTest::initTestCase() { QVERIFY(checkEventDispatcher().has_value()); }

void SpiceSessionTest::firstPictureByDescriptors() {
    SpiceStage stage;
    QVERIFY(stage.isReady());
    SpiceSession session;
    QList<Phase> phases;
    connect(&session, &SpiceSession::phaseChanged, this, [&] { phases.append(session.phase()); });
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
    QCOMPARE(phases, (QList<Phase>{Phase::Connecting, Phase::WaitingForPicture, Phase::Showing}));
    QCOMPARE(session.mouseMode(), MouseMode::Absolute);
    session.close();
    QCOMPARE(session.ending().reason, EndReason::ClosedHere);
    QVERIFY(session.picture().isNull());
    QVERIFY(isTestPicture(session.lastPicture(), {640, 480}));
}

void SpiceSessionTest::firstPictureByAddress() {
    SpiceStage stage;
    ServerAddress address;
    address.unixPath = stage.socketPath();
    SpiceSession session;
    session.open(address);
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
    SpiceStage onPort({QStringLiteral("--port"), QStringLiteral("29501")});
    QVERIFY(onPort.isReady());
    ServerAddress port;
    port.host = QStringLiteral("127.0.0.1");
    port.port = 29501;
    SpiceSession second;
    second.open(port);
    QTRY_VERIFY(isTestPicture(second.picture(), {640, 480}));
}

void SpiceSessionTest::answersMayComeLater() {
    SpiceStage stage;
    QList<AsyncAnswer<int>> waiting;
    SpiceSession session;
    session.open([&] {
        waiting.append(AsyncAnswer<int>());
        return waiting.last().async();
    });
    const auto answerAll = [&] {
        for (const auto& answer : std::exchange(waiting, {}))
            answer.give(stage.openFd().wait());
    };
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(session.phase(), Phase::Connecting);
    answerAll();
    QTRY_COMPARE(waiting.size(), 3); // display, cursor, inputs
    QCOMPARE(session.phase(), Phase::WaitingForPicture);
    answerAll();
    QTRY_COMPARE(session.phase(), Phase::Showing);
}

void SpiceSessionTest::oneRefusedDescriptorIsAnError() {
    SpiceStage stage;
    int asked = 0;
    SpiceSession session;
    QSignalSpy ended(&session, &SpiceSession::ended);
    session.open([&] {
        if (++asked == 3)
            return Async<int>::ready(failure(ErrorKind::PermissionDenied, QStringLiteral("Not this one")));
        return stage.openFd();
    });
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(session.ending().reason, EndReason::Failed);
    QCOMPARE(session.ending().error.summary, QStringLiteral("Not this one"));
    QCOMPARE(session.phase(), Phase::Ended);
}

void SpiceSessionTest::descriptorAfterCloseIsClosed() {
    SpiceStage stage;
    AsyncAnswer<int> answer;
    SpiceSession session;
    bool asked = false;
    session.open([&] {
        asked = true;
        return answer.async();
    });
    QTRY_VERIFY(asked);
    session.close();
    int pipe[2];
    QCOMPARE(::pipe(pipe), 0);
    answer.give(pipe[1]);
    // The other end sees the close.
    char byte = 0;
    QTRY_COMPARE(::fcntl(pipe[1], F_GETFD), -1);
    QCOMPARE(::read(pipe[0], &byte, 1), 0);
    ::close(pipe[0]);
}

void SpiceSessionTest::secondHeadDoesNotWin() {
    SpiceStage stage({QStringLiteral("--heads"), QStringLiteral("2")});
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QTRY_COMPARE(session.picture().size(), QSize(640, 480)); // the second is 320 × 200 and comes first
    QVERIFY(isTestPicture(session.picture(), {640, 480}));
}

void SpiceSessionTest::drawnRectanglesArrive() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
    QRegion changed;
    connect(&session, &SpiceSession::pictureChanged, this, [&](const QRegion& region) { changed += region; });
    QVERIFY(stage.tell(QStringLiteral("fill 100 50 20 10 00ff00")));
    QTRY_COMPARE(session.picture().pixel(110, 55) & 0xffffffU, 0x00ff00U);
    QTRY_VERIFY(changed.contains(QRect(100, 50, 20, 10)));
    QVERIFY(session.picture().pixel(99, 55) != session.picture().pixel(100, 55));
    QVERIFY(changed.boundingRect().width() < 640); // not the whole picture
}

void SpiceSessionTest::resizeStorm() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    int looked = 0;
    connect(&session, &SpiceSession::pictureReplaced, this, [&] {
        // Whatever is shown may be read to its last pixel.
        if (!session.picture().isNull())
            looked += session.picture().copy().sizeInBytes() > 0;
    });
    for (int i = 1; i <= 30; ++i)
        QVERIFY(stage.tell(QStringLiteral("resize %1 %2").arg(320 + i * 16).arg(200 + i * 9)));
    QTRY_COMPARE(session.picture().size(), QSize(800, 470));
    QTRY_VERIFY(isTestPicture(session.picture(), {800, 470}));
    QVERIFY(looked > 0);
    QCOMPARE(session.phase(), Phase::Showing);
}

void SpiceSessionTest::primaryDestroyedWhileLooking() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
    QVERIFY(stage.tell(QStringLiteral("destroy")));
    QTRY_VERIFY(session.picture().isNull());
    QVERIFY(isTestPicture(session.lastPicture(), {640, 480})); // kept until there is a new one
    QVERIFY(stage.tell(QStringLiteral("create")));
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
}

void SpiceSessionTest::keysArriveAsScanCodes() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(stage.waitForLine(QStringLiteral("channel initialized inputs id=0 tls=0")));
    const auto arrived = [&](const QStringList& bytes) {
        QStringList got;
        const bool all = QTest::qWaitFor([&] {
            got = stage.lines().filter(QRegularExpression(QStringLiteral("^scan ")));
            return got.size() >= bytes.size();
        });
        stage.forgetLines();
        got.replaceInStrings(QStringLiteral("scan "), QString());
        return all && got == bytes;
    };
    session.pressKey(0x1e);
    session.releaseKey(0x1e);
    QVERIFY(arrived({QStringLiteral("1e"), QStringLiteral("9e")}));
    session.pressKey(0x148);
    session.releaseKey(0x148);
    QVERIFY(arrived({QStringLiteral("e0"), QStringLiteral("48"), QStringLiteral("e0"), QStringLiteral("c8")}));
    session.sendCombination({0x1d, 0x38, 0x153}); // Ctrl+Alt+Del
    QVERIFY(arrived({QStringLiteral("1d"), QStringLiteral("38"), QStringLiteral("e0"), QStringLiteral("53"),
                     QStringLiteral("e0"), QStringLiteral("d3"), QStringLiteral("b8"), QStringLiteral("9d")}));
    session.sendCombination({0x21d, 0x45}); // Pause
    QVERIFY(arrived({QStringLiteral("e1"), QStringLiteral("1d"), QStringLiteral("45"), QStringLiteral("c5"),
                     QStringLiteral("e1"), QStringLiteral("9d")}));
}

void SpiceSessionTest::locksFollowBothWays() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(stage.tell(QStringLiteral("leds 6")));
    QTRY_COMPARE(session.locks(), Locks(Lock::Num) | Lock::Caps);
    stage.forgetLines();
    session.setLocks(Lock::Num); // the server presses Caps lock in the guest
    QVERIFY(stage.waitForLine(QStringLiteral("scan 3a")));
    QVERIFY(stage.waitForLine(QStringLiteral("scan ba")));
}

void SpiceSessionTest::pointerInBothModes() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QTRY_COMPARE(session.mouseMode(), MouseMode::Absolute);
    QVERIFY(stage.waitForLine(QStringLiteral("channel initialized inputs id=0 tls=0")));
    session.movePointerTo({321, 123}, Qt::LeftButton | Qt::RightButton);
    QVERIFY(stage.waitForLine(QStringLiteral("tablet 321 123 3"))); // the server's own order: left 1, right 2, middle 4
    QSignalSpy mode(&session, &SpiceSession::mouseModeChanged);
    QVERIFY(stage.tell(QStringLiteral("tablet off")));
    QTRY_COMPARE(session.mouseMode(), MouseMode::Relative);
    session.movePointerTo({1, 1}, Qt::NoButton); // of the wrong mode: not sent
    session.movePointerBy({-3, 7}, Qt::MiddleButton);
    QVERIFY(stage.waitForLine(QStringLiteral("mouse-motion -3 7 0 4")));
    QVERIFY(stage.tell(QStringLiteral("tablet on")));
    QTRY_COMPARE(session.mouseMode(), MouseMode::Absolute);
    QVERIFY(mode.size() >= 2);
}

void SpiceSessionTest::wheelAndButtons() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QTRY_COMPARE(session.mouseMode(), MouseMode::Absolute);
    QVERIFY(stage.waitForLine(QStringLiteral("channel initialized inputs id=0 tls=0")));
    session.movePointerTo({10, 10}, Qt::NoButton);
    session.pressButton(Qt::RightButton, Qt::NoButton);
    QVERIFY(stage.waitForLine(QStringLiteral("wheel 0 2"))); // right, in the server's order
    session.releaseButton(Qt::RightButton, Qt::RightButton);
    QVERIFY(stage.waitForLine(QStringLiteral("tablet-buttons 0")));
    stage.forgetLines();
    session.turnWheel(2, Qt::NoButton);
    QVERIFY(stage.waitForLine(QStringLiteral("wheel -1 0")));
    QVERIFY(stage.waitForLine(QStringLiteral("wheel -1 0")));
    session.turnWheel(-1, Qt::NoButton);
    QVERIFY(stage.waitForLine(QStringLiteral("wheel 1 0")));
}

void SpiceSessionTest::cursorShapes() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(stage.waitForLine(QStringLiteral("channel initialized cursor id=0 tls=0")));
    QVERIFY(stage.tell(QStringLiteral("cursor 5 7")));
    QTRY_COMPARE(session.cursor().kind, CursorKind::Shape);
    QCOMPARE(session.cursor().hotSpot, QPoint(5, 7));
    QCOMPARE(session.cursor().image.size(), QSize(24, 24));
    QCOMPARE(session.cursor().image.pixel(5, 0), 0xffff0000U);
    QCOMPARE(session.cursor().image.pixelColor(0, 0).alpha(), 0x80);
    QCOMPARE(session.cursor().image.pixelColor(0, 0).blue(), 0xff); // 0x80 of 0x80, multiplied
    QVERIFY(stage.tell(QStringLiteral("cursor hide")));
    QTRY_COMPARE(session.cursor().kind, CursorKind::Hidden);
    QVERIFY(stage.tell(QStringLiteral("cursor 1 1")));
    QTRY_COMPARE(session.cursor().kind, CursorKind::Shape);
}

void SpiceSessionTest::agentComesAndGoes() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(!session.canResizeGuest());
    session.requestGuestSize({1024, 768}); // nobody there to do it
    QVERIFY(stage.tell(QStringLiteral("agent on")));
    QTRY_VERIFY(session.agentConnected());
    QTRY_VERIFY(session.canResizeGuest());
    QVERIFY(!stage.lines().join(QLatin1Char(' ')).contains(QStringLiteral("1024x768")));
    session.requestGuestSize({1000, 600});
    QTRY_COMPARE(session.picture().size(), QSize(1000, 600));
    QVERIFY(stage.tell(QStringLiteral("agent off")));
    QTRY_VERIFY(!session.agentConnected());
    QVERIFY(!session.canResizeGuest());
    QVERIFY(stage.tell(QStringLiteral("agent on")));
    QTRY_VERIFY(session.canResizeGuest());
}

void SpiceSessionTest::dumbAgentCannotResize() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(stage.tell(QStringLiteral("agent dumb")));
    QTRY_VERIFY(session.agentConnected());
    QVERIFY(stage.waitForLine(QStringLiteral("agent-caps")));
    QVERIFY(!session.canResizeGuest());
}

void SpiceSessionTest::secondViewerTakesOverWithoutAFight() {
    SpiceStage stage;
    SpiceSession first;
    first.open(openerOf(stage));
    QTRY_COMPARE(first.phase(), Phase::Showing);
    SpiceSession second;
    second.open(openerOf(stage));
    QTRY_COMPARE(first.phase(), Phase::Ended);
    QCOMPARE(first.ending().reason, EndReason::TakenOver);
    QTRY_VERIFY(isTestPicture(second.picture(), {640, 480}));
    // The first must not take it back by itself: the second stays for as long as it likes.
    QSignalSpy ended(&second, &SpiceSession::ended);
    QVERIFY(!ended.wait(700));
    QCOMPARE(second.phase(), Phase::Showing);
    QVERIFY(isTestPicture(first.lastPicture(), {640, 480}));
    // "Take back" is a new session.
    SpiceSession third;
    third.open(openerOf(stage));
    QTRY_COMPARE(third.phase(), Phase::Showing);
    QTRY_COMPARE(second.phase(), Phase::Ended);
    QCOMPARE(second.ending().reason, EndReason::TakenOver);
}

void SpiceSessionTest::killedServerIsGone() {
    SpiceStage stage;
    SpiceSession session;
    session.open(openerOf(stage));
    QTRY_VERIFY(isTestPicture(session.picture(), {640, 480}));
    stage.kill();
    QTRY_COMPARE(session.phase(), Phase::Ended);
    QCOMPARE(session.ending().reason, EndReason::Gone);
    QVERIFY(isTestPicture(session.lastPicture(), {640, 480}));
}

void SpiceSessionTest::closedServerByAddressIsClosed() {
    SpiceStage stage;
    ServerAddress address;
    address.unixPath = stage.socketPath();
    SpiceSession session;
    session.open(address);
    QTRY_COMPARE(session.phase(), Phase::Showing);
    stage.kill();
    QTRY_COMPARE(session.phase(), Phase::Ended);
    QCOMPARE(session.ending().reason, EndReason::Closed);
}

void SpiceSessionTest::nobodyListens() {
    ServerAddress address;
    address.host = QStringLiteral("127.0.0.1");
    address.port = 29599;
    SpiceSession session;
    session.open(address);
    QTRY_COMPARE(session.phase(), Phase::Ended);
    QCOMPARE(session.ending().reason, EndReason::Failed);
    QCOMPARE(session.ending().error.kind, ErrorKind::Unreachable);
    QVERIFY(session.ending().error.summary.contains(QStringLiteral("127.0.0.1:29599")));
}

void SpiceSessionTest::passwordIsAskedFor() {
    SpiceStage stage({QStringLiteral("--ticket"), QStringLiteral("secret")});
    ServerAddress address;
    address.unixPath = stage.socketPath();
    address.password = QStringLiteral("hunter7");
    SpiceSession refused;
    refused.open(address);
    QTRY_COMPARE(refused.phase(), Phase::Ended);
    QCOMPARE(refused.ending().reason, EndReason::Failed);
    QVERIFY(refused.ending().needsPassword);
    QCOMPARE(refused.ending().error.kind, ErrorKind::PermissionDenied);
    QVERIFY(!refused.ending().error.detail.contains(address.password));
    address.password = QStringLiteral("secret");
    SpiceSession session;
    session.open(address);
    QTRY_COMPARE(session.phase(), Phase::Showing);
}

void SpiceSessionTest::closeAtEveryStage_data() {
    QTest::addColumn<int>("milliseconds");
    for (const int after : {0, 1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 40, 50, 65, 80, 120, 200, 400})
        QTest::addRow("%d ms", after) << after;
}

void SpiceSessionTest::closeAtEveryStage() {
    QFETCH(int, milliseconds);
    // One server per row: libspice-server 0.15 itself now and then dies of clients that go while it accepts them.
    SpiceStage stage;
    QVERIFY(stage.isReady());
    const int before = openDescriptors();
    {
        SpiceSession session;
        session.open(openerOf(stage));
        QSignalSpy never(&session, &SpiceSession::ended);
        never.wait(milliseconds);
        session.close();
        QCOMPARE(session.phase(), Phase::Ended);
    }
    QTRY_VERIFY(openDescriptors() <= before); // nothing of it stays
    // And the next one works as if nothing had been.
    SpiceStage fresh;
    SpiceSession next;
    next.open(openerOf(fresh));
    QTRY_COMPARE(next.phase(), Phase::Showing);
}

void SpiceSessionTest::closeFromASlot() {
    SpiceStage stage;
    auto session = std::make_unique<SpiceSession>();
    QSignalSpy ended(session.get(), &SpiceSession::ended);
    connect(session.get(), &SpiceSession::pictureChanged, session.get(), [&] { session->close(); });
    session->open(openerOf(stage));
    QTRY_COMPARE(session->phase(), Phase::Showing);
    QVERIFY(stage.tell(QStringLiteral("fill 0 0 50 50 ff0000")));
    QTRY_COMPARE(ended.size(), 1);
    // And deleted in the middle of a signal.
    session = std::make_unique<SpiceSession>();
    connect(session.get(), &SpiceSession::pictureReplaced, this, [&] { session.reset(); });
    session->open(openerOf(stage));
    QTRY_VERIFY(!session);
}

void SpiceSessionTest::deletedWithPendingDescriptors() {
    SpiceStage stage;
    QList<AsyncAnswer<int>> waiting;
    const int before = openDescriptors();
    auto session = std::make_unique<SpiceSession>();
    session->open([&] {
        waiting.append(AsyncAnswer<int>());
        return waiting.last().async();
    });
    QTRY_COMPARE(waiting.size(), 1);
    waiting.first().give(stage.openFd().wait());
    QTRY_COMPARE(waiting.size(), 4);
    session.reset();
    for (const auto& answer : waiting.mid(1))
        answer.give(stage.openFd().wait());
    QTRY_VERIFY(openDescriptors() <= before);
}

QTEST_MAIN(SpiceSessionTest)
#include "tst_SpiceSession.moc"
