// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: it is refused, or it is XML to another parser too, stays as it is under an empty edit, and stays readable
// under a real one.
#include "backend/machine/DomainXml.h"

#include <pugixml.hpp>

#include <cstdlib>

using namespace boxyard::machine;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QString xml = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto config = readDomain(xml);
    if (!config)
        return 0;
    pugi::xml_document document;
    if (!document.load_string(xml.toUtf8().constData()))
        std::abort();
    if (*editDomain(xml, *config, *config) != xml)
        std::abort();
    MachineConfig edited = *config;
    edited.title += QStringLiteral("<x>");
    edited.cpus += 1;
    for (NetworkConfig& network : edited.networks)
        if (network.mode == NetworkMode::Nat && network.forwards.isEmpty())
            network.forwards.append(*boxyard::PortRule::parse(QStringLiteral("2222:22")));
    if (const auto after = editDomain(xml, *config, edited)) {
        const auto again = readDomain(*after);
        if (!again || again->title.isEmpty())
            std::abort();
    } else if (after.error().kind == boxyard::ErrorKind::Internal) {
        std::abort();
    }
    return 0;
}
