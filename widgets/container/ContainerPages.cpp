// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ContainerPages.h"

#include "widgets/container/ContainerOverviewPage.h"
#include "widgets/container/InspectPage.h"
#include "widgets/container/LogPage.h"

namespace boxyard::widgets {

QList<PageFactory> containerPages(const ContainerHooks& hooks) {
    const auto page = [&hooks](const char* id, const QString& title, auto make) {
        return PageFactory{QLatin1String(id), title, ResourceKind::Container, make};
    };
    return {
        page("overview", ContainerOverviewPage::tr("Overview"),
             [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                 return new ContainerOverviewPage(resource, hooks, parent);
             }),
        page("log", LogPage::tr("Log"),
             [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                 return new LogPage(resource, hooks, parent);
             }),
        page("inspect", InspectPage::tr("Inspect"),
             [hooks](const Resource& resource, QWidget* parent) -> DetailPage* {
                 return new InspectPage(resource, hooks, parent);
             }),
    };
}

} // namespace boxyard::widgets
