// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace boxyard::widgets {

// A whole number in the look of the program; the wheel changes it only while it has the focus.
class NumberEdit final : public QSpinBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberEdit)
public:
    explicit NumberEdit(int minimum, int maximum, QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace boxyard::widgets
