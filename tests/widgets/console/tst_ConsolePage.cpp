// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console page and its window over a real SPICE server: every state says what it is.
#include "app/demo/FakeProvider.h"
#include "backend/core/ResourceSet.h"
#include "tests/support/spice/SpiceStage.h"
#include "widgets/common/Button.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/Theme.h"
#include "widgets/console/ConsoleNotice.h"
#include "widgets/console/ConsolePage.h"
#include "widgets/console/ConsolePane.h"
#include "widgets/console/ConsoleRegistry.h"
#include "widgets/console/ConsoleStatusStrip.h"
#include "widgets/console/ConsoleView.h"
#include "widgets/console/ConsoleWindow.h"
#include "widgets/console/HintBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace boxyard;
using namespace boxyard::widgets;
using boxyard::test::SpiceStage;

namespace {
class FakePrompter final : public Prompter {
public:
    void askOpenFile(QWidget*, const QString&, const QStringList&, std::function<void(const QString&)>) override {}
    void askSaveFile(QWidget*, const QString&, const QString& proposed,
                     std::function<void(const QString&)> answer) override {
        m_proposed = proposed;
        answer(m_folder.filePath(QStringLiteral("picture.png")));
    }
    void askFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
    QTemporaryDir m_folder;
    QString m_proposed;
};

Resource ubuntu(ResourceState state, const QString& name = QStringLiteral("ubuntu")) {
    Resource resource;
    resource.id = {QStringLiteral("fake"), ResourceKind::Machine, QStringLiteral("1234")};
    resource.name = name;
    resource.state = state;
    resource.actions = state == ResourceState::Running ? Action::Ssh | Action::Console : Actions(Action::Start);
    return resource;
}
} // namespace

class ConsolePageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void offMachineOffersStart();
    void startingThenConnectingThenShowing();
    void foreignNamesArePlainText();
    void unsupportedScreensAreExplained();
    void failedDescriptorsAreExplained();
    void whatCannotWorkOffersNoSecondTry();
    void takenOverIsNotFoughtFor();
    void killedMachineEndsDimmed();
    void restartedMachineConnectsByItself();
    void pausedMachineSaysSo();
    void hiddenPageKeepsAndReleases();
    void keysMenuSends();
    void screenshotIsSaved();
    void detachedWindowTakesTheScreen();
    void fullScreenHidesTheBars();
    void agentHintComesAndStaysAway();
    void statusTellsWhoHasTheKeyboard();
    void passwordIsAskedInPlace();
    void whatFailsIsSaidInTheWindow();
    void aDeletedMachineOffersNothing();
    void controlsAreNamed();
    void destroyedInEveryState();

private:
    ConsolePage* makePage(const Resource& resource);
    ConsoleNotice* notice() { return m_page->findChild<ConsoleNotice*>(); }
    QString noticeTitle() { return notice()->isVisible() ? notice()->title() : QString(); }
    std::optional<SpiceStage> m_stage;
    std::unique_ptr<ConsolePage> m_page;
    FakePrompter m_prompter;
    ConsoleHooks m_hooks;
    ConsoleAbility m_ability;
    bool m_machineAnswers = true;
};

void ConsolePageTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("boxyard-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_ConsolePage"));
    Theme::apply(Theme::Mode::Light);
}

void ConsolePageTest::init() {
    QSettings().clear();
    m_stage.emplace();
    QVERIFY(m_stage->isReady());
    m_ability = {};
    m_machineAnswers = true;
    m_hooks = {};
    m_hooks.openFd = [this](const ResourceId&) {
        if (!m_machineAnswers)
            return Async<int>::ready(failure(ErrorKind::Unreachable, QStringLiteral("The machine is not running")));
        return m_stage->openFd();
    };
    m_hooks.ability = [this](const ResourceId&) { return Async<ConsoleAbility>::ready(m_ability); };
    m_hooks.prompter = &m_prompter;
    m_hooks.registry = std::make_shared<ConsoleRegistry>(nullptr);
}

void ConsolePageTest::cleanup() {
    m_page.reset();
    for (QWidget* window : QApplication::topLevelWidgets())
        window->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_stage.reset();
}

ConsolePage* ConsolePageTest::makePage(const Resource& resource) {
    const PageFactory factory = consolePage(m_hooks);
    m_page.reset(static_cast<ConsolePage*>(factory.make(resource, nullptr)));
    m_page->resize(823, 560);
    m_page->show();
    m_page->setActive(true);
    return m_page.get();
}

void ConsolePageTest::offMachineOffersStart() {
    makePage(ubuntu(ResourceState::Stopped));
    QCOMPARE(noticeTitle(), QStringLiteral("ubuntu is off"));
    QSignalSpy requested(m_page.get(), &DetailPage::actionRequested);
    QTest::mouseClick(notice()->action(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<Action>(), Action::Start);
    m_page->update(ubuntu(ResourceState::Saved), true);
    QCOMPARE(noticeTitle(), QStringLiteral("ubuntu is saved"));
    m_page->update(ubuntu(ResourceState::Crashed), true);
    QCOMPARE(noticeTitle(), QStringLiteral("ubuntu has crashed"));
}

void ConsolePageTest::startingThenConnectingThenShowing() {
    QList<AsyncAnswer<int>> waiting;
    m_hooks.openFd = [&](const ResourceId&) {
        waiting.append(AsyncAnswer<int>());
        return waiting.last().async();
    };
    makePage(ubuntu(ResourceState::Starting));
    QTRY_COMPARE(noticeTitle(), QStringLiteral("Waiting for ubuntu to start"));
    m_page->update(ubuntu(ResourceState::Running), true);
    QTRY_COMPARE(noticeTitle(), QStringLiteral("Waiting for the console of ubuntu"));
    QTRY_COMPARE(waiting.size(), 1);
    waiting.first().give(m_stage->openFd().wait());
    QTRY_COMPARE(waiting.size(), 4);
    QTRY_COMPARE(noticeTitle(), QStringLiteral("Waiting for the first picture of ubuntu"));
    for (const auto& answer : waiting.mid(1))
        answer.give(m_stage->openFd().wait());
    QTRY_COMPARE(noticeTitle(), QString());
    QTRY_VERIFY(m_page->findChild<ConsoleStatusStrip*>()->text().startsWith(QStringLiteral("640 × 480")));
    QCOMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
}

void ConsolePageTest::foreignNamesArePlainText() {
    makePage(ubuntu(ResourceState::Stopped, QStringLiteral("<b>bold</b>\n\"x\"")));
    QCOMPARE(noticeTitle(), QStringLiteral("<b>bold</b>\n\"x\" is off"));
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("consoleNoticeTitle"))->textFormat(), Qt::PlainText);
    makePage(ubuntu(ResourceState::Stopped, QString(300, QLatin1Char('w'))));
    QVERIFY(notice()->width() <= m_page->width());
}

void ConsolePageTest::unsupportedScreensAreExplained() {
    m_ability.byDescriptors = false;
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(noticeTitle(), QStringLiteral("The screen of ubuntu cannot be shown here"));
    QVERIFY(!notice()->hint().isEmpty());
    m_ability = {true, true};
    QTest::mouseClick(notice()->action(), Qt::LeftButton); // "Try again"
    QTRY_VERIFY(noticeTitle().contains(QStringLiteral("GL")));
}

void ConsolePageTest::failedDescriptorsAreExplained() {
    m_hooks.openFd = [](const ResourceId&) {
        return Async<int>::ready(failure(ErrorKind::PermissionDenied, QStringLiteral("No way in"),
                                         QStringLiteral("Ask"), QStringLiteral("raw")));
    };
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(noticeTitle(), QStringLiteral("No way in"));
    QCOMPARE(notice()->hint(), QStringLiteral("Ask"));
    QVERIFY(notice()->action()->isVisible());
}

void ConsolePageTest::whatCannotWorkOffersNoSecondTry() {
    m_hooks.openFd = [](const ResourceId&) {
        return Async<int>::ready(failure(ErrorKind::Unsupported, QStringLiteral("There is no console here")));
    };
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(noticeTitle(), QStringLiteral("There is no console here"));
    QVERIFY(!notice()->action()->isVisible());
}

void ConsolePageTest::takenOverIsNotFoughtFor() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    console::SpiceSession other;
    other.open([this] { return m_stage->openFd(); });
    QTRY_COMPARE(noticeTitle(), QStringLiteral("Another viewer has taken over this console"));
    m_page->update(ubuntu(ResourceState::Running), true); // events of the machine change nothing
    QSignalSpy ended(&other, &console::SpiceSession::ended);
    QVERIFY(!ended.wait(700));
    QCOMPARE(other.phase(), console::Phase::Showing);
    QTest::mouseClick(notice()->action(), Qt::LeftButton); // Take back
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    QTRY_COMPARE(other.phase(), console::Phase::Ended);
}

void ConsolePageTest::killedMachineEndsDimmed() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    QTRY_COMPARE(m_page->pane()->controller().lastPicture().pixelColor(100, 100), QColor(100, 100, 128));
    m_machineAnswers = false;
    m_stage->kill();
    QTRY_COMPARE(noticeTitle(), QStringLiteral("The console of ubuntu has closed"));
    m_page->update(ubuntu(ResourceState::Crashed), true);
    QCOMPARE(noticeTitle(), QStringLiteral("ubuntu has crashed"));
    QCOMPARE(notice()->action()->text(), QStringLiteral("Start"));
    // The last picture stands behind it, dimmed.
    const QImage shown = m_page->pane()->view()->grab().toImage();
    const QColor dimmed = shown.pixelColor(shown.width() / 2 - 200, shown.height() / 2 - 100);
    QVERIFY(dimmed != QColor(32, 34, 39));
    QVERIFY(dimmed.lightness() < 100);
}

void ConsolePageTest::restartedMachineConnectsByItself() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    m_machineAnswers = false;
    m_stage->kill();
    m_page->update(ubuntu(ResourceState::Stopped), true);
    QTRY_COMPARE(noticeTitle(), QStringLiteral("ubuntu is off"));
    m_stage.emplace();
    m_machineAnswers = true;
    m_page->update(ubuntu(ResourceState::Running), true);
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    QTRY_COMPARE(noticeTitle(), QString());
}

void ConsolePageTest::pausedMachineSaysSo() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    m_page->update(ubuntu(ResourceState::Paused), true);
    QCOMPARE(noticeTitle(), QStringLiteral("ubuntu is paused"));
    QSignalSpy requested(m_page.get(), &DetailPage::actionRequested);
    QTest::mouseClick(notice()->action(), Qt::LeftButton);
    QCOMPARE(requested.first().first().value<Action>(), Action::Resume);
    m_page->update(ubuntu(ResourceState::Running), true);
    QCOMPARE(noticeTitle(), QString());
}

void ConsolePageTest::hiddenPageKeepsAndReleases() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    m_page->setActive(false);
    QVERIFY(m_page->pane()->controller().session() != nullptr); // for two minutes
    m_page->setActive(true);
    QCOMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    m_page.reset();
    QVERIFY(m_stage->waitForLine(QStringLiteral("channel disconnected main id=0 tls=0")));
}

void ConsolePageTest::keysMenuSends() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    QVERIFY(m_stage->waitForLine(QStringLiteral("channel initialized inputs id=0 tls=0")));
    m_stage->forgetLines();
    QList<QAction*> actions = m_page->findChild<QMenu*>(QStringLiteral("consoleKeysMenu"))->actions();
    QCOMPARE(actions.first()->text(), QStringLiteral("Ctrl+Alt+Del"));
    actions.first()->trigger();
    for (const char* byte : {"1d", "38", "e0", "53", "e0", "d3", "b8", "9d"})
        QVERIFY(m_stage->waitForLine(QStringLiteral("scan ") + QLatin1String(byte)));
    QCOMPARE(actions.last()->menu()->actions().size(), 12);
}

void ConsolePageTest::screenshotIsSaved() {
    makePage(ubuntu(ResourceState::Running, QStringLiteral("a/b")));
    auto* button = m_page->findChild<Button*>(QStringLiteral("consoleScreenshot"));
    QTRY_VERIFY(button->isEnabled());
    QTRY_COMPARE(m_page->pane()->controller().lastPicture().pixelColor(200, 100), QColor(200, 100, 128));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!m_prompter.m_proposed.contains(QLatin1Char('/')));
    QTRY_VERIFY(m_page->findChild<HintBar*>()->sentence().contains(QStringLiteral("picture.png")));
    const QImage saved(m_prompter.m_folder.filePath(QStringLiteral("picture.png")));
    QCOMPARE(saved.size(), QSize(640, 480));
    QCOMPARE(saved.pixelColor(200, 100), QColor(200, 100, 128));
}

void ConsolePageTest::detachedWindowTakesTheScreen() {
    makePage(ubuntu(ResourceState::Running));
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    console::SpiceSession* session = m_page->pane()->controller().session();
    QTest::mouseClick(m_page->findChild<Button*>(QStringLiteral("consoleDetach")), Qt::LeftButton);
    QPointer<ConsoleWindow> window = m_hooks.registry->window(ubuntu(ResourceState::Running).id);
    QVERIFY(window);
    QCOMPARE(window->windowTitle(), QStringLiteral("ubuntu – Console"));
    QCOMPARE(noticeTitle(), QStringLiteral("The console of ubuntu is in a window of its own"));
    QCOMPARE(window->pane()->controller().session(), session); // the same connection goes on
    QCOMPARE(openConsoleWindow(ubuntu(ResourceState::Running), m_hooks), window.data());
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(noticeTitle(), QString());
    QCOMPARE(m_page->pane()->controller().session(), session);
    QCOMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
}

void ConsolePageTest::fullScreenHidesTheBars() {
    ConsoleWindow* window = openConsoleWindow(ubuntu(ResourceState::Running), m_hooks);
    QTRY_COMPARE(window->pane()->controller().state(), ConsoleController::State::Showing);
    auto* bar = window->findChild<ConsoleToolBar*>();
    auto* hover = window->findChild<QWidget*>(QStringLiteral("fullScreenBar"));
    QVERIFY(bar->isVisible());
    window->setFullScreen(true);
    QTRY_VERIFY(window->isFullScreen());
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!hover->isVisible());
    QTest::mouseMove(window->pane()->view(), {200, 200});
    QTest::mouseMove(window->pane()->view(), {200, 0});
    QTRY_VERIFY(hover->isVisible());
    QTest::mouseMove(window->pane()->view(), {200, 300});
    QTRY_VERIFY(!hover->isVisible());
    QTest::mouseMove(window->pane()->view(), {200, 0});
    QTRY_VERIFY(hover->isVisible());
    auto* leave = window->findChild<Button*>(QStringLiteral("leaveFullScreen"));
    QTest::mouseClick(leave, Qt::LeftButton);
    QTRY_VERIFY(!window->isFullScreen());
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!hover->isVisible());
}

void ConsolePageTest::agentHintComesAndStaysAway() {
    makePage(ubuntu(ResourceState::Running));
    m_page->pane()->setHintDelay(20);
    m_page->resize(700, 400); // the screen must be scaled: one that fits needs no agent
    auto* hint = m_page->findChild<HintBar*>();
    QTRY_VERIFY(hint->sentence().contains(QStringLiteral("spice-vdagent")));
    QVERIFY(m_stage->tell(QStringLiteral("agent on"))); // with it the hint goes
    QTRY_COMPARE(hint->sentence(), QString());
    QVERIFY(m_stage->tell(QStringLiteral("agent off")));
    m_page->resize(600, 400);
    QTRY_VERIFY(hint->sentence().contains(QStringLiteral("spice-vdagent")));
    QTest::mouseClick(m_page->findChild<Button*>(QStringLiteral("consoleHintClose")), Qt::LeftButton);
    m_page.reset();
    makePage(ubuntu(ResourceState::Running)); // closed once is closed for this machine
    m_page->pane()->setHintDelay(20);
    m_page->resize(700, 400);
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    QVERIFY(!QTest::qWaitFor([&] { return !m_page->findChild<HintBar*>()->sentence().isEmpty(); }, 300));
}

void ConsolePageTest::statusTellsWhoHasTheKeyboard() {
    makePage(ubuntu(ResourceState::Running));
    auto* strip = m_page->findChild<ConsoleStatusStrip*>();
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
    m_page->activateWindow();
    m_page->pane()->view()->setFocus();
    QTRY_VERIFY(strip->text().contains(QStringLiteral("Keyboard is in the guest. Ctrl+Alt releases it")));
    m_page->pane()->view()->clearFocus();
    QTRY_VERIFY(strip->text().contains(QStringLiteral("Click the screen to type")));
    QVERIFY(m_stage->tell(QStringLiteral("tablet off")));
    QTRY_VERIFY(strip->text().contains(QStringLiteral("no tablet")));
    QTest::mouseClick(m_page->pane()->view(), Qt::LeftButton, {}, {400, 200});
    QTRY_VERIFY(strip->text().contains(QStringLiteral("Mouse and keyboard are in the guest. Ctrl+Alt releases them")));
}

void ConsolePageTest::passwordIsAskedInPlace() {
    SpiceStage locked({QStringLiteral("--ticket"), QStringLiteral("secret")});
    console::VvFile file;
    file.type = QStringLiteral("spice");
    file.title = QStringLiteral("Desk 1");
    file.server.unixPath = locked.socketPath();
    ConsoleWindow* window = openVvConsole(file, m_prompter);
    auto* asked = window->findChild<ConsoleNotice*>();
    QTRY_VERIFY(asked->isVisible() && asked->title() == QStringLiteral("The console of Desk 1 asks for a password"));
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("consolePassword"));
    QVERIFY(field->isVisible());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, QStringLiteral("nonsense"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(field->isVisible() && field->text().isEmpty());
    QTRY_COMPARE(window->pane()->controller().state(), ConsoleController::State::AsksPassword);
    QTest::keyClicks(field, QStringLiteral("secret"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(window->pane()->controller().state(), ConsoleController::State::Showing);
    QVERIFY(!window->findChild<Button*>(QStringLiteral("consoleDetach"))->isVisible());
}

void ConsolePageTest::whatFailsIsSaidInTheWindow() {
    JobList jobs;
    app::FakeProvider rows({QStringLiteral("fake"), ResourceKind::Machine, {}, {}}, jobs);
    rows.setDelay(std::chrono::milliseconds(5));
    rows.put(ubuntu(ResourceState::Stopped));
    rows.setOnline();
    ResourceSet set;
    set.add(&rows);
    m_hooks.registry = std::make_shared<ConsoleRegistry>(&set);
    m_hooks.jobs = &jobs;
    m_hooks.request = [&rows](Action action, const ResourceId& id) { rows.perform(action, id); };
    rows.failNext(Action::Start, {ErrorKind::Busy, QStringLiteral("Port 2222 is used by sshd."),
                                  QStringLiteral("Choose another port."), QStringLiteral("EADDRINUSE")});
    const ConsoleWindow* window = openConsoleWindow(ubuntu(ResourceState::Stopped), m_hooks);
    const auto* hint = window->findChild<HintBar*>();
    auto* notice = window->findChild<ConsoleNotice*>();
    QTRY_VERIFY(notice->isVisible());
    Job* other =
        jobs.add(QStringLiteral("another machine's"), {QStringLiteral("fake"), ResourceKind::Machine, {}}, false);
    other->finish(failure(ErrorKind::Internal, QStringLiteral("Not ours.")));
    QVERIFY(!hint->isVisible());
    QTest::mouseClick(notice->action(), Qt::LeftButton);
    QTRY_COMPARE(hint->sentence(), QStringLiteral("Port 2222 is used by sshd."));
    QVERIFY(hint->isVisible());
    auto* details = window->findChild<Button*>(QStringLiteral("consoleHintShowHow"));
    QCOMPARE(details->text(), QStringLiteral("Details"));
    details->click();
    QCOMPARE(window->findChild<QLabel*>(QStringLiteral("consoleHintHow"))->text(), QStringLiteral("EADDRINUSE"));
    QTRY_COMPARE(window->pane()->controller().resource().state, ResourceState::Stopped);
    QTest::mouseClick(notice->action(), Qt::LeftButton); // tried again: what failed before is over
    QCOMPARE(hint->sentence(), QString());
    QTRY_COMPARE(window->pane()->controller().resource().state, ResourceState::Running);
    QCOMPARE(hint->sentence(), QString());
}

void ConsolePageTest::aDeletedMachineOffersNothing() {
    JobList jobs;
    app::FakeProvider rows({QStringLiteral("fake"), ResourceKind::Machine, {}, {}}, jobs);
    rows.put(ubuntu(ResourceState::Stopped));
    rows.setOnline();
    ResourceSet set;
    set.add(&rows);
    m_hooks.registry = std::make_shared<ConsoleRegistry>(&set);
    const ConsoleWindow* window = openConsoleWindow(ubuntu(ResourceState::Stopped), m_hooks);
    auto* notice = window->findChild<ConsoleNotice*>();
    QTRY_VERIFY(notice->isVisible() && notice->action()->isVisible());
    rows.drop(ubuntu(ResourceState::Stopped).id);
    QTRY_VERIFY(!notice->action()->isVisible());
    QVERIFY(!window->pane()->controller().resource().actions);
    rows.put(ubuntu(ResourceState::Stopped));
    QTRY_VERIFY(notice->action()->isVisible());
    set.remove(&rows);
    QVERIFY(!notice->action()->isVisible());
}

void ConsolePageTest::controlsAreNamed() {
    makePage(ubuntu(ResourceState::Running));
    for (const QAbstractButton* button : m_page->findChildren<QAbstractButton*>()) {
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        if (button->isVisible())
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    QVERIFY(!m_page->pane()->view()->accessibleName().isEmpty());
    m_page->resize(360, 400); // narrow: signs without words, nothing clipped
    QTRY_VERIFY(m_page->findChild<Button*>(QStringLiteral("consoleFullScreen"))->text().isEmpty());
    for (const auto* button : m_page->findChild<ConsoleToolBar*>()->findChildren<Button*>())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
}

void ConsolePageTest::destroyedInEveryState() {
    for (const int after : {0, 5, 15, 30, 60, 120}) {
        m_stage.emplace(); // libspice-server itself now and then dies of clients that go while it accepts them
        makePage(ubuntu(ResourceState::Running));
        QSignalSpy nothing(m_page.get(), &QObject::destroyed);
        QVERIFY(!nothing.wait(after));
        m_page.reset();
    }
    m_stage.emplace();
    makePage(ubuntu(ResourceState::Running)); // and the next one works as if nothing had been
    QTRY_COMPARE(m_page->pane()->controller().state(), ConsoleController::State::Showing);
}

QTEST_MAIN(ConsolePageTest)
#include "tst_ConsolePage.moc"
