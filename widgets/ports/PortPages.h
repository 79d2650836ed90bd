// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/PortMapSource.h"
#include "backend/machine/MachineService.h"
#include "widgets/common/DetailPage.h"

#include <functional>

namespace boxyard::widgets {

// What the ports feature asks of the rest of the program; filled by app/. The pointers outlive every page. GUI thread.
struct PortsHooks {
    std::function<machine::MachineService*(const QString& provider)> service;
    PortMapSource* ports = nullptr;
    // Goes to another machine or container ("Show web").
    std::function<void(const ResourceId&)> show;
};

// The tab "ports" for machines (rules that can be edited, above the host's map) and for containers (what is published).
[[nodiscard]] QList<PageFactory> portPages(const PortsHooks& hooks);
// The host's port map with its search field, for the page of the host.
[[nodiscard]] QWidget* hostPortMap(const PortsHooks& hooks, QWidget* parent);

} // namespace boxyard::widgets
