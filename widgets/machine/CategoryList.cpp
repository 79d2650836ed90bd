// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/CategoryList.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace boxyard::widgets {

namespace {

class CategoryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {60, option.fontMetrics.height() + 13};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected)
            paintBox(*painter, box, Theme::mix(theme.base, theme.selection, 0.75), QColor(), kControlRadius);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintBox(*painter, box, theme.hover, QColor(), kControlRadius);
        if (selected && option.state.testFlag(QStyle::State_HasFocus))
            paintBox(*painter, box, QColor(), theme.focusRing, kControlRadius, 2);
        painter->setFont(selected ? mediumFont(option.font) : option.font);
        painter->setPen(selected ? theme.text : theme.muted);
        const QRectF text = box.adjusted(12, 0, -24, 0);
        painter->drawText(
            text, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(text.width())));
        if (index.data(CategoryList::ChangedRole).toBool()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.primary);
            painter->drawEllipse(QPointF(box.right() - 10, box.center().y()), 3, 3);
        }
        painter->restore();
    }
};

} // namespace

CategoryList::CategoryList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new CategoryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setUniformItemSizes(true);
}

} // namespace boxyard::widgets
