// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace boxyard::app {

// One window per user and session: a second start hands its files over and ends. A socket in the runtime folder that
// only the user can open. GUI thread.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
public:
    explicit SingleInstance(QObject* parent = nullptr);
    // True when another instance took the files (it then raises its window).
    static bool handOver(const QStringList& files);
    // From now on others hand over to us. False when the socket could not be made; then there is simply no hand-over.
    bool listen();

Q_SIGNALS:
    // Files of a second start, absolute; empty = it only wants the window raised.
    void received(const QStringList& files);

private:
    static QString socketPath();
    void serve(QLocalSocket* socket);
    QLocalServer m_server;
};

} // namespace boxyard::app
