// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;

namespace boxyard::widgets {

enum class Tone { Neutral, Good, Attention, Problem, Accent };

// Every colour that the palette does not name, derived from it by the rules of the visual design: surfaces, lines,
// states, contrast. Computed once per palette (of() caches by QPalette::cacheKey); take it anew in changeEvent.
class Theme final {
public:
    static const Theme& of(const QPalette& palette);
    explicit Theme(const QPalette& palette);

    bool dark = false;
    QColor window, base, text;      // W, B, T
    QColor muted, accentText;       // readable on window, base and selection (≥ 4.5:1)
    QColor line, border, subtle;    // hairlines, control borders, quiet surfaces
    QColor hover, pressed;          // laid over a surface
    QColor selection, selectionInactive;
    QColor field, button;           // fills
    QColor primary, primaryHover, primaryText, focusRing;
    [[nodiscard]] QColor toneText(Tone tone) const;    // ≥ 4.5:1
    [[nodiscard]] QColor toneGlyph(Tone tone) const;   // ≥ 3:1
    [[nodiscard]] QColor toneTint(Tone tone) const;    // banner and row fill
    [[nodiscard]] QColor toneBorder(Tone tone) const;

    static QColor mix(const QColor& a, const QColor& b, double t);
    static double contrast(const QColor& a, const QColor& b); // WCAG 2.1, relative luminance

    // Light, dark or as the desktop has it; applies palette and style to the application at once.
    enum class Mode { Desktop, Light, Dark };
    static void apply(Mode mode);
};

// Type sizes relative to the system font.
[[nodiscard]] QFont titleFont(const QFont& base);    // +5, 600
[[nodiscard]] QFont sheetTitleFont(const QFont& base); // +3.5, 600
[[nodiscard]] QFont sectionFont(const QFont& base);  // +0.5, 600
[[nodiscard]] QFont tileFont(const QFont& base);     // +1, 600
[[nodiscard]] QFont mediumFont(const QFont& base);   // 0, 500
[[nodiscard]] QFont smallFont(const QFont& base);    // −1
[[nodiscard]] QFont monoFont(const QFont& base);     // −0.5, fixed

// A state in shape, word and tone; one place for panel, pages and menus.
struct StateLook {
    enum class Glyph { Disc, Ring, Bars, Moon, Arc, Triangle, Diamond, GreyDisc };
    Glyph glyph = Glyph::Ring;
    QString word;  // "Running", "off", "exited (1)"
    Tone tone = Tone::Neutral;
};
[[nodiscard]] StateLook stateLook(const Resource& resource, bool reachable = true);
void paintStateGlyph(QPainter& painter, const QRectF& box, StateLook::Glyph glyph, const QColor& colour);

} // namespace boxyard::widgets
