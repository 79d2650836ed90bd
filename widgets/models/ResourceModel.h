// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceSet.h"
#include "widgets/models/ResourceFilter.h"
#include "widgets/models/ResourceNode.h"

#include <QAbstractItemModel>

namespace boxyard::widgets {

// Everything of every provider as one tree: host → kind, project or group → rows; or by group; or flat. Shows what its
// filter accepts. What moves rows (a filter, one that comes, goes or is renamed, a reset of ten thousand) is one
// layoutChanged, so that views keep selection and expansion and lay out once; what only changes a row is its
// dataChanged. GUI thread; providers are not owned.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourceModel)
public:
    enum class Grouping { HostAndKind, Group, Flat };
    enum Column {
        NameColumn,
        StateColumn,
        CpuColumn,
        MemoryColumn,
        SystemColumn,
        AddressColumn,
        PortColumn,
        SinceColumn,
        HostColumn,
        ColumnCount
    };
    enum Role { NodeTypeRole = Qt::UserRole + 1, KeyRole, IdRole, SortRole, LoadRole };

    ResourceModel(ResourceSet& resources, JobList* jobs, QObject* parent = nullptr);
    ~ResourceModel() override;

    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setFilter(const ResourceFilter& filter);
    [[nodiscard]] const ResourceFilter& filter() const { return m_filter; }
    // The node of an index of this model; never null for a valid index.
    [[nodiscard]] static const ResourceNode* node(const QModelIndex& index) {
        return static_cast<const ResourceNode*>(index.constInternalPointer());
    }
    [[nodiscard]] QModelIndex indexOf(const ResourceId& id,
                                      int column = 0) const; // invalid when filtered away or unknown
    [[nodiscard]] const Resource* resource(const ResourceId& id) const;
    [[nodiscard]] bool isReachable(const ResourceId& id) const;
    [[nodiscard]] QList<ResourceProvider*> providers() const { return m_resources.providers(); }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int shownCount() const;
    // Whether any provider has said anything yet; an empty panel teaches only then.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QString hostTrouble(const ResourceNode& host) const; // "Reconnecting in 4 s"

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void resourceChanged(const boxyard::ResourceId& id);
    void resourceAdded(const boxyard::ResourceId& id);
    void resourceRemoved(const boxyard::ResourceId& id);
    void availabilityChanged();
    void groupDropped(const QList<boxyard::ResourceId>& ids, const QString& group);

private:
    void attach(ResourceProvider* provider);
    void detach(ResourceProvider* provider);
    void take(ResourceProvider* provider, const QList<Resource>& some, bool all);
    void drop(const QList<ResourceId>& ids);
    bool updateInPlace(ResourceNode& node, const Resource& resource);
    void insertRow(ResourceProvider* provider, const Resource& resource);
    void onAvailability(ResourceProvider* provider);
    void onSampled(const QList<LoadSample>& samples);
    void onJobs(Job* job);
    void rebuild();
    void arrange();
    void sortAndFilter(ResourceNode& node);
    void addNotes();
    void addPromised();
    void onPromise(Job* job);
    void forgetPromise(Job* job);
    ResourceNode* branch(const ResourceProvider& provider, const Resource& resource);
    ResourceNode* hostNode(const QString& host);
    ResourceNode* groupNode(ResourceNode* parent, ResourceNode::GroupSort sort, const QString& name,
                            const QString& kind);
    ResourceNode* structureNode(const QString& key, ResourceNode::Type type, const QString& title,
                                ResourceNode* parent);
    void recount(ResourceNode* from);
    void touch(const ResourceNode* node);
    [[nodiscard]] QModelIndex indexFor(const ResourceNode* node, int column = 0) const;
    [[nodiscard]] QVariant text(const ResourceNode& node, int column) const;

    ResourceSet& m_resources;
    Grouping m_grouping = Grouping::HostAndKind;
    ResourceFilter m_filter;
    ResourceNode m_root;
    QHash<ResourceId, ResourceNode*> m_rows;
    QHash<QString, ResourceNode*> m_structure;              // hosts, groups, notes by key, kept over rebuilds
    QList<Job*> m_promises;                                 // jobs that will make machines, while they run
    QSet<QString> m_deadHosts;                              // nothing of them answers
    std::vector<std::unique_ptr<ResourceNode>> m_graveyard; // until the views have let go
};

} // namespace boxyard::widgets
