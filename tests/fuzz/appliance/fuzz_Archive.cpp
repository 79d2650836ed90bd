// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Manifest.h"
#include "backend/appliance/Package.h"
#include "tests/fuzz/appliance/FuzzFile.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace boxyard;
    const auto file = testing::memoryFile(data, size);
    const auto package = appliance::Package::open(QStringLiteral("/proc/self/fd/%1").arg(file->fd()));
    if (package && package->isArchive()) {
        for (const appliance::Member& member : package->members())
            if (const auto source = package->find(member.name))
                (void)source->head(512);
        if (package->manifest())
            (void)appliance::Manifest::parse(*package->manifest());
    }
    return 0;
}
