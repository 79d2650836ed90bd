// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"

#include <QJsonObject>

namespace boxyard {

// A rule as --json writes it, wherever one is written (the command line's contract names the keys). Any thread.
[[nodiscard]] QJsonObject toJson(const PortRule& rule);

} // namespace boxyard
