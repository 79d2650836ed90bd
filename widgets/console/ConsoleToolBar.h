// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/Geometry.h"

#include <QWidget>

class QAction;
class QMenu;

namespace boxyard::widgets {

class Button;

// The slim bar over a console: keys, scaling, picture, SSH; detach and full screen at the right. Knows no session: it
// asks.
class ConsoleToolBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleToolBar)
public:
    enum class Place { Page, Window };
    ConsoleToolBar(Place place, bool forMachine, QWidget* parent = nullptr);
    // live: there is a screen that takes keys. picture: there is something to save.
    void setLive(bool live, bool picture);
    // canFollow: the guest's agent can change the screen's size.
    void setScaling(console::Scaling scaling, bool canFollow);
    void setFullScreen(bool on);
    [[nodiscard]] QMenu* keysMenu() const { return m_keysMenu; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void keysRequested(const QList<uint>& scanCodes);
    void scalingRequested(boxyard::console::Scaling scaling);
    void screenshotRequested();
    void sshRequested();
    void detachRequested(); // in a window: back into the page
    void fullScreenRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeKeysMenu();
    void makeScalingMenu();
    void setTexts();
    Button* addButton(const char* name, const QString& iconName);
    Place m_place;
    Button* m_keys = nullptr;
    Button* m_scaling = nullptr;
    Button* m_screenshot = nullptr;
    Button* m_ssh = nullptr;
    Button* m_detach = nullptr;
    Button* m_fullScreen = nullptr;
    QMenu* m_keysMenu = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_original = nullptr;
    QAction* m_follow = nullptr;
    QString m_scalingText;
    bool m_isFullScreen = false;
    int m_fullWidth = 0; // what it takes with all texts
    bool m_compact = false;
};

} // namespace boxyard::widgets
