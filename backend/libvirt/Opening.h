// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/EventRelay.h"
#include "backend/libvirt/Handles.h"

namespace boxyard::libvirt {

// Opens a connection with keepalive, close callback and every event the driver knows. Blocks, for ever when a daemon
// hangs: for a lane of its own. The last reference takes the callbacks back and closes.
Result<ConnectHandle> openConnection(const ConnectionUri& uri, const std::shared_ptr<EventRelay>& relay);
// One more there, for calls alone: it tells nobody anything, and asks nobody for a password. Blocks likewise.
Result<ConnectHandle> openFurtherConnection(const ConnectionUri& uri);
// Closes those of them that nobody else holds; the GUI thread does not wait long for a daemon that hangs.
void closeAll(std::vector<ConnectHandle> connections);

} // namespace boxyard::libvirt
