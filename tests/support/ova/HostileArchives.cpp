// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ova/HostileArchives.h"

#include <cstring>
#include <functional>

namespace boxyard::testing {

namespace {

using Add = std::function<void(const char* name, const QByteArray& bytes, const char* words)>;

QByteArray qcow2Header(quint64 backingOffset, quint64 incompatible, quint32 crypt = 0) {
    QByteArray h(65536 * 4, '\0');
    std::memcpy(h.data(), "QFI\xfb", 4);
    qToBigEndian<quint32>(3, h.data() + 4);
    qToBigEndian<quint64>(backingOffset, h.data() + 8);
    qToBigEndian<quint32>(backingOffset ? 11 : 0, h.data() + 16);
    qToBigEndian<quint32>(16, h.data() + 20);
    qToBigEndian<quint64>(4 * 1024 * 1024, h.data() + 24);
    qToBigEndian<quint32>(crypt, h.data() + 32);
    qToBigEndian<quint32>(1, h.data() + 36);
    qToBigEndian<quint64>(65536, h.data() + 40);
    qToBigEndian<quint64>(incompatible, h.data() + 72);
    qToBigEndian<quint32>(104, h.data() + 100);
    std::memcpy(h.data() + 512, "/etc/passwd", 11);
    return h;
}

void addArchives(const Add& add, const QByteArray& vmdk) {
    const QByteArray good = archiveWith({member("d.vmdk", vmdk)});
    add("an empty file", {}, "empty");
    add("not an archive", QByteArray(5000, 'x'), "not an appliance");
    add("cut in a member", good.left(good.size() / 2), "incomplete");
    add("cut in the descriptor", good.left(700), "incomplete");
    add("packed with gzip", QByteArray::fromHex("1f8b0800000000000003") + QByteArray(600, 'x'), "packed");
    add("packed with zip", "PK\x03\x04" + QByteArray(600, 'x'), "packed");
    add("a member above", archiveWith({member("../evil.vmdk", vmdk)}), "outside");
    add("a member above, hidden", archiveWith({member("a/../../evil.vmdk", vmdk)}), "outside");
    add("an absolute member", archiveWith({member("/etc/evil", vmdk)}), "outside");
    add("a member with a drive letter", archiveWith({member("C:\\evil.vmdk", vmdk)}), "outside");
    add("a symbolic link", archiveWith({member("d.vmdk", {}, '2', "/etc/passwd")}), "link");
    add("a hard link", archiveWith({member("d.vmdk", {}, '1', "/etc/passwd")}), "link");
    add("a device", archiveWith({member("d.vmdk", {}, '3')}), "not a plain file");
    add("a pipe", archiveWith({member("d.vmdk", {}, '6')}), "not a plain file");
    add("two descriptors", archiveWith({member("b.ovf", ovfOf()), member("d.vmdk", vmdk)}), "two descriptors");
    add("no descriptor", tarOf({member("readme.txt", "hello")}), "no OVF descriptor");
    add("the same name twice", archiveWith({member("d.vmdk", vmdk), member("d.vmdk", vmdk)}), "twice");
    add("names that differ in case", archiveWith({member("d.vmdk", vmdk), member("D.VMDK", vmdk)}), "twice");
    add("a size past the end", archiveWith({member("d.vmdk", vmdk, '0', "", qint64(1) << 40)}), "incomplete");
    add("a size of almost everything", archiveWith({member("d.vmdk", vmdk, '0', "", 0x7ffffffffffffff0)}),
        "incomplete");
    add("a file shorter than promised", archiveWith({member("d.vmdk", vmdk)}, ovfOf(QStringLiteral("d.vmdk"), 1 << 30)),
        "incomplete");
    add("a missing disk", archiveWith({}), "missing");
}

void addDescriptors(const Add& add, const QByteArray& vmdk) {
    add("a DOCTYPE",
        archiveWith({member("d.vmdk", vmdk)},
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>" + ovfOf().mid(ovfOf().indexOf("<Env"))),
        "DOCTYPE");
    add("an href that leaves", archiveWith({member("d.vmdk", vmdk)}, ovfOf(QStringLiteral("../../etc/passwd"))),
        "outside");
    add("an href with a scheme", archiveWith({member("d.vmdk", vmdk)}, ovfOf(QStringLiteral("file:///etc/passwd"))),
        "outside");
    add("a descriptor too deep",
        archiveWith({member("d.vmdk", vmdk)}, "<Envelope>" + QByteArray("<a>").repeated(200000)), "deep");
    add("a descriptor cut off", archiveWith({member("d.vmdk", vmdk)}, ovfOf().left(900)), "cut off");
    add("an attribute too long",
        archiveWith({member("d.vmdk", vmdk)}, "<Envelope x=\"" + QByteArray(100000, 'a') + "\"/>"), "64 KiB");
    add("zero bytes in the descriptor",
        archiveWith({member("d.vmdk", vmdk)}, ovfOf().replace("Virtual disks", QByteArray("Vir\0tual", 8))),
        "zero bytes");
    add("no OVF at all", archiveWith({member("d.vmdk", vmdk)}, "<html></html>"), "no OVF");
}

void addDisks(const Add& add, const QByteArray& vmdk) {
    add("not a VMDK", archiveWith({member("d.vmdk", QByteArray(70000, 'x'))}), "not a disk image");
    add("a VMDK of descriptors",
        archiveWith({member(
            "d.vmdk", "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\ncreateType=\"monolithicFlat\"\nRW 100 "
                      "FLAT \"/etc/passwd\" 0\n")}),
        "another file");
    add("a VMDK that names itself",
        archiveWith(
            {member("d.vmdk", "# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\nRW 1 FLAT \"d.vmdk\" 0\n")}),
        "another file");
    add("a VMDK with a parent",
        archiveWith({member("d.vmdk", QByteArray(vmdk).replace("parentCID=ffffffff", "parentCID=12345678"))}),
        "changes to another");
    add("grains of three sectors", archiveWith({member("d.vmdk", patched<quint64>(vmdk, 20, 3))}), "damaged");
    add("grains of no size", archiveWith({member("d.vmdk", patched<quint64>(vmdk, 20, 0))}), "damaged");
    add("tables without entries", archiveWith({member("d.vmdk", patched<quint32>(vmdk, 44, 0))}), "damaged");
    add("tables without end", archiveWith({member("d.vmdk", patched<quint32>(vmdk, 44, 0xffffffff))}), "damaged");
    add("a capacity of 2^50 sectors",
        archiveWith({member(
            "d.vmdk", patched<quint64>(patched<quint64>(vmdk, 12, quint64(1) << 50), -1024 + 12, quint64(1) << 50))}),
        "larger than 64 TiB");
    add("a footer that lies", archiveWith({member("d.vmdk", patched<quint64>(vmdk, -1024 + 12, 9))}), "damaged");
    add("a directory past the end", archiveWith({member("d.vmdk", patched<quint64>(vmdk, -1024 + 56, 1 << 30))}),
        "damaged");
}

void addQcow2(const Add& add) {
    add("a qcow2 with a backing file", archiveWith({member("d.vmdk", qcow2Header(512, 0))}),
        "another file of this computer");
    add("a qcow2 with a data file", archiveWith({member("d.vmdk", qcow2Header(0, 4))}),
        "another file of this computer");
    add("a qcow2 of unknown features", archiveWith({member("d.vmdk", qcow2Header(0, 1 << 7))}), "features");
    add("an encrypted qcow2", archiveWith({member("d.vmdk", qcow2Header(0, 0, 1))}), "encrypted");
}

} // namespace

QByteArray smallDisk() {
    QByteArray raw(4 * 1024 * 1024, '\0');
    for (int i = 0; i < 200000; ++i)
        raw[i + 70000] = char(i * 7 + i / 251);
    return raw;
}

QByteArray ovfOf(const QString& file, quint64 size) {
    Appliance a;
    a.disks.append({file, 4 * 1024 * 1024, size});
    return descriptorOf(a);
}

QByteArray archiveWith(QList<TarMember> members, const QByteArray& descriptor) {
    members.prepend({QStringLiteral("a.ovf"), descriptor, '0', {}, -1});
    return tarOf(members);
}

TarMember member(const char* name, const QByteArray& data, char type, const char* link, qint64 size) {
    return {QString::fromUtf8(name), data, type, QString::fromUtf8(link), size};
}

QList<HostileArchive> hostileArchives() {
    const QByteArray vmdk = streamOptimizedVmdk(smallDisk());
    QList<HostileArchive> all;
    const Add add = [&all](const char* name, const QByteArray& bytes, const char* words) {
        all.append({name, bytes, QString::fromUtf8(words)});
    };
    addArchives(add, vmdk);
    addDescriptors(add, vmdk);
    addDisks(add, vmdk);
    addQcow2(add);
    return all;
}

QByteArray withWrongHash(QByteArray ova, const QByteArray& disk) {
    const qsizetype digit = ova.indexOf("SHA256(" + disk + ")= ") + disk.size() + 10;
    ova[digit] = ova.at(digit) == '0' ? '1' : '0';
    return ova;
}

} // namespace boxyard::testing
