// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Tr.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

namespace {

StateLook plainLook(const Resource& resource) {
    using Glyph = StateLook::Glyph;
    const bool machine = resource.id.kind == ResourceKind::Machine;
    switch (resource.state) {
    case ResourceState::Running:
        return {Glyph::Disc, Tr::tr("running"), Tone::Good};
    case ResourceState::Paused:
        return {Glyph::Bars, Tr::tr("paused"), Tone::Attention};
    case ResourceState::Stopped:
        return {Glyph::Ring, machine ? Tr::tr("off") : Tr::tr("exited"), Tone::Neutral};
    case ResourceState::Starting:
        return {Glyph::Arc, Tr::tr("starting"), Tone::Accent};
    case ResourceState::Stopping:
        return {Glyph::Arc, machine ? Tr::tr("shutting down") : Tr::tr("stopping"), Tone::Accent};
    case ResourceState::Saved:
        return {Glyph::Moon, Tr::tr("saved"), Tone::Accent};
    case ResourceState::Crashed:
        return {Glyph::Diamond, Tr::tr("crashed"), Tone::Problem};
    case ResourceState::Created:
        return {Glyph::Ring, Tr::tr("created"), Tone::Neutral};
    case ResourceState::Restarting:
        return {Glyph::Arc, Tr::tr("restarting"), Tone::Accent};
    case ResourceState::Unknown:
        break;
    }
    return {Glyph::Ring, Tr::tr("unknown"), Tone::Neutral};
}

} // namespace

StateLook stateLook(const Resource& resource, bool reachable) {
    StateLook look = plainLook(resource);
    if (!reachable) {
        look.glyph = resource.state == ResourceState::Running ? StateLook::Glyph::GreyDisc : StateLook::Glyph::Ring;
        look.tone = Tone::Neutral;
        //: %1 is a state, "running" or "off", as it was when the host still answered
        look.word = Tr::tr("last seen %1").arg(look.word);
        return look;
    }
    const bool running = resource.state == ResourceState::Running;
    if (running && resource.health == QLatin1String("unhealthy"))
        return {StateLook::Glyph::Triangle, Tr::tr("unhealthy"), Tone::Problem};
    if (resource.problem && resource.state != ResourceState::Crashed)
        look = {StateLook::Glyph::Triangle, look.word, Tone::Problem};
    return look;
}

QString durationText(qint64 seconds) {
    if (seconds < 60)
        return Tr::tr("%n s", nullptr, int(qMax<qint64>(seconds, 0)));
    if (seconds < 3600)
        return Tr::tr("%n min", nullptr, int(seconds / 60));
    if (seconds < 48 * 3600)
        return Tr::tr("%n h", nullptr, int(seconds / 3600));
    return Tr::tr("%n day(s)", nullptr, int(seconds / 86400));
}

QString stateSentence(const Resource& resource, bool reachable) {
    const StateLook look = stateLook(resource, reachable);
    if (reachable && resource.state == ResourceState::Running && resource.since.isValid() &&
        look.glyph == StateLook::Glyph::Disc)
        return Tr::tr("Running for %1").arg(durationText(resource.since.secsTo(QDateTime::currentDateTimeUtc())));
    QString word = look.word;
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

void paintStateGlyph(QPainter& painter, const QRectF& box, StateLook::Glyph glyph, const QColor& colour) {
    using Glyph = StateLook::Glyph;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = qMin(box.width(), box.height()) / 12.0;
    painter.translate(box.center());
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPen pen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (glyph) {
    case Glyph::Disc:
    case Glyph::GreyDisc:
        painter.drawEllipse(QPointF(0, 0), 4.5, 4.5);
        break;
    case Glyph::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawEllipse(QPointF(0, 0), 3.75, 3.75);
        break;
    case Glyph::Bars:
        painter.drawRoundedRect(QRectF(-4, -4.5, 3, 9), 0.75, 0.75);
        painter.drawRoundedRect(QRectF(1, -4.5, 3, 9), 0.75, 0.75);
        break;
    case Glyph::Moon: {
        QPainterPath moon;
        moon.moveTo(4.6, 1.3);
        moon.arcTo(QRectF(-4.9, -4.7, 9.6, 9.6), -18, -254);
        moon.arcTo(QRectF(-2.2, -6.6, 8.2, 8.2), 142, 170);
        moon.closeSubpath();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPath(moon);
        break;
    }
    case Glyph::Arc: {
        QColor rest = colour;
        rest.setAlphaF(0.16F);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(rest, 1.5));
        painter.drawEllipse(QPointF(0, 0), 4, 4);
        painter.setPen(pen);
        painter.drawArc(QRectF(-4, -4, 8, 8), -40 * 16, 130 * 16);
        break;
    }
    case Glyph::Triangle: {
        QPainterPath triangle;
        triangle.moveTo(0, -4.4);
        triangle.lineTo(5.2, 4.4);
        triangle.lineTo(-5.2, 4.4);
        triangle.closeSubpath();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle);
        painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0, -1.2), QPointF(0, 1.1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(0, 2.9), 0.75, 0.75);
        break;
    }
    case Glyph::Diamond: {
        const QPolygonF diamond({QPointF(0, -5.2), QPointF(5.2, 0), QPointF(0, 5.2), QPointF(-5.2, 0)});
        painter.drawPolygon(diamond);
        break;
    }
    }
    painter.restore();
}

} // namespace boxyard::widgets
