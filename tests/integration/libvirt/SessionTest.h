// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/Hypervisor.h"
#include "tests/support/contracts/MachineServiceContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"

#include <memory>

namespace boxyard::tests {

inline const QString kSession = QStringLiteral("qemu:///session");

// What a machine of the tests is made of, by virsh, as somebody else would make it.
struct GuestSpec {
    QString name;
    QString words;     // for the guest's kernel command line
    bool boots = true; // false: nothing to boot, up at once
    int cpus = 1;
    int maxCpus = 1;
    int memoryMiB = 192;
    QStringList disks = {}; // qcow2 files
};

QString virsh(const QStringList& arguments); // its output; fails the test when it fails
QString run(const QString& program, const QStringList& arguments);
QString newUuid();
QString guestFolder();
QString imagesFolder(); // in the private home
// Defines it and returns its UUID.
QString defineGuest(const GuestSpec& spec);
// The first line a server on 127.0.0.1 says, empty when nobody does within the time.
QByteArray bannerOf(quint16 port, int timeoutMs = 1500);
// Runs a command in the guest over SSH through the forward; its output.
QString inGuest(quint16 port, const QString& command);
// Takes a port by a trial bind, as the program's own hook does; names the test as the holder.
machine::HostHooks hooksByTrial();

// A hypervisor on the private session, online.
struct Session {
    Session();
    bool online();
    [[nodiscard]] ResourceId id(const QString& uuid) const { return {kSession, ResourceKind::Machine, uuid}; }
    ResourceProvider& provider() { return hypervisor->provider(); }
    machine::MachineService& service() { return hypervisor->service(); }
    // Performs and waits for the job.
    Result<> perform(Action action, const QString& uuid, const ActionOptions& options = {}, int timeoutMs = 60000);
    Result<> setForwards(const QString& uuid, const QStringList& rules);
    ResourceState state(const QString& uuid) { return contracts::stateOf(provider(), uuid); }

    JobList jobs;
    std::unique_ptr<libvirt::Hypervisor> hypervisor;
};

} // namespace boxyard::tests
