// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

namespace boxyard::widgets {

// How an action is called on a button ("Shut down", "Stop") and its icon's name.
[[nodiscard]] QString actionText(Action action, ResourceKind kind);
[[nodiscard]] QString actionIcon(Action action, ResourceKind kind);
// In the order of menus; the first group is what tool bars show.
[[nodiscard]] QList<Action> menuActions(ResourceKind kind);
// Whether the window asks a sheet or another program to do it, or shows a page instead of doing it directly.
// The other ways to stop, behind the arrow of the tool bar's Stop.
[[nodiscard]] QList<Action> stopActions(ResourceKind kind);
[[nodiscard]] bool needsSheet(Action action);
[[nodiscard]] QString pageOf(Action action); // "console", "log", "settings" or empty

} // namespace boxyard::widgets
