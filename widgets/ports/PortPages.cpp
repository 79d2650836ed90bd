// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ports/PortPages.h"

#include "backend/core/Tr.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/SectionHead.h"
#include "widgets/models/PortModel.h"
#include "widgets/ports/MachinePortsPage.h"

#include <QVBoxLayout>

namespace boxyard::widgets {

QList<PageFactory> portPages(const PortsHooks& hooks) {
    const auto make = [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
        return new ResourcePortsPage(resource, hooks, parent);
    };
    return {{QStringLiteral("ports"), Tr::tr("Ports"), ResourceKind::Machine, make},
            {QStringLiteral("ports"), Tr::tr("Ports"), ResourceKind::Container, make}};
}

QWidget* hostPortMap(const PortsHooks& hooks, QWidget* parent) {
    auto* box = new QWidget(parent);
    box->setObjectName(QStringLiteral("hostPortMap"));
    auto* headBox = new QWidget(box);
    auto* headLine = new QVBoxLayout(headBox);
    headLine->setContentsMargins(8, 0, 8, 0);
    auto* head = new SectionHead(Tr::tr("Port map of this computer"), headBox);
    head->setRemark(Tr::tr("every machine, container and program"));
    auto* search = new SearchField(Tr::tr("Port or owner"), headBox);
    search->setObjectName(QStringLiteral("portMap.search"));
    search->setFixedWidth(qMax(170, search->fontMetrics().horizontalAdvance(search->placeholderText()) + 76));
    head->addWidget(search);
    headLine->addWidget(head);
    auto* model = new PortModel(hooks.ports, box);
    auto* table = new FlatTable(box);
    table->setObjectName(QStringLiteral("portMap.table"));
    table->setAccessibleName(Tr::tr("Ports of this computer"));
    table->setModel(model);
    table->setFitsContents(true);
    table->setShares({5, 7.4, 12, 8, 10.5}, true);
    QObject::connect(search, &QLineEdit::textChanged, model, &PortModel::setFilter);
    QObject::connect(table, &QAbstractItemView::activated, box, [model, hooks](const QModelIndex& index) {
        const PortMapEntry& entry = model->entry(index.row());
        if (entry.owner != PortMapEntry::Owner::Process && hooks.show)
            hooks.show({entry.ownerProvider,
                        entry.owner == PortMapEntry::Owner::Machine ? ResourceKind::Machine : ResourceKind::Container,
                        entry.ownerId});
    });
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headBox);
    column->addWidget(table);
    if (hooks.ports)
        hooks.ports->refresh();
    return box;
}

} // namespace boxyard::widgets
