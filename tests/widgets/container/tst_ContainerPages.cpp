// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/container/Yard.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Tile.h"
#include "widgets/container/ContainerPages.h"
#include "widgets/container/ContainerWords.h"
#include "widgets/container/DependencyModel.h"
#include "widgets/container/LogView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

std::unique_ptr<DetailPage> page(Yard& yard, const char* id, const QString& container) {
    for (const PageFactory& factory : containerPages(yard.hooks))
        if (factory.id == QLatin1String(id)) {
            std::unique_ptr<DetailPage> made(factory.make(yard.named(container), nullptr));
            made->resize(824, 560);
            made->show();
            made->setActive(true);
            return made;
        }
    return nullptr;
}

QString cell(const QWidget& root, int row, int column) {
    return child<FlatTable>(root, "dependencies")->model()->index(row, column).data().toString();
}

} // namespace

class TestContainerPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void tabsStandInOrder();
    void overviewShowsWhatItIsConnectedWith();
    void overviewFollowsTheLog();
    void loadAppearsInTheTiles();
    void anUnhealthyContainerSaysWhy();
    void anExitIsToldInWords();
    void hostileNamesAreText();
    void theLogIsSearched();
    void theWholeLogIsSaved();
    void aFailedSaveIsAFailedJob();
    void anUnreachableEngineKeepsWhatWasRead();
    void inspectShowsSectionsAndJson();
    void everythingHasAName();
    void pagesMayGoWhileAnswersAreUnderWay();
};

void TestContainerPages::tabsStandInOrder() {
    Yard yard;
    QStringList ids;
    for (const PageFactory& factory : containerPages(yard.hooks)) {
        QCOMPARE(factory.kind, ResourceKind::Container);
        QVERIFY(!factory.title.isEmpty());
        ids.append(factory.id);
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("overview"), QStringLiteral("log"), QStringLiteral("inspect")}));
}

void TestContainerPages::overviewShowsWhatItIsConnectedWith() {
    Yard yard;
    const auto overview = page(yard, "overview", QStringLiteral("postgres"));
    auto* model = child<FlatTable>(*overview, "dependencies")->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(cell(*overview, 0, DependencyModel::Name), QStringLiteral("5432/tcp"));
    QCOMPARE(cell(*overview, 0, DependencyModel::Place), QStringLiteral("127.0.0.1:5432"));
    QVERIFY(cell(*overview, 0, DependencyModel::State).contains(QStringLiteral("PostgreSQL")));
    QCOMPARE(cell(*overview, 1, DependencyModel::Name), QStringLiteral("pgdata"));
    QCOMPARE(cell(*overview, 2, DependencyModel::Place), QStringLiteral("172.17.0.2"));
    // Enter on a row offers what can be done with it.
    auto* table = child<FlatTable>(*overview, "dependencies");
    Q_EMIT table->activated(model->index(0, 0));
    auto* menu = overview->findChild<QMenu*>(QStringLiteral("dependencyMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions().size() >= 3);
    QSignalSpy requests(overview.get(), &DetailPage::pageRequested);
    menu->actions().constLast()->trigger();
    QCOMPARE(requests.at(0).at(0).toString(), QStringLiteral("ports"));
}

void TestContainerPages::overviewFollowsTheLog() {
    Yard yard;
    const auto overview = page(yard, "overview", QStringLiteral("postgres"));
    auto* log = child<LogView>(*overview, "excerpt");
    QTRY_VERIFY(log->visibleText().contains(QStringLiteral("ready to accept connections")));
    QSignalSpy requests(overview.get(), &DetailPage::pageRequested);
    Hand hand;
    hand.click(child<QAbstractButton>(*overview, "openLog"));
    QCOMPARE(requests.at(0).at(0).toString(), QStringLiteral("log"));
    auto* find = child<QLineEdit>(*overview, "excerptSearch");
    QTest::keyClicks(find, QStringLiteral("orders"));
    QTRY_VERIFY([&] {
        QTest::keyClick(find, Qt::Key_Return);
        return log->currentHit() >= 0;
    }());
    QVERIFY(!child<QCheckBox>(*overview, "excerptFollow")->isChecked());
}

void TestContainerPages::loadAppearsInTheTiles() {
    Yard yard;
    const auto overview = page(yard, "overview", QStringLiteral("web"));
    LoadSample sample;
    sample.id = yard.named(QStringLiteral("web")).id;
    sample.cpu = 0.07;
    sample.memoryUsed = ByteSize::fromMiB(22);
    sample.networkBytesPerSecond = 84 * 1024;
    overview->sample(sample);
    QCOMPARE(child<Tile>(*overview, "cpuTile")->value(), QStringLiteral("7 %"));
    QCOMPARE(child<Tile>(*overview, "memoryTile")->value(), QStringLiteral("22 MiB"));
    QCOMPARE(child<Tile>(*overview, "networkTile")->value(), QStringLiteral("84 KiB/s"));
    QCOMPARE(child<Tile>(*overview, "diskTile")->value(), QStringLiteral("–")); // not known is not zero
    Resource stopped = yard.named(QStringLiteral("web"));
    stopped.state = ResourceState::Stopped;
    overview->update(stopped, true);
    QVERIFY(!child<Tile>(*overview, "cpuTile")->isVisible());
}

void TestContainerPages::anUnhealthyContainerSaysWhy() {
    Yard yard;
    const auto overview = page(yard, "overview", QStringLiteral("api"));
    auto* banner = child<MessageBanner>(*overview, "containerBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("health check")));
    const auto trouble = ContainerWords::trouble(yard.named(QStringLiteral("api")), {});
    QVERIFY(trouble && trouble->serious);
    Resource well = yard.named(QStringLiteral("api"));
    well.health = QStringLiteral("healthy");
    well.problem.reset();
    overview->update(well, true);
    QVERIFY(!banner->isVisible());
}

void TestContainerPages::anExitIsToldInWords() {
    Yard yard;
    const ResourceId redis = yard.named(QStringLiteral("redis")).id;
    const auto overview = page(yard, "overview", QStringLiteral("redis"));
    containers::ContainerDetails details;
    details.id = redis;
    details.exitCode = 137;
    details.exitText = QStringLiteral("out of memory (137)");
    details.finished = QDateTime::currentDateTimeUtc();
    yard.demo.containers().setDetails(details);
    yard.demo.engine().change(redis, [](Resource& row) { row.state = ResourceState::Stopped; });
    overview->update(yard.named(QStringLiteral("redis")), true);
    auto* banner = child<MessageBanner>(*overview, "containerBanner");
    QTRY_VERIFY(banner->text().contains(QStringLiteral("out of memory (137)")));
    QSignalSpy requests(overview.get(), &DetailPage::pageRequested);
    Q_EMIT banner->actionTriggered();
    QCOMPARE(requests.at(0).at(0).toString(), QStringLiteral("log"));
}

void TestContainerPages::hostileNamesAreText() {
    Yard yard;
    const QString name = QStringLiteral("<b>x</b>\n\u202e&amp; \"quotes\"") + QString(300, QLatin1Char('n'));
    const ResourceId redis = yard.named(QStringLiteral("redis")).id;
    containers::ContainerDetails details;
    details.id = redis;
    details.mounts = {{QStringLiteral("bind"), QStringLiteral("/a/<img src=x>"), QStringLiteral("/data"), true}};
    details.environment = {QStringLiteral("X=<b>&"), QStringLiteral("EMPTY="), QStringLiteral("NOTHING")};
    yard.demo.containers().setDetails(details);
    yard.demo.engine().change(redis, [&](Resource& row) {
        row.name = name;
        row.health = QStringLiteral("unhealthy");
    });
    for (const char* id : {"overview", "log", "inspect"}) {
        for (const PageFactory& factory : containerPages(yard.hooks)) {
            if (factory.id != QLatin1String(id))
                continue;
            std::unique_ptr<DetailPage> made(factory.make(*yard.demo.engine().find(redis), nullptr));
            made->resize(500, 400);
            made->show();
            made->setActive(true);
            QTRY_VERIFY(!made->grab().isNull());
            for (const auto* label : made->findChildren<QLabel*>())
                QVERIFY2(!label->text().contains(QLatin1String("<b>")) || label->textFormat() == Qt::PlainText,
                         qPrintable(label->objectName()));
            QVERIFY(made->minimumSizeHint().width() < 1200); // a long name does not push the window apart
        }
    }
}

void TestContainerPages::theLogIsSearched() {
    Yard yard;
    const auto log = page(yard, "log", QStringLiteral("postgres"));
    auto* view = child<LogView>(*log, "logView");
    QTRY_VERIFY(view->visibleText().contains(QStringLiteral("listening")));
    auto* find = child<QLineEdit>(*log, "logSearch");
    QTest::keyClicks(find, QStringLiteral("LISTENING"));
    auto* hits = child<QLabel>(*log, "logHits");
    QTRY_VERIFY(hits->text().startsWith(QLatin1Char('2')));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(hits->text(), QStringLiteral("1 of 2"));
    Hand hand;
    hand.click(child<QAbstractButton>(*log, "logNext"));
    QCOMPARE(hits->text(), QStringLiteral("2 of 2"));
    hand.click(child<QAbstractButton>(*log, "logNext"));
    QCOMPARE(hits->text(), QStringLiteral("1 of 2"));
    hand.click(child<QAbstractButton>(*log, "logPrevious"));
    QCOMPARE(hits->text(), QStringLiteral("2 of 2"));
    find->setText(QStringLiteral("nowhere in it"));
    QTRY_COMPARE(hits->text(), QStringLiteral("Nothing found"));
    QVERIFY(!child<QAbstractButton>(*log, "logNext")->isEnabled());
}

void TestContainerPages::theWholeLogIsSaved() {
    Yard yard;
    QTemporaryDir folder;
    yard.prompter.path = folder.filePath(QStringLiteral("pg.log"));
    auto log = page(yard, "log", QStringLiteral("postgres"));
    QTest::mouseClick(child<QAbstractButton>(*log, "logSave"), Qt::LeftButton);
    log.reset(); // the page may go; the work is the job's
    Job* job = yard.demo.jobs().jobs().constLast();
    QTRY_COMPARE(job->state(), Job::State::Succeeded);
    QFile file(yard.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("listening on IPv4"));
    QVERIFY(text.endsWith('\n'));
}

void TestContainerPages::aFailedSaveIsAFailedJob() {
    Yard yard;
    yard.prompter.path = QStringLiteral("/proc/nowhere/pg.log");
    const auto log = page(yard, "log", QStringLiteral("postgres"));
    QTest::mouseClick(child<QAbstractButton>(*log, "logSave"), Qt::LeftButton);
    Job* job = yard.demo.jobs().jobs().constLast();
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY(job->error().summary.contains(QStringLiteral("/proc/nowhere/pg.log")));
}

void TestContainerPages::anUnreachableEngineKeepsWhatWasRead() {
    Yard yard;
    const auto log = page(yard, "log", QStringLiteral("postgres"));
    auto* view = child<LogView>(*log, "logView");
    QTRY_VERIFY(view->visibleText().contains(QStringLiteral("listening")));
    log->update(yard.named(QStringLiteral("postgres")), false);
    QVERIFY(view->visibleText().contains(QStringLiteral("listening")));
    QVERIFY(!child<QAbstractButton>(*log, "logSave")->isEnabled());
    log->update(yard.named(QStringLiteral("postgres")), true);
    QTRY_VERIFY(view->visibleText().contains(QStringLiteral("listening")));
}

void TestContainerPages::inspectShowsSectionsAndJson() {
    Yard yard;
    const auto inspect = page(yard, "inspect", QStringLiteral("postgres"));
    auto* json = child<QPlainTextEdit>(*inspect, "json");
    QTRY_VERIFY(json->toPlainText().contains(QStringLiteral("\"Name\": \"/postgres\"")));
    QVERIFY(!json->isVisible());
    QTest::mouseClick(child<QAbstractButton>(*inspect, "asJson"), Qt::LeftButton);
    QVERIFY(json->isVisible());
    QVERIFY(json->isReadOnly());
    QTest::keyClicks(child<QLineEdit>(*inspect, "jsonSearch"), QStringLiteral("mounts"));
    QVERIFY(!json->extraSelections().isEmpty());
    yard.demo.engine().setOffline({ErrorKind::Unreachable, QStringLiteral("gone"), {}, {}});
    inspect->update(yard.named(QStringLiteral("postgres")), false);
    QTRY_VERIFY(child<MessageBanner>(*inspect, "inspectBanner")->isVisible());
    QVERIFY(json->toPlainText().contains(QStringLiteral("postgres")));
}

void TestContainerPages::everythingHasAName() {
    Yard yard;
    for (const char* id : {"overview", "log", "inspect"}) {
        const auto made = page(yard, id, QStringLiteral("postgres"));
        QCOMPARE(nameless(*made).join(QLatin1Char(' ')), QString());
    }
}

void TestContainerPages::pagesMayGoWhileAnswersAreUnderWay() {
    Yard yard;
    yard.demo.containers().setDelay(std::chrono::milliseconds(30));
    for (const char* id : {"overview", "log", "inspect"}) {
        auto made = page(yard, id, QStringLiteral("web"));
        QVERIFY(made);
        made.reset();
    }
    bool later = false;
    QTimer::singleShot(120, this, [&] { later = true; });
    QTRY_VERIFY(later); // whatever answers now has nobody to talk to
}

QTEST_MAIN(TestContainerPages)
#include "tst_ContainerPages.moc"
