// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ImageCheck.h"

#include "backend/appliance/DiskImage.h"
#include "backend/appliance/HardwareMapping.h"
#include "backend/appliance/Planner.h"
#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QtEndian>

namespace boxyard::appliance {

namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr quint32 kLongestName = 1023; // qcow2, "backing_file_size"
constexpr quint32 kDataFileName = 0x44415441;
constexpr quint64 kExternalData = quint64(1) << 2; // of incompatible_features

// An open image and what its bytes say it is; "" = nothing that is known.
struct Opened {
    ByteSource source;
    QByteArray head;
    QString format;
};

QString formatOf(const QByteArray& head, const QByteArray& tail) {
    if (head.startsWith("QFI\xfb"))
        return QStringLiteral("qcow2");
    if (head.startsWith("KDMV") || head.startsWith("COWD") || head.startsWith("# Disk DescriptorFile"))
        return QStringLiteral("vmdk");
    if (head.startsWith("conectix") || tail.startsWith("conectix"))
        return QStringLiteral("vhd");
    if (head.startsWith("vhdxfile"))
        return QStringLiteral("vhdx");
    if (head.size() > 376 && qFromLittleEndian<quint32>(head.constData() + 64) == 0xbeda107fu)
        return QStringLiteral("vdi");
    if (head.size() > 32774 && head.mid(32769, 5) == "CD001")
        return QStringLiteral("iso");
    return {};
}

Result<Opened> openImage(const QString& file) {
    BOXYARD_TRY_AS(handle, openForReading(file));
    BOXYARD_TRY_AS(size, sizeOf(*handle));
    Opened opened{ByteSource(QFileInfo(file).fileName(), handle, 0, size), {}, {}};
    BOXYARD_TRY_AS(head, opened.source.head(kHead));
    opened.head = head;
    QByteArray tail;
    if (size >= 1024) {
        BOXYARD_TRY_AS(end, opened.source.read(size - 512, 512));
        tail = end;
    }
    opened.format = formatOf(head, tail);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (opened.format.isEmpty() && (suffix == QLatin1String("raw") || suffix == QLatin1String("img")))
        opened.format = QStringLiteral("raw");
    return opened;
}

// The other files a qcow2 makes QEMU open. docs/interop/qcow2.txt of QEMU, big endian.
void readTies(const QByteArray& head, ImageFacts& facts) {
    const QByteArray header = head + QByteArray(std::max<qsizetype>(0, 112 - head.size()), '\0');
    const auto u32 = [&](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const auto u64 = [&](qsizetype at) { return qFromBigEndian<quint64>(header.constData() + at); };
    const auto text = [&](quint64 at, quint32 size) {
        return at <= quint64(header.size()) && size <= kLongestName
                   ? QString::fromUtf8(header.mid(qsizetype(at), qsizetype(size)))
                   : QString();
    };
    facts.capacity = ByteSize(qint64(std::min<quint64>(u64(24), kMaxCapacity)));
    facts.encrypted = u32(32) != 0;
    facts.snapshots = int(std::min<quint32>(u32(60), 65536));
    if (u64(8) != 0)
        facts.backingFile = text(u64(8), u32(16));
    facts.hasBackingFile = u64(8) != 0;
    const bool third = u32(4) >= 3;
    facts.hasDataFile = third && (u64(72) & kExternalData) != 0;
    for (quint64 at = third ? u32(100) : 72; at + 8 <= quint64(header.size());) {
        const quint32 type = u32(qsizetype(at)), size = u32(qsizetype(at) + 4);
        if (type == 0 || size > kHead)
            break;
        if (type == kDataFileName)
            facts.dataFile = text(at + 8, size);
        at += 8 + (quint64(size) + 7) / 8 * 8;
    }
}

void tell(const ImageFacts& facts, const QString& name, NoticeList& notices) {
    const QString backing = facts.backingFile.left(200);
    if (facts.hasDataFile)
        notices.error(QStringLiteral("disk-data-file"), name,
                      Tr::tr("The disk image wants to read and write another file of this computer: %1.")
                          .arg(facts.dataFile.isEmpty() ? Tr::tr("unnamed") : facts.dataFile.left(200)),
                      Tr::tr("Flatten it with “qemu-img convert” where it was made."));
    if (facts.hasBackingFile && (backing.isEmpty() || backing.section(QLatin1Char('/'), 0, 0).contains(u':')))
        notices.error(QStringLiteral("disk-backing-foreign"), name,
                      Tr::tr("The disk image builds on something that is no plain file: %1.")
                          .arg(backing.isEmpty() ? Tr::tr("unnamed") : backing),
                      Tr::tr("Do not trust where it comes from."));
    else if (facts.hasBackingFile)
        notices.warning(
            QStringLiteral("disk-backing-file"), name,
            Tr::tr("The disk image holds only the changes to another file of this computer: %1.").arg(backing),
            Tr::tr("Use it only when that file is the right one; “qemu-img convert” makes one of both."));
    if (facts.encrypted)
        notices.warning(QStringLiteral("disk-encrypted"), name, Tr::tr("The disk image is encrypted."),
                        Tr::tr("Decrypt it where it was made."));
}

Result<DiskImagePtr> openKnown(const Opened& opened, const ImageFacts& facts) {
    if (opened.format == QLatin1String("qcow2"))
        return facts.hasBackingFile || facts.hasDataFile || facts.encrypted ? DiskImagePtr() : openQcow2(opened.source);
    if (opened.format == QLatin1String("vmdk") && opened.head.startsWith("KDMV"))
        return openVmdk(opened.source);
    if (opened.format == QLatin1String("vhd"))
        return openVhd(opened.source);
    if (opened.format == QLatin1String("raw"))
        return openRaw(opened.source);
    return DiskImagePtr(); // QEMU reads them, we tell what their header says
}

} // namespace

bool isImage(const QString& file) {
    static const QStringList suffixes{QStringLiteral("iso"), QStringLiteral("qcow2"), QStringLiteral("vmdk"),
                                      QStringLiteral("vdi"), QStringLiteral("vhd"),   QStringLiteral("vhdx"),
                                      QStringLiteral("raw"), QStringLiteral("img")};
    const auto opened = openImage(file);
    return opened && (!opened->format.isEmpty() || suffixes.contains(QFileInfo(file).suffix().toLower()));
}

Result<ImportPlan> planImage(const QString& file, const PlanOptions& options, const JobContext* job) {
    BOXYARD_TRY_AS(opened, openImage(file));
    if (opened.format.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       Tr::tr("“%1” is not a disk image that is known.").arg(opened.source.name()),
                       Tr::tr("It is damaged, or it is something else than its name says."));
    ImportPlan plan;
    NoticeList notices(plan.notices);
    plan.file = QFileInfo(file).absoluteFilePath();
    plan.format = opened.format == QLatin1String("iso") ? QStringLiteral("iso") : QStringLiteral("disk");
    ImageFacts facts;
    facts.format = opened.format;
    facts.fileSize = facts.capacity = ByteSize(qint64(opened.source.size()));
    if (opened.format == QLatin1String("qcow2"))
        readTies(opened.head, facts);
    else if (opened.format == QLatin1String("vdi"))
        facts.capacity = ByteSize(
            qint64(std::min<quint64>(qFromLittleEndian<quint64>(opened.head.constData() + 368), kMaxCapacity)));
    else if (opened.format == QLatin1String("vhdx") || opened.format == QLatin1String("vmdk"))
        facts.capacity = {};
    tell(facts, opened.source.name(), notices);
    if (opened.head.startsWith("# Disk DescriptorFile"))
        notices.warning(QStringLiteral("disk-parts"), opened.source.name(),
                        Tr::tr("The file only names the files that hold the disk's contents."),
                        Tr::tr("Keep them together."));
    BOXYARD_TRY_AS(image, openKnown(opened, facts));
    if (image) {
        facts.capacity = ByteSize(qint64(image->capacity()));
        if (options.full) {
            if (const auto read = readAllUnits(*image, job); !read) {
                if (read.error().isCancelled())
                    return failure(read.error());
                notices.error(QStringLiteral("disk-damaged"), opened.source.name(), read.error().summary,
                              read.error().hint);
            }
        }
    }
    plan.image = facts;
    return plan;
}

} // namespace boxyard::appliance
