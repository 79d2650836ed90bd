// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"

#include <QAbstractTableModel>

namespace boxyard::widgets {

// The host's port map, conflicts first, then by port, narrowed by a filter ("8080", "web"). GUI thread; the source is
// not owned and may be null.
class PortModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortModel)
public:
    enum Column { PortColumn, AddressColumn, HolderColumn, TargetColumn, StateColumn, ColumnCount };
    explicit PortModel(PortMapSource* source, QObject* parent = nullptr);
    void setEntries(const QList<PortMapEntry>& entries); // also fed by the source
    void setFilter(const QString& text);
    [[nodiscard]] const PortMapEntry& entry(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void show();
    QList<PortMapEntry> m_all;
    QList<PortMapEntry> m_shown;
    QString m_filter;
};

} // namespace boxyard::widgets
