// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Ssh.h"

#include "backend/core/Tr.h"
#include "backend/host/Terminal.h"

namespace boxyard::app {

namespace {

constexpr std::chrono::minutes kBannerWithin{3};
constexpr quint16 kFirstPort = 2222;

// Values of the GUI thread for code on a lane.
template <typename F>
auto askGui(QObject* owner, F f) {
    std::optional<std::invoke_result_t<F>> value;
    QMetaObject::invokeMethod(
        owner, [&] { value.emplace(f()); }, Qt::BlockingQueuedConnection);
    return std::move(*value);
}

} // namespace

SshService::SshService(Yard& yard, QObject* parent) : QObject(parent), m_yard(yard), m_lane(QStringLiteral("ssh")) {}

PortRule SshService::newRule() {
    PortRule rule;
    rule.name = QStringLiteral("SSH");
    rule.guestPort = 22;
    return rule;
}

std::optional<PortRule> SshService::sshRule(const Resource& machine) {
    for (const PortRule& rule : machine.ports)
        if (rule.enabled && rule.protocol == Protocol::Tcp && rule.guestPort == 22 && rule.hostPort != 0)
            return rule;
    return std::nullopt;
}

host::SshTarget SshService::targetOf(const Resource& machine, const PortRule& rule,
                                     const machine::MachineNotes& notes) {
    host::SshTarget target;
    target.host = isAllNetworks(rule.hostAddress) ? QStringLiteral("127.0.0.1") : rule.hostAddress;
    target.port = rule.hostPort;
    target.user = notes.sshUser;
    target.keyFile = notes.sshKeyFile;
    target.hostKeyAlias = host::hostKeyAliasFor(machine.id.key);
    return target;
}

QString SshService::commandText(const Resource& machine) {
    const auto rule = sshRule(machine);
    if (!rule)
        return {};
    if (!m_asked.contains(machine.id))
        learn(machine.id);
    return host::sshCommandText(targetOf(machine, *rule, m_notes.value(machine.id)));
}

void SshService::learn(const ResourceId& id) {
    m_asked.insert(id);
    machine::MachineService* service = m_yard.machineService(id.provider);
    if (!service)
        return;
    if (!m_followed.contains(id.provider)) {
        m_followed.insert(id.provider);
        connect(service, &machine::MachineService::detailsChanged, this, [this](const ResourceId& changed) {
            if (m_asked.contains(changed))
                learn(changed);
        });
        connect(service, &QObject::destroyed, this, [this, provider = id.provider] {
            m_followed.remove(provider);
            m_asked.removeIf([&](const ResourceId& asked) { return asked.provider == provider; });
        });
    }
    service->details(id).then(this, [this, id](const Result<machine::MachineDetails>& details) {
        if (!details || m_notes.value(id) == details->configured.notes)
            return;
        m_notes.insert(id, details->configured.notes);
        Q_EMIT commandChanged(id);
    });
}

Result<machine::MachineNotes> SshService::notesOf(const Resource& machine) {
    machine::MachineService* service = askGui(this, [&] { return m_yard.machineService(machine.id.provider); });
    if (!service)
        return failure(ErrorKind::NotFound, Tr::tr("The connection of %1 is gone.").arg(machine.name));
    BOXYARD_TRY_AS(details, askGui(this, [&] { return service->details(machine.id); }).wait());
    return details.configured.notes;
}

Result<PortRule> SshService::ensureRule(const Resource& machine) {
    if (const auto rule = sshRule(machine))
        return *rule;
    machine::MachineService* service = askGui(this, [&] { return m_yard.machineService(machine.id.provider); });
    if (!service)
        return failure(ErrorKind::NotFound, Tr::tr("The connection of %1 is gone.").arg(machine.name));
    BOXYARD_TRY_AS(details, askGui(this, [&] { return service->details(machine.id); }).wait());
    const bool nat =
        std::any_of(details.configured.networks.cbegin(), details.configured.networks.cend(),
                    [](const machine::NetworkConfig& network) { return network.mode == machine::NetworkMode::Nat; });
    if (!nat)
        return failure(ErrorKind::Unsupported,
                       Tr::tr("%1 has no NAT adapter, so no port can be forwarded to it.").arg(machine.name),
                       Tr::tr("Set one of its adapters to NAT, or log in at its own address."));
    PortRule rule = newRule();
    rule.hostPort = kFirstPort;
    rule.hostPort = askGui(this, [&] { return m_yard.ports().freePort(rule); });
    if (rule.hostPort == 0)
        return failure(ErrorKind::Busy, Tr::tr("No free port was found for SSH."));
    QList<PortRule> rules = allForwards(details.configured);
    rules.append(rule);
    AsyncAnswer<> done;
    const Async<> saved = done.async();
    askGui(this, [&] {
        Job* job = service->setForwards(machine.id, rules);
        job->setMinor(true);
        connect(job, &Job::finished, job, [done](const Result<>& result) { done.give(result); });
        return 0;
    });
    BOXYARD_TRY(saved.wait());
    return rule;
}

Result<std::optional<Error>> SshService::welcomeNewKey(const Resource& machine, const host::SshTarget& target) {
    const auto changed = host::hostKeyChanged(target);
    if (!changed || !*changed)
        return std::optional<Error>();
    BOXYARD_TRY(host::forgetHostKey(target.hostKeyAlias, target.knownHostsFile));
    return std::optional<Error>(
        Error{ErrorKind::Busy,
              Tr::tr("%1 shows another SSH host key than last time.").arg(machine.name),
              Tr::tr("That is right if its system was installed or imported again. The old key was forgotten."),
              {}});
}

Job* SshService::openTerminal(const Resource& machine) { return open(machine, false); }

Job* SshService::openPutty(const Resource& machine) { return open(machine, true); }

Lane& SshService::laneOf(const ResourceId& machine) {
    std::unique_ptr<Lane>& lane = m_lanes[machine.key];
    if (!lane)
        lane = std::make_unique<Lane>(QStringLiteral("ssh-wait"));
    return *lane;
}

Job* SshService::open(const Resource& machine, bool putty) {
    return m_yard.jobs().start(laneOf(machine.id), Tr::tr("Opening SSH to %1").arg(machine.name), machine.id, true,
                               [this, machine, putty](JobContext& job) -> Result<> {
                                   if (machine.state != ResourceState::Running)
                                       return failure(ErrorKind::Unreachable,
                                                      Tr::tr("%1 is not running.").arg(machine.name),
                                                      Tr::tr("Start it first."));
                                   // one after the other: each takes a free port
                                   BOXYARD_TRY_AS(rule, m_lane.run([&] { return ensureRule(machine); }).wait());
                                   BOXYARD_TRY_AS(notes, notesOf(machine));
                                   job.setStage(Tr::tr("waiting for the guest's SSH server"));
                                   const host::SshTarget target = targetOf(machine, rule, notes);
                                   BOXYARD_TRY(host::waitForSshBanner(target.host, target.port, kBannerWithin, &job));
                                   BOXYARD_TRY_AS(notice, welcomeNewKey(machine, target));
                                   if (notice)
                                       Q_EMIT noticed(*notice);
                                   if (host::sshConfigIncluded())
                                       BOXYARD_TRY(m_lane.run([this] { return writeEntries(); }).wait());
                                   if (putty) {
                                       const QString program = host::findPutty();
                                       if (program.isEmpty())
                                           return failure(ErrorKind::NotFound, Tr::tr("PuTTY is not installed."));
                                       return startDetached(host::puttyCommand(program, target));
                                   }
                                   return host::openSshTerminal(target);
                               });
}

Result<> SshService::writeEntries() {
    const QList<Resource> all = askGui(this, [&] { return m_yard.resources().all(); });
    QList<host::SshHostEntry> entries;
    for (const Resource& resource : all) {
        const auto rule = resource.id.kind == ResourceKind::Machine ? sshRule(resource) : std::nullopt;
        if (!rule)
            continue;
        const auto notes = notesOf(resource);
        entries.append({resource.name, targetOf(resource, *rule, notes ? *notes : machine::MachineNotes{})});
    }
    return host::writeSshConfig(entries);
}

Job* SshService::shareWithSsh() {
    return m_yard.jobs().start(m_lane, Tr::tr("Telling ssh the machines' names"), {}, false,
                               [this](JobContext&) -> Result<> {
                                   BOXYARD_TRY(writeEntries());
                                   return host::sshConfigIncluded() ? Result<>() : host::includeSshConfig();
                               });
}

Job* SshService::remember(const Resource& machine, const QString& user, const QString& keyFile) {
    Job* job = m_yard.jobs().add(Tr::tr("Saving %1").arg(machine.name), machine.id, false);
    job->setMinor(true);
    job->begin();
    machine::MachineService* service = m_yard.machineService(machine.id.provider);
    if (!service) {
        QMetaObject::invokeMethod(
            job,
            [job] { job->finish(failure(ErrorKind::NotFound, Tr::tr("The connection of this machine is gone."))); },
            Qt::QueuedConnection);
        return job;
    }
    service->details(machine.id)
        .then(job, [job, service, user, keyFile, id = machine.id](const Result<machine::MachineDetails>& details) {
            if (!details) {
                job->finish(failure(details.error()));
                return;
            }
            machine::MachineConfig edited = details->configured;
            edited.notes.sshUser = user;
            edited.notes.sshKeyFile = keyFile;
            if (edited == details->configured) {
                job->finish({});
                return;
            }
            Job* saving = service->save(id, details->configured, edited);
            saving->setMinor(true);
            connect(saving, &Job::finished, job, [job](const Result<>& result) { job->finish(result); });
        });
    return job;
}

} // namespace boxyard::app
