// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskImage.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

namespace boxyard::testing {

// The fuzzer's bytes as a file in memory.
inline appliance::FilePtr memoryFile(const unsigned char* data, std::size_t size) {
    const int fd = ::memfd_create("fuzz", MFD_CLOEXEC);
    if (fd < 0 || ::write(fd, data, size) != ssize_t(size))
        std::abort();
    return std::make_shared<const appliance::FileHandle>(fd);
}

// Opens an image and unpacks its first units, as an import would.
template <typename Open>
int readImage(Open open, const unsigned char* data, std::size_t size) {
    const appliance::ByteSource source(QStringLiteral("fuzz"), memoryFile(data, size), 0, size);
    const auto image = open(source);
    if (!image)
        return 0;
    appliance::Inflater inflater;
    std::vector<uchar> out((*image)->unitSize());
    std::size_t count = 0;
    for (const appliance::DiskExtent& extent : (*image)->extents()) {
        if (++count > 64)
            break;
        const auto bytes = (*image)->source().read(extent.file, extent.fileLength);
        if (bytes)
            (void)(*image)->decode(extent, reinterpret_cast<const uchar*>(bytes->constData()), out.data(), inflater);
    }
    (void)(*image)->readGuest(0, 4096);
    return 0;
}

} // namespace boxyard::testing
