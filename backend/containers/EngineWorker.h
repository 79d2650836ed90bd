// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWatcher.h"
#include "backend/containers/Leftovers.h"
#include "backend/containers/StatsSampler.h"

namespace boxyard::containers {

// Everything of one engine that lives on its thread. Owned by Engine; the GUI's side talks to it by queued calls.
class EngineWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineWorker)
public:
    explicit EngineWorker(const Endpoint& endpoint);
    ~EngineWorker() override;

    [[nodiscard]] EngineClient& client() { return m_client; }
    [[nodiscard]] EngineWatcher& watcher() { return m_watcher; }
    [[nodiscard]] StatsSampler& sampler() { return m_sampler; }
    [[nodiscard]] Leftovers& leftovers() { return m_leftovers; }

    // An action on a container; name is for sentences.
    void act(Action action, const QString& id, const QString& name, const ActionOptions& options,
             const AsyncAnswer<>& answer);
    // A question whose answer is one JSON document.
    void ask(const QString& path, const QUrlQuery& query, const QString& what,
             std::function<void(const Result<QJsonDocument>&)> answer);

    // The end: what is being made is removed again, which has a moment's time; then the thread quits.
    void windUp();

Q_SIGNALS:
    void windingUp();

private:
    void send(const HttpRequest& request, const QString& id, const QString& what, const AsyncAnswer<>& answer,
              EngineClient::Turn turn);

    EngineClient m_client;
    EngineWatcher m_watcher;
    StatsSampler m_sampler;
    Leftovers m_leftovers;
};

} // namespace boxyard::containers
