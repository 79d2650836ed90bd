// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/HardwareMapping.h"
#include "backend/appliance/Importer.h"
#include "backend/appliance/PlanJson.h"
#include "backend/core/HostPorts.h"
#include "backend/core/Tr.h"

#include <QSet>

#include <unistd.h>

namespace boxyard::appliance {

using namespace machine;

namespace {

constexpr int kFirstPort = 1024;

class HostFitter {
public:
    HostFitter(ImportPlan& plan, MachineCreator& creator, const PortHolder& holder, const QString& chosen)
        : m_plan(plan), m_creator(creator), m_holder(holder), m_chosen(chosen), m_notices(plan.notices) {}

    Result<> fit() {
        BOXYARD_TRY_AS(host, m_creator.host());
        for (PlannedMachine& machine : m_plan.machines) {
            MachineConfig& config = machine.config;
            BOXYARD_TRY(fitName(config));
            fitHardware(config, host);
            for (NetworkConfig& network : config.networks) {
                BOXYARD_TRY(fitMac(config, network));
                for (PortRule& rule : network.forwards)
                    fitPort(config, rule);
            }
        }
        // A plan only looks: the folder may be made when it is carried out.
        const QString known = m_chosen.isEmpty() ? host.imagesFolder : m_chosen;
        BOXYARD_TRY_AS(folder, known.isEmpty() ? m_creator.imagesFolder() : Result<QString>(known));
        const bool measured = m_chosen.isEmpty() && !host.imagesFree.isNull();
        if (const auto free = measured ? std::optional(host.imagesFree) : freeSpace(folder);
            free && *free < m_plan.needed)
            m_notices.warning(QStringLiteral("no-space"), folder,
                              Tr::tr("The import needs %1, but only %2 are free in %3.")
                                  .arg(m_plan.needed.toText(), free->toText(), folder),
                              Tr::tr("Make room there or choose another folder."));
        return {};
    }

private:
    Result<> fitName(MachineConfig& config) {
        const QString wanted = config.name;
        QString name = wanted;
        BOXYARD_TRY_AS(free, m_creator.freeName(name));
        name = free;
        for (int n = 2; m_names.contains(name); ++n) {
            BOXYARD_TRY_AS(next, m_creator.freeName(QStringLiteral("%1-%2").arg(wanted).arg(n)));
            name = next;
        }
        m_names.insert(name);
        if (name != wanted)
            m_notices.info(QStringLiteral("name-taken"), wanted,
                           Tr::tr("There is a machine “%1” already; this one becomes “%2”.").arg(wanted, name));
        config.name = name;
        return {};
    }

    void fitHardware(MachineConfig& config, const HostCapabilities& host) {
        if (config.accelerator.isEmpty())
            config.accelerator = host.kvm ? QStringLiteral("kvm") : QStringLiteral("qemu");
        if (!host.kvm)
            m_notices.info(QStringLiteral("no-kvm"), config.name,
                           Tr::tr("The machine runs without hardware acceleration and will be slow."), host.kvmReason);
        const int most = config.chipset == Chipset::Pc ? host.maxVcpusPc : host.maxVcpusQ35;
        if (most > 0 && config.cpus > most) {
            m_notices.warning(QStringLiteral("cpus-reduced"), config.name,
                              Tr::tr("The appliance wants %1 CPUs; it gets %2, the most this kind of machine takes.")
                                  .arg(config.cpus)
                                  .arg(most));
            config.cpus = most;
        } else if (host.cpus > 0 && config.cpus > host.cpus) {
            m_notices.warning(
                QStringLiteral("cpus-many"), config.name,
                Tr::tr("The appliance wants %1 CPUs, but this computer has %2.").arg(config.cpus).arg(host.cpus),
                Tr::tr("Give it fewer CPUs."));
        }
        if (!host.memory.isNull() && config.memory > host.memory)
            m_notices.warning(QStringLiteral("memory-large"), config.name,
                              Tr::tr("The appliance wants %1 of memory, but this computer has %2.")
                                  .arg(config.memory.toText(), host.memory.toText()),
                              Tr::tr("Give it less memory."));
        if (config.firmware != Firmware::Bios && !host.efi)
            m_notices.warning(QStringLiteral("efi-missing"), config.name,
                              Tr::tr("The machine needs EFI firmware, which is not installed here."),
                              Tr::tr("Install the package “ovmf”."));
        if (config.firmware == Firmware::EfiSecure && host.efi && !host.secureBoot) {
            m_notices.warning(QStringLiteral("secure-boot-missing"), config.name,
                              Tr::tr("Secure Boot is not possible here; the machine starts with plain EFI."));
            config.firmware = Firmware::Efi;
        }
        if (config.tpm && !host.tpm) {
            m_notices.warning(QStringLiteral("tpm-missing"), config.name,
                              Tr::tr("The machine wants a TPM, which is not possible here; it gets none."),
                              Tr::tr("Install the package “swtpm-tools”."));
            config.tpm = false;
        }
    }

    Result<> fitMac(const MachineConfig& config, NetworkConfig& network) {
        if (network.mac.isEmpty())
            return {};
        BOXYARD_TRY_AS(taken, m_creator.macTaken(network.mac));
        if (taken || m_macs.contains(network.mac)) {
            m_notices.info(
                QStringLiteral("mac-taken"), config.name,
                Tr::tr("The hardware address %1 is used by another machine; a new one is chosen.").arg(network.mac));
            network.mac.clear();
        }
        m_macs.insert(network.mac);
        return {};
    }

    [[nodiscard]] QString heldBy(const PortRule& rule) const {
        for (const PortRule& other : m_rules)
            if (other.clashesWith(rule))
                return Tr::tr("another rule of this appliance");
        return m_holder ? m_holder(rule) : QString();
    }

    // Rules come in bound to this computer only; ports that cannot be had move to the next free one.
    void fitPort(const MachineConfig& config, PortRule& rule) {
        const quint16 wanted = rule.hostPort;
        const QString name = rule.name.isEmpty() ? config.name : rule.name;
        const bool privileged = wanted < kFirstPort && ::geteuid() != 0;
        PortRule candidate = rule;
        if (privileged)
            candidate.hostPort = goodHostPort(wanted);
        const QString holder = privileged ? QString() : heldBy(candidate);
        if (!privileged && holder.isEmpty()) {
            m_rules.append(rule);
            return;
        }
        for (int tries = 0; tries < 1000 && (candidate.hostPort == wanted || !heldBy(candidate).isEmpty()); ++tries)
            candidate.hostPort = quint16(candidate.hostPort >= 65535       ? kFirstPort
                                         : candidate.hostPort < kFirstPort ? 8000
                                                                           : candidate.hostPort + 1);
        rule = candidate;
        m_rules.append(rule);
        m_notices.info(QStringLiteral("port-rebound"), name,
                       privileged ? Tr::tr("Port %1 needs special rights; the rule “%2” uses %3.")
                                        .arg(wanted)
                                        .arg(name)
                                        .arg(rule.hostPort)
                                  : Tr::tr("Port %1 is used by %2; the rule “%3” uses %4.")
                                        .arg(wanted)
                                        .arg(holder, name)
                                        .arg(rule.hostPort),
                       Tr::tr("Choose another port under Ports."));
    }

    ImportPlan& m_plan;
    MachineCreator& m_creator;
    const PortHolder& m_holder;
    QString m_chosen; // the folder for the disks; empty = the connection's
    NoticeList m_notices;
    QSet<QString> m_names, m_macs;
    QList<PortRule> m_rules;
};

} // namespace

Result<ImportPlan> fitToHost(ImportPlan plan, MachineCreator& creator, const PortHolder& portHolder,
                             const QString& folder) {
    BOXYARD_TRY(HostFitter(plan, creator, portHolder, folder).fit());
    return plan;
}

} // namespace boxyard::appliance
