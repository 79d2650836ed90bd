// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/Deletion.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/ConfigWatcher.h"
#include "backend/libvirt/DiskImage.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Storage.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <pugixml.hpp>

#include <string_view>

namespace boxyard::libvirt {

using machine::DeletionItem;
using machine::DeletionPlan;

namespace {

// The files of a connection's machines: path → names of the machines that need it.
using Users = QMultiHash<QString, QString>;

// A volume is named by its pool. One of a pool that is off lies where it lies when the pool is on.
Result<QString> volumePath(virConnectPtr connection, const char* poolName, const char* volumeName) {
    const auto cannot = [&] {
        return lastError(Tr::tr("The place of the volume %1 cannot be read.").arg(QString::fromUtf8(volumeName)));
    };
    const PoolHandle pool(virStoragePoolLookupByName(connection, poolName));
    if (!pool) {
        const Error error = cannot();
        if (error.kind == ErrorKind::NotFound)
            return QString(); // nothing can be there, for the machine neither
        return failure(error);
    }
    const VolumeHandle volume(virStorageVolLookupByName(pool.get(), volumeName));
    if (const QString path = volume ? takeText(virStorageVolGetPath(volume.get())) : QString(); !path.isEmpty())
        return path;
    const QString folder = poolFolder(pool.get());
    if (folder.isEmpty())
        return failure(cannot());
    return folder + QLatin1Char('/') + QString::fromUtf8(volumeName);
}

// The image and what it builds on. Files of another host cannot be read: its pools are asked.
QStringList chainOf(const ActionTarget& target, const QString& path) {
    if (target.uri.local)
        return backingChain(path);
    QStringList chain;
    for (QString next = path; !next.isEmpty() && !chain.contains(next);) {
        chain.append(next);
        const VolumeHandle volume(virStorageVolLookupByPath(target.connection.get(), next.toUtf8().constData()));
        const QString xml = volume ? takeText(virStorageVolGetXMLDesc(volume.get(), 0)) : QString();
        pugi::xml_document document;
        document.load_string(xml.toUtf8().constData());
        next = QString::fromUtf8(document.document_element().child("backingStore").child("path").text().as_string());
    }
    return chain;
}

// The paths of the disks in a domain's text, and of what it says they build on.
Result<QStringList> diskPaths(virConnectPtr connection, const QString& xml, bool withMedia) {
    pugi::xml_document document;
    document.load_string(xml.toUtf8().constData());
    QStringList paths;
    for (const pugi::xml_node& disk : document.document_element().child("devices").children("disk")) {
        const std::string_view device = disk.attribute("device").as_string("disk");
        if (!withMedia && device != "disk" && device != "lun")
            continue;
        for (pugi::xml_node node = disk; node; node = node.child("backingStore")) {
            const pugi::xml_node source = node.child("source");
            QString path = QString::fromUtf8(source.attribute("file").as_string(source.attribute("dev").as_string()));
            if (source.attribute("volume")) {
                BOXYARD_TRY_AS(found, volumePath(connection, source.attribute("pool").as_string(),
                                                 source.attribute("volume").as_string()));
                path = found;
            }
            if (path.startsWith(QLatin1Char('/')) && !paths.contains(path))
                paths.append(path);
            if (!withMedia)
                break; // its own disks: what they build on is read from the files
        }
    }
    return paths;
}

// Of one machine: as it starts next and, where it runs, as it runs.
Result<QStringList> neededPaths(virConnectPtr connection, virDomainPtr domain) {
    BOXYARD_TRY_AS(xml, configuredXml(domain));
    BOXYARD_TRY_AS(paths, diskPaths(connection, xml, true));
    if (!isActive(domain))
        return paths;
    const auto live = runningXml(domain);
    if (!live && live.error().kind == ErrorKind::NotFound)
        return paths;
    if (!live)
        return failure(live.error());
    BOXYARD_TRY_AS(now, diskPaths(connection, *live, true));
    return paths + now;
}

// CDs that an import wrote for this machine: its settings, beside its disks.
QStringList settingsDiscs(const QStringList& disks, const QStringList& withMedia) {
    static const QRegularExpression ours(QStringLiteral("-ovf-env(-\\d+)?\\.iso$"));
    QStringList folders, discs;
    for (const QString& disk : disks)
        folders.append(QFileInfo(disk).path());
    for (const QString& path : withMedia)
        if (ours.match(path).hasMatch() && !disks.contains(path) && folders.contains(QFileInfo(path).path()))
            discs.append(path);
    return discs;
}

Result<Users> usersOfAll(const ActionTarget& target) {
    virDomainPtr* list = nullptr;
    const int count = virConnectListAllDomains(target.connection.get(), &list, 0);
    if (count < 0)
        return lastFailure(Tr::tr("The list of machines cannot be read."));
    Users users;
    for (const auto& domain : takeList<DomainHandle>(list, count)) {
        const QString uuid = uuidOf(domain.get());
        if (uuid == target.uuid)
            continue;
        const QString name = nameOf(domain.get());
        const auto paths = neededPaths(target.connection.get(), domain.get());
        if (!paths && paths.error().kind == ErrorKind::NotFound)
            continue; // gone since the list was made
        if (!paths)
            return failure(paths.error()); // what cannot be read may need the disk: nothing is deleted on a guess
        for (const QString& path : *paths) {
            const QStringList chain = chainOf(target, path);
            for (const QString& link : chain)
                users.insert(link, name);
        }
    }
    return users;
}

QString canonical(const QString& path) {
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

DeletionItem diskItem(const ActionTarget& target, const QString& path, const Users& users) {
    DeletionItem item;
    item.path = path;
    item.what = QStringLiteral("disk");
    item.usedBy = users.values(target.uri.local ? canonical(path) : path);
    item.usedBy.removeDuplicates();
    item.usedBy.sort();
    item.deletable = item.usedBy.isEmpty();
    if (target.uri.local) {
        const DiskImageInfo image = readDiskImage(path);
        item.size = image.allocation;
        item.deletable = item.deletable && QFileInfo(path).isFile();
        return item;
    }
    const VolumeHandle volume(virStorageVolLookupByPath(target.connection.get(), path.toUtf8().constData()));
    virStorageVolInfo info{};
    if (volume && virStorageVolGetInfo(volume.get(), &info) == 0)
        item.size = ByteSize(qint64(info.allocation));
    item.deletable = item.deletable && volume;
    return item;
}

ByteSize folderSize(const QString& folder) {
    ByteSize size;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        size = size + ByteSize(files.fileInfo().size());
    }
    return size;
}

void addState(QList<DeletionItem>& items, const QString& path, const QString& what) {
    const QFileInfo file(path);
    DeletionItem item;
    item.path = path;
    item.what = what;
    item.size = file.isDir() ? folderSize(path) : ByteSize(file.size());
    item.alwaysGoes = true;
    items.append(item);
}

// What libvirt keeps with the definition and takes with it.
void addStates(DeletionPlan& plan, const ActionTarget& target, virDomainPtr domain, const QString& xml) {
    pugi::xml_document document;
    document.load_string(xml.toUtf8().constData());
    const pugi::xml_node root = document.document_element();
    const QString state = ConfigWatcher::stateFolder(target.uri);
    QString nvram = QString::fromUtf8(root.child("os").child("nvram").text().as_string()).trimmed();
    // Firmware that libvirt chooses has its variables where libvirt puts them, unsaid until the machine runs.
    if (nvram.isEmpty() && !state.isEmpty() &&
        root.child("os").attribute("firmware").as_string() == std::string_view("efi"))
        nvram = state + QLatin1String("/nvram/") + plan.name + QLatin1String("_VARS.fd");
    if (QFileInfo::exists(nvram) || (!nvram.isEmpty() && !target.uri.local))
        addState(plan.items, nvram, QStringLiteral("nvram"));
    if (virDomainHasManagedSaveImage(domain, 0) == 1)
        addState(plan.items,
                 state.isEmpty() ? QString() : state + QLatin1String("/save/") + plan.name + QLatin1String(".save"),
                 QStringLiteral("saved state"));
    if (root.child("devices").child("tpm").child("backend").attribute("type").as_string() ==
        std::string_view("emulator")) {
        const QString folder =
            target.uri.system ? QStringLiteral("/var/lib/libvirt/swtpm") : state + QLatin1String("/swtpm");
        addState(plan.items, folder + QLatin1Char('/') + target.uuid, QStringLiteral("tpm"));
    }
}

// Files that external snapshots left beside the disks.
void addSnapshots(DeletionPlan& plan, virDomainPtr domain) {
    virDomainSnapshotPtr* list = nullptr;
    const int count = virDomainListAllSnapshots(domain, &list, 0);
    if (count <= 0)
        return;
    plan.snapshots = count;
    for (const auto& snapshot : takeList<SnapshotHandle>(list, count)) {
        const QString xml = takeText(virDomainSnapshotGetXMLDesc(snapshot.get(), 0));
        pugi::xml_document document;
        document.load_string(xml.toUtf8().constData());
        const QString memory =
            QString::fromUtf8(document.document_element().child("memory").attribute("file").as_string());
        if (memory.isEmpty())
            continue;
        DeletionItem item;
        item.path = memory;
        item.what = QStringLiteral("snapshot");
        item.size = ByteSize(QFileInfo(memory).size());
        item.deletable = QFileInfo(memory).isFile();
        plan.items.append(item);
    }
}

Result<> removeFile(const ActionTarget& target, const QString& path) {
    const VolumeHandle volume(virStorageVolLookupByPath(target.connection.get(), path.toUtf8().constData()));
    if (volume) {
        if (virStorageVolDelete(volume.get(), 0) == 0)
            return {};
        if (!target.uri.local)
            return lastFailure(Tr::tr("The disk %1 could not be deleted.").arg(path));
    }
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorKind::PermissionDenied, Tr::tr("The file %1 could not be deleted.").arg(path),
                   Tr::tr("Check the rights of its folder. The machine itself is gone."), file.errorString());
}

Result<> checkFiles(const DeletionPlan& plan, const QStringList& files) {
    for (const QString& path : files) {
        const auto item = std::find_if(plan.items.begin(), plan.items.end(),
                                       [&](const DeletionItem& candidate) { return candidate.path == path; });
        if (item == plan.items.end())
            return failure(ErrorKind::InvalidInput, Tr::tr("%1 does not belong to “%2”.").arg(path, plan.name));
        if (!item->usedBy.isEmpty())
            return failure(ErrorKind::Busy,
                           Tr::tr("%1 is also used by %2.").arg(path, item->usedBy.join(QLatin1String(", "))),
                           Tr::tr("Keep this disk."));
    }
    return {};
}

Result<> undefine(virDomainPtr domain, const QString& name) {
    unsigned flags = VIR_DOMAIN_UNDEFINE_MANAGED_SAVE | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA |
                     VIR_DOMAIN_UNDEFINE_NVRAM | VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA;
    if (virDomainUndefineFlags(domain, flags) == 0)
        return {};
    // Drivers that know fewer flags (the test driver, older ones) refuse all of them together.
    const Error error = lastError(Tr::tr("“%1” could not be deleted.").arg(name));
    if (error.kind != ErrorKind::Unsupported && error.kind != ErrorKind::InvalidInput)
        return failure(error);
    flags = VIR_DOMAIN_UNDEFINE_MANAGED_SAVE | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA;
    if (virDomainUndefineFlags(domain, flags) == 0 || virDomainUndefine(domain) == 0)
        return {};
    return lastFailure(error.summary);
}

} // namespace

Result<DeletionPlan> planDeletion(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    BOXYARD_TRY_AS(xml, configuredXml(domain.get()));
    BOXYARD_TRY_AS(disks, diskPaths(target.connection.get(), xml, false));
    BOXYARD_TRY_AS(withMedia, diskPaths(target.connection.get(), xml, true));
    BOXYARD_TRY_AS(users, usersOfAll(target));
    DeletionPlan plan;
    plan.name = nameOf(domain.get());
    plan.running = isActive(domain.get());
    QStringList listed;
    for (const QString& disk : disks) {
        const QStringList chain = chainOf(target, disk);
        for (const QString& path : chain) {
            // Under the name the definition uses: that is the one the user knows.
            const QString name = path == chain.first() ? disk : path;
            if (!listed.contains(name))
                plan.items.append(diskItem(target, name, users));
            listed.append(name);
        }
    }
    const QStringList discs = settingsDiscs(disks, withMedia);
    for (const QString& disc : discs)
        plan.items.append(diskItem(target, disc, users));
    addStates(plan, target, domain.get(), xml);
    addSnapshots(plan, domain.get());
    return plan;
}

Result<> undefineMachine(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    return undefine(domain.get(), target.name);
}

Result<> deleteMachine(const ActionTarget& target, const QStringList& files, bool force) {
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    if (!files.isEmpty()) {
        BOXYARD_TRY_AS(plan, planDeletion(target));
        BOXYARD_TRY(checkFiles(plan, files));
    }
    const bool persistent = virDomainIsPersistent(domain.get()) == 1;
    if (isActive(domain.get())) {
        if (!force)
            return failure(ErrorKind::Busy, Tr::tr("“%1” is running.").arg(target.name),
                           Tr::tr("Shut it down or power it off first."));
        BOXYARD_TRY(powerOff(target));
    }
    if (persistent)
        BOXYARD_TRY(undefine(domain.get(), target.name));
    Result<> result;
    for (const QString& path : files)
        if (const auto removed = removeFile(target, path); !removed && result)
            result = removed;
    return result;
}

} // namespace boxyard::libvirt
