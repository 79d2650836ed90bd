// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ManifestWatch.h"

#include "backend/core/Tr.h"

#include <vector>

namespace boxyard::appliance {

namespace {
const QString kMark = QStringLiteral("question:manifest");
constexpr std::size_t kStep = 512 * 1024;
} // namespace

Error manifestMismatch(const QString& name) {
    return {ErrorKind::InvalidInput, Tr::tr("“%1” is not what the manifest says: it was changed or damaged.").arg(name),
            Tr::tr("Download it again, or import it without checking."), kMark};
}

bool isManifestMismatch(const Error& error) { return error.detail == kMark; }

ManifestWatch::~ManifestWatch() {
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void ManifestWatch::add(const ByteSource& source, const QString& name, const Manifest::Entry& entry) {
    for (const Task& task : qAsConst(m_tasks))
        if (task.name == name)
            return;
    m_tasks.append({source, name, entry});
}

void ManifestWatch::start() {
    if (!m_tasks.isEmpty())
        m_thread = std::thread([this] { work(); });
}

Result<> ManifestWatch::hashAll() const {
    std::vector<char> buffer(kStep);
    for (const Task& task : m_tasks) {
        Digest digest(task.entry.kind);
        for (quint64 at = 0; at < task.source.size(); at += kStep) {
            if (m_stop)
                return failure(cancelledError());
            const auto size = std::size_t(std::min<quint64>(kStep, task.source.size() - at));
            BOXYARD_TRY(task.source.read(at, buffer.data(), size));
            digest.add(buffer.data(), size);
        }
        if (digest.finish() != task.entry.hex)
            return failure(manifestMismatch(task.name));
    }
    return {};
}

void ManifestWatch::work() {
    const Result<> result = hashAll();
    const std::lock_guard lock(m_mutex);
    m_result = result;
    m_finished = true;
    m_wake.notify_all();
}

Result<> ManifestWatch::finish(const JobContext& job) {
    if (!m_thread.joinable())
        return {};
    {
        std::unique_lock lock(m_mutex);
        while (!m_finished && !m_stop) {
            m_wake.wait_for(lock, std::chrono::milliseconds(50));
            m_stop = job.isCancelled();
        }
    }
    m_thread.join();
    BOXYARD_TRY(job.checkpoint());
    return m_result;
}

} // namespace boxyard::appliance
