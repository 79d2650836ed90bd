// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers, lanes and jobs, and what happens to them when one side dies.
#include "backend/core/Job.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>
#include <thread>

using namespace boxyard;

class tst_Jobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAnswerReachesItsReceiver() {
        Lane lane(QStringLiteral("test"));
        QObject receiver;
        int got = 0;
        lane.run([]() -> Result<int> { return 7; }).then(&receiver, [&](const Result<int>& r) { got = *r; });
        QTRY_COMPARE(got, 7);
    }

    void aDeadReceiverHearsNothing() {
        Lane lane(QStringLiteral("test"));
        QSemaphore gate;
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        const auto answer = lane.run([&]() -> Result<> {
            gate.acquire();
            return {};
        });
        answer.then(receiver.get(), [&](const Result<>&) { called = true; });
        receiver.reset();
        gate.release();
        QVERIFY(answer.wait());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void exceptionsBecomeInternal() {
        Lane lane(QStringLiteral("test"));
        const auto result = lane.run([]() -> Result<> { throw std::runtime_error("boom"); }).wait();
        QCOMPARE(int(result.error().kind), int(ErrorKind::Internal));
        QCOMPARE(result.error().detail, QStringLiteral("boom"));
    }

    void aLaneStartsItsThreadWithItsFirstTask() {
        const auto hasThread = [](const QByteArray& name) {
            const QDir tasks(QStringLiteral("/proc/self/task"));
            for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                QFile file(tasks.filePath(task + QStringLiteral("/comm")));
                if (file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == name)
                    return true;
            }
            return false;
        };
        Lane idle(QStringLiteral("idle-lane"));
        Lane busy(QStringLiteral("busy-lane"));
        QVERIFY(!hasThread("busy-lane"));
        std::thread other([&busy] { busy.post([] {}); }); // from any thread
        other.join();
        QVERIFY(busy.run([]() -> Result<> { return {}; }).wait());
        QVERIFY(hasThread("busy-lane"));
        QVERIFY(!hasThread("idle-lane"));
    }

    void whatWaitsWhenALaneGoesIsCancelled() {
        QSemaphore started, gate;
        bool ran = false;
        Async<> waiting;
        std::thread opener;
        {
            Lane lane(QStringLiteral("test"));
            lane.post([&] {
                started.release();
                gate.acquire(); // until the lane is going
            });
            waiting = lane.run([&]() -> Result<> {
                ran = true;
                return {};
            });
            started.acquire();
            opener = std::thread([&] {
                const auto answer = waiting.wait(); // is there before the running task ends
                gate.release();
            });
        }
        opener.join();
        QVERIFY(!ran);
        QVERIFY(waiting.wait().error().isCancelled());
    }

    void anAnswerThatNobodyGivesIsCancelled() {
        Async<int> left;
        {
            const AsyncAnswer<int> answer;
            left = answer.async();
        }
        QCOMPARE(int(left.wait().error().kind), int(ErrorKind::Cancelled));
    }

    void theFirstAnswerCounts() {
        const AsyncAnswer<int> answer;
        answer.give(1);
        answer.give(2);
        QCOMPARE(*answer.async().wait(), 1);
    }

    void aJobTellsItsStory() {
        Lane lane(QStringLiteral("test"));
        JobList jobs;
        QSignalSpy added(&jobs, &JobList::added), finished(&jobs, &JobList::finished);
        Job* job = jobs.start(lane, QStringLiteral("Importing"), {}, true, [](JobContext& context) -> Result<> {
            context.setStage(QStringLiteral("copying"));
            context.setProgress(10, 10);
            context.setTarget({QStringLiteral("p"), ResourceKind::Machine, QStringLiteral("k")});
            return {};
        });
        QCOMPARE(added.size(), 1);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job->state(), Job::State::Succeeded);
        QCOMPARE(job->stage(), QStringLiteral("copying"));
        QCOMPARE(job->done(), qint64(10));
        QCOMPARE(job->target().key, QStringLiteral("k"));
        QVERIFY(jobs.active().isEmpty());
        jobs.clearFinished();
        QVERIFY(jobs.jobs().isEmpty());
    }

    void cancellingAbortsWhatBlocks() {
        Lane lane(QStringLiteral("test"));
        JobList jobs;
        QSemaphore gate;
        Job* job = jobs.start(lane, QStringLiteral("Waiting"), {}, true, [&](JobContext& context) -> Result<> {
            context.onCancel([&] { gate.release(); });
            gate.acquire();
            return context.checkpoint();
        });
        QTRY_COMPARE(job->state(), Job::State::Running);
        job->cancel();
        QTRY_COMPARE(job->state(), Job::State::Cancelled);
    }

    void aQueuedJobThatIsCancelledNeverRuns() {
        Lane lane(QStringLiteral("test"));
        JobList jobs;
        QSemaphore gate;
        bool ran = false;
        jobs.start(lane, QStringLiteral("First"), {}, false, [&](JobContext&) -> Result<> {
            gate.acquire();
            return {};
        });
        Job* second = jobs.start(lane, QStringLiteral("Second"), {}, true, [&](JobContext&) -> Result<> {
            ran = true;
            return {};
        });
        second->cancel();
        gate.release();
        QTRY_COMPARE(second->state(), Job::State::Cancelled);
        QVERIFY(!ran);
    }

    // What runs on a lane that goes sees it as a cancellation, so that nobody has to wait for it.
    void aLaneThatGoesCancelsItsJobs() {
        JobList jobs;
        QSemaphore started;
        const auto work = [&](JobContext& context) -> Result<> {
            started.release();
            while (!context.isCancelled())
                std::this_thread::yield();
            return context.checkpoint();
        };
        QElapsedTimer clock;
        {
            Lane first(QStringLiteral("first")), second(QStringLiteral("second"));
            jobs.start(first, QStringLiteral("First"), {}, false, work);
            jobs.start(second, QStringLiteral("Second"), {}, false, work);
            started.acquire(2);
            clock.start();
            first.stop();
            second.stop();
        }
        QVERIFY2(clock.elapsed() < 500, "a lane was waited for in vain");
        QVERIFY(!Lane::anyAbandoned());
        for (Job* job : jobs.jobs())
            QTRY_COMPARE(job->state(), Job::State::Cancelled);
    }

    void aStoppedLaneTakesNothingMore() {
        Lane lane(QStringLiteral("test"));
        lane.stop();
        const auto answer = lane.run([]() -> Result<> { return {}; });
        QVERIFY(answer.wait().error().isCancelled());
    }

    void aJobMayDieWhileItsWorkRuns() {
        Lane lane(QStringLiteral("test"));
        auto jobs = std::make_unique<JobList>();
        QSemaphore started, gate, ended;
        bool sawCancel = false;
        jobs->start(lane, QStringLiteral("Work"), {}, true, [&](JobContext& context) -> Result<> {
            started.release();
            gate.acquire();
            context.setStage(QStringLiteral("late"));
            context.setProgress(1, 1);
            sawCancel = context.isCancelled();
            ended.release();
            return {};
        });
        started.acquire();
        jobs.reset();
        gate.release();
        ended.acquire();
        QCoreApplication::sendPostedEvents();
        QVERIFY(sawCancel);
    }

    void theHistoryIsBounded() {
        JobList jobs;
        QSignalSpy removed(&jobs, &JobList::removed);
        for (int i = 0; i < 250; ++i)
            jobs.add(QString::number(i), {}, false)->finish({});
        QVERIFY(jobs.jobs().size() <= 201);
        QVERIFY(removed.size() >= 49);
        QCOMPARE(jobs.jobs().last()->title(), QStringLiteral("249"));
    }
};

QTEST_GUILESS_MAIN(tst_Jobs)
#include "tst_Jobs.moc"
