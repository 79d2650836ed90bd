// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/HttpCall.h"

#include "backend/core/Tr.h"

#include <QScopeGuard>

namespace boxyard::containers {

namespace {

// As much as is worked off before other calls have their turn.
constexpr qint64 kMostAtOnce = 256 * 1024;

QByteArray requestBytes(const HttpRequest& request) {
    QByteArray bytes = request.method + ' ' + request.target +
                       " HTTP/1.1\r\nHost: engine\r\nUser-Agent: Boxyard\r\nConnection: close\r\n";
    for (const auto& [name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT")
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

} // namespace

HttpCall::HttpCall(const Endpoint& endpoint, const HttpRequest& request, QObject* parent)
    : QObject(parent), m_request(request), m_transport(Transport::create(endpoint, this)),
      m_parser(request.method == "HEAD") {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(failure(ErrorKind::Unreachable, Tr::tr("The container engine does not answer."),
                    Tr::tr("It may be busy or stuck. Boxyard tries again by itself.")));
    });
    connect(m_transport, &Transport::opened, this, &HttpCall::send);
    connect(m_transport, &Transport::failed, this, [this](const Error& error) {
        const bool opened = m_transport->device();
        const QPointer<HttpCall> alive(this);
        if (opened)
            read(); // what came before the break still counts
        if (alive)
            end(failure(error));
    });
    connect(m_transport, &Transport::closed, this, &HttpCall::onClosed);
    m_parser.onHead = [this](const HttpHead& head) {
        if (onHead)
            onHead(head);
    };
    m_parser.onBody = [this](QByteArrayView bytes) {
        if (onBody)
            onBody(bytes);
    };
}

void HttpCall::start() {
    m_timer.start(m_request.headTimeout + m_transport->startTime());
    m_transport->open();
}

void HttpCall::setPaused(bool paused) {
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused)
        m_timer.stop();
    else
        QMetaObject::invokeMethod(this, &HttpCall::read, Qt::QueuedConnection);
}

void HttpCall::send() {
    m_timer.start(m_request.headTimeout);
    QIODevice* device = m_transport->device();
    connect(device, &QIODevice::readyRead, this, &HttpCall::read);
    device->write(requestBytes(m_request));
    m_request.body.clear();
}

void HttpCall::read() {
    QIODevice* device = m_transport->device();
    if (m_ended || m_reading || m_paused || !device || !device->isOpen())
        return;
    const QPointer<HttpCall> alive(this);
    m_reading = true;
    qint64 worked = 0;
    while (worked < kMostAtOnce && !m_paused) {
        const QByteArray bytes = device->isOpen() ? device->read(64 * 1024) : QByteArray();
        if (bytes.isEmpty())
            break;
        worked += bytes.size();
        const auto taken = m_parser.feed(bytes);
        if (!alive)
            return;
        if (!taken || m_parser.isDone()) {
            m_reading = false;
            end(taken ? Result<>() : Result<>(failure(taken.error())));
            return;
        }
    }
    m_reading = false;
    if (worked > 0 && m_parser.hasHead()) {
        if (m_request.idleTimeout.count() > 0)
            m_timer.start(m_request.idleTimeout);
        else
            m_timer.stop();
    }
    if (m_paused)
        return;
    if (device->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpCall::read, Qt::QueuedConnection);
    else if (m_closed)
        onClosed();
}

void HttpCall::onClosed() {
    m_closed = true;
    if (m_ended || m_paused || m_reading)
        return;
    QIODevice* device = m_transport->device();
    if (device && device->bytesAvailable() > 0) {
        read();
        return;
    }
    Result<> whole = m_parser.finish();
    if (!whole && !m_transport->complaint().isEmpty())
        whole.error().detail = m_transport->complaint();
    end(whole);
}

void HttpCall::end(const Result<>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    m_transport->disconnect(this);
    m_transport->deleteLater();
    if (onEnd)
        onEnd(result);
}

} // namespace boxyard::containers
