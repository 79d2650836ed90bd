// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PicturePreview.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {
QByteArray png(QColor colour) {
    QImage image(64, 40, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}
} // namespace

class PicturePreviewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksOnlyWhileVisibleAndLive();
    void neverAsksTwiceAtOnceAndAtMostEveryTwoSeconds();
    void keepsTheLastPictureOverFailuresAndRubbish();
    void clickAndKeyAskForTheConsole();
    void diesWhileAnAnswerIsOnItsWay();
};

void PicturePreviewTest::asksOnlyWhileVisibleAndLive() {
    PicturePreview preview;
    int asked = 0;
    preview.setFetch([&] {
        ++asked;
        return Async<QByteArray>::ready(png(Qt::red));
    });
    preview.setLive(true);
    QCOMPARE(asked, 0);
    preview.show();
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(!preview.picture().isNull());
    QTRY_COMPARE(asked, 2); // the next one, by itself
    preview.hide();
    QSignalSpy shown(&preview, &PicturePreview::pictureShown);
    QVERIFY(!shown.wait(2300));
    QCOMPARE(asked, 2);
    preview.setLive(false, QStringLiteral("off"));
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QCOMPARE(asked, 2);
}

void PicturePreviewTest::neverAsksTwiceAtOnceAndAtMostEveryTwoSeconds() {
    PicturePreview preview;
    QList<qint64> times;
    QElapsedTimer clock;
    clock.start();
    AsyncAnswer<QByteArray> slow;
    preview.setFetch([&] {
        times.append(clock.elapsed());
        return slow.async();
    });
    preview.setLive(true);
    preview.show();
    preview.setLive(true);
    preview.setLive(true);
    QSignalSpy shown(&preview, &PicturePreview::pictureShown);
    QVERIFY(!shown.wait(2500)); // the first answer never comes: there is no second question
    QCOMPARE(times.size(), 1);
    slow.give(png(Qt::green));
    QTRY_COMPARE(shown.size(), 1);
    QTRY_VERIFY(times.size() >= 2);
    QVERIFY(times.at(1) - times.at(0) >= 1900);
}

void PicturePreviewTest::keepsTheLastPictureOverFailuresAndRubbish() {
    PicturePreview preview;
    QList<Result<QByteArray>> answers = {png(Qt::blue), failure(ErrorKind::Busy, QStringLiteral("no")),
                                         QByteArray("not a picture")};
    preview.setFetch(
        [&] { return Async<QByteArray>::ready(answers.size() > 1 ? answers.takeFirst() : answers.first()); });
    preview.setLive(true);
    preview.resize(240, 150);
    preview.show();
    QTRY_COMPARE(preview.picture().pixelColor(3, 3), QColor(Qt::blue));
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 5000);
    QCOMPARE(preview.picture().pixelColor(3, 3), QColor(Qt::blue));
    QCOMPARE(preview.grab().toImage().pixelColor(preview.rect().center()), QColor(Qt::blue));
}

void PicturePreviewTest::clickAndKeyAskForTheConsole() {
    PicturePreview preview;
    QSignalSpy clicked(&preview, &PicturePreview::clicked);
    preview.show();
    QTest::mouseClick(&preview, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    QTest::mouseClick(&preview, Qt::RightButton);
    QCOMPARE(clicked.size(), 1);
    QTest::keyClick(&preview, Qt::Key_Return);
    QCOMPARE(clicked.size(), 2);
}

void PicturePreviewTest::diesWhileAnAnswerIsOnItsWay() {
    AsyncAnswer<QByteArray> answer;
    auto preview = std::make_unique<PicturePreview>();
    bool asked = false;
    preview->setFetch([&] {
        asked = true;
        return answer.async();
    });
    preview->setLive(true);
    preview->show();
    QTRY_VERIFY(asked);
    preview.reset();
    answer.give(png(Qt::red));
    QCoreApplication::sendPostedEvents();
    QVERIFY(answer.async().isFinished());
}

QTEST_MAIN(PicturePreviewTest)
#include "tst_PicturePreview.moc"
