// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Import.h"
#include "app/cli/Commands.h"
#include "backend/appliance/ImageCheck.h"
#include "backend/appliance/PlanJson.h"
#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace boxyard::app {

namespace {

// What went wrong with a file: input that must not be taken is 3, a question 4, the rest 1.
tl::unexpected<Failure> inputFailure(const Error& error) {
    if (appliance::questionOf(error) != appliance::ImportQuestion::None)
        return failed(kQuestion, error);
    return error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Unsupported ? failed(kRefused, error)
                                                                                         : failed(error);
}

QStringList noticeLines(const appliance::ImportPlan& plan) {
    QStringList lines;
    for (const appliance::Notice& notice : plan.notices) {
        const QString level = notice.level == appliance::Notice::Level::Error     ? Tr::tr("refused")
                              : notice.level == appliance::Notice::Level::Warning ? Tr::tr("warning")
                                                                                  : Tr::tr("note");
        lines.append(
            QStringLiteral("%1: %2%3")
                .arg(level, notice.text, notice.remedy.isEmpty() ? QString() : QLatin1Char(' ') + notice.remedy));
    }
    return lines;
}

// Where an import goes when nobody says otherwise: what can be told without a connection.
QString usualFolder() {
    return ::geteuid() == 0 ? QStringLiteral("/var/lib/libvirt/images")
                            : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                  QStringLiteral("/libvirt/images");
}

QJsonObject planAnswer(const appliance::ImportPlan& plan, const QString& folder) {
    return appliance::planToJson(plan, appliance::freeSpace(folder));
}

void printPlan(CommandContext& context, const appliance::ImportPlan& plan) {
    const QString file = QFileInfo(plan.file).fileName();
    if (plan.image) {
        const QString capacity = plan.image->capacity.isNull() ? Tr::tr("size unknown") : plan.image->capacity.toText();
        context.printLine(Tr::tr("%1: %2 image, %3, the file has %4")
                              .arg(file, plan.image->format, capacity, plan.image->fileSize.toText()));
    } else {
        context.printLine(Tr::tr("%1: %2, OVF %3").arg(file, plan.writerText, plan.ovfVersion));
        QList<QStringList> rows;
        for (const appliance::PlannedMachine& machine : plan.machines) {
            const machine::MachineConfig& config = machine.config;
            QStringList forwards;
            const QList<PortRule> rules = allForwards(config);
            for (const PortRule& rule : rules)
                forwards.append(rule.toText());
            rows.append({config.name, config.osName.isEmpty() ? config.osId : config.osName,
                         QString::number(config.cpus), config.memory.toText(), QString::number(machine.disks.size()),
                         forwards.join(QLatin1Char(' '))});
        }
        context.printTable({Tr::tr("MACHINE"), Tr::tr("SYSTEM"), Tr::tr("CPUS"), Tr::tr("MEMORY"), Tr::tr("DISKS"),
                            Tr::tr("FORWARDS")},
                           rows);
    }
    const QStringList notices = noticeLines(plan);
    for (const QString& line : notices)
        context.printLine(line);
}

// The forwards that the options ask for, on the first NAT adapter.
Outcome addForwards(CommandContext& context, machine::MachineConfig& config, const QList<PortRule>& wanted) {
    machine::NetworkConfig* nat = nullptr;
    for (machine::NetworkConfig& network : config.networks)
        if (!nat && network.mode == machine::NetworkMode::Nat)
            nat = &network;
    if (wanted.isEmpty())
        return {};
    if (!nat)
        return failed(kFailed, ErrorKind::Unsupported,
                      Tr::tr("%1 has no NAT adapter, so no port can be forwarded to it.").arg(config.name),
                      Tr::tr("--network nat gives it one."));
    for (const PortRule& rule : wanted) {
        const bool known = std::any_of(nat->forwards.cbegin(), nat->forwards.cend(), [&](const PortRule& have) {
            return have.guestPort == rule.guestPort && have.protocol == rule.protocol && rule.hostPort == 0;
        });
        if (known)
            continue;
        const auto placed = withHostPort(context, rule, nat->forwards);
        BOXYARD_CLI_TRY(placed);
        nat->forwards.append(*placed);
    }
    return {};
}

// The appliance's settings: --property KEY=VALUE.
Outcome readProperties(const Invocation& call, QHash<QString, QString>& values) {
    const QStringList given = call.all("--property");
    for (const QString& property : given) {
        const qsizetype equals = property.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not KEY=VALUE.").arg(property));
        values.insert(property.left(equals), property.mid(equals + 1));
    }
    return {};
}

Outcome applyFlags(CommandContext& context, const appliance::ImportPlan& plan, appliance::ImportChoices& choices) {
    const Invocation& call = context.call;
    const auto wanted = forwardsOf(call);
    if (!wanted)
        return tl::unexpected<Failure>(wanted.error());
    if (plan.machines.size() != 1 && (call.has("--name") || !wanted->isEmpty()))
        return failed(kUsage, ErrorKind::InvalidInput,
                      Tr::tr("The appliance holds %n machines; a name or a forward can be given for one only.", nullptr,
                             int(plan.machines.size())));
    if (call.has("--name") && !machine::isValidMachineName(call.value("--name")))
        return failed(kUsage, ErrorKind::InvalidInput,
                      Tr::tr("“%1” cannot be a machine's name.").arg(call.value("--name")));
    for (const appliance::PlannedMachine& planned : plan.machines) {
        machine::MachineConfig config = planned.config;
        config.name = call.value("--name", config.name);
        if (const Outcome ok = readHardware(call, config.cpus, config.memory); !ok)
            return ok;
        config.maxCpus = qMax(config.maxCpus, config.cpus);
        config.maxMemory = qMax(config.maxMemory, config.memory);
        if (const Outcome ok = applyNetwork(call, config); !ok)
            return ok;
        if (const Outcome ok = addForwards(context, config, *wanted); !ok)
            return ok;
        choices.configs.append(config);
    }
    choices.folder = call.has("--storage") ? QFileInfo(call.value("--storage")).absoluteFilePath() : QString();
    choices.diskFormat = call.value("--format", QStringLiteral("qcow2"));
    if (choices.diskFormat != QLatin1String("qcow2") && choices.diskFormat != QLatin1String("raw"))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a disk format.").arg(choices.diskFormat),
                      Tr::tr("Write qcow2 or raw."));
    if (const Outcome ok = readProperties(call, choices.properties); !ok)
        return ok;
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
    if (const appliance::ProductProperty* missing = missingProperty(plan, choices.properties))
        return failed(kQuestion, ErrorKind::InvalidInput,
                      Tr::tr("The appliance needs a value for “%1” (%2).").arg(missing->key, missing->label),
                      Tr::tr("Give it with --property %1=VALUE.").arg(missing->key));
    if (plan.manifest == appliance::ManifestStatus::Mismatch && !choices.ignoreManifest)
        return failed(
            kQuestion, ErrorKind::InvalidInput,
            Tr::tr("The checksums of %1 do not match its manifest: the file is damaged or was changed.").arg(plan.file),
            Tr::tr("Get the file again, or import it all the same with --ignore-manifest."));
    return {};
}

// The first reason is the answer; all of them are printed with the plan.
tl::unexpected<Failure> refusedPlan(CommandContext& context, const appliance::ImportPlan& plan, const QString& folder) {
    QString why;
    for (const appliance::Notice& notice : plan.notices)
        if (why.isEmpty() && notice.level == appliance::Notice::Level::Error)
            why = notice.remedy.isEmpty() ? notice.text : notice.text + QLatin1Char(' ') + notice.remedy;
    Failure failure = failed(kRefused, ErrorKind::InvalidInput,
                             (plan.image ? Tr::tr("%1 is not safe to use.") : Tr::tr("%1 cannot be imported."))
                                 .arg(context.call.operands.constFirst()),
                             why)
                          .value();
    if (context.json())
        failure.answer = planAnswer(plan, folder);
    else
        printPlan(context, plan);
    return tl::unexpected<Failure>(failure);
}

void printImported(CommandContext& context, const QList<machine::MachineConfig>& configs) {
    for (const machine::MachineConfig& config : configs) {
        context.printLine(Tr::tr("%1 was imported.").arg(config.name));
        const QList<PortRule> made = allForwards(config);
        for (const PortRule& rule : made)
            context.printLine(QStringLiteral("  %1").arg(rule.toText()));
    }
}

// The plan, and what was made by it; first is the first machine's id.
QJsonObject importedAnswer(const appliance::ImportPlan& plan, const ResourceId& first, const QString& folder) {
    QJsonObject answer = planAnswer(plan, folder);
    QJsonArray imported;
    for (const appliance::PlannedMachine& machine : plan.machines) {
        QJsonObject one{{QStringLiteral("name"), machine.config.name}, {QStringLiteral("provider"), first.provider}};
        if (imported.isEmpty())
            one.insert(QStringLiteral("id"), first.key);
        imported.append(one);
    }
    answer.insert(QStringLiteral("imported"), imported);
    return answer;
}

// The work itself, once everything is decided. An import is whole before its start: then its machine stays, and both is
// said.
Outcome carryOut(CommandContext& context, const QString& home, const appliance::ImportPlan& plan,
                 const appliance::ImportChoices& choices, const QString& folder) {
    if (!context.json()) {
        const QStringList notices = noticeLines(plan);
        for (const QString& line : notices)
            write(stderr, printable(line) + QLatin1Char('\n'));
    }
    ResourceId made; // set when everything was written and defined
    const Result<> result = context.runJob([&] { return startImport(context.yard, home, plan, choices); }, &made);
    if (!result && made.isNull())
        return inputFailure(result.error());
    if (!context.json())
        printImported(context, choices.configs);
    const QJsonObject answer = importedAnswer(plan, made, folder);
    if (result) {
        context.printAnswer(answer, {});
        return {};
    }
    Failure failure = failed(result.error()).value();
    failure.answer = answer;
    return tl::unexpected<Failure>(failure);
}

} // namespace

Outcome checkCommand(CommandContext& context) {
    appliance::PlanOptions options;
    options.full = context.call.has("--full");
    options.descriptorOnly = context.call.has("--descriptor-only");
    const QString file = QFileInfo(context.call.operands.constFirst()).absoluteFilePath();
    const auto plan =
        appliance::isImage(file) ? appliance::planImage(file, options) : appliance::planImport(file, options);
    if (!plan)
        return inputFailure(plan.error());
    if (plan->verdict() == appliance::Verdict::Refused)
        return refusedPlan(context, *plan, usualFolder());
    if (context.json())
        context.printJson(planAnswer(*plan, usualFolder()));
    else
        printPlan(context, *plan);
    return {};
}

Outcome importCommand(CommandContext& context) {
    appliance::PlanOptions options;
    options.configuration = context.call.value("--configuration");
    if (const Outcome ok = readProperties(context.call, options.properties); !ok)
        return ok;
    const QString file = QFileInfo(context.call.operands.constFirst()).absoluteFilePath();
    QString folder =
        context.call.has("--storage") ? QFileInfo(context.call.value("--storage")).absoluteFilePath() : QString();
    // The file is judged before anybody is asked: what is wrong with it is wrong with every connection.
    const auto read = appliance::planImport(file, options);
    if (!read)
        return inputFailure(read.error());
    if (read->verdict() == appliance::Verdict::Refused)
        return refusedPlan(context, *read, folder.isEmpty() ? usualFolder() : folder);
    context.open(true, true);
    const QString home = context.onGui([&] { return context.yard.machineHome(); });
    const std::shared_ptr<machine::MachineCreator> creator =
        home.isEmpty() ? nullptr : context.onGui([&] { return context.yard.machineCreator(home); });
    if (!creator)
        return failed(kFailed, ErrorKind::Unreachable, Tr::tr("There is no libvirt connection to import to."),
                      Tr::tr("“boxyard doctor” says what is missing."));
    if (const auto silent = context.unreachable(home))
        return failed(*silent);
    auto plan = fittedPlan(*creator, context.yard.hooks(), *read, folder);
    if (!plan)
        return inputFailure(plan.error());
    appliance::ImportChoices choices;
    if (const Outcome ok = applyFlags(context, *plan, choices); !ok)
        return ok;
    if (const Result<> ok = judgeChoices(*plan, choices, *creator); !ok)
        return inputFailure(ok.error());
    for (qsizetype i = 0; i < choices.configs.size(); ++i)
        plan->machines[i].config = choices.configs.at(i);
    const bool dryRun = context.call.has("--dry-run");
    if (folder.isEmpty() && dryRun) { // which makes nothing, not even a pool
        const auto host = creator->host();
        folder = host && !host->imagesFolder.isEmpty() ? host->imagesFolder : usualFolder();
    }
    if (folder.isEmpty())
        folder = creator->imagesFolder().value_or(usualFolder());
    if (dryRun) {
        if (context.json())
            context.printJson(planAnswer(*plan, folder));
        else
            printPlan(context, *plan);
        return {};
    }
    if (const Outcome ok = openQuestions(*plan, choices); !ok)
        return ok;
    return carryOut(context, home, *plan, choices, folder);
}

} // namespace boxyard::app
