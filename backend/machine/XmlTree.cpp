// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/XmlTree.h"

#include "backend/core/Tr.h"

#include <QHash>

namespace boxyard::machine {

namespace {

constexpr qsizetype kMaxLength = 16 * 1024 * 1024;
constexpr qsizetype kMaxDepth = 128;

bool isSpace(QChar c) {
    return c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r');
}

bool isNameStart(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u == '_' || u == ':' || u >= 0xc0;
}

bool isNameChar(QChar c) {
    const char16_t u = c.unicode();
    return isNameStart(c) || (u >= '0' && u <= '9') || u == '-' || u == '.' || u == 0xb7;
}

bool isXmlChar(QChar c) {
    const char16_t u = c.unicode();
    return u >= 0x20 ? u < 0xfffe : isSpace(c);
}

} // namespace

// One pass over the text, with a stack of open elements instead of recursion.
class XmlScanner {
public:
    XmlScanner(const QString& text, XmlTree& tree) : m_text(text), m_nodes(tree.m_nodes) {}

    bool run() {
        if (m_text.startsWith(QChar(0xfeff)))
            ++m_at;
        if (looking("<?xml") && !skipPast("?>"))
            return false;
        while (m_at < m_text.size())
            if (!step())
                return false;
        return m_open.isEmpty() ? !m_nodes.isEmpty() || fail("there is no element") : fail("an element is not closed");
    }
    [[nodiscard]] QString reason() const {
        return QStringLiteral("offset %1: %2").arg(m_at).arg(QLatin1String(m_reason));
    }

private:
    bool fail(const char* reason) {
        m_reason = reason;
        return false;
    }
    [[nodiscard]] bool looking(const char* what) const {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1String(what));
    }
    bool skipPast(const char* what) {
        const qsizetype found = m_text.indexOf(QLatin1String(what), m_at);
        if (found < 0)
            return fail("something is not closed");
        for (qsizetype i = m_at; i < found; ++i)
            if (!isXmlChar(m_text.at(i)))
                return fail("a character that XML does not allow");
        m_at = found + qsizetype(qstrlen(what));
        return true;
    }
    bool step() {
        if (m_text.at(m_at) != QLatin1Char('<'))
            return characters();
        if (looking("<!--")) {
            const qsizetype start = m_at;
            m_at += 4;
            if (!skipPast("--"))
                return false;
            return (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('>') && (++m_at, m_at > start)) ||
                   fail("a comment with -- inside");
        }
        if (looking("<![CDATA["))
            return cdata();
        if (looking("<!"))
            return fail("a document type is refused");
        if (looking("<?"))
            return processingInstruction();
        return looking("</") ? closeTag() : openTag();
    }
    bool processingInstruction() {
        m_at += 2;
        QString target;
        if (!name(target))
            return false;
        if (target.compare(QLatin1String("xml"), Qt::CaseInsensitive) == 0)
            return fail("an XML declaration in the middle");
        return skipPast("?>");
    }
    bool cdata() {
        if (m_open.isEmpty())
            return fail("text outside of the element");
        const qsizetype start = m_at + 9;
        m_at = start;
        if (!skipPast("]]>"))
            return false;
        m_nodes[m_open.last()].text += m_text.mid(start, m_at - 3 - start);
        return true;
    }
    bool characters() {
        const qsizetype next = m_text.indexOf(QLatin1Char('<'), m_at);
        const qsizetype stop = next < 0 ? m_text.size() : next;
        if (m_open.isEmpty()) {
            for (; m_at < stop; ++m_at)
                if (!isSpace(m_text.at(m_at)))
                    return fail("text outside of the element");
            return true;
        }
        if (QStringView(m_text).mid(m_at, stop - m_at).contains(QLatin1String("]]>")))
            return fail("]]> in text");
        QString decoded;
        if (!decode(stop, false, decoded))
            return false;
        m_nodes[m_open.last()].text += decoded;
        return true;
    }
    // From here to stop, entities resolved; white space in attributes becomes blanks (XML 1.0, 3.3.3).
    bool decode(qsizetype stop, bool attribute, QString& out) {
        while (m_at < stop) {
            const QChar c = m_text.at(m_at);
            if (!isXmlChar(c))
                return fail("a character that XML does not allow");
            if (c == QLatin1Char('&')) {
                if (!entity(stop, out))
                    return false;
                continue;
            }
            ++m_at;
            if (c == QLatin1Char('\r')) { // line ends become \n (2.11)
                if (m_at < stop && m_text.at(m_at) == QLatin1Char('\n'))
                    continue;
                out += attribute ? QLatin1Char(' ') : QLatin1Char('\n');
            } else {
                out += attribute && isSpace(c) ? QChar(QLatin1Char(' ')) : c;
            }
        }
        return true;
    }
    bool entity(qsizetype stop, QString& out) {
        const qsizetype semicolon = m_text.indexOf(QLatin1Char(';'), m_at);
        if (semicolon < 0 || semicolon >= stop || semicolon - m_at > 10)
            return fail("an & that begins no entity");
        const QString word = m_text.mid(m_at + 1, semicolon - m_at - 1);
        static const QHash<QString, QChar> known{{QStringLiteral("lt"), QLatin1Char('<')},
                                                 {QStringLiteral("gt"), QLatin1Char('>')},
                                                 {QStringLiteral("amp"), QLatin1Char('&')},
                                                 {QStringLiteral("quot"), QLatin1Char('"')},
                                                 {QStringLiteral("apos"), QLatin1Char('\'')}};
        if (const auto it = known.constFind(word); it != known.constEnd()) {
            out += *it;
        } else {
            const bool hex = word.startsWith(QLatin1String("#x"));
            const QString digits = word.startsWith(QLatin1Char('#')) ? word.mid(hex ? 2 : 1) : QString();
            bool ok = !digits.isEmpty() && (digits.at(0).isDigit() || hex);
            const uint code = ok ? digits.toUInt(&ok, hex ? 16 : 10) : 0;
            if (!ok || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ||
                (code < 0x10000 && !isXmlChar(QChar(char16_t(code)))))
                return fail("an unknown entity");
            const auto character = char32_t(code);
            out += QString::fromUcs4(&character, 1);
        }
        m_at = semicolon + 1;
        return true;
    }
    bool name(QString& out) {
        const qsizetype start = m_at;
        if (m_at >= m_text.size() || !isNameStart(m_text.at(m_at)))
            return fail("a name was expected");
        while (m_at < m_text.size() && isNameChar(m_text.at(m_at)))
            ++m_at;
        out = m_text.mid(start, m_at - start);
        return true;
    }
    bool skipSpace() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
            ++m_at;
        return m_at > start;
    }
    bool openTag() {
        if (m_open.isEmpty() && !m_nodes.isEmpty())
            return fail("a second element at the top");
        if (m_open.size() >= kMaxDepth)
            return fail("too deep");
        XmlNode node;
        node.begin = m_at++;
        if (!name(node.name))
            return false;
        node.nameEnd = m_at;
        while (true) {
            const bool spaced = skipSpace();
            if (m_at >= m_text.size())
                return fail("a tag is not closed");
            if (m_text.at(m_at) == QLatin1Char('>') || looking("/>"))
                break;
            if (!spaced || !attribute(node))
                return m_reason ? false : fail("a blank was expected");
        }
        node.selfClosing = looking("/>");
        m_at += node.selfClosing ? 2 : 1;
        node.openEnd = node.closeBegin = node.end = m_at;
        return push(std::move(node));
    }
    bool push(XmlNode node) {
        const int index = int(m_nodes.size());
        node.parent = m_open.isEmpty() ? -1 : m_open.last();
        resolve(node);
        if (node.parent >= 0)
            m_nodes[node.parent].children.append(index);
        if (!node.selfClosing)
            m_open.append(index);
        m_nodes.append(std::move(node));
        return true;
    }
    bool attribute(XmlNode& node) {
        XmlAttribute attribute;
        attribute.begin = m_at;
        if (!name(attribute.name))
            return false;
        for (const XmlAttribute& other : std::as_const(node.attributes))
            if (other.name == attribute.name)
                return fail("an attribute twice");
        skipSpace();
        if (m_at >= m_text.size() || m_text.at(m_at) != QLatin1Char('='))
            return fail("= was expected");
        ++m_at;
        skipSpace();
        if (m_at >= m_text.size() || (m_text.at(m_at) != QLatin1Char('"') && m_text.at(m_at) != QLatin1Char('\'')))
            return fail("a quote was expected");
        const qsizetype close = m_text.indexOf(m_text.at(m_at), m_at + 1);
        if (close < 0)
            return fail("a quote is not closed");
        attribute.valueBegin = ++m_at;
        attribute.valueEnd = close;
        attribute.end = close + 1;
        if (QStringView(m_text).mid(m_at, close - m_at).contains(QLatin1Char('<')))
            return fail("< in an attribute");
        if (!decode(close, true, attribute.value))
            return false;
        m_at = attribute.end;
        node.attributes.append(std::move(attribute));
        return true;
    }
    bool closeTag() {
        const qsizetype start = m_at;
        m_at += 2;
        QString closed;
        if (!name(closed))
            return false;
        skipSpace();
        if (m_at >= m_text.size() || m_text.at(m_at) != QLatin1Char('>'))
            return fail("> was expected");
        if (m_open.isEmpty() || m_nodes.at(m_open.last()).name != closed)
            return fail("a closing tag that does not match");
        ++m_at;
        XmlNode& node = m_nodes[m_open.takeLast()];
        node.closeBegin = start;
        node.end = m_at;
        return true;
    }
    // Namespaces in XML, section 6. A prefix that nobody declared stays part of the name.
    void resolve(XmlNode& node) const {
        const qsizetype colon = node.name.indexOf(QLatin1Char(':'));
        const QString prefix = colon < 0 ? QString() : node.name.left(colon);
        const QString declaration = prefix.isEmpty() ? QStringLiteral("xmlns") : QStringLiteral("xmlns:") + prefix;
        for (const XmlNode* at = &node; at; at = at->parent >= 0 ? &m_nodes.at(at->parent) : nullptr)
            for (const XmlAttribute& attribute : at->attributes)
                if (attribute.name == declaration) {
                    node.space = attribute.value;
                    node.local = node.name.mid(colon + 1);
                    return;
                }
        node.local = node.name;
    }

    const QString& m_text;
    QList<XmlNode>& m_nodes;
    QList<int> m_open;
    qsizetype m_at = 0;
    const char* m_reason = nullptr;
};

Result<XmlTree> XmlTree::parse(const QString& text) {
    XmlTree tree;
    XmlScanner scanner(text, tree);
    const bool tooLong = text.size() > kMaxLength;
    if (tooLong || !scanner.run())
        return failure(ErrorKind::InvalidInput, Tr::tr("The machine's definition is not valid XML."), {},
                       tooLong ? QStringLiteral("too long") : scanner.reason());
    return tree;
}

int XmlTree::child(int parent, QLatin1String local, const QString& space) const {
    if (parent >= 0)
        for (int index : m_nodes.at(parent).children)
            if (m_nodes.at(index).local == local && m_nodes.at(index).space == space)
                return index;
    return -1;
}

QList<int> XmlTree::children(int parent, QLatin1String local, const QString& space) const {
    QList<int> found;
    if (parent >= 0)
        for (int index : m_nodes.at(parent).children)
            if (m_nodes.at(index).local == local && m_nodes.at(index).space == space)
                found.append(index);
    return found;
}

int XmlTree::find(QLatin1String path) const {
    int at = 0;
    for (const QLatin1String& step : path.tokenize(QLatin1Char('/')))
        at = child(at, step);
    return at;
}

QString XmlTree::attribute(int node, QLatin1String name) const {
    if (node >= 0)
        for (const XmlAttribute& attribute : m_nodes.at(node).attributes)
            if (attribute.name == name)
                return attribute.value;
    return {};
}

bool XmlTree::hasAttribute(int node, QLatin1String name) const {
    if (node >= 0)
        for (const XmlAttribute& attribute : m_nodes.at(node).attributes)
            if (attribute.name == name)
                return true;
    return false;
}

QString XmlTree::text(int node) const { return node < 0 ? QString() : m_nodes.at(node).text.trimmed(); }

QString XmlTree::rootPrefix(const QString& uri) const {
    for (const XmlAttribute& attribute : m_nodes.first().attributes)
        if (attribute.value == uri && attribute.name.startsWith(QLatin1String("xmlns:")))
            return attribute.name.mid(6);
    return {};
}

QString xmlEscaped(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += c;
            out += text.at(++i);
        } else if (c.isSurrogate() || !isXmlChar(c)) {
            continue;
        } else if (c == QLatin1Char('&')) {
            out += QLatin1String("&amp;");
        } else if (c == QLatin1Char('<')) {
            out += QLatin1String("&lt;");
        } else if (c == QLatin1Char('>')) {
            out += QLatin1String("&gt;");
        } else if (c == QLatin1Char('"')) {
            out += QLatin1String("&quot;");
        } else if (c == QLatin1Char('\'')) {
            out += QLatin1String("&apos;");
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r')) {
            out += QStringLiteral("&#%1;").arg(int(c.unicode()));
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace boxyard::machine
