// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/DomainReader.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/machine/DomainXml.h"

#include <QSet>

namespace boxyard::libvirt {

namespace {

// Metadata, or the wires of forwards that were there once: a snapshot may bring those forwards back.
bool carriesOurs(const QString& xml) {
    return xml.contains(QLatin1String("boxyard")) || xml.contains(QLatin1String("bxnat"));
}

struct StateAndReason {
    int state = VIR_DOMAIN_NOSTATE;
    int reason = 0;
};

// The rules as the panel shows them: observed health is filled by the port map.
Resource resourceFrom(const machine::MachineConfig& config, const ConnectionUri& uri, StateAndReason now, bool saved,
                      bool active, bool persistent) {
    const ResourceState state = stateFrom(now.state, now.reason, saved);
    Resource resource;
    resource.id = {uri.text, ResourceKind::Machine, config.uuid};
    resource.name = config.name;
    resource.state = state;
    resource.problem = problemOf(now.state, now.reason, config.name);
    resource.actions = actionsFor(state, active, persistent, config);
    resource.cpus = config.cpus;
    resource.memory = config.memory;
    resource.os = config.osName;
    resource.ports = machine::allForwards(config);
    resource.group = config.notes.group;
    return resource;
}

Result<DomainSummary> summarize(virDomainPtr domain, const ConnectionUri& uri, StateAndReason state, bool saved) {
    const bool active = state.state != VIR_DOMAIN_SHUTOFF && state.state != VIR_DOMAIN_NOSTATE;
    const bool persistent = !active || virDomainIsPersistent(domain) == 1;
    BOXYARD_TRY_AS(xml, configuredXml(domain));
    BOXYARD_TRY_AS(config, machine::readDomain(xml));
    if (active && persistent) { // sizes are those of what runs; rules and group those of the definition
        BOXYARD_TRY_AS(live, runningXml(domain));
        BOXYARD_TRY_AS(running, machine::readDomain(live));
        config.cpus = running.cpus;
        config.memory = running.memory;
    }
    DomainSummary summary;
    summary.resource = resourceFrom(config, uri, state, saved, active, persistent);
    if (persistent && carriesOurs(xml))
        summary.memory = qCompress(xml.toUtf8(), 1);
    return summary;
}

// A domain whose text cannot be read is still shown: with what libvirt says without it.
DomainSummary unreadable(virDomainPtr domain, const ConnectionUri& uri, StateAndReason state, bool saved,
                         const Error& error) {
    machine::MachineConfig config;
    config.uuid = uuidOf(domain);
    config.name = nameOf(domain);
    DomainSummary summary;
    summary.resource = resourceFrom(config, uri, state, saved, false, true);
    summary.resource.cpus = 0;
    summary.resource.memory = {};
    summary.resource.problem = error;
    return summary;
}

Result<StateAndReason> stateOf(virDomainPtr domain) {
    StateAndReason state;
    if (virDomainGetState(domain, &state.state, &state.reason, 0) != 0)
        return lastFailure(Tr::tr("The state of “%1” cannot be read.").arg(nameOf(domain)));
    return state;
}

Result<QSet<QString>> savedDomains(virConnectPtr connection) {
    virDomainPtr* list = nullptr;
    const int count = virConnectListAllDomains(connection, &list, VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE);
    if (count < 0)
        return lastFailure(Tr::tr("The list of machines cannot be read."));
    QSet<QString> saved;
    for (const auto& domain : takeList<DomainHandle>(list, count))
        saved.insert(uuidOf(domain.get()));
    return saved;
}

struct Listed {
    DomainHandle domain;
    std::optional<StateAndReason> state;
};

// The states of all in one call where the driver has it; else each is asked.
std::vector<Listed> listWithStates(virConnectPtr connection) {
    std::vector<Listed> listed;
    virDomainStatsRecordPtr* records = nullptr;
    const int count = virConnectGetAllDomainStats(connection, VIR_DOMAIN_STATS_STATE, &records,
                                                  VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT);
    for (int i = 0; i < count; ++i) {
        StateAndReason state;
        virTypedParamsGetInt(records[i]->params, records[i]->nparams, "state.state", &state.state);
        virTypedParamsGetInt(records[i]->params, records[i]->nparams, "state.reason", &state.reason);
        virDomainRef(records[i]->dom);
        listed.push_back({DomainHandle(records[i]->dom), state});
    }
    if (count >= 0)
        virDomainStatsRecordListFree(records);
    return listed;
}

Result<std::vector<Listed>> listAll(virConnectPtr connection) {
    std::vector<Listed> listed = listWithStates(connection);
    if (!listed.empty())
        return listed;
    virDomainPtr* list = nullptr;
    const int count = virConnectListAllDomains(connection, &list, 0);
    if (count < 0)
        return lastFailure(Tr::tr("The list of machines cannot be read."));
    for (auto& domain : takeList<DomainHandle>(list, count))
        listed.push_back({std::move(domain), std::nullopt});
    return listed;
}

} // namespace

Result<DomainHandle> findDomain(virConnectPtr connection, const QString& uuid) {
    DomainHandle domain(virDomainLookupByUUIDString(connection, uuid.toLatin1().constData()));
    if (!domain)
        return lastFailure(Tr::tr("This machine does not exist any more."));
    return domain;
}

Result<QString> configuredXml(virDomainPtr domain) {
    const QString xml = takeText(virDomainGetXMLDesc(domain, VIR_DOMAIN_XML_INACTIVE | VIR_DOMAIN_XML_SECURE));
    if (!xml.isNull())
        return xml;
    // Read-only connections and some drivers refuse the secrets.
    const QString open = takeText(virDomainGetXMLDesc(domain, VIR_DOMAIN_XML_INACTIVE));
    if (!open.isNull())
        return open;
    return lastFailure(Tr::tr("The definition of “%1” cannot be read.").arg(nameOf(domain)));
}

Result<QString> runningXml(virDomainPtr domain) {
    const QString xml = takeText(virDomainGetXMLDesc(domain, 0));
    if (!xml.isNull())
        return xml;
    return lastFailure(Tr::tr("The running definition of “%1” cannot be read.").arg(nameOf(domain)));
}

bool isActive(virDomainPtr domain) { return virDomainIsActive(domain) == 1; }

Result<QList<DomainSummary>> readAllDomains(virConnectPtr connection, const ConnectionUri& uri) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(listed, listAll(connection));
    BOXYARD_TRY_AS(saved, savedDomains(connection));
    QList<DomainSummary> all;
    all.reserve(qsizetype(listed.size()));
    for (Listed& entry : listed) {
        virDomainPtr domain = entry.domain.get();
        if (!entry.state) {
            const auto state = stateOf(domain);
            if (!state && state.error().kind == ErrorKind::Unreachable)
                return failure(state.error());
            entry.state = state.value_or(StateAndReason{});
        }
        const bool hasSaved = saved.contains(uuidOf(domain));
        auto summary = summarize(domain, uri, *entry.state, hasSaved);
        if (summary)
            all.append(std::move(*summary));
        else if (summary.error().kind == ErrorKind::Unreachable)
            return failure(summary.error());
        else if (summary.error().kind != ErrorKind::NotFound) // gone since the list was made
            all.append(unreadable(domain, uri, *entry.state, hasSaved, summary.error()));
        entry.domain.reset();
    }
    return all;
}

Result<std::optional<DomainSummary>> readDomainSummary(virConnectPtr connection, const ConnectionUri& uri,
                                                       const QString& uuid) {
    BOXYARD_NOT_GUI_THREAD();
    const auto gone = [](const Error& error) -> Result<std::optional<DomainSummary>> {
        if (error.kind == ErrorKind::NotFound)
            return std::optional<DomainSummary>();
        return failure(error);
    };
    const auto domain = findDomain(connection, uuid);
    if (!domain)
        return gone(domain.error());
    const auto state = stateOf(domain->get());
    if (!state)
        return gone(state.error());
    const bool saved = state->state == VIR_DOMAIN_SHUTOFF && virDomainHasManagedSaveImage(domain->get(), 0) == 1;
    auto summary = summarize(domain->get(), uri, *state, saved);
    if (summary)
        return std::optional<DomainSummary>(std::move(*summary));
    if (summary.error().kind == ErrorKind::NotFound || summary.error().kind == ErrorKind::Unreachable)
        return gone(summary.error());
    return std::optional<DomainSummary>(unreadable(domain->get(), uri, *state, saved, summary.error()));
}

ResourceState stateFrom(int virState, int reason, bool hasSavedState) {
    switch (virState) {
    case VIR_DOMAIN_RUNNING:
    case VIR_DOMAIN_BLOCKED:
        return ResourceState::Running;
    case VIR_DOMAIN_PAUSED:
        return reason == VIR_DOMAIN_PAUSED_STARTING_UP ? ResourceState::Starting
               : reason == VIR_DOMAIN_PAUSED_CRASHED   ? ResourceState::Crashed
                                                       : ResourceState::Paused;
    case VIR_DOMAIN_PMSUSPENDED:
        return ResourceState::Paused;
    case VIR_DOMAIN_SHUTDOWN:
        return ResourceState::Stopping;
    case VIR_DOMAIN_SHUTOFF:
        return hasSavedState                          ? ResourceState::Saved
               : reason == VIR_DOMAIN_SHUTOFF_CRASHED ? ResourceState::Crashed
                                                      : ResourceState::Stopped;
    case VIR_DOMAIN_CRASHED:
        return ResourceState::Crashed;
    default:
        return ResourceState::Unknown;
    }
}

std::optional<Error> problemOf(int virState, int reason, const QString& name) {
    // QEMU stops a guest whose write found no room, unless it was told otherwise; other errors go to the guest.
    if (virState == VIR_DOMAIN_PAUSED && reason == VIR_DOMAIN_PAUSED_IOERROR)
        return Error{ErrorKind::NoSpace,
                     Tr::tr("“%1” stopped because its disk cannot be written.").arg(name),
                     Tr::tr("Free some space where its disk file lies, then resume it."),
                     {}};
    if (stateFrom(virState, reason, false) != ResourceState::Crashed)
        return std::nullopt;
    return Error{ErrorKind::Internal,
                 Tr::tr("“%1” crashed.").arg(name),
                 virState == VIR_DOMAIN_SHUTOFF ? Tr::tr("Start it again.")
                                                : Tr::tr("Power it off and start it again."),
                 {}};
}

Actions actionsFor(ResourceState state, bool active, bool persistent, const machine::MachineConfig& config) {
    Actions actions = Action::Configure | Action::Delete;
    const bool hasNat =
        std::any_of(config.networks.begin(), config.networks.end(),
                    [](const machine::NetworkConfig& nic) { return nic.mode == machine::NetworkMode::Nat; });
    switch (state) {
    case ResourceState::Running:
    case ResourceState::Stopping:
        actions |= Action::Stop | Action::Restart | Action::Reset | Action::Kill | Action::Pause | Action::Console;
        if (persistent)
            actions |= Action::SaveState;
        if (hasNat)
            actions |= Action::Ssh;
        break;
    case ResourceState::Starting:
        actions |= Action::Kill | Action::Console;
        break;
    case ResourceState::Paused:
        actions |= Action::Resume | Action::Reset | Action::Kill | Action::Console;
        if (persistent)
            actions |= Action::SaveState;
        break;
    case ResourceState::Crashed:
        actions |= active ? Action::Kill | Action::Reset : Actions(Action::Start);
        break;
    case ResourceState::Stopped:
        actions |= Action::Start | Action::Rename;
        break;
    case ResourceState::Saved:
        actions |= Action::Start;
        break;
    default:
        actions |= Action::Kill;
        break;
    }
    return actions;
}

} // namespace boxyard::libvirt
