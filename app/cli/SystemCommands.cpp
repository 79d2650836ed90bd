// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Ssh.h"
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"
#include "backend/host/Doctor.h"

#include <QCoreApplication>

#include <csignal>
#include <unistd.h>
#include <vector>

namespace boxyard::app {

namespace {

// Becomes ssh: terminal, signals and exit status are then its own. Returns only when it cannot.
Error becomeSsh(const QStringList& arguments) {
    QByteArrayList words{QByteArrayLiteral("ssh")};
    for (const QString& argument : arguments)
        words.append(argument.toLocal8Bit());
    std::vector<char*> argv;
    argv.reserve(std::size_t(words.size()) + 1);
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    ::execvp("ssh", argv.data());
    return {ErrorKind::NotFound, Tr::tr("The program ssh was not found."), Tr::tr("Install openssh-client."), {}};
}

QString levelWord(host::DoctorFinding::Level level) {
    switch (level) {
    case host::DoctorFinding::Level::Info:
        return Tr::tr("note");
    case host::DoctorFinding::Level::Warning:
        return Tr::tr("warning");
    case host::DoctorFinding::Level::Error:
        return Tr::tr("error");
    case host::DoctorFinding::Level::Ok:
        break;
    }
    return Tr::tr("ok");
}

// Names as completion offers them, one a line.
Outcome printNames(CommandContext& context, bool machines, bool containers) {
    context.open(machines, containers);
    const QList<Resource> all = context.resources();
    for (const Resource& resource : all)
        if (resource.id.kind == ResourceKind::Machine ? machines : containers)
            context.printLine(QString(resource.name).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    return {};
}

} // namespace

Outcome sshCommand(CommandContext& context) {
    QString name = context.call.operands.constFirst();
    QString user;
    if (const qsizetype at = name.indexOf(QLatin1Char('@')); at > 0) {
        user = name.left(at);
        name = name.mid(at + 1);
    }
    context.open(true, false);
    const auto machine = context.find(name, ResourceKind::Machine);
    if (!machine)
        return tl::unexpected<Failure>(machine.error());
    if (machine->state != ResourceState::Running)
        return failed(kFailed, ErrorKind::Unreachable, Tr::tr("%1 is not running.").arg(machine->name),
                      Tr::tr("“boxyard start %1” starts it.").arg(machine->name));
    auto ssh = context.onGui([&] { return std::make_unique<SshService>(context.yard); });
    const auto rule = ssh->ensureRule(*machine);
    const auto notes = ssh->notesOf(*machine);
    if (!user.isEmpty() && notes && notes->sshUser.isEmpty()) // the first name that is said is remembered
        if (const Result<> saved = context.runJob([&] { return ssh->remember(*machine, user, notes->sshKeyFile); });
            !saved)
            context.printRemark(saved.error());
    context.onGui([&] { ssh.reset(); });
    BOXYARD_CLI_TRY(rule);
    BOXYARD_CLI_TRY(notes);
    if (context.isInterrupted())
        return failed(cancelledError());
    host::SshTarget target = SshService::targetOf(*machine, *rule, *notes);
    if (!user.isEmpty())
        target.user = user;
    BOXYARD_CLI_TRY(host::waitForSshBanner(target.host, target.port, std::chrono::minutes(3)));
    const auto notice = SshService::welcomeNewKey(*machine, target);
    BOXYARD_CLI_TRY(notice);
    if (*notice)
        context.printRemark(**notice);
    return failed(becomeSsh(host::sshArguments(target, context.call.tail)));
}

Outcome doctorCommand(CommandContext& context) {
    const QList<host::DoctorFinding> findings =
        host::runDoctor(host::thisComputer(QCoreApplication::applicationFilePath()));
    QJsonArray array;
    QList<QStringList> rows;
    for (const host::DoctorFinding& finding : findings) {
        array.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                 {QStringLiteral("level"), host::doctorLevelName(finding.level)},
                                 {QStringLiteral("subject"), finding.subject},
                                 {QStringLiteral("text"), finding.text},
                                 {QStringLiteral("remedy"), finding.remedy},
                                 {QStringLiteral("command"), finding.command}});
        rows.append({levelWord(finding.level), finding.subject, finding.text});
        if (!finding.remedy.isEmpty())
            rows.append({QString(), QString(), finding.remedy});
        if (!finding.command.isEmpty())
            rows.append({QString(), QString(), QStringLiteral("$ ") + finding.command});
    }
    if (context.json())
        context.printJson(array);
    else
        context.printTable({Tr::tr("LEVEL"), Tr::tr("SUBJECT"), Tr::tr("FINDING")}, rows, LastColumn::Wrapped);
    return {};
}

Outcome completionCommand(CommandContext& context) {
    const QString kind = context.call.operands.constFirst();
    const bool machines = kind == QLatin1String("machines"), containers = kind == QLatin1String("containers");
    if (machines || containers || kind == QLatin1String("names")) // asked by the scripts
        return printNames(context, !containers, !machines);
    if (kind == QLatin1String("man"))
        context.printAnswer({{QStringLiteral("text"), manPage()}}, {manPage()});
    else if (kind == QLatin1String("bash") || kind == QLatin1String("zsh"))
        context.printAnswer({{QStringLiteral("text"), completionScript(kind)}}, {completionScript(kind)});
    else
        return failed(kUsage, ErrorKind::InvalidInput,
                      Tr::tr("“%1” is not a shell that completion is made for.").arg(kind),
                      Tr::tr("Write bash, zsh or man."));
    return {};
}

} // namespace boxyard::app
