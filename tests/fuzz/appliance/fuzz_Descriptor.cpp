// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/HardwareMapping.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace boxyard;
    const auto envelope = appliance::readDescriptor(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!envelope)
        return 0;
    QList<appliance::Notice> notices;
    for (const appliance::OvfSystem& system : envelope->systems) {
        const appliance::MappingInput input{
            *envelope, system, QString(),
            [](const appliance::OvfFile* file, const appliance::OvfDisk*, bool) -> Result<appliance::DiskFacts> {
                appliance::DiskFacts facts;
                facts.member = file ? file->href : QString();
                facts.capacity = 1 << 20;
                return facts;
            }};
        (void)appliance::mapSystem(input, notices);
    }
    return 0;
}
