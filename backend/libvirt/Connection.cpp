// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Connection.h"

#include "backend/core/Logging.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/Opening.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace boxyard::libvirt {

namespace {

constexpr qint64 kFirstDelay = 500; // ms
constexpr qint64 kLongestDelay = 30000;
constexpr auto kPatience = std::chrono::seconds(10);

Error hungError(const ConnectionUri& uri) {
    return {ErrorKind::Unreachable,
            Tr::tr("libvirt does not answer (%1).").arg(uri.text),
            Tr::tr("The daemon hangs or the network is slow. Boxyard keeps waiting; restarting the daemon helps."),
            {}};
}

Error lostError(const ConnectionUri& uri) {
    return {ErrorKind::Unreachable,
            Tr::tr("There is no connection to libvirt (%1).").arg(uri.text),
            Tr::tr("Boxyard connects again by itself."),
            {}};
}

// The drivers that run in our own process need none, and each of the test driver's would be another world. On another
// computer it is a login more, so there only where libvirt has the faults.
bool needsFurther(const ConnectionUri& uri) {
    unsigned long version = 0; // NOLINT(google-runtime-int): libvirt's type
    return uri.isQemu() && (uri.local || virGetVersion(&version, nullptr, nullptr) != 0 || version < 10000000);
}

} // namespace

Connection::Connection(const QString& uri, QObject* parent)
    : QObject(parent), m_access(std::make_shared<ConnectionAccess>(uri)),
      m_opening(std::make_unique<Lane>(QStringLiteral("libvirt-open"))),
      m_control(std::make_unique<Lane>(QStringLiteral("libvirt-control"))),
      m_questions(std::make_unique<Lane>(QStringLiteral("libvirt-questions"))),
      m_transfer(std::make_unique<Lane>(QStringLiteral("libvirt-transfer"))),
      m_imports(std::make_unique<Lane>(QStringLiteral("libvirt-imports"))) {
    qRegisterMetaType<LibvirtEvent>();
    for (auto& lane : m_actions)
        lane = std::make_unique<Lane>(QStringLiteral("libvirt-actions"));
    m_availability.since = QDateTime::currentDateTimeUtc();
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::attempt);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { setAvailability(Availability::State::Offline, hungError(m_access->uri()), {}); });
}

Connection::~Connection() { shutDown(); }

void Connection::shutDown() {
    if (m_relay)
        m_relay->cut();
    m_retry.stop();
    m_patience.stop();
    const auto ours = {&m_opening, &m_control, &m_questions, &m_transfer, &m_imports, &m_actions[0], &m_actions[1]};
    for (const auto* lane : ours)
        if (*lane)
            (*lane)->stop(); // all of them first, then they end side by side
    for (auto* lane : ours)
        lane->reset();
    setHandle(nullptr);
}

void Connection::open() {
    if (m_attempting || m_availability.state == Availability::State::Online)
        return;
    if (m_access->isOpen()) // opened, its list is being read
        return;
    m_failures = 0;
    setAvailability(Availability::State::Connecting, std::nullopt, {});
    attempt();
}

void Connection::attempt() {
    if (m_attempting)
        return;
    m_attempting = true;
    m_retry.stop();
    m_patience.start();
    m_relay = newRelay();
    m_opening->run([uri = uri(), relay = m_relay] { return openConnection(uri, relay); })
        .then(this, [this](const Result<ConnectHandle>& answer) { onAnswer(answer); });
}

std::shared_ptr<EventRelay> Connection::newRelay() {
    if (m_relay)
        m_relay->cut();
    const int generation = ++m_generation;
    return std::make_shared<EventRelay>([this, generation](const LibvirtEvent& event) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, event] {
                if (event.kind == LibvirtEvent::Kind::ConnectionClosed)
                    onClosed(generation);
                else if (generation == m_generation)
                    Q_EMIT happened(event);
            },
            Qt::QueuedConnection);
    });
}

void Connection::onAnswer(const Result<ConnectHandle>& answer) {
    m_attempting = false;
    m_patience.stop();
    if (!answer) {
        retryLater(answer.error());
        return;
    }
    setHandle(*answer);
    Q_EMIT opened();
}

void Connection::onClosed(int generation) {
    if (generation != m_generation || !m_access->isOpen())
        return;
    m_failures = 0;
    retryLater({ErrorKind::Unreachable,
                Tr::tr("The connection to libvirt was lost (%1).").arg(uri().text),
                Tr::tr("Machines that run keep running. Boxyard connects again by itself."),
                {}});
}

void Connection::confirm() {
    if (!m_access->isOpen())
        return;
    m_failures = 0;
    setAvailability(Availability::State::Online, std::nullopt, {});
}

void Connection::fail(const Error& error) {
    if (m_access->isOpen())
        retryLater(error);
}

void Connection::retryLater(const Error& error) {
    setHandle(nullptr);
    const qint64 delay = std::min(kLongestDelay, kFirstDelay << std::min(m_failures, 10));
    ++m_failures;
    m_retry.start(int(delay));
    setAvailability(Availability::State::Offline, error, QDateTime::currentDateTimeUtc().addMSecs(delay));
}

void Connection::setAvailability(Availability::State state, const std::optional<Error>& error,
                                 const QDateTime& nextTry) {
    if (m_availability.state != state)
        m_availability.since = QDateTime::currentDateTimeUtc();
    m_availability.state = state;
    m_availability.error = error;
    m_availability.nextTry = nextTry;
    Q_EMIT availabilityChanged(m_availability);
}

// The old ones are closed on a lane where one is left: that is an RPC.
void Connection::setHandle(ConnectHandle handle) {
    auto old = m_access->exchange(std::move(handle));
    if (old.empty())
        return;
    if (m_opening)
        m_opening->post([old = std::move(old)]() mutable { closeAll(std::move(old)); });
    else
        closeAll(std::move(old));
}

bool ConnectionAccess::isOpen() const {
    const QMutexLocker lock(&m_mutex);
    return m_handle != nullptr;
}

std::vector<ConnectHandle> ConnectionAccess::exchange(ConnectHandle handle) {
    const QMutexLocker lock(&m_mutex);
    std::vector<ConnectHandle> old;
    if (auto before = std::exchange(m_handle, std::move(handle)))
        old.push_back(std::move(before));
    for (auto& [thread, own] : std::exchange(m_own, {}))
        old.push_back(std::move(own));
    m_noFurther = false;
    return old;
}

Result<ConnectHandle> ConnectionAccess::handle() const {
    BOXYARD_NOT_GUI_THREAD();
    const auto thread = std::this_thread::get_id();
    BOXYARD_TRY_AS(list, listHandle());
    {
        const QMutexLocker lock(&m_mutex);
        if (m_noFurther || !needsFurther(m_uri))
            return list;
        const auto own = m_own.find(thread);
        if (own != m_own.end() && virConnectIsAlive(own->second.get()) == 1)
            return own->second;
    }
    const auto own = openFurtherConnection(m_uri);
    const QMutexLocker lock(&m_mutex);
    if (m_handle != list) // lost while this one was opened, which then is of another daemon's life
        return failure(lostError(m_uri));
    if (!own) {
        qCDebug(lcLibvirt) << "no further connection to" << m_uri.text << own.error().detail;
        // A login that was refused once, perhaps by the user, is not tried at every call.
        m_noFurther = !m_uri.local || own.error().kind == ErrorKind::PermissionDenied;
        return list;
    }
    m_own[thread] = *own;
    return *own;
}

Result<ConnectHandle> ConnectionAccess::listHandle() const {
    const QMutexLocker lock(&m_mutex);
    if (!m_handle)
        return failure(lostError(m_uri));
    return m_handle;
}

Lane& Connection::actions(const QString& uuid) { return *m_actions[qHash(uuid, 0) % m_actions.size()]; }

} // namespace boxyard::libvirt
