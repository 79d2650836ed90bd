// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/LibvirtEventLoop.h"

#include "backend/libvirt/Handles.h"

#include <QCoreApplication>
#include <QMutex>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <map>
#include <mutex>

namespace boxyard::libvirt {

namespace {

struct Handle {
    int fd = -1;  // libvirt's, given back to its callback
    int own = -1; // our duplicate: libvirt closes its own at once after removal, before our notifier is gone
    int events = 0;
    LibvirtEventLoop::HandleCallback call = nullptr;
    LibvirtEventLoop::FreeCallback free = nullptr;
    void* opaque = nullptr;
    bool removed = false;
    QSocketNotifier* read = nullptr; // the loop's thread only
    QSocketNotifier* write = nullptr;
};

struct Timer {
    int interval = -1;
    LibvirtEventLoop::TimerCallback call = nullptr;
    LibvirtEventLoop::FreeCallback free = nullptr;
    void* opaque = nullptr;
    bool removed = false;
    QTimer* timer = nullptr; // the loop's thread only
};

short toPoll(int events) {
    int result = 0;
    if (events & VIR_EVENT_HANDLE_READABLE)
        result |= POLLIN;
    if (events & VIR_EVENT_HANDLE_WRITABLE)
        result |= POLLOUT;
    return short(result);
}

int fromPoll(int events) {
    int result = 0;
    if (events & POLLIN)
        result |= VIR_EVENT_HANDLE_READABLE;
    if (events & POLLOUT)
        result |= VIR_EVENT_HANDLE_WRITABLE;
    if (events & (POLLERR | POLLNVAL))
        result |= VIR_EVENT_HANDLE_ERROR;
    if (events & POLLHUP)
        result |= VIR_EVENT_HANDLE_HANGUP;
    return result;
}

} // namespace

struct LibvirtEventLoop::State {
    QMutex mutex;
    int nextId = 1;
    std::map<int, Handle> handles;
    std::map<int, Timer> timers;
};

LibvirtEventLoop::LibvirtEventLoop() : m_state(std::make_unique<State>()), m_thread(new QThread) {
    m_thread->setObjectName(QStringLiteral("libvirt-events"));
    moveToThread(m_thread);
    m_thread->start();
}

LibvirtEventLoop::~LibvirtEventLoop() = default;

LibvirtEventLoop& LibvirtEventLoop::instance() {
    static auto* loop = new LibvirtEventLoop; // outlives every connection, so it is never deleted
    return *loop;
}

void LibvirtEventLoop::start() {
    static std::once_flag once;
    std::call_once(once, [] {
        // No handler at all would mean printing on standard error.
        virSetErrorFunc(nullptr, [](void*, virErrorPtr) {});
        instance();
        virEventRegisterImpl([](int fd, int events, virEventHandleCallback cb, void* opaque,
                                virFreeCallback ff) { return instance().addHandle(fd, events, cb, opaque, ff); },
                             [](int watch, int events) { instance().updateHandle(watch, events); },
                             [](int watch) { return instance().removeHandle(watch); },
                             [](int ms, virEventTimeoutCallback cb, void* opaque, virFreeCallback ff) {
                                 return instance().addTimer(ms, cb, opaque, ff);
                             },
                             [](int timer, int ms) { instance().updateTimer(timer, ms); },
                             [](int timer) { return instance().removeTimer(timer); });
        virInitialize();
        qAddPostRoutine([] {
            instance().m_thread->quit();
            instance().m_thread->wait(2000);
        });
    });
}

void LibvirtEventLoop::post(std::function<void()> f) {
    QMetaObject::invokeMethod(this, std::move(f), Qt::QueuedConnection);
}

int LibvirtEventLoop::addHandle(int fd, int events, HandleCallback call, void* opaque, FreeCallback free) {
    Handle handle;
    handle.fd = fd;
    handle.own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (handle.own < 0)
        return -1;
    handle.events = events;
    handle.call = call;
    handle.free = free;
    handle.opaque = opaque;
    int id = 0;
    {
        const QMutexLocker lock(&m_state->mutex);
        id = m_state->nextId++;
        m_state->handles.emplace(id, handle);
    }
    post([this, id] { syncHandle(id); });
    return id;
}

void LibvirtEventLoop::updateHandle(int watch, int events) {
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto found = m_state->handles.find(watch);
        if (found == m_state->handles.end() || found->second.removed)
            return;
        found->second.events = events;
    }
    post([this, watch] { syncHandle(watch); });
}

int LibvirtEventLoop::removeHandle(int watch) {
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto found = m_state->handles.find(watch);
        if (found == m_state->handles.end() || found->second.removed)
            return -1;
        found->second.removed = true;
    }
    post([this, watch] { syncHandle(watch); });
    return 0;
}

int LibvirtEventLoop::addTimer(int milliseconds, TimerCallback call, void* opaque, FreeCallback free) {
    int id = 0;
    {
        const QMutexLocker lock(&m_state->mutex);
        id = m_state->nextId++;
        m_state->timers.emplace(id, Timer{milliseconds, call, free, opaque, false, nullptr});
    }
    post([this, id] { syncTimer(id); });
    return id;
}

void LibvirtEventLoop::updateTimer(int timer, int milliseconds) {
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto found = m_state->timers.find(timer);
        if (found == m_state->timers.end() || found->second.removed)
            return;
        found->second.interval = milliseconds;
    }
    post([this, timer] { syncTimer(timer); });
}

int LibvirtEventLoop::removeTimer(int timer) {
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto found = m_state->timers.find(timer);
        if (found == m_state->timers.end() || found->second.removed)
            return -1;
        found->second.removed = true;
    }
    post([this, timer] { syncTimer(timer); });
    return 0;
}

// On the loop's thread: makes the notifiers agree with what was asked last, or lets the handle go. libvirt's free
// callback runs here and never inside removeHandle(): libvirt may hold a lock of its own there.
void LibvirtEventLoop::syncHandle(int watch) {
    QMutexLocker lock(&m_state->mutex);
    const auto found = m_state->handles.find(watch);
    if (found == m_state->handles.end())
        return;
    if (found->second.removed) {
        const Handle gone = found->second;
        m_state->handles.erase(found);
        lock.unlock();
        delete gone.read;
        delete gone.write;
        ::close(gone.own);
        if (gone.free)
            gone.free(gone.opaque);
        return;
    }
    Handle& handle = found->second;
    if (!handle.read) {
        handle.read = new QSocketNotifier(handle.own, QSocketNotifier::Read, this);
        handle.write = new QSocketNotifier(handle.own, QSocketNotifier::Write, this);
        connect(handle.read, &QSocketNotifier::activated, this, [this, watch] { dispatch(watch); });
        connect(handle.write, &QSocketNotifier::activated, this, [this, watch] { dispatch(watch); });
    }
    handle.read->setEnabled(handle.events & VIR_EVENT_HANDLE_READABLE);
    handle.write->setEnabled(handle.events & VIR_EVENT_HANDLE_WRITABLE);
}

void LibvirtEventLoop::dispatch(int watch) {
    QMutexLocker lock(&m_state->mutex);
    const auto found = m_state->handles.find(watch);
    if (found == m_state->handles.end() || found->second.removed)
        return;
    const Handle handle = found->second;
    lock.unlock(); // the callback adds, updates and removes
    pollfd probe{handle.own, toPoll(handle.events), 0};
    if (::poll(&probe, 1, 0) <= 0)
        return;
    if (const int events = fromPoll(probe.revents))
        handle.call(watch, handle.fd, events, handle.opaque);
}

void LibvirtEventLoop::syncTimer(int timer) {
    QMutexLocker lock(&m_state->mutex);
    const auto found = m_state->timers.find(timer);
    if (found == m_state->timers.end())
        return;
    if (found->second.removed) {
        const Timer gone = found->second;
        m_state->timers.erase(found);
        lock.unlock();
        delete gone.timer;
        if (gone.free)
            gone.free(gone.opaque);
        return;
    }
    Timer& entry = found->second;
    if (!entry.timer) {
        entry.timer = new QTimer(this);
        connect(entry.timer, &QTimer::timeout, this, [this, timer] { fire(timer); });
    }
    if (entry.interval < 0)
        entry.timer->stop();
    else
        entry.timer->start(entry.interval);
}

void LibvirtEventLoop::fire(int timer) {
    QMutexLocker lock(&m_state->mutex);
    const auto found = m_state->timers.find(timer);
    if (found == m_state->timers.end() || found->second.removed || found->second.interval < 0)
        return;
    const Timer entry = found->second;
    lock.unlock();
    entry.call(timer, entry.opaque);
}

} // namespace boxyard::libvirt
