// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Ssh.h"
#include "tests/unit/app/ConnectionYard.h"

#include <QScopeGuard>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace boxyard;
using boxyard::test::ConnectionYard;

namespace {

// Accepts, and says its word if it has one.
class Guest final : public QTcpServer {
public:
    explicit Guest(const QByteArray& banner) {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this, banner] {
            while (QTcpSocket* socket = nextPendingConnection())
                socket->write(banner);
        });
    }
    [[nodiscard]] PortRule rule() const {
        PortRule rule;
        rule.hostPort = serverPort();
        rule.guestPort = 22;
        return rule;
    }
};

} // namespace

class tst_SshService final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_home.isValid());
        for (const char* variable : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
            qputenv(variable, QFile::encodeName(m_home.path()));
        const QString program = QStandardPaths::findExecutable(QStringLiteral("true"));
        QVERIFY(!program.isEmpty());
        qputenv("BOXYARD_TERMINAL", QFile::encodeName(program));
    }

    void aSilentGuestDoesNotHoldUpTheOthers() {
        const Guest silent({}), ready("SSH-2.0-OpenSSH_9.2\r\n");
        ConnectionYard yard;
        const Resource kali = yard.here.put(QStringLiteral("kali"), ResourceState::Running, {silent.rule()});
        const Resource ubuntu = yard.here.put(QStringLiteral("ubuntu"), ResourceState::Running, {ready.rule()});
        yard.here.rows.setOnline();
        QTRY_VERIFY(yard.set.find(ubuntu.id));
        app::SshService ssh(yard);
        Job* waiting = ssh.openTerminal(kali);
        Job* quick = ssh.openTerminal(ubuntu);
        QTRY_COMPARE_WITH_TIMEOUT(quick->state(), Job::State::Succeeded, 2000);
        QCOMPARE(waiting->state(), Job::State::Running);
        waiting->cancel();
        QTRY_COMPARE(waiting->state(), Job::State::Cancelled);
    }

    // Makes the rule's way, waits for the banner, and starts it with the machine's port, user and address.
    void puttyIsStartedWhereItIs() {
        const Guest ready("SSH-2.0-OpenSSH_9.2\r\n");
        ConnectionYard yard;
        const Resource ubuntu = yard.here.put(QStringLiteral("ubuntu"), ResourceState::Running, {ready.rule()});
        yard.here.rows.setOnline();
        QTRY_VERIFY(yard.set.find(ubuntu.id));
        app::SshService ssh(yard);
        Job* remembered = ssh.remember(ubuntu, QStringLiteral("anna"), {});
        QTRY_COMPARE(remembered->state(), Job::State::Succeeded);
        const QByteArray path = qgetenv("PATH");
        const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
        QTemporaryDir programs;
        qputenv("PATH", QFile::encodeName(programs.path()));
        Job* absent = ssh.openPutty(ubuntu);
        QTRY_COMPARE(absent->state(), Job::State::Failed);
        QCOMPARE(absent->error().kind, ErrorKind::NotFound);
        QFile putty(programs.filePath(QStringLiteral("putty")));
        QVERIFY(putty.open(QIODevice::WriteOnly));
        putty.write("#!/bin/sh\necho \"$*\" >'" + QFile::encodeName(programs.path()) + "/told'\n");
        QVERIFY(putty.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        putty.close();
        Job* job = ssh.openPutty(ubuntu);
        QTRY_COMPARE(job->state(), Job::State::Succeeded);
        QFile told(programs.filePath(QStringLiteral("told")));
        QTRY_VERIFY(told.size() > 0);
        QVERIFY(told.open(QIODevice::ReadOnly));
        QCOMPARE(told.readAll().trimmed(),
                 "-ssh -P " + QByteArray::number(ready.rule().hostPort) + " -l anna 127.0.0.1");
    }

    void theCommandFollowsItsMachineThroughConnections() {
        ConnectionYard yard;
        PortRule rule;
        rule.hostPort = 2222;
        rule.guestPort = 22;
        const Resource ubuntu = yard.here.put(QStringLiteral("ubuntu"), ResourceState::Running, {rule});
        yard.here.rows.setOnline();
        QTRY_VERIFY(yard.set.find(ubuntu.id));
        app::SshService ssh(yard);
        QCOMPARE(ssh.commandText(ubuntu), QStringLiteral("ssh -p 2222 127.0.0.1"));
        for (const char* user : {"anna", "bert"}) {
            ssh.remember(ubuntu, QLatin1String(user), {});
            QTRY_COMPARE(ssh.commandText(ubuntu), QStringLiteral("ssh -p 2222 %1@127.0.0.1").arg(QLatin1String(user)));
            yard.here.renewService(yard.list);
        }
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(tst_SshService)
#include "tst_SshService.moc"
