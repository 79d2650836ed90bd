// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineClient.h"

#include <QFileSystemWatcher>
#include <QProcessEnvironment>
#include <QSet>

namespace boxyard::containers {

// Looks whether engines are where they may be, tells each engine once, and looks again when a socket appears. Lives on
// the thread of its Discovery.
class Scout final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Scout)
public:
    explicit Scout(const QProcessEnvironment& environment);
    void look();

Q_SIGNALS:
    void found(const boxyard::containers::Endpoint& endpoint);
    void settled();

private:
    struct Candidate {
        Endpoint endpoint;
        EngineClient* client = nullptr;
        EngineInfo info;
        QString owner;    // whose socket it is; empty = not a socket
        QString engineId; // asked for only when two might be the same
    };
    using CandidatePtr = std::shared_ptr<Candidate>;

    void ask(const Endpoint& endpoint);
    void onAnswer(const CandidatePtr& candidate, const Result<EngineInfo>& info);
    void onAbsent(const Endpoint& endpoint, const Error& error);
    void compare(const CandidatePtr& candidate);
    void identify(const CandidatePtr& candidate, std::function<void()> next);
    void announce(const Endpoint& endpoint);
    void offerPodman();
    void done();
    void watchFolders();

    QProcessEnvironment m_environment;
    QFileSystemWatcher m_folders;
    QTimer m_again;
    QSet<QString> m_announced;     // URLs
    QSet<QString> m_asking;        // URLs
    QList<CandidatePtr> m_engines; // who has answered
    bool m_settled = false;
};

} // namespace boxyard::containers
