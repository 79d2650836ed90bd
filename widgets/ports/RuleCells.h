// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLineEdit>

namespace boxyard::widgets {

// A cell of the rules table: looks like text until pointed at or typed into. Escape takes the text back.
class CellEdit final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellEdit)
public:
    explicit CellEdit(QWidget* parent);
    void setProblem(bool problem);
    void setMuted(bool muted);
    // Shows text unless the user is typing another one.
    void show(const QString& text);
    using QLineEdit::show;

Q_SIGNALS:
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    QString m_shown;
    bool m_problem = false;
    bool m_muted = false;
};

// From where a port can be reached: text that opens a menu. All networks stands out.
class ReachCell final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReachCell)
public:
    explicit ReachCell(QWidget* parent);
    void setAddress(const QString& hostAddress, bool muted);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_all = false;
    bool m_muted = false;
};

} // namespace boxyard::widgets
