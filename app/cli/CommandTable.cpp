// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <utility>

namespace boxyard::app {

namespace {

const OptionSpec kRule{
    "--forward", "RULE",
    QT_TRANSLATE_NOOP("Cli", "Forward a port of this computer to the machine (2222:22, tcp:127.0.0.1:2222-:22)"), true};
const OptionSpec kSsh{"--ssh", "", QT_TRANSLATE_NOOP("Cli", "Forward a free port to the guest's port 22"), false};
const OptionSpec kStart{"--start", "", QT_TRANSLATE_NOOP("Cli", "Start it afterwards"), false};
const OptionSpec kDryRun{"--dry-run", "", QT_TRANSLATE_NOOP("Cli", "Say what would be done and do nothing"), false};
const OptionSpec kNetwork{"--network", "MODE", QT_TRANSLATE_NOOP("Cli", "nat, none, network:NAME or bridge:NAME"),
                          false};
const OptionSpec kFirmware{"--firmware", "KIND", QT_TRANSLATE_NOOP("Cli", "bios, efi or efi-secure"), false};
const OptionSpec kName{"--name", "NAME", QT_TRANSLATE_NOOP("Cli", "The name it gets"), false};
const OptionSpec kCpus{"--cpus", "N", QT_TRANSLATE_NOOP("Cli", "How many CPUs it has"), false};
const OptionSpec kMemory{"--memory", "SIZE", QT_TRANSLATE_NOOP("Cli", "How much memory it has (2G, 2048M)"), false};

QList<CommandSpec> machineCommands() {
    const auto power = [](const char* name, const char* help) {
        return CommandSpec{name, "NAME…", help, {}, 1, -1, false};
    };
    return {
        {"list",
         "",
         QT_TRANSLATE_NOOP("Cli", "List machines and containers"),
         {{"--machines", "", QT_TRANSLATE_NOOP("Cli", "Machines only")},
          {"--containers", "", QT_TRANSLATE_NOOP("Cli", "Containers only")}},
         0,
         0},
        {"show", "NAME", QT_TRANSLATE_NOOP("Cli", "Show one machine or container"), {}, 1, 1},
        {"check",
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "Say what an appliance, a disk image or a CD image holds and whether it is sound"),
         {{"--full", "", QT_TRANSLATE_NOOP("Cli", "Verify every checksum and every disk block")},
          {"--descriptor-only", "", QT_TRANSLATE_NOOP("Cli", "Judge an .ovf without its files")}},
         1,
         1},
        {"import",
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "Import an appliance (.ova, .ovf)"),
         {kName,
          kCpus,
          kMemory,
          kRule,
          kSsh,
          kNetwork,
          {"--storage", "DIR", QT_TRANSLATE_NOOP("Cli", "The folder the disks go to")},
          {"--format", "FORMAT", QT_TRANSLATE_NOOP("Cli", "qcow2 or raw")},
          {"--configuration", "ID", QT_TRANSLATE_NOOP("Cli", "Which of the appliance's configurations")},
          {"--property", "KEY=VALUE", QT_TRANSLATE_NOOP("Cli", "A property the appliance asks for"), true},
          {"--accept-eula", "", QT_TRANSLATE_NOOP("Cli", "Accept the appliance's licence")},
          {"--ignore-manifest", "", QT_TRANSLATE_NOOP("Cli", "Import although the checksums do not match")},
          kStart,
          kDryRun},
         1,
         1},
        {"create",
         "",
         QT_TRANSLATE_NOOP("Cli", "Create a machine"),
         {kName,
          {"--os", "ID", QT_TRANSLATE_NOOP("Cli", "linux, windows, oldwindows, bsd, other, or an id like ubuntu22.04")},
          {"--iso", "FILE", QT_TRANSLATE_NOOP("Cli", "Start from this CD image")},
          {"--disk", "FILE", QT_TRANSLATE_NOOP("Cli", "Use this disk image as it is")},
          kCpus,
          kMemory,
          {"--disk-size", "SIZE", QT_TRANSLATE_NOOP("Cli", "Size of the new disk")},
          {"--storage", "DIR", QT_TRANSLATE_NOOP("Cli", "The folder the disk goes to")},
          kFirmware,
          {"--tpm", "", QT_TRANSLATE_NOOP("Cli", "Give it a TPM 2.0")},
          kRule,
          kSsh,
          kStart,
          kDryRun},
         0,
         0},
        {"set",
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Change a machine"),
         {kCpus,
          kMemory,
          kFirmware,
          kNetwork,
          {"--cdrom", "FILE|none", QT_TRANSLATE_NOOP("Cli", "Put a CD image into its drive, or take it out")},
          {"--add-disk", "SIZE|FILE", QT_TRANSLATE_NOOP("Cli", "Add a new disk, or an image as it is"), true},
          {"--remove-disk", "TARGET", QT_TRANSLATE_NOOP("Cli", "Take out a disk (vda, sdb …); its file stays"), true},
          {"--name", "NEW", QT_TRANSLATE_NOOP("Cli", "Rename it")},
          {"--autostart", "on|off", QT_TRANSLATE_NOOP("Cli", "Start it with the host")},
          {"--group", "G", QT_TRANSLATE_NOOP("Cli", "Put it into a group; an empty name takes it out")},
          {"--ssh-user", "USER", QT_TRANSLATE_NOOP("Cli", "Who logs in over SSH; an empty name forgets it")},
          {"--ssh-key", "FILE", QT_TRANSLATE_NOOP("Cli", "The key file to log in with")}},
         1,
         1},
        power("start", QT_TRANSLATE_NOOP("Cli", "Start machines or containers")),
        power("shutdown", QT_TRANSLATE_NOOP("Cli", "Ask the guest to shut down")),
        power("reboot", QT_TRANSLATE_NOOP("Cli", "Ask the guest to restart")),
        power("reset", QT_TRANSLATE_NOOP("Cli", "Reset without asking the guest")),
        power("poweroff", QT_TRANSLATE_NOOP("Cli", "Power off without asking the guest")),
        power("pause", QT_TRANSLATE_NOOP("Cli", "Pause")),
        power("resume", QT_TRANSLATE_NOOP("Cli", "Continue after a pause")),
        power("save", QT_TRANSLATE_NOOP("Cli", "Save the state to disk and stop")),
        {"delete",
         "NAME…",
         QT_TRANSLATE_NOOP("Cli", "Delete machines"),
         {{"--disks", "", QT_TRANSLATE_NOOP("Cli", "Delete their disks too, where nobody else uses them")},
          {"--keep-disks", "", QT_TRANSLATE_NOOP("Cli", "Keep their disks")},
          {"--yes", "", QT_TRANSLATE_NOOP("Cli", "Do not ask")}},
         1,
         -1},
        {"forward list", "NAME", QT_TRANSLATE_NOOP("Cli", "List a machine's port forwards"), {}, 1, 1},
        {"forward add",
         "NAME RULE…",
         QT_TRANSLATE_NOOP("Cli", "Add port forwards, at once on a running machine"),
         {},
         2,
         -1},
        {"forward remove", "NAME RULE…", QT_TRANSLATE_NOOP("Cli", "Remove port forwards"), {}, 2, -1},
        {"ports",
         "",
         QT_TRANSLATE_NOOP("Cli", "Every port of this computer: machines, containers, other programs"),
         {},
         0,
         0},
        {"ssh",
         "[USER@]NAME [-- COMMAND…]",
         QT_TRANSLATE_NOOP("Cli", "Log in to a machine through its SSH forward"),
         {},
         1,
         1,
         true},
        {"console", "NAME|FILE.vv", QT_TRANSLATE_NOOP("Cli", "Open a console window"), {}, 1, 1},
        {"screenshot", "NAME FILE.png", QT_TRANSLATE_NOOP("Cli", "Save the picture of a machine's screen"), {}, 2, 2},
    };
}

QList<CommandSpec> containerCommands() {
    const auto power = [](const char* name, const char* help) {
        return CommandSpec{name, "NAME…", help, {}, 1, -1, false};
    };
    return {
        {"container run",
         "IMAGE [-- COMMAND…]",
         QT_TRANSLATE_NOOP("Cli", "Run a container"),
         {kName,
          {"--publish", "RULE", QT_TRANSLATE_NOOP("Cli", "Publish a port (8080:80; on 127.0.0.1 unless said)"), true},
          {"--env", "K=V", QT_TRANSLATE_NOOP("Cli", "Set an environment variable"), true},
          {"--volume", "SRC:DST[:ro]", QT_TRANSLATE_NOOP("Cli", "Mount a volume or a folder"), true},
          {"--restart", "POLICY", QT_TRANSLATE_NOOP("Cli", "no, always, unless-stopped or on-failure")},
          {"--memory", "SIZE", QT_TRANSLATE_NOOP("Cli", "At most this much memory (512M)")},
          {"--cpus", "N", QT_TRANSLATE_NOOP("Cli", "At most this many CPUs (1.5)")}},
         1,
         1,
         true},
        {"container list", "", QT_TRANSLATE_NOOP("Cli", "List containers"), {}, 0, 0},
        power("container start", QT_TRANSLATE_NOOP("Cli", "Start containers")),
        power("container stop", QT_TRANSLATE_NOOP("Cli", "Stop containers")),
        power("container restart", QT_TRANSLATE_NOOP("Cli", "Restart containers")),
        power("container pause", QT_TRANSLATE_NOOP("Cli", "Pause containers")),
        power("container unpause", QT_TRANSLATE_NOOP("Cli", "Continue paused containers")),
        power("container kill", QT_TRANSLATE_NOOP("Cli", "Kill containers")),
        {"container remove",
         "NAME…",
         QT_TRANSLATE_NOOP("Cli", "Remove containers"),
         {{"--volumes", "", QT_TRANSLATE_NOOP("Cli", "Their anonymous volumes too")},
          {"--force", "", QT_TRANSLATE_NOOP("Cli", "Also while they run")}},
         1,
         -1},
        {"container logs",
         "NAME",
         QT_TRANSLATE_NOOP("Cli", "Print a container's log"),
         {{"--follow", "", QT_TRANSLATE_NOOP("Cli", "Go on printing what is added")},
          {"--tail", "N", QT_TRANSLATE_NOOP("Cli", "Only the last N lines")},
          {"--timestamps", "", QT_TRANSLATE_NOOP("Cli", "With the time of each line")}},
         1,
         1},
        {"container rename", "NAME NEW", QT_TRANSLATE_NOOP("Cli", "Rename a container"), {}, 2, 2},
        {"container inspect", "NAME", QT_TRANSLATE_NOOP("Cli", "Print all the engine knows of a container"), {}, 1, 1},
        {"image list", "", QT_TRANSLATE_NOOP("Cli", "List the images of the engines"), {}, 0, 0},
        {"image pull", "IMAGE", QT_TRANSLATE_NOOP("Cli", "Pull an image"), {}, 1, 1},
        {"doctor",
         "",
         QT_TRANSLATE_NOOP("Cli", "Say what this computer lacks for machines and containers, and the remedy"),
         {},
         0,
         0},
        {"completion",
         "bash|zsh|man",
         QT_TRANSLATE_NOOP("Cli", "Print the shell's completion script, or the manual page"),
         {},
         1,
         1},
    };
}

const OptionSpec* findOption(const QList<OptionSpec>& options, const QString& name) {
    for (const OptionSpec& option : options)
        if (name == QLatin1String(option.name))
            return &option;
    return nullptr;
}

const CommandSpec* findCommand(const QString& name) {
    for (const CommandSpec& command : commandTable())
        if (name == QLatin1String(command.name))
            return &command;
    return nullptr;
}

bool isFamily(const QString& word) {
    for (const CommandSpec& command : commandTable())
        if (QLatin1String(command.name).startsWith(word + QLatin1Char(' ')))
            return true;
    return false;
}

QString localized(const char* text) { return QCoreApplication::translate("Cli", text); }

// How many letters differ, with letters left out or added.
int distance(const QString& a, const QString& b) {
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int cost = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row.at(j);
            row[j] = std::min({cost, row.at(j) + 1, row.at(j - 1) + 1});
        }
    }
    return row.constLast();
}

// The command that was probably meant; "" = none is near.
QString nearestCommand(const QString& word) {
    QString nearest;
    int best = word.size() < 4 ? 2 : 3; // fewer than these
    for (const CommandSpec& command : commandTable()) {
        const QString name = QLatin1String(command.name);
        const QString part = word.contains(QLatin1Char(' ')) ? name : name.section(QLatin1Char(' '), 0, 0);
        if (const int far = distance(word, part); far < best) {
            best = far;
            nearest = part;
        }
    }
    return nearest;
}

void refuseUnknown(Invocation& call, const QString& word) {
    call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "Unknown command “%1”.")).arg(word);
    if (const QString near = nearestCommand(word); !near.isEmpty())
        call.usageHint = localized(QT_TRANSLATE_NOOP("Cli", "“boxyard %1” is the nearest there is.")).arg(near);
}

// What the window opens: a word is taken for a file by its place, its ending or because it is there.
bool looksLikeFile(const QString& word) {
    static const QStringList suffixes{QStringLiteral("ova"), QStringLiteral("ovf"),   QStringLiteral("vv"),
                                      QStringLiteral("iso"), QStringLiteral("qcow2"), QStringLiteral("vmdk"),
                                      QStringLiteral("vdi"), QStringLiteral("raw"),   QStringLiteral("img"),
                                      QStringLiteral("vhd"), QStringLiteral("vhdx")};
    return word.contains(QLatin1Char('/')) || suffixes.contains(QFileInfo(word).suffix().toLower()) ||
           QFileInfo::exists(word);
}

// A first word that is neither a command nor a file.
bool isStray(const Invocation& call, const CommandSpec* command, const QString& family) {
    return !command && family.isEmpty() && !call.operands.isEmpty() && !looksLikeFile(call.operands.constFirst());
}

void checkProgress(Invocation& call) {
    static const QStringList kinds{QStringLiteral("auto"), QStringLiteral("plain"), QStringLiteral("json"),
                                   QStringLiteral("none")};
    if (!call.has("--progress") || kinds.contains(call.value("--progress")))
        return;
    call.usageError =
        localized(QT_TRANSLATE_NOOP("Cli", "“%1” is no way to show progress.")).arg(call.value("--progress"));
    call.usageHint = localized(QT_TRANSLATE_NOOP("Cli", "Write auto, plain, json or none."));
}

// Takes one option off the list, with its value; false when it is none we know.
bool takeOption(const QStringList& words, qsizetype& at, const CommandSpec* command, Invocation& call) {
    QString name = words.at(at);
    QString inlineValue;
    const qsizetype equals = name.indexOf(QLatin1Char('='));
    if (equals > 0) {
        inlineValue = name.mid(equals + 1);
        name.truncate(equals);
    }
    const OptionSpec* option = findOption(globalOptions(), name);
    if (!option && command)
        option = findOption(command->options, name);
    if (!option)
        return false;
    const bool takesValue = option->value[0] != '\0';
    if (!takesValue) {
        if (equals > 0)
            call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "%1 takes no value.")).arg(name);
        call.values[name] = {QString()};
    } else if (equals > 0) {
        call.values[name].append(inlineValue);
    } else if (at + 1 < words.size()) {
        call.values[name].append(words.at(++at));
    } else {
        call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "%1 needs a value.")).arg(name);
    }
    if (takesValue && !option->repeatable && call.values[name].size() > 1)
        call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "%1 was given twice.")).arg(name);
    return true;
}

} // namespace

const QList<CommandSpec>& commandTable() {
    static const QList<CommandSpec> table = machineCommands() + containerCommands();
    return table;
}

const QList<OptionSpec>& globalOptions() {
    static const QList<OptionSpec> options = {
        {"--connect", "URI",
         QT_TRANSLATE_NOOP("Cli", "A libvirt connection to use (qemu:///session, test:///default …)"), true},
        {"--engine", "URL", QT_TRANSLATE_NOOP("Cli", "A container engine to use (unix:///path, tcp://…, ssh://…)"),
         true},
        {"--json", "", QT_TRANSLATE_NOOP("Cli", "Answer as JSON"), false},
        {"--progress", "KIND", QT_TRANSLATE_NOOP("Cli", "auto, plain, json or none"), false},
        {"--lang", "CODE", QT_TRANSLATE_NOOP("Cli", "The language: en, ko"), false},
        {"--verbose", "", QT_TRANSLATE_NOOP("Cli", "Say the raw details of errors"), false},
        {"--demo", "", QT_TRANSLATE_NOOP("Cli", "Start the window on made-up machines and containers"), false},
        {"--version", "", QT_TRANSLATE_NOOP("Cli", "Print the version"), false},
        {"--help", "", QT_TRANSLATE_NOOP("Cli", "Print this help, or a command's"), false},
    };
    return options;
}

QString Invocation::value(const char* option, const QString& fallback) const {
    const QStringList list = values.value(QLatin1String(option));
    return list.isEmpty() ? fallback : list.constLast();
}

Invocation parseArguments(const QStringList& arguments) {
    Invocation call;
    const CommandSpec* command = nullptr;
    QString family;
    bool commandPossible = true;
    for (qsizetype i = 0; i < arguments.size() && call.usageError.isEmpty(); ++i) {
        const QString& word = arguments.at(i);
        if (word == QLatin1String("--")) {
            (command && command->takesTail ? call.tail : call.operands) += arguments.mid(i + 1); // else: no options
            break;
        }
        if (word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            if (!takeOption(arguments, i, command, call)) {
                if (isStray(call, command, family)) // its option is not what is wrong
                    refuseUnknown(call, call.operands.constFirst());
                else
                    call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "Unknown option %1.")).arg(word);
            }
            continue;
        }
        if (!family.isEmpty() && !command) {
            command = findCommand(family + QLatin1Char(' ') + word);
            if (!command)
                refuseUnknown(call, family + QLatin1Char(' ') + word);
            continue;
        }
        if (commandPossible && !command && call.operands.isEmpty()) {
            commandPossible = false;
            if (const CommandSpec* spec = findCommand(word)) {
                command = spec;
                continue;
            }
            if (isFamily(word)) {
                family = word;
                continue;
            }
        }
        call.operands.append(word);
    }
    if (call.usageError.isEmpty())
        checkProgress(call);
    if (call.usageError.isEmpty() && isStray(call, command, family))
        refuseUnknown(call, call.operands.constFirst());
    if (!call.usageError.isEmpty())
        return call;
    if (!family.isEmpty() && !command && !call.has("--help"))
        call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "“%1” needs a second word.")).arg(family);
    call.command = command ? QLatin1String(command->name) : family;
    if (!command || call.has("--help"))
        return call;
    if (call.operands.size() < command->minOperands ||
        (command->maxOperands >= 0 && call.operands.size() > command->maxOperands) ||
        (!call.tail.isEmpty() && !command->takesTail))
        call.usageError = localized(QT_TRANSLATE_NOOP("Cli", "Usage: boxyard %1 %2"))
                              .arg(QLatin1String(command->name), QString::fromUtf8(command->operands));
    return call;
}

} // namespace boxyard::app
