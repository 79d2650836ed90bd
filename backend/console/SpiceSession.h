// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/ConsoleTypes.h"
#include "backend/core/Async.h"

#include <QList>
#include <QObject>
#include <QRegion>

#include <functional>
#include <memory>

namespace boxyard::console {

// One console over SPICE: picture, pointer, keys. One connection in its life; a new try is a new session. It never
// connects again by itself: two viewers of one machine would throw each other out for ever. Lives on the GUI thread,
// whose main loop must be GLib's (checkEventDispatcher); answers come from the loop only. Closing it never touches the
// machine.
class SpiceSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpiceSession)
public:
    // Gives a connected descriptor per channel; also asked, once, whether the machine still answers after an end.
    using FdOpener = std::function<Async<int>()>;

    explicit SpiceSession(QObject* parent = nullptr);
    ~SpiceSession() override;

    void open(const FdOpener& opener);
    void open(const ServerAddress& address);
    // Ends with ClosedHere, without asking anybody. Safe at every moment, also from a slot of this session.
    void close();

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] const Ending& ending() const; // meaningful in Phase::Ended

    // A view of the library's memory: look at it, never keep it past pictureReplaced. Null before the first one.
    [[nodiscard]] const QImage& picture() const;
    // A copy of the newest picture there was; stays after the end and between two screen sizes.
    [[nodiscard]] QImage lastPicture() const;
    [[nodiscard]] CursorShape cursor() const;
    [[nodiscard]] MouseMode mouseMode() const;
    [[nodiscard]] Locks locks() const;
    [[nodiscard]] bool agentConnected() const;
    [[nodiscard]] bool canResizeGuest() const;

    // Device pixels. Sent at once; without an agent that can do it, nothing happens.
    void requestGuestSize(QSize size);
    void pressKey(uint scanCode);
    void releaseKey(uint scanCode);
    void sendCombination(const QList<uint>& scanCodes);
    void setLocks(Locks locks);
    void movePointerTo(QPoint guest, Qt::MouseButtons buttons); // MouseMode::Absolute
    void movePointerBy(QPoint delta, Qt::MouseButtons buttons); // MouseMode::Relative
    // buttons: those that are down, on a press with the new one and on a release without the old one.
    void pressButton(Qt::MouseButton button, Qt::MouseButtons buttons);
    void releaseButton(Qt::MouseButton button, Qt::MouseButtons buttons);
    void turnWheel(int steps, Qt::MouseButtons buttons); // positive = up

Q_SIGNALS:
    void phaseChanged();
    void pictureReplaced();                     // another buffer, perhaps another size, perhaps none
    void pictureChanged(const QRegion& region); // in guest pixels, at most every 8 ms
    void cursorChanged();
    void mouseModeChanged();
    void agentChanged();
    void locksChanged();
    void ended(const boxyard::console::Ending& ending);

private:
    struct Parts;
    void begin();
    void connectSession();
    void channelAppeared(void* channel);
    void channelGone(void* channel);
    void channelEvent(void* channel, int event);
    void askForDescriptor(void* channel);
    void takeMain(void* channel);
    void takeDisplay(void* channel, int id);
    void takeCursor(void* channel, int id);
    void takeInputs(void* channel);
    void rememberPicture();
    void updatePhase();
    void tellPicture();
    void connectionEnded();
    void fail(const Error& error, bool needsPassword = false);
    void finish(const Ending& ending);
    void letGo();

    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::console
