// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FlatTable.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

#include <numeric>

namespace boxyard::widgets {

namespace {

constexpr int kCellInset = 8;
constexpr int kCheck = 16;
constexpr int kCheckGap = 10;
constexpr int kGlyph = 12;
constexpr int kGlyphGap = 8;
constexpr int kIcon = 24; // with its gap

QRect checkRect(const QRect& cell) {
    return {cell.left() + kCellInset, cell.center().y() - kCheck / 2 + 1, kCheck, kCheck};
}

QColor textColour(const QModelIndex& index, const Theme& theme, bool enabled) {
    if (!enabled)
        return theme.disabledText;
    const QVariant tone = index.data(FlatToneRole);
    if (tone.isValid())
        return theme.toneText(Tone(tone.toInt()));
    return index.data(FlatMutedRole).toBool() ? theme.muted : theme.text;
}

// Draws check box, glyph and icon from the left; returns where the text starts.
int paintSigns(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Theme& theme) {
    int x = option.rect.left() + kCellInset;
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionViewItem box(option);
        box.rect = checkRect(option.rect);
        const int state = check.toInt();
        box.state.setFlag(QStyle::State_On, state == Qt::Checked);
        box.state.setFlag(QStyle::State_Off, state == Qt::Unchecked);
        box.state.setFlag(QStyle::State_NoChange, state == Qt::PartiallyChecked);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
        x += kCheck + kCheckGap;
    }
    const QVariant glyph = index.data(FlatGlyphRole);
    if (glyph.isValid()) {
        const QVariant tone = index.data(FlatToneRole);
        paintStateGlyph(painter, QRectF(x, option.rect.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph),
                        StateLook::Glyph(glyph.toInt()),
                        theme.toneGlyph(tone.isValid() ? Tone(tone.toInt()) : Tone::Neutral));
        x += kGlyph + kGlyphGap;
    }
    const QString iconName = index.data(Qt::DecorationRole).toString();
    if (!iconName.isEmpty()) {
        const QPixmap pixmap =
            iconPixmap(iconName, 16, painter.device()->devicePixelRatioF(), textColour(index, theme, true));
        painter.drawPixmap(QPointF(x, option.rect.center().y() - 7), pixmap);
        x += kIcon;
    }
    return x;
}

} // namespace

void FlatTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    const int x = paintSigns(*painter, option, index, theme);
    const QVariant font = index.data(Qt::FontRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
    painter->setPen(textColour(index, theme, option.state.testFlag(QStyle::State_Enabled)));
    const QFontMetrics metrics(painter->font());
    const QRect room(x, option.rect.top(), option.rect.right() - x - kCellInset + 1, option.rect.height());
    QString text = index.data(Qt::DisplayRole).toString().simplified();
    if (const QString brief = index.data(FlatBriefRole).toString();
        !brief.isEmpty() && metrics.horizontalAdvance(text) >= room.width())
        text = brief;
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int align = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft);
    painter->drawText(room, (align & int(Qt::AlignHorizontal_Mask)) | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    // The remark goes whole where it does not fit.
    const QString remark = index.data(FlatRemarkRole).toString().simplified();
    const int used = metrics.horizontalAdvance(text) + 9;
    painter->setFont(smallFont(option.font));
    if (!remark.isEmpty() && used + QFontMetrics(painter->font()).horizontalAdvance(remark) <= room.width()) {
        painter->setPen(theme.muted);
        painter->drawText(room.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, remark);
    }
    painter->restore();
}

QSize FlatTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    const int remark = QFontMetrics(smallFont(option.font)).horizontalAdvance(index.data(FlatRemarkRole).toString());
    return {base.width() + 2 * kCellInset + (remark > 0 ? remark + 12 : 0), option.fontMetrics.height() + 15};
}

int FlatTableDelegate::widthOf(const QModelIndex& index, const QFont& font) {
    const QVariant own = index.data(Qt::FontRole);
    const QString brief = index.data(FlatBriefRole).toString();
    const QString text = brief.isEmpty() ? index.data(Qt::DisplayRole).toString().simplified() : brief;
    int width = QFontMetrics(own.isValid() ? own.value<QFont>() : font).horizontalAdvance(text) + 2 * kCellInset;
    if (index.data(Qt::CheckStateRole).isValid())
        width += kCheck + kCheckGap;
    if (index.data(FlatGlyphRole).isValid())
        width += kGlyph + kGlyphGap;
    if (!index.data(Qt::DecorationRole).toString().isEmpty())
        width += kIcon;
    return width;
}

bool FlatTableDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid() || !model->flags(index).testFlag(Qt::ItemIsUserCheckable) ||
        !model->flags(index).testFlag(Qt::ItemIsEnabled))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        toggles = mouse->button() == Qt::LeftButton &&
                  checkRect(option.rect).adjusted(-4, -4, 4, 4).contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggles)
        return false;
    return model->setData(index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

FlatTable::FlatTable(QWidget* parent) : QTreeView(parent) {
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setIndentation(0);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new FlatTableDelegate(this));
    viewport()->setAutoFillBackground(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setStretchLastSection(true);
    header()->viewport()->setAutoFillBackground(false);
}

void FlatTable::setModel(QAbstractItemModel* model) {
    QTreeView::setModel(model);
    if (!model)
        return;
    const auto resized = [this] {
        if (m_fits)
            updateGeometry();
        divide();
    };
    connect(model, &QAbstractItemModel::dataChanged, this, &FlatTable::divide);
    connect(model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(model, &QAbstractItemModel::rowsRemoved, this, resized);
    connect(model, &QAbstractItemModel::modelReset, this, resized);
    connect(model, &QAbstractItemModel::layoutChanged, this, resized);
}

void FlatTable::setFitsContents(bool fits) {
    m_fits = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void FlatTable::setShares(const QList<double>& shares, bool inFonts) {
    m_shares = shares;
    m_inFonts = inFonts;
    divide();
}

void FlatTable::divide() {
    if (m_shares.isEmpty() || !model() || m_shares.size() != model()->columnCount())
        return;
    int whole = qMax(300, width());
    int last = 0;
    for (int i = 0; i < m_shares.size(); ++i) {
        if (m_shares.at(i) > 0)
            last = i;
        else
            whole -= header()->sectionSize(i);
    }
    double unit = whole / std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
    if (m_inFonts)
        unit = qMin<double>(unit, fontMetrics().height());
    QList<double> widths;
    QList<double> lacks; // negative: to spare
    double rest = whole;
    double lack = 0;
    double spare = 0;
    for (int i = 0; i <= last; ++i) {
        widths.append(i < last ? m_shares.at(i) * unit : rest);
        rest -= widths.last();
        lacks.append(m_shares.at(i) > 0 ? needOf(i) - widths.last() : 0);
        (lacks.last() > 0 ? lack : spare) += qAbs(lacks.last());
    }
    const double moved = qMin(spare, lack);
    for (int i = 0; i < last; ++i) {
        const double part = lacks.at(i) > 0 ? lack : spare;
        if (m_shares.at(i) > 0)
            header()->resizeSection(i, qRound(widths.at(i) + (part > 0 ? lacks.at(i) * moved / part : 0)));
    }
}

int FlatTable::needOf(int column) const {
    int widest =
        header()->isHidden()
            ? 0
            : 20 + header()->fontMetrics().horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model()->rowCount(); ++row)
        widest = qMax(widest, FlatTableDelegate::widthOf(model()->index(row, column), font()) + 1);
    return widest;
}

QSize FlatTable::sizeHint() const {
    if (!m_fits || !model())
        return QTreeView::sizeHint();
    const int rows = model()->rowCount(rootIndex());
    const int head = header()->isHidden() ? 0 : header()->sizeHint().height();
    return {QTreeView::sizeHint().width(), head + rows * (fontMetrics().height() + 15) + 1};
}

QSize FlatTable::minimumSizeHint() const { return m_fits ? QSize(120, sizeHint().height()) : QSize(120, 80); }

void FlatTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(palette());
    const QRectF row(option.rect);
    if (index.siblingAtColumn(0).data(FlatProblemRole).toBool())
        painter->fillRect(row, Theme::mix(theme.base, theme.toneGlyph(Tone::Problem), theme.dark ? 0.13 : 0.07));
    else if (selectionModel() && selectionModel()->isSelected(index))
        paintBox(*painter, row.adjusted(0, 1, 0, -2), hasFocus() ? theme.selection : theme.selectionInactive, {},
                 kControlRadius);
    QStyleOptionViewItem plain(option);
    plain.state.setFlag(QStyle::State_Selected, false);
    QTreeView::drawRow(painter, plain, index);
    paintHairline(*painter, row.left() + kCellInset, row.right() - kCellInset, row.bottom() - 1, theme.line);
    if (hasFocus() && currentIndex().row() == index.row() && currentIndex().parent() == index.parent() &&
        selectionMode() != QAbstractItemView::NoSelection)
        paintBox(*painter, row.adjusted(0, 1, 0, -2), {}, theme.focusRing, kControlRadius, 2);
}

void FlatTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        divide();
    }
    QTreeView::changeEvent(event);
}

void FlatTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    divide();
}

} // namespace boxyard::widgets
