// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appliance/MachineForm.h"

#include "backend/machine/MachineDefaults.h"
#include "backend/machine/Validation.h"
#include "widgets/appliance/ForwardRow.h"
#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/HardwareRow.h"
#include "widgets/common/LineOf.h"
#include "widgets/common/Mnemonics.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace boxyard::widgets {

using machine::DiskBus;
using machine::Firmware;
using machine::NetworkMode;

namespace {

constexpr int kLongestDisk = 260; // pixels of a disk's name; the middle goes, the number at its end says which

void quiet(QLabel* label) {
    label->setTextFormat(Qt::PlainText);
    QPalette colours = label->palette();
    const QColor muted = Theme::of(label->palette()).muted;
    colours.setColor(QPalette::WindowText, muted);
    colours.setColor(QPalette::Text, muted);
    label->setPalette(colours);
}

} // namespace

MachineForm::MachineForm(const appliance::PlannedMachine& planned, const ImportHooks& hooks, bool several, int index,
                         QWidget* parent)
    : QWidget(parent), m_planned(planned), m_hooks(hooks), m_index(index) {
    setObjectName(QStringLiteral("machine.%1").arg(index));
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 64);
    buildTop(several);
    buildNetwork();
    buildPorts();
    buildMore();
    refresh();
}

QWidget* MachineForm::row(const QString& label, QWidget* field) {
    const int at = m_grid->rowCount();
    auto* text = new QLabel(label, this);
    quiet(text);
    text->setMinimumHeight(fontMetrics().height() + 14);
    text->setBuddy(field);
    m_grid->addWidget(text, at, 0, Qt::AlignTop);
    m_grid->addWidget(field, at, 1);
    return field;
}

void MachineForm::buildTop(bool several) {
    if (several) {
        m_include =
            new QCheckBox(tr("Import %1").arg(withoutMnemonic(m_planned.originalName.simplified().left(60))), this);
        m_include->setObjectName(QStringLiteral("import.include.%1").arg(m_index));
        m_include->setChecked(true);
        m_include->setFont(sectionFont(font()));
        m_grid->addWidget(m_include, m_grid->rowCount(), 0, 1, 2);
        connect(m_include, &QCheckBox::toggled, this, &MachineForm::refresh);
    }
    m_name = new QLineEdit(m_planned.config.name, this);
    m_name->setObjectName(QStringLiteral("import.name.%1").arg(m_index));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    m_nameRemark = new QLabel(this);
    quiet(m_nameRemark);
    row(tr("Name"), lineOf(this, {m_name, m_nameRemark}));
    connect(m_name, &QLineEdit::textEdited, this, &MachineForm::refresh);
    m_hardware = new HardwareRow(this);
    m_hardware->setObjectName(QStringLiteral("import.hardware.%1").arg(m_index));
    m_hardware->cpus()->setValue(m_planned.config.cpus);
    m_hardware->memory()->setValue(m_planned.config.memory);
    row(tr("Hardware"), m_hardware);
    connect(m_hardware, &HardwareRow::changed, this, &MachineForm::refresh);
    buildDisks();
}

void MachineForm::buildDisks() {
    if (m_planned.disks.isEmpty())
        return;
    m_disks = new QWidget(this);
    auto* line = new QHBoxLayout(m_disks);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    line->addLayout(column, 1);
    for (const appliance::PlannedDisk& disk : std::as_const(m_planned.disks)) {
        const bool known = disk.configIndex >= 0 && disk.configIndex < m_planned.config.disks.size();
        const QString bus = known ? machine::diskBusText(m_planned.config.disks.at(disk.configIndex).bus) : QString();
        const bool settings = disk.format == appliance::kEnvironmentFormat;
        const QString member = settings                ? tr("CD with the settings")
                               : disk.member.isEmpty() ? tr("Empty disk")
                                                       : disk.member.section(QLatin1Char('/'), -1);
        auto* one = new QHBoxLayout;
        one->setSpacing(10);
        auto* name = new QLabel(fontMetrics().elidedText(member, Qt::ElideMiddle, kLongestDisk), m_disks);
        name->setTextFormat(Qt::PlainText);
        name->setMinimumHeight(fontMetrics().height() + 14);
        const QString size = disk.capacity.isNull() ? QString() : disk.capacity.toText();
        auto* about =
            new ElidedLabel(bus.isEmpty() || size.isEmpty() ? size + bus : tr("%1, %2").arg(size, bus), m_disks);
        about->setMuted(true);
        one->addWidget(name);
        one->addWidget(about, 1);
        column->addLayout(one);
    }
    row(m_planned.disks.size() == 1 ? tr("Disk") : tr("Disks"), m_disks);
}

void MachineForm::setFolderChoice(QWidget* choice) {
    auto* line = static_cast<QHBoxLayout*>(m_disks->layout());
    auto* into = new QLabel(tr("into"), m_disks);
    quiet(into);
    into->setMinimumHeight(fontMetrics().height() + 14);
    into->setBuddy(choice);
    line->addWidget(into, 0, Qt::AlignTop);
    line->addWidget(choice, 0, Qt::AlignTop);
}

void MachineForm::buildNetwork() {
    if (m_planned.config.networks.isEmpty())
        return;
    m_network = new QComboBox(this);
    m_network->setObjectName(QStringLiteral("import.network.%1").arg(m_index));
    m_network->setAccessibleName(tr("Network"));
    m_network->setMinimumWidth(150);
    m_networkRemark = new QLabel(this);
    quiet(m_networkRemark);
    const machine::NetworkConfig& first = m_planned.config.networks.constFirst();
    m_networkRemark->setText(first.guestName.isEmpty() ? QString()
                                                       : tr("Keeps the guest's adapter name %1").arg(first.guestName));
    if (m_planned.config.networks.size() > 1)
        m_networkRemark->setText(
            tr("and %n more adapters as planned", nullptr, static_cast<int>(m_planned.config.networks.size()) - 1));
    row(tr("Network"), lineOf(this, {m_network, m_networkRemark}));
    fillNetworks();
    connect(m_network, &QComboBox::currentIndexChanged, this, &MachineForm::refresh);
}

void MachineForm::fillNetworks() {
    if (!m_network)
        return;
    const QSignalBlocker still(m_network);
    const machine::NetworkConfig& first = m_planned.config.networks.constFirst();
    QString own = first.mode == NetworkMode::Nat       ? QStringLiteral("nat")
                  : first.mode == NetworkMode::Network ? QStringLiteral("network:") + first.source
                  : first.mode == NetworkMode::Bridge  ? QStringLiteral("bridge:") + first.source
                                                       : QStringLiteral("isolated");
    if (m_network->count() > 0)
        own = m_network->currentData().toString();
    m_network->clear();
    m_network->addItem(tr("NAT"), QStringLiteral("nat"));
    for (const QString& name : std::as_const(m_host.networks))
        m_network->addItem(tr("Virtual network %1").arg(name), QStringLiteral("network:") + name);
    for (const QString& name : std::as_const(m_host.bridges))
        m_network->addItem(tr("Bridge %1").arg(name), QStringLiteral("bridge:") + name);
    if (m_network->findData(own) < 0)
        m_network->addItem(own == QLatin1String("isolated") ? tr("Isolated") : own.section(QLatin1Char(':'), 1), own);
    m_network->setCurrentIndex(m_network->findData(own));
}

void MachineForm::buildPorts() {
    if (!m_network)
        return;
    m_ports = new QWidget(this);
    auto* line = new QHBoxLayout(m_ports);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_portLines = new QVBoxLayout;
    m_portLines->setSpacing(8);
    auto* add = new Button(QStringLiteral("add"), tr("Add port"), Button::Look::Secondary, m_ports);
    add->setObjectName(QStringLiteral("import.addPort.%1").arg(m_index));
    add->setAccessibleName(tr("Add a port forward"));
    m_addPort = add;
    connect(add, &Button::clicked, this, &MachineForm::openPresets);
    line->addLayout(m_portLines, 1);
    line->addWidget(add, 0, Qt::AlignTop);
    row(tr("Ports"), m_ports);
    const QList<PortRule> rules = machine::allForwards(m_planned.config);
    for (const PortRule& rule : rules)
        addForward(rule);
    const machine::OsFamily family = machine::osFamilyOf(m_planned.config.osId);
    const bool hasSsh =
        std::any_of(rules.begin(), rules.end(), [](const PortRule& rule) { return rule.guestPort == 22; });
    if (!hasSsh && m_planned.config.networks.constFirst().mode == NetworkMode::Nat &&
        family != machine::OsFamily::Windows && family != machine::OsFamily::OldWindows)
        addForward(presetRule(portPresets().constFirst(), m_hooks.ports));
}

void MachineForm::addForward(const PortRule& rule) {
    auto* forward = new ForwardRow(rule, m_hooks.ports,
                                   QStringLiteral("forward.%1.%2").arg(m_index).arg(m_forwards.size()), m_ports);
    connect(forward, &ForwardRow::changed, this, &MachineForm::refresh);
    m_portLines->addWidget(forward);
    // The keyboard goes through the rows before it comes to the button beside them.
    setTabOrder(forward, m_addPort);
    m_forwards.append(forward);
}

void MachineForm::openPresets() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PortPreset& preset : portPresets())
        menu->addAction(QStringLiteral("%1  (%2)").arg(preset.name).arg(preset.guestPort), this, [this, preset] {
            PortRule rule = presetRule(preset, m_hooks.ports);
            for (const ForwardRow* other : std::as_const(m_forwards))
                if (other->rule().clashesWith(rule) && m_hooks.ports) {
                    rule.hostPort = static_cast<quint16>(other->rule().hostPort + 1);
                    rule.hostPort = m_hooks.ports->freePort(rule);
                }
            addForward(rule);
            refresh();
        });
    menu->popup(m_addPort->mapToGlobal(QPoint(0, m_addPort->height())));
}

void MachineForm::buildMore() {
    m_more = new QWidget(this);
    m_more->setObjectName(QStringLiteral("import.more.%1").arg(m_index));
    auto* grid = new QGridLayout(m_more);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& label, const QString& id, QWidget* field) {
        auto* text = new QLabel(label, m_more);
        quiet(text);
        text->setBuddy(field);
        text->setObjectName(QStringLiteral("label.") + id);
        field->setObjectName(QStringLiteral("import.%1.%2").arg(id).arg(m_index));
        field->setAccessibleName(label);
        const int at = grid->rowCount();
        grid->addWidget(text, at, 0);
        grid->addWidget(field, at, 1, Qt::AlignLeft);
    };
    m_firmware = new QComboBox(m_more);
    m_firmware->addItem(tr("BIOS"), static_cast<int>(Firmware::Bios));
    m_firmware->addItem(tr("UEFI"), static_cast<int>(Firmware::Efi));
    m_firmware->addItem(tr("UEFI with Secure Boot"), static_cast<int>(Firmware::EfiSecure));
    m_firmware->setCurrentIndex(m_firmware->findData(static_cast<int>(m_planned.config.firmware)));
    add(tr("Firmware"), QStringLiteral("firmware"), m_firmware);
    m_bus = new QComboBox(m_more);
    m_bus->addItem(tr("As in the file"), -1);
    for (const DiskBus bus : {DiskBus::Virtio, DiskBus::Sata, DiskBus::Scsi})
        m_bus->addItem(machine::diskBusText(bus), static_cast<int>(bus));
    add(tr("Disk bus"), QStringLiteral("bus"), m_bus);
    m_model = new QComboBox(m_more);
    m_mac = new QLineEdit(m_more);
    if (!m_planned.config.networks.isEmpty()) {
        const machine::NetworkConfig& first = m_planned.config.networks.constFirst();
        for (const QString& model : {QStringLiteral("virtio"), QStringLiteral("e1000"), QStringLiteral("e1000e"),
                                     QStringLiteral("vmxnet3"), QStringLiteral("rtl8139"), QStringLiteral("pcnet")})
            m_model->addItem(model, model);
        if (m_model->findData(first.model) < 0)
            m_model->addItem(first.model, first.model);
        m_model->setCurrentIndex(m_model->findData(first.model));
        m_mac->setText(first.mac);
        m_mac->setPlaceholderText(tr("chosen by itself"));
        m_mac->setInputMask(QString());
        m_mac->setMinimumWidth(190);
        add(tr("Adapter"), QStringLiteral("model"), m_model);
        add(tr("Adapter address"), QStringLiteral("mac"), m_mac);
    } else {
        m_model->hide();
        m_mac->hide();
    }
    m_sound = new QComboBox(m_more);
    m_sound->addItem(tr("None"), QString());
    m_sound->addItem(tr("Intel HDA (ICH9)"), QStringLiteral("ich9"));
    m_sound->addItem(tr("AC97"), QStringLiteral("ac97"));
    if (m_sound->findData(m_planned.config.sound) < 0)
        m_sound->addItem(m_planned.config.sound, m_planned.config.sound);
    m_sound->setCurrentIndex(m_sound->findData(m_planned.config.sound));
    add(tr("Sound"), QStringLiteral("sound"), m_sound);
    m_usb = new QCheckBox(tr("USB controller"), m_more);
    m_usb->setChecked(!m_planned.config.usbController.isEmpty());
    add(tr("USB"), QStringLiteral("usb"), m_usb);
    for (QComboBox* combo : {m_firmware, m_bus, m_model, m_sound})
        connect(combo, &QComboBox::currentIndexChanged, this, &MachineForm::refresh);
    connect(m_mac, &QLineEdit::textEdited, this, &MachineForm::refresh);
    connect(m_usb, &QCheckBox::toggled, this, &MachineForm::refresh);
}

void MachineForm::setHost(const machine::HostCapabilities& host) {
    m_host = host;
    const int most = m_planned.config.chipset == machine::Chipset::Q35 ? host.maxVcpusQ35 : host.maxVcpusPc;
    m_hardware->cpus()->setHost(host.cpus, most);
    m_hardware->memory()->setHost(host.memory, host.memoryAvailable);
    fillNetworks();
    refresh();
}

machine::MachineConfig MachineForm::config() const {
    machine::MachineConfig config = m_planned.config;
    config.name = m_name->text().trimmed();
    config.cpus = m_hardware->cpus()->value();
    if (config.maxCpus > 0)
        config.maxCpus = std::max(config.maxCpus, config.cpus);
    config.memory = m_hardware->memory()->value();
    if (!config.maxMemory.isNull())
        config.maxMemory =
            config.maxMemory == m_planned.config.memory ? config.memory : std::max(config.maxMemory, config.memory);
    config.firmware = static_cast<Firmware>(m_firmware->currentData().toInt());
    config.sound = m_sound->currentData().toString();
    if (m_usb->isChecked() == config.usbController.isEmpty())
        config.usbController = m_usb->isChecked() ? QStringLiteral("qemu-xhci") : QString();
    if (m_bus->currentData().toInt() >= 0)
        for (machine::DiskConfig& disk : config.disks)
            if (disk.device == machine::DiskDevice::Disk &&
                disk.bus != static_cast<DiskBus>(m_bus->currentData().toInt())) {
                disk.bus = static_cast<DiskBus>(m_bus->currentData().toInt());
                disk.slot.reset();
                disk.controllerModel.clear();
            }
    if (config.networks.isEmpty())
        return config;
    machine::NetworkConfig& first = config.networks.first();
    first.model = m_model->currentData().toString();
    first.mac = m_mac->text().trimmed().toLower();
    const QString place = m_network->currentData().toString();
    first.mode = place == QLatin1String("nat")                 ? NetworkMode::Nat
                 : place.startsWith(QLatin1String("network:")) ? NetworkMode::Network
                 : place.startsWith(QLatin1String("bridge:"))  ? NetworkMode::Bridge
                                                               : NetworkMode::Isolated;
    first.source = place.section(QLatin1Char(':'), 1);
    QHash<QString, QList<PortRule>> byAdapter;
    for (const ForwardRow* row : m_forwards)
        byAdapter[row->rule().adapter].append(row->rule());
    for (machine::NetworkConfig& network : config.networks)
        network.forwards = byAdapter.value(network.alias);
    if (!first.alias.isEmpty())
        first.forwards += byAdapter.value(QString());
    if (first.mode != NetworkMode::Nat)
        first.forwards.clear();
    return config;
}

bool MachineForm::isIncluded() const { return !m_include || m_include->isChecked(); }

QString MachineForm::problem() const {
    if (!isIncluded())
        return {};
    const QString name = m_name->text().trimmed();
    if (!machine::isValidMachineName(name))
        return tr("A name has up to 64 letters, digits, dots, dashes and underscores.");
    if (m_hooks.takenNames.contains(name))
        return tr("%1 is taken.").arg(name);
    if (m_hardware->isRefused())
        return m_hardware->problem();
    if (m_network && m_network->currentData().toString() == QLatin1String("nat"))
        for (const ForwardRow* row : m_forwards)
            if (!row->problem().isEmpty())
                return row->problem();
    machine::MachineConfig chosen = config();
    for (machine::DiskConfig& disk : chosen.disks)
        disk.sourceType = QStringLiteral("file"); // the import writes them
    const QList<machine::Finding> findings = machine::validate(chosen, m_host);
    for (const machine::Finding& finding : findings)
        if (finding.level == machine::Finding::Level::Refused)
            return finding.text;
    return {};
}

void MachineForm::refresh() {
    const QString name = m_name->text().trimmed();
    const bool taken = m_hooks.takenNames.contains(name);
    const bool valid = machine::isValidMachineName(name);
    setFieldTone(m_name, valid && !taken ? Tone::Neutral : Tone::Problem, valid && !taken ? QString() : problem());
    const QString mac = m_mac->text().trimmed();
    const QString macProblem = mac.isEmpty() ? QString() : machine::macProblem(mac);
    setFieldTone(m_mac, macProblem.isEmpty() ? Tone::Neutral : Tone::Problem, macProblem);
    m_nameRemark->setText(taken ? tr("%1 is taken").arg(name.left(30))
                          : !m_planned.originalName.isEmpty() && m_planned.originalName != name &&
                                  m_hooks.takenNames.contains(m_planned.originalName)
                              ? tr("%1 is taken").arg(m_planned.originalName.simplified().left(30))
                              : QString());
    m_nameRemark->setVisible(!m_nameRemark->text().isEmpty());
    if (m_ports) {
        const bool nat = m_network->currentData().toString() == QLatin1String("nat");
        m_ports->setEnabled(nat);
        for (ForwardRow* row : std::as_const(m_forwards)) {
            QList<PortRule> others;
            for (const ForwardRow* other : std::as_const(m_forwards))
                if (other != row)
                    others.append(other->rule());
            row->setOthers(others);
        }
    }
    Q_EMIT changed();
}

void MachineForm::focusName() {
    m_name->setFocus();
    m_name->selectAll();
}

void MachineForm::focusPorts() {
    if (!m_forwards.isEmpty())
        m_forwards.constFirst()->focusPort();
}

} // namespace boxyard::widgets
