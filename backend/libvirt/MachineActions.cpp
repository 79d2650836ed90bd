// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/MachineActions.h"

#include "backend/core/Lane.h"
#include "backend/core/Logging.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Forwarding.h"
#include "backend/libvirt/Opening.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/Validation.h"

#include <thread>

namespace boxyard::libvirt {

namespace {

Result<DomainHandle> domainOf(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    return findDomain(target.connection.get(), target.uuid);
}

Error startError(const ActionTarget& target) {
    Error error = lastError(Tr::tr("“%1” could not be started.").arg(target.name));
    if (const auto rule = refusedForward(error.detail))
        return forwardRefused(*rule, target.hooks, target.uuid, error.detail);
    if (error.hint.isEmpty())
        error.hint = Tr::tr("The details hold QEMU's own words.");
    return error;
}

// A saved machine takes its forwards from the saved text, so that is changed for as long as the restore takes.
Result<> restoreWithout(const ActionTarget& target, virDomainPtr domain, const QList<PortRule>& left) {
    const QString saved = takeText(virDomainManagedSaveGetXMLDesc(domain, VIR_DOMAIN_SAVE_IMAGE_XML_SECURE));
    if (saved.isNull())
        return lastFailure(Tr::tr("The saved state of “%1” cannot be read.").arg(target.name));
    BOXYARD_TRY_AS(without, machine::withoutForwards(saved, left));
    if (virDomainManagedSaveDefineXML(domain, without.toUtf8().constData(), 0) != 0)
        return lastFailure(Tr::tr("The saved state of “%1” cannot be changed.").arg(target.name));
    if (virDomainCreate(domain) == 0)
        return {};
    const Error error = startError(target);
    virDomainManagedSaveDefineXML(domain, saved.toUtf8().constData(), 0);
    return failure(error);
}

// The definition stays as it is: only what starts now is without them.
Result<> startWithout(const ActionTarget& target, virDomainPtr domain, const QList<PortRule>& left) {
    if (virDomainHasManagedSaveImage(domain, 0) == 1)
        return restoreWithout(target, domain, left);
    BOXYARD_TRY_AS(xml, configuredXml(domain));
    BOXYARD_TRY_AS(without, machine::withoutForwards(xml, left));
    const DomainHandle started(virDomainCreateXML(target.connection.get(), without.toUtf8().constData(), 0));
    if (!started)
        return failure(startError(target));
    return {};
}

Result<QList<PortRule>> portConflicts(const ActionTarget& target, virDomainPtr domain) {
    if (!target.hooks.portFree)
        return QList<PortRule>();
    BOXYARD_TRY_AS(xml, configuredXml(domain));
    BOXYARD_TRY_AS(config, machine::readDomain(xml));
    return conflictingRules(machine::allForwards(config), target.hooks, target.uuid);
}

// A restored machine has the forwards of the moment it was saved; what was added since is set up now. It runs either
// way.
void bringForwardsUpToDate(const ActionTarget& target, virDomainPtr domain, const QList<PortRule>& conflicts) {
    const auto xml = configuredXml(domain);
    const auto config = xml ? machine::readDomain(*xml) : Result<machine::MachineConfig>(failure(xml.error()));
    if (!config)
        return;
    QList<PortRule> rules;
    for (const PortRule& rule : machine::allForwards(*config))
        if (std::none_of(conflicts.begin(), conflicts.end(),
                         [&](const PortRule& other) { return other.sameHostSide(rule); }))
            rules.append(rule);
    if (const auto applied = applyForwardsLive(domain, *config, {}, rules, target.hooks); !applied)
        qCWarning(lcLibvirt) << applied.error().summary << applied.error().detail;
}

// left: the rules that are not tried; what QEMU refuses is added to them.
Result<> startNow(const ActionTarget& target, virDomainPtr domain, QList<PortRule>& left, bool skipConflictingPorts) {
    while (true) {
        Result<> started;
        if (!left.isEmpty())
            started = startWithout(target, domain, left);
        else if (virDomainCreate(domain) != 0)
            started = failure(startError(target));
        if (started || !skipConflictingPorts)
            return started;
        // Somebody was quicker between the trial and QEMU: leave that one out as well. QEMU names one at a time.
        const auto rule = refusedForward(started.error().detail);
        if (!rule ||
            std::any_of(left.cbegin(), left.cend(), [&](const PortRule& other) { return other.sameHostSide(*rule); }))
            return started;
        left.append(*rule);
    }
}

} // namespace

Result<> startMachine(const ActionTarget& target, bool skipConflictingPorts) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    BOXYARD_TRY_AS(conflicts, portConflicts(target, domain.get()));
    QList<PortRule> left = conflicts;
    if (!conflicts.isEmpty() && !skipConflictingPorts)
        return failure(forwardRefused(conflicts.first(), target.hooks, target.uuid, conflicts.first().toText()));
    const bool saved = virDomainHasManagedSaveImage(domain.get(), 0) == 1;
    BOXYARD_TRY(startNow(target, domain.get(), left, skipConflictingPorts));
    if (saved && target.uri.isQemu())
        bringForwardsUpToDate(target, domain.get(), left);
    return {};
}

Result<> askToShutDown(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (virDomainShutdown(domain.get()) != 0)
        return lastFailure(Tr::tr("“%1” could not be asked to shut down.").arg(target.name));
    return {};
}

Result<> askToReboot(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (virDomainReboot(domain.get(), 0) != 0)
        return lastFailure(Tr::tr("“%1” could not be asked to restart.").arg(target.name));
    return {};
}

Result<> resetMachine(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (virDomainReset(domain.get(), 0) != 0)
        return lastFailure(Tr::tr("“%1” could not be reset.").arg(target.name));
    return {};
}

Result<> powerOff(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (virDomainDestroy(domain.get()) == 0)
        return {};
    const Error error = lastError(Tr::tr("“%1” could not be powered off.").arg(target.name));
    if (!isActive(domain.get()))
        return {}; // it went off by itself meanwhile
    return failure(error);
}

Result<> pauseMachine(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (virDomainSuspend(domain.get()) != 0)
        return lastFailure(Tr::tr("“%1” could not be paused.").arg(target.name));
    return {};
}

Result<> resumeMachine(const ActionTarget& target) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    int state = 0;
    if (virDomainGetState(domain.get(), &state, nullptr, 0) == 0 && state == VIR_DOMAIN_PMSUSPENDED) {
        if (virDomainPMWakeup(domain.get(), 0) != 0)
            return lastFailure(Tr::tr("“%1” could not be woken up.").arg(target.name));
        return {};
    }
    if (virDomainResume(domain.get()) != 0)
        return lastFailure(Tr::tr("“%1” could not be resumed.").arg(target.name));
    return {};
}

Result<> saveMachine(const ActionTarget& target, JobContext& job) {
    BOXYARD_TRY_AS(domain, domainOf(target));
    // Aborting is an RPC too, and the one who cancels is the GUI thread.
    job.onCancel([target] {
        std::thread([target] {
            const auto further = openFurtherConnection(target.uri);
            const ConnectHandle& connection = further ? *further : target.connection;
            const DomainHandle same(virDomainLookupByUUIDString(connection.get(), target.uuid.toLatin1().constData()));
            if (same)
                virDomainAbortJob(same.get());
        }).detach();
    });
    const int saved = virDomainManagedSave(domain.get(), 0);
    const Error error =
        saved == 0 ? Error{} : lastError(Tr::tr("The state of “%1” could not be saved.").arg(target.name));
    job.onCancel({});
    if (saved == 0)
        return {};
    return job.isCancelled() ? Result<>(failure(cancelledError())) : Result<>(failure(error));
}

Result<> renameMachine(const ActionTarget& target, const QString& newName) {
    if (!machine::isValidMachineName(newName))
        return failure(ErrorKind::InvalidInput, Tr::tr("“%1” cannot be a machine's name.").arg(newName),
                       Tr::tr("Use letters, digits, dots, dashes and underscores, at most 64 of them."));
    BOXYARD_TRY_AS(domain, domainOf(target));
    if (nameOf(domain.get()) == newName)
        return {};
    if (isActive(domain.get()))
        return failure(ErrorKind::Busy, Tr::tr("“%1” cannot be renamed while it runs.").arg(target.name),
                       Tr::tr("Shut it down first."));
    if (virDomainHasManagedSaveImage(domain.get(), 0) == 1)
        return failure(ErrorKind::Busy, Tr::tr("“%1” cannot be renamed while it has a saved state.").arg(target.name),
                       Tr::tr("Start it and shut it down first."));
    const DomainHandle other(virDomainLookupByName(target.connection.get(), newName.toUtf8().constData()));
    if (other)
        return failure(ErrorKind::AlreadyExists, Tr::tr("There is already a machine named “%1”.").arg(newName),
                       Tr::tr("Choose another name."));
    if (virDomainRename(domain.get(), newName.toUtf8().constData(), 0) != 0)
        return lastFailure(Tr::tr("“%1” could not be renamed.").arg(target.name));
    return {};
}

} // namespace boxyard::libvirt
