// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/CreatePlan.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>

namespace boxyard::machine {

namespace {

const QString kAlias = QStringLiteral("ua-bxnat0"); // the adapter that carries forwards

QString sizeText(ByteSize size) {
    const qint64 gib = ByteSize::fromGiB(1).bytes();
    if (size.bytes() % gib == 0)
        return QStringLiteral("%1G").arg(size.bytes() / gib);
    return QStringLiteral("%1M").arg(size.mib());
}

OsFamily familyOf(const CreateRequest& request) {
    return request.osId.isEmpty() ? request.family : osFamilyOf(request.osId);
}

QString sourceFile(const CreateRequest& request) { return request.disk.isEmpty() ? request.iso : request.disk; }

Result<> mustExist(const QString& path) {
    if (path.isEmpty())
        return {};
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, Tr::tr("The file %1 does not exist.").arg(path),
                       Tr::tr("Choose the file again."));
    if (info.isDir())
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 is a folder, not an image.").arg(path),
                       Tr::tr("Choose a file."));
    if (!info.isReadable())
        return failure(ErrorKind::PermissionDenied, Tr::tr("The file %1 may not be read.").arg(path),
                       Tr::tr("Change its permissions or copy it to your own folder."));
    return {};
}

DiskConfig cdDrive(const QString& iso) {
    DiskConfig drive;
    drive.device = DiskDevice::CdRom;
    drive.source = iso;
    drive.format = QStringLiteral("raw");
    drive.bus = DiskBus::Sata;
    drive.readOnly = true;
    drive.bootOrder = 2; // an empty disk falls through to the medium, an installed one is started
    return drive;
}

QString freeDiskPath(const QString& folder, const QString& name) {
    const QDir dir(folder);
    QString path = dir.filePath(name + QStringLiteral(".qcow2"));
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = dir.filePath(QStringLiteral("%1-%2.qcow2").arg(name).arg(n));
    return path;
}

void applyHardware(MachineConfig& config, const CreateRequest& request, const HostCapabilities& host) {
    if (request.cpus > 0) {
        config.cpus = request.cpus;
        config.maxCpus = config.maxCpus == 0 ? 0 : qMax(config.maxCpus, request.cpus);
    }
    if (!request.memory.isNull()) {
        config.memory = request.memory;
        config.maxMemory = config.maxMemory.isNull() ? ByteSize() : qMax(config.maxMemory, request.memory);
    }
    if (request.firmware)
        config.firmware = *request.firmware;
    if (request.tpm)
        config.tpm = *request.tpm;
    if (config.accelerator.isEmpty())
        config.accelerator = host.kvm ? QStringLiteral("kvm") : QStringLiteral("qemu");
}

Result<> pickPorts(MachineConfig& config, const PortPicker& pickPort) {
    for (NetworkConfig& network : config.networks)
        for (PortRule& rule : network.forwards)
            if (rule.hostPort == 0) {
                rule.hostPort = pickPort ? pickPort(rule) : quint16(0);
                if (rule.hostPort == 0)
                    return failure(ErrorKind::Busy,
                                   Tr::tr("No free port was found for port %1 of the guest.").arg(rule.guestPort),
                                   Tr::tr("Give a port of this computer for it."));
            }
    return {};
}

// Gives the first disk its file: the existing image, or a new one whose path is noted in made for the clean-up.
Result<> placeDisk(MachineConfig& config, const CreateRequest& request, MachineCreator& creator, JobContext& job,
                   QString& made) {
    if (!request.disk.isEmpty()) {
        BOXYARD_TRY_AS(format, imageFormat(request.disk));
        config.disks.first().format = format;
        return {};
    }
    if (!request.newDisk)
        return {};
    job.setStage(Tr::tr("Making the disk"));
    QString folder = request.folder;
    if (folder.isEmpty()) {
        BOXYARD_TRY_AS(images, creator.imagesFolder());
        folder = images;
    }
    const QString path = freeDiskPath(folder, config.name);
    BOXYARD_TRY(creator.createDisk(path, config.disks.first().capacity));
    made = path;
    config.disks.first().source = path;
    return creator.adoptFiles({path});
}

} // namespace

QString osFamilyId(OsFamily family) {
    switch (family) {
    case OsFamily::Linux:
        return QStringLiteral("linux");
    case OsFamily::Windows:
        return QStringLiteral("windows");
    case OsFamily::OldWindows:
        return QStringLiteral("windows-old");
    case OsFamily::Bsd:
        return QStringLiteral("bsd");
    case OsFamily::Other:
        break;
    }
    return QStringLiteral("other");
}

OsFamily osFamilyFromText(const QString& text) {
    for (const OsFamily family :
         {OsFamily::Linux, OsFamily::Windows, OsFamily::OldWindows, OsFamily::Bsd, OsFamily::Other})
        if (text.compare(osFamilyId(family), Qt::CaseInsensitive) == 0)
            return family;
    return osFamilyOf(text);
}

OsFamily guessFamily(const QString& fileName) {
    const QString name = QFileInfo(fileName).fileName().toLower();
    const auto has = [&](const char* pattern) {
        return QRegularExpression(QLatin1String(pattern)).match(name).hasMatch();
    };
    if (has("win(dows)?[ _-]?(xp|95|98|me|2000|2003|vista|7)(?![0-9])"))
        return OsFamily::OldWindows;
    if (has("(^|[^a-z])win(dows)?([^a-z]|$)|(^|[^a-z])win(8|10|11|20)"))
        return OsFamily::Windows;
    if (has("bsd|dragonfly|opnsense|pfsense"))
        return OsFamily::Bsd;
    return OsFamily::Linux;
}

QString proposedName(const QString& fileName) {
    QString base = QFileInfo(fileName).fileName();
    base.remove(QRegularExpression(QStringLiteral("\\.(iso|img|raw|qcow2|vmdk|vdi|vhdx?|ova|ovf)$"),
                                   QRegularExpression::CaseInsensitiveOption));
    // What tells apart downloads but not machines: architecture, edition, patch level.
    base.remove(QRegularExpression(
        QStringLiteral(
            "[-_.](amd64|x86[_-]64|x64|i[3-6]86|arm64|netinst|live|desktop|server|dvd\\d*|cd\\d*|disc\\d*|boot|"
            "minimal|english|international|installer|genericcloud|cloudimg|disk\\d+)(?=[-_.]|$)"),
        QRegularExpression::CaseInsensitiveOption));
    base.replace(QRegularExpression(QStringLiteral("(\\d+\\.\\d+)(\\.\\d+)+")), QStringLiteral("\\1"));
    if (base.isEmpty())
        return QStringLiteral("machine");
    return sanitizedMachineName(base.left(40));
}

ByteSize defaultDiskSize(OsFamily family) {
    switch (family) {
    case OsFamily::Windows:
        return ByteSize::fromGiB(64);
    case OsFamily::OldWindows:
        return ByteSize::fromGiB(32);
    case OsFamily::Linux:
    case OsFamily::Bsd:
    case OsFamily::Other:
        break;
    }
    return ByteSize::fromGiB(20);
}

Result<QString> imageFormat(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::PermissionDenied, Tr::tr("The disk image %1 could not be read.").arg(path),
                       Tr::tr("Check its permissions."), file.errorString());
    const QByteArray head = file.read(128);
    if (head.startsWith("QFI\xfb"))
        return QStringLiteral("qcow2");
    if (head.startsWith("KDMV") || head.startsWith("COWD") || head.startsWith("# Disk DescriptorFile"))
        return QStringLiteral("vmdk");
    if (head.startsWith("vhdxfile"))
        return QStringLiteral("vhdx");
    if (head.startsWith("conectix"))
        return QStringLiteral("vpc");
    if (head.size() >= 68 && head.mid(64, 4) == QByteArray("\x7f\x10\xda\xbe", 4))
        return QStringLiteral("vdi");
    return QStringLiteral("raw");
}

Result<MachineConfig> plannedMachine(const CreateRequest& request, const HostCapabilities& host) {
    const OsFamily family = familyOf(request);
    const QString name = request.name.isEmpty() ? proposedName(sourceFile(request)) : request.name;
    MachineConfig config = newMachine(name, family, host);
    if (!request.osId.isEmpty())
        config.osId = request.osId;
    applyHardware(config, request, host);
    config.disks.clear();
    if (!request.disk.isEmpty() || request.newDisk) {
        DiskConfig disk;
        disk.bus = defaultDiskBus(family);
        disk.format = QStringLiteral("qcow2");
        disk.source = request.disk;
        disk.bootOrder = 1;
        if (request.disk.isEmpty())
            disk.capacity = request.diskSize.isNull() ? defaultDiskSize(family) : request.diskSize;
        config.disks.append(disk);
    }
    if (!request.iso.isEmpty())
        config.disks.append(cdDrive(request.iso));
    if (!request.forwards.isEmpty()) {
        if (config.networks.isEmpty())
            config.networks.append(NetworkConfig());
        NetworkConfig& network = config.networks.first();
        if (network.alias.isEmpty())
            network.alias = kAlias;
        network.forwards = request.forwards;
    }
    for (const Finding& finding : validate(config, host))
        if (finding.level == Finding::Level::Refused)
            return failure(ErrorKind::InvalidInput, finding.text);
    return config;
}

Result<ResourceId> createMachine(const CreateRequest& request, MachineCreator& creator, JobContext& job,
                                 const PortPicker& pickPort) {
    BOXYARD_TRY(mustExist(request.iso));
    BOXYARD_TRY(mustExist(request.disk));
    BOXYARD_TRY_AS(host, creator.host());
    CreateRequest wanted = request;
    if (wanted.name.isEmpty()) {
        BOXYARD_TRY_AS(name, creator.freeName(proposedName(sourceFile(request))));
        wanted.name = name;
    }
    BOXYARD_TRY_AS(config, plannedMachine(wanted, host));
    BOXYARD_TRY_AS(taken, creator.nameTaken(config.name));
    if (taken)
        return failure(ErrorKind::AlreadyExists, Tr::tr("A machine named %1 exists already.").arg(config.name),
                       Tr::tr("Choose another name."));
    BOXYARD_TRY(pickPorts(config, pickPort));
    BOXYARD_TRY(job.checkpoint());

    QString made;
    auto removeDisk = qScopeGuard([&made, &creator] {
        if (!made.isEmpty() && QFile::remove(made))
            creator.filesGone({made});
    });
    BOXYARD_TRY(placeDisk(config, wanted, creator, job, made));
    BOXYARD_TRY(job.checkpoint());
    job.setStage(Tr::tr("Defining the machine"));
    BOXYARD_TRY_AS(id, creator.define(config));
    auto undefine = qScopeGuard([&] {
        if (!creator.undefine(id))
            removeDisk.dismiss(); // the machine is still there, and its disk with it
    });
    job.setTarget(id);
    BOXYARD_TRY(job.checkpoint());
    if (wanted.start) {
        job.setStage(Tr::tr("Starting"));
        BOXYARD_TRY(creator.start(id));
    }
    undefine.dismiss();
    removeDisk.dismiss();
    return id;
}

Result<QList<DiskConfig>> prepareDisks(const QList<DiskConfig>& disks, const QString& machineName,
                                       MachineCreator& creator) {
    QList<DiskConfig> prepared = disks;
    QStringList made;
    auto clean = qScopeGuard([&made, &creator] {
        for (const QString& path : std::as_const(made))
            QFile::remove(path);
        if (!made.isEmpty())
            creator.filesGone(made);
    });
    for (DiskConfig& disk : prepared) {
        if (disk.device != DiskDevice::Disk || !disk.target.isEmpty())
            continue;
        if (disk.source.isEmpty()) {
            BOXYARD_TRY_AS(folder, creator.imagesFolder());
            const QString path = freeDiskPath(folder, machineName);
            BOXYARD_TRY(creator.createDisk(path, disk.capacity));
            made.append(path);
            disk.source = path;
        } else if (disk.format.isEmpty()) {
            BOXYARD_TRY(mustExist(disk.source));
            BOXYARD_TRY_AS(format, imageFormat(disk.source));
            disk.format = format;
        }
    }
    if (!made.isEmpty())
        BOXYARD_TRY(creator.adoptFiles(made));
    clean.dismiss();
    return prepared;
}

QString createCommand(const CreateRequest& request, const QString& connection) {
    QStringList words{QStringLiteral("boxyard")};
    const auto add = [&](const char* flag, const QString& value) { words << QLatin1String(flag) << shellWord(value); };
    if (!connection.isEmpty())
        add("--connect", connection);
    words << QStringLiteral("create");
    if (!request.name.isEmpty())
        add("--name", request.name);
    if (!request.osId.isEmpty())
        add("--os", request.osId);
    else if (request.family != OsFamily::Linux)
        add("--os", osFamilyId(request.family));
    if (!request.disk.isEmpty())
        add("--disk", request.disk);
    if (!request.iso.isEmpty())
        add("--iso", request.iso);
    if (request.cpus > 0)
        add("--cpus", QString::number(request.cpus));
    if (!request.memory.isNull())
        add("--memory", sizeText(request.memory));
    if (request.disk.isEmpty() && request.newDisk && !request.diskSize.isNull())
        add("--disk-size", sizeText(request.diskSize));
    if (request.disk.isEmpty() && !request.newDisk)
        words << QStringLiteral("--disk-size") << QStringLiteral("0");
    if (!request.folder.isEmpty())
        add("--storage", request.folder);
    if (request.firmware)
        add("--firmware", *request.firmware == Firmware::Bios  ? QStringLiteral("bios")
                          : *request.firmware == Firmware::Efi ? QStringLiteral("efi")
                                                               : QStringLiteral("efi-secure"));
    if (request.tpm && *request.tpm)
        words << QStringLiteral("--tpm");
    for (const PortRule& rule : request.forwards)
        add("--forward", rule.toText());
    if (request.start)
        words << QStringLiteral("--start");
    return words.join(QLatin1Char(' '));
}

} // namespace boxyard::machine
