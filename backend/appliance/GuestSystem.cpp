// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/GuestSystem.h"

#include <QRegularExpression>

#include <iterator>

namespace boxyard::appliance {

namespace {

using Kind = GuestSystem::Kind;

// A name both dialects and free text use for a system, in lower case without separators; the first match counts.
// "%" in the id and name is the version number found after the word.
struct Known {
    const char* word;
    Kind kind;
    const char* osId;
    const char* osName;
};
constexpr Known kKnown[] = {
    {"windows11", Kind::WindowsModern, "win11", "Windows 11"},
    {"windows10", Kind::WindowsModern, "win10", "Windows 10"},
    {"windows2022", Kind::WindowsModern, "win2k22", "Windows Server 2022"},
    {"windows2019srvnext", Kind::WindowsModern, "win2k22", "Windows Server 2022"},
    {"windows2019", Kind::WindowsModern, "win2k19", "Windows Server 2019"},
    {"windows2016", Kind::WindowsModern, "win2k16", "Windows Server 2016"},
    {"windows2012r2", Kind::WindowsModern, "win2k12r2", "Windows Server 2012 R2"},
    {"windows2012", Kind::WindowsModern, "win2k12", "Windows Server 2012"},
    {"windows2008r2", Kind::WindowsMiddle, "win2k8r2", "Windows Server 2008 R2"},
    {"windows2008", Kind::WindowsMiddle, "win2k8", "Windows Server 2008"},
    {"windows2003", Kind::WindowsOld, "win2k3", "Windows Server 2003"},
    {"windows2000", Kind::WindowsOld, "win2k", "Windows 2000"},
    {"windowsserver2022", Kind::WindowsModern, "win2k22", "Windows Server 2022"},
    {"windowsserver2019", Kind::WindowsModern, "win2k19", "Windows Server 2019"},
    {"windowsserver2016", Kind::WindowsModern, "win2k16", "Windows Server 2016"},
    {"windowsserver2012", Kind::WindowsModern, "win2k12", "Windows Server 2012"},
    {"windowsserver2008", Kind::WindowsMiddle, "win2k8", "Windows Server 2008"},
    {"windowsserver2003", Kind::WindowsOld, "win2k3", "Windows Server 2003"},
    {"windows9server", Kind::WindowsModern, "win2k16", "Windows Server 2016"},
    {"windows9", Kind::WindowsModern, "win10", "Windows 10"},
    {"windows8server", Kind::WindowsModern, "win2k12", "Windows Server 2012"},
    {"windows7server", Kind::WindowsMiddle, "win2k8r2", "Windows Server 2008 R2"},
    {"windows81", Kind::WindowsModern, "win8.1", "Windows 8.1"},
    {"windows8", Kind::WindowsModern, "win8", "Windows 8"},
    {"windows7", Kind::WindowsMiddle, "win7", "Windows 7"},
    {"windowsvista", Kind::WindowsMiddle, "winvista", "Windows Vista"},
    {"windowsxp", Kind::WindowsOld, "winxp", "Windows XP"},
    {"windowsnt", Kind::WindowsOld, "winnt4.0", "Windows NT"},
    {"windows98", Kind::WindowsOld, "win98", "Windows 98"},
    {"windows95", Kind::WindowsOld, "win95", "Windows 95"},
    {"winlonghorn", Kind::WindowsMiddle, "win2k8", "Windows Server 2008"},
    {"winnet", Kind::WindowsOld, "win2k3", "Windows Server 2003"},
    {"winxp", Kind::WindowsOld, "winxp", "Windows XP"},
    {"win2000", Kind::WindowsOld, "win2k", "Windows 2000"},
    {"winvista", Kind::WindowsMiddle, "winvista", "Windows Vista"},
    {"microsoftwindows", Kind::WindowsModern, "win10", "Windows"},
    {"windows", Kind::WindowsModern, "win10", "Windows"},
    {"xubuntu", Kind::Linux, "ubuntu%", "Ubuntu %"},
    {"lubuntu", Kind::Linux, "ubuntu%", "Ubuntu %"},
    {"ubuntu", Kind::Linux, "ubuntu%", "Ubuntu %"},
    {"debian", Kind::Linux, "debian%", "Debian %"},
    {"almalinux", Kind::Linux, "almalinux%", "AlmaLinux %"},
    {"rockylinux", Kind::Linux, "rocky%", "Rocky Linux %"},
    {"oraclelinux", Kind::Linux, "ol%.0", "Oracle Linux %"},
    {"oracle", Kind::Linux, "ol%.0", "Oracle Linux %"},
    {"centos", Kind::Linux, "centos%.0", "CentOS %"},
    {"rhel", Kind::Linux, "rhel%.0", "Red Hat Enterprise Linux %"},
    {"redhat", Kind::Linux, "rhel%.0", "Red Hat Enterprise Linux %"},
    {"fedora", Kind::Linux, "fedora%", "Fedora %"},
    {"opensuse", Kind::Linux, "opensuse%", "openSUSE %"},
    {"sles", Kind::Linux, "sles%", "SUSE Linux Enterprise %"},
    {"suse", Kind::Linux, "opensuse%", "openSUSE %"},
    {"archlinux", Kind::Linux, "archlinux", "Arch Linux"},
    {"gentoo", Kind::Linux, "gentoo", "Gentoo"},
    {"alpine", Kind::Linux, "alpinelinux%", "Alpine Linux %"},
    {"vmwarephoton", Kind::Linux, "linux2022", "Photon OS"},
    {"photon", Kind::Linux, "linux2022", "Photon OS"},
    {"coreos", Kind::Linux, "linux2022", "CoreOS"},
    {"asianux", Kind::Linux, "linux2016", "Asianux"},
    {"mandriva", Kind::Linux, "linux2016", "Mandriva"},
    {"other6xlinux", Kind::Linux, "linux2022", "Linux"},
    {"other5xlinux", Kind::Linux, "linux2020", "Linux"},
    {"other4xlinux", Kind::Linux, "linux2018", "Linux"},
    {"linux", Kind::Linux, "linux2022", "Linux"},
    {"freebsd", Kind::Bsd, "freebsd%", "FreeBSD %"},
    {"openbsd", Kind::Bsd, "openbsd%", "OpenBSD %"},
    {"netbsd", Kind::Bsd, "netbsd%", "NetBSD %"},
    {"opensolaris", Kind::Solaris, "solaris11", "Solaris"},
    {"solaris", Kind::Solaris, "solaris11", "Solaris"},
    {"macos", Kind::Mac, "", "macOS"},
    {"darwin", Kind::Mac, "", "macOS"},
    {"dos", Kind::Dos, "msdos6.22", "DOS"},
    {"vmkernel", Kind::Linux, "", "VMware ESXi"},
};

// DSP0004/CIM_OperatingSystem numbers that writers use.
struct CimNumber {
    int number;
    const char* word;
};
constexpr CimNumber kCim[] = {
    {2, "macos"},           {36, "linux"},          {42, "freebsd"},      {78, "freebsd"},      {29, "solaris"},
    {58, "windows2000"},    {67, "windowsxp"},      {69, "windows2003"},  {70, "windows2003"},  {71, "windowsxp"},
    {73, "windowsvista"},   {74, "windowsvista"},   {76, "windows2008"},  {77, "windows2008"},  {79, "rhel"},
    {80, "rhel"},           {81, "solaris"},        {82, "suse"},         {83, "suse"},         {84, "sles"},
    {85, "sles"},           {93, "ubuntu"},         {94, "ubuntu"},       {95, "debian"},       {96, "debian"},
    {97, "linux"},          {98, "linux"},          {99, "linux"},        {100, "linux"},       {101, "linux"},
    {102, "windows2008r2"}, {103, "windows2008r2"}, {105, "windows7"},    {106, "centos"},      {107, "centos"},
    {108, "oraclelinux"},   {109, "oraclelinux"},   {112, "windows2012"}, {113, "windows8"},    {114, "windows8"},
    {115, "windows2012r2"}, {116, "windows2016"},   {117, "windows81"},   {118, "windows81"},   {119, "windows10"},
    {120, "windows10"},     {121, "windows2019"},   {122, "windows11"},   {123, "windows2022"},
};

// The version after the word: "ubuntu2204lts64" → 22.04, "debian1264" → 12, "freebsd1364" → 13.
QString versionAfter(const QString& plain, const QString& spaced, const QString& word) {
    static const QRegularExpression ubuntu(QStringLiteral("(\\d\\d)\\.?(04|10)"));
    if (word.endsWith(QLatin1String("ubuntu"))) {
        const auto match = ubuntu.match(spaced);
        return match.hasMatch() ? match.captured(1) + QLatin1Char('.') + match.captured(2) : QString();
    }
    const qsizetype at = plain.indexOf(word) + word.size();
    static const QRegularExpression digits(QStringLiteral("^(\\d{1,4})"));
    QString number = digits.match(plain.mid(at)).captured(1);
    if (number.endsWith(QLatin1String("64")) || number.endsWith(QLatin1String("32")))
        number.chop(2);
    return number.size() <= 2 ? number : QString();
}

QString plainText(const QString& text) {
    QString plain;
    for (const QChar c : text.toLower().left(400))
        if (c.isLetterOrNumber())
            plain += c;
    return plain;
}

bool identifyWord(const QString& text, GuestSystem& guest) {
    const QString plain = plainText(text);
    if (plain.isEmpty())
        return false;
    for (const Known& known : kKnown) {
        const QString word = QLatin1String(known.word);
        if (!plain.contains(word))
            continue;
        const QString version = versionAfter(plain, text.toLower(), word);
        guest.kind = known.kind;
        guest.osId = QLatin1String(known.osId);
        guest.osName = QLatin1String(known.osName);
        if (guest.osId.contains(QLatin1Char('%')))
            guest.osId = version.isEmpty() ? QString() : guest.osId.replace(QLatin1Char('%'), version);
        guest.osName = guest.osName.replace(QLatin1Char('%'), version).trimmed();
        return true;
    }
    return false;
}

void findVersionInText(const OvfSystem& system, GuestSystem& guest) {
    if (!guest.osId.isEmpty() || guest.kind != Kind::Linux)
        return;
    for (const QString& text : {system.osVersion.isEmpty() ? QString() : guest.osName + system.osVersion,
                                system.osDescription, system.name}) {
        GuestSystem better;
        if (identifyWord(text, better) && !better.osId.isEmpty() && better.kind == guest.kind &&
            plainText(better.osName).startsWith(plainText(guest.osName))) {
            guest.osId = better.osId;
            guest.osName = better.osName;
            return;
        }
    }
}

QString foreignArchitecture(const OvfSystem& system, const QString& osType) {
    const QString all = (osType + QLatin1Char(' ') + system.systemTypes.join(QLatin1Char(' ')) + QLatin1Char(' ') +
                         system.osDescription + QLatin1Char(' ') + system.vmwOsType)
                            .toLower();
    if (all.contains(QLatin1String("arm64")) || all.contains(QLatin1String("aarch64")) ||
        all.contains(QLatin1String("arm-64")))
        return QStringLiteral("aarch64");
    if (all.contains(QLatin1String("zvm")) || all.contains(QLatin1String("s390")))
        return QStringLiteral("s390x");
    if (all.contains(QLatin1String("ppc64")) || all.contains(QLatin1String("powervm")))
        return QStringLiteral("ppc64le");
    return QStringLiteral("x86_64");
}

} // namespace

GuestSystem identifyGuest(const OvfSystem& system) {
    GuestSystem guest;
    QString vbox = system.vboxOsType;
    if (vbox.isEmpty() && system.vbox)
        vbox = system.vbox->osType;
    const QString description = system.osDescription + QLatin1Char(' ') + system.osVersion;
    if (identifyWord(vbox, guest)) {
        guest.source = QStringLiteral("vbox:OSType");
    } else if (identifyWord(system.vmwOsType, guest)) {
        guest.source = QStringLiteral("vmw:osType");
    } else {
        for (const CimNumber& known : kCim)
            if (known.number == system.cimOs && identifyWord(QLatin1String(known.word), guest))
                guest.source = QStringLiteral("cim");
        if (guest.source.isEmpty() && (identifyWord(description, guest) || identifyWord(system.name, guest)))
            guest.source = QStringLiteral("description");
    }
    findVersionInText(system, guest);
    guest.architecture = foreignArchitecture(system, vbox);
    return guest;
}

} // namespace boxyard::appliance
