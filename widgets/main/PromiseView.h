// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace boxyard::widgets {

class Button;
class PageHead;
class UsageBar;

// The page of a machine that is not there yet: how far the job is that makes it, and cancelling it. GUI thread.
class PromiseView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromiseView)
public:
    explicit PromiseView(QWidget* parent);
    void setPromise(const QString& name, Job* job);

private:
    void refresh();
    QPointer<Job> m_job;
    PageHead* m_head = nullptr;
    QLabel* m_stage = nullptr;
    UsageBar* m_bar = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace boxyard::widgets
