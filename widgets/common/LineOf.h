// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace boxyard::widgets {

// Widgets side by side as one field of a form: those that expand share the room, else it stays free at the end. The
// first one stands for it where the focus is given to it.
[[nodiscard]] QWidget* lineOf(QWidget* parent, const QList<QWidget*>& widgets);

} // namespace boxyard::widgets
