// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/MachineActions.h"
#include "backend/machine/MachineService.h"

namespace boxyard::libvirt {

// What MachineService answers about one machine, as blocking functions for lanes.
Result<machine::MachineDetails> readDetails(const ActionTarget& target);
// A picture of the screen as PNG.
Result<QByteArray> takeScreenshot(const ActionTarget& target);
// A connected SPICE socket; the caller owns it. Only on this computer: on a remote connection libvirt would break it.
Result<int> openGraphicsSocket(const ActionTarget& target);
// Set-1 scan codes; extended ones as 0xe0NN.
Result<> pressKeys(const ActionTarget& target, const QList<uint>& codes);

} // namespace boxyard::libvirt
