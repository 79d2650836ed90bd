// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/container/Yard.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/container/ContainerRenameSheet.h"
#include "widgets/container/ImageKnowledge.h"
#include "widgets/container/RemoveSheet.h"
#include "widgets/container/RunSheet.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>

using namespace boxyard;
using namespace boxyard::widgets;

class TestContainerSheets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aContainerWithAPublishedPortInThreeClicks();
    void enterFillsAndEnterRuns();
    void aBusyPortIsSaidWhileTyping();
    void twoRowsMayNotWantTheSamePort();
    void publicIsAVisibleChoice();
    void aPasswordIsAskedForAndMade();
    void enterPullsWhatIsNotHere();
    void aPullCanBeCancelled();
    void aPullThatEndsGivesTheFieldBackToWhatIsTyped();
    void aFailureStaysOnTheSheet();
    void namesAreChecked();
    void foldersAndVolumes();
    void theCommandSaysTheSame();
    void limitsAreChosenOrTyped();
    void noEngineIsSaid();
    void hostileImagesAreRefused();
    void removeTellsWhatGoes();
    void removeTellsOfFailuresPerContainer();
    void renameChecksWhileTyping();
    void everythingHasAName();
    void sheetsMayGoWhileJobsRun();
};

namespace {

RunSheet* openRun(Yard& yard, QWidget& window, const QString& image = {}) {
    window.resize(1180, 740);
    window.show();
    auto* sheet = new RunSheet(image, {}, yard.hooks, &window);
    sheet->open();
    return sheet;
}

bool filled(const RunSheet& sheet) {
    return QTest::qWaitFor([&] { return !child<QLineEdit>(sheet, "containerName")->text().isEmpty(); }, 5000);
}

} // namespace

void TestContainerSheets::aContainerWithAPublishedPortInThreeClicks() {
    Yard yard;
    QWidget window;
    Hand hand;
    hand.clicks = 1; // New ▸ Run a container, or the choice in the empty panel
    QPointer<RunSheet> sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("nginx:1.27"));
    QTest::keyClick(image, Qt::Key_Return);
    QVERIFY(filled(*sheet));
    QSignalSpy running(sheet, &RunSheet::running);
    hand.click(sheet->verb());
    QCOMPARE(running.count(), 1);
    auto* job = running.at(0).at(0).value<Job*>();
    QTRY_COMPARE(job->state(), Job::State::Succeeded);
    QVERIFY(hand.clicks <= 3);
    const auto row = yard.demo.engine().find(job->target());
    QVERIFY(row);
    QCOMPARE(row->state, ResourceState::Running);
    QCOMPARE(row->ports.size(), 1);
    QCOMPARE(row->ports.first().hostAddress, QStringLiteral("127.0.0.1"));
    QTRY_VERIFY(!sheet); // closed and gone
}

void TestContainerSheets::enterFillsAndEnterRuns() {
    Yard yard;
    QWidget window;
    QPointer<RunSheet> sheet = openRun(yard, window);
    QSignalSpy running(sheet, &RunSheet::running);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("redis:7"));
    QTest::keyClick(image, Qt::Key_Return);
    QVERIFY(filled(*sheet));
    QCOMPARE(running.count(), 0); // the first Enter only fills
    QCOMPARE(sheet->spec().name, QStringLiteral("redis-2"));
    QCOMPARE(sheet->spec().mounts.size(), 1);
    QTest::keyClick(image, Qt::Key_Return);
    QTRY_COMPARE(running.count(), 1);
    QTRY_VERIFY(yard.named(QStringLiteral("redis-2")).state == ResourceState::Running);
}

void TestContainerSheets::aBusyPortIsSaidWhileTyping() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("postgres:16"));
    QVERIFY(filled(*sheet));
    auto* port = child<QSpinBox>(*sheet, "hostPort0");
    auto* note = child<QLabel>(*sheet, "portNote0");
    QVERIFY(port->value() != 5432); // held by the container postgres: another one is proposed, and why is said
    QVERIFY(note->text().contains(QStringLiteral("postgres")));
    QVERIFY(sheet->verb()->isEnabled());
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("8080"));
    QCOMPARE(fieldTone(port), Tone::Problem);
    QVERIFY(note->text().contains(QStringLiteral("web")));
    QVERIFY(!sheet->verb()->isEnabled());
    Hand hand;
    hand.click(child<QAbstractButton>(*sheet, "useFreePort0"));
    QCOMPARE(port->value(), 8081);
    QCOMPARE(fieldTone(port), Tone::Neutral);
    QVERIFY(sheet->verb()->isEnabled());
}

void TestContainerSheets::twoRowsMayNotWantTheSamePort() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    QTest::mouseClick(child<QAbstractButton>(*sheet, "addPort"), Qt::LeftButton);
    QCOMPARE(sheet->spec().ports.size(), 2);
    QVERIFY(sheet->spec().ports.at(0).hostPort != sheet->spec().ports.at(1).hostPort); // proposed apart
    child<QSpinBox>(*sheet, "hostPort1")->setValue(sheet->spec().ports.at(0).hostPort);
    QVERIFY(!sheet->verb()->isEnabled());
    QTest::mouseClick(child<QAbstractButton>(*sheet, "removeRow1"), Qt::LeftButton);
    QCOMPARE(sheet->spec().ports.size(), 1);
    QVERIFY(sheet->verb()->isEnabled());
}

void TestContainerSheets::publicIsAVisibleChoice() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    QCOMPARE(sheet->spec().ports.at(0).hostAddress, QStringLiteral("127.0.0.1"));
    child<QComboBox>(*sheet, "portAddress0")->setCurrentIndex(1);
    QCOMPARE(sheet->spec().ports.at(0).hostAddress, QStringLiteral("0.0.0.0"));
    QVERIFY(child<QLabel>(*sheet, "portNote0")->text().contains(QStringLiteral("Other computers")));
}

void TestContainerSheets::aPasswordIsAskedForAndMade() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("postgres:16"));
    QVERIFY(filled(*sheet));
    QVERIFY(sheet->spec().environment.isEmpty());
    auto* make = sheet->findChild<QAbstractButton*>(QStringLiteral("makePassword1"));
    QVERIFY(make && make->isVisible());
    QCOMPARE(fieldTone(child<QLineEdit>(*sheet, "variableValue1")), Tone::Attention);
    Hand hand;
    hand.click(make);
    QCOMPARE(sheet->spec().environment.size(), 1);
    QVERIFY(sheet->spec().environment.at(0).startsWith(QStringLiteral("POSTGRES_PASSWORD=")));
    QCOMPARE(sheet->spec().environment.at(0).size(), 18 + 20);
    QVERIFY(!make->isVisible());
    QVERIFY(madePassword() != madePassword());
}

void TestContainerSheets::enterPullsWhatIsNotHere() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("mariadb:11"));
    QTest::keyClick(image, Qt::Key_Return);
    auto* state = child<QLabel>(*sheet, "imageState");
    QTRY_VERIFY(state->text().startsWith(QStringLiteral("Pulling")));
    QVERIFY(!sheet->verb()->isEnabled());
    QVERIFY(filled(*sheet));
    QTRY_VERIFY(state->text().startsWith(QStringLiteral("On this engine")));
    QCOMPARE(sheet->spec().ports.at(0).guestPort, 3306);
    QVERIFY(sheet->verb()->isEnabled());
}

void TestContainerSheets::aPullCanBeCancelled() {
    Yard yard;
    yard.demo.containers().setDelay(std::chrono::milliseconds(10));
    QWidget window;
    RunSheet* sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("mariadb:11"));
    QTest::keyClick(image, Qt::Key_Return);
    auto* pull = child<QAbstractButton>(*sheet, "pull");
    QTRY_COMPARE(pull->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(pull, Qt::LeftButton);
    QTRY_COMPARE(pull->text(), QStringLiteral("Pull now"));
    QVERIFY(!sheet->banner()->isVisible()); // what one asked for is no failure
}

void TestContainerSheets::aPullThatEndsGivesTheFieldBackToWhatIsTyped() {
    Yard yard;
    yard.demo.containers().setDelay(std::chrono::milliseconds(5));
    QWidget window;
    RunSheet* sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("mariadb:11"));
    QTest::keyClick(image, Qt::Key_Return);
    auto* action = child<QAbstractButton>(*sheet, "pull");
    QTRY_COMPARE(action->text(), QStringLiteral("Cancel"));
    Job* job = yard.demo.jobs().jobs().constLast();
    image->selectAll();
    QTest::keyClicks(image, QStringLiteral("nginx:1.27")); // which is here already
    QTRY_COMPARE(job->state(), Job::State::Succeeded);
    auto* state = child<QLabel>(*sheet, "imageState");
    QTRY_VERIFY2(state->text().startsWith(QStringLiteral("On this engine")), qPrintable(state->text()));
    QVERIFY(action->text() != QStringLiteral("Cancel"));
    QVERIFY(sheet->spec().name.startsWith(QStringLiteral("nginx")));
    QVERIFY(sheet->verb()->isEnabled());
}

void TestContainerSheets::aFailureStaysOnTheSheet() {
    Yard yard;
    QWidget window;
    QPointer<RunSheet> sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    yard.demo.engine().setOffline({ErrorKind::Unreachable, QStringLiteral("gone"), {}, {}});
    QTest::mouseClick(sheet->verb(), Qt::LeftButton);
    QTRY_VERIFY(sheet->banner()->isVisible());
    QVERIFY(sheet->isVisible());
    QVERIFY(sheet->verb()->isEnabled()); // to try again
    QCOMPARE(sheet->spec().image, QStringLiteral("nginx:1.27"));
}

void TestContainerSheets::namesAreChecked() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    auto* name = child<QLineEdit>(*sheet, "containerName");
    for (const QString& bad : {QStringLiteral("a"), QStringLiteral("<b>"), QStringLiteral("-x"), QStringLiteral("a b"),
                               QStringLiteral("web")}) {
        name->setText(bad);
        QVERIFY2(!sheet->verb()->isEnabled(), qPrintable(bad));
        QCOMPARE(fieldTone(name), Tone::Problem);
    }
    name->setText(QStringLiteral("web-2"));
    QVERIFY(sheet->verb()->isEnabled());
    QCOMPARE(freeContainerName(QStringLiteral("ghcr.io/x/web:1"), {QStringLiteral("web"), QStringLiteral("web-2")}),
             QStringLiteral("web-3"));
    QCOMPARE(freeContainerName(QStringLiteral("_"), {}), QStringLiteral("container"));
}

void TestContainerSheets::foldersAndVolumes() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("redis:7"));
    QVERIFY(filled(*sheet));
    QCOMPARE(sheet->spec().mounts.at(0).source, QStringLiteral("redis-2-data"));
    QCOMPARE(sheet->spec().mounts.at(0).destination, QStringLiteral("/data"));
    child<QLineEdit>(*sheet, "containerName")->setText(QStringLiteral("cache"));
    QCOMPARE(sheet->spec().mounts.at(0).source, QStringLiteral("cache-data")); // goes with the name until it is typed
    child<QComboBox>(*sheet, "mountKind1")->setCurrentIndex(1);
    QVERIFY(sheet->spec().mounts.isEmpty());
    child<QLineEdit>(*sheet, "mountSource1")->setText(QStringLiteral("relative"));
    QVERIFY(!sheet->verb()->isEnabled());
    yard.prompter.path = QStringLiteral("/srv/data");
    QTest::mouseClick(child<QAbstractButton>(*sheet, "mountChoose1"), Qt::LeftButton);
    QCOMPARE(sheet->spec().mounts.at(0).source, QStringLiteral("/srv/data"));
    QCOMPARE(sheet->spec().mounts.at(0).type, QStringLiteral("bind"));
    QVERIFY(sheet->verb()->isEnabled());
}

void TestContainerSheets::theCommandSaysTheSame() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    child<QComboBox>(*sheet, "restartPolicy")->setCurrentIndex(1);
    QTest::mouseClick(child<QAbstractButton>(*sheet, "showCommand"), Qt::LeftButton);
    const auto commands = sheet->findChildren<QLabel*>(QStringLiteral("command"));
    QCOMPARE(commands.size(), 1);
    QVERIFY(commands.at(0)->text().startsWith(QStringLiteral("docker run -d --name nginx -p 127.0.0.1:")));
    QVERIFY(commands.at(0)->text().contains(QStringLiteral("--restart unless-stopped")));
}

void TestContainerSheets::limitsAreChosenOrTyped() {
    Yard yard;
    QWidget window;
    QPointer<RunSheet> sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(filled(*sheet));
    QVERIFY(sheet->spec().memoryLimit.isNull());
    QCOMPARE(sheet->spec().cpuLimit, 0.0);
    auto* memory = child<QComboBox>(*sheet, "memoryLimit");
    auto* cpus = child<QComboBox>(*sheet, "cpuLimit");
    memory->setCurrentIndex(memory->findText(QStringLiteral("512 MiB")));
    QCOMPARE(sheet->spec().memoryLimit, ByteSize::fromMiB(512));
    cpus->setEditText(QStringLiteral("1.5"));
    QCOMPARE(sheet->spec().cpuLimit, 1.5);
    const auto commands = sheet->findChildren<QLabel*>(QStringLiteral("command"));
    QVERIFY2(commands.at(0)->text().contains(QStringLiteral("--memory 512m --cpus 1.5")),
             qPrintable(commands.at(0)->text()));
    for (const QString& bad : {QStringLiteral("lots"), QStringLiteral("1 KiB"), QStringLiteral("-1")}) {
        memory->setEditText(bad);
        QVERIFY2(!sheet->verb()->isEnabled(), qPrintable(bad));
        QCOMPARE(fieldTone(memory), Tone::Problem);
    }
    memory->setEditText(QStringLiteral("1.5 GiB"));
    cpus->setEditText(QStringLiteral("many"));
    QVERIFY(!sheet->verb()->isEnabled());
    cpus->setCurrentIndex(0);
    QVERIFY(sheet->verb()->isEnabled());
    sheet->verb()->click();
    QTRY_VERIFY(!yard.named(QStringLiteral("nginx")).id.isNull());
    const auto details = yard.demo.containers().inspect(yard.named(QStringLiteral("nginx")).id);
    ByteSize limit;
    details.then(this, [&](const Result<containers::ContainerDetails>& read) { limit = read->memoryLimit; });
    QTRY_COMPARE(limit, ByteSize::fromMiB(1536));
}

void TestContainerSheets::noEngineIsSaid() {
    Yard yard;
    yard.hooks.engines = [] { return QList<EngineChoice>(); };
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("nginx:1.27"));
    QVERIFY(sheet->banner()->isVisible());
    QVERIFY(!sheet->verb()->isEnabled());
}

void TestContainerSheets::hostileImagesAreRefused() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    image->setText(QStringLiteral("--privileged <b>x</b>"));
    QTest::keyClick(image, Qt::Key_Return);
    QTRY_VERIFY(sheet->banner()->isVisible());
    for (const auto* label : sheet->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QLatin1String("<b>")) || label->textFormat() == Qt::PlainText);
}

void TestContainerSheets::removeTellsWhatGoes() {
    Yard yard;
    QWidget window;
    window.show();
    containers::ContainerDetails details;
    details.id = yard.named(QStringLiteral("postgres")).id;
    details.mounts = {{QStringLiteral("volume"), QStringLiteral("pgdata"), QStringLiteral("/data"), false},
                      {QStringLiteral("volume"), QString(64, QLatin1Char('a')), QStringLiteral("/tmp"), false}};
    yard.demo.containers().setDetails(details);
    QPointer<RemoveSheet> sheet = new RemoveSheet({yard.named(QStringLiteral("postgres"))}, yard.hooks, &window);
    sheet->open();
    auto* volumes = child<QCheckBox>(*sheet, "removeVolumes");
    QTRY_VERIFY(volumes->isVisible());
    QVERIFY(!volumes->isChecked());
    QStringList said;
    for (const auto* label : sheet->findChildren<QLabel*>())
        said.append(label->text());
    QVERIFY(said.contains(QStringLiteral("postgres")));
    QVERIFY(said.contains(QStringLiteral("pgdata")));
    QCOMPARE(sheet->focusWidget(), sheet->cancelButton()); // never the destructive one
    QTest::mouseClick(sheet->verb(), Qt::LeftButton);
    QTRY_VERIFY(!yard.demo.engine().findByName(QStringLiteral("postgres")));
    QTRY_VERIFY(!sheet);
}

void TestContainerSheets::removeTellsOfFailuresPerContainer() {
    Yard yard;
    QWidget window;
    window.show();
    QPointer<RemoveSheet> sheet =
        new RemoveSheet({yard.named(QStringLiteral("web")), yard.named(QStringLiteral("api"))}, yard.hooks, &window);
    sheet->open();
    yard.demo.engine().failNext(Action::Delete, {ErrorKind::Busy, QStringLiteral("web is in use."), {}, {}});
    QSignalSpy removing(sheet, &RemoveSheet::removing);
    QTest::mouseClick(sheet->verb(), Qt::LeftButton);
    QCOMPARE(removing.at(0).at(0).value<QList<Job*>>().size(), 2);
    QTRY_COMPARE(sheet->banner()->text(), QStringLiteral("web is in use."));
    QVERIFY(yard.demo.engine().findByName(QStringLiteral("web")));
    QTRY_VERIFY(!yard.demo.engine().findByName(QStringLiteral("api"))); // one failure does not hold the others
    QVERIFY(sheet->isVisible());
}

void TestContainerSheets::renameChecksWhileTyping() {
    Yard yard;
    QWidget window;
    window.show();
    QPointer<ContainerRenameSheet> sheet =
        new ContainerRenameSheet(yard.named(QStringLiteral("redis")), yard.hooks, &window);
    sheet->open();
    QVERIFY(!sheet->verb()->isEnabled()); // nothing changed yet
    auto* name = child<QLineEdit>(*sheet, "containerName");
    name->setText(QStringLiteral("web"));
    QVERIFY(!sheet->verb()->isEnabled());
    name->setText(QStringLiteral("cache"));
    QVERIFY(sheet->verb()->isEnabled());
    QTest::mouseClick(sheet->verb(), Qt::LeftButton);
    QTRY_VERIFY(yard.demo.engine().findByName(QStringLiteral("cache")));
    QTRY_VERIFY(!sheet);
}

void TestContainerSheets::everythingHasAName() {
    Yard yard;
    QWidget window;
    RunSheet* sheet = openRun(yard, window, QStringLiteral("postgres:16"));
    QVERIFY(filled(*sheet));
    for (const char* add : {"addPort", "addVariable", "addVolume"})
        QTest::mouseClick(child<QAbstractButton>(*sheet, add), Qt::LeftButton);
    QCOMPARE(nameless(*sheet).join(QLatin1Char(' ')), QString());
    RemoveSheet remove({yard.named(QStringLiteral("web"))}, yard.hooks, nullptr);
    QCOMPARE(nameless(remove).join(QLatin1Char(' ')), QString());
    ContainerRenameSheet rename(yard.named(QStringLiteral("web")), yard.hooks, nullptr);
    QCOMPARE(nameless(rename).join(QLatin1Char(' ')), QString());
}

void TestContainerSheets::sheetsMayGoWhileJobsRun() {
    Yard yard;
    yard.demo.containers().setDelay(std::chrono::milliseconds(5));
    QWidget window;
    RunSheet* sheet = openRun(yard, window);
    auto* image = child<QLineEdit>(*sheet, "image");
    QTest::keyClicks(image, QStringLiteral("mariadb:11"));
    QTest::keyClick(image, Qt::Key_Return);
    QTRY_VERIFY(child<QLabel>(*sheet, "imageState")->text().startsWith(QStringLiteral("Pulling")));
    Job* job = yard.demo.jobs().jobs().constLast();
    delete sheet;
    QTRY_COMPARE(job->state(), Job::State::Succeeded); // the pull goes on; nobody is told who is gone
}

QTEST_MAIN(TestContainerSheets)
#include "tst_ContainerSheets.moc"
