// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/ChipBar.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

namespace boxyard::widgets {

namespace {

constexpr int kInset = 10;
constexpr int kGap = 3;

} // namespace

// One chip: a word, or an icon where it must.
class ChipButton final : public QAbstractButton {
public:
    ChipButton(QString iconName, QWidget* parent) : QAbstractButton(parent), m_icon(std::move(iconName)) {
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }
    bool asIcon = false;
    [[nodiscard]] bool canBeIcon() const { return !m_icon.isEmpty(); }
    [[nodiscard]] QFont chipFont(bool bold) const {
        QFont chip = smallFont(font());
        chip.setWeight(bold ? QFont::DemiBold : QFont::Medium);
        return chip;
    }
    [[nodiscard]] int wordWidth() const { return QFontMetrics(chipFont(true)).horizontalAdvance(text()) + 2 * kInset; }
    [[nodiscard]] QSize sizeHint() const override {
        return {asIcon ? 16 + 2 * kInset : wordWidth(), QFontMetrics(chipFont(true)).height() + 8};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        const QRectF box(rect());
        if (isChecked())
            paintBox(painter, box, theme.pressed, {}, height() / 2.0);
        else if (underMouse())
            paintBox(painter, box, theme.hover, {}, height() / 2.0);
        if (hasFocus())
            paintBox(painter, box, {}, theme.focusRing, height() / 2.0, 2);
        const QColor colour = isChecked() ? theme.text : theme.muted;
        if (asIcon) {
            painter.drawPixmap(QPointF(std::floor((width() - 16) / 2.0), std::floor((height() - 16) / 2.0)),
                               iconPixmap(m_icon, 16, devicePixelRatioF(), colour));
            return;
        }
        painter.setFont(chipFont(isChecked()));
        painter.setPen(colour);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QString m_icon;
};

ChipBar::ChipBar(QWidget* parent) : QWidget(parent) {
    static const char* const names[] = {"chipAll", "chipRunning", "chipMachines", "chipContainers"};
    static const char* const icons[] = {"", "", "machine", "container"};
    for (int i = 0; i < 4; ++i) {
        auto* button = new ChipButton(QLatin1String(icons[i]), this);
        button->setObjectName(QLatin1String(names[i]));
        button->setChecked(i == 0);
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(ResourceFilter::Chip(i)); });
        m_buttons.append(button);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ChipBar::choose(ResourceFilter::Chip chip) {
    m_buttons.at(int(chip))->setChecked(true);
    if (chip == m_chosen)
        return;
    m_chosen = chip;
    Q_EMIT chosenChanged(chip);
}

void ChipBar::retranslate() {
    const QStringList words{tr("All"), tr("Running"), tr("Machines"), tr("Containers")};
    for (int i = 0; i < 4; ++i) {
        m_buttons.at(i)->setText(words.at(i));
        m_buttons.at(i)->setAccessibleName(tr("Show: %1").arg(words.at(i)));
        m_buttons.at(i)->setToolTip(words.at(i));
    }
    place();
}

void ChipBar::place() {
    int sum = 0;
    for (const ChipButton* button : std::as_const(m_buttons))
        sum += button->wordWidth() + kGap;
    const bool icons = sum - kGap > width();
    int x = 0;
    for (ChipButton* button : std::as_const(m_buttons)) {
        button->asIcon = icons && button->canBeIcon();
        const QSize size = button->sizeHint();
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        button->update();
        x += size.width() + kGap;
    }
}

QSize ChipBar::sizeHint() const { return {200, QFontMetrics(smallFont(font())).height() + 8}; }

QSize ChipBar::minimumSizeHint() const { return {140, sizeHint().height()}; }

void ChipBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ChipBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        place();
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
