// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Hypervisor.h"

#include "backend/libvirt/Connection.h"
#include "backend/libvirt/Creator.h"
#include "backend/libvirt/LibvirtEventLoop.h"
#include "backend/libvirt/MachineProvider.h"
#include "backend/libvirt/MachineServiceImpl.h"
#include "backend/libvirt/SystemDaemon.h"

#include <unistd.h>

namespace boxyard::libvirt {

namespace {
// Ports of another computer cannot be tried from here.
machine::HostHooks reaching(const QString& uri, machine::HostHooks hooks) {
    if (!ConnectionUri::parse(uri).local)
        hooks.portFree = {};
    return hooks;
}
} // namespace

struct Hypervisor::Parts {
    Parts(const QString& uri, const machine::HostHooks& hooks, JobList& jobs)
        : connection(uri), machines(connection, hooks, jobs, nullptr),
          service(connection, machines, hooks, jobs, nullptr),
          creator(std::make_shared<Creator>(connection.access(), hooks)) {}
    Connection connection;
    MachineProvider machines;
    MachineServiceImpl service;
    std::shared_ptr<Creator> creator;
};

Hypervisor::Hypervisor(const QString& uri, const machine::HostHooks& hooks, JobList& jobs, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(uri, reaching(uri, hooks), jobs)) {}

Hypervisor::~Hypervisor() {
    m_parts->connection.shutDown(); // nothing runs for the parts any more when they go
}

QString Hypervisor::uri() const { return m_parts->connection.uri().text; }

ResourceProvider& Hypervisor::provider() { return m_parts->machines; }

machine::MachineService& Hypervisor::service() { return m_parts->service; }

std::shared_ptr<machine::MachineCreator> Hypervisor::creator() { return m_parts->creator; }

Lane& Hypervisor::transferLane() { return m_parts->connection.transfer(); }

Lane& Hypervisor::importLane() { return m_parts->connection.imports(); }

void Hypervisor::setPatience(std::chrono::milliseconds patience) { m_parts->machines.setPatience(patience); }

void Hypervisor::initialize() { LibvirtEventLoop::start(); }

QStringList Hypervisor::defaultUris() {
    const QString session = QStringLiteral("qemu:///session");
    const QString system = QStringLiteral("qemu:///system");
    if (::geteuid() == 0)
        return {system};
    return SystemDaemon::isConnectable() ? QStringList{session, system} : QStringList{session};
}

} // namespace boxyard::libvirt
