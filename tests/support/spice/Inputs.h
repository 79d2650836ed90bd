// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spice.h>

namespace stage {

// Keyboard, mouse and tablet that tell on standard output what arrives.
void addInputs(SpiceServer* server, bool withTablet);
// A tablet that comes or goes switches the mouse mode.
void setTablet(SpiceServer* server, bool on);
void setLeds(int leds);

} // namespace stage
