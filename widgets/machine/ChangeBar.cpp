// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/ChangeBar.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kRowsShown = 5;

// One line of the table with a hairline below it.
class Cell final : public QLabel {
public:
    Cell(const QString& text, const QColor& colour, QWidget* parent) : QLabel(text, parent) {
        setTextFormat(Qt::PlainText);
        QPalette changed = palette();
        changed.setColor(QPalette::WindowText, colour);
        changed.setColor(QPalette::Text, colour);
        setPalette(changed);
        setMinimumWidth(40);
        setToolTip(text.toHtmlEscaped());
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
    }
};

// The word for when a change applies, with its sign.
class AppliesCell final : public QWidget {
public:
    AppliesCell(bool live, QWidget* parent) : QWidget(parent), m_live(live) {
        m_text = live ? ChangeBar::tr("At once") : ChangeBar::tr("At the next start");
        setAccessibleName(m_text);
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(m_text) + 30, fontMetrics().height() + 12};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        const QColor colour = theme.toneText(m_live ? Tone::Good : Tone::Attention);
        const QPixmap sign =
            iconPixmap(m_live ? QStringLiteral("check") : QStringLiteral("restart"), 16, devicePixelRatioF(), colour);
        painter.drawPixmap(0, (height() - 16) / 2, sign);
        painter.setPen(colour);
        painter.drawText(rect().adjusted(24, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft, m_text);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }

private:
    bool m_live;
    QString m_text;
};

} // namespace

ChangeBar::ChangeBar(QWidget* parent)
    : QWidget(parent), m_banner(new MessageBanner(this)), m_title(new ElidedLabel(this)),
      m_remark(new ElidedLabel(this)), m_toggle(new Button(tr("Show changes"), Button::Look::Secondary, this)),
      m_showCommand(new Button(QStringLiteral("terminal"), tr("Show the command"), Button::Look::Flat, this)),
      m_command(new QLineEdit(this)), m_discard(new Button(tr("Discard"), Button::Look::Secondary, this)),
      m_restart(new Button(tr("Save and restart"), Button::Look::Secondary, this)),
      m_save(new Button(tr("Save"), Button::Look::Primary, this)) {
    setObjectName(QStringLiteral("changeBar"));
    const auto name = [](QWidget* widget, const char* id, const QString& text) {
        widget->setObjectName(QLatin1String(id));
        widget->setAccessibleName(text);
    };
    name(m_toggle, "changes.toggle", tr("Show changes"));
    name(m_showCommand, "changes.showCommand", tr("Show the command"));
    name(m_command, "changes.command", tr("Command that makes the same changes"));
    name(m_discard, "changes.discard", tr("Discard the changes"));
    name(m_restart, "changes.saveAndRestart", tr("Save and restart"));
    name(m_save, "changes.save", tr("Save"));
    m_title->setObjectName(QStringLiteral("changes.title"));
    m_remark->setObjectName(QStringLiteral("changes.remark"));
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it gives way before the title does
    m_toggle->setDense(true);
    m_command->setReadOnly(true);
    m_command->hide();
    m_banner->hide();

    auto* scroll = new QScrollArea(this);
    m_table = new QWidget(scroll);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    scroll->setWidget(m_table);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_table->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->hide();
    scroll->setObjectName(QStringLiteral("changes.table"));
    m_scroll = scroll;

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_remark, 1);
    head->addWidget(m_toggle);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_showCommand);
    foot->addWidget(m_command, 1);
    foot->addStretch(1);
    foot->addWidget(m_discard);
    foot->addWidget(m_restart);
    foot->addWidget(m_save);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(kMargin, 8, kMargin, 12);
    outer->setSpacing(6);
    outer->addWidget(m_banner);
    outer->addLayout(head);
    outer->addWidget(scroll);
    outer->addLayout(foot);

    connect(m_toggle, &Button::clicked, this, [this] {
        m_scroll->setVisible(!m_scroll->isVisibleTo(this));
        m_toggle->setText(m_scroll->isVisibleTo(this) ? tr("Hide changes") : tr("Show changes"));
    });
    connect(m_showCommand, &Button::clicked, this, [this] {
        m_command->setVisible(!m_command->isVisibleTo(this));
        m_command->selectAll();
    });
    connect(m_discard, &Button::clicked, this, &ChangeBar::discardTriggered);
    connect(m_restart, &Button::clicked, this, &ChangeBar::saveAndRestartTriggered);
    connect(m_save, &Button::clicked, this, &ChangeBar::saveTriggered);
    applyTheme();
}

void ChangeBar::setChanges(const QString& machine, const QString& command, const QList<machine::ConfigChange>& changes,
                           bool running) {
    m_machine = machine;
    m_begin = command;
    m_changes = changes;
    m_running = running;
    const int count = static_cast<int>(changes.size());
    const int waiting = static_cast<int>(
        std::count_if(changes.begin(), changes.end(), [](const machine::ConfigChange& c) { return !c.live; }));
    m_when = !running           ? tr("Applies at its next start.")
             : waiting == 0     ? tr("Applies at once.")
             : waiting == count ? tr("Waits for its next start.")
             : waiting == 1     ? tr("One of them waits for its next start.")
                                : tr("%n of them wait for its next start.", nullptr, waiting);
    m_restart->setVisible(running && waiting > 0);
    const QString text = this->command();
    m_showCommand->setVisible(!text.isEmpty());
    m_command->setText(text);
    m_command->setCursorPosition(0);
    if (text.isEmpty())
        m_command->hide();
    fillTable();
    m_toggle->setVisible(count > 0);
    enableButtons();
    showWords();
}

void ChangeBar::showWords() {
    const int count = static_cast<int>(m_changes.size());
    m_title->setText(count == 0   ? tr("Changes to %1 cannot be saved yet").arg(m_machine)
                     : count == 1 ? tr("One change to %1").arg(m_machine)
                                  : tr("%n changes to %1", nullptr, count).arg(m_machine));
    m_remark->setText(m_obstacle.isEmpty() ? m_when : m_obstacle);
    if (m_obstacle.isEmpty())
        m_remark->setMuted(true);
    else
        m_remark->setTone(Tone::Problem);
}

// None where it could not make all of the changes.
QString ChangeBar::command() const {
    QStringList options;
    for (const machine::ConfigChange& change : m_changes) {
        if (change.option.isEmpty())
            return {};
        options.append(change.option);
    }
    options.removeDuplicates();
    return options.isEmpty() ? QString() : m_begin + QLatin1Char(' ') + options.join(QLatin1Char(' '));
}

void ChangeBar::fillTable() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme& theme = Theme::of(palette());
    const QStringList heads{tr("Setting"), tr("Now"), tr("After saving"), tr("Applies")};
    for (int column = 0; column < heads.size(); ++column) {
        auto* head = new Cell(heads.at(column), theme.muted, m_table);
        head->setFont(smallFont(font()));
        head->setMinimumHeight(fontMetrics().height() + 8);
        m_grid->addWidget(head, 0, column);
    }
    int row = 1;
    const int height = fontMetrics().height() + 12;
    for (const machine::ConfigChange& change : std::as_const(m_changes)) {
        const QList<QPair<QString, QColor>> cells{
            {change.setting, theme.text}, {change.before, theme.muted}, {change.after, theme.text}};
        for (int column = 0; column < cells.size(); ++column) {
            auto* cell = new Cell(cells.at(column).first.simplified().left(120), cells.at(column).second, m_table);
            cell->setMinimumHeight(height);
            if (column == 2)
                cell->setFont(mediumFont(font()));
            m_grid->addWidget(cell, row, column);
        }
        m_grid->addWidget(new AppliesCell(change.live && m_running, m_table), row, 3);
        ++row;
    }
    for (const auto& [column, stretch] : {std::pair(0, 4), std::pair(1, 3), std::pair(2, 3), std::pair(3, 5)})
        m_grid->setColumnStretch(column, stretch);
    const int shown = std::min(static_cast<int>(m_changes.size()), kRowsShown);
    m_scroll->setFixedHeight(fontMetrics().height() + 8 + shown * std::max(height, fontMetrics().height() + 14) + 4);
}

void ChangeBar::setBusy(bool busy) {
    m_busy = busy;
    enableButtons();
}

void ChangeBar::setBlocked(const QString& why) {
    m_obstacle = why;
    enableButtons();
    showWords();
}

void ChangeBar::enableButtons() {
    for (Button* save : {m_save, m_restart}) {
        save->setEnabled(!m_busy && m_obstacle.isEmpty());
        save->setToolTip(m_obstacle.toHtmlEscaped());
        save->setAccessibleDescription(m_obstacle);
    }
    m_discard->setEnabled(!m_busy);
}

void ChangeBar::applyTheme() {
    m_title->setFont(sectionFont(font()));
    m_command->setFont(monoFont(font()));
    fillTable();
}

void ChangeBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.subtle);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

void ChangeBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace boxyard::widgets
