// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/FirmwareProbe.h"

#include <QtEndian>

#include <algorithm>

namespace boxyard::appliance {

namespace {

using machine::Firmware;

// UEFI specification, "GPT Partition Entry": type GUIDs as they lie on the disk.
const QByteArray kEfiSystem = QByteArray::fromHex("28732ac11ff8d211ba4b00a0c93ec93b");
const QByteArray kBiosBoot = QByteArray::fromHex("4861682149646f6e744e656564454649");

bool hasBootCode(const QByteArray& mbr) {
    return std::any_of(mbr.constBegin(), mbr.constBegin() + 440, [](char c) { return c != 0; });
}

std::optional<Firmware> fromGpt(const DiskImage& disk, const QByteArray& header, bool bootCode) {
    const quint64 tableAt = qFromLittleEndian<quint64>(header.constData() + 72) * 512;
    const quint32 count = std::min<quint32>(qFromLittleEndian<quint32>(header.constData() + 80), 256);
    const quint32 size = qFromLittleEndian<quint32>(header.constData() + 84);
    if (size < 128 || size > 4096 || count == 0 || tableAt >= disk.capacity())
        return std::nullopt;
    const auto table = disk.readGuest(tableAt, count * size);
    if (!table)
        return std::nullopt;
    bool system = false;
    bool biosBoot = false;
    for (quint32 i = 0; i < count; ++i) {
        const QByteArray type = table->mid(qsizetype(i) * size, 16);
        system |= type == kEfiSystem;
        biosBoot |= type == kBiosBoot;
    }
    if (system && !(biosBoot && bootCode))
        return Firmware::Efi;
    if (biosBoot || bootCode)
        return Firmware::Bios;
    return std::nullopt;
}

} // namespace

std::optional<Firmware> probeFirmware(const DiskImage& disk) {
    const auto start = disk.readGuest(0, 1024);
    if (!start || start->size() < 1024 || uchar(start->at(510)) != 0x55 || uchar(start->at(511)) != 0xaa)
        return std::nullopt;
    const bool bootCode = hasBootCode(*start);
    if (start->mid(512, 8) == "EFI PART")
        return fromGpt(disk, start->mid(512), bootCode);
    bool efiPartition = false;
    for (int i = 0; i < 4; ++i)
        efiPartition |= uchar(start->at(446 + i * 16 + 4)) == 0xef;
    if (bootCode)
        return Firmware::Bios;
    return efiPartition ? std::optional(Firmware::Efi) : std::nullopt;
}

} // namespace boxyard::appliance
