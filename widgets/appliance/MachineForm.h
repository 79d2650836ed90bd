// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/appliance/ImportSheet.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace boxyard::widgets {

class ForwardRow;
class HardwareRow;

// What one machine of the appliance will be: name, hardware, disks, network, ports. A planned configuration in, an
// edited one out. GUI thread; owned by the import sheet.
class MachineForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MachineForm)
public:
    // several: the appliance has more machines, each can be left out.
    MachineForm(const appliance::PlannedMachine& planned, const ImportHooks& hooks, bool several, int index,
                QWidget* parent);
    void setHost(const machine::HostCapabilities& host);
    [[nodiscard]] machine::MachineConfig config() const;
    [[nodiscard]] bool isIncluded() const;
    [[nodiscard]] QString problem() const; // why it cannot be imported so; empty = it can
    // Shows the choice of the folder at the right of the disks.
    void setFolderChoice(QWidget* choice);
    void focusName();
    void focusPorts();
    // The less common rows, placed by the sheet below its fold.
    [[nodiscard]] QWidget* more() const { return m_more; }

Q_SIGNALS:
    void changed();

private:
    QWidget* row(const QString& label, QWidget* field);
    void buildTop(bool several);
    void buildDisks();
    void buildNetwork();
    void buildPorts();
    void buildMore();
    void addForward(const PortRule& rule);
    void openPresets();
    void refresh();
    void fillNetworks();
    appliance::PlannedMachine m_planned;
    ImportHooks m_hooks;
    machine::HostCapabilities m_host;
    int m_index = 0;
    QGridLayout* m_grid = nullptr;
    QCheckBox* m_include = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_nameRemark = nullptr;
    HardwareRow* m_hardware = nullptr;
    QWidget* m_disks = nullptr;
    QComboBox* m_network = nullptr;
    QLabel* m_networkRemark = nullptr;
    QWidget* m_ports = nullptr;
    QVBoxLayout* m_portLines = nullptr;
    QWidget* m_addPort = nullptr;
    QList<ForwardRow*> m_forwards;
    QWidget* m_more = nullptr;
    QComboBox* m_firmware = nullptr;
    QComboBox* m_bus = nullptr;
    QComboBox* m_model = nullptr;
    QLineEdit* m_mac = nullptr;
    QComboBox* m_sound = nullptr;
    QCheckBox* m_usb = nullptr;
};

} // namespace boxyard::widgets
