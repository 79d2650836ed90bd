// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Sheet.h"
#include "widgets/machine/MachineHooks.h"

#include <memory>

namespace boxyard::widgets {

// "New machine": from an installation medium, an existing disk image or nothing; everything else is filled in. GUI
// thread, deletes itself when closed.
class CreateSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateSheet)
public:
    // providers: the connections a machine can be made on, the preferred one first.
    struct Place {
        QString provider;
        QString name; // "This computer (session)"
    };
    // file: an ISO or a disk image that was dropped or chosen, or empty.
    CreateSheet(const QList<Place>& places, const QString& file, const MachineHooks& hooks, QWidget* parent);
    ~CreateSheet() override;
    [[nodiscard]] machine::CreateRequest request() const;

Q_SIGNALS:
    // The work has begun; start says whether the console is to be shown when it is done (Job::target() names the machine).
    void created(boxyard::Job* job, bool startAndShow);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace boxyard::widgets
