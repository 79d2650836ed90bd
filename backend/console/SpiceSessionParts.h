// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/CursorChannel.h"
#include "backend/console/DisplayChannel.h"
#include "backend/console/GObjects.h"
#include "backend/console/InputsChannel.h"
#include "backend/console/MainChannel.h"
#include "backend/console/SpiceSession.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <vector>

// The library’s own type of that name, outside this namespace.
typedef struct _SpiceSession GSpiceSession;

namespace boxyard::console {

// What a session holds while it is connected; shared by the two files that implement it.
struct SpiceSession::Parts {
    GRef<GSpiceSession> session;
    std::vector<GConnection> connections;
    QHash<void*, std::shared_ptr<std::vector<GConnection>>> channelConnections;
    QSet<void*> waitingForDescriptor; // a channel that has gone is no longer in it

    QSet<void*> linking; // what the server is accepting just now
    QSet<void*> linked;  // that, and what it has accepted
    bool seenPicture = false;

    FdOpener opener;
    ServerAddress address;
    bool byDescriptors = false;

    std::unique_ptr<MainChannel> main;
    std::unique_ptr<InputsChannel> inputs;
    std::unique_ptr<DisplayChannel> display; // the one with the lowest id: the order of their coming is arbitrary
    std::unique_ptr<CursorChannel> cursor;
    QHash<void*, int> displays;
    void* displayChannel = nullptr;
    void* cursorChannel = nullptr;
    void* inputsChannel = nullptr;
    void* mainChannel = nullptr;
    int cursorId = -1;

    Phase phase = Phase::Idle;
    Ending ending;
    QImage lastPicture;
    QTimer lostChannel; // a channel has closed; the rest should follow
    QTimer askingLimit; // for the answer whether the machine still runs
};

} // namespace boxyard::console
