// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/HardwareMapping.h"
#include "backend/appliance/Units.h"
#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace boxyard::appliance {

using machine::Chipset;
using machine::DiskBus;
using machine::DiskConfig;
using machine::DiskDevice;
using machine::DriveSlot;
using Kind = GuestSystem::Kind;

namespace {

constexpr qsizetype kMaxDrives = 256;

ControllerKind kindOf(const QString& word, int type) {
    const QString name = word.toLower();
    const auto has = [&](const char* part) { return name.contains(QLatin1String(part)); };
    if (has("nvme"))
        return ControllerKind::Nvme;
    if (has("virtioscsi") || has("virtio_scsi") || has("virtio-scsi") || (type == 6 && has("virtio")))
        return ControllerKind::VirtioScsi;
    if (has("lsilogicsas"))
        return ControllerKind::LsiSas;
    if (has("virtualscsi") || has("pvscsi"))
        return ControllerKind::Pvscsi;
    if (has("lsi") || has("buslogic") || has("53c") || has("bt-958"))
        return ControllerKind::LsiLogic;
    if (has("ahci") || has("sata"))
        return ControllerKind::Sata;
    if (has("piix") || has("ich6") || has("ide"))
        return ControllerKind::Ide;
    if (has("virtio"))
        return ControllerKind::VirtioBlk;
    if (has("i82078") || has("floppy"))
        return ControllerKind::Floppy;
    if (has("usb"))
        return ControllerKind::Usb;
    return ControllerKind::None;
}

struct Controller {
    ControllerKind kind = ControllerKind::None;
    int order = 0;
    int number = 0;
};

// Where a HostResource points: "ovf:/disk/ID", "/disk/ID", "ovf://disk/ID", "ovf:/file/ID"; oVirt: "image/volume".
struct HostResource {
    bool file = false;
    QString id;
};
HostResource resourceOf(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(?:ovf:)?/{1,2}(disk|file)/(.+)$"));
    const auto match = form.match(text.trimmed());
    if (match.hasMatch())
        return {match.captured(1) == QLatin1String("file"), match.captured(2)};
    return {false, text.trimmed()};
}

class DriveCollector {
public:
    DriveCollector(const MappingInput& input, const QList<OvfItem>& items, NoticeList& notices)
        : m_input(input), m_items(items), m_notices(notices) {
        readControllers();
    }

    QList<Drive> collect() {
        QList<Drive> drives;
        for (const OvfItem& item : m_items) {
            const bool video = item.deviceType == QLatin1String("video");
            const bool disk = item.type == 17 || item.type == 19 || item.type == 31;
            if (drives.size() >= kMaxDrives || video ||
                !(disk || item.type == 14 || item.type == 15 || item.type == 16))
                continue;
            if (auto drive = disk ? diskFrom(item) : mediumFrom(item))
                drives.append(*drive);
        }
        std::stable_sort(drives.begin(), drives.end(), [](const Drive& a, const Drive& b) {
            if ((a.device == DiskDevice::Disk) != (b.device == DiskDevice::Disk))
                return a.device == DiskDevice::Disk;
            return std::tie(a.controllerOrder, a.port) < std::tie(b.controllerOrder, b.port);
        });
        return drives;
    }

private:
    void readControllers() {
        QHash<int, int> numbers;
        for (const OvfItem& item : m_items) {
            if ((item.type != 5 && item.type != 6 && item.type != 20) || item.deviceType == QLatin1String("video"))
                continue;
            Controller controller;
            controller.order = int(m_controllers.size());
            for (const QString& word : item.subTypes)
                if (controller.kind = kindOf(word, item.type); controller.kind != ControllerKind::None)
                    break;
            if (controller.kind == ControllerKind::None)
                controller.kind = item.type == 5   ? ControllerKind::Ide
                                  : item.type == 6 ? ControllerKind::LsiLogic
                                                   : kindOf(item.elementName + item.description, 20);
            if (controller.kind == ControllerKind::None)
                controller.kind = ControllerKind::Sata;
            bool ok = false;
            const int address = item.address.toInt(&ok);
            int& next = numbers[int(controller.kind)];
            controller.number = ok && controller.kind == ControllerKind::Ide ? address : next;
            ++next;
            m_controllers.insert(item.instanceId, controller);
        }
    }

    void attach(const OvfItem& item, Drive& drive) const {
        bool ok = false;
        drive.port = std::clamp(item.addressOnParent.toInt(&ok), 0, 1000);
        const auto parent = m_controllers.constFind(item.parent);
        drive.controllerOrder = 1000; // without a controller: after those that have one
        if (parent == m_controllers.constEnd())
            return;
        drive.controller = parent->kind;
        drive.controllerOrder = parent->order;
        drive.controllerNumber = parent->number;
    }

    // VirtualBox's own settings know the place better than the Item.
    void attachByVbox(const QString& uuid, Drive& drive) const {
        if (!m_input.system.vbox || uuid.isEmpty())
            return;
        for (const VboxAttachment& place : m_input.system.vbox->attachments) {
            if (place.image.compare(uuid, Qt::CaseInsensitive) != 0)
                continue;
            const ControllerKind kind = kindOf(place.controllerType, 0);
            if (kind == ControllerKind::None)
                return;
            drive.controller = kind;
            const bool ide = kind == ControllerKind::Ide;
            drive.controllerNumber = ide ? place.port : 0;
            drive.port = ide ? place.device : place.port;
            drive.controllerOrder = place.controllerIndex * 4 + (ide ? place.port : 0);
            return;
        }
    }

    const OvfDisk* diskById(const QString& id) const {
        for (const OvfDisk& disk : m_input.envelope.disks)
            if (disk.id == id)
                return &disk;
        const QString last = id.section(QLatin1Char('/'), -1); // oVirt: image/volume
        for (const OvfDisk& disk : m_input.envelope.disks)
            if (disk.id == last || disk.fileRef == id)
                return &disk;
        return nullptr;
    }
    const OvfFile* fileById(const QString& id) const {
        for (const OvfFile& file : m_input.envelope.files)
            if (file.id == id)
                return &file;
        for (const OvfFile& file : m_input.envelope.files)
            if (!id.isEmpty() && file.href == id)
                return &file;
        return nullptr;
    }

    std::optional<Drive> diskFrom(const OvfItem& item) {
        const QString subject = item.elementName.isEmpty() ? item.instanceId : item.elementName;
        if (item.hostResources.isEmpty() || item.hostResources.constFirst().isEmpty()) {
            if (!item.hostCapacity.isEmpty())
                return blankFrom(item, bytesOf(item.hostCapacity, {}, 1024 * 1024));
            // A disk of that size and nothing on it; a reservation is the size where the quantity counts pieces.
            const QString size = item.reservation.isEmpty() ? item.quantity : item.reservation;
            if (item.units.startsWith(QLatin1String("byte")) && !size.isEmpty())
                return blankFrom(item, bytesOf(size, item.units, 1));
            m_notices.error(QStringLiteral("disk-without-source"), subject,
                            Tr::tr("The disk “%1” does not say what is on it.").arg(subject));
            return std::nullopt;
        }
        const HostResource resource = resourceOf(item.hostResources.constFirst());
        Drive drive;
        attach(item, drive);
        const OvfDisk* disk = resource.file ? nullptr : diskById(resource.id);
        const OvfFile* file = resource.file ? fileById(resource.id) : nullptr;
        if (!disk && !file) {
            m_notices.error(
                QStringLiteral("disk-dangling"), resource.id,
                Tr::tr("The descriptor uses a disk “%1” that it does not describe.").arg(resource.id.left(120)));
            return std::nullopt;
        }
        if (disk) {
            if (disk->directLun) {
                m_notices.warning(
                    QStringLiteral("disk-direct-lun"), disk->id,
                    Tr::tr("A disk of the storage network is not part of the appliance; it is left out."));
                return std::nullopt;
            }
            if (!disk->parentRef.isEmpty()) {
                m_notices.error(QStringLiteral("disk-delta"), disk->id,
                                Tr::tr("The disk “%1” holds only the changes to another one.").arg(disk->id),
                                Tr::tr("Export the machine without snapshots."));
                return std::nullopt;
            }
            attachByVbox(disk->vboxUuid, drive);
            if (const ControllerKind kind = kindOf(disk->bus, 0);
                kind != ControllerKind::None && drive.controller == ControllerKind::None)
                drive.controller = kind;
            file = disk->fileRef.isEmpty() ? nullptr : fileById(disk->fileRef);
            if (!file && !disk->fileRef.isEmpty() && !diskHasNoFileElement(*disk)) {
                m_notices.error(QStringLiteral("file-dangling"), disk->fileRef,
                                Tr::tr("The disk “%1” names a file that the descriptor does not list.").arg(disk->id));
                return std::nullopt;
            }
        }
        return withFacts(drive, file, disk, false);
    }

    // RHEV names the image only in the disk.
    static bool diskHasNoFileElement(const OvfDisk& disk) { return !disk.volumeFormat.isEmpty(); }

    std::optional<Drive> blankFrom(const OvfItem& item, std::optional<qint64> capacity) {
        Drive drive;
        attach(item, drive);
        if (!capacity || *capacity <= 0 || *capacity > (qint64(64) << 40)) {
            m_notices.error(QStringLiteral("capacity-invalid"), item.elementName,
                            Tr::tr("The size of the disk “%1” cannot be understood.").arg(item.elementName));
            return std::nullopt;
        }
        drive.blank = true;
        drive.facts.capacity = wholeSectors(quint64(*capacity));
        drive.facts.needed = 256 * 1024;
        return drive;
    }

    std::optional<Drive> withFacts(Drive drive, const OvfFile* file, const OvfDisk* disk, bool medium) {
        auto facts = m_input.lookUp(file, disk, medium);
        if (!facts) {
            const QString subject = file ? file->href : disk ? disk->id : QString();
            m_notices.error(facts.error().kind == ErrorKind::NotFound ? QStringLiteral("file-missing")
                                                                      : QStringLiteral("disk-unusable"),
                            subject, facts.error().summary, facts.error().hint);
            return std::nullopt;
        }
        drive.facts = *facts;
        drive.blank = drive.facts.member.isEmpty();
        if (drive.facts.format == QLatin1String("iso") && drive.device == DiskDevice::Disk)
            drive.device = DiskDevice::CdRom;
        return drive;
    }

    std::optional<Drive> mediumFrom(const OvfItem& item) {
        Drive drive;
        attach(item, drive);
        drive.device = item.type == 14 ? DiskDevice::Floppy : DiskDevice::CdRom;
        if (item.hostResources.isEmpty())
            return drive;
        const HostResource resource = resourceOf(item.hostResources.constFirst());
        const OvfFile* file = fileById(resource.id);
        if (const OvfDisk* disk = resource.file ? nullptr : diskById(resource.id); disk && !file)
            file = fileById(disk->fileRef);
        if (!file) {
            if (resource.id.isEmpty())
                return drive;
            m_notices.info(
                QStringLiteral("medium-dropped"), item.elementName,
                Tr::tr("The medium in “%1” is not part of the appliance; the drive is empty.").arg(item.elementName));
            return drive;
        }
        auto found = withFacts(drive, file, nullptr, true);
        return found ? found : drive;
    }

    const MappingInput& m_input;
    const QList<OvfItem>& m_items;
    NoticeList& m_notices;
    QHash<QString, Controller> m_controllers;
};

// Which bus a drive gets so that the guest finds its first disk with the drivers it has (ova.md B3).
std::pair<DiskBus, QString> busFor(const Drive& drive, const GuestSystem& guest, Chipset chipset) {
    const DiskBus plain = chipset == Chipset::Pc ? DiskBus::Ide : DiskBus::Sata;
    if (drive.device == DiskDevice::Floppy)
        return {DiskBus::Floppy, {}};
    if (drive.device == DiskDevice::CdRom)
        return {drive.controller == ControllerKind::Sata ? DiskBus::Sata : plain, {}};
    if (guest.kind == Kind::WindowsOld || guest.kind == Kind::Dos)
        return {plain, {}};
    if (guest.kind == Kind::WindowsModern)
        return {DiskBus::Sata, {}};
    switch (drive.controller) {
    case ControllerKind::Sata:
        return {DiskBus::Sata, {}};
    case ControllerKind::LsiSas:
        if (guest.kind == Kind::WindowsMiddle)
            return {DiskBus::Scsi, QStringLiteral("lsisas1068")};
        [[fallthrough]];
    case ControllerKind::LsiLogic:
    case ControllerKind::Pvscsi:
    case ControllerKind::VirtioScsi:
        if (guest.kind == Kind::Linux)
            return {DiskBus::Scsi, QStringLiteral("virtio-scsi")};
        return {plain, {}};
    case ControllerKind::VirtioBlk:
    case ControllerKind::Nvme:
        return {guest.kind == Kind::Linux ? DiskBus::Virtio : DiskBus::Sata, {}};
    default:
        return {plain, {}};
    }
}

// Hands out places on a bus: the wanted one, else the next free one.
class SlotKeeper {
public:
    std::optional<DriveSlot> take(DiskBus bus, const Drive& drive) {
        int wanted = drive.port;
        int units = 6;
        switch (bus) {
        case DiskBus::Ide:
            units = 4;
            wanted = drive.controller == ControllerKind::Ide ? drive.controllerNumber * 2 + drive.port : 0;
            break;
        case DiskBus::Sata:
            if (drive.controller == ControllerKind::Ide)
                wanted = drive.controllerNumber * 2 + drive.port;
            break;
        case DiskBus::Scsi:
            units = 7;
            wanted = drive.controllerNumber * 7 + drive.port;
            break;
        case DiskBus::Floppy:
            units = 2;
            break;
        default:
            return std::nullopt;
        }
        QSet<int>& used = m_used[int(bus)];
        const int most = bus == DiskBus::Ide || bus == DiskBus::Floppy ? units : 64 * units;
        if (wanted < 0 || wanted >= most || used.contains(wanted))
            for (wanted = 0; used.contains(wanted); ++wanted) {
            }
        used.insert(wanted);
        if (bus == DiskBus::Ide)
            return DriveSlot{0, wanted / 2, 0, wanted % 2};
        return DriveSlot{wanted / units, 0, 0, wanted % units};
    }
    [[nodiscard]] bool full(DiskBus bus) const {
        return m_used.value(int(bus)).size() >= (bus == DiskBus::Ide ? 4 : 2);
    }

private:
    QHash<int, QSet<int>> m_used;
};

QString formatFor(const Drive& drive) {
    return drive.device == DiskDevice::Disk ? QStringLiteral("qcow2") : QStringLiteral("raw");
}

} // namespace

QList<Drive> collectDrives(const MappingInput& input, const QList<OvfItem>& items, NoticeList& notices) {
    return DriveCollector(input, items, notices).collect();
}

// q35 where the guest can find its disk there; pc for those whose only driver is that of an IDE disk.
Chipset chooseChipset(const QList<Drive>& drives, const GuestSystem& guest, const OvfSystem& system,
                      machine::Firmware firmware) {
    if (firmware != machine::Firmware::Bios)
        return Chipset::Q35;
    if (guest.kind == Kind::WindowsOld || guest.kind == Kind::Dos)
        return Chipset::Pc;
    if (system.vbox && system.vbox->chipset == QLatin1String("ICH9"))
        return Chipset::Q35;
    if (guest.kind == Kind::WindowsModern)
        return Chipset::Q35;
    for (const Drive& drive : drives) {
        if (drive.device != DiskDevice::Disk)
            continue;
        const bool middle = guest.kind == Kind::WindowsMiddle;
        if (drive.controller == ControllerKind::Ide || (middle && drive.controller == ControllerKind::LsiLogic))
            return Chipset::Pc;
    }
    return Chipset::Q35;
}

void addEnvironmentDrive(QList<Drive>& drives) {
    auto place = std::find_if(drives.begin(), drives.end(), [](const Drive& drive) {
        return drive.device == DiskDevice::CdRom && !drive.blank && drive.facts.member.isEmpty();
    });
    if (place == drives.end()) {
        drives.append(Drive());
        place = drives.end() - 1;
        place->device = DiskDevice::CdRom;
    }
    place->blank = true;
    place->facts.format = kEnvironmentFormat;
    place->facts.needed = 1024 * 1024;
}

QList<DiskFacts> placeDrives(const QList<Drive>& drives, const GuestSystem& guest, PlannedMachine& machine,
                             NoticeList& notices) {
    SlotKeeper places;
    QList<DiskFacts> facts;
    QList<qsizetype> systemDiscs; // CDs there may be a system on
    int order = 0;
    for (const Drive& drive : drives) {
        auto [bus, model] = busFor(drive, guest, machine.config.chipset);
        const QString subject = drive.facts.member;
        if (bus == DiskBus::Floppy && (machine.config.chipset != Chipset::Pc || places.full(bus))) {
            if (!subject.isEmpty())
                notices.info(QStringLiteral("floppy-dropped"), subject,
                             Tr::tr("This kind of machine has no floppy drive; “%1” is left out.").arg(subject));
            continue;
        }
        if (bus == DiskBus::Ide && places.full(bus))
            bus = DiskBus::Sata;
        DiskConfig disk;
        disk.device = drive.device;
        disk.bus = bus;
        disk.controllerModel = model;
        disk.format = formatFor(drive);
        disk.readOnly = drive.device == DiskDevice::CdRom;
        disk.slot = places.take(bus, drive);
        disk.capacity = ByteSize(qint64(drive.facts.capacity));
        const bool hasMedium = !subject.isEmpty() || drive.blank;
        if (drive.device == DiskDevice::Disk && order == 0)
            disk.bootOrder = ++order;
        if (drive.device == DiskDevice::Disk && drive.controller != ControllerKind::Sata &&
            drive.controller != ControllerKind::Ide && drive.controller != ControllerKind::None &&
            drive.controller != ControllerKind::VirtioBlk)
            notices.info(QStringLiteral("bus-changed"), subject,
                         Tr::tr("The disk “%1” moves to another kind of controller that the guest has a driver for.")
                             .arg(subject));
        if (hasMedium) {
            PlannedDisk planned;
            planned.configIndex = int(machine.config.disks.size());
            planned.member = drive.facts.member;
            planned.format = drive.facts.format;
            planned.capacity = disk.capacity;
            planned.fileSize = ByteSize(qint64(drive.facts.fileSize));
            planned.needed = ByteSize(qint64(drive.facts.needed));
            machine.disks.append(planned);
            facts.append(drive.facts);
        }
        if (drive.device == DiskDevice::CdRom && drive.facts.format != kEnvironmentFormat)
            systemDiscs.append(machine.config.disks.size());
        machine.config.disks.append(disk);
    }
    if (order == 0)
        notices.info(QStringLiteral("no-disk"), machine.config.name, Tr::tr("The machine has no disk."));
    for (const qsizetype index : qAsConst(systemDiscs))
        if (order > 0)
            machine.config.disks[index].bootOrder = ++order;
    return facts;
}

} // namespace boxyard::appliance
