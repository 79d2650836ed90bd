// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/container/ContainerHooks.h"

#include <memory>

namespace boxyard::widgets {

// The tab "overview" of a container: what is wrong, its load, what it is connected with, the end of its log. GUI
// thread.
class ContainerOverviewPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerOverviewPage)
public:
    ContainerOverviewPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent);
    ~ContainerOverviewPage() override;
    void update(const Resource& resource, bool reachable) override;
    void sample(const LoadSample& sample) override;
    [[nodiscard]] bool tellsProblem() const override;
    void setActive(bool active) override;

protected:
private:
    struct Parts;
    void build();
    QWidget* buildTiles();
    QWidget* buildLog();
    void wire();
    void retranslate();
    void readDetails();
    void showTrouble();
    void showRows();
    void showTiles();
    void showMenu(int row, const QPoint& at);
    void find(bool forward);
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::widgets
