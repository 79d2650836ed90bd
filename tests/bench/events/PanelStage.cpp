// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/events/PanelStage.h"

#include "app/demo/FakeProvider.h"

#include <QPaintEvent>
#include <QTest>

namespace boxyard::bench {

using namespace widgets;

PanelStage::PanelStage(int fakeRows)
    : m_demo(app::Demo::Filling::Empty), m_window(WindowHooks{m_demo.resources(), m_demo.jobs(), m_prompter}) {
    QList<Resource> rows;
    for (int i = 0; i < fakeRows; ++i) {
        Resource row;
        row.id = m_demo.hypervisor().idOf(QString::number(i));
        row.name = QStringLiteral("machine-%1").arg((i * 7919) % fakeRows);
        row.state = i % 3 == 0 ? ResourceState::Paused : ResourceState::Stopped;
        row.os = QStringLiteral("Debian 12");
        rows.append(row);
    }
    m_window.show();
    m_demo.open();
    static_cast<void>(QTest::qWaitForWindowExposed(&m_window));
    static_cast<void>(QTest::qWaitFor(
        [this] { return m_demo.hypervisor().availability().state == Availability::State::Online; }, 10000));
    m_demo.hypervisor().setAll(rows);
    m_view = m_window.findChild<PanelView*>();
    m_model = qobject_cast<ResourceModel*>(m_view->model());
    m_view->viewport()->installEventFilter(this);
}

PanelStage::~PanelStage() { m_view->viewport()->removeEventFilter(this); }

void PanelStage::add(ResourceProvider& provider) {
    m_demo.resources().add(&provider);
    provider.open();
}

std::optional<Resource> PanelStage::named(const QString& name) {
    const QList<Resource> all = m_demo.resources().all();
    for (const Resource& one : all)
        if (one.name == name)
            return one;
    return std::nullopt;
}

void PanelStage::scrollTo(const ResourceId& id) {
    m_view->scrollTo(m_model->indexOf(id), QAbstractItemView::PositionAtCenter);
    rest(300);
}

double PanelStage::untilPainted(const ResourceId& id, const std::function<bool(const Resource&)>& wanted,
                                const std::function<void()>& change) {
    m_row = id;
    m_wanted = wanted;
    m_paintedAfter = -1;
    m_clock.start();
    change();
    static_cast<void>(QTest::qWaitFor([this] { return m_paintedAfter >= 0; }, 5000));
    m_wanted = nullptr;
    return m_paintedAfter;
}

void PanelStage::rest(int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    static_cast<void>(QTest::qWaitFor([&] { return clock.elapsed() >= milliseconds; }, milliseconds + 1000));
}

// The viewport paints inside this call, so that the clock is read when the row is drawn and not when it is to be.
bool PanelStage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Paint || m_painting || !m_wanted)
        return QObject::eventFilter(watched, event);
    const QRegion region = static_cast<QPaintEvent*>(event)->region();
    m_painting = true;
    QCoreApplication::sendEvent(watched, event);
    m_painting = false;
    const Resource* now = m_model->resource(m_row);
    const QRect row = m_view->visualRect(m_model->indexOf(m_row));
    if (now && m_wanted(*now) && !row.isEmpty() && region.intersects(row)) {
        m_paintedAfter = double(m_clock.nsecsElapsed()) / 1e6;
        m_wanted = nullptr;
    }
    return true;
}

} // namespace boxyard::bench
