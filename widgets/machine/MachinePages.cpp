// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/MachinePages.h"

#include "backend/core/Tr.h"
#include "widgets/machine/OverviewPage.h"
#include "widgets/machine/SettingsPage.h"

namespace boxyard::widgets {

QList<PageFactory> machinePages(const MachineHooks& hooks) {
    return {{QStringLiteral("overview"), Tr::tr("Overview"), ResourceKind::Machine,
             [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                 return new OverviewPage(resource, hooks, parent);
             }},
            {QStringLiteral("settings"), Tr::tr("Settings"), ResourceKind::Machine,
             [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                 return new SettingsPage(resource, hooks, parent);
             }}};
}

} // namespace boxyard::widgets
