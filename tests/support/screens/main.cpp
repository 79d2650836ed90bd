// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window, its states and the controls into PNG files, for the eye: boxyard_screens FOLDER.
#include "app/demo/Demo.h"
#include "app/demo/FakeProvider.h"
#include "widgets/common/Button.h"
#include "widgets/common/Chip.h"
#include "widgets/common/FileDialogPrompter.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/NumberEdit.h"
#include "widgets/common/Paint.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/SectionHead.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/common/StateBadge.h"
#include "widgets/common/Tile.h"
#include "widgets/common/UsageBar.h"
#include "widgets/jobs/TaskHistory.h"
#include "widgets/main/MainWindow.h"
#include "widgets/preferences/PreferencesSheet.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

// A page that is there to stand in the window: tiles and a section.
class PlainPage final : public DetailPage {
public:
    explicit PlainPage(QWidget* parent) : DetailPage(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(24, 18, 24, 18);
        auto* tiles = new QHBoxLayout;
        tiles->setSpacing(12);
        for (const QString& name : {QStringLiteral("Processor"), QStringLiteral("Memory"), QStringLiteral("Disk"),
                                    QStringLiteral("Network")}) {
            auto* tile = new Tile(name, this);
            tile->setValue(QStringLiteral("4 %"), QStringLiteral("of 2 CPUs"));
            tile->setCurve({0.1F, 0.5F, 0.8F, 0.6F, 0.55F, 0.4F, 0.3F, 0.35F, 0.2F, 0.3F, 0.4F, 0.25F, 0.3F, 0.35F});
            tiles->addWidget(tile);
        }
        column->addLayout(tiles);
        auto* head = new SectionHead(QStringLiteral("Ports"), this);
        head->setRemark(QStringLiteral("from this computer only"));
        head->addButton(QStringLiteral("add"), QStringLiteral("Add SSH"));
        head->addButton(QString(), QStringLiteral("Add…"));
        column->addWidget(head);
        column->addStretch(1);
    }
    void update(const Resource&, bool) override {}
};

QWidget* components() {
    auto* sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    sheet->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(24, 24, 24, 24);
    const auto row = [&](const QList<QWidget*>& widgets) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget* widget : widgets)
            line->addWidget(widget);
        line->addStretch(1);
        column->addLayout(line);
    };
    using Look = Button::Look;
    for (const Look look : {Look::Primary, Look::Secondary, Look::Danger, Look::Flat, Look::Link, Look::DangerFilled}) {
        auto* off = new Button(QStringLiteral("add"), QStringLiteral("Add SSH"), look, sheet);
        off->setEnabled(false);
        row({new Button(QStringLiteral("Import"), look, sheet),
             new Button(QStringLiteral("add"), QStringLiteral("Add SSH"), look, sheet), off});
    }
    auto* plain = new QLineEdit(QStringLiteral("ubuntu"), sheet);
    auto* needed = new QLineEdit(sheet);
    needed->setPlaceholderText(QStringLiteral("Needed"));
    setFieldTone(needed, Tone::Attention, QStringLiteral("Needed"));
    auto* wrong = new QLineEdit(QStringLiteral("8080"), sheet);
    setFieldTone(wrong, Tone::Problem, QStringLiteral("Taken"));
    auto* off = new QLineEdit(QStringLiteral("NAT"), sheet);
    off->setEnabled(false);
    row({plain, needed, wrong, off});
    auto* size = new SizeEdit(SizeEdit::Unit::MiB, sheet);
    size->setValue(ByteSize::fromGiB(2));
    auto* combo = new QComboBox(sheet);
    combo->addItems({QStringLiteral("This computer only"), QStringLiteral("All networks")});
    auto* on = new QCheckBox(QStringLiteral("On"), sheet);
    on->setChecked(true);
    auto* usage = new UsageBar(sheet);
    usage->setUsage(0.3, 0.15);
    row({size, combo, on, new QCheckBox(QStringLiteral("Off"), sheet), new NumberEdit(1, 8, sheet), usage,
         new Chip(QStringLiteral("was 2"), sheet)});
    auto* problem = new MessageBanner(sheet);
    problem->showMessage(Tone::Problem, QStringLiteral("The network of this computer is not active"),
                         QStringLiteral("Machines with NAT cannot start until it is."), QStringLiteral("x"));
    problem->setAction(QStringLiteral("Start it"));
    column->addWidget(problem);
    auto* info = new MessageBanner(sheet);
    info->showMessage(Tone::Accent, QStringLiteral("The file changed on disk while this page was open."));
    info->setAction(QStringLiteral("Read again"));
    column->addWidget(info);
    QList<QWidget*> badges;
    using Glyph = StateLook::Glyph;
    const QList<StateLook> looks{{Glyph::Disc, QStringLiteral("running"), Tone::Good},
                                 {Glyph::Ring, QStringLiteral("off"), Tone::Neutral},
                                 {Glyph::Bars, QStringLiteral("paused"), Tone::Attention},
                                 {Glyph::Moon, QStringLiteral("saved"), Tone::Accent},
                                 {Glyph::Arc, QStringLiteral("starting"), Tone::Accent},
                                 {Glyph::Triangle, QStringLiteral("unhealthy"), Tone::Problem},
                                 {Glyph::Diamond, QStringLiteral("crashed"), Tone::Problem},
                                 {Glyph::GreyDisc, QStringLiteral("last seen"), Tone::Neutral}};
    for (const StateLook& look : looks) {
        auto* badge = new StateBadge(sheet);
        badge->setLook(look);
        badges.append(badge);
    }
    row(badges);
    column->addStretch(1);
    sheet->resize(640, 520);
    return sheet;
}

struct Stage {
    QString folder;
    void save(QWidget& widget, const QString& name) const {
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
};

WindowHooks hooksFor(app::Demo& demo, Prompter& prompter) {
    WindowHooks hooks{demo.resources(), demo.jobs(), prompter};
    for (const ResourceKind kind : {ResourceKind::Machine, ResourceKind::Container})
        for (const QString& title : {QStringLiteral("Overview"), QStringLiteral("Console"), QStringLiteral("Ports"),
                                     QStringLiteral("Settings")})
            hooks.pages.append(
                PageFactory{title.toLower(), title, kind,
                            [](const Resource&, QWidget* parent) -> DetailPage* { return new PlainPage(parent); }});
    hooks.hostLoad = [&demo] { return HostLoad{demo.hostCpu(), demo.hostMemoryUsed(), demo.hostMemory()}; };
    hooks.taskHistory = [&demo](QWidget* parent) { return new TaskHistory(demo.jobs(), parent); };
    hooks.importAppliance = [](const QString&) {};
    return hooks;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("boxyard-screens"));
    QSettings().clear();
    const Stage stage{argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".")};
    QDir().mkpath(stage.folder);
    const bool dark = argc > 2 && QByteArray(argv[2]) == "dark";
    const QString suffix = argc > 3 ? QString::fromLocal8Bit(argv[3])
                           : dark   ? QStringLiteral("-dark")
                                    : QStringLiteral("-light");
    Theme::apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    FileDialogPrompter prompter;
    app::Demo demo;
    MainWindow window(hooksFor(demo, prompter));
    window.setIdleText(QStringLiteral("KVM is ready. Docker 24.0 and Podman 4.3 answer."));
    window.resize(1180, 740);
    window.show();
    demo.open();
    app::Demo nothing(app::Demo::Filling::Empty);
    MainWindow empty(hooksFor(nothing, prompter));
    nothing.open();
    QTimer::singleShot(9000, &app, [&] {
        const auto ubuntu = demo.hypervisor().findByName(QStringLiteral("ubuntu"));
        if (ubuntu)
            window.select(ubuntu->id, QStringLiteral("overview"));
        stage.save(window, QStringLiteral("main") + suffix);
        window.resize(820, 520);
        stage.save(window, QStringLiteral("small") + suffix);
        empty.resize(1180, 740);
        empty.show();
        stage.save(empty, QStringLiteral("empty") + suffix);
        QScopedPointer<QWidget> parts(components());
        stage.save(*parts, QStringLiteral("components") + suffix);
        PreferencesSheet sheet({[] {}, {}}, &empty);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.show();
        stage.save(sheet, QStringLiteral("preferences") + suffix);
        TaskHistory history(demo.jobs());
        history.resize(560, 320);
        stage.save(history, QStringLiteral("history") + suffix);
        QCoreApplication::quit();
    });
    return app.exec();
}
