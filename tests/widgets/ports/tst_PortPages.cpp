// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/machine/PageYard.h"

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
