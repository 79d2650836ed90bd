// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Ssh.h"
#include "app/Yard.h"
#include "backend/host/HostLoad.h"
#include "widgets/appliance/ImportSheet.h"
#include "widgets/common/Prompter.h"
#include "widgets/console/ConsoleFeature.h"
#include "widgets/container/ContainerHooks.h"
#include "widgets/machine/MachineHooks.h"
#include "widgets/main/WindowHooks.h"
#include "widgets/ports/PortPages.h"

#include <QPointer>

namespace boxyard::widgets {
class MainWindow;
}

namespace boxyard::app {

// Wires the features' hooks to the yard's services and routes what the window asks for: the one place where window,
// features and backends meet. GUI thread; outlives the window.
class Composer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Composer)
public:
    Composer(Yard& yard, widgets::Prompter& prompter, QObject* parent = nullptr);
    ~Composer() override;

    [[nodiscard]] widgets::WindowHooks windowHooks();
    void attach(widgets::MainWindow* window);
    // From now on a failed job is said in the window.
    void tellFailures();
    // By what it is: an appliance opens the import sheet, a .vv its console, an ISO or disk image the create sheet.
    void openFile(const QString& path);
    void whenConnected(const std::function<void()>& then);
    void importFile(const QString& path);
    void createFrom(const QString& path);
    void runContainer(const QString& image = {});
    void openConsole(const ResourceId& id);
    // refused: tells what is wrong with the file where there is no window to say it.
    void openConnectionFile(const QString& path, const std::function<void(const Error&)>& refused = {});
    [[nodiscard]] SshService& ssh() { return m_ssh; }
    [[nodiscard]] const widgets::MachineHooks& machineHooks() const { return m_machine; }
    [[nodiscard]] const widgets::PortsHooks& portsHooks() const { return m_ports; }

private:
    void fillMachineHooks();
    void fillContainerHooks();
    void onAction(Action action, const QList<ResourceId>& ids);
    [[nodiscard]] widgets::HostLoad hostLoad();
    void openSsh(const ResourceId& id);
    void watchStart(Job* job);
    void regroup(const QList<ResourceId>& ids, const QString& group);
    void tell(Job* job);
    void tellConnections();
    [[nodiscard]] QList<Resource> known(const QList<ResourceId>& ids) const;
    [[nodiscard]] QWidget* parentWidget() const;

    Yard& m_yard;
    widgets::Prompter& m_prompter;
    SshService m_ssh;
    widgets::MachineHooks m_machine;
    widgets::ContainerHooks m_container;
    widgets::PortsHooks m_ports;
    widgets::ConsoleHooks m_console;
    host::HostLoad m_load;
    QTimer m_loadIdle;
    QPointer<widgets::MainWindow> m_window;
};

} // namespace boxyard::app
