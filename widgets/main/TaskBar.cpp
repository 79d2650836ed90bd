// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/TaskBar.h"

#include "widgets/common/Button.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/models/JobModel.h"

#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 16;
constexpr int kBarWidth = 140;
constexpr int kLoadBar = 40;
constexpr int kLoadEvery = 5000;  // ms
constexpr int kRevealAfter = 300; // ms
constexpr int kMinorAfter = 2000; // ms: a start that takes longer is worth a line

bool isWorthShowing(const Job& job) {
    if (job.state() != Job::State::Running)
        return false;
    const qint64 age = job.startedAt().msecsTo(QDateTime::currentDateTimeUtc());
    return age >= (job.isMinor() ? kMinorAfter : kRevealAfter);
}

} // namespace

TaskBar::TaskBar(JobList& jobs, std::function<HostLoad()> load, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_load(std::move(load)),
      m_cancel(new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this)),
      m_tasks(new Button(QString(), Button::Look::Flat, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_cancel->setObjectName(QStringLiteral("cancelTask"));
    m_cancel->setDense(true);
    m_tasks->setObjectName(QStringLiteral("tasks"));
    m_tasks->setDense(true);
    m_tasks->setFont(smallFont(font()));
    m_loadTimer.setInterval(kLoadEvery);
    m_loadTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_loadTimer, &QTimer::timeout, this, &TaskBar::readLoad);
    m_revealTimer.setSingleShot(true);
    connect(&m_revealTimer, &QTimer::timeout, this, &TaskBar::onJobs);
    connect(&m_jobs, &JobList::added, this, &TaskBar::onJobs);
    connect(&m_jobs, &JobList::changed, this, &TaskBar::onJobs);
    connect(&m_jobs, &JobList::finished, this, &TaskBar::onJobs);
    connect(&m_jobs, &JobList::removed, this, &TaskBar::onJobs, Qt::QueuedConnection);
    connect(m_tasks, &Button::clicked, this, &TaskBar::historyRequested);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (Job* job = shownJob())
            job->cancel();
    });
    retranslate();
    onJobs();
}

void TaskBar::setIdleText(const QString& text) {
    m_idle = text.simplified();
    update();
}

void TaskBar::setSeen(bool seen) {
    if (seen == m_loadTimer.isActive() || !m_load)
        return;
    if (seen) {
        m_loadTimer.start();
        readLoad();
    } else {
        m_loadTimer.stop();
    }
}

void TaskBar::readLoad() {
    m_now = m_load();
    place();
    update();
}

Job* TaskBar::shownJob() const {
    const QList<Job*> active = m_jobs.active();
    for (auto it = active.rbegin(); it != active.rend(); ++it)
        if (isWorthShowing(**it))
            return *it;
    return nullptr;
}

void TaskBar::onJobs() {
    const QList<Job*> active = m_jobs.active();
    int wait = -1;
    for (const Job* job : active) {
        if (job->state() != Job::State::Running || isWorthShowing(*job))
            continue;
        const int due = int((job->isMinor() ? kMinorAfter : kRevealAfter) -
                            job->startedAt().msecsTo(QDateTime::currentDateTimeUtc())) +
                        5;
        wait = wait < 0 ? due : qMin(wait, due);
    }
    if (wait >= 0 && !m_revealTimer.isActive())
        m_revealTimer.start(qMax(wait, 1));
    int told = 0;
    bool failed = false;
    const QList<Job*> all = m_jobs.jobs();
    for (const Job* job : all) {
        told += job->isMinor() && job->state() != Job::State::Failed ? 0 : 1;
        failed = failed || job->state() == Job::State::Failed;
    }
    const Job* shown = shownJob();
    m_cancel->setVisible(shown && shown->canCancel());
    m_tasks->setText(tr("%n task(s)", nullptr, told));
    m_tasks->setAccessibleName(tr("Tasks: %1").arg(told));
    m_tasks->setIconName(failed ? QStringLiteral("warning") : QString());
    m_tasks->setVisible(told > 0);
    place();
    update();
}

void TaskBar::retranslate() {
    m_cancel->setAccessibleName(tr("Cancel the task"));
    m_cancel->setToolTip(tr("Cancel the task"));
}

QSize TaskBar::sizeHint() const { return {800, QFontMetrics(smallFont(font())).height() + 20}; }

void TaskBar::place() {
    QPainter measuring;
    const QFontMetrics small(smallFont(font()));
    int end = width() - kMargin;
    if (!m_now.memoryTotal.isNull())
        end = paintLoad(measuring, Theme::of(palette()), end);
    const QSize tasks = m_tasks->sizeHint();
    if (m_tasks->isVisibleTo(this)) {
        end -= tasks.width() + 4;
        m_tasks->setGeometry(end, (height() - tasks.height()) / 2 + 1, tasks.width(), tasks.height());
    }
    if (const Job* job = shownJob()) {
        const int bar = width() < 900 ? 90 : kBarWidth;
        m_words = jobProgressText(*job);
        int x = kMargin + qMin(small.horizontalAdvance(job->title()), width() / 3) + 11 + bar + 10 +
                small.horizontalAdvance(m_words) + 8;
        const QSize cancel = m_cancel->sizeHint();
        x = qMin(x, end - cancel.width());
        m_cancel->setGeometry(x, (height() - cancel.height()) / 2 + 1, cancel.width(), cancel.height());
    }
}

// Draws from the right, or only measures with an inactive painter; returns where it begins.
int TaskBar::paintLoad(QPainter& painter, const Theme& theme, int end) const {
    const QFontMetrics small(smallFont(font()));
    const bool bars = width() >= 900;
    const QColor grey = Theme::mix(theme.window, theme.text, 0.5);
    const auto part = [&](const QString& text, const QString& widest, double fraction) {
        if (bars) {
            end -= kLoadBar;
            if (painter.isActive())
                paintBar(painter, QRectF(end, (height() - 4) / 2.0 + 0.5, kLoadBar, 4), theme.pressed, grey, fraction);
            end -= 10;
        }
        end -= qMax(small.horizontalAdvance(text), small.horizontalAdvance(widest));
        if (painter.isActive())
            painter.drawText(QRect(end, 1, width(), height() - 1),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        end -= 16;
    };
    const double gib = double(ByteSize::fromGiB(1).bytes());
    const double total = double(m_now.memoryTotal.bytes());
    const QString used = QLocale().toString(double(m_now.memoryUsed.bytes()) / gib, 'f', 1);
    const QString memory = tr("Memory %1 of %2 GiB").arg(used, QLocale().toString(qRound(total / gib)));
    part(memory, memory, total > 0 ? double(m_now.memoryUsed.bytes()) / total : 0);
    if (m_now.cpu >= 0)
        part(tr("CPU %1 %").arg(qRound(m_now.cpu * 100)), tr("CPU %1 %").arg(88), m_now.cpu);
    return end;
}

void TaskBar::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.window);
    paintHairline(painter, 0, width(), 0, theme.line);
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(theme.muted);
    int end = width() - kMargin;
    if (!m_now.memoryTotal.isNull())
        end = paintLoad(painter, theme, end);
    if (m_tasks->isVisible())
        end = m_tasks->x();
    const Job* job = shownJob();
    if (!job) {
        painter.drawText(QRect(kMargin, 1, end - kMargin - 8, height() - 1),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_idle, Qt::ElideRight, end - kMargin - 8));
        return;
    }
    const int titleWidth = qMin(metrics.horizontalAdvance(job->title()), width() / 3);
    painter.setPen(theme.text);
    painter.drawText(QRect(kMargin, 1, titleWidth + 1, height() - 1),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(job->title().simplified(), Qt::ElideRight, titleWidth + 1));
    int x = kMargin + titleWidth + 11;
    if (job->total() > 0) {
        const int bar = width() < 900 ? 90 : kBarWidth;
        paintBar(painter, QRectF(x, (height() - 6) / 2.0 + 0.5, bar, 6), theme.pressed, theme.primary,
                 double(job->done()) / double(job->total()));
        x += bar + 10;
    }
    painter.setPen(theme.muted);
    const int wordsEnd = m_cancel->isVisible() ? m_cancel->x() - 2 : end;
    painter.drawText(QRect(x, 1, wordsEnd - x, height() - 1), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_words, Qt::ElideRight, wordsEnd - x));
}

void TaskBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void TaskBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        m_tasks->setFont(smallFont(font()));
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
