// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ImageCheck.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;

namespace {

void put32(QByteArray& bytes, qsizetype at, quint32 value) { qToBigEndian(value, bytes.data() + at); }
void put64(QByteArray& bytes, qsizetype at, quint64 value) { qToBigEndian(value, bytes.data() + at); }

// A qcow2 of 1 MiB with nothing in it: header, one empty table.
QByteArray emptyQcow2() {
    QByteArray bytes(2 * 65536, '\0');
    bytes.replace(0, 4, QByteArray("QFI\xfb", 4));
    put32(bytes, 4, 3);
    put32(bytes, 20, 16);
    put64(bytes, 24, 1024 * 1024);
    put32(bytes, 36, 1);
    put64(bytes, 40, 65536);
    put32(bytes, 96, 4);
    put32(bytes, 100, 104);
    return bytes;
}

QByteArray withBacking(const QByteArray& name) {
    QByteArray bytes = emptyQcow2();
    put64(bytes, 8, 512);
    put32(bytes, 16, quint32(name.size()));
    return bytes.replace(512, name.size(), name);
}

} // namespace

// A single image is judged by its bytes: what it is, and which other files it would have opened.
class tst_ImageCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ties_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("verdict");
        QTest::newRow("none") << emptyQcow2() << QString() << int(Verdict::Ok);
        for (const char* local : {"base.qcow2", "/etc/shadow", "../up.img"})
            QTest::newRow(local) << withBacking(local) << QStringLiteral("disk-backing-file") << int(Verdict::Warnings);
        for (const char* foreign : {"nbd:example.org:10809", "json:{\"file\":{}}", "https://example.org/a"})
            QTest::newRow(foreign) << withBacking(foreign) << QStringLiteral("disk-backing-foreign")
                                   << int(Verdict::Refused);
        QByteArray data = emptyQcow2();
        put64(data, 72, 4);
        put32(data, 104, 0x44415441);
        put32(data, 108, 11);
        data.replace(112, 11, "/etc/shadow");
        QTest::newRow("an external data file") << data << QStringLiteral("disk-data-file") << int(Verdict::Refused);
        QByteArray secret = emptyQcow2();
        put32(secret, 32, 2);
        QTest::newRow("encrypted") << secret << QStringLiteral("disk-encrypted") << int(Verdict::Warnings);
    }

    void ties() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(int, verdict);
        const QString path = written(bytes);
        QVERIFY(isImage(path));
        const auto plan = planImage(path);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary));
        QCOMPARE(plan->format, QStringLiteral("disk"));
        QCOMPARE(plan->image->format, QStringLiteral("qcow2"));
        QCOMPARE(plan->image->capacity, ByteSize::fromMiB(1));
        QCOMPARE(plan->notices.isEmpty() ? QString() : plan->notices.constFirst().code, code);
        QCOMPARE(int(plan->verdict()), verdict);
        if (code == QLatin1String("disk-data-file"))
            QCOMPARE(plan->image->dataFile, QStringLiteral("/etc/shadow"));
    }

    // Whatever stands in the header, or is missing of it: an answer, and nothing else.
    void damageIsAnswered() {
        const QByteArray whole = withBacking("base.qcow2");
        for (qsizetype size = 0; size < 600; ++size)
            answered(whole.left(size));
        for (const QByteArray& base : {emptyQcow2(), whole})
            for (qsizetype at = 4; at < 128; ++at)
                for (const char value : {'\xff', '\x80', '\x01'}) {
                    QByteArray bytes = base;
                    bytes[at] = value;
                    answered(bytes);
                }
    }

    void whatIsNoImageIsAnAppliance() {
        QVERIFY(!isImage(written(QByteArray(4096, 'x'), QStringLiteral("noise.ova"))));
        QVERIFY(!isImage(m_folder.filePath(QStringLiteral("missing.qcow2"))));
        QVERIFY(isImage(written(QByteArray(4096, 'x'), QStringLiteral("disk.img"))));
        const auto noise = planImage(written(QByteArray(4096, 'x'), QStringLiteral("noise.qcow2")));
        QVERIFY(!noise);
        QCOMPARE(noise.error().kind, ErrorKind::InvalidInput);
    }

private:
    QString written(const QByteArray& bytes, const QString& name = QStringLiteral("a.qcow2")) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    void answered(const QByteArray& bytes) const {
        const auto plan = planImage(written(bytes));
        if (plan)
            QVERIFY(plan->image.has_value());
        else
            QVERIFY(!plan.error().summary.isEmpty());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_ImageCheck)
#include "tst_ImageCheck.moc"
