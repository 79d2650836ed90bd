// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/Engine.h"

#include <QProcessEnvironment>

namespace boxyard::containers {

// Where engines may be on this computer, in the order people expect, each place once: environment, contexts, podman's
// connections, usual sockets, the podman program. Reads files: for lanes. Nothing is connected to.
[[nodiscard]] QList<Endpoint> possibleEndpoints(const QProcessEnvironment& environment);
// The folders in which a socket may appear later.
[[nodiscard]] QStringList socketFolders(const QProcessEnvironment& environment);

} // namespace boxyard::containers
