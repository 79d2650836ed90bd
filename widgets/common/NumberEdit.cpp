// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/NumberEdit.h"

#include <QWheelEvent>

namespace boxyard::widgets {

NumberEdit::NumberEdit(int minimum, int maximum, QWidget* parent) : QSpinBox(parent) {
    setRange(minimum, maximum);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(74);
}

void NumberEdit::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace boxyard::widgets
