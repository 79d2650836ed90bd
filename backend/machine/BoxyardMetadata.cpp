// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/BoxyardMetadata.h"

namespace boxyard::machine {

namespace {

const QString kUri = QLatin1String(kMetadataUri);
const QString kOsinfoUri = QStringLiteral("http://libosinfo.org/xmlns/libvirt/domain/1.0");

int machineElement(const XmlTree& tree) {
    return tree.child(tree.child(0, QLatin1String("metadata")), QLatin1String("machine"), kUri);
}

QString prefixOf(const XmlNode& node) {
    return node.name.left(node.name.size() - node.local.size()); // "boxyard:" or nothing
}

PortRule readForward(const XmlTree& tree, int node) {
    PortRule rule;
    rule.name = tree.attribute(node, QLatin1String("name"));
    rule.enabled = tree.attribute(node, QLatin1String("enabled")) != QLatin1String("no");
    rule.protocol =
        tree.attribute(node, QLatin1String("proto")) == QLatin1String("udp") ? Protocol::Udp : Protocol::Tcp;
    if (const QString host = tree.attribute(node, QLatin1String("host")); !host.isEmpty())
        rule.hostAddress = host;
    rule.hostPort = tree.attribute(node, QLatin1String("port")).toUShort();
    rule.guestAddress = tree.attribute(node, QLatin1String("guest"));
    rule.guestPort = tree.attribute(node, QLatin1String("guestport")).toUShort();
    rule.adapter = tree.attribute(node, QLatin1String("adapter"));
    return rule;
}

QString forwardFragment(const PortRule& rule, const QString& prefix) {
    return QStringLiteral("<%1forward name='%2' enabled='%3' proto='%4' host='%5' port='%6' guest='%7' guestport='%8' "
                          "adapter='%9'/>")
        .arg(prefix, xmlEscaped(rule.name), rule.enabled ? QStringLiteral("yes") : QStringLiteral("no"),
             protocolName(rule.protocol), xmlEscaped(rule.hostAddress), QString::number(rule.hostPort),
             xmlEscaped(rule.guestAddress), QString::number(rule.guestPort), xmlEscaped(rule.adapter));
}

int ensureMetadata(XmlText& text) {
    if (text.tree().child(0, QLatin1String("metadata")) < 0)
        text.insert(0, QStringLiteral("<metadata>\n</metadata>"),
                    {QLatin1String("name"), QLatin1String("uuid"), QLatin1String("genid"), QLatin1String("title"),
                     QLatin1String("description")},
                    true);
    return text.tree().child(0, QLatin1String("metadata"));
}

// Metadata that is empty now and holds no comment goes too.
void dropEmptyMetadata(XmlText& text) {
    const int metadata = text.tree().child(0, QLatin1String("metadata"));
    if (metadata < 0 || !text.tree().node(metadata).children.isEmpty())
        return;
    const XmlNode& node = text.tree().node(metadata);
    if (text.text().mid(node.openEnd, node.closeBegin - node.openEnd).trimmed().isEmpty())
        text.remove(metadata);
}

void setOwnText(XmlText& text, QLatin1String local, const QString& value) {
    const int owner = machineElement(text.tree());
    const int child = text.tree().child(owner, local, kUri);
    if (text.tree().text(child) == value && (child >= 0) == !value.isEmpty())
        return;
    const QString name = prefixOf(text.tree().node(owner)) + local;
    if (child >= 0)
        value.isEmpty() ? text.remove(child) : text.setText(child, value);
    else if (!value.isEmpty())
        text.insert(owner, QStringLiteral("<%1>%2</%1>").arg(name, xmlEscaped(value)));
}

// An element of two attributes, there when one of them says something.
void setOwnPair(XmlText& text, QLatin1String local, QLatin1String first, const QString& a, QLatin1String second,
                const QString& b) {
    const int owner = machineElement(text.tree());
    const int child = text.tree().child(owner, local, kUri);
    if (a.isEmpty() && b.isEmpty()) {
        if (child >= 0)
            text.remove(child);
        return;
    }
    if (child >= 0) {
        if (text.tree().attribute(child, first) != a)
            text.setAttribute(child, first, a);
        if (text.tree().attribute(child, second) != b)
            text.setAttribute(child, second, b);
        return;
    }
    const QString name = prefixOf(text.tree().node(owner)) + local;
    text.insert(owner, QStringLiteral("<%1 %2='%3' %4='%5'/>")
                           .arg(name, QString(first), xmlEscaped(a), QString(second), xmlEscaped(b)));
}

void setForwards(XmlText& text, const QList<PortRule>& forwards) {
    const int owner = machineElement(text.tree());
    const QList<int> present = text.tree().children(owner, QLatin1String("forward"), kUri);
    QList<PortRule> stored;
    for (int node : present)
        stored.append(readForward(text.tree(), node));
    QList<PortRule> wanted = forwards;
    for (PortRule& rule : wanted) {
        rule.health = PortHealth::Unknown;
        rule.healthText.clear();
    }
    if (stored == wanted)
        return;
    const QString prefix = prefixOf(text.tree().node(owner));
    for (qsizetype i = present.size() - 1; i >= 0; --i) // from the end, so that the indices before stay valid
        if (!wanted.contains(stored.at(i)))
            text.remove(present.at(i));
    for (const PortRule& rule : std::as_const(wanted))
        if (!stored.contains(rule))
            text.insert(machineElement(text.tree()), forwardFragment(rule, prefix));
}

bool isEmpty(const BoxyardMetadata& m) {
    return m.notes == MachineNotes{} && m.forwards.isEmpty() && m.osId.isEmpty() && m.osName.isEmpty();
}

} // namespace

BoxyardMetadata readMetadata(const XmlTree& tree) {
    BoxyardMetadata metadata;
    const int owner = machineElement(tree);
    metadata.notes.group = tree.text(tree.child(owner, QLatin1String("group"), kUri));
    metadata.notes.origin = tree.text(tree.child(owner, QLatin1String("origin"), kUri));
    const int ssh = tree.child(owner, QLatin1String("ssh"), kUri);
    metadata.notes.sshUser = tree.attribute(ssh, QLatin1String("user"));
    metadata.notes.sshKeyFile = tree.attribute(ssh, QLatin1String("key"));
    const int os = tree.child(owner, QLatin1String("os"), kUri);
    metadata.osId = tree.attribute(os, QLatin1String("id"));
    metadata.osName = tree.attribute(os, QLatin1String("name"));
    for (int node : tree.children(owner, QLatin1String("forward"), kUri))
        if (const PortRule rule = readForward(tree, node); rule.guestPort > 0)
            metadata.forwards.append(rule);
    return metadata;
}

void writeMetadata(XmlText& text, const BoxyardMetadata& metadata) {
    if (machineElement(text.tree()) < 0) {
        if (isEmpty(metadata))
            return;
        text.insert(ensureMetadata(text),
                    QStringLiteral("<boxyard:machine xmlns:boxyard=\"%1\">\n</boxyard:machine>").arg(kUri));
    }
    setOwnText(text, QLatin1String("group"), metadata.notes.group);
    setOwnPair(text, QLatin1String("ssh"), QLatin1String("user"), metadata.notes.sshUser, QLatin1String("key"),
               metadata.notes.sshKeyFile);
    setOwnText(text, QLatin1String("origin"), metadata.notes.origin);
    setOwnPair(text, QLatin1String("os"), QLatin1String("id"), metadata.osId, QLatin1String("name"), metadata.osName);
    setForwards(text, metadata.forwards);
    const int owner = machineElement(text.tree());
    if (isEmpty(metadata) && text.tree().node(owner).children.isEmpty()) {
        text.remove(owner);
        dropEmptyMetadata(text);
    }
}

QString libosinfoUrl(const XmlTree& tree) {
    const int owner = tree.child(tree.child(0, QLatin1String("metadata")), QLatin1String("libosinfo"), kOsinfoUri);
    return tree.attribute(tree.child(owner, QLatin1String("os"), kOsinfoUri), QLatin1String("id"));
}

void writeLibosinfo(XmlText& text, const QString& url) {
    if (libosinfoUrl(text.tree()) == url)
        return;
    const int owner =
        text.tree().child(text.tree().child(0, QLatin1String("metadata")), QLatin1String("libosinfo"), kOsinfoUri);
    const int os = text.tree().child(owner, QLatin1String("os"), kOsinfoUri);
    if (url.isEmpty()) {
        text.remove(owner);
        dropEmptyMetadata(text);
    } else if (os >= 0) {
        text.setAttribute(os, QLatin1String("id"), url);
    } else if (owner >= 0) {
        const QString prefix = prefixOf(text.tree().node(owner));
        text.insert(owner, QStringLiteral("<%1os id=\"%2\"/>").arg(prefix, xmlEscaped(url)));
    } else {
        text.insert(ensureMetadata(text),
                    QStringLiteral("<libosinfo:libosinfo xmlns:libosinfo=\"%1\">\n  <libosinfo:os id=\"%2\"/>\n"
                                   "</libosinfo:libosinfo>")
                        .arg(kOsinfoUri, xmlEscaped(url)));
    }
}

} // namespace boxyard::machine
