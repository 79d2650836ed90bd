// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"

#include <spice-client.h>

// The library's functions that consoles call, by the part of their name behind "spice_".
// clang-format off
#define BOXYARD_SPICE_FUNCTIONS(each) \
    each(session_new) each(session_connect) each(session_open_fd) each(session_disconnect) \
    each(channel_connect) each(channel_open_fd) each(channel_get_error) \
    each(main_channel_get_type) each(main_channel_agent_test_capability) each(main_channel_send_monitor_config) \
    each(main_channel_update_display) each(main_channel_update_display_enabled) \
    each(display_channel_get_type) each(display_channel_get_primary) each(display_channel_gl_draw_done) \
    each(cursor_channel_get_type) each(cursor_shape_get_type) \
    each(inputs_channel_get_type) each(inputs_channel_position) each(inputs_channel_motion) \
    each(inputs_channel_button_press) each(inputs_channel_button_release) \
    each(inputs_channel_key_press) each(inputs_channel_key_release) each(inputs_channel_set_key_locks)
// clang-format on

namespace boxyard::console {

struct SpiceFunctions {
#define BOXYARD_SPICE_MEMBER(name) decltype(&::spice_##name) name = nullptr;
    BOXYARD_SPICE_FUNCTIONS(BOXYARD_SPICE_MEMBER)
#undef BOXYARD_SPICE_MEMBER
};

// The SPICE client library and the three dozen it brings along (GStreamer, libsoup, USB…) cost a tenth of the window's
// memory and of its start, and most windows never show a console: so the program is not linked with it, and it is loaded
// when the first console opens. It stays until the process ends.
class SpiceLibrary final {
public:
    static constexpr const char* kFile = "libspice-client-glib-2.0.so.8";

    // Loads it away from the GUI thread; at once when it is there already. A failure is tried anew the next time.
    [[nodiscard]] static Async<> load();
    [[nodiscard]] static bool isLoaded();
    // Only after load() has succeeded: every session object is proof of that.
    [[nodiscard]] static const SpiceFunctions& functions();
    // Blocks. Unsupported, with what the loader says, when the file or one of the functions is missing.
    [[nodiscard]] static Result<SpiceFunctions> resolve(const QString& file);
};

[[nodiscard]] inline const SpiceFunctions& spice() { return SpiceLibrary::functions(); }

} // namespace boxyard::console
