// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/machine/PageYard.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/PortLook.h"
#include "widgets/ports/PortPages.h"

#include <QMenu>

using namespace boxyard;
using namespace boxyard::widgets;

// The ports page over the demonstration's fakes: presets, editing in place, conflicts.
class tst_PortPages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void presetIsOneClickAndLive() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        const auto before = yard.rows.find(id)->ports.size();
        shoot(page.get(), QStringLiteral("ports"));
        Clicks clicks;
        clicks.on(child(page.get(), "ports.add.rdp"));
        clicks.on(child(page.get(), "ports.add.http")); // the second must not lose the first
        QTRY_COMPARE(yard.rows.find(id)->ports.size(), before + 2);
        QVERIFY2(nameless(page.get()).isEmpty(), qPrintable(nameless(page.get()).join(QLatin1Char('\n'))));
    }

    void hostPortIsEditedByKeyboard() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        type(child<QLineEdit>(page.get(), "rule.0.hostPort"), QStringLiteral("2299"));
        QTRY_COMPARE(yard.rows.find(id)->ports.constFirst().hostPort, quint16(2299));
    }

    void takenPortIsSaidWhileTypingAndTheNextIsOffered() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        yard.ports.addProcess(QStringLiteral("sshd"), QStringLiteral("127.0.0.1"), 7777, 42);
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        auto* cell = child<QLineEdit>(page.get(), "rule.0.hostPort");
        cell->setFocus();
        cell->selectAll();
        QTest::keyClicks(cell, QStringLiteral("7777"));
        auto* use = child<QAbstractButton>(page.get(), "rule.0.use");
        QVERIFY(use->isVisible());
        QVERIFY(child<QLabel>(page.get(), "rule.0.conflict")->text().contains(QLatin1String("sshd")));
        shoot(page.get(), QStringLiteral("ports-conflict"));
        QVERIFY(yard.rows.find(id)->ports.constFirst().hostPort != 7777);
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE(yard.rows.find(id)->ports.constFirst().hostPort, quint16(7778));
    }

    void aTypedNameOrAddressOutlivesAnUpdate() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        auto* name = child<QLineEdit>(page.get(), "rule.0.name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("shell"));
        page->update(yard.machine(QStringLiteral("ubuntu")), true);
        QCOMPARE(name->text(), QStringLiteral("shell"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(yard.rows.find(id)->ports.constFirst().name, QStringLiteral("shell"));

        child<QAbstractButton>(page.get(), "rule.0.reach")->click();
        QTRY_VERIFY(page->findChild<QMenu*>());
        page->findChild<QMenu*>()->actions().constLast()->trigger();
        page->findChild<QMenu*>()->close();
        auto* address = child<QLineEdit>(page.get(), "rule.0.address");
        QVERIFY(address->isVisible());
        address->setFocus();
        address->selectAll();
        QTest::keyClicks(address, QStringLiteral("127.0.0.7"));
        page->update(yard.machine(QStringLiteral("ubuntu")), true);
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE(yard.rows.find(id)->ports.constFirst().hostAddress, QStringLiteral("127.0.0.7"));
    }

    void aConflictGoesWithItsHolder() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        const ResourceId other = yard.machine(QStringLiteral("win11")).id;
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        PortRule taken = *PortRule::parse(QStringLiteral("7777:80"));
        yard.rows.change(other, [&](Resource& machine) { machine.ports = {taken}; });
        QTRY_VERIFY(!yard.ports.holderOf(taken, id).isEmpty());
        auto* cell = child<QLineEdit>(page.get(), "rule.0.hostPort");
        cell->setFocus();
        cell->selectAll();
        QTest::keyClicks(cell, QStringLiteral("7777"));
        auto* conflict = child<QLabel>(page.get(), "rule.0.conflict");
        QVERIFY(conflict->isVisible());
        child(page.get(), "ports.add.ssh")->setFocus(); // it stays: it could not be saved
        QVERIFY(conflict->isVisible());
        yard.rows.change(other, [](Resource& machine) { machine.ports.clear(); });
        QTRY_VERIFY(!conflict->isVisible());
        QTRY_COMPARE(yard.rows.find(id)->ports.constFirst().hostPort, quint16(7777)); // it is complete and free
    }

    void whatIsCutIsInTheToolTip() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        yard.ports.addProcess(QStringLiteral("a<b>program"), QStringLiteral("127.0.0.1"), 7777, 42);
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        auto* table = child<QAbstractItemView>(page.get(), "portMap.table");
        QTRY_VERIFY(table->model()->rowCount() > 2);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex index = table->model()->index(row, column);
                QCOMPARE(index.data(Qt::ToolTipRole).toString(),
                         index.data(Qt::DisplayRole).toString().toHtmlEscaped());
            }
        const auto* reach = child<QAbstractButton>(page.get(), "rule.0.reach");
        QVERIFY2(reach->toolTip().contains(reach->text()), qPrintable(reach->toolTip()));
    }

    void aLongNameIsElidedInTheTitle() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        Resource machine = yard.machine(QStringLiteral("ubuntu"));
        machine.name = QString(64, QLatin1Char('W'));
        const std::unique_ptr<DetailPage> page(portPages(hooksOf(yard)).at(0).make(machine, nullptr));
        page->resize(551, 400);
        page->show();
        auto* scroll = page->findChild<QScrollArea*>();
        QVERIFY(scroll && scroll->widget()->width() <= scroll->viewport()->width());
        const auto* title = page->findChild<ElidedLabel*>(QStringLiteral("sectionTitle"));
        QVERIFY(title && title->toolTip().contains(machine.name));
    }

    void tabGoesFromTheButtonsThroughTheRulesToTheMap() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        QStringList order;
        const QWidget* start = child(page.get(), "ports.add.ssh");
        const QWidget* widget = start;
        do {
            if (!widget->objectName().isEmpty() && page->isAncestorOf(widget))
                order.append(widget->objectName());
            widget = widget->nextInFocusChain();
        } while (widget != start);
        const auto at = [&order](const char* name) { return order.indexOf(QLatin1String(name)); };
        QVERIFY(at("ports.more") < at("rule.0.enabled"));
        QVERIFY(at("rule.0.enabled") < at("rule.0.hostPort"));
        QVERIFY(at("rule.0.hostPort") < at("rule.1.enabled"));
        QVERIFY(at("rule.1.more") < at("portMap.search"));
    }

    void presetsThatDoNotFitAreInTheMenu() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        QVERIFY(child(page.get(), "ports.add.rdp")->isVisible());
        page->resize(330, 400);
        QTRY_VERIFY(!child(page.get(), "ports.add.rdp")->isVisible());
        QVERIFY(child(page.get(), "ports.add.ssh")->isVisible());
        child<QAbstractButton>(page.get(), "ports.more")->click();
        QTRY_VERIFY(page->findChild<QMenu*>());
        QStringList entries;
        const QList<QAction*> actions = page->findChild<QMenu*>()->actions();
        for (const QAction* action : actions)
            entries.append(action->text());
        QVERIFY2(!entries.filter(QStringLiteral("RDP")).isEmpty(), qPrintable(entries.join(QLatin1Char('|'))));
        QVERIFY(entries.filter(QStringLiteral("SSH")).isEmpty());
    }

    void ruleIsSwitchedOff() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        const auto page = pageOf(yard, QStringLiteral("ubuntu"));
        const ResourceId id = yard.machine(QStringLiteral("ubuntu")).id;
        child<QCheckBox>(page.get(), "rule.0.enabled")->click();
        QTRY_VERIFY(!yard.rows.find(id)->ports.constFirst().enabled);
    }

    void aContainersPortsSpeakOfTheContainer() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        PortRule rule = *PortRule::parse(QStringLiteral("8080:80"));
        rule.health = PortHealth::Refused;
        QCOMPARE(healthLook(rule, true, ResourceKind::Container).text,
                 QStringLiteral("Nothing listens in the container"));
        QCOMPARE(healthLook(rule, true).text, QStringLiteral("Nothing listens in the guest"));
        Resource web;
        web.id = {QStringLiteral("docker"), ResourceKind::Container, QStringLiteral("web")};
        web.name = QStringLiteral("web");
        web.ports = {rule};
        const QList<PageFactory> pages = portPages(hooksOf(yard));
        for (const PageFactory& factory : pages) {
            if (factory.kind != ResourceKind::Container)
                continue;
            const std::unique_ptr<DetailPage> page(factory.make(web, nullptr));
            page->update(web, true);
            QCOMPARE(child<QLineEdit>(page.get(), "rule.0.guestPort")->accessibleName(),
                     QStringLiteral("Port of the container"));
        }
    }

    void hostileNamesArePlainText() {
        PageYard yard;
        QVERIFY(yard.waitOnline());
        Resource machine = yard.machine(QStringLiteral("ubuntu"));
        machine.name = QStringLiteral("<b>bold</b>\n") + QString(300, QLatin1Char('x'));
        const std::unique_ptr<DetailPage> page(portPages(hooksOf(yard)).at(0).make(machine, nullptr));
        page->resize(551, 400);
        page->show();
        for (const QLabel* label : page->findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(QLatin1Char('<')));
        QVERIFY(page->width() <= 551);
    }

private:
    static PortsHooks hooksOf(PageYard& yard) {
        PortsHooks hooks;
        hooks.service = [&yard](const QString&) { return &yard.service; };
        hooks.ports = &yard.ports;
        return hooks;
    }
    static std::unique_ptr<DetailPage> pageOf(PageYard& yard, const QString& name) {
        std::unique_ptr<DetailPage> page(portPages(hooksOf(yard)).at(0).make(yard.machine(name), nullptr));
        page->resize(823, 560);
        page->show();
        page->setActive(true);
        QObject::connect(&yard.rows, &ResourceProvider::upserted, page.get(),
                         [raw = page.get(), id = yard.machine(name).id](const QList<Resource>& rows) {
                             for (const Resource& row : rows)
                                 if (row.id == id)
                                     raw->update(row, true);
                         });
        return page;
    }
    static void type(QLineEdit* cell, const QString& text) {
        cell->setFocus();
        cell->selectAll();
        QTest::keyClicks(cell, text);
        QTest::keyClick(cell, Qt::Key_Return);
    }
};

QTEST_MAIN(tst_PortPages)
#include "tst_PortPages.moc"
