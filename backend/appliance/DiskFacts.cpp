// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/DiskFacts.h"

#include "backend/core/ByteSize.h"
#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QtEndian>

#include <zlib.h>

namespace boxyard::appliance {

namespace {

constexpr std::size_t kHead = 64 * 1024;

auto unsupported(const QString& name, const QString& what, const QString& hint) {
    return failure(ErrorKind::Unsupported,
                   Tr::tr("The disk image “%1” is %2, which cannot be read yet.").arg(name, what), hint);
}

QString convertHint() {
    return Tr::tr("Convert it with “qemu-img convert -O qcow2” or export the machine in another format.");
}

bool looksRaw(const DiskHints& hints) {
    const QString url = hints.formatUrl.toLower();
    static const QStringList endings{QStringLiteral(".img"), QStringLiteral(".raw"), QStringLiteral(".bin"),
                                     QStringLiteral(".flp"), QStringLiteral(".ima"), QStringLiteral(".dd")};
    if (hints.rawByName || url.contains(QLatin1String("raw")))
        return true;
    QString name = hints.href.toLower();
    if (name.endsWith(QLatin1String(".gz")))
        name.chop(3);
    for (const QString& ending : endings)
        if (name.endsWith(ending))
            return true;
    return false;
}

// The first bytes behind a gzip header; empty when it cannot be unpacked.
QByteArray unpackedHead(const QByteArray& packed) {
    QByteArray out(qsizetype(kHead), '\0');
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    QByteArray in = packed;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int status = inflate(&stream, Z_SYNC_FLUSH);
    out.truncate(qsizetype(stream.total_out));
    inflateEnd(&stream);
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR ? out : QByteArray();
}

bool isVmdkDescriptor(const QByteArray& head) {
    return head.startsWith("# Disk DescriptorFile") || head.startsWith("#  Disk DescriptorFile");
}

bool isIso(const QByteArray& head) { return head.size() > 32774 && head.mid(32769, 5) == "CD001"; }

quint64 capacityIn(const QByteArray& head) {
    if (head.startsWith("KDMV") && head.size() >= 20)
        return std::min<quint64>(qFromLittleEndian<quint64>(head.constData() + 12), quint64(1) << 40) * 512;
    if (head.startsWith("QFI\xfb") && head.size() >= 32)
        return qFromBigEndian<quint64>(head.constData() + 24);
    if (head.startsWith("conectix") && head.size() >= 56)
        return qFromBigEndian<quint64>(head.constData() + 48);
    return 0;
}

Result<DiskFacts> packedFacts(DiskFacts facts, const QByteArray& head) {
    const QByteArray inner = unpackedHead(head);
    if (inner.isEmpty())
        return failure(damagedImage(facts.member, QStringLiteral("gzip")));
    if (isVmdkDescriptor(inner)) // its files would be known only after the rest was checked
        return unsupported(facts.member, Tr::tr("a VMDK in several parts"), convertHint());
    facts.packed = true;
    facts.capacity = capacityIn(inner);
    if (facts.capacity > kMaxCapacity)
        return failure(tooLarge(facts.member));
    if (inner.startsWith("KDMV"))
        facts.format = QStringLiteral("vmdk-stream");
    else if (inner.startsWith("QFI\xfb"))
        facts.format = QStringLiteral("qcow2");
    else if (inner.startsWith("conectix"))
        facts.format = QStringLiteral("vhd");
    else if (isIso(inner))
        facts.format = QStringLiteral("iso");
    else
        facts.format = QStringLiteral("raw");
    facts.needed = facts.fileSize * 4; // a guess: the unpacked image and the disk made of it
    return facts;
}

// "RW 4192256 FLAT "name-flat.vmdk" 0": the extents of a VMDK that is only a descriptor. Only files of the package.
Result<DiskFacts> openFlatVmdk(const Package& package, DiskFacts facts, const QByteArray& text) {
    static const QRegularExpression extent(
        QStringLiteral(
            "^\\s*(RW|RDONLY|NOACCESS)\\s+(\\d{1,15})\\s+([A-Z]+)(?:\\s+\"([^\"]*)\"(?:\\s+(\\d{1,15}))?)?\\s*$"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression parent(QStringLiteral("parentCID\\s*=\\s*\"?([0-9a-fA-F]+)"));
    const QString descriptor = QString::fromLatin1(text).remove(QLatin1Char('\r'));
    if (const QString cid = parent.match(descriptor).captured(1).toLower();
        !cid.isEmpty() && cid != QLatin1String("ffffffff"))
        return failure(ErrorKind::Unsupported,
                       Tr::tr("The disk image “%1” holds only the changes to another one.").arg(facts.member),
                       Tr::tr("Export the machine without snapshots."));
    ByteSource whole;
    auto matches = extent.globalMatch(descriptor);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(4);
        if (match.captured(3) != QLatin1String("FLAT") || match.captured(1) == QLatin1String("NOACCESS"))
            return unsupported(facts.member, Tr::tr("a VMDK in several parts"), convertHint());
        if (name.contains(QLatin1Char('/')) || !isInnerName(name) || name == facts.member)
            return failure(ErrorKind::InvalidInput,
                           Tr::tr("The disk image “%1” wants to read another file of this computer.").arg(facts.member),
                           Tr::tr("Do not trust where it comes from."), name.left(200));
        BOXYARD_TRY_AS(part, package.find(name));
        const quint64 from = match.captured(5).toULongLong() * 512;
        const quint64 size = match.captured(2).toULongLong() * 512;
        if (from > part.size() || size > part.size() - from)
            return failure(damagedImage(name, QStringLiteral("The extent is longer than the file.")));
        whole.append(part.slice(from, size));
        facts.files.append(part);
        facts.fileSize += part.size();
    }
    if (whole.size() == 0)
        return failure(damagedImage(facts.member, QStringLiteral("A descriptor without extents.")));
    whole.rename(facts.member);
    BOXYARD_TRY_AS(image, openRaw(whole));
    facts.format = QStringLiteral("vmdk-flat");
    facts.image = image;
    return facts;
}

Result<DiskImagePtr> openByMagic(const ByteSource& source, const QByteArray& head, const QByteArray& tail,
                                 const DiskHints& hints) {
    const QString name = source.name();
    if (head.startsWith("KDMV"))
        return openVmdk(source);
    if (head.startsWith("QFI\xfb"))
        return openQcow2(source);
    if (head.startsWith("conectix") || tail.startsWith("conectix"))
        return openVhd(source);
    if (head.startsWith("vhdxfile"))
        return unsupported(name, QStringLiteral("VHDX"), convertHint());
    if (head.startsWith("COWD"))
        return unsupported(name, QStringLiteral("COWD"), convertHint());
    if (head.size() > 68 && qFromLittleEndian<quint32>(head.constData() + 64) == 0xbeda107fu)
        return unsupported(name, QStringLiteral("VDI"), convertHint());
    if (head.startsWith("\xfd"
                        "7zXZ") ||
        head.startsWith("\x28\xb5\x2f\xfd") || head.startsWith("BZh") || head.startsWith("PK\x03\x04"))
        return unsupported(name, Tr::tr("compressed in another way than gzip"), Tr::tr("Unpack it first."));
    if (looksRaw(hints))
        return openRaw(source);
    return failure(ErrorKind::InvalidInput, Tr::tr("“%1” is not a disk image that is known.").arg(name),
                   Tr::tr("It is damaged, or it is something else than the descriptor says."));
}

} // namespace

quint64 outputSize(quint64 units, quint32 unitSize, quint64 capacity) {
    const quint64 tables = (capacity / unitSize * 8 + 2 * unitSize) / unitSize + 4;
    return (units + tables) * unitSize + units * 2;
}

Result<DiskFacts> openDisk(const Package& package, const ByteSource& source, const DiskHints& hints) {
    DiskFacts facts;
    facts.member = source.name();
    facts.fileSize = source.size();
    facts.source = source;
    facts.files = {source};
    BOXYARD_TRY_AS(head, source.head(kHead));
    if (head.isEmpty())
        return failure(damagedImage(facts.member, QStringLiteral("The file is empty.")));
    if (head.startsWith("\x1f\x8b"))
        return packedFacts(facts, head);
    if (hints.medium || isIso(head)) {
        facts.format = isIso(head) ? QStringLiteral("iso") : QStringLiteral("floppy");
        facts.capacity = facts.needed = source.size();
        return facts;
    }
    if (isVmdkDescriptor(head)) {
        facts.fileSize = 0;
        BOXYARD_TRY_AS(flat, openFlatVmdk(package, facts, head));
        facts = flat;
    } else {
        QByteArray tail;
        if (source.size() >= 1024) {
            BOXYARD_TRY_AS(end, source.read(source.size() - 512, 512));
            tail = end;
        }
        BOXYARD_TRY_AS(image, openByMagic(source, head, tail, hints));
        facts.image = image;
        facts.format = image->format();
    }
    facts.capacity = facts.image->capacity();
    facts.needed = outputSize(facts.image->extents().size(), facts.image->unitSize(), facts.capacity);
    return facts;
}

} // namespace boxyard::appliance
