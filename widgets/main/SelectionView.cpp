// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/SelectionView.h"

#include "widgets/common/Button.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/Theme.h"
#include "widgets/main/ActionTexts.h"
#include "widgets/main/PageHead.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;

} // namespace

SelectionView::SelectionView(ResourceModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_head(new PageHead(this)), m_buttons(new QWidget(this)),
      m_table(new FlatTable(this)), m_rows(new QStandardItemModel(this)) {
    m_buttons->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_table->setObjectName(QStringLiteral("selectionTable"));
    m_table->setAccessibleName(tr("What is selected"));
    m_table->setModel(m_rows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(m_head);
    column->addWidget(m_buttons);
    column->addWidget(m_table, 1);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.row() < m_ids.size())
            Q_EMIT resourceRequested(m_ids.at(index.row()));
    });
    const auto changed = [this](const ResourceId& id) {
        if (isVisible() && m_ids.contains(id))
            refresh();
    };
    connect(&model, &ResourceModel::resourceChanged, this, changed);
}

void SelectionView::setIds(const QList<ResourceId>& ids) {
    m_ids = ids;
    refresh();
}

void SelectionView::refresh() {
    int running = 0;
    bool machines = false;
    bool containers = false;
    QHash<int, int> possible;
    m_rows->clear();
    for (const ResourceId& id : std::as_const(m_ids)) {
        const Resource* resource = m_model.resource(id);
        if (!resource)
            continue;
        running += resource->state == ResourceState::Running ? 1 : 0;
        (id.kind == ResourceKind::Machine ? machines : containers) = true;
        for (const Action action : menuActions(id.kind))
            possible[int(action)] += resource->actions.testFlag(action) ? 1 : 0;
        const StateLook look = stateLook(*resource, m_model.isReachable(id));
        auto* name = new QStandardItem(resource->name.simplified());
        name->setData(id.kind == ResourceKind::Machine ? QStringLiteral("machine") : QStringLiteral("container"),
                      Qt::DecorationRole);
        auto* state = new QStandardItem(look.word);
        state->setData(int(look.glyph), FlatGlyphRole);
        state->setData(int(look.tone), FlatToneRole);
        m_rows->appendRow({name, state});
    }
    m_rows->setHorizontalHeaderLabels({tr("Name"), tr("State")});
    m_table->header()->resizeSection(0, qMax(200, m_table->viewport()->width() / 2));
    m_head->setIcon(machines && containers ? QStringLiteral("project")
                    : machines             ? QStringLiteral("machine")
                                           : QStringLiteral("container"));
    m_head->setTitle(tr("%n selected", nullptr, int(m_ids.size())));
    m_head->setState(
        {running > 0 ? StateLook::Glyph::Disc : StateLook::Glyph::Ring, {}, running > 0 ? Tone::Good : Tone::Neutral},
        tr("%n running", nullptr, running));
    m_head->setFacts({tr("%n not running", nullptr, int(m_ids.size()) - running)});

    auto* row = qobject_cast<QHBoxLayout*>(m_buttons->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const ResourceKind said = machines ? ResourceKind::Machine : ResourceKind::Container;
    for (const Action action :
         {Action::Start, Action::Stop, Action::Restart, Action::Pause, Action::Resume, Action::Delete}) {
        const int count = possible.value(int(action));
        if (count == 0)
            continue;
        const QString text =
            count == m_ids.size() ? actionText(action, said) : tr("%1 (%2)").arg(actionText(action, said)).arg(count);
        auto* button = new Button(actionIcon(action, said), text,
                                  action == Action::Delete ? Button::Look::Danger : Button::Look::Secondary, m_buttons);
        button->setObjectName(QStringLiteral("all%1").arg(int(action)));
        button->setAccessibleName(text);
        connect(button, &Button::clicked, this, [this, action] { Q_EMIT actionRequested(action, m_ids); });
        row->addWidget(button);
    }
    row->addStretch(1);
    fitButtons();
}

// What does not fit is in the menu of the tool bar as well; the page never pushes the panel aside.
void SelectionView::fitButtons() {
    int x = 0;
    const QList<Button*> buttons = m_buttons->findChildren<Button*>(Qt::FindDirectChildrenOnly);
    for (Button* button : buttons) {
        if (m_buttons->layout()->indexOf(button) < 0)
            continue; // on its way out
        x += button->sizeHint().width();
        button->setVisible(x <= width() - 2 * kMargin);
        x += m_buttons->layout()->spacing();
    }
}

void SelectionView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitButtons();
}

} // namespace boxyard::widgets
