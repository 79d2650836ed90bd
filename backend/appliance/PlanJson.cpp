// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/PlanJson.h"

#include "backend/core/PortRuleJson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <sys/statvfs.h>

namespace boxyard::appliance {

using namespace machine;

namespace {

QString busName(DiskBus bus) {
    switch (bus) {
    case DiskBus::Ide:
        return QStringLiteral("ide");
    case DiskBus::Sata:
        return QStringLiteral("sata");
    case DiskBus::Scsi:
        return QStringLiteral("scsi");
    case DiskBus::Virtio:
        return QStringLiteral("virtio");
    case DiskBus::Usb:
        return QStringLiteral("usb");
    case DiskBus::Nvme:
        return QStringLiteral("nvme");
    case DiskBus::Floppy:
        break;
    }
    return QStringLiteral("fdc");
}

QString firmwareName(Firmware firmware) {
    switch (firmware) {
    case Firmware::Bios:
        return QStringLiteral("bios");
    case Firmware::Efi:
        return QStringLiteral("efi");
    case Firmware::EfiSecure:
        break;
    }
    return QStringLiteral("efi-secure");
}

QString modeName(const NetworkConfig& network) {
    switch (network.mode) {
    case NetworkMode::Nat:
        return QStringLiteral("nat");
    case NetworkMode::Bridge:
        return QStringLiteral("bridge");
    case NetworkMode::Network:
        return QStringLiteral("network");
    case NetworkMode::Isolated:
        return QStringLiteral("isolated");
    case NetworkMode::Other:
        break;
    }
    return QStringLiteral("none");
}

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text); }

QJsonObject slotJson(const DriveSlot& slot) {
    return {{QStringLiteral("controller"), slot.controller},
            {QStringLiteral("bus"), slot.bus},
            {QStringLiteral("target"), slot.target},
            {QStringLiteral("unit"), slot.unit}};
}

QJsonObject diskJson(const PlannedDisk* planned, const DiskConfig& disk) {
    QJsonObject object{{QStringLiteral("bus"), busName(disk.bus)}};
    if (disk.slot)
        object.insert(QStringLiteral("slot"), slotJson(*disk.slot));
    if (!planned)
        return object;
    object.insert(QStringLiteral("file"), orNull(planned->member));
    object.insert(QStringLiteral("format"), orNull(planned->format));
    object.insert(QStringLiteral("capacity_bytes"), planned->capacity.bytes());
    object.insert(QStringLiteral("file_bytes"), planned->fileSize.bytes());
    object.insert(QStringLiteral("needed_bytes"), planned->needed.bytes());
    return object;
}

QJsonObject networkJson(const NetworkConfig& network) {
    QJsonObject object{{QStringLiteral("model"), network.model}, {QStringLiteral("mode"), modeName(network)}};
    object.insert(QStringLiteral("mac"), orNull(network.mac));
    object.insert(QStringLiteral("network"), orNull(network.source));
    object.insert(QStringLiteral("guest_name"), orNull(network.guestName));
    return object;
}

QJsonObject machineJson(const PlannedMachine& machine) {
    const MachineConfig& config = machine.config;
    QJsonArray disks, drives, nics, forwards;
    for (int i = 0; i < int(config.disks.size()); ++i) {
        const PlannedDisk* planned = nullptr;
        for (const PlannedDisk& candidate : machine.disks)
            if (candidate.configIndex == i)
                planned = &candidate;
        (config.disks.at(i).device == DiskDevice::Disk ? disks : drives).append(diskJson(planned, config.disks.at(i)));
    }
    for (const NetworkConfig& network : config.networks)
        nics.append(networkJson(network));
    const QList<PortRule> rules = allForwards(config);
    for (const PortRule& rule : rules)
        forwards.append(toJson(rule));
    QJsonObject object{
        {QStringLiteral("name"), config.name},
        {QStringLiteral("os"), QJsonObject{{QStringLiteral("id"), orNull(config.osId)},
                                           {QStringLiteral("source"), orNull(machine.osSource)}}},
        {QStringLiteral("cpus"), config.cpus},
        {QStringLiteral("memory_bytes"), config.memory.bytes()},
        {QStringLiteral("firmware"), firmwareName(config.firmware)},
        {QStringLiteral("machine_type"), config.chipset == Chipset::Pc ? QStringLiteral("pc") : QStringLiteral("q35")},
        {QStringLiteral("tpm"), config.tpm},
        {QStringLiteral("disks"), disks},
        {QStringLiteral("cdroms"), drives},
        {QStringLiteral("nics"), nics},
        {QStringLiteral("forwards"), forwards},
        {QStringLiteral("serials"), config.serialConsole ? QJsonArray{QStringLiteral("pty")} : QJsonArray()}};
    object.insert(QStringLiteral("sound"), orNull(config.sound));
    object.insert(QStringLiteral("usb"), orNull(config.usbController));
    object.insert(QStringLiteral("video"), orNull(config.video));
    return object;
}

QJsonArray configurationsJson(const ImportPlan& plan) {
    QJsonArray array;
    for (const DeploymentConfiguration& configuration : plan.configurations)
        array.append(QJsonObject{{QStringLiteral("id"), configuration.id},
                                 {QStringLiteral("label"), configuration.label},
                                 {QStringLiteral("default"), configuration.isDefault}});
    return array;
}

QJsonArray propertiesJson(const ImportPlan& plan) {
    QJsonArray array;
    for (const ProductProperty& property : plan.properties)
        array.append(QJsonObject{{QStringLiteral("key"), property.key},
                                 {QStringLiteral("type"), property.type},
                                 {QStringLiteral("default"), property.password ? QString() : property.defaultValue},
                                 {QStringLiteral("label"), property.label},
                                 {QStringLiteral("required"), property.required && property.defaultValue.isEmpty()},
                                 {QStringLiteral("configurable"), property.userSets}});
    return array;
}

QJsonArray noticesJson(const ImportPlan& plan) {
    QJsonArray array;
    for (const Notice& notice : plan.notices)
        array.append(QJsonObject{{QStringLiteral("level"), noticeLevelName(notice.level)},
                                 {QStringLiteral("code"), notice.code},
                                 {QStringLiteral("subject"), notice.subject},
                                 {QStringLiteral("text"), notice.text},
                                 {QStringLiteral("remedy"), notice.remedy}});
    return array;
}

QJsonObject imageJson(const ImageFacts& image) {
    QJsonObject object{{QStringLiteral("format"), image.format},
                       {QStringLiteral("file_bytes"), image.fileSize.bytes()},
                       {QStringLiteral("encrypted"), image.encrypted},
                       {QStringLiteral("snapshots"), image.snapshots}};
    if (!image.capacity.isNull())
        object.insert(QStringLiteral("capacity_bytes"), image.capacity.bytes());
    object.insert(QStringLiteral("backing_file"), orNull(image.backingFile));
    object.insert(QStringLiteral("data_file"), orNull(image.dataFile));
    return object;
}

} // namespace

QString writerName(Writer writer) {
    switch (writer) {
    case Writer::VirtualBox:
        return QStringLiteral("virtualbox");
    case Writer::VMware:
        return QStringLiteral("vmware");
    case Writer::OVirt:
        return QStringLiteral("ovirt");
    case Writer::Xen:
        return QStringLiteral("xen");
    case Writer::HyperV:
        return QStringLiteral("hyperv");
    case Writer::Generic:
        break;
    }
    return QStringLiteral("generic");
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Warnings:
        return QStringLiteral("warnings");
    case Verdict::Refused:
        break;
    }
    return QStringLiteral("refused");
}

QString manifestStatusName(ManifestStatus status) {
    switch (status) {
    case ManifestStatus::Absent:
        return QStringLiteral("absent");
    case ManifestStatus::NotChecked:
        return QStringLiteral("not-checked");
    case ManifestStatus::Verified:
        return QStringLiteral("verified");
    case ManifestStatus::Mismatch:
        return QStringLiteral("mismatch");
    case ManifestStatus::Incomplete:
        break;
    }
    return QStringLiteral("incomplete");
}

QString noticeLevelName(Notice::Level level) {
    switch (level) {
    case Notice::Level::Info:
        return QStringLiteral("info");
    case Notice::Level::Warning:
        return QStringLiteral("warning");
    case Notice::Level::Error:
        break;
    }
    return QStringLiteral("error");
}

std::optional<ByteSize> freeSpace(const QString& folder) {
    QString path = QFileInfo(folder).absoluteFilePath();
    while (!path.isEmpty() && path != QLatin1String("/") && !QFileInfo::exists(path))
        path = QFileInfo(path).path();
    struct statvfs info {};
    if (::statvfs(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return ByteSize(qint64(info.f_bavail) * qint64(info.f_frsize));
}

QJsonObject planToJson(const ImportPlan& plan, std::optional<ByteSize> free) {
    QJsonArray machines;
    for (const PlannedMachine& machine : plan.machines)
        machines.append(machineJson(machine));
    QJsonObject manifest{{QStringLiteral("status"), manifestStatusName(plan.manifest)}};
    manifest.insert(QStringLiteral("algorithm"), orNull(plan.manifestAlgorithm));
    QJsonObject space{{QStringLiteral("needed_bytes"), plan.needed.bytes()}};
    if (free)
        space.insert(QStringLiteral("free_bytes"), free->bytes());
    QJsonObject object{{QStringLiteral("file"), plan.file},
                       {QStringLiteral("format"), plan.format},
                       {QStringLiteral("writer"), writerName(plan.writer)},
                       {QStringLiteral("ovf_version"), orNull(plan.ovfVersion)},
                       {QStringLiteral("verdict"), verdictName(plan.verdict())},
                       {QStringLiteral("machines"), machines},
                       {QStringLiteral("manifest"), manifest},
                       {QStringLiteral("signature"),
                        QJsonObject{{QStringLiteral("status"),
                                     plan.hasSignature ? QStringLiteral("not-checked") : QStringLiteral("absent")}}},
                       {QStringLiteral("eulas"), QJsonArray::fromStringList(plan.eulas)},
                       {QStringLiteral("configurations"), configurationsJson(plan)},
                       {QStringLiteral("properties"), propertiesJson(plan)},
                       {QStringLiteral("products"), QJsonArray::fromStringList(plan.products)},
                       {QStringLiteral("space"), space},
                       {QStringLiteral("notices"), noticesJson(plan)}};
    if (plan.image)
        object.insert(QStringLiteral("image"), imageJson(*plan.image));
    return object;
}

} // namespace boxyard::appliance
