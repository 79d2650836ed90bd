// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/machine/PageYard.h"

#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/machine/CreateSheet.h"
#include "widgets/machine/DeleteSheet.h"
#include "widgets/machine/DeletionList.h"
#include "widgets/machine/MachinePages.h"
#include "widgets/machine/RenameSheet.h"

using namespace boxyard;
using namespace boxyard::widgets;

// Overview, settings, create and delete of machines over the demonstration's fakes.
class tst_MachinePages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void overviewAddsSshWithOneClick() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const Resource machine = yard.machine(QStringLiteral("ubuntu"));
        const std::unique_ptr<DetailPage> page(machinePages(hooksOf(yard)).at(0).make(machine, nullptr));
        page->resize(823, 620);
        page->show();
        page->setActive(true);
        QTRY_VERIFY(child<QLineEdit>(page.get(), "overview.notes")->text().contains(QLatin1String("postgres")));
        page->sample({machine.id, 0.04, ByteSize::fromMiB(1126), ByteSize::fromGiB(2), 200000, 12000});
        shoot(page.get(), QStringLiteral("overview"));
        const auto before = machine.ports.size();
        Clicks clicks;
        clicks.on(child(page.get(), "overview.addSsh"));
        QTRY_COMPARE(yard.rows.find(machine.id)->ports.size(), before + 1);
        QCOMPARE(clicks.count, 1);
        const PortRule added = yard.rows.find(machine.id)->ports.constLast();
        QCOMPARE(added.guestPort, quint16(22));
        QCOMPARE(added.hostAddress, QStringLiteral("127.0.0.1"));
        QVERIFY2(nameless(page.get()).isEmpty(), qPrintable(nameless(page.get()).join(QLatin1Char('\n'))));
    }

    void overviewExplainsAPortConflictAndOffersToStartWithout() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        Resource machine = yard.machine(QStringLiteral("win11"));
        PortRule taken;
        taken.hostPort = yard.machine(QStringLiteral("ubuntu")).ports.constFirst().hostPort;
        taken.guestPort = 22;
        machine.ports = {taken};
        machine.problem =
            Error{ErrorKind::Busy, QStringLiteral("win11 was not started."), QStringLiteral("A port is taken."), {}};
        const std::unique_ptr<DetailPage> page(machinePages(hooksOf(yard)).at(0).make(machine, nullptr));
        page->resize(823, 620);
        page->show();
        auto* banner = child<MessageBanner>(page.get(), "overview.banner");
        QVERIFY(banner->isVisible());
        auto* action = child<QAbstractButton>(banner, "bannerAction");
        QCOMPARE(action->text(), QStringLiteral("Start without it"));
        QTest::mouseClick(action, Qt::LeftButton);
        QTRY_COMPARE(yard.rows.find(machine.id)->state, ResourceState::Running);
    }

    void twoCpusTakeAtMostThreeClicks() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const Resource machine = yard.machine(QStringLiteral("ubuntu"));
        const std::unique_ptr<DetailPage> page(machinePages(hooksOf(yard)).at(1).make(machine, nullptr));
        page->resize(823, 560);
        page->show();
        page->setActive(true);
        auto* cpus = child<QSpinBox>(page.get(), "cpus");
        QTRY_VERIFY(cpus->isEnabled());
        const int before = cpus->value();
        shoot(page.get(), QStringLiteral("settings"));
        cpus->setFocus();
        cpus->selectAll();
        QTest::keyClicks(cpus, QString::number(before + 1));
        QTRY_VERIFY(child(page.get(), "changeBar")->isVisible());
        QTest::mouseClick(child(page.get(), "changes.toggle"), Qt::LeftButton);
        auto* table = child<QScrollArea>(child(page.get(), "changeBar"), "changes.table");
        QTRY_VERIFY(table->viewport()->height() >= table->widget()->minimumSizeHint().height()); // no row is cut
        shoot(page.get(), QStringLiteral("settings-changes"));
        QVERIFY(!page->mayLeave());
        Clicks clicks;
        clicks.on(child(page.get(), "changes.save"));
        QTRY_COMPARE(yard.store.find(machine.id.key)->cpus, before + 1);
        QTRY_VERIFY(!child(page.get(), "changeBar")->isVisible());
        QVERIFY(page->mayLeave());
        QVERIFY(clicks.count + 2 <= 3); // the tab and the field come before
        QVERIFY2(nameless(page.get()).isEmpty(), qPrintable(nameless(page.get()).join(QLatin1Char('\n'))));
    }

    void whatAFieldCannotTakeIsNotSavedAndSaysWhy() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const Resource machine = yard.machine(QStringLiteral("ubuntu"));
        const std::unique_ptr<DetailPage> page(machinePages(hooksOf(yard)).at(1).make(machine, nullptr));
        page->resize(823, 560);
        page->show();
        page->setActive(true);
        QTRY_VERIFY(child<QSpinBox>(page.get(), "cpus")->isEnabled());
        const auto type = [](QLineEdit* edit, const QString& text) {
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        const auto refused = [&](const char* row, const QString& word) {
            const auto* problem = child<QLabel>(page.get(), row);
            return child(page.get(), "changeBar")->isVisible() && !child(page.get(), "changes.save")->isEnabled() &&
                   child(page.get(), "changes.save")->toolTip().contains(word) && problem->isVisible() &&
                   problem->text().contains(word) && !page->mayLeave();
        };
        const auto discard = [&] {
            QTest::mouseClick(child(page.get(), "changes.discard"), Qt::LeftButton);
            return !child(page.get(), "changeBar")->isVisible() && page->mayLeave();
        };
        auto* memory = child(page.get(), "memory")->findChild<QLineEdit*>();
        const QString before = memory->text();
        type(memory, QStringLiteral("20000 GiB"));
        QVERIFY(refused("problem.memory", QStringLiteral("16 MiB")));
        shoot(page.get(), QStringLiteral("settings-refused"));
        QVERIFY(discard());
        QCOMPARE(memory->text(), before);
        child<QLineEdit>(page.get(), "settings.search")->setText(QStringLiteral("mac"));
        auto* mac = child<QLineEdit>(page.get(), "network.0.macEdit");
        const QString address = mac->text();
        type(mac, QStringLiteral("52:54:0"));
        QVERIFY(refused("problem.network.0.mac", QStringLiteral("52:54:00:12:34:56")));
        QVERIFY(discard());
        QCOMPARE(mac->text(), address);
        QCOMPARE(yard.store.find(machine.id.key)->memory, machine.memory);
    }

    void aNewDisksSizeThatCannotBeBlocksSave() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        MachineHooks hooks = hooksOf(yard);
        hooks.prepareDisks = [](const QString&, const QString&, const QList<machine::DiskConfig>& disks) {
            return Async<QList<machine::DiskConfig>>::ready(disks);
        };
        const std::unique_ptr<DetailPage> page(
            machinePages(hooks).at(1).make(yard.machine(QStringLiteral("ubuntu")), nullptr));
        page->resize(823, 560);
        page->show();
        page->setActive(true);
        QTRY_VERIFY(child<QSpinBox>(page.get(), "cpus")->isEnabled());
        child<QLineEdit>(page.get(), "settings.search")->setText(QStringLiteral("size"));
        child<QAbstractButton>(page.get(), "disk.addNew")->click();
        QTRY_VERIFY(child(page.get(), "changes.save")->isEnabled());
        SizeEdit* size = nullptr;
        for (auto* edit : page->findChildren<SizeEdit*>())
            if (edit->objectName() != QLatin1String("memory"))
                size = edit;
        QVERIFY(size);
        auto* text = size->findChild<QLineEdit*>();
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("lots"));
        QVERIFY(!child(page.get(), "changes.save")->isEnabled());
        QVERIFY(!child(page.get(), "changes.save")->toolTip().isEmpty());
    }

    // When the connection goes in the middle of a save nobody knows whether the definition names the new disk already.
    void aNewDisksFileStaysWhereTheOutcomeIsUnknown() {
        for (const ErrorKind kind : {ErrorKind::Busy, ErrorKind::Unreachable}) {
            PageYard yard;
            QVERIFY(yard.waitOnline());
            MachineHooks hooks = hooksOf(yard);
            hooks.prepareDisks = [](const QString&, const QString&, const QList<machine::DiskConfig>& disks) {
                QList<machine::DiskConfig> made = disks;
                made.last().source = QStringLiteral("/images/made.qcow2");
                made.last().format = QStringLiteral("qcow2");
                return Async<QList<machine::DiskConfig>>::ready(made);
            };
            QStringList discarded;
            hooks.discardDisks = [&discarded](const QStringList& paths) { discarded += paths; };
            const std::unique_ptr<DetailPage> page(
                machinePages(hooks).at(1).make(yard.machine(QStringLiteral("ubuntu")), nullptr));
            page->resize(823, 560);
            page->show();
            page->setActive(true);
            QTRY_VERIFY(child<QSpinBox>(page.get(), "cpus")->isEnabled());
            child<QLineEdit>(page.get(), "settings.search")->setText(QStringLiteral("size"));
            child<QAbstractButton>(page.get(), "disk.addNew")->click();
            QTRY_VERIFY(child(page.get(), "changes.save")->isEnabled());
            yard.service.setDelay(std::chrono::hours(1));
            child<QAbstractButton>(page.get(), "changes.save")->click();
            QTRY_COMPARE(yard.jobs.active().size(), 1);
            yard.jobs.active().first()->finish(Result<>(failure(kind, QStringLiteral("It was not saved."))));
            QTRY_VERIFY(child(page.get(), "changes.save")->isEnabled());
            QCOMPARE(discarded.size(), kind == ErrorKind::Unreachable ? 0 : 1);
        }
    }

    void searchFindsSettingsOfEveryCategory() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const std::unique_ptr<DetailPage> page(
            machinePages(hooksOf(yard)).at(1).make(yard.machine(QStringLiteral("ubuntu")), nullptr));
        page->resize(823, 560);
        page->show();
        page->setActive(true);
        QTRY_VERIFY(child(page.get(), "cpus")->isEnabled());
        child<QLineEdit>(page.get(), "settings.search")->setText(QStringLiteral("mac"));
        shoot(page.get(), QStringLiteral("settings-search"));
        QVERIFY(child(page.get(), "row.network.0.mac")->isVisible());
        QVERIFY(!child(page.get(), "row.memory")->isVisible());
        QVERIFY(!child(page.get(), "settings.categories")->isVisible());
    }

    void aNarrowSettingsPageCutsNothing() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const std::unique_ptr<DetailPage> page(
            machinePages(hooksOf(yard)).at(1).make(yard.machine(QStringLiteral("ubuntu")), nullptr));
        page->resize(551, 340); // what the smallest window leaves
        page->show();
        page->setActive(true);
        QTRY_VERIFY(child(page.get(), "cpus")->isEnabled());
        shoot(page.get(), QStringLiteral("settings-narrow"));
        auto* choice = child<QComboBox>(page.get(), "settings.category");
        QVERIFY(choice->isVisible());
        QVERIFY(!child(page.get(), "settings.categories")->isVisible());
        const QWidget* balloon = child(page.get(), "setting.balloon");
        QVERIFY(balloon->width() >= balloon->sizeHint().width());
        QVERIFY(balloon->mapTo(page.get(), QPoint(balloon->width(), 0)).x() <= page->width());
        QTest::keyClick(choice, Qt::Key_Down); // disks
        QTRY_VERIFY(!child(page.get(), "row.memory")->isVisible());
        page->resize(823, 560);
        QTRY_VERIFY(child(page.get(), "settings.categories")->isVisible());
        QVERIFY(!choice->isVisible());
    }

    // Others name machines as they like: on every page and sheet it is text, and pushes nothing apart.
    void hostileNamesAreText() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        const QString name = QStringLiteral("<b>x</b>\n\u202e&amp; \"quotes\" %1 ") + QString(300, QLatin1Char('n'));
        yard.rows.change(id, [&](Resource& row) {
            row.name = name;
            row.group = QStringLiteral("<b>group</b>");
            row.problem = Error{ErrorKind::Busy, QStringLiteral("“<b>x</b>” failed."), QStringLiteral("See <b>it</b>."),
                                QStringLiteral("<b>raw</b>")};
        });
        const Resource machine = *yard.rows.find(id);
        const auto isPlain = [](QWidget* top, const QString& what) {
            top->resize(500, 400);
            top->show();
            QTRY_VERIFY(!top->grab().isNull());
            for (const auto* label : top->findChildren<QLabel*>())
                QVERIFY2(!label->text().contains(QLatin1String("<b>")) || label->textFormat() == Qt::PlainText,
                         qPrintable(what + QLatin1Char(' ') + label->objectName()));
            for (const auto* widget : top->findChildren<QWidget*>())
                QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || !widget->toolTip().contains(QLatin1String("<b>")),
                         qPrintable(what + QLatin1String(" tip of ") + widget->objectName()));
            QVERIFY2(top->minimumSizeHint().width() < 1200, qPrintable(what));
        };
        const QList<PageFactory> pages = machinePages(hooksOf(yard));
        for (const PageFactory& factory : pages) {
            const std::unique_ptr<DetailPage> page(factory.make(machine, nullptr));
            page->setActive(true);
            isPlain(page.get(), factory.id);
        }
        DeleteSheet deletion({machine, yard.machine(QStringLiteral("win11"))}, hooksOf(yard), nullptr);
        isPlain(&deletion, QStringLiteral("delete"));
        RenameSheet renaming(machine, hooksOf(yard), nullptr);
        isPlain(&renaming, QStringLiteral("rename"));
    }

    void pagesMayDieWhileTheyWait() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const Resource machine = yard.machine(QStringLiteral("ubuntu"));
        for (const PageFactory& factory : machinePages(hooksOf(yard))) {
            DetailPage* page = factory.make(machine, nullptr);
            page->setActive(true);
            delete page;
        }
        QTRY_VERIFY(yard.jobs.active().isEmpty());
    }

    void deleteSheetSaysWhatGoesAndCancelHoldsTheFocus() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const Resource machine = yard.machine(QStringLiteral("kali"));
        auto* sheet = new DeleteSheet({machine}, hooksOf(yard), nullptr);
        sheet->open();
        QTRY_VERIFY(sheet->verb()->isEnabled());
        QVERIFY(!sheet->findChild<DeletionList*>()->lines().isEmpty());
        QVERIFY(sheet->cancelButton()->isDefault());
        shoot(sheet, QStringLiteral("delete"));
        QTest::mouseClick(sheet->verb(), Qt::LeftButton);
        QTRY_VERIFY(!yard.rows.find(machine.id).has_value());
    }

    void isoToCreateIsOneClickOnTheSheet() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        NoPrompter prompter;
        MachineHooks hooks = hooksOf(yard);
        hooks.prompter = &prompter;
        machine::CreateRequest asked;
        hooks.create = [&](const QString&, const machine::CreateRequest& request) {
            asked = request;
            return yard.jobs.add(QStringLiteral("Creating"), {}, true);
        };
        auto* sheet = new CreateSheet({{yard.rows.id(), QStringLiteral("Here")}},
                                      QStringLiteral("/tmp/debian-12.5.0-amd64-netinst.iso"), hooks, nullptr);
        QSignalSpy created(sheet, &CreateSheet::created);
        sheet->open();
        QTRY_VERIFY(sheet->verb()->isEnabled());
        shoot(sheet, QStringLiteral("create"));
        QVERIFY2(nameless(sheet).isEmpty(), qPrintable(nameless(sheet).join(QLatin1Char('\n'))));
        QTest::mouseClick(sheet->verb(), Qt::LeftButton);
        QCOMPARE(created.size(), 1);
        QCOMPARE(asked.name, QStringLiteral("debian-12.5"));
        QVERIFY(asked.start);
        QVERIFY(machine::createCommand(asked).contains(QLatin1String("--iso /tmp/debian-12.5.0-amd64-netinst.iso")));
    }

private:
    static MachineHooks hooksOf(PageYard& yard) {
        MachineHooks hooks;
        hooks.service = [&yard](const QString&) { return &yard.service; };
        hooks.resources = [&yard](const QString&) { return &yard.rows; };
        hooks.jobs = &yard.jobs;
        hooks.ports = &yard.ports;
        hooks.sshCommand = [](const Resource&) { return QStringLiteral("ssh -p 2222 student@127.0.0.1"); };
        hooks.screenshot = [&yard](const ResourceId& id) { return yard.service.screenshot(id); };
        return hooks;
    }
};

QTEST_MAIN(tst_MachinePages)
#include "tst_MachinePages.moc"
