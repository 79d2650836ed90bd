// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsolePane.h"

#include "backend/core/Settings.h"
#include "widgets/common/Button.h"
#include "widgets/common/Prompter.h"
#include "widgets/console/ConsoleNotice.h"
#include "widgets/console/ConsoleStatusStrip.h"
#include "widgets/console/ConsoleView.h"
#include "widgets/console/HintBar.h"

#include <QBuffer>
#include <QDateTime>
#include <QEvent>
#include <QSaveFile>
#include <QVBoxLayout>

namespace boxyard::widgets {

using console::MouseMode;
using console::Scaling;
using console::SpiceSession;
using State = ConsoleController::State;

namespace {
constexpr int kNoticeDelay = 300;
constexpr int kHintDelay = 15000;

QByteArray settingKey(const char* what, const ConsoleController& controller) {
    const QString owner = controller.isMachine() ? controller.resource().id.key : QStringLiteral("files");
    return QStringLiteral("console/%1/%2").arg(QLatin1String(what), owner).toUtf8();
}

Result<> writePicture(const QImage& picture, const QString& path) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit())
        return {};
    return failure(ErrorKind::PermissionDenied, QObject::tr("The picture could not be saved as %1").arg(path), {},
                   file.errorString());
}
} // namespace

ConsolePane::ConsolePane(std::shared_ptr<ConsoleController> controller, Prompter* prompter, ConsoleToolBar::Place place,
                         QWidget* parent)
    : QWidget(parent), m_controller(std::move(controller)), m_prompter(prompter) {
    m_bar = new ConsoleToolBar(place, m_controller->isMachine(), this);
    m_view = new ConsoleView(this);
    m_notice = new ConsoleNotice(m_view);
    m_notice->hide();
    m_hint = new HintBar(this);
    m_strip = new ConsoleStatusStrip(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);
    column->addWidget(m_strip);
    m_view->installEventFilter(this);
    m_view->setAccessibleName(tr("Screen of %1").arg(m_controller->name()));

    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(kNoticeDelay);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::show);
    m_hintTimer.setSingleShot(true);
    m_hintTimer.setInterval(kHintDelay);
    connect(&m_hintTimer, &QTimer::timeout, this, [this] {
        m_agentHint = true;
        refreshHint();
    });

    connect(m_controller.get(), &ConsoleController::changed, this, &ConsolePane::refresh);
    connect(m_controller.get(), &ConsoleController::sessionChanged, this, &ConsolePane::attachSession);
    connect(m_view, &ConsoleView::layoutChanged, this, &ConsolePane::refreshStatus);
    connect(m_view, &ConsoleView::captureChanged, this, &ConsolePane::refreshKeyboard);
    connect(m_view, &ConsoleView::fullScreenRequested, this, &ConsolePane::fullScreenRequested);
    connect(m_notice, &ConsoleNotice::actionTriggered, this, &ConsolePane::noticeTriggered);
    connect(m_notice, &ConsoleNotice::passwordGiven, m_controller.get(), &ConsoleController::connectWithPassword);
    connect(this, &ConsolePane::actionRequested, m_hint, &QWidget::hide);
    connect(m_hint, &HintBar::dismissed, this, [this] {
        if (std::exchange(m_agentHint, false))
            Setting<bool>(settingKey("hintClosed", *m_controller).constData(), false).set(true);
    });
    connect(m_bar, &ConsoleToolBar::keysRequested, this, [this](const QList<uint>& codes) {
        if (m_session)
            m_session->sendCombination(codes);
        m_view->setFocus();
    });
    connect(m_bar, &ConsoleToolBar::scalingRequested, this, [this](Scaling scaling) {
        Setting<int>(settingKey("scaling", *m_controller).constData(), 0).set(static_cast<int>(scaling));
        setScaling(scaling);
        m_view->setFocus();
    });
    connect(m_bar, &ConsoleToolBar::screenshotRequested, this, &ConsolePane::saveScreenshot);
    connect(m_bar, &ConsoleToolBar::sshRequested, this, [this] { Q_EMIT actionRequested(Action::Ssh); });
    connect(m_bar, &ConsoleToolBar::detachRequested, this, &ConsolePane::detachRequested);
    connect(m_bar, &ConsoleToolBar::fullScreenRequested, this, &ConsolePane::fullScreenRequested);

    const int remembered = Setting<int>(settingKey("scaling", *m_controller).constData(),
                                        Setting<int>("console/scaling", static_cast<int>(Scaling::FollowWindow)).get())
                               .get();
    setScaling(remembered == static_cast<int>(Scaling::Original) ? Scaling::Original
               : remembered == static_cast<int>(Scaling::Fit)    ? Scaling::Fit
                                                                 : Scaling::FollowWindow);
    refresh();
}

ConsolePane::~ConsolePane() {
    m_controller->disconnect(this);
    m_view->setSession(nullptr);
    m_controller->setWatched(this, false);
}

void ConsolePane::setActive(bool active) {
    m_active = active;
    m_controller->setWatched(this, active && !m_elsewhere);
    attachSession();
}

void ConsolePane::setElsewhere(bool elsewhere) {
    m_elsewhere = elsewhere;
    setActive(m_active);
    m_bar->setEnabled(!elsewhere);
}

void ConsolePane::setBare(bool bare) {
    m_bar->setVisible(!bare);
    m_strip->setVisible(!bare);
    m_bar->setFullScreen(bare);
    if (bare)
        m_hint->hide();
}

void ConsolePane::showProblem(const Error& error) {
    m_agentHint = false;
    m_hint->showHint(Tone::Problem, error.summary, error.hint, error.detail);
}

bool ConsolePane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::Resize)
        m_notice->setGeometry(m_view->rect());
    return QWidget::eventFilter(watched, event);
}

void ConsolePane::setScaling(Scaling scaling) {
    m_view->setScaling(scaling);
    m_bar->setScaling(scaling, m_session && m_session->canResizeGuest());
    refreshStatus();
}

void ConsolePane::attachSession() {
    SpiceSession* session = m_active && !m_elsewhere ? m_controller->session() : nullptr;
    if (session == nullptr && !m_controller->lastPicture().isNull())
        m_view->setLastPicture(m_controller->lastPicture());
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        if (session != nullptr) {
            connect(session, &SpiceSession::agentChanged, this, &ConsolePane::refresh);
            connect(session, &SpiceSession::mouseModeChanged, this, &ConsolePane::refreshKeyboard);
        }
        m_view->setSession(session);
    }
    refresh();
}

void ConsolePane::refresh() {
    const bool live = m_session && m_controller->state() == State::Showing;
    m_bar->setLive(live, live || !m_controller->lastPicture().isNull());
    m_bar->setScaling(m_view->scaling(), m_session && m_session->canResizeGuest());
    refreshNotice();
    refreshStatus();
    refreshKeyboard();
    refreshHint();
}

void ConsolePane::showNotice(const QString& icon, const QString& title, const QString& hint, const QString& action,
                             bool busy) {
    m_notice->showNotice(icon, title, hint, action, busy);
    m_view->setDimmed(true);
    if (m_notice->isVisible())
        return;
    if (busy) {
        m_noticeTimer.start();
    } else {
        m_noticeTimer.stop();
        m_notice->show();
    }
}

void ConsolePane::offNotice() {
    const QString name = m_controller->name();
    const QString start = m_controller->resource().actions.testFlag(Action::Start) ? tr("Start") : QString();
    switch (m_controller->resource().state) {
    case ResourceState::Saved:
        showNotice(QStringLiteral("save-state"), tr("%1 is saved").arg(name), tr("Start brings it back as it was."),
                   start);
        return;
    case ResourceState::Crashed:
        showNotice(QStringLiteral("error"), tr("%1 has crashed").arg(name), {}, start);
        return;
    case ResourceState::Unknown:
        showNotice(QStringLiteral("info"), tr("The state of %1 is not known").arg(name), {}, {});
        return;
    default:
        showNotice(QStringLiteral("power"), tr("%1 is off").arg(name), {}, start);
    }
}

void ConsolePane::refreshNotice() {
    const QString name = m_controller->name();
    const Error& error = m_controller->error();
    const State state = m_controller->state();
    m_notice->askPassword(!m_elsewhere && state == State::AsksPassword);
    m_notice->setDetail(state == State::Failed && !m_elsewhere ? error.detail : QString());
    if (m_elsewhere) {
        showNotice(QStringLiteral("detach"), tr("The console of %1 is in a window of its own").arg(name), {},
                   tr("Show it here"));
        return;
    }
    switch (state) {
    case State::Off:
        offNotice();
        return;
    case State::Starting:
        showNotice({}, tr("Waiting for %1 to start").arg(name), {}, {}, true);
        return;
    case State::Unreachable:
        showNotice({}, tr("Waiting for the host of %1 to answer").arg(name), {}, {}, true);
        return;
    case State::Connecting:
        showNotice({}, tr("Waiting for the console of %1").arg(name), {}, {}, true);
        return;
    case State::WaitingForPicture:
        showNotice({}, tr("Waiting for the first picture of %1").arg(name),
                   tr("The console is connected; the guest has drawn nothing yet."), {}, true);
        return;
    case State::Showing:
        if (m_controller->resource().state == ResourceState::Paused) {
            showNotice(QStringLiteral("pause"), tr("%1 is paused").arg(name), {}, tr("Resume"));
            return;
        }
        m_noticeTimer.stop();
        m_notice->hide();
        m_view->setDimmed(false);
        return;
    case State::TakenOver:
        showNotice(QStringLiteral("console"), tr("Another viewer has taken over this console"),
                   tr("%1 runs on. A machine shows its console to one viewer at a time.").arg(name), tr("Take back"));
        return;
    case State::Gone:
        showNotice(QStringLiteral("console"), tr("The console of %1 has closed").arg(name),
                   m_controller->isMachine() ? tr("The machine does not answer any more.")
                                             : tr("It was shut down, or another viewer has taken it over."),
                   tr("Connect again"));
        return;
    case State::Failed:
        showNotice(QStringLiteral("error"), error.summary, error.hint,
                   error.kind == ErrorKind::Unsupported ? QString() : tr("Connect again")); // it would fail again
        return;
    case State::Unsupported:
        showNotice(QStringLiteral("info"), error.summary, error.hint, tr("Try again"));
        return;
    case State::AsksPassword:
        showNotice(QStringLiteral("console"), tr("The console of %1 asks for a password").arg(name), error.hint,
                   tr("Connect"));
        return;
    }
}

void ConsolePane::noticeTriggered() {
    if (m_elsewhere)
        Q_EMIT bringBackRequested();
    else if (m_controller->state() == State::Off)
        Q_EMIT actionRequested(Action::Start);
    else if (m_controller->state() == State::Showing)
        Q_EMIT actionRequested(Action::Resume);
    else
        m_controller->connectNow();
}

void ConsolePane::refreshStatus() {
    const QSize guest = m_view->guestSize();
    const bool live = m_session && m_controller->state() == State::Showing && !guest.isEmpty();
    if (!live) {
        m_strip->setScreen({});
        m_strip->setAgent({});
        return;
    }
    const int percent = qRound(m_view->geometryOfPicture().factor() * 100);
    const QString size = tr("%1 × %2").arg(guest.width()).arg(guest.height());
    if (m_view->scaling() == Scaling::Original)
        m_strip->setScreen(tr("%1, not scaled").arg(size));
    else if (percent == 100)
        m_strip->setScreen(size);
    else
        m_strip->setScreen(tr("%1, fit to %2 %").arg(size).arg(percent));
    m_strip->setAgent(m_session->canResizeGuest()   ? tr("Guest agent connected")
                      : m_session->agentConnected() ? tr("The guest agent cannot change the screen")
                                                    : tr("No guest agent"));
    refreshHint();
}

void ConsolePane::refreshKeyboard() {
    const bool live = m_session && m_controller->state() == State::Showing && m_notice->isHidden();
    //: the two keys pressed together and let go give the keyboard back
    const QString keys = tr("Ctrl+Alt");
    if (!live)
        m_strip->setKeyboard({});
    else if (m_view->isPointerCaptured())
        m_strip->setKeyboard(tr("Mouse and keyboard are in the guest."), keys, tr("releases them"));
    else if (m_session->mouseMode() == MouseMode::Relative)
        m_strip->setKeyboard(tr("The guest has no tablet: click the screen to give it the mouse."));
    else if (m_view->hasGuestKeyboard())
        m_strip->setKeyboard(tr("Keyboard is in the guest."), keys, tr("releases it"));
    else
        m_strip->setKeyboard(tr("Click the screen to type in the guest."));
}

void ConsolePane::refreshHint() {
    const bool scaled = m_session && m_controller->state() == State::Showing && !m_session->canResizeGuest() &&
                        m_view->scaling() == Scaling::FollowWindow && !m_view->guestSize().isEmpty() &&
                        !qFuzzyCompare(m_view->geometryOfPicture().factor(), 1.0);
    const Setting<bool> closed(settingKey("hintClosed", *m_controller).constData(), false);
    if (!scaled) {
        m_hintTimer.stop();
        if (std::exchange(m_agentHint, false))
            m_hint->hide();
        return;
    }
    if (!m_agentHint) {
        if (!m_hintTimer.isActive() && !closed.get())
            m_hintTimer.start();
        return;
    }
    if (m_bar->isHidden() || !m_hint->isHidden())
        return;
    m_hint->showHint(Tone::Attention, tr("The screen is scaled: spice-vdagent does not run in the guest."),
                     tr("With it the guest follows the window."),
                     tr("Debian, Ubuntu:  sudo apt install spice-vdagent\n"
                        "Fedora:  sudo dnf install spice-vdagent\n"
                        "Windows:  spice-guest-tools from spice-space.org\n"
                        "It works once somebody has logged in to the guest's desktop."));
}

void ConsolePane::saveScreenshot() {
    const QImage picture = m_controller->lastPicture();
    if (picture.isNull() || m_prompter == nullptr)
        return;
    QString name = m_controller->name();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString proposed =
        QStringLiteral("%1 %2.png")
            .arg(name.left(80), QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh.mm.ss")));
    m_prompter->askSaveFile(this, tr("Save a picture of the screen"), proposed, [this, picture](const QString& path) {
        if (!m_files)
            m_files = std::make_unique<Lane>(QStringLiteral("screenshots"));
        m_files->run([picture, path] { return writePicture(picture, path); })
            .then(this, [this, path](const Result<>& done) {
                if (done)
                    m_hint->showHint(Tone::Good, tr("Saved as %1").arg(path), {});
                else
                    m_hint->showHint(Tone::Problem, done.error().summary, done.error().detail);
            });
    });
}

} // namespace boxyard::widgets
