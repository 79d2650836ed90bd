// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/ConnectionUri.h"

#include <QTest>

using boxyard::libvirt::ConnectionUri;

class tst_ConnectionUri final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhereItLeads_data() {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("session");
        QTest::addColumn<bool>("local");
        const auto row = [](const char* uri, const char* driver, const char* host, bool session, bool local) {
            QTest::newRow(uri) << QString::fromLatin1(uri) << QString::fromLatin1(driver) << QString::fromLatin1(host)
                               << session << local;
        };
        row("qemu:///session", "qemu", "", true, true);
        row("qemu:///system", "qemu", "", false, true);
        row("qemu+unix:///session?socket=/tmp/x/libvirt-sock", "qemu", "", true, true);
        row("qemu+ssh://me@tower/system", "qemu", "tower", false, false);
        row("qemu+ssh://me@127.0.0.1:29022/session?no_tty=1", "qemu", "127.0.0.1", true, false);
        row("qemu+ssh:///system", "qemu", "", false, false);
        row("test:///default", "test", "", false, true);
    }
    void saysWhereItLeads() {
        QFETCH(QString, uri);
        const auto parsed = ConnectionUri::parse(uri);
        QTEST(parsed.driver, "driver");
        QTEST(parsed.host, "host");
        QTEST(parsed.session, "session");
        QTEST(parsed.local, "local");
        QCOMPARE(parsed.text, uri);
    }
    void isNamedForPeople() {
        QCOMPARE(ConnectionUri::parse(QStringLiteral("qemu:///session")).displayName(),
                 QStringLiteral("QEMU (session)"));
        QCOMPARE(ConnectionUri::parse(QStringLiteral("qemu+ssh://a/system")).displayName(),
                 QStringLiteral("QEMU (system)"));
        QCOMPARE(ConnectionUri::parse(QStringLiteral("test:///default")).displayName(), QStringLiteral("Test driver"));
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionUri)
#include "tst_ConnectionUri.moc"
