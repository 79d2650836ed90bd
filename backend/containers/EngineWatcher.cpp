// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineWatcher.h"

#include "backend/containers/ApiError.h"
#include "backend/containers/ContainerJson.h"
#include "backend/core/Logging.h"
#include "backend/core/Tr.h"

#include <QFileInfo>

namespace boxyard::containers {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirstBackoff = 500ms;
constexpr std::chrono::milliseconds kLastBackoff = 30s;
constexpr std::chrono::milliseconds kServiceBackoff = 5min; // a service that does not start is a process each time
constexpr std::chrono::milliseconds kDebounce = 60ms;
constexpr std::chrono::milliseconds kFirstFlush = 5ms;
constexpr std::chrono::milliseconds kSafety = 60s;
constexpr std::chrono::milliseconds kSafetyLarge = 120s;
constexpr std::chrono::milliseconds kPolling = 5s; // an engine without events
constexpr std::chrono::milliseconds kFirstDepth = 1s;
constexpr qsizetype kMostDirty = 20;
constexpr qsizetype kDepthAtOnce = 200;
constexpr qsizetype kMostInflight = 6;
constexpr qsizetype kMostEventLine = 1024 * 1024;

// Events that change what a row shows. Docker sorts out by itself; Podman's own words for them differ from those it
// sends, so that there the stream is sorted here.
const QStringList& eventsOfInterest() {
    static const QStringList names{
        QStringLiteral("create"),  QStringLiteral("start"),         QStringLiteral("die"),    QStringLiteral("stop"),
        QStringLiteral("kill"),    QStringLiteral("restart"),       QStringLiteral("pause"),  QStringLiteral("unpause"),
        QStringLiteral("rename"),  QStringLiteral("destroy"),       QStringLiteral("remove"), QStringLiteral("update"),
        QStringLiteral("oom"),     QStringLiteral("health_status"), QStringLiteral("died"),   QStringLiteral("cleanup"),
        QStringLiteral("stopped"), QStringLiteral("removed")};
    return names;
}

QByteArray filterFor(bool podman) {
    QJsonObject filter{{QStringLiteral("type"), QJsonArray{QStringLiteral("container")}}};
    if (!podman)
        filter.insert(QStringLiteral("event"), QJsonArray::fromStringList(eventsOfInterest()));
    return QJsonDocument(filter).toJson(QJsonDocument::Compact);
}

} // namespace

EngineWatcher::EngineWatcher(EngineClient& client, QObject* parent)
    : QObject(parent), m_client(client), m_backoff(kFirstBackoff), m_retry(this), m_safety(this), m_flush(this),
      m_batch(this), m_patience(this), m_folder(this) {
    for (QTimer* timer : {&m_retry, &m_flush, &m_batch, &m_patience})
        timer->setSingleShot(true);
    m_batch.setInterval(50ms);
    m_patience.setInterval(kFirstDepth);
    connect(&m_retry, &QTimer::timeout, this, &EngineWatcher::connectNow);
    connect(&m_safety, &QTimer::timeout, this, &EngineWatcher::requestList);
    connect(&m_flush, &QTimer::timeout, this, &EngineWatcher::flushDirty);
    connect(&m_batch, &QTimer::timeout, this, &EngineWatcher::emitPending);
    connect(&m_patience, &QTimer::timeout, this, &EngineWatcher::announce);
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, &EngineWatcher::onSocketFolder);
    m_lastFlush.start();
}

void EngineWatcher::setState(Availability::State state, const std::optional<Error>& error) {
    m_availability.state = state;
    m_availability.error = error;
    m_availability.since = QDateTime::currentDateTimeUtc();
    m_availability.nextTry =
        state == Availability::State::Offline ? m_availability.since.addMSecs(m_backoff.count()) : QDateTime();
    Q_EMIT availabilityChanged(m_availability);
}

void EngineWatcher::open() {
    if (m_events || m_listing)
        return; // connected, or about to be
    m_backoff = kFirstBackoff;
    connectNow();
}

void EngineWatcher::connectNow() {
    m_retry.stop();
    const int generation = ++m_generation;
    if (m_availability.state != Availability::State::Offline)
        setState(Availability::State::Connecting);
    m_client.negotiate(this, [this, generation](const Result<EngineInfo>& info) {
        if (generation == m_generation)
            onNegotiated(info);
    });
}

void EngineWatcher::onNegotiated(const Result<EngineInfo>& info) {
    if (!info) {
        if (isOnDemand(m_client.endpoint().url))
            m_backoff = kServiceBackoff;
        fail(info.error());
        return;
    }
    Q_EMIT infoChanged(*info);
    openEvents();
}

void EngineWatcher::openEvents() {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("filters"),
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(filterFor(m_client.isPodman())))));
    HttpRequest request;
    request.target = m_client.target(QStringLiteral("/events"), query);
    request.headTimeout = m_client.endpoint().patience;
    m_eventBuffer.clear();
    m_events = m_client.stream(request, this);
    m_events->onHead = [this](const HttpHead& head) {
        m_hasEvents = head.status == 200;
        if (!m_hasEvents)
            qCInfo(lcContainers) << m_client.endpoint().url << "gives no events, status" << head.status;
        requestList();
    };
    m_events->onBody = [this](QByteArrayView bytes) {
        if (m_hasEvents)
            onEventBytes(bytes);
    };
    m_events->onEnd = [this](const Result<>& result) { onEventsEnd(result); };
    m_events->start();
}

void EngineWatcher::onEventBytes(QByteArrayView bytes) {
    m_eventBuffer.append(bytes.data(), bytes.size());
    qsizetype from = 0;
    for (qsizetype end; (end = m_eventBuffer.indexOf('\n', from)) >= 0; from = end + 1)
        onEventLine(m_eventBuffer.mid(from, end - from));
    m_eventBuffer.remove(0, from);
    if (m_eventBuffer.size() <= kMostEventLine)
        return;
    m_eventBuffer.clear();
    // Not from within the stream's own call.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation == m_generation)
                fail({ErrorKind::InvalidInput,
                      Tr::tr("The container engine's events cannot be read."),
                      Tr::tr("Something else than a container engine may listen there."),
                      {}});
        },
        Qt::QueuedConnection);
}

void EngineWatcher::onEventLine(const QByteArray& line) {
    const QJsonObject event = QJsonDocument::fromJson(line).object();
    const QString type = event.value(QLatin1String("Type")).toString();
    if (!type.isEmpty() && type != QLatin1String("container"))
        return;
    // "health_status: unhealthy" carries data behind the colon.
    QString action = event.value(QLatin1String("Action")).toString();
    if (action.isEmpty())
        action = event.value(QLatin1String("status")).toString();
    action = action.section(QLatin1Char(':'), 0, 0);
    QString id = event.value(QLatin1String("Actor")).toObject().value(QLatin1String("ID")).toString();
    if (id.isEmpty())
        id = event.value(QLatin1String("id")).toString();
    if (!id.isEmpty() && eventsOfInterest().contains(action))
        touch(id);
}

void EngineWatcher::onEventsEnd(const Result<>& result) {
    if (!m_hasEvents && m_events && result) {
        m_events->deleteLater(); // an engine without events: the safety list does it alone
        m_events = nullptr;
        return;
    }
    Error error = result ? Error{ErrorKind::Unreachable, {}, {}, {}} : result.error();
    if (result || error.kind == ErrorKind::Unreachable) {
        error.summary = Tr::tr("%1 has closed the connection.").arg(m_client.info().label);
        error.hint = Tr::tr("It may have stopped or be starting again. Boxyard tries again by itself.");
    }
    fail(error);
}

void EngineWatcher::fail(const Error& error) {
    ++m_generation;
    m_client.forgetConnection();
    if (m_events) {
        m_events->onHead = nullptr;
        m_events->onBody = nullptr;
        m_events->deleteLater();
        m_events = nullptr;
    }
    for (QTimer* timer : {&m_safety, &m_flush, &m_batch, &m_patience})
        timer->stop();
    m_listing = m_listAgain = m_announced = false;
    m_dirty.clear();
    m_queue.clear();
    m_inflight.clear();
    m_again.clear();
    m_deep.clear();
    m_pending.clear();
    m_gone.clear();
    setState(Availability::State::Offline, error);
    m_retry.start(m_backoff);
    m_backoff = qMin(m_backoff * 2, kLastBackoff);
    const QString folder = QFileInfo(socketPath(m_client.endpoint().url)).absolutePath();
    if (!socketPath(m_client.endpoint().url).isEmpty() && m_folder.directories().isEmpty() && QFileInfo(folder).isDir())
        m_folder.addPath(folder);
}

void EngineWatcher::onSocketFolder() {
    // The socket may have come back: the next try comes soon, but not at once, since it may not listen yet.
    if (m_retry.isActive() && m_retry.remainingTime() > int(kDebounce.count()) &&
        QFileInfo::exists(socketPath(m_client.endpoint().url))) {
        m_backoff = kFirstBackoff;
        m_retry.start(kDebounce);
    }
}

void EngineWatcher::refresh() {
    if (m_availability.state == Availability::State::Online) {
        m_tellAll = true;
        requestList();
    } else {
        open();
    }
}

void EngineWatcher::requestList() {
    if (m_listing) {
        m_listAgain = true;
        return;
    }
    m_listing = true;
    m_sinceList.clear();
    HttpRequest request;
    request.headTimeout = request.idleTimeout = m_client.endpoint().patience * 3;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("all"), QStringLiteral("true"));
    // Podman's own list knows pods and is the quicker one.
    request.target = m_client.isPodman() ? EngineClient::libpodTarget(QStringLiteral("/containers/json"), query)
                                         : m_client.target(QStringLiteral("/containers/json"), query);
    m_client.call(request, this, [this, generation = m_generation](const Result<HttpReply>& reply) {
        if (generation == m_generation)
            onList(reply);
    });
}

QHash<QString, Resource> EngineWatcher::readList(const QJsonArray& list) const {
    QHash<QString, Resource> read;
    for (const auto& value : list) {
        auto resource = m_client.isPodman() ? resourceFromLibpodList(value.toObject(), m_client.endpoint().url)
                                            : resourceFromList(value.toObject(), m_client.endpoint().url);
        if (resource)
            read.insert(resource->id.key, *resource);
    }
    return read;
}

void EngineWatcher::onList(const Result<HttpReply>& reply) {
    m_listing = false;
    if (!reply) {
        fail(reply.error());
        return;
    }
    const QString what = Tr::tr("The containers of %1 could not be listed").arg(m_client.info().label);
    if (!reply->isOk()) {
        fail(apiError(*reply, what));
        return;
    }
    const auto document = parseJson(reply->body);
    if (!document || !document->isArray()) {
        fail(document ? Error{ErrorKind::InvalidInput, Tr::tr("%1: the answer is no list.").arg(what), {}, {}}
                      : document.error());
        return;
    }
    adopt(readList(document->array()));
    if (m_listAgain) {
        m_listAgain = false;
        requestList();
    }
}

void EngineWatcher::adopt(const QHash<QString, Resource>& listed) {
    const QStringList before = m_known.keys();
    for (const QString& id : before)
        if (!listed.contains(id) && !m_sinceList.contains(id))
            drop(id);
    for (Resource resource : listed) {
        const QString id = resource.id.key;
        if (m_sinceList.contains(id)) {
            touch(id); // the list may be older than what is known of it
            if (m_known.contains(id))
                continue;
        }
        const auto old = m_known.constFind(id);
        if (old != m_known.constEnd() && m_deep.contains(id) && old->state == resource.state) {
            resource.since = old->since;
            resource.memory = old->memory;
            resource.cpus = old->cpus;
            if (resource.addresses.isEmpty())
                resource.addresses = old->addresses;
            if (resource.ports.isEmpty())
                resource.ports = old->ports;
            if (resource.health.isEmpty())
                resource.health = old->health;
            applyState(resource, resource.state);
        } else {
            m_deep.remove(id);
        }
        put(resource);
    }
    const bool large = m_known.size() > 500;
    m_safety.start(!m_hasEvents ? kPolling : large ? kSafetyLarge : kSafety);
    m_queue = lackingDepth();
    if (!m_announced && !m_queue.isEmpty() && m_queue.size() <= kDepthAtOnce)
        m_patience.start();
    else if (!m_announced)
        announce();
    else if (m_tellAll)
        tellAll();
    else
        emitPending();
    inspectSome();
}

void EngineWatcher::tellAll() {
    m_tellAll = false;
    m_pending.clear();
    m_gone.clear();
    Q_EMIT reset(m_known.values());
}

QStringList EngineWatcher::lackingDepth() const {
    QStringList lacking;
    for (auto it = m_known.keyBegin(); it != m_known.keyEnd(); ++it)
        if (!m_deep.contains(*it))
            lacking.append(*it);
    return lacking;
}

void EngineWatcher::announce() {
    m_patience.stop();
    m_announced = true;
    m_backoff = kFirstBackoff;
    if (!m_folder.directories().isEmpty())
        m_folder.removePaths(m_folder.directories());
    tellAll();
    setState(Availability::State::Online);
}

void EngineWatcher::touch(const QString& id) {
    m_dirty.insert(id);
    m_sinceList.insert(id);
    scheduleFlush();
}

void EngineWatcher::scheduleFlush() {
    if (m_flush.isActive())
        return;
    // The first event after a quiet time is worked off at once; a storm every so often.
    const std::chrono::milliseconds since(m_lastFlush.elapsed());
    m_flush.start(qMax(kFirstFlush, kDebounce - since));
}

void EngineWatcher::flushDirty() {
    m_lastFlush.start();
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    if (dirty.size() > kMostDirty) {
        for (const QString& id : dirty)
            m_deep.remove(id);
        requestList();
        // The list just asked for will be newer than these events, unless one was underway already.
        if (!m_listAgain)
            m_sinceList.clear();
        return;
    }
    for (const QString& id : dirty)
        inspect(id);
}

void EngineWatcher::inspectSome() {
    while (!m_queue.isEmpty() && m_inflight.size() < kMostInflight)
        inspect(m_queue.takeLast());
    if (m_queue.isEmpty() && m_inflight.isEmpty() && m_patience.isActive())
        announce();
}

void EngineWatcher::inspect(const QString& id) {
    if (m_inflight.contains(id)) {
        m_again.insert(id);
        return;
    }
    m_inflight.insert(id);
    HttpRequest request;
    request.target = m_client.target(QStringLiteral("/containers/%1/json").arg(id));
    request.headTimeout = request.idleTimeout = m_client.endpoint().patience * 3;
    m_client.call(request, this, [this, id, generation = m_generation](const Result<HttpReply>& reply) {
        if (generation == m_generation)
            onInspected(id, reply);
    });
}

void EngineWatcher::onInspected(const QString& id, const Result<HttpReply>& reply) {
    m_inflight.remove(id);
    m_sinceList.insert(id);
    if (reply && reply->head.status == 404) {
        drop(id);
    } else if (reply && reply->isOk()) {
        if (auto resource = resourceFromInspect(QJsonDocument::fromJson(reply->body).object(), m_client.endpoint().url);
            resource && resource->id.key == id) {
            m_deep.insert(id);
            put(*resource);
        }
    }
    if (m_again.remove(id))
        inspect(id);
    inspectSome();
    if (m_queue.isEmpty() && m_inflight.isEmpty())
        emitPending();
    else if (!m_batch.isActive())
        m_batch.start();
}

void EngineWatcher::put(Resource resource) {
    const QString id = resource.id.key;
    const auto old = m_known.constFind(id);
    if (old == m_known.constEnd() && m_client.isPodman() && m_deep.contains(id) && m_announced) {
        // Only the list knows pods and what belongs to podman itself.
        m_deep.remove(id);
        QMetaObject::invokeMethod(
            this,
            [this, generation = m_generation] {
                if (generation == m_generation)
                    requestList();
            },
            Qt::QueuedConnection);
        m_sinceList.remove(id);
        return;
    }
    if (old != m_known.constEnd()) {
        if (old->groupKind == QLatin1String("pod") && resource.groupKind != QLatin1String("pod")) {
            resource.group = old->group;
            resource.groupKind = old->groupKind;
        }
        if (*old == resource)
            return;
    }
    m_known.insert(id, resource);
    m_gone.remove(id);
    m_pending.insert(id);
}

void EngineWatcher::drop(const QString& id) {
    m_deep.remove(id);
    m_pending.remove(id);
    if (m_known.remove(id))
        m_gone.insert(id);
}

void EngineWatcher::emitPending() {
    m_batch.stop();
    if (!m_announced || (m_pending.isEmpty() && m_gone.isEmpty()))
        return;
    QList<Resource> some;
    for (const QString& id : std::as_const(m_pending))
        some.append(m_known.value(id));
    QList<ResourceId> gone;
    for (const QString& id : std::as_const(m_gone))
        gone.append({m_client.endpoint().url, ResourceKind::Container, id});
    m_pending.clear();
    m_gone.clear();
    Q_EMIT changed(some, gone);
}

} // namespace boxyard::containers
