// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleFeature.h"

#include "backend/core/Tr.h"
#include "backend/machine/MachineService.h"
#include "widgets/console/ConsolePage.h"
#include "widgets/console/ConsoleRegistry.h"
#include "widgets/console/ConsoleWindow.h"

namespace boxyard::widgets {

namespace {
Error serviceGone() { return {ErrorKind::Unreachable, Tr::tr("The connection of this machine is closed"), {}, {}}; }

template <typename T>
Async<T> noService() {
    return Async<T>::ready(failure(serviceGone()));
}

void present(QWidget& window) {
    window.show();
    window.raise();
    window.activateWindow();
}
} // namespace

ConsoleHooks consoleHooks(const std::function<machine::MachineService*(const ResourceId&)>& serviceOf,
                          ResourceSet& resources, Prompter& prompter,
                          std::function<void(Action, const ResourceId&)> request) {
    ConsoleHooks hooks;
    hooks.openFd = [serviceOf](const ResourceId& id) {
        machine::MachineService* service = serviceOf(id);
        return service != nullptr ? service->openGraphics(id) : noService<int>();
    };
    hooks.ability = [serviceOf](const ResourceId& id) {
        machine::MachineService* service = serviceOf(id);
        if (service == nullptr)
            return noService<ConsoleAbility>();
        const AsyncAnswer<ConsoleAbility> answer;
        service->details(id).then(service, [answer](const Result<machine::MachineDetails>& details) {
            if (details)
                answer.give(ConsoleAbility{details->graphicsByFd, details->usesGl});
            else
                answer.give(failure(details.error()));
        });
        return answer.async();
    };
    hooks.request = std::move(request);
    hooks.resources = &resources;
    hooks.prompter = &prompter;
    hooks.registry = std::make_shared<ConsoleRegistry>(&resources);
    return hooks;
}

PageFactory consolePage(const ConsoleHooks& hooks) {
    return {QStringLiteral("console"), Tr::tr("Console"), ResourceKind::Machine,
            [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                return new ConsolePage(resource, hooks, parent);
            }};
}

ConsoleWindow* openConsoleWindow(const Resource& resource, const ConsoleHooks& hooks) {
    ConsoleWindow* window = hooks.registry->window(resource.id);
    if (window == nullptr) {
        const auto controller = hooks.registry->controller(resource, hooks);
        // The page lets go first: page and window watching together would make two views of one screen.
        window = new ConsoleWindow(controller, hooks);
        hooks.registry->setWindow(resource.id, window);
    }
    present(*window);
    return window;
}

ConsoleWindow* openVvConsole(const console::VvFile& file, Prompter& prompter) {
    ConsoleHooks hooks;
    hooks.prompter = &prompter;
    auto* window = new ConsoleWindow(std::make_shared<ConsoleController>(file), hooks);
    present(*window);
    if (file.fullScreen)
        window->setFullScreen(true);
    return window;
}

} // namespace boxyard::widgets
