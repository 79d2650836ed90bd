// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "backend/host/Ssh.h"

#include <QHash>

#include <map>
#include <memory>

namespace boxyard::app {

// SSH into machines, for both front ends: finds or makes the rule, waits for the banner, builds the command. User name
// and key are remembered in the machine's notes. GUI thread.
class SshService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshService)
public:
    explicit SshService(Yard& yard, QObject* parent = nullptr);

    // A rule to the guest's port 22 that still wants its port on the host.
    [[nodiscard]] static PortRule newRule();
    // The machine's first enabled TCP rule to the guest's port 22.
    [[nodiscard]] static std::optional<PortRule> sshRule(const Resource& machine);
    // "ssh -p 2222 student@127.0.0.1"; empty without a rule. Reads the notes once per machine, in the background.
    [[nodiscard]] QString commandText(const Resource& machine);
    // Makes the rule when there is none (a free port from 2222 on), waits until the guest's SSH server answers and opens
    // the user's terminal program with the command.
    Job* openTerminal(const Resource& machine);
    // The same with PuTTY, where it is installed.
    Job* openPutty(const Resource& machine);
    // Remembers who logs in; empty = the name on this computer.
    Job* remember(const Resource& machine, const QString& user, const QString& keyFile);
    // Lets plain `ssh NAME` find the machines: writes their Host entries and, after the user said so, the Include line of
    // ~/.ssh/config. Later logins keep the entries current.
    Job* shareWithSsh();
    // The parts of openTerminal, for the command line; blocks, for lanes.
    Result<PortRule> ensureRule(const Resource& machine);
    [[nodiscard]] static host::SshTarget targetOf(const Resource& machine, const PortRule& rule,
                                                  const machine::MachineNotes& notes);
    Result<machine::MachineNotes> notesOf(const Resource& machine);
    // A machine that was installed or imported again has another host key. Its old one is forgotten, and what to say about
    // that is returned: it warns and does not stop, for the way to the machine never leaves this computer.
    static Result<std::optional<Error>> welcomeNewKey(const Resource& machine, const host::SshTarget& target);

Q_SIGNALS:
    // The command of this machine is another one now.
    void commandChanged(const boxyard::ResourceId& machine);
    // Something the user should know, though nothing failed (the guest's host key is another one).
    void noticed(const boxyard::Error& notice);

private:
    Job* open(const Resource& machine, bool putty);
    void learn(const ResourceId& id);
    Result<> writeEntries();
    Lane& laneOf(const ResourceId& machine);
    Yard& m_yard;
    Lane m_lane;                                      // one at a time: new rules, the file for ssh
    std::map<QString, std::unique_ptr<Lane>> m_lanes; // by UUID: who waits for one guest does not wait for another
    QHash<ResourceId, machine::MachineNotes> m_notes;
    QSet<ResourceId> m_asked;
    QSet<QString> m_followed; // providers whose services are listened to
};

} // namespace boxyard::app
