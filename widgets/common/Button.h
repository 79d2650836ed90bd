// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace boxyard::widgets {

// A button of one of the five looks: Primary (one a view), Secondary, Flat (bars and rows), Link (text action in
// notices), Danger (red words; outside a question), DangerFilled (inside the question only). Paints itself from Theme.
class Button final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Button)
public:
    enum class Look { Primary, Secondary, Flat, Link, Danger, DangerFilled };
    Button(const QString& text, Look look, QWidget* parent = nullptr);
    Button(const QString& iconName, const QString& text, Look look, QWidget* parent = nullptr);
    void setLook(Look look);
    void setDense(bool dense); // section heads and banners
    void setIconName(const QString& name);
    void setChevron(bool shown); // it opens a menu, though it has none of its own
    void setBadge(bool shown);   // a dot at the upper right: something waits there
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSurface(QPainter& painter, const class Theme& theme) const;
    [[nodiscard]] QColor contentColour(const class Theme& theme) const;
    [[nodiscard]] QFont contentFont() const;
    [[nodiscard]] int padding() const;
    Look m_look;
    bool m_dense = false;
    bool m_badge = false;
    bool m_chevron = false;
    QString m_iconName;
};

} // namespace boxyard::widgets
