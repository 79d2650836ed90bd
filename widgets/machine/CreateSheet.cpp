// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/CreateSheet.h"

#include "backend/machine/Validation.h"
#include "widgets/common/Button.h"
#include "widgets/common/HardwareRow.h"
#include "widgets/common/LineOf.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PathEdit.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/machine/Editor.h"
#include "widgets/machine/MachineCommand.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace boxyard::widgets {

using machine::Firmware;
using machine::OsFamily;

namespace {

enum Source { FromIso, FromDisk, FromNothing };

bool isIso(const QString& file) { return file.endsWith(QLatin1String(".iso"), Qt::CaseInsensitive); }

// Widgets side by side in one field of the form.
void name(QWidget* widget, const char* id, const QString& text) {
    widget->setObjectName(QLatin1String(id));
    widget->setAccessibleName(text);
}

} // namespace

struct CreateSheet::State {
    CreateSheet* q = nullptr;
    QList<Place> places;
    MachineHooks hooks;
    machine::HostCapabilities host;
    bool hostKnown = false;
    bool nameTyped = false;
    bool familyChosen = false;
    bool hardwareTyped = false;
    bool filling = false;
    CalmComboBox* place = nullptr;
    CalmComboBox* source = nullptr;
    PathEdit* file = nullptr;
    QLineEdit* name = nullptr;
    CalmComboBox* family = nullptr;
    HardwareRow* hardware = nullptr;
    SizeEdit* size = nullptr;
    QLabel* room = nullptr;
    QWidget* diskRow = nullptr;
    PathEdit* folder = nullptr;
    CalmComboBox* firmware = nullptr;
    QCheckBox* tpm = nullptr;
    QCheckBox* ssh = nullptr;
    QCheckBox* start = nullptr;
    PortRule sshRule;

    void build();
    void buildMore();
    void askHost();
    void takeFile();
    void applyFamily();
    void proposeName();
    void refresh();
    void carryOut();
    [[nodiscard]] OsFamily chosenFamily() const { return static_cast<OsFamily>(family->currentData().toInt()); }
    [[nodiscard]] QString provider() const { return place->currentData().toString(); }
};

CreateSheet::CreateSheet(const QList<Place>& places, const QString& file, const MachineHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("machine"), Kind::Form, parent), m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.q = this;
    s.places = places;
    s.hooks = hooks;
    setObjectName(QStringLiteral("createSheet"));
    setWindowTitle(tr("New machine"));
    setHeading(tr("New machine"), tr("Everything has a working value; change what you want."));
    s.build();
    s.buildMore();
    setVerb(tr("Create"));
    connect(this, &Sheet::verbTriggered, this, [this] { m_state->carryOut(); });
    if (!file.isEmpty()) {
        s.source->setCurrentIndex(isIso(file) ? FromIso : FromDisk);
        s.file->setPath(file);
    }
    s.askHost();
    s.takeFile();
    s.refresh();
    if (file.isEmpty())
        s.file->setFocus();
}

CreateSheet::~CreateSheet() {
    hide(); // fields that lose the focus report once more, while what they report to is still there
}

void CreateSheet::State::build() {
    place = new CalmComboBox(q);
    for (const Place& p : std::as_const(places))
        place->addItem(p.name, p.provider);
    widgets::name(place, "create.place", tr("Where"));
    q->addRow(tr("Where"), place);
    q->setRowVisible(place, places.size() > 1);
    source = new CalmComboBox(q);
    source->addItem(tr("Installation medium (ISO)"));
    source->addItem(tr("Existing disk image"));
    source->addItem(tr("Nothing, an empty machine"));
    widgets::name(source, "create.source", tr("Start from"));
    file = new PathEdit(PathEdit::Kind::OpenFile, *hooks.prompter, q);
    file->setObjectName(QStringLiteral("create.file"));
    file->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    q->addRow(tr("Start from"), lineOf(q, {source, file}));
    name = new QLineEdit(q);
    name->setMaxLength(200);
    widgets::name(name, "create.name", tr("Name"));
    family = new CalmComboBox(q);
    for (const OsFamily f : {OsFamily::Linux, OsFamily::Windows, OsFamily::OldWindows, OsFamily::Bsd, OsFamily::Other})
        family->addItem(machine::osFamilyName(f), static_cast<int>(f));
    widgets::name(family, "create.family", tr("System"));
    q->addRow(tr("Name"), name);
    q->addRow(tr("System"), lineOf(q, {family}));
    hardware = new HardwareRow(q);
    q->addRow(tr("Hardware"), hardware);
    size = new SizeEdit(SizeEdit::Unit::GiB, q);
    size->setRange(ByteSize::fromGiB(1), ByteSize::fromGiB(64 * 1024));
    widgets::name(size, "create.diskSize", tr("Size of the disk"));
    room = new QLabel(q);
    room->setTextFormat(Qt::PlainText);
    diskRow = lineOf(q, {size, room});
    q->addRow(tr("Disk"), diskRow);
    ssh = new QCheckBox(q);
    widgets::name(ssh, "create.ssh", tr("SSH from this computer"));
    ssh->setChecked(true);
    q->addRow(tr("Ports"), ssh);
    start = new QCheckBox(tr("Start and show the console"), q);
    widgets::name(start, "create.start", tr("Start and show the console"));
    start->setChecked(true);
    q->addRow(QString(), start);

    QObject::connect(place, &QComboBox::currentIndexChanged, q, [this] { askHost(); });
    QObject::connect(source, &QComboBox::currentIndexChanged, q, [this] { takeFile(); });
    QObject::connect(file, &PathEdit::pathChanged, q, [this] { takeFile(); });
    QObject::connect(name, &QLineEdit::textEdited, q, [this] {
        nameTyped = true;
        refresh();
    });
    QObject::connect(family, &QComboBox::currentIndexChanged, q, [this] {
        familyChosen = familyChosen || !filling;
        applyFamily();
    });
    QObject::connect(hardware, &HardwareRow::changed, q, [this] {
        hardwareTyped = hardwareTyped || !filling;
        refresh();
    });
    QObject::connect(size, &SizeEdit::valueChanged, q, [this] { refresh(); });
    QObject::connect(ssh, &QCheckBox::toggled, q, [this] { refresh(); });
    QObject::connect(start, &QCheckBox::toggled, q, [this] { refresh(); });
}

void CreateSheet::State::buildMore() {
    QWidget* more = q->addMore(tr("More: firmware, security chip, folder"));
    auto* form = new QGridLayout(more);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(10);
    form->setColumnStretch(1, 1);
    firmware = new CalmComboBox(more);
    firmware->addItem(tr("BIOS"), static_cast<int>(Firmware::Bios));
    firmware->addItem(tr("UEFI"), static_cast<int>(Firmware::Efi));
    firmware->addItem(tr("UEFI with Secure Boot"), static_cast<int>(Firmware::EfiSecure));
    widgets::name(firmware, "create.firmware", tr("Firmware"));
    tpm = new QCheckBox(tr("Security chip (TPM 2.0)"), more);
    widgets::name(tpm, "create.tpm", tr("Security chip (TPM 2.0)"));
    folder = new PathEdit(PathEdit::Kind::Folder, *hooks.prompter, more);
    folder->setObjectName(QStringLiteral("create.folder"));
    folder->setDialogTitle(tr("Folder for the disk"));
    form->addWidget(new QLabel(tr("Firmware"), more), 0, 0);
    form->addWidget(lineOf(more, {firmware, tpm}), 0, 1);
    form->addWidget(new QLabel(tr("Folder"), more), 1, 0);
    form->addWidget(folder, 1, 1);
    QObject::connect(firmware, &QComboBox::currentIndexChanged, q, [this] { refresh(); });
    QObject::connect(tpm, &QCheckBox::toggled, q, [this] { refresh(); });
    QObject::connect(folder, &PathEdit::pathChanged, q, [this] { refresh(); });
}

void CreateSheet::State::askHost() {
    hostKnown = false;
    machine::MachineService* service = hooks.service ? hooks.service(provider()) : nullptr;
    if (!service) {
        q->banner()->showMessage(Tone::Problem, tr("There is no hypervisor to make a machine on."),
                                 tr("Look at the host's page for what is missing."));
        refresh();
        return;
    }
    q->banner()->clear();
    service->host().then(q, [this, asked = provider()](const Result<machine::HostCapabilities>& answer) {
        if (asked != provider())
            return;
        if (!answer) {
            q->banner()->showError(answer.error());
            return;
        }
        host = *answer;
        hostKnown = true;
        hardware->cpus()->setHost(host.cpus, host.maxVcpusQ35);
        hardware->memory()->setHost(host.memory, host.memoryAvailable);
        if (!host.kvm && !host.kvmReason.isEmpty())
            q->banner()->showMessage(Tone::Attention, tr("Machines run slowly here: KVM cannot be used."),
                                     host.kvmReason);
        folder->lineEdit()->setPlaceholderText(host.imagesFolder);
        sshRule = presetRule(portPresets().constFirst(), hooks.ports);
        ssh->setText(tr("SSH, port %1 of this computer").arg(sshRule.hostPort));
        applyFamily();
    });
}

void CreateSheet::State::takeFile() {
    const bool withFile = source->currentIndex() != FromNothing;
    file->setVisible(withFile);
    file->setDialogTitle(source->currentIndex() == FromIso ? tr("Choose an installation medium")
                                                           : tr("Choose a disk image"));
    file->setFilters(
        source->currentIndex() == FromIso
            ? QStringList{tr("Installation media (*.iso)"), tr("All files (*)")}
            : QStringList{tr("Disk images (*.qcow2 *.vmdk *.vdi *.raw *.img *.vhd *.vhdx)"), tr("All files (*)")});
    q->setRowVisible(diskRow, source->currentIndex() != FromDisk);
    if (withFile && !file->path().isEmpty() && !familyChosen) {
        const QScopedValueRollback<bool> guard(filling, true);
        family->setCurrentIndex(family->findData(static_cast<int>(machine::guessFamily(file->path()))));
    }
    proposeName();
    refresh();
}

void CreateSheet::State::proposeName() {
    if (nameTyped)
        return;
    const QString base = source->currentIndex() == FromNothing || file->path().isEmpty()
                             ? QStringLiteral("machine")
                             : machine::proposedName(file->path());
    name->setText(base);
    if (!hooks.freeName)
        return;
    hooks.freeName(provider(), base).then(q, [this, base](const Result<QString>& freeName) {
        if (freeName && !nameTyped && name->text() == base) {
            name->setText(*freeName);
            refresh();
        }
    });
}

void CreateSheet::State::applyFamily() {
    if (hostKnown) {
        const QScopedValueRollback<bool> guard(filling, true);
        const machine::MachineConfig config = machine::newMachine(QStringLiteral("machine"), chosenFamily(), host);
        if (!hardwareTyped) {
            hardware->cpus()->setValue(config.cpus);
            hardware->memory()->setValue(config.memory);
        }
        firmware->setCurrentIndex(firmware->findData(static_cast<int>(config.firmware)));
        tpm->setChecked(config.tpm);
        size->setValue(machine::defaultDiskSize(chosenFamily()));
        ssh->setChecked(chosenFamily() == OsFamily::Linux || chosenFamily() == OsFamily::Bsd);
    }
    refresh();
}

machine::CreateRequest CreateSheet::request() const {
    const State& s = *m_state;
    machine::CreateRequest request;
    request.name = s.name->text().trimmed();
    request.family = s.chosenFamily();
    if (s.source->currentIndex() == FromIso)
        request.iso = s.file->path();
    else if (s.source->currentIndex() == FromDisk)
        request.disk = s.file->path();
    request.cpus = s.hardware->cpus()->value();
    request.memory = s.hardware->memory()->value();
    if (request.disk.isEmpty())
        request.diskSize = s.size->value();
    request.folder = s.folder->path();
    request.firmware = static_cast<Firmware>(s.firmware->currentData().toInt());
    request.tpm = s.tpm->isChecked();
    if (s.ssh->isChecked() && s.sshRule.guestPort > 0)
        request.forwards.append(s.sshRule);
    request.start = s.start->isChecked();
    return request;
}

void CreateSheet::State::refresh() {
    const QString text = name->text().trimmed();
    const bool valid = machine::isValidMachineName(text);
    setFieldTone(name, valid ? Tone::Neutral : Tone::Problem,
                 valid ? QString() : tr("Up to 64 letters, digits, dots, dashes and underscores."));
    const bool needsFile = source->currentIndex() != FromNothing && file->path().isEmpty();
    q->verb()->setText(start->isChecked() ? tr("Create and start") : tr("Create"));
    q->verb()->setEnabled(valid && !needsFile && hostKnown && !hardware->isRefused() && size->isValid() &&
                          !q->isBusy());
    q->setObstacle(needsFile               ? tr("Choose a file to start from first.")
                   : !valid                ? tr("A name has up to 64 letters, digits, dots, dashes and underscores.")
                   : hardware->isRefused() ? hardware->problem()
                                           : size->problem());
    const bool fits = host.imagesFree.isNull() || size->value() <= host.imagesFree;
    room->setText(host.imagesFree.isNull() ? tr("grows as it is filled")
                  : fits                   ? tr("grows as it is filled; %1 are free").arg(host.imagesFree.toText())
                         : tr("only %1 are free; it cannot be filled whole").arg(host.imagesFree.toText()));
    q->setCommand(needsFile ? QString()
                            : machine::createCommand(q->request(), connectionsToName(hooks, {provider()}).value(0)));
}

void CreateSheet::State::carryOut() {
    refresh();
    if (!q->verb()->isEnabled() || !hooks.create)
        return;
    const machine::CreateRequest wanted = q->request();
    Job* job = hooks.create(provider(), wanted);
    if (!job) {
        q->banner()->showMessage(Tone::Problem, tr("%1 could not be created now.").arg(wanted.name),
                                 tr("Wait until the connection is back."));
        return;
    }
    Q_EMIT q->created(job, wanted.start);
    q->accept();
}

} // namespace boxyard::widgets
