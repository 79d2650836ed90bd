// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Lane.h"

#include "backend/core/Tr.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace boxyard {

// Shared with the thread, so that an abandoned thread still has its queue when its call returns at last.
struct Lane::State {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void()>> queue;
    bool started = false;
    std::atomic<bool> stopping{false};
    std::atomic<Qt::HANDLE> thread{nullptr};
};

namespace {
std::atomic<bool> abandonedOne{false};
}

Lane::Lane(const QString& name) : m_state(std::make_shared<State>()) {
    m_thread = QThread::create([state = m_state] {
        state->thread = QThread::currentThreadId();
        std::unique_lock lock(state->mutex);
        while (true) {
            state->wake.wait(lock, [&] { return state->stopping || !state->queue.empty(); });
            if (state->stopping)
                return;
            auto task = std::move(state->queue.front());
            state->queue.pop_front();
            lock.unlock();
            task();
            task = nullptr; // what it holds is let go before the lock is taken again
            lock.lock();
        }
    });
    m_thread->setObjectName(name);
}

Lane::~Lane() {
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
        dropped.swap(m_state->queue);
    }
    m_state->wake.notify_all();
    dropped.clear(); // their answers become Cancelled
    if (m_thread->wait(QDeadlineTimer(3000))) {
        delete m_thread;
    } else {
        abandonedOne = true;
    }
}

void Lane::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return;
        m_state->queue.push_back(std::move(task));
        if (!std::exchange(m_state->started, true))
            m_thread->start(); // many lanes of a window never get a task, and a thread costs memory
    }
    m_state->wake.notify_one();
}

bool Lane::isCurrent() const { return m_state->thread == QThread::currentThreadId(); }

bool Lane::isStopping() const { return m_state->stopping; }

bool Lane::anyAbandoned() { return abandonedOne; }

Error Lane::internalError(const QString& what) {
    return {ErrorKind::Internal, Tr::tr("Something unexpected went wrong inside Boxyard."), {}, what};
}

} // namespace boxyard
