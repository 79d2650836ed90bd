// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/MachineStore.h"
#include "backend/machine/MachineCreator.h"

namespace boxyard::app {

// Makes machines in a MachineStore; their disks are real, sparse files in the store's temporary folder. Thread-safe.
class FakeMachineCreator final : public machine::MachineCreator {
public:
    // Both outlive it.
    FakeMachineCreator(MachineStore& store, FakeProvider& provider);

    [[nodiscard]] QString provider() const override { return m_store.provider(); }
    Result<machine::HostCapabilities> host() override { return m_store.host(); }
    Result<QString> imagesFolder() override { return m_store.imagesFolder(); }
    Result<bool> nameTaken(const QString& name) override { return m_store.nameTaken(name); }
    Result<QString> freeName(const QString& wanted) override;
    Result<bool> macTaken(const QString& mac) override { return m_store.macTaken(mac); }
    Result<> createDisk(const QString& path, ByteSize capacity) override;
    Result<ResourceId> define(const machine::MachineConfig& config) override;
    Result<> start(const ResourceId& id) override;
    Result<> undefine(const ResourceId& id) override;
    Result<> adoptFiles(const QStringList& paths) override;

private:
    void onGui(std::function<void(FakeProvider&)> f);

    MachineStore& m_store;
    FakeProvider& m_rows;
};

} // namespace boxyard::app
