// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/ProcessRunner.h"
#include "backend/core/Result.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace boxyard::host {

// Where and as whom to log in. The machine's host key is kept under an alias of its own in a file of Boxyard's, so that
// machines that come and go on the same port frighten nobody.
struct SshTarget {
    QString host = QStringLiteral("127.0.0.1"); // 0.0.0.0 is reached here as 127.0.0.1
    quint16 port = 22;
    QString user;           // empty = the name on this computer
    QString keyFile;        // empty = what ssh finds
    QString hostKeyAlias;   // "boxyard-<uuid>"; empty = none
    QString knownHostsFile; // empty = knownHostsPath()
};

[[nodiscard]] QString hostKeyAliasFor(const QString& uuid); // "boxyard-<uuid>"
[[nodiscard]] QString knownHostsPath();                     // in the user's state folder, made when it is not there

// The arguments for ssh; command is run in the guest as it stands, empty = a shell.
[[nodiscard]] QStringList sshArguments(const SshTarget& target, const QStringList& command = {});
// For people to copy: "ssh -p 2222 student@127.0.0.1".
[[nodiscard]] QString sshCommandText(const SshTarget& target);

// Connects until something behind the port says SSH-…; returns that line. Fails with Unreachable after the timeout, and
// Cancelled with the job. Blocks: for lanes.
Result<QString> waitForSshBanner(const QString& address, quint16 port, std::chrono::milliseconds timeout,
                                 JobContext* job = nullptr);

// Whether the key in knownHostsPath() is another than the one the guest shows now (a re-import). Uses ssh-keyscan.
// Blocks: for lanes. False also when no key is known yet.
Result<bool> hostKeyChanged(const SshTarget& target);
// Takes the alias out of the known-hosts file. Blocks.
Result<> forgetHostKey(const QString& hostKeyAlias, const QString& knownHostsFile = {});

// One "Host name" entry of the file that ~/.ssh/config may include.
struct SshHostEntry {
    QString name;
    SshTarget target;
};
[[nodiscard]] QString sshConfigPath(); // ~/.config/boxyard/ssh_config
[[nodiscard]] QString sshConfigText(const QList<SshHostEntry>& entries);
Result<> writeSshConfig(const QList<SshHostEntry>& entries);          // replaces the whole file
[[nodiscard]] bool sshConfigIncluded(const QString& userConfig = {}); // whether ~/.ssh/config includes it
// Adds the Include line at the top of ~/.ssh/config. Only after the user said so.
Result<> includeSshConfig(const QString& userConfig = {});

} // namespace boxyard::host
