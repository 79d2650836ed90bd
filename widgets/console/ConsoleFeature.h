// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/VvFile.h"
#include "backend/core/Async.h"
#include "backend/core/Resource.h"
#include "widgets/common/DetailPage.h"

#include <functional>
#include <memory>

namespace boxyard {
class JobList;
class ResourceSet;
} // namespace boxyard
namespace boxyard::machine {
class MachineService;
}

namespace boxyard::widgets {

class ConsoleRegistry;
class ConsoleWindow;
class Prompter;

// What kind of screen a machine has.
struct ConsoleAbility {
    bool byDescriptors = true; // a local machine with SPICE; else this console cannot be opened
    bool usesGl = false;
};

// What consoles need of the rest of the program. Copies share one registry: page and window of a machine are one
// console.
struct ConsoleHooks {
    std::function<Async<int>(const ResourceId&)> openFd;             // a connected SPICE channel
    std::function<Async<ConsoleAbility>(const ResourceId&)> ability; // may be empty: everything can be opened
    std::function<void(Action, const ResourceId&)> request;          // windows: start, SSH; pages ask by their signal
    ResourceSet* resources = nullptr;                                // windows learn of state changes here
    JobList* jobs = nullptr;                                         // windows tell what failed for their machine
    Prompter* prompter = nullptr;
    std::shared_ptr<ConsoleRegistry> registry;
};

// The hooks over the services of machines. serviceOf answers null for a provider that has gone. All must outlive the
// pages.
[[nodiscard]] ConsoleHooks consoleHooks(const std::function<machine::MachineService*(const ResourceId&)>& serviceOf,
                                        ResourceSet& resources, Prompter& prompter,
                                        std::function<void(Action, const ResourceId&)> request);

// The "console" tab of a machine.
[[nodiscard]] PageFactory consolePage(const ConsoleHooks& hooks);
// The machine's console window, shown and in front; a second call finds the first window. It deletes itself when
// closed.
ConsoleWindow* openConsoleWindow(const Resource& resource, const ConsoleHooks& hooks);
// A console of a connection file, with its password asked in place when the file has none or a wrong one.
ConsoleWindow* openVvConsole(const console::VvFile& file, Prompter& prompter);

} // namespace boxyard::widgets
