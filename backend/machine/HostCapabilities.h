// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/Result.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace boxyard::machine {

// What the host of a connection can give its machines.
struct HostCapabilities {
    int cpus = 1;
    ByteSize memory;
    ByteSize memoryAvailable; // null = unknown
    int maxVcpusQ35 = 255;
    int maxVcpusPc = 255;
    bool kvm = false;  // usable, not merely present
    QString kvmReason; // why not, a sentence; empty when kvm
    bool efi = false;
    bool secureBoot = false;
    bool tpm = false;
    bool session = true; // qemu:///session: no networks, no bridges without a helper
    bool local = true;
    QString libvirtVersion; // "9.0.0"
    QString qemuVersion;    // "7.2.22"
    QStringList networks;   // virtual networks that exist
    QStringList bridges;
    QString imagesFolder;
    ByteSize imagesFree; // space left there
};

} // namespace boxyard::machine

Q_DECLARE_METATYPE(boxyard::machine::HostCapabilities)
