// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "widgets/common/Sheet.h"
#include "widgets/machine/MachineHooks.h"

class QLineEdit;

namespace boxyard::widgets {

// F2 on a machine: one field, checked while typing. GUI thread, deletes itself when closed.
class RenameSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RenameSheet)
public:
    RenameSheet(const Resource& machine, const MachineHooks& hooks, QWidget* parent);

Q_SIGNALS:
    void renaming(boxyard::Job* job);

private:
    void check();
    void carryOut();
    Resource m_machine;
    MachineHooks m_hooks;
    QLineEdit* m_name = nullptr;
};

} // namespace boxyard::widgets
