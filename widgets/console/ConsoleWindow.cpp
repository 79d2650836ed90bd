// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleWindow.h"

#include "backend/core/Job.h"
#include "widgets/common/Icon.h"
#include "widgets/console/ConsolePane.h"
#include "widgets/console/ConsoleRegistry.h"
#include "widgets/console/ConsoleView.h"
#include "widgets/console/FullScreenBar.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {
constexpr QSize kFirstSize(1040, 760);
}

ConsoleWindow::ConsoleWindow(std::shared_ptr<ConsoleController> controller, const ConsoleHooks& hooks)
    : QWidget(nullptr, Qt::Window), m_controller(std::move(controller)), m_hooks(hooks) {
    setObjectName(QStringLiteral("consoleWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(icon(QStringLiteral("console")));
    resize(kFirstSize);
    m_pane = new ConsolePane(m_controller, hooks.prompter, ConsoleToolBar::Place::Window, this);
    m_pane->view()->setFullScreenKey(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    m_bar = new FullScreenBar(this);
    m_bar->hide();
    connect(m_pane, &ConsolePane::actionRequested, this, [this](Action action) {
        if (m_hooks.request)
            m_hooks.request(action, m_controller->resource().id);
    });
    connect(m_pane, &ConsolePane::detachRequested, this, &QWidget::close);
    connect(m_pane, &ConsolePane::fullScreenRequested, this, [this] { setFullScreen(!isFullScreen()); });
    connect(m_pane->view(), &ConsoleView::pointerMoved, this, &ConsoleWindow::pointerMoved);
    connect(m_bar, &FullScreenBar::leaveRequested, this, [this] { setFullScreen(false); });
    connect(m_bar, &FullScreenBar::closeRequested, this, &QWidget::close);
    connect(m_controller.get(), &ConsoleController::changed, this, &ConsoleWindow::retitle);
    if (hooks.jobs && m_controller->isMachine())
        connect(hooks.jobs, &JobList::finished, this, [this](const Job* job) {
            if (job->state() == Job::State::Failed && job->target() == m_controller->resource().id)
                m_pane->showProblem(job->error());
        });
    retitle();
    m_pane->setActive(true);
    m_pane->view()->setFocus();
}

ConsoleWindow::~ConsoleWindow() = default;

void ConsoleWindow::retitle() {
    //: title of a console's window: the machine's name
    const QString title = tr("%1 – Console").arg(m_controller->name());
    setWindowTitle(title.simplified());
    m_bar->setTitle(m_controller->name());
}

void ConsoleWindow::setFullScreen(bool on) {
    m_bar->hide();
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    m_pane->view()->setFocus();
}

void ConsoleWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_pane != nullptr) {
        m_pane->setBare(isFullScreen());
        m_pane->view()->setGrabsKeyboard(isFullScreen());
        if (!isFullScreen())
            m_bar->hide();
    }
}

void ConsoleWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QSize size = m_bar->sizeHint();
    m_bar->setGeometry((width() - size.width()) / 2, 0, size.width(), size.height());
}

void ConsoleWindow::pointerMoved(const QPoint& position) {
    if (!isFullScreen())
        return;
    if (position.y() >= 0 && position.y() <= 1) {
        m_bar->show();
        m_bar->raise();
    } else if (m_bar->isVisible() && position.y() > m_bar->height() + 24) {
        m_bar->hide();
    }
}

void ConsoleWindow::keyPressEvent(QKeyEvent* event) {
    // Keys come here only while the guest does not have them.
    if (event->key() == Qt::Key_F11)
        setFullScreen(!isFullScreen());
    else if (event->key() == Qt::Key_Escape && isFullScreen())
        setFullScreen(false);
    else
        QWidget::keyPressEvent(event);
}

void ConsoleWindow::closeEvent(QCloseEvent* event) {
    m_pane->setActive(false);
    if (m_hooks.registry && m_controller->isMachine())
        m_hooks.registry->setWindow(m_controller->resource().id, nullptr);
    Q_EMIT closed();
    event->accept();
}

} // namespace boxyard::widgets
