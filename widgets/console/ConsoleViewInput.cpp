// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConsoleView that takes keyboard and pointer for the guest.
#include "widgets/console/ConsoleView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace boxyard::widgets {

using console::Lock;
using console::Locks;
using console::MouseMode;
using console::Phase;

namespace {
constexpr quint32 kEvdevOffset = 8; // X11 and Wayland count keys from there
constexpr quint32 kNativeCaps = 0x02;
constexpr quint32 kNativeNum = 0x10;

bool isLockKey(uint evdev) { return evdev == 58 || evdev == 69 || evdev == 70; }
} // namespace

bool ConsoleView::takesInput() const { return m_session && !m_dimmed && m_session->phase() == Phase::Showing; }

bool ConsoleView::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride: // the window's shortcuts are the guest's keys while it has the keyboard
        if (takesInput()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress: // here rather than in keyPressEvent(), which would not see Tab
        if (takesInput()) {
            keyPressed(static_cast<QKeyEvent*>(event));
            return true;
        }
        break;
    case QEvent::KeyRelease:
        if (takesInput()) {
            keyReleased(static_cast<QKeyEvent*>(event));
            return true;
        }
        break;
    case QEvent::WindowDeactivate:
        letKeysGo();
        freePointer();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool ConsoleView::focusNextPrevChild(bool next) { return !takesInput() && QWidget::focusNextPrevChild(next); }

void ConsoleView::keyPressed(QKeyEvent* event) {
    event->accept();
    if (m_fullScreenKey && event->key() == Qt::Key_F11 && !event->modifiers().testFlag(Qt::ControlModifier)) {
        if (!event->isAutoRepeat())
            Q_EMIT fullScreenRequested();
        return;
    }
    const quint32 native = event->nativeScanCode();
    if (native <= kEvdevOffset) // made by a program; the guest would get another key
        return;
    const uint evdev = native - kEvdevOffset;
    if (!isLockKey(evdev))
        syncLocks(event->nativeModifiers());
    if (!event->isAutoRepeat())
        m_chord.press(evdev);
    for (const uint code : m_keys.press(evdev))
        m_session->pressKey(code);
}

void ConsoleView::keyReleased(QKeyEvent* event) {
    event->accept();
    const quint32 native = event->nativeScanCode();
    if (native <= kEvdevOffset || event->isAutoRepeat()) // the key is still down
        return;
    const uint evdev = native - kEvdevOffset;
    for (const uint code : m_keys.release(evdev))
        m_session->releaseKey(code);
    if (m_chord.release(evdev))
        releaseInput();
}

void ConsoleView::syncLocks(quint32 nativeModifiers) {
    // Once per focus: the lamps of the host may have changed while the guest did not hear the key. Scroll lock has no
    // modifier that could be trusted and stays as the guest has it.
    if (std::exchange(m_locksSynced, true))
        return;
    const QString platform = QGuiApplication::platformName();
    if (platform != QLatin1String("xcb") && !platform.startsWith(QLatin1String("wayland")))
        return;
    Locks host = m_session->locks() & Lock::Scroll;
    host.setFlag(Lock::Caps, nativeModifiers & kNativeCaps);
    host.setFlag(Lock::Num, nativeModifiers & kNativeNum);
    if (host != m_session->locks())
        m_session->setLocks(host);
}

void ConsoleView::letKeysGo() {
    const QList<uint> codes = m_keys.releaseAll();
    m_chord.reset();
    if (!m_session)
        return;
    for (const uint code : codes)
        m_session->releaseKey(code);
}

void ConsoleView::setGrabsKeyboard(bool grabs) {
    m_grabsKeyboard = grabs;
    if (!m_keyboard)
        return;
    if (grabs)
        grabKeyboard();
    else
        releaseKeyboard();
}

void ConsoleView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_keyboard = true;
    m_locksSynced = false;
    if (m_grabsKeyboard)
        grabKeyboard();
    Q_EMIT captureChanged();
}

void ConsoleView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    letKeysGo();
    freePointer();
    if (m_grabsKeyboard)
        releaseKeyboard();
    m_keyboard = false;
    m_wheel.reset();
    Q_EMIT captureChanged();
}

void ConsoleView::releaseInput() {
    letKeysGo();
    freePointer();
    if (hasFocus())
        clearFocus();
}

void ConsoleView::capturePointer() {
    if (m_captured)
        return;
    m_captured = true;
    setCursor(Qt::BlankCursor);
    grabMouse();
    grabKeyboard();
    m_lastPosition = rect().center();
    QCursor::setPos(mapToGlobal(rect().center()));
    Q_EMIT captureChanged();
}

void ConsoleView::freePointer() {
    if (!std::exchange(m_captured, false))
        return;
    releaseMouse();
    if (!m_grabsKeyboard)
        releaseKeyboard();
    refreshCursor();
    Q_EMIT captureChanged();
}

void ConsoleView::sendPosition(QPointF position, Qt::MouseButtons buttons) {
    m_session->movePointerTo(m_geometry.toGuest(position), buttons);
}

void ConsoleView::mouseMoveEvent(QMouseEvent* event) {
    Q_EMIT pointerMoved(event->position().toPoint());
    if (!takesInput())
        return;
    if (m_session->mouseMode() == MouseMode::Absolute) {
        if (m_scaling == console::Scaling::Original && !m_geometry.scrollRange().isNull()) {
            // A screen larger than the view follows the pointer to its edges.
            const QSize range = m_geometry.scrollRange();
            m_scroll = QPoint(qRound(range.width() * qBound(0.0, event->position().x() / width(), 1.0)),
                              qRound(range.height() * qBound(0.0, event->position().y() / height(), 1.0)));
            relayout();
        } else {
            refreshCursor();
        }
        sendPosition(event->position(), event->buttons());
        return;
    }
    if (!m_captured)
        return;
    const QPoint delta = (event->position() - m_lastPosition).toPoint();
    if (delta.isNull())
        return;
    m_session->movePointerBy(delta, event->buttons());
    const QPoint centre = rect().center();
    m_lastPosition = event->position();
    // Back to the middle before the edge stops it; the event that this makes is no movement.
    if (!rect()
             .adjusted(width() / 4, height() / 4, -width() / 4, -height() / 4)
             .contains(event->position().toPoint())) {
        m_lastPosition = centre;
        QCursor::setPos(mapToGlobal(centre));
    }
}

void ConsoleView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (!takesInput())
        return;
    if (m_session->mouseMode() == MouseMode::Relative && !m_captured) {
        capturePointer(); // this click only captures
        m_swallowRelease = true;
        return;
    }
    if (m_session->mouseMode() == MouseMode::Absolute)
        sendPosition(event->position(), event->buttons() & ~Qt::MouseButtons(event->button()));
    m_session->pressButton(event->button(), event->buttons());
}

void ConsoleView::mouseReleaseEvent(QMouseEvent* event) {
    if (!takesInput())
        return;
    if (m_session->mouseMode() == MouseMode::Absolute)
        sendPosition(event->position(), event->buttons() | event->button());
    else if (!m_captured || std::exchange(m_swallowRelease, false))
        return;
    m_session->releaseButton(event->button(), event->buttons());
}

void ConsoleView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!takesInput() || (m_session->mouseMode() == MouseMode::Relative && !m_captured))
        return;
    if (m_session->mouseMode() == MouseMode::Absolute)
        sendPosition(event->position(), event->buttons());
    m_session->turnWheel(m_wheel.add(event->angleDelta().y()), event->buttons());
}

void ConsoleView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    Q_EMIT pointerMoved(QPoint(-1, -1));
}

void ConsoleView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept(); // the right button is the guest's
}

} // namespace boxyard::widgets
