// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spice.h>

#include <functional>

namespace stage {

// Plays the guest's agent as far as the screen size goes: announces what it can do, answers monitor configurations.
// resize is called with the first monitor's size. capabilities false: connects, but can do nothing.
void attachAgent(SpiceServer* server, bool capable, std::function<void(int, int)> resize);
void detachAgent();

} // namespace stage
