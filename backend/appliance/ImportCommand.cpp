// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <algorithm>

namespace boxyard::appliance {

using namespace machine;

namespace {

QString sizeWord(ByteSize size) {
    constexpr qint64 gib = qint64(1) << 30;
    return size.bytes() % gib == 0 ? QStringLiteral("%1G").arg(size.bytes() / gib)
                                   : QStringLiteral("%1M").arg(size.mib());
}

QString networkWord(const MachineConfig& config) {
    if (config.networks.isEmpty())
        return QStringLiteral("none");
    const NetworkConfig& first = config.networks.constFirst();
    switch (first.mode) {
    case NetworkMode::Nat:
        return QStringLiteral("nat");
    case NetworkMode::Network:
        return QStringLiteral("network:") + first.source;
    case NetworkMode::Bridge:
        return QStringLiteral("bridge:") + first.source;
    case NetworkMode::Isolated:
    case NetworkMode::Other:
        break;
    }
    return QStringLiteral("none");
}

// Whether what differs from the plan has options: name, CPUs, memory, the network, more forwards. The options are for
// the one machine of the appliance.
bool canBeSaid(const MachineConfig& planned, MachineConfig chosen, bool only) {
    if (chosen.networks.size() != planned.networks.size())
        return false;
    if (only) {
        chosen.name = planned.name;
        chosen.cpus = planned.cpus;
        chosen.maxCpus = planned.maxCpus;
        chosen.memory = planned.memory;
        chosen.maxMemory = planned.maxMemory;
    }
    const QList<PortRule> before = allForwards(planned), after = allForwards(chosen);
    const auto isKept = [&](const PortRule& rule) { return after.contains(rule); };
    const auto isSayable = [&](const PortRule& rule) { return rule.enabled || before.contains(rule); };
    if (!std::all_of(after.begin(), after.end(), isSayable) || (!only && after != before))
        return false;
    if (networkWord(chosen) == networkWord(planned)) {
        if (!std::all_of(before.begin(), before.end(), isKept))
            return false;
    } else if (!only || planned.networks.size() != 1 || networkWord(chosen) == QLatin1String("none")) {
        return false; // --network is for every adapter, and with none there is no adapter
    }
    for (qsizetype i = 0; i < chosen.networks.size(); ++i) {
        NetworkConfig& network = chosen.networks[i];
        const NetworkConfig& was = planned.networks.at(i);
        network.forwards = was.forwards;
        if (network.mac.compare(was.mac, Qt::CaseInsensitive) == 0)
            network.mac = was.mac;
        if (i == 0) {
            network.mode = was.mode;
            network.source = was.source;
        }
    }
    return chosen == planned;
}

bool canBeSaid(const ImportPlan& plan, const ImportChoices& choices) {
    const bool only = plan.machines.size() == 1;
    for (qsizetype i = 0; i < plan.machines.size(); ++i) {
        const MachineConfig& planned = plan.machines.at(i).config;
        if (!choices.include.value(i, true) || !canBeSaid(planned, choices.configs.value(i, planned), only))
            return false;
    }
    return true;
}

bool isPassword(const ImportPlan& plan, const QString& key) {
    return std::any_of(plan.properties.begin(), plan.properties.end(),
                       [&key](const ProductProperty& property) { return property.key == key && property.password; });
}

} // namespace

ImportCommand importCommand(const ImportPlan& plan, const ImportChoices& choices, const QString& connection) {
    if (!canBeSaid(plan, choices))
        return {{},
                plan.machines.size() == 1
                    ? Tr::tr("No command does exactly this: on the command line a name, CPUs, memory, the network and "
                             "more forwards can be chosen.")
                    : Tr::tr("No command does exactly this: the command line imports all machines of an appliance as "
                             "they are planned.")};
    QString note;
    QStringList words{QStringLiteral("boxyard")};
    const auto add = [&](const char* option, const QString& value) {
        words << QLatin1String(option) << shellWord(value);
    };
    if (!connection.isEmpty())
        add("--connect", connection);
    add("import", plan.file);
    if (plan.machines.size() == 1) {
        const MachineConfig& planned = plan.machines.constFirst().config;
        const MachineConfig config = choices.configs.value(0, planned);
        add("--name", config.name);
        add("--cpus", QString::number(config.cpus));
        add("--memory", sizeWord(config.memory));
        const bool sameNetwork = networkWord(config) == networkWord(planned);
        if (!sameNetwork)
            add("--network", networkWord(config));
        const QList<PortRule> before = allForwards(planned);
        const QList<PortRule> rules = allForwards(config);
        for (const PortRule& rule : rules)
            if (!before.contains(rule))
                add("--forward", rule.toText());
    }
    if (!plan.configuration.isEmpty())
        add("--configuration", plan.configuration);
    if (!choices.folder.isEmpty())
        add("--storage", choices.folder);
    if (choices.diskFormat != QLatin1String("qcow2"))
        add("--format", choices.diskFormat);
    QStringList keys = choices.properties.keys();
    keys.sort();
    for (const QString& key : qAsConst(keys)) {
        const bool secret = isPassword(plan, key);
        if (secret)
            note = Tr::tr("The password is not shown: write it in the place of “…”.");
        add("--property", key + QLatin1Char('=') + (secret ? QStringLiteral("…") : choices.properties.value(key)));
    }
    if (choices.acceptEula && !plan.eulas.isEmpty())
        words << QStringLiteral("--accept-eula");
    if (choices.ignoreManifest)
        words << QStringLiteral("--ignore-manifest");
    if (choices.start)
        words << QStringLiteral("--start");
    return {words.join(QLatin1Char(' ')), note};
}

} // namespace boxyard::appliance
