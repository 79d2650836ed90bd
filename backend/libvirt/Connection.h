// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Lane.h"
#include "backend/core/ResourceProvider.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/EventRelay.h"
#include "backend/libvirt/Handles.h"

#include <QMutex>
#include <QTimer>

#include <array>
#include <map>
#include <thread>

namespace boxyard::libvirt {

// The way to a connection, for lanes: thread-safe, and there for as long as somebody holds it. Where the connection was
// lost, or removed by the user, it leads nowhere and says so.
// Each lane has a connection of its own, opened when it first needs one. libvirt before 10.0 crashes when one is lost in
// which two threads wait, and a call there may wait behind a longer one (its wake-up is lost until there is traffic).
class ConnectionAccess final {
    Q_DISABLE_COPY_MOVE(ConnectionAccess)
public:
    explicit ConnectionAccess(const QString& uri) : m_uri(ConnectionUri::parse(uri)) {}
    [[nodiscard]] const ConnectionUri& uri() const { return m_uri; }
    // The calling thread's own, or why there is none (Unreachable). Not to be kept, nor given to another thread. Blocks:
    // not on the GUI thread.
    [[nodiscard]] Result<ConnectHandle> handle() const;
    // The one of the list and its events, for the control lane.
    [[nodiscard]] Result<ConnectHandle> listHandle() const;
    [[nodiscard]] bool isOpen() const;
    // Returns what was open until now.
    std::vector<ConnectHandle> exchange(ConnectHandle handle);

private:
    const ConnectionUri m_uri;
    mutable QMutex m_mutex;
    ConnectHandle m_handle;
    mutable std::map<std::thread::id, ConnectHandle> m_own;
    mutable bool m_noFurther = false; // a further login was refused
};

// One libvirt connection through its life: opens it, notices its end, opens it again with a growing delay. Lives on the
// GUI thread; owns the lanes on which everything blocking runs. Online begins when the list was read (confirm()).
class Connection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)
public:
    explicit Connection(const QString& uri, QObject* parent = nullptr);
    ~Connection() override;

    [[nodiscard]] const ConnectionUri& uri() const { return m_access->uri(); }
    [[nodiscard]] Availability availability() const { return m_availability; }
    void open(); // connects, or tries again at once
    void confirm();
    void fail(const Error& error); // what was opened is of no use; tries again later

    [[nodiscard]] bool isOpen() const { return m_access->isOpen(); }
    [[nodiscard]] Result<ConnectHandle> listHandle() const { return m_access->listHandle(); } // for the control lane
    [[nodiscard]] std::shared_ptr<const ConnectionAccess> access() const { return m_access; }
    // Runs f on the lane with that lane's connection, or answers with why there is none (Unreachable).
    template <typename F>
    auto run(Lane& lane, F f) -> Async<typename std::invoke_result_t<F, const ConnectHandle&>::value_type> {
        using T = typename std::invoke_result_t<F, const ConnectHandle&>::value_type;
        return lane.run([access = access(), f = std::move(f)]() mutable -> Result<T> {
            BOXYARD_TRY_AS(connection, access->handle());
            return f(connection);
        });
    }
    // The list and its events: only what libvirtd answers by itself.
    [[nodiscard]] Lane& control() { return *m_control; }
    // What a QEMU is asked: one that hangs keeps these waiting and nobody else.
    [[nodiscard]] Lane& questions() { return *m_questions; }
    [[nodiscard]] Lane& transfer() { return *m_transfer; }
    // Imports may take hours: nothing else waits behind them.
    [[nodiscard]] Lane& imports() { return *m_imports; }
    // The lane for what changes this machine: one after the other for one, several machines at once.
    [[nodiscard]] Lane& actions(const QString& uuid);
    void shutDown(); // ends the lanes; before whoever they work for goes

Q_SIGNALS:
    void opened(); // a new connection is there: read everything, then confirm()
    void happened(const boxyard::libvirt::LibvirtEvent& event);
    void availabilityChanged(const boxyard::Availability& availability);

private:
    void attempt();
    void onAnswer(const Result<ConnectHandle>& answer);
    void onClosed(int generation);
    void retryLater(const Error& error);
    void setAvailability(Availability::State state, const std::optional<Error>& error, const QDateTime& nextTry);
    void setHandle(ConnectHandle handle);
    std::shared_ptr<EventRelay> newRelay();

    std::shared_ptr<ConnectionAccess> m_access;
    Availability m_availability;
    std::shared_ptr<EventRelay> m_relay;
    std::unique_ptr<Lane> m_opening;
    std::unique_ptr<Lane> m_control;
    std::unique_ptr<Lane> m_questions;
    std::unique_ptr<Lane> m_transfer;
    std::unique_ptr<Lane> m_imports;
    std::array<std::unique_ptr<Lane>, 2> m_actions;
    bool m_attempting = false;
    int m_generation = 0;
    int m_failures = 0;
    QTimer m_retry;
    QTimer m_patience;
};

} // namespace boxyard::libvirt

Q_DECLARE_METATYPE(boxyard::libvirt::LibvirtEvent)
