// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/PodmanStarter.h"

#include "backend/core/Tr.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <cerrno>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace boxyard::containers {

namespace {
constexpr int kLookEvery = 50; // ms
} // namespace

PodmanStarter::~PodmanStarter() {
    if (m_process >= 0)
        ::close(m_process);
}

void PodmanStarter::start() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("podman"));
    if (program.isEmpty()) {
        Q_EMIT failed(
            {ErrorKind::NotFound, Tr::tr("Podman is not installed."), Tr::tr("Install the package podman."), {}});
        return;
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QProcess process;
    process.setProgram(program);
    process.setArguments({QStringLiteral("system"), QStringLiteral("service"), QStringLiteral("--time=30"),
                          QStringLiteral("unix://") + m_path});
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    if (m_log.open())
        process.setStandardErrorFile(m_log.fileName());
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        Q_EMIT failed(
            {ErrorKind::Internal, Tr::tr("Podman's service could not be started."), {}, process.errorString()});
        return;
    }
    m_process = int(::syscall(SYS_pidfd_open, pid_t(pid), 0));
    m_left = m_process < 0 && errno == ESRCH;
    m_clock.start();
    look();
}

bool PodmanStarter::hasLeft() const {
    pollfd process{m_process, POLLIN, 0};
    return m_process >= 0 && ::poll(&process, 1, 0) == 1;
}

void PodmanStarter::look() {
    auto* socket = new QLocalSocket(this);
    socket->connectToServer(m_path);
    const bool answers = socket->state() == QLocalSocket::ConnectedState;
    socket->abort();
    socket->deleteLater();
    if (answers) {
        Q_EMIT ready();
        return;
    }
    // One that has left may have left to another one that was quicker: that is looked for once more.
    if (!m_left && m_clock.elapsed() < kPatience.count()) {
        m_left = hasLeft();
        QTimer::singleShot(kLookEvery, this, &PodmanStarter::look);
        return;
    }
    m_log.seek(0);
    Q_EMIT failed({ErrorKind::Unreachable, Tr::tr("Podman's service did not start."),
                   Tr::tr("In a terminal, \"podman info\" shows why."),
                   QString::fromLocal8Bit(m_log.read(8192)).trimmed()});
}

} // namespace boxyard::containers
