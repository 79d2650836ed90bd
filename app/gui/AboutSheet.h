// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Sheet.h"

namespace boxyard::app {

// What this program is, its version and licence. Deletes itself.
class AboutSheet final : public widgets::Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutSheet)
public:
    explicit AboutSheet(QWidget* parent);
};

} // namespace boxyard::app
