// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Descriptor.h"
#include "backend/appliance/DiskImage.h"
#include "backend/appliance/Package.h"

namespace boxyard::appliance {

// What a file of the package is, told from its bytes and not from its name.
struct DiskFacts {
    QString member; // as the package names it; empty = a blank disk
    QString format; // "vmdk-stream", "vmdk-sparse", "vmdk-flat", "qcow2", "vhd", "raw", "iso", "floppy", "ovf-env"
    quint64 capacity = 0; // what the guest sees; 0 = unknown
    quint64 fileSize = 0;
    quint64 needed = 0;  // on the host, about
    bool packed = false; // gzip around the image: it must be unpacked before it can be read
    ByteSource source;
    QList<ByteSource> files; // every file of the package that bytes come from, by the name a manifest has for it
    DiskImagePtr image;      // null for packed ones and media
};

// What the descriptor promises about a file: hints where the bytes do not tell.
struct DiskHints {
    QString formatUrl; // ovf:format
    QString href;
    bool medium = false;    // CD or floppy
    bool rawByName = false; // oVirt's volume-format RAW
};

// Opens one file of the package by its magic number and checks it. Reads headers and tables only.
Result<DiskFacts> openDisk(const Package& package, const ByteSource& source, const DiskHints& hints);
// A disk consists of sectors of 512 bytes.
[[nodiscard]] constexpr quint64 wholeSectors(quint64 bytes) { return (bytes + 511) / 512 * 512; }
// The bytes a qcow2 with so many units in use takes.
[[nodiscard]] quint64 outputSize(quint64 units, quint32 unitSize, quint64 capacity);

} // namespace boxyard::appliance
