// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Descriptor.h"
#include "backend/appliance/OvfXml.h"
#include "backend/appliance/VboxMachineReader.h"
#include "backend/core/Tr.h"

#include <QRegularExpression>

#include <utility>

namespace boxyard::appliance {

namespace {

constexpr int kMaxNesting = 16;
constexpr qsizetype kMaxText = 256 * 1024;
constexpr qsizetype kMaxEulas = 100; // nobody reads more

// OVF 0.9 and oVirt write <Section xsi:type="ovf:DiskSection_Type">, later versions <DiskSection>.
QString kindOf(const pugi::xml_node& node) {
    QString name = QString::fromUtf8(node.name()).section(QLatin1Char(':'), -1);
    if (name == QLatin1String("Section") || name == QLatin1String("Content")) {
        const QString type = xml::attribute(node, "type");
        name = (type.isEmpty() ? xml::attribute(node, "name") : type).section(QLatin1Char(':'), -1);
        if (name.endsWith(QLatin1String("_Type")))
            name.chop(5);
    }
    return name;
}

bool mustBeUnderstood(const pugi::xml_node& node) {
    return xml::attribute(node, "required").compare(QLatin1String("false"), Qt::CaseInsensitive) != 0;
}

class EnvelopeReader {
public:
    explicit EnvelopeReader(const pugi::xml_node& envelope) : m_envelope(envelope) {}

    Result<OvfEnvelope> read() {
        readVersion();
        readStrings();
        readReferences();
        for (const pugi::xml_node& node : m_envelope.children())
            if (node.type() == pugi::node_element)
                readContent(node, 0);
        for (OvfProperty& property : m_out.properties) // those of the envelope itself are for all
            if (property.to == 0)
                property.to = m_out.systems.size();
        nameWriter();
        if (m_out.systems.isEmpty())
            return failure(ErrorKind::InvalidInput, Tr::tr("The descriptor describes no machine."),
                           Tr::tr("It may be the descriptor of something else."));
        return m_out;
    }

private:
    void readVersion() {
        QString space;
        for (const pugi::xml_attribute& attribute : m_envelope.attributes())
            if (QByteArray(attribute.name()).startsWith("xmlns") && QByteArray(attribute.value()).contains("ovf") &&
                QByteArray(attribute.value()).contains("envelope"))
                space = QString::fromUtf8(attribute.value());
        m_out.version = xml::attribute(m_envelope, "version");
        if (space.contains(QLatin1String("envelope/2")))
            m_out.version = QStringLiteral("2.0");
        else if (space.contains(QLatin1String("vmware.com/schema/ovf/1")))
            m_out.version = QStringLiteral("0.9");
        else if (m_out.version.isEmpty())
            m_out.version = QStringLiteral("1.0");
        if (space.endsWith(QLatin1String("envelope/1/")) || space.endsWith(QLatin1String("ovf/1/")))
            m_out.writer = Writer::OVirt;
    }

    // Texts with a message id are looked up in <Strings>, the user's language first, then English, then any.
    void readStrings() {
        for (const pugi::xml_node& node : m_envelope.children()) {
            if (!xml::is(node, "Strings"))
                continue;
            const bool english = xml::attribute(node, "lang").startsWith(QLatin1String("en"), Qt::CaseInsensitive);
            for (const pugi::xml_node& message : node.children())
                if (xml::is(message, "Msg")) {
                    const QString id = xml::attribute(message, "msgid");
                    if (english || !m_strings.contains(id))
                        m_strings.insert(id, xml::text(message));
                }
        }
    }

    QString localised(const pugi::xml_node& node) const {
        const QString id = xml::attribute(node, "msgid");
        const QString own = xml::text(node);
        return (id.isEmpty() ? own : m_strings.value(id, own)).left(kMaxText);
    }

    void readReferences() {
        for (const pugi::xml_node& node : xml::child(m_envelope, "References").children()) {
            if (!xml::is(node, "File"))
                continue;
            OvfFile file;
            file.id = xml::attribute(node, "id");
            file.href = xml::attribute(node, "href");
            file.compression = xml::attribute(node, "compression").toLower();
            file.chunkSize = xml::attribute(node, "chunkSize").toLongLong();
            bool ok = false;
            file.size = xml::attribute(node, "size").toLongLong(&ok);
            if (!ok)
                file.size = -1;
            m_out.files.append(file);
        }
    }

    void readContent(const pugi::xml_node& node, int depth) {
        const QString kind = kindOf(node);
        if (kind == QLatin1String("VirtualSystem")) {
            readSystem(node);
        } else if (kind == QLatin1String("VirtualSystemCollection")) {
            if (depth < kMaxNesting)
                readCollection(node, depth);
        } else if (kind == QLatin1String("DiskSection")) {
            for (const pugi::xml_node& disk : node.children())
                if (xml::is(disk, "Disk"))
                    readDisk(disk);
        } else if (kind == QLatin1String("NetworkSection")) {
            for (const pugi::xml_node& network : node.children())
                if (xml::is(network, "Network"))
                    m_out.networks.append(xml::attribute(network, "name"));
        } else {
            readCommon(node, kind, m_out.unknownRequired);
        }
    }

    // What a collection says itself holds for every system inside.
    void readCollection(const pugi::xml_node& node, int depth) {
        const int outer = std::exchange(m_collection, ++m_collections);
        const qsizetype first = m_out.systems.size();
        QList<qsizetype> own;
        for (const pugi::xml_node& inner : node.children()) {
            if (inner.type() != pugi::node_element)
                continue;
            const qsizetype before = m_out.properties.size();
            readContent(inner, depth + 1);
            if (kindOf(inner) == QLatin1String("ProductSection"))
                for (qsizetype i = before; i < m_out.properties.size(); ++i)
                    own.append(i);
        }
        for (const qsizetype i : qAsConst(own))
            giveTo(m_out.properties[i], first);
        m_collection = outer;
    }

    void giveTo(OvfProperty& property, qsizetype first) const {
        property.from = first;
        property.to = m_out.systems.size();
    }

    // Sections that stand at the top, in collections and in systems alike.
    bool readCommon(const pugi::xml_node& node, const QString& kind, QStringList& unknown) {
        if (kind == QLatin1String("EulaSection")) {
            const QString text = localised(xml::child(node, "License"));
            if (!text.isEmpty() && m_out.eulas.size() < kMaxEulas && !m_out.eulas.contains(text))
                m_out.eulas.append(text);
        } else if (kind == QLatin1String("DeploymentOptionSection")) {
            readConfigurations(node);
        } else if (kind == QLatin1String("ProductSection")) {
            readProduct(node);
        } else if (kind.endsWith(QLatin1String("Section")) && !isHarmless(kind) && mustBeUnderstood(node) &&
                   xml::hasAttribute(node, "required")) {
            unknown.append(kind);
        } else {
            return false;
        }
        return true;
    }

    static bool isHarmless(const QString& kind) {
        static const QStringList known{QStringLiteral("AnnotationSection"),
                                       QStringLiteral("StartupSection"),
                                       QStringLiteral("ResourceAllocationSection"),
                                       QStringLiteral("OperatingSystemSection"),
                                       QStringLiteral("VirtualHardwareSection"),
                                       QStringLiteral("InstallSection"),
                                       QStringLiteral("NetworkSection"),
                                       QStringLiteral("DiskSection"),
                                       QStringLiteral("SnapshotsSection"),
                                       QStringLiteral("BootOrderSection"),
                                       QStringLiteral("EnvironmentFilesSection"),
                                       QStringLiteral("SharedDiskSection")};
        return known.contains(kind);
    }

    void readConfigurations(const pugi::xml_node& node) {
        for (const pugi::xml_node& option : node.children()) {
            if (!xml::is(option, "Configuration"))
                continue;
            DeploymentConfiguration configuration;
            configuration.id = xml::attribute(option, "id");
            configuration.label = localised(xml::child(option, "Label"));
            configuration.description = localised(xml::child(option, "Description"));
            configuration.isDefault =
                xml::attribute(option, "default").compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
            m_out.configurations.append(configuration);
        }
        bool anyDefault = false;
        for (const auto& configuration : qAsConst(m_out.configurations))
            anyDefault |= configuration.isDefault;
        if (!anyDefault && !m_out.configurations.isEmpty())
            m_out.configurations.first().isDefault = true;
    }

    void readProduct(const pugi::xml_node& node) {
        QStringList words;
        for (const char* part : {"Product", "Version", "Vendor"})
            if (const QString word = localised(xml::child(node, part)); !word.isEmpty())
                words.append(word);
        if (!words.isEmpty())
            m_out.products.append(words.join(QLatin1String(", ")));
        const QString className = xml::attribute(node, "class");
        const QString instance = xml::attribute(node, "instance");
        for (const pugi::xml_node& entry : node.children())
            if (xml::is(entry, "Property"))
                readProperty(entry, className, instance);
    }

    void readProperty(const pugi::xml_node& entry, const QString& className, const QString& instance) {
        OvfProperty property;
        property.key = xml::attribute(entry, "key");
        if (property.key.isEmpty())
            return;
        if (!className.isEmpty())
            property.key.prepend(className + QLatin1Char('.'));
        if (!instance.isEmpty())
            property.key += QLatin1Char('.') + instance;
        property.type = xml::attribute(entry, "type");
        property.defaultValue = xml::attribute(entry, "value");
        for (const pugi::xml_node& choice : entry.children())
            if (xml::is(choice, "Value")) {
                const QString value = xml::attribute(choice, "value");
                property.configured.insert(xml::attribute(choice, "configuration"), value);
                if (property.defaultValue.isEmpty())
                    property.defaultValue = value;
            }
        property.label = localised(xml::child(entry, "Label"));
        property.description = localised(xml::child(entry, "Description"));
        property.password = xml::attribute(entry, "password") == QLatin1String("true");
        const QString qualifiers = xml::attribute(entry, "qualifiers");
        property.userSets = xml::attribute(entry, "userConfigurable") == QLatin1String("true");
        property.required = property.userSets && qualifiers.contains(QLatin1String("MinLen")) &&
                            !qualifiers.contains(QLatin1String("MinLen(0)"));
        if (property.userSets || !property.defaultValue.isEmpty())
            m_out.properties.append(property);
    }

    void readDisk(const pugi::xml_node& node) {
        OvfDisk disk;
        disk.id = xml::attribute(node, "diskId");
        disk.fileRef = xml::attribute(node, "fileRef");
        disk.format = xml::attribute(node, "format");
        disk.parentRef = xml::attribute(node, "parentRef");
        disk.capacity = xml::attribute(node, "capacity");
        disk.units = xml::attribute(node, "capacityAllocationUnits");
        if (disk.capacity.isEmpty() && xml::hasAttribute(node, "size")) { // oVirt counts in GiB
            disk.capacity = xml::attribute(node, "size");
            disk.units = QStringLiteral("byte * 2^30");
        }
        disk.populatedSize = xml::attribute(node, "populatedSize");
        disk.vboxUuid = xml::attribute(node, "uuid").remove(QLatin1Char('{')).remove(QLatin1Char('}'));
        disk.bus = xml::attribute(node, "disk-interface");
        disk.volumeFormat = xml::attribute(node, "volume-format");
        disk.directLun = xml::hasAttribute(node, "lun_id");
        m_out.disks.append(disk);
    }

    void readSystem(const pugi::xml_node& node) {
        OvfSystem system;
        system.id = xml::attribute(node, "id");
        system.name = localised(xml::child(node, "Name"));
        system.collection = m_collection;
        const qsizetype others = m_out.properties.size();
        QList<pugi::xml_node> hardware;
        for (const pugi::xml_node& part : node.children()) {
            if (part.type() != pugi::node_element)
                continue;
            const QString kind = kindOf(part);
            if (kind == QLatin1String("OperatingSystemSection"))
                readOperatingSystem(part, system);
            else if (kind == QLatin1String("VirtualHardwareSection"))
                hardware.append(part);
            else if (kind == QLatin1String("AnnotationSection"))
                system.annotation = localised(xml::child(part, "Annotation"));
            else if (kind == QLatin1String("Machine"))
                system.vbox = readVboxMachine(part);
            else
                readCommon(part, kind, system.unknownRequired);
        }
        // Several hardware sections are alternatives: the one nearest to QEMU is taken.
        int best = -1;
        for (const pugi::xml_node& candidate : qAsConst(hardware))
            if (const int rank = rankOf(candidate); rank > best) {
                best = rank;
                readHardware(candidate, system);
            }
        m_out.systems.append(system);
        for (qsizetype i = others; i < m_out.properties.size(); ++i)
            giveTo(m_out.properties[i], m_out.systems.size() - 1);
    }

    static int rankOf(const pugi::xml_node& section) {
        const QString type = xml::childText(xml::child(section, "System"), "VirtualSystemType").toLower();
        if (type.contains(QLatin1String("kvm")) || type.contains(QLatin1String("qemu")))
            return 4;
        if (type.contains(QLatin1String("vmx")))
            return 3;
        if (type.contains(QLatin1String("virtualbox")))
            return 2;
        return type.contains(QLatin1String("xen")) ? 0 : 1;
    }

    void readOperatingSystem(const pugi::xml_node& node, OvfSystem& system) const {
        system.cimOs = xml::attribute(node, "id").toInt();
        system.osVersion = xml::attribute(node, "version");
        system.vmwOsType = xml::attribute(node, "osType");
        system.osDescription = localised(xml::child(node, "Description"));
        system.vboxOsType = xml::childText(node, "OSType");
    }

    void readHardware(const pugi::xml_node& node, OvfSystem& system) const {
        static const QRegularExpression blanks(QStringLiteral("[\\s,]+"));
        const auto about = xml::child(node, "System");
        system.hasHardware = true;
        system.transports = xml::attribute(node, "transport").split(blanks, Qt::SkipEmptyParts);
        system.items.clear();
        system.config.clear();
        system.systemTypes = xml::childText(about, "VirtualSystemType").split(blanks, Qt::SkipEmptyParts);
        if (system.name.isEmpty())
            system.name = xml::childText(about, "VirtualSystemIdentifier");
        for (const pugi::xml_node& part : node.children()) {
            if (xml::is(part, "Item") || xml::is(part, "StorageItem") || xml::is(part, "EthernetPortItem"))
                system.items.append(readItem(part));
            else if (xml::is(part, "Config") || xml::is(part, "ExtraConfig"))
                system.config.insert(xml::attribute(part, "key"), xml::attribute(part, "value"));
        }
    }

    static OvfItem readItem(const pugi::xml_node& node) {
        static const QRegularExpression blanks(QStringLiteral("[\\s,]+"));
        OvfItem item;
        item.instanceId = xml::childText(node, "InstanceID");
        if (item.instanceId.isEmpty())
            item.instanceId = xml::childText(node, "InstanceId");
        item.parent = xml::childText(node, "Parent");
        item.address = xml::childText(node, "Address");
        item.addressOnParent = xml::childText(node, "AddressOnParent");
        item.quantity = xml::childText(node, "VirtualQuantity");
        item.reservation = xml::childText(node, "Reservation");
        item.units = xml::childText(node, "AllocationUnits");
        if (item.units.isEmpty())
            item.units = xml::childText(node, "VirtualQuantityUnits");
        item.elementName = xml::childText(node, "ElementName");
        if (item.elementName.isEmpty())
            item.elementName = xml::childText(node, "Caption");
        item.description = xml::childText(node, "Description");
        item.macAddress = xml::childText(node, "MACAddress");
        item.device = xml::childText(node, "Device");
        item.deviceType = xml::childText(node, "Type");
        item.subTypes = xml::childText(node, "ResourceSubType").split(blanks, Qt::SkipEmptyParts);
        item.hostResources = xml::childTexts(node, "HostResource");
        item.hostCapacity = xml::attribute(xml::child(node, "HostResource"), "capacity");
        item.connections = xml::childTexts(node, "Connection");
        item.configurations = xml::attribute(node, "configuration").split(blanks, Qt::SkipEmptyParts);
        item.bound = xml::attribute(node, "bound").toLower();
        bool ok = false;
        item.type = xml::childText(node, "ResourceType").toInt(&ok);
        if (!ok)
            item.type = -1;
        item.cpuSockets = xml::childText(node, "num_of_sockets").toInt();
        item.cpusPerSocket = xml::childText(node, "cpu_per_socket").toInt();
        item.required = mustBeUnderstood(node);
        for (const pugi::xml_node& part : node.children())
            if (xml::is(part, "Config"))
                item.config.insert(xml::attribute(part, "key"), xml::attribute(part, "value"));
        return item;
    }

    void nameWriter() {
        for (const OvfSystem& system : qAsConst(m_out.systems)) {
            const QString types = system.systemTypes.join(QLatin1Char(' ')).toLower();
            if (system.vbox || types.contains(QLatin1String("virtualbox")))
                return setWriter(Writer::VirtualBox, QStringLiteral("VirtualBox"));
            if (types.contains(QLatin1String("vmx")))
                return setWriter(Writer::VMware, QStringLiteral("VMware"));
            if (types.contains(QLatin1String("xen")) || types.contains(QLatin1String("hvm")))
                return setWriter(Writer::Xen, QStringLiteral("Xen"));
            if (types.contains(QLatin1String("hyper-v")) || types.contains(QLatin1String("microsoft")))
                return setWriter(Writer::HyperV, QStringLiteral("Hyper-V"));
        }
        if (m_out.writer == Writer::OVirt)
            m_out.writerText = QStringLiteral("oVirt");
    }
    void setWriter(Writer writer, const QString& text) {
        m_out.writer = writer;
        m_out.writerText = text;
    }

    pugi::xml_node m_envelope;
    QHash<QString, QString> m_strings;
    OvfEnvelope m_out;
    int m_collection = 0;  // the one that is being read
    int m_collections = 0; // met so far
};

} // namespace

Result<OvfEnvelope> readDescriptor(const QByteArray& bytes) {
    BOXYARD_TRY_AS(document, parseXml(bytes));
    const auto root = document->document_element();
    if (!xml::is(root, "Envelope"))
        return failure(ErrorKind::InvalidInput,
                       Tr::tr("The descriptor is no OVF: its outermost element is “%1”.")
                           .arg(QString::fromUtf8(root.name()).left(80)),
                       Tr::tr("An OVF descriptor begins with “Envelope”."));
    return EnvelopeReader(root).read();
}

} // namespace boxyard::appliance
