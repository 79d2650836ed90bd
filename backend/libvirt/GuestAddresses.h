// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/MachineActions.h"

#include <QStringList>

namespace boxyard::libvirt {

// The addresses a running guest has: from its agent where one is connected, else from the leases of virtual networks.
// Without loopback and link-local ones; IPv4 first. Waits for a hung agent two seconds at most.
[[nodiscard]] QStringList readAddresses(const ActionTarget& target);

} // namespace boxyard::libvirt
