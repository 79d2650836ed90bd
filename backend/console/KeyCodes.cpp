// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/KeyCodes.h"

#include <array>

namespace boxyard::console {

namespace {
constexpr uint kFirstIrregular = 89;
// Numbers below are their own code, one apart. From here on the table of the XT keyboard as the kernel's driver and
// QEMU number it; 0 = no such key. Hangul and Hanja are their make codes without the release bit.
constexpr std::array<quint16, 151> kIrregular = {
    0x073, 0x078, 0x077, 0x079, 0x070, 0x07b, 0x05c, 0x11c, 0x11d, 0x135, // 89
    0x137, 0x138, 0x05b, 0x147, 0x148, 0x149, 0x14b, 0x14d, 0x14f, 0x150, // 99
    0x151, 0x152, 0x153, 0x16f, 0x120, 0x12e, 0x130, 0x15e, 0x059, 0x14e, // 109
    0x000, 0x10b, 0x07e, 0x072, 0x071, 0x07d, 0x15b, 0x15c, 0x15d, 0x168, // 119
    0x105, 0x106, 0x107, 0x10c, 0x178, 0x064, 0x065, 0x141, 0x13c, 0x175, // 129
    0x11e, 0x121, 0x066, 0x15f, 0x163, 0x067, 0x068, 0x069, 0x113, 0x11f, // 139
    0x117, 0x102, 0x06a, 0x112, 0x06b, 0x126, 0x16c, 0x166, 0x16b, 0x16a, // 149
    0x169, 0x123, 0x06c, 0x17d, 0x119, 0x122, 0x110, 0x124, 0x131, 0x118, // 159
    0x063, 0x000, 0x101, 0x132, 0x167, 0x000, 0x000, 0x108, 0x075, 0x10f, // 169
    0x176, 0x17b, 0x109, 0x10a, 0x05d, 0x05e, 0x05f, 0x055, 0x103, 0x177, // 179
    0x104, 0x05a, 0x074, 0x179, 0x06d, 0x06f, 0x115, 0x116, 0x11a, 0x11b, // 189
    0x127, 0x128, 0x129, 0x12b, 0x12c, 0x12d, 0x125, 0x12f, 0x133, 0x134, // 199
    0x136, 0x139, 0x13a, 0x13b, 0x13d, 0x13e, 0x13f, 0x140, 0x165, 0x142, // 209
    0x143, 0x144, 0x145, 0x114, 0x14a, 0x14c, 0x154, 0x16d, 0x156, 0x157, // 219
    0x158, 0x159, 0x15a, 0x164, 0x10e, 0x155, 0x170, 0x171, 0x172, 0x173, // 229
    0x174,                                                                // 239
};

constexpr uint kControl = 0x1d;
constexpr uint kAlt = 0x38;
constexpr uint kShift = 0x2a;
constexpr uint kSuper = 0x15b;

bool isControl(uint evdev) { return evdev == 29 || evdev == 97; }
bool isAlt(uint evdev) { return evdev == 56 || evdev == 100; }
bool isModifier(uint code) {
    return code == kControl || code == kAlt || code == kShift || code == 0x36 || code == 0x11d || code == 0x138 ||
           code == kSuper || code == 0x15c;
}
uint functionKey(int number) { // F1 … F12
    return number <= 10 ? 0x3bU + static_cast<uint>(number - 1) : 0x57U + static_cast<uint>(number - 11);
}
} // namespace

QList<uint> scanCodesOf(uint evdev, bool altHeld) {
    if (evdev == kEvdevPause)
        return {0x21d, 0x45}; // E1 1D 45: the one key with that prefix
    if (evdev == kEvdevSysRq && altHeld)
        return {0x54};
    if (evdev == 0)
        return {};
    if (evdev == 85)
        return {0x76};
    if (evdev < kFirstIrregular)
        return {evdev};
    const uint index = evdev - kFirstIrregular;
    if (index >= kIrregular.size() || kIrregular[index] == 0)
        return {};
    return {kIrregular[index]};
}

QList<uint> PressedKeys::press(uint evdev) {
    if (const auto it = m_down.constFind(evdev); it != m_down.constEnd())
        return *it;
    const bool alt = m_down.contains(56) || m_down.contains(100);
    const QList<uint> codes = scanCodesOf(evdev, alt);
    if (codes.isEmpty())
        return {};
    m_down.insert(evdev, codes);
    m_order.append(evdev);
    return codes;
}

QList<uint> PressedKeys::release(uint evdev) {
    m_order.removeOne(evdev);
    return m_down.take(evdev);
}

QList<uint> PressedKeys::releaseAll() {
    QList<uint> keys;
    QList<uint> modifiers;
    for (auto it = m_order.crbegin(); it != m_order.crend(); ++it) {
        for (const uint code : m_down.value(*it))
            (isModifier(code) ? modifiers : keys).append(code);
    }
    m_down.clear();
    m_order.clear();
    return keys + modifiers;
}

void ReleaseChord::press(uint evdev) {
    if (isControl(evdev))
        m_control = true;
    else if (isAlt(evdev))
        m_alt = true;
    else
        m_spoiled = m_control || m_alt;
    m_armed = m_control && m_alt && !m_spoiled;
}

bool ReleaseChord::release(uint evdev) {
    const bool complete = m_armed && (isControl(evdev) || isAlt(evdev));
    if (isControl(evdev))
        m_control = false;
    else if (isAlt(evdev))
        m_alt = false;
    if (complete)
        m_armed = false;
    if (!m_control && !m_alt) {
        m_armed = false;
        m_spoiled = false;
    }
    return complete;
}

void ReleaseChord::reset() { *this = {}; }

QList<KeyCombination> commonCombinations() {
    return {
        {QStringLiteral("Ctrl+Alt+Del"), {kControl, kAlt, 0x153}},
        {QStringLiteral("Ctrl+Alt+Backspace"), {kControl, kAlt, 0x0e}},
        {QStringLiteral("Alt+Tab"), {kAlt, 0x0f}},
        {QStringLiteral("Alt+F4"), {kAlt, functionKey(4)}},
        {QStringLiteral("Super"), {kSuper}},
        {QStringLiteral("Print"), {0x137}},
        {QStringLiteral("F11"), {functionKey(11)}},
    };
}

QList<KeyCombination> terminalCombinations() {
    QList<KeyCombination> list;
    for (int i = 1; i <= 12; ++i)
        list.append({QStringLiteral("Ctrl+Alt+F%1").arg(i), {kControl, kAlt, functionKey(i)}});
    return list;
}

QList<uint> parseCombination(const QString& text) {
    static const QHash<QString, uint> names = {
        {QStringLiteral("ctrl"), kControl},  {QStringLiteral("control"), kControl}, {QStringLiteral("alt"), kAlt},
        {QStringLiteral("shift"), kShift},   {QStringLiteral("super"), kSuper},     {QStringLiteral("meta"), kSuper},
        {QStringLiteral("end"), 0x14f},      {QStringLiteral("del"), 0x153},        {QStringLiteral("delete"), 0x153},
        {QStringLiteral("ins"), 0x152},      {QStringLiteral("insert"), 0x152},     {QStringLiteral("home"), 0x147},
        {QStringLiteral("pgup"), 0x149},     {QStringLiteral("pgdown"), 0x151},     {QStringLiteral("esc"), 0x01},
        {QStringLiteral("escape"), 0x01},    {QStringLiteral("tab"), 0x0f},         {QStringLiteral("space"), 0x39},
        {QStringLiteral("backspace"), 0x0e}, {QStringLiteral("enter"), 0x1c},       {QStringLiteral("print"), 0x137},
    };
    static const QString letters = QStringLiteral("qwertyuiop\n\n\n\nasdfghjkl\n\n\n\n\nzxcvbnm"); // from code 0x10 on
    QList<uint> codes;
    for (const QString& part : text.toLower().split(QLatin1Char('+'))) {
        const QString key = part.trimmed();
        bool isNumber = false;
        const int number = key.mid(1).toInt(&isNumber);
        if (const uint code = names.value(key))
            codes.append(code);
        else if (key.startsWith(QLatin1Char('f')) && isNumber && number >= 1 && number <= 12)
            codes.append(functionKey(number));
        else if (key.size() == 1 && key.at(0) >= QLatin1Char('a') && letters.contains(key))
            codes.append(0x10U + static_cast<uint>(letters.indexOf(key)));
        else
            return {};
    }
    return codes;
}

} // namespace boxyard::console
