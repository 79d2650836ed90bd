// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard::machine {

// The libosinfo database's ids: short "ubuntu22.04", long "http://ubuntu.com/ubuntu/22.04".
[[nodiscard]] QString osUrl(const QString& osId); // empty for a family that libosinfo has no home for
[[nodiscard]] QString osIdOfUrl(const QString& url);
// "Ubuntu 22.04", "Windows 10": a name for people made of the id alone.
[[nodiscard]] QString osDisplayName(const QString& osId);

} // namespace boxyard::machine
