// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"
#include "backend/machine/XmlText.h"

namespace boxyard::machine {

// Boxyard's element in a domain's <metadata>, for virDomainSetMetadata(…, key, uri) too:
//   <boxyard:machine xmlns:boxyard="https://boxyard.org/xmlns/domain/1">
//     <boxyard:group>web</boxyard:group> <boxyard:ssh user="me" key="/home/me/.ssh/id"/> <boxyard:origin>…</boxyard:origin>
//     <boxyard:os id="debian12" name="Debian 12"/>
//     <boxyard:forward name="SSH" enabled="yes" proto="tcp" host="127.0.0.1" port="2222" guest="" guestport="22" adapter="ua-bxnat0"/>
//   </boxyard:machine>
inline constexpr char kMetadataUri[] = "https://boxyard.org/xmlns/domain/1";
inline constexpr char kMetadataKey[] = "boxyard";

struct BoxyardMetadata {
    MachineNotes notes;
    QList<PortRule> forwards; // each with its adapter
    QString osId;             // only what libosinfo's element does not say
    QString osName;
};

[[nodiscard]] BoxyardMetadata readMetadata(const XmlTree& tree);
// Writes what differs; elements and attributes it does not know stay. Empty metadata leaves no element behind.
void writeMetadata(XmlText& text, const BoxyardMetadata& metadata);

// The libosinfo element that virt-manager reads and writes.
[[nodiscard]] QString libosinfoUrl(const XmlTree& tree);
void writeLibosinfo(XmlText& text, const QString& url);

} // namespace boxyard::machine
