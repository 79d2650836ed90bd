// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/XmlTree.h"

#include <optional>

namespace boxyard::machine {

// XML that is edited in place: each edit replaces only the characters it must, so that everything else, white space
// and comments included, stays as it was. Nodes are indices of tree(), in document order: an edit keeps those before its
// place valid, what comes after is looked up again. A value; not for several threads at once.
class XmlText {
public:
    static Result<XmlText> parse(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const XmlTree& tree() const { return m_tree; }
    // The text, or Internal when an edit made something of it that is no XML any more.
    [[nodiscard]] Result<QString> result() const;

    void setAttribute(int node, QLatin1String name, const QString& value);
    void removeAttribute(int node, QLatin1String name);
    // Replaces the whole content of an element by text.
    void setText(int node, const QString& text);
    // Puts an element (lines joined by \n, two blanks per level) into the parent: behind the last child that has one of
    // the names, else at the end or, with first, at the beginning.
    void insert(int parent, const QString& fragment, const QList<QLatin1String>& behind = {}, bool first = false);
    // Sets, makes or (for empty text) removes the child's text.
    void setChildText(int parent, QLatin1String local, const QString& text, const QList<QLatin1String>& behind = {});
    void replace(int node, const QString& fragment);
    // Takes an element away, with its line when it had one for itself.
    void remove(int node);
    // The text of an element as it stands.
    [[nodiscard]] QString source(int node) const;

private:
    void splice(qsizetype begin, qsizetype end, const QString& with);
    // The blanks before the element when it begins its line.
    [[nodiscard]] std::optional<QString> indentOf(int node) const;
    QString m_text;
    XmlTree m_tree;
    bool m_broken = false;
};

} // namespace boxyard::machine
