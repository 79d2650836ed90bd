// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/MachineStore.h"

#include "backend/core/Tr.h"

#include <QRandomGenerator>
#include <QUuid>

namespace boxyard::app {

using machine::MachineConfig;

namespace {

QString newMac() {
    const quint32 tail = QRandomGenerator::global()->generate();
    return QStringLiteral("52:54:00:%1:%2:%3")
        .arg(tail & 0xff, 2, 16, QLatin1Char('0'))
        .arg((tail >> 8) & 0xff, 2, 16, QLatin1Char('0'))
        .arg((tail >> 16) & 0xff, 2, 16, QLatin1Char('0'));
}

QString targetPrefix(machine::DiskBus bus) {
    switch (bus) {
    case machine::DiskBus::Virtio:
        return QStringLiteral("vd");
    case machine::DiskBus::Ide:
        return QStringLiteral("hd");
    case machine::DiskBus::Floppy:
        return QStringLiteral("fd");
    default:
        return QStringLiteral("sd");
    }
}

void fillIn(MachineConfig& config) {
    QHash<QString, int> used;
    for (auto& disk : config.disks) {
        const QString prefix = targetPrefix(disk.bus);
        const int number = used[prefix]++;
        if (disk.target.isEmpty())
            disk.target = prefix + QChar(u'a' + number);
    }
    for (qsizetype i = 0; i < config.networks.size(); ++i) {
        auto& network = config.networks[i];
        if (network.mac.isEmpty())
            network.mac = newMac();
        if (network.alias.isEmpty())
            network.alias = network.mode == machine::NetworkMode::Nat ? QStringLiteral("ua-bxnat%1").arg(i)
                                                                      : QStringLiteral("net%1").arg(i);
    }
    if (config.accelerator.isEmpty())
        config.accelerator = QStringLiteral("kvm");
    if (config.maxCpus == 0)
        config.maxCpus = config.cpus;
    if (config.maxMemory.isNull())
        config.maxMemory = config.memory;
}

} // namespace

MachineStore::MachineStore(FakeProvider& provider) : m_provider(provider.id()) {
    m_host.cpus = 8;
    m_host.memory = ByteSize::fromGiB(16);
    m_host.memoryAvailable = ByteSize::fromGiB(11);
    m_host.kvm = true;
    m_host.efi = true;
    m_host.secureBoot = true;
    m_host.tpm = true;
    m_host.libvirtVersion = QStringLiteral("9.0.0");
    m_host.qemuVersion = QStringLiteral("7.2.22");
    m_host.imagesFolder = m_images.path();
    m_host.imagesFree = ByteSize::fromGiB(80);
}

machine::HostCapabilities MachineStore::host() const {
    const QMutexLocker lock(&m_mutex);
    return m_host;
}

void MachineStore::setHost(const machine::HostCapabilities& host) {
    const QMutexLocker lock(&m_mutex);
    m_host = host;
    m_host.imagesFolder = m_images.path();
}

Result<MachineConfig> MachineStore::define(MachineConfig config) {
    if (config.uuid.isEmpty())
        config.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    fillIn(config);
    const QMutexLocker lock(&m_mutex);
    for (const auto& other : std::as_const(m_configs))
        if (other.name == config.name)
            return failure(ErrorKind::AlreadyExists, Tr::tr("There is already a machine called %1.").arg(config.name),
                           Tr::tr("Choose another name."));
    if (m_configs.contains(config.uuid))
        return failure(ErrorKind::AlreadyExists, Tr::tr("There is already a machine with this UUID."), {}, config.uuid);
    m_configs.insert(config.uuid, config);
    return config;
}

Result<> MachineStore::redefine(const MachineConfig& config) {
    MachineConfig filled = config;
    fillIn(filled);
    const QMutexLocker lock(&m_mutex);
    if (!m_configs.contains(config.uuid))
        return failure(ErrorKind::NotFound, Tr::tr("There is no machine called %1.").arg(config.name));
    m_configs.insert(config.uuid, filled);
    return {};
}

Result<> MachineStore::undefine(const QString& uuid) {
    const QMutexLocker lock(&m_mutex);
    if (m_configs.remove(uuid) == 0)
        return failure(ErrorKind::NotFound, Tr::tr("There is no such machine."), {}, uuid);
    return {};
}

void MachineStore::rename(const QString& uuid, const QString& name) {
    const QMutexLocker lock(&m_mutex);
    if (const auto it = m_configs.find(uuid); it != m_configs.end())
        it->name = name;
}

std::optional<MachineConfig> MachineStore::find(const QString& uuid) const {
    const QMutexLocker lock(&m_mutex);
    const auto it = m_configs.constFind(uuid);
    return it == m_configs.cend() ? std::nullopt : std::optional(*it);
}

QList<MachineConfig> MachineStore::all() const {
    const QMutexLocker lock(&m_mutex);
    return m_configs.values();
}

bool MachineStore::nameTaken(const QString& name) const {
    const QMutexLocker lock(&m_mutex);
    return std::any_of(m_configs.cbegin(), m_configs.cend(), [&](const auto& config) { return config.name == name; });
}

bool MachineStore::macTaken(const QString& mac) const {
    const QMutexLocker lock(&m_mutex);
    for (const auto& config : m_configs)
        for (const auto& network : config.networks)
            if (network.mac.compare(mac, Qt::CaseInsensitive) == 0)
                return true;
    return false;
}

Resource MachineStore::rowOf(const ResourceId& id, const MachineConfig& config) {
    Resource row;
    row.id = id;
    row.name = config.name;
    row.state = ResourceState::Stopped;
    row.cpus = config.cpus;
    row.memory = config.memory;
    row.os = config.osName;
    row.ports = machine::allForwards(config);
    row.group = config.notes.group;
    row.since = QDateTime::currentDateTimeUtc();
    return row;
}

} // namespace boxyard::app
