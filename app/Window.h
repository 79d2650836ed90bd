// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"

#include <QStringList>

namespace boxyard::app {

// Starts the window on a yard and turns the event loop. Gives the process's exit status. files open their sheets.
int runWindow(Yard& yard, const QStringList& files, bool demo);

} // namespace boxyard::app
