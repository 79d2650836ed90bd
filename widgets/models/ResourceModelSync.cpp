// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the tree is built and kept: providers, jobs and filter on one side, the views' contract on the other.
#include "widgets/models/ResourceModel.h"

#include <QLocale>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr qsizetype kHistory = 24;

using Node = ResourceNode;

// Numbers inside names by value: vm2 before vm10.
bool naturalLess(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.at(i).isDigit() && b.at(j).isDigit()) {
            while (i < a.size() && a.at(i) == QLatin1Char('0'))
                ++i;
            while (j < b.size() && b.at(j) == QLatin1Char('0'))
                ++j;
            qsizetype iEnd = i;
            qsizetype jEnd = j;
            while (iEnd < a.size() && a.at(iEnd).isDigit())
                ++iEnd;
            while (jEnd < b.size() && b.at(jEnd).isDigit())
                ++jEnd;
            if (iEnd - i != jEnd - j)
                return iEnd - i < jEnd - j;
            const int order = QStringView(a).mid(i, iEnd - i).compare(QStringView(b).mid(j, jEnd - j));
            if (order != 0)
                return order < 0;
            i = iEnd;
            j = jEnd;
            continue;
        }
        if (a.at(i) != b.at(j))
            return a.at(i) < b.at(j);
        ++i;
        ++j;
    }
    return a.size() - i < b.size() - j;
}

bool nodeLess(const Node* a, const Node* b) {
    const auto rank = [](const Node* node) {
        const bool row = node->type == Node::Type::Row || node->type == Node::Type::Promised;
        return node->type == Node::Type::Note ? 0 : row ? 2 : 1;
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (a->type == Node::Type::Host && a->host.isEmpty() != b->host.isEmpty())
        return a->host.isEmpty();
    if (a->type == Node::Type::Group && a->groupSort != b->groupSort)
        return a->groupSort < b->groupSort;
    if (a->sortKey != b->sortKey)
        return naturalLess(a->sortKey, b->sortKey);
    return a->key < b->key;
}

bool isOffline(const ResourceProvider& provider) {
    return provider.availability().state == Availability::State::Offline;
}

QString rowKey(const ResourceId& id) {
    return QStringLiteral("row/%1/%2/%3").arg(id.provider).arg(int(id.kind)).arg(id.key);
}

} // namespace

ResourceModel::ResourceModel(ResourceSet& resources, JobList* jobs, QObject* parent)
    : QAbstractItemModel(parent), m_resources(resources) {
    const QList<ResourceProvider*> providers = m_resources.providers();
    for (ResourceProvider* provider : providers)
        attach(provider);
    connect(&m_resources, &ResourceSet::providerAdded, this, [this](ResourceProvider* provider) {
        attach(provider);
        rebuild();
    });
    connect(&m_resources, &ResourceSet::providerRemoved, this, &ResourceModel::detach);
    if (jobs) {
        connect(jobs, &JobList::added, this, &ResourceModel::onJobs);
        connect(jobs, &JobList::changed, this, &ResourceModel::onJobs);
        connect(jobs, &JobList::removed, this, &ResourceModel::onJobs);
        connect(jobs, &JobList::removed, this, &ResourceModel::forgetPromise);
    }
    rebuild();
}

ResourceModel::~ResourceModel() {
    qDeleteAll(m_rows);
    qDeleteAll(m_structure);
}

void ResourceModel::attach(ResourceProvider* provider) {
    connect(provider, &ResourceProvider::reset, this,
            [this, provider](const QList<Resource>& all) { take(provider, all, true); });
    connect(provider, &ResourceProvider::upserted, this,
            [this, provider](const QList<Resource>& some) { take(provider, some, false); });
    connect(provider, &ResourceProvider::removed, this, &ResourceModel::drop);
    connect(provider, &ResourceProvider::availabilityChanged, this, [this, provider] { onAvailability(provider); });
    connect(provider, &ResourceProvider::sampled, this, &ResourceModel::onSampled);
    // A dying provider takes its rows with it before anybody can ask it again.
    connect(provider, &QObject::destroyed, this, [this, provider] { detach(provider); });
    const QList<Resource> known = provider->resources();
    for (const Resource& resource : known)
        if (!m_rows.contains(resource.id))
            insertRow(provider, resource);
}

void ResourceModel::detach(ResourceProvider* provider) {
    QList<ResourceId> gone;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        if (it.value()->provider == provider)
            gone.append(it.key());
    disconnect(provider, nullptr, this, nullptr);
    for (const ResourceId& id : std::as_const(gone))
        m_graveyard.emplace_back(m_rows.take(id));
    rebuild();
    for (const ResourceId& id : std::as_const(gone))
        Q_EMIT resourceRemoved(id);
}

void ResourceModel::take(ResourceProvider* provider, const QList<Resource>& some, bool all) {
    QList<ResourceId> gone;
    if (all) {
        QSet<ResourceId> kept;
        for (const Resource& resource : some)
            kept.insert(resource.id);
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
            if (it.value()->provider == provider && !kept.contains(it.key()))
                gone.append(it.key());
    }
    bool restructured = !gone.isEmpty();
    QList<ResourceId> added;
    QList<ResourceId> changed;
    for (const Resource& resource : some) {
        Node* known = m_rows.value(resource.id);
        if (!known) {
            insertRow(provider, resource);
            added.append(resource.id);
            restructured = true;
        } else if (known->resource != resource) {
            restructured = !updateInPlace(*known, resource) || restructured;
            changed.append(resource.id);
        }
    }
    for (const ResourceId& id : std::as_const(gone))
        m_graveyard.emplace_back(m_rows.take(id));
    if (restructured)
        rebuild();
    for (const ResourceId& id : std::as_const(gone))
        Q_EMIT resourceRemoved(id);
    for (const ResourceId& id : std::as_const(added))
        Q_EMIT resourceAdded(id);
    for (const ResourceId& id : std::as_const(changed))
        Q_EMIT resourceChanged(id);
}

void ResourceModel::drop(const QList<ResourceId>& ids) {
    QList<ResourceId> gone;
    for (const ResourceId& id : ids)
        if (Node* known = m_rows.take(id)) {
            m_graveyard.emplace_back(known);
            gone.append(id);
        }
    if (gone.isEmpty())
        return;
    rebuild();
    for (const ResourceId& id : std::as_const(gone))
        Q_EMIT resourceRemoved(id);
}

// Only makes the node; rebuild() places it.
void ResourceModel::insertRow(ResourceProvider* provider, const Resource& resource) {
    auto* node = new Node;
    node->type = Node::Type::Row;
    node->key = rowKey(resource.id);
    node->provider = provider;
    node->reachable = !isOffline(*provider);
    node->resource = resource;
    node->title = resource.name.simplified();
    node->sortKey = node->title.toLower();
    node->haystack = ResourceFilter::haystackOf(resource);
    node->accepted = m_filter.accepts(resource, node->haystack);
    m_rows.insert(resource.id, node);
}

// True when the row stays where it is.
bool ResourceModel::updateInPlace(ResourceNode& node, const Resource& resource) {
    const bool sameBranch = node.resource.group == resource.group && node.resource.groupKind == resource.groupKind;
    const bool sameName = node.resource.name == resource.name;
    node.resource = resource;
    if (!sameName) {
        node.title = resource.name.simplified();
        node.sortKey = node.title.toLower();
    }
    node.haystack = ResourceFilter::haystackOf(resource);
    if (resource.state != ResourceState::Running) {
        node.load = {};
        node.history.clear();
    }
    const bool accepted = m_filter.accepts(resource, node.haystack);
    const bool sameAcceptance = accepted == node.accepted;
    node.accepted = accepted;
    if (!sameBranch || !sameName || !sameAcceptance)
        return false;
    touch(&node);
    recount(node.parent);
    return true;
}

void ResourceModel::touch(const ResourceNode* node) {
    const QModelIndex first = indexFor(node);
    if (first.isValid())
        Q_EMIT dataChanged(first, indexFor(node, ColumnCount - 1));
}

void ResourceModel::recount(ResourceNode* from) {
    for (Node* node = from; node && node != &m_root; node = node->parent) {
        int total = 0;
        int running = 0;
        for (const Node* child : node->children) {
            if (child->type == Node::Type::Row) {
                ++total;
                running += child->resource.state == ResourceState::Running ? 1 : 0;
            } else {
                total += child->total;
                running += child->running;
            }
        }
        if (total == node->total && running == node->running)
            continue;
        node->total = total;
        node->running = running;
        touch(node);
    }
}

void ResourceModel::onAvailability(ResourceProvider* provider) {
    const bool reachable = !isOffline(*provider);
    for (Node* node : std::as_const(m_rows))
        if (node->provider == provider && node->reachable != reachable) {
            node->reachable = reachable;
            node->load = {};
            node->history.clear();
        }
    rebuild();
    Q_EMIT availabilityChanged();
}

void ResourceModel::onSampled(const QList<LoadSample>& samples) {
    for (const LoadSample& sample : samples) {
        Node* node = m_rows.value(sample.id);
        if (!node)
            continue;
        node->load = sample;
        if (sample.cpu >= 0) {
            node->history.append(float(sample.cpu));
            if (node->history.size() > kHistory)
                node->history.removeFirst();
        }
        const QModelIndex first = indexFor(node);
        if (first.isValid())
            Q_EMIT dataChanged(first, indexFor(node, MemoryColumn), {LoadRole});
    }
}

void ResourceModel::onJobs(Job* job) {
    if (!job->promise().names.isEmpty())
        onPromise(job);
    Node* node = m_rows.value(job->target());
    if (!node)
        return;
    int percent = -1;
    if (job->isActive() && !job->isMinor())
        percent = job->total() > 0 ? int(100 * job->done() / job->total()) : -2;
    if (percent == node->jobPercent)
        return;
    node->jobPercent = percent;
    touch(node);
}

void ResourceModel::setGrouping(Grouping grouping) {
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void ResourceModel::setFilter(const ResourceFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    for (Node* node : std::as_const(m_rows))
        node->accepted = filter.accepts(node->resource, node->haystack);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    sortAndFilter(m_root);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before)
        after.append(indexFor(node(index), index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ResourceModel::rebuild() {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    for (const auto& dead : m_graveyard) {
        dead->row = -1;
        dead->parent = nullptr;
    }
    arrange();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before)
        after.append(indexFor(node(index), index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    m_graveyard.clear();
}

void ResourceModel::arrange() {
    m_root.children.clear();
    m_root.shown.clear();
    for (Node* node : std::as_const(m_structure)) {
        node->parent = nullptr;
        node->row = -1;
        node->children.clear();
        node->shown.clear();
        node->troubled = false;
        node->connecting = false;
        node->provider = nullptr;
    }
    const QList<ResourceProvider*> providers = m_resources.providers();
    m_deadHosts.clear();
    for (const ResourceProvider* provider : providers)
        if (!provider->host().isEmpty())
            m_deadHosts.insert(provider->host());
    for (const ResourceProvider* provider : providers)
        if (!isOffline(*provider))
            m_deadHosts.remove(provider->host());
    if (m_grouping == Grouping::HostAndKind) {
        for (const ResourceProvider* provider : providers) {
            Node* group = branch(*provider, Resource());
            group->connecting = group->connecting || provider->availability().state == Availability::State::Connecting;
        }
    }
    for (Node* row : std::as_const(m_rows)) {
        Node* parent = branch(*row->provider, row->resource);
        row->parent = parent;
        row->row = -1;
        parent->children.push_back(row);
    }
    addNotes();
    addPromised();
    for (auto it = m_structure.begin(); it != m_structure.end();) {
        if (it.value()->parent) {
            ++it;
            continue;
        }
        m_graveyard.emplace_back(it.value());
        it = m_structure.erase(it);
    }
    const std::function<void(Node&)> sortAll = [&sortAll](Node& node) {
        std::sort(node.children.begin(), node.children.end(), nodeLess);
        for (Node* child : node.children)
            if (child->type != Node::Type::Row)
                sortAll(*child);
    };
    sortAll(m_root);
    for (Node* node : std::as_const(m_structure))
        if (node->type == Node::Type::Group)
            recount(node);
    sortAndFilter(m_root);
}

// What passes the filter, numbered. Groups that have nothing to show go, except without a filter.
void ResourceModel::sortAndFilter(ResourceNode& node) {
    node.shown.clear();
    const auto chip = m_filter.chip();
    for (Node* child : node.children) {
        bool shown = true;
        switch (child->type) {
        case Node::Type::Row:
            shown = child->accepted;
            break;
        case Node::Type::Promised:
            shown = m_filter.accepts(child->resource, child->haystack);
            break;
        case Node::Type::Note: {
            const bool machines = child->groupSort == Node::GroupSort::Machines;
            shown = !m_filter.hasWords() && chip != ResourceFilter::Chip::Running &&
                    (chip != ResourceFilter::Chip::Machines || machines) &&
                    (chip != ResourceFilter::Chip::Containers || !machines);
            break;
        }
        case Node::Type::Host:
        case Node::Type::Group:
            sortAndFilter(*child);
            shown = !child->shown.empty() || !m_filter.isActive() ||
                    (!m_filter.hasWords() && child->type == Node::Type::Host);
            break;
        case Node::Type::Root:
            break;
        }
        child->row = shown ? int(node.shown.size()) : -1;
        if (shown)
            node.shown.push_back(child);
    }
}

ResourceNode* ResourceModel::structureNode(const QString& key, ResourceNode::Type type, const QString& title,
                                           ResourceNode* parent) {
    Node*& node = m_structure[key];
    if (!node) {
        node = new Node;
        node->type = type;
        node->key = key;
    }
    node->title = title;
    node->sortKey = title.toLower();
    if (!node->parent) {
        node->parent = parent;
        parent->children.push_back(node);
    }
    return node;
}

ResourceNode* ResourceModel::hostNode(const QString& host) {
    Node* node = structureNode(QStringLiteral("host/%1").arg(host), Node::Type::Host,
                               host.isEmpty() ? tr("This computer") : host.simplified(), &m_root);
    node->host = host;
    return node;
}

ResourceNode* ResourceModel::groupNode(ResourceNode* parent, ResourceNode::GroupSort sort, const QString& name,
                                       const QString& kind) {
    const QString key = QStringLiteral("%1/group/%2/%3/%4").arg(parent->key).arg(int(sort)).arg(kind, name);
    Node* node = structureNode(key, Node::Type::Group, name.simplified(), parent);
    node->groupSort = sort;
    node->groupKind = kind;
    node->host = parent->host;
    return node;
}

ResourceNode* ResourceModel::branch(const ResourceProvider& provider, const Resource& resource) {
    const bool named = !resource.group.isEmpty();
    if (m_grouping == Grouping::Flat)
        return &m_root;
    if (m_grouping == Grouping::Group)
        return named ? groupNode(&m_root, Node::GroupSort::Named, resource.group, resource.groupKind) : &m_root;
    Node* host = hostNode(provider.host());
    if (m_deadHosts.contains(provider.host()))
        return host;
    if (named)
        return groupNode(host, Node::GroupSort::Named, resource.group, resource.groupKind);
    return provider.kind() == ResourceKind::Machine
               ? groupNode(host, Node::GroupSort::Machines, tr("Machines"), {})
               : groupNode(host, Node::GroupSort::Containers, tr("Containers"), {});
}

void ResourceModel::addNotes() {
    const QList<ResourceProvider*> providers = m_resources.providers();
    for (ResourceProvider* provider : providers) {
        const Availability availability = provider->availability();
        if (availability.state != Availability::State::Offline)
            continue;
        bool known = false;
        for (const Node* row : std::as_const(m_rows))
            if (row->provider == provider) {
                known = true;
                break;
            }
        const bool whole = m_deadHosts.contains(provider->host());
        Node* parent = &m_root;
        if (m_grouping == Grouping::HostAndKind) {
            parent = branch(*provider, Resource());
            if (whole) {
                if (parent->troubled && parent->trouble.nextTry.isValid())
                    continue; // one note for the whole host
                parent->troubled = true;
                parent->trouble = availability;
            }
        }
        const QString since = QLocale().toString(availability.since.toLocalTime().time(), QStringLiteral("HH:mm"));
        QString title = tr("%1 does not answer").arg(provider->name());
        if (known && whole)
            title = tr("No answer since %1, last state shown").arg(since);
        else if (known)
            title = tr("%1: no answer since %2").arg(provider->name(), since);
        Node* note = structureNode(QStringLiteral("note/%1").arg(whole ? provider->host() : provider->id()),
                                   Node::Type::Note, title, parent);
        note->provider = provider;
        note->trouble = availability;
        note->troubled = true;
        note->groupSort =
            provider->kind() == ResourceKind::Machine ? Node::GroupSort::Machines : Node::GroupSort::Containers;
    }
}

int ResourceModel::shownCount() const {
    int count = 0;
    for (const Node* node : m_rows)
        count += node->row >= 0 ? 1 : 0;
    return count;
}

bool ResourceModel::isSettled() const {
    if (!m_rows.isEmpty())
        return true;
    const QList<ResourceProvider*> providers = m_resources.providers();
    return std::none_of(providers.begin(), providers.end(), [](const ResourceProvider* provider) {
        return provider->availability().state == Availability::State::Connecting;
    });
}

QString ResourceModel::hostTrouble(const ResourceNode& host) const {
    if (!host.troubled)
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (host.trouble.nextTry.isValid() && host.trouble.nextTry > now)
        return tr("Reconnecting in %n s", nullptr, int((now.msecsTo(host.trouble.nextTry) + 999) / 1000));
    return host.trouble.nextTry.isValid() ? tr("Reconnecting") : tr("No answer");
}

} // namespace boxyard::widgets
