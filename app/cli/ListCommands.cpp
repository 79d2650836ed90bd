// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "backend/core/Tr.h"

#include <QLocale>

namespace boxyard::app {

namespace {

QString portsText(const Resource& resource) {
    QStringList list;
    for (const PortRule& rule : resource.ports)
        if (rule.enabled && rule.hostPort != 0)
            list.append((isAllNetworks(rule.hostAddress) ? QStringLiteral("*:") : QString()) +
                        QString::number(rule.hostPort) + QStringLiteral("→") + QString::number(rule.guestPort));
    return list.join(QLatin1Char(' '));
}

Outcome printResources(CommandContext& context, bool machines, bool containers) {
    context.open(machines, containers);
    QList<Resource> list;
    const QList<Resource> all = context.resources();
    for (const Resource& resource : all)
        if (resource.id.kind == ResourceKind::Machine ? machines : containers)
            list.append(resource);
    std::stable_sort(list.begin(), list.end(), [](const Resource& a, const Resource& b) {
        return a.id.kind != b.id.kind ? a.id.kind == ResourceKind::Machine : a.name.localeAwareCompare(b.name) < 0;
    });
    // What cannot be reached is said even when others answered: an engine that is down is never an empty list.
    const auto kind = machines == containers ? std::nullopt
                      : machines             ? std::optional(ResourceKind::Machine)
                                             : std::optional(ResourceKind::Container);
    const QList<Error> errors = context.unreachable(kind);
    if (list.isEmpty()) {
        if (const Result<> asked = context.somebodyAnswers(kind); !asked)
            return failed(asked.error());
        if (!errors.isEmpty())
            return failed(errors.constFirst());
    }
    if (context.json()) {
        QJsonArray array;
        for (const Resource& resource : list)
            array.append(toJson(resource));
        context.printJson(array);
    } else {
        QList<QStringList> rows;
        for (const Resource& resource : list)
            rows.append({resource.name,
                         resource.id.kind == ResourceKind::Machine ? Tr::tr("machine") : Tr::tr("container"),
                         stateWord(resource.state), resource.image.isEmpty() ? resource.os : resource.image,
                         portsText(resource)});
        context.printTable(
            {Tr::tr("NAME"), Tr::tr("KIND"), Tr::tr("STATE"), Tr::tr("IMAGE OR SYSTEM"), Tr::tr("PORTS")}, rows);
    }
    for (const Error& error : errors)
        context.printRemark(error);
    return {};
}

QString valueText(const QJsonValue& value) {
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const auto& item : array) {
            if (!item.isObject()) {
                parts.append(item.toVariant().toString());
                continue;
            }
            QStringList fields;
            const QJsonObject fieldsOf = item.toObject();
            for (auto it = fieldsOf.begin(); it != fieldsOf.end(); ++it)
                if (!it->toVariant().toString().isEmpty())
                    fields.append(it.key() + QLatin1Char('=') + it->toVariant().toString());
            parts.append(fields.join(QLatin1Char(' ')));
        }
        return parts.join(QStringLiteral("; "));
    }
    return value.toVariant().toString();
}

} // namespace

Outcome listCommand(CommandContext& context) {
    const bool onlyMachines = context.call.has("--machines"), onlyContainers = context.call.has("--containers");
    return printResources(context, !onlyContainers || onlyMachines, !onlyMachines || onlyContainers);
}

Outcome containerListCommand(CommandContext& context) { return printResources(context, false, true); }

Outcome showCommand(CommandContext& context) {
    context.open(true, true);
    const auto resource = context.find(context.call.operands.constFirst());
    if (!resource)
        return tl::unexpected<Failure>(resource.error());
    QJsonObject object = toJson(*resource);
    if (machine::MachineService* service =
            context.onGui([&] { return context.yard.machineService(resource->id.provider); })) {
        const auto details = context.ask<machine::MachineDetails>([&] { return service->details(resource->id); });
        BOXYARD_CLI_TRY(details);
        const QJsonObject more = toJson(details->configured);
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), *it);
        object.insert(QStringLiteral("snapshots"), details->snapshotCount);
    } else if (containers::ContainerService* engine =
                   context.onGui([&] { return context.yard.containerService(resource->id.provider); })) {
        const auto details = context.ask<containers::ContainerDetails>([&] { return engine->inspect(resource->id); });
        BOXYARD_CLI_TRY(details);
        object.insert(QStringLiteral("command"), QJsonArray::fromStringList(details->command));
        object.insert(QStringLiteral("environment"), QJsonArray::fromStringList(details->environment));
        object.insert(QStringLiteral("restart_policy"), details->restartPolicy);
        QJsonArray mounts;
        for (const containers::Mount& mount : details->mounts)
            mounts.append(QJsonObject{{QStringLiteral("source"), mount.source},
                                      {QStringLiteral("destination"), mount.destination},
                                      {QStringLiteral("read_only"), mount.readOnly}});
        object.insert(QStringLiteral("mounts"), mounts);
    }
    if (context.json()) {
        context.printJson(object);
        return {};
    }
    QList<QStringList> rows;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!valueText(*it).isEmpty())
            rows.append({it.key(), valueText(*it)});
    context.printTable({Tr::tr("FIELD"), Tr::tr("VALUE")}, rows, LastColumn::Wrapped);
    return {};
}

Outcome portsCommand(CommandContext& context) {
    context.open(true, true);
    AsyncAnswer<> current;
    const Async<> answered = current.async();
    auto watcher = context.onGui([&] {
        auto object = std::make_unique<QObject>();
        QObject::connect(&context.yard.ports(), &PortMapSource::changed, object.get(), [current] { current.give({}); });
        QTimer::singleShot(3000, object.get(), [current] { current.give({}); });
        context.yard.ports().refresh();
        return object;
    });
    BOXYARD_CLI_TRY(answered.wait());
    const QList<PortMapEntry> entries = context.onGui([&] {
        watcher.reset();
        return context.yard.ports().entries();
    });
    const auto ownerKind = [](PortMapEntry::Owner owner) {
        return owner == PortMapEntry::Owner::Machine     ? QStringLiteral("machine")
               : owner == PortMapEntry::Owner::Container ? QStringLiteral("container")
                                                         : QStringLiteral("process");
    };
    const auto state = [](PortMapEntry::State s) {
        return s == PortMapEntry::State::Listening  ? QStringLiteral("listening")
               : s == PortMapEntry::State::Reserved ? QStringLiteral("reserved")
                                                    : QStringLiteral("conflict");
    };
    QJsonArray array;
    QList<QStringList> rows;
    for (const PortMapEntry& entry : entries) {
        QJsonObject object = toJson(entry.rule);
        QJsonObject owner{{QStringLiteral("kind"), ownerKind(entry.owner)},
                          {QStringLiteral("name"), entry.ownerName},
                          {QStringLiteral("id"), entry.ownerId}};
        if (entry.pid > 0)
            owner.insert(QStringLiteral("pid"), entry.pid);
        object.insert(QStringLiteral("owner"), owner);
        object.insert(QStringLiteral("state"), state(entry.state));
        object.insert(QStringLiteral("conflicts_with"), QJsonArray::fromStringList(entry.conflictsWith));
        array.append(object);
        rows.append({QString::number(entry.rule.hostPort), protocolName(entry.rule.protocol), entry.rule.hostAddress,
                     mapStateWord(entry.state), ownerWord(entry.owner), entry.ownerName,
                     entry.rule.guestPort ? QString::number(entry.rule.guestPort) : QString()});
    }
    if (context.json())
        context.printJson(array);
    else
        context.printTable({Tr::tr("PORT"), Tr::tr("PROTOCOL"), Tr::tr("ADDRESS"), Tr::tr("STATE"), Tr::tr("KIND"),
                            Tr::tr("HELD BY"), Tr::tr("GUEST PORT")},
                           rows);
    const QList<Error> errors = context.unreachable(); // whose ports are not in the list
    for (const Error& error : errors)
        context.printRemark(error);
    return {};
}

} // namespace boxyard::app
