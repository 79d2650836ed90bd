// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/KeyCodes.h"

#include <QTest>

using namespace boxyard::console;

class KeyCodesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mainBlockIsItsOwnCode();
    void keysHaveTheirCode_data();
    void keysHaveTheirCode();
    void noCodeHasTheReleaseBit();
    void printIsAnotherKeyWithAlt();
    void releaseSendsWhatThePressSent();
    void repeatedPressIsOneRelease();
    void releaseAllLetsModifiersGoLast();
    void unknownKeysSendNothing();
    void chordNeedsBothAndNothingElse();
    void combinationsOfFilesAreRead();
    void menuCombinationsAreComplete();
};

void KeyCodesTest::mainBlockIsItsOwnCode() {
    for (uint key = 1; key <= 88; ++key)
        QCOMPARE(scanCodesOf(key), QList<uint>{key == 85 ? 0x76U : key});
}

void KeyCodesTest::keysHaveTheirCode_data() {
    QTest::addColumn<uint>("evdev");
    QTest::addColumn<uint>("code");
    const QList<std::tuple<const char*, uint, uint>> rows = {
        {"KP_Enter", 96, 0x11c},
        {"right Ctrl", 97, 0x11d},
        {"KP_Divide", 98, 0x135},
        {"Print", 99, 0x137},
        {"right Alt", 100, 0x138},
        {"Home", 102, 0x147},
        {"Up", 103, 0x148},
        {"Page up", 104, 0x149},
        {"Left", 105, 0x14b},
        {"Right", 106, 0x14d},
        {"End", 107, 0x14f},
        {"Down", 108, 0x150},
        {"Page down", 109, 0x151},
        {"Insert", 110, 0x152},
        {"Delete", 111, 0x153},
        {"Mute", 113, 0x120},
        {"Volume down", 114, 0x12e},
        {"Volume up", 115, 0x130},
        {"Power", 116, 0x15e},
        {"KP_Equal", 117, 0x59},
        {"KP_Comma", 121, 0x7e},
        {"Hangul", 122, 0x72},
        {"Hanja", 123, 0x71},
        {"Yen", 124, 0x7d},
        {"left Super", 125, 0x15b},
        {"right Super", 126, 0x15c},
        {"Menu", 127, 0x15d},
        {"Ro", 89, 0x73},
        {"Henkan", 92, 0x79},
        {"Muhenkan", 94, 0x7b},
        {"Katakana and Hiragana", 93, 0x70},
        {"F13", 183, 0x5d},
        {"F24", 194, 0x6f},
        {"Calculator", 140, 0x121},
        {"Sleep", 142, 0x15f},
        {"Mail", 155, 0x16c},
    };
    for (const auto& [name, evdev, code] : rows)
        QTest::newRow(name) << evdev << code;
}

void KeyCodesTest::keysHaveTheirCode() {
    QFETCH(uint, evdev);
    QFETCH(uint, code);
    QCOMPARE(scanCodesOf(evdev), QList<uint>{code});
}

void KeyCodesTest::noCodeHasTheReleaseBit() {
    int known = 0;
    for (uint key = 0; key < 256; ++key) {
        for (const uint code : scanCodesOf(key)) {
            QVERIFY2((code & 0x80) == 0, qPrintable(QString::number(key)));
            ++known;
        }
    }
    QVERIFY(known > 200);
}

void KeyCodesTest::printIsAnotherKeyWithAlt() {
    PressedKeys keys;
    QCOMPARE(keys.press(kEvdevSysRq), QList<uint>{0x137});
    QCOMPARE(keys.release(kEvdevSysRq), QList<uint>{0x137});
    QCOMPARE(keys.press(56), QList<uint>{0x38});
    QCOMPARE(keys.press(kEvdevSysRq), QList<uint>{0x54});
    QCOMPARE(keys.release(56), QList<uint>{0x38});
    QCOMPARE(keys.release(kEvdevSysRq), QList<uint>{0x54}); // as pressed, though Alt is up
}

void KeyCodesTest::releaseSendsWhatThePressSent() {
    PressedKeys keys;
    QCOMPARE(keys.press(kEvdevPause), (QList<uint>{0x21d, 0x45}));
    QCOMPARE(keys.release(kEvdevPause), (QList<uint>{0x21d, 0x45}));
    QCOMPARE(keys.release(kEvdevPause), QList<uint>());
    QCOMPARE(keys.release(30), QList<uint>()); // pressed before the console had the focus
}

void KeyCodesTest::repeatedPressIsOneRelease() {
    PressedKeys keys;
    QCOMPARE(keys.press(30), QList<uint>{0x1e});
    QCOMPARE(keys.press(30), QList<uint>{0x1e});
    QCOMPARE(keys.release(30), QList<uint>{0x1e});
    QVERIFY(keys.isEmpty());
    QCOMPARE(keys.releaseAll(), QList<uint>());
}

void KeyCodesTest::releaseAllLetsModifiersGoLast() {
    PressedKeys keys;
    (void)keys.press(29);
    (void)keys.press(56);
    (void)keys.press(111);
    (void)keys.press(30);
    QCOMPARE(keys.releaseAll(), (QList<uint>{0x1e, 0x153, 0x38, 0x1d}));
    QVERIFY(keys.isEmpty());
}

void KeyCodesTest::unknownKeysSendNothing() {
    PressedKeys keys;
    QCOMPARE(keys.press(0), QList<uint>()); // synthetic events
    QCOMPARE(keys.press(700), QList<uint>());
    QVERIFY(keys.isEmpty());
}

void KeyCodesTest::chordNeedsBothAndNothingElse() {
    ReleaseChord chord;
    chord.press(29);
    QVERIFY(!chord.release(29));
    chord.press(29);
    chord.press(56);
    QVERIFY(chord.release(56));
    QVERIFY(!chord.release(29));
    chord.press(97);
    chord.press(100);
    QVERIFY(chord.release(97));
    QVERIFY(!chord.release(100));
    // Ctrl+Alt+Del is for the guest.
    chord.press(29);
    chord.press(56);
    chord.press(111);
    QVERIFY(!chord.release(111));
    QVERIFY(!chord.release(56));
    QVERIFY(!chord.release(29));
    chord.press(56);
    chord.press(29);
    QVERIFY(chord.release(29));
}

void KeyCodesTest::combinationsOfFilesAreRead() {
    QCOMPARE(parseCombination(QStringLiteral("ctrl+alt+end")), (QList<uint>{0x1d, 0x38, 0x14f}));
    QCOMPARE(parseCombination(QStringLiteral("Shift+F11")), (QList<uint>{0x2a, 0x57}));
    QCOMPARE(parseCombination(QStringLiteral("ctrl+q")), (QList<uint>{0x1d, 0x10}));
    QCOMPARE(parseCombination(QStringLiteral("ctrl+z")), (QList<uint>{0x1d, 0x2c}));
    QCOMPARE(parseCombination(QStringLiteral("ctrl+a")), (QList<uint>{0x1d, 0x1e}));
    QCOMPARE(parseCombination(QStringLiteral("ctrl+")), QList<uint>());
    QCOMPARE(parseCombination(QStringLiteral("f13")), QList<uint>());
    QCOMPARE(parseCombination(QStringLiteral("drop+table")), QList<uint>());
}

void KeyCodesTest::menuCombinationsAreComplete() {
    const auto terminals = terminalCombinations();
    QCOMPARE(terminals.size(), 12);
    QCOMPARE(terminals.first().codes, (QList<uint>{0x1d, 0x38, 0x3b}));
    QCOMPARE(terminals.at(9).codes, (QList<uint>{0x1d, 0x38, 0x44}));
    QCOMPARE(terminals.last().codes, (QList<uint>{0x1d, 0x38, 0x58}));
    QCOMPARE(commonCombinations().first().codes, (QList<uint>{0x1d, 0x38, 0x153}));
}

QTEST_GUILESS_MAIN(KeyCodesTest)
#include "tst_KeyCodes.moc"
