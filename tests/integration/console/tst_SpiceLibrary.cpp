// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The SPICE library comes with the first console and not before.
#include "backend/console/SpiceSession.h"
#include "tests/support/spice/SpiceStage.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace boxyard;
using namespace boxyard::console;
using boxyard::test::SpiceStage;

namespace {
bool isMapped() {
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libspice-client-glib");
}
} // namespace

// The order matters: once loaded, the library stays.
class SpiceLibraryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSessionAloneDoesNotLoadIt();
    void closedAndDeletedWhileItLoads();
    void theFirstConsoleLoadsIt();
};

void SpiceLibraryTest::aSessionAloneDoesNotLoadIt() {
    SpiceSession session;
    session.close();
    QVERIFY(!isMapped());
}

void SpiceLibraryTest::closedAndDeletedWhileItLoads() {
    int asked = 0;
    const auto opener = [&asked] {
        ++asked;
        return Async<int>::ready(failure(ErrorKind::Unreachable, QStringLiteral("Nobody is there")));
    };
    SpiceSession closed;
    QSignalSpy ended(&closed, &SpiceSession::ended);
    closed.open(opener);
    QCOMPARE(closed.phase(), Phase::Connecting);
    closed.close();
    QCOMPARE(closed.ending().reason, EndReason::ClosedHere);
    std::optional<SpiceSession> deleted(std::in_place);
    deleted->open(opener);
    deleted.reset();
    SpiceSession last; // answered after the others
    last.open(opener);
    QTRY_COMPARE(last.phase(), Phase::Ended);
    QCOMPARE(last.ending().error.summary, QStringLiteral("Nobody is there"));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(asked, 1);
}

void SpiceLibraryTest::theFirstConsoleLoadsIt() {
    SpiceStage stage;
    QVERIFY(stage.isReady());
    SpiceSession session;
    session.open([&stage] { return stage.openFd(); });
    QTRY_COMPARE(session.phase(), Phase::Showing);
    QVERIFY(isMapped());
}

QTEST_MAIN(SpiceLibraryTest)
#include "tst_SpiceLibrary.moc"
