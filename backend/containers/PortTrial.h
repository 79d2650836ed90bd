// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"

namespace boxyard::containers {

// Whether a host port could be bound now; takes microseconds. For engines on this computer only.
[[nodiscard]] bool isPortFree(const PortRule& rule);
// A free one at or above the guest's own port (above 1024: 80 → 8080), away from those taken; 0 = none.
[[nodiscard]] quint16 chooseFreePort(const PortRule& rule, const QList<PortRule>& taken);

} // namespace boxyard::containers
