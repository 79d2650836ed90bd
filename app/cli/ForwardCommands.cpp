// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"

namespace boxyard::app {

namespace {

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
        rows.append({rule.name, rule.toText(), rule.enabled ? Tr::tr("on") : Tr::tr("off"), healthWord(rule.health)});
    context.printTable({Tr::tr("NAME"), Tr::tr("RULE"), Tr::tr("STATE"), Tr::tr("HEALTH")}, rows);
    return {};
}

Outcome setRules(CommandContext& context, const FoundMachine& found, const QList<PortRule>& rules) {
    BOXYARD_CLI_TRY(context.runJob([&] { return found.service->setForwards(found.resource.id, rules); }));
    return printRules(context, rules);
}

// Which rule is meant: the long form says the addresses too, the short one (2222:22) may fit several.
tl::expected<qsizetype, Failure> indexOf(const QList<PortRule>& rules, const QString& text, const PortRule& wanted,
                                         const QString& machine) {
    const bool exact = text.startsWith(QLatin1String("tcp:")) || text.startsWith(QLatin1String("udp:"));
    QList<qsizetype> found;
    QStringList candidates;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const PortRule& have = rules.at(i);
        if (have.protocol != wanted.protocol || have.hostPort != wanted.hostPort || have.guestPort != wanted.guestPort)
            continue;
        if (exact && (have.hostAddress != wanted.hostAddress || have.guestAddress != wanted.guestAddress))
            continue;
        found.append(i);
        candidates.append(have.toText());
    }
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty())
        return failed(kFailed, ErrorKind::NotFound, Tr::tr("%1 has no forward %2.").arg(machine, wanted.toText()),
                      Tr::tr("“boxyard forward list %1” shows those it has.").arg(machine));
    return failed(kUsage, ErrorKind::InvalidInput,
                  Tr::tr("“%1” can be several: %2.").arg(text, candidates.join(QStringLiteral(", "))),
                  Tr::tr("Write one of them as it stands there."));
}

} // namespace

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
    const QStringList texts = context.call.operands.mid(1);
    const auto wanted = rulesOf(texts);
    if (!wanted)
        return tl::unexpected<Failure>(wanted.error());
    context.open(true, false);
    const auto found = findMachine(context, context.call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    QList<PortRule> rules = allForwards(found->details.configured);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto index = indexOf(rules, texts.at(i), wanted->at(i), found->resource.name);
        if (!index)
            return tl::unexpected<Failure>(index.error());
        rules.removeAt(*index);
    }
    return setRules(context, *found, rules);
}

} // namespace boxyard::app
