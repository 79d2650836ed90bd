// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Sheet.h"

namespace boxyard::app {

// F1: the keys, and where the rest is explained. Deletes itself.
class HelpSheet final : public widgets::Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpSheet)
public:
    explicit HelpSheet(QWidget* parent);
};

} // namespace boxyard::app
