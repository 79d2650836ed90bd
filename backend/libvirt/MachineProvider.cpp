// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/MachineProvider.h"

#include "backend/core/Logging.h"
#include "backend/libvirt/Definition.h"
#include "backend/libvirt/GuestAddresses.h"

namespace boxyard::libvirt {

namespace {
constexpr auto kStartStep = std::chrono::milliseconds(500);
}

MachineProvider::MachineProvider(Connection& connection, const machine::HostHooks& hooks, JobList& jobs,
                                 QObject* parent)
    : ResourceProvider(parent), m_connection(connection), m_hooks(hooks), m_jobs(jobs),
      m_watcher(connection.uri(), this), m_sampler(connection, this) {
    connect(&connection, &Connection::opened, this, [this] {
        m_reading = false; // what the old connection was asked does not count any more
        m_pending.clear();
        readAll();
    });
    connect(&connection, &Connection::happened, this, &MachineProvider::onEvent);
    connect(&connection, &Connection::availabilityChanged, this, &MachineProvider::availabilityChanged);
    connect(&m_watcher, &ConfigWatcher::changed, this, &MachineProvider::onFilesChanged);
    connect(&m_sampler, &LoadSampler::sampled, this, &MachineProvider::sampled);
    m_followStarts.setSingleShot(true);
    m_followStarts.setInterval(kStartStep);
    connect(&m_followStarts, &QTimer::timeout, this, &MachineProvider::followStarts);
}

MachineProvider::~MachineProvider() { Q_EMIT leaving(); }

QList<Resource> MachineProvider::resources() const {
    QList<Resource> list;
    list.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        list.append(shown(entry));
    return list;
}

std::optional<Resource> MachineProvider::find(const QString& uuid) const {
    const auto entry = m_entries.constFind(uuid);
    if (entry == m_entries.constEnd())
        return std::nullopt;
    return shown(*entry);
}

void MachineProvider::refresh() {
    if (m_connection.availability().state == Availability::State::Online)
        readAll();
    else
        m_connection.open();
}

void MachineProvider::readAll() {
    const auto handle = m_connection.listHandle();
    if (!handle)
        return;
    m_reading = true;
    m_connection.control()
        .run([connection = *handle, uri = m_connection.uri()] { return readAllDomains(connection.get(), uri); })
        .then(this, [this, connection = handle->get()](const Result<QList<DomainSummary>>& all) {
            const auto current = m_connection.listHandle();
            if (!current || current->get() != connection)
                return; // the answer of a connection that is gone
            m_reading = false;
            if (all)
                takeAll(*all);
            else
                m_connection.fail(all.error());
        });
}

void MachineProvider::takeAll(const QList<DomainSummary>& all) {
    const auto before = std::exchange(m_entries, {});
    for (const DomainSummary& summary : all) {
        if (const auto old = before.constFind(summary.resource.id.key); old != before.constEnd())
            m_entries.insert(summary.resource.id.key, *old);
        put(summary);
    }
    m_watcher.start();
    Q_EMIT reset(resources());
    m_connection.confirm();
    for (const DomainSummary& summary : all)
        if (summary.resource.state == ResourceState::Running)
            askAddresses(summary.resource.id.key);
    readPending();
}

void MachineProvider::put(const DomainSummary& summary) {
    const QString uuid = summary.resource.id.key;
    const auto old = m_entries.constFind(uuid);
    Entry entry{summary.resource, summary.memory};
    if (old != m_entries.constEnd()) {
        entry.resource.since =
            old->resource.state == entry.resource.state ? old->resource.since : QDateTime::currentDateTimeUtc();
        if (m_reverting.contains(uuid))
            entry.memory = old->memory;
        if (entry.resource.actions.testFlag(Action::Console)) // what runs keeps its addresses until it says otherwise
            entry.resource.addresses = old->resource.addresses;
    }
    m_entries.insert(uuid, entry);
    if (entry.resource.state == ResourceState::Starting && !m_followStarts.isActive())
        m_followStarts.start();
}

// libvirt sends no event when a start by others, or one that its own death cut off, fails: what starts is read again
// until it is something else.
void MachineProvider::followStarts() {
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry)
        if (entry->resource.state == ResourceState::Starting)
            m_pending.insert(entry.key());
    if (!m_reading)
        readPending();
}

void MachineProvider::onEvent(const LibvirtEvent& event) {
    noteSnapshotRevert(event);
    if (event.kind == LibvirtEvent::Kind::Reboot)
        Q_EMIT rebooted(event.uuid);
    reread(event.uuid);
    if (event.kind == LibvirtEvent::Kind::Agent)
        askAddresses(event.uuid);
    if (event.kind == LibvirtEvent::Kind::Lifecycle && event.event == VIR_DOMAIN_EVENT_DEFINED &&
        event.detail == VIR_DOMAIN_EVENT_DEFINED_UPDATED)
        reconcile(event.uuid);
}

// Somebody may have changed an adapter that carries forwards: the wires behind it are made to fit again.
void MachineProvider::reconcile(const QString& uuid) {
    const auto entry = m_entries.constFind(uuid);
    if (entry == m_entries.constEnd() || entry->memory.isEmpty())
        return;
    m_connection
        .run(m_connection.actions(uuid),
             [uuid](const ConnectHandle& connection) { return reconcileDefinition(connection.get(), uuid); })
        .then(this, [](const Result<>& result) {
            if (!result)
                qCWarning(lcLibvirt) << result.error().summary << result.error().detail;
        });
}

void MachineProvider::askAddresses(const QString& uuid) {
    const auto known = m_entries.constFind(uuid);
    if (known == m_entries.constEnd())
        return;
    m_connection
        .run(m_connection.transfer(),
             [target = targetOf(*known)](const ConnectHandle& connection) {
                 return Result<QStringList>(readAddresses(target.by(connection)));
             })
        .then(this, [this, uuid](const Result<QStringList>& addresses) {
            const auto entry = m_entries.find(uuid);
            if (entry == m_entries.end() || !addresses || entry->resource.addresses == *addresses)
                return;
            entry->resource.addresses = *addresses;
            Q_EMIT upserted({shown(*entry)});
        });
}

void MachineProvider::reread(const QString& uuid) {
    m_pending.insert(uuid);
    if (!m_reading)
        readPending();
}

void MachineProvider::readPending() {
    const auto handle = m_connection.listHandle();
    if (m_pending.isEmpty() || !handle)
        return;
    m_reading = true;
    const QSet<QString> asked = std::exchange(m_pending, {});
    m_connection.control()
        .run([connection = *handle, uri = m_connection.uri(), asked]() -> Result<Batch> {
            Batch batch;
            for (const QString& uuid : asked) {
                BOXYARD_TRY_AS(summary, readDomainSummary(connection.get(), uri, uuid));
                if (summary)
                    batch.read.append(std::move(*summary));
                else
                    batch.gone.append(uuid);
            }
            return batch;
        })
        .then(this, [this, asked, connection = handle->get()](const Result<Batch>& batch) {
            const auto current = m_connection.listHandle();
            if (!current || current->get() != connection)
                return;
            m_reading = false;
            if (batch)
                take(*batch, asked);
            else
                qCWarning(lcLibvirt) << batch.error().summary
                                     << batch.error().detail; // a dead connection says so itself
            readPending();
        });
}

void MachineProvider::take(const Batch& batch, const QSet<QString>& asked) {
    QList<ResourceId> gone;
    for (const QString& uuid : batch.gone)
        if (m_entries.remove(uuid) > 0)
            gone.append(idOf(uuid));
    QList<Resource> changed;
    for (const DomainSummary& summary : batch.read) {
        const QString uuid = summary.resource.id.key;
        const auto before = find(uuid);
        put(summary);
        const auto now = find(uuid);
        if (before != now)
            changed.append(*now);
    }
    if (!gone.isEmpty())
        Q_EMIT removed(gone);
    if (!changed.isEmpty())
        Q_EMIT upserted(changed);
    for (const QString& uuid : asked)
        Q_EMIT detailsChanged(idOf(uuid));
}

void MachineProvider::onFilesChanged(const QSet<QString>& names) {
    if (names.isEmpty() || m_connection.availability().state != Availability::State::Online)
        return;
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry)
        if (names.contains(entry->resource.name))
            m_pending.insert(entry.key());
    if (!m_reading)
        readPending();
}

// A revert to a snapshot takes the whole definition back, with the rules, group and notes in it: what was known before
// its first event is written again after its last.
void MachineProvider::noteSnapshotRevert(const LibvirtEvent& event) {
    if (event.kind != LibvirtEvent::Kind::Lifecycle)
        return;
    const int detail = event.detail;
    switch (event.event) {
    case VIR_DOMAIN_EVENT_STARTED:
        if (detail == VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT)
            m_reverting.insert(event.uuid);
        break;
    case VIR_DOMAIN_EVENT_STOPPED:
        if (detail == VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT)
            m_reverting.insert(event.uuid);
        break;
    case VIR_DOMAIN_EVENT_SUSPENDED:
        if (detail == VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT)
            m_reverting.insert(event.uuid);
        break;
    case VIR_DOMAIN_EVENT_RESUMED:
        if (detail == VIR_DOMAIN_EVENT_RESUMED_FROM_SNAPSHOT)
            m_reverting.insert(event.uuid);
        break;
    case VIR_DOMAIN_EVENT_DEFINED:
        if (detail == VIR_DOMAIN_EVENT_DEFINED_FROM_SNAPSHOT) {
            m_reverting.insert(event.uuid);
            restoreMemory(event.uuid);
        } else {
            m_reverting.remove(event.uuid);
        }
        break;
    default:
        break;
    }
}

void MachineProvider::restoreMemory(const QString& uuid) {
    const auto entry = m_entries.constFind(uuid);
    if (entry == m_entries.constEnd() || entry->memory.isEmpty()) {
        m_reverting.remove(uuid);
        return;
    }
    m_connection
        .run(m_connection.actions(uuid),
             [uuid, memory = entry->memory, hooks = m_hooks](const ConnectHandle& connection) {
                 return writeMemoryBack(connection.get(), uuid, QString::fromUtf8(qUncompress(memory)), hooks);
             })
        .then(this, [this, uuid](const Result<>& result) {
            m_reverting.remove(uuid);
            if (!result)
                qCWarning(lcLibvirt) << result.error().summary << result.error().detail;
            reread(uuid);
        });
}

Resource MachineProvider::shown(const Entry& entry) const {
    Resource resource = entry.resource;
    const auto underWay = m_underWay.constFind(resource.id.key);
    if (underWay == m_underWay.constEnd())
        return resource;
    resource.state = *underWay;
    resource.actions.setFlag(Action::Stop, false);
    resource.actions.setFlag(Action::Start, false);
    resource.actions.setFlag(Action::Delete, false);
    return resource;
}

// An action's end: its outcome is in the list before the job says that it is done.
void MachineProvider::endAction(const QString& uuid, const std::optional<DomainSummary>& now) {
    const auto before = find(uuid);
    m_underWay.remove(uuid);
    if (now)
        put(*now);
    const auto after = find(uuid);
    if (after && before != after)
        Q_EMIT upserted({*after});
    reread(uuid);
}

void MachineProvider::setUnderWay(const QString& uuid, std::optional<ResourceState> state) {
    if (state)
        m_underWay.insert(uuid, *state);
    else if (m_underWay.remove(uuid) == 0)
        return;
    if (const auto now = find(uuid))
        Q_EMIT upserted({*now});
}

} // namespace boxyard::libvirt
