// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryFile>

namespace boxyard::containers {

// Starts podman's own service where nobody has: it leaves by itself after half a minute without a client. Lives on the
// engine's thread, owned by the transport that needs it.
class PodmanStarter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PodmanStarter)
public:
    PodmanStarter(const QString& path, QObject* parent) : QObject(parent), m_path(path) {}
    void start();

Q_SIGNALS:
    void ready();
    void failed(const boxyard::Error& error);

private:
    void look();

    QString m_path;
    QElapsedTimer m_clock;
    QTemporaryFile m_log;
};

} // namespace boxyard::containers
