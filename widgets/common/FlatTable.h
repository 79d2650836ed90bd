// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace boxyard::widgets {

// Roles that FlatTableDelegate reads beside Display, Decoration (an icon name as QString) and ForegroundRole.
enum FlatTableRole {
    FlatToneRole = Qt::UserRole + 900, // int(Tone): colour of text and glyph
    FlatGlyphRole,                     // int(StateLook::Glyph): drawn before the text
    FlatRemarkRole,                    // QString, small and muted after the text
    FlatBriefRole,                     // QString: what stands there where the text has no room
    FlatProblemRole,                   // bool, asked of column 0: the row is tinted
    FlatMutedRole,                     // bool: quiet text (switched off, unreachable)
};

// Hairlines under rows, no grid, cells 8 px in, tinted problem rows, check boxes left of the text.
class FlatTableDelegate : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlatTableDelegate)
public:
    explicit FlatTableDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // What a cell takes so that nothing of its text is cut; its remark goes first and does not count.
    [[nodiscard]] static int widthOf(const QModelIndex& index, const QFont& font);
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

// A tree view set up as a flat table: no frame, transparent, row selection, uniform rows, the delegate above. It
// stands 8 px wider on each side than its text: give its layout margins of −8 or place it from margin − 8.
class FlatTable : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlatTable)
public:
    explicit FlatTable(QWidget* parent = nullptr);
    // As high as its rows, for tables inside a scrolling page.
    void setFitsContents(bool fits);
    // Divides the width among the columns; what one has more than its contents need goes to those that would cut
    // theirs. A share of 0 keeps its width, the last other column takes the rest. inFonts: the shares are heights of
    // the font, and nothing but the rest grows beyond them.
    void setShares(const QList<double>& shares, bool inFonts);
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void divide();
    [[nodiscard]] int needOf(int column) const;
    QList<double> m_shares;
    bool m_inFonts = false;
    bool m_fits = false;
};

} // namespace boxyard::widgets
