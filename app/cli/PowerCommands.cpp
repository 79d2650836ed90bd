// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "backend/core/Tr.h"

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

} // namespace

QStringList powerCommandNames() {
    QStringList names;
    for (const Verb& verb : kVerbs)
        names.append(QLatin1String(verb.command));
    return names;
}

Outcome forEach(CommandContext& context, const QList<Resource>& resources,
                const std::function<Result<>(const Resource&)>& f) {
    std::optional<Error> last;
    QJsonArray done;
    for (const Resource& resource : resources) {
        const Result<> result = f(resource);
        if (result) {
            done.append(referenceTo(resource.id, resource.name));
            continue;
        }
        if (last)
            context.printRemark(*last);
        last = result.error();
        if (last->isCancelled())
            break;
    }
    const QJsonObject answer{{QStringLiteral("done"), done}};
    if (last) {
        Failure failure = failed(*last).value();
        failure.answer = answer;
        return tl::unexpected<Failure>(failure);
    }
    context.printAnswer(answer, {});
    return {};
}

tl::expected<QList<Resource>, Failure> findAll(CommandContext& context, const QStringList& names,
                                               std::optional<ResourceKind> kind) {
    QList<Resource> found;
    for (const QString& name : names) {
        const auto resource = context.find(name, kind);
        if (!resource)
            return tl::unexpected<Failure>(resource.error());
        found.append(*resource);
    }
    return found;
}

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
    Resource renamed = *resource; // the answer says what it is called now
    renamed.name = options.newName;
    return forEach(context, {renamed}, [&](const Resource& one) {
        return context.runJob([&] { return provider->perform(Action::Rename, one.id, options); });
    });
}

} // namespace boxyard::app
