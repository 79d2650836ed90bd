// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "backend/core/Lane.h"
#include "tests/support/ova/Content.h"
#include "tests/support/ova/HostileArchives.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <signal.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return path;
}

QByteArray runTool(const QString& program, const QStringList& arguments, int* code) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        qFatal("%s does not end", qPrintable(program));
    *code = process.exitCode();
    return process.readAll();
}

} // namespace

// The import on real files, checked with qemu-img; what is left after a failure, a cancel and a kill.
class tst_Import : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_state;
    Job m_job{QStringLiteral("import"), {}, true, nullptr};

    static Result<QList<ResourceId>> import(const QString& file, RecordingCreator& creator, JobContext context,
                                            ImportChoices choices = {}) {
        const auto plan = planImport(file);
        if (!plan)
            return failure(plan.error());
        return importAppliance(*plan, choices, creator, context);
    }
    Result<QList<ResourceId>> import(const QString& file, RecordingCreator& creator,
                                     const ImportChoices& choices = {}) {
        return import(file, creator, m_job.context(), choices);
    }
    QStringList journals() const { return filesIn(m_state.filePath(QStringLiteral("boxyard/imports"))); }

private Q_SLOTS:
    void initTestCase() {
        // As a child that is killed: import what the environment says, and say when the work begins.
        qputenv("XDG_STATE_HOME", qEnvironmentVariableIsSet("BOXYARD_KILL_STATE") ? qgetenv("BOXYARD_KILL_STATE")
                                                                                  : m_state.path().toUtf8());
    }

    void theDiskIsTheSame_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        const QByteArray raw = content(9 * 1024 * 1024 + 512, 1);
        QTemporaryDir folder;
        const auto row = [](const char* name, const QByteArray& bytes, const char* file, const char* format = "qcow2") {
            QTest::newRow(name) << bytes << QString::fromLatin1(file) << QString::fromLatin1(format);
        };
        row("streamOptimized VMDK", streamOptimizedVmdk(raw), "d.vmdk");
        row("streamOptimized VMDK to raw", streamOptimizedVmdk(raw), "d.vmdk", "raw");
        row("sparse VMDK", sparseVmdk(raw), "d.vmdk");
        row("raw", raw, "d.img");
        row("raw to raw", raw, "d.img", "raw");
        const QString source = write(folder, "s.raw", raw);
        const auto made = [&](const QStringList& options, const char* name) {
            int code = 0;
            const QString out = folder.filePath(QLatin1String(name));
            runTool(QStringLiteral("qemu-img"),
                    QStringList{QStringLiteral("convert")} + options + QStringList{source, out}, &code);
            if (code != 0)
                qFatal("qemu-img convert failed");
            QFile file(out);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        row("VMDK of QEMU", made(words("-O vmdk -o subformat=streamOptimized"), "q.vmdk"), "d.vmdk");
        row("sparse VMDK of QEMU", made(words("-O vmdk -o subformat=monolithicSparse"), "qs.vmdk"), "d.vmdk");
        row("qcow2", made(words("-O qcow2"), "q.qcow2"), "d.qcow2");
        row("qcow2 compressed", made(words("-c -O qcow2"), "qc.qcow2"), "d.qcow2");
        row("qcow2 version 2 with small clusters", made(words("-O qcow2 -o compat=0.10,cluster_size=4096"), "q2.qcow2"),
            "d.qcow2");
        row("VHD", made(words("-O vpc -o force_size=on"), "q.vhd"), "d.vhd");
        row("VHD fixed", made(words("-O vpc -o subformat=fixed,force_size=on"), "qf.vhd"), "d.vhd");
        const auto zipped = [&](const QByteArray& bytes) {
            int code = 0;
            const QString path = write(folder, "z", bytes);
            runTool(QStringLiteral("gzip"), {QStringLiteral("-kf"), path}, &code);
            QFile file(path + QStringLiteral(".gz"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        row("VMDK in gzip", zipped(streamOptimizedVmdk(raw)), "d.vmdk.gz");
        row("raw in gzip", zipped(raw), "d.img.gz");
    }
    void theDiskIsTheSame() {
        QFETCH(QByteArray, member);
        QFETCH(QString, file);
        QFETCH(QString, format);
        QTemporaryDir folder;
        QTemporaryDir images;
        const QByteArray raw = content(9 * 1024 * 1024 + 512, 1);
        Appliance appliance;
        appliance.disks.append({file, quint64(raw.size()), quint64(member.size())});
        const QByteArray descriptor = descriptorOf(appliance);
        const QString ova =
            write(folder, "a.ova",
                  tarOf({{QStringLiteral("a.ovf"), descriptor, '0', {}, -1},
                         {file, member, '0', {}, -1},
                         {QStringLiteral("a.mf"),
                          manifestLine(QStringLiteral("sha1"), file, hexDigest(QStringLiteral("sha1"), member)) +
                              manifestLine(QStringLiteral("sha1"), QStringLiteral("a.ovf"),
                                           hexDigest(QStringLiteral("sha1"), descriptor)),
                          '0',
                          {},
                          -1}}));
        RecordingCreator creator(images.path());
        ImportChoices choices;
        choices.diskFormat = format;
        const auto made = import(ova, creator, choices);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary + made.error().detail));
        const machine::DiskConfig disk = creator.defined.constFirst().disks.constFirst();
        QCOMPARE(disk.format, format);
        QCOMPARE(filesIn(images.path()), QStringList{QFileInfo(disk.source).fileName()});
        int code = 0;
        const QString source = write(folder, "s.raw", raw);
        const QByteArray said = runTool(QStringLiteral("qemu-img"),
                                        {QStringLiteral("compare"), QStringLiteral("-f"), QStringLiteral("raw"),
                                         QStringLiteral("-F"), format, source, disk.source},
                                        &code);
        QVERIFY2(code == 0, said.constData());
        if (format == QLatin1String("qcow2")) {
            const QByteArray check =
                runTool(QStringLiteral("qemu-img"),
                        {QStringLiteral("check"), QStringLiteral("-f"), QStringLiteral("qcow2"), disk.source}, &code);
            QVERIFY2(code == 0 && check.contains("No errors"), check.constData());
        }
        QVERIFY(journals().isEmpty());
    }

    void severalDisksAndChunks() {
        QTemporaryDir folder;
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        Appliance appliance;
        const QString ova = write(
            folder, "a.ova", smallOva(appliance, {content(3 << 20, 2), content(5 << 20, 3)}, QStringLiteral("sha512")));
        QVERIFY(import(ova, creator).has_value());
        QCOMPARE(filesIn(images.path()),
                 (QStringList{QStringLiteral("guest-disk1.qcow2"), QStringLiteral("guest-disk2.qcow2")}));
        QCOMPARE(creator.adopted.size(), 2);
        // A folder with an .ovf whose disk lies there in pieces.
        const QByteArray vmdk = streamOptimizedVmdk(content(3 << 20, 2));
        appliance.name = QStringLiteral("pieces");
        appliance.disks = {{QStringLiteral("p.vmdk"), 3 << 20, quint64(vmdk.size())}};
        for (int i = 0; i * 100000 < vmdk.size(); ++i)
            write(folder, qPrintable(QStringLiteral("p.vmdk.%1").arg(i, 9, 10, QLatin1Char('0'))),
                  vmdk.mid(i * 100000, 100000));
        const QString ovf =
            write(folder, "p.ovf",
                  descriptorOf(appliance).replace("ovf:id=\"file1\"", "ovf:id=\"file1\" ovf:chunkSize=\"100000\""));
        const auto made = import(ovf, creator);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary));
        QVERIFY(QFile::exists(images.filePath(QStringLiteral("pieces.qcow2"))));
    }

    void aWrongHashIsRefusedUnlessTheUserSaysSo() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QByteArray bytes = smallOva(Appliance(), {content(3 << 20, 2)}, QStringLiteral("sha256"));
        const QString ova = write(folder, "a.ova", withWrongHash(bytes));
        RecordingCreator creator(images.path());
        const auto refused = import(ova, creator);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(questionOf(refused.error()), ImportQuestion::Manifest);
        QVERIFY(filesIn(images.path()).isEmpty() && creator.defined.isEmpty() && journals().isEmpty());
        ImportChoices choices;
        choices.ignoreManifest = true;
        QVERIFY(import(ova, creator, choices).has_value());
        PlanOptions full;
        full.full = true;
        QCOMPARE(planImport(ova, full)->manifest, ManifestStatus::Mismatch);
    }

    void aLicenceIsAQuestion() {
        QTemporaryDir folder;
        QTemporaryDir images;
        Appliance appliance;
        appliance.eula = QStringLiteral("Be good.");
        const QString ova = write(folder, "a.ova", smallOva(appliance, {content(1 << 20, 2)}));
        RecordingCreator creator(images.path());
        const auto asked = import(ova, creator);
        QCOMPARE(questionOf(asked.error()), ImportQuestion::Eula);
        ImportChoices choices;
        choices.acceptEula = true;
        choices.start = true;
        QVERIFY(import(ova, creator, choices).has_value());
        QCOMPARE(creator.started, QStringList{QStringLiteral("guest")});
    }

    void nothingStaysWhenTheDefinitionFails() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(1 << 20, 2)}));
        RecordingCreator creator(images.path());
        creator.failAtDefinition = 0;
        QVERIFY(!import(ova, creator).has_value());
        QVERIFY(filesIn(images.path()).isEmpty());
        QVERIFY(journals().isEmpty());
    }

    void aFileThatIsThereIsNeverTouched() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(1 << 20, 2)}));
        const QString old = write(images, "guest.qcow2", "mine");
        RecordingCreator creator(images.path());
        QVERIFY(import(ova, creator).has_value());
        QCOMPARE(QFileInfo(creator.defined.constFirst().disks.constFirst().source).fileName(),
                 QStringLiteral("guest-2.qcow2"));
        QFile file(old);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        creator.names.insert(QStringLiteral("guest"));
        QCOMPARE(import(ova, creator).error().kind, ErrorKind::AlreadyExists);
    }

    void cancelLeavesNothing_data() {
        QTest::addColumn<int>("afterMs");
        for (const int ms : {0, 1, 3, 8, 20, 40, 80})
            QTest::newRow(qPrintable(QStringLiteral("after %1 ms").arg(ms))) << ms;
    }
    void cancelLeavesNothing() {
        QFETCH(int, afterMs);
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(96 << 20, 5)}));
        RecordingCreator creator(images.path());
        Job job(QStringLiteral("import"), {}, true, nullptr);
        Lane lane(QStringLiteral("import"));
        bool completed = false;
        job.start(lane, [&](JobContext& context) -> Result<> {
            const auto made = import(ova, creator, context);
            completed = made.has_value();
            return made ? Result<>() : Result<>(failure(made.error()));
        });
        QElapsedTimer clock;
        QTimer::singleShot(afterMs, &job, [&] {
            clock.start();
            job.cancel();
        });
        QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 20000);
        if (completed)
            return; // it was quicker than the cancel
        QCOMPARE(job.state(), Job::State::Cancelled);
        QVERIFY2(clock.elapsed() <= 3000,
                 qPrintable(QString::number(clock.elapsed()))); // 200 ms and the event loop's turn
        QVERIFY2(filesIn(images.path()).isEmpty(), qPrintable(filesIn(images.path()).join(QLatin1Char(' '))));
        QVERIFY(journals().isEmpty());
        QVERIFY(creator.defined.isEmpty());
    }

    void aFullDiskIsSaid() {
        QVERIFY2(::geteuid() == 0, "mounting a small file system needs root");
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(24 << 20, 6)}));
        QCOMPARE(::mount("tmpfs", QFile::encodeName(images.path()).constData(), "tmpfs", 0, "size=4m"), 0);
        const auto unmount = qScopeGuard([&] { ::umount(QFile::encodeName(images.path()).constData()); });
        RecordingCreator creator(images.path());
        const auto before = import(ova, creator);
        QCOMPARE(before.error().kind, ErrorKind::NoSpace); // said before anything is written
        QVERIFY(filesIn(images.path()).isEmpty());
        // Room that goes away while it is written: the estimate for something packed is a guess.
        int code = 0;
        const QString raw = write(folder, "r.img", QByteArray(20 << 20, 'x'));
        runTool(QStringLiteral("gzip"), {QStringLiteral("-9k"), raw}, &code);
        QFile packed(raw + QStringLiteral(".gz"));
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const QByteArray bytes = packed.readAll();
        Appliance appliance;
        appliance.disks.append({QStringLiteral("r.img.gz"), 20 << 20, quint64(bytes.size())});
        const QString second = write(folder, "b.ova",
                                     tarOf({{QStringLiteral("b.ovf"), descriptorOf(appliance), '0', {}, -1},
                                            {QStringLiteral("r.img.gz"), bytes, '0', {}, -1}}));
        const auto during = import(second, creator);
        QVERIFY(!during.has_value());
        QVERIFY(during.error().kind == ErrorKind::NoSpace || during.error().kind == ErrorKind::InvalidInput);
        QVERIFY(filesIn(images.path()).isEmpty());
        QVERIFY(journals().isEmpty());
    }

    // A child imports and is killed at a random moment; the next start removes what it left. Machines that were
    // defined are whole: they keep their disks.
    void killAtAnyMoment() {
        QTemporaryDir folder;
        QTemporaryDir state;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(48 << 20, 7), content(16 << 20, 8)}));
        QRandomGenerator random(42);
        int leftBehind = 0;
        for (int round = 0; round < 25; ++round) {
            QTemporaryDir images;
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("BOXYARD_KILL_STATE"), state.path());
            environment.insert(QStringLiteral("BOXYARD_KILL_OVA"), ova);
            environment.insert(QStringLiteral("BOXYARD_KILL_FOLDER"), images.path());
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("killedChild")});
            QVERIFY(child.waitForReadyRead(20000));
            QByteArray said = child.readAll();
            while (!said.contains("BEGIN") && child.waitForReadyRead(20000))
                said += child.readAll();
            child.waitForFinished(random.bounded(160)); // an arbitrary moment
            child.kill();
            child.waitForFinished();
            said += child.readAll();
            leftBehind += filesIn(images.path()).isEmpty() ? 0 : 1;
            qputenv("XDG_STATE_HOME", state.path().toUtf8());
            const bool defined = said.contains("DEFINED");
            removeLeftovers([&](const QString& provider, const QString& name) -> Result<bool> {
                return provider == QLatin1String("recording") && name == QLatin1String("guest") && defined;
            });
            qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
            const QStringList rest = filesIn(images.path());
            QVERIFY2(defined ? rest.size() == 2 : rest.isEmpty(), qPrintable(rest.join(QLatin1Char(' '))));
            QVERIFY(filesIn(state.filePath(QStringLiteral("boxyard/imports"))).isEmpty());
        }
        QVERIFY2(leftBehind > 3, "the kills came too late or too early to prove anything");
    }

    // While nobody can say whether the machine exists, its disks wait; somebody else's import that lives is let alone.
    void leftoversWaitForTheirConnection() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", smallOva(Appliance(), {content(1 << 20, 2)}));
        RecordingCreator creator(images.path());
        QStringList during;
        creator.onDefine = [&] {
            removeLeftovers([](const QString&, const QString&) -> Result<bool> { return false; });
            during = filesIn(images.path());
        };
        QVERIFY(import(ova, creator).has_value());
        QCOMPARE(during, QStringList{QStringLiteral("guest.qcow2")});
    }

    void killedChild() {
        const QString ova = qEnvironmentVariable("BOXYARD_KILL_OVA");
        if (ova.isEmpty())
            return; // only as a child
        RecordingCreator creator(qEnvironmentVariable("BOXYARD_KILL_FOLDER"));
        creator.onDefine = [] {
            std::fputs("DEFINED\n", stdout);
            std::fflush(stdout);
        };
        std::fputs("BEGIN\n", stdout);
        std::fflush(stdout);
        QVERIFY(import(ova, creator).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_Import.moc"
