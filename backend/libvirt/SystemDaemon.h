// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QStringList>

namespace boxyard::libvirt {

// The system's libvirt daemon. Where there is no systemd to start it on demand (containers, CI), root may start it.
class SystemDaemon final {
public:
    // The sockets of the system daemon, the monolithic and the modular one.
    static QStringList sockets();
    // Whether somebody listens there and lets us in. Does not block.
    static bool isConnectable(const QString& socket);
    static bool isConnectable();
    // Whether a user's own daemon can be there: its program is, or its socket. Root needs none.
    static bool isInstalled();
    // Starts virtlogd and libvirtd when we are root, no systemd runs and nobody answers; else does nothing. Blocks.
    // Fails with Unreachable when they are not installed or do not come up.
    static Result<> ensureRunning();
};

} // namespace boxyard::libvirt
