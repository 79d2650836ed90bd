// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleNotice.h"

#include "widgets/common/Button.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Palettes.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {
constexpr int kSign = 32;
constexpr int kTextWidth = 440;

QLabel* centredLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    return label;
}
} // namespace

ConsoleNotice::ConsoleNotice(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("consoleNotice"));
    setPalette(darkPalette());
    m_sign = new QWidget(this);
    m_sign->setFixedSize(kSign, kSign);
    m_title = centredLabel(this);
    m_title->setObjectName(QStringLiteral("consoleNoticeTitle"));
    m_title->setFont(sectionFont(font()));
    m_hint = centredLabel(this);
    m_hint->setObjectName(QStringLiteral("consoleNoticeHint"));
    m_detail = centredLabel(this);
    m_detail->setFont(smallFont(font()));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("consolePassword"));
    m_password->setAccessibleName(tr("Password of the console"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setFixedWidth(240);
    m_action = new Button(QString(), Button::Look::Primary, this);
    m_action->setObjectName(QStringLiteral("consoleNoticeAction"));
    for (QLabel* muted : {m_hint, m_detail}) {
        QPalette palette = darkPalette();
        palette.setColor(QPalette::WindowText, Theme::of(darkPalette()).muted);
        palette.setColor(QPalette::Text, Theme::of(darkPalette()).muted);
        muted->setPalette(palette);
    }
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    column->addWidget(m_password, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &Button::clicked, this, &ConsoleNotice::trigger);
    connect(m_password, &QLineEdit::returnPressed, this, &ConsoleNotice::trigger);
    askPassword(false);
    setDetail({});
}

void ConsoleNotice::trigger() {
    if (m_password->isVisible()) {
        const QString password = m_password->text();
        m_password->clear();
        Q_EMIT passwordGiven(password);
    } else {
        Q_EMIT actionTriggered();
    }
}

void ConsoleNotice::showNotice(const QString& iconName, const QString& title, const QString& hint,
                               const QString& action, bool busy) {
    m_iconName = iconName;
    m_busy = busy;
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    fitTexts();
    spin();
    update();
}

void ConsoleNotice::setDetail(const QString& detail) {
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    fitTexts();
}

void ConsoleNotice::askPassword(bool ask) {
    m_password->setVisible(ask);
    if (ask)
        m_password->setFocus();
}

QString ConsoleNotice::title() const { return m_title->text(); }

QString ConsoleNotice::hint() const { return m_hint->text(); }

void ConsoleNotice::spin() {
    const bool wanted = m_busy && isVisible();
    if (wanted == (m_timer != 0))
        return;
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = wanted ? startTimer(50) : 0;
}

// A label aligned in a layout is given one line's height however much it holds: its width is set, the height follows.
void ConsoleNotice::fitTexts() {
    const int room = qBound(120, width() - 40, kTextWidth);
    for (QLabel* label : {m_title, m_hint, m_detail}) {
        label->setFixedWidth(room);
        label->setMinimumHeight(qMax(0, label->heightForWidth(room))); // -1 while empty
    }
}

void ConsoleNotice::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTexts();
}

void ConsoleNotice::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitTexts();
    spin();
}

void ConsoleNotice::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    spin();
}

void ConsoleNotice::timerEvent(QTimerEvent*) {
    m_angle = (m_angle + 18) % 360;
    update(m_sign->geometry());
}

void ConsoleNotice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const QRect box = m_sign->geometry();
    if (!m_busy) {
        painter.drawPixmap(box, iconPixmap(m_iconName, kSign, devicePixelRatioF(), theme.muted));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 3));
    painter.drawEllipse(QRectF(box).adjusted(4, 4, -4, -4));
    painter.setPen(QPen(theme.accentText, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(box).adjusted(4, 4, -4, -4), -m_angle * 16, 90 * 16);
}

} // namespace boxyard::widgets
