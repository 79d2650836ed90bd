// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace boxyard::app {

// One function a command of the table (CommandTable.h); straight code on the command lane.
Outcome listCommand(CommandContext& context);
Outcome showCommand(CommandContext& context);
Outcome portsCommand(CommandContext& context);
Outcome checkCommand(CommandContext& context);
Outcome importCommand(CommandContext& context);
Outcome createCommand(CommandContext& context);
Outcome setCommand(CommandContext& context);
Outcome powerCommand(CommandContext& context); // start … save, container start … kill
Outcome deleteCommand(CommandContext& context);
Outcome forwardListCommand(CommandContext& context);
Outcome forwardAddCommand(CommandContext& context);
Outcome forwardRemoveCommand(CommandContext& context);
Outcome sshCommand(CommandContext& context);
Outcome screenshotCommand(CommandContext& context);
Outcome containerListCommand(CommandContext& context);
Outcome containerRunCommand(CommandContext& context);
Outcome containerRemoveCommand(CommandContext& context);
Outcome containerLogsCommand(CommandContext& context);
Outcome containerRenameCommand(CommandContext& context);
Outcome containerInspectCommand(CommandContext& context);
Outcome imageListCommand(CommandContext& context);
Outcome imagePullCommand(CommandContext& context);
Outcome doctorCommand(CommandContext& context);
Outcome completionCommand(CommandContext& context);

// The rules of --forward/--publish and the like, and --ssh's; wrong ones are a usage failure.
tl::expected<QList<PortRule>, Failure> rulesOf(const QStringList& texts);
// Fills in free host ports where a rule asks for one. GUI questions through the context.
Result<PortRule> withHostPort(CommandContext& context, PortRule rule, const QList<PortRule>& taken);

} // namespace boxyard::app
