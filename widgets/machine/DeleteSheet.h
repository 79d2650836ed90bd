// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "widgets/common/Sheet.h"
#include "widgets/machine/MachineHooks.h"

#include <memory>

namespace boxyard::widgets {

// The question before machines are deleted: which disks go and stay, how large they are and who else uses them. Cancel
// holds the focus. GUI thread, deletes itself when closed.
class DeleteSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteSheet)
public:
    DeleteSheet(const QList<Resource>& machines, const MachineHooks& hooks, QWidget* parent);
    ~DeleteSheet() override;

Q_SIGNALS:
    void deleting(const QList<boxyard::Job*>& jobs);

private:
    struct State;
    void planOne(int index);
    void rebuild();
    void carryOut();
    std::unique_ptr<State> m_state;
};

} // namespace boxyard::widgets
