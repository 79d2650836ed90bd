// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/Handles.h"
#include "backend/machine/HostCapabilities.h"
#include "backend/machine/HostHooks.h"

namespace boxyard::libvirt {

// What the host of a connection can give its machines. Blocks: for lanes.
Result<machine::HostCapabilities> readHost(virConnectPtr connection, const ConnectionUri& uri,
                                           const machine::HostHooks& hooks);

} // namespace boxyard::libvirt
