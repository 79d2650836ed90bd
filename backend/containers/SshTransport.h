// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/Transport.h"

#include <QLocalSocket>

namespace boxyard::containers {

// An engine on another computer: ssh runs "docker system dial-stdio" there and its standard input and output are one
// end of a socket pair, so that back-pressure and half-close are those of a socket. Never asks for a password.
class SshTransport final : public Transport {
    Q_OBJECT
public:
    SshTransport(const QString& url, const QString& controlPath, QObject* parent);
    ~SshTransport() override;
    void open() override;
    [[nodiscard]] QIODevice* device() const override { return &m_socket; }
    [[nodiscard]] QString complaint() const override { return m_complaint; }

    // "ssh -l me -p 2222 -- lab": who is meant. Pure.
    static QStringList words(const QString& url);
    // Program and arguments of one connection; with a control path they share a login. Pure.
    static QStringList commandLine(const QString& url, const QString& controlPath = {});

private:
    void onFinished();

    QString m_url;
    QString m_controlPath;
    QString m_complaint;
    bool m_closing = false; // the other end of the socket is shut
    QProcess* m_process = nullptr;
    mutable QLocalSocket m_socket;
};

} // namespace boxyard::containers
