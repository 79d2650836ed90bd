// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/libvirt/SessionTest.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUuid>

namespace boxyard::tests {

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        const QByteArray said = process.readAllStandardError();
        QTest::qFail(qPrintable(program + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')) + QLatin1String(": ") +
                                QString::fromUtf8(said)),
                     __FILE__, __LINE__);
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString virsh(const QStringList& arguments) {
    return run(QStringLiteral("virsh"), QStringList{QStringLiteral("-q"), QStringLiteral("-c"), kSession} + arguments);
}

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString guestFolder() { return qEnvironmentVariable("BOXYARD_GUEST_CLOUD"); }

QString imagesFolder() {
    const QString folder = qEnvironmentVariable("XDG_DATA_HOME") + QLatin1String("/libvirt/images");
    QDir().mkpath(folder);
    return folder;
}

QString defineGuest(const GuestSpec& spec) {
    const QString uuid = newUuid();
    QString disks;
    for (qsizetype i = 0; i < spec.disks.size(); ++i)
        disks += QStringLiteral("<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='%1'/>"
                                "<target dev='vd%2' bus='virtio'/></disk>")
                     .arg(spec.disks.at(i), QString(QChar(u'a' + char16_t(i))));
    const QString boot = spec.boots ? QStringLiteral("<kernel>%1/vmlinuz</kernel><initrd>%1/initrd.gz</initrd>"
                                                     "<cmdline>console=ttyS0 quiet %2</cmdline>")
                                          .arg(guestFolder(), spec.words)
                                    : QString();
    const QString xml =
        QStringLiteral(
            "<domain type='qemu'><name>%1</name><uuid>%2</uuid><memory unit='MiB'>%3</memory>"
            "<vcpu placement='static' current='%4'>%5</vcpu><os><type arch='x86_64' machine='q35'>hvm</type>%6</os>"
            "<features><acpi/><apic/></features><cpu mode='maximum'/><devices>%7"
            "<interface type='user'><model type='virtio'/></interface>"
            "<serial type='file'><source path='%8.console'/></serial>"
            "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"
            "<graphics type='spice'><listen type='none'/></graphics><video><model type='virtio'/></video>"
            "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>"
            "<memballoon model='virtio'/></devices></domain>")
            .arg(spec.name, uuid)
            .arg(spec.memoryMiB)
            .arg(spec.cpus)
            .arg(spec.maxCpus)
            .arg(boot, disks, QDir::homePath() + QLatin1Char('/') + uuid);
    QFile file(QDir::homePath() + QLatin1Char('/') + uuid + QLatin1String(".xml"));
    if (file.open(QIODevice::WriteOnly))
        file.write(xml.toUtf8());
    file.close();
    virsh({QStringLiteral("define"), file.fileName()});
    return uuid;
}

QByteArray bannerOf(quint16 port, int timeoutMs) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(timeoutMs))
        return {};
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(timeoutMs))
            return {};
    return socket.readLine().trimmed();
}

QString inGuest(quint16 port, const QString& command) {
    return run(QStringLiteral("ssh"),
               {QStringLiteral("-i"), guestFolder() + QLatin1String("/id_ed25519"), QStringLiteral("-p"),
                QString::number(port), QStringLiteral("-o"), QStringLiteral("StrictHostKeyChecking=no"),
                QStringLiteral("-o"), QStringLiteral("UserKnownHostsFile=/dev/null"), QStringLiteral("-o"),
                QStringLiteral("LogLevel=ERROR"), QStringLiteral("root@127.0.0.1"), command});
}

machine::HostHooks hooksByTrial() {
    machine::HostHooks hooks;
    hooks.portFree = [](const PortRule& rule, const QString&) -> Result<> {
        QTcpServer server;
        if (server.listen(QHostAddress(rule.hostAddress), rule.hostPort))
            return {};
        return failure(ErrorKind::Busy, QStringLiteral("Port %1 is used by the program holder.").arg(rule.hostPort));
    };
    hooks.kvm = [] { return machine::KvmVerdict{false, QStringLiteral("The tests run without it.")}; };
    return hooks;
}

Session::Session() : hypervisor(std::make_unique<libvirt::Hypervisor>(kSession, hooksByTrial(), jobs)) {}

bool Session::online() {
    hypervisor->provider().open();
    return QTest::qWaitFor([this] { return provider().availability().state == Availability::State::Online; }, 20000);
}

Result<> Session::perform(Action action, const QString& uuid, const ActionOptions& options, int timeoutMs) {
    return contracts::resultOf(provider().perform(action, id(uuid), options), timeoutMs);
}

Result<> Session::setForwards(const QString& uuid, const QStringList& texts) {
    QList<PortRule> rules;
    for (const QString& text : texts)
        rules.append(*PortRule::parse(text));
    return contracts::resultOf(service().setForwards(id(uuid), rules), 30000);
}

} // namespace boxyard::tests
