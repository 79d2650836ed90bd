// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/EnvironmentDisc.h"
#include "backend/appliance/HardwareMapping.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace boxyard;
    const auto envelope = appliance::readDescriptor(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!envelope)
        return 0;
    QList<appliance::Notice> notices;
    for (qsizetype i = 0; i < envelope->systems.size(); ++i) {
        const appliance::OvfSystem& system = envelope->systems.at(i);
        const appliance::MappingInput input{
            *envelope, system, QString(),
            [](const appliance::OvfFile* file, const appliance::OvfDisk*, bool) -> Result<appliance::DiskFacts> {
                appliance::DiskFacts facts;
                facts.member = file ? file->href : QString();
                facts.capacity = 1 << 20;
                return facts;
            },
            i % 2 == 0};
        (void)appliance::mapSystem(input, notices);
        if (i < 8) // each names its siblings
            (void)appliance::environmentDocument(*envelope, i);
    }
    return 0;
}
