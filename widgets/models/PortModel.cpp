// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/PortModel.h"

#include "widgets/common/FlatTable.h"
#include "widgets/common/Theme.h"

#include <algorithm>

namespace boxyard::widgets {

namespace {

bool entryLess(const PortMapEntry& a, const PortMapEntry& b) {
    const bool first = a.state == PortMapEntry::State::Conflict;
    const bool second = b.state == PortMapEntry::State::Conflict;
    if (first != second)
        return first;
    if (a.rule.hostPort != b.rule.hostPort)
        return a.rule.hostPort < b.rule.hostPort;
    if (a.rule.protocol != b.rule.protocol)
        return a.rule.protocol < b.rule.protocol;
    return a.rule.hostAddress < b.rule.hostAddress;
}

QString haystack(const PortMapEntry& entry) {
    return QStringLiteral("%1\n%2\n%3\n%4\n%5")
        .arg(entry.rule.hostPort)
        .arg(entry.rule.hostAddress, entry.ownerName, entry.ownerNote, entry.rule.name)
        .toLower();
}

QString targetOf(const PortMapEntry& entry) {
    if (entry.owner == PortMapEntry::Owner::Process || entry.rule.guestPort == 0)
        return {};
    const QString address = entry.rule.guestAddress.isEmpty() ? entry.ownerAddress : entry.rule.guestAddress;
    if (address.isEmpty())
        return QString::number(entry.rule.guestPort);
    const bool v6 = address.contains(QLatin1Char(':'));
    return (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address).arg(entry.rule.guestPort);
}

QString stateOf(const PortMapEntry& entry) {
    switch (entry.state) {
    case PortMapEntry::State::Listening:
        return PortModel::tr("Listening");
    case PortMapEntry::State::Reserved:
        return PortModel::tr("Kept for %1").arg(entry.ownerName.simplified());
    case PortMapEntry::State::Conflict:
        return entry.conflictsWith.isEmpty()
                   ? PortModel::tr("Conflict")
                   : PortModel::tr("%1 wants it too").arg(entry.conflictsWith.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace

PortModel::PortModel(PortMapSource* source, QObject* parent) : QAbstractTableModel(parent) {
    if (!source)
        return;
    connect(source, &PortMapSource::changed, this, [this, source] { setEntries(source->entries()); });
    setEntries(source->entries());
}

void PortModel::setEntries(const QList<PortMapEntry>& entries) {
    if (entries == m_all)
        return;
    m_all = entries;
    std::stable_sort(m_all.begin(), m_all.end(), entryLess);
    show();
}

void PortModel::setFilter(const QString& text) {
    const QString wanted = text.trimmed().toLower();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    show();
}

void PortModel::show() {
    QList<PortMapEntry> shown;
    for (const PortMapEntry& entry : std::as_const(m_all))
        if (m_filter.isEmpty() || haystack(entry).contains(m_filter))
            shown.append(entry);
    if (shown == m_shown)
        return;
    if (shown.size() == m_shown.size()) { // the map is read anew often and seldom grows: keep the selection
        m_shown = shown;
        Q_EMIT dataChanged(index(0, 0), index(int(shown.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

int PortModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int PortModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant PortModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const PortMapEntry& entry = m_shown.at(index.row());
    const bool conflict = entry.state == PortMapEntry::State::Conflict;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case PortColumn:
            return entry.rule.protocol == Protocol::Udp ? tr("%1 UDP").arg(entry.rule.hostPort)
                                                        : QString::number(entry.rule.hostPort);
        case AddressColumn:
            return isAllNetworks(entry.rule.hostAddress) ? tr("all networks") : entry.rule.hostAddress;
        case HolderColumn:
            return entry.ownerName.isEmpty() ? tr("another user") : entry.ownerName.simplified();
        case TargetColumn:
            return targetOf(entry);
        case StateColumn:
            return stateOf(entry);
        default:
            return {};
        }
    case FlatBriefRole:
        return column == TargetColumn && entry.rule.guestPort != 0 && entry.owner != PortMapEntry::Owner::Process
                   ? QString::number(entry.rule.guestPort)
                   : QString();
    case Qt::ToolTipRole: // what the column cuts
        return data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    case Qt::DecorationRole:
        if (column != HolderColumn)
            return {};
        return entry.owner == PortMapEntry::Owner::Machine     ? QStringLiteral("machine")
               : entry.owner == PortMapEntry::Owner::Container ? QStringLiteral("container")
                                                               : QStringLiteral("host");
    case FlatRemarkRole:
        return column == HolderColumn ? QVariant(entry.ownerNote) : QVariant();
    case FlatProblemRole:
        return conflict;
    case FlatMutedRole:
        return column == AddressColumn || column == TargetColumn || column == StateColumn;
    case FlatToneRole:
        return column == StateColumn && conflict                                        ? QVariant(int(Tone::Problem))
               : column == StateColumn && entry.state == PortMapEntry::State::Listening ? QVariant(int(Tone::Good))
                                                                                        : QVariant();
    case FlatGlyphRole:
        if (column != StateColumn)
            return {};
        return int(conflict                                        ? StateLook::Glyph::Triangle
                   : entry.state == PortMapEntry::State::Listening ? StateLook::Glyph::Disc
                                                                   : StateLook::Glyph::Ring);
    default:
        return {};
    }
}

QVariant PortModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PortColumn:
        return tr("Port");
    case AddressColumn:
        return tr("Address");
    case HolderColumn:
        return tr("Held by");
    case TargetColumn:
        return tr("Leads to");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace boxyard::widgets
