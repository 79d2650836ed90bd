// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/ContainerJson.h"

#include <QJsonDocument>

#include <cstdint>

using namespace boxyard::containers;

// Whatever JSON an engine sends: rows with an id, ports that are ports.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    QJsonArray list = document.array();
    if (document.isObject())
        list.append(document.object());
    const QString provider = QStringLiteral("unix:///x");
    for (const auto& value : std::as_const(list)) {
        const QJsonObject object = value.toObject();
        for (const auto& resource : {resourceFromList(object, provider), resourceFromLibpodList(object, provider),
                                     resourceFromInspect(object, provider)}) {
            if (!resource)
                continue;
            if (resource->id.isNull())
                __builtin_trap();
            for (const boxyard::PortRule& port : resource->ports)
                if (port.hostPort == 0 || port.guestPort == 0)
                    __builtin_trap();
        }
        (void)detailsFromInspect(object, provider);
        (void)imageDetailsFromInspect(object, QStringLiteral("x"));
    }
    (void)imagesFromList(list);
    return 0;
}
