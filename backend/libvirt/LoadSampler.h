// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"
#include "backend/libvirt/Connection.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace boxyard::libvirt {

// Measures what runs and is shown: one call for all every two seconds, none while nobody looks. GUI thread.
class LoadSampler final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadSampler)
public:
    LoadSampler(Connection& connection, QObject* parent);
    void watch(const QSet<ResourceId>& visible);

Q_SIGNALS:
    void sampled(const QList<boxyard::LoadSample>& samples);

private:
    // What libvirt counts since the start of a machine.
    struct Counters {
        qint64 atNs = 0;
        quint64 cpuNs = 0;
        quint64 diskBytes = 0;
        quint64 networkBytes = 0;
        int cpus = 0;
        qint64 memoryKiB = -1;
        qint64 usedKiB = -1;
    };
    using Measured = QHash<QString, Counters>;
    static Result<Measured> measure(virConnectPtr connection, const QSet<QString>& wanted);
    void tick();
    void take(const Measured& now);
    static LoadSample sampleFrom(const Counters& now, const Counters& before);

    Connection& m_connection;
    QSet<QString> m_wanted;
    Measured m_last;
    QTimer m_timer;
    bool m_asking = false;
};

} // namespace boxyard::libvirt
