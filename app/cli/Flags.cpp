// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Ssh.h"
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"
#include "backend/machine/MachineDefaults.h"

namespace boxyard::app {

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

tl::expected<QList<PortRule>, Failure> forwardsOf(const Invocation& call) {
    auto rules = rulesOf(call.all("--forward"));
    if (rules && call.has("--ssh"))
        rules->append(SshService::newRule());
    return rules;
}

Outcome readHardware(const Invocation& call, int& cpus, ByteSize& memory) {
    if (call.has("--cpus")) {
        bool ok = false;
        cpus = call.value("--cpus").toInt(&ok);
        if (!ok || cpus < 1)
            return failed(kUsage, ErrorKind::InvalidInput,
                          Tr::tr("“%1” is not a number of CPUs.").arg(call.value("--cpus")));
    }
    if (call.has("--memory")) {
        const auto size = ByteSize::parse(call.value("--memory"));
        if (!size)
            return failed(kUsage, size.error());
        memory = *size;
    }
    return {};
}

tl::expected<std::optional<machine::Firmware>, Failure> firmwareOf(const Invocation& call) {
    const QString word = call.value("--firmware");
    if (!call.has("--firmware"))
        return std::optional<machine::Firmware>();
    if (word == QLatin1String("bios"))
        return std::optional(machine::Firmware::Bios);
    if (word == QLatin1String("efi"))
        return std::optional(machine::Firmware::Efi);
    if (word == QLatin1String("efi-secure"))
        return std::optional(machine::Firmware::EfiSecure);
    return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a firmware.").arg(word),
                  Tr::tr("Write bios, efi or efi-secure."));
}

Outcome applyNetwork(const Invocation& call, machine::MachineConfig& config) {
    if (!call.has("--network"))
        return {};
    const QString word = call.value("--network");
    const QString kind = word.section(QLatin1Char(':'), 0, 0), source = word.section(QLatin1Char(':'), 1);
    if (word == QLatin1String("none")) {
        config.networks.clear();
        return {};
    }
    machine::NetworkMode mode = machine::NetworkMode::Nat;
    if (kind == QLatin1String("network") && !source.isEmpty())
        mode = machine::NetworkMode::Network;
    else if (kind == QLatin1String("bridge") && !source.isEmpty())
        mode = machine::NetworkMode::Bridge;
    else if (word != QLatin1String("nat"))
        return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is not a network mode.").arg(word),
                      Tr::tr("Write nat, none, network:NAME or bridge:NAME."));
    if (config.networks.isEmpty()) {
        machine::NetworkConfig added;
        added.model = machine::defaultNicModel(machine::osFamilyOf(config.osId));
        config.networks.append(added);
    }
    for (machine::NetworkConfig& network : config.networks) {
        network.mode = mode;
        network.source = source;
    }
    return {};
}

Result<PortRule> withHostPort(CommandContext& context, PortRule rule, const QList<PortRule>& taken) {
    if (rule.hostPort != 0)
        return rule;
    rule.hostPort = context.onGui([&] { return context.yard.ports().freePortBeside(taken, rule); });
    if (rule.hostPort == 0)
        return failure(ErrorKind::Busy, Tr::tr("No free port was found for guest port %1.").arg(rule.guestPort));
    return rule;
}

} // namespace boxyard::app
