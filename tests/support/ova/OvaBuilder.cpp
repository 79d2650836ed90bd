// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ova/OvaBuilder.h"

#include <QCryptographicHash>

#include <cstring>

namespace boxyard::testing {

namespace {

QString escaped(const QString& text) { return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("&#10;")); }

QString item(int id, int type, const QString& name, const QString& inner) {
    return QStringLiteral("      <Item>\n        <rasd:ElementName>%1</rasd:ElementName>\n        "
                          "<rasd:InstanceID>%2</rasd:InstanceID>\n"
                          "        <rasd:ResourceType>%3</rasd:ResourceType>\n%4      </Item>\n")
        .arg(name)
        .arg(id)
        .arg(type)
        .arg(inner);
}

QString tag(const char* name, const QString& value) {
    return QStringLiteral("        <rasd:%1>%2</rasd:%1>\n").arg(QLatin1String(name), value);
}

QString uuidOf(int n) {
    return QStringLiteral("6f9a2c1e-7d15-4c1b-9a2e-0d5a8c2f4b%1").arg(n + 16, 2, 16, QLatin1Char('0'));
}

QString systemSection(const Appliance& a, const QString& type) {
    return QStringLiteral("      <System>\n        <vssd:ElementName>Virtual Hardware Family</vssd:ElementName>\n"
                          "        <vssd:InstanceID>0</vssd:InstanceID>\n        "
                          "<vssd:VirtualSystemIdentifier>%1</vssd:VirtualSystemIdentifier>\n"
                          "        <vssd:VirtualSystemType>%2</vssd:VirtualSystemType>\n      </System>\n")
        .arg(escaped(a.name), type);
}

QString commonItems(const Appliance& a) {
    return item(1, 3, QStringLiteral("%1 virtual CPU").arg(a.cpus), tag("VirtualQuantity", QString::number(a.cpus))) +
           item(2, 4, QStringLiteral("memory"),
                tag("AllocationUnits", a.dialect == Appliance::Dialect::VirtualBox ? QStringLiteral("MegaBytes")
                                                                                   : QStringLiteral("byte * 2^20")) +
                    tag("VirtualQuantity", QString::number(a.memoryMiB)));
}

QString diskItems(const Appliance& a) {
    QString text;
    for (int i = 0; i < int(a.disks.size()); ++i)
        text += item(10 + i, 17, QStringLiteral("disk%1").arg(i),
                     tag("AddressOnParent", QString::number(i)) +
                         tag("HostResource", QStringLiteral("ovf:/disk/vmdisk%1").arg(i + 1)) +
                         tag("Parent", QStringLiteral("3")));
    return text;
}

QString virtualBoxSystem(const Appliance& a) {
    const QString os = a.osType.isEmpty() ? QStringLiteral("Ubuntu_64") : a.osType;
    QString forwards, attached;
    for (const Forward& f : a.forwards)
        forwards +=
            QStringLiteral("              <Forwarding name=\"%1\" proto=\"%2\"%3 hostport=\"%4\" guestport=\"%5\"/>\n")
                .arg(escaped(f.name))
                .arg(f.protocol == QLatin1String("udp") ? 0 : 1)
                .arg(f.hostAddress.isEmpty() ? QString() : QStringLiteral(" hostip=\"%1\"").arg(f.hostAddress))
                .arg(f.hostPort)
                .arg(f.guestPort);
    for (int i = 0; i < int(a.disks.size()); ++i)
        attached += QStringLiteral("          <AttachedDevice type=\"HardDisk\" port=\"%1\" device=\"0\"><Image "
                                   "uuid=\"{%2}\"/></AttachedDevice>\n")
                        .arg(i)
                        .arg(uuidOf(i));
    return QStringLiteral("    <OperatingSystemSection ovf:id=\"94\">\n      <Info>The kind of installed guest "
                          "operating system</Info>\n"
                          "      <Description>%1</Description>\n      <vbox:OSType "
                          "ovf:required=\"false\">%1</vbox:OSType>\n    </OperatingSystemSection>\n")
               .arg(os) +
           QStringLiteral("    <VirtualHardwareSection>\n      <Info>Virtual hardware requirements for a virtual "
                          "machine</Info>\n") +
           systemSection(a, QStringLiteral("virtualbox-2.2")) + commonItems(a) +
           item(3, 20, QStringLiteral("sataController0"),
                tag("Address", QStringLiteral("0")) + tag("ResourceSubType", QStringLiteral("AHCI"))) +
           item(4, 10, QStringLiteral("Ethernet adapter on 'NAT'"),
                tag("AutomaticAllocation", QStringLiteral("true")) + tag("Connection", QStringLiteral("NAT")) +
                    tag("ResourceSubType", QStringLiteral("E1000"))) +
           diskItems(a) + QStringLiteral("    </VirtualHardwareSection>\n") +
           QStringLiteral(
               "    <vbox:Machine ovf:required=\"false\" version=\"1.19-linux\" "
               "uuid=\"{26757690-4bbf-4a29-b782-70662ec60dda}\" name=\"%1\" OSType=\"%2\">\n"
               "      <ovf:Info>Complete VirtualBox machine configuration in VirtualBox format</ovf:Info>\n      "
               "<Hardware>\n"
               "        <CPU count=\"%3\"><PAE enabled=\"true\"/></CPU>\n        <Memory RAMSize=\"%4\"/>\n%5"
               "        <Boot>\n          <Order position=\"1\" device=\"HardDisk\"/>\n        </Boot>\n"
               "        <RTC localOrUTC=\"UTC\"/>\n        <Network>\n"
               "          <Adapter slot=\"0\" enabled=\"true\" MACAddress=\"%6\" type=\"82540EM\">\n            "
               "<NAT>\n%7            </NAT>\n          </Adapter>\n"
               "          <Adapter slot=\"1\" enabled=\"false\" MACAddress=\"0800270A1B2D\" type=\"82540EM\"/>\n       "
               " </Network>\n"
               "        <AudioAdapter controller=\"HDA\" driver=\"Null\" enabled=\"true\"/>\n        "
               "<StorageControllers>\n"
               "        <StorageController name=\"SATA\" type=\"AHCI\" PortCount=\"4\" Bootable=\"true\">\n%8"
               "        </StorageController>\n        </StorageControllers>\n      </Hardware>\n    </vbox:Machine>\n")
               .arg(escaped(a.name), os)
               .arg(a.cpus)
               .arg(a.memoryMiB)
               .arg(a.efi ? QStringLiteral("        <Firmware type=\"EFI\"/>\n") : QString(), a.mac, forwards,
                    attached);
}

QString vmwareSystem(const Appliance& a) {
    const QString os = a.osType.isEmpty() ? QStringLiteral("ubuntu64Guest") : a.osType;
    return QStringLiteral(
               "    <Name>%1</Name>\n    <OperatingSystemSection ovf:id=\"94\" vmw:osType=\"%2\">\n"
               "      <Info>The kind of installed guest operating system</Info>\n    </OperatingSystemSection>\n"
               "    <VirtualHardwareSection>\n      <Info>Virtual hardware requirements</Info>\n")
               .arg(escaped(a.name), os) +
           systemSection(a, QStringLiteral("vmx-13")) + commonItems(a) +
           item(3, 6, QStringLiteral("scsiController0"),
                tag("Address", QStringLiteral("0")) + tag("ResourceSubType", QStringLiteral("lsilogic"))) +
           item(4, 10, QStringLiteral("ethernet0"),
                tag("AddressOnParent", QStringLiteral("7")) + tag("AutomaticAllocation", QStringLiteral("true")) +
                    tag("Connection", QStringLiteral("VM Network")) + tag("ResourceSubType", QStringLiteral("E1000")) +
                    QStringLiteral("        <vmw:Config ovf:required=\"false\" vmw:key=\"slotInfo.pciSlotNumber\" "
                                   "vmw:value=\"33\"/>\n")) +
           diskItems(a) +
           QStringLiteral("      <vmw:Config ovf:required=\"false\" vmw:key=\"firmware\" vmw:value=\"%1\"/>\n    "
                          "</VirtualHardwareSection>\n")
               .arg(a.efi ? QStringLiteral("efi") : QStringLiteral("bios"));
}

} // namespace

QByteArray descriptorOf(const Appliance& a) {
    const bool vbox = a.dialect == Appliance::Dialect::VirtualBox;
    QString files, disks;
    for (int i = 0; i < int(a.disks.size()); ++i) {
        const ApplianceDisk& disk = a.disks.at(i);
        files += QStringLiteral("    <File ovf:href=\"%1\" ovf:id=\"file%2\" ovf:size=\"%3\"/>\n")
                     .arg(escaped(disk.file))
                     .arg(i + 1)
                     .arg(disk.fileSize);
        disks += QStringLiteral(
                     "    <Disk ovf:capacity=\"%1\" ovf:diskId=\"vmdisk%2\" ovf:fileRef=\"file%2\" "
                     "ovf:format=\"http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized\"%3/>\n")
                     .arg(disk.capacity)
                     .arg(i + 1)
                     .arg(vbox ? QStringLiteral(" vbox:uuid=\"%1\"").arg(uuidOf(i)) : QString());
    }
    const QString network = vbox ? QStringLiteral("NAT") : QStringLiteral("VM Network");
    const QString eula =
        a.eula.isEmpty()
            ? QString()
            : QStringLiteral(
                  "    <EulaSection>\n      <Info>Licence</Info>\n      <License>%1</License>\n    </EulaSection>\n")
                  .arg(escaped(a.eula));
    const QString text =
        QStringLiteral(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<Envelope%1 xml:lang=\"en-US\" xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" "
            "xmlns:ovf=\"http://schemas.dmtf.org/ovf/envelope/1\" "
            "xmlns:rasd=\"http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData\" "
            "xmlns:vssd=\"http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xmlns:vbox=\"http://www.virtualbox.org/ovf/machine\" "
            "xmlns:vmw=\"http://www.vmware.com/schema/ovf\">\n  <References>\n%2  </References>\n  <DiskSection>\n"
            "    <Info>Virtual disks</Info>\n%3  </DiskSection>\n  <NetworkSection>\n    <Info>Logical "
            "networks</Info>\n"
            "    <Network ovf:name=\"%4\"><Description>Network</Description></Network>\n  </NetworkSection>\n"
            "  <VirtualSystem ovf:id=\"%5\">\n    <Info>A virtual machine</Info>\n%6%7  "
            "</VirtualSystem>\n</Envelope>\n")
            .arg(vbox ? QStringLiteral(" ovf:version=\"1.0\"") : QString(), files, disks, network, escaped(a.name),
                 eula, vbox ? virtualBoxSystem(a) : vmwareSystem(a));
    return text.toUtf8();
}

QByteArray tarHeader(const QString& name, qint64 size, char type, const QString& link) {
    QByteArray h(512, '\0');
    const auto text = [&](int at, int room, const QByteArray& value) {
        std::memcpy(h.data() + at, value.constData(), std::size_t(std::min<qsizetype>(room, value.size())));
    };
    text(0, 100, name.toUtf8());
    text(100, 8, "0000644");
    text(108, 8, "0000000");
    text(116, 8, "0000000");
    if (size < (qint64(1) << 33)) {
        text(124, 12, QByteArray::number(size, 8).rightJustified(11, '0'));
    } else { // GNU: base 256 with the top bit set
        h[124] = char(0x80);
        for (int i = 0; i < 8; ++i)
            h[135 - i] = char((quint64(size) >> (8 * i)) & 0xff);
    }
    text(136, 12, "14000000000");
    h[156] = type;
    text(157, 100, link.toUtf8());
    text(257, 8,
         QByteArray("ustar\0"
                    "00",
                    8));
    text(148, 8, "        ");
    unsigned sum = 0;
    for (const char c : qAsConst(h))
        sum += static_cast<unsigned char>(c);
    text(148, 8, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return h;
}

QByteArray tarOf(const QList<TarMember>& members) {
    QByteArray out;
    for (const TarMember& member : members) {
        out += tarHeader(member.name, member.statedSize >= 0 ? member.statedSize : qint64(member.data.size()),
                         member.type, member.link);
        out += member.data;
        out.append(QByteArray((512 - member.data.size() % 512) % 512, '\0'));
    }
    return out + QByteArray(1024, '\0');
}

QByteArray hexDigest(const QString& algorithm, const QByteArray& data) {
    const auto method = algorithm == QLatin1String("sha1")     ? QCryptographicHash::Sha1
                        : algorithm == QLatin1String("sha512") ? QCryptographicHash::Sha512
                                                               : QCryptographicHash::Sha256;
    return QCryptographicHash::hash(data, method).toHex();
}

QByteArray manifestLine(const QString& algorithm, const QString& name, const QByteArray& digest) {
    return algorithm.toUpper().toLatin1() + '(' + name.toUtf8() + ")= " + digest + '\n';
}

QByteArray smallOva(Appliance appliance, const QList<QByteArray>& rawDisks, const QString& manifest) {
    QList<TarMember> disks;
    for (int i = 0; i < int(rawDisks.size()); ++i) {
        const QByteArray vmdk = streamOptimizedVmdk(rawDisks.at(i));
        const QString file = QStringLiteral("%1-disk%2.vmdk").arg(QStringLiteral("appliance")).arg(i + 1);
        appliance.disks.append({file, quint64(rawDisks.at(i).size()), quint64(vmdk.size())});
        disks.append({file, vmdk, '0', {}, -1});
    }
    const QByteArray descriptor = descriptorOf(appliance);
    QList<TarMember> members{{QStringLiteral("appliance.ovf"), descriptor, '0', {}, -1}};
    if (manifest != QLatin1String("none")) {
        QByteArray lines = manifestLine(manifest, QStringLiteral("appliance.ovf"), hexDigest(manifest, descriptor));
        for (const TarMember& disk : qAsConst(disks))
            lines += manifestLine(manifest, disk.name, hexDigest(manifest, disk.data));
        members.append({QStringLiteral("appliance.mf"), lines, '0', {}, -1});
    }
    return tarOf(members + disks);
}

} // namespace boxyard::testing
