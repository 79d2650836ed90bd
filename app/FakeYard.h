// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "app/demo/Demo.h"

namespace boxyard::app {

// The demo's yard: the whole program on fakes. Used by --demo and by tests of the composition.
class FakeYard final : public Yard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeYard)
public:
    explicit FakeYard(Demo::Filling filling = Demo::Filling::Lively, QObject* parent = nullptr);
    ~FakeYard() override;

    [[nodiscard]] Demo& demo() { return m_demo; }
    [[nodiscard]] ResourceSet& resources() override { return m_demo.resources(); }
    [[nodiscard]] JobList& jobs() override { return m_demo.jobs(); }
    [[nodiscard]] PortMapSource& ports() override { return m_demo.ports(); }
    void open(bool machines, bool containers) override;
    [[nodiscard]] machine::MachineService* machineService(const QString& provider) override {
        return m_demo.machineService(provider);
    }
    [[nodiscard]] std::shared_ptr<machine::MachineCreator> machineCreator(const QString& provider) override;
    [[nodiscard]] containers::ContainerService* containerService(const QString& provider) override {
        return m_demo.containerService(provider);
    }
    [[nodiscard]] Lane* transferLane(const QString& provider) override;
    [[nodiscard]] Lane* importLane(const QString& provider) override { return transferLane(provider); }
    [[nodiscard]] Lane& questionLane() override { return m_lane; }
    [[nodiscard]] bool isSettled() const override { return true; }
    [[nodiscard]] const machine::HostHooks& hooks() const override { return m_hooks; }
    [[nodiscard]] bool isOnlyDefault(const QString& provider) const override;

private:
    Demo m_demo;
    machine::HostHooks m_hooks;
    Lane m_lane;
    bool m_opened = false;
};

} // namespace boxyard::app
