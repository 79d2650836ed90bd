// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "tests/support/ova/OvaBuilder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

namespace {

QByteArray disk() {
    QByteArray raw(4 * 1024 * 1024, '\0');
    for (int i = 0; i < 200000; ++i)
        raw[i + 70000] = char(i * 7 + i / 251);
    return raw;
}

QByteArray ovf(const QString& file = QStringLiteral("d.vmdk"), quint64 size = 0) {
    Appliance a;
    a.disks.append({file, 4 * 1024 * 1024, size});
    return descriptorOf(a);
}

// An archive with one good descriptor and these members.
QByteArray with(QList<TarMember> members, const QByteArray& descriptor = ovf()) {
    members.prepend({QStringLiteral("a.ovf"), descriptor, '0', {}, -1});
    return tarOf(members);
}

TarMember member(const char* name, const QByteArray& data, char type = '0', const char* link = "", qint64 size = -1) {
    return {QString::fromUtf8(name), data, type, QString::fromUtf8(link), size};
}

template <typename T>
QByteArray patched(QByteArray bytes, qsizetype at, T value) {
    if (at < 0)
        at += bytes.size();
    qToLittleEndian<T>(value, bytes.data() + at);
    return bytes;
}

QByteArray qcow2Header(quint64 backingOffset, quint64 incompatible, quint32 crypt = 0) {
    QByteArray h(65536 * 4, '\0');
    std::memcpy(h.data(), "QFI\xfb", 4);
    qToBigEndian<quint32>(3, h.data() + 4);
    qToBigEndian<quint64>(backingOffset, h.data() + 8);
    qToBigEndian<quint32>(backingOffset ? 11 : 0, h.data() + 16);
    qToBigEndian<quint32>(16, h.data() + 20);
    qToBigEndian<quint64>(4 * 1024 * 1024, h.data() + 24);
    qToBigEndian<quint32>(crypt, h.data() + 32);
    qToBigEndian<quint32>(1, h.data() + 36);
    qToBigEndian<quint64>(65536, h.data() + 40);
    qToBigEndian<quint64>(incompatible, h.data() + 72);
    qToBigEndian<quint32>(104, h.data() + 100);
    std::memcpy(h.data() + 512, "/etc/passwd", 11);
    return h;
}

} // namespace

// Foreign input that is damaged or meant to harm: refused with what is wrong, within a second, nothing written.
class tst_Hostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words"); // of the reason
        const QByteArray vmdk = streamOptimizedVmdk(disk());
        const auto row = [](const char* name, const QByteArray& bytes, const char* words) {
            QTest::newRow(name) << bytes << QString::fromUtf8(words);
        };
        const QByteArray good = with({member("d.vmdk", vmdk)});
        row("an empty file", {}, "empty");
        row("not an archive", QByteArray(5000, 'x'), "not an appliance");
        row("cut in a member", good.left(good.size() / 2), "incomplete");
        row("cut in the descriptor", good.left(700), "incomplete");
        row("packed with gzip", QByteArray::fromHex("1f8b0800000000000003") + QByteArray(600, 'x'), "packed");
        row("packed with zip", "PK\x03\x04" + QByteArray(600, 'x'), "packed");
        row("a member above", with({member("../evil.vmdk", vmdk)}), "outside");
        row("a member above, hidden", with({member("a/../../evil.vmdk", vmdk)}), "outside");
        row("an absolute member", with({member("/etc/evil", vmdk)}), "outside");
        row("a member with a drive letter", with({member("C:\\evil.vmdk", vmdk)}), "outside");
        row("a symbolic link", with({member("d.vmdk", {}, '2', "/etc/passwd")}), "link");
        row("a hard link", with({member("d.vmdk", {}, '1', "/etc/passwd")}), "link");
        row("a device", with({member("d.vmdk", {}, '3')}), "not a plain file");
        row("a pipe", with({member("d.vmdk", {}, '6')}), "not a plain file");
        row("two descriptors", with({member("b.ovf", ovf()), member("d.vmdk", vmdk)}), "two descriptors");
        row("no descriptor", tarOf({member("readme.txt", "hello")}), "no OVF descriptor");
        row("the same name twice", with({member("d.vmdk", vmdk), member("d.vmdk", vmdk)}), "twice");
        row("names that differ in case", with({member("d.vmdk", vmdk), member("D.VMDK", vmdk)}), "twice");
        row("a size past the end", with({member("d.vmdk", vmdk, '0', "", qint64(1) << 40)}), "incomplete");
        row("a size of almost everything", with({member("d.vmdk", vmdk, '0', "", 0x7ffffffffffffff0)}), "incomplete");
        row("a file shorter than promised", with({member("d.vmdk", vmdk)}, ovf(QStringLiteral("d.vmdk"), 1 << 30)),
            "incomplete");
        row("a missing disk", with({}), "missing");
        row("a DOCTYPE",
            with({member("d.vmdk", vmdk)}, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + ovf().mid(ovf().indexOf("<Env"))),
            "DOCTYPE");
        row("an href that leaves", with({member("d.vmdk", vmdk)}, ovf(QStringLiteral("../../etc/passwd"))), "outside");
        row("an href with a scheme", with({member("d.vmdk", vmdk)}, ovf(QStringLiteral("file:///etc/passwd"))),
            "outside");
        row("a descriptor too deep", with({member("d.vmdk", vmdk)}, "<Envelope>" + QByteArray("<a>").repeated(200000)),
            "deep");
        row("a descriptor cut off", with({member("d.vmdk", vmdk)}, ovf().left(900)), "cut off");
        row("an attribute too long",
            with({member("d.vmdk", vmdk)}, "<Envelope x=\"" + QByteArray(100000, 'a') + "\"/>"), "64 KiB");
        row("zero bytes in the descriptor",
            with({member("d.vmdk", vmdk)}, ovf().replace("Virtual disks", QByteArray("Vir\0tual", 8))), "zero bytes");
        row("no OVF at all", with({member("d.vmdk", vmdk)}, "<html></html>"), "no OVF");
        // VMDK
        row("not a VMDK", with({member("d.vmdk", QByteArray(70000, 'x'))}), "not a disk image");
        row("a VMDK of descriptors",
            with({member("d.vmdk",
                         "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\ncreateType=\"monolithicFlat\"\nRW 100 "
                         "FLAT \"/etc/passwd\" 0\n")}),
            "another file");
        row("a VMDK that names itself",
            with({member("d.vmdk", "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\nRW 1 FLAT \"d.vmdk\" 0\n")}),
            "another file");
        row("a VMDK with a parent",
            with({member("d.vmdk", QByteArray(vmdk).replace("parentCID=ffffffff", "parentCID=12345678"))}),
            "changes to another");
        row("grains of three sectors", with({member("d.vmdk", patched<quint64>(vmdk, 20, 3))}), "damaged");
        row("grains of no size", with({member("d.vmdk", patched<quint64>(vmdk, 20, 0))}), "damaged");
        row("tables without entries", with({member("d.vmdk", patched<quint32>(vmdk, 44, 0))}), "damaged");
        row("tables without end", with({member("d.vmdk", patched<quint32>(vmdk, 44, 0xffffffff))}), "damaged");
        row("a capacity of 2^50 sectors",
            with({member("d.vmdk", patched<quint64>(patched<quint64>(vmdk, 12, quint64(1) << 50), -1024 + 12,
                                                    quint64(1) << 50))}),
            "larger than 64 TiB");
        row("a footer that lies", with({member("d.vmdk", patched<quint64>(vmdk, -1024 + 12, 9))}), "damaged");
        row("a directory past the end", with({member("d.vmdk", patched<quint64>(vmdk, -1024 + 56, 1 << 30))}),
            "damaged");
        // qcow2
        row("a qcow2 with a backing file", with({member("d.vmdk", qcow2Header(512, 0))}),
            "another file of this computer");
        row("a qcow2 with a data file", with({member("d.vmdk", qcow2Header(0, 4))}), "another file of this computer");
        row("a qcow2 of unknown features", with({member("d.vmdk", qcow2Header(0, 1 << 7))}), "features");
        row("an encrypted qcow2", with({member("d.vmdk", qcow2Header(0, 0, 1))}), "encrypted");
    }
    void refused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.ova"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QElapsedTimer clock;
        clock.start();
        const auto plan = planImport(path);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        QStringList reasons;
        if (plan) {
            QCOMPARE(plan->verdict(), Verdict::Refused);
            for (const Notice& notice : plan->notices)
                if (notice.level == Notice::Level::Error)
                    reasons.append(notice.text);
        } else {
            reasons.append(plan.error().summary);
            QVERIFY(!plan.error().hint.isEmpty());
        }
        QVERIFY2(reasons.join(QLatin1Char('|')).contains(words), qPrintable(reasons.join(QLatin1Char('|'))));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("x.ova")});
    }

    // Damage that only the data shows: found by the full check.
    void foundByTheFullCheck_data() {
        QTest::addColumn<QByteArray>("vmdk");
        const QByteArray vmdk = streamOptimizedVmdk(disk());
        const qsizetype grain = 128 * 512; // the first grain follows 128 sectors of header
        QTest::newRow("flipped bits in a grain") << patched<quint32>(vmdk, grain + 40, 0xdeadbeef);
        QTest::newRow("a grain that says it is another") << patched<quint64>(vmdk, grain, 7 * 128);
        QTest::newRow("a grain longer than its room") << patched<quint32>(vmdk, grain + 8, 0x7fffffff);
        QTest::newRow("a grain of nothing") << patched<quint32>(vmdk, grain + 8, 0);
        QByteArray bomb = streamOptimizedVmdk(disk(), 9);
        const QByteArray packed =
            qCompress(QByteArray(4 * 1024 * 1024, 'a'), 9).mid(4); // one grain's worth unpacks to 4 MiB
        std::memcpy(bomb.data() + grain + 12, packed.constData(), std::size_t(packed.size()));
        QTest::newRow("a grain that unpacks to more than a grain")
            << patched<quint32>(bomb, grain + 8, quint32(packed.size()));
    }
    void foundByTheFullCheck() {
        QFETCH(QByteArray, vmdk);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.ova"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(with({member("d.vmdk", vmdk)}));
        file.close();
        PlanOptions options;
        options.full = true;
        const auto plan = planImport(path, options);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->verdict(), Verdict::Refused);
        QCOMPARE(plan->notices.constLast().code, QStringLiteral("disk-damaged"));
    }

    void harmlessQuirksAreTaken_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray vmdk = streamOptimizedVmdk(disk());
        const QByteArray good = with({member("d.vmdk", vmdk)});
        QTest::newRow("plain") << good;
        QTest::newRow("without end blocks") << good.left(good.size() - 1024);
        QTest::newRow("bytes behind the end") << good + QByteArray(5000, 'x');
        QTest::newRow("disk first") << tarOf({member("d.vmdk", vmdk), member("a.ovf", ovf())});
        QTest::newRow("dot names") << tarOf({member("./a.ovf", ovf()), member("./d.vmdk", vmdk)});
        QTest::newRow("in a folder") << tarOf({member("x/a.ovf", ovf()), member("x/d.vmdk", vmdk)});
        QTest::newRow("upper case") << tarOf({member("A.OVF", ovf()), member("d.vmdk", vmdk)});
        QTest::newRow("AppleDouble beside") << with({member("._a.ovf", "junk"), member("d.vmdk", vmdk)});
        QTest::newRow("disk name in another case") << with({member("D.vmdk", vmdk)});
        QTest::newRow("a sparse VMDK") << with({member("d.vmdk", sparseVmdk(disk()))});
    }
    void harmlessQuirksAreTaken() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.ova"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto plan = planImport(path);
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().summary + plan.error().detail));
        QStringList errors;
        for (const Notice& notice : plan->notices)
            if (notice.level == Notice::Level::Error)
                errors.append(notice.text);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(QLatin1Char('|'))));
        QCOMPARE(plan->machines.constFirst().disks.constFirst().capacity, ByteSize(4 * 1024 * 1024));
    }
};

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_Hostile.moc"
