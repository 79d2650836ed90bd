// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/XmlText.h"

namespace boxyard::machine {

// The part of a domain that is QEMU's alone: <qemu:commandline> and <qemu:override> (libvirt, "drvqemu"). What others
// put there stays.
class QemuNamespace {
public:
    explicit QemuNamespace(XmlText& text) : m_text(text) {}

    // "-netdev" "user,id=bxnat0…": an option with the argument that follows it.
    struct Option {
        int first = -1;  // the node of the option
        int second = -1; // the node of its argument
        QString value;   // of the argument
    };
    [[nodiscard]] static QList<Option> options(const XmlTree& tree, QLatin1String option);
    void addOption(QLatin1String option, const QString& value);
    void removeOption(const Option& option); // and the command line with it when it was the last

    struct Property {
        int device = -1;
        int node = -1;
        QString alias;
        QString value;
    };
    // All overridden properties of that name.
    [[nodiscard]] static QList<Property> properties(const XmlTree& tree, QLatin1String name);
    [[nodiscard]] static QString property(const XmlTree& tree, const QString& alias, QLatin1String name);
    void setProperty(const QString& alias, QLatin1String name, QLatin1String type, const QString& value);
    void removeProperty(const Property& property); // and the elements around it that are empty then

private:
    [[nodiscard]] QString prefix(); // declares it on the domain when nobody has
    int ensure(QLatin1String local, const QList<QLatin1String>& behind);
    void removeUpwards(int node);
    XmlText& m_text;
};

} // namespace boxyard::machine
