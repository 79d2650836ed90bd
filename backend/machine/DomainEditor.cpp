// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DomainEditor.h"

#include "backend/machine/BoxyardMetadata.h"
#include "backend/machine/DomainParts.h"
#include "backend/machine/DomainXml.h"
#include "backend/machine/ForwardCompiler.h"
#include "backend/machine/OsNames.h"
#include "backend/machine/QemuNamespace.h"

#include "backend/core/Tr.h"

#include <algorithm>
#include <array>

namespace boxyard::machine {

namespace {

const QList<QLatin1String> kBehindName{QLatin1String("name"), QLatin1String("uuid"), QLatin1String("genid"),
                                       QLatin1String("title")};

int numaCells(const XmlTree& tree) {
    return int(
        tree.children(tree.child(tree.child(0, QLatin1String("cpu")), QLatin1String("numa")), QLatin1String("cell"))
            .size());
}

Error numaRefusal() {
    return {ErrorKind::Unsupported,
            Tr::tr("This machine spreads its CPUs and memory over NUMA cells."),
            Tr::tr("Change the cells and the totals together, with virsh edit."),
            {}};
}

} // namespace

Result<> DomainEditor::run() {
    BOXYARD_TRY(refuseImpossible());
    names();
    accelerator();
    BOXYARD_TRY(cpus());
    BOXYARD_TRY(memory());
    firmware();
    boot();
    if (changed(&MachineConfig::clock)) {
        const QString offset =
            m_edited.clock == ClockOffset::LocalTime ? QStringLiteral("localtime") : QStringLiteral("utc");
        if (const int clock = m_text.tree().child(0, QLatin1String("clock")); clock >= 0)
            m_text.setAttribute(clock, QLatin1String("offset"), offset);
        else
            m_text.insert(0, QStringLiteral("<clock offset='%1'/>").arg(offset),
                          {QLatin1String("os"), QLatin1String("features"), QLatin1String("cpu")});
    }
    if (devices() < 0 && touchesDevices())
        m_text.insert(0, QStringLiteral("<devices>\n</devices>"));
    gadgets();
    BOXYARD_TRY(disks());
    BOXYARD_TRY(networks());
    metadata();
    return {};
}

bool DomainEditor::touchesDevices() const {
    return changed(&MachineConfig::disks) || changed(&MachineConfig::networks) || changed(&MachineConfig::video) ||
           changed(&MachineConfig::hasSpice) || changed(&MachineConfig::sound) ||
           changed(&MachineConfig::usbController) || changed(&MachineConfig::tablet) || changed(&MachineConfig::tpm) ||
           changed(&MachineConfig::rng) || changed(&MachineConfig::balloon) || changed(&MachineConfig::agentChannels) ||
           changed(&MachineConfig::serialConsole);
}

Result<> DomainEditor::refuseImpossible() const {
    if (changed(&MachineConfig::chipset))
        return failure(
            ErrorKind::Unsupported, Tr::tr("The machine type of %1 cannot be changed.").arg(m_original.name),
            Tr::tr("Its devices sit on the other type's buses. Make a new machine with the same disks instead."));
    if (changed(&MachineConfig::architecture))
        return failure(ErrorKind::Unsupported,
                       Tr::tr("The processor architecture of %1 cannot be changed.").arg(m_original.name));
    if (changed(&MachineConfig::uuid))
        return failure(ErrorKind::Unsupported, Tr::tr("The identity of %1 cannot be changed.").arg(m_original.name));
    return {};
}

void DomainEditor::names() {
    if (changed(&MachineConfig::name))
        m_text.setChildText(0, QLatin1String("name"), m_edited.name);
    if (changed(&MachineConfig::title))
        m_text.setChildText(0, QLatin1String("title"), m_edited.title, kBehindName);
    if (changed(&MachineConfig::description))
        m_text.setChildText(0, QLatin1String("description"), m_edited.description, kBehindName);
}

void DomainEditor::accelerator() {
    const bool kindChanged = changed(&MachineConfig::accelerator) && !m_edited.accelerator.isEmpty();
    if (kindChanged)
        m_text.setAttribute(0, QLatin1String("type"), m_edited.accelerator);
    QString model = m_edited.cpuModel;
    if (kindChanged && m_edited.accelerator == QLatin1String("qemu") && model == QLatin1String("host-passthrough"))
        model = QStringLiteral("maximum"); // QEMU cannot hand through what it does not run on
    if (model == m_original.cpuModel)
        return;
    const int cpu = m_text.tree().child(0, QLatin1String("cpu"));
    const bool isMode = model == QLatin1String("host-passthrough") || model == QLatin1String("host-model") ||
                        model == QLatin1String("maximum");
    if (cpu < 0) {
        if (!model.isEmpty())
            m_text.insert(
                0,
                isMode
                    ? QStringLiteral("<cpu mode='%1'/>").arg(model)
                    : QStringLiteral("<cpu mode='custom' match='exact'>\n  <model fallback='allow'>%1</model>\n</cpu>")
                          .arg(xmlEscaped(model)),
                {QLatin1String("vcpu"), QLatin1String("os"), QLatin1String("features")});
        return;
    }
    if (const int old = m_text.tree().child(cpu, QLatin1String("model")); old >= 0)
        m_text.remove(old);
    for (const char* attribute : {"match", "check", "migratable", "mode"})
        m_text.removeAttribute(cpu, QLatin1String(attribute));
    if (isMode) {
        m_text.setAttribute(cpu, QLatin1String("mode"), model);
    } else if (!model.isEmpty()) {
        m_text.setAttribute(cpu, QLatin1String("mode"), QStringLiteral("custom"));
        m_text.setAttribute(cpu, QLatin1String("match"), QStringLiteral("exact"));
        m_text.insert(cpu, QStringLiteral("<model fallback='allow'>%1</model>").arg(xmlEscaped(model)), {}, true);
    }
}

Result<> DomainEditor::cpus() {
    if (changed(&MachineConfig::nestedVirtualization)) {
        if (m_text.tree().child(0, QLatin1String("cpu")) < 0)
            m_text.insert(0, QStringLiteral("<cpu/>"),
                          {QLatin1String("vcpu"), QLatin1String("os"), QLatin1String("features")});
        const int cpu = m_text.tree().child(0, QLatin1String("cpu"));
        QList<int> features = m_text.tree().children(cpu, QLatin1String("feature"));
        std::reverse(features.begin(), features.end());
        for (int feature : std::as_const(features))
            if (const QString name = m_text.tree().attribute(feature, QLatin1String("name"));
                name == QLatin1String("vmx") || name == QLatin1String("svm"))
                m_text.remove(feature);
        if (m_edited.nestedVirtualization) // the host knows which of both it has; the other is optional
            for (const char* name : {"vmx", "svm"})
                m_text.insert(cpu, QStringLiteral("<feature policy='%1' name='%2'/>")
                                       .arg(QStringLiteral("optional"), QLatin1String(name)));
    }
    if (!changed(&MachineConfig::cpus) && !changed(&MachineConfig::maxCpus))
        return {};
    const int node = m_text.tree().child(0, QLatin1String("vcpu"));
    const int before = node < 0 ? 1 : std::max(1, m_text.tree().text(node).toInt());
    int maximum = std::max(m_edited.maxCpus, m_edited.cpus);
    if (m_edited.cpus < 1)
        return failure(ErrorKind::InvalidInput, Tr::tr("A machine needs at least one CPU."));
    if (maximum != before && numaCells(m_text.tree()) > 1)
        return failure(numaRefusal());
    if (node < 0)
        m_text.insert(0, QStringLiteral("<vcpu>%1</vcpu>").arg(maximum),
                      {QLatin1String("memory"), QLatin1String("currentMemory")});
    else if (maximum != before)
        m_text.setText(node, QString::number(maximum));
    const int vcpu = m_text.tree().child(0, QLatin1String("vcpu"));
    if (m_edited.cpus == maximum)
        m_text.removeAttribute(vcpu, QLatin1String("current"));
    else
        m_text.setAttribute(vcpu, QLatin1String("current"), QString::number(m_edited.cpus));
    if (const int each = m_text.tree().child(0, QLatin1String("vcpus")); each >= 0)
        m_text.remove(each); // says of each CPU whether it is on; libvirt writes it anew
    if (maximum != before)
        topology(maximum);
    return {};
}

// sockets × dies × cores × threads must be the maximum.
void DomainEditor::topology(int maximum) {
    const int cpu = m_text.tree().child(0, QLatin1String("cpu"));
    if (const int cell = m_text.tree().child(m_text.tree().child(cpu, QLatin1String("numa")), QLatin1String("cell"));
        cell >= 0 && m_text.tree().hasAttribute(cell, QLatin1String("cpus")))
        m_text.setAttribute(cell, QLatin1String("cpus"),
                            maximum > 1 ? QStringLiteral("0-%1").arg(maximum - 1) : QStringLiteral("0"));
    const int node = m_text.tree().child(cpu, QLatin1String("topology"));
    if (node < 0)
        return;
    const auto factor = [&](const char* name) {
        return std::max(1, m_text.tree().attribute(node, QLatin1String(name)).toInt());
    };
    const int sockets = factor("sockets");
    const int shared = factor("dies") * factor("clusters") * factor("threads");
    if (maximum % (sockets * shared) == 0) {
        m_text.setAttribute(node, QLatin1String("cores"), QString::number(maximum / (sockets * shared)));
        return;
    }
    m_text.setAttribute(node, QLatin1String("sockets"), QStringLiteral("1"));
    for (const char* name : {"dies", "clusters"})
        if (m_text.tree().hasAttribute(node, QLatin1String(name)))
            m_text.setAttribute(node, QLatin1String(name), QStringLiteral("1"));
    m_text.setAttribute(node, QLatin1String("cores"), QString::number(maximum));
    m_text.setAttribute(node, QLatin1String("threads"), QStringLiteral("1"));
}

Result<> DomainEditor::memory() {
    if (!changed(&MachineConfig::memory) && !changed(&MachineConfig::maxMemory))
        return {};
    const ByteSize boot = std::max(m_edited.maxMemory, m_edited.memory);
    const ByteSize before = std::max(m_original.maxMemory, m_original.memory);
    if (boot != before) {
        if (numaCells(m_text.tree()) > 1)
            return failure(numaRefusal());
        const int cell = m_text.tree().child(
            m_text.tree().child(m_text.tree().child(0, QLatin1String("cpu")), QLatin1String("numa")),
            QLatin1String("cell"));
        if (cell >= 0) {
            m_text.setAttribute(cell, QLatin1String("memory"), QString::number(boot.kib()));
            m_text.setAttribute(cell, QLatin1String("unit"), QStringLiteral("KiB"));
        }
    }
    writeMemory(QLatin1String("memory"), boot);
    const bool hasCurrent = m_text.tree().child(0, QLatin1String("currentMemory")) >= 0;
    if (hasCurrent || m_edited.memory != boot)
        writeMemory(QLatin1String("currentMemory"), m_edited.memory);
    return {};
}

// In the unit that is there, when the number stays whole.
void DomainEditor::writeMemory(QLatin1String local, ByteSize size) {
    const int node = m_text.tree().child(0, local);
    if (node < 0) {
        m_text.insert(0, QStringLiteral("<%1 unit='KiB'>%2</%1>").arg(QString(local)).arg(size.kib()),
                      {QLatin1String("name"), QLatin1String("uuid"), QLatin1String("title"),
                       QLatin1String("description"), QLatin1String("metadata"), QLatin1String("maxMemory"),
                       QLatin1String("memory")});
        return;
    }
    if (memoryOf(m_text.tree(), node) == size)
        return;
    static constexpr std::array kUnits{std::pair{"b", qint64(1)},         std::pair{"bytes", qint64(1)},
                                       std::pair{"k", qint64(1) << 10},   std::pair{"KiB", qint64(1) << 10},
                                       std::pair{"M", qint64(1) << 20},   std::pair{"MiB", qint64(1) << 20},
                                       std::pair{"G", qint64(1) << 30},   std::pair{"GiB", qint64(1) << 30},
                                       std::pair{"TiB", qint64(1) << 40}, std::pair{"T", qint64(1) << 40}};
    const QString unit = m_text.tree().attribute(node, QLatin1String("unit"));
    qint64 factor = unit.isEmpty() ? 1024 : 0;
    for (const auto& [name, bytes] : kUnits)
        if (unit == QLatin1String(name))
            factor = bytes;
    if (factor == 0 || size.bytes() % factor != 0) {
        m_text.setAttribute(node, QLatin1String("unit"), QStringLiteral("KiB"));
        factor = 1024;
    }
    m_text.setText(node, QString::number(size.bytes() / factor));
}

void DomainEditor::firmware() {
    if (!changed(&MachineConfig::firmware))
        return;
    const int os = m_text.tree().child(0, QLatin1String("os"));
    if (os < 0)
        return;
    // The loader and the store of the old firmware do not fit the new one; libvirt chooses them again.
    for (const char* name : {"nvram", "loader", "firmware", "varstore"})
        if (const int node = m_text.tree().child(os, QLatin1String(name)); node >= 0)
            m_text.remove(node);
    if (m_edited.firmware == Firmware::Bios) {
        m_text.removeAttribute(os, QLatin1String("firmware"));
    } else {
        m_text.setAttribute(os, QLatin1String("firmware"), QStringLiteral("efi"));
        m_text.insert(os,
                      QStringLiteral("<firmware>\n  <feature enabled='%1' name='enrolled-keys'/>\n"
                                     "  <feature enabled='%1' name='secure-boot'/>\n</firmware>")
                          .arg(m_edited.firmware == Firmware::EfiSecure ? QStringLiteral("yes") : QStringLiteral("no")),
                      {QLatin1String("type")});
    }
    smm(m_edited.firmware == Firmware::EfiSecure);
}

void DomainEditor::smm(bool on) {
    int features = m_text.tree().child(0, QLatin1String("features"));
    const int node = m_text.tree().child(features, QLatin1String("smm"));
    if (!on) {
        if (node >= 0)
            m_text.remove(node);
        return;
    }
    if (features < 0)
        m_text.insert(0, QStringLiteral("<features>\n  <acpi/>\n</features>"), {QLatin1String("os")});
    features = m_text.tree().child(0, QLatin1String("features"));
    setPart(features, QLatin1String("smm"), QLatin1String("state"), QStringLiteral("on"), {});
}

void DomainEditor::boot() {
    const auto ordered = [](const MachineConfig& config) {
        return std::any_of(config.disks.begin(), config.disks.end(),
                           [](const DiskConfig& d) { return d.bootOrder > 0; });
    };
    // libvirt takes one way of ordering or the other
    const bool perDevice = ordered(m_edited) && !m_edited.bootDevices.isEmpty();
    if (!changed(&MachineConfig::bootDevices) && !perDevice)
        return;
    const int os = m_text.tree().child(0, QLatin1String("os"));
    QList<int> old = m_text.tree().children(os, QLatin1String("boot"));
    std::reverse(old.begin(), old.end());
    for (int node : std::as_const(old))
        m_text.remove(node);
    if (!perDevice && os >= 0)
        for (const QString& device : m_edited.bootDevices)
            m_text.insert(os, QStringLiteral("<boot dev='%1'/>").arg(xmlEscaped(device)),
                          {QLatin1String("type"), QLatin1String("loader"), QLatin1String("nvram"),
                           QLatin1String("firmware"), QLatin1String("boot")});
}

void DomainEditor::metadata() {
    if (changed(&MachineConfig::osId))
        writeLibosinfo(m_text, osUrl(m_edited.osId));
    const auto plain = [](const MachineConfig& config) {
        QList<PortRule> rules = metadataOf(config).forwards;
        for (PortRule& rule : rules) {
            rule.health = PortHealth::Unknown;
            rule.healthText.clear();
        }
        return rules;
    };
    BoxyardMetadata stored = readMetadata(m_text.tree());
    const BoxyardMetadata wanted = metadataOf(m_edited);
    const bool forwardsChanged = plain(m_original) != plain(m_edited);
    stored.notes = wanted.notes == m_original.notes ? stored.notes : wanted.notes;
    if (changed(&MachineConfig::osId) || changed(&MachineConfig::osName)) {
        stored.osId = wanted.osId;
        stored.osName = wanted.osName;
    }
    if (!forwardsChanged && m_original.networks == m_edited.networks) {
        writeMetadata(m_text, stored);
        return;
    }
    // By now every adapter of the edited configuration is in the text; the new ones stand last, in their order.
    QList<PortRule> forwards;
    qsizetype newOnes = std::count_if(m_edited.networks.begin(), m_edited.networks.end(),
                                      [&](const NetworkConfig& network) { return isNew(network); });
    for (const NetworkConfig& network : m_edited.networks) {
        const qsizetype fromEnd = isNew(network) ? newOnes-- : 0;
        if (network.mode != NetworkMode::Nat || network.forwards.isEmpty())
            continue;
        const QList<int> nodes = m_text.tree().children(devices(), QLatin1String("interface"));
        const int node = fromEnd > 0 ? nodes.value(nodes.size() - fromEnd, -1) : interfaceNode(network);
        if (node < 0)
            continue;
        const QString alias = ensureAlias(m_text, node);
        for (PortRule rule : network.forwards) {
            rule.adapter = alias;
            rule.health = PortHealth::Unknown;
            rule.healthText.clear();
            forwards.append(rule);
        }
    }
    stored.forwards = forwards;
    writeMetadata(m_text, stored);
    compileForwards(m_text);
}

void DomainEditor::setPart(int parent, QLatin1String local, QLatin1String attribute, const QString& value,
                           const QList<QLatin1String>& behind) {
    const int node = m_text.tree().child(parent, local);
    if (node >= 0)
        m_text.setAttribute(node, attribute, value);
    else
        m_text.insert(
            parent, QStringLiteral("<%1 %2='%3'/>").arg(QString(local), QString(attribute), xmlEscaped(value)), behind);
}

void DomainEditor::dropAll(QLatin1String local) {
    QList<int> nodes = m_text.tree().children(devices(), local);
    std::reverse(nodes.begin(), nodes.end());
    for (int node : std::as_const(nodes))
        m_text.remove(node);
}

} // namespace boxyard::machine
