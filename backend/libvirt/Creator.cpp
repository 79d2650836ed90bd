// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Creator.h"

#include "backend/core/Tr.h"
#include "backend/libvirt/Deletion.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/HostReader.h"
#include "backend/libvirt/Storage.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/Validation.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace boxyard::libvirt {

Result<machine::HostCapabilities> Creator::host() {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    BOXYARD_TRY_AS(host, readHost(connection.get(), m_connection->uri(), m_hooks));
    if (m_connection->uri().isQemu() && host.qemuVersion.isEmpty()) // said before disks are written for it
        return failure(ErrorKind::NotFound, Tr::tr("QEMU is not installed, so no machine can be made."),
                       Tr::tr("Install QEMU: sudo apt install qemu-system-x86"));
    return host;
}

Result<QString> Creator::imagesFolder() {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    return imagesPool(connection.get(), m_connection->uri());
}

Result<bool> Creator::nameTaken(const QString& name) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(connection, m_connection->handle());
    const DomainHandle domain(virDomainLookupByName(connection.get(), name.toUtf8().constData()));
    if (domain)
        return true;
    const Error error = lastError(Tr::tr("The names of the machines cannot be read."));
    if (error.kind == ErrorKind::NotFound)
        return false;
    return failure(error);
}

Result<QString> Creator::freeName(const QString& wanted) {
    const QString base = machine::isValidMachineName(wanted) ? wanted : machine::sanitizedMachineName(wanted);
    QString name = base;
    for (int i = 2;; ++i) {
        BOXYARD_TRY_AS(taken, nameTaken(name));
        if (!taken)
            return name;
        const QString suffix = QStringLiteral("-%1").arg(i);
        name = base.left(64 - suffix.size()) + suffix;
    }
}

Result<bool> Creator::macTaken(const QString& mac) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(connection, m_connection->handle());
    virDomainPtr* list = nullptr;
    const int count = virConnectListAllDomains(connection.get(), &list, 0);
    if (count < 0)
        return lastFailure(Tr::tr("The list of machines cannot be read."));
    for (const auto& domain : takeList<DomainHandle>(list, count)) {
        const auto xml = configuredXml(domain.get());
        if (xml && xml->contains(mac, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Result<> Creator::createDisk(const QString& path, ByteSize capacity) {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    return libvirt::createDisk(connection.get(), m_connection->uri(), path, capacity);
}

// libvirt would replace a definition of the same UUID and say no clear word about the same name.
Result<> Creator::checkNew(virConnectPtr connection, const machine::MachineConfig& config) {
    BOXYARD_TRY_AS(taken, nameTaken(config.name));
    if (taken)
        return failure(ErrorKind::AlreadyExists, Tr::tr("There is already a machine named “%1”.").arg(config.name),
                       Tr::tr("Choose another name."));
    if (config.uuid.isEmpty())
        return {};
    const DomainHandle same(virDomainLookupByUUIDString(connection, config.uuid.toLatin1().constData()));
    if (same)
        return failure(ErrorKind::AlreadyExists,
                       Tr::tr("“%1” has the same identity as “%2”.").arg(nameOf(same.get()), config.name));
    return {};
}

Result<ResourceId> Creator::define(const machine::MachineConfig& config) {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    BOXYARD_TRY(checkNew(connection.get(), config));
    BOXYARD_TRY_AS(capabilities, host());
    BOXYARD_TRY_AS(xml, machine::newDomain(config, capabilities));
    const DomainHandle domain(virDomainDefineXML(connection.get(), xml.toUtf8().constData()));
    if (!domain)
        return lastFailure(Tr::tr("The machine “%1” could not be created.").arg(config.name));
    if (config.autostart && virDomainSetAutostart(domain.get(), 1) != 0) {
        const Error error = lastError(Tr::tr("“%1” could not be set to start with the computer.").arg(config.name));
        virDomainUndefineFlags(domain.get(), VIR_DOMAIN_UNDEFINE_NVRAM);
        return failure(error);
    }
    QStringList files;
    for (const machine::DiskConfig& disk : config.disks)
        files.append(disk.source);
    refreshPools(connection.get(), files);
    return ResourceId{provider(), ResourceKind::Machine, uuidOf(domain.get())};
}

Result<> Creator::start(const ResourceId& id) {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    BOXYARD_TRY_AS(domain, findDomain(connection.get(), id.key));
    return startMachine({m_connection->uri(), id.key, nameOf(domain.get()), m_hooks, connection}, false);
}

Result<> Creator::undefine(const ResourceId& id) {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    BOXYARD_TRY_AS(domain, findDomain(connection.get(), id.key));
    const ActionTarget target{m_connection->uri(), id.key, nameOf(domain.get()), m_hooks, connection};
    if (isActive(domain.get()))
        BOXYARD_TRY(powerOff(target));
    return undefineMachine(target);
}

// The session's QEMU runs as us. The system's runs as a user of its own, to which only root can give a file.
Result<> Creator::adoptFiles(const QStringList& paths) {
    BOXYARD_TRY_AS(connection, m_connection->handle());
    const passwd* owner = nullptr;
    if (m_connection->uri().system && m_connection->uri().local && ::geteuid() == 0) {
        owner = ::getpwnam("libvirt-qemu");
        if (!owner)
            owner = ::getpwnam("qemu");
    }
    for (const QString& path : paths)
        if (owner && ::chown(QFile::encodeName(path).constData(), owner->pw_uid, owner->pw_gid) != 0)
            return failure(ErrorKind::PermissionDenied, Tr::tr("%1 could not be given to QEMU's user.").arg(path),
                           Tr::tr("Check the rights of that folder."), qt_error_string(errno));
    refreshPools(connection.get(), paths);
    return {};
}

void Creator::filesGone(const QStringList& paths) {
    if (const auto connection = m_connection->handle())
        refreshPools(connection->get(), paths);
}

} // namespace boxyard::libvirt
