// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Job.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace boxyard {

namespace {

constexpr int kHistory = 200;
constexpr qint64 kReportEvery = 100; // ms

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

// Jobs live on the application's thread; reports reach them there, later.
template <typename F>
void postToGui(F f) {
    if (auto* app = QCoreApplication::instance())
        QMetaObject::invokeMethod(app, std::move(f), Qt::QueuedConnection);
}

} // namespace

Result<> JobContext::checkpoint() const {
    if (isCancelled())
        return failure(cancelledError());
    return {};
}

void JobContext::setStage(const QString& translated) {
    postToGui([state = m_state, translated] {
        if (Job* job = state->job; job && job->m_stage != translated) {
            job->m_stage = translated;
            Q_EMIT job->changed();
        }
    });
}

void JobContext::setProgress(qint64 done, qint64 total) {
    const qint64 now = nowMs();
    qint64 last = m_state->lastReport;
    if (done < total && now - last < kReportEvery)
        return;
    if (!m_state->lastReport.compare_exchange_strong(last, now))
        return;
    postToGui([state = m_state, done, total] {
        if (Job* job = state->job) {
            job->m_done = done;
            job->m_total = total;
            Q_EMIT job->changed();
        }
    });
}

void JobContext::setTarget(const ResourceId& id) {
    postToGui([state = m_state, id] {
        if (Job* job = state->job) {
            job->m_target = id;
            Q_EMIT job->changed();
        }
    });
}

void JobContext::onCancel(std::function<void()> abort) {
    std::function<void()> atOnce;
    {
        const QMutexLocker lock(&m_state->abortMutex);
        m_state->abort = std::move(abort);
        if (m_state->cancelled)
            atOnce = m_state->abort;
    }
    if (atOnce)
        atOnce();
}

Job::Job(const QString& title, const ResourceId& target, bool canCancel, QObject* parent)
    : QObject(parent), m_title(title), m_target(target), m_canCancel(canCancel),
      m_shared(std::make_shared<JobContext::State>()) {
    m_shared->job = this;
}

Job::~Job() {
    m_shared->cancelled = true; // work that is still running learns of it at its next checkpoint
}

void Job::setPromise(const Promise& promise) {
    m_promise = promise;
    Q_EMIT changed();
}

JobContext Job::context() const { return JobContext(m_shared); }

void Job::start(Lane& lane, Work work) {
    m_shared->laneStopping = lane.stopping();
    auto answer = lane.run([state = m_shared, work = std::move(work)]() -> Result<> {
        JobContext context(state);
        BOXYARD_TRY(context.checkpoint());
        postToGui([state] {
            if (Job* job = state->job)
                job->begin();
        });
        return work(context);
    });
    answer.then(this, [this](const Result<>& result) { finish(result); });
}

void Job::begin() {
    if (m_state != State::Queued)
        return;
    m_state = State::Running;
    m_startedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed();
}

void Job::finish(const Result<>& result) {
    if (!isActive())
        return;
    m_finishedAt = QDateTime::currentDateTimeUtc();
    if (!m_startedAt.isValid())
        m_startedAt = m_finishedAt;
    if (result) {
        m_state = State::Succeeded;
    } else {
        m_error = result.error();
        m_state = m_error.isCancelled() ? State::Cancelled : State::Failed;
    }
    Q_EMIT changed();
    Q_EMIT finished(result);
}

int Job::secondsLeft() const {
    if (m_total <= 0 || m_done <= 0 || !m_startedAt.isValid() || !isActive())
        return -1;
    const double elapsed = double(m_startedAt.msecsTo(QDateTime::currentDateTimeUtc())) / 1000.0;
    if (elapsed < 1.0)
        return -1;
    return int(elapsed * double(m_total - m_done) / double(m_done) + 0.999);
}

void Job::cancel() {
    if (!canCancel() || m_shared->cancelled.exchange(true))
        return;
    std::function<void()> abort;
    {
        const QMutexLocker lock(&m_shared->abortMutex);
        abort = m_shared->abort;
    }
    if (abort)
        abort();
    Q_EMIT changed();
}

JobList::JobList(QObject* parent) : QObject(parent) {}

JobList::~JobList() = default;

Job* JobList::start(Lane& lane, const QString& title, const ResourceId& target, bool canCancel, Job::Work work) {
    Job* job = add(title, target, canCancel);
    job->start(lane, std::move(work));
    return job;
}

Job* JobList::add(const QString& title, const ResourceId& target, bool canCancel) {
    auto* job = new Job(title, target, canCancel, this);
    adopt(job);
    return job;
}

QList<Job*> JobList::active() const {
    QList<Job*> list;
    for (Job* job : m_jobs)
        if (job->isActive())
            list.append(job);
    return list;
}

void JobList::clearFinished() {
    const QList<Job*> all = m_jobs;
    for (Job* job : all) {
        if (job->isActive())
            continue;
        m_jobs.removeOne(job);
        Q_EMIT removed(job);
        job->deleteLater();
    }
}

void JobList::adopt(Job* job) {
    m_jobs.append(job);
    connect(job, &Job::changed, this, [this, job] { Q_EMIT changed(job); });
    connect(job, &Job::finished, this, [this, job] { Q_EMIT finished(job); });
    Q_EMIT added(job);
    for (qsizetype i = 0; m_jobs.size() > kHistory && i < m_jobs.size();) {
        Job* old = m_jobs.at(i);
        if (old->isActive()) {
            ++i;
            continue;
        }
        m_jobs.removeAt(i);
        Q_EMIT removed(old);
        old->deleteLater();
    }
}

} // namespace boxyard
