// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Engine.h"

#include "backend/containers/EngineService.h"

#include <QThread>

namespace boxyard::containers {

// Torn down from the bottom: first the faces, so that nobody asks any more, then the thread with its sockets.
struct Engine::Parts {
    Parts(const Endpoint& where, JobList& jobs)
        : endpoint(where), files(QStringLiteral("engine-files")), worker(new EngineWorker(where)) {
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("engine"));
        thread.start();
        provider = std::make_unique<EngineProvider>(endpoint, jobs, worker, nullptr);
        service = std::make_unique<EngineService>(*provider, jobs, files, worker, nullptr);
    }
    ~Parts() {
        service.reset();
        provider.reset();
        QMetaObject::invokeMethod(worker, &EngineWorker::windUp);
        thread.wait();
    }

    Endpoint endpoint;
    Lane files;
    QThread thread;
    EngineWorker* worker;
    std::unique_ptr<EngineProvider> provider;
    std::unique_ptr<EngineService> service;
};

Engine::Engine(const Endpoint& endpoint, JobList& jobs, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(endpoint, jobs)) {}

Engine::~Engine() = default;

Endpoint Engine::endpoint() const { return m_parts->endpoint; }

ResourceProvider& Engine::provider() { return *m_parts->provider; }

ContainerService& Engine::service() { return *m_parts->service; }

void Engine::setPortMap(PortMapSource* map) { m_parts->service->setPortMap(map); }

} // namespace boxyard::containers
