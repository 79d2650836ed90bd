// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ova/OvaBuilder.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <vector>
#include <zlib.h>

namespace boxyard::testing {

namespace {

constexpr quint64 kSector = 512;
constexpr quint64 kGrain = 128; // sectors
constexpr quint64 kGrainBytes = kGrain * kSector;
constexpr quint32 kPerTable = 512;

QByteArray header(quint64 sectors, quint64 directoryAt, bool stream, quint64 descriptorSectors, quint64 overhead) {
    QByteArray h(512, '\0');
    char* p = h.data();
    std::copy_n("KDMV", 4, p);
    qToLittleEndian<quint32>(stream ? 3 : 1, p + 4);
    qToLittleEndian<quint32>(stream ? 0x30001 : 0x1, p + 8);
    qToLittleEndian<quint64>(sectors, p + 12);
    qToLittleEndian<quint64>(kGrain, p + 20);
    qToLittleEndian<quint64>(1, p + 28);
    qToLittleEndian<quint64>(descriptorSectors, p + 36);
    qToLittleEndian<quint32>(kPerTable, p + 44);
    qToLittleEndian<quint64>(directoryAt, p + 56);
    qToLittleEndian<quint64>(overhead, p + 64);
    std::copy_n("\n \r\n", 4, p + 73);
    qToLittleEndian<quint16>(stream ? 1 : 0, p + 77);
    return h;
}

QByteArray descriptor(quint64 sectors, bool stream) {
    const QByteArray kind = stream ? "streamOptimized" : "monolithicSparse";
    QByteArray text = "# Disk DescriptorFile\nversion=1\nCID=5a5a1234\nparentCID=ffffffff\ncreateType=\"" + kind +
                      "\"\n\n# Extent description\nRW " + QByteArray::number(sectors) +
                      " SPARSE \"disk.vmdk\"\n\n# The Disk Data Base\n#DDB\nddb.virtualHWVersion = \"10\"\n"
                      "ddb.adapterType = \"lsilogic\"\nddb.geometry.sectors = \"63\"\nddb.geometry.heads = \"255\"\n"
                      "ddb.geometry.cylinders = \"" +
                      QByteArray::number(sectors / 63 / 255) + "\"\n";
    text.append(QByteArray(20 * 512 - text.size(), '\0'));
    return text;
}

QByteArray marker(quint64 sectors, quint32 type) {
    QByteArray m(512, '\0');
    qToLittleEndian<quint64>(sectors, m.data());
    qToLittleEndian<quint32>(0, m.data() + 8);
    qToLittleEndian<quint32>(type, m.data() + 12);
    return m;
}

void pad(QByteArray& bytes) { bytes.append(QByteArray((512 - bytes.size() % 512) % 512, '\0')); }

bool isZero(const QByteArray& grain) { return grain.count('\0') == grain.size(); }

using Read = std::function<QByteArray(quint64 offset, quint64 size)>;
using Write = std::function<void(const QByteArray&)>;

void writeStream(quint64 capacity, const Read& read, const Write& write, int level) {
    const quint64 sectors = (capacity + kSector - 1) / kSector;
    quint64 at = 0;
    const auto put = [&](const QByteArray& bytes) {
        write(bytes);
        at += quint64(bytes.size()) / kSector;
    };
    put(header(sectors, ~quint64(0), true, 20, 128));
    put(descriptor(sectors, true));
    put(QByteArray(qsizetype((128 - at) * kSector), '\0'));
    const quint64 grains = (sectors + kGrain - 1) / kGrain;
    std::vector<quint32> directory;
    for (quint64 first = 0; first < grains; first += kPerTable) {
        QByteArray table(kPerTable * 4, '\0');
        bool any = false;
        for (quint64 g = first; g < std::min<quint64>(first + kPerTable, grains); ++g) {
            QByteArray data = read(g * kGrainBytes, std::min(kGrainBytes, capacity - g * kGrainBytes));
            data.append(QByteArray(qsizetype(kGrainBytes) - data.size(), '\0'));
            if (isZero(data))
                continue;
            any = true;
            qToLittleEndian<quint32>(quint32(at), table.data() + (g - first) * 4);
            QByteArray packed(qsizetype(compressBound(kGrainBytes)), '\0');
            uLongf size = uLongf(packed.size());
            compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(data.constData()),
                      kGrainBytes, level);
            QByteArray grain(12, '\0');
            qToLittleEndian<quint64>(g * kGrain, grain.data());
            qToLittleEndian<quint32>(quint32(size), grain.data() + 8);
            grain.append(packed.left(qsizetype(size)));
            pad(grain);
            put(grain);
        }
        if (any) {
            put(marker(4, 1));
            directory.push_back(quint32(at));
            put(table);
        } else {
            directory.push_back(0);
        }
    }
    QByteArray gd(qsizetype(directory.size() * 4), '\0');
    for (std::size_t i = 0; i < directory.size(); ++i)
        qToLittleEndian<quint32>(directory[i], gd.data() + i * 4);
    pad(gd);
    put(marker(quint64(gd.size()) / kSector, 2));
    const quint64 directoryAt = at;
    put(gd);
    put(marker(1, 3));
    put(header(sectors, directoryAt, true, 20, 128));
    put(marker(0, 0));
}

} // namespace

QByteArray streamOptimizedVmdk(const QByteArray& raw, int compressionLevel) {
    QByteArray out;
    writeStream(
        quint64(raw.size()), [&](quint64 at, quint64 size) { return raw.mid(qsizetype(at), qsizetype(size)); },
        [&](const QByteArray& bytes) { out.append(bytes); }, compressionLevel);
    return out;
}

bool writeStreamOptimizedVmdk(const QString& rawFile, const QString& vmdkFile, int compressionLevel) {
    QFile in(rawFile);
    QFile out(vmdkFile);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        std::fprintf(stderr, "cannot open %s or %s\n", qPrintable(rawFile), qPrintable(vmdkFile));
        return false;
    }
    bool ok = true;
    writeStream(
        quint64(in.size()),
        [&](quint64 at, quint64 size) {
            in.seek(qint64(at));
            return in.read(qint64(size));
        },
        [&](const QByteArray& bytes) { ok = ok && out.write(bytes) == bytes.size(); }, compressionLevel);
    return ok && out.flush();
}

QByteArray sparseVmdk(const QByteArray& raw) {
    const quint64 sectors = (quint64(raw.size()) + kSector - 1) / kSector;
    const quint64 grains = (sectors + kGrain - 1) / kGrain;
    const quint64 tables = (grains + kPerTable - 1) / kPerTable;
    const quint64 directoryAt = 21;
    const quint64 tablesAt = directoryAt + (tables * 4 + kSector - 1) / kSector;
    quint64 dataAt = (tablesAt + tables * 4 + kGrain - 1) / kGrain * kGrain;
    QByteArray out = header(sectors, directoryAt, false, 20, dataAt) + descriptor(sectors, false);
    out.append(QByteArray(qsizetype(dataAt * kSector) - out.size(), '\0'));
    for (quint64 t = 0; t < tables; ++t)
        qToLittleEndian<quint32>(quint32(tablesAt + t * 4), out.data() + directoryAt * kSector + t * 4);
    for (quint64 g = 0; g < grains; ++g) {
        QByteArray data = raw.mid(qsizetype(g * kGrainBytes), qsizetype(kGrainBytes));
        data.append(QByteArray(qsizetype(kGrainBytes) - data.size(), '\0'));
        if (isZero(data))
            continue;
        qToLittleEndian<quint32>(quint32(dataAt), out.data() + tablesAt * kSector + g * 4);
        out.append(data);
        dataAt += kGrain;
    }
    return out;
}

} // namespace boxyard::testing
