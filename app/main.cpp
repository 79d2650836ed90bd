// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FakeYard.h"
#include "app/RealYard.h"
#include "app/SingleInstance.h"
#include "app/Translations.h"
#include "app/cli/Cli.h"
#include "app/cli/CommandContext.h"
#include "app/cli/Output.h"
#include "app/gui/Display.h"
#include "app/gui/Window.h"
#include "backend/console/ProcessSetup.h"
#include "backend/host/KvmProbe.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QFileInfo>

#include <csignal>
#include <cstring>

using namespace boxyard;

namespace {

QStringList argumentsOf(int argc, char** argv) {
    QStringList list;
    for (int i = 1; i < argc; ++i)
        list.append(QString::fromLocal8Bit(argv[i]));
    return list;
}

void say(FILE* file, const QString& text) { app::write(file, text + QLatin1Char('\n')); }

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("boxyard"));
    QCoreApplication::setOrganizationName(QStringLiteral("boxyard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOXYARD_VERSION));
}

// A lane that hangs in a call nobody can interrupt is left behind; unwinding around it would wait for ever.
int ended(int status) {
    if (Lane::anyAbandoned())
        std::_Exit(status);
    return status;
}

int commandLine(int argc, char** argv, const app::Invocation& call) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // before the first thread: interrupts come as events
    QCoreApplication application(argc, argv);
    app::installTranslations(call.value("--lang"));
    int status = 0;
    {
        app::RealYard yard(call.all("--connect"), call.all("--engine"));
        status = app::runCommand(yard, call);
    }
    return ended(status);
}

// No display: installer/run asks for the doctor's report instead, which is no failure then.
int withoutDisplay(int argc, char** argv, const app::Invocation& call) {
    const bool report = qgetenv("BOXYARD_WITHOUT_DISPLAY") == "report" && call.command.isEmpty();
    FILE* file = report ? stdout : stderr;
    {
        QCoreApplication application(argc, argv);
        app::installTranslations(call.value("--lang"));
        say(file, QCoreApplication::translate("Cli", "boxyard: There is no display here, so the window cannot open."));
        say(file,
            QCoreApplication::translate("Cli", "hint: Work by command line: boxyard --help lists what it can do."));
    }
    if (!report)
        return app::kFailed;
    app::Invocation doctor = call;
    doctor.command = QStringLiteral("doctor");
    commandLine(argc, argv, doctor);
    return app::kDone;
}

int window(int argc, char** argv, const app::Invocation& call) {
    QStringList files;
    for (const QString& file : call.operands)
        files.append(QFileInfo(file).absoluteFilePath());
    const bool demo = call.has("--demo");
    if (!app::canShowWindows())
        return withoutDisplay(argc, argv, call);
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    // A start with connections of its own is a window of its own, and so is a console's.
    const bool apart =
        demo || !call.all("--connect").isEmpty() || !call.all("--engine").isEmpty() || !call.command.isEmpty();
    if (!apart && app::SingleInstance::handOver(files))
        return app::kDone;
    QApplication::setDesktopFileName(QStringLiteral("org.boxyard.Boxyard"));
    app::installTranslations(call.value("--lang"));
    app::WindowStart start;
    start.files = files;
    start.demo = demo;
    if (call.command == QLatin1String("console")) {
        start.files.clear();
        start.consoleOf = call.operands.constFirst();
    }
    int status = 0;
    if (demo) {
        app::FakeYard yard;
        status = app::runWindow(yard, start);
    } else {
        app::SingleInstance instance;
        if (!apart && instance.listen())
            start.instance = &instance;
        app::RealYard yard(call.all("--connect"), call.all("--engine"));
        status = app::runWindow(yard, start);
    }
    return ended(status);
}

} // namespace

int main(int argc, char** argv) {
    console::prepareAllocator();
    std::signal(SIGPIPE, SIG_IGN); // whoever goes while we write to him is an error of that write: libvirtd, a reader
    if (argc == 2 && std::strcmp(argv[1], "--kvm-probe") == 0)
        return host::kvmProbeMain();
    nameApplication();
    const app::Invocation call = app::parseArguments(argumentsOf(argc, argv));
    const bool quiet = !call.usageError.isEmpty() || call.has("--help") || call.has("--version");
    if (quiet) {
        QCoreApplication application(argc, argv);
        app::installTranslations(call.value("--lang"));
        if (call.has("--version")) {
            say(stdout, QStringLiteral("boxyard " BOXYARD_VERSION));
            return app::finished();
        }
        const app::Invocation again = app::parseArguments(argumentsOf(argc, argv)); // in the user's language
        if (again.usageError.isEmpty()) {
            say(stdout, app::helpText(again.command));
            return app::finished();
        }
        const Error error{ErrorKind::InvalidInput,
                          again.usageError,
                          again.usageHint.isEmpty()
                              ? QCoreApplication::translate("Cli", "boxyard --help lists the commands.")
                              : again.usageHint,
                          {}};
        if (argumentsOf(argc, argv).contains(QStringLiteral("--json")))
            app::printJson(QJsonObject{{QStringLiteral("error"), app::toJson(error)}});
        say(stderr, QStringLiteral("boxyard: %1\nhint: %2").arg(error.summary, error.hint));
        return app::kUsage;
    }
    const bool consoleWindow = call.command == QLatin1String("console");
    return call.command.isEmpty() || consoleWindow ? window(argc, argv, call) : commandLine(argc, argv, call);
}
