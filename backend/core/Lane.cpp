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
};

namespace {
std::atomic<bool> abandonedOne{false};
constexpr int kPatience = 3000; // ms
} // namespace

Lane::Lane(const QString& name) : m_state(std::make_shared<State>()) {
    m_thread = QThread::create([state = m_state] {
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
    stop();
    if (m_thread->wait(m_end)) {
        delete m_thread;
    } else {
        abandonedOne = true;
    }
}

void Lane::stop() {
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping.exchange(true))
            return;
        m_end.setRemainingTime(kPatience);
        dropped.swap(m_state->queue);
    }
    m_state->wake.notify_all();
} // the answers of what was dropped become Cancelled

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

std::shared_ptr<const std::atomic<bool>> Lane::stopping() const { return {m_state, &m_state->stopping}; }

bool Lane::anyAbandoned() { return abandonedOne; }

Error Lane::internalError(const QString& what) {
    return {ErrorKind::Internal, Tr::tr("Something unexpected went wrong inside Boxyard."), {}, what};
}

} // namespace boxyard
