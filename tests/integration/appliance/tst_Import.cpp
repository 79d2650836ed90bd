// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "backend/appliance/Journal.h"
#include "backend/core/Lane.h"
#include "tests/support/ova/Content.h"
#include "tests/support/ova/OvaBuilder.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <signal.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

namespace {

qint64 virtualSize(const QString& image) {
    int code = 0;
    const QByteArray said =
        runTool(QStringLiteral("qemu-img"), {QStringLiteral("info"), QStringLiteral("--output=json"), image}, &code);
    return QJsonDocument::fromJson(said).object().value(QStringLiteral("virtual-size")).toInteger(-1);
}

// An appliance of two machines, both with a copy of the same disk.
QByteArray twoMachines() {
    Appliance appliance;
    const QByteArray vmdk = streamOptimizedVmdk(content(1 << 20, 2));
    appliance.disks.append({QStringLiteral("d.vmdk"), 1 << 20, quint64(vmdk.size())});
    QByteArray descriptor = descriptorOf(appliance);
    const qsizetype from = descriptor.indexOf("  <VirtualSystem ");
    const qsizetype to = descriptor.indexOf("</VirtualSystem>") + 17;
    const QByteArray first = descriptor.mid(from, to - from);
    const QByteArray second = QByteArray(first).replace("\"guest\"", "\"other\"").replace(">guest<", ">other<");
    descriptor.replace(from, to - from,
                       "<VirtualSystemCollection ovf:id=\"both\"><Info>Two</Info>\n" + first + second +
                           "</VirtualSystemCollection>\n");
    return tarOf({{QStringLiteral("a.ovf"), descriptor, '0', {}, -1}, {QStringLiteral("d.vmdk"), vmdk, '0', {}, -1}});
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kCancelMs = 1000; // several times slower
#else
constexpr qint64 kCancelMs = 200;
#endif

} // namespace

// The import on real files, checked with qemu-img; what is left after a failure, a cancel and a kill.
class tst_Import : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_state;
    QString m_large;
    int m_missedCancels = 0;
    Job m_job{QStringLiteral("import"), {}, true, nullptr};

    static Result<QList<ResourceId>> import(const QString& file, RecordingCreator& creator, JobContext context,
                                            const ImportChoices& choices = {}) {
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
        row("VMDK in gzip", gzipped(streamOptimizedVmdk(raw)), "d.vmdk.gz");
        row("raw in gzip", gzipped(raw), "d.img.gz");
        row("raw in two gzip files", gzipped(raw.left(5000000)) + gzipped(raw.mid(5000000)), "d.img.gz");
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
        Job job(QStringLiteral("import"), {}, true, nullptr);
        QStringList beyond;
        connect(&job, &Job::changed, this, [&] {
            if (job.done() > job.total())
                beyond.append(QStringLiteral("%1 of %2").arg(job.done()).arg(job.total()));
        });
        const auto made = import(ova, creator, job.context(), choices);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary + made.error().detail));
        QTRY_VERIFY(job.total() > 0 && job.done() == job.total());
        QVERIFY2(beyond.isEmpty(), qPrintable(beyond.join(QLatin1String(", "))));
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

    void emptyDisksHaveTheirOwnSizes() {
        QTemporaryDir folder;
        QTemporaryDir images;
        Appliance appliance;
        const QByteArray vmdk = streamOptimizedVmdk(content(1 << 20, 2));
        appliance.disks.append({QStringLiteral("d.vmdk"), 1 << 20, quint64(vmdk.size())});
        const auto disk = [](const char* id, const char* gib) {
            return QByteArray("<Disk ovf:diskId=\"") + id + "\" ovf:capacity=\"" + gib +
                   "\" ovf:capacityAllocationUnits=\"byte * 2^30\"/>\n";
        };
        const auto item = [](int id, const QByteArray& size) {
            const QByteArray number = QByteArray::number(id);
            return "<Item><rasd:InstanceID>" + number + "</rasd:InstanceID><rasd:ResourceType>17</rasd:ResourceType>" +
                   "<rasd:ElementName>blank</rasd:ElementName><rasd:AddressOnParent>" + number +
                   "</rasd:AddressOnParent><rasd:Parent>3</rasd:Parent>" + size + "</Item>\n";
        };
        const QByteArray descriptor =
            descriptorOf(appliance)
                .replace("  </DiskSection>", disk("one", "1") + disk("eight", "8") + "  </DiskSection>")
                .replace("    </VirtualHardwareSection>",
                         item(21, "<rasd:HostResource>ovf:/disk/one</rasd:HostResource>") +
                             item(22, "<rasd:HostResource>ovf:/disk/eight</rasd:HostResource>") +
                             item(23, "<rasd:AllocationUnits>byte * 2^30</rasd:AllocationUnits>"
                                      "<rasd:VirtualQuantity>3</rasd:VirtualQuantity>") +
                             "    </VirtualHardwareSection>");
        const QString ova = write(
            folder, "a.ova",
            tarOf({{QStringLiteral("a.ovf"), descriptor, '0', {}, -1}, {QStringLiteral("d.vmdk"), vmdk, '0', {}, -1}}));
        for (const char* format : {"qcow2", "raw"}) {
            RecordingCreator creator(images.path());
            ImportChoices choices;
            choices.diskFormat = QLatin1String(format);
            const auto made = import(ova, creator, choices);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary));
            QList<qint64> sizes;
            for (const machine::DiskConfig& one : creator.defined.constFirst().disks)
                sizes.append(virtualSize(one.source));
            constexpr qint64 gib = qint64(1) << 30;
            QCOMPARE(sizes, (QList<qint64>{1 << 20, gib, 8 * gib, 3 * gib}));
        }
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

    // Whether a machine is there cannot be said while libvirt is away: its files stay until somebody can.
    void whatCannotBeUndoneWaitsForTheNextStart_data() {
        QTest::addColumn<int>("failAt");
        QTest::addColumn<bool>("lost"); // the answer of the last definition
        QTest::newRow("the first machine stays") << 1 << false;
        QTest::newRow("the answer is lost") << 0 << true;
    }
    void whatCannotBeUndoneWaitsForTheNextStart() {
        QFETCH(int, failAt);
        QFETCH(bool, lost);
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", twoMachines());
        RecordingCreator creator(images.path());
        creator.failAtDefinition = failAt;
        creator.failsWith = lost ? ErrorKind::Unreachable : ErrorKind::Internal;
        creator.canUndefine = lost;
        const QStringList files{QStringLiteral("guest.qcow2"), QStringLiteral("other.qcow2")};
        QVERIFY(!import(ova, creator).has_value());
        QCOMPARE(filesIn(images.path()), files);
        QCOMPARE(journals().size(), 1);
        // Nobody to ask, and somebody who cannot say.
        removeLeftovers();
        removeLeftovers([](const QString&, const QString&) -> Result<bool> {
            return failure(ErrorKind::Unreachable, QStringLiteral("The connection is gone."));
        });
        QCOMPARE(filesIn(images.path()), files);
        QCOMPARE(journals().size(), 1);
        removeLeftovers([](const QString&, const QString& name) -> Result<bool> {
            return name == QLatin1String("guest"); // whole: it keeps its disk
        });
        QCOMPARE(filesIn(images.path()), QStringList{QStringLiteral("guest.qcow2")});
        QVERIFY(journals().isEmpty());
    }

    void whatWasNotMadeIsRemovedWhenItCanBeSaid() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString ova = write(folder, "a.ova", twoMachines());
        RecordingCreator creator(images.path());
        creator.failAtDefinition = 1;
        creator.canUndefine = false;
        QVERIFY(!import(ova, creator).has_value());
        QCOMPARE(journals().size(), 1);
        removeLeftovers([](const QString&, const QString&) -> Result<bool> { return false; });
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
        QTest::newRow("with the files in place") << -1;
    }
    void cancelLeavesNothing() {
        QFETCH(int, afterMs);
        QTemporaryDir images;
        if (m_large.isEmpty())
            m_large = write(m_state, "large.ova", smallOva(Appliance(), {content(96 << 20, 5)}));
        RecordingCreator creator(images.path());
        Job job(QStringLiteral("import"), {}, true, nullptr);
        Lane lane(QStringLiteral("import"));
        QElapsedTimer clock;
        const auto cancel = [&] {
            clock.start();
            job.cancel();
        };
        creator.onAdopt = [&] {
            if (afterMs < 0)
                QMetaObject::invokeMethod(&job, cancel, Qt::BlockingQueuedConnection);
        };
        bool completed = false;
        job.start(lane, [&](JobContext& context) -> Result<> {
            const auto made = import(m_large, creator, context);
            completed = made.has_value();
            return made ? Result<>() : Result<>(failure(made.error()));
        });
        if (afterMs >= 0)
            QTimer::singleShot(afterMs, &job, cancel);
        QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 20000);
        if (completed) { // it was quicker than the cancel: not with most of them
            QVERIFY(++m_missedCancels <= 4 && afterMs > 8);
            return;
        }
        QCOMPARE(job.state(), Job::State::Cancelled);
        QVERIFY2(clock.elapsed() <= kCancelMs, qPrintable(QString::number(clock.elapsed())));
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
        const QByteArray bytes = gzipped(QByteArray(20 << 20, 'x'));
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

    // A journal that was not born when its import was killed.
    void killedBeforeItsFirstLine() {
        QVERIFY(QDir().mkpath(journalFolder()));
        for (const char* name : {"dead", "alive"}) {
            QFile unborn(journalFolder() + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".new"));
            QVERIFY(unborn.open(QIODevice::WriteOnly));
        }
        const QString alive = journalFolder() + QLatin1String("/alive.new");
        QFile held(alive);
        QVERIFY(held.open(QIODevice::ReadOnly));
        QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0);
        const MachineExists none = [](const QString&, const QString&) -> Result<bool> { return false; };
        removeLeftovers(none);
        QCOMPARE(filesIn(journalFolder()), QStringList{QStringLiteral("alive.new")});
        held.close();
        removeLeftovers(none);
        QVERIFY(filesIn(journalFolder()).isEmpty());
    }

    void anImportThatLivesIsLetAlone() {
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
