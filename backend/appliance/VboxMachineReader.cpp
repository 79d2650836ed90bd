// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/VboxMachineReader.h"

#include "backend/appliance/OvfXml.h"

namespace boxyard::appliance {

namespace {

constexpr qsizetype kMaxForwards = 1000;

bool isTrue(const QString& value) {
    return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || value == QLatin1String("1");
}

bool isFalse(const QString& value) {
    return value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 || value == QLatin1String("0");
}

void readAttachmentKind(const pugi::xml_node& parent, VboxAdapter& adapter) {
    static const char* const kinds[] = {
        "NAT",        "BridgedInterface", "HostInterface", "HostOnlyInterface", "HostOnlyNetwork", "InternalNetwork",
        "NATNetwork", "GenericInterface", "CloudNetwork"};
    for (const char* kind : kinds) {
        const auto node = xml::child(parent, kind);
        if (!node)
            continue;
        adapter.attachment = QLatin1String(kind);
        adapter.network = xml::attribute(node, "name");
        for (const pugi::xml_node& rule : node.children()) {
            if (!xml::is(rule, "Forwarding") || adapter.forwards.size() >= kMaxForwards)
                continue;
            VboxForward forward;
            forward.name = xml::attribute(rule, "name");
            forward.protocol = xml::attribute(rule, "proto").toInt();
            forward.hostAddress = xml::attribute(rule, "hostip");
            forward.hostPort = xml::attribute(rule, "hostport").toInt();
            forward.guestAddress = xml::attribute(rule, "guestip");
            forward.guestPort = xml::attribute(rule, "guestport").toInt();
            adapter.forwards.append(forward);
        }
        return;
    }
}

void readAdapters(const pugi::xml_node& hardware, VboxMachine& machine) {
    for (const pugi::xml_node& node : xml::child(hardware, "Network").children()) {
        if (!xml::is(node, "Adapter"))
            continue;
        VboxAdapter adapter;
        adapter.slot = xml::attribute(node, "slot").toInt();
        adapter.enabled = isTrue(xml::attribute(node, "enabled"));
        adapter.cable = !isFalse(xml::attribute(node, "cable"));
        adapter.mac = xml::attribute(node, "MACAddress");
        adapter.type = xml::attribute(node, "type");
        readAttachmentKind(node, adapter);
        machine.adapters.append(adapter);
    }
}

void readStorage(const pugi::xml_node& controllers, VboxMachine& machine) {
    int index = 0;
    for (const pugi::xml_node& node : controllers.children()) {
        if (!xml::is(node, "StorageController"))
            continue;
        for (const pugi::xml_node& device : node.children()) {
            if (!xml::is(device, "AttachedDevice"))
                continue;
            VboxAttachment attachment;
            attachment.controllerName = xml::attribute(node, "name");
            attachment.controllerType = xml::attribute(node, "type");
            attachment.controllerIndex = index;
            attachment.deviceType = xml::attribute(device, "type");
            attachment.port = xml::attribute(device, "port").toInt();
            attachment.device = xml::attribute(device, "device").toInt();
            attachment.image =
                xml::attribute(xml::child(device, "Image"), "uuid").remove(QLatin1Char('{')).remove(QLatin1Char('}'));
            machine.attachments.append(attachment);
        }
        ++index;
    }
}

void readUsb(const pugi::xml_node& hardware, VboxMachine& machine) {
    if (const auto old = xml::child(hardware, "USBController"); old && isTrue(xml::attribute(old, "enabled"))) {
        machine.usb.append(QStringLiteral("OHCI"));
        if (isTrue(xml::attribute(old, "enabledEhci")) || isTrue(xml::attribute(old, "enabledEHCI")))
            machine.usb.append(QStringLiteral("EHCI"));
    }
    for (const pugi::xml_node& node : xml::child(xml::child(hardware, "USB"), "Controllers").children())
        if (xml::is(node, "Controller"))
            machine.usb.append(xml::attribute(node, "type").toUpper());
}

void readHostTies(const pugi::xml_node& hardware, VboxMachine& machine) {
    for (const pugi::xml_node& node : xml::child(hardware, "SharedFolders").children())
        machine.sharedFolders += xml::is(node, "SharedFolder") ? 1 : 0;
    for (const pugi::xml_node& node : xml::child(hardware, "UART").children())
        if (xml::is(node, "Port") && isTrue(xml::attribute(node, "enabled")) && !xml::attribute(node, "path").isEmpty())
            ++machine.hostSerialPorts;
}

void readBoot(const pugi::xml_node& hardware, VboxMachine& machine) {
    QMap<int, QString> order;
    for (const pugi::xml_node& node : xml::child(hardware, "Boot").children())
        if (xml::is(node, "Order") && xml::attribute(node, "device") != QLatin1String("None"))
            order.insert(xml::attribute(node, "position").toInt(), xml::attribute(node, "device"));
    machine.bootOrder = order.values();
}

} // namespace

VboxMachine readVboxMachine(const pugi::xml_node& node) {
    VboxMachine machine;
    machine.version = xml::attribute(node, "version");
    machine.name = xml::attribute(node, "name");
    machine.osType = xml::attribute(node, "OSType");
    machine.description = xml::childText(node, "Description");
    const auto hardware = xml::child(node, "Hardware");
    const auto cpu = xml::child(hardware, "CPU");
    // VirtualBox leaves out what is its default: one CPU, PIIX3, BIOS, local time.
    machine.cpus = xml::hasAttribute(cpu, "count") ? xml::attribute(cpu, "count").toInt() : 0;
    machine.nestedVirtualization = isTrue(xml::attribute(xml::child(cpu, "NestedHWVirt"), "enabled"));
    machine.memoryMiB = xml::attribute(xml::child(hardware, "Memory"), "RAMSize").toLongLong();
    auto firmware = xml::child(hardware, "Firmware");
    machine.firmware = xml::attribute(firmware, "type");
    machine.chipset = xml::attribute(xml::child(hardware, "Chipset"), "type");
    auto nvram = xml::child(xml::child(hardware, "BIOS"), "NVRAM");
    if (!nvram)
        nvram = xml::child(firmware, "NVRAM");
    machine.secureBoot = isTrue(xml::attribute(xml::child(nvram, "SecureBoot"), "enabled")) ||
                         isTrue(xml::attribute(xml::child(nvram, "UefiSecureBoot"), "enabled"));
    auto tpm = xml::child(hardware, "TrustedPlatformModule");
    if (!tpm)
        tpm = xml::child(xml::child(hardware, "BIOS"), "TrustedPlatformModule");
    machine.tpmType = xml::attribute(tpm, "type");
    const auto clock = xml::child(hardware, "RTC");
    machine.hasClock = bool(clock);
    machine.utc = xml::attribute(clock, "localOrUTC") == QLatin1String("UTC");
    const auto audio = xml::child(hardware, "AudioAdapter");
    machine.audioController = xml::attribute(audio, "controller");
    machine.audioEnabled = audio && isTrue(xml::attribute(audio, "enabled"));
    readUsb(hardware, machine);
    readBoot(hardware, machine);
    readAdapters(hardware, machine);
    readHostTies(hardware, machine);
    const auto inside = xml::child(hardware, "StorageControllers");
    readStorage(inside ? inside : xml::child(node, "StorageControllers"), machine);
    return machine;
}

} // namespace boxyard::appliance
