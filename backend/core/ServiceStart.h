// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard {

// A service that somebody has to start by hand.
struct Service {
    QString unit;        // systemd's: "docker", "podman.socket"
    QString script;      // that of /etc/init.d; empty = none
    QString command;     // the service itself, where nobody else starts it: "dockerd"
    bool ofUser = false; // of this user's session rather than the system's
};
// What starts services on this computer.
struct ServiceStarters {
    bool systemd = false;
    bool script = false; // the service's own in /etc/init.d
    bool root = false;   // nobody has to be asked for more rights
};

// The command for a terminal, "sudo systemctl start docker": the way it is done here. Looks for two files.
[[nodiscard]] QString startCommand(const Service& service);
// Pure.
[[nodiscard]] QString startCommand(const Service& service, const ServiceStarters& starters);

} // namespace boxyard
