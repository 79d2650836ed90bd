// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/TaskHistory.h"

#include "widgets/common/Button.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SectionHead.h"
#include "widgets/models/JobModel.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace boxyard::widgets {

TaskHistory::TaskHistory(JobList& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_model(new JobModel(jobs, this)), m_table(new FlatTable(this)),
      m_banner(new MessageBanner(this)), m_head(new SectionHead(QString(), this)) {
    setObjectName(QStringLiteral("taskHistory"));
    m_cancel = m_head->addButton(QString(), QString());
    m_cancel->setObjectName(QStringLiteral("cancelChosenTask"));
    m_clear = m_head->addButton(QString(), QString());
    m_clear->setObjectName(QStringLiteral("clearTasks"));
    m_table->setObjectName(QStringLiteral("taskTable"));
    m_table->setModel(m_model);
    m_table->header()->setSectionResizeMode(JobModel::TitleColumn, QHeaderView::Interactive);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(JobModel::StateColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(JobModel::TimeColumn, QHeaderView::ResizeToContents);
    m_table->header()->resizeSection(JobModel::TitleColumn, 220);
    m_banner->setObjectName(QStringLiteral("taskFailure"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_head);
    auto* bleed = new QVBoxLayout;
    bleed->setContentsMargins(-8, 0, -8, 0);
    bleed->addWidget(m_table);
    column->addLayout(bleed, 1);
    column->addWidget(m_banner);
    connect(m_clear, &Button::clicked, &m_jobs, &JobList::clearFinished);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (Job* job = m_model->job(m_table->currentIndex()))
            job->cancel();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TaskHistory::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TaskHistory::showChosen);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TaskHistory::showChosen);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const Job* job = m_model->job(index);
        if (job && !job->target().isNull())
            Q_EMIT resourceRequested(job->target());
    });
    retranslate();
    showChosen();
}

void TaskHistory::showChosen() {
    const Job* job = m_model->job(m_table->currentIndex());
    m_cancel->setEnabled(job && job->canCancel());
    if (job && job->state() == Job::State::Failed)
        m_banner->showError(job->error());
    else
        m_banner->clear();
}

void TaskHistory::retranslate() {
    m_head->setTitle(tr("Tasks"));
    m_head->setRemark(tr("since Boxyard was started"));
    m_table->setAccessibleName(tr("Tasks"));
    m_cancel->setText(tr("Cancel"));
    m_clear->setText(tr("Clear"));
}

} // namespace boxyard::widgets
