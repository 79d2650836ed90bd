// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/SshTransport.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <QUrl>

#include <sys/socket.h>
#include <unistd.h>

namespace boxyard::containers {

namespace {
constexpr qint64 kReadBuffer = 256 * 1024;
constexpr qsizetype kMostComplaint = 8192;

// What the user can try in a terminal.
QString forPeople(const QString& url) {
    const QUrl parsed(url);
    QStringList words{QStringLiteral("ssh")};
    if (parsed.port() > 0)
        words << QStringLiteral("-p") << QString::number(parsed.port());
    words << (parsed.userName().isEmpty() ? parsed.host() : parsed.userName() + QLatin1Char('@') + parsed.host());
    words << (parsed.path().contains(QLatin1String("podman")) ? QStringLiteral("podman") : QStringLiteral("docker"));
    return words.join(QLatin1Char(' ')) + QStringLiteral(" version");
}

} // namespace

SshTransport::SshTransport(const QString& url, const QString& controlPath, QObject* parent)
    : Transport(parent), m_url(url), m_controlPath(controlPath) {
    m_socket.setReadBufferSize(kReadBuffer);
    // The program's end is near then, and says whether that was an end or a failure.
    connect(&m_socket, &QLocalSocket::readChannelFinished, this, [this] {
        m_closing = true;
        if (!m_process || m_process->state() == QProcess::NotRunning)
            Q_EMIT closed();
    });
}

SshTransport::~SshTransport() {
    m_socket.disconnect(this);
    m_socket.abort();
    if (!m_process)
        return;
    // This is the engine's thread, and a killed program ends at once.
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000);
}

QStringList SshTransport::words(const QString& url) {
    const QUrl parsed(url);
    QStringList line{QStringLiteral("ssh")};
    if (!parsed.userName().isEmpty())
        line << QStringLiteral("-l") << parsed.userName();
    if (parsed.port() > 0)
        line << QStringLiteral("-p") << QString::number(parsed.port());
    return line << QStringLiteral("--") << parsed.host();
}

QStringList SshTransport::commandLine(const QString& url, const QString& controlPath) {
    QStringList options{QStringLiteral("ConnectTimeout=30"), QStringLiteral("BatchMode=yes")};
    if (!controlPath.isEmpty())
        options << QStringLiteral("ControlMaster=auto") << QStringLiteral("ControlPath=") + controlPath
                << QStringLiteral("ControlPersist=60") << QStringLiteral("ServerAliveInterval=5");
    const QStringList login = words(url);
    QStringList line{login.first()};
    for (const QString& option : std::as_const(options))
        line << QStringLiteral("-o") << option;
    line << QStringLiteral("-T") << login.mid(1);
    const QString path = QUrl(url).path();
    if (path.size() <= 1) {
        line << QStringLiteral("docker") << QStringLiteral("system") << QStringLiteral("dial-stdio");
    } else {
        // ssh hands the words to a shell over there.
        const bool podman = path.contains(QLatin1String("podman"));
        line << (podman ? QStringLiteral("podman --url %1 system dial-stdio")
                        : QStringLiteral("docker --host %1 system dial-stdio"))
                    .arg(shellWord(QStringLiteral("unix://") + path));
    }
    return line;
}

void SshTransport::open() {
    int pair[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        Q_EMIT failed(
            {ErrorKind::Internal, Tr::tr("No connection could be made."), {}, QString::fromLocal8Bit(strerror(errno))});
        return;
    }
    const QStringList line = commandLine(m_url, m_controlPath);
    m_process = new QProcess(this);
    m_process->setProgram(line.first());
    m_process->setArguments(line.mid(1));
    m_process->setChildProcessModifier([far = pair[1]] {
        ::dup2(far, STDIN_FILENO);
        ::dup2(far, STDOUT_FILENO);
    });
    connect(m_process, &QProcess::readyReadStandardError, this, [this] {
        m_complaint = (m_complaint + QString::fromLocal8Bit(m_process->readAllStandardError())).right(kMostComplaint);
    });
    connect(m_process, &QProcess::finished, this, &SshTransport::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError code) {
        if (code == QProcess::FailedToStart)
            Q_EMIT failed({ErrorKind::NotFound,
                           Tr::tr("The program ssh is missing."),
                           Tr::tr("Install the package openssh-client."),
                           {}});
    });
    m_socket.setSocketDescriptor(pair[0]);
    m_process->start();
    ::close(pair[1]);
    if (m_process->state() != QProcess::NotRunning)
        Q_EMIT opened();
}

void SshTransport::onFinished() {
    if (m_process->exitCode() == 0 && m_process->exitStatus() == QProcess::NormalExit) {
        if (m_closing)
            Q_EMIT closed();
        return; // else the last bytes are still to come, and then closed()
    }
    m_complaint = (m_complaint + QString::fromLocal8Bit(m_process->readAllStandardError())).right(kMostComplaint);
    const bool denied =
        m_complaint.contains(QLatin1String("Permission denied")) || m_complaint.contains(QLatin1String("Host key"));
    Q_EMIT failed({denied ? ErrorKind::PermissionDenied : ErrorKind::Unreachable,
                   Tr::tr("The container engine on %1 cannot be reached over SSH.").arg(QUrl(m_url).host()),
                   Tr::tr("In a terminal, this must work without a question: %1").arg(forPeople(m_url)),
                   m_complaint.trimmed()});
}

} // namespace boxyard::containers
