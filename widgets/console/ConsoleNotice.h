// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;

namespace boxyard::widgets {

class Button;

// What stands over a console's screen while there is nothing live to see: a sentence, a hint, one button, perhaps a
// field for the password. Dark in every theme like the screen behind it. Plain text.
class ConsoleNotice final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleNotice)
public:
    explicit ConsoleNotice(QWidget* parent = nullptr);
    // busy: the sign is a moving arc. Empty action = no button.
    void showNotice(const QString& iconName, const QString& title, const QString& hint, const QString& action,
                    bool busy = false);
    void setDetail(const QString& detail);
    void askPassword(bool ask);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] Button* action() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void passwordGiven(const QString& password);

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fitTexts();
    void spin();
    void trigger();
    QString m_iconName;
    QWidget* m_sign = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_detail = nullptr;
    QLineEdit* m_password = nullptr;
    Button* m_action = nullptr;
    bool m_busy = false;
    int m_timer = 0;
    int m_angle = 0;
};

} // namespace boxyard::widgets
