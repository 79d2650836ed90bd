// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/host/KvmProbe.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace boxyard::host {

// One thing the doctor looked at. Codes are stable: kvm, kvm-libvirt, libvirt, qemu, ovmf, swtpm, group-libvirt, docker, podman,
// docker-forward, space, display, ssh, terminal, subuid.
struct DoctorFinding {
    enum class Level { Ok, Info, Warning, Error };
    QString code;
    Level level = Level::Ok;
    QString subject; // "KVM"
    QString text;    // a sentence: what is
    QString remedy;  // a sentence: what to do; empty when all is well
    QString command; // to be run by the user as it stands; empty = none
};
[[nodiscard]] QString doctorLevelName(DoctorFinding::Level level); // "ok", "info", "warning", "error"

// What the doctor sees of the computer; a test gives another one.
struct DoctorWorld {
    std::function<KvmVerdict()> kvm;
    std::function<QString(const QString& program)> findProgram;
    std::function<bool(const QString& path)> exists;
    std::function<QByteArray(const QString& path)> read;
    std::function<int(const QString& path)> connectSocket;    // 0, or errno
    std::function<ByteSize(const QString& folder)> freeSpace; // of the nearest folder that exists
    std::function<bool(const QString& folder)> mayWrite;      // into the nearest folder that exists
    QStringList groups;                                       // of this process
    QString userName;
    bool isRoot = false;
    bool kvmClosedToLibvirt = false; // the user the system's libvirt runs QEMU as may not open /dev/kvm
    QString runtimeDir;              // $XDG_RUNTIME_DIR
    QString display;                 // $WAYLAND_DISPLAY or $DISPLAY
    QString imagesFolder;
    QString terminal; // the name of the terminal program found
    QString packages; // "apt", "dnf", "pacman", "zypper" or empty
};
// This computer. program: Boxyard's own path, for the KVM probe; imagesFolder: empty = libvirt's of this user.
DoctorWorld thisComputer(const QString& program, const QString& imagesFolder = {});

// Looks, never changes anything. Blocks (runs the KVM probe, tries sockets): for lanes.
QList<DoctorFinding> runDoctor(const DoctorWorld& world);

} // namespace boxyard::host
