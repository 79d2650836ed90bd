// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoYard.h"

#include "backend/core/Tr.h"

#include <QTimer>

#include <memory>

namespace boxyard::app {

using namespace containers;
using machine::DiskBus;
using machine::MachineConfig;
using State = ResourceState;

namespace {

QDateTime ago(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(-seconds); }

PortRule rule(const QString& name, quint16 hostPort, quint16 guestPort, bool enabled = true) {
    PortRule r;
    r.name = name;
    r.hostPort = hostPort;
    r.guestPort = guestPort;
    r.enabled = enabled;
    return r;
}

QString uuidOf(int number) {
    return QStringLiteral("5f0c1a2e-7b34-4d0e-9c1f-0000000000%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString containerKey(int number) {
    return QStringLiteral("%1").arg(QStringLiteral("c0ffee%1").arg(number), -64, QLatin1Char('0'));
}

struct MachinePlan {
    int number;
    QString name, osId, osName;
    State state;
    qint64 since;
    int cpus;
    qint64 memoryMiB, diskGiB, usedMiB;
    DiskBus bus;
    QList<PortRule> forwards;
    double cpu;
};

QList<MachinePlan> machinePlans() {
    return {
        {1,
         QStringLiteral("ubuntu"),
         QStringLiteral("ubuntu22.04"),
         QStringLiteral("Ubuntu 22.04"),
         State::Running,
         185,
         2,
         2048,
         10,
         4300,
         DiskBus::Sata,
         {rule(QStringLiteral("SSH"), 2222, 22), rule(QStringLiteral("HTTP"), 8000, 80),
          rule(QStringLiteral("PostgreSQL"), 5433, 5432, false)},
         0.04},
        {2,
         QStringLiteral("debian-lab"),
         QStringLiteral("debian12"),
         QStringLiteral("Debian 12"),
         State::Running,
         11400,
         4,
         4096,
         20,
         7900,
         DiskBus::Virtio,
         {rule(QStringLiteral("SSH"), 2223, 22)},
         0.31},
        {3,
         QStringLiteral("kali"),
         QStringLiteral("kali"),
         QStringLiteral("Kali Linux"),
         State::Saved,
         172800,
         2,
         4096,
         40,
         12700,
         DiskBus::Sata,
         {rule(QStringLiteral("SSH"), 2224, 22)},
         0.1},
        {4,
         QStringLiteral("win11"),
         QStringLiteral("win11"),
         QStringLiteral("Windows 11"),
         State::Stopped,
         604800,
         4,
         8192,
         64,
         31000,
         DiskBus::Sata,
         {rule(QStringLiteral("RDP"), 3389, 3389), rule(QStringLiteral("Web app"), 8080, 8080)},
         0.2},
    };
}

MachineConfig configOf(const MachinePlan& plan, const MachineStore& store) {
    MachineConfig config;
    config.uuid = uuidOf(plan.number);
    config.name = plan.name;
    config.osId = plan.osId;
    config.osName = plan.osName;
    config.cpus = plan.cpus;
    config.maxCpus = 8;
    config.memory = ByteSize::fromMiB(plan.memoryMiB);
    config.maxMemory = ByteSize::fromMiB(plan.memoryMiB * 2);
    if (plan.osId == QLatin1String("win11")) {
        config.firmware = machine::Firmware::EfiSecure;
        config.tpm = true;
    }
    machine::DiskConfig disk;
    disk.source = store.imagesFolder() + QLatin1Char('/') + plan.name + QStringLiteral(".qcow2");
    disk.format = QStringLiteral("qcow2");
    disk.bus = plan.bus;
    disk.capacity = ByteSize::fromGiB(plan.diskGiB);
    disk.allocation = ByteSize::fromMiB(plan.usedMiB);
    disk.bootOrder = 1;
    config.disks = {disk};
    machine::NetworkConfig network;
    network.alias = QStringLiteral("ua-bxnat0");
    network.model = QStringLiteral("e1000");
    network.guestName = QStringLiteral("enp0s3");
    network.placement.rootSlot = 3;
    network.forwards = plan.forwards;
    for (PortRule& forward : network.forwards)
        forward.adapter = network.alias;
    config.networks = {network};
    return config;
}

struct ContainerPlan {
    int number;
    QString name, image, group, address;
    quint16 hostPort, guestPort;
    double cpu;
    qint64 usedMiB, limitMiB;
};

QList<ContainerPlan> containerPlans() {
    return {
        {1,
         QStringLiteral("postgres"),
         QStringLiteral("postgres:16"),
         {},
         QStringLiteral("172.17.0.2"),
         5432,
         5432,
         0.01,
         48,
         512},
        {2,
         QStringLiteral("redis"),
         QStringLiteral("redis:7"),
         {},
         QStringLiteral("172.17.0.3"),
         6379,
         6379,
         0.003,
         9,
         0},
        {3, QStringLiteral("api"), QStringLiteral("shop-api:dev"), QStringLiteral("shop"), QStringLiteral("172.18.0.2"),
         3000, 3000, 0.02, 84, 0},
        {4, QStringLiteral("web"), QStringLiteral("shop-web:dev"), QStringLiteral("shop"), QStringLiteral("172.18.0.3"),
         8080, 80, 0.07, 22, 0},
    };
}

Resource rowOf(const ContainerPlan& plan, const FakeProvider& rows) {
    Resource row;
    row.id = rows.idOf(containerKey(plan.number));
    row.name = plan.name;
    row.image = plan.image;
    row.state = State::Running;
    row.since = ago(7205 + plan.number);
    row.memory = ByteSize::fromMiB(plan.limitMiB);
    row.addresses = {plan.address};
    row.ports = {rule({}, plan.hostPort, plan.guestPort)};
    row.group = plan.group;
    if (!plan.group.isEmpty()) {
        row.groupKind = QStringLiteral("compose");
        row.labels = {QStringLiteral("com.docker.compose.project=") + plan.group,
                      QStringLiteral("com.docker.compose.service=") + plan.name};
    }
    if (plan.number == 3) {
        row.health = QStringLiteral("unhealthy");
        row.problem = Error{ErrorKind::Unreachable, Tr::tr("api does not pass its health check."),
                            Tr::tr("Read its log, or restart it."),
                            QStringLiteral("curl: (7) Failed to connect to localhost port 3000: Connection refused")};
    }
    return row;
}

ContainerDetails detailsOf(const Resource& row, const QString& network, const QList<Mount>& mounts) {
    ContainerDetails details;
    details.id = row.id;
    details.command = {QStringLiteral("serve")};
    details.restartPolicy = QStringLiteral("unless-stopped");
    details.created = row.since.addSecs(-86400);
    details.memoryLimit = row.memory;
    details.mounts = mounts;
    details.networks = {{network, row.addresses.value(0), QStringLiteral("172.17.0.1"), {row.name}}};
    details.environment = {QStringLiteral("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")};
    return details;
}

FakeLogLine line(const QDateTime& at, const char* text, bool error = false) {
    return {at, error ? LogChunk::Stream::Err : LogChunk::Stream::Out, text};
}

FakeLogSource postgresLog() {
    const QDateTime start = ago(7200);
    FakeLogSource log;
    const char* const lines[] = {
        "LOG       starting PostgreSQL 16.3 on x86_64-pc-linux-musl",
        "LOG       listening on IPv4 address \"0.0.0.0\", port 5432",
        "LOG       listening on Unix socket \"/var/run/postgresql/.s.PGSQL.5432\"",
        "LOG       database system was shut down at 2024-05-14 09:03:17 UTC",
        "LOG       database system is ready to accept connections",
    };
    for (const char* text : lines)
        log.past.append(line(start, text));
    log.past.append(line(start.addSecs(81), "ERROR     relation \"orders\" does not exist at character 15", true));
    log.past.append(line(start.addSecs(81), "STATEMENT select * from orders where paid = false", true));
    log.past.append(line(start.addSecs(88), "LOG       checkpoint starting: time"));
    log.past.append(line(start.addSecs(90), "LOG       checkpoint complete: wrote 44 buffers (0.3 %)"));
    log.past.append(
        line(start.addSecs(169), "LOG       connection authorized: user=shop database=shop application_name=api"));
    log.past.append(
        line(start.addSecs(170), "LOG       duration: 3.412 ms  statement: select id, total from orders limit 50"));
    log.every = std::chrono::milliseconds(6000);
    log.next = [](qint64 number) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return number % 7 == 6
                   ? line(now, "LOG       checkpoint starting: time")
                   : line(now, "LOG       duration: 2.871 ms  statement: select id, total from orders limit 50");
    };
    return log;
}

FakeLogSource webLog(const QByteArray& service) {
    FakeLogSource log;
    const auto make = [service](qint64 number, const QDateTime& at) {
        const QByteArray path = number % 3 == 0 ? "/orders" : number % 3 == 1 ? "/" : "/static/app.css";
        const bool bad = number % 17 == 5;
        return line(at, (service + " GET " + path + (bad ? " 502 upstream api:3000 timed out" : " 200")).constData(),
                    bad);
    };
    for (qint64 i = 0; i < 40; ++i)
        log.past.append(make(i, ago((40 - i) * 5)));
    log.next = [make](qint64 number) { return make(number, QDateTime::currentDateTimeUtc()); };
    log.every = std::chrono::milliseconds(2000);
    return log;
}

ImageDetails image(const QString& reference, const QList<quint16>& ports, const QStringList& volumes,
                   const QStringList& environment, const QStringList& command) {
    ImageDetails details;
    details.reference = reference;
    for (const quint16 port : ports) {
        PortRule exposed;
        exposed.guestPort = port;
        details.exposed.append(exposed);
    }
    details.volumes = volumes;
    details.environment = environment;
    details.command = command;
    return details;
}

void fillImages(FakeContainerService& service) {
    const QStringList path{QStringLiteral("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")};
    const auto here = [&service](const ImageDetails& details, qint64 mib, qint64 days) {
        service.addImage(details, ByteSize::fromMiB(mib), ago(days * 86400));
    };
    here(image(QStringLiteral("postgres:16"), {5432}, {QStringLiteral("/var/lib/postgresql/data")},
               path + QStringList{QStringLiteral("PG_MAJOR=16"), QStringLiteral("PGDATA=/var/lib/postgresql/data")},
               {QStringLiteral("postgres")}),
         432, 3);
    here(image(QStringLiteral("redis:7"), {6379}, {QStringLiteral("/data")}, path, {QStringLiteral("redis-server")}),
         117, 9);
    here(image(QStringLiteral("nginx:1.27"), {80}, {}, path,
               {QStringLiteral("nginx"), QStringLiteral("-g"), QStringLiteral("daemon off;")}),
         188, 5);
    here(image(QStringLiteral("shop-api:dev"), {3000}, {}, path, {QStringLiteral("node"), QStringLiteral("api.js")}),
         214, 0);
    here(image(QStringLiteral("shop-web:dev"), {80}, {}, path, {QStringLiteral("nginx")}), 192, 0);
    here(image(QStringLiteral("debian:12"), {}, {}, path, {QStringLiteral("bash")}), 117, 20);
    service.addToRegistry(
        image(QStringLiteral("grafana/grafana:11.0.0"), {3000}, {QStringLiteral("/var/lib/grafana")}, path, {}),
        ByteSize::fromMiB(444));
    service.addToRegistry(image(QStringLiteral("mariadb:11"), {3306}, {QStringLiteral("/var/lib/mysql")}, path,
                                {QStringLiteral("mariadbd")}),
                          ByteSize::fromMiB(404));
    service.addToRegistry(image(QStringLiteral("alpine:latest"), {}, {}, path, {QStringLiteral("/bin/sh")}),
                          ByteSize::fromMiB(8));
}

// A job of the past, finished with that result.
void past(JobList& jobs, const QString& title, const ResourceId& target, const Result<>& result) {
    Job* job = jobs.add(title, target, false);
    job->setMinor(true);
    job->begin();
    job->finish(result);
}

} // namespace

void fillMachines(FakeProvider& rows, MachineStore& store, FakeMachineService& service) {
    for (const MachinePlan& plan : machinePlans()) {
        MachineConfig config = configOf(plan, store);
        if (plan.number == 1) {
            config.description = Tr::tr("Week 3: the shop needs postgres on 5432.");
            config.notes.sshUser = QStringLiteral("student");
            config.notes.origin = Tr::tr("Imported from ubuntu.ova on 14 May");
        }
        const auto defined = store.define(config);
        Q_ASSERT(defined);
        Resource row = MachineStore::rowOf(store.idOf(config.uuid), *defined);
        row.state = plan.state;
        row.since = ago(plan.since);
        if (plan.state == State::Running)
            row.addresses = {QStringLiteral("10.0.2.15")};
        rows.put(row);
        rows.setLoad(row.id, plan.cpu, ByteSize::fromMiB(plan.memoryMiB * 11 / 20), plan.number == 1 ? 1.2 : 0.4);
        service.setAgentConnected(row.id, plan.number == 1);
    }
}

void fillContainers(FakeProvider& rows, FakeContainerService& service) {
    fillImages(service);
    for (const ContainerPlan& plan : containerPlans()) {
        const Resource row = rowOf(plan, rows);
        QList<Mount> mounts;
        if (plan.number == 1)
            mounts = {{QStringLiteral("volume"), QStringLiteral("pgdata"), QStringLiteral("/var/lib/postgresql/data"),
                       false}};
        if (plan.number == 4)
            mounts = {{QStringLiteral("bind"), QStringLiteral("/home/student/shop/site"),
                       QStringLiteral("/usr/share/nginx/html"), true}};
        ContainerDetails details = detailsOf(
            row, plan.group.isEmpty() ? QStringLiteral("bridge") : plan.group + QStringLiteral("_default"), mounts);
        if (plan.number == 3)
            details.healthOutput = row.problem->detail;
        rows.put(row);
        rows.setLoad(row.id, plan.cpu, ByteSize::fromMiB(plan.usedMiB), plan.number == 4 ? 1.5 : 0.5);
        service.setDetails(details);
        service.setLog(row.id, plan.number == 1 ? postgresLog() : webLog(plan.name.toUtf8()));
    }
}

void fillLostHost(FakeProvider& machines, FakeProvider& containers) {
    const Error why{ErrorKind::Unreachable, Tr::tr("lab-server does not answer."),
                    Tr::tr("Check that it is switched on and that you can reach it over SSH."),
                    QStringLiteral("ssh: connect to host lab-server port 22: No route to host")};
    const QDateTime lost = ago(720);
    Resource gitlab;
    gitlab.id = containers.idOf(containerKey(50));
    gitlab.name = QStringLiteral("gitlab");
    gitlab.image = QStringLiteral("gitlab/gitlab-ce:17.0");
    gitlab.state = State::Running;
    gitlab.since = ago(900000);
    containers.setLastSeen({gitlab}, why, lost, std::chrono::seconds(30));
    Resource windows;
    windows.id = machines.idOf(uuidOf(50));
    windows.name = QStringLiteral("win2022");
    windows.os = QStringLiteral("Windows Server 2022");
    windows.state = State::Stopped;
    windows.since = ago(90000);
    machines.setLastSeen({windows}, why, lost, std::chrono::seconds(30));
}

void fillPorts(FakePortMap& ports, const FakeProvider& machines, const FakeProvider& containers) {
    ports.addProcess(QStringLiteral("sshd"), QStringLiteral("0.0.0.0"), 22, 812);
    ports.addProcess(QStringLiteral("cupsd"), QStringLiteral("127.0.0.1"), 631, 1033);
    ports.addProcess({}, QStringLiteral("127.0.0.53"), 53, 0, Protocol::Udp);
    ports.setHealth(machines.idOf(uuidOf(1)), 22, PortHealth::Answering, QStringLiteral("OpenSSH 8.9"));
    ports.setHealth(machines.idOf(uuidOf(1)), 80, PortHealth::Refused, {});
    ports.setHealth(machines.idOf(uuidOf(2)), 22, PortHealth::Answering, QStringLiteral("OpenSSH 9.2"));
    ports.setHealth(containers.idOf(containerKey(1)), 5432, PortHealth::Answering, QStringLiteral("PostgreSQL"));
    ports.setHealth(containers.idOf(containerKey(2)), 6379, PortHealth::Answering, QStringLiteral("Redis"));
    ports.setHealth(containers.idOf(containerKey(3)), 3000, PortHealth::Refused, {});
    ports.setHealth(containers.idOf(containerKey(4)), 80, PortHealth::Answering, QStringLiteral("HTTP"));
}

void fillJobs(JobList& jobs, FakeProvider& machines, MachineStore& store, FakeContainerService& containers,
              QObject* owner) {
    const auto named = [&machines](const QString& name) {
        const auto row = machines.findByName(name);
        return row ? row->id : ResourceId();
    };
    past(jobs, Tr::tr("Starting %1").arg(QStringLiteral("ubuntu")), named(QStringLiteral("ubuntu")), {});
    past(jobs, Tr::tr("Starting %1").arg(QStringLiteral("win11")), named(QStringLiteral("win11")),
         failure(ErrorKind::Busy,
                 Tr::tr("The port %1 is used by %2.")
                     .arg(8080)
                     .arg(Tr::tr("container %1 (%2)").arg(QStringLiteral("web"), QStringLiteral("Docker, shop"))),
                 Tr::tr("Start without it, or choose another port.")));
    past(jobs, Tr::tr("Saving the state of %1").arg(QStringLiteral("kali")), named(QStringLiteral("kali")), {});

    Resource importing;
    importing.id = machines.idOf(uuidOf(9));
    importing.name = QStringLiteral("metasploitable");
    importing.os = QStringLiteral("Ubuntu 8.04");
    const MachineConfig imported = configOf({9,
                                             importing.name,
                                             QStringLiteral("ubuntu8.04"),
                                             importing.os,
                                             State::Stopped,
                                             0,
                                             1,
                                             1024,
                                             8,
                                             1700,
                                             DiskBus::Ide,
                                             {rule(QStringLiteral("SSH"), 2225, 22)},
                                             0},
                                            store);
    constexpr qint64 total = 865ll * 1024 * 1024;
    Job* import = jobs.add(Tr::tr("Importing %1").arg(QStringLiteral("metasploitable.ova")), {}, true);
    import->setPromise({machines.id(), { importing.name }});
    import->begin();
    auto context = std::make_shared<JobContext>(import->context());
    auto done = std::make_shared<qint64>(total * 43 / 100);
    context->setStage(Tr::tr("Writing the disk"));
    context->setProgress(*done, total);
    auto* timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [=, &machines, &store, job = QPointer<Job>(import)] {
        const bool cancelled = !job || context->isCancelled();
        *done = qMin(total, *done + total / 200);
        if (!cancelled && *done < total) {
            context->setProgress(*done, total);
            return;
        }
        timer->stop();
        if (!cancelled)
            if (const auto defined = store.define(imported)) {
                machines.put(MachineStore::rowOf(importing.id, *defined));
                context->setTarget(importing.id);
            }
        if (job)
            job->finish(cancelled ? Result<>(failure(cancelledError())) : Result<>());
    });
    timer->start(500);
    containers.pull(QStringLiteral("grafana/grafana:11.0.0"));
}

} // namespace boxyard::app
