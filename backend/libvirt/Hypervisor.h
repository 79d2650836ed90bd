// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/ResourceProvider.h"
#include "backend/machine/HostHooks.h"
#include "backend/machine/MachineCreator.h"
#include "backend/machine/MachineService.h"

#include <chrono>
#include <memory>

namespace boxyard::libvirt {

// One libvirt connection with all its faces: the provider of its machines, their depth, the maker of new ones. Made by
// app/ on the GUI thread; owns the connection's lanes. JobList outlives it.
class Hypervisor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Hypervisor)
public:
    Hypervisor(const QString& uri, const machine::HostHooks& hooks, JobList& jobs, QObject* parent = nullptr);
    ~Hypervisor() override;

    [[nodiscard]] QString uri() const;
    [[nodiscard]] ResourceProvider& provider();
    [[nodiscard]] machine::MachineService& service();
    // Blocks: for lanes. A task that outlives the connection keeps its own; it fails then.
    [[nodiscard]] std::shared_ptr<machine::MachineCreator> creator();
    [[nodiscard]] Lane& transferLane();
    [[nodiscard]] Lane& importLane(); // of imports alone

    // How long a guest may take to shut down or restart when asked; then the job says that it still runs. 90 s unless
    // set.
    void setPatience(std::chrono::milliseconds patience);

    // Starts the process's libvirt event loop; before the first Hypervisor, once. Idempotent.
    static void initialize();
    // qemu:///session (not for root, which cannot have one) and qemu:///system where its socket may be used or, as
    // root, started.
    static QStringList defaultUris();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::libvirt
