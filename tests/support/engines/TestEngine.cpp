// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engines/TestEngine.h"

#include <QFile>
#include <QProcess>

namespace boxyard::test {

namespace {
constexpr int kPatience = 60000;
const QString kScript = QStringLiteral(BOXYARD_ENGINE_SCRIPT);
} // namespace

TestEngine::TestEngine(const QString& kind) : m_kind(kind), m_parent(QStringLiteral("/tmp/bx-XXXXXX")) {
    // A rootless engine must be able to enter.
    QFile::setPermissions(m_parent.path(), QFile::Permissions(0x7755));
    m_folder = m_parent.filePath(kind);
}

TestEngine::~TestEngine() { script({QStringLiteral("purge"), m_folder}); }

int TestEngine::runProgram(const QString& program, const QStringList& arguments, QByteArray* out,
                           const QByteArray& input) {
    QProcess process;
    // What an engine leaves running behind the script must not keep our pipes open.
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("out"));
    process.setStandardOutputFile(file);
    process.setStandardErrorFile(file, QIODevice::Append);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(kPatience);
    QFile output(file);
    if (out && output.open(QIODevice::ReadOnly))
        *out = output.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool TestEngine::script(const QStringList& arguments) {
    QByteArray out;
    const int code = runProgram(kScript, arguments, &out);
    m_output = QString::fromLocal8Bit(out);
    return code == 0;
}

bool TestEngine::start() { return script({QStringLiteral("start"), m_kind, m_folder}); }

bool TestEngine::makeImage() { return script({QStringLiteral("image"), m_folder}); }

bool TestEngine::startRegistry(int port) {
    return script({QStringLiteral("registry"), m_folder, QString::number(port)});
}

void TestEngine::kill() { script({QStringLiteral("kill"), m_folder}); }

TestEngine::Answer TestEngine::api(const char* method, const QString& path, const QByteArray& body,
                                   const QStringList& headers) {
    QStringList arguments{QStringLiteral("-s"),
                          QStringLiteral("-m"),
                          QStringLiteral("50"),
                          QStringLiteral("-X"),
                          QLatin1String(method),
                          QStringLiteral("--unix-socket"),
                          m_folder + QStringLiteral("/engine.sock"),
                          QStringLiteral("-w"),
                          QStringLiteral("\n%{http_code}")};
    for (const QString& header : headers)
        arguments << QStringLiteral("-H") << header;
    if (!body.isEmpty())
        arguments << QStringLiteral("-H") << QStringLiteral("Content-Type: application/json")
                  << QStringLiteral("--data-binary") << QStringLiteral("@-");
    arguments << QStringLiteral("http://engine/v1.41") + path;
    Answer answer;
    QByteArray out;
    if (runProgram(QStringLiteral("curl"), arguments, &out, body) != 0)
        return answer;
    const qsizetype line = out.lastIndexOf('\n');
    answer.status = out.mid(line + 1).toInt();
    answer.body = out.left(line);
    return answer;
}

int TestEngine::inside(const QStringList& command, QByteArray* out) {
    return runProgram(kScript, QStringList{QStringLiteral("exec"), m_folder} + command, out);
}

} // namespace boxyard::test
