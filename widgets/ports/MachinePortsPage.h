// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/ForwardList.h"
#include "widgets/ports/PortPages.h"

class QLabel;
class QVBoxLayout;

namespace boxyard::widgets {

class Button;
class MessageBanner;
class RuleRow;
class SectionHead;

// The tab "Ports": a machine's forwards, edited in place and live, or what a container publishes; below it the host's
// map. GUI thread; owned by the window's stack.
class ResourcePortsPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourcePortsPage)
public:
    ResourcePortsPage(const Resource& resource, const PortsHooks& hooks, QWidget* parent);
    void update(const Resource& resource, bool reachable) override;
    void setActive(bool active) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildButtons();
    void openMore(Button* at);
    void addPreset(const QString& presetId);
    void addEmpty();
    void rebuild();
    void orderTabs();
    void fitButtons();
    RuleRow* makeRow(int index);
    [[nodiscard]] bool isMachine() const { return m_resource.id.kind == ResourceKind::Machine; }
    [[nodiscard]] bool isRunning() const;
    Resource m_resource;
    PortsHooks m_hooks;
    bool m_reachable = true;
    bool m_active = false;
    machine::ForwardList* m_list = nullptr;
    SectionHead* m_head = nullptr;
    MessageBanner* m_banner = nullptr;
    QWidget* m_columns = nullptr;
    QLabel* m_empty = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QList<RuleRow*> m_lines;
    RuleRow* m_new = nullptr;
    QList<Button*> m_add;
};

} // namespace boxyard::widgets
