// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/StatsSampler.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

namespace boxyard::containers {

namespace {

constexpr int kMostStreams = 20;
constexpr int kMostOverSsh = 6;
constexpr std::chrono::milliseconds kReopen{3000}; // a stream that broke off
constexpr qsizetype kMostLine = 1024 * 1024;
const QString kTogether = QStringLiteral("*");

qint64 whole(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toInteger(); }
QJsonObject inner(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toObject(); }

} // namespace

StatsSampler::StatsSampler(EngineClient& client, EngineWatcher& watcher, QObject* parent)
    : QObject(parent), m_client(client), m_watcher(watcher), m_timer(this), m_reopen(this) {
    m_timer.setInterval(2000);
    connect(&m_timer, &QTimer::timeout, this, &StatsSampler::tell);
    m_reopen.setSingleShot(true);
    m_reopen.setInterval(kReopen);
    connect(&m_reopen, &QTimer::timeout, this, [this] {
        if (m_watcher.isOnline())
            follow();
    });
    connect(&watcher, &EngineWatcher::reset, this, &StatsSampler::follow);
    connect(&watcher, &EngineWatcher::changed, this, &StatsSampler::follow);
}

void StatsSampler::watch(const QStringList& ids) {
    m_watched = ids;
    follow();
}

void StatsSampler::follow() {
    QStringList wanted;
    for (const QString& id : std::as_const(m_watched))
        if (m_watcher.known().value(id).state == ResourceState::Running)
            wanted.append(id);
    wanted.sort();
    if (m_client.isPodman()) {
        if (wanted != m_together || (!wanted.isEmpty() && !m_streams.contains(kTogether))) {
            close(kTogether);
            m_together = wanted;
            QUrlQuery query;
            for (const QString& id : std::as_const(wanted))
                query.addQueryItem(QStringLiteral("containers"), id);
            query.addQueryItem(QStringLiteral("stream"), QStringLiteral("true"));
            query.addQueryItem(QStringLiteral("interval"), QStringLiteral("2"));
            HttpRequest request;
            request.target = EngineClient::libpodTarget(QStringLiteral("/containers/stats"), query);
            if (!wanted.isEmpty())
                open(kTogether, request);
        }
    } else {
        wanted = wanted.mid(0, m_client.mostAtOnce(kMostStreams, kMostOverSsh));
        const QStringList open_ = m_streams.keys();
        for (const QString& id : open_)
            if (!wanted.contains(id))
                close(id);
        for (const QString& id : std::as_const(wanted)) {
            HttpRequest request;
            request.target = m_client.target(QStringLiteral("/containers/%1/stats").arg(id));
            if (!m_streams.contains(id))
                open(id, request);
        }
    }
    if (m_streams.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void StatsSampler::open(const QString& key, const HttpRequest& request) {
    HttpCall* call = m_client.stream(request, this);
    m_streams.insert(key, call);
    auto good = std::make_shared<bool>(false);
    call->onHead = [good](const HttpHead& head) { *good = head.status == 200; };
    call->onBody = [this, key, good](QByteArrayView bytes) {
        if (!*good)
            return;
        QByteArray& buffer = m_buffers[key];
        buffer.append(bytes.data(), bytes.size());
        qsizetype from = 0;
        for (qsizetype end; (end = buffer.indexOf('\n', from)) >= 0; from = end + 1)
            onLine(buffer.mid(from, end - from));
        buffer.remove(0, from);
        if (buffer.size() > kMostLine)
            buffer.clear();
    };
    call->onEnd = [this, key](const Result<>&) {
        close(key);
        m_reopen.start();
    };
    call->start();
}

void StatsSampler::close(const QString& key) {
    HttpCall* call = m_streams.take(key);
    m_buffers.remove(key);
    if (!call)
        return;
    call->onBody = nullptr;
    call->deleteLater();
    if (key == kTogether) {
        m_together.clear();
        m_readings.clear();
    } else {
        m_readings.remove(key);
    }
}

void StatsSampler::onLine(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(QLatin1String("Stats"))) {
        onPodman(object.value(QLatin1String("Stats")).toArray());
        return;
    }
    const QString id = object.value(QLatin1String("id")).toString();
    if (!id.isEmpty())
        take(id, readDocker(object));
}

StatsSampler::Reading StatsSampler::readDocker(const QJsonObject& stats) {
    Reading reading;
    const QJsonObject cpu = inner(stats, "cpu_stats");
    reading.cpuNanos = whole(inner(cpu, "cpu_usage"), "total_usage");
    reading.cpus = qMax(1, int(whole(cpu, "online_cpus")));
    reading.atMs = QDateTime::fromString(stats.value(QLatin1String("read")).toString().left(23), Qt::ISODateWithMs)
                       .toMSecsSinceEpoch();
    const QJsonObject memory = inner(stats, "memory_stats");
    const QJsonObject parts = inner(memory, "stats");
    const qint64 cache = parts.contains(QLatin1String("total_inactive_file")) ? whole(parts, "total_inactive_file")
                                                                              : whole(parts, "inactive_file");
    reading.used = ByteSize(qMax<qint64>(0, whole(memory, "usage") - cache));
    reading.total = ByteSize(qMax<qint64>(0, whole(memory, "limit")));
    const QJsonObject networks = inner(stats, "networks");
    for (const auto& one : networks)
        reading.networkBytes += whole(one.toObject(), "rx_bytes") + whole(one.toObject(), "tx_bytes");
    const QJsonArray disk = inner(stats, "blkio_stats").value(QLatin1String("io_service_bytes_recursive")).toArray();
    for (const auto& one : disk) {
        const QString op = one.toObject().value(QLatin1String("op")).toString().toLower();
        if (op == QLatin1String("read") || op == QLatin1String("write"))
            reading.diskBytes += whole(one.toObject(), "value");
    }
    return reading;
}

void StatsSampler::onPodman(const QJsonArray& list) {
    for (const auto& value : list) {
        const QJsonObject one = value.toObject();
        Reading reading;
        reading.cpuNanos = whole(one, "CPUNano");
        reading.cpus = QThread::idealThreadCount();
        reading.atMs = whole(one, "SystemNano") / 1000000;
        reading.used = ByteSize(qMax<qint64>(0, whole(one, "MemUsage")));
        reading.total = ByteSize(qMax<qint64>(0, whole(one, "MemLimit")));
        reading.networkBytes = whole(one, "NetInput") + whole(one, "NetOutput");
        reading.diskBytes = whole(one, "BlockInput") + whole(one, "BlockOutput");
        take(one.value(QLatin1String("ContainerID")).toString(), reading);
    }
}

void StatsSampler::take(const QString& id, const Reading& reading) {
    LoadSample sample;
    sample.id = {m_client.endpoint().url, ResourceKind::Container, id};
    sample.memoryUsed = reading.used;
    sample.memoryTotal = reading.total;
    const auto old = m_readings.constFind(id);
    if (old != m_readings.constEnd() && reading.atMs > old->atMs) {
        const double seconds = double(reading.atMs - old->atMs) / 1000.0;
        const int limit = m_watcher.known().value(id).cpus;
        const int cpus = limit > 0 ? limit : reading.cpus;
        sample.cpu = qBound(0.0, double(reading.cpuNanos - old->cpuNanos) / 1e9 / seconds / cpus, 1.0);
        sample.networkBytesPerSecond = qMax(0.0, double(reading.networkBytes - old->networkBytes) / seconds);
        sample.diskBytesPerSecond = qMax(0.0, double(reading.diskBytes - old->diskBytes) / seconds);
    }
    if (old == m_readings.constEnd() || reading.atMs > old->atMs)
        m_readings.insert(id, reading);
    if (m_watched.contains(id))
        m_samples.insert(id, sample);
}

void StatsSampler::tell() {
    if (!m_samples.isEmpty())
        Q_EMIT sampled(std::exchange(m_samples, {}).values());
}

} // namespace boxyard::containers
