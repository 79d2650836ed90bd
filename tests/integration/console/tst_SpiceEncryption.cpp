// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connection files with certificates, against a real SPICE server with TLS: each failed check has its own sentence.
#include "backend/console/SpiceSession.h"
#include "backend/console/VvFile.h"
#include "tests/support/spice/SpiceStage.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace boxyard;
using namespace boxyard::console;
using boxyard::test::SpiceStage;

class SpiceEncryptionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void connectionFiles_data();
    void connectionFiles();
    void plainToAnEncryptedPort();

private:
    bool openssl(const QString& arguments);
    QTemporaryDir m_folder;
    std::optional<SpiceStage> m_stage;
};

bool SpiceEncryptionTest::openssl(const QString& arguments) {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' ')));
    return process.waitForFinished() && process.exitCode() == 0;
}

void SpiceEncryptionTest::initTestCase() {
    QVERIFY(openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout ca-key.pem -out ca-cert.pem -days 30 "
                                   "-subj /O=Yard/CN=authority")));
    QVERIFY(openssl(QStringLiteral("req -newkey rsa:2048 -nodes -keyout server-key.pem -out server.csr "
                                   "-subj /O=Yard/CN=localhost")));
    QVERIFY(
        openssl(QStringLiteral("x509 -req -in server.csr -CA ca-cert.pem -CAkey ca-key.pem -CAcreateserial -days 30 "
                               "-out server-cert.pem")));
    QVERIFY(
        openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout other-key.pem -out other-cert.pem -days 30 "
                               "-subj /O=Other/CN=authority")));
    m_stage.emplace(QStringList{QStringLiteral("--tls-port"), QStringLiteral("29511"), QStringLiteral("--tls-dir"),
                                m_folder.path(), QStringLiteral("--ticket"), QStringLiteral("secret")});
    QVERIFY(m_stage->isReady());
}

void SpiceEncryptionTest::connectionFiles_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("sentence"); // empty = it works
    const QString right = QStringLiteral("ca-cert.pem");
    const QString localhost = QStringLiteral("localhost");
    const QString address = QStringLiteral("127.0.0.1");
    const QString secret = QStringLiteral("secret");
    QTest::newRow("right name") << localhost << right << QString() << secret << QString();
    QTest::newRow("right subject under another name")
        << address << right << QStringLiteral("O=Yard,CN=localhost") << secret << QString();
    QTest::newRow("another name") << address << right << QString() << secret << QStringLiteral("another host name");
    QTest::newRow("another subject") << localhost << right << QStringLiteral("O=Yard,CN=elsewhere") << secret
                                     << QStringLiteral("somebody else");
    QTest::newRow("another authority") << localhost << QStringLiteral("other-cert.pem") << QString() << secret
                                       << QStringLiteral("cannot be trusted");
    QTest::newRow("no authority") << localhost << QString() << QString() << secret
                                  << QStringLiteral("cannot be trusted");
    QTest::newRow("wrong password") << localhost << right << QString() << QStringLiteral("hunter7")
                                    << QStringLiteral("password");
}

void SpiceEncryptionTest::connectionFiles() {
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(QString, subject);
    QFETCH(QString, password);
    QFETCH(QString, sentence);
    QByteArray content =
        "[virt-viewer]\ntype=spice\ntls-port=29511\nhost=" + host.toUtf8() + "\npassword=" + password.toUtf8() + '\n';
    if (!authority.isEmpty()) {
        QFile file(m_folder.filePath(authority));
        QVERIFY(file.open(QIODevice::ReadOnly));
        content += "ca=" + file.readAll().replace('\n', "\\n") + '\n';
    }
    if (!subject.isEmpty())
        content += "host-subject=" + subject.toUtf8() + '\n';
    const auto file = VvFile::parse(content, QStringLiteral("desk.vv"));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().summary));
    SpiceSession session;
    session.open(file->server);
    if (sentence.isEmpty()) {
        QTRY_COMPARE(session.phase(), Phase::Showing);
        QVERIFY(m_stage->waitForLine(QStringLiteral("channel initialized inputs id=0 tls=1")));
        return;
    }
    QTRY_COMPARE(session.phase(), Phase::Ended);
    QCOMPARE(session.ending().reason, EndReason::Failed);
    QVERIFY2(session.ending().error.summary.contains(sentence), qPrintable(session.ending().error.summary));
    QVERIFY(!session.ending().error.detail.contains(password));
}

void SpiceEncryptionTest::plainToAnEncryptedPort() {
    ServerAddress address;
    address.host = QStringLiteral("127.0.0.1");
    address.port = 29511;
    SpiceSession session;
    session.open(address);
    QTRY_COMPARE(session.phase(), Phase::Ended);
    QCOMPARE(session.ending().reason, EndReason::Failed);
    QVERIFY(session.ending().error.summary.contains(QStringLiteral("127.0.0.1:29511")));
}

QTEST_MAIN(SpiceEncryptionTest)
#include "tst_SpiceEncryption.moc"
