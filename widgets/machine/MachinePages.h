// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/machine/MachineHooks.h"

namespace boxyard::widgets {

// The machine's own tabs: "overview" and "settings", in tab order (console and ports stand between them).
[[nodiscard]] QList<PageFactory> machinePages(const MachineHooks& hooks);

} // namespace boxyard::widgets
