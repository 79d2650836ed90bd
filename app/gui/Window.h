// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/cli/CommandTable.h"

namespace boxyard::app {

class SingleInstance;

// How the window is started.
struct WindowStart {
    QStringList files;                  // open their sheets or consoles
    QString consoleOf;                  // `boxyard console NAME`: only this machine's console window
    bool demo = false;                  // says so in the title
    SingleInstance* instance = nullptr; // hands over the files of further starts
};

// Runs the window on a yard until it is closed; turns the event loop. Gives the process's exit status.
int runWindow(Yard& yard, const WindowStart& start);

} // namespace boxyard::app
