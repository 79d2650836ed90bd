// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/VvFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace boxyard;
using namespace boxyard::console;

class VvFileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKeyOfUseIsRead();
    void unknownKeysAndGroupsAreIgnored();
    void hostileContentIsRefused_data();
    void hostileContentIsRefused();
    void otherKindsAreUnsupported();
    void deletesItselfWhenItSaysSo();
    void staysWhenItDoesNot();
    void missingAndHugeFilesAreErrors();
    void whatIsNoFileIsRefusedAtOnce();
    void namesItself();
};

void VvFileTest::everyKeyOfUseIsRead() {
    const QByteArray content = R"([virt-viewer]
type=spice
host=vdi.example.org
port=5900
tls-port=5901
username=kim
password=pa;ss,w\\ord
ca=-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n
host-subject=O=Example,CN=vdi
tls-ciphers=DEFAULT
proxy=http://proxy:3128
title=Desk 1, <b>room</b>
fullscreen=1
toggle-fullscreen=shift+f11
release-cursor=shift+f12
secure-attention=ctrl+alt+end
zoom-in=ctrl+plus
zoom-out=ctrl+minus
zoom-reset=ctrl+0
secure-channels=main;inputs
disable-channels=record
disable-effects=wallpaper;animation
color-depth=32
enable-usbredir=1
enable-usb-autoshare=1
usb-filter=-1,-1,-1,-1,0
enable-smartcard=0
version=7.0
versions=rhev-win64:2.0
newer-version-url=http://example.org/
delete-this-file=0
)";
    const auto file = VvFile::parse(content, QStringLiteral("desk.vv"));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().summary));
    QCOMPARE(file->type, QStringLiteral("spice"));
    QCOMPARE(file->server.host, QStringLiteral("vdi.example.org"));
    QCOMPARE(file->server.port, 5900);
    QCOMPARE(file->server.tlsPort, 5901);
    QCOMPARE(file->server.userName, QStringLiteral("kim"));
    QCOMPARE(file->server.password, QStringLiteral("pa;ss,w\\ord"));
    QCOMPARE(file->server.ca, QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
    QCOMPARE(file->server.hostSubject, QStringLiteral("O=Example,CN=vdi"));
    QCOMPARE(file->server.proxy, QStringLiteral("http://proxy:3128"));
    QCOMPARE(file->server.secureChannels, QStringList({QStringLiteral("main"), QStringLiteral("inputs")}));
    QCOMPARE(file->title, QStringLiteral("Desk 1, <b>room</b>"));
    QVERIFY(file->fullScreen);
    QVERIFY(!file->deleteThisFile);
}

void VvFileTest::unknownKeysAndGroupsAreIgnored() {
    const auto file = VvFile::parse("# made by hand\n[other]\nhost=no\n[virt-viewer]\ntype=SPICE\nhost=h\nport=1\n"
                                    "future-key=yes\n[ovirt]\nhost=x\n",
                                    QStringLiteral("a.vv"));
    QVERIFY(file.has_value());
    QCOMPARE(file->server.host, QStringLiteral("h"));
}

void VvFileTest::hostileContentIsRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no group") << QByteArray("type=spice\n");
    QTest::newRow("another group") << QByteArray("[virt]\ntype=spice\n");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0",
                                          7);
    QTest::newRow("zero byte") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\0evil\nport=1\n", 44);
    QTest::newRow("no type") << QByteArray("[virt-viewer]\nhost=h\nport=1\n");
    QTest::newRow("no host") << QByteArray("[virt-viewer]\ntype=spice\nport=1\n");
    QTest::newRow("no port") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\n");
    QTest::newRow("port is a word") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\nport=many\n");
    QTest::newRow("port too large") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\nport=99999999999\n");
    QTest::newRow("port negative") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\nport=-1\n");
    QTest::newRow("host and socket") << QByteArray("[virt-viewer]\ntype=spice\nhost=h\nport=1\nunix-path=/tmp/x\n");
    QTest::newRow("line without a value") << QByteArray("[virt-viewer]\ntype\n");
}

void VvFileTest::hostileContentIsRefused() {
    QFETCH(QByteArray, content);
    const auto file = VvFile::parse(content, QStringLiteral("a.vv"));
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
    QVERIFY(file.error().summary.contains(QStringLiteral("a.vv")));
}

void VvFileTest::otherKindsAreUnsupported() {
    const auto file = VvFile::parse("[virt-viewer]\ntype=vnc\nhost=h\nport=5900\n", QStringLiteral("a.vv"));
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().kind, ErrorKind::Unsupported);
}

void VvFileTest::deletesItselfWhenItSaysSo() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("once.vv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[virt-viewer]\ntype=spice\nunix-path=/run/x\ndelete-this-file=1\npassword=secret\n");
    file.close();
    const auto read = VvFile::read(path);
    QVERIFY(read.has_value());
    QCOMPARE(read->server.unixPath, QStringLiteral("/run/x"));
    QVERIFY(!QFile::exists(path));
}

void VvFileTest::staysWhenItDoesNot() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stay.vv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[virt-viewer]\ntype=spice\nhost=h\nport=1\n");
    file.close();
    QVERIFY(VvFile::read(path).has_value());
    QVERIFY(QFile::exists(path));
}

void VvFileTest::missingAndHugeFilesAreErrors() {
    QTemporaryDir folder;
    QCOMPARE(VvFile::read(folder.filePath(QStringLiteral("none.vv"))).error().kind, ErrorKind::NotFound);
    QFile file(folder.filePath(QStringLiteral("huge.vv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[virt-viewer]\ntype=spice\nhost=h\nport=1\ndelete-this-file=1\n");
    file.resize(3 << 20);
    file.close();
    QCOMPARE(VvFile::read(file.fileName()).error().kind, ErrorKind::InvalidInput);
    QVERIFY(file.exists());
}

void VvFileTest::whatIsNoFileIsRefusedAtOnce() {
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.vv"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(VvFile::read(pipe).error().kind, ErrorKind::InvalidInput);
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.vv")));
    QCOMPARE(VvFile::read(folder.filePath(QStringLiteral("folder.vv"))).error().kind, ErrorKind::InvalidInput);
}

void VvFileTest::namesItself() {
    VvFile file;
    file.server.host = QStringLiteral("h");
    file.server.tlsPort = 61;
    QCOMPARE(file.displayName(), QStringLiteral("h:61"));
    file.server.port = 60;
    QCOMPARE(file.displayName(), QStringLiteral("h:60"));
    file.title = QStringLiteral("Desk");
    QCOMPARE(file.displayName(), QStringLiteral("Desk"));
}

QTEST_GUILESS_MAIN(VvFileTest)
#include "tst_VvFile.moc"
