// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Definition.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Forwarding.h"
#include "backend/libvirt/LiveChange.h"
#include "backend/machine/ConfigDiff.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/Validation.h"

namespace boxyard::libvirt {

using machine::MachineConfig;
using machine::NetworkConfig;

namespace {

Result<> checkNotChangedMeanwhile(const MachineConfig& original, const MachineConfig& current,
                                  const MachineConfig& edited) {
    const auto theirs = machine::diff(original, current, std::nullopt);
    const auto ours = machine::diff(original, edited, std::nullopt);
    for (const machine::ConfigChange& their : theirs)
        for (const machine::ConfigChange& our : ours)
            if (their.setting == our.setting && their.after != our.after)
                return failure(ErrorKind::Busy,
                               Tr::tr("“%1” was changed by somebody else meanwhile: %2 is now %3.")
                                   .arg(original.name, their.setting, their.after),
                               Tr::tr("Look at the present settings and change them again."));
    return {};
}

// The new host sides: what was there before needs no trial.
QList<PortRule> newlyBound(const QList<PortRule>& before, const QList<PortRule>& after) {
    QList<PortRule> list;
    for (const PortRule& rule : after) {
        const bool had = std::any_of(before.begin(), before.end(),
                                     [&](const PortRule& old) { return old.enabled && old.clashesWith(rule); });
        if (rule.enabled && !had)
            list.append(rule);
    }
    return list;
}

// Rules that can never work are refused, unless they were there before: then they are not this change's fault.
Result<> checkRules(const MachineConfig& before, const MachineConfig& after) {
    QStringList known;
    for (const machine::Finding& finding : machine::validateForwards(before))
        known.append(finding.text);
    for (const machine::Finding& finding : machine::validateForwards(after))
        if (finding.level == machine::Finding::Level::Refused && !known.contains(finding.text))
            return failure(ErrorKind::InvalidInput, finding.text, Tr::tr("Change that forward. Nothing was saved."));
    return {};
}

Result<> setAutostart(virDomainPtr domain, bool on, LiveChange& change) {
    int now = 0;
    if (virDomainGetAutostart(domain, &now) == 0 && (now == 1) == on)
        return {};
    if (virDomainSetAutostart(domain, on ? 1 : 0) != 0)
        return lastFailure(Tr::tr("“%1” could not be set to start with the computer.").arg(nameOf(domain)));
    change.onTakeBack([domain, on] { virDomainSetAutostart(domain, on ? 0 : 1); });
    return {};
}

// The saved state starts with the forwards of its own text, so they are changed there too where it has a place for
// them.
Result<> updateSavedForwards(virDomainPtr domain, const QList<PortRule>& rules, LiveChange& change) {
    if (virDomainHasManagedSaveImage(domain, 0) != 1)
        return {};
    const QString saved = takeText(virDomainManagedSaveGetXMLDesc(domain, VIR_DOMAIN_SAVE_IMAGE_XML_SECURE));
    if (saved.isNull())
        return {};
    BOXYARD_TRY_AS(config, machine::readDomain(saved));
    MachineConfig edited = config;
    bool changed = false;
    for (NetworkConfig& nic : edited.networks) {
        if (machine::netdevId(saved, nic.alias).isEmpty())
            continue; // set up live after the restore
        nic.forwards.clear();
        for (const PortRule& rule : rules)
            if (rule.adapter == nic.alias)
                nic.forwards.append(rule);
        changed = true;
    }
    if (!changed || edited == config)
        return {};
    BOXYARD_TRY_AS(text, machine::editDomain(saved, config, edited));
    if (virDomainManagedSaveDefineXML(domain, text.toUtf8().constData(), 0) != 0)
        return lastFailure(Tr::tr("The saved state of “%1” cannot be changed.").arg(nameOf(domain)));
    change.onTakeBack(
        [domain, before = saved.toUtf8()] { virDomainManagedSaveDefineXML(domain, before.constData(), 0); });
    return {};
}

Result<MachineConfig> withForwards(MachineConfig config, const QList<PortRule>& rules) {
    NetworkConfig* first = nullptr;
    for (NetworkConfig& nic : config.networks) {
        nic.forwards.clear();
        if (!first && nic.mode == machine::NetworkMode::Nat)
            first = &nic;
    }
    for (PortRule rule : rules) {
        NetworkConfig* adapter = rule.adapter.isEmpty() ? first : nullptr;
        for (NetworkConfig& nic : config.networks)
            if (!adapter && nic.mode == machine::NetworkMode::Nat && nic.alias == rule.adapter)
                adapter = &nic;
        if (!adapter && !first)
            return failure(ErrorKind::Unsupported,
                           Tr::tr("“%1” has no NAT adapter, so it has no port forwards.").arg(config.name),
                           Tr::tr("Change an adapter to NAT in its settings."));
        if (!adapter)
            adapter = first; // the adapter it named is gone
        rule.adapter = adapter->alias;
        rule.health = PortHealth::Unknown;
        rule.healthText.clear();
        adapter->forwards.append(rule);
    }
    return config;
}

struct Opened {
    DomainHandle domain;
    QString xml;
    MachineConfig config;
};

Result<Opened> openDefinition(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    BOXYARD_TRY_AS(xml, configuredXml(domain.get()));
    BOXYARD_TRY_AS(config, configuredMachine(domain.get(), xml));
    return Opened{std::move(domain), xml, config};
}

// Live first, then what libvirt keeps beside the definition, then the definition: all of it, or nothing. Whoever saves
// takes the files of new disks back when it fails, so nothing may fail once a definition names them.
Result<> applyAndDefine(const ActionTarget& target, const Opened& opened, const MachineConfig& original,
                        const MachineConfig& edited) {
    BOXYARD_TRY_AS(text, machine::editDomain(opened.xml, original, edited));
    virDomainPtr domain = opened.domain.get();
    LiveChange change(domain, target.hooks);
    const auto steps = [&]() -> Result<> {
        if (isActive(domain))
            BOXYARD_TRY(change.apply(original, edited, text));
        if (edited.autostart != original.autostart)
            BOXYARD_TRY(setAutostart(domain, edited.autostart, change));
        BOXYARD_TRY(updateSavedForwards(domain, machine::allForwards(edited), change));
        if (text != opened.xml && virDomainIsPersistent(domain) == 1)
            BOXYARD_TRY(defineText(target.connection.get(), text, opened.config.name));
        return {};
    };
    const auto done = steps();
    if (!done)
        change.takeBack();
    return done;
}

} // namespace

Result<MachineConfig> configuredMachine(virDomainPtr domain, const QString& xml) {
    BOXYARD_TRY_AS(config, machine::readDomain(xml));
    int autostart = 0;
    if (virDomainGetAutostart(domain, &autostart) == 0)
        config.autostart = autostart == 1;
    return config;
}

Result<> defineText(virConnectPtr connection, const QString& xml, const QString& name) {
    const DomainHandle defined(virDomainDefineXML(connection, xml.toUtf8().constData()));
    if (!defined)
        return lastFailure(Tr::tr("The settings of “%1” could not be saved.").arg(name));
    return {};
}

Result<> saveDefinition(const ActionTarget& target, const MachineConfig& original, const MachineConfig& edited) {
    BOXYARD_TRY_AS(first, openDefinition(target));
    BOXYARD_TRY(checkNotChangedMeanwhile(original, first.config, edited));
    BOXYARD_TRY(checkRules(original, edited));
    if (target.uri.local)
        BOXYARD_TRY(checkPortsFree(newlyBound(machine::allForwards(original), machine::allForwards(edited)),
                                   target.hooks, target.uuid));
    MachineConfig from = original;
    const QString nameBefore = first.config.name;
    if (edited.name != original.name && edited.name != first.config.name) {
        BOXYARD_TRY(renameMachine(target, edited.name));
        BOXYARD_TRY_AS(renamed, openDefinition(target));
        first = std::move(renamed);
    }
    from.name = edited.name;
    const auto saved = applyAndDefine(target, first, from, edited);
    if (!saved && first.config.name != nameBefore)
        static_cast<void>(renameMachine(target, nameBefore));
    return saved;
}

Result<> replaceForwards(const ActionTarget& target, const QList<PortRule>& wanted) {
    BOXYARD_TRY_AS(opened, openDefinition(target));
    BOXYARD_TRY_AS(rules, withChosenPorts(wanted, target.hooks, target.uuid));
    BOXYARD_TRY_AS(edited, withForwards(opened.config, rules));
    BOXYARD_TRY(checkRules(opened.config, edited));
    if (target.uri.local)
        BOXYARD_TRY(checkPortsFree(newlyBound(machine::allForwards(opened.config), machine::allForwards(edited)),
                                   target.hooks, target.uuid));
    return applyAndDefine(target, opened, opened.config, edited);
}

Result<QList<PortRule>> observedForwards(const ActionTarget& target) {
    BOXYARD_TRY_AS(opened, openDefinition(target));
    QList<PortRule> rules = machine::allForwards(opened.config);
    const bool active = isActive(opened.domain.get());
    QList<BoundForward> bound;
    QString xml; // of what runs, where its QEMU can be asked
    if (active && target.uri.isQemu()) {
        BOXYARD_TRY_AS(live, runningXml(opened.domain.get()));
        BOXYARD_TRY_AS(listed, boundForwards(opened.domain.get()));
        xml = live;
        bound = listed;
    }
    for (PortRule& rule : rules) {
        rule.health = PortHealth::Off;
        if (!active || !rule.enabled)
            continue;
        const QString netdev = liveNetdev(xml, opened.config, rule.adapter);
        rule.health = PortHealth::Unknown;
        if (netdev.isEmpty()) { // no adapter of what runs has it
            rule.healthText = xml.isEmpty() ? QString() : Tr::tr("From the next start");
            continue;
        }
        const bool isBound = std::any_of(bound.begin(), bound.end(), [&](const BoundForward& entry) {
            return entry.netdev == netdev && entry.rule.clashesWith(rule) && entry.rule.guestPort == rule.guestPort;
        });
        rule.health = isBound ? PortHealth::Listening : PortHealth::Conflict;
        if (!isBound && target.hooks.portFree)
            if (const auto free = target.hooks.portFree(rule, target.uuid); !free)
                rule.healthText = free.error().summary;
    }
    return rules;
}

Result<> writeMemoryBack(virConnectPtr connection, const QString& uuid, const QString& earlierXml,
                         const machine::HostHooks& hooks) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(connection, uuid));
    BOXYARD_TRY_AS(xml, configuredXml(domain.get()));
    BOXYARD_TRY_AS(text, machine::carryMetadata(earlierXml, xml));
    if (text == xml)
        return {};
    BOXYARD_TRY_AS(reverted, machine::readDomain(xml));
    BOXYARD_TRY_AS(carried, machine::readDomain(text));
    BOXYARD_TRY(defineText(connection, text, carried.name));
    if (!isActive(domain.get()))
        return {};
    return applyForwardsLive(domain.get(), carried, machine::allForwards(reverted), machine::allForwards(carried),
                             hooks);
}

Result<> reconcileDefinition(virConnectPtr connection, const QString& uuid) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(connection, uuid));
    if (virDomainIsPersistent(domain.get()) != 1)
        return {};
    BOXYARD_TRY_AS(xml, configuredXml(domain.get()));
    BOXYARD_TRY_AS(text, machine::reconcileForwards(xml));
    return text == xml ? Result<>() : defineText(connection, text, nameOf(domain.get()));
}

} // namespace boxyard::libvirt
