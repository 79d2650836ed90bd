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

namespace boxyard::libvirt {

// One libvirt connection through its life: opens it, notices its end, opens it again with a growing delay. Lives on the
// GUI thread; owns the lanes on which everything blocking runs. Online begins when the list was read (confirm()).
class Connection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)
public:
    explicit Connection(const QString& uri, QObject* parent = nullptr);
    ~Connection() override;

    [[nodiscard]] const ConnectionUri& uri() const { return m_uri; }
    [[nodiscard]] Availability availability() const { return m_availability; }
    void open(); // connects, or tries again at once
    void confirm();
    void fail(const Error& error); // what was opened is of no use; tries again later

    // For lanes, thread-safe: the connection, or why there is none (Unreachable).
    [[nodiscard]] Result<ConnectHandle> handle() const;
    [[nodiscard]] Lane& control() { return *m_control; }
    [[nodiscard]] Lane& transfer() { return *m_transfer; }
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

    ConnectionUri m_uri;
    Availability m_availability;
    mutable QMutex m_mutex; // guards m_handle
    ConnectHandle m_handle;
    std::shared_ptr<EventRelay> m_relay;
    std::unique_ptr<Lane> m_opening;
    std::unique_ptr<Lane> m_control;
    std::unique_ptr<Lane> m_transfer;
    std::array<std::unique_ptr<Lane>, 2> m_actions;
    bool m_attempting = false;
    int m_generation = 0;
    int m_failures = 0;
    QTimer m_retry;
    QTimer m_patience;
};

} // namespace boxyard::libvirt

Q_DECLARE_METATYPE(boxyard::libvirt::LibvirtEvent)
