// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"
#include "backend/core/Lane.h"
#include "backend/core/Resource.h"

#include <QDateTime>
#include <QMutex>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace boxyard {

class Job;

// What a job's work sees of its job, on its lane: asks for cancellation between steps, reports stage and progress.
class JobContext final {
public:
    // Also when the job itself or its lane is going.
    [[nodiscard]] bool isCancelled() const {
        return m_state->cancelled || (m_state->laneStopping && *m_state->laneStopping);
    }
    // fails with Cancelled when the user asked for it: BOXYARD_TRY(job.checkpoint());
    Result<> checkpoint() const;
    void setStage(const QString& translated);
    // done of total in whatever unit; total 0 = unknown. Cheap: reported at most ten times a second.
    void setProgress(qint64 done, qint64 total);
    // What the job is about, once known (an import learns it at the end).
    void setTarget(const ResourceId& id);
    // Runs at once, from the GUI thread, when the user cancels: aborts what blocks. Must not block itself.
    void onCancel(std::function<void()> abort);

private:
    friend class Job;
    struct State {
        std::atomic<bool> cancelled{false};
        std::shared_ptr<const std::atomic<bool>> laneStopping; // set before the work is on its lane
        std::atomic<qint64> lastReport{0};
        std::function<void()> abort;
        QMutex abortMutex;
        QPointer<Job> job; // touched on the GUI thread only
    };
    explicit JobContext(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    std::shared_ptr<State> m_state;
};

// Something the user would ask about: an import, a start, a pull. Lives on the GUI thread, owned by the JobList.
class Job final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Job)
public:
    enum class State { Queued, Running, Succeeded, Failed, Cancelled };
    Q_ENUM(State)
    using Work = std::function<Result<>(JobContext&)>;
    // What the job will make, while its target is not there yet: the names an import gives to its machines.
    struct Promise {
        QString provider; // ResourceProvider::id()
        QStringList names;
    };

    // title is translated and plain text: "Importing kali.ova". The work runs on the lane and cleans up by scope guards.
    Job(const QString& title, const ResourceId& target, bool canCancel, QObject* parent);
    ~Job() override;

    void start(Lane& lane, Work work);
    // For work that is not on a lane: drive the job from outside on the GUI thread.
    [[nodiscard]] JobContext context() const;
    void begin();
    void finish(const Result<>& result);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] ResourceId target() const { return m_target; }
    void setPromise(const Promise& promise);
    [[nodiscard]] const Promise& promise() const { return m_promise; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const { return m_state == State::Queued || m_state == State::Running; }
    [[nodiscard]] QString stage() const { return m_stage; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } // 0 = unknown
    [[nodiscard]] bool canCancel() const { return m_canCancel && isActive(); }
    [[nodiscard]] const Error& error() const { return m_error; } // meaningful in Failed
    [[nodiscard]] QDateTime startedAt() const { return m_startedAt; }
    [[nodiscard]] QDateTime finishedAt() const { return m_finishedAt; }
    // Whole seconds until the end by the pace so far; −1 = cannot be said yet.
    [[nodiscard]] int secondsLeft() const;
    void cancel();
    // Minor jobs (a start, a pause) are kept in the history but not announced unless they fail or take long.
    void setMinor(bool minor) { m_minor = minor; }
    [[nodiscard]] bool isMinor() const { return m_minor; }

Q_SIGNALS:
    void changed();
    void finished(const boxyard::Result<>& result);

private:
    friend class JobContext;
    QString m_title;
    ResourceId m_target;
    Promise m_promise;
    State m_state = State::Queued;
    QString m_stage;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_canCancel = false;
    bool m_minor = false;
    Error m_error;
    QDateTime m_startedAt;
    QDateTime m_finishedAt;
    std::shared_ptr<JobContext::State> m_shared;
};

// Every job of the process, newest last, kept after its end as the history (the newest 200). GUI thread.
class JobList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobList)
public:
    explicit JobList(QObject* parent = nullptr);
    ~JobList() override;
    // Creates a job owned by this list and starts its work on the lane.
    Job* start(Lane& lane, const QString& title, const ResourceId& target, bool canCancel, Job::Work work);
    // Creates a job that its caller drives by begin()/finish().
    Job* add(const QString& title, const ResourceId& target, bool canCancel);
    [[nodiscard]] QList<Job*> jobs() const { return m_jobs; }
    [[nodiscard]] QList<Job*> active() const;
    void clearFinished();

Q_SIGNALS:
    void added(boxyard::Job* job);
    void changed(boxyard::Job* job);
    void finished(boxyard::Job* job);
    void removed(boxyard::Job* job); // about to be deleted

private:
    void adopt(Job* job);
    QList<Job*> m_jobs;
};

} // namespace boxyard

Q_DECLARE_METATYPE(boxyard::Result<>)
