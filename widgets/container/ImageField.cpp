// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ImageField.h"

#include "widgets/common/Button.h"
#include "widgets/common/Icon.h"
#include "widgets/common/Theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

namespace boxyard::widgets {

ImageField::ImageField(const QList<EngineChoice>& engines, const QString& provider, QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_engine(new QComboBox(this)), m_completer(new QCompleter(this)),
      m_known(new QStringListModel(this)), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new Button(QString(), Button::Look::Link, this)) {
    m_edit->setObjectName(QStringLiteral("image"));
    m_edit->setAccessibleName(tr("Image"));
    m_edit->setPlaceholderText(tr("Image, for example postgres:16"));
    QFont large = m_edit->font();
    large.setPointSizeF(large.pointSizeF() + 2);
    m_edit->setFont(large);
    m_edit->setMinimumHeight(42);
    m_completer->setModel(m_known);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->popup()->setObjectName(QStringLiteral("imageChoices"));
    m_edit->setCompleter(m_completer);
    m_edit->installEventFilter(this);
    m_engine->setObjectName(QStringLiteral("engine"));
    m_engine->setAccessibleName(tr("Engine"));
    for (const EngineChoice& engine : engines)
        m_engine->addItem(engine.name, engine.provider);
    m_engine->setCurrentIndex(qMax(0, m_engine->findData(provider)));
    m_engine->setVisible(engines.size() > 1);
    m_engine->setMinimumHeight(42);
    m_engine->setMinimumWidth(120);
    m_text->setObjectName(QStringLiteral("imageState"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::WindowText);
    m_action->setObjectName(QStringLiteral("pull"));
    m_action->setDense(true);
    m_action->setAutoDefault(false);
    setFocusProxy(m_edit);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_edit, 1);
    top->addWidget(m_engine);
    auto* status = new QHBoxLayout;
    status->setSpacing(6);
    status->addWidget(m_icon);
    status->addWidget(m_text);
    status->addWidget(m_action);
    status->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addLayout(status);

    wire();
    showNothing();
}

void ImageField::wire() {
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_enter = false;
        showNothing();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &ImageField::look);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ImageField::look,
            Qt::QueuedConnection);
    connect(m_engine, &QComboBox::activated, this, [this] { Q_EMIT engineChosen(m_engine->currentData().toString()); });
    connect(m_action, &Button::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            Q_EMIT pullRequested();
    });
}

QString ImageField::reference() const { return m_edit->text().trimmed(); }

void ImageField::setReference(const QString& reference) { m_edit->setText(reference); }

void ImageField::setKnown(const QStringList& references) { m_known->setStringList(references); }

void ImageField::look() {
    if (!reference().isEmpty() && !m_filled && !m_job)
        Q_EMIT looked();
}

bool ImageField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        m_completer->setCompletionPrefix(reference());
        m_completer->complete(); // what is here, without typing
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_filled && !reference().isEmpty()) {
        m_completer->popup()->hide();
        m_enter = true;
        look();
        return true; // not the sheet's verb yet: the form is not filled
    }
    return QWidget::eventFilter(watched, event);
}

void ImageField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon)
        setStatus(m_iconName, m_text->text(), m_action->text());
}

void ImageField::setStatus(const QString& iconName, const QString& text, const QString& action) {
    const Theme& theme = Theme::of(palette());
    m_iconName = iconName;
    m_icon->setVisible(!iconName.isEmpty());
    const Tone tone = iconName == QLatin1String("check") ? Tone::Good : Tone::Accent;
    if (!iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(iconName, 16, devicePixelRatioF(), theme.toneGlyph(tone)));
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, theme.muted);
    m_text->setPalette(colours);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

void ImageField::showNothing() {
    if (!m_job)
        setStatus({}, tr("Type an image; Enter fills in the rest."), {});
}

void ImageField::showLooking() { setStatus({}, tr("Looking for it on this engine…"), {}); }

void ImageField::showHere(const QString& size) {
    setStatus(QStringLiteral("check"), size.isEmpty() ? tr("On this engine.") : tr("On this engine, %1.").arg(size),
              tr("Pull again"));
}

void ImageField::pullEnded() {
    m_job = nullptr;
    showNothing();
}

void ImageField::showAbsent() {
    setStatus(QStringLiteral("import"), tr("Not on this engine yet. Run pulls it first."), tr("Pull now"));
}

void ImageField::showPulling(Job* job) {
    m_job = job;
    connect(job, &Job::changed, this, &ImageField::showProgress);
    showProgress();
}

void ImageField::showProgress() {
    if (!m_job)
        return;
    const QString done = m_job->total() > 0 ? tr("%1 %").arg(100 * m_job->done() / m_job->total()) : QString();
    setStatus(QStringLiteral("import"), done.isEmpty() ? tr("Pulling…") : tr("Pulling, %1").arg(done), tr("Cancel"));
    m_action->setAccessibleName(tr("Cancel the pull"));
}

} // namespace boxyard::widgets
