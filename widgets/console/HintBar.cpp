// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/HintBar.h"

#include "widgets/common/Button.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace boxyard::widgets {

namespace {
constexpr int kInset = 40; // text; the sign stands before it
constexpr int kSignInset = 16;
} // namespace

HintBar::HintBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("consoleHint"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const auto label = [this] {
        auto* made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setForegroundRole(QPalette::WindowText);
        return made;
    };
    m_sentence = label();
    m_sentence->setFont(mediumFont(font()));
    m_hint = label();
    m_how = label();
    m_how->setFont(monoFont(font()));
    m_how->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_how->setObjectName(QStringLiteral("consoleHintHow"));
    m_showHow = new Button(tr("Show how"), Button::Look::Secondary, this);
    m_showHow->setObjectName(QStringLiteral("consoleHintShowHow"));
    m_showHow->setAccessibleName(tr("Show how"));
    m_showHow->setDense(true);
    m_close = new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this);
    m_close->setDense(true);
    m_close->setObjectName(QStringLiteral("consoleHintClose"));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    m_texts = new QBoxLayout(QBoxLayout::TopToBottom);
    m_texts->setSpacing(2);
    m_texts->addWidget(m_sentence);
    m_texts->addWidget(m_hint, 1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(m_texts);
    texts->addWidget(m_how);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kInset, 5, 12, 5);
    row->addLayout(texts, 1);
    row->addWidget(m_showHow);
    row->addWidget(m_close);
    connect(m_showHow, &Button::clicked, this, [this] {
        m_how->setVisible(!m_how->isVisible());
        nameToggle();
    });
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    recolour();
    hide();
}

void HintBar::showHint(Tone tone, const QString& sentence, const QString& hint, const QString& how) {
    m_tone = tone;
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_how->setText(how);
    m_how->hide();
    nameToggle();
    m_showHow->setVisible(!how.isEmpty());
    show();
    fold();
    update();
}

void HintBar::nameToggle() {
    m_showHow->setText(m_how->isVisible() ? tr("Hide") : m_tone == Tone::Problem ? tr("Details") : tr("Show how"));
    m_showHow->setAccessibleName(m_showHow->text());
}

void HintBar::fold() {
    const int buttons = m_showHow->sizeHint().width() + m_close->sizeHint().width() + 3 * 8;
    const int wanted = QFontMetrics(m_sentence->font()).horizontalAdvance(m_sentence->text()) +
                       fontMetrics().horizontalAdvance(m_hint->text()) + 8;
    const bool beside = wanted < width() - kInset - 12 - buttons;
    m_texts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_texts->setSpacing(beside ? 8 : 2);
    m_sentence->setWordWrap(!beside);
}

void HintBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

QString HintBar::sentence() const { return isHidden() ? QString() : m_sentence->text(); }

void HintBar::recolour() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::of(palette()).muted);
    m_hint->setPalette(muted);
}

void HintBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolour();
}

void HintBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.toneTint(m_tone));
    paintHairline(painter, 0, width(), 0, theme.line);
    const QString sign = m_tone == Tone::Attention ? QStringLiteral("warning")
                         : m_tone == Tone::Problem ? QStringLiteral("error")
                         : m_tone == Tone::Good    ? QStringLiteral("check")
                                                   : QStringLiteral("info");
    const int size = iconSize(fontMetrics());
    const bool oneLine = m_texts->direction() == QBoxLayout::LeftToRight;
    const int middle = m_sentence->geometry().top() + (oneLine ? m_sentence->height() : fontMetrics().height()) / 2;
    painter.drawPixmap(QPoint(kSignInset, middle - size / 2),
                       iconPixmap(sign, size, devicePixelRatioF(), theme.toneGlyph(m_tone)));
}

} // namespace boxyard::widgets
