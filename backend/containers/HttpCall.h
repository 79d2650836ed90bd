// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/HttpParser.h"
#include "backend/containers/Transport.h"

#include <QTimer>

#include <chrono>

namespace boxyard::containers {

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray target; // path and query, encoded
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds headTimeout{30000}; // until there is a connection, then until the head has come
    std::chrono::milliseconds idleTimeout{30000}; // between pieces of the body; 0 = a stream may be silent
};

// One request and its answer over a connection of its own. Lives on the engine's thread, owned by its asker; deleting
// it closes the connection, and nothing is called any more. The callbacks may delete it.
class HttpCall final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpCall)
public:
    HttpCall(const Endpoint& endpoint, const HttpRequest& request, QObject* parent);

    std::function<void(const HttpHead&)> onHead;
    std::function<void(QByteArrayView)> onBody;
    std::function<void(const Result<>&)> onEnd; // once, last

    void start();
    // Back-pressure: while paused nothing is read, and the other side's writes come to a halt.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

private:
    void send();
    void read();
    void onClosed();
    void end(const Result<>& result);

    HttpRequest m_request;
    Transport* m_transport = nullptr;
    HttpParser m_parser;
    QTimer m_timer;
    bool m_paused = false;
    bool m_closed = false; // the other side has ended; what it sent may still wait to be read
    bool m_reading = false;
    bool m_ended = false;
};

} // namespace boxyard::containers
