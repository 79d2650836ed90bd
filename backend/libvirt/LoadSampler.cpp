// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/LoadSampler.h"

#include "backend/core/Tr.h"
#include "backend/libvirt/ErrorMapping.h"

#include <chrono>

namespace boxyard::libvirt {

namespace {

constexpr auto kEvery = std::chrono::seconds(2);
constexpr unsigned kWhat = VIR_DOMAIN_STATS_CPU_TOTAL | VIR_DOMAIN_STATS_BALLOON | VIR_DOMAIN_STATS_VCPU |
                           VIR_DOMAIN_STATS_INTERFACE | VIR_DOMAIN_STATS_BLOCK;

quint64 number(const virDomainStatsRecord& record, const char* name) {
    unsigned long long value = 0;
    virTypedParamsGetULLong(record.params, record.nparams, name, &value);
    return value;
}

qint64 numberOr(const virDomainStatsRecord& record, const char* name, qint64 fallback) {
    unsigned long long value = 0;
    return virTypedParamsGetULLong(record.params, record.nparams, name, &value) == 1 ? qint64(value) : fallback;
}

// Sums "net.0.rx.bytes", "net.1.rx.bytes", …
quint64 sum(const virDomainStatsRecord& record, const char* group, std::initializer_list<const char*> fields) {
    unsigned count = 0;
    virTypedParamsGetUInt(record.params, record.nparams, QByteArray(group).append(".count").constData(), &count);
    quint64 total = 0;
    for (unsigned i = 0; i < count; ++i)
        for (const char* field : fields)
            total += number(
                record,
                QByteArray(group).append('.').append(QByteArray::number(i)).append('.').append(field).constData());
    return total;
}

double rate(quint64 now, quint64 before, double seconds) { return now >= before ? double(now - before) / seconds : -1; }

} // namespace

LoadSampler::LoadSampler(Connection& connection, QObject* parent) : QObject(parent), m_connection(connection) {
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &LoadSampler::tick);
}

void LoadSampler::watch(const QSet<ResourceId>& visible) {
    m_wanted.clear();
    for (const ResourceId& id : visible)
        m_wanted.insert(id.key);
    if (m_wanted.isEmpty()) {
        m_timer.stop();
        m_last.clear();
    } else if (!m_timer.isActive()) {
        m_timer.start();
        tick();
    }
}

void LoadSampler::tick() {
    if (m_asking || m_connection.availability().state != Availability::State::Online)
        return;
    m_asking = true;
    m_connection
        .run(m_connection.questions(),
             [wanted = m_wanted](const ConnectHandle& connection) { return measure(connection.get(), wanted); })
        .then(this, [this](const Result<Measured>& measured) {
            m_asking = false;
            if (measured)
                take(*measured);
        });
}

Result<LoadSampler::Measured> LoadSampler::measure(virConnectPtr connection, const QSet<QString>& wanted) {
    virDomainStatsRecordPtr* records = nullptr;
    const int count = virConnectGetAllDomainStats(connection, kWhat, &records,
                                                  VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE |
                                                      VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT);
    if (count < 0)
        return lastFailure(Tr::tr("The load of the machines cannot be measured."));
    const qint64 now = std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
    Measured all;
    for (int i = 0; i < count; ++i) {
        const virDomainStatsRecord& record = *records[i];
        const QString uuid = uuidOf(record.dom);
        if (!wanted.contains(uuid))
            continue;
        Counters counters;
        counters.atNs = now;
        counters.cpuNs = number(record, "cpu.time");
        counters.diskBytes = sum(record, "block", {"rd.bytes", "wr.bytes"});
        counters.networkBytes = sum(record, "net", {"rx.bytes", "tx.bytes"});
        unsigned cpus = 0;
        virTypedParamsGetUInt(record.params, record.nparams, "vcpu.current", &cpus);
        counters.cpus = int(cpus);
        counters.memoryKiB = numberOr(record, "balloon.current", -1);
        const qint64 available = numberOr(record, "balloon.available", -1);
        const qint64 unused = numberOr(record, "balloon.usable", numberOr(record, "balloon.unused", -1));
        counters.usedKiB = available >= 0 && unused >= 0 ? available - unused : numberOr(record, "balloon.rss", -1);
        all.insert(uuid, counters);
    }
    virDomainStatsRecordListFree(records);
    return all;
}

LoadSample LoadSampler::sampleFrom(const Counters& now, const Counters& before) {
    LoadSample sample;
    const double seconds = double(now.atNs - before.atNs) / 1e9;
    if (before.atNs > 0 && seconds > 0.1) {
        const double cpuSeconds = rate(now.cpuNs, before.cpuNs, seconds) / 1e9;
        sample.cpu = cpuSeconds < 0 ? -1 : std::min(1.0, cpuSeconds / std::max(1, now.cpus));
        sample.diskBytesPerSecond = rate(now.diskBytes, before.diskBytes, seconds);
        sample.networkBytesPerSecond = rate(now.networkBytes, before.networkBytes, seconds);
    }
    sample.memoryTotal = ByteSize::fromKiB(std::max<qint64>(0, now.memoryKiB));
    // What QEMU takes on the host may be more than the guest has.
    sample.memoryUsed = std::min(ByteSize::fromKiB(std::max<qint64>(0, now.usedKiB)), sample.memoryTotal);
    return sample;
}

void LoadSampler::take(const Measured& now) {
    QList<LoadSample> samples;
    for (auto entry = now.begin(); entry != now.end(); ++entry) {
        if (!m_wanted.contains(entry.key()))
            continue;
        LoadSample sample = sampleFrom(*entry, m_last.value(entry.key()));
        sample.id = {m_connection.uri().text, ResourceKind::Machine, entry.key()};
        samples.append(sample);
    }
    m_last = now;
    if (!samples.isEmpty())
        Q_EMIT sampled(samples);
}

} // namespace boxyard::libvirt
