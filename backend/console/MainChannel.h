// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/ConsoleTypes.h"
#include "backend/console/GObjects.h"

#include <QObject>

#include <vector>

typedef struct _SpiceMainChannel SpiceMainChannel;

namespace boxyard::console {

// The main channel: mouse mode, and what the guest's agent can do. Owned by the session, which drops it with the
// channel.
class MainChannel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainChannel)
public:
    MainChannel(SpiceMainChannel* channel, QObject* parent);
    ~MainChannel() override;
    [[nodiscard]] MouseMode mouseMode() const { return m_mouseMode; }
    [[nodiscard]] bool agentConnected() const { return m_agent; }
    // The agent answers and knows about screen sizes.
    [[nodiscard]] bool canResize() const { return m_canResize; }
    void requestSize(int displayId, QSize size);

Q_SIGNALS:
    void mouseModeChanged();
    void agentChanged();

private:
    void readMouseMode();
    void readAgent();
    GRef<SpiceMainChannel> m_channel;
    std::vector<GConnection> m_connections;
    MouseMode m_mouseMode = MouseMode::Relative;
    bool m_agent = false;
    bool m_canResize = false;
};

} // namespace boxyard::console
