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
        for (const char* power :
             {"start", "shutdown", "reboot", "reset", "poweroff", "pause", "resume", "save", "container start",
              "container stop", "container restart", "container pause", "container unpause", "container kill"})
            map.insert(QLatin1String(power), powerCommand);
        return map;
    }();
    return table;
}

// Ctrl+C as an event: cancels the running jobs, whose commands then end by themselves; without a job it ends at once.
class Interrupts final : public QObject {
public:
    explicit Interrupts(JobList& jobs) : m_jobs(jobs) {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGINT);
        sigaddset(&set, SIGTERM);
        m_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
        auto* notifier = new QSocketNotifier(m_fd, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this] { interrupted(); });
    }
    ~Interrupts() override { ::close(m_fd); }
    bool happened = false;

private:
    void interrupted() {
        signalfd_siginfo info{};
        while (::read(m_fd, &info, sizeof info) == ssize_t(sizeof info)) {
        }
        bool cancelled = false;
        const QList<Job*> active = m_jobs.active();
        for (Job* job : active) {
            cancelled = cancelled || job->canCancel();
            job->cancel();
        }
        if (happened || !cancelled)
            std::_Exit(kInterrupted);
        happened = true;
    }
    JobList& m_jobs;
    int m_fd = -1;
};

} // namespace

CommandBody commandBody(const QString& name) { return bodies().value(name, nullptr); }

int runCommand(Yard& yard, const Invocation& call) {
    CommandContext context(yard, call);
    Interrupts interrupts(yard.jobs());
    int exitCode = kDone;
    {
        Lane lane(QStringLiteral("command"));
        const auto done = lane.run([&]() -> Result<int> {
            const Outcome outcome = commandBody(call.command)(context);
            if (outcome)
                return int(kDone);
            if (!outcome.error().error.summary.isEmpty())
                context.printError(outcome.error().error);
            return outcome.error().exitCode;
        });
        done.then(&yard, [&](const Result<int>& result) {
            if (!result)
                context.printError(result.error());
            exitCode = result ? *result : int(kFailed);
            QCoreApplication::exit(exitCode);
        });
        QCoreApplication::exec();
    }
    return interrupts.happened ? int(kInterrupted) : exitCode;
}

} // namespace boxyard::app
