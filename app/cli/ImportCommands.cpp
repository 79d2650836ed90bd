// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Import.h"
#include "app/cli/Commands.h"
#include "backend/appliance/PlanJson.h"
#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <QFileInfo>

namespace boxyard::app {

namespace {

// What went wrong with a file: input that must not be taken is 3, a question 4, the rest 1.
tl::unexpected<Failure> inputFailure(const Error& error) {
    if (appliance::questionOf(error) != appliance::ImportQuestion::None)
        return failed(kQuestion, error);
    return error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Unsupported ? failed(kRefused, error)
                                                                                         : failed(error);
}

void printNotices(CommandContext& context, const appliance::ImportPlan& plan) {
    for (const appliance::Notice& notice : plan.notices) {
        const QString level = notice.level == appliance::Notice::Level::Error     ? Tr::tr("refused")
                              : notice.level == appliance::Notice::Level::Warning ? Tr::tr("warning")
                                                                                  : Tr::tr("note");
        context.printLine(
            QStringLiteral("%1: %2%3")
                .arg(level, notice.text, notice.remedy.isEmpty() ? QString() : QLatin1Char(' ') + notice.remedy));
    }
}

void printPlan(CommandContext& context, const appliance::ImportPlan& plan) {
    if (context.json()) {
        const QString folder = plan.machines.isEmpty() ? QString() : QFileInfo(plan.file).absolutePath();
        context.printJson(appliance::planToJson(plan, appliance::freeSpace(folder)));
        return;
    }
    context.printLine(Tr::tr("%1: %2, OVF %3").arg(QFileInfo(plan.file).fileName(), plan.writerText, plan.ovfVersion));
    QList<QStringList> rows;
    for (const appliance::PlannedMachine& machine : plan.machines) {
        QStringList forwards;
        const QList<PortRule> rules = allForwards(machine.config);
        for (const PortRule& rule : rules)
            forwards.append(rule.toText());
        rows.append({machine.config.name, machine.config.osName.isEmpty() ? machine.config.osId : machine.config.osName,
                     QString::number(machine.config.cpus), machine.config.memory.toText(),
                     QString::number(machine.disks.size()), forwards.join(QLatin1Char(' '))});
    }
    context.printTable(
        {Tr::tr("MACHINE"), Tr::tr("SYSTEM"), Tr::tr("CPUS"), Tr::tr("MEMORY"), Tr::tr("DISKS"), Tr::tr("FORWARDS")},
        rows);
    printNotices(context, plan);
}

Result<> applyNetwork(machine::MachineConfig& config, const QString& mode) {
    if (mode.isEmpty())
        return {};
    if (mode == QLatin1String("none")) {
        config.networks.clear();
        return {};
    }
    for (machine::NetworkConfig& network : config.networks) {
        if (mode == QLatin1String("nat")) {
            network.mode = machine::NetworkMode::Nat;
        } else if (mode.startsWith(QLatin1String("network:")) && mode.size() > 8) {
            network.mode = machine::NetworkMode::Network;
            network.source = mode.mid(8);
        } else if (mode.startsWith(QLatin1String("bridge:")) && mode.size() > 7) {
            network.mode = machine::NetworkMode::Bridge;
            network.source = mode.mid(7);
        } else {
            return failure(ErrorKind::InvalidInput, Tr::tr("“%1” is not a network mode.").arg(mode),
                           Tr::tr("Write nat, none, network:NAME or bridge:NAME."));
        }
    }
    return {};
}

// The flags of cpus and memory, for import, create and set.
Outcome readHardware(CommandContext& context, int& cpus, ByteSize& memory) {
    if (context.call.has("--cpus")) {
        bool ok = false;
        cpus = context.call.value("--cpus").toInt(&ok);
        if (!ok || cpus < 1)
            return failed(kUsage, ErrorKind::InvalidInput,
                          Tr::tr("“%1” is not a number of CPUs.").arg(context.call.value("--cpus")));
    }
    if (context.call.has("--memory")) {
        const auto size = ByteSize::parse(context.call.value("--memory"));
        if (!size)
            return failed(kUsage, size.error());
        memory = *size;
    }
    return {};
}

Outcome applyFlags(CommandContext& context, appliance::ImportPlan& plan, appliance::ImportChoices& choices) {
    const Invocation& call = context.call;
    const auto rules = rulesOf(call.all("--forward"));
    if (!rules)
        return tl::unexpected<Failure>(rules.error());
    QList<PortRule> wanted = *rules;
    if (call.has("--ssh")) {
        PortRule ssh;
        ssh.name = QStringLiteral("SSH");
        ssh.guestPort = 22;
        wanted.append(ssh);
    }
    if (plan.machines.size() != 1 && (call.has("--name") || !wanted.isEmpty()))
        return failed(kUsage, ErrorKind::InvalidInput,
                      Tr::tr("The appliance holds %n machines; a name or a forward can be given for one only.", nullptr,
                             int(plan.machines.size())));
    for (appliance::PlannedMachine& planned : plan.machines) {
        machine::MachineConfig& config = planned.config;
        if (call.has("--name")) {
            if (!machine::isValidMachineName(call.value("--name")))
                return failed(kUsage, ErrorKind::InvalidInput,
                              Tr::tr("“%1” cannot be a machine's name.").arg(call.value("--name")));
            config.name = call.value("--name");
        }
        if (const Outcome ok = readHardware(context, config.cpus, config.memory); !ok)
            return ok;
        config.maxCpus = qMax(config.maxCpus, config.cpus);
        config.maxMemory = qMax(config.maxMemory, config.memory);
        if (const Result<> ok = applyNetwork(config, call.value("--network")); !ok)
            return failed(kUsage, ok.error());
        for (const PortRule& rule : wanted) {
            machine::NetworkConfig* nat = nullptr;
            for (machine::NetworkConfig& network : config.networks)
                if (!nat && network.mode == machine::NetworkMode::Nat)
                    nat = &network;
            if (!nat)
                return failed(kFailed, ErrorKind::Unsupported,
                              Tr::tr("%1 has no NAT adapter, so no port can be forwarded to it.").arg(config.name),
                              Tr::tr("--network nat gives it one."));
            const bool known = std::any_of(nat->forwards.cbegin(), nat->forwards.cend(), [&](const PortRule& have) {
                return have.guestPort == rule.guestPort && have.protocol == rule.protocol && rule.hostPort == 0;
            });
            if (known)
                continue;
            const auto placed = withHostPort(context, rule, nat->forwards);
            if (!placed)
                return failed(placed.error());
            nat->forwards.append(*placed);
        }
        choices.configs.append(config);
    }
    choices.folder = call.has("--storage") ? QFileInfo(call.value("--storage")).absoluteFilePath() : QString();
    choices.diskFormat = call.value("--format", QStringLiteral("qcow2"));
    if (choices.diskFormat != QLatin1String("qcow2") && choices.diskFormat != QLatin1String("raw"))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a disk format.").arg(choices.diskFormat),
                      Tr::tr("Write qcow2 or raw."));
    for (const QString& property : call.all("--property")) {
        const qsizetype equals = property.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not KEY=VALUE.").arg(property));
        choices.properties.insert(property.left(equals), property.mid(equals + 1));
    }
    choices.acceptEula = call.has("--accept-eula");
    choices.ignoreManifest = call.has("--ignore-manifest");
    choices.start = call.has("--start");
    return {};
}

Outcome openQuestions(const appliance::ImportPlan& plan, const appliance::ImportChoices& choices) {
    if (!plan.eulas.isEmpty() && !choices.acceptEula)
        return failed(kQuestion, ErrorKind::InvalidInput,
                      Tr::tr("The appliance comes with a licence that has to be accepted:\n%1")
                          .arg(plan.eulas.join(QStringLiteral("\n\n"))),
                      Tr::tr("--accept-eula accepts it."));
    for (const appliance::ProductProperty& property : plan.properties)
        if (property.required && property.defaultValue.isEmpty() && !choices.properties.contains(property.key))
            return failed(kQuestion, ErrorKind::InvalidInput,
                          Tr::tr("The appliance needs a value for “%1” (%2).").arg(property.key, property.label),
                          Tr::tr("Give it with --property %1=VALUE.").arg(property.key));
    if (plan.manifest == appliance::ManifestStatus::Mismatch && !choices.ignoreManifest)
        return failed(
            kQuestion, ErrorKind::InvalidInput,
            Tr::tr("The checksums of %1 do not match its manifest: the file is damaged or was changed.").arg(plan.file),
            Tr::tr("Get the file again, or import it all the same with --ignore-manifest."));
    return {};
}

// The first reason is the answer; all of them were printed with the plan.
tl::unexpected<Failure> refusedPlan(const QString& file, const appliance::ImportPlan& plan) {
    QString why;
    for (const appliance::Notice& notice : plan.notices)
        if (why.isEmpty() && notice.level == appliance::Notice::Level::Error)
            why = notice.remedy.isEmpty() ? notice.text : notice.text + QLatin1Char(' ') + notice.remedy;
    return failed(kRefused, ErrorKind::InvalidInput, Tr::tr("%1 cannot be imported.").arg(file), why);
}

void printImported(CommandContext& context, const QList<machine::MachineConfig>& configs) {
    for (const machine::MachineConfig& config : configs) {
        context.printLine(Tr::tr("%1 was imported.").arg(config.name));
        const QList<PortRule> made = allForwards(config);
        for (const PortRule& rule : made)
            context.printLine(QStringLiteral("  %1").arg(rule.toText()));
    }
}

// Before a machine is whole nothing of it stays: what is there after an import was imported.
bool areThere(machine::MachineCreator& creator, const QList<machine::MachineConfig>& configs) {
    return std::all_of(configs.cbegin(), configs.cend(), [&](const machine::MachineConfig& config) {
        const auto taken = creator.nameTaken(config.name);
        return taken && *taken;
    });
}

} // namespace

Outcome checkCommand(CommandContext& context) {
    appliance::PlanOptions options;
    options.full = context.call.has("--full");
    options.descriptorOnly = context.call.has("--descriptor-only");
    const auto plan = appliance::planImport(QFileInfo(context.call.operands.constFirst()).absoluteFilePath(), options);
    if (!plan)
        return inputFailure(plan.error());
    printPlan(context, *plan);
    if (plan->verdict() == appliance::Verdict::Refused) {
        if (context.json()) // the answer is on standard output already
            return tl::unexpected<Failure>(Failure{kRefused, Error{ErrorKind::Cancelled, {}, {}, {}}});
        return refusedPlan(context.call.operands.constFirst(), *plan);
    }
    return {};
}

Outcome importCommand(CommandContext& context) {
    context.open(true, true);
    const QString home = context.onGui([&] { return context.yard.machineHome(); });
    machine::MachineCreator* creator =
        home.isEmpty() ? nullptr : context.onGui([&] { return context.yard.machineCreator(home); });
    appliance::PlanOptions options;
    options.configuration = context.call.value("--configuration");
    const QString file = QFileInfo(context.call.operands.constFirst()).absoluteFilePath();
    // The file is judged first: what is wrong with it is wrong with every connection.
    if (const auto judged = appliance::planImport(file, options); !judged)
        return inputFailure(judged.error());
    if (!creator)
        return failed(kFailed, ErrorKind::Unreachable, Tr::tr("There is no libvirt connection to import to."),
                      Tr::tr("“boxyard doctor” says what is missing."));
    if (const auto silent = context.unreachable(home))
        return failed(*silent);
    auto plan = planFor(*creator, context.yard.hooks(), file, options);
    if (!plan)
        return inputFailure(plan.error());
    appliance::ImportChoices choices;
    if (const Outcome ok = applyFlags(context, *plan, choices); !ok)
        return ok;
    for (qsizetype i = 0; i < choices.configs.size(); ++i)
        plan->machines[i].config = choices.configs.at(i);
    if (context.call.has("--dry-run") || plan->verdict() == appliance::Verdict::Refused)
        printPlan(context, *plan);
    if (plan->verdict() == appliance::Verdict::Refused)
        return refusedPlan(file, *plan);
    if (context.call.has("--dry-run"))
        return {};
    if (const Outcome ok = openQuestions(*plan, choices); !ok)
        return ok;
    const Result<> result = context.runJob([&] { return startImport(context.yard, home, *plan, choices); });
    if (!result) {
        const bool whole = choices.start && areThere(*creator, choices.configs); // only the start failed
        if (!whole)
            return inputFailure(result.error());
        if (!context.json())
            printImported(context, choices.configs);
        return failed(result.error());
    }
    if (context.json())
        context.printJson(appliance::planToJson(*plan));
    else
        printImported(context, choices.configs);
    return {};
}

} // namespace boxyard::app
