// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/DependencyModel.h"

#include "widgets/common/FlatTable.h"
#include "widgets/common/PortLook.h"
#include "widgets/container/ContainerWords.h"

namespace boxyard::widgets {

using containers::ContainerDetails;

DependencyModel::DependencyModel(QObject* parent) : QAbstractTableModel(parent) {}

DependencyModel::Row DependencyModel::portRow(const PortRule& rule, bool running) {
    const HealthLook look = healthLook(rule, running, ResourceKind::Container);
    Row row;
    row.kind = Kind::Port;
    row.icon = QStringLiteral("port");
    row.name = QStringLiteral("%1/%2").arg(rule.guestPort).arg(protocolName(rule.protocol));
    row.place = hostSideText(rule);
    row.copy = row.place;
    row.state = look.text;
    row.glyph = int(look.glyph);
    row.tone = int(look.tone);
    row.problem = rule.health == PortHealth::Conflict;
    row.rule = rule;
    return row;
}

void DependencyModel::show(const Resource& resource, const ContainerDetails& details, const PortMapSource* ports) {
    QList<Row> rows;
    const bool running = resource.state == ResourceState::Running;
    for (const PortRule& rule : resource.ports)
        rows.append(portRow(ports ? ports->observed(resource.id, rule) : rule, running));
    for (const containers::Mount& mount : details.mounts) {
        Row row;
        row.kind = Kind::Mount;
        row.icon = mount.type == QLatin1String("bind") ? QStringLiteral("folder") : QStringLiteral("volume");
        row.name = mount.source.isEmpty() ? ContainerWords::tr("without a name") : mount.source;
        row.place = mount.destination;
        row.state = ContainerWords::mountKind(mount);
        row.copy = mount.source;
        rows.append(row);
    }
    for (const containers::NetworkAttachment& network : details.networks) {
        Row row;
        row.kind = Kind::Network;
        row.icon = QStringLiteral("network");
        row.name = network.name;
        row.place = network.address;
        row.copy = network.address;
        const QString alias = network.aliases.isEmpty() ? resource.name : network.aliases.constFirst();
        row.state = running ? ContainerWords::tr("reached as %1 in %2").arg(alias, network.name) : QString();
        rows.append(row);
    }
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // health alone: what is selected stays so
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

std::optional<PortRule> DependencyModel::portAt(int row) const {
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).kind != Kind::Port)
        return std::nullopt;
    return m_rows.at(row).rule;
}

int DependencyModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DependencyModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DependencyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case KindRole:
        return int(row.kind);
    case CopyRole:
        return row.copy;
    case FlatProblemRole:
        return row.problem;
    case Qt::DecorationRole:
        return index.column() == Name   ? QVariant(row.icon)
               : index.column() == More ? QVariant(QStringLiteral("more"))
                                        : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == More)
            return ContainerWords::tr("Actions for %1").arg(row.name);
        [[fallthrough]];
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Name:
            return row.name;
        case Place:
            return row.place;
        case State:
            return row.state;
        default:
            return {};
        }
    case FlatGlyphRole:
        return index.column() == State && row.glyph >= 0 ? QVariant(row.glyph) : QVariant();
    case FlatToneRole:
        return index.column() == State && row.tone >= 0 ? QVariant(row.tone) : QVariant();
    case FlatMutedRole:
        return index.column() == State || (index.column() == Place && row.kind != Kind::Port);
    default:
        return {};
    }
}

QVariant DependencyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return ContainerWords::tr("Name");
    case Place:
        return ContainerWords::tr("Place");
    case State:
        return ContainerWords::tr("State");
    default:
        return QString();
    }
}

} // namespace boxyard::widgets
