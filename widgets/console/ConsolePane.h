// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/Geometry.h"
#include "backend/core/Lane.h"
#include "widgets/console/ConsoleController.h"
#include "widgets/console/ConsoleToolBar.h"

#include <QPointer>
#include <QWidget>

namespace boxyard::widgets {

class ConsoleNotice;
class ConsoleStatusStrip;
class ConsoleView;
class HintBar;
class Prompter;

// One whole console: bar, screen, notice over it, hint, status strip. The page and the window each hold one over the
// same controller; only one of them is live at a time.
class ConsolePane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsolePane)
public:
    ConsolePane(std::shared_ptr<ConsoleController> controller, Prompter* prompter, ConsoleToolBar::Place place,
                QWidget* parent = nullptr);
    ~ConsolePane() override;

    // On screen or not: connected, painted and asked for its size only while active.
    void setActive(bool active);
    // The console is shown by a window; this pane says so and offers to bring it back.
    void setElsewhere(bool elsewhere);
    // Full screen: the screen alone.
    void setBare(bool bare);
    // Above the status strip, until it is closed or something else is asked for.
    void showProblem(const Error& error);
    [[nodiscard]] ConsoleView* view() const { return m_view; }
    [[nodiscard]] ConsoleController& controller() const { return *m_controller; }
    void setHintDelay(int milliseconds) { m_hintTimer.setInterval(milliseconds); }

Q_SIGNALS:
    void actionRequested(boxyard::Action action);
    void detachRequested();
    void bringBackRequested();
    void fullScreenRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void attachSession();
    void refresh();
    void refreshNotice();
    void refreshStatus();
    void refreshKeyboard();
    void showNotice(const QString& icon, const QString& title, const QString& hint, const QString& action,
                    bool busy = false);
    void offNotice();
    void noticeTriggered();
    void refreshHint();
    void setScaling(console::Scaling scaling);
    void saveScreenshot();

    std::shared_ptr<ConsoleController> m_controller;
    Prompter* m_prompter;
    ConsoleToolBar* m_bar = nullptr;
    ConsoleView* m_view = nullptr;
    ConsoleNotice* m_notice = nullptr;
    HintBar* m_hint = nullptr;
    ConsoleStatusStrip* m_strip = nullptr;
    QPointer<console::SpiceSession> m_session;
    QTimer m_noticeTimer; // what is waited for is said when it takes long enough to be read
    QTimer m_hintTimer;
    std::unique_ptr<Lane> m_files;
    bool m_active = false;
    bool m_elsewhere = false;
    bool m_agentHint = false;
};

} // namespace boxyard::widgets
