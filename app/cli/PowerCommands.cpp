// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "backend/core/Tr.h"

#include <QTextStream>

#include <unistd.h>

namespace boxyard::app {

namespace {

struct Verb {
    const char* command;
    Action action;
    std::optional<ResourceKind> kind;
};
const Verb kVerbs[] = {
    {"start", Action::Start, {}},
    {"shutdown", Action::Stop, {}},
    {"reboot", Action::Restart, {}},
    {"reset", Action::Reset, ResourceKind::Machine},
    {"poweroff", Action::Kill, {}},
    {"pause", Action::Pause, {}},
    {"resume", Action::Resume, {}},
    {"save", Action::SaveState, ResourceKind::Machine},
    {"container start", Action::Start, ResourceKind::Container},
    {"container stop", Action::Stop, ResourceKind::Container},
    {"container restart", Action::Restart, ResourceKind::Container},
    {"container pause", Action::Pause, ResourceKind::Container},
    {"container unpause", Action::Resume, ResourceKind::Container},
    {"container kill", Action::Kill, ResourceKind::Container},
};

// Does it to each; one failure does not keep the others from being done. The last failure decides the exit.
Outcome forEach(CommandContext& context, const QList<Resource>& resources,
                const std::function<Result<>(const Resource&)>& f) {
    std::optional<Error> last;
    for (const Resource& resource : resources) {
        const Result<> result = f(resource);
        if (result)
            continue;
        if (last)
            context.printRemark(*last);
        last = result.error();
        if (last->isCancelled())
            break;
    }
    if (last)
        return failed(*last);
    return {};
}

tl::expected<QList<Resource>, Failure> findAll(CommandContext& context, const QStringList& names,
                                               std::optional<ResourceKind> kind) {
    QList<Resource> found;
    for (const QString& name : names) { // all are looked up before anything is done
        const auto resource = context.find(name, kind);
        if (!resource)
            return tl::unexpected<Failure>(resource.error());
        found.append(*resource);
    }
    return found;
}

bool confirmed(const CommandContext& context, const QString& question) {
    if (context.call.has("--yes"))
        return true;
    if (!isatty(STDIN_FILENO))
        return false;
    QTextStream(stderr) << question << QStringLiteral(" [y/N] ") << Qt::flush;
    const QString answer = QTextStream(stdin).readLine();
    return answer.trimmed().compare(QLatin1String("y"), Qt::CaseInsensitive) == 0;
}

Result<> deleteOne(CommandContext& context, const Resource& resource, bool disks) {
    ActionOptions options;
    if (disks) {
        machine::MachineService* service =
            context.onGui([&] { return context.yard.machineService(resource.id.provider); });
        if (!service)
            return failure(ErrorKind::Unsupported, Tr::tr("%1 is not a machine.").arg(resource.name));
        BOXYARD_TRY_AS(plan, context.ask<machine::DeletionPlan>([&] { return service->planDeletion(resource.id); }));
        for (const machine::DeletionItem& item : plan.items)
            if (item.deletable && !item.alwaysGoes && item.usedBy.isEmpty() && item.what == QLatin1String("disk"))
                options.deleteFiles.append(item.path);
    }
    ResourceProvider* provider = context.provider(resource.id.provider);
    return context.runJob([&] { return provider->perform(Action::Delete, resource.id, options); });
}

} // namespace

Outcome powerCommand(CommandContext& context) {
    for (const Verb& verb : kVerbs) {
        if (context.call.command != QLatin1String(verb.command))
            continue;
        context.open(verb.kind != ResourceKind::Container, verb.kind != ResourceKind::Machine);
        const auto resources = findAll(context, context.call.operands, verb.kind);
        if (!resources)
            return tl::unexpected<Failure>(resources.error());
        return forEach(context, *resources, [&](const Resource& resource) {
            ResourceProvider* provider = context.provider(resource.id.provider);
            return context.runJob([&] { return provider->perform(verb.action, resource.id); });
        });
    }
    return failed(kFailed, ErrorKind::Internal, context.call.command);
}

Outcome deleteCommand(CommandContext& context) {
    const bool disks = context.call.has("--disks");
    if (disks && context.call.has("--keep-disks"))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--disks and --keep-disks exclude each other."));
    context.open(true, false);
    const auto resources = findAll(context, context.call.operands, ResourceKind::Machine);
    if (!resources)
        return tl::unexpected<Failure>(resources.error());
    QStringList names;
    for (const Resource& resource : *resources)
        names.append(resource.name);
    const QString question = disks ? Tr::tr("Delete %1 and the disks?").arg(names.join(QStringLiteral(", ")))
                                   : Tr::tr("Delete %1? The disks stay.").arg(names.join(QStringLiteral(", ")));
    if (!confirmed(context, question))
        return failed(kQuestion, ErrorKind::Cancelled, Tr::tr("Nothing was deleted."),
                      Tr::tr("--yes deletes without asking."));
    return forEach(context, *resources, [&](const Resource& resource) { return deleteOne(context, resource, disks); });
}

Outcome containerRemoveCommand(CommandContext& context) {
    context.open(false, true);
    const auto resources = findAll(context, context.call.operands, ResourceKind::Container);
    if (!resources)
        return tl::unexpected<Failure>(resources.error());
    ActionOptions options;
    options.withVolumes = context.call.has("--volumes");
    options.force = context.call.has("--force");
    return forEach(context, *resources, [&](const Resource& resource) {
        ResourceProvider* provider = context.provider(resource.id.provider);
        return context.runJob([&] { return provider->perform(Action::Delete, resource.id, options); });
    });
}

Outcome containerRenameCommand(CommandContext& context) {
    context.open(false, true);
    const auto resource = context.find(context.call.operands.constFirst(), ResourceKind::Container);
    if (!resource)
        return tl::unexpected<Failure>(resource.error());
    ActionOptions options;
    options.newName = context.call.operands.constLast();
    ResourceProvider* provider = context.provider(resource->id.provider);
    BOXYARD_CLI_TRY(context.runJob([&] { return provider->perform(Action::Rename, resource->id, options); }));
    return {};
}

} // namespace boxyard::app
