// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/MainChannel.h"

#include "backend/console/SpiceLibrary.h"

#include <spice/vd_agent.h>

namespace boxyard::console {

MainChannel::MainChannel(SpiceMainChannel* channel, QObject* parent)
    : QObject(parent), m_channel(GRef<SpiceMainChannel>::share(channel)) {
    m_connections.push_back(onSignal<>(channel, "main-mouse-update", [this] { readMouseMode(); }));
    // The agent is connected before its abilities are known, and these outlive it: both are looked at each time.
    m_connections.push_back(onSignal<>(channel, "main-agent-update", [this] { readAgent(); }));
    m_connections.push_back(
        onSignal<GParamSpec*>(channel, "notify::agent-connected", [this](GParamSpec*) { readAgent(); }));
    readMouseMode();
    readAgent();
}

MainChannel::~MainChannel() = default;

void MainChannel::readMouseMode() {
    gint mode = 0;
    g_object_get(m_channel.get(), "mouse-mode", &mode, nullptr);
    const MouseMode now = mode == SPICE_MOUSE_MODE_CLIENT ? MouseMode::Absolute : MouseMode::Relative;
    if (std::exchange(m_mouseMode, now) != now)
        Q_EMIT mouseModeChanged();
}

void MainChannel::readAgent() {
    gboolean connected = FALSE;
    g_object_get(m_channel.get(), "agent-connected", &connected, nullptr);
    const bool canResize =
        connected && spice().main_channel_agent_test_capability(m_channel.get(), VD_AGENT_CAP_MONITORS_CONFIG);
    if (m_agent == bool(connected) && m_canResize == canResize)
        return;
    m_agent = connected;
    m_canResize = canResize;
    Q_EMIT agentChanged();
}

void MainChannel::requestSize(int displayId, QSize size) {
    if (!m_canResize)
        return;
    spice().main_channel_update_display_enabled(m_channel.get(), displayId, TRUE, FALSE);
    spice().main_channel_update_display(m_channel.get(), displayId, 0, 0, size.width(), size.height(), FALSE);
    spice().main_channel_send_monitor_config(m_channel.get());
}

} // namespace boxyard::console
