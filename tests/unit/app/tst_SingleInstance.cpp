// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QtTest>

#include <thread>

using namespace boxyard::app;

class TestSingleInstance final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    }

    void nobodyTakesTheFilesOfAFirstStart() { QVERIFY(!SingleInstance::handOver({QStringLiteral("/a.ova")})); }

    void theSecondStartHandsItsFilesOver() {
        SingleInstance first;
        QVERIFY(first.listen());
        QSignalSpy received(&first, &SingleInstance::received);
        bool taken = false;
        std::thread second([&] {
            taken = SingleInstance::handOver({QStringLiteral("/tmp/a b.ova"), QStringLiteral("/tmp/가.vv")});
        });
        QVERIFY(received.wait(5000));
        second.join();
        QVERIFY(taken);
        QCOMPARE(received.constFirst().constFirst().toStringList(),
                 (QStringList{QStringLiteral("/tmp/a b.ova"), QStringLiteral("/tmp/가.vv")}));
    }

    void aSocketOfADeadInstanceIsNoObstacle() {
        QFile dead(m_folder.path() + QStringLiteral("/boxyard.sock"));
        QVERIFY(dead.open(QIODevice::WriteOnly));
        dead.close();
        SingleInstance next;
        QVERIFY(next.listen());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_SingleInstance.moc"
