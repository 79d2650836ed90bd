// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/QemuNamespace.h"

namespace boxyard::machine {

namespace {
const QString kQemuUri = QStringLiteral("http://libvirt.org/schemas/domain/qemu/1.0");
}

QList<QemuNamespace::Option> QemuNamespace::options(const XmlTree& tree, QLatin1String option) {
    QList<Option> found;
    for (int line : tree.children(0, QLatin1String("commandline"), kQemuUri)) {
        const QList<int> args = tree.children(line, QLatin1String("arg"), kQemuUri);
        for (qsizetype i = 0; i + 1 < args.size(); ++i)
            if (tree.attribute(args.at(i), QLatin1String("value")) == option) {
                found.append({args.at(i), args.at(i + 1), tree.attribute(args.at(i + 1), QLatin1String("value"))});
                ++i;
            }
    }
    return found;
}

void QemuNamespace::addOption(QLatin1String option, const QString& value) {
    const int line = ensure(QLatin1String("commandline"), {});
    const QString arg = m_text.tree().node(line).name.chopped(11) + QLatin1String("arg");
    m_text.insert(line,
                  QStringLiteral("<%1 value='%2'/>\n<%1 value='%3'/>").arg(arg, xmlEscaped(option), xmlEscaped(value)));
}

void QemuNamespace::removeOption(const Option& option) {
    const int line = m_text.tree().node(option.first).parent;
    m_text.remove(option.second);
    m_text.remove(option.first);
    if (m_text.tree().node(line).children.isEmpty())
        m_text.remove(line);
}

QList<QemuNamespace::Property> QemuNamespace::properties(const XmlTree& tree, QLatin1String name) {
    QList<Property> found;
    for (int override : tree.children(0, QLatin1String("override"), kQemuUri))
        for (int device : tree.children(override, QLatin1String("device"), kQemuUri))
            for (int front : tree.children(device, QLatin1String("frontend"), kQemuUri))
                for (int node : tree.children(front, QLatin1String("property"), kQemuUri))
                    if (tree.attribute(node, QLatin1String("name")) == name)
                        found.append({device, node, tree.attribute(device, QLatin1String("alias")),
                                      tree.attribute(node, QLatin1String("value"))});
    return found;
}

QString QemuNamespace::property(const XmlTree& tree, const QString& alias, QLatin1String name) {
    for (const Property& property : properties(tree, name))
        if (property.alias == alias)
            return property.value;
    return {};
}

void QemuNamespace::setProperty(const QString& alias, QLatin1String name, QLatin1String type, const QString& value) {
    for (const Property& property : properties(m_text.tree(), name))
        if (property.alias == alias) {
            m_text.setAttribute(property.node, QLatin1String("value"), value);
            return;
        }
    const int override = ensure(QLatin1String("override"), {});
    const QString p = m_text.tree().node(override).name.chopped(8);
    const QString line = QStringLiteral("<%1property name='%2' type='%3' value='%4'/>")
                             .arg(p, QString(name), QString(type), xmlEscaped(value));
    for (int device : m_text.tree().children(override, QLatin1String("device"), kQemuUri)) {
        if (m_text.tree().attribute(device, QLatin1String("alias")) != alias)
            continue;
        if (const int front = m_text.tree().child(device, QLatin1String("frontend"), kQemuUri); front >= 0)
            m_text.insert(front, line);
        else
            m_text.insert(device, QStringLiteral("<%1frontend>\n  %2\n</%1frontend>").arg(p, line));
        return;
    }
    m_text.insert(override,
                  QStringLiteral("<%1device alias='%2'>\n  <%1frontend>\n    %3\n  </%1frontend>\n</%1device>")
                      .arg(p, xmlEscaped(alias), line));
}

void QemuNamespace::removeProperty(const Property& property) { removeUpwards(property.node); }

void QemuNamespace::removeUpwards(int node) {
    while (node > 0) {
        const int parent = m_text.tree().node(node).parent;
        m_text.remove(node);
        if (parent <= 0 || !m_text.tree().node(parent).children.isEmpty())
            return;
        node = parent;
    }
}

QString QemuNamespace::prefix() {
    QString bound = m_text.tree().rootPrefix(kQemuUri);
    if (!bound.isNull())
        return bound;
    bound = QStringLiteral("qemu");
    while (m_text.tree().hasAttribute(0, QLatin1String((QLatin1String("xmlns:") + bound).toLatin1())))
        bound += QLatin1Char('x'); // somebody means another thing by it
    m_text.setAttribute(0, QLatin1String((QLatin1String("xmlns:") + bound).toLatin1()), kQemuUri);
    return bound;
}

int QemuNamespace::ensure(QLatin1String local, const QList<QLatin1String>& behind) {
    if (const int there = m_text.tree().child(0, local, kQemuUri); there >= 0)
        return there;
    const QString name = prefix() + QLatin1Char(':') + local;
    m_text.insert(0, QStringLiteral("<%1>\n</%1>").arg(name), behind);
    return m_text.tree().child(0, local, kQemuUri);
}

} // namespace boxyard::machine
