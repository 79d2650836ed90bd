// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/machine/MachineHooks.h"

namespace boxyard::widgets {

// The connections a command line has to name so that it works on these providers and no others; empty = none.
[[nodiscard]] QStringList connectionsToName(const MachineHooks& hooks, const QStringList& providers);
// "boxyard --connect URI VERB NAME…": finds exactly these machines. A name that others have as well, or that the command
// line would read as something else, is said by its UUID.
[[nodiscard]] QString machineCommand(const MachineHooks& hooks, const QString& verb, const QList<Resource>& machines);

} // namespace boxyard::widgets
