// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"
#include "backend/machine/ConfigDiff.h"
#include "backend/machine/CreatePlan.h"
#include "backend/machine/Validation.h"

#include <QFile>
#include <QFileInfo>

namespace boxyard::app {

namespace {

using machine::DiskConfig;
using machine::DiskDevice;

Outcome setMedium(const QString& word, machine::MachineConfig& config) {
    const auto drive = std::find_if(config.disks.begin(), config.disks.end(),
                                    [](const DiskConfig& disk) { return disk.device == DiskDevice::CdRom; });
    if (word == QLatin1String("none")) {
        if (drive != config.disks.end())
            drive->source.clear();
        return {};
    }
    if (!QFileInfo(word).isFile())
        return failed(kFailed, ErrorKind::NotFound, Tr::tr("The file %1 does not exist.").arg(word),
                      Tr::tr("Write the file of a CD image, or none."));
    DiskConfig added;
    added.device = DiskDevice::CdRom;
    added.format = QStringLiteral("raw");
    added.readOnly = true;
    added.bus = config.chipset == machine::Chipset::Pc ? machine::DiskBus::Ide : machine::DiskBus::Sata;
    DiskConfig& wanted = drive != config.disks.end() ? *drive : config.disks.emplace_back(added);
    wanted.source = QFileInfo(word).absoluteFilePath();
    wanted.sourceType.clear();
    return {};
}

// A size makes a new disk, a file is used as it is.
Outcome addDisk(const QString& word, machine::MachineConfig& config) {
    DiskConfig added;
    if (QFileInfo(word).isFile()) {
        added.source = QFileInfo(word).absoluteFilePath();
    } else {
        const auto size = ByteSize::parse(word);
        if (!size || size->isNull())
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("“%1” is neither a size nor a file.").arg(word),
                          Tr::tr("Write 20G for a new disk, or the file of an image."));
        added.capacity = *size;
        added.format = QStringLiteral("qcow2");
    }
    const auto first = std::find_if(config.disks.cbegin(), config.disks.cend(),
                                    [](const DiskConfig& disk) { return disk.device == DiskDevice::Disk; });
    if (first != config.disks.cend()) // beside the others, where the system has the driver
        added.bus = first->bus == machine::DiskBus::Ide ? machine::DiskBus::Sata : first->bus;
    config.disks.append(added);
    return {};
}

Outcome applyDisks(const Invocation& call, machine::MachineConfig& config) {
    const QStringList targets = call.all("--remove-disk"), added = call.all("--add-disk");
    for (const QString& target : targets)
        if (config.disks.removeIf([&](const DiskConfig& disk) { return disk.target == target; }) == 0)
            return failed(kUsage, ErrorKind::NotFound, Tr::tr("%1 has no disk %2.").arg(config.name, target),
                          Tr::tr("“boxyard show %1” lists them.").arg(config.name));
    for (const QString& word : added)
        if (const Outcome ok = addDisk(word, config); !ok)
            return ok;
    return call.has("--cdrom") ? setMedium(call.value("--cdrom"), config) : Outcome();
}

Outcome applyOptions(const Invocation& call, machine::MachineConfig& edited) {
    if (const Outcome ok = readHardware(call, edited.cpus, edited.memory); !ok)
        return ok;
    if (call.has("--cpus"))
        edited.maxCpus = qMax(edited.maxCpus, edited.cpus);
    if (call.has("--memory"))
        edited.maxMemory = qMax(edited.maxMemory, edited.memory);
    if (call.has("--autostart")) {
        if (call.value("--autostart") != QLatin1String("on") && call.value("--autostart") != QLatin1String("off"))
            return failed(kUsage, ErrorKind::InvalidInput, Tr::tr("--autostart takes on or off."));
        edited.autostart = call.value("--autostart") == QLatin1String("on");
    }
    const auto firmware = firmwareOf(call);
    if (!firmware)
        return tl::unexpected<Failure>(firmware.error());
    edited.firmware = firmware->value_or(edited.firmware);
    edited.notes.group = call.value("--group", edited.notes.group);
    edited.notes.sshUser = call.value("--ssh-user", edited.notes.sshUser);
    if (call.has("--ssh-key"))
        edited.notes.sshKeyFile =
            call.value("--ssh-key").isEmpty() ? QString() : QFileInfo(call.value("--ssh-key")).absoluteFilePath();
    if (const Outcome ok = applyNetwork(call, edited); !ok)
        return ok;
    return applyDisks(call, edited);
}

// Makes the files of new disks and saves; files that were made for nothing go again.
Result<> save(CommandContext& context, const FoundMachine& found, machine::MachineConfig& edited) {
    const CommandContext::Whole whole(context);
    const std::shared_ptr<machine::MachineCreator> creator =
        context.onGui([&] { return context.yard.machineCreator(found.resource.id.provider); });
    Lane* lane = context.onGui([&] { return context.yard.transferLane(found.resource.id.provider); });
    QStringList made;
    const bool newDisk = std::any_of(edited.disks.cbegin(), edited.disks.cend(), [](const DiskConfig& disk) {
        return disk.device == DiskDevice::Disk && disk.target.isEmpty();
    });
    if (newDisk)
        BOXYARD_TRY(context.runJob([&] {
            return context.yard.jobs().start(
                *lane, Tr::tr("Making the disk"), found.resource.id, false, [&](JobContext&) -> Result<> {
                    BOXYARD_TRY_AS(disks, machine::prepareDisks(edited.disks, edited.name, *creator));
                    for (qsizetype i = 0; i < disks.size(); ++i)
                        if (edited.disks.at(i).source.isEmpty() && !disks.at(i).source.isEmpty())
                            made.append(disks.at(i).source);
                    edited.disks = disks;
                    return {};
                });
        }));
    const Result<> saved =
        context.runJob([&] { return found.service->save(found.resource.id, found.details.configured, edited); });
    if (saved || made.isEmpty())
        return saved;
    for (const QString& path : std::as_const(made))
        QFile::remove(path);
    creator->filesGone(made);
    return saved;
}

} // namespace

Outcome setCommand(CommandContext& context) {
    const Invocation& call = context.call;
    context.open(true, false);
    const auto found = findMachine(context, call.operands.constFirst());
    if (!found)
        return tl::unexpected<Failure>(found.error());
    const machine::MachineConfig& before = found->details.configured;
    machine::MachineConfig edited = before;
    if (const Outcome ok = applyOptions(call, edited); !ok)
        return ok;
    const auto host = context.ask<machine::HostCapabilities>([&] { return found->service->host(); });
    BOXYARD_CLI_TRY(host);
    const QList<machine::Finding> findings = machine::validate(edited, *host);
    for (const machine::Finding& finding : findings)
        if (finding.level == machine::Finding::Level::Refused)
            return failed(kRefused, ErrorKind::InvalidInput, finding.text);
    if (!(edited == before))
        BOXYARD_CLI_TRY(save(context, *found, edited));
    QStringList lines;
    QJsonArray changes;
    const bool running = isUp(found->resource);
    const QList<machine::ConfigChange> list = machine::diff(before, edited, found->details.running);
    for (const machine::ConfigChange& change : list) {
        lines.append(QStringLiteral("%1: %2 → %3%4")
                         .arg(change.setting, change.before, change.after,
                              running && !change.live ? Tr::tr(" (at the next start)") : QString()));
        changes.append(QJsonObject{{QStringLiteral("setting"), change.setting},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after},
                                   {QStringLiteral("live"), change.live}});
    }
    ActionOptions options;
    options.newName = call.value("--name", found->resource.name);
    if (call.has("--name")) {
        ResourceProvider* provider = context.provider(found->resource.id.provider);
        BOXYARD_CLI_TRY(context.runJob([&] { return provider->perform(Action::Rename, found->resource.id, options); }));
    }
    QJsonObject answer = referenceTo(found->resource.id, options.newName);
    answer.insert(QStringLiteral("changes"), changes);
    context.printAnswer(answer, lines);
    return {};
}

} // namespace boxyard::app
