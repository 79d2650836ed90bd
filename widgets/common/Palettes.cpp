// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Palettes.h"

#include "widgets/common/Theme.h"

#include <QColor>

namespace boxyard::widgets {

namespace {

struct Seeds {
    QRgb window, base, text, accent;
};

QPalette paletteOf(const Seeds& seeds) {
    const QColor window(seeds.window);
    const QColor base(seeds.base);
    const QColor text(seeds.text);
    const QColor accent(seeds.accent);
    QPalette palette(text, window, Theme::mix(window, Qt::white, 0.3), Theme::mix(window, Qt::black, 0.35),
                     Theme::mix(window, Qt::black, 0.2), text, base);
    const bool dark = window.lightnessF() < 0.5F;
    palette.setColor(QPalette::Button, dark ? Theme::mix(window, text, 0.07) : QColor(Qt::white));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::AlternateBase, Theme::mix(base, text, dark ? 0.045 : 0.03));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? Theme::mix(accent, text, 0.5) : accent);
    palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
    palette.setColor(QPalette::ToolTipBase, dark ? Theme::mix(window, text, 0.07) : base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, Theme::mix(base, text, dark ? 0.66 : 0.70));
    const QColor faint = Theme::mix(base, text, 0.38);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, Theme::mix(base, text, 0.3));
    return palette;
}

} // namespace

QPalette lightPalette() { return paletteOf({0xfff2f3f5, 0xffffffff, 0xff1b1e23, 0xff2a63c6}); }

QPalette darkPalette() { return paletteOf({0xff26282d, 0xff1c1e22, 0xffe7e9ec, 0xff3b75df}); }

} // namespace boxyard::widgets
