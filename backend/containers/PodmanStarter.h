// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryFile>

#include <chrono>

namespace boxyard::containers {

// Starts podman's own service where nobody has: it leaves by itself after half a minute without a client, and outlives
// us. Lives on the engine's thread, owned by the transport that needs it.
class PodmanStarter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PodmanStarter)
public:
    static constexpr std::chrono::milliseconds kPatience{10000}; // the first start of a user sets its storage up

    PodmanStarter(const QString& path, QObject* parent) : QObject(parent), m_path(path) {}
    ~PodmanStarter() override;
    void start();

Q_SIGNALS:
    void ready();
    void failed(const boxyard::Error& error);

private:
    void look();
    [[nodiscard]] bool hasLeft() const;

    QString m_path;
    QElapsedTimer m_clock;
    QTemporaryFile m_log;
    int m_process = -1; // a pidfd: the service is nobody's child, and its end is seen all the same
    bool m_left = false;
};

} // namespace boxyard::containers
