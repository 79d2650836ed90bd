// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/PanelDelegate.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Sparkline.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QTreeView>

namespace boxyard::widgets {

namespace {

// Logical pixels from the panel's left edge, as the picture of the row's anatomy has them.
constexpr int kBox = 8;
constexpr int kFirst = 14; // chevron of the first level
constexpr int kLevel = 16;
constexpr int kGlyph = 12;
constexpr int kName = 22; // from the glyph
constexpr int kEnd = 16;
constexpr int kSpark = 46;
constexpr int kSparkHeight = 16;
constexpr int kPortsFrom = 320; // narrower panels leave the port marks out, then the sparklines, then the counts
constexpr int kSparksFrom = 280;
constexpr int kCountsFrom = 250;

int depthOf(const ResourceNode& node) {
    int depth = 0;
    for (const ResourceNode* above = node.parent; above && above->type != ResourceNode::Type::Root;
         above = above->parent)
        ++depth;
    // Rows right under a host that does not answer keep the place they have in its groups.
    const bool row = node.type == ResourceNode::Type::Row || node.type == ResourceNode::Type::Promised;
    if (row && depth == 1 && node.parent->type == ResourceNode::Type::Host)
        ++depth;
    return depth;
}

int firstX(const ResourceNode& node) { return kFirst + kLevel * depthOf(node); }

void drawLine(QPainter& painter, const QRect& box, const QString& text, Qt::Alignment alignment = Qt::AlignLeft) {
    const QFontMetrics metrics(painter.font());
    painter.drawText(box, int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, box.width()));
}

QString portMark(const Resource& resource) {
    int more = -1;
    QString first;
    for (const PortRule& rule : resource.ports) {
        if (!rule.enabled || rule.hostPort == 0)
            continue;
        if (first.isEmpty())
            first = QString::number(rule.hostPort);
        ++more;
    }
    return more > 0 ? QStringLiteral("%1 +%2").arg(first).arg(more) : first;
}

} // namespace

PanelDelegate::PanelDelegate(const ResourceModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

void PanelDelegate::forget() { m_metrics.reset(); }

const PanelDelegate::Metrics& PanelDelegate::metrics(const QFont& font) const {
    if (m_metrics && m_metricsFont == font)
        return *m_metrics;
    Metrics made;
    made.small = smallFont(font);
    made.medium = mediumFont(font);
    made.group = smallFont(font);
    made.group.setWeight(QFont::DemiBold);
    made.host = font;
    made.host.setWeight(QFont::DemiBold);
    const QFontMetrics small(made.small);
    made.load = small.horizontalAdvance(tr("%1 %").arg(100));
    made.portMark = 12 + 5 + small.horizontalAdvance(QStringLiteral("65535 +9"));
    m_metricsFont = font;
    m_metrics = made;
    return *m_metrics;
}

QSize PanelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ResourceNode* node = ResourceModel::node(index);
    const int height = option.fontMetrics.height();
    if (index.column() != ResourceModel::NameColumn)
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 16, height + 12};
    return {216, node->type == ResourceNode::Type::Host ? height + 18 + hostGap(index.row()) : height + 12};
}

QRect PanelDelegate::chevronRect(const QRect& row, const QModelIndex& index) {
    const int x = firstX(*ResourceModel::node(index));
    return {row.left() + x - 6, row.top(), 22, row.height()};
}

QRect PanelDelegate::tryNowRect(const QStyleOptionViewItem& option) {
    QFont medium = smallFont(option.font);
    medium.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(medium).horizontalAdvance(tr("Try now"));
    return {option.rect.right() - kEnd - width, option.rect.top(), width + 4, option.rect.height()};
}

void PanelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ResourceNode& node = *ResourceModel::node(index);
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    if (index.column() != ResourceModel::NameColumn) {
        painter->setFont(metrics(option.font).small);
        painter->setPen(theme.muted);
        drawLine(*painter, option.rect.adjusted(8, 0, -8, 0), index.data().toString());
        painter->restore();
        return;
    }
    const int x = option.rect.left() + firstX(node);
    switch (node.type) {
    case ResourceNode::Type::Host:
        paintHost(*painter, option, node, x, theme);
        break;
    case ResourceNode::Type::Group:
        paintGroup(*painter, option, node, x, theme);
        break;
    case ResourceNode::Type::Row:
    case ResourceNode::Type::Promised:
        paintRow(*painter, option, node, x, theme);
        break;
    case ResourceNode::Type::Note:
        paintNote(*painter, option, node, x, theme);
        break;
    case ResourceNode::Type::Root:
        break;
    }
    painter->restore();
}

// What stands at the right end of a row; returns where the name must end.
int PanelDelegate::paintRowEnd(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node,
                               const Theme& theme) const {
    const Metrics& m = metrics(option.font);
    const QRect& rect = option.rect;
    const int end = rect.right() + 1 - kEnd;
    const StateLook look = stateLook(node.resource, node.reachable);
    const bool busy = node.jobPercent != -1;
    const bool running = node.reachable && look.glyph == StateLook::Glyph::Disc && !busy;
    painter.setFont(m.small);
    if (busy) {
        const QString percent = node.jobPercent >= 0 ? tr("%1 %").arg(node.jobPercent) : look.word;
        const int width = qMax(m.load, QFontMetrics(m.small).horizontalAdvance(percent));
        painter.setPen(theme.accentText);
        drawLine(painter, QRect(end - width, rect.top(), width, rect.height()), percent, Qt::AlignRight);
        if (node.jobPercent < 0 || rect.width() < kSparksFrom)
            return end - width - 8;
        paintBar(painter, QRectF(end - width - 6 - 54, rect.center().y() - 1.5, 54, 4), theme.pressed, theme.primary,
                 node.jobPercent / 100.0);
        return end - width - 6 - 54 - 8;
    }
    if (!running) {
        const int width = QFontMetrics(m.small).horizontalAdvance(look.word);
        painter.setPen(look.tone == Tone::Problem || look.tone == Tone::Attention ? theme.toneText(look.tone)
                                                                                  : theme.muted);
        painter.drawText(QRect(end - width, rect.top(), width, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         look.word);
        return end - width - 8;
    }
    if (m_columns)
        return end;
    painter.setPen(theme.muted);
    if (node.load.cpu >= 0)
        drawLine(painter, QRect(end - m.load, rect.top(), m.load, rect.height()),
                 tr("%1 %").arg(qRound(node.load.cpu * 100)), Qt::AlignRight);
    if (rect.width() < kSparksFrom)
        return end - m.load - 6;
    const int spark = end - m.load - 7 - kSpark;
    const QRect box(spark, rect.center().y() - kSparkHeight / 2 + 1, kSpark, kSparkHeight);
    if (!node.history.isEmpty())
        paintSparkline(painter, QRectF(box), node.history, theme, 1.25, true);
    return spark - 8;
}

void PanelDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                             const Theme& theme) const {
    const Metrics& m = metrics(option.font);
    const QRect& rect = option.rect;
    StateLook look = stateLook(node.resource, node.reachable);
    if (node.jobPercent != -1)
        look = {StateLook::Glyph::Arc, look.word, Tone::Accent};
    paintStateGlyph(painter, QRectF(x, rect.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph), look.glyph,
                    theme.toneGlyph(look.tone));
    int nameEnd = paintRowEnd(painter, option, node, theme);
    // The port marks stand in one column, whatever the end of the row is: all of them or none.
    const QString ports = portMark(node.resource);
    if (rect.width() >= kPortsFrom && !m_columns && !ports.isEmpty() && node.jobPercent == -1 && node.reachable) {
        const int column = rect.right() + 1 - kEnd - m.load - 7 - kSpark - 8 - m.portMark;
        const int width = QFontMetrics(m.small).horizontalAdvance(ports);
        if (column + 17 + width <= nameEnd + 8) {
            painter.drawPixmap(
                QPointF(column, rect.center().y() - 5),
                iconPixmap(QStringLiteral("port"), 12, painter.device()->devicePixelRatioF(), theme.muted));
            painter.setFont(m.small);
            painter.setPen(theme.muted);
            painter.drawText(QRect(column + 17, rect.top(), m.portMark, rect.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, ports);
            nameEnd = column - 8;
        }
    }
    painter.setFont(option.state.testFlag(QStyle::State_Selected) ? m.medium : option.font);
    painter.setPen(node.reachable ? theme.text : theme.muted);
    drawLine(painter, QRect(x + kName, rect.top(), nameEnd - x - kName, rect.height()), node.title);
}

void PanelDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                               const Theme& theme) const {
    const Metrics& m = metrics(option.font);
    const QRect& rect = option.rect;
    const bool open = option.state.testFlag(QStyle::State_Open);
    paintChevron(painter, QPointF(x + 5, rect.center().y() + 1), open ? Direction::Down : Direction::Right, theme.muted,
                 7);
    int end = rect.right() + 1 - kEnd;
    if (rect.width() >= kCountsFrom && !m_columns) {
        QString count = node.total == 0 ? (node.connecting ? tr("connecting") : tr("none yet"))
                                        : tr("%1 of %2 running").arg(node.running).arg(node.total);
        for (const ResourceNode* child : node.children)
            if (node.total == 0 && child->type == ResourceNode::Type::Note)
                count.clear();
        painter.setFont(m.small);
        painter.setPen(theme.muted);
        const int width = QFontMetrics(m.small).horizontalAdvance(count);
        painter.drawText(QRect(end - width, rect.top(), width, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         count);
        end -= width + 8;
    }
    painter.setFont(m.group);
    painter.setPen(theme.muted);
    const int titleX = x + 16;
    drawLine(painter, QRect(titleX, rect.top(), end - titleX, rect.height()), node.title);
    if (node.groupKind.isEmpty())
        return;
    const int used = QFontMetrics(m.group).horizontalAdvance(node.title);
    const QString kind = node.groupKind == QLatin1String("pod") ? tr("pod") : tr("compose");
    const QString remark = QStringLiteral("  ·  %1").arg(kind);
    painter.setFont(m.small);
    if (titleX + used + QFontMetrics(m.small).horizontalAdvance(remark) < end)
        painter.drawText(QRect(titleX + used, rect.top(), end - titleX - used, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, remark);
}

void PanelDelegate::paintHost(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                              const Theme& theme) const {
    const Metrics& m = metrics(option.font);
    const QRect rect = option.rect.adjusted(0, option.rect.height() > option.fontMetrics.height() + 20 ? 6 : 0, 0, 0);
    const bool open = option.state.testFlag(QStyle::State_Open);
    paintChevron(painter, QPointF(x + 5, rect.center().y() + 1), open ? Direction::Down : Direction::Right, theme.muted,
                 7);
    const QString sign = node.host.isEmpty() ? QStringLiteral("computer") : QStringLiteral("host");
    painter.drawPixmap(QPointF(x + 16, rect.center().y() - 7),
                       iconPixmap(sign, 16, painter.device()->devicePixelRatioF(), theme.text));
    int end = rect.right() + 1 - kEnd - 2;
    const QString trouble = m_model.hostTrouble(node);
    if (!trouble.isEmpty()) {
        painter.setFont(m.small);
        const int width = QFontMetrics(m.small).horizontalAdvance(trouble);
        painter.setPen(theme.toneText(Tone::Attention));
        painter.drawText(QRect(end - width, rect.top(), width, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         trouble);
        end -= width + 18;
        const auto glyph = node.trouble.nextTry.isValid() ? StateLook::Glyph::Arc : StateLook::Glyph::Triangle;
        paintStateGlyph(painter, QRectF(end, rect.center().y() - 5.5, kGlyph, kGlyph), glyph,
                        theme.toneGlyph(node.trouble.nextTry.isValid() ? Tone::Accent : Tone::Attention));
        end -= 8;
    }
    painter.setFont(m.host);
    painter.setPen(theme.text);
    drawLine(painter, QRect(x + 40, rect.top(), end - x - 40, rect.height()), node.title);
}

void PanelDelegate::paintNote(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                              const Theme& theme) const {
    const Metrics& m = metrics(option.font);
    const QRect button = tryNowRect(option);
    QFont bold = m.small;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.accentText);
    painter.drawText(button, Qt::AlignLeft | Qt::AlignVCenter, tr("Try now"));
    painter.setFont(m.small);
    painter.setPen(theme.muted);
    // Under a host the note starts where names of groups do.
    const int start = node.parent && node.parent->type == ResourceNode::Type::Host ? x + kLevel : x;
    drawLine(painter, QRect(start, option.rect.top(), button.left() - 10 - start, option.rect.height()), node.title);
}

} // namespace boxyard::widgets
