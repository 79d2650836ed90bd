// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace boxyard::widgets {

// Gives each label with a buddy, check box and button among them a letter for Alt that none of the others has: one of
// its text, or, where that has no Latin letter, one behind it in brackets. Those that have one keep it.
void giveMnemonics(const QList<QWidget*>& widgets);
// Text from outside as a button or a label with a buddy shows it: its ampersands are ampersands.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace boxyard::widgets
