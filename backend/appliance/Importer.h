// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ImportPlan.h"
#include "backend/core/Job.h"
#include "backend/machine/MachineCreator.h"

#include <functional>

namespace boxyard::appliance {

struct PlanOptions {
    QString configuration;              // DeploymentOption id; empty = the default one
    bool descriptorOnly = false;        // judge an .ovf without its files
    bool full = false;                  // also read every byte: hashes and every grain (`check --full`)
    QHash<QString, QString> properties; // values of the appliance's settings; NotFound for a key it has not
};

// Reads the headers of an .ova or .ovf and says what importing it would make. Blocks; ≤ 100 ms at any size unless
// full. Fails for what cannot be read at all (NotFound, PermissionDenied, InvalidInput with what is wrong); what can
// be read but must not be imported comes back with Verdict::Refused and its notices. DSP0243.
Result<ImportPlan> planImport(const QString& file, const PlanOptions& options = {}, const JobContext* job = nullptr);

// Adapts a plan to the host it goes to: free name, MACs in use, forwards bound to 127.0.0.1 with busy or privileged
// ports moved, accelerator, room in the folder (empty = the images folder). Each change is a notice. Blocks. portHolder
// says who holds a host port, or "".
using PortHolder = std::function<QString(const PortRule&)>;
Result<ImportPlan> fitToHost(ImportPlan plan, machine::MachineCreator& creator, const PortHolder& portHolder,
                             const QString& folder = {});

// The import itself: the work of a job on a transfer lane. Disk data is read once; the manifest is checked in the same
// pass. On failure, cancel (≤ 200 ms) or manifest mismatch nothing stays; what a kill leaves is removed by
// removeLeftovers at the next start. Returns the machines made.
Result<QList<ResourceId>> importAppliance(const ImportPlan& plan, const ImportChoices& choices,
                                          machine::MachineCreator& creator, JobContext& job);

// Whether the error of an import asks for a decision rather than ending the matter (the command line's exit 4).
enum class ImportQuestion { None, Eula, Property, Manifest };
[[nodiscard]] ImportQuestion questionOf(const Error& error);

// Removes what imports that were killed left in their folders (a journal in the state folder says where). Blocks.
// An import that was killed while its machine was being defined left either a whole machine or files without one: only
// the connection knows. exists answers for its own provider and fails for any other; without it those files wait.
// importAppliance asks its own creator first, so that nothing stays for ever.
using MachineExists = std::function<Result<bool>(const QString& provider, const QString& name)>;
void removeLeftovers(const MachineExists& exists = {});

// The command line that does the same as the sheet; without text where it has no words for what was chosen (firmware,
// buses, an adapter's address …). note: why there is none, or what is left out of it (passwords).
struct ImportCommand {
    QString text, note;
};
// connection: named when it is not the one the command line takes by itself.
ImportCommand importCommand(const ImportPlan& plan, const ImportChoices& choices, const QString& connection = {});

} // namespace boxyard::appliance
