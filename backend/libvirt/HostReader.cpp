// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/HostReader.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Storage.h"

#include <QDir>
#include <QFile>

#include <pugixml.hpp>

#include <string_view>

#include <vector>

namespace boxyard::libvirt {

namespace {

QString versionText(unsigned long version) {
    return QStringLiteral("%1.%2.%3").arg(version / 1000000).arg(version / 1000 % 1000).arg(version % 1000);
}

bool hasValue(const pugi::xml_node& parent, const char* enumName, std::string_view value) {
    for (const pugi::xml_node& node : parent.find_child_by_attribute("enum", "name", enumName).children("value"))
        if (node.text().as_string() == value)
            return true;
    return false;
}

struct DomainCapabilities {
    pugi::xml_document document;
    bool valid = false;
};

DomainCapabilities domainCapabilities(virConnectPtr connection, const char* machineType, const char* virtType) {
    DomainCapabilities capabilities;
    const QString xml =
        takeText(virConnectGetDomainCapabilities(connection, nullptr, "x86_64", machineType, virtType, 0));
    capabilities.valid = !xml.isNull() && capabilities.document.load_string(xml.toUtf8().constData());
    return capabilities;
}

void readDomainCapabilities(virConnectPtr connection, machine::HostCapabilities& host) {
    const char* type = host.kvm ? "kvm" : "qemu";
    const auto q35 = domainCapabilities(connection, "q35", type);
    if (q35.valid) {
        const pugi::xml_node root = q35.document.document_element();
        host.maxVcpusQ35 = root.child("vcpu").attribute("max").as_int(host.maxVcpusQ35);
        const pugi::xml_node os = root.child("os");
        host.efi = hasValue(os, "firmware", "efi");
        host.secureBoot = host.efi && hasValue(os.child("loader"), "secure", "yes");
        const pugi::xml_node tpm = root.child("devices").child("tpm");
        host.tpm = tpm.attribute("supported").as_string() == std::string_view("yes") &&
                   hasValue(tpm, "backendModel", "emulator");
    }
    const auto pc = domainCapabilities(connection, "pc", type);
    if (pc.valid)
        host.maxVcpusPc = pc.document.document_element().child("vcpu").attribute("max").as_int(host.maxVcpusPc);
}

// On this computer KVM is tried, not asked: libvirt does not notice a KVM that is there and does not work.
void readKvm(virConnectPtr connection, const ConnectionUri& uri, const machine::HostHooks& hooks,
             machine::HostCapabilities& host) {
    host.kvm = domainCapabilities(connection, nullptr, "kvm").valid;
    if (!host.kvm)
        host.kvmReason = Tr::tr("QEMU cannot use KVM on this host.");
    if (!uri.local || !hooks.kvm)
        return;
    const machine::KvmVerdict verdict = hooks.kvm();
    host.kvm = host.kvm && verdict.usable;
    if (!verdict.usable)
        host.kvmReason = verdict.reason;
}

QStringList networkNames(virConnectPtr connection) {
    virNetworkPtr* list = nullptr;
    const int count = virConnectListAllNetworks(connection, &list, 0);
    QStringList names;
    if (count < 0)
        return names; // this driver has none
    for (const auto& network : takeList<NetworkHandle>(list, count))
        names.append(QString::fromUtf8(virNetworkGetName(network.get())));
    names.sort();
    return names;
}

QStringList bridgeNames() {
    QStringList names;
    const QStringList interfaces = QDir(QStringLiteral("/sys/class/net")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : interfaces)
        if (QFile::exists(QStringLiteral("/sys/class/net/%1/bridge").arg(name)))
            names.append(name);
    return names;
}

// What a machine could get: caches are given back when somebody needs them, so free memory alone would frighten.
ByteSize availableMemory(virConnectPtr connection) {
    int count = 0;
    if (virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, nullptr, &count, 0) == 0 && count > 0) {
        std::vector<virNodeMemoryStats> stats(std::size_t(count), virNodeMemoryStats{});
        if (virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, stats.data(), &count, 0) == 0) {
            qint64 kib = 0;
            for (const virNodeMemoryStats& one : stats)
                if (const QByteArrayView field(one.field); field == VIR_NODE_MEMORY_STATS_FREE ||
                                                           field == VIR_NODE_MEMORY_STATS_BUFFERS ||
                                                           field == VIR_NODE_MEMORY_STATS_CACHED)
                    kib += qint64(one.value);
            if (kib > 0)
                return ByteSize::fromKiB(kib);
        }
    }
    return ByteSize(qint64(virNodeGetFreeMemory(connection)));
}

} // namespace

Result<machine::HostCapabilities> readHost(virConnectPtr connection, const ConnectionUri& uri,
                                           const machine::HostHooks& hooks) {
    BOXYARD_NOT_GUI_THREAD();
    machine::HostCapabilities host;
    virNodeInfo node{};
    if (virNodeGetInfo(connection, &node) != 0)
        return lastFailure(Tr::tr("The host's CPUs and memory cannot be read."));
    host.cpus = int(node.cpus);
    host.memory = ByteSize::fromKiB(qint64(node.memory));
    host.memoryAvailable = availableMemory(connection);
    host.session = uri.session;
    host.local = uri.local;
    unsigned long version = 0;
    if (virConnectGetLibVersion(connection, &version) == 0)
        host.libvirtVersion = versionText(version);
    if (virConnectGetVersion(connection, &version) == 0 && version > 0)
        host.qemuVersion = versionText(version);
    readKvm(connection, uri, hooks, host);
    readDomainCapabilities(connection, host);
    host.networks = networkNames(connection);
    if (uri.local && !uri.session)
        host.bridges = bridgeNames();
    const ImagesFolder images = imagesFolder(connection, uri);
    host.imagesFolder = images.path;
    host.imagesFree = images.free;
    return host;
}

} // namespace boxyard::libvirt
