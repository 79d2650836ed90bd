// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"

namespace boxyard {

// Where a guest's port is looked for on the host: 22 → 2222, 80 → 8080, what is privileged above 8000, others as they are.
[[nodiscard]] quint16 goodHostPort(quint16 guestPort);

// A trial bind of the rule's host side: 0 = it is free now, else the system's reason (EADDRINUSE, EACCES, EADDRNOTAVAIL).
// Takes microseconds.
[[nodiscard]] int bindError(const PortRule& rule);

// The first unprivileged host port at or above the rule's (0 = a good one for its guest port) that clashes with none of
// those taken and that a trial bind does not refuse. 0 = none.
[[nodiscard]] quint16 freeHostPort(const PortRule& rule, const QList<PortRule>& taken);

} // namespace boxyard
