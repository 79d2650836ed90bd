// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace boxyard::containers {

// The one login that all requests to an engine on another computer share: ssh's ControlMaster, in a folder that nobody
// else may enter. Where the user's own configuration arranges that, it stays his. Lives on the engine's thread, owned by
// the client; its functions wait for ssh, which talks to nobody but itself.
class SshMaster final {
    Q_DISABLE_COPY_MOVE(SshMaster)
public:
    explicit SshMaster(const QString& url) : m_url(url) {}
    ~SshMaster(); // the login ends

    // Of its socket; empty = each request logs in by itself. Looks once how the user has arranged it.
    [[nodiscard]] QString path();
    // What comes next logs in anew: this connection may be dead. What is underway goes on.
    void retire();

private:
    void tell(const QString& order) const;

    QString m_url;
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_known = false;
};

} // namespace boxyard::containers
