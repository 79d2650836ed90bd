// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"

#include <QAbstractTableModel>

namespace boxyard::widgets {

// The jobs of the process, newest first. GUI thread; the list is not owned.
class JobModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobModel)
public:
    enum Column { TitleColumn, StateColumn, TimeColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole + 1, PercentRole, ErrorRole };
    explicit JobModel(JobList& jobs, QObject* parent = nullptr);
    [[nodiscard]] Job* job(const QModelIndex& index) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<Job*> m_rows; // newest first
};

// "Waiting", "43 %, 12 s left", "Done", "Cancelled", or the summary of its error.
[[nodiscard]] QString jobStateText(const Job& job);
// "43 %, 12 s left", or the stage where nothing can be counted.
[[nodiscard]] QString jobProgressText(const Job& job);

} // namespace boxyard::widgets
