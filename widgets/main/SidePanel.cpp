// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/SidePanel.h"

#include "backend/core/Settings.h"
#include "widgets/common/Button.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/main/ChipBar.h"
#include "widgets/main/PanelView.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

const Setting<int> kGrouping{"panel/grouping", 0};
const Setting<QStringList> kColumns{"panel/columns", QStringList()};
const Setting<QByteArray> kHeader{"panel/header", QByteArray()};

} // namespace

SidePanel::SidePanel(ResourceModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_search(new SearchField(QString(), this)), m_chips(new ChipBar(this)),
      m_options(new Button(QStringLiteral("settings"), QString(), Button::Look::Flat, this)),
      m_view(new PanelView(model, this)), m_nothing(new QLabel(this)) {
    m_search->setObjectName(QStringLiteral("find"));
    m_options->setObjectName(QStringLiteral("viewOptions"));
    m_options->setDense(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    m_nothing->hide();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 10, 8, 8);
    top->setSpacing(7);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 8, 0);
    line->addWidget(m_search);
    top->addLayout(line);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_chips, 1);
    row->addWidget(m_options);
    row->setContentsMargins(0, 0, 0, 0); // the glyph, not its box, ends at the margin
    top->addLayout(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SidePanel::applyFilter);
    connect(m_chips, &ChipBar::chosenChanged, this, &SidePanel::applyFilter);
    connect(m_options, &Button::clicked, this, &SidePanel::showOptions);
    connect(m_view, &PanelView::typed, this, &SidePanel::find);
    connect(m_search, &SearchField::downPressed, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model.index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        // Enter in the search line goes to the first thing found.
        for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = m_view->indexBelow(index))
            if (ResourceModel::node(index)->type == ResourceNode::Type::Row) {
                m_view->setCurrentIndex(index);
                m_view->setFocus();
                return;
            }
    });
    connect(m_search, &SearchField::escapePressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        m_nothing->setVisible(m_model.filter().isActive() && m_model.count() > 0 && m_model.shownCount() == 0);
    });
    m_view->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->header(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("columnsMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumns(menu);
        menu->popup(m_view->header()->mapToGlobal(at));
    });
    setTabOrder(m_search, m_chips);
    retranslate();
    loadLayout();
}

void SidePanel::retranslate() {
    m_search->setPrompt(tr("Find  name, port, image, state"), tr("Find  name, port, image"));
    m_options->setAccessibleName(tr("View options"));
    m_options->setToolTip(tr("View options"));
    m_nothing->setText(tr("Nothing matches what is searched."));
}

void SidePanel::applyFilter() { m_model.setFilter(ResourceFilter(m_chips->chosen(), m_search->text())); }

void SidePanel::find(const QString& text) {
    m_search->setFocus();
    m_search->setText(text);
}

bool SidePanel::select(const ResourceId& id) {
    QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() && m_model.resource(id)) { // filtered away
        m_search->clear();
        m_chips->choose(ResourceFilter::Chip::All);
        index = m_model.indexOf(id);
    }
    if (!index.isValid())
        return false;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    return true;
}

void SidePanel::showOptions() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewOptionsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* groupings = new QActionGroup(menu);
    const auto grouping = [&](ResourceModel::Grouping value, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(groupings);
        action->setChecked(m_model.grouping() == value);
        connect(action, &QAction::triggered, this, [this, value] {
            m_model.setGrouping(value);
            kGrouping.set(int(value));
        });
    };
    grouping(ResourceModel::Grouping::HostAndKind, tr("Group by host and kind"));
    grouping(ResourceModel::Grouping::Group, tr("Group by project or group"));
    grouping(ResourceModel::Grouping::Flat, tr("One flat list"));
    menu->addSeparator();
    addColumns(menu);
    menu->popup(m_options->mapToGlobal(QPoint(0, m_options->height() + 2)));
}

void SidePanel::addColumns(QMenu* menu) {
    const QList<int> shown = m_view->columns();
    for (int column = 1; column < ResourceModel::ColumnCount; ++column) {
        QAction* action = menu->addAction(tr("Column: %1").arg(m_model.headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(shown.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            QList<int> columns = m_view->columns();
            columns.removeAll(column);
            if (on)
                columns.append(column);
            m_view->setColumns(columns);
            saveLayout();
        });
    }
}

void SidePanel::saveLayout() const {
    QStringList columns;
    const QList<int> shown = m_view->columns();
    for (const int column : shown)
        columns.append(QString::number(column));
    kColumns.set(columns);
    if (!shown.isEmpty())
        kHeader.set(m_view->header()->saveState()); // widths and order
}

void SidePanel::loadLayout() {
    m_model.setGrouping(ResourceModel::Grouping(qBound(0, kGrouping.get(), 2)));
    QList<int> columns;
    const QStringList stored = kColumns.get();
    for (const QString& column : stored)
        if (const int number = column.toInt(); number > 0 && number < ResourceModel::ColumnCount)
            columns.append(number);
    m_view->setColumns(columns);
    if (!columns.isEmpty())
        m_view->header()->restoreState(kHeader.get());
}

void SidePanel::resetLayout() {
    kGrouping.clear();
    kHeader.clear();
    kColumns.clear();
    loadLayout();
}

void SidePanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), Theme::of(palette()).window);
}

} // namespace boxyard::widgets
