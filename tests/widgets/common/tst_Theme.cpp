// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Palettes.h"
#include "widgets/common/Theme.h"

#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

QPalette palette(QRgb window, QRgb base, QRgb text, QRgb accent, QRgb onAccent = 0xffffffff) {
    QPalette made;
    made.setColor(QPalette::Window, QColor(window));
    made.setColor(QPalette::Base, QColor(base));
    made.setColor(QPalette::WindowText, QColor(text));
    made.setColor(QPalette::Text, QColor(text));
    made.setColor(QPalette::ButtonText, QColor(text));
    made.setColor(QPalette::Highlight, QColor(accent));
    made.setColor(QPalette::HighlightedText, QColor(onAccent));
    return made;
}

const QList<Tone> kTones{Tone::Neutral, Tone::Good, Tone::Attention, Tone::Problem, Tone::Accent};

} // namespace

class tst_Theme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsReadable_data();
    void everyPairIsReadable();
    void oursHasThePicturesColours();
    void contrastOfBlackOnWhiteIsTwentyOne();
    void themeIsComputedOncePerPalette();
};

void tst_Theme::everyPairIsReadable_data() {
    QTest::addColumn<QPalette>("colours");
    QTest::newRow("ours, light") << lightPalette();
    QTest::newRow("ours, dark") << darkPalette();
    QTest::newRow("Breeze light") << palette(0xffeff0f1, 0xffffffff, 0xff232629, 0xff3daee9);
    QTest::newRow("Breeze dark") << palette(0xff2a2e32, 0xff1b1e20, 0xfffcfcfc, 0xff3daee9);
    QTest::newRow("Fusion light") << palette(0xffefefef, 0xffffffff, 0xff000000, 0xff308cc6);
    QTest::newRow("Fusion dark") << palette(0xff323232, 0xff2d2d2d, 0xffffffff, 0xff308cc6);
    QTest::newRow("Adwaita light") << palette(0xfff6f5f4, 0xffffffff, 0xff2e3436, 0xff3584e4);
    QTest::newRow("Adwaita dark") << palette(0xff353535, 0xff2d2d2d, 0xffeeeeec, 0xff15539e);
    QTest::newRow("Yaru") << palette(0xfff7f7f7, 0xffffffff, 0xff3d3d3d, 0xffe95420);
    QTest::newRow("high contrast") << palette(0xff000000, 0xff000000, 0xffffffff, 0xffffff00, 0xff000000);
}

void tst_Theme::everyPairIsReadable() {
    QFETCH(QPalette, colours);
    const Theme theme(colours);
    const auto readable = [](const char* what, const QColor& ink, const QColor& paper, double wanted) {
        const double got = Theme::contrast(ink, paper);
        if (got < wanted)
            qWarning("%s: %s on %s is %.2f, wanted %.1f", what, qPrintable(ink.name()), qPrintable(paper.name()), got,
                     wanted);
        return got >= wanted;
    };
    const QList<QColor> surfaces{theme.base, theme.window, theme.selection, theme.subtle};
    for (const QColor& surface : surfaces) {
        QVERIFY(readable("text", theme.text, surface, 4.5));
        QVERIFY(readable("muted", theme.muted, surface, 4.5));
        QVERIFY(readable("accent text", theme.accentText, surface, 4.5));
        for (const Tone tone : kTones) {
            QVERIFY(readable("state word", theme.toneText(tone), surface, 4.5));
            QVERIFY(readable("state glyph", theme.toneGlyph(tone), surface, 3.0));
        }
    }
    for (const QColor& surface : {theme.base, theme.window, theme.selection})
        QVERIFY(readable("focus ring", theme.focusRing, surface, 3.0));
    for (const Tone tone : kTones) {
        QVERIFY(readable("text on its tint", theme.text, theme.toneTint(tone), 4.5));
        QVERIFY(readable("state word on its tint", theme.toneText(tone), theme.toneTint(tone), 4.5));
    }
    const QColor hovered = Theme::mix(theme.window, theme.text, double(theme.hover.alphaF()));
    QVERIFY(readable("muted on hover", theme.muted, hovered, 4.5));
    QVERIFY(readable("pill", theme.accentText, theme.iconSquare, 4.5));
    QVERIFY(readable("primary", theme.primaryText, theme.primary, 4.5));
    QVERIFY(readable("primary, hovered", theme.primaryText, theme.primaryHover, 4.5));
    QVERIFY(readable("danger", theme.primaryText, theme.dangerFill, 4.5));
    QVERIFY(readable("field", theme.text, theme.field, 4.5));
    QVERIFY(readable("button", theme.text, theme.button, 4.5));
}

void tst_Theme::oursHasThePicturesColours() {
    const Theme light(lightPalette());
    QCOMPARE(light.window, QColor(0xf2, 0xf3, 0xf5));
    QCOMPARE(light.selection, QColor(0xd0, 0xdb, 0xed));
    QCOMPARE(light.primary, QColor(0x2a, 0x63, 0xc6));
    QVERIFY(!light.dark);
    const Theme dark(darkPalette());
    QVERIFY(dark.dark);
    QCOMPARE(dark.base, QColor(0x1c, 0x1e, 0x22));
}

void tst_Theme::contrastOfBlackOnWhiteIsTwentyOne() {
    QVERIFY(qAbs(Theme::contrast(Qt::black, Qt::white) - 21.0) < 0.001);
    QVERIFY(qAbs(Theme::contrast(Qt::red, Qt::red) - 1.0) < 0.001);
}

void tst_Theme::themeIsComputedOncePerPalette() {
    const QPalette palette = lightPalette();
    QCOMPARE(&Theme::of(palette), &Theme::of(palette));
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
