// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QList>
#include <QString>

namespace boxyard::machine {

struct XmlAttribute {
    QString name;             // as written, with its prefix
    QString value;            // decoded
    qsizetype begin = 0;      // of the name
    qsizetype end = 0;        // after the closing quote
    qsizetype valueBegin = 0; // after the opening quote
    qsizetype valueEnd = 0;   // at the closing quote
};

struct XmlNode {
    QString name;  // as written, with its prefix
    QString space; // namespace URI, empty = none
    QString local; // without the prefix
    int parent = -1;
    QList<int> children;
    QList<XmlAttribute> attributes;
    QString text;        // its own character data, decoded, CDATA included, comments left out
    qsizetype begin = 0; // of '<'
    qsizetype nameEnd = 0;
    qsizetype openEnd = 0;    // after the '>' of the start tag
    qsizetype closeBegin = 0; // of "</"; the same as openEnd when empty
    qsizetype end = 0;        // after the last '>'
    bool selfClosing = false;
};

// Well-formed XML with the place of every part in the text, so that an edit can leave everything else alone. Refuses
// document types (and with them entities of one's own), more than 128 levels and more than 16 Mi characters. A value.
class XmlTree {
public:
    static Result<XmlTree> parse(const QString& text);

    [[nodiscard]] const QList<XmlNode>& nodes() const { return m_nodes; } // document order, the root first
    [[nodiscard]] const XmlNode& node(int index) const { return m_nodes.at(index); }
    // The first child of that name without a namespace (or in the given one); −1 = none. A parent of −1 has none.
    [[nodiscard]] int child(int parent, QLatin1String local, const QString& space = {}) const;
    [[nodiscard]] QList<int> children(int parent, QLatin1String local, const QString& space = {}) const;
    // From the root: "devices/disk".
    [[nodiscard]] int find(QLatin1String path) const;
    [[nodiscard]] QString attribute(int node, QLatin1String name) const;
    [[nodiscard]] bool hasAttribute(int node, QLatin1String name) const;
    [[nodiscard]] QString text(int node) const; // trimmed; empty for −1
    // The prefix bound to the URI on the root ("qemu"); null = none.
    [[nodiscard]] QString rootPrefix(const QString& uri) const;

private:
    friend class XmlScanner;
    QList<XmlNode> m_nodes;
};

// Text made safe for an attribute or for content; what XML cannot carry is left out.
[[nodiscard]] QString xmlEscaped(const QString& text);

} // namespace boxyard::machine
