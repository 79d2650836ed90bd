// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/MessageBanner.h"

#include "widgets/common/Button.h"
#include "widgets/common/ErrorDetails.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

constexpr int kTextInset = 38;
constexpr int kIconInset = 12;

QString iconFor(Tone tone) {
    switch (tone) {
    case Tone::Problem:
        return QStringLiteral("error");
    case Tone::Attention:
        return QStringLiteral("warning");
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return QStringLiteral("info");
}

QLabel* wrappingLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

} // namespace

struct MessageBanner::Parts {
    QLabel* text = nullptr;
    QLabel* hint = nullptr;
    Button* action = nullptr;
    Button* details = nullptr;
    Button* close = nullptr;
    ErrorDetails* fold = nullptr;
};

MessageBanner::MessageBanner(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>()) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_parts->text = wrappingLabel(this);
    m_parts->hint = wrappingLabel(this);
    m_parts->action = new Button(QString(), Button::Look::Secondary, this);
    m_parts->details = new Button(tr("Details"), Button::Look::Flat, this);
    m_parts->close = new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this);
    m_parts->fold = new ErrorDetails(this);
    for (Button* button : {m_parts->action, m_parts->details, m_parts->close})
        button->setDense(true);
    m_parts->text->setObjectName(QStringLiteral("bannerText"));
    m_parts->hint->setObjectName(QStringLiteral("bannerHint"));
    m_parts->action->setObjectName(QStringLiteral("bannerAction"));
    m_parts->details->setObjectName(QStringLiteral("bannerDetails"));
    m_parts->details->setCheckable(true);
    m_parts->close->setObjectName(QStringLiteral("bannerClose"));
    m_parts->close->setAccessibleName(tr("Close this notice"));
    m_parts->close->setToolTip(tr("Close this notice"));
    place();
    setAction({});
    connect(m_parts->action, &Button::clicked, this, &MessageBanner::actionTriggered);
    connect(m_parts->details, &Button::toggled, m_parts->fold, &QWidget::setVisible);
    connect(m_parts->close, &Button::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    clear();
}

MessageBanner::~MessageBanner() = default;

void MessageBanner::place() {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1); // the two lines stay together, however high the banner
    words->addWidget(m_parts->text);
    words->addWidget(m_parts->hint);
    words->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (Button* button : {m_parts->action, m_parts->details, m_parts->close})
        row->addWidget(button, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kTextInset, 7, 8, 7);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_parts->fold);
    m_parts->action->hide();
    m_parts->close->hide();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_parts->text->setFont(bold);
}

void MessageBanner::showMessage(Tone tone, const QString& text, const QString& hint, const QString& detail) {
    m_tone = tone;
    m_text = text;
    m_parts->text->setText(text);
    QFont words = font();
    words.setWeight(hint.isEmpty() && tone == Tone::Accent ? QFont::Normal : QFont::DemiBold);
    m_parts->text->setFont(words);
    m_parts->hint->setText(hint);
    m_parts->hint->setVisible(!hint.isEmpty());
    m_parts->details->setChecked(false);
    m_parts->details->setVisible(!detail.isEmpty());
    m_parts->fold->setDetail(detail);
    m_parts->fold->hide();
    setAccessibleName(text);
    setAccessibleDescription(hint);
    show();
    updateGeometry();
    update();
}

void MessageBanner::showError(const Error& error) {
    showMessage(Tone::Problem, error.summary, error.hint, error.detail);
}

void MessageBanner::setAction(const QString& text) {
    m_parts->action->setText(text);
    m_parts->action->setAccessibleName(text.isEmpty() ? tr("What can be done") : text);
    m_parts->action->setVisible(!text.isEmpty());
}

void MessageBanner::setClosable(bool closable) { m_parts->close->setVisible(closable); }

void MessageBanner::clear() {
    m_text.clear();
    hide();
}

void MessageBanner::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paintBox(painter, QRectF(rect()), theme.toneTint(m_tone), theme.toneBorder(m_tone), kTileRadius);
    const QPixmap sign = iconPixmap(iconFor(m_tone), 16, devicePixelRatioF(), theme.toneText(m_tone));
    const int rowHeight = m_parts->fold->isVisible() ? m_parts->fold->y() - 6 : height();
    painter.drawPixmap(QPointF(kIconInset, std::floor((rowHeight - 16) / 2.0)), sign);
}

void MessageBanner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
