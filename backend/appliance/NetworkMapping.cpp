// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/HardwareMapping.h"
#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QSet>

#include <arpa/inet.h>

namespace boxyard::appliance {

using machine::Chipset;
using machine::NetworkConfig;
using machine::NetworkMode;

namespace {

constexpr qsizetype kMaxAdapters = 32;
// VirtualBox's network slots are these PCI devices of its root bus.
constexpr int kVboxSlots[] = {3, 8, 9, 10, 16, 17, 18, 19};

QString macOf(const QString& text) {
    QString hex;
    for (const QChar c : text)
        if (c != QLatin1Char(':') && c != QLatin1Char('-') && c != QLatin1Char('.'))
            hex += c.toLower();
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{12}$"));
    if (!form.match(hex).hasMatch() || hex == QLatin1String("000000000000") || (hex.left(2).toInt(nullptr, 16) & 1))
        return {};
    QString mac;
    for (int i = 0; i < 12; i += 2)
        mac += (i ? QStringLiteral(":") : QString()) + hex.mid(i, 2);
    return mac;
}

// What QEMU gives for it; empty = not known. Linux has virtio everywhere, others get what they have a driver for.
QString modelOf(const QString& word, const GuestSystem& guest, Writer writer) {
    const QString name = word.toLower();
    const bool linux = guest.kind == GuestSystem::Kind::Linux;
    const auto has = [&](const char* part) { return name.contains(QLatin1String(part)); };
    if (has("virtio") || name == QLatin1String("3"))
        return QStringLiteral("virtio");
    if (has("e1000e") || has("82574") || has("82583"))
        return QStringLiteral("e1000e");
    if (has("82545"))
        return QStringLiteral("e1000-82545em");
    if (has("82543"))
        return QStringLiteral("e1000");
    if (has("e1000") || has("82540") || name == QLatin1String("2"))
        return writer == Writer::VMware ? QStringLiteral("e1000-82545em") : QStringLiteral("e1000");
    if (has("vmxnet3"))
        return linux ? QStringLiteral("virtio") : QStringLiteral("vmxnet3");
    if (has("vmxnet") || has("flexible") || has("pcnet") || has("am79c"))
        return QStringLiteral("pcnet");
    if (has("rtl8139") || has("realtek") || name == QLatin1String("1"))
        return QStringLiteral("rtl8139");
    if (has("sriov"))
        return QStringLiteral("e1000e");
    return {};
}

class NetworkMapper {
public:
    NetworkMapper(const MappingInput& input, const GuestSystem& guest, PlannedMachine& machine, NoticeList& notices)
        : m_input(input), m_guest(guest), m_out(machine), m_notices(notices) {}

    void map(const QList<OvfItem>& items) {
        QList<OvfItem> adapters;
        for (const OvfItem& item : items)
            if (item.type == 10)
                adapters.append(item);
        if (m_input.system.vbox && !m_input.system.vbox->adapters.isEmpty())
            mapVbox(adapters);
        else
            for (qsizetype i = 0; i < adapters.size() && i < kMaxAdapters; ++i)
                mapItem(adapters.at(i), int(i));
    }

private:
    void mapVbox(const QList<OvfItem>& items) {
        qsizetype used = 0;
        for (const VboxAdapter& adapter : m_input.system.vbox->adapters) {
            if (!adapter.enabled || m_out.config.networks.size() >= kMaxAdapters)
                continue;
            const OvfItem item = used < items.size() ? items.at(used) : OvfItem{};
            ++used;
            NetworkConfig network;
            network.mac = macOf(adapter.mac);
            network.linkUp = adapter.cable;
            network.model = chosenModel(adapter.type.isEmpty() ? item.subTypes : QStringList{adapter.type});
            if (adapter.slot >= 0 && adapter.slot < int(std::size(kVboxSlots)))
                network.placement.rootSlot = kVboxSlots[adapter.slot];
            setMode(network, adapter.attachment, adapter.network);
            finish(network);
            if (network.mode == NetworkMode::Nat)
                for (const VboxForward& forward : adapter.forwards)
                    addForward(network, forward);
            m_out.config.networks.append(network);
        }
    }

    void mapItem(const OvfItem& item, int index) {
        NetworkConfig network;
        const QString mac = item.address.isEmpty() ? item.macAddress : item.address;
        network.mac = macOf(mac);
        if (network.mac.isEmpty() && !mac.isEmpty())
            m_notices.info(QStringLiteral("mac-dropped"), m_out.config.name,
                           Tr::tr("The hardware address “%1” cannot be used; a new one is chosen.").arg(mac.left(40)));
        network.model = chosenModel(item.subTypes);
        bool ok = false;
        const int slot = item.config.value(QStringLiteral("slotInfo.pciSlotNumber")).toInt(&ok);
        if (ok && slot > 0 && slot < 8192 && m_out.config.chipset == Chipset::Q35)
            network.placement.hotplugSlot = slot;
        else if (m_input.envelope.writer == Writer::VirtualBox && index < int(std::size(kVboxSlots)))
            network.placement.rootSlot = kVboxSlots[index];
        const QString name = item.connections.isEmpty() ? QString() : item.connections.constFirst();
        setMode(network, modeWord(name), name);
        finish(network);
        m_out.config.networks.append(network);
    }

    // Network names that say what they are; any other ("VM Network") becomes NAT and never a bridge to the LAN.
    static QString modeWord(const QString& name) {
        const QString text = name.toLower().remove(QLatin1Char(' ')).remove(QLatin1Char('-')).remove(QLatin1Char('_'));
        if (text.startsWith(QLatin1String("hostonly")))
            return QStringLiteral("HostOnlyInterface");
        if (text.startsWith(QLatin1String("internal")) || text == QLatin1String("intnet"))
            return QStringLiteral("InternalNetwork");
        if (text.startsWith(QLatin1String("bridged")))
            return QStringLiteral("BridgedInterface");
        return QStringLiteral("NAT");
    }

    QString chosenModel(const QStringList& words) {
        for (const QString& word : words)
            if (const QString model = modelOf(word, m_guest, m_input.envelope.writer); !model.isEmpty())
                return model;
        const QString fallback =
            m_guest.kind == GuestSystem::Kind::Linux ? QStringLiteral("virtio") : QStringLiteral("e1000");
        if (!words.isEmpty())
            m_notices.info(QStringLiteral("nic-model-unknown"), words.constFirst().left(60),
                           Tr::tr("The network adapter “%1” is not known; it becomes “%2”.")
                               .arg(words.constFirst().left(60), fallback));
        return fallback;
    }

    void setMode(NetworkConfig& network, const QString& attachment, const QString& name) {
        const QString subject = m_out.config.name;
        if (attachment == QLatin1String("BridgedInterface") || attachment == QLatin1String("HostInterface")) {
            m_notices.warning(
                QStringLiteral("bridge-to-nat"), subject,
                Tr::tr("An adapter was bridged to the local network; here it uses NAT, and others cannot reach it."),
                Tr::tr("Choose a bridge under Network."));
        } else if (attachment == QLatin1String("HostOnlyInterface") || attachment == QLatin1String("HostOnlyNetwork") ||
                   attachment == QLatin1String("InternalNetwork")) {
            network.mode = NetworkMode::Isolated;
            m_notices.warning(
                QStringLiteral("network-isolated"), subject,
                Tr::tr("The adapter of the network “%1” is connected to nothing here.").arg(name.left(80)),
                Tr::tr("Choose a virtual network under Network."));
        } else if (attachment.isEmpty()) {
            network.linkUp = false;
        }
    }

    void finish(NetworkConfig& network) {
        if (!network.mac.isEmpty() && m_macs.contains(network.mac)) {
            m_notices.info(QStringLiteral("mac-dropped"), m_out.config.name,
                           Tr::tr("Two adapters have the hardware address %1; one gets a new one.").arg(network.mac));
            network.mac.clear();
        }
        m_macs.insert(network.mac);
        const auto place = std::pair(network.placement.rootSlot.value_or(0), network.placement.hotplugSlot.value_or(0));
        if (m_places.contains(place))
            network.placement = {};
        else
            m_places.insert(place);
        if (network.mode == NetworkMode::Nat)
            network.alias = QStringLiteral("ua-bxnat%1").arg(m_nat++);
        if (network.placement.rootSlot)
            network.guestName = QStringLiteral("enp0s%1").arg(*network.placement.rootSlot);
        else if (network.placement.hotplugSlot)
            network.guestName = QStringLiteral("ens%1").arg(*network.placement.hotplugSlot);
    }

    static bool isAddress(const QString& text) {
        in_addr address{};
        return inet_pton(AF_INET, text.toLatin1().constData(), &address) == 1;
    }

    void addForward(NetworkConfig& network, const VboxForward& forward) {
        const QString subject = forward.name.left(80);
        if (forward.hostPort < 1 || forward.hostPort > 65535 || forward.guestPort < 1 || forward.guestPort > 65535) {
            m_notices.warning(QStringLiteral("forward-invalid"), subject,
                              Tr::tr("The port rule “%1” is not valid and is left out.").arg(subject));
            return;
        }
        PortRule rule;
        for (const QChar c : forward.name.left(64))
            if (c.isPrint())
                rule.name += c;
        rule.protocol = forward.protocol == 0 ? Protocol::Udp : Protocol::Tcp;
        rule.hostPort = quint16(forward.hostPort);
        rule.guestPort = quint16(forward.guestPort);
        rule.adapter = network.alias;
        if (isAddress(forward.guestAddress) && forward.guestAddress != QLatin1String("0.0.0.0"))
            rule.guestAddress = forward.guestAddress;
        if (!forward.hostAddress.startsWith(QLatin1String("127.")))
            m_notices.info(
                QStringLiteral("forward-local-only"), subject,
                Tr::tr("The appliance asked for port %1 on all addresses; here it is for this computer only.")
                    .arg(rule.hostPort),
                Tr::tr("Open it for others under Ports."));
        for (const PortRule& other : qAsConst(network.forwards))
            if (other.clashesWith(rule))
                return;
        network.forwards.append(rule);
    }

    const MappingInput& m_input;
    const GuestSystem& m_guest;
    PlannedMachine& m_out;
    NoticeList& m_notices;
    QSet<QString> m_macs{QString()};
    QSet<std::pair<int, int>> m_places;
    int m_nat = 0;
};

} // namespace

void mapNetworks(const MappingInput& input, const QList<OvfItem>& items, const GuestSystem& guest,
                 PlannedMachine& machine, NoticeList& notices) {
    NetworkMapper(input, guest, machine, notices).map(items);
}

} // namespace boxyard::appliance
