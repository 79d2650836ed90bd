// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleController.h"

namespace boxyard::widgets {

using console::EndReason;
using console::Phase;
using console::SpiceSession;

namespace {
constexpr int kIdleMilliseconds = 120000;
}

ConsoleController::ConsoleController(const Resource& resource, const ConsoleHooks& hooks)
    : m_hooks(hooks), m_resource(resource) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMilliseconds);
    // A console that nobody sees still costs the decoding of its picture.
    connect(&m_idle, &QTimer::timeout, this, &ConsoleController::dropSession);
    advance();
}

ConsoleController::ConsoleController(const console::VvFile& file) : m_address(file.server) {
    m_resource.name = file.displayName();
    m_resource.state = ResourceState::Running;
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMilliseconds);
}

ConsoleController::~ConsoleController() = default;

bool ConsoleController::machineRuns() const {
    switch (m_resource.state) {
    case ResourceState::Running:
    case ResourceState::Paused:
    case ResourceState::Stopping:
    case ResourceState::Restarting:
        return true;
    default:
        return false;
    }
}

QImage ConsoleController::lastPicture() const {
    return m_session && !m_session->lastPicture().isNull() ? m_session->lastPicture() : m_lastPicture;
}

void ConsoleController::update(const Resource& resource, bool reachable) {
    const bool ranBefore = machineRuns();
    m_resource = resource;
    m_reachable = reachable;
    if (ranBefore && !machineRuns())
        m_ended = false;
    advance();
    Q_EMIT changed();
}

void ConsoleController::setWatched(const QObject* viewer, bool watched) {
    if (watched)
        m_viewers.insert(viewer);
    else
        m_viewers.remove(viewer);
    if (m_viewers.isEmpty())
        m_idle.start();
    else
        m_idle.stop();
    advance();
}

void ConsoleController::connectNow() {
    m_ended = false;
    dropSession();
    advance();
}

void ConsoleController::connectWithPassword(const QString& password) {
    m_address.password = password;
    connectNow();
}

void ConsoleController::advance() {
    if (!machineRuns()) {
        // What is still connected ends by itself, with the last words on its screen.
        if (m_session && m_session->phase() == Phase::Ended)
            dropSession();
        if (!m_session)
            setState(m_resource.state == ResourceState::Starting ? State::Starting : State::Off);
        return;
    }
    if (m_session || m_ended || m_asking)
        return;
    if (m_viewers.isEmpty()) {
        setState(State::Connecting);
        return;
    }
    if (!m_reachable) {
        setState(State::Unreachable);
        return;
    }
    setState(State::Connecting);
    if (isMachine() && m_hooks.ability)
        askAbility();
    else
        openSession();
}

void ConsoleController::askAbility() {
    m_asking = true;
    m_hooks.ability(m_resource.id).then(this, [this](const Result<ConsoleAbility>& ability) {
        m_asking = false;
        if (!ability) {
            m_ended = true;
            setState(State::Failed, ability.error());
        } else if (!ability->byDescriptors) {
            m_ended = true;
            setState(
                State::Unsupported,
                {ErrorKind::Unsupported,
                 tr("The screen of %1 cannot be shown here").arg(name()),
                 tr("Boxyard shows SPICE screens of machines on this computer. Its video settings name another kind."),
                 {}});
        } else if (ability->usesGl) {
            m_ended = true;
            setState(State::Unsupported, {ErrorKind::Unsupported,
                                          tr("%1 draws its screen with the graphics card (GL)").arg(name()),
                                          tr("Turn off 3D acceleration of its video card to see it here."),
                                          {}});
        } else if (machineRuns() && !m_session) {
            openSession();
        } else {
            advance();
        }
    });
}

void ConsoleController::openSession() {
    m_session = std::make_unique<SpiceSession>();
    connect(m_session.get(), &SpiceSession::phaseChanged, this, &ConsoleController::follow);
    Q_EMIT sessionChanged();
    if (isMachine())
        m_session->open([open = m_hooks.openFd, id = m_resource.id] { return open(id); });
    else
        m_session->open(m_address);
    follow();
}

void ConsoleController::dropSession() {
    if (!m_session)
        return;
    m_lastPicture = lastPicture();
    m_session->disconnect(this);
    // Not deleted here: this may be called from one of its signals.
    SpiceSession* session = m_session.release();
    Q_EMIT sessionChanged();
    session->close();
    session->deleteLater();
}

void ConsoleController::follow() {
    if (!m_session)
        return;
    switch (m_session->phase()) {
    case Phase::Idle:
    case Phase::Connecting:
        setState(State::Connecting);
        return;
    case Phase::WaitingForPicture:
        setState(State::WaitingForPicture);
        return;
    case Phase::Showing:
        setState(State::Showing);
        return;
    case Phase::Ended:
        break;
    }
    const console::Ending ending = m_session->ending();
    m_ended = true;
    dropSession();
    if (isMachine() && !machineRuns()) {
        m_ended = false;
        advance();
        return;
    }
    switch (ending.reason) {
    case EndReason::TakenOver:
        setState(State::TakenOver);
        return;
    case EndReason::Failed:
        setState(ending.needsPassword && !isMachine() ? State::AsksPassword : State::Failed, ending.error);
        return;
    case EndReason::Gone:
    case EndReason::Closed:
    case EndReason::ClosedHere:
        setState(State::Gone, ending.error);
        return;
    }
}

void ConsoleController::setState(State state, const Error& error) {
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT changed();
}

} // namespace boxyard::widgets
