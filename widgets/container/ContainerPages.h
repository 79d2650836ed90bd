// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/container/ContainerHooks.h"

namespace boxyard::widgets {

// The container's own tabs, in tab order: "overview", "log" and "inspect" ("ports" stands between the last two).
[[nodiscard]] QList<PageFactory> containerPages(const ContainerHooks& hooks);

} // namespace boxyard::widgets
