// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

namespace boxyard::app {

namespace {

// The notices of check and import: names that scripts may rely on. A test holds the list against the sources.
struct NoticeCode {
    const char* code;
    const char* meaning;
};
const NoticeCode kNoticeCodes[] = {
    {"architecture-unsupported", "made for another kind of processor; refused"},
    {"bridge-to-nat", "a bridged adapter becomes NAT"},
    {"bus-changed", "a disk moves to a controller that the guest has a driver for"},
    {"capacity-differs", "descriptor and image disagree about a disk's size; the image counts"},
    {"capacity-invalid", "a disk's size cannot be understood; refused"},
    {"choice-doubtful", "what was asked for by options may not go well on this computer"},
    {"cpus-guessed", "the appliance does not say how many CPUs it wants"},
    {"cpus-invalid", "an impossible number of CPUs; refused"},
    {"cpus-many", "more CPUs than this computer has"},
    {"cpus-reduced", "more CPUs than the machine type takes"},
    {"device-dropped", "a device is left out"},
    {"disk-backing-file", "a disk image holds only the changes to another file"},
    {"disk-backing-foreign", "a disk image builds on something that is no plain file; refused"},
    {"disk-damaged", "a disk's contents cannot be read; refused"},
    {"disk-dangling", "a disk is used that is not described; refused"},
    {"disk-data-file", "a disk image wants to read and write another file; refused"},
    {"disk-delta", "a disk holds only the changes to another one; refused"},
    {"disk-direct-lun", "a disk of the storage network is left out"},
    {"disk-encrypted", "a disk image is encrypted"},
    {"disk-parts", "a disk image only names the files that hold its contents"},
    {"disk-unusable", "a disk image cannot be read; refused"},
    {"disk-without-source", "a disk does not say what is on it; refused"},
    {"efi-missing", "EFI firmware is needed and not installed"},
    {"file-dangling", "a disk names a file that is not listed; refused"},
    {"file-missing", "a file of the appliance is not there; refused"},
    {"file-size-differs", "a file is larger than the descriptor says"},
    {"firmware-from-disk", "the firmware was told from the disk's contents"},
    {"firmware-unknown", "the appliance names a firmware that is not known"},
    {"floppy-dropped", "a floppy drive is left out"},
    {"forward-invalid", "a port rule is not valid and is left out"},
    {"forward-local-only", "a port rule for all addresses becomes one for this computer"},
    {"id-duplicate", "an id stands for two things; refused"},
    {"mac-dropped", "a hardware address cannot be used; a new one is chosen"},
    {"mac-taken", "a hardware address is used by another machine; a new one is chosen"},
    {"manifest-incomplete", "the manifest does not cover a file"},
    {"manifest-mismatch", "a checksum does not match: damaged or changed"},
    {"manifest-unreadable", "the manifest cannot be read"},
    {"medium-dropped", "a medium is not part of the appliance; the drive is empty"},
    {"memory-guessed", "the appliance does not say how much memory it wants"},
    {"memory-invalid", "an impossible amount of memory; refused"},
    {"memory-large", "more memory than this computer has"},
    {"name-changed", "the machine's name was made usable"},
    {"name-taken", "a machine of that name exists; this one gets another"},
    {"network-isolated", "an adapter is connected to nothing"},
    {"nic-model-unknown", "an adapter's model is not known; it becomes another"},
    {"no-disk", "the machine has no disk"},
    {"no-hardware", "the descriptor says nothing about the hardware; refused"},
    {"no-kvm", "the machine runs without hardware acceleration"},
    {"no-space", "too little room in the folder for the disks"},
    {"nvram-fresh", "the machine starts with fresh EFI variables"},
    {"os-macos", "macOS does not start without further measures"},
    {"os-unknown", "the operating system is not known; careful settings are used"},
    {"port-rebound", "a port of this computer is taken or privileged; the rule moves to another"},
    {"properties-on-cd", "the appliance's settings are given to the guest on a CD"},
    {"section-unknown", "the appliance requires something that is not known; refused"},
    {"secure-boot-missing", "Secure Boot is not possible; plain EFI is used"},
    {"serial-host-path-dropped", "a serial port to a file or device of the other computer is left out"},
    {"shared-folder-dropped", "shared folders of the other computer are left out"},
    {"tpm-missing", "a TPM is not possible; the machine gets none"},
    {"tpm-state", "the machine gets a new, empty TPM"},
};

QString roffEscaped(QString text) {
    return text.replace(QLatin1Char('\\'), QStringLiteral("\\e")).replace(QLatin1Char('-'), QStringLiteral("\\-"));
}

QString item(const QString& head, const QString& operands, const char* text) {
    return QStringLiteral(".TP\n\\fB%1\\fR%2\n%3.\n")
        .arg(roffEscaped(head), operands.isEmpty() ? QString() : QLatin1Char(' ') + roffEscaped(operands),
             roffEscaped(QString::fromUtf8(text)));
}

QString optionItem(const OptionSpec& option) {
    return item(QLatin1String(option.name), QString::fromUtf8(option.value), option.help);
}

const char* const kSections =
    ".SH NAMES\n"
    "NAME is the name of a machine or container, its UUID or id, or a beginning of the id that only one has. "
    "\\fBmachine:\\fRNAME and \\fBcontainer:\\fRNAME say which is meant where both exist. "
    "A name that can be several lists the candidates and does nothing.\n"
    ".SH RULES\n"
    "tcp|udp:[HOST\\-ADDRESS]:HOST\\-PORT\\-[GUEST\\-ADDRESS]:GUEST\\-PORT, or short 2222:22 and 2222:22/udp. "
    "Host port 0 or auto picks a free one; without an address it is 127.0.0.1. "
    "\\fBforward remove\\fR takes the long form exactly; the short one fits any address, and must fit one rule only.\n"
    ".SH SIZES\n"
    "2G, 2048M, 2GiB or bytes; powers of 1024.\n"
    ".SH ANSWERS\n"
    "Standard output carries only the result, standard error the rest. "
    "With \\fB\\-\\-json\\fR the answer is one JSON document, and a failure is "
    "{\"error\":{\"kind\",\"summary\",\"hint\",\"detail\"}}, with what was done all the same beside it. "
    "\\fBssh\\fR answers with what the guest's command prints.\n"
    ".SH EXIT STATUS\n"
    "0 done, 1 failed, 2 wrong usage or unknown or ambiguous name, 3 input refused (invalid, damaged or hostile), "
    "4 a question needs an answer that an option gives, 130 interrupted, with everything half\\-made removed. "
    "What cannot be cancelled is done whole first; a second interrupt does not wait for it.\n"
    ".SH NOTICES\n"
    "What \\fBcheck\\fR and \\fBimport\\fR say of an appliance, by the \\fBcode\\fR of their JSON:\n";

} // namespace

QString manPage() {
    QString page = QStringLiteral(".TH BOXYARD 1 \"\" \"Boxyard " BOXYARD_VERSION
                                  "\"\n.SH NAME\nboxyard \\- virtual machines and containers in one panel\n"
                                  ".SH SYNOPSIS\n.B boxyard\n[\\fIFILE\\fR...]\n.br\n.B boxyard\n\\fICOMMAND\\fR "
                                  "[\\fIOPTION\\fR...] [\\fIOPERAND\\fR...]\n.SH COMMANDS\n");
    for (const CommandSpec& spec : commandTable()) {
        page += item(QLatin1String(spec.name), QString::fromUtf8(spec.operands), spec.help);
        for (const OptionSpec& option : spec.options)
            page += QStringLiteral(".RS\n") + optionItem(option) + QStringLiteral(".RE\n");
    }
    page += QStringLiteral(".SH OPTIONS\n");
    for (const OptionSpec& option : globalOptions())
        page += optionItem(option);
    page += QLatin1String(kSections);
    for (const NoticeCode& notice : kNoticeCodes)
        page += item(QLatin1String(notice.code), {}, notice.meaning);
    return page;
}

} // namespace boxyard::app
