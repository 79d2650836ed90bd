// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/Tile.h"

#include <QtWidgets>

namespace boxyard::test {

// What of the window's own words cannot be read whole: elided, narrower than its text, or reaching out of what holds
// it. Names and values that come from outside are excused: they may be longer than any window.
class CutTexts final {
public:
    explicit CutTexts(const QSet<QString>& foreign) : m_foreign(foreign) {}

    [[nodiscard]] QStringList under(const QWidget& root) {
        m_found.clear();
        m_root = &root;
        const QList<QWidget*> all = root.findChildren<QWidget*>();
        for (QWidget* widget : all)
            if (widget->isVisible() && widget->window() == root.window())
                look(*widget);
        return m_found;
    }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    void look(QWidget& widget) {
        if (const auto* label = qobject_cast<widgets::ElidedLabel*>(&widget))
            judge(widget, label->text(), label->isWholeOnly() || textWidth(widget, label->text()) <= widget.width());
        else if (const auto* state = qobject_cast<widgets::StateText*>(&widget))
            judge(widget, state->text(),
                  !state->shownText().endsWith(QChar(0x2026)) || state->text().endsWith(QChar(0x2026)));
        else if (const auto* plain = qobject_cast<QLabel*>(&widget))
            lookAtLabel(*plain);
        else if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
            judge(widget, tabs->tabText(0), tabs->sizeHint().width() <= widget.width());
        else if (const auto* combo = qobject_cast<QComboBox*>(&widget))
            lookAtCombo(*combo);
        else if (const auto* button = qobject_cast<QAbstractButton*>(&widget);
                 button && !widget.inherits("QToolButton"))
            judge(widget, button->text(), widget.sizeHint().width() <= widget.width());
        else if (const auto* edit = qobject_cast<QLineEdit*>(&widget))
            judge(widget, edit->text().isEmpty() ? edit->placeholderText() : QString(),
                  textWidth(widget, edit->placeholderText()) + 8 <= widget.width());
        else if (const auto* table = qobject_cast<widgets::FlatTable*>(&widget))
            lookAtTable(*table);
    }

    void lookAtLabel(const QLabel& label) {
        if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
            return;
        QString text = label.text();
        const QMargins inside = label.contentsMargins();
        const int room = label.width() - inside.left() - inside.right() + 1;
        if (label.buddy())
            text.remove(QLatin1Char('&'));
        const bool fits = label.wordWrap() ? label.heightForWidth(label.width()) <= label.height() + 1
                                           : textWidth(label, text) <= room;
        judge(label, text, fits);
    }

    void lookAtCombo(const QComboBox& combo) {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        const QRect field =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        judge(combo, combo.currentText(), textWidth(combo, combo.currentText()) <= field.width());
    }

    void lookAtTable(const widgets::FlatTable& table) {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                const QModelIndex index = table.model()->index(row, column);
                const int width = table.header()->sectionSize(column);
                if (!table.isColumnHidden(column))
                    judge(table, index.data().toString(),
                          widgets::FlatTableDelegate::widthOf(index, table.font()) <= width);
            }
        for (int column = 0; column < table.model()->columnCount() && !table.isHeaderHidden(); ++column) {
            const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
            judge(table, title,
                  table.header()->fontMetrics().horizontalAdvance(title) + 12 <= table.header()->sectionSize(column));
        }
    }

    void judge(const QWidget& widget, const QString& text, bool fits) {
        if (text.isEmpty() || isForeign(text))
            return;
        ++m_seen;
        if (!fits)
            m_found.append(QStringLiteral("cut: “%1” (%2, %3 wide)").arg(text, nameOf(widget)).arg(widget.width()));
        else if (!isInside(widget))
            m_found.append(QStringLiteral("reaches out: “%1” (%2)").arg(text, nameOf(widget)));
    }

    // Sideways; downwards a page scrolls.
    [[nodiscard]] bool isInside(const QWidget& widget) const {
        for (const QWidget* box = widget.parentWidget(); box; box = box->parentWidget()) {
            const int left = widget.mapTo(box, QPoint()).x();
            if (left < 0 || left + widget.width() > box->width())
                return false;
            if (box == m_root)
                break;
        }
        return true;
    }

    // A whole text, or its beginning where the word ends in a blank or a colon.
    [[nodiscard]] bool isForeign(const QString& text) const {
        return std::any_of(m_foreign.begin(), m_foreign.end(), [&text](const QString& word) {
            const bool begins = word.endsWith(QLatin1Char(' ')) || word.endsWith(QLatin1Char(':'));
            return begins ? text.startsWith(word) : text == word;
        });
    }
    [[nodiscard]] static int textWidth(const QWidget& widget, const QString& text) {
        return widget.fontMetrics().horizontalAdvance(text);
    }
    [[nodiscard]] static QString nameOf(const QWidget& widget) {
        QStringList names;
        for (const QWidget* one = &widget; one && names.size() < 4; one = one->parentWidget())
            names.prepend(one->objectName().isEmpty() ? QLatin1String(one->metaObject()->className())
                                                      : one->objectName());
        return names.join(QLatin1Char('/'));
    }
    QSet<QString> m_foreign;
    QStringList m_found;
    const QWidget* m_root = nullptr;
    int m_seen = 0;
};

} // namespace boxyard::test
