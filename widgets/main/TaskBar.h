// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/WindowHooks.h"

#include <QTimer>
#include <QWidget>

namespace boxyard::widgets {

class Button;

// The bar at the bottom: the newest running job with its progress and cancel, the count of tasks that opens their
// history, the host's load. Nothing moves here while nothing runs, but the load every few seconds.
class TaskBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskBar)
public:
    TaskBar(JobList& jobs, std::function<HostLoad()> load, QWidget* parent);
    void setIdleText(const QString& text);
    [[nodiscard]] QString idleText() const { return m_idle; }
    void setSeen(bool seen); // the load is asked only then
    [[nodiscard]] Button* tasksButton() const { return m_tasks; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

Q_SIGNALS:
    void historyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] Job* shownJob() const;
    void onJobs();
    void place();
    void readLoad();
    void retranslate();
    int paintLoad(QPainter& painter, const class Theme& theme, int end) const;
    JobList& m_jobs;
    std::function<HostLoad()> m_load;
    HostLoad m_now;
    Button* m_cancel = nullptr;
    Button* m_tasks = nullptr;
    QString m_words; // of the shown job, as far as they have room
    QString m_idle;
    QTimer m_loadTimer;
    QTimer m_revealTimer; // a job that is over in a blink is not announced
};

} // namespace boxyard::widgets
