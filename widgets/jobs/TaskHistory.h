// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"

#include <QWidget>

class QStackedWidget;

namespace boxyard::widgets {

class Button;
class FlatTable;
class JobModel;
class MessageBanner;

// The tasks of this run, newest first; the chosen one's failure with hint and details below. GUI thread.
class TaskHistory final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskHistory)
public:
    explicit TaskHistory(JobList& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void resourceRequested(const boxyard::ResourceId& id); // what the task was about

private:
    void showChosen();
    void retranslate();
    JobList& m_jobs;
    JobModel* m_model = nullptr;
    FlatTable* m_table = nullptr;
    MessageBanner* m_banner = nullptr;
    class SectionHead* m_head = nullptr;
    Button* m_clear = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace boxyard::widgets
