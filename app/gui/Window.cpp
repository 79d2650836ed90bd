// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Window.h"

#include "app/SingleInstance.h"
#include "app/cli/CommandContext.h"
#include "app/gui/Composer.h"
#include "backend/console/ProcessSetup.h"
#include "backend/core/Settings.h"
#include "widgets/common/FileDialogPrompter.h"
#include "widgets/common/Theme.h"
#include "widgets/main/MainWindow.h"
#include "widgets/preferences/PreferencesSheet.h"

#include <QApplication>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace boxyard::app {

namespace {

constexpr auto kSettled = std::chrono::seconds(3);
constexpr auto kEndWithin = std::chrono::seconds(5);

// The console window of one machine, found as every command finds its machine; the process ends with it.
void showConsoleOf(CommandContext& context, Lane& lane, Composer& composer, const QString& name) {
    lane.run([&context, name]() -> Result<std::optional<Resource>> {
            context.open(true, false);
            const auto machine = context.find(name, ResourceKind::Machine);
            if (machine)
                return std::optional(*machine);
            context.printFailure(machine.error());
            context.onGui([&] { QCoreApplication::exit(machine.error().exitCode); });
            return std::optional<Resource>();
        })
        .then(&composer, [&composer](const Result<std::optional<Resource>>& machine) {
            if (machine && *machine)
                composer.openConsole((*machine)->id);
        });
}

// Turns the event loop until the last window is closed, and then until what still ran has taken back what it made.
int runUntilClosed(JobList& jobs) {
    const int status = QApplication::exec();
    const QList<Job*> active = jobs.active();
    for (Job* job : active)
        job->cancel();
    if (jobs.active().isEmpty())
        return status;
    QObject context;
    QObject::connect(&jobs, &JobList::finished, &context, [&jobs] {
        if (jobs.active().isEmpty())
            QCoreApplication::exit();
    });
    QTimer::singleShot(kEndWithin, &context, [] { QCoreApplication::exit(); });
    QApplication::exec();
    return status;
}

} // namespace

int runWindow(Yard& yard, const WindowStart& start) {
    if (const Result<> loop = console::checkEventDispatcher(); !loop) // consoles would silently stay black
        QTextStream(stderr) << QStringLiteral("boxyard: ") << loop.error().summary << Qt::endl;
    console::routeLibraryLog();
    widgets::Theme::apply(
        widgets::Theme::Mode(Setting<int>("appearance/mode", int(widgets::Theme::Mode::Desktop)).get()));
    widgets::FileDialogPrompter prompter;
    Composer composer(yard, prompter);
    if (!start.consoleOf.isEmpty()) {
        QApplication::setQuitOnLastWindowClosed(true);
        const Invocation call;
        CommandContext context(yard, call);
        Lane lane(QStringLiteral("console"));
        if (start.consoleOf.endsWith(QLatin1String(".vv")) && QFileInfo::exists(start.consoleOf)) {
            composer.openConnectionFile(QFileInfo(start.consoleOf).absoluteFilePath(), [&context](const Error& error) {
                const Failure refusal = failed(error).value();
                context.printFailure(refusal);
                QCoreApplication::exit(refusal.exitCode);
            });
        } else {
            showConsoleOf(context, lane, composer, start.consoleOf);
        }
        return runUntilClosed(yard.jobs());
    }
    widgets::MainWindow window(composer.windowHooks());
    composer.attach(&window);
    if (start.demo)
        window.setWindowTitle(QCoreApplication::translate("Cli", "Boxyard, demonstration"));
    if (start.instance)
        QObject::connect(start.instance, &SingleInstance::received, &window, [&](const QStringList& files) {
            window.show();
            window.raise();
            window.activateWindow();
            for (const QString& file : files)
                composer.openFile(file);
        });
    window.show();
    QTimer::singleShot(kSettled, &window, console::trimAllocator); // starting needs more than standing does
    // The window stands first; what it shows follows by events.
    QMetaObject::invokeMethod(
        &window,
        [&] {
            yard.open(true, true);
            composer.tellFailures();
            yard.setAdded(widgets::PreferencesSheet::addedConnections());
            for (const QString& file : start.files)
                composer.openFile(file);
        },
        Qt::QueuedConnection);
    return runUntilClosed(yard.jobs());
}

} // namespace boxyard::app
