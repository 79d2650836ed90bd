// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace boxyard::testing {

// A disk's data: part noise, part text, part nothing, the same every time; size need not be whole units.
QByteArray content(qsizetype size, quint32 seed);
QStringList filesIn(const QString& folder); // names, hidden ones too

} // namespace boxyard::testing
