// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/DetailPage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace boxyard::widgets {

QWidget* DetailPage::addScrollingBody() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is on the page
    auto* body = new QWidget(scroll);
    scroll->setWidget(body);
    // The stack behind paints the page's surface, once.
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return body;
}

} // namespace boxyard::widgets
