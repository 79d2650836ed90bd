// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace boxyard::console {

// Scan codes of set 1 as SPICE takes them: keys with the prefix E0 are 0x100 | code. The guest's layout decides what
// they mean. evdev is the kernel's key number: QKeyEvent::nativeScanCode() − 8 on X11 and Wayland.
inline constexpr uint kEvdevSysRq = 99;
inline constexpr uint kEvdevPause = 119;

// The codes that one key sends, in order; empty for keys that no PC keyboard has. Pause sends two, Print another with
// Alt.
[[nodiscard]] QList<uint> scanCodesOf(uint evdev, bool altHeld = false);

// What the guest believes to be pressed. Every key that goes down here goes up here, also when the host never tells.
class PressedKeys final {
public:
    // The codes to press. A key that is down already repeats.
    [[nodiscard]] QList<uint> press(uint evdev);
    // The codes to release; empty when it is not down.
    [[nodiscard]] QList<uint> release(uint evdev);
    // Everything that is still down, modifiers last; nothing is down afterwards.
    [[nodiscard]] QList<uint> releaseAll();
    [[nodiscard]] bool isEmpty() const { return m_down.isEmpty(); }

private:
    QHash<uint, QList<uint>> m_down;
    QList<uint> m_order;
};

// Notices Ctrl+Alt pressed and let go with nothing else in between: the way out of a captured console.
class ReleaseChord final {
public:
    void press(uint evdev);
    // Whether this release completes the chord.
    [[nodiscard]] bool release(uint evdev);
    void reset();

private:
    bool m_control = false;
    bool m_alt = false;
    bool m_armed = false;
    bool m_spoiled = false;
};

// A combination for the Keys menu: pressed together in this order, released in reverse.
struct KeyCombination {
    QString name; // as printed on keys: "Ctrl+Alt+Del"
    QList<uint> codes;
};
[[nodiscard]] QList<KeyCombination> commonCombinations();   // Ctrl+Alt+Del, Print, …
[[nodiscard]] QList<KeyCombination> terminalCombinations(); // Ctrl+Alt+F1 … F12
// "ctrl+alt+end" as .vv files write key combinations; an empty list for what is not understood.
[[nodiscard]] QList<uint> parseCombination(const QString& text);

} // namespace boxyard::console
