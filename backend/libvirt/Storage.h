// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/Handles.h"

namespace boxyard::libvirt {

struct ImagesFolder {
    QString path; // empty = the connection has none and it cannot be made
    ByteSize free;
};

// The folder where disks go by default, as an active pool; made when there is none. Blocks: for lanes.
Result<QString> imagesPool(virConnectPtr connection, const ConnectionUri& uri);
// The same folder and the space there as they are now; it may be still to be made. Changes nothing. Blocks: for lanes.
ImagesFolder imagesFolder(virConnectPtr connection, const ConnectionUri& uri);
// An empty qcow2 disk: by the pool that has the folder, else on this computer by qemu-img. Never overwrites.
Result<> createDisk(virConnectPtr connection, const ConnectionUri& uri, const QString& path, ByteSize capacity);
// The folder of a pool that is one, empty for others.
QString poolFolder(virStoragePoolPtr pool);
// Makes pools that have the folders of these files look at them again.
void refreshPools(virConnectPtr connection, const QStringList& paths);

} // namespace boxyard::libvirt
