// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/Lane.h"

#include <QMetaType>
#include <QObject>
#include <QTimer>

#include <optional>

namespace boxyard::host {

struct HostSample {
    double cpu = -1; // 0…1 of all CPUs since the sample before; −1 = not known yet
    ByteSize memoryUsed;
    ByteSize memoryTotal;
    ByteSize memoryAvailable;
};

// Busy and whole time of all CPUs in clock ticks, from /proc/stat's first line. Pure.
struct CpuTimes {
    quint64 busy = 0;
    quint64 total = 0;
};
std::optional<CpuTimes> parseCpuTimes(const QByteArray& stat);
std::optional<HostSample> parseMemory(const QByteArray& meminfo);

// This computer's load for the task bar, every two seconds while active. GUI thread; reads on a lane of its own.
class HostLoad final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostLoad)
public:
    explicit HostLoad(QObject* parent = nullptr);
    ~HostLoad() override;
    // While somebody looks. Off at first.
    void setActive(bool active);
    [[nodiscard]] HostSample last() const { return m_last; }

Q_SIGNALS:
    void sampled(const boxyard::host::HostSample& sample);

private:
    void read();
    std::unique_ptr<Lane> m_lane; // made when first needed
    QTimer m_timer;
    std::optional<CpuTimes> m_before;
    HostSample m_last;
    bool m_reading = false;
};

} // namespace boxyard::host

Q_DECLARE_METATYPE(boxyard::host::HostSample)
