// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/HostLoad.h"

#include "backend/core/Tr.h"

#include <QFile>

namespace boxyard::host {

namespace {

constexpr int kEveryMs = 2000;

QByteArray readAll(const char* path) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Reading {
    std::optional<CpuTimes> cpu;
    HostSample memory;
};

} // namespace

std::optional<CpuTimes> parseCpuTimes(const QByteArray& stat) {
    const QList<QByteArray> fields = stat.left(stat.indexOf('\n')).simplified().split(' ');
    if (fields.size() < 5 || fields.at(0) != "cpu")
        return std::nullopt;
    CpuTimes times;
    // user nice system idle iowait irq softirq steal; guest time is in user already (proc(5))
    for (qsizetype i = 1; i < std::min<qsizetype>(fields.size(), 9); ++i) {
        const quint64 ticks = fields.at(i).toULongLong();
        times.total += ticks;
        if (i != 4 && i != 5)
            times.busy += ticks;
    }
    return times;
}

std::optional<HostSample> parseMemory(const QByteArray& meminfo) {
    HostSample sample;
    const QList<QByteArray> lines = meminfo.split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2)
            continue;
        if (words.at(0) == "MemTotal:")
            sample.memoryTotal = ByteSize::fromKiB(words.at(1).toLongLong());
        else if (words.at(0) == "MemAvailable:")
            sample.memoryAvailable = ByteSize::fromKiB(words.at(1).toLongLong());
    }
    if (sample.memoryTotal.isNull())
        return std::nullopt;
    sample.memoryUsed = sample.memoryTotal - sample.memoryAvailable;
    return sample;
}

HostLoad::HostLoad(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kEveryMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HostLoad::read);
}

HostLoad::~HostLoad() = default;

void HostLoad::setActive(bool active) {
    if (active == m_timer.isActive())
        return;
    if (!active) {
        m_timer.stop();
        m_before.reset(); // the next first sample would be one of a long pause
        return;
    }
    if (!m_lane)
        m_lane = std::make_unique<Lane>(QStringLiteral("host-load"));
    m_timer.start();
    read();
}

void HostLoad::read() {
    if (m_reading)
        return;
    m_reading = true;
    m_lane
        ->run([]() -> Result<Reading> {
            Reading reading;
            reading.cpu = parseCpuTimes(readAll("/proc/stat"));
            const auto memory = parseMemory(readAll("/proc/meminfo"));
            if (!memory)
                return failure(ErrorKind::Unsupported, Tr::tr("The computer's memory cannot be read from /proc."));
            reading.memory = *memory;
            return reading;
        })
        .then(this, [this](const Result<Reading>& reading) {
            m_reading = false;
            if (!reading)
                return;
            HostSample sample = reading->memory;
            if (reading->cpu && m_before && reading->cpu->total > m_before->total)
                sample.cpu =
                    double(reading->cpu->busy - m_before->busy) / double(reading->cpu->total - m_before->total);
            m_before = reading->cpu;
            m_last = sample;
            Q_EMIT sampled(sample);
        });
}

} // namespace boxyard::host
