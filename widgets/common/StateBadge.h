// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

namespace boxyard::widgets {

// A state as glyph and word, in its tone: "● Answering".
class StateBadge final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateBadge)
public:
    explicit StateBadge(QWidget* parent = nullptr);
    void setLook(const StateLook& look); // the word is shown with a capital
    void setMedium(bool medium);         // weight 500
    [[nodiscard]] QString word() const { return m_look.word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont wordFont() const;
    StateLook m_look;
    bool m_medium = false;
};

} // namespace boxyard::widgets
