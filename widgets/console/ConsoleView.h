// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/Geometry.h"
#include "backend/console/KeyCodes.h"
#include "backend/console/SpiceSession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace boxyard::widgets {

// The guest's screen: paints what the session has drawn, and takes keyboard and pointer as far as the guest needs them.
// Shows a dimmed last picture while there is no session.
class ConsoleView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleView)
public:
    explicit ConsoleView(QWidget* parent = nullptr);
    ~ConsoleView() override;

    void setSession(console::SpiceSession* session);
    void setScaling(console::Scaling scaling);
    [[nodiscard]] console::Scaling scaling() const { return m_scaling; }
    void setLastPicture(const QImage& picture);
    // While dimmed the picture stands behind a notice and takes no input.
    void setDimmed(bool dimmed);
    // Whether F11 is the window's; and whether everything, also what the window manager would take, goes to the guest.
    void setFullScreenKey(bool ours) { m_fullScreenKey = ours; }
    void setGrabsKeyboard(bool grabs);

    [[nodiscard]] const console::Geometry& geometryOfPicture() const { return m_geometry; }
    [[nodiscard]] QSize guestSize() const;
    [[nodiscard]] bool hasGuestKeyboard() const { return m_keyboard; }
    [[nodiscard]] bool isPointerCaptured() const { return m_captured; }
    void releaseInput(); // what the chord does

Q_SIGNALS:
    void layoutChanged();       // picture size or factor
    void captureChanged();      // keyboard or pointer went to the guest or came back
    void fullScreenRequested(); // F11
    void pointerMoved(const QPoint& position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void relayout();
    void askForSize();
    void refreshCursor();
    void pictureReplaced();
    [[nodiscard]] QImage shownPicture() const;
    void keyPressed(QKeyEvent* event);
    void keyReleased(QKeyEvent* event);
    void syncLocks(quint32 nativeModifiers);
    void letKeysGo();
    void capturePointer();
    void freePointer();
    void sendPosition(QPointF position, Qt::MouseButtons buttons);
    [[nodiscard]] bool takesInput() const;

    QPointer<console::SpiceSession> m_session;
    console::Scaling m_scaling = console::Scaling::FollowWindow;
    console::Geometry m_geometry;
    QImage m_lastPicture;
    bool m_dimmed = false;
    bool m_fullScreenKey = false;
    bool m_grabsKeyboard = false;
    bool m_keyboard = false;
    bool m_captured = false;
    bool m_swallowRelease = false; // of the click that captured the pointer
    bool m_locksSynced = false;
    QPoint m_scroll;
    QPointF m_lastPosition;
    QTimer m_sizeTimer;
    QSize m_askedSize;
    console::PressedKeys m_keys;
    console::ReleaseChord m_chord;
    console::WheelSteps m_wheel;
};

} // namespace boxyard::widgets
