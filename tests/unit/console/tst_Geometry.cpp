// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/Geometry.h"

#include <QTest>

using namespace boxyard::console;

class GeometryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitKeepsProportionsAndCentres();
    void wholeFactorIsTakenWhenItNearlyFits();
    void originalIsOneToOneInDevicePixels();
    void originalScrollsWhatDoesNotFit();
    void pointerMapsAtEveryScale_data();
    void pointerMapsAtEveryScale();
    void pointerOutsideIsClamped();
    void dirtyRegionsCoverWhatTheyTouch();
    void guestSizesAreEvenAndNotTiny();
    void nothingIsDrawnWithoutPictureOrRoom();
};

void GeometryTest::fitKeepsProportionsAndCentres() {
    const Geometry g({1280, 800}, {823, 452}, 1, Scaling::Fit);
    QCOMPARE(g.target().height(), 452);
    QCOMPARE(g.target().width(), 723);
    QCOMPARE(g.target().x(), 50);
    QCOMPARE(g.target().y(), 0);
    QVERIFY(!g.isWhole());
}

void GeometryTest::wholeFactorIsTakenWhenItNearlyFits() {
    const Geometry g({720, 400}, {1480, 850}, 1, Scaling::Fit); // 2.05 would blur for 5 %
    QCOMPARE(g.factor(), 2.0);
    QVERIFY(g.isWhole());
    QCOMPARE(g.target(), QRect(20, 25, 1440, 800));
    const Geometry wide({720, 400}, {1260, 700}, 1, Scaling::Fit); // 1.75: the room counts more
    QVERIFY(!wide.isWhole());
}

void GeometryTest::originalIsOneToOneInDevicePixels() {
    const Geometry g({640, 480}, {800, 600}, 1.25, Scaling::Original);
    QCOMPARE(g.target().size(), QSize(640, 480));
    QCOMPARE(g.logicalTarget().width(), 512.0);
    QCOMPARE(g.scrollRange(), QSize(0, 0));
}

void GeometryTest::originalScrollsWhatDoesNotFit() {
    const Geometry g({1000, 300}, {800, 600}, 1, Scaling::Original, {150, 40});
    QCOMPARE(g.scrollRange(), QSize(200, 0));
    QCOMPARE(g.target().topLeft(), QPoint(-150, 150));
    const Geometry tooFar({1000, 300}, {800, 600}, 1, Scaling::Original, {9999, 0});
    QCOMPARE(tooFar.target().left(), -200);
}

void GeometryTest::pointerMapsAtEveryScale_data() {
    QTest::addColumn<QSize>("view");
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("half") << QSize(400, 300) << 1.0;
    QTest::newRow("one and a quarter") << QSize(1000, 750) << 1.0;
    QTest::newRow("double") << QSize(1600, 1200) << 1.0;
    QTest::newRow("device pixel ratio of 1.25") << QSize(640, 480) << 1.25;
    QTest::newRow("half on a ratio of 2") << QSize(200, 150) << 2.0;
}

void GeometryTest::pointerMapsAtEveryScale() {
    QFETCH(QSize, view);
    QFETCH(qreal, ratio);
    const Geometry g({800, 600}, view, ratio, Scaling::Fit);
    const QRectF target = g.logicalTarget();
    QCOMPARE(g.toGuest(target.center()), QPoint(400, 300));
    QCOMPARE(g.toGuest(target.topLeft()), QPoint(0, 0));
    QCOMPARE(g.toGuest(target.topLeft() + QPointF(target.width() * 0.25, target.height() * 0.75)), QPoint(200, 450));
    QCOMPARE(g.toGuest(target.bottomRight() - QPointF(0.01, 0.01)), QPoint(799, 599));
}

void GeometryTest::pointerOutsideIsClamped() {
    const Geometry g({800, 600}, {1000, 600}, 1, Scaling::Fit);
    QCOMPARE(g.toGuest({-50, -50}), QPoint(0, 0));
    QCOMPARE(g.toGuest({5000, 5000}), QPoint(799, 599));
    QVERIFY(!g.contains({20, 300}));
    QVERIFY(g.contains({500, 300}));
}

void GeometryTest::dirtyRegionsCoverWhatTheyTouch() {
    const Geometry g({800, 600}, {400, 300}, 1, Scaling::Fit);
    const QRegion view = g.toView(QRegion(100, 100, 11, 11));
    QVERIFY(view.boundingRect().contains(QRect(50, 50, 6, 6)));
    QVERIFY(QRect(48, 48, 10, 10).contains(view.boundingRect()));
    const Geometry same({800, 600}, {800, 600}, 1, Scaling::Fit);
    QCOMPARE(same.toView(QRegion(10, 20, 30, 40)), QRegion(10, 20, 30, 40));
}

void GeometryTest::guestSizesAreEvenAndNotTiny() {
    QCOMPARE(Geometry::guestSizeFor({801, 601}, 1), QSize(800, 600));
    QCOMPARE(Geometry::guestSizeFor({801, 601}, 1.5), QSize(1202, 902));
    QCOMPARE(Geometry::guestSizeFor({10, 10}, 1), QSize(320, 200));
}

void GeometryTest::nothingIsDrawnWithoutPictureOrRoom() {
    QVERIFY(Geometry({0, 0}, {800, 600}, 1, Scaling::Fit).isNull());
    QVERIFY(Geometry({800, 600}, {0, 600}, 1, Scaling::Fit).isNull());
    QCOMPARE(Geometry().toGuest({5, 5}), QPoint());
    QVERIFY(Geometry().toView(QRegion(0, 0, 5, 5)).isEmpty());
    QVERIFY(!Geometry({60000, 1}, {3, 3}, 1, Scaling::Fit).isNull());
}

QTEST_GUILESS_MAIN(GeometryTest)
#include "tst_Geometry.moc"
