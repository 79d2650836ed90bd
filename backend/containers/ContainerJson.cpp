// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/ContainerJson.h"

#include "backend/containers/EngineText.h"
#include "backend/core/Tr.h"

#include <QSet>

#include <cmath>

namespace boxyard::containers {

namespace {

constexpr qsizetype kMostLabels = 200;

QString text(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toString(); }
QJsonObject inner(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toObject(); }
qint64 number(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toInteger(); }
QStringList strings(const QJsonValue& value) {
    QStringList list;
    if (value.isString())
        return {value.toString()};
    const QJsonArray array = value.toArray();
    for (const auto& one : array)
        list.append(one.toString());
    return list;
}

void applyLabels(Resource& resource, const QJsonObject& labels) {
    for (auto it = labels.begin(); it != labels.end() && resource.labels.size() < kMostLabels; ++it)
        resource.labels.append(it.key() + QLatin1Char('=') + it.value().toString());
    const QString project = text(labels, "com.docker.compose.project");
    if (!project.isEmpty()) {
        resource.group = project;
        resource.groupKind = QStringLiteral("compose");
    }
}

// A list's names: the plain one, not the ones by which links reach it.
QString plainName(const QJsonArray& names) {
    QString name;
    for (const auto& value : names) {
        QString one = value.toString();
        if (one.startsWith(QLatin1Char('/')))
            one.remove(0, 1);
        if (name.isEmpty() || !one.contains(QLatin1Char('/')))
            name = one;
        if (!name.contains(QLatin1Char('/')))
            break;
    }
    return name;
}

std::optional<Protocol> protocolOf(const QString& name) {
    if (name.isEmpty() || name == QLatin1String("tcp"))
        return Protocol::Tcp;
    if (name == QLatin1String("udp"))
        return Protocol::Udp;
    return std::nullopt;
}

quint16 portNumber(qint64 value) { return value > 0 && value < 65536 ? quint16(value) : quint16(0); }

// Adds a published port; the same one on "::" beside "0.0.0.0" says nothing new.
void addPort(QList<PortRule>& list, Protocol protocol, const QString& address, qint64 hostPort, qint64 guestPort) {
    PortRule rule;
    rule.protocol = protocol;
    rule.hostAddress = address.isEmpty() ? QStringLiteral("0.0.0.0") : address;
    rule.hostPort = portNumber(hostPort);
    rule.guestPort = portNumber(guestPort);
    if (rule.hostPort == 0 || rule.guestPort == 0)
        return;
    for (PortRule& other : list) {
        if (other.protocol != rule.protocol || other.hostPort != rule.hostPort || other.guestPort != rule.guestPort)
            continue;
        if (isAllNetworks(other.hostAddress) && isAllNetworks(rule.hostAddress)) {
            if (rule.hostAddress == QLatin1String("0.0.0.0"))
                other.hostAddress = rule.hostAddress;
            return;
        }
        if (other.hostAddress == rule.hostAddress)
            return;
    }
    list.append(rule);
}

void sortPorts(QList<PortRule>& list) {
    std::sort(list.begin(), list.end(), [](const PortRule& a, const PortRule& b) {
        return std::tie(a.hostPort, a.protocol, a.hostAddress, a.guestPort) <
               std::tie(b.hostPort, b.protocol, b.hostAddress, b.guestPort);
    });
}

// "80/tcp": [{"HostIp", "HostPort"}], of NetworkSettings.Ports and HostConfig.PortBindings.
void addPortMap(QList<PortRule>& list, const QJsonObject& map) {
    for (auto it = map.begin(); it != map.end(); ++it) {
        const auto protocol = protocolOf(it.key().section(QLatin1Char('/'), 1));
        if (!protocol)
            continue;
        const qint64 guest = it.key().section(QLatin1Char('/'), 0, 0).toInt();
        const QJsonArray bindings = it.value().toArray();
        for (const auto& binding : bindings)
            addPort(list, *protocol, text(binding.toObject(), "HostIp"), text(binding.toObject(), "HostPort").toInt(),
                    guest);
    }
}

QString healthFromStatus(const QString& status) {
    if (status.contains(QLatin1String("(healthy)")))
        return QStringLiteral("healthy");
    if (status.contains(QLatin1String("(unhealthy)")))
        return QStringLiteral("unhealthy");
    return status.contains(QLatin1String("(health: starting)")) ? QStringLiteral("starting") : QString();
}

QString healthFromState(const QJsonObject& state) {
    const QString health = text(inner(state, "Health"), "Status");
    return health == QLatin1String("none") ? QString() : health;
}

double cpuLimitOf(const QJsonObject& hostConfig) {
    if (const qint64 nano = number(hostConfig, "NanoCpus"); nano > 0)
        return double(nano) / 1e9;
    const qint64 quota = number(hostConfig, "CpuQuota");
    const qint64 period = number(hostConfig, "CpuPeriod");
    return quota > 0 ? double(quota) / double(period > 0 ? period : 100000) : 0.0;
}

void addAddresses(Resource& resource, const QJsonObject& networks) {
    for (const auto& value : networks)
        if (const QString address = text(value.toObject(), "IPAddress"); !address.isEmpty())
            resource.addresses.append(address);
}

QDateTime sinceOf(const QJsonObject& state, ResourceState now, const QString& created) {
    const QDateTime started = engineTime(text(state, "StartedAt"));
    switch (now) {
    case ResourceState::Running:
    case ResourceState::Paused:
    case ResourceState::Restarting:
        return started;
    case ResourceState::Created:
        return engineTime(created);
    default: {
        const QDateTime finished = engineTime(text(state, "FinishedAt"));
        return finished.isValid() ? finished : started;
    }
    }
}

ResourceState stateFromInspect(const QJsonObject& state) { return stateFromText(text(state, "Status")); }

} // namespace

ResourceState stateFromText(const QString& state) {
    static const QHash<QString, ResourceState> known{{QStringLiteral("running"), ResourceState::Running},
                                                     {QStringLiteral("paused"), ResourceState::Paused},
                                                     {QStringLiteral("exited"), ResourceState::Stopped},
                                                     {QStringLiteral("stopped"), ResourceState::Stopped},
                                                     {QStringLiteral("created"), ResourceState::Created},
                                                     {QStringLiteral("configured"), ResourceState::Created},
                                                     {QStringLiteral("initialized"), ResourceState::Created},
                                                     {QStringLiteral("restarting"), ResourceState::Restarting},
                                                     {QStringLiteral("stopping"), ResourceState::Stopping},
                                                     {QStringLiteral("removing"), ResourceState::Stopping},
                                                     {QStringLiteral("dead"), ResourceState::Crashed}};
    return known.value(state.toLower(), ResourceState::Unknown);
}

Actions actionsFor(ResourceState state) {
    const Actions always = Action::Delete | Action::Rename | Action::Logs;
    switch (state) {
    case ResourceState::Running:
        return always | Action::Stop | Action::Restart | Action::Kill | Action::Pause;
    case ResourceState::Paused:
        return always | Action::Resume | Action::Stop | Action::Kill;
    case ResourceState::Restarting:
        return always | Action::Stop | Action::Kill;
    case ResourceState::Stopped:
    case ResourceState::Created:
        return always | Action::Start;
    case ResourceState::Stopping:
        return Action::Kill | Action::Logs;
    case ResourceState::Crashed:
        return Action::Delete | Action::Logs;
    default:
        return always;
    }
}

void applyState(Resource& resource, ResourceState state) {
    resource.state = state;
    resource.actions = actionsFor(state);
    resource.problem.reset();
    if (state == ResourceState::Crashed)
        resource.problem = Error{ErrorKind::Internal,
                                 Tr::tr("The engine could not remove “%1” completely.").arg(resource.name),
                                 Tr::tr("Delete it again."),
                                 {}};
    else if (state == ResourceState::Running && resource.health == QLatin1String("unhealthy"))
        resource.problem = Error{ErrorKind::Internal,
                                 Tr::tr("The health check of “%1” fails.").arg(resource.name),
                                 Tr::tr("Its log may say why."),
                                 {}};
}

std::optional<Resource> resourceFromList(const QJsonObject& entry, const QString& provider) {
    Resource resource;
    resource.id = {provider, ResourceKind::Container, text(entry, "Id")};
    if (resource.id.isNull())
        return std::nullopt;
    resource.name = plainName(entry.value(QLatin1String("Names")).toArray());
    resource.image = familiarImage(text(entry, "Image"));
    applyLabels(resource, inner(entry, "Labels"));
    resource.health = healthFromStatus(text(entry, "Status"));
    const QJsonArray ports = entry.value(QLatin1String("Ports")).toArray();
    for (const auto& value : ports) {
        const QJsonObject port = value.toObject();
        if (const auto protocol = protocolOf(text(port, "Type")))
            addPort(resource.ports, *protocol, text(port, "IP"), number(port, "PublicPort"),
                    number(port, "PrivatePort"));
    }
    sortPorts(resource.ports);
    addAddresses(resource, inner(inner(entry, "NetworkSettings"), "Networks"));
    applyState(resource, stateFromText(text(entry, "State")));
    return resource;
}

std::optional<Resource> resourceFromLibpodList(const QJsonObject& entry, const QString& provider) {
    if (entry.value(QLatin1String("IsInfra")).toBool())
        return std::nullopt;
    Resource resource;
    resource.id = {provider, ResourceKind::Container, text(entry, "Id")};
    if (resource.id.isNull())
        return std::nullopt;
    resource.name = plainName(entry.value(QLatin1String("Names")).toArray());
    resource.image = familiarImage(text(entry, "Image"));
    applyLabels(resource, inner(entry, "Labels"));
    if (const QString pod = text(entry, "PodName"); !pod.isEmpty()) {
        resource.group = pod;
        resource.groupKind = QStringLiteral("pod");
    }
    const QString health = text(entry, "Status");
    if (health == QLatin1String("healthy") || health == QLatin1String("unhealthy") ||
        health == QLatin1String("starting"))
        resource.health = health;
    const QJsonArray ports = entry.value(QLatin1String("Ports")).toArray();
    for (const auto& value : ports) {
        const QJsonObject port = value.toObject();
        const auto protocol = protocolOf(text(port, "protocol"));
        const qint64 range = qBound(qint64(1), number(port, "range"), qint64(1000));
        for (qint64 i = 0; protocol && i < range; ++i)
            addPort(resource.ports, *protocol, text(port, "host_ip"), number(port, "host_port") + i,
                    number(port, "container_port") + i);
    }
    sortPorts(resource.ports);
    applyState(resource, stateFromText(text(entry, "State")));
    const bool runs = resource.state == ResourceState::Running || resource.state == ResourceState::Paused;
    const qint64 moment = number(entry, runs ? "StartedAt" : "ExitedAt");
    if (resource.state == ResourceState::Created)
        resource.since = engineTime(text(entry, "Created"));
    else if (moment > 0)
        resource.since = QDateTime::fromSecsSinceEpoch(moment, Qt::UTC);
    return resource;
}

std::optional<Resource> resourceFromInspect(const QJsonObject& inspect, const QString& provider) {
    Resource resource;
    resource.id = {provider, ResourceKind::Container, text(inspect, "Id")};
    if (resource.id.isNull())
        return std::nullopt;
    const QJsonObject config = inner(inspect, "Config");
    const QJsonObject host = inner(inspect, "HostConfig");
    const QJsonObject state = inner(inspect, "State");
    const QJsonObject network = inner(inspect, "NetworkSettings");
    resource.name = text(inspect, "Name");
    if (resource.name.startsWith(QLatin1Char('/')))
        resource.name.remove(0, 1);
    resource.image = familiarImage(text(config, "Image"));
    applyLabels(resource, inner(config, "Labels"));
    resource.health = healthFromState(state);
    addPortMap(resource.ports, inner(network, "Ports"));
    if (resource.ports.isEmpty())
        addPortMap(resource.ports, inner(host, "PortBindings"));
    sortPorts(resource.ports);
    addAddresses(resource, inner(network, "Networks"));
    resource.memory = ByteSize(qMax<qint64>(0, number(host, "Memory")));
    resource.cpus = int(std::ceil(qBound(0.0, cpuLimitOf(host), 4096.0)));
    applyState(resource, stateFromInspect(state));
    resource.since = sinceOf(state, resource.state, text(inspect, "Created"));
    return resource;
}

static void readConfig(ContainerDetails& details, const QJsonObject& config) {
    details.image = familiarImage(text(config, "Image"));
    details.command = strings(config.value(QLatin1String("Cmd")));
    details.entrypoint = strings(config.value(QLatin1String("Entrypoint")));
    details.environment = strings(config.value(QLatin1String("Env")));
    details.workingDirectory = text(config, "WorkingDir");
    details.user = text(config, "User");
    details.hostname = text(config, "Hostname");
    details.tty = config.value(QLatin1String("Tty")).toBool();
}

static void readMounts(ContainerDetails& details, const QJsonArray& mounts) {
    for (const auto& value : mounts) {
        const QJsonObject mount = value.toObject();
        const QString type = text(mount, "Type");
        const QString source = type == QLatin1String("volume") && !text(mount, "Name").isEmpty()
                                   ? text(mount, "Name")
                                   : text(mount, "Source");
        const QJsonValue writable = mount.value(QLatin1String("RW"));
        details.mounts.append({type, source, text(mount, "Destination"), writable.isBool() && !writable.toBool()});
    }
}

static void readNetworks(ContainerDetails& details, const QJsonObject& networks) {
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        details.networks.append(
            {it.key(), text(one, "IPAddress"), text(one, "Gateway"), strings(one.value(QLatin1String("Aliases")))});
    }
}

ContainerDetails detailsFromInspect(const QJsonObject& inspect, const QString& provider) {
    ContainerDetails details;
    details.raw = inspect;
    if (const auto resource = resourceFromInspect(inspect, provider)) {
        details.id = resource->id;
        details.name = resource->name;
        details.health = resource->health;
        details.memoryLimit = resource->memory;
        details.ports = resource->ports;
        details.labels = resource->labels;
    }
    const QJsonObject host = inner(inspect, "HostConfig");
    const QJsonObject state = inner(inspect, "State");
    readConfig(details, inner(inspect, "Config"));
    readMounts(details, inspect.value(QLatin1String("Mounts")).toArray());
    readNetworks(details, inner(inner(inspect, "NetworkSettings"), "Networks"));
    details.imageId = bareId(text(inspect, "Image"));
    details.cpuLimit = cpuLimitOf(host);
    details.restartPolicy = text(inner(host, "RestartPolicy"), "Name");
    if (details.restartPolicy.isEmpty())
        details.restartPolicy = QStringLiteral("no");
    details.restartCount = int(number(inspect, "RestartCount"));
    const QJsonArray probes = inner(state, "Health").value(QLatin1String("Log")).toArray();
    details.healthOutput = probes.isEmpty() ? QString() : text(probes.last().toObject(), "Output").trimmed();
    details.created = engineTime(text(inspect, "Created"));
    details.started = engineTime(text(state, "StartedAt"));
    details.finished = engineTime(text(state, "FinishedAt"));
    details.exitCode = int(number(state, "ExitCode"));
    if (stateFromInspect(state) == ResourceState::Stopped)
        details.exitText = exitText(details.exitCode, state.value(QLatin1String("OOMKilled")).toBool());
    return details;
}

QList<ImageSummary> imagesFromList(const QJsonArray& list) {
    QList<ImageSummary> images;
    for (const auto& value : list) {
        const QJsonObject image = value.toObject();
        ImageSummary summary;
        summary.id = bareId(text(image, "Id"));
        summary.size = ByteSize(qMax<qint64>(0, number(image, "Size")));
        summary.created = QDateTime::fromSecsSinceEpoch(number(image, "Created"), Qt::UTC);
        QStringList names = strings(image.value(QLatin1String("RepoTags")));
        names.removeAll(QStringLiteral("<none>:<none>"));
        names.removeAll(QString());
        if (names.isEmpty())
            names.append(QStringLiteral("<none>"));
        for (const QString& name : std::as_const(names)) {
            summary.reference = familiarImage(name);
            images.append(summary);
        }
    }
    return images;
}

ImageDetails imageDetailsFromInspect(const QJsonObject& inspect, const QString& reference) {
    ImageDetails details;
    const QJsonObject config = inner(inspect, "Config");
    details.reference = familiarImage(reference);
    const QStringList exposed = inner(config, "ExposedPorts").keys();
    for (const QString& key : exposed) {
        const auto protocol = protocolOf(key.section(QLatin1Char('/'), 1));
        PortRule rule;
        rule.guestPort = portNumber(key.section(QLatin1Char('/'), 0, 0).toInt());
        if (!protocol || rule.guestPort == 0)
            continue;
        rule.protocol = *protocol;
        details.exposed.append(rule);
    }
    details.volumes = inner(config, "Volumes").keys();
    details.environment = strings(config.value(QLatin1String("Env")));
    details.command = strings(config.value(QLatin1String("Entrypoint"))) + strings(config.value(QLatin1String("Cmd")));
    details.user = text(config, "User");
    return details;
}

} // namespace boxyard::containers
