// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"

namespace boxyard::appliance {

using namespace machine;

namespace {

// Quoted for a POSIX shell where it must be.
QString quoted(const QString& text) {
    bool plain = !text.isEmpty();
    for (const QChar c : text)
        plain = plain && c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("@%+=:,./_-").contains(c));
    if (plain)
        return text;
    QString copy = text;
    return QLatin1Char('\'') + copy.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

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

} // namespace

QString importCommand(const ImportPlan& plan, const ImportChoices& choices) {
    QStringList words{QStringLiteral("boxyard"), QStringLiteral("import"), quoted(plan.file)};
    const auto add = [&](const char* option, const QString& value) { words << QLatin1String(option) << quoted(value); };
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
    for (const QString& key : qAsConst(keys))
        add("--property", key + QLatin1Char('=') + choices.properties.value(key));
    if (choices.acceptEula && !plan.eulas.isEmpty())
        words << QStringLiteral("--accept-eula");
    if (choices.ignoreManifest)
        words << QStringLiteral("--ignore-manifest");
    if (choices.start)
        words << QStringLiteral("--start");
    return words.join(QLatin1Char(' '));
}

} // namespace boxyard::appliance
