// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskImage.h"
#include "backend/appliance/Importer.h"
#include "tests/support/ova/OvaBuilder.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <zlib.h>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

namespace {

template <typename T>
void little(QByteArray& bytes, quint64 at, T value) {
    qToLittleEndian<T>(value, bytes.data() + at);
}
template <typename T>
void big(QByteArray& bytes, quint64 at, T value) {
    qToBigEndian<T>(value, bytes.data() + at);
}

// A directory of that many grain tables, which lie that many sectors apart, each full of grains at one place.
QByteArray vmdkOfTables(quint32 tables, quint32 apart) {
    constexpr quint32 entries = 4096;
    constexpr quint64 grain = 8;
    const quint32 directorySectors = (tables * 4 + 511) / 512;
    const quint32 firstTable = 1 + directorySectors;
    const quint32 tableSectors = entries * 4 / 512;
    const quint32 data = firstTable + tableSectors + (apart ? (tables - 1) * apart : 0);
    QByteArray bytes(qsizetype(data + grain) * 512, '\0');
    bytes.replace(0, 4, "KDMV");
    little<quint32>(bytes, 4, 1);
    little<quint32>(bytes, 8, 1);
    little<quint64>(bytes, 12, quint64(tables) * entries * grain);
    little<quint64>(bytes, 20, grain);
    little<quint32>(bytes, 44, entries);
    little<quint64>(bytes, 56, 1);
    for (quint32 t = 0; t < tables; ++t)
        little<quint32>(bytes, 512 + quint64(t) * 4, firstTable + t * apart);
    for (quint64 at = quint64(firstTable) * 512; at < quint64(data) * 512; at += 4)
        little<quint32>(bytes, at, data);
    return bytes;
}

// Every entry of the first table names one second table, and each of its entries one cluster.
QByteArray qcow2OfOneTable(quint32 tables) {
    constexpr quint32 cluster = 4096;
    const quint64 l1 = cluster;
    const quint64 l2 = l1 + (quint64(tables) * 8 + cluster - 1) / cluster * cluster;
    QByteArray bytes(qsizetype(l2) + 2 * cluster, '\0');
    bytes.replace(0, 4, "QFI\xfb");
    big<quint32>(bytes, 4, 2);
    big<quint32>(bytes, 20, 12);
    big<quint64>(bytes, 24, quint64(tables) * (cluster / 8) * cluster);
    big<quint32>(bytes, 36, tables);
    big<quint64>(bytes, 40, l1);
    for (quint32 t = 0; t < tables; ++t)
        big<quint64>(bytes, l1 + quint64(t) * 8, l2);
    for (quint32 i = 0; i < cluster / 8; ++i)
        big<quint64>(bytes, l2 + quint64(i) * 8, l2 + cluster);
    return bytes;
}

// Every entry of the block table names the same block, of which one sector was written.
QByteArray vhdOfOneBlock(quint32 entries) {
    constexpr quint32 block = 64 * 1024;
    const quint64 table = 512 + 1024;
    const quint64 at = table + (quint64(entries) * 4 + 511) / 512 * 512;
    QByteArray bytes(qsizetype(at + 512 + block + 512), '\0');
    bytes.replace(512, 8, "cxsparse");
    big<quint64>(bytes, 512 + 16, table);
    big<quint32>(bytes, 512 + 28, entries);
    big<quint32>(bytes, 512 + 32, block);
    for (quint32 i = 0; i < entries; ++i)
        big<quint32>(bytes, table + quint64(i) * 4, quint32(at / 512));
    bytes[qsizetype(at)] = char(0x80);
    const quint64 footer = quint64(bytes.size()) - 512;
    bytes.replace(qsizetype(footer), 8, "conectix");
    big<quint64>(bytes, footer + 16, 512);
    big<quint64>(bytes, footer + 48, quint64(entries) * block);
    big<quint32>(bytes, footer + 60, 3);
    return bytes;
}

QByteArray gzip(const QByteArray& bytes) {
    QByteArray packed(bytes.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

TarMember fileOf(const char* name, const QByteArray& data) {
    TarMember member;
    member.name = QLatin1String(name);
    member.data = data;
    return member;
}

} // namespace

// Small files that would cost hours or all of the memory to whoever believes them, told from a look at their tables.
class tst_HostileDisks : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    Result<ByteSource> sourceOf(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("disk"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorKind::Internal, file.errorString());
        file.close();
        BOXYARD_TRY_AS(handle, openForReading(path));
        return ByteSource(QStringLiteral("disk"), handle, 0, quint64(bytes.size()));
    }
    // An archive of a descriptor that names the disk, and these members beside it.
    Result<ImportPlan> planOf(const QString& disk, const QList<TarMember>& members) {
        Appliance appliance;
        appliance.disks.append({disk, 4 * 1024 * 1024, 0});
        QList<TarMember> all{fileOf("a.ovf", descriptorOf(appliance))};
        all += members;
        const QString path = m_folder.filePath(QStringLiteral("x.ova"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(tarOf(all)) < 0)
            return failure(ErrorKind::Internal, file.errorString());
        file.close();
        return planImport(path);
    }

private Q_SLOTS:
    void tablesThatShareAPlace_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a million grain tables at one place") << vmdkOfTables((1 << 20) - 1, 0);
        QTest::newRow("grain tables that overlap") << vmdkOfTables(2000, 1);
        QTest::newRow("two million second tables at one place") << qcow2OfOneTable(2 * 1024 * 1024);
        QTest::newRow("a million blocks at one place") << vhdOfOneBlock(1 << 20);
    }
    void tablesThatShareAPlace() {
        QFETCH(QByteArray, bytes);
        const auto source = sourceOf(bytes);
        QVERIFY(source);
        QElapsedTimer clock;
        clock.start();
        const auto image = bytes.startsWith("KDMV")      ? openVmdk(*source)
                           : bytes.startsWith("QFI\xfb") ? openQcow2(*source)
                                                         : openVhd(*source);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!image);
        QCOMPARE(image.error().kind, ErrorKind::InvalidInput);
        QVERIFY(image.error().summary.contains(QLatin1String("damaged or was made to mislead")));
    }

    void grainsThatHaveNoRoom() {
        const auto source = sourceOf(vmdkOfTables(8, 32)); // tables apart, 32768 grains at one place
        QVERIFY(source);
        const auto image = openVmdk(*source);
        QVERIFY(!image);
        QVERIFY2(image.error().detail.contains(QLatin1String("room")), qPrintable(image.error().detail));
    }

    void aPackedDiskOfTheWholeUniverse() {
        QByteArray head = qcow2OfOneTable(1);
        big<quint64>(head, 24, quint64(1) << 63);
        const auto plan = planOf(QStringLiteral("d.qcow2.gz"), {fileOf("d.qcow2.gz", gzip(head))});
        QVERIFY(plan);
        QCOMPARE(plan->verdict(), Verdict::Refused);
        QVERIFY(std::any_of(plan->notices.cbegin(), plan->notices.cend(),
                            [](const Notice& notice) { return notice.text.contains(QLatin1String("64 TiB")); }));
    }

    // Descriptors that fit the limits of their text and would still keep a computer busy.
    void crowds_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        const auto item = [](const char* type, const char* rest) {
            return QByteArray("<Item><rasd:InstanceID>9%1</rasd:InstanceID><rasd:ResourceType>") + type +
                   "</rasd:ResourceType>" + rest + "</Item>";
        };
        const QByteArray hardware = "</VirtualHardwareSection>";
        QTest::newRow("disks") << hardware << item("17", "<rasd:HostResource>ovf:/disk/vmdisk1</rasd:HostResource>")
                               << 20000 << QStringLiteral("devices");
        QTest::newRow("controllers") << hardware << item("20", "") << 30000 << QStringLiteral("devices");
        QTest::newRow("adapters") << hardware << item("10", "<rasd:Connection>NAT</rasd:Connection>") << 15000
                                  << QStringLiteral("devices");
        QTest::newRow("machines") << QByteArray("</Envelope>")
                                  << QByteArray("<VirtualSystem ovf:id=\"x%1\"><Info/></VirtualSystem>") << 30000
                                  << QStringLiteral("machines");
        QTest::newRow("forwards") << QByteArray("</NAT>")
                                  << QByteArray(
                                         "<Forwarding name=\"%1\" proto=\"1\" hostport=\"2222\" guestport=\"22\"/>")
                                  << 1000 << QStringLiteral("forwards");
    }
    void crowds() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, more);
        QFETCH(int, count);
        QFETCH(QString, words);
        Appliance appliance;
        appliance.disks.append({QStringLiteral("d.vmdk"), 4 * 1024 * 1024, 0});
        appliance.forwards.append({QStringLiteral("ssh"), {}, QStringLiteral("tcp"), 2222, 22});
        QByteArray text = descriptorOf(appliance);
        const qsizetype at = text.indexOf(before);
        QVERIFY2(at > 0, text.constData());
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += QByteArray(more).replace("%1", QByteArray::number(i));
        text.insert(at, all);
        const QString path = m_folder.filePath(QStringLiteral("crowd.ova"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray disk = streamOptimizedVmdk(QByteArray(4 * 1024 * 1024, 'x'));
        file.write(tarOf({fileOf("a.ovf", text), fileOf("d.vmdk", disk)}));
        file.close();
        QElapsedTimer clock;
        clock.start();
        const auto plan = planImport(path);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(plan.error().summary.contains(words), qPrintable(plan.error().summary));
        QVERIFY(!plan.error().hint.isEmpty());
    }
    void manyMembersAreRefusedAtOnce() {
        QList<TarMember> members;
        for (int i = 0; i < 6000; ++i)
            members.append(fileOf(qPrintable(QString(90, QLatin1Char('n')) + QString::number(i)), {}));
        QElapsedTimer clock;
        clock.start();
        const auto plan = planOf(QStringLiteral("d.vmdk"), members);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!plan);
        QVERIFY(!plan.error().hint.isEmpty());
    }

    void aManifestThatIsTooLargeIsNoManifest() {
        QByteArray lines;
        while (lines.size() < 2 * 1024 * 1024)
            lines += "SHA256(a.ovf)= " + QByteArray(64, '0') + '\n';
        const QByteArray disk = streamOptimizedVmdk(QByteArray(4 * 1024 * 1024, 'x'));
        const auto plan = planOf(QStringLiteral("d.vmdk"), {fileOf("d.vmdk", disk), fileOf("a.mf", lines)});
        QVERIFY(!plan);
        QVERIFY(plan.error().summary.contains(QLatin1String("a.mf")));
        QVERIFY(!plan.error().hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_HostileDisks)
#include "tst_HostileDisks.moc"
