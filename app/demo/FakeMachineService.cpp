// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeMachineService.h"

#include "app/demo/ScreenPainter.h"
#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <QFile>

namespace boxyard::app {

using machine::MachineConfig;

namespace {

// Takes over into current what edited changed of original; false when current was changed there as well.
template <typename... Fields>
bool merge(const MachineConfig& original, const MachineConfig& edited, MachineConfig& current, Fields... fields) {
    const auto one = [&](auto field) {
        if (edited.*field == original.*field)
            return true;
        if (current.*field != original.*field && current.*field != edited.*field)
            return false;
        current.*field = edited.*field;
        return true;
    };
    return (one(fields) && ...);
}

bool mergeAll(const MachineConfig& original, const MachineConfig& edited, MachineConfig& current) {
    using C = MachineConfig;
    return merge(original, edited, current, &C::name, &C::title, &C::description, &C::osId, &C::osName,
                 &C::architecture, &C::accelerator, &C::chipset, &C::firmware, &C::cpus, &C::maxCpus, &C::cpuModel,
                 &C::nestedVirtualization, &C::memory, &C::maxMemory, &C::balloon, &C::clock, &C::tpm, &C::autostart,
                 &C::disks, &C::networks, &C::video, &C::hasSpice, &C::tablet, &C::sound, &C::usbController,
                 &C::serialConsole, &C::agentChannels, &C::rng, &C::bootDevices, &C::notes);
}

// What a running machine takes at once.
void applyLive(const MachineConfig& configured, MachineConfig& running) {
    running.name = configured.name;
    running.title = configured.title;
    running.description = configured.description;
    running.notes = configured.notes;
    running.autostart = configured.autostart;
    if (configured.cpus <= running.maxCpus)
        running.cpus = configured.cpus;
    if (configured.memory <= running.maxMemory)
        running.memory = configured.memory;
    for (auto& network : running.networks)
        for (const auto& other : configured.networks)
            if (other.alias == network.alias) {
                network.forwards = other.forwards;
                network.linkUp = other.linkUp;
            }
    for (const auto& disk : configured.disks) {
        const auto same = [&](const auto& other) { return other.target == disk.target; };
        if (std::none_of(running.disks.cbegin(), running.disks.cend(), same) && machine::joinsLive(disk, running))
            running.disks.append(disk);
    }
}

QString describe(const MachineConfig& config) {
    return QStringLiteral("<domain type='%1'>\n  <name>%2</name>\n  <uuid>%3</uuid>\n  <memory unit='KiB'>%4</memory>\n"
                          "  <vcpu>%5</vcpu>\n</domain>\n")
        .arg(config.accelerator, config.name.toHtmlEscaped(), config.uuid)
        .arg(config.memory.kib())
        .arg(config.cpus);
}

Error notRunning(const QString& name) {
    return {ErrorKind::InvalidInput, Tr::tr("%1 is not running.").arg(name), Tr::tr("Start it first."), {}};
}

} // namespace

FakeMachineService::FakeMachineService(MachineStore& store, FakeProvider& rows, JobList& jobs,
                                       const PortMapSource* ports, QObject* parent)
    : MachineService(parent), m_store(store), m_rows(rows), m_jobs(jobs), m_ports(ports) {
    connect(&rows, &ResourceProvider::upserted, this, &FakeMachineService::follow);
    connect(&rows, &FakeProvider::deleted, this, &FakeMachineService::remove);
    connect(&rows, &FakeProvider::renamed, this, [this](const ResourceId& id, const QString& name) {
        m_store.rename(id.key, name);
        Q_EMIT detailsChanged(id);
    });
}

template <typename T>
Async<T> FakeMachineService::later(std::function<Result<T>()> f) {
    AsyncAnswer<T> answer;
    QTimer::singleShot(m_delay, this, [answer, f = std::move(f)] { answer.give(f()); });
    return answer.async();
}

Job* FakeMachineService::jobLater(const QString& title, const ResourceId& id, std::function<Result<>()> f) {
    Job* job = m_jobs.add(title, id, false);
    job->setMinor(true);
    QTimer::singleShot(0, job, [job] { job->begin(); });
    // A change is carried out even when nobody keeps its job any more.
    QTimer::singleShot(m_delay, this, [guarded = QPointer<Job>(job), f = std::move(f)] {
        const Result<> result = f();
        if (guarded)
            guarded->finish(result);
    });
    return job;
}

bool FakeMachineService::isLive(const ResourceId& id) const {
    const auto row = m_rows.find(id);
    return row && (row->state == ResourceState::Running || row->state == ResourceState::Paused ||
                   row->state == ResourceState::Stopping);
}

Result<MachineConfig> FakeMachineService::configOf(const ResourceId& id) const {
    if (m_rows.availability().state != Availability::State::Online)
        return failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name()),
                       Tr::tr("Try again once it is back."));
    auto config = m_store.find(id.key);
    if (!config)
        return failure(ErrorKind::NotFound, Tr::tr("There is no such machine."), {}, id.key);
    return *config;
}

Result<machine::MachineDetails> FakeMachineService::read(const ResourceId& id) {
    BOXYARD_TRY_AS(config, configOf(id));
    machine::MachineDetails details;
    details.id = id;
    details.configured = config;
    details.xml = describe(config);
    details.graphicsByFd = config.hasSpice;
    if (const auto row = m_rows.find(id))
        details.hasSavedState = row->state == ResourceState::Saved;
    if (isLive(id)) {
        if (!m_running.contains(id.key))
            m_running.insert(id.key, config);
        details.running = m_running.value(id.key);
        details.agentConnected = m_agents.value(id.key, false);
    }
    return details;
}

Async<machine::MachineDetails> FakeMachineService::details(const ResourceId& id) {
    return later<machine::MachineDetails>([this, id] { return read(id); });
}

Async<machine::HostCapabilities> FakeMachineService::host() {
    return later<machine::HostCapabilities>([this] { return Result<machine::HostCapabilities>(m_store.host()); });
}

Result<> FakeMachineService::write(const ResourceId& id, const MachineConfig& original, const MachineConfig& edited) {
    BOXYARD_TRY_AS(current, configOf(id));
    const bool live = isLive(id);
    if (live && !m_running.contains(id.key))
        m_running.insert(id.key, current);
    if (!mergeAll(original, edited, current))
        return failure(ErrorKind::Busy, Tr::tr("%1 was changed by somebody else meanwhile.").arg(current.name),
                       Tr::tr("Read it again and repeat your change."));
    if (current.name != original.name && live)
        return failure(ErrorKind::Busy, Tr::tr("%1 cannot be renamed while it runs.").arg(original.name),
                       Tr::tr("Shut it down first."));
    if (edited.name != original.name)
        for (const auto& other : m_store.all())
            if (other.name == edited.name && other.uuid != id.key)
                return failure(ErrorKind::AlreadyExists, Tr::tr("The name %1 is taken.").arg(edited.name));
    BOXYARD_TRY(m_store.redefine(current));
    if (live)
        applyLive(current, m_running[id.key]);
    showRow(id, live ? m_running.value(id.key) : current);
    Q_EMIT detailsChanged(id);
    return {};
}

Job* FakeMachineService::save(const ResourceId& id, const MachineConfig& original, const MachineConfig& edited) {
    return jobLater(Tr::tr("Saving the settings of %1").arg(original.name), id,
                    [this, id, original, edited] { return write(id, original, edited); });
}

Result<> FakeMachineService::writeForwards(const ResourceId& id, QList<PortRule> rules) {
    BOXYARD_TRY_AS(config, configOf(id));
    const auto first = std::find_if(config.networks.cbegin(), config.networks.cend(),
                                    [](const auto& network) { return network.mode == machine::NetworkMode::Nat; });
    if (first == config.networks.cend())
        return failure(ErrorKind::Unsupported, Tr::tr("%1 has no NAT adapter to forward ports to.").arg(config.name),
                       Tr::tr("Add one in Settings, Network."));
    const QString firstAlias = first->alias;
    const bool live = isLive(id);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        PortRule& rule = rules[i];
        if (rule.adapter.isEmpty())
            rule.adapter = firstAlias;
        if (rule.hostPort == 0 && m_ports)
            rule.hostPort = m_ports->freePort(rule);
        if (!rule.enabled)
            continue;
        const QString holder = m_ports && live ? m_ports->holderOf(rule, id) : QString();
        if (!holder.isEmpty())
            return failure(ErrorKind::Busy, Tr::tr("The port %1 is used by %2.").arg(rule.hostPort).arg(holder),
                           Tr::tr("Choose another port."));
    }
    for (auto& network : config.networks) {
        network.forwards.clear();
        for (const PortRule& rule : std::as_const(rules))
            if (rule.adapter == network.alias)
                network.forwards.append(rule);
    }
    for (const machine::Finding& finding : machine::validateForwards(config))
        if (finding.level == machine::Finding::Level::Refused)
            return failure(ErrorKind::InvalidInput, finding.text, Tr::tr("Change that forward. Nothing was saved."));
    BOXYARD_TRY(m_store.redefine(config));
    if (live && m_running.contains(id.key))
        applyLive(config, m_running[id.key]);
    showRow(id, config);
    Q_EMIT detailsChanged(id);
    return {};
}

Job* FakeMachineService::setForwards(const ResourceId& id, const QList<PortRule>& rules) {
    const auto row = m_rows.find(id);
    return jobLater(Tr::tr("Changing the ports of %1").arg(row ? row->name : id.key), id,
                    [this, id, rules] { return writeForwards(id, rules); });
}

Async<QList<PortRule>> FakeMachineService::forwards(const ResourceId& id) {
    return later<QList<PortRule>>([this, id]() -> Result<QList<PortRule>> {
        BOXYARD_TRY_AS(config, configOf(id));
        QList<PortRule> rules = machine::allForwards(config);
        if (m_ports)
            for (PortRule& rule : rules)
                rule = m_ports->observed(id, rule);
        return rules;
    });
}

Result<machine::DeletionPlan> FakeMachineService::plan(const ResourceId& id) const {
    BOXYARD_TRY_AS(config, configOf(id));
    const auto row = m_rows.find(id);
    machine::DeletionPlan plan;
    plan.name = config.name;
    plan.running = isLive(id);
    for (const auto& disk : config.disks) {
        if (disk.source.isEmpty())
            continue;
        machine::DeletionItem item;
        item.path = disk.source;
        item.what = QStringLiteral("disk");
        item.size = disk.allocation;
        item.usedBy = m_usedBy.value(disk.source);
        item.deletable = disk.device == machine::DiskDevice::Disk && item.usedBy.isEmpty();
        plan.items.append(item);
    }
    const auto goes = [&plan](const QString& path, const QString& what, ByteSize size) {
        plan.items.append({path, what, size, {}, true, true});
    };
    if (config.firmware != machine::Firmware::Bios)
        goes(config.name + QStringLiteral("_VARS.fd"), QStringLiteral("nvram"), ByteSize::fromKiB(528));
    if (config.tpm)
        goes(config.name + QStringLiteral("/tpm2"), QStringLiteral("tpm"), ByteSize::fromKiB(16));
    if (row && row->state == ResourceState::Saved)
        goes(config.name + QStringLiteral(".save"), QStringLiteral("saved state"), ByteSize::fromMiB(2150));
    return plan;
}

Async<machine::DeletionPlan> FakeMachineService::planDeletion(const ResourceId& id) {
    return later<machine::DeletionPlan>([this, id] { return plan(id); });
}

Async<QByteArray> FakeMachineService::screenshot(const ResourceId& id) {
    return later<QByteArray>([this, id]() -> Result<QByteArray> {
        BOXYARD_TRY_AS(config, configOf(id));
        if (!isLive(id))
            return failure(notRunning(config.name));
        return paintedConsole(config.name, config.osName);
    });
}

Async<int> FakeMachineService::openGraphics(const ResourceId& id) {
    if (m_graphics && isLive(id))
        return m_graphics();
    return later<int>([this, id]() -> Result<int> {
        BOXYARD_TRY_AS(config, configOf(id));
        if (!isLive(id))
            return failure(notRunning(config.name));
        return failure(ErrorKind::Unsupported, Tr::tr("The machines of the demonstration have no console."),
                       Tr::tr("Start Boxyard without --demo to see a real one."));
    });
}

Async<> FakeMachineService::sendKeys(const ResourceId& id, const QList<uint>& codes) {
    return later<void>([this, id, codes]() -> Result<> {
        BOXYARD_TRY_AS(config, configOf(id));
        if (!isLive(id))
            return failure(notRunning(config.name));
        m_keys[id.key] += codes;
        return {};
    });
}

void FakeMachineService::setAgentConnected(const ResourceId& id, bool connected) {
    m_agents.insert(id.key, connected);
    Q_EMIT detailsChanged(id);
}

void FakeMachineService::follow(const QList<Resource>& rows) {
    for (const Resource& row : rows)
        if (!isLive(row.id))
            m_running.remove(row.id.key);
}

void FakeMachineService::showRow(const ResourceId& id, const MachineConfig& config) {
    m_rows.change(id, [&](Resource& row) {
        row.name = config.name;
        row.cpus = config.cpus;
        row.memory = config.memory;
        row.os = config.osName;
        row.group = config.notes.group;
        row.ports = machine::allForwards(config);
    });
}

void FakeMachineService::remove(const ResourceId& id, const ActionOptions& options) {
    for (const QString& path : options.deleteFiles)
        if (path.startsWith(m_store.imagesFolder())) // the only files that are its own
            QFile::remove(path);
    m_running.remove(id.key);
    if (m_store.find(id.key)) {
        const Result<> gone = m_store.undefine(id.key);
        Q_UNUSED(gone)
    }
}

} // namespace boxyard::app
