// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"

#include <QDeadlineTimer>
#include <QString>
#include <QThread>

#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>

namespace boxyard {

// An owned thread with a serial queue, for straight synchronous code that may block (RPC, files, processes).
// Created and destroyed on the GUI thread. What waits in the queue at destruction is answered with Cancelled.
// A thread that hangs in a call that cannot be interrupted is abandoned three seconds after stop() rather than waited for.
class Lane final {
    Q_DISABLE_COPY_MOVE(Lane)
public:
    explicit Lane(const QString& name);
    ~Lane();

    // Queues f, a callable returning Result<T>; what it throws becomes ErrorKind::Internal. Callable from any thread.
    template <typename F>
    auto run(F f) -> Async<typename std::invoke_result_t<F>::value_type> {
        using T = typename std::invoke_result_t<F>::value_type;
        AsyncAnswer<T> answer;
        post([answer, f = std::move(f)]() mutable { answer.give(guarded<T>(f)); });
        return answer.async();
    }
    void post(std::function<void()> task);

    // Begins the end and returns at once: what waits is answered, what runs can see it. The destructor waits; several
    // lanes are stopped first and destroyed then, so that they end side by side.
    void stop();
    // True once the lane is going: long loops in tasks should ask. A task may keep it longer than the lane is there.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> stopping() const;
    // Whether some lane of the process had to be abandoned, so that the process must end without unwinding.
    static bool anyAbandoned();

private:
    template <typename T, typename F>
    static Result<T> guarded(F& f) {
        try {
            return f();
        } catch (const std::exception& e) {
            return failure(internalError(QString::fromLocal8Bit(e.what())));
        }
    }
    static Error internalError(const QString& what);

    struct State;
    std::shared_ptr<State> m_state;
    QThread* m_thread = nullptr;
    QDeadlineTimer m_end; // when the thread is abandoned; set by stop()
};

} // namespace boxyard

// Blocking functions state that they are not on the GUI thread.
#define BOXYARD_NOT_GUI_THREAD()                                                                                       \
    Q_ASSERT_X(!QCoreApplication::instance() || QThread::currentThread() != QCoreApplication::instance()->thread(),    \
               Q_FUNC_INFO, "this call may block and must run on a lane")
