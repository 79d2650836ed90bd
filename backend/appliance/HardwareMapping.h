// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskFacts.h"
#include "backend/appliance/GuestSystem.h"

#include <functional>

namespace boxyard::appliance {

// Collects what the user is told; text from outside in it is shown as plain text.
class NoticeList final {
public:
    explicit NoticeList(QList<Notice>& out) : m_out(out) {}
    void info(const QString& code, const QString& subject, const QString& text, const QString& remedy = {});
    void warning(const QString& code, const QString& subject, const QString& text, const QString& remedy = {});
    void error(const QString& code, const QString& subject, const QString& text, const QString& remedy = {});

private:
    void add(Notice::Level level, const QString& code, const QString& subject, const QString& text,
             const QString& remedy);
    QList<Notice>& m_out;
};

// What controller a drive hangs on in the appliance.
enum class ControllerKind { None, Ide, Sata, LsiLogic, LsiSas, Pvscsi, Nvme, VirtioScsi, VirtioBlk, Usb, Floppy };

// A drive of the machine before it has found its place in the new one.
struct Drive {
    machine::DiskDevice device = machine::DiskDevice::Disk;
    ControllerKind controller = ControllerKind::None;
    int controllerOrder = 0;  // which of the machine's controllers, in its order
    int controllerNumber = 0; // which of its kind (IDE: channel)
    int port = 0;
    DiskFacts facts;
    bool blank = false; // a disk without a file
};

// Answers what a file or disk of the descriptor is. disk may be null (a file used directly), file too (a blank disk).
using DiskLookup = std::function<Result<DiskFacts>(const OvfFile* file, const OvfDisk* disk, bool medium)>;

struct MappingInput {
    const OvfEnvelope& envelope;
    const OvfSystem& system;
    QString configuration;
    DiskLookup lookUp;
    bool hasEnvironment = false; // it is told settings at its start: by a CD
};

// A machine, and what the bytes of each of its disks are: in the order of machine.disks.
struct MappedSystem {
    PlannedMachine machine;
    QList<DiskFacts> disks;
};

// One machine of the descriptor as a machine of ours (ova.md B3: buses by what the guest can boot from, NIC places that
// keep names, forwards bound to this computer only). Everything not taken over, changed or guessed becomes a notice.
[[nodiscard]] MappedSystem mapSystem(const MappingInput& input, QList<Notice>& notices);

// Its parts, each in a file of its own.
[[nodiscard]] QList<OvfItem> itemsOf(const OvfSystem& system, const QString& configuration);
[[nodiscard]] QList<Drive> collectDrives(const MappingInput& input, const QList<OvfItem>& items, NoticeList& notices);
// Puts the CD of the settings into the first drive that is empty, else into one more.
void addEnvironmentDrive(QList<Drive>& drives);
// Returns the facts of machine.disks.
[[nodiscard]] QList<DiskFacts> placeDrives(const QList<Drive>& drives, const GuestSystem& guest,
                                           PlannedMachine& machine, NoticeList& notices);
[[nodiscard]] machine::Chipset chooseChipset(const QList<Drive>& drives, const GuestSystem& guest,
                                             const OvfSystem& system, machine::Firmware firmware);
void mapNetworks(const MappingInput& input, const QList<OvfItem>& items, const GuestSystem& guest,
                 PlannedMachine& machine, NoticeList& notices);

} // namespace boxyard::appliance
