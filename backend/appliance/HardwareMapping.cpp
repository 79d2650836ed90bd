// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/HardwareMapping.h"

#include "backend/appliance/FirmwareProbe.h"
#include "backend/appliance/Units.h"
#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <algorithm>

namespace boxyard::appliance {

using machine::Firmware;
using machine::MachineConfig;

void NoticeList::add(Notice::Level level, const QString& code, const QString& subject, const QString& text,
                     const QString& remedy) {
    const Notice notice{level, code, subject.left(200), text, remedy};
    if (!m_out.contains(notice) && m_out.size() < 500)
        m_out.append(notice);
}
void NoticeList::info(const QString& code, const QString& subject, const QString& text, const QString& remedy) {
    add(Notice::Level::Info, code, subject, text, remedy);
}
void NoticeList::warning(const QString& code, const QString& subject, const QString& text, const QString& remedy) {
    add(Notice::Level::Warning, code, subject, text, remedy);
}
void NoticeList::error(const QString& code, const QString& subject, const QString& text, const QString& remedy) {
    add(Notice::Level::Error, code, subject, text, remedy);
}

namespace {

constexpr int kMaxCpus = 1024;
constexpr qint64 kMaxMemory = qint64(64) << 40;
constexpr qint64 kMinMemory = 4 * 1024 * 1024;

QString firstOf(const QStringList& list) {
    for (const QString& text : list)
        if (!text.isEmpty())
            return text;
    return {};
}

// Maps everything but drives and adapters; those have files of their own.
class SystemMapper {
public:
    SystemMapper(const MappingInput& input, QList<Notice>& notices)
        : m_input(input), m_system(input.system), m_notices(notices),
          m_items(itemsOf(input.system, input.configuration)) {}

    MappedSystem map() {
        mapName();
        mapGuest();
        if (!m_system.hasHardware && !m_system.vbox)
            m_notices.error(QStringLiteral("no-hardware"), m_subject,
                            Tr::tr("The descriptor says nothing about the hardware of “%1”.").arg(m_subject));
        for (const QString& section : m_system.unknownRequired)
            m_notices.error(QStringLiteral("section-unknown"), section,
                            Tr::tr("The appliance requires “%1”, which is not known here.").arg(section));
        mapCpus();
        mapMemory();
        QList<Drive> drives = collectDrives(m_input, m_items, m_notices);
        mapFirmware(drives);
        m_out.config.chipset = chooseChipset(drives, m_guest, m_system, m_out.config.firmware);
        if (m_input.hasEnvironment)
            addEnvironment(drives);
        const QList<DiskFacts> disks = placeDrives(drives, m_guest, m_out, m_notices);
        mapNetworks(m_input, m_items, m_guest, m_out, m_notices);
        mapExtras();
        mapLeftOut();
        return {m_out, disks};
    }

private:
    void mapName() {
        const QString vboxName = m_system.vbox ? m_system.vbox->name : QString();
        m_out.originalName = firstOf({m_system.name, vboxName, m_system.id, QStringLiteral("machine")}).left(1024);
        m_out.config.name = machine::sanitizedMachineName(m_out.originalName);
        m_subject = m_out.config.name;
        if (m_out.config.name != m_out.originalName)
            m_notices.info(QStringLiteral("name-changed"), m_subject,
                           Tr::tr("The machine's name was made usable here: “%1”.").arg(m_out.config.name));
        QStringList notes{firstOf({m_system.annotation, m_system.vbox ? m_system.vbox->description : QString()})};
        notes += m_input.envelope.products;
        notes.removeAll(QString());
        m_out.config.description = notes.join(QLatin1Char('\n')).left(16 * 1024).remove(QChar(0));
    }

    void mapGuest() {
        m_guest = identifyGuest(m_system);
        MachineConfig& config = m_out.config;
        config.osId = m_guest.osId;
        config.osName = m_guest.osName;
        m_out.osSource = m_guest.source;
        if (m_guest.architecture != QLatin1String("x86_64")) {
            config.architecture = m_guest.architecture;
            m_notices.error(
                QStringLiteral("architecture-unsupported"), m_subject,
                Tr::tr("“%1” is made for another kind of processor (%2).").arg(m_subject, m_guest.architecture),
                Tr::tr("Look for an edition for x86-64."));
        }
        if (m_guest.kind == GuestSystem::Kind::Mac)
            m_notices.warning(QStringLiteral("os-macos"), m_subject,
                              Tr::tr("macOS does not start on this kind of machine without further measures."));
        if (m_guest.source.isEmpty())
            m_notices.info(QStringLiteral("os-unknown"), m_subject,
                           Tr::tr("The operating system is not known; careful settings are used."));
    }

    void mapCpus() {
        std::optional<qint64> cpus;
        if (m_system.vbox && m_system.vbox->cpus > 0)
            cpus = m_system.vbox->cpus;
        for (const OvfItem& item : qAsConst(m_items)) {
            if (item.type != 3 || cpus)
                continue;
            bool ok = false;
            const qint64 number = item.quantity.toLongLong(&ok);
            if (ok)
                cpus = number;
            else if (item.cpuSockets > 0)
                cpus = qint64(item.cpuSockets) * std::max(1, item.cpusPerSocket);
            else
                m_notices.error(QStringLiteral("cpus-invalid"), m_subject,
                                Tr::tr("The number of CPUs is no number: “%1”.").arg(item.quantity.left(80)));
        }
        m_out.config.cpus = int(std::clamp<qint64>(cpus.value_or(1), 1, kMaxCpus));
        if (cpus && *cpus != m_out.config.cpus)
            m_notices.error(QStringLiteral("cpus-invalid"), m_subject,
                            Tr::tr("The appliance asks for %1 CPUs.").arg(*cpus));
        if (!cpus)
            m_notices.info(QStringLiteral("cpus-guessed"), m_subject,
                           Tr::tr("The appliance does not say how many CPUs it wants; it gets one."));
    }

    void mapMemory() {
        constexpr qint64 kGuess = qint64(1) << 30;
        qint64 bytes = kGuess;
        bool stated = false;
        if (m_system.vbox && m_system.vbox->memoryMiB > 0) {
            bytes =
                bytesOf(QString::number(m_system.vbox->memoryMiB), QStringLiteral("MiB"), 1).value_or(kMaxMemory + 1);
            stated = true;
        }
        for (const OvfItem& item : qAsConst(m_items)) {
            if (item.type != 4 || stated)
                continue;
            stated = true;
            const auto asked = bytesOf(item.quantity, item.units, 1024 * 1024);
            if (asked)
                bytes = *asked;
            else
                m_notices.error(QStringLiteral("memory-invalid"), m_subject,
                                Tr::tr("The memory size cannot be understood: “%1 %2”.")
                                    .arg(item.quantity.left(80), item.units.left(80)));
        }
        if (bytes < kMinMemory || bytes > kMaxMemory) {
            m_notices.error(QStringLiteral("memory-invalid"), m_subject,
                            Tr::tr("The appliance asks for %1 of memory.").arg(ByteSize(bytes).toText()));
            bytes = kGuess;
        }
        if (!stated)
            m_notices.info(QStringLiteral("memory-guessed"), m_subject,
                           Tr::tr("The appliance does not say how much memory it wants; it gets 1 GiB."));
        m_out.config.memory = ByteSize::fromMiB((bytes + 1024 * 1024 - 1) / (1024 * 1024));
    }

    void mapFirmware(const QList<Drive>& drives) {
        Firmware firmware = Firmware::Bios;
        const QString vmw = m_system.config.value(QStringLiteral("firmware")).toLower();
        if (m_system.vbox && !m_system.vbox->firmware.isEmpty()) {
            firmware = m_system.vbox->firmware.startsWith(QLatin1String("EFI"), Qt::CaseInsensitive) ? Firmware::Efi
                                                                                                     : Firmware::Bios;
            m_out.firmwareSource = QStringLiteral("vbox:Machine");
        } else if (vmw == QLatin1String("efi") || vmw == QLatin1String("bios")) {
            firmware = vmw == QLatin1String("efi") ? Firmware::Efi : Firmware::Bios;
            m_out.firmwareSource = QStringLiteral("vmw:Config");
        } else if (m_system.vbox) {
            m_out.firmwareSource = QStringLiteral("vbox:Machine"); // VirtualBox leaves out what is its default
        } else {
            if (!vmw.isEmpty())
                m_notices.warning(QStringLiteral("firmware-unknown"), m_subject,
                                  Tr::tr("The firmware “%1” is not known.").arg(vmw.left(80)));
            firmware = probed(drives);
        }
        const bool secure =
            m_system.config.value(QStringLiteral("bootOptions.efiSecureBootEnabled")).toLower() ==
                QLatin1String("true") ||
            m_system.config.value(QStringLiteral("uefi.secureBoot.enabled")).toLower() == QLatin1String("true") ||
            (m_system.vbox && m_system.vbox->secureBoot);
        m_out.config.firmware = firmware == Firmware::Efi && secure ? Firmware::EfiSecure : firmware;
        if (firmware == Firmware::Efi)
            m_notices.info(QStringLiteral("nvram-fresh"), m_subject,
                           Tr::tr("The machine starts with fresh EFI variables; its boot entries are made anew."));
    }

    Firmware probed(const QList<Drive>& drives) {
        for (const Drive& drive : drives) {
            if (drive.device != machine::DiskDevice::Disk || !drive.facts.image)
                continue;
            if (const auto found = probeFirmware(*drive.facts.image)) {
                m_out.firmwareSource = QStringLiteral("disk");
                m_notices.info(QStringLiteral("firmware-from-disk"), m_subject,
                               *found == Firmware::Bios
                                   ? Tr::tr("The appliance does not name its firmware; its disk starts with a BIOS.")
                                   : Tr::tr("The appliance does not name its firmware; its disk starts with EFI."));
                return *found;
            }
        }
        m_out.firmwareSource = QStringLiteral("default");
        return Firmware::Bios;
    }

    void addEnvironment(QList<Drive>& drives) {
        addEnvironmentDrive(drives);
        const bool byCd = m_system.transports.contains(QLatin1String("iso"));
        if (byCd || !m_system.transports.join(QLatin1Char(' ')).contains(QLatin1String("guestInfo")))
            m_notices.info(QStringLiteral("properties-on-cd"), m_subject,
                           Tr::tr("The appliance's settings are given to the guest on a CD (ovf-env.xml)."));
        else
            m_notices.warning(
                QStringLiteral("properties-on-cd"), m_subject,
                Tr::tr("The guest asks VMware's tools for its settings; it gets them on a CD (ovf-env.xml) instead."),
                Tr::tr("If it does not look there, set them inside the guest."));
    }

    void mapExtras() {
        MachineConfig& config = m_out.config;
        const bool old = m_guest.kind == GuestSystem::Kind::WindowsOld || m_guest.kind == GuestSystem::Kind::Dos;
        config.clock = m_guest.isWindows() ? machine::ClockOffset::LocalTime : machine::ClockOffset::Utc;
        if (m_system.vbox && m_system.vbox->hasClock)
            config.clock = m_system.vbox->utc ? machine::ClockOffset::Utc : machine::ClockOffset::LocalTime;
        config.video = m_guest.kind == GuestSystem::Kind::Linux ? QStringLiteral("virtio")
                       : m_guest.isWindows() && !old            ? QStringLiteral("qxl")
                                                                : QStringLiteral("vga");
        config.usbController = old || m_guest.kind == GuestSystem::Kind::WindowsMiddle ? QStringLiteral("ich9-ehci1")
                                                                                       : QStringLiteral("qemu-xhci");
        config.nestedVirtualization = m_system.vbox && m_system.vbox->nestedVirtualization;
        mapSound(old);
        mapTpm();
    }

    void mapSound(bool old) {
        if (m_system.vbox) {
            if (m_system.vbox->audioEnabled)
                m_out.config.sound = m_system.vbox->audioController == QLatin1String("HDA") ? QStringLiteral("ich9")
                                                                                            : QStringLiteral("ac97");
            return;
        }
        for (const OvfItem& item : qAsConst(m_items)) {
            const QString kind = item.subTypes.join(QLatin1Char(' ')).toLower();
            if (item.type == 35 || (item.type == 1 && kind.contains(QLatin1String("sound"))))
                m_out.config.sound = old ? QStringLiteral("ac97") : QStringLiteral("ich9");
        }
    }

    void mapTpm() {
        bool tpm = m_system.vbox && !m_system.vbox->tpmType.isEmpty() &&
                   m_system.vbox->tpmType.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0;
        for (const OvfItem& item : qAsConst(m_items))
            tpm = tpm || item.subTypes.join(QLatin1Char(' ')).contains(QLatin1String("vtpm"), Qt::CaseInsensitive);
        m_out.config.tpm = tpm;
        if (tpm)
            m_notices.warning(QStringLiteral("tpm-state"), m_subject,
                              Tr::tr("The machine gets a new TPM; what the old one kept is not in the appliance."),
                              m_guest.isWindows() ? Tr::tr("Keep the BitLocker recovery key at hand.") : QString());
    }

    // Devices without a twin here, and what would tie the machine to its old host.
    void mapLeftOut() {
        if (m_system.vbox && m_system.vbox->sharedFolders > 0)
            m_notices.warning(
                QStringLiteral("shared-folder-dropped"), m_subject,
                Tr::tr("The appliance shares %n folder(s) of the computer it comes from; they are left out.", nullptr,
                       m_system.vbox->sharedFolders));
        if (m_system.vbox && m_system.vbox->hostSerialPorts > 0)
            m_notices.warning(
                QStringLiteral("serial-host-path-dropped"), m_subject,
                Tr::tr("A serial port was tied to a file or device of the computer it comes from; it is left out."));
        static const QList<int> silent{0, 2, 3, 4, 5, 6, 10, 14, 15, 16, 17, 19, 20, 21, 23, 24, 31, 34, 35};
        for (const OvfItem& item : qAsConst(m_items)) {
            const QString kind = item.subTypes.join(QLatin1Char(' ')).toLower();
            if (silent.contains(item.type) || kind.contains(QLatin1String("sound")) ||
                kind.contains(QLatin1String("vmci")) || kind.contains(QLatin1String("vtpm")))
                continue;
            const QString name = firstOf({item.elementName, item.description, kind, item.instanceId}).left(80);
            const QString text = Tr::tr("“%1” has no counterpart here and is left out.").arg(name);
            if (item.required)
                m_notices.warning(QStringLiteral("device-dropped"), name, text);
            else
                m_notices.info(QStringLiteral("device-dropped"), name, text);
        }
    }

    const MappingInput& m_input;
    const OvfSystem& m_system;
    NoticeList m_notices;
    QList<OvfItem> m_items;
    GuestSystem m_guest;
    QString m_subject;
    PlannedMachine m_out;
};

} // namespace

// Items of the chosen configuration; one made for it replaces a general one of the same number. Ranges are no devices.
QList<OvfItem> itemsOf(const OvfSystem& system, const QString& configuration) {
    QList<OvfItem> chosen;
    for (const OvfItem& item : system.items) {
        const bool specific = !item.configurations.isEmpty();
        if ((specific && !item.configurations.contains(configuration)) ||
            (!item.bound.isEmpty() && item.bound != QLatin1String("normal")))
            continue;
        const auto same = std::find_if(chosen.begin(), chosen.end(), [&](const OvfItem& other) {
            return !item.instanceId.isEmpty() && other.instanceId == item.instanceId && other.type == item.type &&
                   other.configurations.isEmpty() != !specific;
        });
        if (same == chosen.end())
            chosen.append(item);
        else if (specific)
            *same = item;
    }
    return chosen;
}

MappedSystem mapSystem(const MappingInput& input, QList<Notice>& notices) { return SystemMapper(input, notices).map(); }

} // namespace boxyard::appliance
