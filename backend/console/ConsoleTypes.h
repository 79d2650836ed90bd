// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>
#include <QImage>
#include <QMetaType>
#include <QPoint>
#include <QString>
#include <QStringList>

namespace boxyard::console {

// Where a console's server is when it is not handed over by file descriptors. Never printed whole: it holds a password.
struct ServerAddress {
    QString host;
    int port = 0;     // 0 = none
    int tlsPort = 0;  // 0 = none; alone it makes every channel encrypted
    QString unixPath; // instead of host and ports
    QString userName;
    QString password;
    QByteArray ca;       // PEM; empty = the system's store
    QString hostSubject; // replaces the check of the host name
    QString proxy;
    QStringList secureChannels;
};

// How far a console is. Ended carries an Ending.
enum class Phase { Idle, Connecting, WaitingForPicture, Showing, Ended };

// Why a console ended. The server says no more than "closed": Gone and TakenOver are told apart by asking the opener.
enum class EndReason {
    ClosedHere, // by close()
    Gone,       // the machine does not answer any more: shut down, crashed, killed
    TakenOver,  // the machine runs and another viewer has its console now
    Closed,     // a server by address has closed: cannot be told which
    Failed      // could not be opened: error says why
};

struct Ending {
    EndReason reason = EndReason::ClosedHere;
    Error error; // for Failed; else summary alone may be set
    bool needsPassword = false;
};

// Absolute: the guest has a tablet or an agent, the pointer is where the host's is. Relative: the guest gets movements
// and the pointer must be captured.
enum class MouseMode { Absolute, Relative };

enum class CursorKind { Default, Shape, Hidden };
struct CursorShape {
    CursorKind kind = CursorKind::Default;
    QImage image; // for Shape
    QPoint hotSpot;
};

enum class Lock : unsigned { Scroll = 1, Num = 2, Caps = 4 };
Q_DECLARE_FLAGS(Locks, Lock)
Q_DECLARE_OPERATORS_FOR_FLAGS(Locks)

// The protocol's numbers for buttons, and the masks, whose order is not Qt's.
struct MouseButton {
    int number = 0; // 0 = a button the protocol does not know
    int mask = 0;
    static MouseButton of(Qt::MouseButton button);
    static int maskOf(Qt::MouseButtons buttons);
};

// Turns wheel angles into whole steps of 120 and keeps what is left for the next time.
class WheelSteps final {
public:
    [[nodiscard]] int add(int angle); // positive = up
    void reset() { m_rest = 0; }

private:
    int m_rest = 0;
};

} // namespace boxyard::console

Q_DECLARE_METATYPE(boxyard::console::Ending)
