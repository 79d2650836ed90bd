// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/container/ContainerHooks.h"

#include <memory>

namespace boxyard::widgets {

// The tab "log" of a container: the whole log, followed, searched and saved. GUI thread.
class LogPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogPage)
public:
    LogPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent);
    ~LogPage() override;
    void update(const Resource& resource, bool reachable) override;
    void setActive(bool active) override;

private:
    struct Parts;
    void build();
    void arrange();
    void wire();
    void retranslate();
    void search(const QString& text);
    void step(bool forward);
    void showSearch();
    void showState();
    void save();
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::widgets
