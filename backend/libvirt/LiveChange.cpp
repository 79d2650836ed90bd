// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/LiveChange.h"

#include "backend/core/Logging.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Forwarding.h"
#include "backend/machine/ConfigDiff.h"
#include "backend/machine/DomainXml.h"

namespace boxyard::libvirt {

using machine::DiskConfig;
using machine::MachineConfig;
using machine::NetworkConfig;

Result<> LiveChange::apply(const MachineConfig& original, const MachineConfig& edited, const QString& next) {
    m_name = nameOf(m_domain);
    BOXYARD_TRY_AS(xml, runningXml(m_domain));
    BOXYARD_TRY_AS(running, machine::readDomain(xml));
    m_xml = xml;
    m_next = next;
    m_running = running;
    using Step = Result<> (LiveChange::*)(const MachineConfig&, const MachineConfig&);
    for (const Step step : {&LiveChange::applyForwards, &LiveChange::applyMedia, &LiveChange::applyLinks,
                            &LiveChange::applyMemory, &LiveChange::applyTexts, &LiveChange::applyCpus,
                            &LiveChange::applyDisks}) // what needs the guest to be taken back comes last
        BOXYARD_TRY((this->*step)(original, edited));
    return {};
}

void LiveChange::takeBack() {
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
        (*undo)();
    m_undo.clear();
}

Result<> LiveChange::applyCpus(const MachineConfig& original, const MachineConfig& edited) {
    const int most = std::max(m_running.maxCpus, m_running.cpus);
    // Fewer wait for the next start: a guest that does not let go of a CPU would hold the save up for nothing.
    if (edited.cpus == original.cpus || edited.cpus > most || edited.cpus <= m_running.cpus)
        return {};
    if (virDomainSetVcpusFlags(m_domain, unsigned(edited.cpus), VIR_DOMAIN_AFFECT_LIVE) != 0)
        return lastFailure(Tr::tr("The CPUs of “%1” could not be changed while it runs.").arg(m_name));
    onTakeBack([domain = m_domain, cpus = m_running.cpus] {
        virDomainSetVcpusFlags(domain, unsigned(cpus), VIR_DOMAIN_AFFECT_LIVE);
    });
    return {};
}

Result<> LiveChange::applyMemory(const MachineConfig& original, const MachineConfig& edited) {
    const ByteSize most = std::max(m_running.maxMemory, m_running.memory);
    if (edited.memory == original.memory || edited.memory > most || !m_running.balloon)
        return {};
    if (virDomainSetMemoryFlags(m_domain, static_cast<unsigned long>(edited.memory.kib()), VIR_DOMAIN_AFFECT_LIVE) != 0)
        return lastFailure(Tr::tr("The memory of “%1” could not be changed while it runs.").arg(m_name));
    onTakeBack([domain = m_domain, memory = m_running.memory] {
        virDomainSetMemoryFlags(domain, static_cast<unsigned long>(memory.kib()), VIR_DOMAIN_AFFECT_LIVE);
    });
    return {};
}

Result<> LiveChange::updateDevice(const Result<QString>& now, const Result<QString>& before, const QString& summary) {
    if (!now)
        return failure(now.error());
    if (virDomainUpdateDeviceFlags(m_domain, now->toUtf8().constData(), VIR_DOMAIN_AFFECT_LIVE) != 0)
        return lastFailure(summary);
    if (before)
        onTakeBack([domain = m_domain, xml = before->toUtf8()] {
            virDomainUpdateDeviceFlags(domain, xml.constData(), VIR_DOMAIN_AFFECT_LIVE);
        });
    return {};
}

Result<> LiveChange::applyMedia(const MachineConfig& original, const MachineConfig& edited) {
    for (const DiskConfig& disk : edited.disks) {
        const auto sameTarget = [&](const DiskConfig& other) { return other.target == disk.target; };
        const auto old = std::find_if(original.disks.begin(), original.disks.end(), sameTarget);
        const auto live = std::find_if(m_running.disks.begin(), m_running.disks.end(), sameTarget);
        if (disk.device == machine::DiskDevice::Disk || old == original.disks.end() || live == m_running.disks.end() ||
            old->source == disk.source)
            continue;
        BOXYARD_TRY(updateDevice(machine::liveMediumXml(m_xml, disk), machine::liveMediumXml(m_xml, *live),
                                 Tr::tr("The medium in %1 of “%2” could not be changed.").arg(disk.target, m_name)));
    }
    return {};
}

Result<> LiveChange::applyLinks(const MachineConfig& original, const MachineConfig& edited) {
    for (const NetworkConfig& nic : edited.networks) {
        const auto sameMac = [&](const NetworkConfig& other) {
            return other.mac.compare(nic.mac, Qt::CaseInsensitive) == 0;
        };
        const auto old = std::find_if(original.networks.begin(), original.networks.end(), sameMac);
        const auto live = std::find_if(m_running.networks.begin(), m_running.networks.end(), sameMac);
        if (old == original.networks.end() || live == m_running.networks.end() || old->linkUp == nic.linkUp)
            continue;
        BOXYARD_TRY(updateDevice(machine::liveNetworkXml(m_xml, nic.mac, nic.linkUp),
                                 machine::liveNetworkXml(m_xml, nic.mac, live->linkUp),
                                 Tr::tr("The cable of an adapter of “%1” could not be switched.").arg(m_name)));
    }
    return {};
}

Result<> LiveChange::applyTexts(const MachineConfig& original, const MachineConfig& edited) {
    const auto set = [&](int what, const QString& now, const QString& before) -> Result<> {
        if (now == before)
            return {};
        const auto text = [](const QString& value) { return value.isEmpty() ? QByteArray() : value.toUtf8(); };
        const QByteArray value = text(now);
        if (virDomainSetMetadata(m_domain, what, now.isEmpty() ? nullptr : value.constData(), nullptr, nullptr,
                                 VIR_DOMAIN_AFFECT_LIVE) != 0)
            return lastFailure(Tr::tr("The notes of “%1” could not be changed.").arg(m_name));
        onTakeBack([domain = m_domain, what, old = text(before)] {
            virDomainSetMetadata(domain, what, old.isEmpty() ? nullptr : old.constData(), nullptr, nullptr,
                                 VIR_DOMAIN_AFFECT_LIVE);
        });
        return {};
    };
    BOXYARD_TRY(set(VIR_DOMAIN_METADATA_TITLE, edited.title, original.title));
    return set(VIR_DOMAIN_METADATA_DESCRIPTION, edited.description, original.description);
}

Result<> LiveChange::applyForwards(const MachineConfig& original, const MachineConfig& edited) {
    const QList<PortRule> before = machine::allForwards(original);
    const QList<PortRule> after = machine::allForwards(edited);
    if (before == after)
        return {};
    BOXYARD_TRY(applyForwardsLive(m_domain, original, before, after, m_hooks));
    onTakeBack([this, original, before, after] {
        if (const auto back = applyForwardsLive(m_domain, original, after, before, m_hooks); !back)
            qCWarning(lcLibvirt) << back.error().summary << back.error().detail;
    });
    return {};
}

Result<> LiveChange::applyDisks(const MachineConfig& original, const MachineConfig&) {
    BOXYARD_TRY_AS(next, machine::readDomain(m_next));
    for (const DiskConfig& disk : next.disks) {
        const auto same = [&](const DiskConfig& other) {
            return other.target == disk.target || (!disk.source.isEmpty() && other.source == disk.source);
        };
        if (std::any_of(original.disks.begin(), original.disks.end(), same) ||
            std::any_of(m_running.disks.begin(), m_running.disks.end(), same) || !machine::joinsLive(disk, m_running))
            continue;
        BOXYARD_TRY_AS(text, machine::diskXml(m_next, disk.target));
        const QByteArray xml = text.toUtf8();
        if (virDomainAttachDeviceFlags(m_domain, xml.constData(), VIR_DOMAIN_AFFECT_LIVE) != 0) {
            Error error =
                lastError(Tr::tr("The disk %1 could not be added to “%2” while it runs.").arg(disk.source, m_name));
            if (error.hint.isEmpty())
                error.hint = Tr::tr("Shut the machine down first. Nothing was changed.");
            return failure(error);
        }
        onTakeBack(
            [domain = m_domain, xml] { virDomainDetachDeviceFlags(domain, xml.constData(), VIR_DOMAIN_AFFECT_LIVE); });
    }
    return {};
}

} // namespace boxyard::libvirt
