// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/machine/PageYard.h"

#include "widgets/appliance/ImportSheet.h"
#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"

using namespace boxyard;
using namespace boxyard::widgets;

// The import sheet over hand-made plans.
class tst_ImportSheet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void enterImports() {
        Bench bench(planOf(1));
        QTRY_VERIFY2(bench.sheet->verb()->isEnabled(), qPrintable(child<ElidedLabel>(bench.sheet, "obstacle")->text()));
        QTRY_VERIFY(bench.sheet->height() > 400); // the sheet grows with what the plan brings
        shoot(bench.sheet, QStringLiteral("import"));
        QVERIFY2(nameless(bench.sheet).isEmpty(), qPrintable(nameless(bench.sheet).join(QLatin1Char('\n'))));
        QSignalSpy imported(bench.sheet, &ImportSheet::imported);
        QTest::keyClick(bench.sheet, Qt::Key_Return);
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.constFirst().at(1).toBool(), true);
        QCOMPARE(bench.chosen.configs.constFirst().name, QStringLiteral("ubuntu"));
        QCOMPARE(bench.chosen.configs.constFirst().networks.constFirst().forwards.size(), 1);
    }

    void editedValuesAreImported() {
        Bench bench(planOf(1));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        child<QSpinBox>(bench.sheet, "cpus")->setValue(4);
        child<QLineEdit>(bench.sheet, "import.name.0")->selectAll();
        QTest::keyClicks(child(bench.sheet, "import.name.0"), QStringLiteral("lab"));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        QTest::mouseClick(bench.sheet->verb(), Qt::LeftButton);
        QCOMPARE(bench.chosen.configs.constFirst().cpus, 4);
        QCOMPARE(bench.chosen.configs.constFirst().name, QStringLiteral("lab"));
    }

    void whatLibvirtWouldRefuseIsSaidBeforeTheCopy() {
        Bench bench(planOf(1));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        child<QAbstractButton>(bench.sheet, "import.moreToggle")->click();
        auto* mac = child<QLineEdit>(bench.sheet, "import.mac.0");
        const auto* why = child<ElidedLabel>(bench.sheet, "obstacle");
        const auto type = [](QLineEdit* edit, const QString& text) {
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        for (const QString& bad : {QStringLiteral("52:54:0"), QStringLiteral("01:00:5e:00:00:01")}) {
            type(mac, bad);
            QVERIFY2(!bench.sheet->verb()->isEnabled(), qPrintable(bad));
            QVERIFY2(why->isVisible() && !why->text().isEmpty(), qPrintable(bad));
            QCOMPARE(fieldTone(mac), Tone::Problem);
        }
        shoot(bench.sheet, QStringLiteral("import-refused"));
        type(mac, QStringLiteral("52:54:00:12:34:56"));
        QVERIFY(bench.sheet->verb()->isEnabled());
        QVERIFY(why->text().isEmpty());
        QCOMPARE(fieldTone(mac), Tone::Neutral);
        type(child(bench.sheet, "memory")->findChild<QLineEdit*>(), QStringLiteral("20000 GiB"));
        QVERIFY(!bench.sheet->verb()->isEnabled());
        QVERIFY2(why->text().contains(QLatin1String("16 MiB")), qPrintable(why->text()));
        QVERIFY(child<QLabel>(bench.sheet, "hardwareProblem")->isVisible());
    }

    void anAmpersandOfTheFileIsShown() {
        appliance::ImportPlan plan = planOf(2);
        plan.machines.first().originalName = QStringLiteral("R&D");
        PortRule rule = *PortRule::parse(QStringLiteral("8022:22"));
        rule.name = QStringLiteral("R&D");
        plan.machines.first().config.networks.first().forwards = {rule};
        Bench bench(plan);
        QTRY_VERIFY(child(bench.sheet, "import.include.0"));
        QVERIFY(child<QCheckBox>(bench.sheet, "import.include.0")->text().contains(QLatin1String("R&&D")));
        QVERIFY(child<QCheckBox>(bench.sheet, "forward.0.0.enabled")->text().contains(QLatin1String("R&&D")));
    }

    void theFolderOfTheDisksIsChosenBesideThem() {
        Bench bench(planOf(1));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        auto* folder = child<QComboBox>(bench.sheet, "import.folder");
        QVERIFY(folder->isVisible()); // not below the fold
        bench.prompter.answer = QStringLiteral("/srv/lab/images");
        folder->setFocus();
        QTest::keyClick(folder, Qt::Key_Down); // the last choice asks
        QTRY_COMPARE(folder->currentText(), QStringLiteral("images"));
        QVERIFY(folder->toolTip().contains(QLatin1String("/srv/lab/images")));
        QTest::mouseClick(bench.sheet->verb(), Qt::LeftButton);
        QCOMPARE(bench.chosen.folder, QStringLiteral("/srv/lab/images"));
    }

    void aPortIsAddedOnTheLineOfTheFirst() {
        Bench bench(planOf(1));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        const QWidget* add = child(bench.sheet, "import.addPort.0");
        const QWidget* first = child(bench.sheet, "forward.0.0");
        const int addTop = add->mapTo(bench.sheet, QPoint()).y(), firstTop = first->mapTo(bench.sheet, QPoint()).y();
        QVERIFY2(qAbs(addTop - firstTop) <= 2, qPrintable(QStringLiteral("%1 %2").arg(addTop).arg(firstTop)));
    }

    void licenceMustBeAcceptedInPlace() {
        appliance::ImportPlan plan = planOf(1);
        plan.eulas = {QStringLiteral("Be <b>kind</b>.")};
        Bench bench(plan);
        QTRY_VERIFY(child(bench.sheet, "import.eula"));
        QVERIFY(!bench.sheet->verb()->isEnabled());
        child<QCheckBox>(bench.sheet, "import.eula")->click();
        QVERIFY(bench.sheet->verb()->isEnabled());
    }

    void settingsAreAskedAndPasswordsHidden() {
        appliance::ImportPlan plan = planOf(1);
        const auto property = [](const char* key, const char* value, bool required, bool password, bool userSets) {
            appliance::ProductProperty one;
            one.key = QLatin1String(key);
            one.defaultValue = QLatin1String(value);
            one.required = required;
            one.password = password;
            one.userSets = userSets;
            return one;
        };
        plan.properties = {property("host", "box", false, false, true), property("secret", "", true, true, true),
                           property("fixed", "x", false, false, false)};
        appliance::PlannedDisk disc;
        disc.configIndex = 1;
        disc.format = appliance::kEnvironmentFormat;
        plan.machines[0].config.disks.append(machine::DiskConfig());
        plan.machines[0].disks.append(disc);
        Bench bench(plan);
        QTRY_VERIFY(child(bench.sheet, "import.property.secret"));
        QVERIFY(!child(bench.sheet, "import.property.fixed"));
        QVERIFY(!bench.sheet->verb()->isEnabled());
        auto* secret = child<QLineEdit>(bench.sheet, "import.property.secret");
        QVERIFY(secret->isVisible());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::keyClicks(secret, QStringLiteral("hunter2"));
        QVERIFY(bench.sheet->verb()->isEnabled());
        QTest::mouseClick(child(bench.sheet, "showCommand"), Qt::LeftButton);
        const QString command = child<QLabel>(bench.sheet, "command")->text();
        QVERIFY2(command.contains(QStringLiteral("--property 'secret=…'")), qPrintable(command));
        QVERIFY(!command.contains(QLatin1String("hunter2")) && !command.contains(QLatin1String("host=")));
        QVERIFY(child(bench.sheet, "commandNote")->isVisible());
        QTRY_VERIFY(bench.sheet->height() > 400); // the sheet grows with what it shows
        shoot(bench.sheet, QStringLiteral("import-settings"));
        QTest::mouseClick(bench.sheet->verb(), Qt::LeftButton);
        const QHash<QString, QString> expected{{QStringLiteral("secret"), QStringLiteral("hunter2")}};
        QCOMPARE(bench.chosen.properties, expected);
    }

    void whyThereIsNoCommandIsSaid() {
        Bench bench(planOf(2));
        QTRY_VERIFY(bench.sheet->verb()->isEnabled());
        child<QCheckBox>(bench.sheet, "import.include.0")->click();
        QVERIFY(child(bench.sheet, "showCommand")->isVisible());
        QTest::mouseClick(child(bench.sheet, "showCommand"), Qt::LeftButton);
        QVERIFY(!child(bench.sheet, "command")->isVisible() && !child(bench.sheet, "copyCommand")->isVisible());
        QVERIFY(child(bench.sheet, "commandNote")->isVisible());
        QVERIFY(!child<QLabel>(bench.sheet, "commandNote")->text().isEmpty());
        QTRY_VERIFY(bench.sheet->height() > 400); // the sheet grows with what it shows
        shoot(bench.sheet, QStringLiteral("import-no-command"));
    }

    void takenNameAndRefusedPlanCannotBeImported() {
        Bench bench(planOf(2), {QStringLiteral("ubuntu")});
        QTRY_VERIFY(child(bench.sheet, "import.name.0"));
        QVERIFY(!bench.sheet->verb()->isEnabled());
        child<QCheckBox>(bench.sheet, "import.include.0")->click();
        QVERIFY(bench.sheet->verb()->isEnabled());
        appliance::ImportPlan refused = planOf(1);
        refused.notices = {
            {appliance::Notice::Level::Error, QStringLiteral("no-disk"), {}, QStringLiteral("No disk."), {}}};
        Bench other(refused);
        QTRY_VERIFY(child(other.sheet, "import.name.0"));
        QVERIFY(!other.sheet->verb()->isEnabled());
    }

    void unreadableFileIsExplainedAndClosingWhileReadingIsSafe() {
        ImportHooks hooks;
        AsyncAnswer<appliance::ImportPlan> answer;
        hooks.plan = [&](const QString&, const QString&) { return answer.async(); };
        QPointer<ImportSheet> sheet = new ImportSheet(QStringLiteral("/x/broken.ova"), hooks, nullptr);
        sheet->open();
        QVERIFY(!sheet->verb()->isEnabled());
        const std::unique_ptr<ImportSheet> second(new ImportSheet(QStringLiteral("/x/broken.ova"), hooks, nullptr));
        sheet->reject();
        QTRY_VERIFY(!sheet);
        answer.give(failure(ErrorKind::InvalidInput, QStringLiteral("broken.ova is no archive.")));
        QTRY_COMPARE(second->banner()->text(), QStringLiteral("broken.ova is no archive."));
        QVERIFY(!second->verb()->isEnabled());
    }

private:
    struct Bench {
        PageYard yard;
        NoPrompter prompter;
        appliance::ImportChoices chosen;
        QPointer<ImportSheet> sheet;
        explicit Bench(const appliance::ImportPlan& plan, const QStringList& taken = {}) {
            ImportHooks hooks;
            hooks.plan = [plan](const QString&, const QString&) { return Async<appliance::ImportPlan>::ready(plan); };
            hooks.import = [this](const appliance::ImportPlan&, const appliance::ImportChoices& choices) {
                chosen = choices;
                return yard.jobs.add(QStringLiteral("Importing"), {}, true);
            };
            hooks.host = [this] { return Async<machine::HostCapabilities>::ready(yard.store.host()); };
            hooks.ports = &yard.ports;
            hooks.prompter = &prompter;
            hooks.takenNames = taken;
            sheet = new ImportSheet(QStringLiteral("/home/student/ubuntu.ova"), hooks, nullptr);
            sheet->open();
        }
        ~Bench() { delete sheet; }
        Q_DISABLE_COPY_MOVE(Bench)
    };
    static appliance::ImportPlan planOf(int machines) {
        appliance::ImportPlan plan;
        plan.file = QStringLiteral("/home/student/ubuntu.ova");
        plan.format = QStringLiteral("ova");
        plan.writerText = QStringLiteral("VirtualBox 6.1");
        plan.needed = ByteSize::fromMiB(4300);
        for (int i = 0; i < machines; ++i) {
            appliance::PlannedMachine planned;
            planned.originalName = i == 0 ? QStringLiteral("ubuntu") : QStringLiteral("ubuntu-b");
            planned.config.name = planned.originalName;
            planned.config.osId = QStringLiteral("ubuntu22.04");
            planned.config.osName = QStringLiteral("Ubuntu (64-bit)");
            planned.config.disks = {{}};
            planned.config.disks.first().bus = machine::DiskBus::Sata;
            planned.config.networks = {{}};
            planned.config.networks.first().guestName = QStringLiteral("enp0s3");
            appliance::PlannedDisk disk;
            disk.member = QStringLiteral("ubuntu-disk001.vmdk");
            disk.capacity = ByteSize::fromGiB(10);
            planned.disks = {disk};
            plan.machines.append(planned);
        }
        plan.notices = {
            {appliance::Notice::Level::Info,
             QStringLiteral("port-rebound"),
             {},
             QStringLiteral("The file asks for port 22 on all networks. It becomes 2345 on this computer only."),
             {}}};
        return plan;
    }
};

QTEST_MAIN(tst_ImportSheet)
#include "tst_ImportSheet.moc"
