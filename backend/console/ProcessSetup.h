// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QStringList>

namespace boxyard::console {

// First thing in main, before any thread: the SPICE library allocates each message whole (8 MB for a full screen), and
// the C library's way of mapping and unmapping those costs two thirds of the time of a frame.
void prepareAllocator();
// Gives back what a burst of work took: with those settings the C library does not do it by itself. Some milliseconds.
void trimAllocator();

// After the QApplication: whether its main loop is GLib's, without which a console connects and then nothing ever
// happens.
Result<> checkEventDispatcher();

// Sends what GLib and the SPICE library would print to the log category of the console. Idempotent.
void routeLibraryLog();
// The newest lines that came that way: the library tells only there why an encrypted connection was refused.
QStringList recentLibraryLines();
void forgetLibraryLines();

} // namespace boxyard::console
