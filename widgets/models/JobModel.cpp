// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/JobModel.h"

#include "backend/core/Tr.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/Theme.h"

#include <QLocale>

namespace boxyard::widgets {

QString jobProgressText(const Job& job) {
    if (job.total() <= 0)
        return job.stage();
    const int percent = int(100 * job.done() / job.total());
    const int left = job.secondsLeft();
    if (left < 0)
        return Tr::tr("%1 %").arg(percent);
    return Tr::tr("%1 %, %2 left").arg(percent).arg(durationText(left));
}

QString jobStateText(const Job& job) {
    switch (job.state()) {
    case Job::State::Queued:
        return Tr::tr("Waiting");
    case Job::State::Running: {
        const QString progress = jobProgressText(job);
        return progress.isEmpty() ? Tr::tr("Running") : progress;
    }
    case Job::State::Succeeded:
        return Tr::tr("Done");
    case Job::State::Failed:
        return job.error().summary;
    case Job::State::Cancelled:
        return Tr::tr("Cancelled");
    }
    return {};
}

JobModel::JobModel(JobList& jobs, QObject* parent) : QAbstractTableModel(parent) {
    const QList<Job*> known = jobs.jobs();
    for (Job* job : known)
        m_rows.prepend(job);
    connect(&jobs, &JobList::added, this, [this](Job* job) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend(job);
        endInsertRows();
    });
    const auto changed = [this](Job* job) {
        const int row = int(m_rows.indexOf(job));
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    };
    connect(&jobs, &JobList::changed, this, changed);
    connect(&jobs, &JobList::finished, this, changed);
    connect(&jobs, &JobList::removed, this, [this](Job* job) {
        const int row = int(m_rows.indexOf(job));
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    });
}

Job* JobModel::job(const QModelIndex& index) const {
    return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()) : nullptr;
}

int JobModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int JobModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant JobModel::data(const QModelIndex& index, int role) const {
    const Job* row = job(index);
    if (!row)
        return {};
    using Glyph = StateLook::Glyph;
    const bool failed = row->state() == Job::State::Failed;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == TitleColumn)
            return role == Qt::ToolTipRole ? row->title().toHtmlEscaped() : row->title();
        if (index.column() == StateColumn)
            return role == Qt::ToolTipRole ? jobStateText(*row).toHtmlEscaped() : jobStateText(*row);
        return row->finishedAt().isValid()
                   ? QLocale().toString(row->finishedAt().toLocalTime().time(), QLocale::ShortFormat)
                   : QString();
    case FlatToneRole:
        if (index.column() != StateColumn)
            return {};
        return failed                                  ? int(Tone::Problem)
               : row->isActive()                       ? int(Tone::Accent)
               : row->state() == Job::State::Succeeded ? int(Tone::Good)
                                                       : int(Tone::Neutral);
    case FlatGlyphRole:
        if (index.column() != StateColumn)
            return {};
        return failed                                  ? int(Glyph::Triangle)
               : row->isActive()                       ? int(Glyph::Arc)
               : row->state() == Job::State::Succeeded ? int(Glyph::Disc)
                                                       : int(Glyph::Ring);
    case FlatMutedRole:
        return index.column() == TimeColumn;
    case StateRole:
        return int(row->state());
    case PercentRole:
        return row->total() > 0 ? int(100 * row->done() / row->total()) : -1;
    case ErrorRole:
        return QVariant::fromValue(row->error());
    default:
        return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Task");
    case StateColumn:
        return tr("State");
    case TimeColumn:
        return tr("Ended");
    default:
        return {};
    }
}

} // namespace boxyard::widgets
