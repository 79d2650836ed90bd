// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand rows in the window: a filter keystroke until it is painted, a scroll frame, one row's event.
#include "app/demo/Demo.h"
#include "app/demo/FakeProvider.h"
#include "tests/bench/Figure.h"
#include "widgets/common/FileDialogPrompter.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/main/MainWindow.h"
#include "widgets/main/PanelView.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace boxyard;
using namespace boxyard::bench;
using namespace boxyard::widgets;

namespace {

constexpr int kRows = 10000;

// What the tester of frames sees: everything that is due is laid out and painted.
double painted(QWidget& view, const std::function<void()>& change) {
    QElapsedTimer timer;
    timer.start();
    change();
    QCoreApplication::sendPostedEvents();
    [[maybe_unused]] const QPixmap frame = view.grab(); // painted now, whatever the platform would put off
    Q_ASSERT(!frame.isNull());
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

class bench_Panel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousandRows();
};

void bench_Panel::tenThousandRows() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    Theme::apply(Theme::Mode::Light);
    FileDialogPrompter prompter;
    app::Demo demo(app::Demo::Filling::Empty);
    MainWindow window(WindowHooks{demo.resources(), demo.jobs(), prompter});
    window.show();
    demo.open();
    QList<Resource> rows;
    for (int i = 0; i < kRows; ++i) {
        Resource row;
        row.id = demo.hypervisor().idOf(QString::number(i));
        row.name = QStringLiteral("machine-%1").arg((i * 7919) % kRows);
        row.state = i % 3 == 0 ? ResourceState::Running : ResourceState::Stopped;
        row.os = i % 2 == 0 ? QStringLiteral("Debian 12") : QStringLiteral("Windows 11");
        PortRule rule;
        rule.hostPort = quint16(10000 + i);
        rule.guestPort = 22;
        row.ports = {rule};
        rows.append(row);
    }
    QTRY_COMPARE(demo.hypervisor().availability().state, Availability::State::Online);
    auto* view = window.findChild<PanelView*>();
    const double filled = painted(*view->viewport(), [&] { demo.hypervisor().setAll(rows); });
    auto* model = qobject_cast<ResourceModel*>(view->model());
    QTRY_COMPARE(model->count(), kRows);

    auto* find = window.findChild<SearchField*>(QStringLiteral("find"));
    QList<double> keys;
    for (const char* text :
         {"m", "ma", "mac", "machine-1", "machine-12", "machine-1", "debian", "1", "12", "123", "12", "1", ""})
        keys.append(painted(*view->viewport(), [&] { find->setText(QLatin1String(text)); }));
    QList<double> frames;
    QScrollBar* bar = view->verticalScrollBar();
    QCOMPARE(model->shownCount(), kRows);
    QTRY_VERIFY2(bar->maximum() > kRows, qPrintable(QString::number(bar->maximum())));
    for (int i = 0; i < 60; ++i)
        frames.append(
            painted(*view->viewport(), [&] { bar->setValue(bar->value() + (i % 2 == 0 ? 120 : bar->pageStep())); }));
    QList<double> events;
    bar->setValue(0);
    for (int i = 0; i < 21; ++i) {
        const ResourceId id = rows.at(i).id;
        events.append(painted(*view->viewport(), [&] {
            demo.hypervisor().change(id, [](Resource& row) {
                row.state = row.state == ResourceState::Running ? ResourceState::Paused : ResourceState::Running;
            });
        }));
    }
    bool met = series(QStringLiteral("10,000 rows: filter keystroke to painted"), keys, "ms", 50);
    met = series(QStringLiteral("10,000 rows: scroll frame"), frames, "ms", 16) && met;
    met = series(QStringLiteral("10,000 rows: event of a fake to painted"), events, "ms", 100) && met;
    std::printf("10,000 rows: filled in %.1f ms\n", filled);
    QVERIFY(met);
}

QTEST_MAIN(bench_Panel)
#include "bench_Panel.moc"
