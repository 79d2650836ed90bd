// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/DirtyPacer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard::console;

class DirtyPacerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstIsToldAtOnceTheRestTogether();
    void manyPartsBecomeTheirBounds();
    void clearForgets();
    void emptyRectanglesAreNothing();
};

void DirtyPacerTest::firstIsToldAtOnceTheRestTogether() {
    DirtyPacer pacer;
    QList<QRegion> told;
    connect(&pacer, &DirtyPacer::due, this, [&](const QRegion& r) { told.append(r); });
    QElapsedTimer clock;
    clock.start();
    pacer.add({0, 0, 10, 10});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first(), QRegion(0, 0, 10, 10));
    pacer.add({20, 0, 10, 10});
    pacer.add({40, 0, 10, 10});
    QCOMPARE(told.size(), 1);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(clock.elapsed() >= 7);
    QCOMPARE(told.last(), QRegion(20, 0, 10, 10) + QRegion(40, 0, 10, 10));
}

void DirtyPacerTest::manyPartsBecomeTheirBounds() {
    DirtyPacer pacer;
    QList<QRegion> told;
    connect(&pacer, &DirtyPacer::due, this, [&](const QRegion& r) { told.append(r); });
    pacer.add({0, 0, 1, 1});
    for (int i = 0; i < 500; ++i)
        pacer.add({(i * 37) % 900, (i * 91) % 700, 3, 3});
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.last().rectCount(), 1);
    for (int i = 0; i < 500; ++i)
        QVERIFY(told.last().contains(QRect((i * 37) % 900, (i * 91) % 700, 3, 3)));
}

void DirtyPacerTest::clearForgets() {
    DirtyPacer pacer;
    QSignalSpy due(&pacer, &DirtyPacer::due);
    pacer.add({0, 0, 10, 10});
    pacer.add({0, 0, 20, 20});
    pacer.clear();
    QVERIFY(!due.wait(30));
    QCOMPARE(due.size(), 1);
    pacer.add({0, 0, 10, 10}); // at once again
    QCOMPARE(due.size(), 2);
}

void DirtyPacerTest::emptyRectanglesAreNothing() {
    DirtyPacer pacer;
    QSignalSpy due(&pacer, &DirtyPacer::due);
    pacer.add({});
    pacer.add({5, 5, 0, 3});
    QCOMPARE(due.size(), 0);
}

QTEST_GUILESS_MAIN(DirtyPacerTest)
#include "tst_DirtyPacer.moc"
