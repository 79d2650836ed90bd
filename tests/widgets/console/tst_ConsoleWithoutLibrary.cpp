// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A console where the SPICE library cannot be loaded: the loader finds an empty file in its place (LD_LIBRARY_PATH, set
// by the build).
#include "tests/support/fakes/NoPrompter.h"
#include "widgets/common/Button.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/Theme.h"
#include "widgets/console/ConsoleController.h"
#include "widgets/console/ConsoleNotice.h"
#include "widgets/console/ConsolePane.h"
#include "widgets/console/ConsoleWindow.h"

#include <QApplication>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;
using boxyard::test::NoPrompter;

class ConsoleWithoutLibraryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itIsSaidAndMayBeTriedAgain();
};

void ConsoleWithoutLibraryTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    Theme::apply(Theme::Mode::Light);
}

void ConsoleWithoutLibraryTest::itIsSaidAndMayBeTriedAgain() {
    NoPrompter prompter;
    console::VvFile file;
    file.type = QStringLiteral("spice");
    file.title = QStringLiteral("Desk 1");
    file.server.unixPath = QStringLiteral("/nowhere/spice.sock");
    ConsoleWindow* window = openVvConsole(file, prompter);
    const auto& controller = window->pane()->controller();
    auto* notice = window->findChild<ConsoleNotice*>();
    QTRY_COMPARE(controller.state(), ConsoleController::State::Failed);
    QCOMPARE(notice->title(),
             QStringLiteral("The SPICE library, which shows the screens of machines, cannot be loaded"));
    QVERIFY2(notice->hint().contains(QStringLiteral("libspice-client-glib-2.0-8")), qPrintable(notice->hint()));
    QCOMPARE(controller.error().kind, ErrorKind::NotFound); // it may be installed meanwhile
    QVERIFY2(controller.error().detail.contains(QStringLiteral("file too short")),
             qPrintable(controller.error().detail));
    QVERIFY(notice->action()->isVisible());
    QTest::mouseClick(notice->action(), Qt::LeftButton); // Connect again
    QCOMPARE(controller.state(), ConsoleController::State::Connecting);
    QTRY_COMPARE(controller.state(), ConsoleController::State::Failed);
    window->close();
}

QTEST_MAIN(ConsoleWithoutLibraryTest)
#include "tst_ConsoleWithoutLibrary.moc"
