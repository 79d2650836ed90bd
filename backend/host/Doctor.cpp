// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Doctor.h"

#include "backend/core/Tr.h"

#include <array>
#include <cerrno>

namespace boxyard::host {

namespace {

using Level = DoctorFinding::Level;
constexpr qint64 kLittleSpaceGiB = 10;
constexpr qint64 kNoSpaceGiB = 2;

// One package under its names in the four families.
struct Package {
    const char* apt;
    const char* dnf;
    const char* pacman;
    const char* zypper;
};
constexpr Package kQemu{"qemu-system-x86", "qemu-kvm", "qemu-desktop", "qemu-x86"};
constexpr Package kLibvirt{"libvirt-daemon-system", "libvirt-daemon-kvm", "libvirt", "libvirt-daemon-qemu"};
constexpr Package kOvmf{"ovmf", "edk2-ovmf", "edk2-ovmf", "qemu-ovmf-x86_64"};
constexpr Package kSwtpm{"swtpm swtpm-tools", "swtpm swtpm-tools", "swtpm", "swtpm"};
constexpr Package kSsh{"openssh-client", "openssh-clients", "openssh", "openssh-clients"};
constexpr Package kTerminal{"xterm", "xterm", "xterm", "xterm"};

class Examination {
public:
    explicit Examination(const DoctorWorld& world) : m_world(world) {}

    QList<DoctorFinding> run() {
        kvm();
        kvmOfLibvirt();
        qemu();
        libvirt();
        libvirtGroup();
        firmware();
        tpm();
        docker();
        podman();
        dockerForward();
        space();
        display();
        tools();
        return m_findings;
    }

private:
    void say(const char* code, Level level, const QString& subject, const QString& text, const QString& remedy = {},
             const QString& command = {}) {
        m_findings.append({QLatin1String(code), level, subject, text, remedy, command});
    }
    [[nodiscard]] QString asRoot(const QString& command) const {
        return m_world.isRoot ? command : QLatin1String("sudo ") + command;
    }
    [[nodiscard]] QString install(const Package& package) const {
        if (m_world.packages == QLatin1String("apt"))
            return asRoot(QLatin1String("apt install ") + QLatin1String(package.apt));
        if (m_world.packages == QLatin1String("dnf"))
            return asRoot(QLatin1String("dnf install ") + QLatin1String(package.dnf));
        if (m_world.packages == QLatin1String("pacman"))
            return asRoot(QLatin1String("pacman -S ") + QLatin1String(package.pacman));
        if (m_world.packages == QLatin1String("zypper"))
            return asRoot(QLatin1String("zypper install ") + QLatin1String(package.zypper));
        return {};
    }
    [[nodiscard]] QString joinGroup(const QString& group) const {
        return asRoot(QStringLiteral("usermod -aG %1 %2").arg(group, m_world.userName));
    }
    // Starts a service the way it is done here: by systemd, by its init script, else the daemon itself.
    [[nodiscard]] QString startService(const QString& service, const QString& verb, const QString& daemon) const {
        if (m_world.exists(QStringLiteral("/run/systemd/system")))
            return asRoot(QStringLiteral("systemctl %1 %2").arg(verb, service));
        if (m_world.exists(QLatin1String("/etc/init.d/") + service))
            return asRoot(QStringLiteral("service %1 %2").arg(service, verb));
        return asRoot(daemon);
    }
    [[nodiscard]] QString program(const char* name) const {
        for (const QString& place : {QString::fromLatin1(name), QStringLiteral("/usr/sbin/") + QLatin1String(name),
                                     QStringLiteral("/usr/libexec/") + QLatin1String(name)})
            if (const QString path = m_world.findProgram(place); !path.isEmpty())
                return path;
        return {};
    }
    [[nodiscard]] bool anyExists(std::initializer_list<const char*> paths) const {
        for (const char* path : paths)
            if (m_world.exists(QLatin1String(path)))
                return true;
        return false;
    }

    // As containers are given it: root's own. libvirt then examines QEMU again at every call.
    void kvmOfLibvirt() {
        if (m_world.isRoot && m_world.kvmClosedToLibvirt)
            say("kvm-libvirt", Level::Warning, Tr::tr("KVM for libvirt"),
                Tr::tr("The user that libvirt runs QEMU as may not open /dev/kvm, which also makes every step with a "
                       "machine a second longer."),
                Tr::tr("Give the device to the group kvm."),
                QStringLiteral("chgrp kvm /dev/kvm && chmod 660 /dev/kvm"));
    }
    void kvm() {
        const QString subject = Tr::tr("KVM");
        const KvmVerdict verdict = m_world.kvm();
        if (verdict.usable)
            return say("kvm", Level::Ok, subject, Tr::tr("Machines run at full speed."));
        const QString slow = Tr::tr("Machines run in emulation, about ten times slower.");
        const bool denied = m_world.exists(QStringLiteral("/dev/kvm")) && !m_world.isRoot &&
                            !m_world.groups.contains(QLatin1String("kvm"));
        if (denied)
            return say("kvm", Level::Warning, subject, verdict.reason + QLatin1Char(' ') + slow,
                       Tr::tr("Join the group kvm, then log in again."), joinGroup(QStringLiteral("kvm")));
        if (!m_world.exists(QStringLiteral("/dev/kvm")))
            return say("kvm", Level::Warning, subject, verdict.reason + QLatin1Char(' ') + slow,
                       Tr::tr("Switch on virtualization (VT-x or AMD-V) in the computer's firmware settings. In a "
                              "virtual machine, nested virtualization must be on."));
        say("kvm", Level::Info, subject, verdict.reason + QLatin1Char(' ') + slow,
            Tr::tr("Nothing can be done from here. If you know better, start Boxyard with BOXYARD_KVM=yes."),
            QStringLiteral("BOXYARD_KVM=yes boxyard"));
    }
    void qemu() {
        if (const QString path = program("qemu-system-x86_64"); !path.isEmpty())
            return say("qemu", Level::Ok, Tr::tr("QEMU"), Tr::tr("QEMU is installed: %1.").arg(path));
        if (const QString path = program("qemu-kvm"); !path.isEmpty())
            return say("qemu", Level::Ok, Tr::tr("QEMU"), Tr::tr("QEMU is installed: %1.").arg(path));
        say("qemu", Level::Error, Tr::tr("QEMU"), Tr::tr("QEMU is not installed. No machine can run."),
            Tr::tr("Install QEMU."), install(kQemu));
    }
    void libvirt() {
        const QString subject = Tr::tr("libvirt");
        for (const char* name : {"libvirtd", "virtqemud"})
            if (const QString path = program(name); !path.isEmpty())
                return say("libvirt", Level::Ok, subject, Tr::tr("libvirt is installed: %1.").arg(path));
        say("libvirt", Level::Error, subject, Tr::tr("libvirt is not installed. No machine can be managed."),
            Tr::tr("Install libvirt's daemon."), install(kLibvirt));
    }
    void libvirtGroup() {
        const QString subject = Tr::tr("System machines");
        const QString socket = QStringLiteral("/run/libvirt/libvirt-sock");
        if (!m_world.exists(socket)) {
            if (m_world.isRoot)
                return say("group-libvirt", Level::Info, subject, Tr::tr("The system's libvirt does not run now."),
                           Tr::tr("Boxyard starts it when it is needed."), QStringLiteral("libvirtd -d"));
            return say("group-libvirt", Level::Info, subject,
                       Tr::tr("The system's libvirt does not run. Your own machines need none of it."));
        }
        const int error = m_world.connectSocket(socket);
        if (error == 0)
            return say("group-libvirt", Level::Ok, subject, Tr::tr("The system's machines can be managed."));
        if (error == EACCES || error == EPERM)
            return say("group-libvirt", Level::Info, subject,
                       Tr::tr("Only your own machines can be managed: you are not in the group libvirt."),
                       Tr::tr("To manage the system's machines too, join the group libvirt, then log in again."),
                       joinGroup(QStringLiteral("libvirt")));
        say("group-libvirt", Level::Warning, subject, Tr::tr("The system's libvirt does not answer."),
            Tr::tr("Start it again."),
            startService(QStringLiteral("libvirtd"), QStringLiteral("restart"), QStringLiteral("libvirtd -d")));
    }
    void firmware() {
        const bool there = anyExists({"/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_CODE.fd",
                                      "/usr/share/edk2/ovmf/OVMF_CODE.fd", "/usr/share/edk2/x64/OVMF_CODE.4m.fd",
                                      "/usr/share/edk2-ovmf/x64/OVMF_CODE.fd", "/usr/share/qemu/ovmf-x86_64-code.bin",
                                      "/usr/share/qemu/edk2-x86_64-code.fd"});
        if (there)
            return say("ovmf", Level::Ok, Tr::tr("UEFI"), Tr::tr("UEFI firmware for machines is installed."));
        say("ovmf", Level::Warning, Tr::tr("UEFI"),
            Tr::tr("There is no UEFI firmware for machines. Machines with UEFI, such as Windows 11, cannot start."),
            Tr::tr("Install OVMF."), install(kOvmf));
    }
    void tpm() {
        if (!program("swtpm").isEmpty() && !program("swtpm_setup").isEmpty())
            return say("swtpm", Level::Ok, Tr::tr("TPM"), Tr::tr("Machines can have a TPM."));
        say("swtpm", Level::Info, Tr::tr("TPM"), Tr::tr("Machines cannot have a TPM, which Windows 11 asks for."),
            Tr::tr("Install swtpm."), install(kSwtpm));
    }
    void docker() {
        const QString socket = m_world.exists(QStringLiteral("/var/run/docker.sock"))
                                   ? QStringLiteral("/var/run/docker.sock")
                                   : QStringLiteral("/run/docker.sock");
        const QString subject = Tr::tr("Docker");
        if (!m_world.exists(socket)) {
            if (program("dockerd").isEmpty())
                return say("docker", Level::Info, subject, Tr::tr("Docker is not installed."));
            return say("docker", Level::Info, subject, Tr::tr("Docker is installed but does not run."),
                       Tr::tr("Start it."),
                       startService(QStringLiteral("docker"), QStringLiteral("start"), QStringLiteral("dockerd")));
        }
        const int error = m_world.connectSocket(socket);
        if (error == 0)
            return say("docker", Level::Ok, subject, Tr::tr("Docker answers at %1.").arg(socket));
        if (error == EACCES || error == EPERM)
            return say(
                "docker", Level::Warning, subject,
                Tr::tr("Docker runs, but you may not use it: you are not in the group docker."),
                Tr::tr("Join the group docker, then log in again. Its members can do what the administrator can."),
                joinGroup(QStringLiteral("docker")));
        say("docker", Level::Warning, subject,
            Tr::tr("Docker does not run, though its socket %1 is there.").arg(socket), Tr::tr("Start it."),
            startService(QStringLiteral("docker"), QStringLiteral("start"), QStringLiteral("dockerd")));
    }
    void podman() {
        const QString subject = Tr::tr("Podman");
        if (program("podman").isEmpty())
            return say("podman", Level::Info, subject, Tr::tr("Podman is not installed."));
        const QString socket = m_world.isRoot ? QStringLiteral("/run/podman/podman.sock")
                                              : m_world.runtimeDir + QStringLiteral("/podman/podman.sock");
        if (m_world.exists(socket) && m_world.connectSocket(socket) == 0)
            say("podman", Level::Ok, subject, Tr::tr("Podman answers at %1.").arg(socket));
        else
            say("podman", Level::Ok, subject,
                Tr::tr("Podman is installed. Boxyard starts its service when it is needed."));
        if (m_world.isRoot)
            return;
        const auto listed = [&](const char* path) {
            const QList<QByteArray> lines = m_world.read(QLatin1String(path)).split('\n');
            for (const QByteArray& line : lines)
                if (line.startsWith(m_world.userName.toUtf8() + ':'))
                    return true;
            return false;
        };
        if (listed("/etc/subuid") && listed("/etc/subgid"))
            return say("subuid", Level::Ok, Tr::tr("Rootless containers"),
                       Tr::tr("You have user numbers for containers of your own."));
        say("subuid", Level::Warning, Tr::tr("Rootless containers"),
            Tr::tr("You have no range of user numbers, so most images cannot be unpacked by Podman."),
            Tr::tr("Have a range assigned, then run “podman system migrate”."),
            asRoot(QStringLiteral("usermod --add-subuids 100000-165535 --add-subgids 100000-165535 %1")
                       .arg(m_world.userName)));
    }
    void dockerForward() {
        // Docker sets the policy of forwarded packets to DROP, which cuts machines on virtual networks off.
        const bool both = m_world.exists(QStringLiteral("/sys/class/net/docker0")) &&
                          m_world.exists(QStringLiteral("/sys/class/net/virbr0"));
        if (!both)
            return;
        say("docker-forward", Level::Info, Tr::tr("Docker and virtual networks"),
            Tr::tr("Docker drops forwarded packets by default, so machines on virtual networks and bridges may not "
                   "reach the outside. NAT adapters are not concerned."),
            Tr::tr("If a machine on the network virbr0 has no connection, let its packets pass."),
            asRoot(QStringLiteral("iptables -I DOCKER-USER -i virbr0 -j ACCEPT")));
    }
    void space() {
        const QString subject = Tr::tr("Disk space");
        const ByteSize left = m_world.freeSpace(m_world.imagesFolder);
        const QString text = Tr::tr("%1 free in %2.").arg(left.toText(), m_world.imagesFolder);
        if (!m_world.mayWrite(m_world.imagesFolder))
            return say("space", Level::Error, subject,
                       Tr::tr("The folder for disks, %1, may not be written.").arg(m_world.imagesFolder),
                       Tr::tr("Have its permissions changed, or choose another folder for disks."),
                       QStringLiteral("ls -ld %1").arg(m_world.imagesFolder));
        if (left < ByteSize::fromGiB(kNoSpaceGiB))
            return say("space", Level::Error, subject, text, Tr::tr("Make room, or choose another folder for disks."),
                       QStringLiteral("df -h"));
        if (left < ByteSize::fromGiB(kLittleSpaceGiB))
            return say("space", Level::Warning, subject, text,
                       Tr::tr("Make room before you import or create machines."), QStringLiteral("df -h"));
        say("space", Level::Ok, subject, text);
    }
    void display() {
        if (!m_world.display.isEmpty())
            return say("display", Level::Ok, Tr::tr("Display"),
                       Tr::tr("The window can be shown on %1.").arg(m_world.display));
        say("display", Level::Info, Tr::tr("Display"),
            Tr::tr("There is no display, so no window. The command line works."),
            Tr::tr("Start in a desktop session, or see what the command line does."), QStringLiteral("boxyard --help"));
    }
    void tools() {
        if (const QString ssh = program("ssh"); !ssh.isEmpty())
            say("ssh", Level::Ok, Tr::tr("SSH"), Tr::tr("The SSH client is installed: %1.").arg(ssh));
        else
            say("ssh", Level::Warning, Tr::tr("SSH"), Tr::tr("There is no SSH client."),
                Tr::tr("Install OpenSSH's client."), install(kSsh));
        if (!m_world.terminal.isEmpty())
            say("terminal", Level::Ok, Tr::tr("Terminal program"), Tr::tr("SSH opens in %1.").arg(m_world.terminal));
        else
            say("terminal", m_world.display.isEmpty() ? Level::Info : Level::Warning, Tr::tr("Terminal program"),
                Tr::tr("No terminal program was found, so the SSH button can only copy the command."),
                Tr::tr("Install one."), install(kTerminal));
    }

    const DoctorWorld& m_world;
    QList<DoctorFinding> m_findings;
};

} // namespace

QString doctorLevelName(Level level) {
    switch (level) {
    case Level::Info:
        return QStringLiteral("info");
    case Level::Warning:
        return QStringLiteral("warning");
    case Level::Error:
        return QStringLiteral("error");
    case Level::Ok:
        break;
    }
    return QStringLiteral("ok");
}

QList<DoctorFinding> runDoctor(const DoctorWorld& world) { return Examination(world).run(); }

} // namespace boxyard::host
