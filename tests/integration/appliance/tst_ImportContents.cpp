// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "tests/support/ova/Content.h"
#include "tests/support/ova/OvaBuilder.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

// What is said of a package's contents: "verified" only of what was read, "damaged" of what cannot be.
class tst_ImportContents : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_state;
    Job m_job{QStringLiteral("import"), {}, true, nullptr};

    Result<QList<ResourceId>> import(const QString& file, RecordingCreator& creator,
                                     const ImportChoices& choices = {}) {
        BOXYARD_TRY_AS(plan, planImport(file));
        auto context = m_job.context();
        return importAppliance(plan, choices, creator, context);
    }
    QStringList journals() const { return filesIn(m_state.filePath(QStringLiteral("boxyard/imports"))); }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }

    void aWrongHashIsRefusedUnlessTheUserSaysSo_data() {
        QTest::addColumn<QList<QByteArray>>("files"); // a name, its content, the name in the manifest; then the next
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QByteArray>("more");
        const QByteArray raw = content(3 << 20, 2);
        const QByteArray vmdk = streamOptimizedVmdk(raw);
        QTest::newRow("image") << QList<QByteArray>{"d.vmdk", vmdk, "d.vmdk"} << QByteArray("d.vmdk") << QByteArray();
        QList<QByteArray> pieces;
        for (int i = 0; i * 1000000 < vmdk.size(); ++i) {
            const QByteArray name = "d.vmdk." + QByteArray::number(i).rightJustified(9, '0');
            pieces += {name, vmdk.mid(i * 1000000, 1000000), name};
        }
        QTest::newRow("chunks") << pieces << QByteArray("d.vmdk") << QByteArray(" ovf:chunkSize=\"1000000\"");
        const QByteArray flat = "# Disk DescriptorFile\nversion=1\nCID=12345678\nparentCID=ffffffff\n"
                                "createType=\"monolithicFlat\"\nRW 6144 FLAT \"d-flat.vmdk\" 0\n";
        QTest::newRow("flat") << QList<QByteArray>{"d.vmdk", flat, "d.vmdk", "d-flat.vmdk", raw, "d-flat.vmdk"}
                              << QByteArray("d.vmdk") << QByteArray();
        QTest::newRow("percent signs") << QList<QByteArray>{"a d.vmdk", vmdk, "a d.vmdk"} << QByteArray("a%20d.vmdk")
                                       << QByteArray();
        QTest::newRow("percent signs in the manifest")
            << QList<QByteArray>{"a d.vmdk", vmdk, "a%20d.vmdk"} << QByteArray("a%20d.vmdk") << QByteArray();
        QTest::newRow("capitals") << QList<QByteArray>{"D.VMDK", vmdk, "D.vmdk"} << QByteArray("d.vmdk")
                                  << QByteArray();
    }
    // The hash of the last file is wrong.
    void aWrongHashIsRefusedUnlessTheUserSaysSo() {
        QFETCH(QList<QByteArray>, files);
        QFETCH(QByteArray, href);
        QFETCH(QByteArray, more);
        Appliance appliance;
        appliance.disks.append({QString::fromLatin1(href), 3 << 20, 512});
        const QByteArray descriptor = descriptorOf(appliance)
                                          .replace("ovf:id=\"file1\"", "ovf:id=\"file1\"" + more)
                                          .replace(" ovf:size=\"512\"", "");
        const QString sha = QStringLiteral("sha256");
        QList<TarMember> members{{QStringLiteral("a.ovf"), descriptor, '0', {}, -1}};
        QByteArray right = manifestLine(sha, QStringLiteral("a.ovf"), hexDigest(sha, descriptor));
        QByteArray wrong = right;
        for (int i = 0; i < files.size(); i += 3) {
            members.append({QString::fromLatin1(files.at(i)), files.at(i + 1), '0', {}, -1});
            const QString listed = QString::fromLatin1(files.at(i + 2));
            right += manifestLine(sha, listed, hexDigest(sha, files.at(i + 1)));
            wrong += manifestLine(sha, listed, hexDigest(sha, files.at(i + 1) + (i + 3 == files.size() ? "x" : "")));
        }
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString mf = QStringLiteral("a.mf");
        const QString good = write(folder, "good.ova", tarOf(members + QList<TarMember>{{mf, right, '0', {}, -1}}));
        const QString ova = write(folder, "a.ova", tarOf(members + QList<TarMember>{{mf, wrong, '0', {}, -1}}));
        PlanOptions full;
        full.full = true;
        QCOMPARE(planImport(good, full)->manifest, ManifestStatus::Verified);
        RecordingCreator creator(images.path());
        const auto refused = import(ova, creator);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(questionOf(refused.error()), ImportQuestion::Manifest);
        QVERIFY(filesIn(images.path()).isEmpty() && creator.defined.isEmpty() && journals().isEmpty());
        ImportChoices choices;
        choices.ignoreManifest = true;
        QVERIFY(import(ova, creator, choices).has_value());
        QCOMPARE(planImport(ova, full)->manifest, ManifestStatus::Mismatch);
        QTemporaryDir others;
        RecordingCreator elsewhere(others.path());
        const auto made = import(good, elsewhere);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary));
    }

    // Nothing says "verified" of what was not read: neither without its hash nor by the descriptor alone.
    void onlyWhatWasReadIsVerified() {
        QTemporaryDir folder;
        const QByteArray vmdk = streamOptimizedVmdk(content(1 << 20, 2));
        Appliance appliance;
        appliance.disks.append({QStringLiteral("d.vmdk"), 1 << 20, quint64(vmdk.size())});
        const QByteArray descriptor = descriptorOf(appliance);
        write(folder, "d.vmdk", vmdk);
        const QString ovf = write(folder, "a.ovf", descriptor);
        const QString sha = QStringLiteral("sha256");
        write(folder, "a.mf", manifestLine(sha, QStringLiteral("a.ovf"), hexDigest(sha, descriptor)));
        PlanOptions full;
        full.full = true;
        QCOMPARE(planImport(ovf, full)->manifest, ManifestStatus::Incomplete);
        full.descriptorOnly = true;
        QCOMPARE(planImport(ovf, full)->manifest, ManifestStatus::NotChecked);
    }

    void aDamagedPackedDiskIsFoundByTheFullCheck() {
        QTemporaryDir folder;
        QByteArray bytes = gzipped(content(3 << 20, 2));
        PlanOptions full;
        full.full = true;
        for (const bool damaged : {false, true}) {
            if (damaged)
                bytes[bytes.size() - 6] = char(bytes.at(bytes.size() - 6) ^ 1); // of the sum at its end
            Appliance appliance;
            appliance.disks.append({QStringLiteral("d.img.gz"), 3 << 20, quint64(bytes.size())});
            const QString ova = write(folder, "a.ova",
                                      tarOf({{QStringLiteral("a.ovf"), descriptorOf(appliance), '0', {}, -1},
                                             {QStringLiteral("d.img.gz"), bytes, '0', {}, -1}}));
            const auto plan = planImport(ova, full);
            QVERIFY(plan.has_value());
            QCOMPARE(plan->verdict() == Verdict::Refused, damaged);
        }
    }

    // What a packed disk is made of is known before it is unpacked: no other file comes in that was not checked.
    void aPackedListOfFilesIsNoDisk() {
        QTemporaryDir folder;
        const QString text = write(folder, "d.vmdk",
                                   "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\n"
                                   "RW 2048 FLAT \"d-flat.vmdk\" 0\n");
        int code = 0;
        runTool(QStringLiteral("gzip"), {QStringLiteral("-k"), text}, &code);
        QFile packed(text + QStringLiteral(".gz"));
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const QByteArray bytes = packed.readAll();
        Appliance appliance;
        appliance.disks.append({QStringLiteral("d.vmdk.gz"), 1 << 20, quint64(bytes.size())});
        const QString ova = write(folder, "a.ova",
                                  tarOf({{QStringLiteral("a.ovf"), descriptorOf(appliance), '0', {}, -1},
                                         {QStringLiteral("d.vmdk.gz"), bytes, '0', {}, -1},
                                         {QStringLiteral("d-flat.vmdk"), QByteArray(1 << 20, 'x'), '0', {}, -1}}));
        QCOMPARE(planImport(ova)->verdict(), Verdict::Refused);
    }
};

QTEST_GUILESS_MAIN(tst_ImportContents)
#include "tst_ImportContents.moc"
