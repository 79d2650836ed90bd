// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ResourceModel.h"

#include <QWidget>

class QVBoxLayout;

namespace boxyard::widgets {

class Button;
class PageHead;

// Several selected: how many, in what states, and what can be done with all of them.
class SelectionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionView)
public:
    SelectionView(ResourceModel& model, QWidget* parent);
    void setIds(const QList<ResourceId>& ids);

Q_SIGNALS:
    void actionRequested(boxyard::Action action, const QList<boxyard::ResourceId>& ids);
    void resourceRequested(const boxyard::ResourceId& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fitButtons();
    ResourceModel& m_model;
    QList<ResourceId> m_ids;
    PageHead* m_head = nullptr;
    QWidget* m_buttons = nullptr;
    class FlatTable* m_table = nullptr;
    class QStandardItemModel* m_rows = nullptr;
};

} // namespace boxyard::widgets
