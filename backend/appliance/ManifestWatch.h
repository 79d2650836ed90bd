// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ByteSource.h"
#include "backend/appliance/Manifest.h"
#include "backend/core/Job.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace boxyard::appliance {

// Hashes files of the package on a thread of its own while others read the same pages. Owned by one import.
class ManifestWatch final {
    Q_DISABLE_COPY_MOVE(ManifestWatch)
public:
    ManifestWatch() = default;
    ~ManifestWatch(); // stops

    void add(const ByteSource& source, const QString& name, const Manifest::Entry& entry);
    void start();
    // Waits for the hashes; InvalidInput (see isManifestMismatch) names the file that differs. Stops on cancel.
    Result<> finish(const JobContext& job);

private:
    struct Task {
        ByteSource source;
        QString name;
        Manifest::Entry entry;
    };
    void work();
    Result<> hashAll() const;
    QList<Task> m_tasks;
    std::thread m_thread;
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_finished = false;
    Result<> m_result;
};

[[nodiscard]] Error manifestMismatch(const QString& name);
[[nodiscard]] bool isManifestMismatch(const Error& error);

} // namespace boxyard::appliance
