// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

#include <QStringList>

namespace boxyard::widgets {

// What the panel shows: the chip and the words of the filter line. All words must be found in what is searched (name,
// state, image, OS, addresses, ports, labels, group); "state:running" and "port:2222" ask one field.
class ResourceFilter final {
public:
    enum class Chip { All, Running, Machines, Containers };
    ResourceFilter() = default;
    ResourceFilter(Chip chip, const QString& words);
    [[nodiscard]] Chip chip() const { return m_chip; }
    [[nodiscard]] bool isActive() const { return m_chip != Chip::All || hasWords(); }
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty() || !m_states.isEmpty() || !m_ports.isEmpty(); }
    // haystack as haystackOf made it: kept beside the resource, for ten thousand rows a key stroke.
    [[nodiscard]] bool accepts(const Resource& resource, const QString& haystack) const;
    [[nodiscard]] static QString haystackOf(const Resource& resource);

    friend bool operator==(const ResourceFilter&, const ResourceFilter&) = default;

private:
    Chip m_chip = Chip::All;
    QStringList m_words;
    QStringList m_states;
    QStringList m_ports;
};

} // namespace boxyard::widgets
