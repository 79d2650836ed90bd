// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ColdRestart.h"

namespace boxyard::machine {

ColdRestart::ColdRestart(ResourceProvider* provider, const ResourceId& id)
    : QObject(provider), m_provider(provider), m_id(id) {
    connect(provider, &ResourceProvider::upserted, this, &ColdRestart::look);
    connect(provider, &ResourceProvider::reset, this, &ColdRestart::look);
    connect(provider, &ResourceProvider::removed, this, [this](const QList<ResourceId>& ids) {
        if (ids.contains(m_id))
            deleteLater();
    });
    Job* stop = provider->perform(Action::Stop, id);
    if (!stop) {
        deleteLater();
        return;
    }
    connect(stop, &Job::finished, this, [this](const Result<>& result) {
        if (!result)
            deleteLater();
        else
            look(m_provider->resources()); // the event may have come before the job's end
    });
}

void ColdRestart::look(const QList<Resource>& some) {
    for (const Resource& resource : some)
        if (!m_started && resource.id == m_id && resource.state == ResourceState::Stopped) {
            m_started = true; // the stop's end is still to come, and must not start it once more
            disconnect(m_provider, nullptr, this, nullptr);
            Q_EMIT restarted(m_provider->perform(Action::Start, m_id));
            deleteLater();
            return;
        }
}

} // namespace boxyard::machine
