// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/DiskImage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace boxyard;
using namespace boxyard::libvirt;

class tst_DiskImage final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    // A qcow2 header as the specification has it; the backing file's name behind it.
    void writeQcow2(const QString& file, const QByteArray& backing, quint32 claimedSize, quint64 offset = 512) {
        QByteArray bytes(1024, '\0');
        qToBigEndian<quint32>(0x514649fb, bytes.data());
        qToBigEndian<quint32>(3, bytes.data() + 4);
        qToBigEndian<quint64>(backing.isEmpty() ? 0 : offset, bytes.data() + 8);
        qToBigEndian<quint32>(claimedSize, bytes.data() + 16);
        qToBigEndian<quint64>(quint64(1) << 30, bytes.data() + 24);
        if (!backing.isEmpty())
            bytes.replace(512, backing.size(), backing);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    void writeQcow2(const QString& file, const QByteArray& backing) {
        writeQcow2(file, backing, quint32(backing.size()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsTheCapacityFromTheHeader() {
        writeQcow2(path("plain.qcow2"), {});
        const DiskImageInfo info = readDiskImage(path("plain.qcow2"));
        QVERIFY(info.exists);
        QCOMPARE(info.capacity, ByteSize::fromGiB(1));
        QVERIFY(info.backingFile.isEmpty());
    }
    void findsTheBackingFile_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("expected");
        const QString base = QDir(m_folder.path()).filePath(QStringLiteral("base.qcow2"));
        QTest::newRow("relative") << QByteArray("base.qcow2") << base;
        QTest::newRow("absolute") << base.toUtf8() << base;
        QTest::newRow("with dots") << QByteArray("../") + QFile::encodeName(QDir(m_folder.path()).dirName()) +
                                          "/base.qcow2"
                                   << base;
        QTest::newRow("file protocol") << QByteArray("file:base.qcow2") << base;
        QTest::newRow("json, flat") << QByteArray("json:{\"driver\":\"qcow2\",\"file.filename\":\"base.qcow2\"}")
                                    << base;
        QTest::newRow("json, nested") << QByteArray("json:{\"file\":{\"driver\":\"file\",\"filename\":\"base.qcow2\"}}")
                                      << base;
        QTest::newRow("network") << QByteArray("nbd://server/export") << QString();
        QTest::newRow("ceph") << QByteArray("rbd:pool/image") << QString();
        QTest::newRow("broken json") << QByteArray("json:{\"file") << QString();
    }
    void findsTheBackingFile() {
        QFETCH(QByteArray, name);
        writeQcow2(path("overlay.qcow2"), name);
        QTEST(readDiskImage(path("overlay.qcow2")).backingFile, "expected");
    }
    void lyingHeadersAreNotFollowed() {
        writeQcow2(path("lies.qcow2"), "base", 0xffffffff);
        QVERIFY(readDiskImage(path("lies.qcow2")).backingFile.isEmpty());
        writeQcow2(path("far.qcow2"), "base", 4, quint64(1) << 62);
        QVERIFY(readDiskImage(path("far.qcow2")).backingFile.isEmpty());
        writeQcow2(path("early.qcow2"), "base", 4, 8);
        QVERIFY(readDiskImage(path("early.qcow2")).backingFile.isEmpty());
        writeQcow2(path("past.qcow2"), "base", 900);
        QVERIFY(readDiskImage(path("past.qcow2")).backingFile.isEmpty());
    }
    void chainsEndAtLoopsAndAtWhatIsMissing() {
        writeQcow2(path("a.qcow2"), "b.qcow2");
        writeQcow2(path("b.qcow2"), "a.qcow2");
        QCOMPARE(backingChain(path("a.qcow2")).size(), 2);
        writeQcow2(path("top.qcow2"), "middle.qcow2");
        writeQcow2(path("middle.qcow2"), "gone.qcow2");
        const QStringList chain = backingChain(path("top.qcow2"));
        QCOMPARE(chain.size(), 3);
        QVERIFY(chain.last().endsWith(QLatin1String("gone.qcow2")));
    }
    void pipesAndFoldersDoNotBlock() {
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        QVERIFY(!readDiskImage(path("pipe")).exists);
        QVERIFY(!readDiskImage(m_folder.path()).exists);
        QVERIFY(!readDiskImage(path("nothing")).exists);
    }
};

QTEST_GUILESS_MAIN(tst_DiskImage)
#include "tst_DiskImage.moc"
