// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ResourceFilter.h"

namespace boxyard::widgets {

ResourceFilter::ResourceFilter(Chip chip, const QString& words) : m_chip(chip) {
    const QStringList parts = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part.startsWith(QLatin1String("state:")))
            m_states.append(part.mid(6));
        else if (part.startsWith(QLatin1String("port:")))
            m_ports.append(part.mid(5));
        else
            m_words.append(part);
    }
    m_states.removeAll(QString());
    m_ports.removeAll(QString());
}

bool ResourceFilter::accepts(const Resource& resource, const QString& haystack) const {
    switch (m_chip) {
    case Chip::All:
        break;
    case Chip::Running:
        if (resource.state != ResourceState::Running)
            return false;
        break;
    case Chip::Machines:
        if (resource.id.kind != ResourceKind::Machine)
            return false;
        break;
    case Chip::Containers:
        if (resource.id.kind != ResourceKind::Container)
            return false;
        break;
    }
    for (const QString& word : m_words)
        if (!haystack.contains(word))
            return false;
    if (!m_states.isEmpty()) {
        const QString state = resourceStateName(resource.state);
        for (const QString& wanted : m_states)
            if (!state.startsWith(wanted) &&
                !(wanted == QLatin1String("off") && resource.state == ResourceState::Stopped) &&
                !(!resource.health.isEmpty() && resource.health.startsWith(wanted)))
                return false;
    }
    for (const QString& wanted : m_ports) {
        bool found = false;
        for (const PortRule& rule : resource.ports)
            found = found || QString::number(rule.hostPort) == wanted || QString::number(rule.guestPort) == wanted;
        if (!found)
            return false;
    }
    return true;
}

QString ResourceFilter::haystackOf(const Resource& resource) {
    QString text = resource.name;
    const auto add = [&text](const QString& more) {
        if (!more.isEmpty()) {
            text += QLatin1Char('\n');
            text += more;
        }
    };
    add(resourceStateName(resource.state));
    add(resource.health);
    add(resource.image);
    add(resource.os);
    add(resource.group);
    for (const QString& address : resource.addresses)
        add(address);
    for (const PortRule& rule : resource.ports) {
        add(QString::number(rule.hostPort));
        add(QString::number(rule.guestPort));
        add(rule.name);
    }
    for (const QString& label : resource.labels)
        add(label);
    return text.toLower();
}

} // namespace boxyard::widgets
