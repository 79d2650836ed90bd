// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/Demo.h"
#include "app/demo/FakeProvider.h"
#include "tests/support/fakes/NoPrompter.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/SearchField.h"
#include "widgets/jobs/TaskHistory.h"
#include "widgets/main/MainWindow.h"
#include "widgets/main/PanelView.h"
#include "widgets/main/ResourceView.h"
#include "widgets/main/WindowActions.h"
#include "widgets/preferences/PreferencesSheet.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QUrl>

using namespace boxyard;
using namespace boxyard::widgets;
using boxyard::test::NoPrompter;

namespace {

class CountingPage final : public DetailPage {
public:
    static inline int made = 0;
    static inline int alive = 0;
    bool edited = false;
    bool active = false;
    explicit CountingPage(QWidget* parent) : DetailPage(parent) {
        ++made;
        ++alive;
    }
    ~CountingPage() override { --alive; }
    void update(const Resource&, bool) override {}
    bool mayLeave() override { return !edited; }
    void setActive(bool on) override { active = on; }
};

struct Stage {
    NoPrompter prompter;
    app::Demo demo;
    QList<QPair<Action, QList<ResourceId>>> requests;
    QStringList sheets;
    std::unique_ptr<MainWindow> window;

    explicit Stage(app::Demo::Filling filling = app::Demo::Filling::Lively) : demo(filling) {
        WindowHooks hooks{demo.resources(), demo.jobs(), prompter};
        for (const ResourceKind kind : {ResourceKind::Machine, ResourceKind::Container})
            for (const char* id : {"overview", "console", "ports"})
                hooks.pages.append(
                    {QLatin1String(id),
                     (kind == ResourceKind::Machine ? QString() : QStringLiteral("c-")) + QLatin1String(id), kind,
                     [](const Resource&, QWidget* parent) -> DetailPage* { return new CountingPage(parent); }});
        hooks.actionRequested = [this](Action action, const QList<ResourceId>& ids) { requests.append({action, ids}); };
        hooks.importAppliance = [this](const QString&) { sheets.append(QStringLiteral("import")); };
        hooks.createMachine = [this](const QString&) { sheets.append(QStringLiteral("create")); };
        hooks.runContainer = [this] { sheets.append(QStringLiteral("run")); };
        hooks.hostLoad = [this] { return HostLoad{demo.hostCpu(), demo.hostMemoryUsed(), demo.hostMemory()}; };
        hooks.taskHistory = [this](QWidget* parent) { return new TaskHistory(demo.jobs(), parent); };
        window = std::make_unique<MainWindow>(hooks);
        window->show();
        window->activateWindow();
        demo.open();
    }
    [[nodiscard]] PanelView* panel() const { return window->findChild<PanelView*>(QStringLiteral("panel")); }
    [[nodiscard]] ResourceModel* model() const { return qobject_cast<ResourceModel*>(panel()->model()); }
    [[nodiscard]] ResourceId id(const char* name) {
        const QList<Resource> all = demo.hypervisor().resources() + demo.engine().resources();
        for (const Resource& resource : all)
            if (resource.name == QLatin1String(name))
                return resource.id;
        return {};
    }
    [[nodiscard]] CountingPage* page() const {
        return dynamic_cast<CountingPage*>(window->findChild<ResourceView*>()->page());
    }
};

// Every interactive widget without a name that a screen reader could say.
QStringList unnamed(const QWidget& top) {
    QStringList bad;
    const QList<QWidget*> all = top.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool interactive = button || widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox") ||
                                 widget->inherits("QComboBox") || widget->inherits("QAbstractItemView");
        const QString internal = widget->objectName();
        if (!interactive || internal.startsWith(QLatin1String("qt_")) || widget->inherits("QHeaderView") ||
            widget->inherits("QComboBoxListView") ||
            QLatin1String(widget->metaObject()->className()) == QLatin1String("QToolButton") ||
            (widget->parentWidget() &&
             (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QTabBar"))))
            continue;
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            bad.append(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), internal));
    }
    return bad;
}

} // namespace

class tst_MainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void selectingShowsItsPageAndTitle();
    void pagesAreMadeWhenFirstShown();
    void unsavedEditsHoldTheSelection();
    void typingAnywhereFinds();
    void findingWithUnsavedEditsKeepsWhatIsTyped();
    void whatIsFoundInAClosedGroupIsShown();
    void severalFailTogetherInOneBanner();
    void aFailureGoesWhenItIsTriedAgain();
    void deleteGoesOutAsARequest();
    void startIsDoneByTheProvider();
    void anEmptyYardTeaches();
    void shortcutsOpenTheSheets();
    void whatIsHiddenIsNotMeasured();
    void aRemovedResourceTakesItsPages();
    void theWindowDiesWhileAJobRuns();
    void everythingInteractiveHasAName();
    void theLayoutIsRememberedAndRestored();
    void columnsAreChosenAtTheirHead();
    void otherWaysToStopStandBesideStop();
    void puttyIsOfferedWhereItIs();
    void tabGoesThroughTheToolBarAsTheEyeDoes();
    void tabsAreThoseOfTheKindThatIsShown();
    void whatTheFilterHidesIsNotSelected();
    void manySelectedDoNotPushThePanelAside();
    void aDraggedFileSaysWhatWillBecomeOfIt();
    void preferencesStoreWhatIsChosen();
    void taskHistoryExplainsAFailure();
};

void tst_MainWindow::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("boxyard-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_MainWindow"));
    Theme::apply(Theme::Mode::Light);
}

void tst_MainWindow::selectingShowsItsPageAndTitle() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->select(stage.id("ubuntu"), QStringLiteral("ports"));
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("ubuntu")});
    QVERIFY(stage.window->windowTitle().startsWith(QStringLiteral("ubuntu")));
    QCOMPARE(stage.window->findChild<ResourceView*>()->currentPage(), QStringLiteral("ports"));
    QVERIFY(stage.window->findChild<Button*>(QStringLiteral("verb1024"))->isVisible()); // Console
}

void tst_MainWindow::pagesAreMadeWhenFirstShown() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    CountingPage::made = 0;
    stage.window->select(stage.id("ubuntu"), QStringLiteral("overview"));
    QCOMPARE(CountingPage::made, 1);
    QTRY_VERIFY(stage.page()->active);
    CountingPage* overview = stage.page();
    stage.window->findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    QCOMPARE(CountingPage::made, 2);
    QVERIFY(!overview->active);
    stage.window->findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(0);
    QCOMPARE(CountingPage::made, 2);
    QCOMPARE(stage.page(), overview);
}

void tst_MainWindow::unsavedEditsHoldTheSelection() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull() && !stage.id("win11").isNull());
    stage.window->select(stage.id("ubuntu"), QStringLiteral("overview"));
    stage.page()->edited = true;
    stage.window->select(stage.id("win11"));
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("ubuntu")});
    stage.page()->edited = false;
    stage.window->select(stage.id("win11"));
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("win11")});
}

void tst_MainWindow::typingAnywhereFinds() {
    Stage stage;
    QTRY_VERIFY(!stage.id("redis").isNull());
    stage.panel()->setFocus();
    QTest::keyClicks(stage.panel(), QStringLiteral("r"));
    auto* find = stage.window->findChild<SearchField*>(QStringLiteral("find"));
    QCOMPARE(find->text(), QStringLiteral("r"));
    QTest::keyClicks(find, QStringLiteral("edis"));
    QTRY_COMPARE(stage.model()->shownCount(), 1);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("redis")});
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(stage.model()->shownCount() > 1);
}

void tst_MainWindow::findingWithUnsavedEditsKeepsWhatIsTyped() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull() && !stage.id("redis").isNull());
    stage.window->select(stage.id("ubuntu"), QStringLiteral("overview"));
    CountingPage* page = stage.page();
    page->edited = true;
    auto* find = stage.window->findChild<SearchField*>(QStringLiteral("find"));
    find->setFocus();
    QTest::keyClicks(find, QStringLiteral("redis"));
    QTRY_COMPARE(stage.model()->shownCount(), 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(find->text(), QStringLiteral("redis"));
    QCOMPARE(stage.page(), page);
    QVERIFY(stage.window->findChild<ResourceView*>()->isVisible());
    QTest::keyClick(find, Qt::Key_Return); // goes to what was found: the page that has edits asks
    QCOMPARE(stage.page(), page);
    page->edited = false;
    find->setText(QStringLiteral("redis"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("redis")});
}

void tst_MainWindow::whatIsFoundInAClosedGroupIsShown() {
    Stage stage;
    QTRY_VERIFY(!stage.id("redis").isNull());
    const QModelIndex group = stage.model()->indexOf(stage.id("redis")).parent();
    QVERIFY(stage.panel()->isExpanded(group));
    stage.panel()->collapse(group);
    const QPersistentModelIndex closed(group);
    auto* find = stage.window->findChild<SearchField*>(QStringLiteral("find"));
    find->setFocus();
    QTest::keyClicks(find, QStringLiteral("redis"));
    QTRY_VERIFY(stage.panel()->isExpanded(closed));
    find->clear();
    QTRY_VERIFY(stage.model()->shownCount() > 1);
    QVERIFY(!stage.panel()->isExpanded(closed)); // as the user had left it
    QTest::keyClicks(find, QStringLiteral("redis"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(stage.window->selection(), QList<ResourceId>{stage.id("redis")});
    find->clear();
    QTRY_VERIFY(stage.model()->shownCount() > 1);
    QVERIFY(stage.panel()->isExpanded(closed)); // what was gone to stays in sight
}

void tst_MainWindow::aFailureGoesWhenItIsTriedAgain() {
    Stage stage;
    QTRY_VERIFY(!stage.id("kali").isNull());
    stage.demo.hypervisor().setDelay(std::chrono::milliseconds(0));
    stage.demo.hypervisor().failNext(Action::Start, {ErrorKind::Busy, QStringLiteral("No room."), {}, {}});
    stage.window->select(stage.id("kali"));
    QTRY_VERIFY(stage.window->findChild<Button*>(QStringLiteral("verb1"))->isEnabled());
    stage.window->findChild<Button*>(QStringLiteral("verb1"))->click();
    auto* banner = stage.window->findChild<MessageBanner*>(QStringLiteral("windowBanner"));
    QTRY_VERIFY(!banner->isHidden());
    QCOMPARE(banner->text(), QStringLiteral("No room."));
    QTRY_VERIFY(stage.window->findChild<Button*>(QStringLiteral("verb1"))->isEnabled());
    stage.window->findChild<Button*>(QStringLiteral("verb1"))->click();
    QVERIFY(banner->isHidden());
    QTRY_COMPARE(stage.model()->resource(stage.id("kali"))->state, ResourceState::Running);
    QVERIFY(banner->isHidden());
}

void tst_MainWindow::severalFailTogetherInOneBanner() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull() && !stage.id("debian-lab").isNull());
    stage.demo.hypervisor().setDelay(std::chrono::milliseconds(0));
    stage.demo.hypervisor().failNext(Action::Restart,
                                     {ErrorKind::Busy, QStringLiteral("It would not reboot."), {}, {}});
    stage.window->select(stage.id("ubuntu"));
    stage.panel()->selectionModel()->select(stage.model()->indexOf(stage.id("debian-lab")),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(stage.window->selection().size(), 2);
    stage.window->findChild<Button*>(QStringLiteral("all%1").arg(int(Action::Restart)))->click();
    auto* banner = stage.window->findChild<MessageBanner*>(QStringLiteral("windowBanner"));
    QTRY_VERIFY(!banner->isHidden());
    QVERIFY(banner->text().startsWith(QStringLiteral("1 of 2 failed")));
}

void tst_MainWindow::deleteGoesOutAsARequest() {
    Stage stage;
    QTRY_VERIFY(!stage.id("win11").isNull());
    QTRY_VERIFY(stage.window->isActiveWindow());
    QTRY_VERIFY(stage.model()->resource(stage.id("win11"))->actions.testFlag(Action::Delete));
    stage.window->select(stage.id("win11"));
    stage.panel()->setFocus();
    QTRY_VERIFY(stage.panel()->hasFocus());
    QTest::keyClick(stage.panel(), Qt::Key_Delete);
    QCOMPARE(stage.requests.size(), 1);
    QCOMPARE(stage.requests.first().first, Action::Delete);
    QCOMPARE(stage.requests.first().second, QList<ResourceId>{stage.id("win11")});
}

void tst_MainWindow::startIsDoneByTheProvider() {
    Stage stage;
    QTRY_VERIFY(!stage.id("kali").isNull());
    QTRY_VERIFY(stage.model()->resource(stage.id("kali"))->state == ResourceState::Saved);
    stage.window->select(stage.id("kali"));
    QTRY_VERIFY(stage.window->findChild<Button*>(QStringLiteral("verb1"))->isEnabled());
    stage.window->findChild<Button*>(QStringLiteral("verb1"))->click();
    QTRY_COMPARE(stage.model()->resource(stage.id("kali"))->state, ResourceState::Running);
}

void tst_MainWindow::anEmptyYardTeaches() {
    Stage stage(app::Demo::Filling::Empty);
    QTRY_VERIFY(stage.window->findChild<QWidget*>(QStringLiteral("emptyState")));
    auto* choice = stage.window->findChild<QWidget*>(QStringLiteral("emptyState"))
                       ->findChild<QAbstractButton*>(QStringLiteral("import"));
    choice->click();
    QCOMPARE(stage.sheets, QStringList{QStringLiteral("import")});
}

void tst_MainWindow::shortcutsOpenTheSheets() {
    Stage stage;
    QTRY_VERIFY(stage.window->isActiveWindow());
    QTest::keyClick(stage.window.get(), Qt::Key_I, Qt::ControlModifier);
    QTest::keyClick(stage.window.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(stage.window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stage.sheets, QStringList({QStringLiteral("import"), QStringLiteral("create"), QStringLiteral("run")}));
}

void tst_MainWindow::whatIsHiddenIsNotMeasured() {
    Stage stage;
    stage.demo.hypervisor().setSampling(std::chrono::milliseconds(20));
    QSignalSpy sampled(&stage.demo.hypervisor(), &ResourceProvider::sampled);
    QTRY_VERIFY(!sampled.isEmpty());
    QVERIFY(!stage.panel()->seenRunning().isEmpty());
    stage.window->hide();
    sampled.clear();
    QVERIFY(!sampled.wait(200));
}

void tst_MainWindow::aRemovedResourceTakesItsPages() {
    Stage stage;
    QTRY_VERIFY(!stage.id("win11").isNull());
    stage.window->select(stage.id("win11"), QStringLiteral("overview"));
    const int before = CountingPage::alive;
    stage.demo.hypervisor().drop(stage.id("win11"));
    QTRY_COMPARE(CountingPage::alive, before - 1);
    QVERIFY(stage.window->selection().isEmpty() || stage.window->selection().first() != stage.id("win11"));
}

void tst_MainWindow::theWindowDiesWhileAJobRuns() {
    Stage stage;
    QTRY_VERIFY(!stage.id("kali").isNull());
    stage.window->select(stage.id("kali"));
    stage.window->findChild<Button*>(QStringLiteral("verb1"))->click();
    stage.window.reset();
    QCOMPARE(CountingPage::alive, 0);
    QTRY_VERIFY(stage.demo.jobs().active().isEmpty() || !stage.demo.jobs().active().first()->isMinor());
}

void tst_MainWindow::everythingInteractiveHasAName() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->select(stage.id("ubuntu"));
    QCOMPARE(unnamed(*stage.window).join(QLatin1Char('|')), QString());
    PreferencesSheet sheet({[] {}, {}}, stage.window.get());
    QCOMPARE(unnamed(sheet), QStringList());
    TaskHistory history(stage.demo.jobs());
    QCOMPARE(unnamed(history), QStringList());
}

void tst_MainWindow::theLayoutIsRememberedAndRestored() {
    {
        Stage stage;
        stage.window->resize(1000, 640);
        stage.panel()->setColumns({ResourceModel::StateColumn});
        stage.window->close();
    }
    Stage stage;
    QCOMPARE(stage.window->size(), QSize(1000, 640));
    QCOMPARE(stage.panel()->columns(), QList<int>{ResourceModel::StateColumn});
    stage.window->restoreLayout();
    QCOMPARE(stage.window->size(), QSize(1180, 740));
    QVERIFY(stage.panel()->columns().isEmpty());
}

void tst_MainWindow::columnsAreChosenAtTheirHead() {
    {
        Stage stage;
        stage.panel()->setColumns({ResourceModel::StateColumn});
        QHeaderView* head = stage.panel()->header();
        Q_EMIT head->customContextMenuRequested(QPoint(5, 5));
        QTRY_VERIFY(stage.window->findChild<QMenu*>(QStringLiteral("columnsMenu")));
        auto* menu = stage.window->findChild<QMenu*>(QStringLiteral("columnsMenu"));
        QCOMPARE(menu->actions().size(), qsizetype(ResourceModel::ColumnCount - 1));
        QVERIFY(menu->actions().at(ResourceModel::StateColumn - 1)->isChecked());
        menu->actions().at(ResourceModel::MemoryColumn - 1)->trigger();
        menu->close();
        QCOMPARE(stage.panel()->columns(), (QList<int>{ResourceModel::StateColumn, ResourceModel::MemoryColumn}));
        head->resizeSection(ResourceModel::StateColumn, 133);
        stage.window->close();
    }
    Stage stage;
    QCOMPARE(stage.panel()->columns(), (QList<int>{ResourceModel::StateColumn, ResourceModel::MemoryColumn}));
    QCOMPARE(stage.panel()->header()->sectionSize(ResourceModel::StateColumn), 133);
}

void tst_MainWindow::otherWaysToStopStandBesideStop() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->select(stage.id("ubuntu"));
    auto* arrow = stage.window->findChild<Button*>(QStringLiteral("stopMenu"));
    QTRY_VERIFY(arrow->isVisible() && arrow->isEnabled());
    const auto standsBeside = [&] { // the buttons of the selection before are gone a moment later
        const auto* stop = stage.window->findChild<Button*>(QStringLiteral("verb2"));
        return stop && arrow->x() > stop->x() && arrow->x() <= stop->geometry().right() + 1;
    };
    QTRY_VERIFY(standsBeside());
    arrow->click();
    QTRY_VERIFY(stage.window->findChild<QMenu*>(QStringLiteral("actionsMenu")));
    auto* menu = stage.window->findChild<QMenu*>(QStringLiteral("actionsMenu"));
    auto* off = menu->findChild<QAction*>(QStringLiteral("action%1").arg(int(Action::Kill)));
    QVERIFY(off && off->isEnabled());
    menu->close();
    stage.window->select(stage.id("win11")); // is off
    QTRY_VERIFY(!arrow->isEnabled());
}

void tst_MainWindow::puttyIsOfferedWhereItIs() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull() && stage.model()->resource(stage.id("ubuntu")));
    const ResourceId runs = stage.id("ubuntu"), off = stage.id("win11");
    const auto entryFor = [&](WindowActions& actions, const QList<ResourceId>& ids) {
        return actions.menuFor(ids, stage.window.get())->findChild<QAction*>(QStringLiteral("actionPutty"));
    };
    WindowHooks hooks{stage.demo.resources(), stage.demo.jobs(), stage.prompter};
    WindowActions without(hooks, *stage.model(), stage.window.get());
    QVERIFY(!entryFor(without, {runs}));
    QList<ResourceId> opened;
    hooks.openPutty = [&opened](const ResourceId& id) { opened.append(id); };
    WindowActions with(hooks, *stage.model(), stage.window.get());
    QVERIFY(!entryFor(with, {runs, off}));
    QVERIFY(!entryFor(with, {off})->isEnabled());
    QAction* entry = entryFor(with, {runs});
    QVERIFY(entry->isEnabled());
    entry->trigger();
    QCOMPARE(opened, QList<ResourceId>{runs});
}

void tst_MainWindow::tabGoesThroughTheToolBarAsTheEyeDoes() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->select(stage.id("ubuntu"));
    QStringList order;
    int last = -1;
    const QWidget* start = stage.window->findChild<Button*>(QStringLiteral("new"));
    const QWidget* widget = start;
    do {
        const auto* button = qobject_cast<const Button*>(widget);
        if (button && button->isVisible() && button->isEnabled() && button->parentWidget() == start->parentWidget()) {
            QVERIFY2(button->x() > last, qPrintable(button->objectName()));
            last = button->x();
            order.append(button->objectName());
        }
        widget = widget->nextInFocusChain();
    } while (widget != start);
    QVERIFY2(order.size() >= 7, qPrintable(order.join(QLatin1Char(' '))));
}

void tst_MainWindow::tabsAreThoseOfTheKindThatIsShown() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull() && !stage.id("redis").isNull());
    const auto* tabs = stage.window->findChild<QTabBar*>(QStringLiteral("tabs"));
    stage.window->select(stage.id("redis"));
    QCOMPARE(tabs->tabText(0), QStringLiteral("c-overview"));
    stage.panel()->setCurrentIndex(stage.model()->index(0, 0)); // this computer
    QVERIFY(stage.window->selection().isEmpty());
    stage.window->select(stage.id("ubuntu"));
    QCOMPARE(tabs->tabText(0), QStringLiteral("overview"));
}

void tst_MainWindow::whatTheFilterHidesIsNotSelected() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->select(stage.id("kali"));
    stage.panel()->selectionModel()->select(stage.model()->indexOf(stage.id("ubuntu")),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(stage.window->selection().size(), 2);
    QCOMPARE(stage.window->windowTitle(), QStringLiteral("Boxyard"));
    stage.window->findChild<SearchField*>(QStringLiteral("find"))->setText(QStringLiteral("kali"));
    QTRY_COMPARE(stage.window->selection().size(), 1);
    QTRY_VERIFY(stage.window->windowTitle().startsWith(QStringLiteral("kali")));
}

void tst_MainWindow::manySelectedDoNotPushThePanelAside() {
    Stage stage;
    QTRY_VERIFY(!stage.id("ubuntu").isNull());
    stage.window->resize(820, 520);
    stage.window->select(stage.id("ubuntu"));
    const int panel = stage.panel()->width();
    stage.panel()->selectAll();
    QTRY_VERIFY(stage.window->selection().size() > 4);
    QTRY_VERIFY(stage.window->findChild<Button*>(QStringLiteral("all%1").arg(int(Action::Start))));
    QTRY_COMPARE(stage.panel()->width(), panel);
    QCOMPARE(stage.window->width(), 820);
}

void tst_MainWindow::aDraggedFileSaysWhatWillBecomeOfIt() {
    Stage stage;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/student/kali.ova"))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    auto* hint = stage.window->findChild<QWidget*>(QStringLiteral("dropHint"));
    QVERIFY(hint && hint->isVisible());
    QVERIFY(hint->accessibleName().contains(QStringLiteral("kali.ova"))); // NOLINT(clang-analyzer-core.CallAndMessage)
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(stage.window.get(), &leave);
    QVERIFY(!hint->isVisible());
    QCoreApplication::sendEvent(stage.window.get(), &enter);
    QSignalSpy dropped(stage.window.get(), &MainWindow::fileDropped);
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage.window.get(), &drop);
    QCOMPARE(dropped.size(), 1);
    QVERIFY(!hint->isVisible());
}

void tst_MainWindow::preferencesStoreWhatIsChosen() {
    QStringList told;
    PreferencesSheet sheet({{}, [&told](const QStringList& uris) { told = uris; }}, nullptr);
    auto* mode = sheet.findChild<QComboBox*>(QStringLiteral("appearance"));
    mode->setCurrentIndex(mode->findData(int(Theme::Mode::Dark)));
    Q_EMIT mode->activated(mode->currentIndex());
    QCOMPARE(QSettings().value(QStringLiteral("appearance/mode")).toInt(), int(Theme::Mode::Dark));
    QVERIFY(Theme::of(QApplication::palette()).dark);
    Theme::apply(Theme::Mode::Light);
    auto* uri = sheet.findChild<QLineEdit*>(QStringLiteral("newConnection"));
    uri->setText(QStringLiteral("nonsense"));
    sheet.findChild<Button*>(QStringLiteral("addConnection"))->click();
    QVERIFY(sheet.banner()->text().contains(QStringLiteral("nonsense")));
    uri->setText(QStringLiteral("qemu+ssh://lab/system"));
    sheet.findChild<Button*>(QStringLiteral("addConnection"))->click();
    QCOMPARE(told, QStringList{QStringLiteral("qemu+ssh://lab/system")});
    QCOMPARE(PreferencesSheet::addedConnections(), told);
}

void tst_MainWindow::taskHistoryExplainsAFailure() {
    JobList jobs;
    TaskHistory history(jobs);
    Job* job = jobs.add(QStringLiteral("Starting win11"), {}, false);
    job->begin();
    job->finish(failure(ErrorKind::Busy, QStringLiteral("Port 8080 is taken."), QStringLiteral("Use 8081."),
                        QStringLiteral("EADDRINUSE")));
    auto* table = history.findChild<QAbstractItemView*>(QStringLiteral("taskTable"));
    table->setCurrentIndex(table->model()->index(0, 0));
    auto* banner = history.findChild<MessageBanner*>(QStringLiteral("taskFailure"));
    QVERIFY(!banner->isHidden());
    QCOMPARE(banner->text(), QStringLiteral("Port 8080 is taken."));
    history.findChild<Button*>(QStringLiteral("clearTasks"))->click();
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(banner->isHidden());
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
