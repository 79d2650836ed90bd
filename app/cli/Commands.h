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

// The names of the commands that powerCommand does.
[[nodiscard]] QStringList powerCommandNames();
// Looks all names up before anything is done.
tl::expected<QList<Resource>, Failure> findAll(CommandContext& context, const QStringList& names,
                                               std::optional<ResourceKind> kind);
// Does it to each and answers with what was done; one failure does not keep the others from being done. The last failure
// decides the exit.
Outcome forEach(CommandContext& context, const QList<Resource>& resources,
                const std::function<Result<>(const Resource&)>& f);

// A machine with its depth, for commands that change it.
struct FoundMachine {
    Resource resource;
    machine::MachineService* service = nullptr;
    machine::MachineDetails details;
};
tl::expected<FoundMachine, Failure> findMachine(CommandContext& context, const QString& name);
[[nodiscard]] bool isUp(const Resource& machine); // running or paused

// The values of options that several commands share. What is written wrongly is a usage failure.
tl::expected<QList<PortRule>, Failure> rulesOf(const QStringList& texts);
// --forward and --ssh together.
tl::expected<QList<PortRule>, Failure> forwardsOf(const Invocation& call);
Outcome readHardware(const Invocation& call, int& cpus,
                     ByteSize& memory); // --cpus, --memory; untouched where not given
tl::expected<std::optional<machine::Firmware>, Failure> firmwareOf(const Invocation& call); // --firmware
// --network: every adapter gets the mode; where there is none, one is added.
Outcome applyNetwork(const Invocation& call, machine::MachineConfig& config);
// Fills in free host ports where a rule asks for one. GUI questions through the context.
Result<PortRule> withHostPort(CommandContext& context, PortRule rule, const QList<PortRule>& taken);

// Words of tables, in the user's language; JSON has names of its own.
[[nodiscard]] QString stateWord(ResourceState state);
[[nodiscard]] QString healthWord(PortHealth health);
[[nodiscard]] QString mapStateWord(PortMapEntry::State state);
[[nodiscard]] QString ownerWord(PortMapEntry::Owner owner);

} // namespace boxyard::app
