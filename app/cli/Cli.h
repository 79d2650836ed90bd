// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/cli/CommandTable.h"

namespace boxyard::app {

// Runs one command of the command line to its end on a lane and gives the process's exit status. Needs a
// QCoreApplication; turns its event loop. Ctrl+C cancels what runs and ends with 130.
int runCommand(Yard& yard, const Invocation& call);

} // namespace boxyard::app
