// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogPage.h"

#include "backend/core/Settings.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/container/LogReader.h"
#include "widgets/container/LogSaver.h"
#include "widgets/container/LogSearch.h"
#include "widgets/container/LogView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

const Setting<bool> kTimes{"log/timestamps", true};
const Setting<bool> kWrap{"log/wrap", false};
const Setting<int> kTail{"log/tail", 10000};
const QList<int> kTails = {1000, 10000, 100000, -1};

} // namespace

struct LogPage::Parts {
    Parts(const Resource& shown, const ContainerHooks& given)
        : resource(shown), hooks(given), reader(given.service, kTail.get(), LogBuffer::kDefaultCapacity, nullptr),
          search(reader.buffer()) {}
    Resource resource;
    bool reachable = true;
    ContainerHooks hooks;
    LogReader reader;
    LogSearch search;
    MessageBanner* banner = nullptr;
    SearchField* find = nullptr;
    QLabel* hits = nullptr;
    Button* previous = nullptr;
    Button* next = nullptr;
    QCheckBox* follow = nullptr;
    QCheckBox* times = nullptr;
    QCheckBox* wrap = nullptr;
    QComboBox* tail = nullptr;
    Button* save = nullptr;
    LogView* view = nullptr;
    QLabel* note = nullptr;
};

LogPage::LogPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_parts(std::make_unique<Parts>(resource, hooks)) {
    build();
    arrange();
    wire();
    retranslate();
    update(resource, true);
}

// The view reads from the buffer, so it goes first.
LogPage::~LogPage() { delete m_parts->view; }

void LogPage::build() {
    Parts& p = *m_parts;
    setBackgroundRole(QPalette::Base);
    p.banner = new MessageBanner(this);
    p.banner->setObjectName(QStringLiteral("logBanner"));
    p.find = new SearchField(QString(), this);
    p.find->setObjectName(QStringLiteral("logSearch"));
    p.hits = new QLabel(this);
    p.hits->setObjectName(QStringLiteral("logHits"));
    p.hits->setForegroundRole(QPalette::WindowText);
    p.hits->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000 / 00000")));
    p.previous = new Button(QString(), Button::Look::Secondary, this);
    p.previous->setObjectName(QStringLiteral("logPrevious"));
    p.next = new Button(QString(), Button::Look::Secondary, this);
    p.next->setObjectName(QStringLiteral("logNext"));
    p.follow = new QCheckBox(this);
    p.follow->setObjectName(QStringLiteral("logFollow"));
    p.follow->setChecked(true);
    p.times = new QCheckBox(this);
    p.times->setObjectName(QStringLiteral("logTimes"));
    p.times->setChecked(kTimes.get());
    p.wrap = new QCheckBox(this);
    p.wrap->setObjectName(QStringLiteral("logWrap"));
    p.wrap->setChecked(kWrap.get());
    p.tail = new QComboBox(this);
    p.tail->setObjectName(QStringLiteral("logTail"));
    p.save = new Button(QStringLiteral("export"), QString(), Button::Look::Secondary, this);
    p.save->setObjectName(QStringLiteral("logSave"));
    p.save->setVisible(p.hooks.prompter && p.hooks.jobs);
    p.view = new LogView(p.reader.buffer(), this);
    p.view->setObjectName(QStringLiteral("logView"));
    p.view->setTimesShown(kTimes.get());
    p.view->setWrapping(kWrap.get());
    p.note = new QLabel(this);
    p.note->setFont(smallFont(font()));
    p.note->setForegroundRole(QPalette::WindowText);
}

void LogPage::arrange() {
    Parts& p = *m_parts;
    auto* finding = new QHBoxLayout;
    finding->setSpacing(8);
    p.find->setMinimumWidth(90);
    finding->addWidget(p.find, 1);
    finding->addWidget(p.hits);
    finding->addWidget(p.previous);
    finding->addWidget(p.next);
    finding->addWidget(p.save);
    auto* showing = new QHBoxLayout;
    showing->setSpacing(16);
    showing->addWidget(p.follow);
    showing->addWidget(p.times);
    showing->addWidget(p.wrap);
    showing->addStretch(1);
    showing->addWidget(p.tail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 18);
    column->setSpacing(10);
    column->addWidget(p.banner);
    column->addLayout(finding);
    column->addLayout(showing);
    column->addWidget(p.view, 1);
    column->addWidget(p.note);
}

void LogPage::wire() {
    Parts& p = *m_parts;
    connect(p.find, &QLineEdit::textChanged, this, &LogPage::search);
    connect(p.find, &QLineEdit::returnPressed, this, [this] { step(true); });
    connect(p.next, &Button::clicked, this, [this] { step(true); });
    connect(p.previous, &Button::clicked, this, [this] { step(false); });
    connect(&p.search, &LogSearch::changed, this, &LogPage::showSearch);
    connect(p.follow, &QCheckBox::toggled, p.view, &LogView::setFollowing);
    connect(p.view, &LogView::followingChanged, p.follow, &QCheckBox::setChecked);
    connect(p.times, &QCheckBox::toggled, this, [this](bool on) {
        kTimes.set(on);
        m_parts->view->setTimesShown(on);
    });
    connect(p.wrap, &QCheckBox::toggled, this, [this](bool on) {
        kWrap.set(on);
        m_parts->view->setWrapping(on);
    });
    connect(p.tail, &QComboBox::activated, this, [this](int index) {
        kTail.set(kTails.value(index));
        m_parts->reader.setTail(kTails.value(index));
    });
    connect(p.save, &Button::clicked, this, &LogPage::save);
    connect(&p.reader, &LogReader::stateChanged, this, &LogPage::showState);
    connect(&p.reader.buffer(), &LogBuffer::dropped, this, &LogPage::showState);
    const auto shortcut = [this](const QKeySequence& keys, auto f) {
        auto* key = new QShortcut(keys, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, f);
    };
    shortcut(QKeySequence(Qt::Key_F3), [this] { step(true); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { step(false); });
    shortcut(QKeySequence::Save, [this] { save(); });
}

void LogPage::retranslate() {
    Parts& p = *m_parts;
    p.find->setPrompt(tr("Find in the log"));
    p.find->setAccessibleName(tr("Find in the log"));
    p.previous->setText(QStringLiteral("\u2191"));
    p.previous->setToolTip(tr("Previous match"));
    p.previous->setAccessibleName(tr("Previous match"));
    p.next->setText(QStringLiteral("\u2193"));
    p.next->setToolTip(tr("Next match"));
    p.next->setAccessibleName(tr("Next match"));
    p.follow->setText(tr("Follow"));
    p.follow->setAccessibleName(tr("Follow the log"));
    p.times->setText(tr("Times"));
    p.times->setAccessibleName(tr("Show the times"));
    p.wrap->setText(tr("Wrap"));
    p.wrap->setAccessibleName(tr("Wrap long lines"));
    p.save->setText(tr("Save…"));
    p.save->setAccessibleName(tr("Save the whole log"));
    p.tail->clear();
    for (const int lines : kTails)
        p.tail->addItem(lines < 0 ? tr("Whole log") : tr("Last %1 lines").arg(QLocale().toString(lines)));
    p.tail->setCurrentIndex(int(qMax<qsizetype>(0, kTails.indexOf(p.reader.tail()))));
    p.tail->setAccessibleName(tr("How much of the log is read"));
    showSearch();
    showState();
}

void LogPage::update(const Resource& resource, bool reachable) {
    m_parts->resource = resource;
    m_parts->reachable = reachable;
    m_parts->reader.setResource(resource, reachable);
    m_parts->save->setEnabled(reachable);
    showState();
}

void LogPage::setActive(bool active) { m_parts->reader.setActive(active); }

void LogPage::search(const QString& text) {
    m_parts->view->setSearch(text);
    m_parts->view->setCurrentHit(-1);
    m_parts->search.setText(text);
}

void LogPage::step(bool forward) {
    Parts& p = *m_parts;
    const qint64 from = p.view->currentHit() >= 0 ? p.view->currentHit()
                        : forward                 ? p.view->topLine() - 1
                                                  : p.reader.buffer().endLine();
    p.view->setCurrentHit(forward ? p.search.next(from) : p.search.previous(from));
    showSearch();
}

void LogPage::showSearch() {
    Parts& p = *m_parts;
    const bool searching = !p.search.text().isEmpty();
    const qint64 count = p.search.count();
    p.next->setEnabled(count > 0);
    p.previous->setEnabled(count > 0);
    const qint64 at = p.search.ordinal(p.view->currentHit());
    const QLocale locale;
    if (!searching)
        p.hits->clear();
    else if (count == 0)
        p.hits->setText(p.search.isDone() ? tr("Nothing found") : tr("Searching…"));
    else if (at > 0)
        p.hits->setText(tr("%1 of %2").arg(locale.toString(at), locale.toString(count)));
    else
        p.hits->setText(tr("%n line(s)", nullptr, int(count)));
}

void LogPage::showState() {
    Parts& p = *m_parts;
    if (p.reader.error())
        p.banner->showError(*p.reader.error());
    else
        p.banner->clear();
    p.view->setEmptyText(!p.reachable           ? tr("The engine does not answer.")
                         : p.reader.isReading() ? tr("Nothing has been written yet.")
                                                : tr("The log is empty."));
    QStringList notes;
    if (p.reader.buffer().hasDropped())
        notes.append(tr("The newest %1 are kept here; Save writes all of it.")
                         .arg(ByteSize(p.reader.buffer().capacity()).toText()));
    if (!p.reader.isReading() && p.reachable && !p.reader.error() && p.reader.buffer().lineCount() > 0)
        notes.append(tr("The container has stopped; this was its log."));
    p.note->setText(notes.join(QLatin1Char(' ')));
    p.note->setVisible(!notes.isEmpty());
}

void LogPage::save() {
    Parts& p = *m_parts;
    if (!p.hooks.prompter || !p.hooks.jobs || !p.reachable)
        return;
    QString proposed = p.resource.name;
    proposed.replace(QLatin1Char('/'), QLatin1Char('_'));
    p.hooks.prompter->askSaveFile(
        this, tr("Save the log"), proposed + QStringLiteral(".log"), [this](const QString& path) {
            Parts& parts = *m_parts;
            if (auto* service = parts.hooks.service ? parts.hooks.service(parts.resource.id.provider) : nullptr)
                LogSaver::save(*service, parts.resource, path, parts.times->isChecked(), *parts.hooks.jobs);
        });
}

} // namespace boxyard::widgets
