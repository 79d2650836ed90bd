// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Handles.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineConfig.h"

namespace boxyard::libvirt {

// A forward that QEMU has bound now, as "info usernet" lists it.
struct BoundForward {
    QString netdev;
    PortRule rule; // guestAddress is always filled
};

// Reads the answer of QEMU's monitor command "info usernet". Pure; lines it does not know are skipped.
[[nodiscard]] QList<BoundForward> parseUsernet(const QString& text);
// One command of QEMU's human monitor. The text it answers is not an error by itself.
Result<QString> humanMonitor(virDomainPtr domain, const QString& command);
Result<QList<BoundForward>> boundForwards(virDomainPtr domain);

// The QEMU netdev that carries the forwards of a configured adapter in what runs now; empty = that adapter is not
// there. The adapters are matched by MAC: the running one may still have another alias.
[[nodiscard]] QString liveNetdev(const QString& liveXml, const machine::MachineConfig& configured,
                                 const QString& adapter);

// Makes QEMU's forwards those of after where before is what Boxyard had there; rules it never knew stay. All or
// nothing: when one cannot be set up, what was changed is put back. Fails with Busy and the rule in the summary.
Result<> applyForwardsLive(virDomainPtr domain, const machine::MachineConfig& configured, const QList<PortRule>& before,
                           const QList<PortRule>& after, const machine::HostHooks& hooks);

// Busy and the holder's name for the first enabled rule that cannot be bound. Where no hook answers, nothing is
// checked.
Result<> checkPortsFree(const QList<PortRule>& rules, const machine::HostHooks& hooks, const QString& uuid);
// The enabled rules that cannot be bound now.
[[nodiscard]] QList<PortRule> conflictingRules(const QList<PortRule>& rules, const machine::HostHooks& hooks,
                                               const QString& uuid);
// The same rules with each host port 0 replaced by a free one.
Result<QList<PortRule>> withChosenPorts(QList<PortRule> rules, const machine::HostHooks& hooks, const QString& uuid);

// The error for a forward that QEMU refused: names the rule and who holds the port.
[[nodiscard]] Error forwardRefused(const PortRule& rule, const machine::HostHooks& hooks, const QString& uuid,
                                   const QString& detail);

} // namespace boxyard::libvirt
