// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>

namespace boxyard::containers {

// The X-Registry-Auth header for a reference, from the files docker login and podman login write, and their helper
// programs; empty when nobody has logged in there. Blocks (files, a helper): for lanes.
[[nodiscard]] QByteArray
registryAuth(const QString& reference,
             const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

} // namespace boxyard::containers
