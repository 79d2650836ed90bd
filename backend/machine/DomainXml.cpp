// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/DomainXml.h"

#include "backend/machine/BoxyardMetadata.h"
#include "backend/machine/DeviceXml.h"
#include "backend/machine/DomainEditor.h"
#include "backend/machine/DomainParts.h"
#include "backend/machine/ForwardCompiler.h"
#include "backend/machine/QemuNamespace.h"

#include "backend/core/Tr.h"

namespace boxyard::machine {

namespace {

int interfaceOf(const XmlTree& tree, const QString& mac) {
    for (int node : tree.children(tree.child(0, QLatin1String("devices")), QLatin1String("interface")))
        if (tree.attribute(tree.child(node, QLatin1String("mac")), QLatin1String("address"))
                .compare(mac, Qt::CaseInsensitive) == 0)
            return node;
    return -1;
}

// What is said of a machine in the metadata outlives a revert; its adapters may have had other aliases then.
QList<PortRule> adoptedForwards(XmlText& text, const QList<PortRule>& forwards, const XmlTree& from) {
    QList<PortRule> adopted;
    const QList<int> sources = from.children(from.child(0, QLatin1String("devices")), QLatin1String("interface"));
    for (PortRule rule : forwards) {
        int place = -1;
        for (qsizetype i = 0; i < sources.size(); ++i)
            if (aliasOf(from, sources.at(i), i) == rule.adapter)
                place = interfaceOf(text.tree(), from.attribute(from.child(sources.at(i), QLatin1String("mac")),
                                                                QLatin1String("address")));
        if (place < 0 || text.tree().attribute(place, QLatin1String("type")) != QLatin1String("user"))
            continue;
        rule.adapter = ensureAlias(text, place);
        adopted.append(rule);
    }
    return adopted;
}

} // namespace

Result<QString> editDomain(const QString& xml, const MachineConfig& original, const MachineConfig& edited) {
    BOXYARD_TRY_AS(text, XmlText::parse(xml));
    if (original == edited)
        return xml;
    DomainEditor editor(text, original, edited);
    BOXYARD_TRY(editor.run());
    return text.result();
}

Result<QString> withoutForwards(const QString& xml, const QList<PortRule>& rules) {
    BOXYARD_TRY_AS(text, XmlText::parse(xml));
    compileForwards(text, rules);
    return text.result();
}

Result<QString> reconcileForwards(const QString& xml) {
    BOXYARD_TRY_AS(text, XmlText::parse(xml));
    BoxyardMetadata metadata = readMetadata(text.tree());
    if (metadata.forwards.isEmpty() && !xml.contains(QLatin1String("bxnat")))
        return xml;
    compileForwards(text);
    return text.result();
}

Result<QString> carryMetadata(const QString& from, const QString& to) {
    BOXYARD_TRY_AS(source, XmlTree::parse(from));
    BOXYARD_TRY_AS(text, XmlText::parse(to));
    BoxyardMetadata metadata = readMetadata(source);
    metadata.forwards = adoptedForwards(text, metadata.forwards, source);
    const BoxyardMetadata present = readMetadata(text.tree());
    metadata.osId = present.osId; // belongs to what is on the disk, not to the user's choices
    metadata.osName = present.osName;
    writeMetadata(text, metadata);
    compileForwards(text);
    return text.result();
}

QString netdevId(const QString& xml, const QString& alias) {
    const auto tree = XmlTree::parse(xml);
    const QString id = tree ? QemuNamespace::property(*tree, alias, QLatin1String("netdev")) : QString();
    return id.startsWith(QLatin1String("bxnat")) ? id : QString();
}

QString liveNetdevId(const QString& runningXml, const QString& mac) {
    const auto tree = XmlTree::parse(runningXml);
    const int node = tree ? interfaceOf(*tree, mac) : -1;
    if (node < 0 || tree->attribute(node, QLatin1String("type")) != QLatin1String("user"))
        return {};
    const QString alias = tree->attribute(tree->child(node, QLatin1String("alias")), QLatin1String("name"));
    const QString id = QemuNamespace::property(*tree, alias, QLatin1String("netdev"));
    return id.startsWith(QLatin1String("bxnat")) ? id : QLatin1String("host") + alias;
}

Result<QString> liveNetworkXml(const QString& runningXml, const QString& mac, bool linkUp) {
    BOXYARD_TRY_AS(text, XmlText::parse(runningXml));
    const int node = interfaceOf(text.tree(), mac);
    if (node < 0)
        return failure(ErrorKind::NotFound, Tr::tr("The machine has no network adapter %1.").arg(mac));
    const int link = text.tree().child(node, QLatin1String("link"));
    const QString state = linkUp ? QStringLiteral("up") : QStringLiteral("down");
    if (link >= 0)
        text.setAttribute(link, QLatin1String("state"), state);
    else
        text.insert(node, QStringLiteral("<link state='%1'/>").arg(state), {QLatin1String("model")});
    BOXYARD_TRY(text.result());
    return text.source(node);
}

Result<QString> liveMediumXml(const QString& runningXml, const DiskConfig& disk) {
    BOXYARD_TRY_AS(config, readDomain(runningXml));
    MachineConfig edited = config;
    for (DiskConfig& one : edited.disks)
        if (one.target == disk.target) {
            one.source = disk.source;
            one.sourceType = disk.sourceType;
            one.format = disk.format.isEmpty() ? one.format : disk.format;
        }
    BOXYARD_TRY_AS(changed, editDomain(runningXml, config, edited));
    return diskXml(changed, disk.target);
}

Result<QString> diskXml(const QString& xml, const QString& target) {
    BOXYARD_TRY_AS(text, XmlText::parse(xml));
    const XmlTree& tree = text.tree();
    for (int node : tree.children(tree.child(0, QLatin1String("devices")), QLatin1String("disk")))
        if (tree.attribute(tree.child(node, QLatin1String("target")), QLatin1String("dev")) == target)
            return text.source(node);
    return failure(ErrorKind::NotFound, Tr::tr("The machine has no disk %1.").arg(target));
}

} // namespace boxyard::machine
