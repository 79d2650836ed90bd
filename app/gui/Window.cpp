// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Window.h"

#include "app/SingleInstance.h"
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

// Opens the console window of one machine as soon as its connection has told of it, and ends with it.
void showConsoleOf(Yard& yard, Composer& composer, const QString& name) {
    const auto look = [&yard, &composer, name, context = new QObject(&composer)] {
        const QList<Resource> all = yard.resources().all();
        for (const Resource& resource : all) {
            if (resource.id.kind != ResourceKind::Machine || (resource.name != name && resource.id.key != name &&
                                                              QStringLiteral("machine:") + resource.name != name))
                continue;
            composer.openConsole(resource.id);
            context->deleteLater(); // once
            return;
        }
        const QList<ResourceProvider*> providers = yard.resources().providers();
        for (const ResourceProvider* provider : providers)
            if (provider->availability().state == Availability::State::Connecting)
                return;
        QTextStream(stderr) << QCoreApplication::translate("Cli", "boxyard: There is no machine “%1”.").arg(name)
                            << Qt::endl;
        QApplication::exit(2);
    };
    const QList<ResourceProvider*> providers = yard.resources().providers();
    for (ResourceProvider* provider : providers) {
        QObject::connect(provider, &ResourceProvider::availabilityChanged, &composer, look, Qt::QueuedConnection);
    }
}

constexpr auto kSettled = std::chrono::seconds(3);

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
        if (start.consoleOf.endsWith(QLatin1String(".vv")) && QFileInfo::exists(start.consoleOf)) {
            composer.openConnectionFile(QFileInfo(start.consoleOf).absoluteFilePath());
        } else {
            yard.open(true, false);
            showConsoleOf(yard, composer, start.consoleOf);
        }
        return QApplication::exec();
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
    return QApplication::exec();
}

} // namespace boxyard::app
