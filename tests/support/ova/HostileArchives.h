// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ova/OvaBuilder.h"

#include <QtEndian>

// Archives that are damaged or meant to harm, and the pieces they are made of.
namespace boxyard::testing {

// Four MiB with something in it.
QByteArray smallDisk();
// A descriptor with one disk of that size.
QByteArray ovfOf(const QString& file = QStringLiteral("d.vmdk"), quint64 size = 0);
// An archive with one good descriptor, or this one, and these members.
QByteArray archiveWith(QList<TarMember> members, const QByteArray& descriptor = ovfOf());
TarMember member(const char* name, const QByteArray& data, char type = '0', const char* link = "", qint64 size = -1);
// at < 0 counts from the end.
template <typename T>
QByteArray patched(QByteArray bytes, qsizetype at, T value) {
    if (at < 0)
        at += bytes.size();
    qToLittleEndian<T>(value, bytes.data() + at);
    return bytes;
}

struct HostileArchive {
    const char* name;
    QByteArray bytes;
    QString words; // of the reason it is refused for
};
// Each is refused by the first look at it.
QList<HostileArchive> hostileArchives();
// The same bytes with one digit of the first disk's SHA-256 changed.
QByteArray withWrongHash(QByteArray ova, const QByteArray& disk = "appliance-disk1.vmdk");

} // namespace boxyard::testing
