// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/ConsoleTypes.h"
#include "backend/console/ProcessSetup.h"

#include <QTest>

using namespace boxyard::console;

class PointerInputTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buttonsHaveTheProtocolsNumbersAndMasks();
    void masksOfSeveralButtonsAreJoined();
    void wheelKeepsWhatIsLessThanAStep();
    void wheelForgetsTheRestOnAChangeOfDirection();
    void aLoopWithoutGlibIsRefused();
};

void PointerInputTest::buttonsHaveTheProtocolsNumbersAndMasks() {
    QCOMPARE(MouseButton::of(Qt::LeftButton).number, 1);
    QCOMPARE(MouseButton::of(Qt::MiddleButton).number, 2);
    QCOMPARE(MouseButton::of(Qt::MiddleButton).mask, 2); // Qt has 4
    QCOMPARE(MouseButton::of(Qt::RightButton).number, 3);
    QCOMPARE(MouseButton::of(Qt::RightButton).mask, 4); // Qt has 2
    QCOMPARE(MouseButton::of(Qt::BackButton).number, 6);
    QCOMPARE(MouseButton::of(Qt::BackButton).mask, 32);
    QCOMPARE(MouseButton::of(Qt::ForwardButton).number, 7);
    QCOMPARE(MouseButton::of(Qt::ForwardButton).mask, 64);
    QCOMPARE(MouseButton::of(Qt::TaskButton).number, 0);
}

void PointerInputTest::masksOfSeveralButtonsAreJoined() {
    QCOMPARE(MouseButton::maskOf(Qt::LeftButton | Qt::RightButton), 5);
    QCOMPARE(MouseButton::maskOf(Qt::NoButton), 0);
    QCOMPARE(MouseButton::maskOf(Qt::MiddleButton | Qt::BackButton | Qt::TaskButton), 34);
}

void PointerInputTest::wheelKeepsWhatIsLessThanAStep() {
    WheelSteps wheel;
    QCOMPARE(wheel.add(50), 0);
    QCOMPARE(wheel.add(50), 0);
    QCOMPARE(wheel.add(50), 1); // 150: one step, 30 left
    QCOMPARE(wheel.add(90), 1);
    QCOMPARE(wheel.add(-120), -1);
    QCOMPARE(wheel.add(360), 3);
}

void PointerInputTest::wheelForgetsTheRestOnAChangeOfDirection() {
    WheelSteps wheel;
    QCOMPARE(wheel.add(100), 0);
    QCOMPARE(wheel.add(-120), -1);
    QCOMPARE(wheel.add(-119), 0);
    QCOMPARE(wheel.add(119), 0);
    QCOMPARE(wheel.add(1), 1);
}

void PointerInputTest::aLoopWithoutGlibIsRefused() {
    // The test is started with QT_NO_GLIB=1 (see main below).
    const auto answer = checkEventDispatcher();
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, boxyard::ErrorKind::Unsupported);
    QVERIFY(answer.error().hint.contains(QStringLiteral("QT_NO_GLIB")));
}

int main(int argc, char** argv) {
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    PointerInputTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_PointerInput.moc"
