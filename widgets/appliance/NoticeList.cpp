// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appliance/NoticeList.h"

#include "widgets/common/Button.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace boxyard::widgets {

namespace {

using appliance::Notice;

class NoticeLine final : public QWidget {
public:
    NoticeLine(const Notice& notice, QWidget* parent) : QWidget(parent), m_level(notice.level) {
        auto* text = m_text = new QLabel(notice.text, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setToolTip(notice.remedy.toHtmlEscaped());
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(38, 4, 8, 4);
        line->setSpacing(8);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->setContentsMargins(0, 4, 0, 4);
        setMinimumHeight(fontMetrics().height() + 20);
        words->addWidget(text);
        if (!notice.remedy.isEmpty() && notice.level != Notice::Level::Info) {
            auto* remedy = new QLabel(notice.remedy, this);
            remedy->setTextFormat(Qt::PlainText);
            remedy->setWordWrap(true);
            words->addWidget(remedy);
        }
        line->addLayout(words, 1);
        setAccessibleName(notice.text);
        setAccessibleDescription(notice.remedy);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        const Tone tone = m_level == Notice::Level::Error     ? Tone::Problem
                          : m_level == Notice::Level::Warning ? Tone::Attention
                                                              : Tone::Accent;
        const QString sign = m_level == Notice::Level::Error     ? QStringLiteral("error")
                             : m_level == Notice::Level::Warning ? QStringLiteral("warning")
                                                                 : QStringLiteral("info");
        const QLabel* first = m_text;
        const qreal middle = first->y() + (first->hasHeightForWidth() && first->height() >= 2 * fontMetrics().height()
                                               ? fontMetrics().height() / 2.0
                                               : first->height() / 2.0);
        painter.drawPixmap(QPointF(12, std::floor(middle - 8)),
                           iconPixmap(sign, 16, devicePixelRatioF(), theme.toneText(tone)));
        if (y() > 1)
            paintHairline(painter, 38, width() - 20, 0, theme.toneBorder(Tone::Accent));
    }

private:
    Notice::Level m_level;
    QLabel* m_text = nullptr;
};

} // namespace

NoticeList::NoticeList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("import.notices"));
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    hide();
}

void NoticeList::setNotices(const QList<Notice>& notices) {
    qDeleteAll(m_lines);
    m_lines.clear();
    QList<Notice> sorted = notices;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Notice& a, const Notice& b) { return a.level > b.level; });
    for (const Notice& notice : std::as_const(sorted)) {
        auto* line = new NoticeLine(notice, this);
        if (notice.code == QLatin1String("port-rebound") || notice.code == QLatin1String("forward-local-only") ||
            notice.code.startsWith(QLatin1String("name-"))) {
            auto* change = new Button(tr("Change"), Button::Look::Link, line);
            change->setObjectName(QStringLiteral("notice.change.") + notice.code);
            change->setAccessibleName(tr("Change: %1").arg(notice.text));
            line->layout()->addWidget(change);
            connect(change, &Button::clicked, this, [this, code = notice.code] { Q_EMIT changeRequested(code); });
        }
        m_column->addWidget(line);
        m_lines.append(line);
    }
    setVisible(!m_lines.isEmpty());
}

void NoticeList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintBox(painter, QRectF(rect()), theme.toneTint(Tone::Accent), theme.toneBorder(Tone::Accent), kTileRadius);
}

} // namespace boxyard::widgets
