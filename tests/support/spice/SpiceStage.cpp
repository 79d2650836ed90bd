// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spice/SpiceStage.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace boxyard::test {

SpiceStage::SpiceStage(const QStringList& options) {
    QStringList arguments = options;
    if (!options.contains(QStringLiteral("--port")) && !options.contains(QStringLiteral("--tls-port")))
        arguments << QStringLiteral("--unix") << socketPath();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(BOXYARD_SPICE_STAGE), arguments);
    m_ready = waitForLine(QStringLiteral("ready"), 20000);
}

SpiceStage::~SpiceStage() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(3000))
        kill();
}

QString SpiceStage::socketPath() const { return m_folder.filePath(QStringLiteral("s")); }

Async<int> SpiceStage::openFd() const {
    const QByteArray path = socketPath().toLocal8Bit();
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return Async<int>::ready(fd);
    ::close(fd);
    return Async<int>::ready(failure(ErrorKind::Unreachable, QStringLiteral("The stage does not run")));
}

void SpiceStage::collect() {
    m_rest += m_process.readAllStandardOutput();
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        m_lines.append(QString::fromUtf8(m_rest.left(end)));
        m_rest.remove(0, end + 1);
    }
}

bool SpiceStage::tell(const QString& command) {
    m_process.write(command.toUtf8() + '\n');
    return waitForLine(QStringLiteral("done ") + command);
}

QStringList SpiceStage::lines() {
    collect();
    return m_lines;
}

bool SpiceStage::waitForLine(const QString& line, int milliseconds) {
    qsizetype at = -1;
    return QTest::qWaitFor(
        [&] {
            collect();
            at = m_lines.indexOf(line, m_seen);
            if (at >= 0)
                m_seen = at + 1;
            return at >= 0;
        },
        milliseconds);
}

void SpiceStage::forgetLines() {
    collect();
    m_lines.clear();
    m_seen = 0;
}

void SpiceStage::kill() {
    m_process.kill();
    m_process.waitForFinished(3000);
}

} // namespace boxyard::test
