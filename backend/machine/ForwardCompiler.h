// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"
#include "backend/machine/XmlText.h"

namespace boxyard::machine {

// Makes QEMU do what the forwards in the metadata say, also under a plain "virsh start". Each NAT adapter that ever had a
// rule is wired to a second user-mode netdev, bxnat<N>, which carries the rules: the netdev by qemu:commandline, the
// wire by qemu:override on the adapter's alias ua-bxnat<N>. It stays when it is empty, so that saved states keep fitting.
// Adapters that went or are no NAT any more lose theirs. skip: rules (by host side) that QEMU is not told.
void compileForwards(XmlText& text, const QList<PortRule>& skip = {});
// Gives the adapter an alias that lasts; returns the one it has when that is its owner's ("ua-…").
QString ensureAlias(XmlText& text, int interfaceNode);
// The alias by which MachineConfig names the adapter: its own, or libvirt's "net<index>".
[[nodiscard]] QString aliasOf(const XmlTree& tree, int interfaceNode, qsizetype index);
// "user,id=bxnat0,net=10.0.3.0/24,hostfwd=tcp:127.0.0.1:2222-:22", as QEMU's -netdev takes it.
[[nodiscard]] QString netdevArgument(const QString& id, const QStringList& network, const QList<PortRule>& rules);
// One rule in QEMU's words, for hostfwd= and for hostfwd_add: "tcp:127.0.0.1:2222-:22". Empty = QEMU cannot do it.
[[nodiscard]] QString hostForward(const PortRule& rule);

} // namespace boxyard::machine
