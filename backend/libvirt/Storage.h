// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/libvirt/ConnectionUri.h"
#include "backend/libvirt/Handles.h"

namespace boxyard::libvirt {

struct ImagesPool {
    QString path;
    ByteSize free;
};

// The folder where disks go by default, as an active pool; made when there is none. Blocks: for lanes.
Result<ImagesPool> imagesPool(virConnectPtr connection, const ConnectionUri& uri);
// An empty qcow2 disk: by the pool that has the folder, else on this computer by qemu-img. Never overwrites.
Result<> createDisk(virConnectPtr connection, const ConnectionUri& uri, const QString& path, ByteSize capacity);
// Makes pools that have the folders of these files look at them again.
void refreshPools(virConnectPtr connection, const QStringList& paths);

} // namespace boxyard::libvirt
