// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FakeYard.h"
#include "app/demo/FakeContainerService.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakeProvider.h"
#include "app/gui/Composer.h"
#include "tests/support/fakes/NoPrompter.h"
#include "tests/support/ova/OvaBuilder.h"
#include "tests/widgets/main/Cut.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Sheet.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/main/MainWindow.h"
#include "widgets/main/PanelView.h"
#include "widgets/main/ResourceView.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

// The program's own window over the demonstration's yard, as main() makes it.
struct Whole {
    test::NoPrompter prompter;
    app::FakeYard yard;
    app::Composer composer{yard, prompter};
    MainWindow window{composer.windowHooks()};

    explicit Whole(QSize size = {1180, 740}, app::Demo::Filling filling = app::Demo::Filling::Lively) : yard(filling) {
        composer.attach(&window);
        window.resize(size);
        window.show();
        window.activateWindow();
        yard.demo().machines().setDelay(std::chrono::milliseconds(1));
        yard.demo().containers().setDelay(std::chrono::milliseconds(1));
        yard.open(true, true);
        composer.tellFailures();
    }
    [[nodiscard]] ResourceId id(const char* name) {
        const QList<Resource> all = yard.resources().all();
        for (const Resource& resource : all)
            if (resource.name == QLatin1String(name))
                return resource.id;
        return {};
    }
    bool waitFor(const char* name) {
        return QTest::qWaitFor([&] { return !id(name).isNull() && yard.resources().find(id(name)).has_value(); });
    }
    [[nodiscard]] QList<MessageBanner*> saying(const QString& text) const {
        QList<MessageBanner*> found;
        for (auto* banner : window.findChildren<MessageBanner*>())
            if (banner->isVisible() && banner->text() == text)
                found.append(banner);
        return found;
    }
    [[nodiscard]] Button* verb(Action action) const {
        return window.findChild<Button*>(QStringLiteral("verb%1").arg(int(action)));
    }
    [[nodiscard]] Sheet* sheet() const {
        for (auto* one : window.findChildren<Sheet*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
};

// Every page and every sheet of the window, each looked at for what is cut.
struct Walk {
    Whole& whole;
    QStringList cut;
    int seen = 0;

    void look(const QString& where, QWidget& root) {
        test::CutTexts texts(foreign());
        static_cast<void>(QTest::qWaitFor([&] { return texts.under(root).isEmpty(); }, 700));
        const QStringList found = texts.under(root);
        for (const QString& one : found)
            cut.append(where + QStringLiteral(": ") + one);
        seen += texts.seen();
        if (const QString folder = qEnvironmentVariable("BOXYARD_SHOTS"); !folder.isEmpty())
            static_cast<void>(root.grab().save(QStringLiteral("%1/%2 %3.png").arg(folder, QLocale().name(), where)));
    }
    [[nodiscard]] QSet<QString> foreign() const {
        QSet<QString> words{QStringLiteral("ssh -p "), QStringLiteral("Imported from "),
                            QStringLiteral("curl: ")}; // told by others
        const QList<Resource> all = whole.yard.resources().all();
        for (const Resource& resource : all)
            words += {resource.name, resource.image, resource.os, resource.id.key};
        for (const PortMapEntry& entry : whole.yard.ports().entries())
            words += {entry.ownerName, entry.ownerAddress + QLatin1Char(':')};
        words.remove(QString());
        return words;
    }
    void page(const char* name, const char* pageId, const char* loaded) {
        whole.window.select(whole.id(name), QLatin1String(pageId));
        const auto ready = [&] {
            const DetailPage* shown = whole.window.findChild<ResourceView*>()->page();
            const auto* widget = shown ? shown->findChild<QWidget*>(QLatin1String(loaded)) : nullptr;
            return widget && widget->isVisible() && widget->isEnabled();
        };
        if (!QTest::qWaitFor(ready))
            cut.append(QStringLiteral("%1 %2: there is no %3")
                           .arg(QLatin1String(name), QLatin1String(pageId), QLatin1String(loaded)));
        look(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(pageId)), whole.window);
    }
    void pages() {
        look(QStringLiteral("this computer"), whole.window);
        for (const char* machine : {"ubuntu", "win11", "kali"}) {
            page(machine, "overview", "overview.notes");
            page(machine, "console", "consoleNotice");
            page(machine, "ports", "portMap.table");
            page(machine, "settings", "cpus");
        }
        for (const char* container : {"postgres", "api", "gitlab"}) {
            page(container, "overview", "excerpt");
            page(container, "log", "logView");
            page(container, "ports", "portMap.table");
            page(container, "inspect", "inspectSections");
        }
        page("ubuntu", "settings", "cpus");
        auto* categories =
            whole.window.findChild<ResourceView*>()->page()->findChild<QComboBox*>(QStringLiteral("settings.category"));
        for (int i = 0; i < categories->count(); ++i) {
            categories->setCurrentIndex(i);
            Q_EMIT categories->activated(i);
            look(QStringLiteral("settings %1").arg(i), whole.window);
        }
        whole.window.findChild<PanelView*>()->selectAll();
        look(QStringLiteral("several"), whole.window);
        whole.window.select(whole.id("ubuntu"), QStringLiteral("overview"));
    }
    void sheet(const QString& where) {
        if (!QTest::qWaitFor([this] { return whole.sheet() != nullptr; })) {
            cut.append(where + QStringLiteral(": there is no sheet"));
            return;
        }
        QPointer<Sheet> shown = whole.sheet();
        for (auto* fold : shown->findChildren<QAbstractButton*>())
            if (fold->isVisible() && fold->isCheckable() && !fold->isChecked() &&
                fold->inherits("boxyard::widgets::FoldButton"))
                fold->click();
        look(QStringLiteral("sheet ") + where, *shown);
        shown->reject();
        static_cast<void>(QTest::qWaitFor([&] { return !shown; }));
    }
    void sheets() {
        const WindowHooks hooks = whole.composer.windowHooks();
        const ResourceId ubuntu = whole.id("ubuntu"), postgres = whole.id("postgres");
        whole.composer.createFrom({});
        static_cast<void>(QTest::qWaitFor([this] {
            const auto* memory =
                whole.sheet() ? whole.sheet()->findChild<SizeEdit*>(QStringLiteral("memory")) : nullptr;
            return memory && memory->isValid(); // the host has answered
        }));
        sheet(QStringLiteral("create"));
        QTemporaryDir folder;
        QFile ova(folder.filePath(QStringLiteral("looked-at.ova")));
        if (ova.open(QIODevice::WriteOnly))
            ova.write(testing::smallOva({}, {QByteArray(1 << 20, 'x')}));
        ova.close();
        whole.composer.importFile(ova.fileName());
        static_cast<void>(QTest::qWaitFor([this] { return whole.sheet() && !whole.sheet()->isBusy(); }));
        sheet(QStringLiteral("import"));
        whole.composer.runContainer(QStringLiteral("postgres:16"));
        static_cast<void>(QTest::qWaitFor([this] {
            return whole.sheet() &&
                   !whole.sheet()->findChild<QLineEdit*>(QStringLiteral("containerName"))->text().isEmpty();
        }));
        sheet(QStringLiteral("run"));
        for (const ResourceId& id : {ubuntu, postgres})
            for (const Action action : {Action::Delete, Action::Rename}) {
                hooks.actionRequested(action, {id});
                sheet(QStringLiteral("%1 %2").arg(int(action)).arg(int(id.kind)));
            }
        hooks.actionRequested(Action::Ssh, {whole.id("win11")});
        sheet(QStringLiteral("ssh"));
        hooks.openPreferences(&whole.window);
        sheet(QStringLiteral("preferences"));
        hooks.help();
        sheet(QStringLiteral("help"));
        hooks.about(&whole.window);
        sheet(QStringLiteral("about"));
    }
};

} // namespace

class tst_WholeWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("boxyard-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_WholeWindow"));
        qputenv("BOXYARD_KVM", "no");
        QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
        Theme::apply(Theme::Mode::Light);
    }
    void init() { QSettings().clear(); }

    void aFailedActionIsToldOnce() {
        Whole whole;
        QVERIFY(whole.waitFor("kali"));
        const QString text = QStringLiteral("No room for kali.");
        whole.window.select(whole.id("kali"), QStringLiteral("overview"));
        whole.yard.demo().hypervisor().setDelay(std::chrono::milliseconds(0));
        whole.yard.demo().hypervisor().failNext(Action::Start, {ErrorKind::Busy, text, {}, {}});
        QTRY_VERIFY(whole.verb(Action::Start) && whole.verb(Action::Start)->isEnabled());
        whole.verb(Action::Start)->click();
        QTRY_COMPARE(whole.saying(text).size(), 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(whole.saying(text).size(), 1);
        QTRY_VERIFY(whole.verb(Action::Start)->isEnabled());
        whole.verb(Action::Start)->click();
        QTRY_COMPARE(whole.yard.resources().find(whole.id("kali"))->state, ResourceState::Running);
        QTRY_COMPARE(whole.saying(text).size(), 0);
    }

    // Failed where the page does not say it, then the page that does is opened.
    void aFailureIsNotRepeatedByThePageThatTellsIt() {
        Whole whole;
        QVERIFY(whole.waitFor("kali"));
        const QString text = QStringLiteral("No room for kali.");
        whole.window.select(whole.id("kali"), QStringLiteral("overview"));
        whole.window.select(whole.id("kali"), QStringLiteral("ports"));
        whole.yard.demo().hypervisor().failNext(Action::Start, {ErrorKind::Busy, text, {}, {}});
        QTRY_VERIFY(whole.verb(Action::Start) && whole.verb(Action::Start)->isEnabled());
        whole.verb(Action::Start)->click();
        QTRY_COMPARE(whole.saying(text).size(), 1);
        whole.window.select(whole.id("kali"), QStringLiteral("overview"));
        QTRY_COMPARE(whole.saying(text).size(), 1);
        QCOMPARE(whole.saying(text).constFirst()->objectName(), QStringLiteral("overview.banner"));
    }

    void aProblemOfTheMachineIsToldOnce() {
        Whole whole;
        QVERIFY(whole.waitFor("win11"));
        const QString text = QStringLiteral("win11 has crashed.");
        whole.yard.demo().hypervisor().change(whole.id("win11"), [&](Resource& machine) {
            machine.state = ResourceState::Crashed;
            machine.problem = Error{ErrorKind::Internal, text, {}, {}};
        });
        for (const char* page : {"overview", "ports"}) {
            whole.window.select(whole.id("win11"), QLatin1String(page));
            QTRY_COMPARE(whole.saying(text).size(), 1);
        }
    }

    void aFailureOfASheetStaysOnTheSheet() {
        Whole whole;
        QVERIFY(whole.waitFor("postgres"));
        whole.composer.runContainer(QStringLiteral("nginx:1.27"));
        Sheet* sheet = whole.sheet();
        QVERIFY(sheet);
        QTRY_VERIFY(!sheet->findChild<QLineEdit*>(QStringLiteral("containerName"))->text().isEmpty());
        QTRY_VERIFY(sheet->verb()->isEnabled());
        Resource taken;
        taken.id = whole.yard.demo().engine().idOf(QStringLiteral("taken"));
        taken.name = sheet->findChild<QLineEdit*>(QStringLiteral("containerName"))->text();
        sheet->verb()->click();
        whole.yard.demo().engine().put(taken); // somebody else was quicker
        QTRY_VERIFY(sheet->banner()->isVisible());
        const QString text = sheet->banner()->text();
        QTRY_VERIFY(!sheet->isBusy());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(whole.saying(text), QList<MessageBanner*>{sheet->banner()});
    }

    void whatIsBeingImportedHasAPage() {
        Whole whole;
        QVERIFY(whole.waitFor("ubuntu"));
        auto* panel = whole.window.findChild<PanelView*>();
        const QAbstractItemModel* model = panel->model();
        Job* job = whole.yard.demo().jobs().add(QStringLiteral("Importing nova.ova"), {}, true);
        job->setPromise({whole.yard.demo().hypervisor().id(), {QStringLiteral("nova")}});
        job->begin();
        job->context().setStage(QStringLiteral("Copying the disk"));
        job->context().setProgress(43, 100);
        QModelIndex row;
        QTRY_VERIFY([&] {
            const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("nova"), 1,
                                                       Qt::MatchExactly | Qt::MatchRecursive);
            row = found.value(0);
            return row.isValid();
        }());
        panel->scrollTo(row);
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {}, panel->visualRect(row).center());
        auto* page = whole.window.findChild<QWidget*>(QStringLiteral("promise"));
        QVERIFY(page && page->isVisible());
        QTRY_COMPARE(page->findChild<QLabel*>(QStringLiteral("promiseStage"))->text(),
                     QStringLiteral("Copying the disk"));
        page->findChild<Button*>(QStringLiteral("promiseCancel"))->click();
        QVERIFY(job->context().isCancelled());

        Resource made;
        made.id = whole.yard.demo().hypervisor().idOf(QStringLiteral("nova-key"));
        made.name = QStringLiteral("nova");
        made.state = ResourceState::Stopped;
        whole.yard.demo().hypervisor().put(made);
        QTRY_COMPARE(whole.window.selection(), QList<ResourceId>{made.id});
        QVERIFY(whole.window.findChild<ResourceView*>()->page() && !page->isVisible());
        job->finish({});
    }

    void anEmptyYardSaysWhatDoesNotAnswer() {
        Whole whole({1180, 740}, app::Demo::Filling::Empty);
        QTRY_VERIFY(whole.window.findChild<QWidget*>(QStringLiteral("emptyState")));
        const QWidget* empty = whole.window.findChild<QWidget*>(QStringLiteral("emptyState"));
        QTRY_VERIFY(empty->isVisible());
        const Error why{ErrorKind::Unreachable, QStringLiteral("Cannot connect to libvirt."),
                        QStringLiteral("Install libvirt."), QStringLiteral("ECONNREFUSED")};
        const QList<ResourceProvider*> providers = whole.yard.demo().resources().providers();
        for (ResourceProvider* provider : providers)
            if (provider->kind() == ResourceKind::Machine) {
                static_cast<app::FakeProvider*>(provider)->setReachable(false, why);
                static_cast<app::FakeProvider*>(provider)->setOffline(why);
            }
        const auto said = [empty] {
            QStringList texts;
            for (const MessageBanner* banner : empty->findChildren<MessageBanner*>())
                if (banner->isVisible())
                    texts.append(banner->text());
            return texts;
        };
        QTRY_COMPARE(said(), QStringList{why.summary});
        for (ResourceProvider* provider : providers)
            if (provider->kind() == ResourceKind::Machine)
                static_cast<app::FakeProvider*>(provider)->setReachable(true);
        empty->findChild<Button*>(QStringLiteral("bannerAction"))->click();
        QTRY_COMPARE(said(), QStringList());
    }

    void nothingIsCutInTheSmallestWindow_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }
    void nothingIsCutInTheSmallestWindow() {
        QFETCH(QString, language);
        QTranslator texts;
        QFile file(QStringLiteral(BOXYARD_TEXTS "/boxyard_%1.qm").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(texts.load(reinterpret_cast<const uchar*>(bytes.constData()), int(bytes.size())));
        QCoreApplication::installTranslator(&texts);
        QLocale::setDefault(QLocale(language));
        Whole whole({820, 520});
        QVERIFY(whole.waitFor("ubuntu") && whole.waitFor("postgres"));
        QCOMPARE(whole.window.size(), QSize(820, 520));
        Walk walk{whole, {}, 0};
        walk.pages();
        walk.sheets();
        for (const QString& one : std::as_const(walk.cut))
            qWarning().noquote() << one;
        QCOMPARE(walk.cut.size(), 0);
        QVERIFY2(walk.seen > 900, qPrintable(QString::number(walk.seen)));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_MAIN(tst_WholeWindow)
#include "tst_WholeWindow.moc"
