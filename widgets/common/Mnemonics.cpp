// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Mnemonics.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QSet>

namespace boxyard::widgets {

namespace {

QString textOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        const QWidget* field = label->buddy();
        while (field && field->focusProxy())
            field = field->focusProxy();
        return field && field->focusPolicy() != Qt::NoFocus ? label->text() : QString();
    }
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button ? button->text() : QString();
}

void setText(QWidget* widget, const QString& text) {
    if (auto* label = qobject_cast<QLabel*>(widget))
        label->setText(text);
    else if (auto* button = qobject_cast<QAbstractButton*>(widget))
        button->setText(text);
}

bool isLatin(QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

// Where in the text a free letter stands: at the beginning of a word rather than within one. −1 = nowhere.
qsizetype freePlace(const QString& text, const QSet<QChar>& taken) {
    for (const bool within : {false, true})
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool begins = i == 0 || text.at(i - 1).isSpace();
            if (isLatin(text.at(i)) && begins != within && !taken.contains(text.at(i).toUpper()))
                return i;
        }
    return -1;
}

// What it is called in the program, which is English in every language: "NAME" of "import.name.0".
QString nameOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        widget = label->buddy();
    while (widget->focusProxy())
        widget = widget->focusProxy();
    const QStringList parts = widget->objectName().toUpper().split(QLatin1Char('.'));
    for (auto part = parts.crbegin(); part != parts.crend(); ++part)
        if (freePlace(*part, {}) >= 0)
            return *part;
    return {};
}

} // namespace

void giveMnemonics(const QList<QWidget*>& widgets) {
    QSet<QChar> taken;
    QList<QWidget*> without;
    for (QWidget* widget : widgets) {
        const QString text = textOf(widget);
        const QString keys = QKeySequence::mnemonic(text).toString(QKeySequence::PortableText); // "Alt+N"
        if (!keys.isEmpty())
            taken.insert(keys.back().toUpper());
        else if (!text.isEmpty())
            without.append(widget);
    }
    for (QWidget* widget : std::as_const(without)) {
        QString text = textOf(widget);
        qsizetype at = freePlace(text, taken);
        if (at < 0 && freePlace(text, {}) >= 0)
            continue; // its letters belong to others
        if (at < 0) {
            const QString name = nameOf(widget) + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            const qsizetype letter = freePlace(name, taken);
            if (letter < 0)
                continue; // more than the alphabet has letters
            at = text.size() + 1;
            text += QStringLiteral("(%1)").arg(name.at(letter));
        }
        taken.insert(text.at(at).toUpper());
        setText(widget, text.insert(at, QLatin1Char('&')));
    }
}

QString withoutMnemonic(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

} // namespace boxyard::widgets
