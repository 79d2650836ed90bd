// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "backend/core/Tr.h"
#include "backend/machine/CreatePlan.h"
#include "backend/machine/Validation.h"

#include <QFileInfo>
#include <QSaveFile>

namespace boxyard::app {

namespace {

struct FoundMachine {
    Resource resource;
    machine::MachineService* service = nullptr;
    machine::MachineDetails details;
};

tl::expected<FoundMachine, Failure> findMachine(CommandContext& context, const QString& name) {
    const auto resource = context.find(name, ResourceKind::Machine);
    if (!resource)
        return tl::unexpected<Failure>(resource.error());
    FoundMachine found{
        *resource, context.onGui([&] { return context.yard.machineService(resource->id.provider); }), {}};
    const auto details = context.ask<machine::MachineDetails>([&] { return found.service->details(resource->id); });
    if (!details)
        return failed(details.error());
    found.details = *details;
    return found;
}

Outcome printRules(CommandContext& context, const QList<PortRule>& rules) {
    if (context.json()) {
        QJsonArray array;
        for (const PortRule& rule : rules)
            array.append(toJson(rule));
        context.printJson(array);
        return {};
    }
    QList<QStringList> rows;
    for (const PortRule& rule : rules)
        rows.append(
            {rule.name, rule.toText(), rule.enabled ? Tr::tr("on") : Tr::tr("off"), portHealthName(rule.health)});
    context.printTable({Tr::tr("NAME"), Tr::tr("RULE"), Tr::tr("STATE"), Tr::tr("HEALTH")}, rows);
    return {};
}

Outcome setRules(CommandContext& context, const FoundMachine& found, const QList<PortRule>& rules) {
    BOXYARD_CLI_TRY(context.runJob([&] { return found.service->setForwards(found.resource.id, rules); }));
    return printRules(context, rules);
}

} // namespace

tl::expected<QList<PortRule>, Failure> rulesOf(const QStringList& texts) {
    QList<PortRule> rules;
    for (const QString& text : texts) {
        const auto rule = PortRule::parse(text);
        if (!rule)
            return failed(kUsage, rule.error());
        rules.append(*rule);
    }
    return rules;
}

Result<PortRule> withHostPort(CommandContext& context, PortRule rule, const QList<PortRule>& taken) {
    if (rule.hostPort != 0)
        return rule;
    PortRule wanted = rule;
    wanted.hostPort =
        rule.guestPort == 22 ? 2222 : quint16(rule.guestPort < 1024 ? 8000 + rule.guestPort : rule.guestPort);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        rule.hostPort = context.onGui([&] { return context.yard.ports().freePort(wanted); });
        const bool ours =
            std::any_of(taken.cbegin(), taken.cend(), [&](const PortRule& other) { return other.clashesWith(rule); });
        if (rule.hostPort == 0 || !ours)
            break;
        wanted.hostPort = quint16(rule.hostPort + 1);
    }
    if (rule.hostPort == 0)
        return failure(ErrorKind::Busy, Tr::tr("No free port was found for guest port %1.").arg(rule.guestPort));
    return rule;
}

Outcome forwardListCommand(CommandContext& context) {
    context.open(true, false);
    const auto found = findMachine(context, context.call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    const auto rules = context.ask<QList<PortRule>>([&] { return found->service->forwards(found->resource.id); });
    BOXYARD_CLI_TRY(rules);
    return printRules(context, *rules);
}

Outcome forwardAddCommand(CommandContext& context) {
    const auto wanted = rulesOf(context.call.operands.mid(1));
    if (!wanted)
        return tl::unexpected<Failure>(wanted.error());
    context.open(true, true);
    const auto found = findMachine(context, context.call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    QList<PortRule> rules = allForwards(found->details.configured);
    for (const PortRule& rule : *wanted) {
        const auto placed = withHostPort(context, rule, rules);
        BOXYARD_CLI_TRY(placed);
        for (const PortRule& have : std::as_const(rules))
            if (have.clashesWith(*placed))
                return failed(kFailed, ErrorKind::AlreadyExists,
                              Tr::tr("%1 already forwards %2 port %3.")
                                  .arg(found->resource.name, protocolName(placed->protocol))
                                  .arg(placed->hostPort));
        rules.append(*placed);
    }
    return setRules(context, *found, rules);
}

Outcome forwardRemoveCommand(CommandContext& context) {
    const auto wanted = rulesOf(context.call.operands.mid(1));
    if (!wanted)
        return tl::unexpected<Failure>(wanted.error());
    context.open(true, false);
    const auto found = findMachine(context, context.call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    QList<PortRule> rules = allForwards(found->details.configured);
    for (const PortRule& rule : *wanted) {
        const qsizetype removed = rules.removeIf([&](const PortRule& have) {
            return have.protocol == rule.protocol && have.hostPort == rule.hostPort && have.guestPort == rule.guestPort;
        });
        if (removed == 0)
            return failed(kFailed, ErrorKind::NotFound,
                          Tr::tr("%1 has no forward %2.").arg(found->resource.name, rule.toText()));
    }
    return setRules(context, *found, rules);
}

Outcome setCommand(CommandContext& context) {
    const Invocation& call = context.call;
    context.open(true, false);
    const auto found = findMachine(context, call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    machine::MachineConfig edited = found->details.configured;
    if (call.has("--cpus")) {
        bool ok = false;
        edited.cpus = call.value("--cpus").toInt(&ok);
        if (!ok || edited.cpus < 1)
            return failed(kUsage, ErrorKind::InvalidInput,
                          Tr::tr("“%1” is not a number of CPUs.").arg(call.value("--cpus")));
        edited.maxCpus = qMax(edited.maxCpus, edited.cpus);
    }
    if (call.has("--memory")) {
        const auto size = ByteSize::parse(call.value("--memory"));
        if (!size)
            return failed(kUsage, size.error());
        edited.memory = *size;
        edited.maxMemory = qMax(edited.maxMemory, edited.memory);
    }
    if (call.has("--autostart")) {
        if (call.value("--autostart") != QLatin1String("on") && call.value("--autostart") != QLatin1String("off"))
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--autostart takes on or off."));
        edited.autostart = call.value("--autostart") == QLatin1String("on");
    }
    if (call.has("--group"))
        edited.notes.group = call.value("--group");
    if (call.has("--ssh-user"))
        edited.notes.sshUser = call.value("--ssh-user");
    if (call.has("--ssh-key"))
        edited.notes.sshKeyFile =
            call.value("--ssh-key").isEmpty() ? QString() : QFileInfo(call.value("--ssh-key")).absoluteFilePath();
    const auto host = context.ask<machine::HostCapabilities>([&] { return found->service->host(); });
    BOXYARD_CLI_TRY(host);
    const QList<machine::Finding> findings = machine::validate(edited, *host);
    for (const machine::Finding& finding : findings)
        if (finding.level == machine::Finding::Level::Refused)
            return failed(kRefused, ErrorKind::InvalidInput, finding.text);
    const bool running =
        found->resource.state == ResourceState::Running || found->resource.state == ResourceState::Paused;
    if (!(edited == found->details.configured))
        BOXYARD_CLI_TRY(context.runJob(
            [&] { return found->service->save(found->resource.id, found->details.configured, edited); }));
    const QList<machine::ConfigChange> changes = machine::diff(found->details.configured, edited, running);
    for (const machine::ConfigChange& change : changes)
        context.printLine(QStringLiteral("%1: %2 → %3%4")
                              .arg(change.setting, change.before, change.after,
                                   running && !change.live ? Tr::tr(" (at the next start)") : QString()));
    if (call.has("--name")) {
        ActionOptions options;
        options.newName = call.value("--name");
        ResourceProvider* provider = context.provider(found->resource.id.provider);
        BOXYARD_CLI_TRY(context.runJob([&] { return provider->perform(Action::Rename, found->resource.id, options); }));
    }
    return {};
}

Outcome createCommand(CommandContext& context) {
    const Invocation& call = context.call;
    machine::CreateRequest request;
    request.name = call.value("--name");
    const auto path = [&](const char* option) {
        return call.has(option) ? QFileInfo(call.value(option)).absoluteFilePath() : QString();
    };
    request.iso = path("--iso");
    request.disk = path("--disk");
    request.folder = path("--storage");
    if (!call.value("--os").isEmpty()) {
        request.osId = call.value("--os");
        request.family = machine::osFamilyFromText(request.osId);
    } else {
        request.family = machine::guessFamily(QFileInfo(request.iso.isEmpty() ? request.disk : request.iso).fileName());
    }
    for (const auto& [option, target] :
         {std::pair{"--memory", &request.memory}, std::pair{"--disk-size", &request.diskSize}}) {
        if (!call.has(option))
            continue;
        const auto size = ByteSize::parse(call.value(option));
        if (!size)
            return failed(kUsage, size.error());
        *target = *size;
    }
    request.newDisk = !call.has("--disk-size") || !request.diskSize.isNull(); // --disk-size 0: none at all
    bool ok = true;
    request.cpus = call.has("--cpus") ? call.value("--cpus").toInt(&ok) : 0;
    if (!ok || request.cpus < 0 || (call.has("--cpus") && request.cpus == 0))
        return failed(kUsage, ErrorKind::InvalidInput,
                      Tr::tr("“%1” is not a number of CPUs.").arg(call.value("--cpus")));
    const QString firmware = call.value("--firmware");
    if (firmware == QLatin1String("bios"))
        request.firmware = machine::Firmware::Bios;
    else if (firmware == QLatin1String("efi"))
        request.firmware = machine::Firmware::Efi;
    else if (firmware == QLatin1String("efi-secure"))
        request.firmware = machine::Firmware::EfiSecure;
    else if (!firmware.isEmpty())
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a firmware.").arg(firmware),
                      Tr::tr("Write bios, efi or efi-secure."));
    if (call.has("--tpm"))
        request.tpm = true;
    const auto rules = rulesOf(call.all("--forward"));
    if (!rules)
        return tl::unexpected<Failure>(rules.error());
    request.forwards = *rules;
    if (call.has("--ssh")) {
        PortRule ssh;
        ssh.name = QStringLiteral("SSH");
        ssh.guestPort = 22;
        request.forwards.append(ssh);
    }
    request.start = call.has("--start");
    context.open(true, true);
    const QString home = context.onGui([&] { return context.yard.machineHome(); });
    machine::MachineCreator* creator =
        home.isEmpty() ? nullptr : context.onGui([&] { return context.yard.machineCreator(home); });
    if (!creator)
        return failed(kFailed, ErrorKind::Unreachable, Tr::tr("There is no libvirt connection to create a machine on."),
                      Tr::tr("“boxyard doctor” says what is missing."));
    if (const auto silent = context.unreachable(home))
        return failed(*silent);
    if (call.has("--dry-run")) {
        const auto host = creator->host();
        BOXYARD_CLI_TRY(host);
        const auto config = machine::plannedMachine(request, *host);
        if (!config)
            return failed(kRefused, config.error());
        context.printLine(
            Tr::tr("%1: %2 CPUs, %3 of memory").arg(config->name).arg(config->cpus).arg(config->memory.toText()));
        return {};
    }
    const machine::PortPicker pick = [&context](const PortRule& rule) {
        const auto placed = withHostPort(context, rule, {});
        return placed ? placed->hostPort : quint16(0);
    };
    Lane* lane = context.onGui([&] { return context.yard.transferLane(home); });
    QString made;
    BOXYARD_CLI_TRY(context.runJob([&] {
        return context.yard.jobs().start(*lane, Tr::tr("Creating a machine"), {}, true,
                                         [&](JobContext& job) -> Result<> {
                                             BOXYARD_TRY_AS(id, machine::createMachine(request, *creator, job, pick));
                                             made = id.key;
                                             job.setTarget(id);
                                             return {};
                                         });
    }));
    if (call.has("--json"))
        context.printJson(QJsonObject{{QStringLiteral("id"), made}, {QStringLiteral("provider"), home}});
    else
        context.printLine(made);
    return {};
}

Outcome screenshotCommand(CommandContext& context) {
    context.open(true, false);
    const auto found = findMachine(context, context.call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    const auto picture = context.ask<QByteArray>([&] { return found->service->screenshot(found->resource.id); });
    BOXYARD_CLI_TRY(picture);
    QSaveFile file(context.call.operands.constLast());
    if (!file.open(QIODevice::WriteOnly) || file.write(*picture) != picture->size() || !file.commit())
        return failed(kFailed, ErrorKind::PermissionDenied,
                      Tr::tr("%1 could not be written.").arg(context.call.operands.constLast()), file.errorString());
    return {};
}

} // namespace boxyard::app
