// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"

namespace boxyard::app {

QJsonObject toJson(const Error& error) {
    return {{QStringLiteral("kind"), errorKindName(error.kind)},
            {QStringLiteral("summary"), error.summary},
            {QStringLiteral("hint"), error.hint},
            {QStringLiteral("detail"), error.detail}};
}

// Absent = unknown, so what is not known is left out.
QJsonObject toJson(const Resource& resource) {
    QJsonArray ports;
    for (const PortRule& rule : resource.ports)
        ports.append(toJson(rule));
    QJsonObject object{{QStringLiteral("id"), resource.id.key},
                       {QStringLiteral("kind"), resource.id.kind == ResourceKind::Machine
                                                    ? QStringLiteral("machine")
                                                    : QStringLiteral("container")},
                       {QStringLiteral("provider"), resource.id.provider},
                       {QStringLiteral("name"), resource.name},
                       {QStringLiteral("state"), resourceStateName(resource.state)},
                       {QStringLiteral("addresses"), QJsonArray::fromStringList(resource.addresses)},
                       {QStringLiteral("ports"), ports}};
    if (resource.problem)
        object.insert(QStringLiteral("problem"), resource.problem->summary);
    if (resource.cpus > 0)
        object.insert(QStringLiteral("cpus"), resource.cpus);
    if (!resource.memory.isNull())
        object.insert(QStringLiteral("memory_bytes"), resource.memory.bytes());
    const auto text = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    text("image", resource.image);
    text("os", resource.os);
    text("group", resource.group);
    text("health", resource.health);
    if (resource.since.isValid())
        object.insert(QStringLiteral("since"), resource.since.toUTC().toString(Qt::ISODate));
    return object;
}

} // namespace boxyard::app
