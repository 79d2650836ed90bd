// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/ConfigDiff.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace boxyard::widgets {

class Button;
class ElidedLabel;
class MessageBanner;

// The bar below the settings that says what would change, when it applies, and saves it. Hidden without changes. GUI
// thread; owned by the settings page.
class ChangeBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeBar)
public:
    explicit ChangeBar(QWidget* parent);
    // command: the beginning of the one that changes this machine, "boxyard set NAME".
    void setChanges(const QString& machine, const QString& command, const QList<machine::ConfigChange>& changes,
                    bool running);
    void setBusy(bool busy);
    void setBlocked(const QString& why); // what stands in the settings cannot be saved; empty = it can
    [[nodiscard]] MessageBanner* banner() const { return m_banner; }
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    void saveTriggered();
    void saveAndRestartTriggered();
    void discardTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillTable();
    void applyTheme();
    void enableButtons();
    void showWords();
    QString m_machine;
    QString m_begin; // of the command
    QList<machine::ConfigChange> m_changes;
    bool m_running = false;
    bool m_busy = false;
    QString m_obstacle;
    QString m_when; // the changes apply
    MessageBanner* m_banner = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_remark = nullptr;
    Button* m_toggle = nullptr;
    QWidget* m_table = nullptr;
    QWidget* m_scroll = nullptr;
    QGridLayout* m_grid = nullptr;
    Button* m_showCommand = nullptr;
    QLineEdit* m_command = nullptr;
    Button* m_discard = nullptr;
    Button* m_restart = nullptr;
    Button* m_save = nullptr;
};

} // namespace boxyard::widgets
