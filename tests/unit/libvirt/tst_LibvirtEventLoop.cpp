// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Handles.h"
#include "backend/libvirt/LibvirtEventLoop.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>

using boxyard::libvirt::LibvirtEventLoop;

namespace {

struct Seen {
    std::atomic<int> calls{0};
    std::atomic<int> events{0};
    std::atomic<int> freed{0};
    std::atomic<bool> foreignThread{false};
    QThread* gui = QThread::currentThread();
    std::function<void(int)> inside;
};

void onHandle(int watch, int fd, int events, void* opaque) {
    auto* seen = static_cast<Seen*>(opaque);
    seen->foreignThread = QThread::currentThread() == seen->gui;
    char byte = 0;
    if (events & VIR_EVENT_HANDLE_READABLE) [[maybe_unused]]
        const auto got = ::read(fd, &byte, 1);
    seen->events = events;
    if (seen->inside)
        seen->inside(watch);
    ++seen->calls;
}

void onTimer(int timer, void* opaque) {
    auto* seen = static_cast<Seen*>(opaque);
    if (seen->inside)
        seen->inside(timer);
    ++seen->calls;
}

void onFree(void* opaque) { ++static_cast<Seen*>(opaque)->freed; }

} // namespace

class tst_LibvirtEventLoop final : public QObject {
    Q_OBJECT

    std::array<int, 2> m_pair{-1, -1};
    LibvirtEventLoop& loop() { return LibvirtEventLoop::instance(); }
    void write() { QCOMPARE(::write(m_pair[1], "x", 1), 1); }
    // Everything posted before has been done.
    void settle() {
        QSemaphore done;
        loop().post([&] { done.release(); });
        QVERIFY(done.tryAcquire(1, 5000));
    }

private Q_SLOTS:
    void initTestCase() { LibvirtEventLoop::start(); }
    void init() { QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, m_pair.data()), 0); }
    void cleanup() {
        for (int& fd : m_pair)
            if (fd >= 0)
                ::close(std::exchange(fd, -1));
    }

    void callsOnItsOwnThread() {
        Seen seen;
        const int watch = loop().addHandle(m_pair[0], VIR_EVENT_HANDLE_READABLE, onHandle, &seen, onFree);
        QVERIFY(watch > 0);
        write();
        QTRY_COMPARE(seen.calls.load(), 1);
        QVERIFY(!seen.foreignThread);
        QCOMPARE(loop().removeHandle(watch), 0);
        QTRY_COMPARE(seen.freed.load(), 1);
        QCOMPARE(loop().removeHandle(watch), -1);
    }
    void updateSilencesAndWakes() {
        Seen seen;
        const int watch = loop().addHandle(m_pair[0], 0, onHandle, &seen, onFree);
        write();
        settle();
        settle();
        QCOMPARE(seen.calls.load(), 0);
        loop().updateHandle(watch, VIR_EVENT_HANDLE_READABLE);
        QTRY_COMPARE(seen.calls.load(), 1);
        loop().removeHandle(watch);
        QTRY_COMPARE(seen.freed.load(), 1);
    }
    void writableIsTold() {
        Seen seen;
        seen.inside = [this](int watch) { loop().updateHandle(watch, 0); };
        const int watch = loop().addHandle(m_pair[0], VIR_EVENT_HANDLE_WRITABLE, onHandle, &seen, onFree);
        QTRY_VERIFY(seen.calls.load() >= 1);
        QVERIFY(seen.events & VIR_EVENT_HANDLE_WRITABLE);
        loop().removeHandle(watch);
        QTRY_COMPARE(seen.freed.load(), 1);
    }
    void theOtherEndsDeathIsTold() {
        Seen seen;
        seen.inside = [this](int watch) { loop().removeHandle(watch); };
        loop().addHandle(m_pair[0], VIR_EVENT_HANDLE_READABLE, onHandle, &seen, onFree);
        ::close(std::exchange(m_pair[1], -1));
        QTRY_COMPARE(seen.freed.load(), 1);
        QVERIFY(seen.events & VIR_EVENT_HANDLE_HANGUP);
    }
    // libvirt removes from inside its callback and closes the descriptor at once.
    void removalInsideTheCallbackFreesLater() {
        Seen seen;
        std::atomic<int> freedInside{-1};
        seen.inside = [&](int watch) {
            loop().removeHandle(watch);
            ::close(std::exchange(m_pair[0], -1));
            freedInside = seen.freed.load();
        };
        loop().addHandle(m_pair[0], VIR_EVENT_HANDLE_READABLE, onHandle, &seen, onFree);
        write();
        QTRY_COMPARE(seen.freed.load(), 1);
        QCOMPARE(freedInside.load(), 0);
        QCOMPARE(seen.calls.load(), 1);
    }
    void nothingComesAfterRemoval() {
        Seen seen;
        const int watch = loop().addHandle(m_pair[0], VIR_EVENT_HANDLE_READABLE, onHandle, &seen, onFree);
        settle();
        loop().removeHandle(watch);
        const int before = seen.calls.load();
        write();
        QTRY_COMPARE(seen.freed.load(), 1);
        settle();
        QCOMPARE(seen.calls.load(), before);
    }
    void timersFireStopAndGo() {
        Seen seen;
        const int timer = loop().addTimer(-1, onTimer, &seen, onFree);
        settle();
        QCOMPARE(seen.calls.load(), 0);
        loop().updateTimer(timer, 0);
        QTRY_VERIFY(seen.calls.load() >= 3);
        loop().updateTimer(timer, -1);
        settle();
        const int stopped = seen.calls.load();
        settle();
        settle();
        QCOMPARE(seen.calls.load(), stopped);
        QCOMPARE(loop().removeTimer(timer), 0);
        QTRY_COMPARE(seen.freed.load(), 1);
    }
    void timerMayRemoveItself() {
        Seen seen;
        seen.inside = [this](int timer) { loop().removeTimer(timer); };
        loop().addTimer(1, onTimer, &seen, onFree);
        QTRY_COMPARE(seen.freed.load(), 1);
        QCOMPARE(seen.calls.load(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_LibvirtEventLoop)
#include "tst_LibvirtEventLoop.moc"
