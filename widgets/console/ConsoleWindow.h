// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/ConsoleFeature.h"

#include <QWidget>

namespace boxyard::widgets {

class ConsoleController;
class ConsolePane;
class FullScreenBar;

// A console in a window of its own: of a machine or of a connection file. F11 or the bar at the top edge switch full
// screen. Closing it disconnects and never touches the machine; it deletes itself then.
class ConsoleWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleWindow)
public:
    ConsoleWindow(std::shared_ptr<ConsoleController> controller, const ConsoleHooks& hooks);
    ~ConsoleWindow() override;
    void setFullScreen(bool on);
    [[nodiscard]] ConsolePane* pane() const { return m_pane; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retitle();
    void pointerMoved(const QPoint& position);
    std::shared_ptr<ConsoleController> m_controller;
    ConsoleHooks m_hooks;
    ConsolePane* m_pane = nullptr;
    FullScreenBar* m_bar = nullptr;
};

} // namespace boxyard::widgets
