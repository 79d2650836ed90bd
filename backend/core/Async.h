// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace boxyard {

// One answer to one question. The continuation runs in the receiver's thread and is dropped when the receiver dies:
// the watcher is the receiver's child (QFuture::then(context, …) of Qt 6.4 aborts there instead).
template <typename T = void>
class Async {
public:
    Async() = default;
    explicit Async(QFuture<Result<T>> future) : m_future(std::move(future)) {}

    static Async ready(Result<T> result) {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return Async(promise.future());
    }

    // f(const Result<T>&), called exactly once unless the receiver dies first. Call it in the receiver's thread.
    template <typename F>
    void then(QObject* receiver, F f) const {
        auto* watcher = new QFutureWatcher<Result<T>>(receiver);
        QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, f = std::move(f)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> done = watcher->future();
            f(done.resultCount() > 0 ? done.result() : Result<T>(tl::unexpected<Error>(cancelledError())));
        });
        watcher->setFuture(m_future);
    }

    // Blocks until the answer is there: for lanes and tests, never on the GUI thread.
    [[nodiscard]] Result<T> wait() const {
        QFuture<Result<T>> future = m_future;
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : Result<T>(tl::unexpected<Error>(cancelledError()));
    }

    [[nodiscard]] bool isFinished() const { return m_future.isFinished(); }

private:
    QFuture<Result<T>> m_future;
};

// The asking side's end of an Async that is answered by a callback rather than by a lane. Copies share one answer;
// the first answer counts. When all copies are gone unanswered, the answer is "Cancelled".
template <typename T = void>
class AsyncAnswer {
public:
    AsyncAnswer() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }
    [[nodiscard]] Async<T> async() const { return Async<T>(m_promise->future()); }
    void give(Result<T> result) const {
        if (m_promise->future().isFinished())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace boxyard
