// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"

#include <QTextStream>

#include <unistd.h>

namespace boxyard::app {

namespace {

using machine::DeletionItem;

// A machine, and what goes and stays with it.
struct Deletion {
    Resource machine;
    machine::DeletionPlan plan;
};

bool goes(const DeletionItem& item, bool disks) { return item.alwaysGoes || (disks && item.deletable); }

QString itemText(const DeletionItem& item) {
    if (item.what == QLatin1String("nvram"))
        return Tr::tr("The firmware's settings");
    if (item.what == QLatin1String("saved state"))
        return Tr::tr("The saved state");
    if (item.what == QLatin1String("tpm"))
        return Tr::tr("What the TPM keeps");
    return item.path;
}

QStringList linesOf(const Deletion& one, bool disks) {
    QStringList lines{one.machine.name + QLatin1Char(':')};
    for (const DeletionItem& item : one.plan.items) {
        QString line = goes(item, disks) ? Tr::tr("goes: %1 (%2)") : Tr::tr("stays: %1 (%2)");
        line = QStringLiteral("  ") + line.arg(itemText(item), item.size.toText());
        if (!item.usedBy.isEmpty())
            line += QStringLiteral(", ") + Tr::tr("used by %1").arg(item.usedBy.join(QStringLiteral(", ")));
        lines.append(line);
    }
    if (one.plan.snapshots > 0)
        lines.append(QStringLiteral("  ") + Tr::tr("goes: %n snapshots", nullptr, one.plan.snapshots));
    return lines;
}

QJsonObject toJson(const Deletion& one, bool disks) {
    QJsonArray items;
    for (const DeletionItem& item : one.plan.items)
        items.append(QJsonObject{{QStringLiteral("what"), item.what},
                                 {QStringLiteral("file"), item.path},
                                 {QStringLiteral("size_bytes"), item.size.bytes()},
                                 {QStringLiteral("used_by"), QJsonArray::fromStringList(item.usedBy)},
                                 {QStringLiteral("goes"), goes(item, disks)}});
    QJsonObject object = referenceTo(one.machine.id, one.machine.name);
    object.insert(QStringLiteral("items"), items);
    object.insert(QStringLiteral("snapshots"), one.plan.snapshots);
    return object;
}

// Shows what goes and stays, and asks where somebody can answer.
Outcome confirm(const QList<Deletion>& all, bool disks) {
    QJsonArray plan;
    QStringList names;
    for (const Deletion& one : all) {
        plan.append(toJson(one, disks));
        names.append(one.machine.name);
        const QStringList lines = linesOf(one, disks);
        for (const QString& line : lines)
            write(stderr, printable(line) + QLatin1Char('\n'));
    }
    if (isatty(STDIN_FILENO)) {
        const QString question = disks ? Tr::tr("Delete %1 and the disks?").arg(names.join(QStringLiteral(", ")))
                                       : Tr::tr("Delete %1? The disks stay.").arg(names.join(QStringLiteral(", ")));
        write(stderr, printable(question) + QStringLiteral(" [y/N] "));
        if (QTextStream(stdin).readLine().trimmed().compare(QLatin1String("y"), Qt::CaseInsensitive) == 0)
            return {};
    }
    Failure failure =
        failed(kQuestion, ErrorKind::Cancelled, Tr::tr("Nothing was deleted."), Tr::tr("--yes deletes without asking."))
            .value();
    failure.answer = QJsonObject{{QStringLiteral("plan"), plan}};
    return tl::unexpected<Failure>(failure);
}

} // namespace

Outcome deleteCommand(CommandContext& context) {
    const bool disks = context.call.has("--disks");
    if (disks && context.call.has("--keep-disks"))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--disks and --keep-disks exclude each other."));
    context.open(true, false);
    const auto resources = findAll(context, context.call.operands, ResourceKind::Machine);
    if (!resources)
        return tl::unexpected<Failure>(resources.error());
    QList<Deletion> all;
    for (const Resource& resource : *resources) {
        machine::MachineService* service =
            context.onGui([&] { return context.yard.machineService(resource.id.provider); });
        const auto plan = context.ask<machine::DeletionPlan>([&] { return service->planDeletion(resource.id); });
        BOXYARD_CLI_TRY(plan);
        all.append({resource, *plan});
    }
    if (!context.call.has("--yes"))
        if (const Outcome yes = confirm(all, disks); !yes)
            return yes;
    return forEach(context, *resources, [&](const Resource& resource) {
        ActionOptions options;
        for (const Deletion& one : std::as_const(all))
            for (const DeletionItem& item : one.plan.items)
                if (one.machine.id == resource.id && !item.alwaysGoes && goes(item, disks))
                    options.deleteFiles.append(item.path);
        ResourceProvider* provider = context.provider(resource.id.provider);
        return context.runJob([&] { return provider->perform(Action::Delete, resource.id, options); });
    });
}

} // namespace boxyard::app
