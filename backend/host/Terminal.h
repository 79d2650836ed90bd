// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ProcessRunner.h"
#include "backend/host/Ssh.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace boxyard::host {

// A terminal program and how it wants to be told what to run.
struct TerminalProgram {
    QString name;           // "Konsole", "xterm"
    QString program;        // full path
    QStringList before;     // arguments before the command: {"-e"}, {"--"}, {"start", "--"} …
    bool oneString = false; // takes the command as one shell string
};

// The user's: $BOXYARD_TERMINAL or $TERMINAL, the desktop's own, Debian's x-terminal-emulator, then the known ones.
// Nothing = none is installed. Looks into the search path only; fast enough for anywhere but reads the file system.
std::optional<TerminalProgram> findTerminal();
// The same program, described by its path: for a choice of the user's.
TerminalProgram terminalFor(const QString& program);
// To be started with startDetached: opens a window that runs the command; the window stays with a message when it fails.
ProcessSpec terminalCommand(const TerminalProgram& terminal, const QStringList& command);
// Opens ssh to the target in the user's terminal program. Fails with NotFound when there is none.
Result<> openSshTerminal(const SshTarget& target);

// PuTTY's path; empty = not installed.
QString findPutty();
ProcessSpec puttyCommand(const QString& putty, const SshTarget& target);

} // namespace boxyard::host
