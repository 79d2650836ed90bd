// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Sheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/FoldButton.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Mnemonics.h"
#include "widgets/common/Paint.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWindow>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kSquare = 42;
constexpr int kFormWidth = 760;
constexpr int kQuestionWidth = 560;

// The 42 px square of the head.
class Square final : public QWidget {
public:
    Square(QString iconName, QWidget* parent) : QWidget(parent), m_icon(std::move(iconName)) {
        setFixedSize(kSquare, kSquare);
    }
    Tone tone = Tone::Accent;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIconSquare(painter, QRectF(rect()), m_icon, Theme::of(palette()), tone);
    }

private:
    QString m_icon;
};

// The command as it would be typed, with a button that copies it.
class CommandLine final : public QWidget {
public:
    explicit CommandLine(QWidget* parent) : QWidget(parent), text(new QLabel(this)), note(new QLabel(this)) {
        text->setTextFormat(Qt::PlainText);
        text->setFont(monoFont(font()));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setObjectName(QStringLiteral("command"));
        text->setAccessibleName(Sheet::tr("Command"));
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        note->setObjectName(QStringLiteral("commandNote"));
        copy = new Button(QStringLiteral("copy"), QString(), Button::Look::Flat, this);
        copy->setObjectName(QStringLiteral("copyCommand"));
        copy->setAccessibleName(Sheet::tr("Copy the command"));
        copy->setToolTip(Sheet::tr("Copy the command"));
        connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text->text()); });
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(12, 8, 8, 8);
        auto* row = new QHBoxLayout;
        row->addWidget(text, 1);
        row->addWidget(copy, 0, Qt::AlignTop);
        column->addLayout(row);
        column->addWidget(note);
    }
    QLabel* text;
    QLabel* note;
    Button* copy = nullptr;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        paintBox(painter, QRectF(rect()), theme.subtle, theme.line, kControlRadius);
    }
};

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

} // namespace

struct Sheet::Parts {
    Kind kind = Kind::Form;
    Square* square = nullptr;
    QLabel* title = nullptr;
    QLabel* source = nullptr;
    QVBoxLayout* words = nullptr;
    QLabel* verdictIcon = nullptr;
    QLabel* verdict = nullptr;
    QString verdictIconName;
    QScrollArea* scroll = nullptr;
    QWidget* body = nullptr;
    QGridLayout* form = nullptr;
    QVBoxLayout* column = nullptr;
    CommandLine* command = nullptr;
    Button* showCommand = nullptr;
    ElidedLabel* obstacle = nullptr;
    QWidget* footer = nullptr;
    QHash<QWidget*, QLabel*> labels;
    QString verbText;
    bool busy = false;
    bool shown = false;
    bool fitted = false;
};

Sheet::Sheet(const QString& iconName, Kind kind, QWidget* parent)
    : QDialog(parent), m_parts(std::make_unique<Parts>()) {
    m_parts->kind = kind;
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildBody(iconName), 1);
    outer->addWidget(buildFooter());
    auto* focused = kind == Kind::Question ? m_cancel : m_verb;
    focused->setDefault(true);
    focused->setFocus();
}

// What scrolls where the sheet is higher than its window: head, banner, form, command.
QWidget* Sheet::buildBody(const QString& iconName) {
    Parts& p = *m_parts;
    p.scroll = new QScrollArea(this);
    p.scroll->setFrameShape(QFrame::NoFrame);
    p.scroll->setWidgetResizable(true);
    p.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    p.scroll->setBackgroundRole(QPalette::Base);
    p.scroll->setFocusPolicy(Qt::NoFocus);
    p.body = new QWidget;
    p.body->setBackgroundRole(QPalette::Base);
    p.body->setAutoFillBackground(true);
    p.scroll->setWidget(p.body);
    p.column = new QVBoxLayout(p.body);
    p.column->setContentsMargins(kMargin, 20, kMargin, 20);
    p.column->setSpacing(16);
    p.column->addLayout(buildHead(iconName));
    m_banner = new MessageBanner(p.body);
    m_banner->setObjectName(QStringLiteral("sheetBanner"));
    p.column->addWidget(m_banner);
    p.form = new QGridLayout;
    p.form->setHorizontalSpacing(20);
    p.form->setVerticalSpacing(10);
    p.form->setColumnStretch(1, 1);
    p.column->addLayout(p.form);
    p.column->addStretch(1);
    p.command = new CommandLine(p.body);
    p.command->hide();
    p.column->addWidget(p.command);
    return p.scroll;
}

QLayout* Sheet::buildHead(const QString& iconName) {
    Parts& p = *m_parts;
    p.square = new Square(iconName, p.body);
    p.words = new QVBoxLayout;
    p.words->setSpacing(1);
    p.title = plainLabel(p.body);
    p.title->setFont(sheetTitleFont(font()));
    p.title->setWordWrap(true);
    p.source = plainLabel(p.body);
    p.source->setWordWrap(true);
    p.words->addWidget(p.title);
    p.words->addWidget(p.source);
    p.verdictIcon = new QLabel(p.body);
    p.verdict = plainLabel(p.body);
    p.verdict->hide();
    p.verdictIcon->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(p.square, 0, Qt::AlignTop);
    head->addSpacing(4);
    head->addLayout(p.words, 1);
    head->addWidget(p.verdictIcon, 0, Qt::AlignVCenter);
    head->addWidget(p.verdict, 0, Qt::AlignVCenter);
    return head;
}

QWidget* Sheet::buildFooter() {
    Parts& p = *m_parts;
    p.footer = new QWidget(this);
    p.footer->setBackgroundRole(QPalette::Window);
    p.footer->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(p.footer);
    row->setContentsMargins(kMargin - 12, 11, kMargin, 11); // the flat button aligns its glyph with the margin
    row->setSpacing(8);
    p.showCommand = new Button(QStringLiteral("terminal"), tr("Show the command"), Button::Look::Flat, p.footer);
    p.showCommand->setObjectName(QStringLiteral("showCommand"));
    p.showCommand->setCheckable(true);
    p.showCommand->hide();
    m_cancel = new Button(tr("Cancel"), Button::Look::Secondary, p.footer);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_verb = new Button(QString(), Button::Look::Primary, p.footer);
    m_verb->setObjectName(QStringLiteral("verb"));
    p.obstacle = new ElidedLabel(p.footer);
    p.obstacle->setObjectName(QStringLiteral("obstacle"));
    p.obstacle->setTone(Tone::Attention);
    p.obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    p.obstacle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(p.showCommand);
    row->addWidget(p.obstacle, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_verb);
    connect(p.showCommand, &Button::toggled, this, &Sheet::showCommand);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_verb, &Button::clicked, this, &Sheet::verbTriggered);
    return p.footer;
}

void Sheet::showCommand(bool on) {
    m_parts->command->setVisible(on);
    m_parts->showCommand->setText(on ? tr("Hide the command") : tr("Show the command"));
    if (!on)
        return;
    const auto toTheEnd = [this] {
        m_parts->scroll->verticalScrollBar()->setValue(m_parts->scroll->verticalScrollBar()->maximum());
    };
    QMetaObject::invokeMethod(this, toTheEnd, Qt::QueuedConnection); // when it has its place
}

Sheet::~Sheet() = default;

void Sheet::setHeading(const QString& title, const QString& source) {
    m_parts->title->setText(title);
    m_parts->source->setText(source);
    m_parts->source->setVisible(!source.isEmpty());
    if (windowTitle().isEmpty())
        setWindowTitle(title.simplified());
}

void Sheet::setHeadWidget(QWidget* widget) {
    m_parts->title->hide();
    m_parts->source->hide();
    m_parts->words->addWidget(widget);
}

void Sheet::setVerdict(const QString& text, const QString& iconName) {
    m_parts->verdict->setText(text);
    m_parts->verdictIconName = iconName;
    m_parts->verdict->setVisible(!text.isEmpty());
    m_parts->verdictIcon->setVisible(!text.isEmpty());
    const Theme& theme = Theme::of(palette());
    const Tone tone = iconName == QLatin1String("error")     ? Tone::Problem
                      : iconName == QLatin1String("warning") ? Tone::Attention
                                                             : Tone::Good;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.toneText(tone));
    m_parts->verdict->setPalette(colours);
    if (!iconName.isEmpty())
        m_parts->verdictIcon->setPixmap(iconPixmap(iconName, 16, devicePixelRatioF(), theme.toneText(tone)));
}

QWidget* Sheet::addRow(const QString& label, QWidget* field) {
    const int row = m_parts->form->rowCount();
    auto* text = plainLabel(m_parts->body);
    text->setText(label);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::of(palette()).muted);
    text->setPalette(colours);
    text->setBuddy(field);
    text->setMinimumHeight(fontMetrics().height() + 14);
    m_parts->labels.insert(field, text);
    m_parts->form->addWidget(text, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_parts->form->addWidget(field, row, 1);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    return field;
}

void Sheet::setRowVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (QLabel* label = m_parts->labels.value(field))
        label->setVisible(visible);
}

void Sheet::addWide(QWidget* widget) { m_parts->form->addWidget(widget, m_parts->form->rowCount(), 0, 1, 2); }

QWidget* Sheet::addMore(const QString& title) {
    auto* box = new QWidget(m_parts->body);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* fold = new QWidget(box);
    auto* toggle = new FoldButton(title, box);
    toggle->setObjectName(QStringLiteral("more"));
    connect(toggle, &QAbstractButton::toggled, fold, &QWidget::setVisible);
    fold->hide();
    column->addWidget(toggle, 0, Qt::AlignLeft);
    column->addWidget(fold);
    addWide(box);
    return fold;
}

void Sheet::setVerb(const QString& text, bool dangerous) {
    m_parts->verbText = text;
    m_verb->setText(text);
    m_verb->setLook(dangerous ? Button::Look::DangerFilled : Button::Look::Primary);
    if (dangerous) {
        m_parts->square->tone = Tone::Problem;
        m_parts->square->update();
    }
}

void Sheet::setObstacle(const QString& why) {
    m_parts->obstacle->setText(why);
    m_verb->setToolTip(why.toHtmlEscaped());
    m_verb->setAccessibleDescription(why);
}

void Sheet::setCommand(const QString& command, const QString& note) {
    CommandLine& line = *m_parts->command;
    line.text->setText(command);
    line.text->setVisible(!command.isEmpty());
    line.copy->setVisible(!command.isEmpty());
    line.note->setText(note);
    line.note->setVisible(!note.isEmpty());
    m_parts->showCommand->setVisible(!command.isEmpty() || !note.isEmpty());
    if (command.isEmpty() && note.isEmpty())
        line.hide();
}

void Sheet::setBusy(bool busy) {
    m_parts->busy = busy;
    m_verb->setEnabled(!busy);
    m_verb->setIconName(busy ? QStringLiteral("restart") : QString());
}

bool Sheet::isBusy() const { return m_parts->busy; }

void Sheet::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.base);
}

void Sheet::showEvent(QShowEvent* event) {
    const bool first = !m_parts->shown;
    m_parts->shown = true;
    if (first)
        fit(); // before the dialog finds its place: it is centred by its size
    QDialog::showEvent(event);
    if (!first)
        return;
    showLetters();
    m_parts->body->installEventFilter(this);
    m_parts->footer->installEventFilter(this);
    if (m_parts->kind == Kind::Question)
        m_cancel->setFocus();
}

// As wide as its kind wants and as high as what it holds, within the window; it grows with its contents, never shrinks.
void Sheet::fit() {
    const int wanted = m_parts->kind == Kind::Question ? kQuestionWidth : kFormWidth;
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    const int width = qMin(wanted, qMax(480, room.width() - 40));
    const int inner = m_parts->column->hasHeightForWidth() ? m_parts->column->totalHeightForWidth(width)
                                                           : m_parts->body->sizeHint().height();
    const int height = qMin(inner + m_parts->footer->sizeHint().height(), qMax(360, room.height() - 60));
    if (!m_parts->fitted) {
        resize(width, height);
    } else if (height > this->height()) { // to both sides, as far as the screen goes
        const int y = pos().y() - (height - this->height()) / 2;
        resize(this->width(), height);
        move(pos().x(), qMax(screen()->availableGeometry().top(), y));
    }
    m_parts->fitted = true;
}

bool Sheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) { // once the layout has settled
        if (watched == m_parts->body)
            QMetaObject::invokeMethod(this, &Sheet::fit, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &Sheet::showLetters, Qt::QueuedConnection); // texts may be new
    }
    return QDialog::eventFilter(watched, event);
}

// Each field, check box and button of the footer is reached by Alt and a letter.
void Sheet::showLetters() {
    QList<QWidget*> widgets{m_cancel, m_verb};
    const QList<QWidget*> inside = m_parts->body->findChildren<QWidget*>();
    for (QWidget* widget : inside)
        if (widget->isVisibleTo(m_parts->body) && (qobject_cast<QLabel*>(widget) || qobject_cast<QCheckBox*>(widget)))
            widgets.append(widget);
    giveMnemonics(widgets << m_parts->showCommand);
}

// The letters are underlined while Alt is held, as Style asks the window.
void Sheet::underline(bool on) {
    setProperty("underlinesMnemonics", on);
    const QList<QWidget*> inside = findChildren<QWidget*>();
    for (QWidget* widget : inside)
        widget->update();
}

void Sheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Alt)
        underline(true);
    QDialog::keyPressEvent(event);
}

void Sheet::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Alt)
        underline(false);
    QDialog::keyReleaseEvent(event);
}

void Sheet::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_parts->verdict) { // it comes while the sheet is being built, too
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, Theme::of(palette()).muted);
        for (QLabel* label : std::as_const(m_parts->labels))
            label->setPalette(colours);
        setVerdict(m_parts->verdict->text(), m_parts->verdictIconName);
    }
    QDialog::changeEvent(event);
}

} // namespace boxyard::widgets
