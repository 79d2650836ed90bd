// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Forwarding.h"

#include "backend/core/HostPorts.h"
#include "backend/core/Lane.h"
#include "backend/core/Logging.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/machine/DomainXml.h"

#include <QRegularExpression>

#include <libvirt/libvirt-qemu.h>

namespace boxyard::libvirt {

namespace {

constexpr int kPortTries = 300;

QString hostSide(const PortRule& rule) {
    const QString address = isAllNetworks(rule.hostAddress) ? QString() : rule.hostAddress;
    return QStringLiteral("%1:%2:%3").arg(protocolName(rule.protocol), address).arg(rule.hostPort);
}

QString addCommand(const QString& netdev, const PortRule& rule) {
    return QStringLiteral("hostfwd_add %1 %2-%3:%4").arg(netdev, hostSide(rule), rule.guestAddress).arg(rule.guestPort);
}

QString removeCommand(const QString& netdev, const PortRule& rule) {
    return QStringLiteral("hostfwd_remove %1 %2").arg(netdev, hostSide(rule));
}

bool sameForward(const PortRule& wanted, const PortRule& bound) {
    return wanted.sameHostSide(bound) && wanted.guestPort == bound.guestPort &&
           (wanted.guestAddress.isEmpty() || wanted.guestAddress == bound.guestAddress);
}

const PortRule* findBound(const QList<BoundForward>& bound, const QString& netdev, const PortRule& rule) {
    for (const BoundForward& entry : bound)
        if (entry.netdev == netdev && entry.rule.sameHostSide(rule))
            return &entry.rule;
    return nullptr;
}

struct Step {
    QString netdev;
    PortRule rule;
    bool add = false;
};

// QEMU's monitor always says "done"; an answer that is not empty says that it was not.
Result<> carryOut(virDomainPtr domain, const Step& step) {
    BOXYARD_TRY_AS(answer, humanMonitor(domain, step.add ? addCommand(step.netdev, step.rule)
                                                         : removeCommand(step.netdev, step.rule)));
    const QString text = answer.trimmed();
    if (text.isEmpty() || (!step.add && text.contains(QLatin1String("removed"))))
        return {};
    if (!step.add && text.contains(QLatin1String("not found")))
        return {};
    return failure(ErrorKind::Busy, Tr::tr("QEMU refused the forward %1.").arg(step.rule.toText()), {}, text);
}

void takeBack(virDomainPtr domain, const QList<Step>& done) {
    for (auto step = done.rbegin(); step != done.rend(); ++step) {
        Step reverse = *step;
        reverse.add = !reverse.add;
        if (const auto result = carryOut(domain, reverse); !result)
            qCWarning(lcLibvirt) << "could not take back" << reverse.rule.toText() << result.error().detail;
    }
}

struct LiveAdapters {
    QString xml;
    const machine::MachineConfig& configured;
    [[nodiscard]] QString netdev(const PortRule& rule) const { return liveNetdev(xml, configured, rule.adapter); }
};

// First what must go (a rule whose guest side changes goes and comes), then what must come.
QList<Step> stepsFor(const LiveAdapters& live, const QList<BoundForward>& bound, const QList<PortRule>& before,
                     const QList<PortRule>& after) {
    QList<Step> steps;
    for (const PortRule& old : before) {
        const QString netdev = live.netdev(old);
        const PortRule* now = netdev.isEmpty() ? nullptr : findBound(bound, netdev, old);
        const bool stays = now && std::any_of(after.begin(), after.end(), [&](const PortRule& rule) {
                               return rule.enabled && live.netdev(rule) == netdev && sameForward(rule, *now);
                           });
        if (now && !stays)
            steps.append({netdev, *now, false});
    }
    for (const PortRule& rule : after) {
        const QString netdev = live.netdev(rule);
        if (!rule.enabled || netdev.isEmpty())
            continue;
        const PortRule* now = findBound(bound, netdev, rule);
        if (!now || !sameForward(rule, *now))
            steps.append({netdev, rule, true});
    }
    return steps;
}

} // namespace

QList<BoundForward> parseUsernet(const QString& text) {
    static const QRegularExpression hub(QStringLiteral("^\\S.*\\(([^)]+)\\):"));
    static const QRegularExpression row(
        QStringLiteral("^\\s*(TCP|UDP)\\[HOST_FORWARD\\]\\s+-?\\d+\\s+(\\S+)\\s+(\\d+)\\s+(\\S+)\\s+(\\d+)"));
    QList<BoundForward> list;
    QString netdev;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (const auto match = hub.match(line); match.hasMatch()) {
            netdev = match.captured(1);
            continue;
        }
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        PortRule rule;
        rule.protocol = match.captured(1) == QLatin1String("UDP") ? Protocol::Udp : Protocol::Tcp;
        rule.hostAddress = match.captured(2) == QLatin1String("*") ? QStringLiteral("0.0.0.0") : match.captured(2);
        rule.hostPort = match.captured(3).toUShort();
        rule.guestAddress = match.captured(4);
        rule.guestPort = match.captured(5).toUShort();
        list.append({netdev, rule});
    }
    return list;
}

Result<QString> humanMonitor(virDomainPtr domain, const QString& command) {
    BOXYARD_NOT_GUI_THREAD();
    char* answer = nullptr;
    if (virDomainQemuMonitorCommand(domain, command.toUtf8().constData(), &answer,
                                    VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP) != 0)
        return lastFailure(Tr::tr("QEMU's monitor of “%1” cannot be asked.").arg(nameOf(domain)));
    return takeText(answer);
}

Result<QList<BoundForward>> boundForwards(virDomainPtr domain) {
    BOXYARD_TRY_AS(text, humanMonitor(domain, QStringLiteral("info usernet")));
    return parseUsernet(text);
}

QString liveNetdev(const QString& liveXml, const machine::MachineConfig& configured, const QString& adapter) {
    for (const machine::NetworkConfig& nic : configured.networks)
        if (nic.mode == machine::NetworkMode::Nat && (adapter.isEmpty() || nic.alias == adapter))
            return machine::liveNetdevId(liveXml, nic.mac);
    return {};
}

Result<> applyForwardsLive(virDomainPtr domain, const machine::MachineConfig& configured, const QList<PortRule>& before,
                           const QList<PortRule>& after, const machine::HostHooks& hooks) {
    BOXYARD_TRY_AS(xml, runningXml(domain));
    BOXYARD_TRY_AS(bound, boundForwards(domain));
    const LiveAdapters live{xml, configured};
    QList<Step> done;
    const QList<Step> steps = stepsFor(live, bound, before, after);
    for (const Step& step : steps) {
        if (const auto result = carryOut(domain, step); !result) {
            takeBack(domain, done);
            if (result.error().kind == ErrorKind::Busy && step.add)
                return failure(forwardRefused(step.rule, hooks, configured.uuid, result.error().detail));
            return result;
        }
        done.append(step);
    }
    return {};
}

Result<> checkPortsFree(const QList<PortRule>& rules, const machine::HostHooks& hooks, const QString& uuid) {
    if (!hooks.portFree)
        return {};
    for (const PortRule& rule : rules)
        if (rule.enabled && rule.hostPort != 0)
            BOXYARD_TRY(hooks.portFree(rule, uuid));
    return {};
}

QList<PortRule> conflictingRules(const QList<PortRule>& rules, const machine::HostHooks& hooks, const QString& uuid) {
    QList<PortRule> list;
    for (const PortRule& rule : rules)
        if (hooks.portFree && rule.enabled && !hooks.portFree(rule, uuid))
            list.append(rule);
    return list;
}

Result<QList<PortRule>> withChosenPorts(QList<PortRule> rules, const machine::HostHooks& hooks, const QString& uuid) {
    for (qsizetype i = 0; i < rules.size(); ++i) {
        PortRule& rule = rules[i];
        if (rule.hostPort != 0)
            continue;
        const int first = goodHostPort(rule.guestPort);
        for (int port = first; port < std::min(first + kPortTries, 65536) && rule.hostPort == 0; ++port) {
            PortRule candidate = rule;
            candidate.hostPort = quint16(port);
            const bool taken = std::any_of(rules.begin(), rules.end(),
                                           [&](const PortRule& other) { return other.clashesWith(candidate); });
            if (!taken && (!hooks.portFree || hooks.portFree(candidate, uuid)))
                rule.hostPort = candidate.hostPort;
        }
        if (rule.hostPort == 0)
            return failure(ErrorKind::Busy, Tr::tr("No free port was found for %1.").arg(rule.toText()),
                           Tr::tr("Choose a host port."));
    }
    return rules;
}

Error forwardRefused(const PortRule& rule, const machine::HostHooks& hooks, const QString& uuid,
                     const QString& detail) {
    const QString hint = Tr::tr("Choose another host port, or start without this forward.");
    if (hooks.portFree)
        if (const auto free = hooks.portFree(rule, uuid); !free)
            return {free.error().kind, free.error().summary, free.error().hint.isEmpty() ? hint : free.error().hint,
                    detail};
    return {ErrorKind::Busy,
            Tr::tr("Port %1 is taken; the forward %2 cannot be set up.").arg(rule.hostPort).arg(rule.toText()), hint,
            detail};
}

} // namespace boxyard::libvirt
