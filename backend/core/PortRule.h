// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace boxyard {

enum class Protocol { Tcp, Udp };

// Whether what a rule promises holds. Conflict: somebody else holds the host port.
enum class PortHealth { Unknown, Off, Listening, Answering, Refused, Conflict };

// A port forward of a machine or a published port of a container.
struct PortRule {
    QString name; // "SSH"; may be empty
    Protocol protocol = Protocol::Tcp;
    QString hostAddress = QStringLiteral("127.0.0.1"); // "0.0.0.0" = all networks, a visible choice
    quint16 hostPort = 0;                              // 0 = pick a free one
    QString guestAddress;                              // empty = the guest's first address
    quint16 guestPort = 0;
    bool enabled = true;
    QString adapter;                         // machines: the alias of the NAT adapter, empty = the first
    PortHealth health = PortHealth::Unknown; // observed, never stored
    QString healthText;                      // "OpenSSH 8.9", or who holds the port; observed, never stored

    // "tcp|udp:[HOST-ADDRESS]:HOST-PORT-[GUEST-ADDRESS]:GUEST-PORT", "2222:22", "2222:22/udp"; host port 0 or "auto"
    // picks a free one (CLI.md, RULE). Fails with InvalidInput.
    static Result<PortRule> parse(const QString& text);
    // The long form of the above, "tcp:127.0.0.1:2222-:22".
    [[nodiscard]] QString toText() const;
    // Same place on the host (protocol, address, port), however all networks are written; the guest side may differ.
    [[nodiscard]] bool sameHostSide(const PortRule& other) const;
    // Whether both cannot be bound at once: same protocol and port, and addresses equal or one of them all networks.
    [[nodiscard]] bool clashesWith(const PortRule& other) const;

    friend bool operator==(const PortRule&, const PortRule&) = default;
};
[[nodiscard]] QString protocolName(Protocol protocol); // "tcp", "udp"
[[nodiscard]] QString
portHealthName(PortHealth health); // "unknown", "off", "listening", "answering", "refused", "conflict"
[[nodiscard]] bool isAllNetworks(const QString& hostAddress); // "0.0.0.0", "::", "*", ""

// One row of the host's port map: a rule, a published port or another program's listener.
struct PortMapEntry {
    enum class Owner { Machine, Container, Process };
    enum class State { Listening, Reserved, Conflict };
    PortRule rule;
    Owner owner = Owner::Process;
    QString ownerName;     // "" = a process that may not be read
    QString ownerId;       // machine UUID, container id, or empty
    QString ownerProvider; // ResourceProvider::id(), empty for processes
    QString ownerNote;     // "Docker, shop", "SSH", "program"
    QString ownerAddress;  // of a container on its engine's network
    qint64 pid = 0;        // processes: 0 = not readable
    State state = State::Listening;
    bool ownerRuns = true;     // false = a rule of something that is off, or switched off: kept, not held
    QStringList conflictsWith; // names of the others that want it
    friend bool operator==(const PortMapEntry&, const PortMapEntry&) = default;
};
// Who holds or wants this host side: who listens before who runs and would listen, before who only keeps it for a later
// start. Entries of exceptOwnerId and switched-off rules do not count. Null = nobody.
[[nodiscard]] const PortMapEntry* portHolder(const PortRule& rule, const QList<PortMapEntry>& map,
                                             const QString& exceptOwnerId = {});

} // namespace boxyard

Q_DECLARE_METATYPE(boxyard::PortRule)
Q_DECLARE_METATYPE(boxyard::PortMapEntry)
