// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/container/ContainerHooks.h"

#include <memory>

namespace boxyard::widgets {

// The tab "inspect" of a container: everything its engine knows, in sections to be read or as the JSON it gave.
class InspectPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectPage)
public:
    InspectPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent);
    ~InspectPage() override;
    void update(const Resource& resource, bool reachable) override;
    void setActive(bool active) override;

private:
    struct Parts;
    void build();
    void retranslate();
    void read();
    void show(const containers::ContainerDetails& details);
    void showIdentity(const containers::ContainerDetails& details);
    void alignLabels();
    void showLife(const containers::ContainerDetails& details);
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::widgets
