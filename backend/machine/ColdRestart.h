// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"

namespace boxyard::machine {

// Shuts a machine down and starts it again once it is off, so that changed settings are taken: a reboot of the guest
// keeps the old ones. Gives up silently when the machine goes or the shut-down fails (its job says so). Deletes itself;
// owned by the provider. GUI thread.
class ColdRestart final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColdRestart)
public:
    ColdRestart(ResourceProvider* provider, const ResourceId& id);

Q_SIGNALS:
    void restarted(boxyard::Job* start);

private:
    void look(const QList<Resource>& some);
    ResourceProvider* m_provider;
    ResourceId m_id;
    bool m_started = false;
};

} // namespace boxyard::machine
