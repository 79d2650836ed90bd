// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace boxyard::widgets {

// The line under a console: how the screen is shown, what the agent does, and who has the keyboard with the keys that
// give it back. Paints itself; what it says is its accessible name.
class ConsoleStatusStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleStatusStrip)
public:
    explicit ConsoleStatusStrip(QWidget* parent = nullptr);
    void setScreen(const QString& text);
    void setAgent(const QString& text);
    // keys: drawn as a key cap between the two; empty = only before.
    void setKeyboard(const QString& before, const QString& keys = {}, const QString& after = {});
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void told();
    QString m_screen;
    QString m_agent;
    QString m_before;
    QString m_keys;
    QString m_after;
};

} // namespace boxyard::widgets
