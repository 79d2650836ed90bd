// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "widgets/common/Sheet.h"
#include "widgets/container/ContainerHooks.h"

class QLineEdit;

namespace boxyard::widgets {

// F2 on a container: one field, checked while typing. GUI thread, deletes itself when closed.
class ContainerRenameSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerRenameSheet)
public:
    ContainerRenameSheet(const Resource& container, const ContainerHooks& hooks, QWidget* parent);

Q_SIGNALS:
    void renaming(boxyard::Job* job);

private:
    void check();
    void carryOut();
    Resource m_container;
    ContainerHooks m_hooks;
    QLineEdit* m_name = nullptr;
};

} // namespace boxyard::widgets
