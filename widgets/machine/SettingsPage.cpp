// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/SettingsPage.h"

#include "backend/machine/ColdRestart.h"
#include "backend/machine/Validation.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SearchField.h"
#include "widgets/machine/CategoryList.h"
#include "widgets/machine/ChangeBar.h"
#include "widgets/machine/DeviceEditors.h"
#include "widgets/machine/MachineCommand.h"
#include "widgets/machine/MachineEditors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kLeft = 186;
constexpr int kNarrow = 42; // heights of the font: a narrower page has the categories in a list that opens

} // namespace

SettingsPage::SettingsPage(const Resource& resource, const MachineHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_resource(resource), m_hooks(hooks) {
    setObjectName(QStringLiteral("settingsPage"));
    buildLeft();
    buildRight();
    m_bar = new ChangeBar(this);
    m_bar->hide();
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(16, 14, 0, 0);
    column->setSpacing(10);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(0, 0, kMargin, 0);
    top->setSpacing(10);
    top->addWidget(m_banner);
    top->addWidget(m_search);
    top->addWidget(m_choice, 0, Qt::AlignLeft);
    top->addWidget(m_found);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_left);
    middle->addWidget(right, 1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(middle, 1);
    outer->addWidget(m_bar);

    buildEditors();
    connect(m_bar, &ChangeBar::saveTriggered, this, [this] { save(false); });
    connect(m_bar, &ChangeBar::saveAndRestartTriggered, this, [this] { save(true); });
    connect(m_bar, &ChangeBar::discardTriggered, this, &SettingsPage::discard);
    connect(m_banner, &MessageBanner::actionTriggered, this, [this] {
        m_banner->clear();
        m_loaded = false; // what was typed gives way to what is there now
        read();
    });
    auto* find = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    if (machine::MachineService* machines = service()) {
        connect(machines, &machine::MachineService::detailsChanged, this, [this](const ResourceId& id) {
            if (id != m_resource.id || m_saving)
                return;
            m_stale = true;
            if (m_active)
                read();
        });
        machines->host().then(this, [this](const Result<machine::HostCapabilities>& host) {
            if (!host)
                return;
            m_host = *host;
            for (Editor* editor : std::as_const(m_editors))
                editor->setHost(m_host);
            if (m_loaded)
                onEdited();
        });
    }
    showCategory(1);
    update(resource, true);
}

void SettingsPage::buildLeft() {
    m_left = new QWidget(this);
    m_left->setFixedWidth(kLeft);
    m_categories = new CategoryList(m_left);
    m_categories->setObjectName(QStringLiteral("settings.categories"));
    m_categories->setAccessibleName(tr("Kinds of settings"));
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(kMargin / 2, 14, 8, 0);
    column->addWidget(m_categories);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("settings.category"));
    m_choice->setAccessibleName(m_categories->accessibleName());
    m_choice->hide();
    connect(m_choice, &QComboBox::activated, this, &SettingsPage::showCategory);
    connect(m_categories, &QListWidget::currentRowChanged, this, [this](int row) {
        m_choice->setCurrentIndex(row);
        showRows();
    });
}

void SettingsPage::buildRight() {
    m_banner = new MessageBanner(this);
    m_banner->setObjectName(QStringLiteral("settings.banner"));
    m_banner->hide();
    m_search = new SearchField(tr("Search all settings, for example nested, MAC, TPM"), this);
    m_search->setObjectName(QStringLiteral("settings.search"));
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::showRows);
    m_found = new QLabel(this);
    m_found->setObjectName(QStringLiteral("settings.found"));
    m_found->hide();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body = new QWidget(m_scroll);
    m_body->setAutoFillBackground(false);
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 0, kMargin, 16);
    m_rows->setSpacing(0);
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false);
}

void SettingsPage::buildEditors() {
    m_processor = new ProcessorMemoryEditor(m_body);
    m_editors = {new GeneralEditor(m_body),
                 m_processor,
                 new DisksEditor(m_hooks.prompter, m_hooks.prepareDisks != nullptr, m_body),
                 new NetworkEditor(m_body),
                 new DisplayEditor(m_body),
                 new FirmwareEditor(m_body)};
    for (Editor* editor : std::as_const(m_editors)) {
        m_categories->addItem(editor->category());
        m_choice->addItem(editor->category());
        connect(editor, &Editor::edited, this, &SettingsPage::onEdited);
        connect(editor, &Editor::rowsChanged, this, &SettingsPage::layOutRows);
    }
    m_body->setEnabled(false);
    layOutRows();
}

machine::MachineService* SettingsPage::service() const {
    return m_hooks.service ? m_hooks.service(m_resource.id.provider) : nullptr;
}

bool SettingsPage::isRunning() const {
    return m_resource.state == ResourceState::Running || m_resource.state == ResourceState::Paused;
}

void SettingsPage::layOutRows() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (auto* heading = qobject_cast<QLabel*>(item->widget()))
            delete heading;
        delete item;
    }
    for (Editor* editor : std::as_const(m_editors)) {
        QString section;
        for (SettingRow* row : editor->rows()) {
            if (row->spec().section != section) {
                section = row->spec().section;
                auto* heading = new QLabel(section, m_body);
                heading->setTextFormat(Qt::PlainText);
                heading->setFont(sectionFont(font()));
                heading->setContentsMargins(0, 12, 0, 8);
                heading->setProperty("category", editor->category());
                m_rows->addWidget(heading);
            }
            m_rows->addWidget(row);
        }
    }
    m_rows->addStretch(1);
    showRows();
}

void SettingsPage::showRows() {
    const QString needle = m_search->text().trimmed();
    const bool searching = !needle.isEmpty();
    const int current = std::max(0, m_categories->currentRow());
    int found = 0;
    int all = 0;
    m_body->setUpdatesEnabled(false);
    for (int i = 0; i < m_editors.size(); ++i) {
        int label = 0;
        const QList<SettingRow*> rows = m_editors.at(i)->rows();
        for (const SettingRow* row : rows)
            label = std::max(label, row->labelWidthHint());
        for (SettingRow* row : rows) {
            ++all;
            const bool shown = searching ? row->matches(needle) : i == current;
            found += searching && shown ? 1 : 0;
            if (searching) {
                row->showAsResult(needle);
            } else {
                row->setLabelWidth(label + 12);
                row->showAsForm();
                row->setContentsMargins(0, 0, 0, 10);
            }
            row->setVisible(shown);
        }
    }
    for (int i = 0; i < m_rows->count(); ++i)
        if (auto* heading = qobject_cast<QLabel*>(m_rows->itemAt(i)->widget()))
            heading->setVisible(!searching &&
                                heading->property("category").toString() == m_editors.at(current)->category());
    m_body->setUpdatesEnabled(true);
    m_left->setVisible(!searching && !m_narrow);
    m_choice->setVisible(!searching && m_narrow);
    layout()->activate();
    m_found->setVisible(searching);
    m_found->setText(found == 0 ? tr("No setting is called so")
                                : tr("%n settings", nullptr, found) + QStringLiteral("  ") +
                                      tr("of %1, changed here as on their own page").arg(all));
    m_scroll->ensureVisible(0, 0);
}

void SettingsPage::showCategory(int index) { m_categories->setCurrentRow(index); }

void SettingsPage::update(const Resource& resource, bool reachable) {
    const bool was = isRunning();
    m_resource = resource;
    m_reachable = reachable;
    m_body->setEnabled(m_loaded && reachable && !m_saving);
    if (was != isRunning() && m_loaded)
        refreshChanges();
}

void SettingsPage::setActive(bool active) {
    m_active = active;
    if (active && m_stale)
        read();
}

void SettingsPage::read() {
    machine::MachineService* machines = service();
    if (!machines)
        return;
    m_stale = false;
    machines->details(m_resource.id).then(this, [this](const Result<machine::MachineDetails>& details) {
        if (details) {
            take(*details);
            return;
        }
        m_banner->showError(details.error());
        m_banner->setAction(tr("Try again"));
    });
}

void SettingsPage::take(const machine::MachineDetails& details) {
    if (m_saving)
        return;
    m_running = details.running;
    if (m_loaded && hasChanges()) {
        refreshChanges();
        if (details.configured == m_original)
            return;
        m_banner->showMessage(Tone::Attention, tr("%1 was changed elsewhere meanwhile.").arg(m_resource.name),
                              tr("Saving keeps those changes where they are about other settings."));
        m_banner->setAction(tr("Read again"));
        return;
    }
    m_banner->clear();
    m_loaded = true;
    m_original = details.configured;
    m_edited = details.configured;
    m_processor->setOwnMemory(details.running ? details.running->memory : ByteSize());
    for (Editor* editor : std::as_const(m_editors))
        editor->load(m_edited);
    for (Editor* editor : std::as_const(m_editors))
        editor->setHost(m_host);
    m_body->setEnabled(m_reachable);
    refreshChanges();
}

bool SettingsPage::hasChanges() const { return m_loaded && (m_edited != m_original || !problem().isEmpty()); }

QString SettingsPage::problem() const {
    for (const Editor* editor : m_editors)
        if (const QString problem = editor->problem(); !problem.isEmpty())
            return problem;
    return machine::newRefusal(m_original, m_edited, m_host);
}

void SettingsPage::onEdited() {
    if (!m_loaded)
        return;
    for (Editor* editor : std::as_const(m_editors))
        editor->store(m_edited);
    refreshChanges();
}

void SettingsPage::refreshChanges() {
    const QList<machine::Finding> findings = machine::validate(m_edited, m_host);
    for (int i = 0; i < m_editors.size(); ++i) {
        m_editors.at(i)->mark(m_original, m_edited);
        m_editors.at(i)->showFindings(findings);
        m_categories->item(i)->setData(CategoryList::ChangedRole, m_editors.at(i)->isChanged());
    }
    if (hasChanges())
        m_bar->setChanges(m_resource.name, machineCommand(m_hooks, QStringLiteral("set"), {m_resource}),
                          machine::diff(m_original, m_edited, isRunning() ? m_running : std::nullopt), isRunning());
    m_bar->setBlocked(problem());
    m_bar->setVisible(hasChanges());
    if (!hasChanges())
        m_bar->banner()->clear();
}

void SettingsPage::discard() {
    m_edited = m_original;
    for (Editor* editor : std::as_const(m_editors))
        editor->load(m_edited);
    refreshChanges();
    if (m_stale || !m_banner->text().isEmpty()) {
        m_banner->clear();
        read();
    }
}

void SettingsPage::save(bool restart) {
    machine::MachineService* machines = service();
    if (!machines || m_saving || !hasChanges() || !problem().isEmpty())
        return;
    m_saving = true;
    m_bar->setBusy(true);
    m_bar->banner()->clear();
    m_body->setEnabled(false);
    const bool newDisks =
        std::any_of(m_edited.disks.begin(), m_edited.disks.end(), [](const machine::DiskConfig& disk) {
            return disk.device == machine::DiskDevice::Disk && disk.target.isEmpty() &&
                   (disk.source.isEmpty() || disk.format.isEmpty());
        });
    if (!newDisks || !m_hooks.prepareDisks) {
        saveConfig(m_edited, {}, restart);
        return;
    }
    m_hooks.prepareDisks(m_resource.id.provider, m_edited.name, m_edited.disks)
        .then(this, [this, restart](const Result<QList<machine::DiskConfig>>& disks) {
            if (!disks) {
                onSaved(failure(disks.error()), m_edited, {}, false);
                return;
            }
            machine::MachineConfig edited = m_edited;
            QStringList made;
            for (int i = 0; i < disks->size(); ++i)
                if (i < edited.disks.size() && edited.disks.at(i).source.isEmpty() && !disks->at(i).source.isEmpty())
                    made.append(disks->at(i).source);
            edited.disks = *disks;
            saveConfig(edited, made, restart);
        });
}

void SettingsPage::saveConfig(const machine::MachineConfig& edited, const QStringList& madeFiles, bool restart) {
    machine::MachineService* machines = service();
    Job* job = machines ? machines->save(m_resource.id, m_original, edited) : nullptr;
    if (!job || !job->isActive()) {
        onSaved(job && job->state() == Job::State::Succeeded
                    ? Result<>()
                    : Result<>(job ? failure(job->error())
                                   : failure(ErrorKind::Unreachable,
                                             tr("The settings of %1 could not be saved.").arg(m_resource.name))),
                edited, madeFiles, restart);
        return;
    }
    connect(job, &Job::finished, this, [this, edited, madeFiles, restart](const Result<>& result) {
        onSaved(result, edited, madeFiles, restart);
    });
}

void SettingsPage::onSaved(const Result<>& result, const machine::MachineConfig& edited, const QStringList& madeFiles,
                           bool restart) {
    m_saving = false;
    m_bar->setBusy(false);
    m_body->setEnabled(m_reachable);
    if (!result) {
        // Without a connection nobody knows whether the definition names them already.
        const bool unknown = result.error().kind == ErrorKind::Unreachable;
        if (!madeFiles.isEmpty() && !unknown && m_hooks.discardDisks)
            m_hooks.discardDisks(madeFiles);
        m_bar->banner()->showError(result.error());
        return;
    }
    m_original = edited;
    m_edited = edited;
    refreshChanges();
    read();
    ResourceProvider* provider = restart && m_hooks.resources ? m_hooks.resources(m_resource.id.provider) : nullptr;
    if (provider)
        new machine::ColdRestart(provider, m_resource.id);
}

bool SettingsPage::mayLeave() {
    if (!hasChanges())
        return true;
    m_bar->banner()->showMessage(Tone::Attention, tr("The changes to %1 are not saved yet.").arg(m_resource.name),
                                 tr("Save or discard them before you go on."));
    return false;
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    DetailPage::resizeEvent(event);
    placeCategories();
}

void SettingsPage::placeCategories() {
    int widest = 0;
    for (const Editor* editor : std::as_const(m_editors))
        widest = std::max(widest, fontMetrics().horizontalAdvance(editor->category()));
    m_left->setFixedWidth(std::max(kLeft, widest + kMargin / 2 + 44));
    m_narrow = width() < kNarrow * fontMetrics().height();
    const bool searching = !m_search->text().trimmed().isEmpty();
    m_left->setVisible(!searching && !m_narrow);
    m_choice->setVisible(!searching && m_narrow);
    QWidget::update();
}

void SettingsPage::changeEvent(QEvent* event) {
    DetailPage::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_rows)
        return;
    placeCategories();
    layOutRows();
}

void SettingsPage::paintEvent(QPaintEvent*) {
    if (!m_left->isVisible())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(m_left->width(), 0, 1, m_bar->isVisible() ? m_bar->y() : height()),
                     Theme::of(palette()).line);
}

} // namespace boxyard::widgets
