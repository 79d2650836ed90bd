// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"

#include <QStringList>

namespace boxyard::libvirt {

// What the header of a disk image says. Images are foreign input: only a regular file's first bytes are read, and a
// name found there is only ever compared, never opened for writing.
struct DiskImageInfo {
    bool exists = false;
    ByteSize allocation; // what it takes on the disk
    ByteSize capacity;   // what the guest sees; qcow2 only, else the file's size
    QString backingFile; // absolute path of a local file; empty = none
};

// Blocks: for lanes.
[[nodiscard]] DiskImageInfo readDiskImage(const QString& path);
// The image and what it builds on, nearest first; ends at what cannot be read, at a loop and after 64 links.
[[nodiscard]] QStringList backingChain(const QString& path);

} // namespace boxyard::libvirt
