// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/Handles.h"
#include "backend/machine/MachineConfig.h"

#include <optional>

namespace boxyard::libvirt {

// A domain as the panel shows it, and what is kept of its definition to write back after a snapshot revert.
struct DomainSummary {
    Resource resource;
    QByteArray memory; // the compressed domain text when it carries what Boxyard wrote, else empty
};

// Reads all domains with one call for all states and one per definition. Blocks: for lanes.
Result<QList<DomainSummary>> readAllDomains(virConnectPtr connection, const ConnectionUri& uri);
// One domain; nullopt when it is gone.
Result<std::optional<DomainSummary>> readDomainSummary(virConnectPtr connection, const ConnectionUri& uri,
                                                       const QString& uuid);

// The domain of this UUID, or NotFound.
Result<DomainHandle> findDomain(virConnectPtr connection, const QString& uuid);
// The definition that the next start takes; for a transient domain what runs.
Result<QString> configuredXml(virDomainPtr domain);
Result<QString> runningXml(virDomainPtr domain);
[[nodiscard]] bool isActive(virDomainPtr domain);

// What can be done with a machine in that state.
[[nodiscard]] Actions actionsFor(ResourceState state, bool active, bool persistent,
                                 const machine::MachineConfig& config);
[[nodiscard]] ResourceState stateFrom(int virState, int reason, bool hasSavedState);
// What is wrong with a machine in that state: it crashed, or it stopped because its disk could not be written.
[[nodiscard]] std::optional<Error> problemOf(int virState, int reason, const QString& name);

} // namespace boxyard::libvirt
