// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>

#include <array>

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
    QColor window, base, text;   // W, B, T
    QColor muted, accentText;    // readable on window, base and selection (≥ 4.5:1)
    QColor line, border, subtle; // hairlines, control borders, quiet surfaces
    QColor hover, pressed;       // laid over a surface
    QColor selection, selectionInactive;
    QColor field, button; // fills
    QColor primary, primaryHover, primaryText, focusRing;
    QColor dangerFill, dangerHover; // the filled red inside a question
    QColor disabledText, disabledIcon;
    QColor iconSquare;                               // square behind a page's or sheet's icon, pills
    QColor curve;                                    // sparklines and bars
    [[nodiscard]] QColor toneText(Tone tone) const;  // ≥ 4.5:1
    [[nodiscard]] QColor toneGlyph(Tone tone) const; // ≥ 3:1
    [[nodiscard]] QColor toneTint(Tone tone) const;  // banner and row fill
    [[nodiscard]] QColor toneBorder(Tone tone) const;

    static QColor mix(const QColor& a, const QColor& b, double t);
    static double contrast(const QColor& a, const QColor& b); // WCAG 2.1, relative luminance

    // Light, dark or as the desktop has it; applies palette and style to the application at once.
    enum class Mode { Desktop, Light, Dark };
    static void apply(Mode mode);

private:
    struct ToneColours {
        QColor text, glyph, glyphSeed;
    };
    std::array<ToneColours, 5> m_tones;
};

// Type sizes relative to the system font.
[[nodiscard]] QFont titleFont(const QFont& base);        // +5, 600
[[nodiscard]] QFont sheetTitleFont(const QFont& base);   // +3.5, 600
[[nodiscard]] QFont sectionFont(const QFont& base);      // +0.5, 600
[[nodiscard]] QFont tileFont(const QFont& base);         // +1, 600
[[nodiscard]] QFont mediumFont(const QFont& base);       // 0, 500
[[nodiscard]] QFont smallFont(const QFont& base);        // −1
[[nodiscard]] QFont monoFont(const QFont& base);         // −0.5, fixed
[[nodiscard]] int iconSize(const QFontMetrics& metrics); // 16, with large type 20

// A state in shape, word and tone; one place for panel, pages and menus.
struct StateLook {
    enum class Glyph { Disc, Ring, Bars, Moon, Arc, Triangle, Diamond, GreyDisc };
    Glyph glyph = Glyph::Ring;
    QString word; // as the panel writes it: "running", "off", "last seen off"; StateBadge capitalises it
    Tone tone = Tone::Neutral;
};
[[nodiscard]] StateLook stateLook(const Resource& resource, bool reachable = true);
// "Running for 3 min", "Off", "Unhealthy": the state line of a page.
[[nodiscard]] QString stateSentence(const Resource& resource, bool reachable = true);
// "3 min", "2 h", "5 days", in the largest unit.
[[nodiscard]] QString durationText(qint64 seconds);
// glyph fills a box of 12×12 or its multiple.
void paintStateGlyph(QPainter& painter, const QRectF& box, StateLook::Glyph glyph, const QColor& colour);

} // namespace boxyard::widgets
