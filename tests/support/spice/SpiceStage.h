// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace boxyard::test {

// A running SPICE server of its own on a unix socket, driven by lines. Ends with its owner.
class SpiceStage final {
    Q_DISABLE_COPY_MOVE(SpiceStage)
public:
    // Options as the server takes them, without the socket. Check isReady().
    explicit SpiceStage(const QStringList& options = {});
    ~SpiceStage();
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString socketPath() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    // A new connection to the server, as libvirt hands them out.
    [[nodiscard]] Async<int> openFd() const;

    // Waits until the server has done it.
    bool tell(const QString& command);
    // Everything it has printed so far.
    QStringList lines();
    // Waits for a line that has not been waited for before.
    bool waitForLine(const QString& line, int milliseconds = 5000);
    void forgetLines();
    void kill();

private:
    void collect();
    QTemporaryDir m_folder;
    QProcess m_process;
    QStringList m_lines;
    qsizetype m_seen = 0;
    QByteArray m_rest;
    bool m_ready = false;
};

} // namespace boxyard::test
