// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/ForwardList.h"
#include "widgets/machine/MachineHooks.h"

#include <QWidget>

class QVBoxLayout;

namespace boxyard::widgets {

class Button;
class MessageBanner;
class OverviewPortRow;
class SectionHead;

// The ports of a machine on its overview: what leads where, whether it answers, the common rules in one click. GUI
// thread; owned by the overview page.
class OverviewPorts final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPorts)
public:
    OverviewPorts(const ResourceId& id, const MachineHooks& hooks, QWidget* parent);
    void update(const Resource& resource, bool reachable);

Q_SIGNALS:
    void moreRequested(); // the ports page

private:
    void rebuild();
    void refreshHealth();
    void addPreset(const QString& presetId);
    void openMenu(Button* at, int index);
    ResourceId m_id;
    MachineHooks m_hooks;
    Resource m_resource;
    bool m_reachable = true;
    machine::ForwardList* m_list = nullptr;
    SectionHead* m_head = nullptr;
    MessageBanner* m_banner = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QList<OverviewPortRow*> m_lines;
    QList<Button*> m_add;
};

} // namespace boxyard::widgets
