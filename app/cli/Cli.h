// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/cli/CommandTable.h"

namespace boxyard::app {

// Runs one command of the command line to its end on a lane and gives the process's exit status. Needs a
// QCoreApplication; turns its event loop. Ctrl+C cancels what runs; what was cancelled ends with 130.
int runCommand(Yard& yard, const Invocation& call);
// The exit status of what was done: 0, or 1 with a sentence when standard output could not take the answer.
int finished();

} // namespace boxyard::app
