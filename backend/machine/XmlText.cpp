// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/XmlText.h"

#include "backend/core/Tr.h"

namespace boxyard::machine {

namespace {

bool isBlank(QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('\t'); }

QString indented(const QString& fragment, const QString& indent) {
    QString out = fragment;
    return out.replace(QLatin1Char('\n'), QLatin1Char('\n') + indent);
}

} // namespace

Result<XmlText> XmlText::parse(const QString& text) {
    auto tree = XmlTree::parse(text);
    if (!tree)
        return failure(tree.error());
    XmlText made;
    made.m_text = text;
    made.m_tree = std::move(*tree);
    return made;
}

Result<QString> XmlText::result() const {
    if (m_broken)
        return failure(ErrorKind::Internal, Tr::tr("The change could not be written into the machine's definition."));
    return m_text;
}

void XmlText::splice(qsizetype begin, qsizetype end, const QString& with) {
    QString changed = m_text;
    changed.replace(begin, end - begin, with);
    auto tree = XmlTree::parse(changed);
    if (!tree) {
        m_broken = true;
        return;
    }
    m_text = std::move(changed);
    m_tree = std::move(*tree);
}

std::optional<QString> XmlText::indentOf(int node) const {
    qsizetype at = m_tree.node(node).begin;
    while (at > 0 && isBlank(m_text.at(at - 1)))
        --at;
    if (at > 0 && m_text.at(at - 1) == QLatin1Char('\n'))
        return m_text.mid(at, m_tree.node(node).begin - at);
    return at == 0 ? std::optional<QString>(QString()) : std::nullopt;
}

void XmlText::setAttribute(int node, QLatin1String name, const QString& value) {
    const XmlNode& at = m_tree.node(node);
    for (const XmlAttribute& attribute : at.attributes)
        if (attribute.name == name) {
            if (attribute.value != value)
                splice(attribute.valueBegin, attribute.valueEnd, xmlEscaped(value));
            return;
        }
    const qsizetype place = at.attributes.isEmpty() ? at.nameEnd : at.attributes.last().end;
    splice(place, place, QStringLiteral(" %1='%2'").arg(QString(name), xmlEscaped(value)));
}

void XmlText::removeAttribute(int node, QLatin1String name) {
    for (const XmlAttribute& attribute : m_tree.node(node).attributes)
        if (attribute.name == name) {
            qsizetype begin = attribute.begin;
            while (m_text.at(begin - 1).isSpace())
                --begin;
            splice(begin, attribute.end, {});
            return;
        }
}

void XmlText::setText(int node, const QString& text) {
    const XmlNode& at = m_tree.node(node);
    QString escaped = xmlEscaped(text);
    escaped.replace(QLatin1String("&#10;"), QLatin1String("\n"));
    if (at.selfClosing)
        splice(at.end - 2, at.end, QLatin1Char('>') + escaped + QLatin1String("</") + at.name + QLatin1Char('>'));
    else
        splice(at.openEnd, at.closeBegin, escaped);
}

void XmlText::insert(int parent, const QString& wanted, const QList<QLatin1String>& behind, bool first) {
    const XmlNode& at = m_tree.node(parent);
    const bool foreignEnds = m_text.contains(QLatin1String("\r\n")); // keep to the text's own line ends
    const QString newLine = foreignEnds ? QStringLiteral("\r\n") : QStringLiteral("\n");
    QString fragment = wanted;
    fragment.replace(QLatin1Char('\n'), newLine);
    if (at.children.isEmpty()) {
        const std::optional<QString> outer = indentOf(parent);
        const QString inner = outer.value_or(QString()) + QLatin1String("  ");
        const QString content = outer ? newLine + inner + indented(fragment, inner) + newLine + *outer : fragment;
        if (at.selfClosing) {
            splice(at.end - 2, at.end, QLatin1Char('>') + content + QLatin1String("</") + at.name + QLatin1Char('>'));
        } else { // text that is there (a comment, say) stays
            const bool blank = QStringView(m_text).mid(at.openEnd, at.closeBegin - at.openEnd).trimmed().isEmpty();
            splice(at.openEnd, blank ? at.closeBegin : at.openEnd, content);
        }
        return;
    }
    int anchor = first ? -1 : at.children.last();
    for (int child : at.children)
        if (m_tree.node(child).space.isEmpty() && behind.contains(m_tree.node(child).local))
            anchor = child;
    const std::optional<QString> indent = indentOf(anchor < 0 ? at.children.first() : anchor);
    const QString text = indent ? newLine + *indent + indented(fragment, *indent) : fragment;
    const qsizetype place = anchor < 0 ? at.openEnd : m_tree.node(anchor).end;
    splice(place, place, text);
}

void XmlText::setChildText(int parent, QLatin1String local, const QString& text, const QList<QLatin1String>& behind) {
    const int child = m_tree.child(parent, local);
    if (child >= 0) {
        text.isEmpty() ? remove(child) : setText(child, text);
        return;
    }
    if (text.isEmpty())
        return;
    insert(parent, QStringLiteral("<%1></%1>").arg(QString(local)), behind, true);
    setText(m_tree.child(parent, local), text);
}

void XmlText::replace(int node, const QString& fragment) {
    splice(m_tree.node(node).begin, m_tree.node(node).end, indented(fragment, indentOf(node).value_or(QString())));
}

void XmlText::remove(int node) {
    qsizetype begin = m_tree.node(node).begin;
    const qsizetype end = m_tree.node(node).end;
    qsizetype before = begin;
    while (before > 0 && isBlank(m_text.at(before - 1)))
        --before;
    qsizetype after = end;
    while (after < m_text.size() && isBlank(m_text.at(after)))
        ++after;
    const bool ownLine = before > 0 && m_text.at(before - 1) == QLatin1Char('\n') && after < m_text.size() &&
                         (m_text.at(after) == QLatin1Char('\n') || m_text.at(after) == QLatin1Char('\r'));
    if (ownLine) {
        begin = before - 1;
        if (begin > 0 && m_text.at(begin - 1) == QLatin1Char('\r'))
            --begin;
    }
    splice(begin, ownLine ? after : end, {});
}

QString XmlText::source(int node) const {
    return m_text.mid(m_tree.node(node).begin, m_tree.node(node).end - m_tree.node(node).begin);
}

} // namespace boxyard::machine
