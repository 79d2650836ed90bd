// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/Farewell.h"

#include "backend/console/SpiceLibrary.h"

#include <QCoreApplication>

namespace boxyard::console {

namespace {
constexpr int kLimitMilliseconds = 3000;
constexpr int kSettleMilliseconds = 150; // for the server's own thread, whose end of the link cannot be seen from here
} // namespace

void disconnectNow(GRef<GSpiceSession> session) {
    ::SpiceSession* object = session.release();
    spice().session_disconnect(object);
    g_idle_add(
        [](gpointer last) -> gboolean {
            g_object_unref(last);
            return G_SOURCE_REMOVE;
        },
        object);
}

Farewell::Farewell(GRef<GSpiceSession> session, const QSet<void*>& linking, void* display)
    : QObject(QCoreApplication::instance()), m_session(std::move(session)), m_linking(linking),
      m_waitsForPicture(display != nullptr) {
    m_limit.setSingleShot(true);
    m_settle.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &QObject::deleteLater);
    connect(&m_settle, &QTimer::timeout, this, &QObject::deleteLater);
    for (void* channel : linking)
        m_connections.push_back(onSignal<gint>(channel, "channel-event", [this, channel](gint) { linked(channel); }));
    if (display != nullptr)
        m_connections.push_back(onSignal<gint>(display, "display-mark", [this](gint) {
            m_waitsForPicture = false;
            settle();
        }));
    m_connections.push_back(onSignal<SpiceChannel*>(m_session.get(), "channel-destroy", [this](SpiceChannel* channel) {
        m_waitsForPicture = false; // the server has closed by itself
        linked(channel);
    }));
    m_limit.start(kLimitMilliseconds);
    settle();
}

Farewell::~Farewell() {
    m_connections.clear();
    disconnectNow(std::move(m_session));
}

void Farewell::linked(void* channel) {
    m_linking.remove(channel);
    settle();
}

void Farewell::settle() {
    if (m_linking.isEmpty() && !m_waitsForPicture && !m_settle.isActive())
        m_settle.start(kSettleMilliseconds);
}

} // namespace boxyard::console
