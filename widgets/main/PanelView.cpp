// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/PanelView.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/main/PanelDelegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace boxyard::widgets {

namespace {

constexpr int kSeenDelay = 150; // ms: after scrolling has come to rest
constexpr int kBox = 8;

} // namespace

PanelView::PanelView(ResourceModel& model, QWidget* parent)
    : QTreeView(parent), m_model(model), m_delegate(new PanelDelegate(model, this)) {
    setObjectName(QStringLiteral("panel"));
    setAccessibleName(tr("Machines and containers"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setItemDelegate(m_delegate);
    setModel(&model);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    header()->setSectionResizeMode(ResourceModel::NameColumn, QHeaderView::Stretch);
    setColumns({});
    m_seenTimer.setSingleShot(true);
    m_seenTimer.setInterval(kSeenDelay);
    connect(&m_seenTimer, &QTimer::timeout, this, &PanelView::tellSeen);
    m_hostTimer.setInterval(1000);
    connect(&m_hostTimer, &QTimer::timeout, this, &PanelView::tickHosts);
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        expandNew();
        seenLater();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty())
                    seenLater();
            });
    connect(&model, &ResourceModel::availabilityChanged, this, &PanelView::tickHosts);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_expanding)
            m_closed.remove(ResourceModel::node(index)->key);
        seenLater();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_closed.insert(ResourceModel::node(index)->key);
        seenLater();
    });
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex& index) {
        m_hover = index.siblingAtColumn(0);
        viewport()->update();
    });
    connect(this, &QAbstractItemView::viewportEntered, this, [this] {
        m_hover = QModelIndex();
        viewport()->update();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PanelView::selectionDiffers);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, viewport(), [this] { viewport()->update(); });
    expandNew();
}

// New branches are open; what the user has closed stays closed, except while something is searched: what was found is
// shown wherever it stands. Empty kinds start closed.
void PanelView::expandNew() {
    const bool searching = m_model.filter().hasWords();
    const QScopedValueRollback<bool> own(m_expanding, true);
    if (m_searching && !searching)
        closeAgain();
    m_searching = searching;
    const std::function<void(const QModelIndex&)> visit = [&](const QModelIndex& above) {
        for (int row = 0; row < m_model.rowCount(above); ++row) {
            const QModelIndex index = m_model.index(row, 0, above);
            const ResourceNode* node = ResourceModel::node(index);
            if (node->type == ResourceNode::Type::Row || node->type == ResourceNode::Type::Promised)
                return; // rows come last
            if (node->type == ResourceNode::Type::Note)
                continue;
            if (!node->shown.empty() && !isExpanded(index) && (searching || !m_closed.contains(node->key)))
                expand(index);
            visit(index);
        }
    };
    visit({});
}

// After a search: what the user had closed, except where the current row stands.
void PanelView::closeAgain() {
    for (QModelIndex above = currentIndex().parent(); above.isValid(); above = above.parent())
        m_closed.remove(ResourceModel::node(above)->key);
    for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = indexBelow(index))
        if (m_closed.contains(ResourceModel::node(index)->key))
            collapse(index);
}

void PanelView::setColumns(const QList<int>& columns) {
    for (int column = 1; column < ResourceModel::ColumnCount; ++column)
        setColumnHidden(column, !columns.contains(column));
    setHeaderHidden(columns.isEmpty());
    m_delegate->setColumnsShown(!columns.isEmpty());
    header()->setSectionResizeMode(ResourceModel::NameColumn,
                                   columns.isEmpty() ? QHeaderView::Stretch : QHeaderView::Interactive);
    setHorizontalScrollBarPolicy(columns.isEmpty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!columns.isEmpty())
        header()->resizeSection(ResourceModel::NameColumn, qMax(216, viewport()->width() / 2));
    viewport()->update();
}

QList<int> PanelView::columns() const {
    QList<int> shown;
    for (int column = 1; column < ResourceModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            shown.append(column);
    return shown;
}

QList<ResourceId> PanelView::selectedIds() const {
    QList<ResourceId> ids;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        const ResourceNode* node = ResourceModel::node(index);
        if (node->type == ResourceNode::Type::Row)
            ids.append(node->resource.id);
    }
    return ids;
}

const ResourceNode* PanelView::selectedBranch() const {
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() != 1)
        return nullptr;
    const ResourceNode* node = ResourceModel::node(rows.first());
    return node->type == ResourceNode::Type::Row ? nullptr : node;
}

void PanelView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

void PanelView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(palette());
    QRectF box(option.rect.adjusted(kBox, 0, -kBox, 0));
    const ResourceNode* node = ResourceModel::node(index);
    const bool selected = selectionModel()->isSelected(index);
    const bool note = node->type == ResourceNode::Type::Note;
    if (node->type == ResourceNode::Type::Row || node->type == ResourceNode::Type::Group)
        box.adjust(0, 1, 0, -1);
    else if (node->type == ResourceNode::Type::Host)
        box.adjust(0, PanelDelegate::hostGap(index.row()), 0, 0); // the gap to the host above is not part of it
    if (selected)
        paintBox(*painter, box, hasFocus() || window()->isActiveWindow() ? theme.selection : theme.selectionInactive,
                 {}, kControlRadius);
    else if (!note && m_hover == index)
        paintBox(*painter, box, theme.hover, {}, kControlRadius);
    QTreeView::drawRow(painter, option, index);
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index &&
        (!selected || selectionModel()->selectedRows().size() > 1))
        paintBox(*painter, box, {}, theme.focusRing, kControlRadius, 2);
}

void PanelView::leaveEvent(QEvent* event) {
    m_hover = QModelIndex();
    viewport()->update();
    QTreeView::leaveEvent(event);
}

void PanelView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const ResourceNode* node = ResourceModel::node(index);
        const bool branch = node->type == ResourceNode::Type::Host || node->type == ResourceNode::Type::Group;
        if (branch && PanelDelegate::chevronRect(visualRect(index), index).contains(event->position().toPoint())) {
            setExpanded(index, !isExpanded(index));
            return;
        }
        if (node->type == ResourceNode::Type::Note) {
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            option.rect = visualRect(index);
            if (PanelDelegate::tryNowRect(option).contains(event->position().toPoint())) {
                Q_EMIT tryNow(node->provider);
                return;
            }
        }
    }
    QTreeView::mousePressEvent(event);
}

void PanelView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (!index.isValid())
        return;
    const ResourceNode* node = ResourceModel::node(index);
    if (node->type == ResourceNode::Type::Row)
        Q_EMIT opened(node->resource.id);
    else if (node->type != ResourceNode::Type::Note)
        setExpanded(index, !isExpanded(index));
}

void PanelView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && index.isValid() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        const ResourceNode* node = ResourceModel::node(index);
        if (node->type == ResourceNode::Type::Row)
            Q_EMIT opened(node->resource.id);
        else if (node->type == ResourceNode::Type::Note)
            Q_EMIT tryNow(node->provider);
        else
            setExpanded(index, !isExpanded(index));
        return;
    }
    if (event->key() == Qt::Key_Left && index.isValid() && !isExpanded(index) && index.parent().isValid()) {
        setCurrentIndex(index.parent()); // QTreeView does so only where branches are drawn
        return;
    }
    QTreeView::keyPressEvent(event);
}

void PanelView::keyboardSearch(const QString& text) { Q_EMIT typed(text); }

void PanelView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    seenLater();
}

void PanelView::scrollContentsBy(int dx, int dy) {
    QTreeView::scrollContentsBy(dx, dy);
    seenLater();
}

void PanelView::changeEvent(QEvent* event) {
    m_delegate->forget();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
    QTreeView::changeEvent(event);
}

void PanelView::startDrag(Qt::DropActions actions) {
    if (!selectedIds().isEmpty())
        QTreeView::startDrag(actions);
}

QSet<ResourceId> PanelView::seenRunning() const {
    QSet<ResourceId> seen;
    QModelIndex index = indexAt(QPoint(viewport()->width() / 2, 0));
    if (!index.isValid())
        index = m_model.index(0, 0);
    for (; index.isValid() && visualRect(index).top() < viewport()->height(); index = indexBelow(index)) {
        const ResourceNode* node = ResourceModel::node(index);
        if (node->type == ResourceNode::Type::Row && node->resource.state == ResourceState::Running && node->reachable)
            seen.insert(node->resource.id);
    }
    return seen;
}

void PanelView::seenLater() {
    if (m_watching && !m_seenTimer.isActive())
        m_seenTimer.start();
}

void PanelView::watchSeen(bool seen) {
    m_watching = seen;
    tellSeen();
    tickHosts();
}

void PanelView::alsoWatch(const QList<ResourceId>& ids) {
    m_also = QSet<ResourceId>(ids.begin(), ids.end());
    seenLater();
}

void PanelView::tellSeen() {
    QHash<QString, QSet<ResourceId>> seen;
    if (m_watching) {
        QSet<ResourceId> ids = seenRunning();
        for (const ResourceId& id : std::as_const(m_also))
            if (const Resource* resource = m_model.resource(id); resource && resource->state == ResourceState::Running)
                ids.insert(id);
        for (const ResourceId& id : std::as_const(ids))
            seen[id.provider].insert(id);
    }
    const QList<ResourceProvider*> providers = m_model.providers();
    for (ResourceProvider* provider : providers) {
        const QSet<ResourceId> now = seen.value(provider->id());
        if (m_told.value(provider->id()) == now)
            continue;
        m_told.insert(provider->id(), now);
        provider->watch(now);
    }
}

// Repaints the hosts that count down; the timer runs only while one does and somebody sees it.
void PanelView::tickHosts() {
    bool counting = false;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const ResourceNode* node = ResourceModel::node(index);
        if (node->type != ResourceNode::Type::Host)
            break;
        if (node->troubled) {
            counting = counting || node->trouble.nextTry > QDateTime::currentDateTimeUtc();
            viewport()->update(visualRect(index));
        }
    }
    if (counting && m_watching)
        m_hostTimer.start();
    else
        m_hostTimer.stop();
}

} // namespace boxyard::widgets
