// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace boxyard::widgets {

// "› More: firmware, buses…": opens and closes what lies below it. Checked = open.
class FoldButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldButton)
public:
    explicit FoldButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace boxyard::widgets
