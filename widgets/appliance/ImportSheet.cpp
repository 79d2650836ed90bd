// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appliance/ImportSheet.h"

#include "backend/machine/MachineDefaults.h"
#include "widgets/appliance/FolderChoice.h"
#include "widgets/appliance/MachineForm.h"
#include "widgets/appliance/NoticeList.h"
#include "widgets/common/Button.h"
#include "widgets/common/FoldButton.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Mnemonics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace boxyard::widgets {

using appliance::ImportChoices;
using appliance::ImportPlan;
using appliance::ManifestStatus;
using appliance::Verdict;

struct ImportSheet::State {
    ImportSheet* q = nullptr;
    QString file;
    ImportHooks hooks;
    ImportPlan plan;
    machine::HostCapabilities host;
    bool planned = false;
    QWidget* body = nullptr;
    QVBoxLayout* column = nullptr;
    QWidget* form = nullptr; // everything made from the plan; made anew for another configuration
    QList<MachineForm*> machines;
    QComboBox* configuration = nullptr;
    FolderChoice* folder = nullptr;
    QCheckBox* start = nullptr;
    QCheckBox* eula = nullptr;
    QCheckBox* manifest = nullptr;
    QHash<QString, QLineEdit*> properties;

    void ask(const QString& configurationId);
    void take(const ImportPlan& answer);
    void build();
    void buildFolder(QVBoxLayout* into);
    void buildDecisions(QVBoxLayout* into);
    void buildProperties(QVBoxLayout* into, bool required);
    void buildMore(QVBoxLayout* into);
    void showHead();
    void refresh();
    void carryOut();
    [[nodiscard]] QString openQuestion() const;
    [[nodiscard]] ImportChoices choices() const;
};

namespace {

// Label and field side by side, the label as wide as those of the machines' rows.
QWidget* labelled(QWidget* parent, const QString& label, QWidget* field) {
    auto* box = new QWidget(parent);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(20);
    auto* text = new QLabel(label, box);
    text->setTextFormat(Qt::PlainText);
    text->setMinimumWidth(64);
    text->setBuddy(field);
    line->addWidget(text);
    line->addWidget(field, 1);
    return box;
}

} // namespace

ImportSheet::ImportSheet(const QString& file, const ImportHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("import"), Kind::Form, parent), m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.q = this;
    s.file = file;
    s.hooks = hooks;
    setObjectName(QStringLiteral("importSheet"));
    setWindowTitle(tr("Import an appliance"));
    setHeading(QFileInfo(file).fileName(), tr("Reading the file…"));
    s.body = new QWidget(this);
    s.column = new QVBoxLayout(s.body);
    s.column->setContentsMargins(0, 0, 0, 0);
    addWide(s.body);
    setVerb(tr("Import"));
    setBusy(true);
    connect(this, &Sheet::verbTriggered, this, [this] { m_state->carryOut(); });
    connect(banner(), &MessageBanner::actionTriggered, this, [this] { m_state->ask(m_state->plan.configuration); });
    if (hooks.host)
        hooks.host().then(this, [this](const Result<machine::HostCapabilities>& host) {
            if (!host)
                return;
            m_state->host = *host;
            if (m_state->folder)
                m_state->folder->setImagesFolder(host->imagesFolder);
            for (MachineForm* form : std::as_const(m_state->machines))
                form->setHost(*host);
            m_state->showHead();
        });
    s.ask({});
}

ImportSheet::~ImportSheet() {
    hide(); // fields that lose the focus report once more, while what they report to is still there
}

QString ImportSheet::file() const { return m_state->file; }

void ImportSheet::State::ask(const QString& configurationId) {
    q->banner()->clear();
    q->setBusy(true);
    hooks.plan(file, configurationId).then(q, [this](const Result<ImportPlan>& answer) {
        q->setBusy(false);
        if (answer) {
            take(*answer);
            return;
        }
        planned = false;
        q->setHeading(QFileInfo(file).fileName(), {});
        q->setVerdict(tr("Cannot be imported"), QStringLiteral("error"));
        q->banner()->showError(answer.error());
        q->banner()->setAction(tr("Read again"));
        q->verb()->setEnabled(false);
        q->cancelButton()->setFocus();
    });
}

void ImportSheet::State::take(const ImportPlan& answer) {
    plan = answer;
    planned = true;
    showHead();
    build();
    if (!host.memory.isNull())
        for (MachineForm* machineForm : std::as_const(machines))
            machineForm->setHost(host);
    refresh();
    if (q->verb()->isEnabled())
        q->verb()->setFocus();
}

void ImportSheet::State::showHead() {
    if (!planned)
        return;
    QStringList about;
    if (!plan.writerText.isEmpty())
        about.append(plan.writerText);
    if (plan.machines.size() == 1 && !plan.machines.constFirst().config.osName.isEmpty())
        about.append(plan.machines.constFirst().config.osName);
    if (plan.machines.size() > 1)
        about.append(tr("%n machines", nullptr, static_cast<int>(plan.machines.size())));
    QString source = about.join(QStringLiteral(", "));
    if (!source.isEmpty())
        source += QStringLiteral(". ");
    source += host.imagesFree.isNull()
                  ? tr("Needs %1.").arg(plan.needed.toText())
                  : tr("Needs %1, %2 are free.").arg(plan.needed.toText(), host.imagesFree.toText());
    q->setHeading(QFileInfo(file).fileName(), source);
    const Verdict verdict = plan.verdict();
    q->setVerdict(verdict == Verdict::Refused    ? tr("Cannot be imported")
                  : verdict == Verdict::Warnings ? tr("Look at the notices")
                                                 : tr("File is complete"),
                  verdict == Verdict::Refused    ? QStringLiteral("error")
                  : verdict == Verdict::Warnings ? QStringLiteral("warning")
                                                 : QStringLiteral("check"));
}

void ImportSheet::State::build() {
    delete form;
    machines.clear();
    properties.clear();
    eula = nullptr;
    manifest = nullptr;
    configuration = nullptr;
    form = new QWidget(body);
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    column->addWidget(form);
    if (plan.configurations.size() > 1) {
        configuration = new QComboBox(form);
        configuration->setObjectName(QStringLiteral("import.configuration"));
        configuration->setAccessibleName(tr("Configuration"));
        for (const appliance::DeploymentConfiguration& option : std::as_const(plan.configurations))
            configuration->addItem(option.label.isEmpty() ? option.id : option.label, option.id);
        configuration->setCurrentIndex(std::max(0, configuration->findData(plan.configuration)));
        QObject::connect(configuration, &QComboBox::activated, q, [this] {
            const QString chosen = configuration->currentData().toString();
            QMetaObject::invokeMethod(
                q, [this, chosen] { ask(chosen); }, Qt::QueuedConnection);
        });
        rows->addWidget(labelled(form, tr("Variant"), configuration));
    }
    const bool several = plan.machines.size() > 1;
    for (int i = 0; i < plan.machines.size(); ++i) {
        auto* machineForm = new MachineForm(plan.machines.at(i), hooks, several, i, form);
        QObject::connect(machineForm, &MachineForm::changed, q, [this] { refresh(); });
        machines.append(machineForm);
        rows->addWidget(machineForm);
    }
    buildFolder(rows);
    buildProperties(rows, true);
    buildDecisions(rows);
    start = new QCheckBox(tr("Start and show the console"), form);
    start->setObjectName(QStringLiteral("import.start"));
    start->setAccessibleName(start->text());
    start->setChecked(true);
    QObject::connect(start, &QCheckBox::toggled, q, [this] { refresh(); });
    rows->addWidget(labelled(form, QString(), start));
    auto* notices = new NoticeList(form);
    notices->setNotices(plan.notices);
    QObject::connect(notices, &NoticeList::changeRequested, q, [this](const QString& code) {
        if (machines.isEmpty())
            return;
        if (code.startsWith(QLatin1String("name-")))
            machines.constFirst()->focusName();
        else
            machines.constFirst()->focusPorts();
    });
    rows->addSpacing(4);
    rows->addWidget(notices);
    buildMore(rows);
    form->show();
}

// One folder for all disks of the appliance: beside the disks of a single machine, on a line of its own for several.
void ImportSheet::State::buildFolder(QVBoxLayout* into) {
    folder = nullptr;
    const bool anyDisk =
        std::any_of(plan.machines.begin(), plan.machines.end(), [](const auto& m) { return !m.disks.isEmpty(); });
    if (!hooks.prompter || !anyDisk)
        return;
    folder = new FolderChoice(*hooks.prompter, form);
    folder->setObjectName(QStringLiteral("import.folder"));
    folder->setImagesFolder(host.imagesFolder);
    QObject::connect(folder, &FolderChoice::pathChanged, q, [this] { refresh(); });
    if (machines.size() == 1)
        machines.constFirst()->setFolderChoice(folder);
    else
        into->addWidget(labelled(form, tr("Disks into"), folder));
}

void ImportSheet::State::buildDecisions(QVBoxLayout* into) {
    if (!plan.eulas.isEmpty()) {
        auto* text = new QPlainTextEdit(plan.eulas.join(QStringLiteral("\n\n")), form);
        text->setObjectName(QStringLiteral("import.eulaText"));
        text->setAccessibleName(tr("Licence"));
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().height() * 6 + 12);
        eula = new QCheckBox(tr("I accept the licence"), form);
        eula->setObjectName(QStringLiteral("import.eula"));
        eula->setAccessibleName(eula->text());
        QObject::connect(eula, &QCheckBox::toggled, q, [this] { refresh(); });
        into->addWidget(labelled(form, tr("Licence"), text));
        into->addWidget(labelled(form, QString(), eula));
    }
    if (plan.manifest == ManifestStatus::Mismatch || plan.manifest == ManifestStatus::Incomplete) {
        manifest = new QCheckBox(plan.manifest == ManifestStatus::Mismatch
                                     ? tr("Import it although the file differs from its manifest")
                                     : tr("Import it although its manifest does not name every file"),
                                 form);
        manifest->setObjectName(QStringLiteral("import.ignoreManifest"));
        manifest->setAccessibleName(manifest->text());
        QObject::connect(manifest, &QCheckBox::toggled, q, [this] { refresh(); });
        into->addWidget(labelled(form, tr("Manifest"), manifest));
    }
}

void ImportSheet::State::buildProperties(QVBoxLayout* into, bool required) {
    for (const appliance::ProductProperty& property : std::as_const(plan.properties)) {
        const bool needed = property.required && property.defaultValue.isEmpty();
        if (needed != required || !property.userSets)
            continue;
        auto* edit = new QLineEdit(property.defaultValue, form);
        edit->setObjectName(QStringLiteral("import.property.") + property.key);
        edit->setAccessibleName(property.label.isEmpty() ? property.key : property.label);
        edit->setToolTip(property.description.toHtmlEscaped());
        edit->setPlaceholderText(needed ? tr("needed") : QString());
        if (property.password)
            edit->setEchoMode(QLineEdit::Password);
        QObject::connect(edit, &QLineEdit::textEdited, q, [this] { refresh(); });
        properties.insert(property.key, edit);
        into->addWidget(labelled(
            form, withoutMnemonic((property.label.isEmpty() ? property.key : property.label).simplified().left(40)),
            edit));
    }
}

void ImportSheet::State::buildMore(QVBoxLayout* into) {
    auto* toggle = new FoldButton(tr("More: firmware, buses, adapter address, sound, USB"), form);
    toggle->setObjectName(QStringLiteral("import.moreToggle"));
    auto* fold = new QWidget(form);
    auto* rows = new QVBoxLayout(fold);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    for (MachineForm* machineForm : std::as_const(machines)) {
        machineForm->more()->setParent(fold);
        rows->addWidget(machineForm->more());
        machineForm->more()->show();
    }
    buildProperties(rows, false);
    fold->hide();
    QObject::connect(toggle, &QAbstractButton::toggled, fold, &QWidget::setVisible);
    into->addWidget(toggle, 0, Qt::AlignLeft);
    into->addWidget(fold);
}

QString ImportSheet::State::openQuestion() const {
    if (std::none_of(machines.begin(), machines.end(), [](const MachineForm* f) { return f->isIncluded(); }))
        return tr("Choose at least one machine.");
    for (const MachineForm* machineForm : machines)
        if (!machineForm->problem().isEmpty())
            return machineForm->problem();
    if (eula && !eula->isChecked())
        return tr("The licence must be accepted first.");
    if (manifest && !manifest->isChecked())
        return tr("Decide about the manifest first.");
    if (const appliance::ProductProperty* missing = missingProperty(plan, choices().properties))
        return tr("%1 is needed.").arg(missing->label.isEmpty() ? missing->key : missing->label);
    return {};
}

ImportChoices ImportSheet::State::choices() const {
    ImportChoices choices;
    for (const MachineForm* machineForm : machines) {
        choices.configs.append(machineForm->config());
        choices.include.append(machineForm->isIncluded());
    }
    if (folder)
        choices.folder = folder->path();
    choices.acceptEula = eula && eula->isChecked();
    choices.ignoreManifest = manifest && manifest->isChecked();
    choices.start = start && start->isChecked();
    for (const appliance::ProductProperty& property : plan.properties) // a default needs no word
        if (const QLineEdit* edit = properties.value(property.key); edit && edit->text() != property.defaultValue)
            choices.properties.insert(property.key, edit->text());
    return choices;
}

void ImportSheet::State::refresh() {
    if (!planned || !start)
        return;
    const QString question = openQuestion();
    const bool refused = plan.verdict() == Verdict::Refused;
    q->verb()->setEnabled(!refused && question.isEmpty() && !q->isBusy());
    q->setObstacle(refused ? QString() : question);
    const auto command =
        refused ? appliance::ImportCommand() : appliance::importCommand(plan, choices(), hooks.connection);
    q->setCommand(command.text, command.note);
}

void ImportSheet::State::carryOut() {
    refresh();
    if (!planned || !q->verb()->isEnabled())
        return;
    const ImportChoices chosen = choices();
    Job* job = hooks.import(plan, chosen);
    if (!job) {
        q->banner()->showMessage(Tone::Problem, tr("%1 could not be imported now.").arg(QFileInfo(file).fileName()),
                                 tr("Wait until the connection is back."));
        return;
    }
    Q_EMIT q->imported(job, chosen.start);
    q->accept();
}

} // namespace boxyard::widgets
