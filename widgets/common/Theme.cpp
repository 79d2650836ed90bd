// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Theme.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <deque>

namespace boxyard::widgets {

namespace {

constexpr double kTextContrast = 4.5;
constexpr double kGlyphContrast = 3.0;
constexpr double kStep = 0.04;

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

// Moves the seed towards the text colour until it is readable on all the surfaces.
QColor readable(const QColor& seed, const QList<QColor>& surfaces, const QColor& towards, double wanted) {
    for (int step = 0; step < int(1 / kStep); ++step) {
        const QColor candidate = Theme::mix(seed, towards, step * kStep);
        bool enough = true;
        for (const QColor& surface : surfaces)
            enough = enough && Theme::contrast(candidate, surface) >= wanted;
        if (enough)
            return candidate;
    }
    return towards;
}

struct ToneSeeds {
    QRgb lightText, darkText, lightGlyph, darkGlyph;
};

ToneSeeds seedsOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return {0xff157a46, 0xff57c98a, 0xff1f9d57, 0xff45c07c};
    case Tone::Attention:
        return {0xff8a5a00, 0xfff0b34a, 0xffc4800a, 0xfff0b34a};
    case Tone::Problem:
        return {0xffbd262e, 0xffff8b85, 0xffcf353c, 0xfff26d68};
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return {0, 0, 0, 0};
}

QFont sized(const QFont& base, double delta, QFont::Weight weight) {
    QFont font(base);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() + delta);
    else
        font.setPixelSize(qMax(1, font.pixelSize() + int(std::lround(delta * 4 / 3))));
    font.setWeight(weight);
    return font;
}

} // namespace

QColor Theme::mix(const QColor& a, const QColor& b, double t) {
    const auto part = [t](int x, int y) { return int(std::lround(x * (1.0 - t) + y * t)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

Theme::Theme(const QPalette& palette) {
    const auto colour = [&palette](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    window = colour(QPalette::Window);
    base = colour(QPalette::Base);
    text = colour(QPalette::WindowText);
    const QColor accent = colour(QPalette::Highlight);
    const QColor onAccent = colour(QPalette::HighlightedText);
    dark = window.lightnessF() < 0.5F;

    line = mix(base, text, dark ? 0.13 : 0.11);
    border = mix(base, text, dark ? 0.24 : 0.20);
    subtle = mix(base, text, dark ? 0.045 : 0.03);
    hover = text;
    hover.setAlphaF(dark ? 0.07F : 0.05F);
    pressed = text;
    pressed.setAlphaF(dark ? 0.12F : 0.10F);
    selection = mix(window, accent, dark ? 0.34 : 0.17);
    // Contrasty accents (yellow of high contrast) would drown the text: less of them then.
    for (double t = dark ? 0.34 : 0.17; contrast(text, selection) < 7.0 && t > 0.02; t -= 0.02)
        selection = mix(window, accent, t);
    selectionInactive = mix(window, text, 0.10);
    field = dark ? mix(base, text, 0.05) : base;
    button = dark ? mix(window, text, 0.07) : QColor(Qt::white);

    const QColor pill = mix(base, accent, dark ? 0.20 : 0.10);
    const QColor hovered = mix(window, text, dark ? 0.07 : 0.05);
    const QList<QColor> surfaces{base, window, selection, subtle, field, button};
    muted = readable(mix(text, base, 0.40), surfaces + QList<QColor>{hovered, pill}, text, kTextContrast);
    accentText = readable(accent, surfaces + QList<QColor>{hovered, pill}, text, kTextContrast);
    focusRing = readable(accent, {base, window, selection}, text, kGlyphContrast);
    for (const Tone tone : {Tone::Good, Tone::Attention, Tone::Problem}) {
        const ToneSeeds seeds = seedsOf(tone);
        const auto index = size_t(tone);
        m_tones[index].glyphSeed = QColor(dark ? seeds.darkGlyph : seeds.lightGlyph);
        const QColor tint = mix(base, m_tones[index].glyphSeed, dark ? 0.13 : 0.08);
        m_tones[index].text = readable(QColor(dark ? seeds.darkText : seeds.lightText),
                                       surfaces + QList<QColor>{tint, hovered}, text, kTextContrast);
        m_tones[index].glyph = readable(m_tones[index].glyphSeed, surfaces + QList<QColor>{tint}, text, kGlyphContrast);
    }
    m_tones[size_t(Tone::Neutral)] = {muted, readable(mix(text, base, 0.40), surfaces, text, kGlyphContrast), muted};
    m_tones[size_t(Tone::Accent)] = {accentText, readable(accent, surfaces, text, kGlyphContrast), accent};

    const auto filled = [&onAccent](QColor fill) {
        const QColor away = luminance(onAccent) > 0.4 ? QColor(Qt::black) : QColor(Qt::white);
        for (double t = 0; contrast(fill, onAccent) < kTextContrast && t < 1; t += 0.02)
            fill = mix(fill, away, 0.02);
        return fill;
    };
    const QColor away = luminance(onAccent) > 0.4 ? QColor(Qt::black) : QColor(Qt::white);
    primary = filled(accent);
    primaryText = onAccent;
    primaryHover = mix(primary, away, 0.08);
    dangerFill = filled(QColor(dark ? 0xffc5393f : 0xffb7262e));
    dangerHover = mix(dangerFill, away, 0.08);
    disabledText = mix(base, text, 0.38);
    disabledIcon = mix(base, text, 0.34);
    iconSquare = pill;
    curve = dark ? mix(accent, Qt::white, 0.25) : accent;
}

const Theme& Theme::of(const QPalette& palette) {
    constexpr size_t kKept = 64; // references stay good for the length of any paint
    static std::deque<std::pair<qint64, std::unique_ptr<Theme>>> cache;
    const qint64 key = palette.cacheKey();
    for (const auto& entry : cache)
        if (entry.first == key)
            return *entry.second;
    if (cache.size() >= kKept)
        cache.pop_front();
    cache.emplace_back(key, std::make_unique<Theme>(palette));
    return *cache.back().second;
}

QColor Theme::toneText(Tone tone) const { return m_tones[size_t(tone)].text; }

QColor Theme::toneGlyph(Tone tone) const { return m_tones[size_t(tone)].glyph; }

QColor Theme::toneTint(Tone tone) const { return mix(base, m_tones[size_t(tone)].glyphSeed, dark ? 0.13 : 0.08); }

QColor Theme::toneBorder(Tone tone) const { return mix(base, m_tones[size_t(tone)].glyphSeed, dark ? 0.38 : 0.34); }

QFont titleFont(const QFont& base) { return sized(base, 5, QFont::DemiBold); }
QFont sheetTitleFont(const QFont& base) { return sized(base, 3.5, QFont::DemiBold); }
QFont sectionFont(const QFont& base) { return sized(base, 0.5, QFont::DemiBold); }
QFont tileFont(const QFont& base) { return sized(base, 1, QFont::DemiBold); }
QFont mediumFont(const QFont& base) { return sized(base, 0, QFont::Medium); }
QFont smallFont(const QFont& base) { return sized(base, -1, QFont::Normal); }

QFont monoFont(const QFont& base) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() - 0.5);
    return font;
}

int iconSize(const QFontMetrics& metrics) { return metrics.height() >= 22 ? 20 : 16; }

} // namespace boxyard::widgets
