// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ResourceModel.h"

#include "widgets/common/Theme.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMimeData>

namespace boxyard::widgets {

namespace {

const QString& mimeType() {
    static const QString type = QStringLiteral("application/x-boxyard-resources");
    return type;
}

QString portsText(const Resource& resource) {
    QStringList ports;
    for (const PortRule& rule : resource.ports)
        if (rule.enabled && rule.hostPort != 0)
            ports.append(QString::number(rule.hostPort));
    return ports.join(QStringLiteral(", "));
}

QString spoken(const ResourceNode& node) {
    QStringList parts{node.title, stateLook(node.resource, node.reachable).word};
    const QString ports = portsText(node.resource);
    if (!ports.isEmpty())
        parts.append(ResourceModel::tr("ports %1").arg(ports));
    return parts.join(QStringLiteral(", "));
}

QList<ResourceId> idsOf(const QMimeData& data) {
    QList<ResourceId> ids;
    QDataStream stream(data.data(mimeType()));
    while (!stream.atEnd()) {
        ResourceId id;
        int kind = 0;
        stream >> id.provider >> kind >> id.key;
        if (stream.status() != QDataStream::Ok)
            break;
        id.kind = kind == int(ResourceKind::Container) ? ResourceKind::Container : ResourceKind::Machine;
        ids.append(id);
    }
    return ids;
}

} // namespace

QModelIndex ResourceModel::index(int row, int column, const QModelIndex& parent) const {
    const ResourceNode* above = parent.isValid() ? node(parent) : &m_root;
    if (row < 0 || column < 0 || column >= ColumnCount || size_t(row) >= above->shown.size() || parent.column() > 0)
        return {};
    return createIndex(row, column, above->shown[size_t(row)]);
}

QModelIndex ResourceModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    return indexFor(node(child)->parent);
}

int ResourceModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    return int((parent.isValid() ? node(parent) : &m_root)->shown.size());
}

int ResourceModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QModelIndex ResourceModel::indexFor(const ResourceNode* node, int column) const {
    if (!node || node == &m_root || node->row < 0)
        return {};
    return createIndex(node->row, column, node);
}

QModelIndex ResourceModel::indexOf(const ResourceId& id, int column) const {
    return indexFor(m_rows.value(id), column);
}

const Resource* ResourceModel::resource(const ResourceId& id) const {
    const ResourceNode* found = m_rows.value(id);
    return found ? &found->resource : nullptr;
}

bool ResourceModel::isReachable(const ResourceId& id) const {
    const ResourceNode* found = m_rows.value(id);
    return found && found->reachable;
}

QVariant ResourceModel::text(const ResourceNode& node, int column) const {
    if (node.type != ResourceNode::Type::Row)
        return column == NameColumn ? QVariant(node.title) : QVariant();
    const Resource& resource = node.resource;
    switch (column) {
    case NameColumn:
        return node.title;
    case StateColumn:
        return stateLook(resource, node.reachable).word;
    case CpuColumn:
        return node.load.cpu < 0 ? QString() : tr("%1 %").arg(qRound(node.load.cpu * 100));
    case MemoryColumn:
        if (!node.load.memoryUsed.isNull())
            return node.load.memoryUsed.toText();
        return resource.memory.isNull() ? QString() : resource.memory.toText();
    case SystemColumn:
        return resource.image.isEmpty() ? resource.os : resource.image;
    case AddressColumn:
        return resource.addresses.join(QStringLiteral(", "));
    case PortColumn:
        return portsText(resource);
    case SinceColumn:
        return resource.since.isValid() ? QLocale().toString(resource.since.toLocalTime(), QLocale::ShortFormat)
                                        : QString();
    case HostColumn:
        return node.provider->host().isEmpty() ? tr("This computer") : node.provider->host();
    default:
        return {};
    }
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const ResourceNode& here = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(here, index.column());
    case Qt::ToolTipRole:
        // Plain text, also when a guest is called <b>.
        if (here.type == ResourceNode::Type::Promised)
            return tr("%1, being imported").arg(here.title).toHtmlEscaped();
        return here.type == ResourceNode::Type::Row ? spoken(here).toHtmlEscaped() : here.title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (index.column() != NameColumn)
            return text(here, index.column());
        if (here.type == ResourceNode::Type::Row)
            return spoken(here);
        if (here.type == ResourceNode::Type::Promised)
            return tr("%1, being imported").arg(here.title);
        if (here.type == ResourceNode::Type::Group && here.total > 0)
            return tr("%1, %2 of %3 running").arg(here.title).arg(here.running).arg(here.total);
        return here.title;
    case NodeTypeRole:
        return int(here.type);
    case KeyRole:
        return here.key;
    case IdRole:
        return here.type == ResourceNode::Type::Row ? QVariant::fromValue(here.resource.id) : QVariant();
    case SortRole:
        return here.sortKey;
    case LoadRole:
        return here.load.cpu;
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case CpuColumn:
        return tr("CPU");
    case MemoryColumn:
        return tr("Memory");
    case SystemColumn:
        return tr("System or image");
    case AddressColumn:
        return tr("Addresses");
    case PortColumn:
        return tr("Ports");
    case SinceColumn:
        return tr("Since");
    case HostColumn:
        return tr("Host");
    default:
        return {};
    }
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const ResourceNode& here = *node(index);
    if (here.type == ResourceNode::Type::Promised)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (here.type == ResourceNode::Type::Row)
        flags |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    if (here.type == ResourceNode::Type::Group)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList ResourceModel::mimeTypes() const { return {mimeType()}; }

QMimeData* ResourceModel::mimeData(const QModelIndexList& indexes) const {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex& index : indexes) {
        const ResourceNode& here = *node(index);
        if (index.column() == NameColumn && here.type == ResourceNode::Type::Row)
            stream << here.resource.id.provider << int(here.resource.id.kind) << here.resource.id.key;
    }
    auto* data = new QMimeData;
    data->setData(mimeType(), bytes);
    return data;
}

bool ResourceModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const {
    if (!parent.isValid() || !data->hasFormat(mimeType()))
        return false;
    const ResourceNode& target = *node(parent);
    // Projects of compose and pods belong to their engine; only groups of the user's and "no group" take rows.
    return target.type == ResourceNode::Type::Group && target.groupKind.isEmpty();
}

bool ResourceModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const ResourceNode& target = *node(parent);
    Q_EMIT groupDropped(idsOf(*data), target.groupSort == ResourceNode::GroupSort::Named ? target.title : QString());
    return false; // nothing moves here: the provider's event will tell
}

} // namespace boxyard::widgets
