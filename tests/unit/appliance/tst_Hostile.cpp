// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ArchiveLibrary.h"
#include "backend/appliance/Importer.h"
#include "tests/support/ova/HostileArchives.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

// Foreign input that is damaged or meant to harm: refused with what is wrong, within a second, nothing written.
class tst_Hostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutTheLibraryOfArchivesItIsSaid() {
        QVERIFY(archiveLibrary());
        const auto absent = archiveLibrary(QStringLiteral("libarchive-of-nobody.so.13"));
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::Unsupported);
        QVERIFY(!absent.error().summary.isEmpty() && !absent.error().hint.isEmpty() &&
                !absent.error().detail.isEmpty());
        // One that is there and is not it.
        QVERIFY(!archiveLibrary(QStringLiteral("libz.so.1")));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words"); // of the reason
        const QList<HostileArchive> archives = hostileArchives();
        for (const HostileArchive& archive : archives)
            QTest::newRow(archive.name) << archive.bytes << archive.words;
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
        const QByteArray vmdk = streamOptimizedVmdk(smallDisk());
        const qsizetype grain = 128 * 512; // the first grain follows 128 sectors of header
        QTest::newRow("flipped bits in a grain") << patched<quint32>(vmdk, grain + 40, 0xdeadbeef);
        QTest::newRow("a grain that says it is another") << patched<quint64>(vmdk, grain, 7 * 128);
        QTest::newRow("a grain longer than its room") << patched<quint32>(vmdk, grain + 8, 0x7fffffff);
        QTest::newRow("a grain of nothing") << patched<quint32>(vmdk, grain + 8, 0);
        QByteArray bomb = streamOptimizedVmdk(smallDisk(), 9);
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
        file.write(archiveWith({member("d.vmdk", vmdk)}));
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
        const QByteArray vmdk = streamOptimizedVmdk(smallDisk());
        const QByteArray good = archiveWith({member("d.vmdk", vmdk)});
        QTest::newRow("plain") << good;
        QTest::newRow("without end blocks") << good.left(good.size() - 1024);
        QTest::newRow("bytes behind the end") << good + QByteArray(5000, 'x');
        QTest::newRow("disk first") << tarOf({member("d.vmdk", vmdk), member("a.ovf", ovfOf())});
        QTest::newRow("dot names") << tarOf({member("./a.ovf", ovfOf()), member("./d.vmdk", vmdk)});
        QTest::newRow("in a folder") << tarOf({member("x/a.ovf", ovfOf()), member("x/d.vmdk", vmdk)});
        QTest::newRow("upper case") << tarOf({member("A.OVF", ovfOf()), member("d.vmdk", vmdk)});
        QTest::newRow("AppleDouble beside") << archiveWith({member("._a.ovf", "junk"), member("d.vmdk", vmdk)});
        QTest::newRow("disk name in another case") << archiveWith({member("D.vmdk", vmdk)});
        QTest::newRow("a sparse VMDK") << archiveWith({member("d.vmdk", sparseVmdk(smallDisk()))});
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
