// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleToolBar.h"

#include "backend/console/KeyCodes.h"
#include "widgets/common/Button.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace boxyard::widgets {

using console::Scaling;

ConsoleToolBar::ConsoleToolBar(Place place, bool forMachine, QWidget* parent) : QWidget(parent), m_place(place) {
    setObjectName(QStringLiteral("consoleToolBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_keys = addButton("consoleKeys", QStringLiteral("keyboard"));
    m_scaling = addButton("consoleScaling", QStringLiteral("scale"));
    m_screenshot = addButton("consoleScreenshot", QStringLiteral("snapshot"));
    m_ssh = addButton("consoleSsh", QStringLiteral("terminal"));
    m_detach = addButton("consoleDetach", QStringLiteral("detach"));
    m_fullScreen = addButton("consoleFullScreen", QStringLiteral("fit"));
    m_ssh->setVisible(forMachine);
    m_detach->setVisible(forMachine);
    makeKeysMenu();
    makeScalingMenu();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 5);
    row->setSpacing(4);
    row->addWidget(m_keys);
    row->addWidget(m_scaling);
    row->addWidget(m_screenshot);
    row->addWidget(m_ssh);
    row->addStretch(1);
    row->addWidget(m_detach);
    row->addWidget(m_fullScreen);
    connect(m_screenshot, &Button::clicked, this, &ConsoleToolBar::screenshotRequested);
    connect(m_ssh, &Button::clicked, this, &ConsoleToolBar::sshRequested);
    connect(m_detach, &Button::clicked, this, &ConsoleToolBar::detachRequested);
    connect(m_fullScreen, &Button::clicked, this, &ConsoleToolBar::fullScreenRequested);
    setScaling(Scaling::Fit, false);
    setLive(false, false);
}

Button* ConsoleToolBar::addButton(const char* name, const QString& iconName) {
    auto* button = new Button(iconName, QString(), Button::Look::Flat, this);
    button->setObjectName(QLatin1String(name));
    // Not by Tab from the guest's screen: the focus would leave it by a click.
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ConsoleToolBar::makeKeysMenu() {
    m_keysMenu = new QMenu(this);
    m_keysMenu->setObjectName(QStringLiteral("consoleKeysMenu"));
    const auto add = [this](QMenu* menu, const console::KeyCombination& combination) {
        QAction* action = menu->addAction(combination.name);
        connect(action, &QAction::triggered, this, [this, codes = combination.codes] { Q_EMIT keysRequested(codes); });
    };
    for (const auto& combination : console::commonCombinations())
        add(m_keysMenu, combination);
    m_keysMenu->addSeparator();
    auto* terminals = m_keysMenu->addMenu(tr("Text consoles"));
    for (const auto& combination : console::terminalCombinations())
        add(terminals, combination);
    m_keys->setMenu(m_keysMenu);
}

void ConsoleToolBar::makeScalingMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("consoleScalingMenu"));
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, Scaling scaling) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scaling] { Q_EMIT scalingRequested(scaling); });
        return action;
    };
    m_follow = add(tr("Guest follows the window"), Scaling::FollowWindow);
    m_fit = add(tr("Fit"), Scaling::Fit);
    m_original = add(tr("1:1"), Scaling::Original);
    m_scaling->setMenu(menu);
}

void ConsoleToolBar::setLive(bool live, bool picture) {
    m_keys->setEnabled(live);
    m_screenshot->setEnabled(picture);
}

void ConsoleToolBar::setScaling(Scaling scaling, bool canFollow) {
    m_follow->setChecked(scaling == Scaling::FollowWindow);
    m_fit->setChecked(scaling == Scaling::Fit);
    m_original->setChecked(scaling == Scaling::Original);
    m_follow->setToolTip(
        canFollow ? QString() : tr("Works as soon as the agent runs in the guest; until then the screen is fitted."));
    m_scalingText = scaling == Scaling::Original                    ? tr("1:1")
                    : scaling == Scaling::FollowWindow && canFollow ? tr("Follows")
                                                                    : tr("Fit");
    setTexts();
}

void ConsoleToolBar::setFullScreen(bool on) {
    m_isFullScreen = on;
    setTexts();
}

void ConsoleToolBar::setTexts() {
    const auto set = [this](Button* button, const QString& text, const QString& toolTip) {
        button->setText(m_compact ? QString() : text);
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
    };
    const bool compact = m_compact;
    m_compact = false;
    for (int pass = 0; pass < 2; ++pass) {
        set(m_keys, tr("Keys"), tr("Send keys that this computer would take for itself"));
        set(m_scaling, m_scalingText, tr("How the guest's screen is shown"));
        set(m_ssh, tr("SSH"), tr("Open a terminal in this machine"));
        set(m_detach, m_place == Place::Page ? tr("Detach") : tr("Into the page"),
            m_place == Place::Page ? tr("Show the console in a window of its own")
                                   : tr("Show the console in the main window again"));
        set(m_fullScreen, m_isFullScreen ? tr("Leave full screen") : tr("Full screen"),
            m_place == Place::Page ? tr("Show the console on the whole screen") : tr("F11"));
        if (pass == 0)
            m_fullWidth = layout() != nullptr ? layout()->sizeHint().width() : 0;
        m_compact = compact;
        if (!compact)
            break;
    }
    m_screenshot->setAccessibleName(tr("Save a picture of the screen"));
    m_screenshot->setToolTip(tr("Save a picture of the screen"));
    m_keys->setIconName(QStringLiteral("keyboard"));
}

QSize ConsoleToolBar::minimumSizeHint() const { return {280, sizeHint().height()}; }

void ConsoleToolBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool compact = width() < m_fullWidth;
    if (std::exchange(m_compact, compact) != compact)
        setTexts();
}

void ConsoleToolBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.base);
    paintHairline(painter, 0, width(), height() - 1, theme.line);
}

} // namespace boxyard::widgets
