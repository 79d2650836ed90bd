// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/LineOf.h"

#include <QHBoxLayout>
#include <QWidget>

namespace boxyard::widgets {

QWidget* lineOf(QWidget* parent, const QList<QWidget*>& widgets) {
    auto* box = new QWidget(parent);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* widget : widgets)
        line->addWidget(widget, widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 1 : 0);
    line->addStretch(0);
    box->setFocusProxy(widgets.constFirst());
    return box;
}

} // namespace boxyard::widgets
