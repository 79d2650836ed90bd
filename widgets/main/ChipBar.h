// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ResourceFilter.h"

#include <QWidget>

namespace boxyard::widgets {

class ChipButton;

// All, Running, Machines, Containers: one is chosen. The kinds become icons where the words do not fit.
class ChipBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipBar)
public:
    explicit ChipBar(QWidget* parent = nullptr);
    [[nodiscard]] ResourceFilter::Chip chosen() const { return m_chosen; }
    void choose(ResourceFilter::Chip chip);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(boxyard::widgets::ResourceFilter::Chip chip);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void place();
    QList<ChipButton*> m_buttons;
    ResourceFilter::Chip m_chosen = ResourceFilter::Chip::All;
};

} // namespace boxyard::widgets
