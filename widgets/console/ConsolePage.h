// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/console/ConsoleFeature.h"

namespace boxyard::widgets {

class ConsolePane;

// The "Console" tab of a machine.
class ConsolePage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsolePage)
public:
    ConsolePage(const Resource& resource, const ConsoleHooks& hooks, QWidget* parent = nullptr);
    void update(const Resource& resource, bool reachable) override;
    void setActive(bool active) override;
    [[nodiscard]] ConsolePane* pane() const { return m_pane; }

private:
    void detach(bool fullScreen);
    ConsoleHooks m_hooks;
    ConsolePane* m_pane = nullptr;
};

} // namespace boxyard::widgets
