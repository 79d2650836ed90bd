// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "widgets/common/Sheet.h"
#include "widgets/container/ContainerHooks.h"

#include <memory>

namespace boxyard::widgets {

// The question before containers are removed: what goes, what stays, and whether their anonymous volumes go too. Cancel
// holds the focus. GUI thread, deletes itself when closed.
class RemoveSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveSheet)
public:
    RemoveSheet(const QList<Resource>& containers, const ContainerHooks& hooks, QWidget* parent);
    ~RemoveSheet() override;

Q_SIGNALS:
    void removing(const QList<boxyard::Job*>& jobs);

private:
    struct State;
    void inspectOne(int index);
    void rebuild();
    void carryOut();
    std::unique_ptr<State> m_state;
};

} // namespace boxyard::widgets
