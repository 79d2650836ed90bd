// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/Engine.h"

#include <QIODevice>
#include <QPointer>
#include <QProcess>

#include <functional>

namespace boxyard::containers {

// One connection to an engine, by whatever way its URL says: a socket file, TCP, TLS, a program over SSH, or podman's
// service started on demand. Lives on the engine's thread; deleting it closes. Its read buffer is bounded.
class Transport : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transport)
public:
    static Transport* create(const Endpoint& endpoint, QObject* parent);

    virtual void open() = 0;
    [[nodiscard]] virtual QIODevice* device() const = 0; // null before opened()
    // How much longer than a connection it may take to open: a service is started first.
    [[nodiscard]] virtual std::chrono::milliseconds startTime() const { return std::chrono::milliseconds(0); }
    // Text of the other side that explains an early end (what ssh printed); may be empty.
    [[nodiscard]] virtual QString complaint() const { return {}; }

Q_SIGNALS:
    void opened();
    void failed(const boxyard::Error& error); // never opened, or broke
    void closed();                            // the other side has ended its stream

protected:
    explicit Transport(QObject* parent) : QObject(parent) {}
};

// The socket file of a "unix:" URL or of podman's own service ("podman:", or with its socket "podman:/a/path"); empty
// for others.
[[nodiscard]] QString socketPath(const QString& url);
// Where podman's service of this user listens by habit.
[[nodiscard]] QString podmanSocketPath();
// Whether the engine is a podman whose service is started when somebody connects.
[[nodiscard]] bool isOnDemand(const QString& url);
// The other computer a URL leads to; empty = this one, by whatever name.
[[nodiscard]] QString hostOf(const QString& url);

} // namespace boxyard::containers
