// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Storage.h"

#include "backend/core/Lane.h"
#include "backend/core/ProcessRunner.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/ErrorMapping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QStorageInfo>

#include <pugixml.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>

namespace boxyard::libvirt {

namespace {

bool makeActive(virStoragePoolPtr pool) {
    return virStoragePoolIsActive(pool) == 1 || virStoragePoolCreate(pool, 0) == 0;
}

PoolHandle poolOfFolder(virConnectPtr connection, const QString& folder) {
    virStoragePoolPtr* list = nullptr;
    const int count = virConnectListAllStoragePools(connection, &list, 0);
    const QString wanted = QDir::cleanPath(folder);
    for (auto& pool : takeList<PoolHandle>(list, count))
        if (poolFolder(pool.get()) == wanted)
            return std::move(pool);
    return {};
}

PoolHandle poolByName(virConnectPtr connection, const char* name) {
    return PoolHandle(virStoragePoolLookupByName(connection, name));
}

// Empty: another user's home on another host is not known.
QString wantedFolder(const ConnectionUri& uri) {
    if (uri.session && !uri.local)
        return {};
    if (uri.session)
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/libvirt/images");
    return QStringLiteral("/var/lib/libvirt/images");
}

// A connection elsewhere has its default where its own "default" pool says.
PoolHandle findImagesPool(virConnectPtr connection, const ConnectionUri& uri) {
    PoolHandle pool = uri.local && uri.isQemu() ? poolOfFolder(connection, wantedFolder(uri)) : PoolHandle();
    if (!pool && !(uri.session && uri.local))
        pool = poolByName(connection, "default");
    if (!pool && !uri.isQemu())
        pool = poolByName(connection, "default-pool");
    return pool;
}

// Named as virt-manager names it, so that both programs see one pool.
Result<PoolHandle> makePool(virConnectPtr connection, const QString& folder) {
    const auto cannot = [&] { return lastFailure(Tr::tr("The folder %1 could not be set up for disks.").arg(folder)); };
    const char* name = poolByName(connection, "default")
                           ? (poolByName(connection, "images") ? "boxyard-images" : "images")
                           : "default";
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("pool");
    root.append_attribute("type") = "dir";
    root.append_child("name").text() = name;
    root.append_child("target").append_child("path").text() = folder.toUtf8().constData();
    std::ostringstream text;
    document.save(text, "", pugi::format_raw | pugi::format_no_declaration);
    PoolHandle pool(virStoragePoolDefineXML(connection, text.str().c_str(), 0));
    if (!pool)
        return cannot();
    if (virStoragePoolBuild(pool.get(), 0) != 0 || virStoragePoolCreate(pool.get(), 0) != 0) {
        const auto error = cannot();
        virStoragePoolUndefine(pool.get());
        return error;
    }
    virStoragePoolSetAutostart(pool.get(), 1);
    return pool;
}

Error diskExists(const QString& path) {
    return {
        ErrorKind::AlreadyExists, Tr::tr("There is already a file %1.").arg(path), Tr::tr("Choose another name."), {}};
}

Result<> createByPool(virStoragePoolPtr pool, const QString& path, ByteSize capacity) {
    virStoragePoolRefresh(pool, 0); // files of others are only known after this
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("volume");
    root.append_child("name").text() = QFileInfo(path).fileName().toUtf8().constData();
    root.append_child("capacity").text() = static_cast<long long>(capacity.bytes());
    root.append_child("allocation").text() = 0;
    pugi::xml_node target = root.append_child("target");
    target.append_child("format").append_attribute("type") = "qcow2";
    target.append_child("compat").text() = "1.1"; // libvirt's own default is the qcow2 of 2010
    std::ostringstream text;
    document.save(text, "", pugi::format_raw | pugi::format_no_declaration);
    const VolumeHandle volume(virStorageVolCreateXML(pool, text.str().c_str(), 0));
    if (volume)
        return {};
    const Error error = lastError(Tr::tr("The disk %1 could not be created.").arg(path));
    return failure(error.kind == ErrorKind::AlreadyExists ? diskExists(path) : error);
}

Result<> createByProgram(const QString& path, ByteSize capacity) {
    const auto cannot = [&](ErrorKind kind, const QString& detail) {
        return failure(kind, Tr::tr("The disk %1 could not be created.").arg(path),
                       kind == ErrorKind::NoSpace ? Tr::tr("Free some space in that folder, or choose another folder.")
                                                  : Tr::tr("Check that the folder exists and may be written."),
                       detail);
    };
    // Taken first, so that two who want the same name cannot both have it.
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) {
        if (errno == EEXIST)
            return failure(diskExists(path));
        return cannot(errno == ENOSPC ? ErrorKind::NoSpace : ErrorKind::PermissionDenied, qt_error_string(errno));
    }
    ::close(fd);
    ProcessSpec spec;
    spec.program = QStringLiteral("qemu-img");
    spec.arguments = {
        QStringLiteral("create"),         QStringLiteral("-q"), QStringLiteral("-f"), QStringLiteral("qcow2"), path,
        QString::number(capacity.bytes())};
    const auto output = runProcess(spec);
    if (output && output->exitCode == 0)
        return {};
    QFile::remove(path);
    if (!output)
        return failure(output.error());
    const QString text = QString::fromLocal8Bit(output->err);
    return cannot(text.contains(QLatin1String("No space left")) ? ErrorKind::NoSpace : ErrorKind::Internal, text);
}

} // namespace

QString poolFolder(virStoragePoolPtr pool) {
    const QString xml = takeText(virStoragePoolGetXMLDesc(pool, 0));
    pugi::xml_document document;
    if (!document.load_string(xml.toUtf8().constData()))
        return {};
    return QDir::cleanPath(
        QString::fromUtf8(document.document_element().child("target").child("path").text().as_string()));
}

Result<QString> imagesPool(virConnectPtr connection, const ConnectionUri& uri) {
    BOXYARD_NOT_GUI_THREAD();
    // Two lanes that ask for the first time at once would both make it. Only where no network can hold the lock.
    static std::mutex making;
    const auto alone = uri.local ? std::unique_lock(making) : std::unique_lock<std::mutex>();
    PoolHandle pool = findImagesPool(connection, uri);
    if (!pool) {
        if (wantedFolder(uri).isEmpty())
            return failure(ErrorKind::NotFound, Tr::tr("%1 has no folder for disks yet.").arg(uri.host),
                           Tr::tr("Make a storage pool named default there."));
        BOXYARD_TRY_AS(made, makePool(connection, wantedFolder(uri)));
        pool = std::move(made);
    }
    // Another program may have started it meanwhile.
    if (!makeActive(pool.get()) && virStoragePoolIsActive(pool.get()) != 1)
        return lastFailure(Tr::tr("The folder %1 cannot be used for disks.").arg(poolFolder(pool.get())));
    return poolFolder(pool.get());
}

ImagesFolder imagesFolder(virConnectPtr connection, const ConnectionUri& uri) {
    BOXYARD_NOT_GUI_THREAD();
    const PoolHandle pool = findImagesPool(connection, uri);
    ImagesFolder images{pool ? poolFolder(pool.get()) : wantedFolder(uri), {}};
    if (uri.local && uri.isQemu()) {
        QDir there(images.path);
        while (!there.exists() && !there.isRoot())
            there.setPath(QFileInfo(there.path()).path()); // the file system on which it would be made
        images.free = ByteSize(std::max<qint64>(0, QStorageInfo(there).bytesAvailable()));
    }
    virStoragePoolInfo info{};
    if (images.free.isNull() && pool && virStoragePoolGetInfo(pool.get(), &info) == 0)
        images.free = ByteSize(qint64(info.available));
    return images;
}

Result<> createDisk(virConnectPtr connection, const ConnectionUri& uri, const QString& path, ByteSize capacity) {
    BOXYARD_NOT_GUI_THREAD();
    if (uri.local && QFileInfo::exists(path))
        return failure(diskExists(path));
    const PoolHandle pool = poolOfFolder(connection, QFileInfo(path).absolutePath());
    if (pool && makeActive(pool.get()))
        return createByPool(pool.get(), path, capacity);
    if (!uri.local)
        return failure(ErrorKind::Unsupported, Tr::tr("The folder of %1 is no storage pool of that host.").arg(path),
                       Tr::tr("Choose the folder that is proposed."));
    return createByProgram(path, capacity);
}

void refreshPools(virConnectPtr connection, const QStringList& paths) {
    QSet<QString> folders;
    for (const QString& path : paths)
        folders.insert(QFileInfo(path).absolutePath());
    for (const QString& folder : folders)
        if (const PoolHandle pool = poolOfFolder(connection, folder); pool && virStoragePoolIsActive(pool.get()) == 1)
            virStoragePoolRefresh(pool.get(), 0);
}

} // namespace boxyard::libvirt
