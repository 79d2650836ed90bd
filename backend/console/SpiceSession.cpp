// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/SpiceSessionParts.h"

#include "backend/console/ProcessSetup.h"

#include <QPointer>

namespace boxyard::console {

SpiceSession::SpiceSession(QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>()) {
    routeLibraryLog();
    m_parts->lostChannel.setSingleShot(true);
    connect(&m_parts->lostChannel, &QTimer::timeout, this, &SpiceSession::connectionEnded);
    m_parts->askingLimit.setSingleShot(true);
    m_parts->askingLimit.setInterval(8000);
    connect(&m_parts->askingLimit, &QTimer::timeout, this, [this] { finish({EndReason::Gone, {}, false}); });
}

SpiceSession::~SpiceSession() {
    blockSignals(true);
    letGo();
}

Phase SpiceSession::phase() const { return m_parts->phase; }

const Ending& SpiceSession::ending() const { return m_parts->ending; }

const QImage& SpiceSession::picture() const {
    static const QImage none;
    return m_parts->display ? m_parts->display->picture() : none;
}

QImage SpiceSession::lastPicture() const { return picture().isNull() ? m_parts->lastPicture : picture().copy(); }

CursorShape SpiceSession::cursor() const { return m_parts->cursor ? m_parts->cursor->shape() : CursorShape(); }

MouseMode SpiceSession::mouseMode() const { return m_parts->main ? m_parts->main->mouseMode() : MouseMode::Absolute; }

Locks SpiceSession::locks() const { return m_parts->inputs ? m_parts->inputs->locks() : Locks(); }

bool SpiceSession::agentConnected() const { return m_parts->main && m_parts->main->agentConnected(); }

bool SpiceSession::canResizeGuest() const { return m_parts->main && m_parts->main->canResize(); }

void SpiceSession::requestGuestSize(QSize size) {
    if (m_parts->main && m_parts->display)
        m_parts->main->requestSize(m_parts->display->id(), size);
}

void SpiceSession::pressKey(uint scanCode) {
    if (m_parts->inputs)
        m_parts->inputs->press(scanCode);
}

void SpiceSession::releaseKey(uint scanCode) {
    if (m_parts->inputs)
        m_parts->inputs->release(scanCode);
}

void SpiceSession::sendCombination(const QList<uint>& scanCodes) {
    for (const uint code : scanCodes)
        pressKey(code);
    for (auto it = scanCodes.crbegin(); it != scanCodes.crend(); ++it)
        releaseKey(*it);
}

void SpiceSession::setLocks(Locks locks) {
    if (m_parts->inputs)
        m_parts->inputs->setLocks(locks);
}

void SpiceSession::movePointerTo(QPoint guest, Qt::MouseButtons buttons) {
    if (m_parts->inputs && m_parts->display && mouseMode() == MouseMode::Absolute)
        m_parts->inputs->moveTo(guest, m_parts->display->id(), MouseButton::maskOf(buttons));
}

void SpiceSession::movePointerBy(QPoint delta, Qt::MouseButtons buttons) {
    if (m_parts->inputs && mouseMode() == MouseMode::Relative)
        m_parts->inputs->moveBy(delta, MouseButton::maskOf(buttons));
}

void SpiceSession::pressButton(Qt::MouseButton button, Qt::MouseButtons buttons) {
    const MouseButton known = MouseButton::of(button);
    if (m_parts->inputs && known.number != 0)
        m_parts->inputs->button(known.number, true, MouseButton::maskOf(buttons | button));
}

void SpiceSession::releaseButton(Qt::MouseButton button, Qt::MouseButtons buttons) {
    const MouseButton known = MouseButton::of(button);
    if (m_parts->inputs && known.number != 0)
        m_parts->inputs->button(known.number, false, MouseButton::maskOf(buttons & ~Qt::MouseButtons(button)));
}

void SpiceSession::turnWheel(int steps, Qt::MouseButtons buttons) {
    constexpr int kUp = 4;
    constexpr int kDown = 5;
    if (!m_parts->inputs)
        return;
    const int mask = MouseButton::maskOf(buttons);
    for (int i = 0; i < std::abs(steps); ++i) {
        m_parts->inputs->button(steps > 0 ? kUp : kDown, true, mask);
        m_parts->inputs->button(steps > 0 ? kUp : kDown, false, mask);
    }
}

void SpiceSession::close() {
    if (m_parts->phase == Phase::Ended || m_parts->phase == Phase::Idle) {
        letGo();
        return;
    }
    finish({EndReason::ClosedHere, {}, false});
}

void SpiceSession::rememberPicture() {
    if (!picture().isNull())
        m_parts->lastPicture = picture().copy();
}

void SpiceSession::updatePhase() {
    Phase now = m_parts->phase;
    if (now == Phase::Idle || now == Phase::Ended)
        return;
    m_parts->seenPicture = m_parts->seenPicture || !picture().isNull();
    if (!picture().isNull())
        now = Phase::Showing;
    else if (now != Phase::Showing)
        now = m_parts->main ? Phase::WaitingForPicture : Phase::Connecting;
    if (std::exchange(m_parts->phase, now) != now)
        Q_EMIT phaseChanged();
}

void SpiceSession::tellPicture() {
    const QPointer self(this);
    updatePhase();
    if (self)
        Q_EMIT pictureReplaced();
}

void SpiceSession::fail(const Error& error, bool needsPassword) { finish({EndReason::Failed, error, needsPassword}); }

void SpiceSession::finish(const Ending& ending) {
    if (m_parts->phase == Phase::Ended)
        return;
    const QPointer self(this);  // whoever hears of the end may delete this session
    const Ending told = ending; // NOLINT(performance-unnecessary-copy-initialization): perhaps m_parts->ending itself
    m_parts->phase = Phase::Ended;
    m_parts->ending = told;
    letGo();
    if (self)
        Q_EMIT phaseChanged();
    if (self)
        Q_EMIT ended(told);
}

} // namespace boxyard::console
