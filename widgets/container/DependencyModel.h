// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/core/PortMapSource.h"

#include <QAbstractTableModel>

namespace boxyard::widgets {

// What a container is connected with: its published ports with their health, its volumes and folders, its networks.
// GUI thread, values only.
class DependencyModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DependencyModel)
public:
    enum Column { Name, Place, State, More, ColumnCount };
    enum class Kind { Port, Mount, Network };
    enum Role { KindRole = Qt::UserRole + 1, CopyRole }; // CopyRole: what "Copy" puts into the clipboard
    explicit DependencyModel(QObject* parent = nullptr);

    // ports may be null: then health is what the rules carry.
    void show(const Resource& resource, const containers::ContainerDetails& details, const PortMapSource* ports);
    [[nodiscard]] std::optional<PortRule> portAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Kind kind = Kind::Port;
        QString icon;
        QString name;
        QString place;
        QString state;
        QString copy;
        int glyph = -1;
        int tone = -1;
        bool problem = false;
        PortRule rule;
        friend bool operator==(const Row&, const Row&) = default;
    };
    static Row portRow(const PortRule& rule, bool running);
    QList<Row> m_rows;
};

} // namespace boxyard::widgets
