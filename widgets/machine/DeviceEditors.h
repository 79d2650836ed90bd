// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Prompter.h"
#include "widgets/machine/Editor.h"

namespace boxyard::widgets {

// Disks and CD drives: bus, medium, add, take out. Keeps the list itself; its rows follow the list.
class DisksEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisksEditor)
public:
    // canCreate: whether a new disk's file can be made when the settings are saved.
    DisksEditor(Prompter* prompter, bool canCreate, QWidget* body);
    void load(const Config& config) override;
    void store(Config& config) const override;
    void mark(const Config& original, const Config& edited) override;

private:
    void rebuild();
    void addDisk(int index);
    void addDrive(int index);
    void addBus(int index, const QString& section);
    void addButtons();
    void chooseMedium(int index);
    void addExisting();
    void addNew();
    void addCdDrive();
    void take(const machine::DiskConfig& disk);
    QWidget* removeButton(int index, const QString& what);
    Prompter* m_prompter;
    bool m_canCreate;
    machine::MachineConfig m_config;
    QList<machine::DiskConfig> m_disks;
};

// Network adapters: what they are connected to, model, address, cable.
class NetworkEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkEditor)
public:
    explicit NetworkEditor(QWidget* body);
    void setHost(const machine::HostCapabilities& host) override;
    void load(const Config& config) override;
    void store(Config& config) const override;

private:
    void rebuild();
    void addAdapterRows(int index);
    void addMode(int index, const QString& section);
    void addMac(int index, const QString& section);
    void addButtons();
    [[nodiscard]] QList<Option> places(const machine::NetworkConfig& network) const;
    machine::HostCapabilities m_host;
    QList<machine::NetworkConfig> m_networks;
};

} // namespace boxyard::widgets
