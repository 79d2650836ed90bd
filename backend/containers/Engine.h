// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/Job.h"
#include "backend/core/PortMapSource.h"
#include "backend/core/ResourceProvider.h"

#include <chrono>
#include <memory>

namespace boxyard::containers {

// Where an engine may be: what discovery found, or --engine said.
struct Endpoint {
    QString
        url; // "unix:///run/docker.sock", "tcp://host:2375", "ssh://user@host"; "podman:" = start the service on demand
    QString label;                     // "Docker", "Podman", a context's name; refined once the engine has answered
    QString caFile, certFile, keyFile; // TLS; without a CA the system's are asked
    QString controlPath;               // SSH: where requests that share a login meet; empty = each its own
    bool tls = false;                  // over TCP: encrypted, or not at all
    bool guessed = true;               // found by looking at usual places: no banner when nobody is there
    std::chrono::milliseconds patience{10000}; // how long an engine may be silent before it counts as stuck
};

// An engine the user names: over TCP with the certificates of DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, as for docker's own
// program. Looks for files.
[[nodiscard]] Endpoint namedEndpoint(const QString& url);

// One container engine with all its faces. Made by app/ on the GUI thread; owns the endpoint's lane.
class Engine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)
public:
    Engine(const Endpoint& endpoint, JobList& jobs, QObject* parent = nullptr);
    ~Engine() override;

    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] ResourceProvider& provider();
    [[nodiscard]] ContainerService& service();
    // Who else holds ports, so that run() names holders and keeps away from reserved ports. Not owned; may be null.
    void setPortMap(PortMapSource* map);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// Finds the engines of this computer and follows sockets that appear: environment, contexts, usual sockets, a podman
// program without a service. The same engine behind two names counts once. GUI thread; reads files on its lane.
class Discovery final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Discovery)
public:
    explicit Discovery(QObject* parent = nullptr);
    ~Discovery() override;
    void start();

Q_SIGNALS:
    void found(const boxyard::containers::Endpoint& endpoint);
    // The first look is over: what has not been found by now is not there yet.
    void settled();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace boxyard::containers
