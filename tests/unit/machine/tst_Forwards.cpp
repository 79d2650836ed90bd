// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DomainXml.h"
#include "backend/machine/ForwardCompiler.h"

#include <QFile>
#include <QTest>

using namespace boxyard;
using namespace boxyard::machine;

namespace {

QString golden(const char* name) {
    QFile file(QStringLiteral(BOXYARD_TEST_DATA "/%1.xml").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

PortRule rule(const char* text) { return *PortRule::parse(QLatin1String(text)); }

QString withForwards(const QString& xml, const QList<PortRule>& rules) {
    const MachineConfig original = *readDomain(xml);
    MachineConfig edited = original;
    edited.networks[0].forwards = rules;
    return *editDomain(xml, original, edited);
}

} // namespace

class tst_Forwards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstRuleWiresTheAdapter() {
        const QString xml = withForwards(golden("plain"), {rule("2222:22")});
        QVERIFY(xml.contains(QLatin1String("xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'")));
        QVERIFY(xml.contains(QLatin1String("<alias name='ua-bxnat0'/>")));
        QVERIFY(xml.contains(QLatin1String("<qemu:arg value='user,id=bxnat0,hostfwd=tcp:127.0.0.1:2222-:22'/>")));
        QVERIFY(xml.contains(QLatin1String("<qemu:property name='netdev' type='string' value='bxnat0'/>")));
        QCOMPARE(netdevId(xml, QStringLiteral("ua-bxnat0")), QStringLiteral("bxnat0"));
        QCOMPARE(liveNetdevId(xml, QStringLiteral("52:54:00:11:22:33")), QStringLiteral("bxnat0"));
        QCOMPARE(readDomain(xml)->networks.at(0).forwards.size(), 1);
    }

    void theLastRuleLeavesTheNetdev() {
        const QString with = withForwards(golden("plain"), {rule("2222:22")});
        const QString without = withForwards(with, {});
        QVERIFY(without.contains(QLatin1String("<qemu:arg value='user,id=bxnat0'/>")));
        QVERIFY(without.contains(QLatin1String("value='bxnat0'")));
        QVERIFY(!without.contains(QLatin1String("boxyard:forward")));
    }

    void foreignArgumentsStayAndOtherPrefixesServe() {
        const QString before = golden("foreign-commandline");
        const QString xml = withForwards(before, {rule("2222:22")});
        QVERIFY(xml.contains(QLatin1String("<q:arg value='user,id=bxnat0,hostfwd=tcp:127.0.0.1:2222-:22'/>")));
        QVERIFY(xml.contains(QLatin1String("<q:arg value='user,id=mine,hostfwd=tcp::9999-:99'/>")));
        QVERIFY(xml.contains(QLatin1String("x-vga")));
        QVERIFY(!xml.contains(QLatin1String("xmlns:qemu")));
    }

    void anAdapterThatGoesTakesItsRulesAlong() {
        const QString before = golden("forwards-two-adapters");
        const MachineConfig original = *readDomain(before);
        MachineConfig edited = original;
        edited.networks.removeFirst();
        const QString xml = *editDomain(before, original, edited);
        QVERIFY(!xml.contains(QLatin1String("bxnat0")));
        QVERIFY(xml.contains(QLatin1String("user,id=bxnat1,net=10.0.3.0/24,hostfwd=tcp:127.0.0.1:8081-:80")));
        QCOMPARE(readDomain(xml)->networks.at(0).forwards.size(), 1);
    }

    void anAdapterThatIsNoNatAnyMoreIsUnwired() {
        const QString before = golden("forwards");
        const MachineConfig original = *readDomain(before);
        MachineConfig edited = original;
        edited.networks[0].mode = NetworkMode::Isolated;
        const QString xml = *editDomain(before, original, edited);
        QVERIFY(!xml.contains(QLatin1String("bxnat")));
        QVERIFY(!xml.contains(QLatin1String("boxyard:forward")));
        QCOMPARE(readDomain(xml)->networks.at(0).mode, NetworkMode::Isolated);
    }

    void whatOthersUndidIsReconciled() {
        QString xml = golden("forwards");
        QCOMPARE(*reconcileForwards(xml), xml);
        xml.replace(QLatin1String("<interface type='user'>"),
                    QLatin1String("<interface type='network'>\n      <source network='default'/>"));
        const QString after = *reconcileForwards(xml);
        QVERIFY(!after.contains(QLatin1String("id=bxnat0")));
        QVERIFY(!after.contains(QLatin1String("ua-bxnat0'/>")));
        QCOMPARE(*reconcileForwards(golden("foreign-commandline")), golden("foreign-commandline"));
    }

    void startingWithoutARuleKeepsItInTheNotes() {
        const QString before = golden("forwards");
        const QString xml = *withoutForwards(before, {rule("2222:22")});
        QVERIFY(xml.contains(QLatin1String("'user,id=bxnat0,hostfwd=udp::5353-10.0.2.15:53'")));
        QCOMPARE(readDomain(xml)->networks.at(0).forwards.size(), 3);
        QCOMPARE(*reconcileForwards(xml), before);
    }

    void aRevertGetsItsRulesBack() {
        const QString xml = *carryMetadata(golden("forwards"), golden("plain"));
        const MachineConfig config = *readDomain(xml);
        QCOMPARE(config.networks.at(0).forwards.size(), 3);
        QVERIFY(xml.contains(QLatin1String("hostfwd=tcp:127.0.0.1:2222-:22")));
        QCOMPARE(readDomain(*carryMetadata(golden("plain"), golden("forwards")))->networks.at(0).forwards.size(), 0);
    }

    void otherHypervisorsGetMetadataOnly() {
        const QString xml = withForwards(golden("testdriver"), {rule("2222:22")});
        QCOMPARE(readDomain(xml)->networks.at(0).forwards.size(), 1);
        QVERIFY(!xml.contains(QLatin1String("hostfwd")));
    }

    void whatQemuCannotDoIsNotSaid() {
        PortRule six = rule("2222:22");
        six.hostAddress = QStringLiteral("::1");
        QCOMPARE(hostForward(six), QString());
        PortRule evil = rule("2222:22");
        evil.hostAddress = QStringLiteral("1.2.3.4,restrict=on");
        QCOMPARE(hostForward(evil), QString());
        QCOMPARE(hostForward(rule("tcp:0.0.0.0:80-10.0.2.50:81")), QStringLiteral("tcp::80-10.0.2.50:81"));
        QCOMPARE(hostForward(rule("0:22")), QString());
    }

    void unknownMetadataOfLaterVersionsStays() {
        const QString xml = withForwards(golden("own-metadata"), {rule("2222:22")});
        for (const char* part :
             {"since='later'", "<boxyard:future><boxyard:thing a=\"b\"/></boxyard:future>", "agent='yes'"})
            QVERIFY(xml.contains(QLatin1String(part)));
        QCOMPARE(readDomain(xml)->notes.group, QStringLiteral("lab"));
    }
};

QTEST_GUILESS_MAIN(tst_Forwards)
#include "tst_Forwards.moc"
