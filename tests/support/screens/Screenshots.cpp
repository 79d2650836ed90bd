// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// boxyard_screenshots FOLDER light|dark: the whole window on the demonstration's fakes, page by page and sheet by sheet.
#include "app/FakeYard.h"
#include "app/demo/FakeMachineService.h"
#include "app/gui/Composer.h"
#include "tests/support/ova/OvaBuilder.h"
#include "tests/support/spice/SpiceStage.h"
#include "widgets/common/FileDialogPrompter.h"
#include "widgets/common/Sheet.h"
#include "widgets/common/Theme.h"
#include "widgets/main/MainWindow.h"

#include <QApplication>
#include <QPainter>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace boxyard;

namespace {

QString folder, suffix;

void settle(int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    static_cast<void>(QTest::qWaitFor([&] { return clock.elapsed() > milliseconds; }, milliseconds + 1000));
}

// The window, and over it its sheet where one is open.
void shoot(QWidget& window, const QString& name) {
    QPixmap picture = window.grab();
    for (QWidget* top : QApplication::topLevelWidgets()) {
        auto* sheet = qobject_cast<widgets::Sheet*>(top);
        if (!sheet || !sheet->isVisible())
            continue;
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
        const QPixmap over = sheet->grab();
        painter.drawPixmap((window.width() - sheet->width()) / 2, qMax(0, (window.height() - sheet->height()) / 2),
                           over);
    }
    picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, suffix));
}

void closeSheets() {
    for (QWidget* top : QApplication::topLevelWidgets())
        if (auto* sheet = qobject_cast<widgets::Sheet*>(top))
            sheet->close();
    settle(100);
}

ResourceId idOf(const QString& name, app::FakeYard& yard) {
    const QList<Resource> all = yard.resources().all();
    for (const Resource& resource : all)
        if (resource.name == name)
            return resource.id;
    return {};
}

QString madeAppliance(const QTemporaryDir& home) {
    testing::Appliance appliance;
    appliance.name = QStringLiteral("ubuntu");
    appliance.cpus = 2;
    appliance.memoryMiB = 2048;
    testing::Forward ssh;
    ssh.name = QStringLiteral("SSH");
    ssh.hostPort = 22;
    ssh.guestPort = 22;
    appliance.forwards = {ssh};
    const QString path = home.filePath(QStringLiteral("ubuntu.ova"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(testing::smallOva(appliance, {QByteArray(1 << 20, 'x')}));
    return path;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("BOXYARD_KVM", "no"); // the probe starts this program again
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("boxyard-screenshots"));
    QCoreApplication::setOrganizationName(QStringLiteral("boxyard"));
    QApplication application(argc, argv);
    QSettings().clear();
    QTranslator plurals;
    if (plurals.load(QStringLiteral(BOXYARD_TEXTS)))
        QCoreApplication::installTranslator(&plurals);
    folder = QString::fromLocal8Bit(argv[1]);
    suffix = QString::fromLocal8Bit(argv[2]);
    QDir().mkpath(folder);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    widgets::Theme::apply(suffix == QLatin1String("dark") ? widgets::Theme::Mode::Dark : widgets::Theme::Mode::Light);
    QCursor::setPos(0, 0); // nothing is pointed at
    QTemporaryDir home;
    const QString ova = madeAppliance(home);
    test::SpiceStage stage({QStringLiteral("--size"), QStringLiteral("1024x768")});
    widgets::FileDialogPrompter prompter;
    {
        app::FakeYard empty(app::Demo::Filling::Empty);
        app::Composer composer(empty, prompter);
        widgets::MainWindow window(composer.windowHooks());
        composer.attach(&window);
        window.resize(1180, 740);
        window.show();
        empty.open(true, true);
        settle(6500); // the load of this computer wants two samples
        shoot(window, QStringLiteral("empty"));
    }
    app::FakeYard yard;
    yard.demo().machines().setGraphics([&stage] { return stage.openFd(); });
    app::Composer composer(yard, prompter);
    widgets::MainWindow window(composer.windowHooks());
    composer.attach(&window);
    window.resize(1180, 740);
    window.show();
    yard.open(true, true);
    settle(6000); // curves want samples
    const ResourceId ubuntu = idOf(QStringLiteral("ubuntu"), yard), postgres = idOf(QStringLiteral("postgres"), yard);
    const auto page = [&](const ResourceId& id, const char* tab, const char* name) {
        window.select(id, QLatin1String(tab));
        settle(5000);
        shoot(window, QLatin1String(name));
    };
    page(ubuntu, "overview", "main");
    page(ubuntu, "console", "console");
    page(ubuntu, "ports", "ports");
    page(ubuntu, "settings", "settings");
    page(postgres, "overview", "container");
    composer.importFile(ova);
    settle(1500);
    shoot(window, QStringLiteral("import"));
    closeSheets();
    composer.runContainer(QStringLiteral("postgres:16"));
    settle(1500);
    shoot(window, QStringLiteral("run"));
    closeSheets();
    return 0;
}
