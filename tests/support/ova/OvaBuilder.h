// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

// Makes appliances for tests the way VirtualBox and VMware write them. No part of the program; written independently of
// the reader that is tested with it.
namespace boxyard::testing {

// A monolithic streamOptimized VMDK: version 3, markers, directory behind the grains, footer. Zero grains are left out.
QByteArray streamOptimizedVmdk(const QByteArray& raw, int compressionLevel = 6);
// The same written piece by piece from one file to another, for large disks. False with a message on stderr.
bool writeStreamOptimizedVmdk(const QString& rawFile, const QString& vmdkFile, int compressionLevel = 6);
// A monolithicSparse VMDK, tables first, grains as they are.
QByteArray sparseVmdk(const QByteArray& raw);

struct Forward {
    QString name, hostAddress;
    QString protocol = QStringLiteral("tcp");
    int hostPort = 0, guestPort = 0;
};

struct ApplianceDisk {
    QString file; // name inside the package
    quint64 capacity = 0;
    quint64 fileSize = 0;
};

struct Appliance {
    enum class Dialect { VirtualBox, VMware };
    Dialect dialect = Dialect::VirtualBox;
    bool efi = false;
    QString name = QStringLiteral("guest");
    int cpus = 1;
    int memoryMiB = 512;
    QList<Forward> forwards; // VirtualBox only
    QList<ApplianceDisk> disks;
    QString eula;
    QString osType; // empty = a 64-bit Ubuntu in the dialect's word
    QString mac = QStringLiteral("0800270A1B2C");
};
QByteArray descriptorOf(const Appliance& appliance);

// One member of a tar.
struct TarMember {
    QString name;
    QByteArray data;
    char type = '0';
    QString link;
    qint64 statedSize = -1; // −1 = the true one
};
QByteArray tarHeader(const QString& name, qint64 size, char type = '0', const QString& link = {});
QByteArray tarOf(const QList<TarMember>& members);
// "SHA256(name)= hex" per file; algorithm "sha1", "sha256", "sha512".
QByteArray manifestLine(const QString& algorithm, const QString& name, const QByteArray& hexDigest);
QByteArray hexDigest(const QString& algorithm, const QByteArray& data);

// A whole small OVA in memory: descriptor, manifest, one VMDK per raw disk.
QByteArray smallOva(Appliance appliance, const QList<QByteArray>& rawDisks,
                    const QString& manifest = QStringLiteral("sha256"));

} // namespace boxyard::testing
