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

QJsonObject referenceTo(const ResourceId& id, const QString& name) {
    return {{QStringLiteral("id"), id.key},
            {QStringLiteral("kind"),
             id.kind == ResourceKind::Machine ? QStringLiteral("machine") : QStringLiteral("container")},
            {QStringLiteral("provider"), id.provider},
            {QStringLiteral("name"), name}};
}

// Absent = unknown, so what is not known is left out.
QJsonObject toJson(const Resource& resource) {
    QJsonArray ports;
    for (const PortRule& rule : resource.ports)
        ports.append(toJson(rule));
    QJsonObject object = referenceTo(resource.id, resource.name);
    object.insert(QStringLiteral("state"), resourceStateName(resource.state));
    object.insert(QStringLiteral("addresses"), QJsonArray::fromStringList(resource.addresses));
    object.insert(QStringLiteral("ports"), ports);
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

QJsonObject toJson(const machine::MachineConfig& config) {
    QJsonArray disks;
    for (const machine::DiskConfig& disk : config.disks)
        disks.append(QJsonObject{{QStringLiteral("target"), disk.target},
                                 {QStringLiteral("file"), disk.source},
                                 {QStringLiteral("format"), disk.format}});
    QJsonArray nics;
    for (const machine::NetworkConfig& nic : config.networks)
        nics.append(QJsonObject{{QStringLiteral("model"), nic.model},
                                {QStringLiteral("mac"), nic.mac},
                                {QStringLiteral("network"), nic.source}});
    return {{QStringLiteral("max_cpus"), config.maxCpus},
            {QStringLiteral("firmware"), config.firmware == machine::Firmware::Bios  ? QStringLiteral("bios")
                                         : config.firmware == machine::Firmware::Efi ? QStringLiteral("efi")
                                                                                     : QStringLiteral("efi-secure")},
            {QStringLiteral("machine_type"),
             config.chipset == machine::Chipset::Pc ? QStringLiteral("pc") : QStringLiteral("q35")},
            {QStringLiteral("accelerator"), config.accelerator},
            {QStringLiteral("tpm"), config.tpm},
            {QStringLiteral("autostart"), config.autostart},
            {QStringLiteral("description"), config.description},
            {QStringLiteral("disks"), disks},
            {QStringLiteral("nics"), nics}};
}

} // namespace boxyard::app
