// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ProcessRunner.h"

#include "backend/core/Tr.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace boxyard {

namespace {

Error notFound(const QString& program) {
    return {ErrorKind::NotFound,
            Tr::tr("The program %1 was not found.").arg(program),
            Tr::tr("Install it, or check that it is in the search path."),
            {}};
}

} // namespace

Result<ProcessOutput> runProcess(const ProcessSpec& spec, const JobContext* job) {
    BOXYARD_NOT_GUI_THREAD();
    QProcess process;
    process.setProcessEnvironment(spec.environment);
    process.start(spec.program, spec.arguments);
    if (!process.waitForStarted(5000)) {
        if (process.error() == QProcess::FailedToStart && QStandardPaths::findExecutable(spec.program).isEmpty())
            return failure(notFound(spec.program));
        return failure(ErrorKind::Internal, Tr::tr("%1 could not be started.").arg(spec.program), {},
                       process.errorString());
    }
    process.write(spec.input);
    process.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(100)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool cancelled = job && job->isCancelled();
        if (!cancelled && clock.elapsed() < spec.timeout.count())
            continue;
        process.kill();
        process.waitForFinished(2000);
        if (cancelled)
            return failure(cancelledError());
        return failure(ErrorKind::Unreachable, Tr::tr("%1 did not answer in time.").arg(spec.program), {},
                       QString::fromLocal8Bit(process.readAllStandardError()));
    }
    ProcessOutput output{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    if (process.exitStatus() == QProcess::CrashExit)
        return failure(ErrorKind::Internal, Tr::tr("%1 crashed.").arg(spec.program), {},
                       QString::fromLocal8Bit(output.err));
    return output;
}

Result<> startDetached(const ProcessSpec& spec) {
    QProcess process;
    process.setProgram(spec.program);
    process.setArguments(spec.arguments);
    process.setProcessEnvironment(spec.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (process.startDetached())
        return {};
    if (QStandardPaths::findExecutable(spec.program).isEmpty())
        return failure(notFound(spec.program));
    return failure(ErrorKind::Internal, Tr::tr("%1 could not be started.").arg(spec.program), {},
                   process.errorString());
}

} // namespace boxyard
