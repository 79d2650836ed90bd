// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace boxyard::libvirt {

// libvirt's event loop on a thread of our own, by Qt's notifiers and timers. libvirt's default implementation attaches
// itself to GLib's default context, which is the GUI thread's under Qt. One per process, never destroyed; registered
// before the first connection. Callbacks of libvirt arrive on its thread and may only post.
class LibvirtEventLoop final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibvirtEventLoop)
public:
    // Idempotent, thread-safe.
    static void start();
    static LibvirtEventLoop& instance();

    // What libvirt's six functions do; for tests too. events are VIR_EVENT_HANDLE_…; all callable from any thread.
    using HandleCallback = void (*)(int watch, int fd, int events, void* opaque);
    using TimerCallback = void (*)(int timer, void* opaque);
    using FreeCallback = void (*)(void* opaque);
    int addHandle(int fd, int events, HandleCallback call, void* opaque, FreeCallback free);
    void updateHandle(int watch, int events);
    int removeHandle(int watch);
    int addTimer(int milliseconds, TimerCallback call, void* opaque, FreeCallback free);
    void updateTimer(int timer, int milliseconds);
    int removeTimer(int timer);

    // Runs f on the loop's thread, soon.
    void post(std::function<void()> f);

private:
    LibvirtEventLoop();
    ~LibvirtEventLoop() override;
    void syncHandle(int watch);
    void syncTimer(int timer);
    void dispatch(int watch);
    void fire(int timer);

    struct State;
    std::unique_ptr<State> m_state;
    QThread* m_thread = nullptr;
};

} // namespace boxyard::libvirt
