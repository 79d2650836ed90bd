// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>

#include <functional>

namespace boxyard::libvirt {

// What libvirt said, reduced to values. event and detail are libvirt's numbers for this kind.
struct LibvirtEvent {
    enum class Kind { Lifecycle, Reboot, Agent, Changed, ConnectionClosed }; // Changed: something else of the machine
    Kind kind = Kind::Lifecycle;
    QString uuid; // of the machine; empty for ConnectionClosed
    int event = 0;
    int detail = 0;
};

// Carries libvirt's callbacks, which come on the event loop's thread, to somebody who may go meanwhile. Shared by the
// registered callbacks and their receiver; thread-safe. The sink may only post.
class EventRelay final {
public:
    using Sink = std::function<void(const LibvirtEvent&)>;
    explicit EventRelay(Sink sink) : m_sink(std::move(sink)) {}
    void deliver(const LibvirtEvent& event) {
        const QMutexLocker lock(&m_mutex);
        if (m_sink)
            m_sink(event);
    }
    // After this nothing is delivered any more.
    void cut() {
        const QMutexLocker lock(&m_mutex);
        m_sink = nullptr;
    }

private:
    QMutex m_mutex;
    Sink m_sink;
};

} // namespace boxyard::libvirt
