// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <cstdlib>
#include <memory>
#include <vector>

namespace boxyard::libvirt {

// Calls one libvirt or C library function to let a thing go: every pointer sits in its handle the line it is born.
template <auto Free>
struct Releaser {
    template <typename T>
    void operator()(T* thing) const {
        Free(thing);
    }
};

// Shared by the lanes of one connection: libvirt connections are thread-safe, their last reference closes them.
using ConnectHandle = std::shared_ptr<virConnect>;
using DomainHandle = std::unique_ptr<virDomain, Releaser<virDomainFree>>;
using SnapshotHandle = std::unique_ptr<virDomainSnapshot, Releaser<virDomainSnapshotFree>>;
using PoolHandle = std::unique_ptr<virStoragePool, Releaser<virStoragePoolFree>>;
using VolumeHandle = std::unique_ptr<virStorageVol, Releaser<virStorageVolFree>>;
using NetworkHandle = std::unique_ptr<virNetwork, Releaser<virNetworkFree>>;
using StreamHandle = std::unique_ptr<virStream, Releaser<virStreamFree>>;
using TextHandle = std::unique_ptr<char, Releaser<std::free>>;

// Takes a malloc()ed text over; null becomes a null QString.
inline QString takeText(char* text) {
    const TextHandle owner(text);
    return text ? QString::fromUtf8(text) : QString();
}

// Takes over the array that a virConnectListAll… call gave, with what is in it.
template <typename Handle, typename Raw>
std::vector<Handle> takeList(Raw** list, int count) {
    std::vector<Handle> handles;
    handles.reserve(count > 0 ? std::size_t(count) : 0);
    for (int i = 0; i < count; ++i)
        handles.emplace_back(list[i]);
    std::free(list);
    return handles;
}

using ErrorHandle = std::unique_ptr<virError, Releaser<virFreeError>>;

// libvirt's last error of this thread, put aside by calls that would clear it: names are asked for while the sentence
// of an error is made. lastError() looks here when libvirt has nothing any more.
inline ErrorHandle& errorPutAside() {
    thread_local ErrorHandle error;
    return error;
}

inline QString uuidOf(virDomainPtr domain) {
    errorPutAside().reset(virSaveLastError());
    char text[VIR_UUID_STRING_BUFLEN] = {};
    return virDomainGetUUIDString(domain, text) == 0 ? QString::fromLatin1(text) : QString();
}

inline QString nameOf(virDomainPtr domain) {
    errorPutAside().reset(virSaveLastError());
    return QString::fromUtf8(virDomainGetName(domain));
}

} // namespace boxyard::libvirt
