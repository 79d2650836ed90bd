// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RealYard.h"

#include "app/PortRegister.h"
#include "backend/appliance/Importer.h"
#include "backend/host/KvmProbe.h"

#include <QCoreApplication>

namespace boxyard::app {

RealYard::RealYard(const QStringList& connections, const QStringList& engines, QObject* parent)
    : Yard(parent), m_connections(connections), m_engineUrls(engines), m_questions(QStringLiteral("questions")) {
    m_register = PortRegister::follow(m_resources, this);
    m_hooks.portFree = [ports = m_register](const PortRule& rule, const QString& exceptUuid) {
        return ports->check(rule, exceptUuid);
    };
    m_hooks.kvm = [program = QCoreApplication::applicationFilePath()] {
        const host::KvmVerdict verdict = host::probeKvm(program);
        return machine::KvmVerdict{verdict.usable, verdict.reason};
    };
    m_ports = std::make_unique<host::HostPortMap>(m_resources);
}

RealYard::~RealYard() = default;

void RealYard::open(bool machines, bool containers) {
    if (machines && !m_machinesOpened)
        openMachines();
    if (containers && !m_discovery && m_engines.empty())
        openContainers();
}

void RealYard::openMachines() {
    m_machinesOpened = true;
    libvirt::Hypervisor::initialize();
    if (m_connections.isEmpty())
        m_defaults = libvirt::Hypervisor::defaultUris();
    const QStringList uris = m_connections.isEmpty() ? m_defaults : m_connections;
    for (const QString& uri : uris) {
        m_own.insert(uri);
        addHypervisor(uri);
    }
}

void RealYard::addHypervisor(const QString& uri) {
    if (m_resources.provider(uri))
        return;
    auto& made = m_hypervisors.emplace_back(std::make_unique<libvirt::Hypervisor>(uri, m_hooks, m_jobs));
    m_resources.add(&made->provider());
    cleanUpAfterKills(*made);
    made->provider().open();
}

void RealYard::setAdded(const QStringList& uris) {
    libvirt::Hypervisor::initialize();
    for (const QString& uri : uris) {
        if (m_added.contains(uri))
            continue;
        const bool engine = uri.startsWith(QLatin1String("unix:")) || uri.startsWith(QLatin1String("tcp:")) ||
                            uri.startsWith(QLatin1String("ssh:"));
        if (engine)
            addEngine(containers::namedEndpoint(uri));
        else
            addHypervisor(uri);
    }
    for (const QString& uri : std::as_const(m_added))
        if (!uris.contains(uri) && !m_own.contains(uri))
            removeAdded(uri);
    m_added = uris;
}

void RealYard::removeAdded(const QString& uri) {
    for (auto& one : m_hypervisors)
        if (one->uri() == uri) {
            m_resources.remove(&one->provider());
            retire(std::move(one));
        }
    std::erase(m_hypervisors, nullptr);
    std::erase_if(m_engines, [&](const auto& one) {
        if (one->endpoint().url != uri)
            return false;
        m_resources.remove(&one->provider());
        return true;
    });
}

// What still works with it comes to its end first; nobody waits for that here.
void RealYard::retire(std::unique_ptr<libvirt::Hypervisor> connection) {
    const libvirt::Hypervisor* leaving = connection.get();
    const auto nothing = []() -> Result<> { return {}; };
    const Async<> transferred = connection->transferLane().run(nothing);
    const Async<> imported = connection->importLane().run(nothing);
    m_leaving.push_back(std::move(connection));
    transferred.then(this, [this, imported, leaving](const Result<>&) {
        imported.then(this, [this, leaving](const Result<>&) {
            std::erase_if(m_leaving, [&](const auto& one) { return one.get() == leaving; });
        });
    });
}

// Imports that were killed left files, and perhaps a machine: only its connection knows, so each is asked once it is up.
void RealYard::cleanUpAfterKills(libvirt::Hypervisor& connection) {
    auto* context = new QObject(&connection);
    connect(&connection.provider(), &ResourceProvider::availabilityChanged, context,
            [this, context, &connection](const Availability& now) {
                if (now.state != Availability::State::Online)
                    return;
                context->deleteLater(); // once
                m_questions.post([creator = connection.creator()] {
                    appliance::removeLeftovers([creator](const QString& provider, const QString& name) -> Result<bool> {
                        if (provider != creator->provider())
                            return failure(ErrorKind::NotFound, QStringLiteral("another connection's"));
                        return creator->nameTaken(name);
                    });
                });
            });
}

void RealYard::openContainers() {
    if (!m_engineUrls.isEmpty()) {
        for (const QString& url : m_engineUrls) {
            m_own.insert(url);
            addEngine(containers::namedEndpoint(url));
        }
        m_settled = true;
        Q_EMIT settled();
        return;
    }
    m_discovery = std::make_unique<containers::Discovery>();
    connect(m_discovery.get(), &containers::Discovery::found, this, [this](const containers::Endpoint& endpoint) {
        m_own.insert(endpoint.url);
        addEngine(endpoint);
    });
    connect(m_discovery.get(), &containers::Discovery::settled, this, [this] {
        m_settled = true;
        Q_EMIT settled();
    });
    m_discovery->start();
}

void RealYard::addEngine(const containers::Endpoint& endpoint) {
    if (m_resources.provider(endpoint.url))
        return;
    auto& made = m_engines.emplace_back(std::make_unique<containers::Engine>(endpoint, m_jobs));
    made->setPortMap(m_ports.get()); // run() names who holds a port and keeps off what is reserved
    m_resources.add(&made->provider());
    made->provider().open();
}

libvirt::Hypervisor* RealYard::hypervisor(const QString& provider) const {
    for (const auto& one : m_hypervisors)
        if (one->provider().id() == provider)
            return one.get();
    return nullptr;
}

machine::MachineService* RealYard::machineService(const QString& provider) {
    libvirt::Hypervisor* one = hypervisor(provider);
    return one ? &one->service() : nullptr;
}

std::shared_ptr<machine::MachineCreator> RealYard::machineCreator(const QString& provider) {
    libvirt::Hypervisor* one = hypervisor(provider);
    return one ? one->creator() : nullptr;
}

Lane* RealYard::transferLane(const QString& provider) {
    libvirt::Hypervisor* one = hypervisor(provider);
    return one ? &one->transferLane() : nullptr;
}

Lane* RealYard::importLane(const QString& provider) {
    libvirt::Hypervisor* one = hypervisor(provider);
    return one ? &one->importLane() : nullptr;
}

containers::ContainerService* RealYard::containerService(const QString& provider) {
    for (const auto& engine : m_engines)
        if (engine->provider().id() == provider)
            return &engine->service();
    return nullptr;
}

} // namespace boxyard::app
