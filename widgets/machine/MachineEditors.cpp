// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/MachineEditors.h"

#include "widgets/common/HardwareRow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>

namespace boxyard::widgets {

using machine::Firmware;

namespace {

constexpr int kTextWidth = 300;

// A choice that this host does not have stays visible but cannot be taken; what is set already stays as it is.
void allow(QComboBox* combo, const QString& value, bool allowed, const QString& why) {
    const int index = combo->findData(value);
    auto* model = qobject_cast<QStandardItemModel*>(combo->model());
    if (index < 0 || !model)
        return;
    QStandardItem* item = model->item(index);
    item->setEnabled(allowed || combo->currentIndex() == index);
    item->setToolTip(allowed ? QString() : why);
}

QString firmwareId(Firmware firmware) {
    return firmware == Firmware::Bios  ? QStringLiteral("bios")
           : firmware == Firmware::Efi ? QStringLiteral("efi")
                                       : QStringLiteral("efi-secure");
}

} // namespace

GeneralEditor::GeneralEditor(QWidget* body) : Editor(tr("General"), body) {
    addText(
        spec(QStringLiteral("name"), tr("Machine"), tr("Name"), tr("rename title")),
        [](const Config& config) { return config.name; },
        [](Config& config, const QString& text) { config.name = text.trimmed(); });
    addText(
        spec(QStringLiteral("group"), tr("Machine"), tr("Group"), tr("folder project")),
        [](const Config& config) { return config.notes.group; },
        [](Config& config, const QString& text) { config.notes.group = text.trimmed(); });
    auto* notes = new QPlainTextEdit(body);
    notes->setTabChangesFocus(true);
    notes->setMinimumWidth(kTextWidth);
    notes->setFixedHeight(notes->fontMetrics().height() * 4 + 16);
    connect(notes, &QPlainTextEdit::textChanged, this, &GeneralEditor::noteEdit);
    Field field;
    field.load = [notes](const Config& config) {
        if (notes->toPlainText() != config.description)
            notes->setPlainText(config.description);
    };
    field.store = [notes](Config& config) { config.description = notes->toPlainText(); };
    field.text = [](const Config& config) { return config.description.simplified().left(40); };
    addField(spec(QStringLiteral("notes"), tr("Machine"), tr("Notes"), tr("description comment")), notes, field);
    addCheck(spec(QStringLiteral("autostart"), tr("Machine"), tr("Start together with this computer"),
                  tr("autostart boot automatic")),
             &Config::autostart);
    addText(
        spec(QStringLiteral("sshUser"), tr("SSH"), tr("User name"), tr("ssh login account")),
        [](const Config& config) { return config.notes.sshUser; },
        [](Config& config, const QString& text) { config.notes.sshUser = text.trimmed(); });
    addText(
        spec(QStringLiteral("sshKey"), tr("SSH"), tr("Key file"), tr("ssh identity private key")),
        [](const Config& config) { return config.notes.sshKeyFile; },
        [](Config& config, const QString& text) { config.notes.sshKeyFile = text.trimmed(); });
}

QLineEdit* GeneralEditor::addText(const SettingRow::Spec& spec, const std::function<QString(const Config&)>& get,
                                  const std::function<void(Config&, const QString&)>& set) {
    auto* edit = new QLineEdit(body());
    edit->setMinimumWidth(kTextWidth);
    connect(edit, &QLineEdit::textEdited, this, &GeneralEditor::noteEdit);
    Field field;
    field.load = [edit, get](const Config& config) {
        if (edit->text() != get(config))
            edit->setText(get(config));
    };
    // Only what was typed is taken: a line edit shows control characters of foreign names as something else.
    field.store = [edit, get, set](Config& config) {
        if (edit->isModified())
            set(config, edit->text());
    };
    field.text = get;
    field.finding = spec.id;
    addField(spec, edit, field);
    return edit;
}

ProcessorMemoryEditor::ProcessorMemoryEditor(QWidget* body) : Editor(tr("Processor, memory"), body) {
    m_cpus = new CpuEdit(body);
    connect(m_cpus, &CpuEdit::changed, this, &ProcessorMemoryEditor::noteEdit);
    Field cpus;
    cpus.load = [this](const Config& config) { m_cpus->setValue(config.cpus); };
    cpus.store = [this](Config& config) {
        config.cpus = m_cpus->value();
        if (config.maxCpus > 0 && config.maxCpus < config.cpus)
            config.maxCpus = config.cpus;
    };
    cpus.text = [](const Config& config) { return QString::number(config.cpus); };
    cpus.finding = QStringLiteral("cpus");
    addField(spec(QStringLiteral("cpus"), tr("Processor"), tr("CPUs"), tr("processor cores vcpu")), m_cpus, cpus);
    addModel();
    addCheck(spec(QStringLiteral("nestedVirtualization"), tr("Processor"), tr("Virtual machines inside this machine"),
                  tr("nested virtualization vmx svm")),
             &Config::nestedVirtualization);

    m_memory = new MemoryEdit(body);
    connect(m_memory, &MemoryEdit::changed, this, &ProcessorMemoryEditor::noteEdit);
    Field memory;
    memory.load = [this](const Config& config) { m_memory->setValue(config.memory); };
    memory.store = [this](Config& config) {
        const bool roomWasOwnSize = config.maxMemory == config.memory;
        config.memory = m_memory->value();
        if (!config.maxMemory.isNull() && (roomWasOwnSize || config.maxMemory < config.memory))
            config.maxMemory = config.memory;
    };
    memory.text = [](const Config& config) { return tr("%1 MiB").arg(config.memory.mib()); };
    memory.finding = QStringLiteral("memory");
    memory.problem = [this] { return m_memory->isRefused() ? m_memory->problem() : QString(); };
    addField(spec(QStringLiteral("memory"), tr("Memory"), tr("Size"), tr("memory size RAM")), m_memory, memory);
    addCheck(spec(QStringLiteral("balloon"), tr("Memory"), tr("Give memory back when the guest does not need it"),
                  tr("balloon memory")),
             &Config::balloon);
}

void ProcessorMemoryEditor::addModel() {
    addChoice(
        spec(QStringLiteral("cpuModel"), tr("Processor"), tr("Model"), tr("cpu model passthrough host")),
        {{QString(), tr("Chosen by the hypervisor")},
         {QStringLiteral("host-passthrough"), tr("Same as this computer, the fastest")},
         {QStringLiteral("host-model"), tr("Close to this computer")},
         {QStringLiteral("maximum"), tr("Everything the hypervisor can do")},
         {QStringLiteral("qemu64"), tr("Plain 64-bit")}},
        [](const Config& config) { return config.cpuModel; },
        [](Config& config, const QString& value) { config.cpuModel = value; });
}

void ProcessorMemoryEditor::setHost(const machine::HostCapabilities& host) {
    m_host = host;
    m_cpus->setHost(host.cpus, m_chipset == machine::Chipset::Q35 ? host.maxVcpusQ35 : host.maxVcpusPc);
    m_memory->setHost(host.memory, host.memoryAvailable);
}

void ProcessorMemoryEditor::load(const Config& config) {
    m_chipset = config.chipset;
    if (!m_host.memory.isNull())
        setHost(m_host);
    Editor::load(config);
}

void ProcessorMemoryEditor::setOwnMemory(ByteSize memory) { m_memory->setOwn(memory); }

DisplayEditor::DisplayEditor(QWidget* body) : Editor(tr("Display and sound"), body) {
    addChoice(
        spec(QStringLiteral("video"), tr("Display"), tr("Graphics adapter"), tr("video display screen gpu")),
        {{QStringLiteral("virtio"), tr("virtio")},
         {QStringLiteral("qxl"), tr("QXL")},
         {QStringLiteral("vga"), tr("VGA, for old systems")},
         {QStringLiteral("bochs"), tr("Bochs")},
         {QString(), tr("None")}},
        [](const Config& config) { return config.video; },
        [](Config& config, const QString& value) { config.video = value; });
    addCheck(spec(QStringLiteral("tablet"), tr("Display"), tr("Pointer moves freely between guest and computer"),
                  tr("mouse tablet pointer capture")),
             &Config::tablet);
    addChoice(
        spec(QStringLiteral("sound"), tr("Sound"), tr("Sound card"), tr("audio sound")),
        {{QString(), tr("None")},
         {QStringLiteral("ich9"), tr("Intel HDA (ICH9)")},
         {QStringLiteral("ich6"), tr("Intel HDA (ICH6)")},
         {QStringLiteral("ac97"), tr("AC97, for old systems")}},
        [](const Config& config) { return config.sound; },
        [](Config& config, const QString& value) { config.sound = value; });
}

FirmwareEditor::FirmwareEditor(QWidget* body) : Editor(tr("Firmware and board"), body) {
    m_firmware = addChoice(
        spec(QStringLiteral("firmware"), tr("Firmware"), tr("Starts by"), tr("firmware bios uefi efi secure boot"),
             tr("an installed system keeps its own")),
        {{QStringLiteral("bios"), tr("BIOS")},
         {QStringLiteral("efi"), tr("UEFI")},
         {QStringLiteral("efi-secure"), tr("UEFI with Secure Boot")}},
        [](const Config& config) { return firmwareId(config.firmware); },
        [](Config& config, const QString& value) {
            config.firmware = value == QLatin1String("bios")  ? Firmware::Bios
                              : value == QLatin1String("efi") ? Firmware::Efi
                                                              : Firmware::EfiSecure;
        });
    m_tpm = addCheck(spec(QStringLiteral("tpm"), tr("Firmware"), tr("Security chip (TPM 2.0)"),
                          tr("tpm security bitlocker windows 11")),
                     &Config::tpm);
    addChoice(
        spec(QStringLiteral("clock"), tr("Board"), tr("Clock"), tr("time clock utc local")),
        {{QStringLiteral("utc"), tr("UTC, as Linux expects")},
         {QStringLiteral("localtime"), tr("Local time, as Windows expects")}},
        [](const Config& config) {
            return config.clock == machine::ClockOffset::Utc ? QStringLiteral("utc") : QStringLiteral("localtime");
        },
        [](Config& config, const QString& value) {
            config.clock = value == QLatin1String("utc") ? machine::ClockOffset::Utc : machine::ClockOffset::LocalTime;
        });
    addCheck(
        spec(QStringLiteral("rng"), tr("Board"), tr("Random numbers from this computer"), tr("rng entropy random")),
        &Config::rng);
}

void FirmwareEditor::setHost(const machine::HostCapabilities& host) {
    allow(m_firmware, QStringLiteral("efi"), host.efi, tr("UEFI firmware (OVMF) is not installed on the host."));
    allow(m_firmware, QStringLiteral("efi-secure"), host.secureBoot,
          tr("Secure Boot firmware (OVMF) is not installed on the host."));
    m_tpm->setEnabled(host.tpm || m_tpm->isChecked());
    m_tpm->setToolTip(host.tpm ? QString() : tr("The program swtpm is not installed on the host."));
}

} // namespace boxyard::widgets
