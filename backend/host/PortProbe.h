// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"

#include <QList>

#include <chrono>

namespace boxyard::host {

// What answers behind a TCP rule.
struct ProbeAnswer {
    PortHealth health = PortHealth::Unknown;
    QString text; // "OpenSSH 8.9", "HTTP", or why there is no answer
};

// Connects to each rule's host side once, all at the same time, and reads the first line that comes, for at most the
// given time. Web ports are asked for their head, since their servers wait to be spoken to. Blocks: for lanes.
QList<ProbeAnswer> probePorts(const QList<PortRule>& rules, std::chrono::milliseconds limit);
// What a server's first bytes say: "SSH-2.0-OpenSSH_8.9p1 Ubuntu-3" → "OpenSSH 8.9", "220 mail ESMTP" → "SMTP". Pure.
QString serviceOf(const QByteArray& banner);

} // namespace boxyard::host
