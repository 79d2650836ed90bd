// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import promises in time: a cancel at any moment, and the refusal of what is damaged or meant to harm.
#include "backend/appliance/Importer.h"
#include "backend/core/Lane.h"
#include "tests/bench/Figure.h"
#include "tests/support/ova/Content.h"
#include "tests/support/ova/HostileArchives.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::bench;
using namespace boxyard::testing;

namespace {

constexpr double kCancelGoal = 200;   // ms
constexpr double kRefusalGoal = 1000; // ms

QString write(const QTemporaryDir& folder, const QByteArray& bytes) {
    const QString path = folder.filePath(QStringLiteral("a.ova"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the archive");
    return path;
}

Result<> imported(const QString& file, RecordingCreator& creator, JobContext& context) {
    const auto plan = planImport(file);
    if (!plan)
        return failure(plan.error());
    if (plan->verdict() == Verdict::Refused)
        return failure(ErrorKind::InvalidInput, plan->notices.constFirst().text);
    const auto made = importAppliance(*plan, {}, creator, context);
    return made ? Result<>() : Result<>(failure(made.error()));
}

} // namespace

class bench_ImportLimits final : public QObject {
    Q_OBJECT

    QTemporaryDir m_state;

    // Milliseconds from the cancel until the job has ended; −1 when the import was quicker.
    static double cancelled(const QString& ova, int afterMs) {
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        Job job(QStringLiteral("import"), {}, true, nullptr);
        Lane lane(QStringLiteral("import"));
        job.start(lane, [&](JobContext& context) { return imported(ova, creator, context); });
        QElapsedTimer clock;
        double took = -1;
        connect(&job, &Job::finished, &job, [&] { took = clock.isValid() ? double(clock.nsecsElapsed()) / 1e6 : -1; });
        QTimer::singleShot(afterMs, Qt::PreciseTimer, &job, [&] {
            clock.start();
            job.cancel();
        });
        if (!QTest::qWaitFor([&] { return !job.isActive(); }, 20000) || job.state() != Job::State::Cancelled)
            return -1;
        return filesIn(images.path()).isEmpty() ? took : 1e9; // something half-made is no cancel
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }

    void cancels() {
        QTemporaryDir folder;
        Appliance two; // 384 MiB on two disks: work for a second
        const QString ova = write(folder, smallOva(two, {content(256 << 20, 5), content(128 << 20, 6)}));
        QList<double> times;
        for (int round = 0; round < 3; ++round)
            for (const int after : {0, 2, 5, 10, 20, 40, 80, 120, 160, 240, 320, 480, 640})
                if (const double took = cancelled(ova, after + round); took >= 0)
                    times.append(took);
        QVERIFY2(times.size() >= 20, "the imports ended before they were cancelled");
        QVERIFY(figure(QStringLiteral("cancel of an import, the longest of %1, median %2 ms")
                           .arg(times.size())
                           .arg(median(times), 0, 'f', 1),
                       worst(times), "ms", kCancelGoal));
    }

    void refusals() {
        double longest = 0;
        QString which;
        const QList<HostileArchive> archives = hostileArchives();
        for (const HostileArchive& archive : archives) {
            QTemporaryDir folder;
            const QString path = write(folder, archive.bytes);
            QElapsedTimer clock;
            clock.start();
            const auto plan = planImport(path);
            const double took = double(clock.nsecsElapsed()) / 1e6;
            QVERIFY2(!plan || plan->verdict() == Verdict::Refused, archive.name);
            if (took > longest) {
                longest = took;
                which = QString::fromUtf8(archive.name);
            }
        }
        QVERIFY(
            figure(QStringLiteral("refusal of a bad OVA, the longest of %1 kinds (%2)").arg(archives.size()).arg(which),
                   longest, "ms", kRefusalGoal));
    }

    void aWrongHash() {
        QTemporaryDir folder;
        QTemporaryDir images;
        const QString path = write(folder, withWrongHash(smallOva(Appliance(), {content(96 << 20, 2)})));
        RecordingCreator creator(images.path());
        Job job(QStringLiteral("import"), {}, true, nullptr);
        JobContext context = job.context();
        QElapsedTimer clock;
        clock.start();
        const auto refused = imported(path, creator, context);
        const double took = double(clock.nsecsElapsed()) / 1e6;
        QVERIFY(!refused && questionOf(refused.error()) == ImportQuestion::Manifest);
        QVERIFY(filesIn(images.path()).isEmpty());
        QVERIFY(
            figure(QStringLiteral("wrong hash of a disk of 96 MiB: asked, nothing left"), took, "ms", kRefusalGoal));
    }
};

QTEST_GUILESS_MAIN(bench_ImportLimits)
#include "bench_ImportLimits.moc"
