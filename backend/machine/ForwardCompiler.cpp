// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ForwardCompiler.h"

#include "backend/machine/BoxyardMetadata.h"
#include "backend/machine/QemuNamespace.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace boxyard::machine {

namespace {

const QLatin1String kNetdev("netdev");
const QLatin1String kNetdevOption("-netdev");
const QLatin1String kOwnAlias("ua-bxnat");
const QLatin1String kOwnId("bxnat");

struct Adapter {
    QString alias;
    bool nat = false;
    QStringList network; // "net=10.0.3.0/24"
};

struct Wanted {
    QString alias;
    QString id;
    QString argument;
};

QList<int> interfaces(const XmlTree& tree) {
    return tree.children(tree.child(0, QLatin1String("devices")), QLatin1String("interface"));
}

// What <ip> says, as QEMU's own netdev is told it by libvirt.
QStringList networkArguments(const XmlTree& tree, int node) {
    QStringList arguments;
    for (int ip : tree.children(node, QLatin1String("ip"))) {
        const QString address = tree.attribute(ip, QLatin1String("address"));
        const QString prefix = tree.attribute(ip, QLatin1String("prefix"));
        if (address.contains(QLatin1Char(','))) // no address; would become an option of its own
            continue;
        if (tree.attribute(ip, QLatin1String("family")) == QLatin1String("ipv6")) {
            arguments << QLatin1String("ipv6-prefix=") + address;
            if (!prefix.isEmpty())
                arguments << QLatin1String("ipv6-prefixlen=") + prefix;
        } else {
            arguments << QLatin1String("net=") + address + (prefix.isEmpty() ? QString() : QLatin1Char('/') + prefix);
        }
    }
    return arguments;
}

QString idOf(const QString& argument) {
    static const QRegularExpression form(QStringLiteral("^user,id=(bxnat\\d+)(?:,|$)"));
    return form.match(argument).captured(1);
}

QSet<QString> idsInUse(const XmlTree& tree) {
    QSet<QString> ids;
    for (const auto& option : QemuNamespace::options(tree, kNetdevOption))
        ids.insert(idOf(option.value));
    for (const auto& property : QemuNamespace::properties(tree, kNetdev))
        ids.insert(property.value);
    for (int node : interfaces(tree)) {
        const QString alias = tree.attribute(tree.child(node, QLatin1String("alias")), QLatin1String("name"));
        if (alias.startsWith(kOwnAlias))
            ids.insert(alias.mid(3));
    }
    return ids;
}

QString freeId(const QSet<QString>& used) {
    for (int n = 0;; ++n)
        if (const QString id = kOwnId + QString::number(n); !used.contains(id))
            return id;
}

QList<Adapter> adapters(const XmlTree& tree) {
    QList<Adapter> list;
    const QList<int> nodes = interfaces(tree);
    for (qsizetype i = 0; i < nodes.size(); ++i)
        list.append({aliasOf(tree, nodes.at(i), i),
                     tree.attribute(nodes.at(i), QLatin1String("type")) == QLatin1String("user"),
                     networkArguments(tree, nodes.at(i))});
    return list;
}

// Which extra netdevs there should be.
QList<Wanted> wantedNetdevs(const XmlTree& tree, const QList<PortRule>& forwards, const QList<PortRule>& skip) {
    QList<Wanted> list;
    QSet<QString> used = idsInUse(tree);
    for (const Adapter& adapter : adapters(tree)) {
        if (!adapter.nat || !adapter.alias.startsWith(QLatin1String("ua-")))
            continue;
        QList<PortRule> rules;
        bool any = false;
        for (const PortRule& rule : forwards) {
            if (rule.adapter != adapter.alias)
                continue;
            any = true;
            const auto sameSide = [&](const PortRule& other) { return other.sameHostSide(rule); };
            if (rule.enabled && std::none_of(skip.begin(), skip.end(), sameSide) &&
                std::none_of(rules.begin(), rules.end(), sameSide))
                rules.append(rule);
        }
        QString id = QemuNamespace::property(tree, adapter.alias, kNetdev);
        if (!id.startsWith(kOwnId))
            id = adapter.alias.startsWith(kOwnAlias) ? adapter.alias.mid(3) : QString();
        if (!any && id.isEmpty())
            continue;
        if (id.isEmpty())
            id = freeId(used);
        used.insert(id);
        list.append({adapter.alias, id, netdevArgument(id, adapter.network, rules)});
    }
    return list;
}

const Wanted* findId(const QList<Wanted>& wanted, const QString& id) {
    const auto it = std::find_if(wanted.begin(), wanted.end(), [&](const Wanted& w) { return w.id == id; });
    return it == wanted.end() ? nullptr : &*it;
}

void writeArguments(XmlText& text, const QList<Wanted>& wanted) {
    QemuNamespace qemu(text);
    QSet<QString> there;
    QList<QemuNamespace::Option> options = QemuNamespace::options(text.tree(), kNetdevOption);
    std::reverse(options.begin(), options.end()); // from the end, so that the indices before stay valid
    for (const auto& option : std::as_const(options)) {
        const QString id = idOf(option.value);
        if (id.isEmpty())
            continue;
        const Wanted* keep = findId(wanted, id);
        if (!keep || there.contains(id)) {
            qemu.removeOption(option);
            continue;
        }
        there.insert(id);
        if (option.value != keep->argument)
            text.setAttribute(option.second, QLatin1String("value"), keep->argument);
    }
    for (const Wanted& one : wanted)
        if (!there.contains(one.id))
            qemu.addOption(kNetdevOption, one.argument);
}

void writeOverrides(XmlText& text, const QList<Wanted>& wanted) {
    QemuNamespace qemu(text);
    QSet<QString> there;
    QList<QemuNamespace::Property> properties = QemuNamespace::properties(text.tree(), kNetdev);
    std::reverse(properties.begin(), properties.end());
    for (const auto& property : std::as_const(properties)) {
        if (!property.value.startsWith(kOwnId))
            continue;
        const Wanted* keep = findId(wanted, property.value);
        if (keep && keep->alias == property.alias && !there.contains(property.alias))
            there.insert(property.alias);
        else
            qemu.removeProperty(property);
    }
    for (const Wanted& one : wanted)
        if (!there.contains(one.alias))
            qemu.setProperty(one.alias, kNetdev, QLatin1String("string"), one.id);
}

// Our alias on an adapter that is no NAT (any more) would wire it to the wrong place at the next edit.
void dropStrayAliases(XmlText& text) {
    const QList<int> nodes = interfaces(text.tree());
    for (qsizetype i = nodes.size() - 1; i >= 0; --i) {
        const int alias = text.tree().child(nodes.at(i), QLatin1String("alias"));
        if (text.tree().attribute(nodes.at(i), QLatin1String("type")) != QLatin1String("user") &&
            text.tree().attribute(alias, QLatin1String("name")).startsWith(kOwnAlias))
            text.remove(alias);
    }
}

} // namespace

QString hostForward(const PortRule& rule) {
    const QString host = isAllNetworks(rule.hostAddress) ? QString() : rule.hostAddress;
    // libslirp's forwards are IPv4 only, and a port must be named
    if (rule.hostPort == 0 || rule.guestPort == 0 || host.contains(QLatin1Char(':')) ||
        rule.guestAddress.contains(QLatin1Char(':')))
        return {};
    static const QRegularExpression numeric(QStringLiteral("^[0-9.]*\\z"));
    if (!numeric.match(host).hasMatch() || !numeric.match(rule.guestAddress).hasMatch())
        return {};
    return QStringLiteral("%1:%2:%3-%4:%5")
        .arg(protocolName(rule.protocol), host)
        .arg(rule.hostPort)
        .arg(rule.guestAddress)
        .arg(rule.guestPort);
}

QString netdevArgument(const QString& id, const QStringList& network, const QList<PortRule>& rules) {
    QStringList parts{QStringLiteral("user"), QLatin1String("id=") + id};
    parts += network;
    for (const PortRule& rule : rules)
        if (const QString forward = hostForward(rule); !forward.isEmpty())
            parts << QLatin1String("hostfwd=") + forward;
    return parts.join(QLatin1Char(','));
}

QString aliasOf(const XmlTree& tree, int interfaceNode, qsizetype index) {
    const QString alias = tree.attribute(tree.child(interfaceNode, QLatin1String("alias")), QLatin1String("name"));
    if (!alias.isEmpty())
        return alias;
    const QString counted = QStringLiteral("net%1").arg(index);
    for (int other : tree.children(tree.node(interfaceNode).parent,
                                   QLatin1String("interface"))) // libvirt counts otherwise where some have their own
        if (tree.attribute(tree.child(other, QLatin1String("alias")), QLatin1String("name")) == counted)
            return QStringLiteral("adapter%1").arg(index);
    return counted;
}

QString ensureAlias(XmlText& text, int interfaceNode) {
    const int alias = text.tree().child(interfaceNode, QLatin1String("alias"));
    const QString name = text.tree().attribute(alias, QLatin1String("name"));
    if (name.startsWith(QLatin1String("ua-")))
        return name;
    const QString made = QLatin1String("ua-") + freeId(idsInUse(text.tree()));
    if (alias >= 0)
        text.setAttribute(alias, QLatin1String("name"), made);
    else
        text.insert(interfaceNode, QStringLiteral("<alias name='%1'/>").arg(made),
                    {QLatin1String("mac"), QLatin1String("source"), QLatin1String("target"), QLatin1String("model"),
                     QLatin1String("driver"), QLatin1String("link"), QLatin1String("boot")});
    return made;
}

void compileForwards(XmlText& text, const QList<PortRule>& skip) {
    const QString type = text.tree().attribute(0, QLatin1String("type"));
    if (type != QLatin1String("kvm") && type != QLatin1String("qemu"))
        return; // other hypervisors know neither
    dropStrayAliases(text);
    const QList<Wanted> wanted = wantedNetdevs(text.tree(), readMetadata(text.tree()).forwards, skip);
    writeArguments(text, wanted);
    writeOverrides(text, wanted);
}

} // namespace boxyard::machine
