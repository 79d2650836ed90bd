// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EmptyState.h"

#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace boxyard::widgets {

// A card-sized button: icon square, bold title, muted remark, shortcut at the right.
class ChoiceCard final : public QAbstractButton {
public:
    ChoiceCard(QString iconName, const QString& title, QString remark, QString shortcut, QWidget* parent)
        : QAbstractButton(parent), m_icon(std::move(iconName)), m_remark(std::move(remark)),
          m_shortcut(std::move(shortcut)) {
        setText(title);
        setAccessibleDescription(m_remark);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {560, qMax(84, 2 * fontMetrics().height() + 44)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        const QRectF box(rect());
        const bool chosen = hasFocus();
        paintBox(painter, box, chosen ? Theme::mix(theme.base, theme.curve, theme.dark ? 0.10 : 0.06) : theme.base,
                 chosen ? theme.focusRing : theme.border, kTileRadius, chosen ? 2 : 1);
        if (underMouse() || isDown())
            paintBox(painter, box, isDown() ? theme.pressed : theme.hover, {}, kTileRadius);
        paintIconSquare(painter, QRectF(18, (height() - 44) / 2.0, 44, 44), m_icon, theme, Tone::Accent);
        const QFont small = smallFont(font());
        const int keyWidth = QFontMetrics(small).horizontalAdvance(m_shortcut);
        const int room = width() - 80 - 20 - keyWidth - 12;
        const QFont bold = sectionFont(font());
        const int top = (height() - QFontMetrics(bold).height() - fontMetrics().height() - 1) / 2;
        painter.setFont(bold);
        painter.setPen(theme.text);
        const QRect line(80, top, room, QFontMetrics(bold).height());
        painter.drawText(line, Qt::AlignVCenter, QFontMetrics(bold).elidedText(text(), Qt::ElideRight, room));
        painter.setFont(font());
        painter.setPen(theme.muted);
        painter.drawText(QRect(80, line.bottom() + 2, room, fontMetrics().height()), Qt::AlignVCenter,
                         fontMetrics().elidedText(m_remark, Qt::ElideRight, room));
        painter.setFont(small);
        painter.drawText(rect().adjusted(0, 0, -20, 0), Qt::AlignVCenter | Qt::AlignRight, m_shortcut);
    }

private:
    QString m_icon;
    QString m_remark;
    QString m_shortcut;
};

EmptyState::EmptyState(const QString& title, const QString& remark, QWidget* parent)
    : QWidget(parent), m_body(new QWidget), m_notices(new QVBoxLayout), m_choices(new QVBoxLayout),
      m_footnote(new QLabel(m_body)) {
    const Theme& theme = Theme::of(palette());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    auto* heading = new QLabel(title, m_body);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(titleFont(font()));
    auto* below = new QLabel(remark, m_body);
    below->setTextFormat(Qt::PlainText);
    below->setWordWrap(true);
    below->setPalette(muted);
    m_footnote->setTextFormat(Qt::PlainText);
    m_footnote->setWordWrap(true);
    m_footnote->setPalette(muted);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(48, 24, 48, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(heading);
    column->addSpacing(2);
    column->addWidget(below);
    column->addSpacing(20);
    m_notices->setSpacing(12);
    column->addLayout(m_notices);
    m_choices->setSpacing(12);
    column->addLayout(m_choices);
    column->addSpacing(16);
    column->addWidget(m_footnote);
    column->addStretch(3);
}

QWidget* EmptyState::addChoice(const QString& id, const QString& iconName, const QString& title, const QString& remark,
                               const QString& shortcut) {
    auto* card = new ChoiceCard(iconName, title, remark, shortcut, m_body);
    card->setObjectName(id);
    card->setAccessibleName(title);
    m_choices->addWidget(card);
    connect(card, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    if (m_choices->count() == 1)
        setFocusProxy(card);
    return card;
}

void EmptyState::setTroubles(const QList<Error>& troubles) {
    while (m_banners.size() < troubles.size()) {
        auto* banner = new MessageBanner(m_body);
        const int index = int(m_banners.size());
        banner->setObjectName(QStringLiteral("trouble%1").arg(index));
        connect(banner, &MessageBanner::actionTriggered, this, [this, index] { Q_EMIT tryAgainRequested(index); });
        m_notices->addWidget(banner);
        m_banners.append(banner);
    }
    for (int i = 0; i < m_banners.size(); ++i) {
        MessageBanner* banner = m_banners.at(i);
        if (i >= troubles.size()) {
            banner->clear();
        } else if (banner->text() != troubles.at(i).summary || banner->isHidden()) {
            banner->showError(troubles.at(i));
            banner->setAction(tr("Try again"));
        }
    }
    m_notices->setContentsMargins(0, 0, 0, troubles.isEmpty() ? 0 : 20);
}

void EmptyState::setFootnote(const QString& text) { m_footnote->setText(text); }

} // namespace boxyard::widgets
