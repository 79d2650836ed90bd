// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Opening.h"

#include "backend/core/Lane.h"
#include "backend/core/Logging.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/LibvirtEventLoop.h"
#include "backend/libvirt/SystemDaemon.h"

#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <future>
#include <thread>

namespace boxyard::libvirt {

namespace {

constexpr int kKeepAliveSeconds = 5;
constexpr unsigned kKeepAliveCount = 3;
constexpr auto kCloseGrace = std::chrono::milliseconds(700);

using Relay = std::shared_ptr<EventRelay>;
using Kind = LibvirtEvent::Kind;

void tell(void* opaque, Kind kind, virDomainPtr domain, int event = 0, int detail = 0) {
    (*static_cast<Relay*>(opaque))->deliver({kind, domain ? uuidOf(domain) : QString(), event, detail});
}

void freeRelay(void* opaque) { delete static_cast<Relay*>(opaque); }

void aboutDevice(virConnectPtr, virDomainPtr domain, const char*, void* opaque) { tell(opaque, Kind::Changed, domain); }

struct Registration {
    int id;
    virConnectDomainEventGenericCallback callback;
};

// One function per event signature, each reduced to tell(). docs: libvirt-domain, "virConnectDomainEventID".
const Registration* registrations(std::size_t& count) {
    static const Registration kAll[] = {
        {VIR_DOMAIN_EVENT_ID_LIFECYCLE,
         VIR_DOMAIN_EVENT_CALLBACK(+[](virConnectPtr, virDomainPtr d, int event, int detail, void* o) -> int {
             tell(o, Kind::Lifecycle, d, event, detail);
             return 0;
         })},
        {VIR_DOMAIN_EVENT_ID_REBOOT,
         VIR_DOMAIN_EVENT_CALLBACK(+[](virConnectPtr, virDomainPtr d, void* o) { tell(o, Kind::Reboot, d); })},
        {VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE,
         VIR_DOMAIN_EVENT_CALLBACK(
             +[](virConnectPtr, virDomainPtr d, int state, int, void* o) { tell(o, Kind::Agent, d, state); })},
        {VIR_DOMAIN_EVENT_ID_METADATA_CHANGE,
         VIR_DOMAIN_EVENT_CALLBACK(
             +[](virConnectPtr, virDomainPtr d, int, const char*, void* o) { tell(o, Kind::Changed, d); })},
        {VIR_DOMAIN_EVENT_ID_DEVICE_ADDED, VIR_DOMAIN_EVENT_CALLBACK(aboutDevice)},
        {VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED, VIR_DOMAIN_EVENT_CALLBACK(aboutDevice)},
        {VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE,
         VIR_DOMAIN_EVENT_CALLBACK(
             +[](virConnectPtr, virDomainPtr d, unsigned long long, void* o) { tell(o, Kind::Changed, d); })},
        {VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2, VIR_DOMAIN_EVENT_CALLBACK(+[](virConnectPtr, virDomainPtr d, const char*, int,
                                                                        int, void* o) { tell(o, Kind::Changed, d); })},
        {VIR_DOMAIN_EVENT_ID_TRAY_CHANGE, VIR_DOMAIN_EVENT_CALLBACK(+[](virConnectPtr, virDomainPtr d, const char*, int,
                                                                        void* o) { tell(o, Kind::Changed, d); })},
        {VIR_DOMAIN_EVENT_ID_JOB_COMPLETED,
         VIR_DOMAIN_EVENT_CALLBACK(
             +[](virConnectPtr, virDomainPtr d, virTypedParameterPtr, int, void* o) { tell(o, Kind::Changed, d); })},
    };
    count = std::size(kAll);
    return kAll;
}

std::vector<int> registerEvents(virConnectPtr connection, const Relay& relay) {
    std::vector<int> ids;
    std::size_t count = 0;
    const Registration* all = registrations(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto* opaque = new Relay(relay);
        const int id =
            virConnectDomainEventRegisterAny(connection, nullptr, all[i].id, all[i].callback, opaque, freeRelay);
        if (id >= 0)
            ids.push_back(id);
        else
            delete opaque; // this driver does not have this event; each is optional
    }
    return ids;
}

void onClosed(virConnectPtr, int reason, void* opaque) { tell(opaque, Kind::ConnectionClosed, nullptr, reason); }

void closeConnection(virConnectPtr connection, const std::vector<int>& ids, const std::shared_ptr<Relay>& closing) {
    for (const int id : ids)
        virConnectDomainEventDeregisterAny(connection, id); // each holds a reference
    if (closing)
        virConnectUnregisterCloseCallback(connection, onClosed);
    virConnectClose(connection);
}

// Closing is an RPC: a hung daemon must not hold the GUI thread, so it is left to a thread that nobody waits for long.
void offTheGuiThread(std::function<void()> close) {
    const auto* app = QCoreApplication::instance();
    if (!app || QThread::currentThread() != app->thread()) {
        close();
        return;
    }
    auto done = std::make_shared<std::promise<void>>();
    auto finished = done->get_future();
    std::thread([close = std::move(close), done]() mutable {
        close();
        close = nullptr; // what it holds goes here
        done->set_value();
    }).detach();
    finished.wait_for(kCloseGrace);
}

void closeAnywhere(virConnectPtr connection, const std::vector<int>& ids, const std::shared_ptr<Relay>& closing) {
    offTheGuiThread([connection, ids, closing] { closeConnection(connection, ids, closing); });
}

} // namespace

Result<ConnectHandle> openConnection(const ConnectionUri& uri, const Relay& relay) {
    LibvirtEventLoop::start();
    // Only the daemon of this computer itself, not one whose socket the URI names.
    const bool usual = uri.isQemu() && uri.local && !uri.text.contains(QLatin1Char('?'));
    if (usual && uri.system)
        BOXYARD_TRY(SystemDaemon::ensureRunning());
    // libvirt would try for five seconds to reach a daemon that cannot come.
    if (usual && uri.session && !SystemDaemon::isInstalled())
        return failure(connectError(uri.text, {ErrorKind::NotFound, {}, {}, QStringLiteral("There is no libvirtd.")}));
    virConnectPtr raw = virConnectOpen(uri.text.toUtf8().constData());
    if (!raw)
        return failure(connectError(uri.text, lastError({})));
    // Ours to keep until the connection is closed: a driver that has nothing to lose takes no callback, and does not
    // say so.
    const auto closing = std::make_shared<Relay>(relay);
    virConnectRegisterCloseCallback(raw, onClosed, closing.get(), nullptr);
    if (virConnectSetKeepAlive(raw, kKeepAliveSeconds, kKeepAliveCount) != 0)
        qCDebug(lcLibvirt) << "no keepalive on" << uri.text;
    const std::vector<int> ids = registerEvents(raw, relay);
    return ConnectHandle(raw, [ids, closing](virConnectPtr connection) { closeAnywhere(connection, ids, closing); });
}

Result<ConnectHandle> openFurtherConnection(const ConnectionUri& uri) {
    QUrl url(uri.text);
    if (url.scheme().endsWith(QLatin1String("+ssh"))) {
        QUrlQuery query(url);
        query.removeQueryItem(QStringLiteral("no_tty"));
        query.addQueryItem(QStringLiteral("no_tty"), QStringLiteral("1"));
        url.setQuery(query);
    }
    const QByteArray text = uri.local ? uri.text.toUtf8() : url.toEncoded();
    virConnectPtr raw = virConnectOpen(text.constData());
    if (!raw)
        return failure(connectError(uri.text, lastError({})));
    virConnectSetKeepAlive(raw, kKeepAliveSeconds, kKeepAliveCount);
    return ConnectHandle(raw, [](virConnectPtr connection) { closeAnywhere(connection, {}, nullptr); });
}

void closeAll(std::vector<ConnectHandle> connections) {
    offTheGuiThread([all = std::move(connections)]() mutable { all.clear(); });
}

} // namespace boxyard::libvirt
