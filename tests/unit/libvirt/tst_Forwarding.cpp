// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Forwarding.h"

#include <QTest>

using namespace boxyard;
using namespace boxyard::libvirt;

namespace {

PortRule ruleOf(const char* text) { return *PortRule::parse(QString::fromLatin1(text)); }

machine::HostHooks taken(const QList<quint16>& ports) {
    machine::HostHooks hooks;
    hooks.portFree = [ports](const PortRule& rule, const QString&) -> Result<> {
        if (ports.contains(rule.hostPort))
            return failure(ErrorKind::Busy, QStringLiteral("Port %1 is used by sshd.").arg(rule.hostPort));
        return {};
    };
    return hooks;
}

} // namespace

class tst_Forwarding final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsInfoUsernet() {
        const QString text =
            QStringLiteral("Hub -1 (bxnat0):\r\n"
                           "  Protocol[State]    FD  Source Address  Port   Dest. Address  Port RecvQ SendQ\r\n"
                           "  TCP[ESTABLISHED]   92       10.0.2.15 39184        10.0.2.2 29371     0     0\r\n"
                           "  TCP[HOST_FORWARD]  90       127.0.0.1 29302       10.0.2.50    22     0     0\r\n"
                           "  UDP[HOST_FORWARD]  91               *  5353       10.0.2.15    53     0     0\r\n"
                           "Hub -1 (hostnet1):\r\n"
                           "  TCP[HOST_FORWARD]  95       127.0.0.1 29303      172.17.2.15   80     0     0\r\n");
        const auto bound = parseUsernet(text);
        QCOMPARE(bound.size(), 3);
        QCOMPARE(bound.at(0).netdev, QStringLiteral("bxnat0"));
        QCOMPARE(bound.at(0).rule.toText(), QStringLiteral("tcp:127.0.0.1:29302-10.0.2.50:22"));
        QCOMPARE(bound.at(1).rule.hostAddress, QStringLiteral("0.0.0.0"));
        QCOMPARE(bound.at(1).rule.protocol, Protocol::Udp);
        QCOMPARE(bound.at(2).netdev, QStringLiteral("hostnet1"));
    }
    void garbageIsSkipped() {
        QVERIFY(parseUsernet({}).isEmpty());
        QVERIFY(parseUsernet(QStringLiteral("unknown command: 'info usernet'\n  TCP[HOST_FORWARD] x y z")).isEmpty());
    }
    void findsTheConflicts() {
        QList<PortRule> rules{ruleOf("2222:22"), ruleOf("8080:80"), ruleOf("8443:443")};
        rules[2].enabled = false;
        const auto hooks = taken({8080, 8443});
        const auto conflicts = conflictingRules(rules, hooks, {});
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().hostPort, quint16(8080));
        const auto checked = checkPortsFree(rules, hooks, {});
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Busy);
        QVERIFY(checked.error().summary.contains(QLatin1String("sshd")));
        QVERIFY(checkPortsFree(rules, {}, {}));
    }
    void choosesFreePorts() {
        const auto chosen = withChosenPorts(
            {ruleOf("auto:22"), ruleOf("auto:22"), ruleOf("auto:80"), ruleOf("9000:9000")}, taken({2222}), {});
        QVERIFY(chosen);
        QCOMPARE(chosen->at(0).hostPort, quint16(2223));
        QCOMPARE(chosen->at(1).hostPort, quint16(2224));
        QCOMPARE(chosen->at(2).hostPort, quint16(8080));
        QCOMPARE(chosen->at(3).hostPort, quint16(9000));
    }
    void saysWhenNothingIsFree() {
        machine::HostHooks none;
        none.portFree = [](const PortRule&, const QString&) -> Result<> {
            return failure(ErrorKind::Busy, QStringLiteral("taken"));
        };
        const auto chosen = withChosenPorts({ruleOf("auto:22")}, none, {});
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().kind, ErrorKind::Busy);
    }
};

QTEST_GUILESS_MAIN(tst_Forwarding)
#include "tst_Forwarding.moc"
