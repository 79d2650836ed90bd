// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spice.h>

namespace stage {

// The server's timers and descriptor watches over GLib's default main loop.
SpiceCoreInterface* coreInterface();
// One line on standard output, at once.
[[gnu::format(printf, 1, 2)]] void say(const char* format, ...);
unsigned milliseconds();

} // namespace stage
