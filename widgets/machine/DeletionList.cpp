// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/DeletionList.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QPainter>

#include <algorithm>

namespace boxyard::widgets {

DeletionList::DeletionList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("deletionList"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int DeletionList::rowHeight() const { return fontMetrics().height() + 13; }

QSize DeletionList::sizeHint() const { return {400, static_cast<int>(m_lines.size()) * rowHeight()}; }

void DeletionList::setLines(const QList<Line>& lines) {
    m_lines = lines;
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) { return a.goes && !b.goes; });
    QStringList spoken;
    for (const Line& line : std::as_const(m_lines))
        spoken.append((line.goes ? tr("Goes: %1") : tr("Stays: %1")).arg(line.text) + QLatin1Char(' ') + line.remark +
                      (line.size ? QLatin1Char(' ') + line.size->toText() : QString()));
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void DeletionList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const int label = std::max({80, QFontMetrics(mediumFont(font())).horizontalAdvance(tr("Goes")),
                                QFontMetrics(mediumFont(font())).horizontalAdvance(tr("Stays"))}) +
                      22;
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines.at(i);
        const QRect row(0, i * rowHeight(), width(), rowHeight() - 1);
        const bool first = i == 0 || m_lines.at(i - 1).goes != line.goes;
        if (first) {
            QFont medium = mediumFont(font());
            medium.setWeight(QFont::DemiBold);
            painter.setFont(medium);
            painter.setPen(theme.toneText(line.goes ? Tone::Problem : Tone::Good));
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, line.goes ? tr("Goes") : tr("Stays"));
        }
        painter.setFont(font());
        const QString size = line.size && !line.size->isNull() ? line.size->toText() : QString();
        const int right = size.isEmpty() ? 0 : fontMetrics().horizontalAdvance(size) + 16;
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, size);
        const QRect room = row.adjusted(label, 0, -right, 0);
        const QString text = fontMetrics().elidedText(line.text.simplified(), Qt::ElideMiddle, room.width());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        const int used = fontMetrics().horizontalAdvance(text) + 9;
        if (!line.remark.isEmpty() && used + 30 < room.width()) {
            painter.setFont(smallFont(font()));
            painter.setPen(theme.muted);
            painter.drawText(
                room.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                painter.fontMetrics().elidedText(line.remark.simplified(), Qt::ElideRight, room.width() - used));
        }
        const bool last = i + 1 == m_lines.size() || m_lines.at(i + 1).goes != line.goes;
        paintHairline(painter, last ? 0 : label, width(), row.bottom() + 0.5, theme.line);
    }
}

} // namespace boxyard::widgets
