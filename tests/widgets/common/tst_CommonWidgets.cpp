// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/FactList.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Mnemonics.h"
#include "widgets/common/PathEdit.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Sheet.h"
#include "widgets/common/SizeEdit.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

// Answers at once, like a user who knows what to choose.
class FakePrompter final : public Prompter {
public:
    QString answer;
    void askOpenFile(QWidget*, const QString&, const QStringList&, std::function<void(const QString&)> f) override {
        f(answer);
    }
    void askSaveFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
        f(answer);
    }
    void askFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
        f(answer);
    }
};

} // namespace

class tst_CommonWidgets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void everyIconOfTheSetIsDrawnInItsColour();
    void sizeEditTakesFreeText();
    void sizeEditRefusesWhatIsOutOfRange();
    void bannerShowsWhatFailedAndItsDetails();
    void bannerShowsMarkupAsText();
    void pathEditAsksThePrompter();
    void questionHasItsFocusOnCancel();
    void sheetShowsItsCommand();
    void sheetFieldsHaveALetterEach();
    void lettersStandInBracketsWhereTheTextHasNone();
    void sheetSaysWhyItsVerbWaits();
    void searchFieldIsEmptiedByEscape();
    void emptyStateTellsTheChoice();
    void factsWithoutValueAreHidden();
};

void tst_CommonWidgets::everyIconOfTheSetIsDrawnInItsColour() {
    QVERIFY(!icon(QStringLiteral("play")).isNull());
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() >= 30);
    for (const QString& file : files) {
        const QImage image = iconPixmap(file.chopped(4), 16, 2.0, Qt::red).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int red = 0;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x)
                red += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200 ? 1 : 0;
        QVERIFY2(red > 8, qPrintable(file));
    }
}

void tst_CommonWidgets::sizeEditTakesFreeText() {
    SizeEdit edit(SizeEdit::Unit::MiB);
    edit.setRange(ByteSize::fromMiB(64), ByteSize::fromGiB(64));
    edit.setValue(ByteSize::fromMiB(512));
    QSignalSpy changed(&edit, &SizeEdit::valueChanged);
    auto* line = edit.findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2G"));
    QCOMPARE(edit.value(), ByteSize::fromGiB(2));
    QVERIFY(!changed.isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("2048 MiB"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("1536"));
    QCOMPARE(edit.value(), ByteSize::fromMiB(1536));
    edit.stepBy(1);
    QCOMPARE(edit.value(), ByteSize::fromMiB(1792));
}

void tst_CommonWidgets::sizeEditRefusesWhatIsOutOfRange() {
    SizeEdit edit(SizeEdit::Unit::MiB);
    edit.setRange(ByteSize::fromMiB(64), ByteSize::fromGiB(4));
    edit.setValue(ByteSize::fromMiB(512));
    auto* line = edit.findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("900G"));
    QVERIFY(!edit.isValid());
    QVERIFY(edit.accessibleDescription().contains(QStringLiteral("4 GiB")));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("1 GiB"));
    QVERIFY(edit.isValid());
    QCOMPARE(edit.value(), ByteSize::fromGiB(1));
}

void tst_CommonWidgets::bannerShowsWhatFailedAndItsDetails() {
    MessageBanner banner;
    QVERIFY(banner.isHidden());
    banner.showError({ErrorKind::Unreachable, QStringLiteral("Docker does not answer."), QStringLiteral("Start it."),
                      QStringLiteral("ECONNREFUSED")});
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.text(), QStringLiteral("Docker does not answer."));
    QCOMPARE(banner.accessibleName(), banner.text());
    auto* details = banner.findChild<Button*>(QStringLiteral("bannerDetails"));
    const auto shown = [&banner] {
        const auto* detail = banner.findChild<QPlainTextEdit*>(QStringLiteral("errorDetail"));
        return detail && detail->isVisible() ? detail->toPlainText() : QString();
    };
    QCOMPARE(shown(), QString());
    details->click();
    QCOMPARE(shown(), QStringLiteral("ECONNREFUSED"));
    banner.showError({ErrorKind::Unreachable, QStringLiteral("Podman does not answer."), {}, QStringLiteral("EPIPE")});
    QCOMPARE(shown(), QString()); // folded again
    details->click();
    QCOMPARE(shown(), QStringLiteral("EPIPE"));
    banner.setAction(QStringLiteral("Try again"));
    QSignalSpy triggered(&banner, &MessageBanner::actionTriggered);
    banner.findChild<Button*>(QStringLiteral("bannerAction"))->click();
    QCOMPARE(triggered.count(), 1);
    banner.clear();
    QVERIFY(banner.isHidden());
}

void tst_CommonWidgets::bannerShowsMarkupAsText() {
    MessageBanner banner;
    banner.showMessage(Tone::Problem, QStringLiteral("<b>kali</b> did not start"));
    QCOMPARE(banner.findChild<QLabel*>(QStringLiteral("bannerText"))->textFormat(), Qt::PlainText);
}

void tst_CommonWidgets::pathEditAsksThePrompter() {
    FakePrompter prompter;
    prompter.answer = QStringLiteral("/tmp/ubuntu.iso");
    PathEdit edit(PathEdit::Kind::OpenFile, prompter);
    QSignalSpy changed(&edit, &PathEdit::pathChanged);
    edit.findChild<QAbstractButton*>(QStringLiteral("choosePath"))->click();
    QCOMPARE(edit.path(), prompter.answer);
    QCOMPARE(changed.count(), 1);
    edit.setPath(QStringLiteral("~/vm"));
    QCOMPARE(edit.path(), QDir::homePath() + QStringLiteral("/vm"));
}

void tst_CommonWidgets::questionHasItsFocusOnCancel() {
    auto* sheet = new Sheet(QStringLiteral("delete"), Sheet::Kind::Question, nullptr);
    sheet->setHeading(QStringLiteral("Delete kali?"), {});
    sheet->setVerb(QStringLiteral("Delete kali"), true);
    sheet->open();
    sheet->activateWindow();
    QTRY_COMPARE(sheet->focusWidget(), sheet->cancelButton());
    QSignalSpy verb(sheet, &Sheet::verbTriggered);
    QSignalSpy rejected(sheet, &QDialog::rejected);
    QTest::keyClick(sheet, Qt::Key_Return);
    QCOMPARE(verb.count(), 0);
    QCOMPARE(rejected.count(), 1);
}

void tst_CommonWidgets::sheetShowsItsCommand() {
    Sheet sheet(QStringLiteral("import"), Sheet::Kind::Form, nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* name = sheet.addRow(QStringLiteral("Name"), new QLineEdit(&sheet));
    QCOMPARE(name->accessibleName(), QStringLiteral("Name"));
    auto* show = sheet.findChild<Button*>(QStringLiteral("showCommand"));
    QVERIFY(show->isHidden());
    sheet.setCommand(QStringLiteral("boxyard import ubuntu.ova"));
    QVERIFY(!show->isHidden());
    sheet.show();
    show->click();
    auto* command = sheet.findChild<QLabel*>(QStringLiteral("command"));
    QVERIFY(command->isVisible());
    QCOMPARE(command->text(), QStringLiteral("boxyard import ubuntu.ova"));
    sheet.setVerb(QStringLiteral("Import"));
    sheet.setBusy(true);
    QVERIFY(!sheet.verb()->isEnabled());
}

void tst_CommonWidgets::sheetFieldsHaveALetterEach() {
    Sheet sheet(QStringLiteral("machine"), Sheet::Kind::Form, nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* name = sheet.addRow(QStringLiteral("Name"), new QLineEdit(&sheet));
    auto* notes = sheet.addRow(QStringLiteral("Notes"), new QLineEdit(&sheet));
    auto* check = new QCheckBox(withoutMnemonic(QStringLiteral("Keep R&D")), &sheet);
    sheet.addWide(check);
    sheet.setVerb(QStringLiteral("Create"));
    sheet.show();
    sheet.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    QTest::keyClick(&sheet, Qt::Key_O, Qt::AltModifier); // "N" is the name's
    QVERIFY(notes->hasFocus());
    QTest::keyClick(&sheet, Qt::Key_N, Qt::AltModifier);
    QVERIFY(name->hasFocus());
    QTest::keyClick(&sheet, Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(check->isChecked()); // a button is pressed for a moment
    QCOMPARE(check->text(), QStringLiteral("&Keep R&&D"));
    QSignalSpy done(&sheet, &Sheet::verbTriggered);
    QTest::keyClick(&sheet, Qt::Key_R, Qt::AltModifier); // "C" is Cancel's
    QTRY_COMPARE(done.count(), 1);
    sheet.setVerb(QStringLiteral("Create and start")); // a new text has a letter again
    QTRY_COMPARE(sheet.verb()->text(), QStringLiteral("Create &and start"));
    auto* late = sheet.addRow(QStringLiteral("Folder"), new QLineEdit(&sheet));
    late->show();
    QTRY_VERIFY(([&] {
        QTest::keyClick(&sheet, Qt::Key_F, Qt::AltModifier);
        return late->hasFocus();
    }()));
}

void tst_CommonWidgets::lettersStandInBracketsWhereTheTextHasNone() {
    QWidget form;
    QLineEdit field(&form);
    QLabel label(QStringLiteral("이름"), &form);
    label.setBuddy(&field);
    field.setObjectName(QStringLiteral("form.name"));
    QLabel silent(QStringLiteral("Nothing to go to"), &form);
    silent.setBuddy(&form);
    giveMnemonics({&label, &silent});
    QCOMPARE(label.text(), QStringLiteral("이름(&N)"));
    QCOMPARE(silent.text(), QStringLiteral("Nothing to go to"));
    giveMnemonics({&label, &silent}); // once is enough
    QCOMPARE(label.text(), QStringLiteral("이름(&N)"));
}

void tst_CommonWidgets::sheetSaysWhyItsVerbWaits() {
    Sheet sheet(QStringLiteral("machine"), Sheet::Kind::Form, nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    sheet.setVerb(QStringLiteral("Create"));
    sheet.setObstacle(QStringLiteral("Choose <b>a file</b>."));
    sheet.show();
    const auto* why = sheet.findChild<ElidedLabel*>(QStringLiteral("obstacle"));
    QVERIFY(why->isVisible());
    QCOMPARE(why->text(), QStringLiteral("Choose <b>a file</b>."));
    QCOMPARE(sheet.verb()->accessibleDescription(), why->text());
    QVERIFY(!sheet.verb()->toolTip().contains(QLatin1Char('<')));
}

void tst_CommonWidgets::searchFieldIsEmptiedByEscape() {
    SearchField field(QStringLiteral("Find"));
    QTest::keyClicks(&field, QStringLiteral("2222"));
    QSignalSpy escaped(&field, &SearchField::escapePressed);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(escaped.count(), 0);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(escaped.count(), 1);
}

void tst_CommonWidgets::emptyStateTellsTheChoice() {
    EmptyState state(QStringLiteral("What?"), QStringLiteral("Why"));
    auto* card = qobject_cast<QAbstractButton*>(
        state.addChoice(QStringLiteral("import"), QStringLiteral("import"), QStringLiteral("Import"), {}, {}));
    QSignalSpy chosen(&state, &EmptyState::chosen);
    card->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("import"));
}

void tst_CommonWidgets::factsWithoutValueAreHidden() {
    FactList facts;
    facts.setFact(QStringLiteral("os"), QStringLiteral("System"), QStringLiteral("Debian 12"));
    QCOMPARE(facts.value(QStringLiteral("os")), QStringLiteral("Debian 12"));
    const int with = facts.sizeHint().height();
    facts.setFact(QStringLiteral("os"), QStringLiteral("System"), {});
    QVERIFY(facts.sizeHint().height() < with);
    facts.removeFact(QStringLiteral("os"));
    QVERIFY(facts.value(QStringLiteral("os")).isEmpty());
}

QTEST_MAIN(tst_CommonWidgets)
#include "tst_CommonWidgets.moc"
