// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ConsoleView over a real SPICE server: what the guest gets of keyboard and pointer, and what is painted.
#include "tests/support/spice/SpiceStage.h"
#include "widgets/console/ConsoleView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <optional>

using namespace boxyard;
using namespace boxyard::console;
using namespace boxyard::widgets;
using boxyard::test::SpiceStage;

namespace {
// Keys as the X server tells them: QTest's have no scan code, which a guest needs.
void key(QWidget& view, QEvent::Type type, uint evdev, int qtKey = Qt::Key_A, bool repeat = false) {
    QKeyEvent event(type, qtKey, Qt::NoModifier, evdev + 8, 0, 0, QString(), repeat);
    QCoreApplication::sendEvent(&view, &event);
}
} // namespace

class ConsoleViewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void paintsTheGuestsPixels();
    void paintsScaledAndAround();
    void keysReachTheGuest();
    void tabAndShortcutsAreTheGuests();
    void syntheticKeysAreIgnored();
    void autoRepeatIsPresses();
    void pressedKeysAreReleasedOnFocusLoss();
    void chordGivesTheKeyboardBack();
    void fullScreenKeyStaysHere();
    void pointerIsMapped_data();
    void pointerIsMapped();
    void buttonsCarryTheirMask();
    void wheelKeepsRemainders();
    void relativeModeCapturesOnClick();
    void cursorIsTheGuests();
    void followsTheWindowOnlyWithAnAgent();
    void dimmedTakesNoInput();
    void sessionMayDieFirst();

private:
    QStringList scans(qsizetype count);
    std::optional<SpiceStage> m_stage;
    std::unique_ptr<SpiceSession> m_session;
    std::unique_ptr<QWidget> m_window;
    ConsoleView* m_view = nullptr;
    QLineEdit* m_other = nullptr;
};

void ConsoleViewTest::init() {
    m_stage.emplace();
    QVERIFY(m_stage->isReady());
    m_session = std::make_unique<SpiceSession>();
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    column->setContentsMargins({});
    m_view = new ConsoleView(m_window.get());
    m_view->setFixedSize(640, 480);
    m_other = new QLineEdit(m_window.get());
    column->addWidget(m_view);
    column->addWidget(m_other);
    m_view->setSession(m_session.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_session->open([this] { return m_stage->openFd(); });
    QTRY_COMPARE(m_session->phase(), Phase::Showing);
    QVERIFY(m_stage->waitForLine(QStringLiteral("channel initialized inputs id=0 tls=0")));
    QTRY_COMPARE(m_session->mouseMode(), MouseMode::Absolute);
    QTRY_COMPARE(m_session->picture().pixelColor(200, 100), QColor(200, 100, 128));
    m_view->setFocus();
    m_stage->forgetLines();
}

void ConsoleViewTest::cleanup() {
    m_window.reset();
    m_session.reset();
    m_stage.reset();
}

QStringList ConsoleViewTest::scans(qsizetype count) {
    QStringList got;
    const bool enough = QTest::qWaitFor([&] {
        got = m_stage->lines().filter(QRegularExpression(QStringLiteral("^scan ")));
        return got.size() >= count;
    });
    m_stage->forgetLines();
    got.replaceInStrings(QStringLiteral("scan "), QString());
    return enough ? got : got + QStringList{QStringLiteral("too few")};
}

void ConsoleViewTest::paintsTheGuestsPixels() {
    QTRY_COMPARE(m_view->grab().toImage().pixelColor(300, 200), QColor(300 & 255, 200, 128));
    QVERIFY(m_stage->tell(QStringLiteral("fill 10 20 30 40 00ff00")));
    QTRY_COMPARE(m_view->grab().toImage().pixelColor(25, 40), QColor(0, 255, 0));
    QCOMPARE(m_view->grab().toImage().pixelColor(9, 40), QColor(9, 40, 128));
    QCOMPARE(m_view->grab().toImage().pixelColor(40, 40), QColor(40, 40, 128));
}

void ConsoleViewTest::paintsScaledAndAround() {
    m_view->setScaling(Scaling::Fit);
    m_view->setFixedSize(960, 480); // fits to 100 %, room at both sides
    QCOMPARE(m_view->geometryOfPicture().target(), QRect(160, 0, 640, 480));
    QCOMPARE(m_view->grab().toImage().pixelColor(20, 200), QColor(32, 34, 39));
    QCOMPARE(m_view->grab().toImage().pixelColor(160 + 100, 200), QColor(100, 200, 128));
    m_view->setFixedSize(1280, 960);
    QCOMPARE(m_view->geometryOfPicture().factor(), 2.0);
    QCOMPARE(m_view->grab().toImage().pixelColor(201, 401), QColor(100, 200, 128));
    m_view->setScaling(Scaling::Original);
    QCOMPARE(m_view->grab().toImage().pixelColor(320 + 100, 240 + 200), QColor(100, 200, 128));
}

void ConsoleViewTest::keysReachTheGuest() {
    key(*m_view, QEvent::KeyPress, 30);
    key(*m_view, QEvent::KeyRelease, 30);
    key(*m_view, QEvent::KeyPress, 103);
    key(*m_view, QEvent::KeyRelease, 103);
    QCOMPARE(scans(6).join(QLatin1Char(' ')), QStringLiteral("1e 9e e0 48 e0 c8"));
    key(*m_view, QEvent::KeyPress, kEvdevPause);
    key(*m_view, QEvent::KeyRelease, kEvdevPause);
    QCOMPARE(scans(6).join(QLatin1Char(' ')), QStringLiteral("e1 1d 45 e1 9d c5"));
    key(*m_view, QEvent::KeyPress, kEvdevSysRq);
    key(*m_view, QEvent::KeyRelease, kEvdevSysRq);
    QCOMPARE(scans(4).join(QLatin1Char(' ')), QStringLiteral("e0 37 e0 b7"));
}

void ConsoleViewTest::tabAndShortcutsAreTheGuests() {
    key(*m_view, QEvent::KeyPress, 15, Qt::Key_Tab);
    key(*m_view, QEvent::KeyRelease, 15, Qt::Key_Tab);
    QCOMPARE(scans(2).join(QLatin1Char(' ')), QStringLiteral("0f 8f"));
    QVERIFY(m_view->hasFocus());
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_N, Qt::ControlModifier);
    shortcut.ignore();
    QCoreApplication::sendEvent(m_view, &shortcut);
    QVERIFY(shortcut.isAccepted());
}

void ConsoleViewTest::syntheticKeysAreIgnored() {
    QTest::keyClick(m_view, Qt::Key_B); // without a scan code
    key(*m_view, QEvent::KeyPress, 30);
    key(*m_view, QEvent::KeyRelease, 30);
    QCOMPARE(scans(2).join(QLatin1Char(' ')), QStringLiteral("1e 9e"));
}

void ConsoleViewTest::autoRepeatIsPresses() {
    key(*m_view, QEvent::KeyPress, 30);
    key(*m_view, QEvent::KeyRelease, 30, Qt::Key_A, true);
    key(*m_view, QEvent::KeyPress, 30, Qt::Key_A, true);
    key(*m_view, QEvent::KeyRelease, 30, Qt::Key_A, true);
    key(*m_view, QEvent::KeyPress, 30, Qt::Key_A, true);
    key(*m_view, QEvent::KeyRelease, 30);
    QCOMPARE(scans(4).join(QLatin1Char(' ')), QStringLiteral("1e 1e 1e 9e"));
}

void ConsoleViewTest::pressedKeysAreReleasedOnFocusLoss() {
    key(*m_view, QEvent::KeyPress, 56, Qt::Key_Alt);
    key(*m_view, QEvent::KeyPress, 30);
    QCOMPARE(scans(2).join(QLatin1Char(' ')), QStringLiteral("38 1e"));
    m_other->setFocus();
    QCOMPARE(scans(2).join(QLatin1Char(' ')), QStringLiteral("9e b8"));
    m_view->setFocus();
    key(*m_view, QEvent::KeyRelease, 56, Qt::Key_Alt); // up already: nothing more is sent
    key(*m_view, QEvent::KeyPress, 31);
    QCOMPARE(scans(1).join(QLatin1Char(' ')), QStringLiteral("1f"));
    QEvent deactivated(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(m_view, &deactivated);
    QCOMPARE(scans(1).join(QLatin1Char(' ')), QStringLiteral("9f"));
}

void ConsoleViewTest::chordGivesTheKeyboardBack() {
    QVERIFY(m_view->hasGuestKeyboard());
    key(*m_view, QEvent::KeyPress, 29, Qt::Key_Control);
    key(*m_view, QEvent::KeyPress, 56, Qt::Key_Alt);
    QVERIFY(m_view->hasGuestKeyboard());
    key(*m_view, QEvent::KeyRelease, 56, Qt::Key_Alt);
    QVERIFY(!m_view->hasGuestKeyboard());
    QVERIFY(!m_view->hasFocus());
    QCOMPARE(scans(4).join(QLatin1Char(' ')), QStringLiteral("1d 38 b8 9d"));
    QTest::mouseClick(m_view, Qt::LeftButton, {}, {320, 240});
    QVERIFY(m_view->hasGuestKeyboard());
}

void ConsoleViewTest::fullScreenKeyStaysHere() {
    QSignalSpy fullScreen(m_view, &ConsoleView::fullScreenRequested);
    key(*m_view, QEvent::KeyPress, 87, Qt::Key_F11);
    key(*m_view, QEvent::KeyRelease, 87, Qt::Key_F11);
    QCOMPARE(scans(2).join(QLatin1Char(' ')), QStringLiteral("57 d7")); // in the page it is the guest's
    m_view->setFullScreenKey(true);
    key(*m_view, QEvent::KeyPress, 87, Qt::Key_F11);
    key(*m_view, QEvent::KeyRelease, 87, Qt::Key_F11);
    QCOMPARE(fullScreen.size(), 1);
    key(*m_view, QEvent::KeyPress, 30);
    QCOMPARE(scans(1).join(QLatin1Char(' ')), QStringLiteral("1e"));
}

void ConsoleViewTest::pointerIsMapped_data() {
    QTest::addColumn<QSize>("view");
    QTest::addColumn<QPoint>("position");
    QTest::addColumn<QString>("line");
    QTest::newRow("half") << QSize(320, 240) << QPoint(100, 60) << QStringLiteral("tablet 200 120 0");
    QTest::newRow("one and a quarter") << QSize(800, 600) << QPoint(100, 60) << QStringLiteral("tablet 80 48 0");
    QTest::newRow("double") << QSize(1280, 960) << QPoint(101, 61) << QStringLiteral("tablet 50 30 0");
    QTest::newRow("beside the picture") << QSize(960, 480) << QPoint(20, 100) << QStringLiteral("tablet 0 100 0");
}

void ConsoleViewTest::pointerIsMapped() {
    QFETCH(QSize, view);
    QFETCH(QPoint, position);
    QFETCH(QString, line);
    m_view->setFixedSize(view);
    m_window->layout()->activate();
    m_window->adjustSize();
    QTRY_COMPARE(m_view->size(), view);
    QTest::mouseMove(m_view, QPoint(1, 1));
    QTest::mouseMove(m_view, position);
    QVERIFY2(m_stage->waitForLine(line), qPrintable(m_stage->lines().join(QLatin1Char('|'))));
}

void ConsoleViewTest::buttonsCarryTheirMask() {
    QTest::mousePress(m_view, Qt::RightButton, {}, {10, 10});
    QVERIFY(m_stage->waitForLine(QStringLiteral("tablet 10 10 0"))); // the position first, without the button
    QVERIFY(m_stage->waitForLine(QStringLiteral("wheel 0 2")));      // the server's order: right is 2
    QTest::mouseRelease(m_view, Qt::RightButton, {}, {10, 10});
    QVERIFY(m_stage->waitForLine(QStringLiteral("tablet-buttons 0")));
}

void ConsoleViewTest::wheelKeepsRemainders() {
    const auto turn = [this](int angle) {
        QWheelEvent event({50, 50}, m_view->mapToGlobal(QPointF(50, 50)), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view, &event);
    };
    turn(60);
    turn(60);
    QVERIFY(m_stage->waitForLine(QStringLiteral("wheel -1 0")));
    turn(-240);
    QVERIFY(m_stage->waitForLine(QStringLiteral("wheel 1 0")));
    QVERIFY(m_stage->waitForLine(QStringLiteral("wheel 1 0")));
    QCOMPARE(m_stage->lines().filter(QStringLiteral("wheel -1")).size(), 1);
}

void ConsoleViewTest::relativeModeCapturesOnClick() {
    QVERIFY(m_stage->tell(QStringLiteral("tablet off")));
    QTRY_COMPARE(m_session->mouseMode(), MouseMode::Relative);
    QTest::mouseMove(m_view, {100, 100});
    QVERIFY(!m_view->isPointerCaptured());
    QTest::mouseClick(m_view, Qt::LeftButton, {}, {100, 100});
    QVERIFY(m_view->isPointerCaptured());
    QCOMPARE(m_view->cursor().shape(), Qt::BlankCursor);
    m_stage->forgetLines();
    QMouseEvent move(QEvent::MouseMove, QPointF(330, 235), m_view->mapToGlobal(QPointF(330, 235)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view, &move);
    QVERIFY2(m_stage->waitForLine(QStringLiteral("mouse-motion 11 -4 0 0")),
             qPrintable(m_stage->lines().join(QLatin1Char('|'))));
    // The tablet comes back (an agent started): the pointer is free again.
    QVERIFY(m_stage->tell(QStringLiteral("tablet on")));
    QTRY_VERIFY(!m_view->isPointerCaptured());
    QVERIFY(m_stage->tell(QStringLiteral("tablet off")));
    QTRY_COMPARE(m_session->mouseMode(), MouseMode::Relative);
    QTest::mouseClick(m_view, Qt::LeftButton, {}, {100, 100});
    QVERIFY(m_view->isPointerCaptured());
    m_other->setFocus();
    QVERIFY(!m_view->isPointerCaptured());
}

void ConsoleViewTest::cursorIsTheGuests() {
    QTest::mouseMove(m_view, {320, 240});
    QVERIFY(m_stage->tell(QStringLiteral("cursor 5 7")));
    QTRY_COMPARE(m_session->cursor().kind, CursorKind::Shape);
    QTest::mouseMove(m_view, {321, 241});
    QTRY_COMPARE(m_view->cursor().hotSpot(), QPoint(5, 7));
    QCOMPARE(m_view->cursor().pixmap().size(), QSize(24, 24));
    m_view->setFixedSize(1280, 960);
    QTest::mouseMove(m_view, {640, 480});
    QTRY_COMPARE(m_view->cursor().hotSpot(), QPoint(10, 14));
    QCOMPARE(m_view->cursor().pixmap().size(), QSize(48, 48));
    QVERIFY(m_stage->tell(QStringLiteral("cursor hide")));
    QTRY_COMPARE(m_view->cursor().pixmap().size(), QSize(7, 7)); // a dot, never nothing
}

void ConsoleViewTest::followsTheWindowOnlyWithAnAgent() {
    m_view->setScaling(Scaling::FollowWindow);
    m_view->setFixedSize(801, 455);
    QVERIFY(m_stage->tell(QStringLiteral("agent on")));
    QTRY_COMPARE(m_session->picture().size(), QSize(800, 454));
    m_view->setFixedSize(700, 500);
    QTRY_COMPARE(m_session->picture().size(), QSize(700, 500));
    m_view->setScaling(Scaling::Fit);
    m_stage->forgetLines();
    m_view->setFixedSize(900, 600);
    QVERIFY(!m_stage->waitForLine(QStringLiteral("agent-monitors 1 first 900x600"), 600));
    QCOMPARE(m_session->picture().size(), QSize(700, 500));
}

void ConsoleViewTest::dimmedTakesNoInput() {
    m_view->setDimmed(true);
    m_view->setFocus();
    key(*m_view, QEvent::KeyPress, 30);
    QTest::mouseMove(m_view, {99, 77});
    m_view->setDimmed(false);
    key(*m_view, QEvent::KeyPress, 31);
    QCOMPARE(scans(1).join(QLatin1Char(' ')), QStringLiteral("1f"));
}

void ConsoleViewTest::sessionMayDieFirst() {
    m_session.reset();
    key(*m_view, QEvent::KeyPress, 30);
    QTest::mouseClick(m_view, Qt::LeftButton, {}, {10, 10});
    QVERIFY(!m_view->grab().isNull());
    QVERIFY(!m_view->isPointerCaptured());
}

QTEST_MAIN(ConsoleViewTest)
#include "tst_ConsoleView.moc"
