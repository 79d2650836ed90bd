// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace boxyard::widgets {

// Used, then selected, of a total: a thin bar (4 or 6 high). Fractions 0…1.
class UsageBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsageBar)
public:
    explicit UsageBar(QWidget* parent = nullptr);
    void setUsage(double used, double selected = 0); // used is grey, selected in the accent colour
    void setBarHeight(int height);
    void setTooMuch(bool tooMuch); // the selected part in the attention colour
    [[nodiscard]] QSize sizeHint() const override { return {100, 16}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_used = 0;
    double m_selected = 0;
    int m_height = 6;
    bool m_tooMuch = false;
};

} // namespace boxyard::widgets
