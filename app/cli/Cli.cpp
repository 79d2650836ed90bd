// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include "app/cli/Commands.h"
#include "backend/core/Tr.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace boxyard::app {

namespace {

const QHash<QString, CommandBody>& bodies() {
    static const QHash<QString, CommandBody> table = [] {
        QHash<QString, CommandBody> map{{QStringLiteral("list"), listCommand},
                                        {QStringLiteral("show"), showCommand},
                                        {QStringLiteral("check"), checkCommand},
                                        {QStringLiteral("import"), importCommand},
                                        {QStringLiteral("create"), createCommand},
                                        {QStringLiteral("set"), setCommand},
                                        {QStringLiteral("delete"), deleteCommand},
                                        {QStringLiteral("forward list"), forwardListCommand},
                                        {QStringLiteral("forward add"), forwardAddCommand},
                                        {QStringLiteral("forward remove"), forwardRemoveCommand},
                                        {QStringLiteral("ports"), portsCommand},
                                        {QStringLiteral("ssh"), sshCommand},
                                        {QStringLiteral("screenshot"), screenshotCommand},
                                        {QStringLiteral("container run"), containerRunCommand},
                                        {QStringLiteral("container list"), containerListCommand},
                                        {QStringLiteral("container remove"), containerRemoveCommand},
                                        {QStringLiteral("container logs"), containerLogsCommand},
                                        {QStringLiteral("container rename"), containerRenameCommand},
                                        {QStringLiteral("container inspect"), containerInspectCommand},
                                        {QStringLiteral("image list"), imageListCommand},
                                        {QStringLiteral("image pull"), imagePullCommand},
                                        {QStringLiteral("doctor"), doctorCommand},
                                        {QStringLiteral("completion"), completionCommand}};
        const QStringList powers = powerCommandNames();
        for (const QString& power : powers)
            map.insert(power, powerCommand);
        return map;
    }();
    return table;
}

// Ctrl+C as an event. While a job runs, its end is waited for, so that nothing stays half-made: what can be cancelled is
// cancelled, what cannot is done whole. Without a job, and at the second time, the process ends at once.
class Interrupts final : public QObject {
public:
    Interrupts(JobList& jobs, CommandContext& context) : m_jobs(jobs), m_context(context) {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGINT);
        sigaddset(&set, SIGTERM);
        m_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
        auto* notifier = new QSocketNotifier(m_fd, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this] { interrupted(); });
    }
    ~Interrupts() override { ::close(m_fd); }

private:
    void interrupted() {
        signalfd_siginfo info{};
        while (::read(m_fd, &info, sizeof info) == ssize_t(sizeof info)) {
        }
        const QList<Job*> active = m_jobs.active();
        if ((active.isEmpty() && !m_context.isWhole()) || m_context.isInterrupted())
            std::_Exit(kInterrupted);
        m_context.interrupt();
        for (Job* job : active)
            job->cancel();
    }
    JobList& m_jobs;
    CommandContext& m_context;
    int m_fd = -1;
};

} // namespace

CommandBody commandBody(const QString& name) { return bodies().value(name, nullptr); }

int runCommand(Yard& yard, const Invocation& call) {
    CommandContext context(yard, call);
    Interrupts interrupts(yard.jobs(), context);
    int exitCode = kDone;
    {
        Lane lane(QStringLiteral("command"));
        const auto done = lane.run([&]() -> Result<int> {
            const Outcome outcome = commandBody(call.command)(context);
            if (outcome)
                return int(kDone);
            context.printFailure(outcome.error());
            return outcome.error().exitCode;
        });
        done.then(&yard, [&](const Result<int>& result) {
            if (!result)
                context.printFailure({kFailed, result.error(), {}});
            exitCode = result ? *result : int(kFailed);
            QCoreApplication::exit(exitCode);
        });
        QCoreApplication::exec();
    }
    return exitCode == kDone ? finished() : exitCode;
}

int finished() {
    const int error = outputError();
    if (error == 0)
        return kDone;
    write(stderr, QStringLiteral("boxyard: %1\n")
                      .arg(Tr::tr("The answer could not be written: %1.").arg(qt_error_string(error))));
    return kFailed;
}

} // namespace boxyard::app
