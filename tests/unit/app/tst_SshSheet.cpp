// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/SshSheet.h"
#include "backend/host/Ssh.h"
#include "tests/support/fakes/NoPrompter.h"
#include "tests/unit/app/ConnectionYard.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace boxyard;
using boxyard::test::ConnectionYard;
using boxyard::test::NoPrompter;

namespace {

PortRule sshRule() {
    PortRule rule;
    rule.hostPort = 2222;
    rule.guestPort = 22;
    return rule;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// The sheet of the first login: the user's own ~/.ssh/config is touched when the user said so, and that is asked once.
class tst_SshSheet final : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_home;
    NoPrompter m_prompter;

    [[nodiscard]] QString config() const { return m_home.filePath(QStringLiteral(".ssh/config")); }
    // Fills the sheet in and waits until it is gone; whether it asked for the file of hosts.
    bool logIn(const Resource& machine, app::SshService& ssh, bool share) {
        QPointer<app::SshSheet> sheet(new app::SshSheet(machine, ssh, m_prompter, nullptr));
        sheet->open();
        sheet->findChild<QLineEdit*>(QStringLiteral("sshUser"))->setText(QStringLiteral("anna"));
        auto* box = sheet->findChild<QCheckBox*>(QStringLiteral("sshShare"));
        const bool asked = box->isVisible();
        if (asked) {
            if (box->isChecked())
                QTest::qFail("it is not for us to say yes", __FILE__, __LINE__);
            box->setChecked(share);
        }
        Q_EMIT sheet->verbTriggered();
        if (!QTest::qWaitFor([&] { return sheet.isNull(); }, 5000))
            QTest::qFail("the sheet stayed", __FILE__, __LINE__);
        return asked;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_home.isValid());
        for (const char* variable : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(variable, QFile::encodeName(m_home.path()));
        const QString program = QStandardPaths::findExecutable(QStringLiteral("true"));
        QVERIFY(!program.isEmpty());
        qputenv("BOXYARD_TERMINAL", QFile::encodeName(program));
    }
    void theFileOfHostsIsAskedForOnce() {
        ConnectionYard yard;
        const Resource first = yard.here.put(QStringLiteral("first"), ResourceState::Running, {sshRule()});
        const Resource second = yard.here.put(QStringLiteral("second"), ResourceState::Running, {sshRule()});
        yard.here.rows.setOnline();
        QTRY_VERIFY(yard.set.find(second.id));
        app::SshService ssh(yard);
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral(".ssh")));
        QFile own(config());
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("Host mine\n  User me\n");
        own.close();
        const QByteArray before = contentOf(config());

        QVERIFY(logIn(first, ssh, false)); // asked, and the answer was no
        QCOMPARE(contentOf(config()), before);
        QVERIFY(!host::sshConfigIncluded());

        QVERIFY(logIn(first, ssh, true));
        QTRY_VERIFY(host::sshConfigIncluded());
        const QByteArray now = contentOf(config());
        QVERIFY(now.endsWith(before));
        QCOMPARE(now.count("Include "), 1);
        const QByteArray hosts = contentOf(host::sshConfigPath());
        QVERIFY2(hosts.contains("Host first") && hosts.contains("Port 2222"), hosts.constData());

        QVERIFY(!logIn(second, ssh, true)); // it is known
        QCOMPARE(contentOf(config()), now);
        // Nobody answers at their ports: the terminals that were asked for are waited for no longer.
        for (Job* job : yard.list.jobs())
            job->cancel();
        QTRY_VERIFY(yard.list.active().isEmpty());
    }
};

QTEST_MAIN(tst_SshSheet)
#include "tst_SshSheet.moc"
