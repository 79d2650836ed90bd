// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "backend/core/Tr.h"
#include "backend/machine/CreatePlan.h"

#include <QFileInfo>
#include <QSaveFile>

namespace boxyard::app {

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

bool isUp(const Resource& machine) {
    return machine.state == ResourceState::Running || machine.state == ResourceState::Paused;
}

namespace {

// What the request asks for that the host cannot have is input that is refused; the rest failed on the way.
tl::unexpected<Failure> creationFailure(const Error& error) {
    return error.kind == ErrorKind::InvalidInput ? failed(kRefused, error) : failed(error);
}

Outcome readFiles(const Invocation& call, machine::CreateRequest& request) {
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
    if (call.has("--disk-size")) {
        const auto size = ByteSize::parse(call.value("--disk-size"));
        if (!size)
            return failed(kUsage, size.error());
        request.diskSize = *size;
        request.newDisk = !size->isNull(); // --disk-size 0: none at all
    }
    return {};
}

Outcome readRequest(const Invocation& call, machine::CreateRequest& request) {
    request.name = call.value("--name");
    if (const Outcome ok = readFiles(call, request); !ok)
        return ok;
    if (const Outcome ok = readHardware(call, request.cpus, request.memory); !ok)
        return ok;
    const auto firmware = firmwareOf(call);
    if (!firmware)
        return tl::unexpected<Failure>(firmware.error());
    request.firmware = *firmware;
    if (call.has("--tpm"))
        request.tpm = true;
    const auto rules = forwardsOf(call);
    if (!rules)
        return tl::unexpected<Failure>(rules.error());
    request.forwards = *rules;
    request.start = call.has("--start");
    return {};
}

Outcome printPlanned(CommandContext& context, const machine::CreateRequest& request, machine::MachineCreator& creator) {
    const auto host = creator.host();
    BOXYARD_CLI_TRY(host);
    const auto config = machine::plannedMachine(request, *host);
    if (!config)
        return creationFailure(config.error());
    QJsonObject answer = toJson(*config);
    answer.insert(QStringLiteral("name"), config->name);
    answer.insert(QStringLiteral("cpus"), config->cpus);
    answer.insert(QStringLiteral("memory_bytes"), config->memory.bytes());
    context.printAnswer(
        answer, {Tr::tr("%1: %2 CPUs, %3 of memory").arg(config->name).arg(config->cpus).arg(config->memory.toText())});
    return {};
}

} // namespace

Outcome createCommand(CommandContext& context) {
    machine::CreateRequest request;
    if (const Outcome ok = readRequest(context.call, request); !ok)
        return ok;
    context.open(true, true);
    const QString home = context.onGui([&] { return context.yard.machineHome(); });
    const std::shared_ptr<machine::MachineCreator> creator =
        home.isEmpty() ? nullptr : context.onGui([&] { return context.yard.machineCreator(home); });
    if (!creator)
        return failed(kFailed, ErrorKind::Unreachable, Tr::tr("There is no libvirt connection to create a machine on."),
                      Tr::tr("“boxyard doctor” says what is missing."));
    if (const auto silent = context.unreachable(home))
        return failed(*silent);
    if (context.call.has("--dry-run"))
        return printPlanned(context, request, *creator);
    const machine::PortPicker pick = [&context](const PortRule& rule) {
        const auto placed = withHostPort(context, rule, {});
        return placed ? placed->hostPort : quint16(0);
    };
    Lane* lane = context.onGui([&] { return context.yard.transferLane(home); });
    ResourceId made;
    const Result<> result = context.runJob(
        [&] {
            return context.yard.jobs().start(
                *lane, Tr::tr("Creating a machine"), {}, true, [&](JobContext& job) -> Result<> {
                    BOXYARD_TRY_AS(id, machine::createMachine(request, *creator, job, pick));
                    job.setTarget(id);
                    return {};
                });
        },
        &made);
    if (!result)
        return creationFailure(result.error());
    QJsonObject answer = referenceTo(made, request.name);
    if (request.name.isEmpty())
        answer.remove(QStringLiteral("name")); // it was given a free one
    context.printAnswer(answer, {made.key});
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
    context.printAnswer({{QStringLiteral("file"), QFileInfo(file.fileName()).absoluteFilePath()},
                         {QStringLiteral("size_bytes"), picture->size()}},
                        {});
    return {};
}

} // namespace boxyard::app
