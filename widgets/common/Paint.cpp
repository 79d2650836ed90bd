// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Paint.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Theme.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

namespace {

constexpr char kToneProperty[] = "boxyardFieldTone";
constexpr char kSignName[] = "fieldSign";

} // namespace

QRectF snapped(const QPainter& painter, const QRectF& rect) {
    const QTransform transform = painter.deviceTransform();
    if (transform.type() > QTransform::TxScale)
        return rect;
    const QRectF device = transform.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return transform.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
              double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outer = snapped(painter, rect);
    if (border.isValid()) {
        const double scale = qMax(painter.deviceTransform().m11(), 0.01);
        const double line = qMax(1.0, std::round(width * scale)) / scale;
        painter.setPen(QPen(border, line));
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        const double half = line / 2;
        painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(outer, radius, radius);
    }
    painter.restore();
}

void paintHairline(QPainter& painter, double x1, double x2, double y, const QColor& colour) {
    const double scale = qMax(painter.deviceTransform().m11(), 0.01);
    const double thick = qMax(1.0, std::floor(scale)) / scale;
    const QRectF top = snapped(painter, QRectF(x1, y, x2 - x1, 1));
    painter.fillRect(QRectF(top.x(), top.y(), top.width(), thick), colour);
}

void paintChevron(QPainter& painter, const QPointF& centre, Direction direction, const QColor& colour, double size) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        painter.rotate(180);
        break;
    case Direction::Left:
        painter.rotate(90);
        break;
    case Direction::Right:
        painter.rotate(-90);
        break;
    }
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double half = size / 2;
    painter.drawPolyline(QPolygonF({QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)}));
    painter.restore();
}

bool paintElidedText(QPainter& painter, const QLineEdit& edit) {
    const QRect room = edit.contentsRect().marginsRemoved(edit.textMargins()).adjusted(2, 0, -2, 0); // its own margin
    if (edit.hasFocus() || edit.fontMetrics().horizontalAdvance(edit.text()) <= room.width())
        return false;
    painter.setFont(edit.font());
    painter.setPen(edit.palette().color(edit.isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     edit.fontMetrics().elidedText(edit.text(), Qt::ElideRight, room.width()));
    return true;
}

void paintBar(QPainter& painter, const QRectF& rect, const QColor& groove, const QColor& first, double firstPart,
              const QColor& second, double secondPart) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF box = snapped(painter, rect);
    QPainterPath clip;
    clip.addRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.fillPath(clip, groove);
    firstPart = qBound(0.0, firstPart, 1.0);
    secondPart = qBound(0.0, secondPart, 1.0 - firstPart);
    const bool two = second.isValid() && secondPart > 0;
    QPainterPath part;
    part.setFillRule(Qt::WindingFill); // where its two pieces overlap there is no hole
    if (firstPart > 0) {
        QRectF bar(box.x(), box.y(), qMax(box.height(), box.width() * firstPart), box.height());
        part.addRoundedRect(bar, box.height() / 2, box.height() / 2);
        if (two)
            part.addRect(bar.adjusted(bar.width() / 2, 0, 0, 0));
        painter.fillPath(part.simplified().intersected(clip), first);
    }
    if (two) {
        const double x = box.x() + box.width() * firstPart + (firstPart > 0 ? 1 : 0);
        QPainterPath next;
        next.addRect(QRectF(x, box.y(), box.width() * secondPart, box.height()));
        painter.fillPath(next.intersected(clip), second);
    }
    painter.restore();
}

void paintIconSquare(QPainter& painter, const QRectF& rect, const QString& iconName, const Theme& theme, Tone tone) {
    const bool problem = tone == Tone::Problem;
    paintBox(painter, rect, problem ? theme.toneTint(Tone::Problem) : theme.iconSquare, {}, kSquareRadius);
    constexpr int kGlyph = 22;
    const QPointF at(rect.x() + (rect.width() - kGlyph) / 2, rect.y() + (rect.height() - kGlyph) / 2);
    painter.drawPixmap(at, iconPixmap(iconName, kGlyph, painter.device()->devicePixelRatioF(),
                                      problem ? theme.toneText(Tone::Problem) : theme.accentText));
}

void setFieldTone(QWidget* field, Tone tone, const QString& sentence) {
    field->setProperty(kToneProperty, int(tone));
    field->setToolTip(sentence);
    field->setAccessibleDescription(sentence);
    auto* edit = qobject_cast<QLineEdit*>(field);
    if (edit) {
        auto* sign = edit->findChild<QAction*>(QLatin1String(kSignName), Qt::FindDirectChildrenOnly);
        const bool wanted = tone == Tone::Attention || tone == Tone::Problem;
        if (!sign && wanted) {
            sign = edit->addAction(QIcon(), QLineEdit::TrailingPosition);
            sign->setObjectName(QLatin1String(kSignName));
        }
        if (sign) {
            sign->setVisible(wanted);
            if (wanted) {
                const QString name = tone == Tone::Problem ? QStringLiteral("error") : QStringLiteral("warning");
                const QColor colour = Theme::of(edit->palette()).toneText(tone);
                sign->setIcon(QIcon(iconPixmap(name, 16, edit->devicePixelRatioF(), colour)));
                sign->setText(sentence);
                sign->setToolTip(sentence);
            }
        }
    }
    field->update();
}

Tone fieldTone(const QWidget* field) {
    if (!field)
        return Tone::Neutral;
    const QVariant value = field->property(kToneProperty);
    return value.isValid() ? Tone(value.toInt()) : Tone::Neutral;
}

} // namespace boxyard::widgets
