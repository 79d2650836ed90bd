// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/RunSheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/LineOf.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/container/ContainerWords.h"
#include "widgets/container/ImageField.h"
#include "widgets/container/ImageKnowledge.h"
#include "widgets/container/LimitBox.h"
#include "widgets/container/RunRows.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QVBoxLayout>

namespace boxyard::widgets {

using containers::ContainerService;
using containers::ImageDetails;
using containers::ImageSummary;
using containers::RunSpec;

namespace {

// A row of the form that holds lines of one kind.
struct Lines {
    QWidget* box = nullptr;
    QVBoxLayout* column = nullptr;
    void make(QWidget* parent) {
        box = new QWidget(parent);
        column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(8);
    }
    template <typename Row>
    [[nodiscard]] QList<Row*> rows() const {
        return box->findChildren<Row*>(QString(), Qt::FindDirectChildrenOnly);
    }
};

} // namespace

struct RunSheet::State {
    ContainerHooks hooks;
    QString providerId;
    ImageField* image = nullptr;
    QLineEdit* name = nullptr;
    Lines ports, variables, mounts;
    Button* addPort = nullptr;
    Button* addVariable = nullptr;
    Button* addMount = nullptr;
    QComboBox* restart = nullptr;
    LimitBox* memory = nullptr;
    LimitBox* cpus = nullptr;
    QLineEdit* command = nullptr;
    QList<ImageSummary> images;
    QString filledFor; // the reference the form stands for
    bool nameTyped = false;
    bool valid = false;
    int rowNumber = 0;
    QPointer<Job> pulling;

    [[nodiscard]] ContainerService* service() const { return hooks.service ? hooks.service(providerId) : nullptr; }
    [[nodiscard]] ResourceProvider* provider() const { return hooks.resources ? hooks.resources(providerId) : nullptr; }
    // Ports are this computer's business only when the engine is.
    [[nodiscard]] const PortMapSource* portMap() const {
        return !provider() || provider()->host().isEmpty() ? hooks.ports : nullptr;
    }
    [[nodiscard]] QStringList takenNames() const {
        QStringList names;
        if (const auto* rows = provider())
            for (const Resource& resource : rows->resources())
                names.append(resource.name);
        return names;
    }
};

RunSheet::RunSheet(const QString& image, const QString& provider, const ContainerHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("container"), Kind::Form, parent), m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.hooks = hooks;
    const QList<EngineChoice> engines = hooks.engines ? hooks.engines() : QList<EngineChoice>();
    s.providerId = provider.isEmpty() && !engines.isEmpty() ? engines.constFirst().provider : provider;
    setWindowTitle(tr("Run a container"));
    s.image = new ImageField(engines, s.providerId, this);
    setHeadWidget(s.image);
    build();
    wire();
    chooseEngine();
    s.image->setReference(image);
    s.image->setFocus();
    check();
    if (!image.isEmpty())
        lookUp();
}

// Hidden while everything still stands: fields that lose the focus then tell of it.
RunSheet::~RunSheet() { hide(); }

void RunSheet::build() {
    State& s = *m_state;
    s.name = new QLineEdit(this);
    s.name->setObjectName(QStringLiteral("containerName"));
    s.name->setAccessibleName(tr("Name"));
    s.name->setMaximumWidth(qMax(240, fontMetrics().averageCharWidth() * 34));
    addRow(tr("Name"), s.name);
    s.ports.make(this);
    addRow(tr("Ports"), s.ports.box);
    s.variables.make(this);
    addRow(tr("Environment"), s.variables.box);
    s.mounts.make(this);
    addRow(tr("Volumes"), s.mounts.box);
    auto* adders = new QWidget(this);
    auto* row = new QHBoxLayout(adders);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto adder = [&](const char* name, const QString& text, const QString& spoken) {
        auto* button = new Button(QStringLiteral("add"), text, Button::Look::Secondary, adders);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(spoken);
        button->setDense(true);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    s.addPort = adder("addPort", tr("Port"), tr("Add a port"));
    s.addVariable = adder("addVariable", tr("Variable"), tr("Add a variable"));
    s.addMount = adder("addVolume", tr("Volume"), tr("Add a volume"));
    row->addStretch(1);
    addRow(QString(), adders);
    s.restart = new QComboBox(this);
    s.restart->setObjectName(QStringLiteral("restartPolicy"));
    s.restart->setAccessibleName(tr("Restart"));
    for (const char* policy : {"no", "unless-stopped", "always", "on-failure"})
        s.restart->addItem(ContainerWords::restartPolicy(QLatin1String(policy)), QLatin1String(policy));
    s.restart->setMaximumWidth(qMax(150, fontMetrics().averageCharWidth() * 24));
    s.memory = new LimitBox(LimitBox::Of::Memory, this);
    s.memory->setObjectName(QStringLiteral("memoryLimit"));
    s.memory->setAccessibleName(tr("At most this much memory"));
    s.cpus = new LimitBox(LimitBox::Of::Cpus, this);
    s.cpus->setObjectName(QStringLiteral("cpuLimit"));
    s.cpus->setAccessibleName(tr("At most this many CPUs"));
    const auto beside = [this](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        label->setForegroundRole(QPalette::WindowText);
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, Theme::of(palette()).muted);
        label->setPalette(colours);
        return label;
    };
    addRow(tr("Restart"),
           lineOf(this, {s.restart, beside(tr("Memory"), s.memory), s.memory, beside(tr("CPUs"), s.cpus), s.cpus}));
    QWidget* more = addMore(tr("More: command"));
    s.command = new QLineEdit(more);
    s.command->setObjectName(QStringLiteral("command"));
    s.command->setAccessibleName(tr("Command"));
    s.command->setPlaceholderText(tr("The image's own command"));
    auto* column = more->layout() ? more->layout() : new QVBoxLayout(more);
    column->addWidget(s.command);
    setVerb(tr("Run"));
    verb()->setIconName(QStringLiteral("play"));
}

void RunSheet::wire() {
    State& s = *m_state;
    connect(s.image, &ImageField::looked, this, [this] { lookUp(); });
    connect(s.image, &ImageField::pullRequested, this, &RunSheet::pull);
    connect(s.image, &ImageField::edited, this, &RunSheet::check);
    connect(s.image, &ImageField::engineChosen, this, [this](const QString& provider) {
        m_state->providerId = provider;
        chooseEngine();
        lookUp();
    });
    connect(s.name, &QLineEdit::textEdited, this, [this] { m_state->nameTyped = true; });
    connect(s.name, &QLineEdit::textChanged, this, &RunSheet::check);
    connect(s.restart, &QComboBox::currentIndexChanged, this, &RunSheet::check);
    connect(s.command, &QLineEdit::textChanged, this, &RunSheet::check);
    connect(s.memory, &LimitBox::changed, this, &RunSheet::check);
    connect(s.cpus, &LimitBox::changed, this, &RunSheet::check);
    connect(s.addPort, &Button::clicked, this, [this] { addPortRow({}); });
    connect(s.addVariable, &Button::clicked, this, [this] { addVariableRow({}, false); });
    connect(s.addMount, &Button::clicked, this, [this] { addMountRow({}); });
    connect(this, &Sheet::verbTriggered, this, &RunSheet::carryOut);
}

void RunSheet::adopt(RunRow* row, QVBoxLayout* column) {
    column->addWidget(row);
    connect(row, &RunRow::changed, this, &RunSheet::check);
    connect(row, &RunRow::removeRequested, this, [this, row] {
        row->setParent(nullptr);
        row->deleteLater();
        check();
    });
}

void RunSheet::addPortRow(const PortRule& exposed) {
    State& s = *m_state;
    QList<PortRule> others;
    for (const PortRow* row : s.ports.rows<PortRow>())
        others.append(row->rule());
    auto* row = new PortRow(exposed, s.portMap(), s.rowNumber++, s.ports.box);
    row->chooseFree(others);
    adopt(row, s.ports.column);
    check();
}

void RunSheet::addVariableRow(const QString& key, bool needed) {
    State& s = *m_state;
    adopt(new VariableRow(key, needed, s.image->reference(), s.rowNumber++, s.variables.box), s.variables.column);
    check();
}

void RunSheet::addMountRow(const QString& destination) {
    State& s = *m_state;
    adopt(new MountRow(destination, s.hooks.prompter, s.rowNumber++, s.mounts.box), s.mounts.column);
    check();
}

void RunSheet::chooseEngine() {
    State& s = *m_state;
    s.filledFor.clear();
    readImages();
}

void RunSheet::readImages() {
    ContainerService* service = m_state->service();
    if (!service) {
        banner()->showMessage(Tone::Attention, tr("No container engine answers"),
                              tr("Start Docker or Podman, then try again."));
        return;
    }
    banner()->clear();
    service->images().then(this, [this, asked = m_state->providerId](const Result<QList<ImageSummary>>& images) {
        if (asked != m_state->providerId)
            return;
        if (!images) {
            banner()->showError(images.error());
            return;
        }
        m_state->images = *images;
        QStringList names;
        for (const ImageSummary& image : *images)
            if (!image.reference.startsWith(QLatin1Char('<')))
                names.append(image.reference);
        m_state->image->setKnown(names);
    });
}

void RunSheet::lookUp() {
    State& s = *m_state;
    const QString reference = s.image->reference();
    ContainerService* service = s.service();
    if (reference.isEmpty() || !service || reference == s.filledFor || s.pulling)
        return;
    s.image->showLooking();
    service->imageDetails(reference).then(this, [this, reference](const Result<ImageDetails>& details) {
        State& state = *m_state;
        if (reference != state.image->reference())
            return; // typed on
        if (details) {
            fill(*details);
        } else if (details.error().kind == ErrorKind::NotFound) {
            state.image->showAbsent();
            if (state.image->takeEnter())
                pull();
        } else {
            state.image->showNothing();
            banner()->showError(details.error());
        }
    });
}

void RunSheet::fill(const ImageDetails& details) {
    State& s = *m_state;
    const QString reference = s.image->reference();
    s.image->takeEnter();
    QString size;
    for (const ImageSummary& image : std::as_const(s.images))
        if (image.reference == reference || image.reference == details.reference)
            size = image.size.toText();
    s.image->showHere(size);
    s.filledFor = reference;
    s.image->setFilled(true);
    for (RunRow* row : findChildren<RunRow*>()) {
        row->setParent(nullptr);
        row->deleteLater();
    }
    if (!s.nameTyped)
        s.name->setText(freeContainerName(reference, s.takenNames()));
    for (const PortRule& exposed : details.exposed)
        addPortRow(exposed);
    for (const QString& key : neededVariables(reference))
        addVariableRow(key, true);
    for (const QString& volume : details.volumes)
        addMountRow(volume);
    banner()->clear();
    check();
}

void RunSheet::pull() {
    State& s = *m_state;
    ContainerService* service = s.service();
    const QString reference = s.image->reference();
    if (!service || reference.isEmpty() || s.pulling)
        return;
    s.pulling = service->pull(reference);
    banner()->clear();
    s.image->showPulling(s.pulling);
    connect(s.pulling, &Job::finished, this, [this, reference](const Result<>& result) {
        State& state = *m_state;
        state.pulling = nullptr;
        state.filledFor.clear();
        state.image->pullEnded();
        if (result)
            readImages();
        else if (!result.error().isCancelled())
            banner()->showError(result.error());
        if (!result && reference == state.image->reference())
            state.image->showAbsent();
        else
            lookUp(); // of what stands there now
        check();
    });
    check();
}

RunSpec RunSheet::spec() const {
    const State& s = *m_state;
    RunSpec spec;
    spec.image = s.image->reference();
    spec.name = s.name->text().trimmed();
    for (const PortRow* row : s.ports.rows<PortRow>())
        spec.ports.append(row->rule());
    for (const VariableRow* row : s.variables.rows<VariableRow>())
        if (const QString text = row->text(); !text.isEmpty())
            spec.environment.append(text);
    for (const MountRow* row : s.mounts.rows<MountRow>())
        if (const auto mount = row->mount())
            spec.mounts.append(*mount);
    spec.restartPolicy = s.restart->currentData().toString();
    spec.memoryLimit = s.memory->memory();
    spec.cpuLimit = s.cpus->cpus();
    spec.command = QProcess::splitCommand(s.command->text());
    return spec;
}

QString RunSheet::provider() const { return m_state->providerId; }

void RunSheet::check() {
    State& s = *m_state;
    s.image->setFilled(!s.filledFor.isEmpty() && s.filledFor == s.image->reference());
    bool fine = !s.image->reference().isEmpty() && s.service() && !s.pulling;
    const QString name = s.name->text().trimmed();
    QString problem = name.isEmpty() ? QString() : ContainerWords::nameProblem(name);
    if (problem.isEmpty() && s.takenNames().contains(name))
        problem = tr("There is already a container called %1.").arg(name);
    setFieldTone(s.name, problem.isEmpty() ? Tone::Neutral : Tone::Problem, problem);
    fine = fine && problem.isEmpty() && s.memory->problem().isEmpty() && s.cpus->problem().isEmpty();
    QList<PortRule> above;
    for (PortRow* row : s.ports.rows<PortRow>()) {
        fine = row->check(above) && fine;
        above.append(row->rule());
    }
    for (MountRow* row : s.mounts.rows<MountRow>()) {
        row->proposeVolume((name.isEmpty() ? imageBaseName(s.image->reference()) : name) + QStringLiteral("-data"));
        fine = row->check().isEmpty() && fine;
    }
    setRowVisible(s.ports.box, !s.ports.rows<PortRow>().isEmpty());
    setRowVisible(s.variables.box, !s.variables.rows<VariableRow>().isEmpty());
    setRowVisible(s.mounts.box, !s.mounts.rows<MountRow>().isEmpty());
    s.valid = fine;
    if (!isBusy())
        verb()->setEnabled(fine);
    ContainerService* service = s.service();
    setCommand(service && !s.image->reference().isEmpty() ? service->runCommand(spec()) : QString());
}

void RunSheet::carryOut() {
    State& s = *m_state;
    ContainerService* service = s.service();
    check();
    if (!s.valid || !service || isBusy())
        return;
    setBusy(true);
    banner()->clear();
    const bool absent = s.filledFor != s.image->reference();
    Job* job = service->run(spec());
    connect(job, &Job::finished, this, [this](const Result<>& result) {
        setBusy(false);
        if (result)
            return accept();
        if (!result.error().isCancelled())
            banner()->showError(result.error());
        check(); // a port may have been taken meanwhile
    });
    Q_EMIT running(job);
    if (absent) // it is pulled first: the task bar tells how far that is
        accept();
}

} // namespace boxyard::widgets
