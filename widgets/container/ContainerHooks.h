// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceProvider.h"
#include "widgets/common/Prompter.h"

#include <functional>

namespace boxyard::widgets {

// An engine a container can be run on.
struct EngineChoice {
    QString provider; // ResourceProvider::id()
    QString name;     // "Docker", "Podman (rootless)", with its host when that is another computer
};

// What the container feature asks of the rest of the program; filled by app/. A hook that is empty hides what needs
// it. The pointers outlive every page. GUI thread.
struct ContainerHooks {
    std::function<containers::ContainerService*(const QString& provider)> service;
    JobList* jobs = nullptr;
    PortMapSource* ports = nullptr;
    Prompter* prompter = nullptr;
    // The engines that answer now, the preferred one first.
    std::function<QList<EngineChoice>()> engines;
    // The provider of that id: for actions with their options, and to know which names are taken.
    std::function<ResourceProvider*(const QString& provider)> resources;
};

} // namespace boxyard::widgets
