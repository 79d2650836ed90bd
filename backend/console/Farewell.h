// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/GObjects.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

typedef struct _SpiceSession GSpiceSession;

namespace boxyard::console {

// Lets a session go that is still linking. A server that loses a client in the middle of accepting its channels may crash
// (libspice-server 0.15), and that server is QEMU: closing a console must not take the machine with it. So what has begun
// is brought to its end first, for a moment and without anybody looking. Owns the session; deletes itself.
class Farewell final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Farewell)
public:
    // linking: channels that were given a descriptor or an address and have not opened yet. display: the channel whose
    // first picture shows that the server is ready; may be null.
    Farewell(GRef<GSpiceSession> session, const QSet<void*>& linking, void* display);
    ~Farewell() override;

private:
    void linked(void* channel);
    void settle();
    GRef<GSpiceSession> m_session;
    QSet<void*> m_linking;
    bool m_waitsForPicture = false;
    QTimer m_limit;
    QTimer m_settle;
    std::vector<GConnection> m_connections;
};

// Disconnects and drops the last reference from the main loop, for this may run inside one of the session's own signals.
void disconnectNow(GRef<GSpiceSession> session);

} // namespace boxyard::console
