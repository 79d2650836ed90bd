// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Inputs.h"

#include "ServerLoop.h"

namespace stage {

namespace {
int g_leds = 0;
bool g_hasTablet = false;

SpiceKbdInterface makeKeyboard() {
    SpiceKbdInterface k = {};
    k.base = {SPICE_INTERFACE_KEYBOARD, "keyboard", SPICE_INTERFACE_KEYBOARD_MAJOR, SPICE_INTERFACE_KEYBOARD_MINOR};
    k.push_scan_freg = [](SpiceKbdInstance*, uint8_t byte) { say("scan %02x", byte); };
    k.get_leds = [](SpiceKbdInstance*) { return uint8_t(g_leds); };
    return k;
}

SpiceMouseInterface makeMouse() {
    SpiceMouseInterface m = {};
    m.base = {SPICE_INTERFACE_MOUSE, "mouse", SPICE_INTERFACE_MOUSE_MAJOR, SPICE_INTERFACE_MOUSE_MINOR};
    m.motion = [](SpiceMouseInstance*, int dx, int dy, int dz, uint32_t buttons) {
        say("mouse-motion %d %d %d %u", dx, dy, dz, buttons);
    };
    m.buttons = [](SpiceMouseInstance*, uint32_t buttons) { say("mouse-buttons %u", buttons); };
    return m;
}

SpiceTabletInterface makeTablet() {
    SpiceTabletInterface t = {};
    t.base = {SPICE_INTERFACE_TABLET, "tablet", SPICE_INTERFACE_TABLET_MAJOR, SPICE_INTERFACE_TABLET_MINOR};
    t.set_logical_size = [](SpiceTabletInstance*, int width, int height) { say("tablet-size %d %d", width, height); };
    t.position = [](SpiceTabletInstance*, int x, int y, uint32_t buttons) { say("tablet %d %d %u", x, y, buttons); };
    t.wheel = [](SpiceTabletInstance*, int wheel, uint32_t buttons) { say("wheel %d %u", wheel, buttons); };
    t.buttons = [](SpiceTabletInstance*, uint32_t buttons) { say("tablet-buttons %u", buttons); };
    return t;
}

SpiceKbdInterface g_keyboardInterface = makeKeyboard();
SpiceMouseInterface g_mouseInterface = makeMouse();
SpiceTabletInterface g_tabletInterface = makeTablet();
SpiceKbdInstance g_keyboard = {{&g_keyboardInterface.base}, nullptr};
SpiceMouseInstance g_mouse = {{&g_mouseInterface.base}, nullptr};
SpiceTabletInstance g_tablet = {{&g_tabletInterface.base}, nullptr};
} // namespace

void addInputs(SpiceServer* server, bool withTablet) {
    spice_server_add_interface(server, &g_keyboard.base);
    spice_server_add_interface(server, &g_mouse.base);
    setTablet(server, withTablet);
}

void setTablet(SpiceServer* server, bool on) {
    if (on == g_hasTablet)
        return;
    g_hasTablet = on;
    if (on)
        spice_server_add_interface(server, &g_tablet.base);
    else
        spice_server_remove_interface(&g_tablet.base);
}

void setLeds(int leds) {
    g_leds = leds;
    spice_server_kbd_leds(&g_keyboard, leds);
}

} // namespace stage
