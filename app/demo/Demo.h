// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceSet.h"
#include "backend/machine/MachineCreator.h"
#include "backend/machine/MachineService.h"

#include <memory>

namespace boxyard::app {

class FakeContainerService;
class FakeMachineService;
class FakePortMap;
class FakeProvider;

// A whole yard on fakes: `boxyard --demo` and the tests of the window run on it. Nothing of it touches this computer
// beyond a temporary folder that goes with it. GUI thread; owns everything it hands out.
class Demo final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Demo)
public:
    // Lively: the yard of the screenshots. Empty: providers without anything, for tests that fill them.
    enum class Filling { Lively, Empty };
    // jobs: a list that outlives it; null = its own.
    explicit Demo(Filling filling = Filling::Lively, JobList* jobs = nullptr, QObject* parent = nullptr);
    ~Demo() override;

    // Connects every provider, as the program does once its window stands.
    void open();

    [[nodiscard]] ResourceSet& resources();
    [[nodiscard]] JobList& jobs();
    [[nodiscard]] machine::MachineService* machineService(const QString& provider) const; // null = not a hypervisor
    [[nodiscard]] containers::ContainerService* containerService(const QString& provider) const; // null = not an engine
    [[nodiscard]] machine::MachineCreator& creator();
    [[nodiscard]] PortMapSource& ports();
    // Share of the processors and memory used by the host, for the task bar.
    [[nodiscard]] double hostCpu() const { return 0.12; }
    [[nodiscard]] ByteSize hostMemoryUsed() const { return ByteSize::fromMiB(5222); }
    [[nodiscard]] ByteSize hostMemory() const { return ByteSize::fromGiB(16); }

    // The engines' side of the local fakes, for tests.
    [[nodiscard]] FakeProvider& hypervisor();
    [[nodiscard]] FakeProvider& engine();
    [[nodiscard]] FakeMachineService& machines();
    [[nodiscard]] FakeContainerService& containers();
    [[nodiscard]] FakePortMap& portMap();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::app
